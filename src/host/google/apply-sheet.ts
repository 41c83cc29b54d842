/** Lays a sheet value on a tab in a number of calls that does not grow with its rows, but for merged blocks. */
import type { Area, CellStyle, Scalar, SheetValue } from '../../layout/workbook-value.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Above so many rows a printed sheet is not merged: one call a block would take minutes. */
const rowsMergedAtMost = 500;

/** What `setValues` takes for a cell; an empty string clears it. */
export function cellInput(value: Scalar): string | number | boolean {
  return value ?? '';
}

/** Takes everything off a tab: values, formats, merges, drop-downs, hidden and frozen rows and columns. */
export function resetSheet(sheet: Sheet): void {
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  all.breakApart();
  all.clearDataValidations();
  sheet.clear();
  sheet.showColumns(1, sheet.getMaxColumns());
  sheet.showRows(1, sheet.getMaxRows());
}

/** Puts a sheet value on an empty tab. */
export function applySheet(sheet: Sheet, value: SheetValue): void {
  const rows = value.values.length;
  const columns = value.values[0]?.length ?? 0;
  if (rows > 0 && columns > 0) {
    growTo(sheet, rows, columns);
    const range = sheet.getRange(1, 1, rows, columns);
    applyStyles(range, value);
    range.setNumberFormats(numberFormats(value));
    range.setValues(value.values.map((row) => row.map(cellInput)));
    for (const area of borderedAreas(value)) setBorder(rangeOf(sheet, area));
  }
  for (const run of runsOf(value.columnWidths)) sheet.setColumnWidths(run.first, run.length, run.size);
  if (rows <= rowsMergedAtMost) applyMerges(sheet, value);
  for (const { area, options, strict, help } of value.validations ?? []) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...options], true)
      .setAllowInvalid(!strict);
    if (help !== undefined) rule.setHelpText(help);
    rangeOf(sheet, area).setDataValidation(rule.build());
  }
  for (const note of value.notes ?? []) sheet.getRange(note.row, note.column).setNote(note.text);
  for (const column of value.hiddenColumns ?? []) sheet.hideColumns(column);
  for (const row of value.hiddenRows ?? []) sheet.hideRows(row);
  if (value.frozenRows !== undefined) sheet.setFrozenRows(value.frozenRows);
  if (value.frozenColumns !== undefined) sheet.setFrozenColumns(value.frozenColumns);
  if (value.hidden === true) sheet.hideSheet();
}

/** Makes room for so many rows and columns. */
export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

/** Set before the values: a string stays text, whatever it begins with, only in a cell that is text already. */
function numberFormats({ values, styles, palette }: SheetValue): string[][] {
  return values.map((row, r) =>
    row.map((value, c) =>
      typeof value === 'string' && value !== '' ? '@' : (palette[styles[r]?.[c] ?? -1]?.numberFormat ?? 'General'),
    ),
  );
}

/** One call for each property that some cell sets: the tab has no looks of its own before. */
function applyStyles(range: Range, { styles, palette }: SheetValue): void {
  const set = <T>(property: keyof CellStyle, of: (style: CellStyle) => T, apply: (looks: T[][]) => unknown): void => {
    if (palette.every((style) => style[property] === undefined)) return;
    const byStyle = palette.map(of);
    const plain = of({});
    apply(styles.map((row) => row.map((index) => byStyle[index] ?? plain)));
  };
  set(
    'fontFamily',
    (style) => style.fontFamily ?? null,
    (looks) => range.setFontFamilies(looks),
  );
  set(
    'fontSize',
    (style) => style.fontSize ?? 10,
    (looks) => range.setFontSizes(looks),
  );
  set(
    'bold',
    (style) => (style.bold === true ? 'bold' : 'normal'),
    (looks) => range.setFontWeights(looks),
  );
  set(
    'italic',
    (style) => (style.italic === true ? 'italic' : 'normal'),
    (looks) => range.setFontStyles(looks),
  );
  set(
    'color',
    (style) => style.color ?? null,
    (looks) => range.setFontColors(looks),
  );
  set(
    'background',
    (style) => style.background ?? null,
    (looks) => range.setBackgrounds(looks),
  );
  set('horizontal', horizontalOf, (looks) => range.setHorizontalAlignments(looks));
  set(
    'vertical',
    (style) => style.vertical ?? null,
    (looks) => range.setVerticalAlignments(looks),
  );
  set(
    'wrap',
    (style) => style.wrap === true,
    (looks) => range.setWraps(looks),
  );
}

/** Cells of a spreadsheet cannot be justified; the file for print can. */
function horizontalOf({ horizontal }: CellStyle): 'left' | 'center' | 'right' | null {
  return horizontal === 'justify' ? 'left' : (horizontal ?? null);
}

/**
 * Merges, and heights of the rows that a merge covers: the host fits the height of other rows to their text by itself.
 */
function applyMerges(sheet: Sheet, value: SheetValue): void {
  for (const area of value.merges) rangeOf(sheet, area).merge();
  const covered = new Set<number>();
  for (const area of value.merges) {
    if (area.rows > 1) for (let row = area.row; row < area.row + area.rows; row += 1) covered.add(row);
  }
  const heights = value.rowHeights.map((height, index) => (covered.has(index + 1) ? height : null));
  for (const run of runsOf(heights)) sheet.setRowHeights(run.first, run.length, run.size);
}

/** Neighbours of the same size, which one call sets together; null is left as it is. */
function runsOf(sizes: readonly (number | null)[]): { first: number; length: number; size: number }[] {
  const runs: { first: number; length: number; size: number }[] = [];
  sizes.forEach((size, index) => {
    if (size === null) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.size === size && last.first + last.length === index + 1) last.length += 1;
    else runs.push({ first: index + 1, length: 1, size });
  });
  return runs;
}

/** Blocks of rows with borders over the same columns. */
function borderedAreas({ styles, palette }: SheetValue): Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  styles.forEach((row, index) => {
    const bordered = row.flatMap((style, column) => (palette[style]?.border === true ? [column + 1] : []));
    const first = bordered[0];
    const last = bordered[bordered.length - 1];
    if (first === undefined || last === undefined) return;
    const above = areas[areas.length - 1];
    const columns = last - first + 1;
    if (
      above !== undefined &&
      above.column === first &&
      above.columns === columns &&
      above.row + above.rows === index + 1
    )
      above.rows += 1;
    else areas.push({ row: index + 1, column: first, rows: 1, columns });
  });
  return areas;
}

function setBorder(range: Range): void {
  range.setBorder(true, true, true, true, true, true, '#000000', SpreadsheetApp.BorderStyle.SOLID);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}
