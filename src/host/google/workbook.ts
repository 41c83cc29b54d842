/** The open spreadsheet as the use cases see it: every read and write is a few calls for whole ranges. */
import type { TabContent, WorkbookPort } from '../../app/ports.ts';
import { areaOf, type SheetValue } from '../../layout/workbook-value.ts';
import { applySheet, resetSheet } from './apply-sheet.ts';
import { sizeOfBlocks, writeBlocks } from './blocks.ts';
import { runsOfNumbers } from './runs.ts';
import { openSheets, refOf, type Sheets } from './sheets.ts';

/** The port over the spreadsheet that the script is bound to; its tabs are asked for once. */
export function googleWorkbook(sheets: Sheets = openSheets()): WorkbookPort {
  const { spreadsheet, sheetOf } = sheets;
  return {
    tabs: () => sheets.refs(),
    activeTab: () => refOf(spreadsheet.getActiveSheet()),
    read(tab, options) {
      const range = sheetOf(tab).getDataRange();
      const cells: unknown[][] = range.getValues();
      const formulas = options?.kept === true || options?.exact === true ? range.getFormulas() : [];
      sheets.holds(tab, { rows: cells.length, columns: cells[0]?.length ?? 0 });
      return {
        values: cells.map((row) => row.map(plainValue)),
        formats: options?.formats === true ? range.getNumberFormats() : [],
        kept: formulas.map((row, r) => row.map((formula, c) => formula !== '' || hasTime(cells[r]?.[c]))),
        ...(options?.exact === true ? { exact: { values: cells.map((row) => row.map(exactValue)), formulas } } : {}),
      } satisfies TabContent;
    },
    readArea(tab, { row, column, rows, columns }) {
      const cells: unknown[][] = sheetOf(tab).getRange(row, column, rows, columns).getValues();
      sheets.holds(tab, { rows: row + rows - 1, columns: column + columns - 1 });
      return cells.map((values) => values.map(plainValue));
    },
    mergedAreas: (tab) =>
      sheetOf(tab)
        .getDataRange()
        .getMergedRanges()
        .flatMap((range) => areaOf(range.getA1Notation()) ?? []),
    add(sheet: SheetValue) {
      const id = sheets.insert(sheet.name, sheet.hidden === true);
      applySheet(sheets, id, sheet);
      return id;
    },
    replace(tab, sheet) {
      resetSheet(sheets, tab);
      applySheet(sheets, tab, sheet);
    },
    write(tab, blocks) {
      sheets.growTo(tab, sizeOfBlocks(blocks));
      writeBlocks(sheetOf(tab), blocks);
    },
    hideColumns(tab, columns) {
      for (const { first, count } of runsOfNumbers(columns)) sheetOf(tab).hideColumns(first, count);
    },
    show(tab, { row, column, rows, columns }) {
      const size = sheets.sizeOf(tab);
      if (row + rows - 1 > size.rows || column + columns - 1 > size.columns) return false;
      sheetOf(tab).getRange(row, column, rows, columns).activate();
      return true;
    },
    remove: (tab) => sheets.remove(tab),
    localise(locale, timeZone) {
      spreadsheet.setSpreadsheetLocale(locale);
      spreadsheet.setSpreadsheetTimeZone(timeZone);
    },
    locale: () => [spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()],
  };
}

/** A cell's value without its host: a date becomes ISO text by the script's own time zone. */
function plainValue(value: unknown): string | number | boolean {
  if (value instanceof Date) {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}

/** The same with a date as its serial number, the time of the day included. */
function exactValue(value: unknown): string | number | boolean {
  if (!(value instanceof Date)) return plainValue(value);
  const [year, month, day] = [value.getFullYear(), value.getMonth(), value.getDate()];
  const seconds = value.getHours() * 3600 + value.getMinutes() * 60 + value.getSeconds();
  return Date.UTC(year, month, day) / 86_400_000 + 25_569 + seconds / 86_400;
}

/** True for a day with a time, which its ISO text does not hold. */
function hasTime(value: unknown): boolean {
  return value instanceof Date && value.getHours() + value.getMinutes() + value.getSeconds() > 0;
}
