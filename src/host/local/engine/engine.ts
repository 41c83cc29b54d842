/** The spreadsheet engine as the host uses it; rows and columns count from 1, sheets are named by their numeric id. */

import type { Area } from '../../../layout/workbook-value.ts';
import { areaOfZone, EngineFigures, zoneOf } from './engine-figures.ts';
import {
  type Attachment,
  type CellBorder,
  type EngineCell,
  type EngineStyle,
  type EvaluatedCell,
  engineLibrary,
  type LiteralValue,
  type ValidationRule,
} from './library.ts';
import { Batch, type CellContent, type CellEdit, changeAttachments, writeCells } from './plugins.ts';

/** Change of one cell, counted from 1. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly style?: EngineStyle | null;
  readonly format?: string | null;
}

/** What stands in a cell: its value, its formula if it has one, and the format that it is printed in. */
export interface CellReading {
  readonly value: LiteralValue;
  readonly formula?: string;
  readonly format?: string;
  /** Error or no error; the message is what a hover over the cell shows. */
  readonly error?: string;
}

const emptyReading: CellReading = { value: null };

export class Engine extends EngineFigures {
  private readonly evaluatingNow = new Set<string>();
  private nextAttachment = 1;

  // Cells

  write(id: number, edits: readonly Edit[]): void {
    const moved = edits.map(({ row, column, ...change }): CellEdit => ({ row: row - 1, col: column - 1, ...change }));
    if (moved.length > 0) this.dispatch(writeCells, { sheetId: String(id), batch: new Batch(moved) });
  }

  /** Style and format as set on the cell, without its value. */
  look(id: number, row: number, column: number): { readonly style?: EngineStyle; readonly format?: string } {
    const cell = this.cell(id, row, column);
    return {
      ...(cell?.style ? { style: cell.style } : {}),
      ...(cell?.format ? { format: cell.format } : {}),
    };
  }

  /** The formula of a cell in the engine's notation, "" without one; array results have it in their first cell only. */
  formula(id: number, row: number, column: number): string {
    const cell = this.cell(id, row, column);
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : '';
  }

  read(id: number, row: number, column: number): CellReading {
    const position = { sheetId: String(id), row: row - 1, col: column - 1 };
    const cell = this.getters.getCell(position);
    if (cell && !cell.isFormula && cell.parsedValue !== null)
      return { value: cell.parsedValue, ...(cell.format ? { format: cell.format } : {}) };
    const evaluated = cell?.isFormula ? this.evaluated(id, row, column, cell) : this.getters.getEvaluatedCell(position);
    if (evaluated.type === 'empty' && !cell?.isFormula)
      return cell?.format ? { ...emptyReading, format: cell.format } : emptyReading;
    const format = cell?.format ?? evaluated.format;
    return {
      value: evaluated.value,
      ...(cell?.isFormula ? { formula: cell.compiledFormula.toFormulaString(this.getters) } : {}),
      ...(format ? { format } : {}),
      ...(evaluated.type === 'error' ? { error: evaluated.message ?? '' } : {}),
    };
  }

  /** The value as the locale prints it in its format. */
  print({ value, format }: CellReading): string {
    if (value === null) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return engineLibrary.helpers.formatValue(value, {
      format: format === '@' ? undefined : format,
      locale: this.locale,
    });
  }

  /** Last row and column that hold a value, a formula or a spilled result; 0 in an empty sheet. */
  contentExtent(id: number): { readonly rows: number; readonly columns: number } {
    return this.extent(id, (cell) => cell.isFormula || cell.parsedValue !== null);
  }

  /** Cells that hold a value or a formula, spilled results left out. */
  filledCells(id: number): { readonly row: number; readonly column: number }[] {
    return this.getters
      .getCells(String(id))
      .filter((cell) => cell.isFormula || cell.parsedValue !== null)
      .map((cell) => this.getters.getCellPosition(cell.id))
      .map(({ row, col }) => ({ row: row + 1, column: col + 1 }));
  }

  /** Last row and column that hold anything at all, a look included. */
  usedExtent(id: number): { readonly rows: number; readonly columns: number } {
    return this.extent(id, () => true);
  }

  // Borders, merges, drop-downs, names, notes

  border(id: number, row: number, column: number): CellBorder | null {
    return this.getters.getCellBorder({ sheetId: String(id), row: row - 1, col: column - 1 });
  }

  /** Draws or clears borders; `position` as the library names it ("all", "external", "clear", "h", "v", "top", …). */
  setBorders(id: number, areas: readonly Area[], position: string, color = '#000000'): void {
    this.dispatch('SET_ZONE_BORDERS', {
      sheetId: String(id),
      target: areas.map(zoneOf),
      border: { position, color, style: 'thin' },
    });
  }

  merges(id: number): Area[] {
    return this.getters.getMerges(String(id)).map(areaOfZone);
  }

  merge(id: number, areas: readonly Area[]): void {
    this.dispatch('ADD_MERGE', { sheetId: String(id), target: areas.map(zoneOf), force: true });
  }

  unmerge(id: number, areas: readonly Area[]): void {
    if (areas.length > 0) this.dispatch('REMOVE_MERGE', { sheetId: String(id), target: areas.map(zoneOf) });
  }

  validationRules(id: number): readonly ValidationRule[] {
    return this.getters.getDataValidationRules(String(id)) ?? [];
  }

  addValidation(id: number, ruleId: string, areas: readonly Area[], rule: object, strict: boolean): void {
    const sheetId = String(id);
    this.dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: areas.map((area) => this.getters.getRangeDataFromZone(sheetId, zoneOf(area))),
      rule: { id: ruleId, criterion: rule, isBlocking: strict },
    });
  }

  removeValidation(id: number, ruleId: string): void {
    this.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId: String(id), id: ruleId });
  }

  names(): { readonly name: string; readonly sheet: number; readonly area: Area }[] {
    return this.getters.getNamedRanges().map(({ name, range }) => ({
      name,
      sheet: Number(range.sheetId),
      area: areaOfZone(range.zone),
    }));
  }

  setName(name: string, id: number, area: Area): void {
    const sheetId = String(id);
    const ranges = [this.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
    const known = this.getters.getNamedRanges().find((named) => named.name.toLowerCase() === name.toLowerCase());
    if (known) this.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: known.name, newRangeName: name, ranges });
    else this.dispatch('CREATE_NAMED_RANGE', { name, ranges });
  }

  removeName(name: string): void {
    this.dispatch('DELETE_NAMED_RANGE', { name });
  }

  attachments(kind: Attachment['kind'], id?: number): readonly Attachment[] {
    return this.getters
      .getAttachments()
      .filter((item) => item.kind === kind && (id === undefined || item.range.sheetId === String(id)));
  }

  /** Puts notes or protections on cells and takes others away; answers the ids of the new ones. */
  changeAttachments(
    kind: Attachment['kind'],
    id: number,
    add: readonly { readonly area: Area; readonly data: Attachment['data'] }[],
    remove: readonly number[],
  ): number[] {
    const added = add.map(({ area, data }) => {
      this.nextAttachment += 1;
      return { id: this.nextAttachment, kind, sheetId: String(id), zone: zoneOf(area), data };
    });
    this.dispatch(changeAttachments, { change: { remove, add: added } });
    return added.map((item) => item.id);
  }

  tabColor(id: number): string | null {
    return this.getters.getSheet(String(id)).color ?? null;
  }

  private cell(id: number, row: number, column: number): EngineCell | undefined {
    return this.getters.getCell({ sheetId: String(id), row: row - 1, col: column - 1 });
  }

  private evaluated(id: number, row: number, column: number, cell: EngineCell & { isFormula: true }): EvaluatedCell {
    const sheetId = String(id);
    const known = this.getters.getEvaluatedCell({ sheetId, row: row - 1, col: column - 1 });
    if (!this.switches.evaluating || known.type !== 'empty') return known;
    // A custom function reads a formula that has not had its turn in this evaluation.
    const key = `${id}!${row},${column}`;
    if (this.evaluatingNow.has(key)) return { ...known, type: 'error', value: '#REF!', message: 'Circular dependency' };
    this.evaluatingNow.add(key);
    try {
      const result = this.getters.evaluateCompiledFormula(sheetId, cell.compiledFormula);
      const first = Array.isArray(result) ? result[0]?.[0] : result;
      return first ? { ...known, ...first, type: String(first.value).startsWith('#') ? 'error' : 'text' } : known;
    } finally {
      this.evaluatingNow.delete(key);
    }
  }

  private extent(id: number, counts: (cell: EngineCell) => boolean): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    const include = ({ row, col }: { readonly row: number; readonly col: number }): void => {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, col + 1);
    };
    for (const cell of this.getters.getCells(String(id)))
      if (counts(cell)) include(this.getters.getCellPosition(cell.id));
    for (const position of this.getters.getEvaluatedCellsPositions(String(id)))
      if (this.getters.getEvaluatedCell(position).type !== 'empty') include(position);
    return { rows, columns };
  }
}
