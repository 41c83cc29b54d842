/**
 * A table as it was found, before anything is understood: what every reader of files and clipboards gives
 * and what `import/` turns into plan rows.
 */
export interface Grid {
  /** Rectangular: every row has the same number of cells. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Row of the source that `rows[0]` came from, from 1 (a line of a file, a row of a tab). */
  readonly firstRow: number;
}

/**
 * One cell. Text is in NFC with lines separated by "\n", list markers as "- ", and no other markup.
 * A merged block has its text and spans in its top-left cell; the other cells are `covered` and empty.
 */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly covered: boolean;
}

export const emptyCell: GridCell = { text: '', rowSpan: 1, columnSpan: 1, covered: false };
