/**
 * The local host: runs the built bundle over an open-source spreadsheet engine as Google Apps Script runs it over
 * Google Sheets. What it does not know it refuses; where it differs from Google stands in docs/differences.md.
 */

import type { Area, WorkbookValue } from '../../layout/workbook-value.ts';
import { parseA1 } from './a1.ts';
import { carry } from './carry.ts';
import { writeValues } from './cells.ts';
import {
  contains,
  type HostContext,
  type MenuItem,
  newSheetColumns,
  newSheetRows,
  type Person,
  type Screen,
  type ScreenChange,
  type ScriptedAnswers,
} from './context.ts';
import { CustomFunctions, findCustomFunctions } from './custom-functions.ts';
import { Engine } from './engine/engine.ts';
import type { EngineModel } from './engine/library.ts';
import { readLinks } from './links.ts';
import type { Realm } from './realm.ts';
import { openServer, type ServiceCalls } from './serve.ts';
import { appService, spreadsheetService } from './services/app.ts';
import { otherServices } from './services/others.ts';
import { rangeService } from './services/range.ts';
import { sheetService } from './services/sheet.ts';
import { scriptedPerson } from './services/ui.ts';
import { exportWorkbook, fillWorkbook } from './workbook.ts';

export interface LocalHostOptions {
  /** Text of the built bundle (Code.js). */
  readonly bundle: string;
  /** The spreadsheet to open; without one, a new one with the empty tab "Sheet1". */
  readonly workbook?: WorkbookValue;
  /** Milliseconds since 1970; the process's clock by default. */
  readonly now?: () => number;
  /** Language of the person, "vi" by default. */
  readonly userLocale?: string;
  /** Answers to `Ui.alert` and `Ui.prompt`, in the order of the questions. */
  readonly answers?: ScriptedAnswers;
  /** Somebody who answers while the script waits; takes the place of `answers`. */
  readonly person?: Person;
  /** Hears what scripts change on the screen, while they run. */
  readonly onScreen?: (change: ScreenChange) => void;
  /** Pages that the script brings along, by name without ".html". */
  readonly files?: Readonly<Record<string, string>>;
  /** True while somebody else's run holds the document's lock; never, by default. */
  readonly busy?: () => boolean;
  /** Ids of new tabs, whole numbers under 2³¹; random by default, as in Google Sheets. */
  readonly newId?: () => number;
  readonly name?: string;
}

export interface LocalHost {
  /** Calls a top-level function as google.script.run does: arguments and result are plain copies. Throws its error. */
  call(functionName: string, ...args: readonly unknown[]): unknown;
  /** Runs a function as its menu item does. */
  runMenu(functionName: string): void;
  /** What a person types into a cell: read in the spreadsheet's locale; fires onEdit. */
  typeInto(sheetName: string, a1: string, text: string): void;
  /** Fires onEdit for an edit that a person has made in the engine's own page; values of a single cell only. */
  edited(sheet: number, area: Area, values?: { readonly value?: string; readonly oldValue?: string }): void;
  /** What the person has selected, so that scripts find it active; raises no change of the screen. */
  select(sheet: number, area: Area): void;
  /** The whole spreadsheet with what the engine does not know (notes, fonts, page set-up). */
  workbook(): WorkbookValue;
  serviceCalls(): ServiceCalls;
  resetServiceCalls(): void;
  /** Menus on the screen, as onOpen and others built them. */
  menu(): readonly MenuItem[];
  readonly screen: Readonly<Screen>;
  /** The bundle's global object, emulated services included. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Address of the link on a cell ("#gid=7&range=B2" or a web address), null without one. */
  linkAt(sheet: number, row: number, column: number): string | null;
  /** The engine's own model, for a page that shows it. */
  readonly engineModel: EngineModel;
}

/** Opens a workbook with the bundle bound to it and runs its onOpen. */
export function openHost(options: LocalHostOptions, realm: Realm): LocalHost {
  const server = openServer(realm);
  const names = findCustomFunctions(options.bundle);
  const customFunctions = new CustomFunctions(names, realm.global, server);
  const context = openContext(options, server, customFunctions);
  Object.assign(realm.global, { SpreadsheetApp: appService(context), ...otherServices(context) });
  const builtIn = new Set(Object.getOwnPropertyNames(realm.global));
  realm.run(options.bundle);
  if (server.calls().total > 0) throw new Error('The bundle calls services while it is being loaded.');
  fillWorkbook(context, options.workbook ?? { sheets: [] });
  context.engine.settle();

  const run = (functionName: string, args: readonly unknown[]): unknown => {
    const code = realm.global[functionName];
    if (typeof code !== 'function') throw new Error(`Script function not found: ${functionName}`);
    try {
      return code(...args);
    } finally {
      context.engine.settle();
    }
  };
  const trigger = (functionName: string, event: object): void => {
    if (typeof realm.global[functionName] === 'function') run(functionName, [server.toRealm(event)]);
  };
  trigger('onOpen', { authMode: 'LIMITED', source: spreadsheetService(context) });
  server.resetCalls();

  return {
    call: (functionName, ...args) => {
      if (functionName.endsWith('_') || builtIn.has(functionName))
        throw new Error(`Script function not found: ${functionName}`);
      const given = args.map((value, i) => server.toRealm(carry(value, `argument ${i + 1}`)));
      return carry(run(functionName, given), 'result');
    },
    runMenu: (functionName) => void run(functionName, []),
    typeInto: (sheetName, a1, text) => {
      const event = typeCell(context, sheetName, a1, text);
      trigger('onEdit', event);
    },
    edited: (sheet, area, values = {}) => {
      trigger('onEdit', {
        authMode: 'LIMITED',
        range: rangeService(context, { sheet, area }),
        source: spreadsheetService(context),
        ...values,
      });
    },
    select: (sheet, area) => {
      context.activeSheet = sheet;
      context.activeArea = area;
    },
    workbook: () => exportWorkbook(context),
    serviceCalls: server.calls,
    resetServiceCalls: server.resetCalls,
    menu: () => context.screen.menus,
    screen: context.screen,
    globals: realm.global,
    linkAt: (sheet, row, column) =>
      readLinks(context, { sheet, area: { row, column, rows: 1, columns: 1 } })[0]?.url ?? null,
    engineModel: context.engine.model,
  };
}

function openContext(
  options: LocalHostOptions,
  server: HostContext['server'],
  functions: CustomFunctions,
): HostContext {
  const newId = options.newId ?? (() => Math.floor(Math.random() * 0x7fffffff));
  const given = options.workbook?.sheets ?? [];
  const taken = new Set(given.flatMap((sheet) => (sheet.id === undefined ? [] : [sheet.id])));
  const freshId = (): number => {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return id;
  };
  const sheets = given.map((sheet) => ({
    id: sheet.id ?? freshId(),
    name: sheet.name,
    rows: Math.max(newSheetRows, sheet.values.length, sheet.rowHeights.length),
    columns: Math.max(newSheetColumns, sheet.values[0]?.length ?? 0, sheet.columnWidths.length),
  }));
  if (sheets.length === 0) sheets.push({ id: 0, name: 'Sheet1', rows: newSheetRows, columns: newSheetColumns });
  const engine = new Engine({ locale: options.workbook?.locale ?? 'vi_VN', sheets, functions });
  const screen: Screen = { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [], prompts: [], log: [] };
  const visible = given.findIndex((sheet) => !sheet.hidden);
  const context: HostContext = {
    services: {
      spreadsheet: () => spreadsheetService(context),
      sheet: (id) => sheetService(context, id),
      range: (ref) => rangeService(context, ref),
    },
    engine,
    server,
    screen,
    person: options.person ?? scriptedPerson(options.answers ?? {}, screen),
    onScreen: options.onScreen ?? (() => undefined),
    files: options.files ?? {},
    busy: options.busy ?? (() => false),
    now: options.now ?? Date.now,
    userLocale: options.userLocale ?? 'vi',
    cutPanes: new Map(),
    pages: new Map(),
    helpTexts: new Map(),
    metadata: new Map(),
    newId,
    name: options.name ?? 'Bảng tính không có tiêu đề',
    timeZone: options.workbook?.timeZone ?? 'Asia/Ho_Chi_Minh',
    activeSheet: sheets[Math.max(visible, 0)]?.id ?? 0,
    activeArea: { row: 1, column: 1, rows: 1, columns: 1 },
  };
  return context;
}

/** Writes a typed text and gives the event that onEdit gets. */
function typeCell(context: HostContext, sheetName: string, a1: string, text: string): object {
  const { engine } = context;
  const sheet = engine.sheetByName(sheetName);
  if (sheet === undefined) throw new Error(`There is no tab "${sheetName}".`);
  const area = parseA1(a1, engine.rows(sheet), engine.columns(sheet))?.area;
  if (!area || area.rows * area.columns !== 1) throw new Error(`"${a1}" is no single cell.`);
  const merge = engine.merges(sheet).find((one) => contains(one, area.row, area.column));
  const cell = merge ? { ...area, row: merge.row, column: merge.column } : area;
  engine.settle();
  const oldValue = engine.read(sheet, cell.row, cell.column).value;
  writeValues(context, { sheet, area: cell }, [[text]]);
  engine.settle();
  const value = engine.read(sheet, cell.row, cell.column).value;
  return {
    authMode: 'LIMITED',
    range: rangeService(context, { sheet, area: merge ?? cell }),
    source: spreadsheetService(context),
    ...(value === null ? {} : { value: String(value) }),
    ...(oldValue === null ? {} : { oldValue: String(oldValue) }),
  };
}
