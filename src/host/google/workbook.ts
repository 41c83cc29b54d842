/** The open spreadsheet as the use cases see it: every read and write is a few calls for whole ranges. */
import type { Block, TabContent, TabRef, WorkbookPort } from '../../app/ports.ts';
import type { Area, SheetValue } from '../../layout/workbook-value.ts';
import { applySheet, cellInput, growTo, resetSheet } from './apply-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The port over the spreadsheet that the script is bound to. */
export function googleWorkbook(): WorkbookPort {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map<number, Sheet>();
  const sheetOf = (id: number): Sheet => {
    const known = sheets.get(id) ?? spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id);
    if (known === undefined) throw new Error(`No tab has the id ${id}.`);
    sheets.set(id, known);
    return known;
  };
  const refOf = (sheet: Sheet): TabRef => {
    const id = sheet.getSheetId();
    sheets.set(id, sheet);
    return { id, name: sheet.getName(), hidden: sheet.isSheetHidden() };
  };
  return {
    tabs: () => spreadsheet.getSheets().map(refOf),
    activeTab: () => refOf(spreadsheet.getActiveSheet()),
    read(tab, options) {
      const range = sheetOf(tab).getDataRange();
      const cells: unknown[][] = range.getValues();
      const formulas = options?.kept === true ? range.getFormulas() : [];
      return {
        values: cells.map((row) => row.map(plainValue)),
        formats: options?.formats === true ? range.getNumberFormats() : [],
        kept: formulas.map((row, r) => row.map((formula, c) => formula !== '' || hasTime(cells[r]?.[c]))),
      } satisfies TabContent;
    },
    mergedAreas: (tab) =>
      sheetOf(tab)
        .getDataRange()
        .getMergedRanges()
        .map((range) => areaOf(range.getA1Notation())),
    add(sheet: SheetValue) {
      const added = spreadsheet.insertSheet(sheet.name, spreadsheet.getNumSheets());
      applySheet(added, sheet);
      return refOf(added).id;
    },
    replace(tab, sheet) {
      const target = sheetOf(tab);
      resetSheet(target);
      applySheet(target, sheet);
    },
    write(tab, blocks) {
      const sheet = sheetOf(tab);
      const rows = Math.max(0, ...blocks.map((block) => block.row + block.values.length - 1));
      const columns = Math.max(0, ...blocks.map((block) => block.column + (block.values[0]?.length ?? 0) - 1));
      growTo(sheet, rows, columns);
      for (const block of blocks) writeBlock(sheet, block);
    },
    hideColumns(tab, columns) {
      for (const column of columns) sheetOf(tab).hideColumns(column);
    },
    remove: (tab) => spreadsheet.deleteSheet(sheetOf(tab)),
    localise(locale, timeZone) {
      spreadsheet.setSpreadsheetLocale(locale);
      spreadsheet.setSpreadsheetTimeZone(timeZone);
    },
  };
}

function writeBlock(sheet: Sheet, { row, column, values, text, format }: Block): void {
  const width = values[0]?.length ?? 0;
  if (values.length === 0 || width === 0) return;
  const range = sheet.getRange(row, column, values.length, width);
  const pattern = text === true ? '@' : format;
  if (pattern !== undefined) range.setNumberFormat(pattern);
  range.setValues(values.map((cells) => cells.map(cellInput)));
}

/** A cell's value without its host: a date becomes ISO text by the script's own time zone. */
function plainValue(value: unknown): string | number | boolean {
  if (value instanceof Date) {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}

/** True for a day with a time, which its ISO text does not hold. */
function hasTime(value: unknown): boolean {
  return value instanceof Date && value.getHours() + value.getMinutes() + value.getSeconds() > 0;
}

/** "B2:C5" as an area; one call tells all four sides of a merged range. */
function areaOf(a1: string): Area {
  const cells = a1.split(':').map((cell) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { row: Number(digits), column };
  });
  const [first = { row: 1, column: 1 }, last = first] = cells;
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}
