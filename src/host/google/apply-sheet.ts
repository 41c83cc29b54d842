/** Lays a sheet value on a tab in a number of calls that does not grow with its rows, but for merged blocks. */
import type { Area, CellStyle, Chart, SheetValue } from '../../layout/workbook-value.ts';
import { a1Of, rangeOf } from './areas.ts';
import { cellInput } from './blocks.ts';
import { applyDropDowns } from './drop-downs.ts';
import { applyLinks } from './links.ts';
import { layersOfSizes, runsOfNumbers, runsOfSizes } from './runs.ts';
import type { Sheets } from './sheets.ts';
import { applyWarnings } from './warnings.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Above so many rows a printed sheet is not merged: one call a block would take minutes. */
const rowsMergedAtMost = 500;

/**
 * Takes everything off a tab: values, formats, notes, merges, drop-downs, charts, hidden and frozen rows and columns, and
 * a filter of people's, which would hide what comes next.
 */
export function resetSheet(sheets: Sheets, id: number): void {
  const sheet = sheets.sheetOf(id);
  const { rows, columns } = sheets.sizeOf(id);
  const all = sheet.getRange(1, 1, rows, columns);
  sheet.getFilter()?.remove();
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  all.breakApart();
  all.clearDataValidations();
  all.clearNote();
  sheet.clear();
  sheet.showColumns(1, columns);
  sheet.showRows(1, rows);
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
}

/** Puts a sheet value on an empty tab. */
export function applySheet(sheets: Sheets, id: number, value: SheetValue): void {
  const sheet = sheets.sheetOf(id);
  const rows = value.values.length;
  const columns = value.values[0]?.length ?? 0;
  if (rows > 0 && columns > 0) {
    sheets.growTo(id, { rows, columns });
    const range = sheet.getRange(1, 1, rows, columns);
    applyStyles(range, value);
    setFormats(range, numberFormats(value));
    range.setValues(value.values.map((row) => row.map(cellInput)));
    applyLinks(sheet, value);
    setBorders(sheet, borderedAreas(value));
  }
  for (const { first, count, size } of layersOfSizes(value.columnWidths)) sheet.setColumnWidths(first, count, size);
  if (rows <= rowsMergedAtMost) applyMerges(sheet, value);
  applyDropDowns(sheet, value.validations ?? [], rows);
  applyNotes(sheet, value.notes ?? []);
  for (const { first, count } of runsOfNumbers(value.hiddenColumns ?? [])) sheet.hideColumns(first, count);
  for (const { first, count } of runsOfNumbers(value.hiddenRows ?? [])) sheet.hideRows(first, count);
  if (value.frozenRows !== undefined) sheet.setFrozenRows(value.frozenRows);
  if (value.frozenColumns !== undefined) sheet.setFrozenColumns(value.frozenColumns);
  for (const chart of value.charts ?? []) addChart(sheet, chart);
  applyWarnings(sheets, id, value);
  if (value.hidden === true) sheet.hideSheet();
}

/** One call for all notes: the cells between them have none before. */
function applyNotes(sheet: Sheet, notes: NonNullable<SheetValue['notes']>): void {
  const rows = notes.map(({ row }) => row);
  const columns = notes.map(({ column }) => column);
  if (notes.length === 0) return;
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  const texts = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    new Array<string | null>(Math.max(...columns) - left + 1).fill(null),
  );
  for (const { row, column, text } of notes) {
    const cells = texts[row - top];
    if (cells !== undefined) cells[column - left] = text;
  }
  sheet.getRange(top, left, texts.length, texts[0]?.length ?? 1).setNotes(texts);
}

/** Set before the values: a string stays text, whatever it begins with, only in a cell that is text already. */
function numberFormats({ values, styles, palette }: SheetValue): string[][] {
  return values.map((row, r) =>
    row.map((value, c) =>
      typeof value === 'string' && value !== '' ? '@' : (palette[styles[r]?.[c] ?? -1]?.numberFormat ?? 'General'),
    ),
  );
}

/** Number formats of a range: one for all cells where they have the same. */
function setFormats(range: Range, formats: string[][]): void {
  const first = formats[0]?.[0] ?? 'General';
  const same = formats.every((row) => row.every((format) => format === first));
  if (same) range.setNumberFormat(first);
  else range.setNumberFormats(formats);
}

/** One call for each property that some cell sets, with one look where all cells have it: the tab has none of its own. */
function applyStyles(range: Range, { styles, palette }: SheetValue): void {
  const used = new Set(styles.flat());
  const set = <T>(
    property: keyof CellStyle,
    of: (style: CellStyle) => T,
    each: (looks: T[][]) => unknown,
    all: (look: T) => unknown,
  ): void => {
    if (palette.every((style) => style[property] === undefined)) return;
    const byStyle = palette.map(of);
    const plain = of({});
    const lookOf = (index: number) => byStyle[index] ?? plain;
    const looks = new Set([...used].map(lookOf));
    const [first] = looks;
    if (looks.size === 1 && first !== undefined) all(first);
    else each(styles.map((row) => row.map(lookOf)));
  };
  set(
    'fontFamily',
    (style) => style.fontFamily ?? null,
    (looks) => range.setFontFamilies(looks),
    (look) => range.setFontFamily(look),
  );
  set(
    'fontSize',
    (style) => style.fontSize ?? 10,
    (looks) => range.setFontSizes(looks),
    (look) => range.setFontSize(look),
  );
  set(
    'bold',
    (style) => (style.bold === true ? 'bold' : 'normal'),
    (looks) => range.setFontWeights(looks),
    (look) => range.setFontWeight(look),
  );
  set(
    'italic',
    (style) => (style.italic === true ? 'italic' : 'normal'),
    (looks) => range.setFontStyles(looks),
    (look) => range.setFontStyle(look),
  );
  set(
    'color',
    (style) => style.color ?? null,
    (looks) => range.setFontColors(looks),
    (look) => range.setFontColor(look),
  );
  set(
    'background',
    (style) => style.background ?? null,
    (looks) => range.setBackgrounds(looks),
    (look) => range.setBackground(look),
  );
  set(
    'horizontal',
    horizontalOf,
    (looks) => range.setHorizontalAlignments(looks),
    (look) => range.setHorizontalAlignment(look),
  );
  set(
    'vertical',
    (style) => style.vertical ?? null,
    (looks) => range.setVerticalAlignments(looks),
    (look) => range.setVerticalAlignment(look),
  );
  set(
    'wrap',
    (style) => style.wrap === true,
    (looks) => range.setWraps(looks),
    (look) => range.setWrap(look),
  );
}

/** Cells of a spreadsheet cannot be justified; the file for print can. */
function horizontalOf({ horizontal }: CellStyle): 'left' | 'center' | 'right' | null {
  return horizontal === 'justify' ? 'left' : (horizontal ?? null);
}

/**
 * Merges, and heights of the rows that a merge covers: the host fits the height of other rows to their text by itself,
 * and to the text of a merged cell never.
 */
function applyMerges(sheet: Sheet, value: SheetValue): void {
  for (const area of value.merges) rangeOf(sheet, area).merge();
  const covered = new Set<number>();
  for (const area of value.merges) {
    for (let row = area.row; row < area.row + area.rows; row += 1) covered.add(row);
  }
  const heights = value.rowHeights.map((height, index) => (covered.has(index + 1) ? height : null));
  for (const { first, count, size } of runsOfSizes(heights)) sheet.setRowHeights(first, count, size);
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

function setBorders(sheet: Sheet, areas: readonly Area[]): void {
  const [first] = areas;
  if (first === undefined) return;
  const bordered = areas.length === 1 ? rangeOf(sheet, first) : sheet.getRangeList(areas.map(a1Of));
  bordered.setBorder(true, true, true, true, true, true, '#000000', SpreadsheetApp.BorderStyle.SOLID);
}

/** Draws hidden columns too: the numbers of a chart may stand beside the table that people read. */
function addChart(sheet: Sheet, { kind, title, ranges, colors, row, column, width, height }: Chart): void {
  const types = { bar: Charts.ChartType.BAR, column: Charts.ChartType.COLUMN, pie: Charts.ChartType.PIE };
  let builder = sheet
    .newChart()
    .setChartType(types[kind])
    .setNumHeaders(1)
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(row, column, 0, 0)
    .setOption('title', title)
    .setOption('width', width)
    .setOption('height', height)
    .setOption(kind === 'bar' ? 'hAxis' : 'vAxis', { viewWindow: { min: 0, max: 1 } })
    .setOption('legend', { position: kind === 'pie' ? 'right' : 'none' });
  if (colors !== undefined) builder = builder.setOption('colors', [...colors]);
  for (const area of ranges) builder = builder.addRange(rangeOf(sheet, area));
  sheet.insertChart(builder.build());
}
