/** Reads the tab `Nhiệm vụ` back: what people made of it as tracked rows, and what could not be read. */
import { deadlineKindLabels, markLabels, statusLabels, valueOfLabel } from '../catalogue/labels.ts';
import { isDate, readDate } from '../domain/calendar/date.ts';
import { type Deadline, readDeadline } from '../domain/calendar/deadline.ts';
import { type Quarter, quarters } from '../domain/calendar/reporting-period.ts';
import { normalize } from '../domain/language/text.ts';
import type { PlanRow, Section } from '../domain/plan/plan.ts';
import type { Progress, QuarterMark, RowStatus, TrackedRow } from '../domain/plan/progress.ts';
import type { Problem } from '../domain/problem.ts';
import { readPlannedQuarters } from './planned-quarters.ts';
import { locateTaskColumns, type TaskColumnKey, type TaskTabColumns, taskColumnHeader } from './tasks-tab.ts';
import type { Scalar } from './workbook-value.ts';

/** One row of the tab: where it stands, and what is tracked on it. */
export interface TaskEntry {
  /** Row of the sheet, from 1. */
  readonly sheetRow: number;
  readonly tracked: TrackedRow;
  readonly order: number;
  readonly deadline: TypedDeadline;
}

/** The typed deadline of a row as its cells are to show it. */
export interface TypedDeadline {
  /** ISO date, or null. */
  readonly due: string | null;
  /** Words of the column Loại thời hạn. */
  readonly kind: string;
  /** What we wrote last, to tell a person's correction from ours. */
  readonly readAs: string;
  /** True when a person corrected it: it is never overwritten. */
  readonly byHand: boolean;
}

/** A key that people's editing lost or doubled, and what it has to be. */
export interface KeyRepair {
  readonly sheetRow: number;
  readonly id: string;
  readonly order: number;
  readonly taskNumber: number;
}

export interface TaskTabReading {
  readonly columns: TaskTabColumns;
  /** In the plan's order, whatever the order of the sheet. */
  readonly entries: readonly TaskEntry[];
  /** Titles of sections as they stand on the rows, for sections that the store does not know. */
  readonly sections: readonly Section[];
  readonly repairs: readonly KeyRepair[];
  readonly problems: readonly Problem<TaskTabProblemCode>[];
}

export type TaskTabProblemCode =
  | 'tab.noHeader'
  | 'tab.columnMissing'
  | 'tab.unknownValue'
  | 'tab.badDate'
  | 'tab.badQuarters';

/** Columns without which rows cannot be told apart or counted. */
const indispensable: ReadonlySet<TaskColumnKey> = new Set([
  'section',
  'tt',
  'task',
  'deadline',
  'planned',
  'status',
  'doneOn',
]);

/**
 * Reads the tab; null when it has no header row. Rows without a key join the plan with a new one; of rows with the same
 * key the first keeps it. A cell that cannot be read counts as empty and is named.
 */
export function readTasksTab(
  sheet: string,
  values: readonly (readonly Scalar[])[],
  year: number,
): TaskTabReading | null {
  const columns = locateTaskColumns(values);
  if (columns === null) return null;
  const problems: Problem<TaskTabProblemCode>[] = columns.missing
    .filter((key) => indispensable.has(key))
    .map((key) => ({ code: 'tab.columnMissing', place: { sheet, column: taskColumnHeader(key) } }));
  const drafts: Draft[] = [];
  for (let index = columns.headerRow; index < values.length; index += 1) {
    const row = values[index] ?? [];
    if (row.every((cell) => String(cell ?? '').trim() === '')) continue;
    drafts.push(readRow(sheet, index + 1, row, columns, year, drafts[drafts.length - 1], problems));
  }
  const repairs = assignKeys(drafts);
  const entries = [...drafts]
    .sort((left, right) => left.order - right.order || left.sheetRow - right.sheetRow)
    .map(({ sheetRow, tracked, id, order, deadline }) => ({
      sheetRow,
      tracked: { ...tracked, id },
      order,
      deadline,
    }));
  return { columns, entries, sections: sectionsOf(drafts), repairs, problems };
}

interface Draft {
  readonly sheetRow: number;
  readonly sectionTitle: string;
  readonly tracked: TrackedRow;
  readonly deadline: TypedDeadline;
  readonly writtenId: string;
  readonly writtenOrder: number;
  readonly writtenTask: number;
  id: string;
  order: number;
}

function readRow(
  sheet: string,
  sheetRow: number,
  row: readonly Scalar[],
  columns: TaskTabColumns,
  year: number,
  above: Draft | undefined,
  problems: Problem<TaskTabProblemCode>[],
): Draft {
  const text = (key: TaskColumnKey): string => {
    const column = columns.at.get(key);
    return column === undefined ? '' : String(row[column - 1] ?? '').trim();
  };
  const report = (code: TaskTabProblemCode, key: TaskColumnKey, found: string): null => {
    problems.push({ code, place: { sheet, row: sheetRow, column: taskColumnHeader(key) }, facts: { found } });
    return null;
  };
  const read = readDeadline(text('deadline'), year);
  const deadline = typedDeadline(text, read, year, report);
  const section = text('section') || above?.tracked.plan.section || '';
  const tt = text('tt') || (section === above?.tracked.plan.section ? above.tracked.plan.tt : '');
  const task = text('task');
  const taskNumber = Number(text('taskNumber')) || continuedTask(task, section, tt, above);
  const extra = readExtra(row, columns);
  const plan: PlanRow = {
    section,
    tt,
    goal: text('goal'),
    taskNumber,
    task,
    activity: text('activity'),
    product: text('product'),
    lead: text('lead'),
    support: text('support'),
    deadline: text('deadline'),
    budget: text('budget'),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
  return {
    sheetRow,
    sectionTitle: text('sectionTitle'),
    tracked: {
      id: '',
      plan,
      kind: valueOfLabel(deadlineKindLabels, deadline.kind) ?? read.kind,
      start: deadline.byHand && deadline.due !== read.due ? null : read.start,
      due: deadline.due,
      retired: text('inPlan') !== '',
      progress: readProgress(text, year, report),
    },
    deadline,
    writtenId: text('id'),
    writtenOrder: Number(text('order')) || 0,
    writtenTask: Number(text('taskNumber')) || 0,
    id: '',
    order: 0,
  };
}

/** The deadline as read from its text, or as a person corrected it: then the cells differ from what we wrote last. */
function typedDeadline(
  text: (key: TaskColumnKey) => string,
  read: Deadline,
  year: number,
  report: (code: TaskTabProblemCode, key: TaskColumnKey, found: string) => null,
): TypedDeadline {
  const written = { due: text('due'), kind: text('kind') };
  if (printReadAs(written.due, written.kind) === text('readAs') || (written.due === '' && written.kind === '')) {
    return { ...readDeadlineCells(read), byHand: false };
  }
  const day = readDay(written.due, year);
  if (day.problem) report('tab.badDate', 'due', written.due);
  const kind = written.kind === '' ? deadlineKindLabels[read.kind] : written.kind;
  if (valueOfLabel(deadlineKindLabels, kind) === null) report('tab.unknownValue', 'kind', kind);
  return { due: day.date, kind, readAs: text('readAs'), byHand: true };
}

/** The cells that show a deadline as read. */
export function readDeadlineCells(read: Deadline): Omit<TypedDeadline, 'byHand'> {
  const kind = deadlineKindLabels[read.kind];
  return { due: read.due, kind, readAs: printReadAs(read.due ?? '', kind) };
}

function printReadAs(due: string, kind: string): string {
  return due === '' && kind === '' ? '' : `${due}|${kind}`;
}

function readDay(text: string, year: number): { readonly date: string | null; readonly problem: boolean } {
  if (isDate(text)) return { date: text, problem: false };
  const reading = readDate(text, year);
  return { date: reading.date, problem: reading.problem !== null };
}

function continuedTask(task: string, section: string, tt: string, above: Draft | undefined): number {
  if (above === undefined || above.tracked.plan.section !== section || above.tracked.plan.tt !== tt) return 1;
  const { taskNumber, task: previous } = above.tracked.plan;
  return task === '' || normalize(task) === normalize(previous) ? taskNumber : taskNumber + 1;
}

function readProgress(
  text: (key: TaskColumnKey) => string,
  year: number,
  report: (code: TaskTabProblemCode, key: TaskColumnKey, found: string) => null,
): Progress {
  const label = <T extends string>(labels: Readonly<Record<T, string>>, key: TaskColumnKey): T | null => {
    const found = text(key);
    if (found === '') return null;
    return valueOfLabel(labels, found) ?? report('tab.unknownValue', key, found);
  };
  const marks: Partial<Record<Quarter, QuarterMark>> = {};
  for (const quarter of quarters) {
    const mark = label(markLabels, `mark${quarter}`);
    if (mark !== null) marks[quarter] = mark;
  }
  const status: RowStatus | null = label(statusLabels, 'status');
  const day = text('doneOn');
  const reading = readDay(day, year);
  if (reading.problem) report('tab.badDate', 'doneOn', day);
  const planned = readPlannedQuarters(text('planned'));
  if (planned === null) report('tab.badQuarters', 'planned', text('planned'));
  return { status, doneOn: reading.date, evidence: text('evidence'), marks, planned: planned ?? [] };
}

function readExtra(row: readonly Scalar[], columns: TaskTabColumns): Record<string, string> {
  const extra: Record<string, string> = {};
  for (const [header, column] of columns.extra) {
    const text = String(row[column - 1] ?? '').trim();
    if (text !== '') extra[header] = text;
  }
  return extra;
}

/** Gives every row a key of its own and its place in the plan's order; returns the rows whose keys have to be written. */
function assignKeys(drafts: readonly Draft[]): KeyRepair[] {
  const taken = new Set<string>();
  let last = 0;
  for (const draft of drafts) {
    const number = Number(/^R(\d+)$/.exec(draft.writtenId)?.[1] ?? 0);
    last = Math.max(last, number);
  }
  const repairs: KeyRepair[] = [];
  let lastOrder = 0;
  for (const draft of drafts) {
    if (draft.writtenId !== '' && !taken.has(draft.writtenId)) draft.id = draft.writtenId;
    else {
      last += 1;
      draft.id = rowId(last);
    }
    taken.add(draft.id);
    const fresh = draft.id !== draft.writtenId;
    draft.order = fresh || draft.writtenOrder === 0 ? orderAfter(lastOrder) : draft.writtenOrder;
    lastOrder = draft.order;
    if (fresh || draft.writtenOrder === 0 || draft.writtenTask === 0) {
      repairs.push({
        sheetRow: draft.sheetRow,
        id: draft.id,
        order: draft.order,
        taskNumber: draft.tracked.plan.taskNumber,
      });
    }
  }
  return repairs;
}

/** Rows of a plan are numbered in steps, so that a row put in between has a place of its own. */
export const orderStep = 1000;

function orderAfter(order: number): number {
  return order + 1;
}

export function rowId(number: number): string {
  return `R${String(number).padStart(4, '0')}`;
}

function sectionsOf(drafts: readonly Draft[]): Section[] {
  const found = new Map<string, Section>();
  for (const draft of drafts) {
    const code = draft.tracked.plan.section;
    if (code !== '' && !found.has(code)) found.set(code, { code, title: draft.sectionTitle, parent: null });
  }
  return [...found.values()];
}
