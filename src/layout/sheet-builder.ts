/** Builds a `SheetValue` row by row, so that layouts say what stands where and not how it is indexed. */
import type { Area, CellStyle, Scalar } from './workbook-value.ts';

export interface BuiltCells {
  readonly values: Scalar[][];
  readonly styles: number[][];
  readonly palette: CellStyle[];
  readonly merges: Area[];
}

export interface SheetBuilder {
  /** Adds a row of cells (the rest of the row is empty) and returns its number, from 1. */
  row(cells: readonly (readonly [Scalar, CellStyle])[], rest?: CellStyle): number;
  merge(area: Area): void;
  build(): BuiltCells;
}

/** A builder for a sheet of so many columns. */
export function sheetBuilder(columns: number): SheetBuilder {
  const values: Scalar[][] = [];
  const styles: number[][] = [];
  const palette: CellStyle[] = [];
  const merges: Area[] = [];
  const known = new Map<CellStyle, number>();
  const styleIndex = (style: CellStyle): number => {
    const found = known.get(style);
    if (found !== undefined) return found;
    known.set(style, palette.length);
    palette.push(style);
    return palette.length - 1;
  };
  const plain: CellStyle = {};
  return {
    row(cells, rest = plain) {
      const filled = Array.from({ length: columns }, (_, column) => cells[column] ?? ([null, rest] as const));
      values.push(filled.map(([value]) => value));
      styles.push(filled.map(([, style]) => styleIndex(style)));
      return values.length;
    },
    merge(area) {
      if (area.rows > 1 || area.columns > 1) merges.push(area);
    },
    build: () => ({ values, styles, palette, merges }),
  };
}
