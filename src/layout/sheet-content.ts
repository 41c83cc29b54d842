/** What the host reads from a sheet that we put on a tab, and the same sheet with cells written over it. */
import { fromSerial } from '../domain/calendar/date.ts';
import type { CellStyle, Formula, Scalar, SheetValue } from './workbook-value.ts';

type Cell = string | number | boolean;

export interface SheetContent {
  /** Empty cells "", dates as ISO text. */
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** True where a formula stands. */
  readonly kept: readonly (readonly boolean[])[];
}

/** A rectangle of cells as use cases write them. */
export interface WrittenBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Scalar[])[];
  readonly text?: boolean;
  readonly format?: string;
  readonly formats?: readonly (readonly string[])[];
  readonly formulas?: readonly (readonly string[])[];
}

/** What the host gives for a value under a format: a number in a format of days is a day. */
export function shownValue(value: Scalar, format: string): Cell {
  return typeof value === 'number' && /d.*m.*y/i.test(format) ? fromSerial(Math.floor(value)) : (value ?? '');
}

/** The format that a block gives to one of its cells; null where it leaves the format alone. */
export function blockFormat({ text, format, formats }: WrittenBlock, row: number, column: number): string | null {
  return formats?.[row]?.[column] ?? (text === true ? '@' : (format ?? null));
}

/** What is read from a tab that holds the sheet. */
export function sheetContent({ values, styles, palette, formulas }: SheetValue): SheetContent {
  const formats = values.map((row, r) =>
    row.map((value, c) =>
      typeof value === 'string' && value !== '' ? '@' : (palette[styles[r]?.[c] ?? -1]?.numberFormat ?? 'General'),
    ),
  );
  const computed = new Set((formulas ?? []).map(({ row, column }) => `${row} ${column}`));
  return {
    values: values.map((row, r) => row.map((value, c) => shownValue(value, formats[r]?.[c] ?? ''))),
    formats,
    kept: values.map((row, r) => row.map((_, c) => computed.has(`${r + 1} ${c + 1}`))),
  };
}

/** The sheet with blocks written over it; it grows where they reach beyond its cells. */
export function withBlocks(sheet: SheetValue, blocks: readonly WrittenBlock[]): SheetValue {
  const palette: CellStyle[] = [...sheet.palette];
  const known = new Map<string, number>();
  const formatted = (style: number, format: string): number => {
    const present = palette[style];
    if (present?.numberFormat === format) return style;
    const name = `${style} ${format}`;
    const index = known.get(name) ?? palette.push({ ...present, numberFormat: format }) - 1;
    known.set(name, index);
    return index;
  };
  const rows = Math.max(sheet.values.length, ...blocks.map(({ row, values }) => row + values.length - 1));
  const width = Math.max(
    sheet.values[0]?.length ?? 0,
    ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0) - 1),
  );
  const grown = <T>(lines: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: width }, (__, c) => lines[r]?.[c] ?? blank));
  const values = grown<Scalar>(sheet.values, null);
  const styles = grown(sheet.styles, -1);
  const formulas = new Map((sheet.formulas ?? []).map((one) => [`${one.row} ${one.column}`, one]));
  for (const block of blocks) {
    block.values.forEach((line, r) => {
      const ownValues = values[block.row + r - 1] ?? [];
      const ownStyles = styles[block.row + r - 1] ?? [];
      line.forEach((value, c) => {
        const at = block.column + c - 1;
        const format = blockFormat(block, r, c);
        const formula = block.formulas?.[r]?.[c] ?? '';
        const place = `${block.row + r} ${at + 1}`;
        ownValues[at] = value;
        if (format !== null) ownStyles[at] = formatted(ownStyles[at] ?? -1, format);
        if (formula === '') formulas.delete(place);
        else formulas.set(place, { row: block.row + r, column: at + 1, formula });
      });
    });
  }
  const kept: Formula[] = [...formulas.values()];
  return { ...sheet, palette, values, styles, ...(kept.length === 0 ? {} : { formulas: kept }) };
}

/** A short key of each row of a tab, by which a change of it is noticed; empty cells and rows at the ends do not count. */
export function rowKeysOf(values: readonly (readonly Scalar[])[]): string[] {
  const keys = values.map((row) => {
    const last = row.reduce<number>((end, cell, index) => (cell === '' || cell === null ? end : index + 1), 0);
    return last === 0 ? '' : shortKey(JSON.stringify(row.slice(0, last).map((cell) => cell ?? '')));
  });
  while (keys[keys.length - 1] === '') keys.pop();
  return keys;
}

function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
