/** What a Range says and does about the look of its cells. */

import { checkSize, type HostContext, mapArea, type Ref } from '../context.ts';
import type { EngineStyle } from '../engine/library.ts';
import { type LookChange, writeLooks } from '../looks.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const defaults = { fontFamily: 'Arial', fontSize: 10, color: '#000000', background: '#ffffff' } as const;

export function rangeLooks(context: HostContext, ref: Ref, self: () => Range): Partial<Range> {
  const { engine } = context;
  const { sheet, area } = ref;
  const first = (): EngineStyle => engine.look(sheet, area.row, area.column).style ?? {};
  const each = <T>(get: (style: EngineStyle) => T): T[][] =>
    mapArea(area, (row, column) => get(engine.look(sheet, row, column).style ?? {}));
  const all = (change: LookChange): Range => {
    writeLooks(context, ref, () => change);
    return self();
  };
  const grid = <T>(values: readonly (readonly T[])[], change: (value: T) => LookChange): Range => {
    checkSize(area, values);
    writeLooks(context, ref, (row, column) => change(values[row]?.[column] as T));
    return self();
  };
  const setFormats = (formats: (row: number, column: number) => string): Range => {
    const edits = mapArea(area, (row, column) => {
      const format = formats(row - area.row, column - area.column);
      return { row, column, format: format === 'General' || format === '' ? null : format };
    });
    engine.write(sheet, edits.flat());
    return self();
  };
  const format = (row: number, column: number): string => engine.look(sheet, row, column).format ?? 'General';

  return {
    getNumberFormat: () => format(area.row, area.column),
    getNumberFormats: () => mapArea(area, format),
    setNumberFormat: (pattern: string) => setFormats(() => pattern),
    setNumberFormats: (patterns: string[][]) => {
      checkSize(area, patterns);
      return setFormats((row, column) => String(patterns[row]?.[column]));
    },

    getFontFamily: () => first().fontFamily ?? defaults.fontFamily,
    getFontFamilies: () => each((style) => style.fontFamily ?? defaults.fontFamily),
    setFontFamily: (family: string | null) => all(fontFamily(family)),
    setFontFamilies: (families: (string | null)[][]) => grid(families, fontFamily),
    getFontSize: () => first().fontSize ?? defaults.fontSize,
    getFontSizes: () => each((style) => style.fontSize ?? defaults.fontSize),
    setFontSize: (size: number) => all({ fontSize: size }),
    setFontSizes: (sizes: number[][]) => grid(sizes, (size) => ({ fontSize: size ?? undefined })),
    getFontWeight: () => weight(first()),
    getFontWeights: () => each(weight),
    setFontWeight: (word: string | null) => all(fontWeight(word)),
    setFontWeights: (words: (string | null)[][]) => grid(words, fontWeight),
    getFontStyle: () => slant(first()),
    getFontStyles: () => each(slant),
    setFontStyle: (word: string | null) => all(fontStyle(word)),
    setFontStyles: (words: (string | null)[][]) => grid(words, fontStyle),
    getFontLine: () => line(first()),
    getFontLines: () => each(line),
    setFontLine: (word: string | null) => all(fontLine(word)),
    setFontLines: (words: (string | null)[][]) => grid(words, fontLine),
    setFontColor: (color: string | null) => all(fontColor(color)),
    setFontColors: (colors: (string | null)[][]) => grid(colors, fontColor),
    getBackground: () => first().fillColor ?? defaults.background,
    getBackgrounds: () => each((style) => style.fillColor ?? defaults.background),
    setBackground: (color: string | null) => all(fill(color)),
    setBackgrounds: (colors: (string | null)[][]) => grid(colors, fill),

    getHorizontalAlignment: () => first().align ?? 'general',
    getHorizontalAlignments: () => each((style) => style.align ?? 'general'),
    setHorizontalAlignment: (word: 'left' | 'center' | 'normal' | 'right' | null) => all(horizontal(word)),
    setHorizontalAlignments: (words: (string | null)[][]) => grid(words, horizontal),
    getVerticalAlignment: () => first().verticalAlign ?? 'bottom',
    getVerticalAlignments: () => each((style) => style.verticalAlign ?? 'bottom'),
    setVerticalAlignment: (word: 'top' | 'middle' | 'bottom' | null) => all(vertical(word)),
    setVerticalAlignments: (words: (string | null)[][]) => grid(words, vertical),
    getWrap: () => first().wrapping === 'wrap',
    getWraps: () => each((style) => style.wrapping === 'wrap'),
    setWrap: (on: boolean) => all(wrap(on)),
    setWraps: (on: boolean[][]) => grid(on, wrap),
    setWrapStrategy: (strategy: unknown) => all(wrapStrategy(strategy)),

    setBorder: (
      top: boolean | null,
      left: boolean | null,
      bottom: boolean | null,
      right: boolean | null,
      verticalLines: boolean | null,
      horizontalLines: boolean | null,
      color: string | null = '#000000',
    ) => {
      drawBorders(context, ref, { top, left, bottom, right, v: verticalLines, h: horizontalLines }, color ?? '#000000');
      return self();
    },
    clearFormat: () => {
      const edits = mapArea(area, (row, column) => ({ row, column, style: null, format: null }));
      engine.write(sheet, edits.flat());
      engine.setBorders(sheet, [area], 'clear');
      return self();
    },
  };
}

/** true draws a line, false takes it away, null leaves it. */
function drawBorders(
  context: HostContext,
  { sheet, area }: Ref,
  lines: Record<string, boolean | null>,
  color: string,
): void {
  const given = Object.values(lines);
  const changed = Object.entries(lines).filter(([, drawn]) => drawn !== null && drawn !== undefined);
  if (given.every((drawn) => drawn === true)) context.engine.setBorders(sheet, [area], 'all', color);
  else if (given.every((drawn) => drawn === false)) context.engine.setBorders(sheet, [area], 'clear');
  else for (const [position, drawn] of changed) context.engine.setBorders(sheet, [area], position, drawn ? color : '');
}

const weight = (style: EngineStyle): 'bold' | 'normal' => (style.bold ? 'bold' : 'normal');
const slant = (style: EngineStyle): 'italic' | 'normal' => (style.italic ? 'italic' : 'normal');
const line = (style: EngineStyle): 'underline' | 'line-through' | 'none' =>
  style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none';

/** The word of a list of allowed ones, null for the default; throws on any other as Google does. */
function word<T extends string>(given: string | null | undefined, allowed: readonly T[]): T | undefined {
  if (given === null || given === undefined) return undefined;
  const found = allowed.find((one) => one === given);
  if (!found) throw new Error(`The parameter "${given}" is none of: ${allowed.join(', ')}.`);
  return found;
}

function fontFamily(family: string | null): LookChange {
  return { fontFamily: family ?? undefined };
}

function fontWeight(given: string | null): LookChange {
  return { bold: word(given, ['bold', 'normal']) === 'bold' || undefined };
}

function fontStyle(given: string | null): LookChange {
  return { italic: word(given, ['italic', 'normal']) === 'italic' || undefined };
}

function fontLine(given: string | null): LookChange {
  const drawn = word(given, ['underline', 'line-through', 'none']);
  return { underline: drawn === 'underline' || undefined, strikethrough: drawn === 'line-through' || undefined };
}

function fontColor(color: string | null): LookChange {
  return { textColor: hexColor(color) };
}

function fill(color: string | null): LookChange {
  return { fillColor: hexColor(color) };
}

const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  gray: '#808080',
  grey: '#808080',
  yellow: '#ffff00',
  orange: '#ffa500',
};

/** "#rrggbb" of a color, undefined for none; throws on names that the host does not know. */
export function hexColor(color: string | null | undefined): string | undefined {
  if (!color) return undefined;
  const hex = namedColors[color] ?? color.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  throw new Error(`not implemented in the local host: the color "${color}"`);
}

function horizontal(given: string | null): LookChange {
  const align = word(given, ['left', 'center', 'right', 'normal']);
  return { align: align === 'normal' ? undefined : align, justified: undefined };
}

function vertical(given: string | null): LookChange {
  return { verticalAlign: word(given, ['top', 'middle', 'bottom']) };
}

function wrap(on: boolean): LookChange {
  return { wrapping: on ? 'wrap' : undefined };
}

/** Strategies are the plain names that `SpreadsheetApp.WrapStrategy` holds here. */
function wrapStrategy(strategy: unknown): LookChange {
  const name = word(String(strategy), ['WRAP', 'OVERFLOW', 'CLIP']);
  return { wrapping: name === 'WRAP' ? 'wrap' : name === 'CLIP' ? 'clip' : undefined };
}
