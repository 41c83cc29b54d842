/** The matrix of the workbook as the use cases see it: read once from the tab `Nhiệm vụ`, its lost keys repaired. */
import { budgetKindLabels } from '../catalogue/labels.ts';
import { rowStateLabels } from '../catalogue/units.ts';
import { addDays, dayOf, isDate, monthOf, toSerial } from '../domain/calendar/date.ts';
import { readBudget } from '../domain/plan/budget.ts';
import type { Plan, Section } from '../domain/plan/plan.ts';
import type { TrackedRow } from '../domain/plan/progress.ts';
import { rowState } from '../domain/plan/row-state.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { KnownRows } from '../layout/row-keys.ts';
import { taskColumns, tasksTabName } from '../layout/tasks-tab.ts';
import { readTasksTab, type TaskEntry, type TaskTabReading } from '../layout/tasks-tab-reading.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Store } from '../schema/store.ts';
import { printDecimal } from '../text/numbers.ts';
import { type ColumnChange, writeColumns } from './column-writes.ts';
import type { Ports, TabContent, TabRef, WorkbookPort } from './ports.ts';
import { appProblem, failed, succeeded } from './problems.ts';
import { ourTab, type Session } from './session.ts';

export interface Tasks {
  readonly tab: TabRef;
  readonly reading: TaskTabReading;
  readonly rows: readonly TrackedRow[];
  /** In the plan's order; sections that only stand on the tab come last. */
  readonly sections: readonly Section[];
  /** Values of the tab as read. */
  readonly values: readonly (readonly Scalar[])[];
  /** The tab once more, with what has to be known of a cell before it is written back. */
  readonly readClosely: () => TabContent;
  readonly problems: readonly Problem[];
}

/**
 * Reads the matrix and brings what is ours on it up to date: keys that editing lost, deadlines as read, the state of each
 * row today. Fails when the tab, a column that counts, or the ids of frozen rows are gone.
 */
export function openTasks(ports: Ports, session: Session): Result<Tasks> {
  const read = readTasks(ports.workbook, session);
  if (!read.ok) return read;
  const tasks = addKeyColumns(ports.workbook, read.value);
  const today = dayInVietnam(ports.clock());
  writeColumns(ports.workbook, tasks.tab.id, [
    ...keyChanges(tasks.reading),
    ...computedChanges(tasks, today, session.store.budgetHeader),
  ]);
  return succeeded(tasks);
}

/** Reads the matrix and writes nothing; days that the spreadsheet may have read month first are named. */
export function readTasks(workbook: Pick<WorkbookPort, 'read' | 'locale'>, session: Session): Result<Tasks> {
  const tasks = readMatrix(workbook, session);
  if (!tasks.ok) return tasks;
  const doubts = swappedDays(workbook, tasks.value);
  return doubts.length === 0 ? tasks : succeeded({ ...tasks.value, problems: [...tasks.value.problems, ...doubts] });
}

/** Languages of spreadsheets that take 3/4/2025 for a day in March. */
const monthFirst = /^(?:en_US|en_CA|en_PH|fil|es_US|ja|ko|zh)/;

/** Rows named in a sentence. */
const rowsNamed = 10;

/** Typed days that another order of day and month makes another day; nothing in a spreadsheet that reads the day first. */
function swappedDays(workbook: Pick<WorkbookPort, 'locale'>, { tab, reading }: Tasks): readonly Problem[] {
  const swaps = (day: string | null) => day !== null && dayOf(day) <= 12 && dayOf(day) !== monthOf(day);
  const rows = reading.entries
    .filter(({ tracked, deadline }) => swaps(tracked.progress.doneOn) || (deadline.byHand && swaps(deadline.due)))
    .map(({ sheetRow }) => sheetRow)
    .sort((left, right) => left - right);
  if (rows.length === 0) return [];
  const [found] = workbook.locale();
  if (!monthFirst.test(found)) return [];
  const named = rows.slice(0, rowsNamed).join(', ') + (rows.length > rowsNamed ? ', …' : '');
  return [appProblem('tab.monthFirst', { sheet: tab.name }, { found, rows: named })];
}

/** Reads the matrix as cells do that ask for a rate. */
export function readMatrix(workbook: Pick<WorkbookPort, 'read'>, session: Session): Result<Tasks> {
  const tab = ourTab(session.store, session.tabs, 'tasks', tasksTabName);
  if (tab === null) return failed('tab.missing', { sheet: tasksTabName });
  const { values } = workbook.read(tab.id);
  const reading = readTasksTab(tab.name, values, session.settings.year, knownRows(session.store));
  if (reading === null) return failed('tab.noHeader', { sheet: tab.name });
  const lost = reading.problems.filter(({ code }) => code === 'tab.columnMissing' || code === 'tab.idsLost');
  if (lost.length > 0) return { ok: false, problems: lost };
  return succeeded({
    tab,
    reading,
    rows: reading.entries.map((entry) => entry.tracked),
    sections: mergeSections(session.store.sections, reading.sections),
    values,
    readClosely: () => workbook.read(tab.id, { formats: true, kept: true }),
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

/** What the store remembers of rows: those of the frozen sets. */
function knownRows({ frozen, planVersion, sections }: Store): KnownRows {
  return {
    keyed: planVersion > 0 || frozen.length > 0,
    rows: frozen.flatMap((set) => set.rows),
    sections: sections.map(({ code }) => code),
  };
}

/** Hidden columns of ours that people deleted stand again, hidden, at the right of the tab. */
function addKeyColumns(workbook: WorkbookPort, tasks: Tasks): Tasks {
  const { columns } = tasks.reading;
  const missing = taskColumns.filter(({ key, role }) => role === 'key' && columns.missing.includes(key));
  if (missing.length === 0) return tasks;
  const free = Math.max(0, ...tasks.values.map((row) => row.length)) + 1;
  const headers = [missing.map(({ header }) => header)];
  workbook.write(tasks.tab.id, [{ row: columns.headerRow, column: free, values: headers, text: true }]);
  workbook.hideColumns(
    tasks.tab.id,
    missing.map((_, index) => free + index),
  );
  const at = new Map([...columns.at, ...missing.map(({ key }, index) => [key, free + index] as const)]);
  return { ...tasks, reading: { ...tasks.reading, columns: { ...columns, at } } };
}

/** Keys that a row lost or never had. */
function keyChanges({ columns, repairs }: TaskTabReading): ColumnChange[] {
  return (['id', 'order', 'taskNumber'] as const).flatMap((key) => {
    const column = columns.at.get(key);
    if (column === undefined) return [];
    const cells = new Map(repairs.map((repair) => [repair.sheetRow, repair[key]]));
    return [{ column, format: key === 'id' ? ('@' as const) : ('0' as const), cells }];
  });
}

/** The cells that we work out and that say something else now. */
function computedChanges({ reading, values }: Tasks, today: string, budgetHeader: string): ColumnChange[] {
  const typed: ReadonlySet<string> = new Set(['due', 'kind', 'readAs']);
  return (['due', 'kind', 'readAs', 'budgetRead', 'state'] as const).flatMap((key) => {
    const column = reading.columns.at.get(key);
    if (column === undefined) return [];
    const cells = new Map<number, Scalar>();
    for (const entry of reading.entries) {
      if (typed.has(key) && entry.deadline.byHand) continue;
      const wanted = computedCell(entry, key, today, budgetHeader);
      const present = values[entry.sheetRow - 1]?.[column - 1] ?? '';
      if (wanted !== present) cells.set(entry.sheetRow, asStored(wanted, key));
    }
    return [{ column, format: key === 'due' ? ('dd/mm/yyyy' as const) : ('@' as const), cells }];
  });
}

function computedCell(
  entry: TaskEntry,
  key: 'due' | 'kind' | 'readAs' | 'budgetRead' | 'state',
  today: string,
  budgetHeader: string,
): string {
  if (key === 'state') return entry.tracked.retired ? '' : rowStateLabels[rowState(entry.tracked, today)];
  if (key !== 'budgetRead') return entry.deadline[key] ?? '';
  const { kind, amount } = readBudget(entry.tracked.plan.budget, budgetHeader);
  return amount === null ? budgetKindLabels[kind] : printDecimal(amount);
}

/** A day goes back into its cell as a date. */
function asStored(value: string, key: string): Scalar {
  return key === 'due' && isDate(value) ? toSerial(value) : value;
}

/** The calendar day in Vietnam, seven hours ahead of UTC, at an ISO instant. */
export function dayInVietnam(instant: string): string {
  const day = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) >= 17 ? addDays(day, 1) : day;
}
