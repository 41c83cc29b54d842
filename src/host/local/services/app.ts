/** SpreadsheetApp and Spreadsheet. */

import type { Area } from '../../../layout/workbook-value.ts';
import { parseA1 } from '../a1.ts';
import { enumeration, type HostContext, newSheetColumns, newSheetRows, type Ref, show } from '../context.ts';
import { conditionalFormatBuilder } from './conditional-formats.ts';
import { spreadsheetMetadata } from './metadata.ts';
import { protectionsOf } from './protection.ts';
import { richTextBuilder } from './rich-text.ts';
import { textFinder } from './text-finder.ts';
import { uiService } from './ui.ts';
import { builderService } from './validation.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

/** How long a toast stays unless told otherwise; a negative number keeps it until it is closed. */
const toastSeconds = 5;

export function appService(context: HostContext): App {
  const spreadsheet = context.services.spreadsheet();
  return context.server.serve<App>('SpreadsheetApp', {
    getActive: () => spreadsheet,
    getActiveSpreadsheet: () => spreadsheet,
    getActiveSheet: () => spreadsheet.getActiveSheet(),
    setActiveSheet: (sheet: Sheet) => spreadsheet.setActiveSheet(sheet),
    getActiveRange: () => spreadsheet.getActiveRange() as Range,
    setActiveRange: (range: Range) => spreadsheet.setActiveRange(range),
    getSelection: () => spreadsheet.getSelection(),
    getCurrentCell: () => spreadsheet.getCurrentCell() as Range,
    setCurrentCell: (cell: Range) => spreadsheet.setCurrentCell(cell),
    flush: () => context.engine.settle(),
    getUi: () => {
      if (context.server.isReadingOnly()) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      return uiService(context);
    },
    newDataValidation: () => builderService(context),
    newConditionalFormatRule: () => conditionalFormatBuilder(context),
    newRichTextValue: () => richTextBuilder(context),
    BorderStyle: enumeration('SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOTTED', 'DASHED', 'DOUBLE'),
    WrapStrategy: enumeration('WRAP', 'OVERFLOW', 'CLIP'),
    ProtectionType: enumeration('RANGE', 'SHEET'),
    DataValidationCriteria: enumeration('VALUE_IN_LIST'),
    DeveloperMetadataLocationType: enumeration('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
    DeveloperMetadataVisibility: enumeration('DOCUMENT', 'PROJECT'),
  });
}

export function spreadsheetService(context: HostContext): Spreadsheet {
  const { engine } = context;
  const sheetOf = (id: number) => context.services.sheet(id);
  const nameRef = (name: string): Ref | undefined => {
    const found = engine.names().find((named) => named.name.toLowerCase() === name.toLowerCase());
    return found && { sheet: found.sheet, area: found.area };
  };
  const service: Spreadsheet = context.server.serve<Spreadsheet>('Spreadsheet', {
    getId: () => 'local',
    getName: () => context.name,
    rename: (name: string) => {
      context.name = name;
    },
    getUrl: () => 'about:local',
    getSheets: () => engine.sheetIds().map(sheetOf),
    getSheetByName: (name: string) => {
      const id = engine.sheetByName(name);
      // Google tells capitals apart here, the engine does not.
      return id !== undefined && engine.sheetName(id) === name ? sheetOf(id) : null;
    },
    getSheetById: (id: number) => (engine.hasSheet(id) ? sheetOf(id) : null),
    getActiveSheet: () => sheetOf(context.activeSheet),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.activate(),
    getActiveRange: () => context.services.range(selected(context)),
    getCurrentCell: () => context.services.range(currentCell(context)),
    getSelection: () => selectionService(context),
    setActiveRange: (range: Range) => range.activate(),
    setActiveSelection: (given: Range | string) =>
      (typeof given === 'string' ? service.getRange(given) : given).activate(),
    setCurrentCell: (cell: Range) => cell.activateAsCurrentCell(),
    getNumSheets: () => engine.sheetIds().length,
    insertSheet: (first?: string | number | object, second?: number | object) => {
      if (typeof first === 'object' || typeof second === 'object')
        throw new Error('not implemented in the local host: Spreadsheet.insertSheet with options');
      const given = typeof first === 'string' ? first : undefined;
      const index = typeof first === 'number' ? first : second;
      return sheetOf(insertSheet(context, given, index));
    },
    deleteSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
      const id = sheet.getSheetId();
      const others = engine.sheetIds().filter((other) => other !== id && engine.isVisible(other));
      if (others.length === 0) throw new Error("You can't remove all the sheets in a document.");
      if (context.activeSheet === id) context.activeSheet = others[0] as number;
      engine.deleteSheet(id);
      context.pages.delete(id);
    },
    moveActiveSheet: (position: number) => {
      if (position < 1 || position > engine.sheetIds().length) throw new Error('The position is out of bounds.');
      engine.moveSheet(context.activeSheet, position - 1);
    },
    getSpreadsheetLocale: () => engine.locale.code,
    setSpreadsheetLocale: (locale: string) => engine.setLocale(locale),
    getSpreadsheetTimeZone: () => context.timeZone,
    setSpreadsheetTimeZone: (zone: string) => {
      context.timeZone = zone;
    },
    getRange: (a1: string) => {
      const active = context.activeSheet;
      const named = nameRef(a1);
      if (named) return context.services.range(named);
      const found = parseA1(a1, engine.rows(active), engine.columns(active));
      const sheet = found?.sheet === undefined ? active : engine.sheetByName(found.sheet);
      if (!found || sheet === undefined) throw new Error('Range not found');
      const inside = parseA1(a1, engine.rows(sheet), engine.columns(sheet))?.area as Area;
      return context.services.range({ sheet, area: inside });
    },
    getRangeByName: (name: string) => {
      const found = nameRef(name);
      return found ? context.services.range(found) : null;
    },
    setNamedRange: (name: string, range: GoogleAppsScript.Spreadsheet.Range) => {
      engine.setName(name, range.getSheet().getSheetId(), {
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      });
    },
    removeNamedRange: (name: string) => {
      if (!nameRef(name)) throw new Error(`The named range "${name}" does not exist.`);
      engine.removeName(name);
    },
    createTextFinder: (text: string) => textFinder(context, String(text)),
    getProtections: (kind: unknown) => protectionsOf(context, kind),
    ...spreadsheetMetadata(context, () => service),
    getNamedRanges: () => engine.names().map((named) => namedRangeService(context, named.name)),
    toast: (text: string, title?: string | null, seconds: number | null = null) => {
      const toast = { text: String(text), ...(title ? { title } : {}) };
      context.screen.toasts.push(toast);
      context.onScreen({ kind: 'toast', ...toast, seconds: seconds ?? toastSeconds });
    },
  });
  return service;
}

function selected({ activeSheet, activeArea }: HostContext): Ref {
  return { sheet: activeSheet, area: activeArea };
}

/** The first cell of the selection. */
function currentCell({ activeSheet, activeArea }: HostContext): Ref {
  return { sheet: activeSheet, area: { ...activeArea, rows: 1, columns: 1 } };
}

function selectionService(context: HostContext): GoogleAppsScript.Spreadsheet.Selection {
  return context.server.serve<GoogleAppsScript.Spreadsheet.Selection>('Selection', {
    getActiveRange: () => context.services.range(selected(context)),
    getActiveSheet: () => context.services.sheet(context.activeSheet),
    getCurrentCell: () => context.services.range(currentCell(context)),
  });
}

function namedRangeService(context: HostContext, name: string): NamedRange {
  const found = () => {
    const named = context.engine.names().find((one) => one.name === name);
    if (!named) throw new Error(`The named range "${name}" does not exist.`);
    return named;
  };
  return context.server.serve<NamedRange>('NamedRange', {
    getName: () => found().name,
    getRange: () => {
      const { sheet, area } = found();
      return context.services.range({ sheet, area });
    },
    remove: () => context.engine.removeName(found().name),
  });
}

/** A new sheet of 1000 × 26 cells, after the active one unless told otherwise; it becomes the active one. */
function insertSheet(context: HostContext, given: string | undefined, index: number | undefined): number {
  const { engine } = context;
  const ids = engine.sheetIds();
  let name = given ?? '';
  for (let n = ids.length + 1; name === ''; n += 1)
    if (engine.sheetByName(`Sheet${n}`) === undefined) name = `Sheet${n}`;
  if (engine.sheetByName(name) !== undefined)
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  let id = context.newId();
  while (engine.hasSheet(id)) id = context.newId();
  const position = index ?? ids.indexOf(context.activeSheet) + 1;
  if (position < 0 || position > ids.length) throw new Error('The sheet index is out of bounds.');
  engine.createSheet(id, name, newSheetRows, newSheetColumns, position);
  show(context, { sheet: id, area: { row: 1, column: 1, rows: 1, columns: 1 } });
  return id;
}
