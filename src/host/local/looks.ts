/** Looks of cells, between the plain style of a workbook value and the engine's own. */

import type { CellStyle } from '../../layout/workbook-value.ts';
import { type HostContext, mapArea, type Ref } from './context.ts';
import type { Edit } from './engine/engine.ts';
import type { EngineStyle } from './engine/library.ts';

/** Changes of a look; undefined takes a property back to its default. */
export type LookChange = { readonly [K in keyof EngineStyle]?: EngineStyle[K] | undefined };

/** Writes a change of look per cell of the range; `change` gets row and column within the range, from 0. */
export function writeLooks(context: HostContext, ref: Ref, change: (row: number, column: number) => LookChange): void {
  const known = new Map<EngineStyle | undefined, Map<string, EngineStyle | null>>();
  const merged = (before: EngineStyle | undefined, after: LookChange): EngineStyle | null => {
    const key = JSON.stringify(after, (_, value: unknown) => (value === undefined ? null : value));
    const cached = known.get(before) ?? new Map<string, EngineStyle | null>();
    known.set(before, cached);
    const found = cached.get(key);
    if (found !== undefined) return found;
    const entries = Object.entries({ ...before, ...after }).filter(([, value]) => value !== undefined);
    const style = entries.length > 0 ? (Object.fromEntries(entries) as EngineStyle) : null;
    cached.set(key, style);
    return style;
  };
  const edits: Edit[] = [];
  mapArea(ref.area, (row, column) => {
    const { style } = context.engine.look(ref.sheet, row, column);
    edits.push({ row, column, style: merged(style, change(row - ref.area.row, column - ref.area.column)) });
  });
  context.engine.write(ref.sheet, edits);
}

/** The engine's look for a plain style; borders and number formats are kept elsewhere. */
export function toEngineStyle(style: CellStyle): EngineStyle | null {
  const look: EngineStyle = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.fontFamily ? { fontFamily: style.fontFamily } : {}),
    ...(style.fontSize ? { fontSize: style.fontSize } : {}),
    ...(style.color ? { textColor: style.color } : {}),
    ...(style.background ? { fillColor: style.background } : {}),
    ...(style.horizontal === 'justify' ? { justified: true } : style.horizontal ? { align: style.horizontal } : {}),
    ...(style.vertical ? { verticalAlign: style.vertical } : {}),
    ...(style.wrap ? { wrapping: 'wrap' as const } : {}),
  };
  return Object.keys(look).length > 0 ? look : null;
}

export function fromEngineStyle(look: EngineStyle | undefined, border: boolean, format: string | undefined): CellStyle {
  const horizontal = look?.justified ? 'justify' : look?.align;
  return {
    ...(look?.fontFamily ? { fontFamily: look.fontFamily } : {}),
    ...(look?.fontSize ? { fontSize: look.fontSize } : {}),
    ...(look?.bold ? { bold: true } : {}),
    ...(look?.italic ? { italic: true } : {}),
    ...(look?.underline ? { underline: true } : {}),
    ...(look?.textColor ? { color: look.textColor.toLowerCase() } : {}),
    ...(look?.fillColor ? { background: look.fillColor.toLowerCase() } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(look?.verticalAlign ? { vertical: look.verticalAlign } : {}),
    ...(look?.wrapping === 'wrap' ? { wrap: true } : {}),
    ...(border ? { border: true } : {}),
    ...(format ? { numberFormat: format } : {}),
  };
}
