/** The hidden tab that keeps the store: its text in pieces that fit a cell (a cell holds 50,000 characters). */
import type { Scalar, SheetValue } from './workbook-value.ts';

export const storeTabName = 'cchc_store';

const pieceLength = 40_000;

export function storeTab(text: string): SheetValue {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += pieceLength) pieces.push(text.slice(start, start + pieceLength));
  return {
    name: storeTabName,
    hidden: true,
    values: pieces.map((piece) => [piece]),
    palette: [{ numberFormat: '@' }],
    styles: pieces.map(() => [0]),
    columnWidths: [null],
    rowHeights: [],
    merges: [],
  };
}

/** The text that `storeTab` was made from. */
export function readStoreTab(values: readonly (readonly Scalar[])[]): string {
  return values.map((row) => String(row[0] ?? '')).join('');
}
