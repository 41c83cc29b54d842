import { emptyCell, type Grid, type GridCell } from '../grid.ts';

/** Widest table that is taken; a wider one is cut off (HTML itself allows a span of 1,000). */
const widest = 1000;

/** A row of a table as markup has it: cells in order with their spans, covered places left out. */
export interface MarkupRow {
  readonly cells: readonly GridCell[];
  /** Number of its group (thead, tbody, tfoot): no cell spans into the next group. */
  readonly group: number;
}

/**
 * Puts cells with spans in their places, as a browser does: each takes the first free column of its row, a span of 0 rows
 * goes down to the end of its group. Spans that leave the table are cut off, and the table is made rectangular.
 */
export function placeCells(markup: readonly MarkupRow[]): Grid {
  const ends = groupEnds(markup);
  const width = widthOf(markup, ends);
  const rows: GridCell[][] = markup.map(() => Array.from({ length: width }, () => emptyCell));
  visitPlaces(markup, ends, (cell, row, column, rowSpan) => {
    if (column >= width) return;
    const columnSpan = Math.min(cell.columnSpan, width - column);
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) setCell(rows, r, c, { ...emptyCell, covered: true });
    }
    setCell(rows, row, column, { ...cell, rowSpan, columnSpan });
  });
  return { rows, firstRow: 1 };
}

function setCell(rows: GridCell[][], row: number, column: number, cell: GridCell): void {
  const target = rows[row];
  if (target !== undefined) target[column] = cell;
}

/** For each row, the row after the last one of its group. */
function groupEnds(markup: readonly MarkupRow[]): readonly number[] {
  const ends = markup.map(() => markup.length);
  for (let row = markup.length - 2; row >= 0; row--) {
    const sameGroup = markup[row]?.group === markup[row + 1]?.group;
    ends[row] = sameGroup ? (ends[row + 1] ?? markup.length) : row + 1;
  }
  return ends;
}

/** Columns in which at least one cell begins; what is only spanned beyond them holds nothing. */
function widthOf(markup: readonly MarkupRow[], ends: readonly number[]): number {
  let width = 0;
  visitPlaces(markup, ends, (_cell, _row, column) => {
    width = Math.max(width, column + 1);
  });
  return Math.min(width, widest);
}

type Visit = (cell: GridCell, row: number, column: number, rowSpan: number) => void;

function visitPlaces(markup: readonly MarkupRow[], ends: readonly number[], visit: Visit): void {
  /** By column, the first row that is free again. */
  const freeFrom: number[] = [];
  markup.forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const end = ends[row] ?? markup.length;
      const rowSpan = cell.rowSpan === 0 ? end - row : Math.min(cell.rowSpan, end - row);
      visit(cell, row, column, rowSpan);
      const columnSpan = Math.min(cell.columnSpan, widest);
      for (let c = column; c < column + columnSpan; c++) freeFrom[c] = Math.max(freeFrom[c] ?? 0, row + rowSpan);
      column += columnSpan;
    }
  });
}
