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

export interface Screen {
  menus: MenuItem[];
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
  protection(id: number): GoogleAppsScript.Spreadsheet.Protection;
}

export interface HostContext {
  readonly services: SpreadsheetServices;
  readonly engine: Engine;
  readonly server: Server;
  readonly screen: Screen;
  readonly answers: ScriptedAnswers;
  readonly now: () => number;
  readonly userLocale: string;
  /** Page set-up by sheet: scripts cannot reach it, it only passes through. */
  readonly pages: Map<number, PageSetup>;
  /** Frozen rows and columns of opened files that cut a merged cell, which the engine refuses. */
  readonly cutPanes: Map<number, { readonly rows: number; readonly columns: number }>;
  /** Help texts of drop-downs by the id of their rule. */
  readonly helpTexts: Map<string, string>;
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

export const newSheetRows = 1000;
export const newSheetColumns = 26;
export const defaultColumnWidth = 100;
export const defaultRowHeight = 21;

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
