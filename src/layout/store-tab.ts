/** The hidden tab that keeps the store: its text in pieces that fit a cell (a cell holds 50,000 characters). */
import type { Scalar, SheetValue } from './workbook-value.ts';

export const storeTabName = 'cchc_store';

const pieceLength = 40_000;

/** The hidden tab of a fresh store. */
export function storeTab(text: string): SheetValue {
  const values = storeCells(text);
  return {
    name: storeTabName,
    hidden: true,
    values,
    palette: [{ numberFormat: '@' }],
    styles: values.map(() => [0]),
    columnWidths: [null],
    rowHeights: [],
    merges: [],
  };
}

/** The cells of the store from A1 down: how many pieces there are, then the pieces. What stands below is of no account. */
export function storeCells(text: string): Scalar[][] {
  const pieces: Scalar[][] = [];
  for (let start = 0; start < text.length; start += pieceLength) pieces.push([text.slice(start, start + pieceLength)]);
  return [[String(pieces.length)], ...pieces];
}

/** The text that the cells were made from. */
export function readStoreTab(values: readonly (readonly Scalar[])[]): string {
  const pieces = values.map((row) => String(row[0] ?? ''));
  const count = Number(pieces[0]);
  return Number.isInteger(count) && count > 0 ? pieces.slice(1, count + 1).join('') : pieces.join('');
}
