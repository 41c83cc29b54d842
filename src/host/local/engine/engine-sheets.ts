/** The sheets of the spreadsheet engine: their order, names, sizes, frozen and hidden parts. */

import { type EngineLocale, localeOf } from '../locale.ts';
import { type EngineGetters, type EngineModel, engineLibrary, quietly } from './library.ts';
import { type AllSwitches, registerPagePlugins } from './page-plugins.ts';
import { registerPlugins, settle } from './plugins.ts';

export interface EngineOptions {
  readonly locale: string;
  readonly sheets: readonly {
    readonly id: number;
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Answers custom functions; see `functions.ts`. */
  readonly functions: object;
}

export class EngineSheets {
  readonly switches: AllSwitches = {
    holding: true,
    stale: true,
    evaluating: false,
    page: { drawn: false, newStep: false, edits: [], changes: 0 },
  };
  readonly model: EngineModel;

  constructor(options: EngineOptions) {
    registerPlugins();
    registerPagePlugins();
    const sheets = options.sheets.map(({ id, name, rows, columns }) => ({
      id: String(id),
      name,
      rowNumber: rows,
      colNumber: columns,
    }));
    const data = { sheets, settings: { locale: localeOf(options.locale) } };
    const custom = { switches: this.switches, customFunctions: options.functions };
    this.model = quietly(() => new engineLibrary.Model(data, { custom, external: externalOf() }, [], numericIds));
    this.switches.holding = false;
  }

  get locale(): EngineLocale {
    return this.getters.getLocale();
  }

  setLocale(code: string): void {
    this.dispatch('UPDATE_LOCALE', { locale: localeOf(code) });
  }

  /** Evaluates what has changed; cheap when nothing has. */
  settle(): void {
    if (!this.switches.stale || this.switches.evaluating) return;
    this.send(settle, {});
  }

  // Sheets

  sheetIds(): number[] {
    return this.getters.getSheetIds().map(Number);
  }

  sheetName(id: number): string {
    return this.getters.getSheetName(String(id));
  }

  sheetByName(name: string): number | undefined {
    const found = this.getters.getSheetIdByName(name);
    return found === undefined ? undefined : Number(found);
  }

  hasSheet(id: number): boolean {
    return this.getters.getSheetIds().includes(String(id));
  }

  createSheet(id: number, name: string, rows: number, cols: number, position: number): void {
    this.dispatch('CREATE_SHEET', { sheetId: String(id), name, rows, cols, position });
  }

  deleteSheet(id: number): void {
    // The engine counts a hidden sheet as the visible one that has to stay.
    this.setVisible(id, true);
    this.dispatch('DELETE_SHEET', { sheetId: String(id), sheetName: this.sheetName(id) });
  }

  renameSheet(id: number, newName: string): void {
    const oldName = this.sheetName(id);
    if (oldName !== newName) this.dispatch('RENAME_SHEET', { sheetId: String(id), newName, oldName });
  }

  /** Moves a sheet to a place among all sheets, from 0. */
  moveSheet(id: number, position: number): void {
    const delta = position - this.sheetIds().indexOf(id);
    if (delta === 0) return;
    // The library counts its steps over visible sheets only.
    const hidden = this.sheetIds().filter((one) => !this.isVisible(one));
    for (const one of hidden) this.setVisible(one, true);
    this.dispatch('MOVE_SHEET', { sheetId: String(id), delta });
    for (const one of hidden) this.setVisible(one, false);
  }

  isVisible(id: number): boolean {
    return this.getters.isSheetVisible(String(id)) !== false;
  }

  setVisible(id: number, visible: boolean): void {
    if (this.isVisible(id) !== visible) this.dispatch(visible ? 'SHOW_SHEET' : 'HIDE_SHEET', { sheetId: String(id) });
  }

  setTabColor(id: number, color: string | null): void {
    this.dispatch('COLOR_SHEET', { sheetId: String(id), color: color ?? undefined });
  }

  setGridlines(id: number, visible: boolean): void {
    this.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId: String(id), areGridLinesVisible: visible });
  }

  rows(id: number): number {
    return this.getters.getNumberRows(String(id));
  }

  columns(id: number): number {
    return this.getters.getNumberCols(String(id));
  }

  /** Puts empty rows or columns before `index`, which may be one past the end. */
  insert(id: number, dimension: 'ROW' | 'COL', index: number, quantity: number, likeBefore: boolean): void {
    const size = dimension === 'ROW' ? this.rows(id) : this.columns(id);
    const after = index > size || (likeBefore && index > 1);
    this.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: String(id),
      sheetName: this.sheetName(id),
      dimension,
      base: after ? index - 2 : index - 1,
      position: after ? 'after' : 'before',
      quantity,
    });
  }

  remove(id: number, dimension: 'ROW' | 'COL', index: number, quantity: number): void {
    const elements = Array.from({ length: quantity }, (_, i) => index - 1 + i);
    this.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: String(id), sheetName: this.sheetName(id), dimension, elements });
  }

  frozen(id: number): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.getters.getPaneDivisions(String(id));
    return { rows: ySplit, columns: xSplit };
  }

  freeze(id: number, dimension: 'ROWS' | 'COLUMNS', quantity: number): void {
    const sheetId = String(id);
    if (quantity === 0) this.dispatch(`UNFREEZE_${dimension}`, { sheetId });
    else this.dispatch(`FREEZE_${dimension}`, { sheetId, quantity });
  }

  /** Sizes in pixels; null is the default. */
  resize(id: number, dimension: 'ROW' | 'COL', sizes: ReadonlyMap<number, number | null>): void {
    const bySize = new Map<number | null, number[]>();
    for (const [index, size] of sizes) bySize.set(size, [...(bySize.get(size) ?? []), index - 1]);
    for (const [size, elements] of bySize)
      this.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: String(id), dimension, elements, size });
  }

  columnSize(id: number, column: number): number | null {
    return this.getters.getSetColumnSize(String(id), column - 1) ?? null;
  }

  rowSize(id: number, row: number): number | null {
    return this.getters.getUserRowSize(String(id), row - 1) ?? null;
  }

  hide(id: number, dimension: 'ROW' | 'COL', indexes: readonly number[], hidden: boolean): void {
    const elements = indexes.map((index) => index - 1);
    if (elements.length > 0)
      this.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', { sheetId: String(id), dimension, elements });
  }

  isHidden(id: number, dimension: 'ROW' | 'COL', index: number): boolean {
    return dimension === 'ROW'
      ? this.getters.isRowHiddenByUser(String(id), index - 1)
      : this.getters.isColHiddenByUser(String(id), index - 1);
  }

  protected get getters(): EngineGetters {
    return this.model.getters;
  }

  /** A change by a script: formulas wait until somebody reads. */
  protected dispatch(type: string, payload: object = {}): void {
    const { holding } = this.switches;
    this.switches.holding = true;
    try {
      this.send(type, payload);
    } finally {
      this.switches.holding = holding;
    }
  }

  private send(type: string, payload: object): void {
    const result = quietly(() => this.model.dispatch(type, payload));
    const reasons = result.isSuccessful ? [] : result.reasons.filter((reason) => !harmless.has(reason));
    if (reasons.length > 0) throw new Error(`${type}: ${reasons.join(', ')}`);
  }
}

/** Reasons by which the library says that a change changes nothing. */
const harmless = new Set(['NoChanges', 'NoActiveSheet']);

/** Ids of tabs are whole numbers here; the library takes its ids, those of new tabs among them, from this. */
const numericIds = {
  smallUuid: (): string => String(1 + Math.floor(Math.random() * 0x7ffffffe)),
  uuidv4: (): string => new engineLibrary.helpers.UuidGenerator().uuidv4(),
};

/** Locales that a person may choose from in the page. */
function externalOf(): object {
  return { loadLocales: () => Promise.resolve([localeOf('vi_VN'), localeOf('en_US')]) };
}
