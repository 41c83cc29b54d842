/** A1 notation, as scripts and people write it. */

import type { Area } from '../../layout/workbook-value.ts';

export interface A1 {
  readonly sheet?: string;
  readonly area: Area;
}

/** Reads "A1", "A1:B2", "A2:A", "2:4", "'Tên tab'!A1"; open ends reach to the size of the sheet. Undefined for others. */
export function parseA1(text: string, rows: number, columns: number): A1 | undefined {
  const split = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(text.trim());
  if (!split) return undefined;
  const sheet = split[1]?.replace(/''/g, "'") ?? split[2];
  const found = /^\$?([A-Za-z]*)\$?(\d*)(?::\$?([A-Za-z]*)\$?(\d*))?$/.exec(split[3] ?? '');
  if (!found) return undefined;
  const [, left = '', top = '', right, bottom] = found;
  const isRange = right !== undefined || bottom !== undefined;
  if (!isRange && (!left || !top)) return undefined;
  if (!left && !top) return undefined;
  const row = top ? Number(top) : 1;
  const column = left ? columnNumber(left) : 1;
  const lastRow = isRange ? (bottom ? Number(bottom) : rows) : row;
  const lastColumn = isRange ? (right ? columnNumber(right) : columns) : column;
  const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  return sheet === undefined ? { area } : { sheet, area };
}

/** "A1:B2", or "A1" for a single cell. */
export function printA1(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
