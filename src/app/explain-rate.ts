/** "Vì sao 27,5%?": the rows that a rate counts, which are done, which are not and why, and which are left out. */
import { type Quarter, quarterId, type ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { CountingUnit, TrackedRow } from '../domain/plan/progress.ts';
import { type PeriodMember, periodMembers, rateOfMembers } from '../domain/plan/rates.ts';
import { type OpenReason, whyOpen } from '../domain/plan/why.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { TaskEntry } from '../layout/tasks-tab-reading.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type CellRef, taskCell } from './cell-refs.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { type PrintedRate, periodOf, printedRate } from './rates.ts';
import { openSession, type Session } from './session.ts';
import { dayInVietnam, readTasks, type Tasks } from './tasks.ts';
import { leadsBy, readDirectory } from './units.ts';

/** A row of a counted unit; in the set of several quarters it stands once for each. */
export interface CountedRow {
  readonly task: string;
  readonly lead: string;
  readonly quarter: Quarter | null;
  readonly done: boolean;
  /** Why it is not done; null when it is. */
  readonly reason: OpenReason | null;
  /** Where that is recorded; null for a deleted row. */
  readonly cell: CellRef | null;
}

/** An item (or task, or row) that the rate counts. */
export interface CountedUnit {
  readonly section: string;
  readonly tt: string;
  readonly goal: string;
  readonly done: boolean;
  readonly rows: readonly CountedRow[];
}

/**
 * A row that the rate does not count: no longer in the plan (`retired`), planned for other quarters or none (`not-planned`),
 * planned for a quarter after its set was frozen (`added-later`).
 */
export interface LeftOutRow {
  readonly section: string;
  readonly tt: string;
  readonly task: string;
  readonly reason: 'retired' | 'not-planned' | 'added-later';
  readonly cell: CellRef;
}

/** The set of one quarter; one that was not frozen counts as it is planned now. */
export interface QuarterSet {
  readonly quarter: string;
  readonly rows: number;
  /** The day in Vietnam, or null. */
  readonly frozenAt: string | null;
  readonly by: string;
}

export interface CountedSet extends PrintedRate {
  readonly items: readonly CountedUnit[];
  readonly leftOut: readonly LeftOutRow[];
  /** Empty for a rate of the year. */
  readonly quarters: readonly QuarterSet[];
}

export interface RateExplanation extends CountedSet {
  readonly period: string;
  readonly of: 'year' | 'period';
  readonly section: string | null;
  readonly unit: string | null;
  readonly asOf: string;
  readonly countingUnit: CountingUnit;
  readonly problems: readonly Problem[];
}

/** Explains the year's or the period's rate, of the whole plan, of a section or of a lead unit; writes nothing. */
export function explainRate(ports: Ports, payload: Payloads['explainRate']): Result<RateExplanation> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const tasks = readTasks(ports.workbook, session.value);
  if (!tasks.ok) return tasks;
  const units = readDirectory(ports.workbook, session.value);
  const leadsOf = leadsBy(units.directory);
  const { of, section, unit } = payload;
  const belongs = (row: TrackedRow | undefined) =>
    (section === undefined || row?.plan.section === section) &&
    (unit === undefined || (row !== undefined && leadsOf(row.plan.lead).includes(unit)));
  if ((section ?? unit) !== undefined && !tasks.value.rows.some(belongs)) {
    return failed('rate.unknownGroup', {}, { found: unit ?? section ?? '' });
  }
  return succeeded({
    period: period.value.id,
    of,
    section: section ?? null,
    unit: unit ?? null,
    asOf: period.value.closes,
    countingUnit: session.value.settings.countingUnit,
    ...countedSet(session.value, tasks.value, of === 'year' ? wholeYear(period.value) : period.value, belongs),
    problems: [...tasks.value.problems, ...units.problems],
  });
}

/** The period with the whole plan as its set. */
export function wholeYear(period: ReportingPeriod): ReportingPeriod {
  return { ...period, planQuarters: null };
}

/** What a rate is counted from as of the closing day of its period; `belongs` narrows it to some rows (undefined: a deleted one). */
export function countedSet(
  { settings, store }: Session,
  tasks: Tasks,
  period: ReportingPeriod,
  belongs: (row: TrackedRow | undefined) => boolean = () => true,
): CountedSet {
  const asOf = period.closes;
  const entries = new Map(tasks.reading.entries.map((entry) => [entry.tracked.id, entry]));
  const set = periodMembers({ rows: tasks.rows, frozen: store.frozen, period, asOf });
  const members = set.members.filter(({ row }) => belongs(entries.get(row.id)?.tracked));
  const added = new Set(set.added.map(({ id }) => id));
  const byRow = new Map<string, PeriodMember[]>();
  for (const member of members) byRow.set(member.row.id, [...(byRow.get(member.row.id) ?? []), member]);
  const rate = rateOfMembers(members, settings.countingUnit);
  const counted = (member: PeriodMember) => countedRow(tasks, entries.get(member.row.id), member, asOf);
  return {
    ...printedRate(rate),
    items: rate.groups.map(({ section, tt, done, rowIds }) => ({
      section,
      tt,
      goal: rowIds.flatMap((id) => entries.get(id)?.tracked.plan.goal ?? [])[0] ?? '',
      done,
      rows: rowIds
        .flatMap((id) => byRow.get(id) ?? [])
        .filter(({ row }) => row.section === section && row.tt === tt)
        .map(counted),
    })),
    leftOut: tasks.reading.entries
      .filter(({ tracked }) => !byRow.has(tracked.id) && belongs(tracked))
      .map((entry) => leftOutRow(tasks, entry, added)),
    quarters: (period.planQuarters ?? []).map((quarter) => {
      const id = quarterId(period.year, quarter);
      const frozen = store.frozen.find((one) => one.quarter === id);
      const rows = set.members.filter((member) => member.quarter === quarter).length;
      return {
        quarter: id,
        rows,
        frozenAt: frozen === undefined ? null : dayInVietnam(frozen.frozenAt),
        by: frozen?.by ?? '',
      };
    }),
  };
}

function countedRow(
  tasks: Tasks,
  entry: TaskEntry | undefined,
  { quarter, done }: PeriodMember,
  asOf: string,
): CountedRow {
  const row = entry?.tracked;
  const marked = quarter !== null && row?.kind === 'recurring';
  return {
    task: row?.plan.task ?? '',
    lead: row?.plan.lead ?? '',
    quarter,
    done,
    reason: done ? null : whyOpen(row, asOf, quarter),
    cell: entry === undefined ? null : taskCell(tasks, entry.sheetRow, marked ? `mark${quarter}` : 'status'),
  };
}

function leftOutRow(tasks: Tasks, { tracked, sheetRow }: TaskEntry, added: ReadonlySet<string>): LeftOutRow {
  const { section, tt, task } = tracked.plan;
  const reason = tracked.retired ? 'retired' : added.has(tracked.id) ? 'added-later' : 'not-planned';
  return { section, tt, task, reason, cell: taskCell(tasks, sheetRow, tracked.retired ? 'inPlan' : 'planned') };
}
