/**
 * Our plugins in the spreadsheet library: batches of cells in one command, text that stays text, evaluation put off
 * until somebody reads, and notes and protections that move with their cells.
 */

import {
  type Attachment,
  type Command,
  type EngineCell,
  type EngineRange,
  type EngineStyle,
  engineLibrary,
  type LiteralValue,
  type Position,
  type Zone,
} from './library.ts';

/** New content of a cell: a value as it is, or a formula in the library's own notation (US names, "," and "."). */
export type CellContent = { readonly value: LiteralValue } | { readonly formula: string };

/** Change of one cell; what is left out stays, null takes away. */
export interface CellEdit {
  readonly row: number;
  readonly col: number;
  readonly content?: CellContent;
  readonly style?: EngineStyle | null;
  readonly format?: string | null;
}

/** What the plugins ask of the engine that they belong to; handed in as the model's custom configuration. */
export interface EngineSwitches {
  /** True while changes are gathered and nothing is evaluated. */
  holding: boolean;
  /** True from a change until the next evaluation. */
  stale: boolean;
  evaluating: boolean;
}

export const writeCells = 'CCHC_WRITE_CELLS';
export const changeAttachments = 'CCHC_CHANGE_ATTACHMENTS';
export const settle = 'CCHC_SETTLE';

/** From so many changed cells on, everything is evaluated anew instead of following the dependencies. */
const wholesale = 300;

/** Beginnings of everything that the library may take for a number or a date. */
const maybeNumberOrDate = /^[\s\d.,+\-(%$€£¥]|^[a-z]{3,9}[\s/-]*\d/i;

/** A list that the library passes on by reference: it copies plain payloads deeply. */
export class Batch<T> {
  readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
  }

  clone(): this {
    return this;
  }
}

const { corePluginRegistry, coreViewsPluginRegistry } = engineLibrary.registries;
const CellPlugin = corePluginRegistry.get('cell');
const SheetPlugin = corePluginRegistry.get('sheet');
const HeaderSizePlugin = corePluginRegistry.get('headerSize');
const EvaluationPlugin = coreViewsPluginRegistry.get('evaluation');
const ChartPlugin = coreViewsPluginRegistry.get('evaluation_chart');

class BatchSheetPlugin extends SheetPlugin {
  static override readonly getters = [...SheetPlugin.getters, 'placeCell'];

  placeCell(position: object): void {
    this.updateCellPosition(position);
  }
}

class SetSizePlugin extends HeaderSizePlugin {
  static override readonly getters = [...HeaderSizePlugin.getters, 'getSetColumnSize'];

  getSetColumnSize(sheetId: string, column: number): number | undefined {
    return this.sizes[sheetId]?.COL[column];
  }
}

class BatchCellPlugin extends CellPlugin {
  static override readonly getters = CellPlugin.getters;

  handle(command: Command): void {
    if (command.type === writeCells)
      this.writeBatch(command.sheetId as string, (command.batch as Batch<CellEdit>).items);
    else super.handle(command);
  }

  /** The library reads the content anew at every change of style; a literal is left what it is. */
  updateCell(sheetId: string, col: number, row: number, after: Record<string, unknown>): void {
    const before = this.getters.getCell({ sheetId, col, row }) as EngineCell | undefined;
    const content = after.content as string | undefined;
    const format = (after.format === undefined ? before?.format : after.format) as string | undefined;
    const look = {
      ...(after.style === undefined ? {} : { style: after.style as EngineStyle | null }),
      ...(after.format === undefined ? {} : { format: (after.format as string) || null }),
    };
    if (content === undefined && !('formula' in after)) this.place(sheetId, { row, col, ...look });
    else if (isTextFormat(format) && typeof content === 'string')
      this.place(sheetId, { row, col, ...look, content: { value: content === '' ? null : content } });
    else super.updateCell(sheetId, col, row, after);
  }

  private writeBatch(sheetId: string, edits: readonly CellEdit[]): void {
    for (const edit of edits) this.place(sheetId, edit);
  }

  private place(sheetId: string, edit: CellEdit): void {
    const { row, col, content } = edit;
    const position = { sheetId, col, row };
    const before = this.getters.getCell(position) as EngineCell | undefined;
    const style = edit.style === undefined ? before?.style : (edit.style ?? undefined);
    const format = edit.format === undefined ? before?.format : (edit.format ?? undefined);
    const after = this.cellAfter(position, before, content, style, format);
    if (!after) {
      if (!before) return;
      this.history.update('cells', sheetId, before.id, undefined);
      this.getters.placeCell({ ...position, cellId: undefined });
      return;
    }
    if (before && after.id !== before.id) this.history.update('cells', sheetId, before.id, undefined);
    this.history.update('cells', sheetId, after.id, after);
    if (after.id !== before?.id) this.getters.placeCell({ ...position, cellId: after.id });
  }

  private cellAfter(
    position: Position,
    before: EngineCell | undefined,
    content: CellContent | undefined,
    style: EngineStyle | undefined,
    format: string | undefined,
  ): EngineCell | undefined {
    if (content && 'formula' in content) {
      // A formula with another text gets a new id, by which custom functions know that it is a new one.
      const imported = this.importFormula(position, content.formula, style, format);
      const same = before?.isFormula && this.textOf(before) === this.textOf(imported);
      return same ? { ...imported, id: before.id } : imported;
    }
    if (!content && before?.isFormula) return { ...before, style, format };
    const value = content ? content.value : before && !before.isFormula ? before.parsedValue : null;
    if ((value === null || value === '') && !style && !format) return undefined;
    const id = before && !before.isFormula ? before.id : this.getNextCellId();
    const parsedValue = value === '' ? null : value;
    return { id, isFormula: false, content: this.contentOf(parsedValue, format), parsedValue, style, format };
  }

  private importFormula(
    position: Position,
    formula: string,
    style: EngineStyle | undefined,
    format: string | undefined,
  ): EngineCell {
    return this.importCell(position.sheetId, formula, style, format) as EngineCell;
  }

  private textOf(cell: EngineCell): string {
    return cell.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : '';
  }

  /** The library's text for a literal: an apostrophe before text that it would read as something else. */
  private contentOf(value: LiteralValue, format: string | undefined): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') return String(value);
    if (isTextFormat(format)) return value;
    return this.readsAsOther(value) ? `'${value}` : value;
  }

  private readsAsOther(text: string): boolean {
    if (/^(?:['=]|true$|false$)/i.test(text)) return true;
    if (text.length > 40 || !maybeNumberOrDate.test(text)) return false;
    const { isNumber, isDateTime } = engineLibrary.helpers;
    const locale = this.getters.getLocale();
    return (
      isNumber(text, locale) ||
      isNumber(text, { ...locale, decimalSeparator: '.', thousandsSeparator: ',' }) ||
      isDateTime(text, locale)
    );
  }
}

class LazyEvaluationPlugin extends EvaluationPlugin {
  static override readonly getters = EvaluationPlugin.getters;
  private readonly switches: EngineSwitches;

  constructor(config: { readonly custom: { readonly switches?: EngineSwitches } }) {
    super(config);
    this.switches = config.custom.switches ?? { holding: false, stale: false, evaluating: false };
  }

  handle(command: Command): void {
    if (command.type === writeCells)
      this.noteEdits(command.sheetId as string, (command.batch as Batch<CellEdit>).items);
    else super.handle(command);
  }

  finalize(): void {
    if (this.switches.holding) {
      this.switches.stale = true;
      return;
    }
    this.switches.stale = false;
    this.switches.evaluating = true;
    try {
      super.finalize();
    } finally {
      this.switches.evaluating = false;
    }
  }

  private noteEdits(sheetId: string, edits: readonly CellEdit[]): void {
    if (this.shouldRebuildDependenciesGraph) return;
    if (edits.length + this.positionsToUpdate.length > wholesale) {
      this.shouldRebuildDependenciesGraph = edits.some(
        (edit) => edit.content !== undefined || edit.format !== undefined,
      );
      return;
    }
    for (const { row, col, content, format } of edits) {
      if (content === undefined && format === undefined) continue;
      const position = { sheetId, row, col };
      this.positionsToUpdate.push(position);
      if (content) this.evaluator.updateDependencies(position);
    }
  }
}

/** Change of notes and protections: those of `remove` go, those of `add` come. */
export interface AttachmentChange {
  readonly remove: readonly number[];
  readonly add: readonly (Omit<Attachment, 'range'> & { readonly sheetId: string; readonly zone: Zone })[];
}

class AttachmentPlugin extends engineLibrary.CorePlugin {
  static override readonly getters = ['getAttachments'];
  private attachments: readonly Attachment[] = [];

  getAttachments(): readonly Attachment[] {
    return this.attachments;
  }

  handle(command: Command): void {
    if (command.type !== changeAttachments) return;
    const { remove, add } = command.change as AttachmentChange;
    const gone = new Set(remove);
    const added = add.map(({ id, kind, sheetId, zone, data }) => ({
      id,
      kind,
      range: this.getters.getRangeFromZone(sheetId, zone),
      data,
    }));
    this.history.update('attachments', [...this.attachments.filter((item) => !gone.has(item.id)), ...added]);
  }

  adaptRanges(adapters: { applyChange(range: unknown): { changeType: string; range: never } }): void {
    const adapted = this.attachments.flatMap((item): Attachment[] => {
      const change = adapters.applyChange(item.range);
      if (change.changeType === 'REMOVE') return [];
      return change.changeType === 'NONE' ? [item] : [{ ...item, range: change.range }];
    });
    this.history.update('attachments', adapted);
  }
}

/** Draws a chart with its hidden rows and columns when its attachment says so. */
class WholeChartPlugin extends ChartPlugin {
  static override readonly getters = ChartPlugin.getters;

  createRuntimeChart(chartId: string, chart: unknown): unknown {
    const attachments: readonly Attachment[] = this.getters.getAttachments();
    const showsHidden = attachments.some(({ kind, data }) => kind === 'chart' && data.chart === chartId && data.hidden);
    if (!showsHidden) return super.createRuntimeChart(chartId, chart);
    const { getters } = this;
    const hides = (): boolean => false;
    const getVisibleRangeValues = ({ sheetId, zone }: EngineRange): unknown =>
      getters.getEvaluatedCellsInZone(sheetId, zone);
    this.getters = { ...getters, isColHidden: hides, isRowHidden: hides, getVisibleRangeValues };
    try {
      return super.createRuntimeChart(chartId, chart);
    } finally {
      this.getters = getters;
    }
  }
}

/** True for the plain-text format, under which nothing that is typed is read. */
function isTextFormat(format: string | undefined): boolean {
  return format === '@';
}

/** Registers our plugins, once for all models. */
export function registerPlugins(): void {
  if (engineLibrary.coreTypes.has(writeCells)) return;
  engineLibrary.coreTypes.add(writeCells).add(changeAttachments);
  engineLibrary.invalidateCFEvaluationCommands.add(writeCells).add(changeAttachments).add(settle);
  corePluginRegistry.replace('cell', BatchCellPlugin);
  corePluginRegistry.replace('sheet', BatchSheetPlugin);
  corePluginRegistry.replace('headerSize', SetSizePlugin);
  corePluginRegistry.add('cchc attachments', AttachmentPlugin);
  coreViewsPluginRegistry.replace('evaluation', LazyEvaluationPlugin);
  coreViewsPluginRegistry.replace('evaluation_chart', WholeChartPlugin);
}
