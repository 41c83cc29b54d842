/** Reads the tab `Nhiệm vụ` back: what people made of it as tracked rows, and what could not be read. */
import { deadlineKindLabels, markLabels, statusLabels, valueOfLabel } from '../catalogue/labels.ts';
import { isDate, readDate, yearOf } from '../domain/calendar/date.ts';
import { type Deadline, readDeadline } from '../domain/calendar/deadline.ts';
import { type Quarter, quarters } from '../domain/calendar/reporting-period.ts';
import type { PlanRow, Section } from '../domain/plan/plan.ts';
import type { Progress, QuarterMark, RowStatus, TrackedRow } from '../domain/plan/progress.ts';
import type { Problem } from '../domain/problem.ts';
import { readPlannedQuarters } from './planned-quarters.ts';
import { assignKeys, type KnownRows, nothingKnown, type RowKeys } from './row-keys.ts';
import { locateTaskColumns, type TaskColumnKey, type TaskTabColumns, taskColumnHeader } from './tasks-tab.ts';
import type { Scalar } from './workbook-value.ts';

export { orderStep, rowId } from './row-keys.ts';

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
export interface KeyRepair extends RowKeys {
  readonly sheetRow: number;
}

export interface TaskTabReading {
  readonly columns: TaskTabColumns;
  /** In the plan's order, whatever the order of the sheet. */
  readonly entries: readonly TaskEntry[];
  /** Titles of sections as they stand on the rows, for sections that the store does not know. */
  readonly sections: readonly Section[];
  readonly repairs: readonly KeyRepair[];
  /** The highest number that an id of a row has or, as far as known, ever had. */
  readonly lastId: number;
  readonly problems: readonly Problem<TaskTabProblemCode>[];
}

export type TaskTabProblemCode =
  | 'tab.noHeader'
  | 'tab.columnMissing'
  | 'tab.unknownValue'
  | 'tab.badDate'
  | 'tab.badQuarters'
  | 'tab.dateOutside'
  | 'tab.dateOfOpenRow'
  | 'tab.markOfOneOffRow'
  | 'tab.notARow'
  | 'tab.noItem'
  | 'tab.idsLost'
  | 'tab.keysRestored';

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

/** Columns that say what a row is; without a word in any of them it is none. */
const ofContent: readonly TaskColumnKey[] = ['section', 'tt', 'goal', 'task', 'activity'];

/**
 * Reads the tab; null when it has no header row. Rows without a key are known again by what `known` holds of them, else join
 * the plan with a new one; of rows with the same key the first keeps it. A row that says nothing of section, TT, goal, task
 * and activity is no row of the plan: it is named and left as it is. A cell that cannot be read counts as empty and is named.
 */
export function readTasksTab(
  sheet: string,
  values: readonly (readonly Scalar[])[],
  year: number,
  known: KnownRows = nothingKnown,
): TaskTabReading | null {
  const columns = locateTaskColumns(values);
  if (columns === null) return null;
  const problems: Problem<TaskTabProblemCode>[] = columns.missing
    .filter((key) => indispensable.has(key))
    .map((key) => ({ code: 'tab.columnMissing', place: { sheet, column: taskColumnHeader(key) } }));
  const drafts: Draft[] = [];
  const otherIds: string[] = [];
  for (let index = columns.headerRow; index < values.length; index += 1) {
    const row = values[index] ?? [];
    if (row.every((cell) => String(cell ?? '').trim() === '')) continue;
    const text = textsOf(row, columns);
    if (ofContent.every((key) => text(key) === '')) {
      problems.push({ code: 'tab.notARow', place: { sheet, row: index + 1 } });
      otherIds.push(text('id'));
    } else drafts.push(readRow(sheet, index + 1, row, columns, year, drafts[drafts.length - 1], problems));
  }
  problems.push(...rowsOfNoItem(sheet, drafts));
  const keys = assignKeys(
    drafts.map(({ sheetRow, tracked, written }) => ({ sheetRow, plan: tracked.plan, ...written })),
    known,
    otherIds,
  );
  if (keys.unrecognised > 0) {
    const place = { sheet, column: taskColumnHeader('id') };
    problems.push({ code: 'tab.idsLost', place, facts: { rows: keys.unrecognised } });
  } else {
    const restored = keys.lost.map((key) => ({ sheet, column: taskColumnHeader(key) }));
    problems.push(...restored.map((place) => ({ code: 'tab.keysRestored' as const, place })));
  }
  return { columns, sections: sectionsOf(drafts), lastId: keys.lastId, problems, ...keyedEntries(drafts, keys.of) };
}

/** Rows that say no section, or no TT, where the others do: they count in the year's rate and in no section's. */
function rowsOfNoItem(sheet: string, drafts: readonly Draft[]): readonly Problem<TaskTabProblemCode>[] {
  return (['section', 'tt'] as const).flatMap((key) => {
    if (drafts.every(({ tracked }) => tracked.plan[key] === '')) return [];
    return drafts
      .filter(({ tracked }) => !tracked.retired && tracked.plan[key] === '')
      .map(({ sheetRow }) => ({
        code: 'tab.noItem' as const,
        place: { sheet, row: sheetRow, column: taskColumnHeader(key) },
      }));
  });
}

/** The rows with their keys, in the plan's order, and the keys that differ from what stands on the tab. */
function keyedEntries(
  drafts: readonly Draft[],
  keys: ReadonlyMap<number, RowKeys>,
): Pick<TaskTabReading, 'entries' | 'repairs'> {
  const entries: TaskEntry[] = [];
  const repairs: KeyRepair[] = [];
  for (const { sheetRow, tracked, deadline, written } of drafts) {
    const own = keys.get(sheetRow) ?? written;
    const { id, order, taskNumber } = own;
    entries.push({ sheetRow, tracked: { ...tracked, id, plan: { ...tracked.plan, taskNumber } }, order, deadline });
    if (id !== written.id || order !== written.order || taskNumber !== written.taskNumber) {
      repairs.push({ sheetRow, ...own });
    }
  }
  entries.sort((left, right) => left.order - right.order || left.sheetRow - right.sheetRow);
  return { entries, repairs };
}

interface Draft {
  readonly sheetRow: number;
  readonly sectionTitle: string;
  readonly tracked: TrackedRow;
  readonly deadline: TypedDeadline;
  /** As they stand on the tab: "" or 0 where a key is missing. */
  readonly written: RowKeys;
}

type CellText = (key: TaskColumnKey) => string;
type Report = (code: TaskTabProblemCode, key: TaskColumnKey, found: string) => null;

function textsOf(row: readonly Scalar[], columns: TaskTabColumns): CellText {
  return (key) => {
    const column = columns.at.get(key);
    return column === undefined ? '' : String(row[column - 1] ?? '').trim();
  };
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
  const text = textsOf(row, columns);
  const report: Report = (code, key, found) => {
    problems.push({ code, place: { sheet, row: sheetRow, column: taskColumnHeader(key) }, facts: { found } });
    return null;
  };
  const read = readDeadline(text('deadline'), year);
  const deadline = typedDeadline(text, read, year, report);
  const section = text('section') || above?.tracked.plan.section || '';
  const tt = text('tt') || (section === above?.tracked.plan.section ? above.tracked.plan.tt : '');
  const written = { id: text('id'), order: Number(text('order')) || 0, taskNumber: Number(text('taskNumber')) || 0 };
  const kind = valueOfLabel(deadlineKindLabels, deadline.kind) ?? read.kind;
  const extra = readExtra(row, columns);
  const plan: PlanRow = {
    section,
    tt,
    goal: text('goal'),
    taskNumber: written.taskNumber,
    task: text('task'),
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
      kind,
      start: deadline.byHand && deadline.due !== read.due ? null : read.start,
      due: deadline.due,
      retired: text('inPlan') !== '',
      progress: readProgress(text, year, kind === 'recurring', report),
    },
    deadline,
    written,
  };
}

/** The deadline as read from its text, or as a person corrected it: then the cells differ from what we wrote last. */
function typedDeadline(text: CellText, read: Deadline, year: number, report: Report): TypedDeadline {
  const written = { due: text('due'), kind: text('kind') };
  const shown = printReadAs(written.due, written.kind);
  const asRead = readDeadlineCells(read);
  if (shown === text('readAs') || shown === asRead.readAs || shown === '') return { ...asRead, byHand: false };
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

/** Whether work of a plan can have been done on a day: from the year before the plan's to the one after. */
export function isNearYear(date: string, year: number): boolean {
  return Math.abs(yearOf(date) - year) <= 1;
}

function readProgress(text: CellText, year: number, recurring: boolean, report: Report): Progress {
  const label = <T extends string>(labels: Readonly<Record<T, string>>, key: TaskColumnKey): T | null => {
    const found = text(key);
    if (found === '') return null;
    return valueOfLabel(labels, found) ?? report('tab.unknownValue', key, found);
  };
  const marks: Partial<Record<Quarter, QuarterMark>> = {};
  for (const quarter of quarters) {
    const mark = label(markLabels, `mark${quarter}`);
    if (mark === null) continue;
    marks[quarter] = mark;
    if (!recurring) report('tab.markOfOneOffRow', `mark${quarter}`, markLabels[mark]);
  }
  const status: RowStatus | null = label(statusLabels, 'status');
  const day = text('doneOn');
  const reading = readDay(day, year);
  if (reading.problem) report('tab.badDate', 'doneOn', day);
  const doneOn = reading.date !== null && isNearYear(reading.date, year) ? reading.date : null;
  if (reading.date !== null && doneOn === null) report('tab.dateOutside', 'doneOn', reading.date);
  if (doneOn !== null && status !== 'done') report('tab.dateOfOpenRow', 'doneOn', doneOn);
  const planned = readPlannedQuarters(text('planned'));
  if (planned === null) report('tab.badQuarters', 'planned', text('planned'));
  return { status, doneOn, evidence: text('evidence'), marks, planned: planned ?? [] };
}

function readExtra(row: readonly Scalar[], columns: TaskTabColumns): Record<string, string> {
  const texts = [...columns.extra].map(([header, column]) => [header, String(row[column - 1] ?? '').trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function sectionsOf(drafts: readonly Draft[]): Section[] {
  const found = new Map<string, Section>();
  for (const draft of drafts) {
    const code = draft.tracked.plan.section;
    if (code !== '' && !found.has(code)) found.set(code, { code, title: draft.sectionTitle, parent: null });
  }
  return [...found.values()];
}
