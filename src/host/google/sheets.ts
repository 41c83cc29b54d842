/** The tabs of the open spreadsheet, asked for once a run: every question to Google takes its time. */
import type { TabRef } from '../../app/ports.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows and columns. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** `exact` when Google was asked, false when the tab may be larger. */
interface KnownSize extends Size {
  readonly exact: boolean;
}

export interface Sheets {
  readonly spreadsheet: Spreadsheet;
  /** The tabs as they were when this run first asked, with what it has added and removed since. */
  refs(): readonly TabRef[];
  /** A tab by its id; throws when there is none. */
  sheetOf(id: number): Sheet;
  /** Adds a tab behind all others and gives its id; `hidden` says what becomes of it. */
  insert(name: string, hidden: boolean): number;
  remove(id: number): void;
  /** How large a tab is now. */
  sizeOf(id: number): Size;
  /** Takes down that a tab has at least so many rows and columns, as reading them has shown. */
  holds(id: number, size: Size): void;
  /** Makes room for so many rows and columns; all new tabs are of one size. */
  growTo(id: number, size: Size): void;
}

/** The tabs of the spreadsheet that the script is bound to. */
export function openSheets(): Sheets {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map<number, Sheet>();
  const sizes = new Map<number, KnownSize>();
  let known: readonly TabRef[] | null = null;
  let newSize: Size | null = null;
  const refs = (): readonly TabRef[] => {
    known ??= spreadsheet.getSheets().map((sheet) => {
      const ref = refOf(sheet);
      sheets.set(ref.id, sheet);
      return ref;
    });
    return known;
  };
  const sheetOf = (id: number): Sheet => {
    if (!sheets.has(id)) refs();
    const sheet = sheets.get(id);
    if (sheet === undefined) throw new Error(`No tab has the id ${id}.`);
    return sheet;
  };
  const sizeOf = (id: number): Size => {
    const size = sizeOfSheet(sheetOf(id));
    sizes.set(id, { ...size, exact: true });
    return size;
  };
  return {
    spreadsheet,
    refs,
    sheetOf,
    insert(name, hidden) {
      const before = refs();
      const sheet = spreadsheet.insertSheet(name, before.length);
      const id = sheet.getSheetId();
      newSize ??= sizeOfSheet(sheet);
      sheets.set(id, sheet);
      sizes.set(id, { ...newSize, exact: true });
      known = [...before, { id, name, hidden }];
      return id;
    },
    remove(id) {
      spreadsheet.deleteSheet(sheetOf(id));
      known = refs().filter((ref) => ref.id !== id);
      sheets.delete(id);
      sizes.delete(id);
    },
    sizeOf,
    holds(id, { rows, columns }) {
      const { exact, ...size } = sizes.get(id) ?? { rows: 0, columns: 0, exact: false };
      sizes.set(id, { rows: Math.max(size.rows, rows), columns: Math.max(size.columns, columns), exact });
    },
    growTo(id, wanted) {
      const seen = sizes.get(id);
      if (seen !== undefined && seen.rows >= wanted.rows && seen.columns >= wanted.columns) return;
      const size = seen?.exact === true ? seen : sizeOf(id);
      const sheet = sheetOf(id);
      const rows = Math.max(size.rows, wanted.rows);
      const columns = Math.max(size.columns, wanted.columns);
      if (rows > size.rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
      if (columns > size.columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
      sizes.set(id, { rows, columns, exact: true });
    },
  };
}

function sizeOfSheet(sheet: Sheet): Size {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** A tab; whether it is hidden is asked for when somebody wants to know. */
export function refOf(sheet: Sheet): TabRef {
  let hidden: boolean | null = null;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    get hidden() {
      hidden ??= sheet.isSheetHidden();
      return hidden;
    },
  };
}
