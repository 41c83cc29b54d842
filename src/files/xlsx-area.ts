/** Areas as they are written in .xlsx files ("A1:B2", "'Tên tab'!$A$1"). */

import type { Area } from '../layout/workbook-value.ts';

/** "A1:B2" for an area, "A1" for a single cell; `mark` "$" makes it absolute. */
export function areaText(area: Area, mark: '' | '$' = ''): string {
  const cell = (row: number, column: number): string => `${mark}${columnLetters(column)}${mark}${row}`;
  const first = cell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The area of "A1:B2" or "$A$1", undefined for any other text. */
export function parseAreaText(text: string): Area | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text);
  if (!found) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const row = Number(top);
  const column = columnNumber(left);
  return { row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 };
}

/** Sheet and area of "'Tên tab'!$A$1:$B$2", undefined for what is no plain area of one sheet. */
export function splitReference(text: string): { readonly sheet: string; readonly area: Area } | undefined {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const area = found ? parseAreaText(found[3] ?? '') : undefined;
  return found && area ? { sheet: found[1]?.replace(/''/g, "'") ?? found[2] ?? '', area } : undefined;
}

export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
