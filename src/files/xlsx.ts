/** Workbooks in .xlsx files: the only place that knows the file library. */

import type { Cell, CellValue, Style, Workbook, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import type {
  Area,
  CellStyle,
  Formula,
  NamedArea,
  PageSetup,
  Scalar,
  SheetValue,
  WorkbookValue,
} from '../layout/workbook-value.ts';
import { FileProblem } from './file-problem.ts';
import { areaText, parseAreaText, quoteSheetName, splitReference } from './xlsx-area.ts';
import { completePackage, type DefinedName, type OpenedPackage, openPackage } from './xlsx-package.ts';
import { fromFileStyle, toFileStyle } from './xlsx-style.ts';
import { OptionLists, optionListSheet, readValidations } from './xlsx-validations.ts';

const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
const millimetresPerInch = 25.4;
/** Width that the library holds for "not set", in characters. */
const defaultWidth = 9;
/** Width in pixels of a column that nobody sized, as in Google Sheets. */
const standardColumn = 100;
const pageNumberHeader = '&C&"Times New Roman,Regular"&13&P';
/** Millimetres from the page number's top to the end of the top margin. */
const headerHeight = 7;
const property = { sheets: 'cchc.sheets', locale: 'cchc.locale', timeZone: 'cchc.timeZone' } as const;
const fixedDate = new Date(Date.UTC(2000, 0, 1));

/**
 * Reads an .xlsx file, whichever program wrote it. Dates become serial numbers under their format, rich text plain
 * text, errors their text ("#N/A"); pictures, charts and conditional formats are left out.
 * Throws `FileProblem`, and nothing else, when the bytes are no .xlsx workbook, are damaged or unpack to too much.
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookValue> {
  try {
    const opened = await openPackage(bytes);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(opened.bytes as unknown as ExcelJS.Buffer);
    return readWorkbook(workbook, opened);
  } catch (failure) {
    throw failure instanceof FileProblem ? failure : new FileProblem('file.damaged', failure);
  }
}

/**
 * Writes a workbook as an .xlsx file. Text stays text whatever it begins with; a formula keeps its value in `values`
 * as the cached one. Written, read and written again the workbook is the same.
 */
export async function writeXlsx(value: WorkbookValue): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = fixedDate;
  workbook.modified = fixedDate;
  const lists = new OptionLists();
  const names = fileNames(value.sheets);
  const marks = value.sheets.map((sheet): SheetMark => {
    const written = names.get(sheet.name) as string;
    const worksheet = workbook.addWorksheet(written, { state: sheet.hidden ? 'hidden' : 'visible' });
    writeSheet(worksheet, sheet, lists);
    return { file: worksheet.id, written, name: sheet.name, ...(sheet.id === undefined ? {} : { id: sheet.id }) };
  });
  lists.addTo(workbook);
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return completePackage(written, definedNames(value, names), {
    [property.sheets]: JSON.stringify(marks),
    ...(value.locale ? { [property.locale]: value.locale } : {}),
    ...(value.timeZone ? { [property.timeZone]: value.timeZone } : {}),
  });
}

function writeSheet(worksheet: Worksheet, sheet: SheetValue, lists: OptionLists): void {
  const styles = sheet.palette.map(toFileStyle);
  const formulas = new Map((sheet.formulas ?? []).map((f) => [`${f.row},${f.column}`, f.formula]));
  sheet.values.forEach((row, r) => {
    row.forEach((value, c) => {
      const formula = formulas.get(`${r + 1},${c + 1}`);
      const index = sheet.styles[r]?.[c];
      const style = index === undefined ? undefined : sheet.palette[index];
      if (value === null && formula === undefined && (!style || Object.keys(style).length === 0)) return;
      const cell = worksheet.getCell(r + 1, c + 1);
      cell.value = formula === undefined ? value : formulaValue(formula, value);
      cell.style = (index === undefined ? undefined : styles[index]) ?? unstyled;
    });
  });
  for (const merge of sheet.merges) worksheet.mergeCellsWithoutStyle(areaText(merge));
  writeSizes(worksheet, sheet);
  for (const validation of sheet.validations ?? []) lists.write(worksheet, validation);
  for (const note of sheet.notes ?? []) worksheet.getCell(note.row, note.column).note = note.text;
  if (sheet.frozenRows || sheet.frozenColumns)
    worksheet.views = [{ state: 'frozen', xSplit: sheet.frozenColumns ?? 0, ySplit: sheet.frozenRows ?? 0 }];
  if (sheet.page) writePage(worksheet, sheet.page);
}

const unstyled = toFileStyle({});

function formulaValue(formula: string, result: Scalar): CellValue {
  const text = formula.replace(/^=/, '');
  return result === null ? { formula: text } : { formula: text, result };
}

function writeSizes(worksheet: Worksheet, sheet: SheetValue): void {
  worksheet.properties.defaultColWidth = standardColumn / pixelsPerCharacter;
  sheet.columnWidths.forEach((pixels, c) => {
    if (pixels === null) return;
    const width = pixels / pixelsPerCharacter;
    // The library takes its default width for "not set" and drops it.
    worksheet.getColumn(c + 1).width = width === defaultWidth ? width + 0.01 : width;
  });
  sheet.rowHeights.forEach((pixels, r) => {
    if (pixels !== null) worksheet.getRow(r + 1).height = pixels * pointsPerPixel;
  });
  for (const column of sheet.hiddenColumns ?? []) worksheet.getColumn(column).hidden = true;
  for (const row of sheet.hiddenRows ?? []) worksheet.getRow(row).hidden = true;
}

function writePage(worksheet: Worksheet, page: PageSetup): void {
  const inches = (millimetres: number): number => millimetres / millimetresPerInch;
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: page.orientation,
    margins: {
      top: inches(page.margins.top),
      bottom: inches(page.margins.bottom),
      left: inches(page.margins.left),
      right: inches(page.margins.right),
      header: inches(Math.max(page.margins.top - headerHeight, 5)),
      footer: inches(page.margins.bottom / 2),
    },
    ...(page.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
  };
  if (page.pageNumbers)
    worksheet.headerFooter = { differentFirst: true, oddHeader: pageNumberHeader } as Worksheet['headerFooter'];
}

function definedNames(value: WorkbookValue, names: ReadonlyMap<string, string>): DefinedName[] {
  const quoted = (name: string): string => quoteSheetName(names.get(name) ?? name);
  const repeated = value.sheets.flatMap((sheet, localSheet) => {
    const rows = sheet.page?.repeatRows;
    if (!rows) return [];
    const refersTo = `${quoted(sheet.name)}!$${rows[0]}:$${rows[1]}`;
    return [{ name: '_xlnm.Print_Titles', refersTo, localSheet }];
  });
  const named = (value.namedAreas ?? []).map(({ name, sheet, area }) => ({
    name,
    refersTo: `${quoted(sheet)}!${areaText(area, '$')}`,
  }));
  return [...repeated, ...named];
}

/** What the file says of a sheet beside its contents: its name and id here, its name and number in the file. */
interface SheetMark {
  readonly file: number;
  readonly written: string;
  readonly name: string;
  readonly id?: number;
}

/** Names that .xlsx allows: at most 31 characters, none of * ? : \ / [ ], no quote at either end, no two alike. */
function fileNames(sheets: readonly SheetValue[]): Map<string, string> {
  const taken = new Set([optionListSheet]);
  return new Map(
    sheets.map(({ name }) => {
      const base =
        name
          .replace(/[*?:\\/[\]]/g, '-')
          .replace(/^'|'$/g, '’')
          .slice(0, 31) || '-';
      let written = base;
      for (let n = 2; taken.has(written.toLowerCase()); n += 1) written = `${base.slice(0, 27)} (${n})`;
      taken.add(written.toLowerCase());
      return [name, written];
    }),
  );
}

function readWorkbook(workbook: Workbook, opened: OpenedPackage): WorkbookValue {
  const worksheets = workbook.worksheets.filter((worksheet) => worksheet.name !== optionListSheet);
  const marks = sheetMarks(opened);
  const nameOf = (written: string): string => marks.get(written)?.name ?? written;
  const sheets = worksheets.map((worksheet): SheetValue => {
    const position = opened.sheets.findIndex((sheet) => sheet.name === worksheet.name);
    const sheet = readSheet(worksheet, marks.get(worksheet.name)?.id, repeatedRows(opened.definedNames, position));
    return { ...sheet, name: nameOf(worksheet.name) };
  });
  const namedAreas = opened.definedNames.flatMap((name) => readNamedArea(name, worksheets, nameOf));
  const { [property.locale]: locale, [property.timeZone]: timeZone } = opened.properties;
  return {
    sheets,
    ...(namedAreas.length > 0 ? { namedAreas } : {}),
    ...(locale ? { locale } : {}),
    ...(timeZone ? { timeZone } : {}),
  };
}

/** Marks by the name in the file; a sheet renamed by another program is found by its number and keeps its new name. */
function sheetMarks({ properties, sheets }: OpenedPackage): Map<string, SheetMark> {
  const text = properties[property.sheets];
  if (!text) return new Map();
  const stored = JSON.parse(text) as SheetMark[];
  return new Map(
    stored.flatMap((mark) => {
      if (sheets.some((sheet) => sheet.name === mark.written)) return [[mark.written, mark] as const];
      const renamed = sheets.find((sheet) => sheet.fileId === mark.file)?.name;
      if (renamed === undefined || stored.some((other) => other.written === renamed)) return [];
      return [[renamed, { ...mark, written: renamed, name: renamed }] as const];
    }),
  );
}

function repeatedRows(names: readonly DefinedName[], position: number): readonly [number, number] | undefined {
  const titles = names.find((name) => name.name === '_xlnm.Print_Titles' && name.localSheet === position);
  const rows = titles ? /\$(\d+):\$(\d+)(?:$|,)/.exec(titles.refersTo) : null;
  return rows ? [Number(rows[1]), Number(rows[2])] : undefined;
}

function readNamedArea(
  defined: DefinedName,
  worksheets: readonly Worksheet[],
  nameOf: (written: string) => string,
): NamedArea[] {
  if (defined.name.startsWith('_xlnm.') || defined.localSheet !== undefined) return [];
  const reference = splitReference(defined.refersTo);
  const known = reference && worksheets.some((worksheet) => worksheet.name === reference.sheet);
  return reference && known ? [{ name: defined.name, sheet: nameOf(reference.sheet), area: reference.area }] : [];
}

function readSheet(worksheet: Worksheet, id: number | undefined, repeatRows: readonly [number, number] | undefined) {
  const merges = (worksheet.model.merges ?? []).map((text) => parseAreaText(text)).filter((area) => area !== undefined);
  const extent = usedExtent(worksheet, merges);
  const cells = readCells(worksheet, extent);
  const hiddenColumns = numbers(extent.columns).filter((c) => worksheet.getColumn(c).hidden);
  const hiddenRows = numbers(extent.rows).filter((r) => worksheet.getRow(r).hidden);
  const validations = readValidations(worksheet);
  const view = worksheet.views?.[0];
  const frozen = view?.state === 'frozen' ? view : undefined;
  const page = readPage(worksheet, repeatRows);
  return {
    name: worksheet.name,
    ...(id === undefined ? {} : { id }),
    ...(worksheet.state === 'visible' ? {} : { hidden: true }),
    values: cells.values,
    ...(cells.formulas.length > 0 ? { formulas: cells.formulas } : {}),
    styles: cells.styles,
    palette: cells.palette,
    columnWidths: numbers(extent.columns).map((c) => readWidth(worksheet.getColumn(c).width)),
    rowHeights: numbers(extent.rows).map((r) => readHeight(worksheet.getRow(r).height)),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    merges,
    ...(validations.length > 0 ? { validations } : {}),
    ...(cells.notes.length > 0 ? { notes: cells.notes } : {}),
    ...(frozen?.ySplit ? { frozenRows: frozen.ySplit } : {}),
    ...(frozen?.xSplit ? { frozenColumns: frozen.xSplit } : {}),
    ...(page ? { page } : {}),
  } satisfies SheetValue;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Up to the last cell, merge, hidden or sized row, and the last column sized by hand among the first 200. */
function usedExtent(worksheet: Worksheet, merges: readonly Area[]): Extent {
  let rows = 0;
  let columns = 0;
  worksheet.eachRow({ includeEmpty: true }, (row, r) => {
    if (row.hidden || row.height) rows = r;
    row.eachCell({ includeEmpty: false }, (cell, c) => {
      if (cell.value === null && !hasStyle(cell) && !cell.note) return;
      rows = Math.max(rows, r);
      columns = Math.max(columns, c);
    });
  });
  for (const merge of merges) {
    rows = Math.max(rows, merge.row + merge.rows - 1);
    columns = Math.max(columns, merge.column + merge.columns - 1);
  }
  const sized = (worksheet.columns ?? []).slice(0, 200);
  sized.forEach((column, c) => {
    if (column.hidden || readWidth(column.width) !== null) columns = Math.max(columns, sized.length < 200 ? c + 1 : 0);
  });
  return { rows, columns };
}

function hasStyle(cell: Cell): boolean {
  return Object.keys(fromFileStyle(cell.style as Partial<Style>)).length > 0;
}

function readCells(worksheet: Worksheet, extent: Extent) {
  const palette: CellStyle[] = [{}];
  const indexes = new Map<string, number>([['{}', 0]]);
  const known = new Map<object, number>();
  const formulas: Formula[] = [];
  const notes: { row: number; column: number; text: string }[] = [];
  const styleIndex = (style: Partial<Style>): number => {
    const seen = known.get(style);
    if (seen !== undefined) return seen;
    const plain = fromFileStyle(style);
    const key = JSON.stringify(plain);
    const index = indexes.get(key) ?? palette.push(plain) - 1;
    indexes.set(key, index);
    known.set(style, index);
    return index;
  };
  const values: Scalar[][] = [];
  const styles: number[][] = [];
  for (const r of numbers(extent.rows)) {
    const row = worksheet.findRow(r);
    values.push(numbers(extent.columns).map(() => null));
    styles.push(numbers(extent.columns).map(() => 0));
    for (const c of numbers(extent.columns)) {
      const cell = row?.findCell(c);
      if (!cell) continue;
      (styles[r - 1] as number[])[c - 1] = styleIndex(cell.style as Partial<Style>);
      if (cell.note) notes.push({ row: r, column: c, text: noteText(cell.note) });
      if (cell.isMerged && cell.master !== cell) continue;
      // LibreOffice writes TRUE and FALSE as formulas.
      if (cell.formula && !/^(TRUE|FALSE)\(\)$/.test(cell.formula))
        formulas.push({ row: r, column: c, formula: `=${cell.formula}` });
      (values[r - 1] as Scalar[])[c - 1] = plainValue(cell.formula ? (cell.result as CellValue) : cell.value);
    }
  }
  return { values, styles, palette, formulas, notes };
}

function noteText(note: string | ExcelJS.Comment): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
}

function plainValue(value: CellValue | undefined): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return serialOf(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return plainValue(value.text as CellValue);
  if ('error' in value) return value.error;
  return null;
}

function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function readPage(worksheet: Worksheet, repeatRows: readonly [number, number] | undefined): PageSetup | undefined {
  const setup = worksheet.pageSetup;
  if (setup?.paperSize !== 9) return undefined;
  const margins = setup.margins ?? { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7 };
  const millimetres = (inches: number): number => Math.round(inches * millimetresPerInch * 10) / 10;
  return {
    paper: 'A4',
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    margins: {
      top: millimetres(margins.top),
      bottom: millimetres(margins.bottom),
      left: millimetres(margins.left),
      right: millimetres(margins.right),
    },
    ...(repeatRows ? { repeatRows } : {}),
    fitToWidth: Boolean(setup.fitToPage && setup.fitToHeight === 0),
    pageNumbers: (worksheet.headerFooter?.oddHeader ?? '').includes('&P'),
  };
}

function readWidth(width: number | undefined): number | null {
  return width === undefined || width === defaultWidth ? null : Math.round(width * pixelsPerCharacter);
}

function readHeight(points: number | undefined): number | null {
  return points ? Math.round(points / pointsPerPixel) : null;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
