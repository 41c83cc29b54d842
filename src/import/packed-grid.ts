import { emptyCell, type Grid, type GridCell } from './grid.ts';

/** A grid with as few characters as it takes: what a page sends of a large table. Unpacked it is the same grid. */
export interface PackedGrid {
  readonly firstRow: number;
  /** Cells of every row. */
  readonly width: number;
  /** Texts by row; 0 for a covered cell; empty cells at the end of a row left out. */
  readonly cells: readonly (readonly (string | 0)[])[];
  /** Index of the row and of the column, rows, columns of every cell that takes more than one. */
  readonly spans: readonly (readonly [number, number, number, number])[];
  /** Index of the row and of the column of every number. */
  readonly numbers: readonly (readonly [number, number])[];
}

export function packGrid({ rows, firstRow }: Grid): PackedGrid {
  const spans: (readonly [number, number, number, number])[] = [];
  const numbers: (readonly [number, number])[] = [];
  const cells = rows.map((row, r) => {
    row.forEach((cell, c) => {
      if (cell.rowSpan !== 1 || cell.columnSpan !== 1) spans.push([r, c, cell.rowSpan, cell.columnSpan]);
      if (cell.numeric === true) numbers.push([r, c]);
    });
    return withoutEmptyEnd(row.map((cell) => (cell.covered ? 0 : cell.text)));
  });
  return { firstRow, width: rows[0]?.length ?? 0, cells, spans, numbers };
}

function withoutEmptyEnd(texts: readonly (string | 0)[]): readonly (string | 0)[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === '') end -= 1;
  return texts.slice(0, end);
}

export function unpackGrid({ firstRow, width, cells, spans, numbers }: PackedGrid): Grid {
  const rows = cells.map((texts) => Array.from({ length: width }, (_, c) => unpackedCell(texts[c] ?? '')));
  const change = (r: number, c: number, changed: Partial<GridCell>): void => {
    const row = rows[r];
    const cell = row?.[c];
    if (row !== undefined && cell !== undefined) row[c] = { ...cell, ...changed };
  };
  for (const [r, c, rowSpan, columnSpan] of spans) change(r, c, { rowSpan, columnSpan });
  for (const [r, c] of numbers) change(r, c, { numeric: true });
  return { rows, firstRow };
}

function unpackedCell(text: string | 0): GridCell {
  return text === 0 ? { ...emptyCell, covered: true } : { ...emptyCell, text };
}
