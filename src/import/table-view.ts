import type { Grid, GridCell } from './grid.ts';

/** A cell as a person sees it: a merged block shows its text in every cell it covers. */
export interface ViewCell {
  readonly text: string;
  /** Where the text stands: in this cell, or in the one above or to the left that is merged over it. */
  readonly from: 'here' | 'above' | 'left';
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly numeric: boolean;
}

export type TableView = readonly (readonly ViewCell[])[];

const blank: ViewCell = { text: '', from: 'here', rowSpan: 1, columnSpan: 1, numeric: false };

/** Every cell of a grid with the text that is seen in it; a cell marked as covered by nothing is blank. */
export function viewOf(grid: Grid): TableView {
  const rows = grid.rows.map((row) => row.map((cell) => (cell.covered ? blank : seen(cell, 'here'))));
  grid.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell.covered && (cell.rowSpan > 1 || cell.columnSpan > 1)) cover(grid, rows, cell, r, c);
    });
  });
  return rows;
}

function cover(grid: Grid, rows: ViewCell[][], cell: GridCell, top: number, left: number): void {
  for (let r = top; r < Math.min(top + cell.rowSpan, rows.length); r++) {
    const row = rows[r];
    for (let c = left; row !== undefined && c < Math.min(left + cell.columnSpan, row.length); c++) {
      if (grid.rows[r]?.[c]?.covered) row[c] = seen(cell, c > left ? 'left' : 'above');
    }
  }
}

function seen(cell: GridCell, from: ViewCell['from']): ViewCell {
  return {
    text: cell.text,
    from,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    numeric: cell.numeric === true,
  };
}

/** The letter or letters of a column as a spreadsheet shows them: 0 is "A", 26 is "AA". */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A number as Vietnamese text shows it, any other text as it is. */
export function shownText(cell: ViewCell): string {
  return cell.numeric ? cell.text.replace('.', ',') : cell.text;
}
