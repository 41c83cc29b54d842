/** Takes an action back on an overlay: cells that still hold what it wrote get their former content. */
import { anchorsOf } from '../../layout/row-anchors.ts';
import { rowKeysOf, sheetContent, shownValue, withBlocks } from '../../layout/sheet-content.ts';
import { storeCells, storeTab, storeTabName } from '../../layout/store-tab.ts';
import { columnName, type Scalar, type SheetValue } from '../../layout/workbook-value.ts';
import type { CellsStep, JournalRecord, RemoveStep, SheetStep, WrittenCell } from '../../schema/journal.ts';
import type { Block, TabContent, TabRef, WorkbookPort } from '../ports.ts';
import { withTabs } from './apply.ts';

/** What was left as it is, since a person changed it after the action. */
export interface Kept {
  readonly sheet: string;
  /** Row of the tab, 0 for a tab or row that is gone or kept as a whole. */
  readonly row: number;
  /** Header or letter of the column, "" for a whole row or tab. */
  readonly column: string;
  readonly ours: string;
  readonly now: string;
  readonly before: string;
}

export interface Reverted {
  /** Cells and tabs that have their former content again. */
  readonly restored: number;
  readonly kept: readonly Kept[];
  /** Keys of our tabs that had to be left as they are although the action had added or replaced them. */
  readonly keptTabs: readonly string[];
}

export interface RevertOptions {
  /** True for an action that was interrupted: some of its writes may never have been done. */
  readonly interrupted: boolean;
  /** Ids of our tabs by key, from the store. */
  readonly tabIds: Readonly<Record<string, number>>;
}

/** Takes back the steps of a record, the last first. */
export function revert(workbook: WorkbookPort, record: JournalRecord, options: RevertOptions): Reverted {
  const kept: Kept[] = [];
  const keptTabs: string[] = [];
  const newIds = new Map<number, number>();
  let restored = 0;
  for (const step of [...record.steps].reverse()) {
    if (step.op === 'cells') {
      const tab = findTab(workbook, step, options);
      if (tab !== null) restored += revertCells(workbook, tab, step, options.interrupted, kept);
      else if (!options.interrupted) kept.push({ ...wholeTab(step.name), row: 0 });
    } else if (step.op === 'add' || step.op === 'replace') {
      const tab = findSheet(workbook, step, record, options);
      const answer = tab === null ? 'gone' : revertSheet(workbook, tab, step, options.interrupted);
      if (answer === 'done') restored += 1;
      if (answer === 'kept') {
        kept.push(wholeTab(tab?.name ?? step.name));
        if (step.key !== null) keptTabs.push(step.key);
      }
    } else if (step.op === 'remove') {
      const id = revertRemoval(workbook, step);
      if (id !== null) newIds.set(step.tab, id);
      if (id !== null) restored += 1;
    } else if (step.op === 'locale') workbook.localise(...step.before);
  }
  for (const step of record.steps) {
    if (step.op === 'store') revertStore(workbook, step.before, newIds, keptTabs, options.tabIds);
  }
  return { restored, kept, keptTabs };
}

function wholeTab(sheet: string): Kept {
  return { sheet, row: 0, column: '', ours: '', now: '', before: '' };
}

function findTab(
  workbook: WorkbookPort,
  { tab, name, key }: { readonly tab: number; readonly name: string; readonly key: string | null },
  { tabIds }: RevertOptions,
): TabRef | null {
  const tabs = workbook.tabs();
  const known = key === null ? undefined : tabIds[key];
  return (
    tabs.find(({ id }) => id === tab) ??
    tabs.find(({ id }) => id === known) ??
    tabs.find((candidate) => candidate.name === name) ??
    null
  );
}

/** The tab of a sheet step; of one that an interrupted run was adding, only its name is known. */
function findSheet(
  workbook: WorkbookPort,
  step: SheetStep,
  record: JournalRecord,
  options: RevertOptions,
): TabRef | null {
  if (step.op === 'replace' || !options.interrupted) return findTab(workbook, step, options);
  const before = new Set(record.tabs);
  return workbook.tabs().find(({ id, name }) => name === step.name && !before.has(id)) ?? null;
}

function revertSheet(workbook: WorkbookPort, tab: TabRef, step: SheetStep, interrupted: boolean): 'done' | 'kept' {
  const { values } = workbook.read(tab.id);
  const now = rowKeysOf(values);
  const untouched = sameKeys(now, step.after) || (interrupted && now.length === 0);
  if (step.before === null) {
    if (!untouched) return 'kept';
    workbook.remove(tab.id);
    return 'done';
  }
  if (untouched) workbook.replace(tab.id, step.before);
  else if (interrupted) workbook.replace(tab.id, withTyped(step.before, values, step.after));
  else return 'kept';
  return 'done';
}

/** The former sheet with what people typed meanwhile on rows that are neither the former nor the new ones. */
function withTyped(before: SheetValue, values: TabContent['values'], after: readonly string[]): SheetValue {
  const former = sheetContent(before).values;
  const formerKeys = rowKeysOf(former);
  const blocks = rowKeysOf(values).flatMap((key, index): Block[] => {
    if (key === '' || key === formerKeys[index] || key === after[index]) return [];
    return (values[index] ?? []).flatMap((value, column): Block[] =>
      value === '' || value === (former[index]?.[column] ?? '')
        ? []
        : [{ row: index + 1, column: column + 1, values: [[value]] }],
    );
  });
  return withBlocks(before, blocks);
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

/** Puts a removed tab back under its name; null when it is still, or again, there. */
function revertRemoval(workbook: WorkbookPort, { tab, before }: RemoveStep): number | null {
  const there = workbook.tabs().some(({ id, name }) => id === tab || name === before.name);
  return there ? null : workbook.add(before);
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly cell: WrittenCell;
}

function revertCells(workbook: WorkbookPort, tab: TabRef, step: CellsStep, interrupted: boolean, kept: Kept[]): number {
  const content = workbook.read(tab.id, { formats: true });
  const anchors = anchorsOf(content.values);
  const rowOf = step.rows.map(([row, key]) =>
    key === '' ? (anchors.keyOf(row) === '' ? row : undefined) : anchors.rowOf(key),
  );
  const at = (row: number, column: number) => content.values[row - 1]?.[column - 1] ?? '';
  const found: OpenCell[] = [];
  const changed: OpenCell[] = [];
  for (const { column, header, cells } of step.columns) {
    const place = header === '' ? column : anchors.columnOf(header);
    for (const cell of cells) {
      const row = rowOf[cell.row];
      const open = { row: row ?? 0, column: place ?? 0, header, cell };
      if (row === undefined || place === undefined) {
        if (!interrupted) changed.push(open);
        continue;
      }
      const now = at(row, place);
      const format = step.formats[cell.format] ?? 'General';
      const before = shownValue(cell.before, format);
      if (cell.after === null || now === cell.after) found.push(open);
      else if (now !== before) changed.push(open);
      else if (interrupted && content.formats[row - 1]?.[place - 1] !== format) found.push(open);
    }
  }
  const typedRows = rowsWithMore(found, changed, step, content.values);
  const restored = found.filter(({ row }) => !typedRows.has(row));
  for (const row of typedRows) kept.push({ ...wholeTab(tab.name), row });
  for (const { row, column, header, cell } of changed) {
    kept.push({
      sheet: tab.name,
      row,
      column: header === '' ? columnName(Math.max(1, column)) : header,
      ours: printed(cell.after),
      now: row === 0 || column === 0 ? '' : printed(at(row, column)),
      before: printed(shownValue(cell.before, step.formats[cell.format] ?? '')),
    });
  }
  const blocks = blocksOf(restored, step.formats);
  if (blocks.length > 0) workbook.write(tab.id, blocks);
  return restored.length;
}

/** Rows that the action had added and that hold something of a person by now: they stay whole. */
function rowsWithMore(
  found: readonly OpenCell[],
  changed: readonly OpenCell[],
  step: CellsStep,
  values: TabContent['values'],
): ReadonlySet<number> {
  const ours = new Map<number, Set<number>>();
  for (const { row, column, cell } of found) {
    if (step.rows[cell.row]?.[2] === true) ours.set(row, (ours.get(row) ?? new Set()).add(column));
  }
  const touched = new Set(changed.map(({ row }) => row));
  const more = [...ours].filter(
    ([row, columns]) =>
      touched.has(row) || (values[row - 1] ?? []).some((cell, index) => cell !== '' && !columns.has(index + 1)),
  );
  return new Set(more.map(([row]) => row));
}

/** One block for each run of cells below each other. */
function blocksOf(cells: readonly OpenCell[], formats: readonly string[]): Block[] {
  const ordered = [...cells].sort((left, right) => left.column - right.column || left.row - right.row);
  const runs: OpenCell[][] = [];
  for (const cell of ordered) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last?.column === cell.column && last.row + 1 === cell.row) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run): Block => {
    const withFormula = run.some(({ cell }) => cell.formula !== undefined);
    return {
      row: run[0]?.row ?? 0,
      column: run[0]?.column ?? 0,
      values: run.map(({ cell }): Scalar[] => [cell.formula === undefined ? cell.before : '']),
      formats: run.map(({ cell }) => [formats[cell.format] ?? 'General']),
      ...(withFormula ? { formulas: run.map(({ cell }) => [cell.formula ?? '']) } : {}),
    };
  });
}

/** The store as it was; tabs that were put back have new ids, tabs that had to be kept stay known. */
function revertStore(
  workbook: WorkbookPort,
  before: string | null,
  newIds: ReadonlyMap<number, number>,
  keptTabs: readonly string[],
  tabIds: Readonly<Record<string, number>>,
): void {
  const tab = workbook.tabs().find(({ name }) => name === storeTabName);
  if (before === null) {
    if (tab !== undefined) workbook.remove(tab.id);
    return;
  }
  const kept = keptTabs.flatMap((key) => {
    const id = tabIds[key];
    return id === undefined ? [] : [[key, id] as const];
  });
  const text = withTabs(before, (id) => newIds.get(id) ?? id, Object.fromEntries(kept));
  if (tab === undefined) workbook.add(storeTab(text));
  else workbook.write(tab.id, [{ row: 1, column: 1, values: storeCells(text), text: true }]);
}

function printed(value: Scalar): string {
  return String(value ?? '');
}
