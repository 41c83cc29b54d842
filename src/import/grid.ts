import { cleanCellText, withLineBreaks } from './cell-text.ts';

/**
 * A table as it was found, before anything is understood: what every reader of files and clipboards gives
 * and what `import/` turns into plan rows.
 */
export interface Grid {
  /** Rectangular: every row has the same number of cells. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Row of the source that `rows[0]` came from, from 1 (a row of a tab, a record of a file). */
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
  /** Present when the source held a number: the text is that number with a decimal point, whatever the locale. */
  readonly numeric?: true;
}

export const emptyCell: GridCell = { text: '', rowSpan: 1, columnSpan: 1, covered: false };

const coveredCell: GridCell = { ...emptyCell, covered: true };

/** A cell with its text cleaned; spans count the cells it takes. */
export function gridCell(text: string, rowSpan = 1, columnSpan = 1): GridCell {
  const clean = cleanCellText(text);
  return clean === '' && rowSpan === 1 && columnSpan === 1
    ? emptyCell
    : { text: clean, rowSpan, columnSpan, covered: false };
}

/** A cell of a spreadsheet: dates as ISO text ("2025-01-15"), or as serial numbers under a date format. */
export type SheetScalar = string | number | boolean | null;

/** A merged block; rows and columns from 1, counted from the top-left of the values it belongs to. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The values of a tab as a grid: numbers print as digits (1 → "1", 7.1 → "7.1"), dates as dd/mm/yyyy, a number under
 * a percent format as a percentage ("70%"). `formats` are the number format patterns of the same cells.
 * Merges outside the values are cut off; where two overlap the first stands.
 */
export function gridFromValues(
  values: readonly (readonly SheetScalar[])[],
  merges: readonly MergedArea[],
  formats?: readonly (readonly string[])[],
  firstRow = 1,
): Grid {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = values.map((row, r) =>
    Array.from({ length: width }, (_, c) => valueCell(row[c] ?? null, formats?.[r]?.[c] ?? '')),
  );
  for (const merge of merges) applyMerge(rows, width, merge);
  return { rows, firstRow };
}

function applyMerge(rows: GridCell[][], width: number, merge: MergedArea): void {
  const top = Math.max(0, merge.row - 1);
  const left = Math.max(0, merge.column - 1);
  const bottom = Math.min(rows.length, merge.row - 1 + merge.rows);
  const right = Math.min(width, merge.column - 1 + merge.columns);
  const area = rows.slice(top, bottom);
  const anchor = area[0]?.[left];
  if (anchor === undefined || (bottom - top <= 1 && right - left <= 1)) return;
  const taken = (cell: GridCell) => cell.covered || cell.rowSpan > 1 || cell.columnSpan > 1;
  if (area.some((row) => row.slice(left, right).some(taken))) return;
  for (const row of area) row.fill(coveredCell, left, right);
  const first = area[0];
  if (first !== undefined) first[left] = { ...anchor, rowSpan: bottom - top, columnSpan: right - left };
}

function valueCell(value: SheetScalar, format: string): GridCell {
  if (typeof value === 'string') return gridCell(printIsoDate(withLineBreaks(value)));
  if (typeof value === 'boolean') return gridCell(value ? 'TRUE' : 'FALSE');
  if (value === null || !Number.isFinite(value)) return emptyCell;
  const pattern = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dmy]/i.test(pattern) && !/[#0]/.test(pattern)) return gridCell(printSerialDate(value));
  if (pattern.includes('%')) return gridCell(`${plainNumber(value * 100).replace('.', ',')}%`);
  return { ...gridCell(plainNumber(value)), numeric: true };
}

/** Digits without an exponent and without the noise of binary fractions (0.7 · 100 is "70"). */
function plainNumber(value: number): string {
  const digits = Number(value.toPrecision(15));
  return Math.abs(digits) < 1e21 && !String(digits).includes('e') ? String(digits) : String(Math.round(digits));
}

function printIsoDate(text: string): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?$/.exec(text.trim());
  return date === null ? text : `${date[3]}/${date[2]}/${date[1]}`;
}

/** A day counted from 1899-12-30, as dd/mm/yyyy. */
function printSerialDate(serial: number): string {
  const iso = new Date((Math.floor(serial) - 25569) * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  if (Number.isNaN(iso.getTime())) return plainNumber(serial);
  return `${two(iso.getUTCDate())}/${two(iso.getUTCMonth() + 1)}/${iso.getUTCFullYear()}`;
}
