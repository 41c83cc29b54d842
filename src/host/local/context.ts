/** What the emulated services share: one open spreadsheet, its side tables, and what happened on the screen. */

import type { Area, PageSetup } from '../../layout/workbook-value.ts';
import type { Engine } from './engine/engine.ts';
import type { Server } from './serve.ts';

/** Answers of the person at the screen, in the order of the questions. */
export interface ScriptedAnswers {
  /** Button pressed in the next alerts; "OK" when none is left. */
  readonly alerts?: readonly string[];
  readonly prompts?: readonly { readonly button: string; readonly text: string }[];
}

export interface MenuItem {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption?: string;
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}

export interface ScreenEvent {
  readonly title?: string;
  readonly text: string;
}

/** A question with the buttons under it, named as `Ui.ButtonSet` names them. */
export interface Question extends ScreenEvent {
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** The person at the screen: gives the button pressed ("OK", "CANCEL", "YES", "NO", "CLOSE") and the text typed. */
export interface Person {
  alert(question: Question): string;
  prompt(question: Question): { readonly button: string; readonly text: string };
}

export interface ShownSidebar {
  readonly title: string;
  readonly html: string;
}

/** A dialog; sizes in pixels. */
export interface ShownDialog extends ShownSidebar {
  /** True when the sheet cannot be used until the dialog is closed. */
  readonly modal: boolean;
  readonly width: number;
  readonly height: number;
}

/** What a script has just changed on the screen. */
export type ScreenChange =
  | { readonly kind: 'menu' }
  | { readonly kind: 'toast'; readonly title?: string; readonly text: string; readonly seconds: number }
  | ({ readonly kind: 'sidebar' } & ShownSidebar)
  | ({ readonly kind: 'dialog' } & ShownDialog)
  | { readonly kind: 'show'; readonly sheet: number; readonly area: Area };

export interface Screen {
  menus: MenuItem[];
  /** The last sidebar opened: one takes the place of the other. */
  sidebar: ShownSidebar | null;
  /** Dialogs in the order of their opening. */
  readonly dialogs: ShownDialog[];
  readonly toasts: ScreenEvent[];
  readonly alerts: ScreenEvent[];
  readonly prompts: ScreenEvent[];
  readonly log: string[];
}

/** The services make each other through here. */
export interface SpreadsheetServices {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(id: number): GoogleAppsScript.Spreadsheet.Sheet;
  range(ref: Ref): GoogleAppsScript.Spreadsheet.Range;
}

export interface HostContext {
  readonly services: SpreadsheetServices;
  readonly engine: Engine;
  readonly server: Server;
  readonly screen: Screen;
  readonly person: Person;
  readonly onScreen: (change: ScreenChange) => void;
  /** Pages that the script brings along, by name without ".html". */
  readonly files: Readonly<Record<string, string>>;
  /** True while somebody else's run holds the document's lock. */
  readonly busy: () => boolean;
  readonly now: () => number;
  readonly userLocale: string;
  /** Page set-up by sheet: scripts cannot reach it, it only passes through. */
  readonly pages: Map<number, PageSetup>;
  /** Frozen rows and columns of opened files that cut a merged cell, which the engine refuses. */
  readonly cutPanes: Map<number, { readonly rows: number; readonly columns: number }>;
  /** Help texts of drop-downs by the id of their rule. */
  readonly helpTexts: Map<string, string>;
  /** Developer metadata of the spreadsheet itself, by id; that of sheets, rows and columns moves with them. */
  readonly metadata: Map<number, MetadataItem>;
  readonly newId: () => number;
  name: string;
  timeZone: string;
  activeSheet: number;
  activeArea: Area;
}

/** A rectangle on a sheet. */
export interface Ref {
  readonly sheet: number;
  readonly area: Area;
}

/** A piece of developer metadata; on the spreadsheet itself when `ref` is null. */
export interface MetadataItem {
  readonly id: number;
  readonly kind: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  readonly ref: Ref | null;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: string;
}

export const newSheetRows = 1000;
export const newSheetColumns = 26;
export const defaultColumnWidth = 100;
export const defaultRowHeight = 21;

/** An enumeration of a service: its members are their own names. */
export function enumeration(...words: readonly string[]): never {
  return Object.fromEntries(words.map((word) => [word, word])) as never;
}

/** Selects an area and shows it on the screen. What Google does in a hidden tab is not known, so it is refused. */
export function show(context: HostContext, { sheet, area }: Ref): void {
  if (!context.engine.isVisible(sheet)) throw new Error('not implemented in the local host: activating a hidden tab');
  context.activeSheet = sheet;
  context.activeArea = area;
  context.onScreen({ kind: 'show', sheet, area });
}

/** A rectangle of results: `make` gets row and column on the sheet. */
export function mapArea<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => make(area.row + r, area.column + c)),
  );
}

/** Throws Google's sentence unless the rows and columns given are those of the range. */
export function checkSize(area: Area, values: readonly unknown[], what = 'data'): void {
  if (!Array.isArray(values)) throw new Error(`The parameters (${typeof values}) don't match the method signature.`);
  if (values.length !== area.rows)
    throw new Error(
      `The number of rows in the ${what} does not match the number of rows in the range. The ${what} has ${values.length} but the range has ${area.rows}.`,
    );
  for (const row of values) {
    const length = Array.isArray(row) ? row.length : 0;
    if (length !== area.columns)
      throw new Error(
        `The number of columns in the ${what} does not match the number of columns in the range. The ${what} has ${length} but the range has ${area.columns}.`,
      );
  }
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Cells hidden under merges of the area, as "row,column". */
export function coveredCells(context: HostContext, { sheet, area }: Ref): Set<string> {
  const covered = new Set<string>();
  for (const merge of context.engine.merges(sheet)) {
    if (!overlaps(merge, area)) continue;
    mapArea(merge, (row, column) => {
      if (row !== merge.row || column !== merge.column) covered.add(`${row},${column}`);
    });
  }
  return covered;
}
