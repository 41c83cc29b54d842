/**
 * Our plugins for a page that shows the engine: what a person edits is gathered for onEdit, Ctrl+Z takes back a whole
 * run of a script at once, and rows grow with what scripts write.
 */

import {
  type Command,
  type EngineModel,
  engineLibrary,
  type LiteralValue,
  type Position,
  type Zone,
} from './library.ts';
import { type Batch, type CellEdit, changeAttachments, type EngineSwitches, writeCells } from './plugins.ts';

/** Cells that a person has changed by one command; `before` only for a single cell. */
export interface PersonEdit {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly before?: LiteralValue;
}

/** What the page and the plugins tell each other. */
export interface PageSwitches {
  /** True where rows are drawn: automatic heights then follow what scripts write. */
  drawn: boolean;
  /** True when the next change of a script begins a step of undo of its own; else it joins the last one. */
  newStep: boolean;
  /** Edits since the page last took them. */
  edits: PersonEdit[];
  /** How often the workbook has changed, whoever changed it. */
  changes: number;
}

/** Everything that the plugins of one model know of it. */
export interface AllSwitches extends EngineSwitches {
  readonly page: PageSwitches;
}

interface PluginConfig {
  readonly custom: { readonly switches?: AllSwitches };
}

/** The switches of a model that the host has made. */
export function switchesOf(model: EngineModel): AllSwitches {
  const { switches } = (model as unknown as { readonly config: PluginConfig }).config.custom;
  if (!switches) throw new Error('The model was not made by the local host.');
  return switches;
}

const { coreViewsPluginRegistry, featurePluginRegistry, inverseCommandRegistry } = engineLibrary.registries;
const HistoryPlugin = featurePluginRegistry.get('history');
const RowSizePlugin = coreViewsPluginRegistry.get('row_size');

class EditWatchPlugin extends engineLibrary.CoreViewPlugin {
  static override readonly getters: readonly string[] = [];
  private readonly switches: AllSwitches | undefined;

  constructor(config: PluginConfig) {
    super(config);
    this.switches = config.custom.switches;
  }

  beforeHandle(command: Command): void {
    if (!this.switches || this.switches.holding) return;
    this.switches.page.edits.push(...this.editsOf(command));
  }

  private editsOf(command: Command): readonly PersonEdit[] {
    const { type, sheetId } = command as { readonly type: string; readonly sheetId: string };
    if (type === 'UPDATE_CELL') return command.content === undefined ? [] : [this.cellEdit(command as never)];
    if (type === 'CLEAR_CELL') return [this.cellEdit(command as never)];
    if (type !== 'CLEAR_CELLS' && type !== 'DELETE_CONTENT') return [];
    return (command.target as readonly Zone[]).map((zone) => {
      const single = zone.top === zone.bottom && zone.left === zone.right;
      return single ? this.cellEdit({ sheetId, row: zone.top, col: zone.left }) : { sheetId, zone };
    });
  }

  private cellEdit({ sheetId, row, col }: Position): PersonEdit {
    const before = this.getters.getEvaluatedCell({ sheetId, row, col }).value as LiteralValue;
    return { sheetId, zone: { top: row, bottom: row, left: col, right: col }, before };
  }
}

/** How many steps can be taken back. */
const rememberedSteps = 60;

class StepHistoryPlugin extends HistoryPlugin {
  static override readonly getters = HistoryPlugin.getters;
  private readonly switches: AllSwitches | undefined;
  private readonly steps = new Map<string, number>();
  private step = 0;

  constructor(config: PluginConfig) {
    super(config);
    this.switches = config.custom.switches;
  }

  /** Each change of a person is a step; what a script changes stands in the step of its run. */
  onNewLocalStateUpdate({ id }: { readonly id: string }): void {
    if (!this.switches?.holding || this.switches.page.newStep) this.step += 1;
    if (this.switches) {
      this.switches.page.newStep = false;
      this.switches.page.changes += 1;
    }
    this.steps.set(id, this.step);
    this.undoStack = [...this.undoStack, id].filter((one: string) => this.isRemembered(one));
    this.redoStack = [];
  }

  private isRemembered(id: string): boolean {
    const kept = (this.steps.get(id) ?? 0) > this.step - rememberedSteps;
    if (!kept) this.steps.delete(id);
    return kept;
  }

  /** Takes back or repeats a whole step; the formulas are worked out once, at its last change. */
  requestHistoryChange(type: 'UNDO' | 'REDO'): void {
    const left = (): readonly string[] => (type === 'UNDO' ? this.undoStack : this.redoStack);
    const stepOf = (index: number): number | undefined => this.steps.get(left()[index] ?? '');
    const step = stepOf(left().length - 1);
    if (this.switches) this.switches.page.changes += 1;
    while (step !== undefined && stepOf(left().length - 2) === step) this.changeQuietly(type);
    super.requestHistoryChange(type);
  }

  private changeQuietly(type: 'UNDO' | 'REDO'): void {
    const { switches } = this;
    const holding = switches?.holding ?? false;
    if (switches) switches.holding = true;
    try {
      super.requestHistoryChange(type);
    } finally {
      if (switches) switches.holding = holding;
    }
  }
}

class GrowingRowsPlugin extends RowSizePlugin {
  static override readonly getters = RowSizePlugin.getters;
  private readonly switches: AllSwitches | undefined;
  private readonly touched = new Map<string, Set<number>>();

  constructor(config: PluginConfig) {
    super(config);
    this.switches = config.custom.switches;
  }

  handle(command: Command): void {
    super.handle(command);
    if (command.type !== writeCells || !this.switches?.page.drawn) return;
    const sheetId = command.sheetId as string;
    const rows = this.touched.get(sheetId) ?? new Set();
    for (const { row } of (command.batch as Batch<CellEdit>).items) rows.add(row);
    this.touched.set(sheetId, rows);
  }

  /** Merged cells do not make a row grow: the library would wrap their text in the width of their first column. */
  getCellHeight(position: Position): number {
    return this.getters.isInMerge(position) ? 0 : super.getCellHeight(position);
  }

  finalize(): void {
    super.finalize();
    if (this.switches?.holding || this.touched.size === 0) return;
    for (const [sheetId, rows] of this.touched) {
      if (!this.getters.tryGetSheet(sheetId)) continue;
      const last = this.getters.getNumberRows(sheetId) - 1;
      for (const row of rows) if (row <= last) this.updateRowSizeForZoneChange(sheetId, { top: row, bottom: row });
    }
    this.touched.clear();
  }
}

/** Registers the plugins of the page, once for all models. */
export function registerPagePlugins(): void {
  if (coreViewsPluginRegistry.contains('cchc edits')) return;
  coreViewsPluginRegistry.add('cchc edits', EditWatchPlugin);
  coreViewsPluginRegistry.replace('row_size', GrowingRowsPlugin);
  featurePluginRegistry.replace('history', StepHistoryPlugin);
  // Our changes are only ever taken back last first, where the library's history wants no more than a command back.
  for (const type of [writeCells, changeAttachments]) inverseCommandRegistry.add(type, (command) => [command]);
}
