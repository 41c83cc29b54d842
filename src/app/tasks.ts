/** The matrix of the workbook as the use cases see it: read once from the tab `Nhiệm vụ`, its lost keys repaired. */
import { rowStateLabels } from '../catalogue/units.ts';
import { addDays, isDate, toSerial } from '../domain/calendar/date.ts';
import type { Plan, Section } from '../domain/plan/plan.ts';
import type { TrackedRow } from '../domain/plan/progress.ts';
import { rowState } from '../domain/plan/row-state.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { tasksTabName } from '../layout/tasks-tab.ts';
import { readTasksTab, type TaskEntry, type TaskTabReading } from '../layout/tasks-tab-reading.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Block, Ports, TabRef, WorkbookPort } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { ourTab, type Session } from './session.ts';

export interface Tasks {
  readonly tab: TabRef;
  readonly reading: TaskTabReading;
  readonly rows: readonly TrackedRow[];
  /** In the plan's order; sections that only stand on the tab come last. */
  readonly sections: readonly Section[];
  /** Values of the tab as read. */
  readonly values: readonly (readonly Scalar[])[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the matrix and brings what is ours on it up to date: keys that editing lost, deadlines as read, the state of each
 * row today. Fails when the tab or a column that counts is gone.
 */
export function openTasks(ports: Ports, session: Session): Result<Tasks> {
  const tasks = readTasks(ports.workbook, session);
  if (tasks.ok) {
    const { reading, values, tab } = tasks.value;
    const blocks = [
      ...(reading.repairs.length > 0 ? keyBlocks(reading, values) : []),
      ...computedBlocks(reading, values, dayInVietnam(ports.clock())),
    ];
    if (blocks.length > 0) ports.workbook.write(tab.id, blocks);
  }
  return tasks;
}

/** Reads the matrix and writes nothing, as cells do that ask for a rate. */
export function readTasks(workbook: Pick<WorkbookPort, 'read'>, session: Session): Result<Tasks> {
  const tab = ourTab(session.store, session.tabs, 'tasks', tasksTabName);
  if (tab === null) return failed('tab.missing', { sheet: tasksTabName });
  const { values } = workbook.read(tab.id);
  const reading = readTasksTab(tab.name, values, session.settings.year);
  if (reading === null) return failed('tab.noHeader', { sheet: tab.name });
  const lost = reading.problems.filter((problem) => problem.code === 'tab.columnMissing');
  if (lost.length > 0) return { ok: false, problems: lost };
  return succeeded({
    tab,
    reading,
    rows: reading.entries.map((entry) => entry.tracked),
    sections: mergeSections(session.store.sections, reading.sections),
    values,
    problems: reading.problems,
  });
}

/** The plan as it stands on the tab now. */
export function planOf(tasks: Tasks): Plan {
  return { sections: tasks.sections, rows: tasks.rows.filter((row) => !row.retired).map((row) => row.plan) };
}

function mergeSections(stored: readonly Section[], found: readonly Section[]): Section[] {
  const titles = new Map(found.map((section) => [section.code, section.title]));
  const known = new Set(stored.map((section) => section.code));
  return [
    ...stored.map((section) => ({ ...section, title: titles.get(section.code) || section.title })),
    ...found.filter((section) => !known.has(section.code)),
  ];
}

/** The key columns, whole: one block a column however many rows were repaired. */
function keyBlocks(reading: TaskTabReading, values: readonly (readonly Scalar[])[]): Block[] {
  const repairs = new Map(reading.repairs.map((repair) => [repair.sheetRow, repair]));
  const first = reading.columns.headerRow + 1;
  return (['id', 'order', 'taskNumber'] as const).flatMap((key) => {
    const column = reading.columns.at.get(key);
    if (column === undefined) return [];
    const cells = values
      .slice(first - 1)
      .map((row, index) => [repairs.get(first + index)?.[key] ?? row[column - 1] ?? null]);
    return [{ row: first, column, values: cells }];
  });
}

/** The columns that we work out, each whole and only when a cell of it changes. */
function computedBlocks(reading: TaskTabReading, values: readonly (readonly Scalar[])[], today: string): Block[] {
  const first = reading.columns.headerRow + 1;
  const entries = new Map(reading.entries.map((entry) => [entry.sheetRow, entry]));
  return (['due', 'kind', 'readAs', 'state'] as const).flatMap((key) => {
    const column = reading.columns.at.get(key);
    if (column === undefined) return [];
    let changed = false;
    const cells = values.slice(first - 1).map((row, index): Scalar[] => {
      const present = row[column - 1] ?? '';
      const entry = entries.get(first + index);
      if (entry === undefined || (key !== 'state' && entry.deadline.byHand)) return [asStored(present, key)];
      const wanted = computedCell(entry, key, today);
      if (wanted !== present) changed = true;
      return [asStored(wanted, key)];
    });
    return changed ? [{ row: first, column, values: cells, text: key !== 'due' }] : [];
  });
}

function computedCell(entry: TaskEntry, key: 'due' | 'kind' | 'readAs' | 'state', today: string): string {
  if (key === 'state') return rowStateLabels[rowState(entry.tracked, today)];
  return entry.deadline[key] ?? '';
}

/** A day goes back into its cell as a date. */
function asStored(value: Scalar, key: string): Scalar {
  return key === 'due' && typeof value === 'string' && isDate(value) ? toSerial(value) : value;
}

/** The calendar day in Vietnam, seven hours ahead of UTC, at an ISO instant. */
export function dayInVietnam(instant: string): string {
  const day = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) >= 17 ? addDays(day, 1) : day;
}
