/** What the overview says of the plan: rates, rows that are late or soon due, and what is needed to reach a rate. */
import { addDays, toSerial } from '../domain/calendar/date.ts';
import { type Quarter, quarterId, type ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import { type Needed, needed } from '../domain/plan/needed.ts';
import type { CountingUnit, TrackedRow } from '../domain/plan/progress.ts';
import { type PeriodMember, type PlanRates, periodMembers, type Rate } from '../domain/plan/rates.ts';
import { type RowState, rowState } from '../domain/plan/row-state.ts';
import type { TaskEntry } from '../layout/tasks-tab-reading.ts';
import { type CellRef, type RowRef, taskCell } from './cell-refs.ts';
import { type PrintedRate, printedRate, type RatesAnswer, ratesOf } from './rates.ts';
import type { Session } from './session.ts';
import type { Tasks } from './tasks.ts';

/** A row that is due within so many days is named before it is late. */
export const soonDays = 15;

/** The rate on the way to 100% that is asked about when nobody names one. */
const chosenPercent = 90;

/** So many of the nearest open units are listed. */
const nearestListed = 10;

export interface OverviewRates {
  /** The day up to which done counts: the closing day of the period. Overdue counts at today when that is earlier. */
  readonly asOf: string;
  readonly countingUnit: CountingUnit;
  readonly year: PrintedRate;
  readonly periodPlan: RatesAnswer['periodPlan'];
  readonly onTime: number;
  readonly overdue: number;
  /** Done, but nobody can say whether in time. */
  readonly undated: number;
  readonly sections: readonly (PrintedRate & { readonly code: string; readonly title: string })[];
  /** These do not add up: a row with two lead units counts for each. */
  readonly units: readonly (PrintedRate & { readonly name: string })[];
}

export interface NeededFor extends Omit<Needed, 'nearest'> {
  readonly of: 'period' | 'year';
  /** "100%". */
  readonly rate: string;
  /** The first open row of each of the nearest units, and how many rows of the unit are open. */
  readonly nearest: readonly (RowRef & { readonly openRows: number })[];
}

export interface PlanView {
  /** Rows that the plan has now. */
  readonly rows: number;
  readonly rates: OverviewRates;
  /** Rows by their state today. */
  readonly states: Readonly<Partial<Record<RowState, number>>>;
  readonly late: readonly RowRef[];
  readonly soon: readonly RowRef[];
  readonly silent: readonly { readonly unit: string; readonly rows: number; readonly cell: CellRef }[];
  readonly needed: readonly NeededFor[];
  /** True when something was recorded on a row of the period's set (of the plan when the set is empty). */
  readonly begun: boolean;
  /** True when a quarter of the period has planned rows and no frozen set. */
  readonly toFreeze: boolean;
}

export interface PlanQuestion {
  readonly today: string;
  readonly leadsOf: (lead: string) => readonly string[];
  /** Whole percentage, or undefined for the usual one. */
  readonly rate: number | undefined;
}

/** The plan as read, for a period, at a day. */
export function viewPlan(session: Session, tasks: Tasks, period: ReportingPeriod, question: PlanQuestion): PlanView {
  const { today, leadsOf } = question;
  const rates = ratesOf(session, tasks, period, { leadsOf });
  const early = today < rates.asOf ? ratesOf(session, tasks, period, { asOf: today }) : rates;
  const titles = new Map(tasks.sections.map(({ code, title }) => [code, title]));
  const present = tasks.reading.entries.filter(({ tracked }) => !tracked.retired);
  const { members, frozen } = periodMembers({
    rows: tasks.rows,
    frozen: session.store.frozen,
    period,
    asOf: rates.asOf,
  });
  const refOf = (entry: TaskEntry) => rowRef(tasks, entry, today);
  const dated = present
    .flatMap((entry) => (entry.tracked.due === null ? [] : [{ entry, due: entry.tracked.due }]))
    .sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0));
  const last = addDays(today, soonDays);
  return {
    rows: present.length,
    rates: {
      asOf: rates.asOf,
      countingUnit: rates.unit,
      year: printedRate(rates.year),
      periodPlan: { ...printedRate(rates.periodPlan), frozen, addedLater: rates.periodPlan.addedLater },
      onTime: rates.onTime,
      overdue: early.overdue,
      undated: rates.undated,
      sections: rates.sections.map(({ code, rate }) => ({ code, title: titles.get(code) ?? '', ...printedRate(rate) })),
      units: rates.leads.map(({ name, rate }) => ({ name, ...printedRate(rate) })),
    },
    states: countStates(present, today),
    late: dated.filter(({ entry }) => rowState(entry.tracked, today) === 'overdue').map(({ entry }) => refOf(entry)),
    soon: dated
      .filter(({ entry, due }) => due >= today && due <= last && isUnderWay(entry.tracked, today))
      .map(({ entry }) => refOf(entry)),
    silent: silentUnits(tasks, present, members, leadsOf),
    needed: neededFor(tasks, rates, period, question.rate ?? chosenPercent, refOf),
    begun: hasBegun(members, present),
    toFreeze: members.some(({ quarter }) => quarter !== null && !isFrozen(session, period.year, quarter)),
  };
}

function rowRef(tasks: Tasks, { tracked, sheetRow }: TaskEntry, today: string): RowRef {
  const { plan, due } = tracked;
  return {
    section: plan.section,
    tt: plan.tt,
    task: plan.task,
    lead: plan.lead,
    due,
    days: due === null ? null : Math.abs(toSerial(due) - toSerial(today)),
    cell: taskCell(tasks, sheetRow),
  };
}

function countStates(entries: readonly TaskEntry[], today: string): PlanView['states'] {
  const counts: Partial<Record<RowState, number>> = {};
  for (const { tracked } of entries) {
    const state = rowState(tracked, today);
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/** Work with a last day that is neither done nor stopped; recurring work is never late. */
function isUnderWay(row: TrackedRow, today: string): boolean {
  const state = rowState(row, today);
  return row.kind !== 'recurring' && (state === 'not-due' || state === 'in-progress');
}

/** Whether something was recorded on a row: for a quarter, that quarter's mark counts on recurring work. */
function isRecorded({ kind, progress }: TrackedRow, quarter: Quarter | null): boolean {
  if (progress.status !== null || progress.doneOn !== null) return true;
  if (quarter === null || kind !== 'recurring') return Object.keys(progress.marks).length > 0;
  return progress.marks[quarter] !== undefined;
}

function hasBegun(members: readonly PeriodMember[], present: readonly TaskEntry[]): boolean {
  const planned = new Set(members.map(({ row }) => row.id));
  return present.some(({ tracked }) => (planned.size === 0 || planned.has(tracked.id)) && isRecorded(tracked, null));
}

function isFrozen({ store }: Session, year: number, quarter: Quarter): boolean {
  return store.frozen.some((set) => set.quarter === quarterId(year, quarter));
}

/** Lead units by the number of their rows of the period on which nothing was recorded, the most first. */
function silentUnits(
  tasks: Tasks,
  present: readonly TaskEntry[],
  members: readonly PeriodMember[],
  leadsOf: PlanQuestion['leadsOf'],
): PlanView['silent'] {
  const quarterOf = new Map(members.map(({ row, quarter }) => [row.id, quarter]));
  const units = new Map<string, { rows: number; readonly first: TaskEntry }>();
  for (const entry of present) {
    const { tracked } = entry;
    const quarter = quarterOf.get(tracked.id);
    if (quarter === undefined || isRecorded(tracked, quarter)) continue;
    for (const name of leadsOf(tracked.plan.lead)) {
      const unit = units.get(name);
      if (unit === undefined) units.set(name, { rows: 1, first: entry });
      else unit.rows += 1;
    }
  }
  return [...units]
    .map(([unit, { rows, first }]) => ({ unit, rows, cell: taskCell(tasks, first.sheetRow) }))
    .sort((left, right) => right.rows - left.rows);
}

/** What the period's set, the chosen rate of the year and the whole year still need; a year's period is the year. */
function neededFor(
  tasks: Tasks,
  rates: PlanRates,
  period: ReportingPeriod,
  chosen: number,
  refOf: (entry: TaskEntry) => RowRef,
): readonly NeededFor[] {
  const entries = new Map(tasks.reading.entries.map((entry) => [entry.tracked.id, entry]));
  const ask = (of: NeededFor['of'], rate: Rate, percent: number): readonly NeededFor[] => {
    if (rate.counted === 0) return [];
    const { nearest, ...counts } = needed(rate, percent, (id) => entries.get(id)?.tracked);
    const listed = counts.more === 0 ? [] : nearest.slice(0, nearestListed);
    const answer = {
      of,
      rate: `${percent}%`,
      ...counts,
      nearest: listed.flatMap(({ openRowIds }) => {
        const open = openRowIds.flatMap((id) => entries.get(id) ?? []);
        const [first] = open.sort((left, right) => dueOrNever(left) - dueOrNever(right));
        return first === undefined ? [] : [{ ...refOf(first), openRows: open.length }];
      }),
    };
    return [answer];
  };
  return [
    ...(period.planQuarters === null ? [] : ask('period', rates.periodPlan, 100)),
    ...(chosen === 100 ? [] : ask('year', rates.year, chosen)),
    ...ask('year', rates.year, 100),
  ];
}

function dueOrNever({ tracked }: TaskEntry): number {
  return tracked.due === null ? Number.POSITIVE_INFINITY : toSerial(tracked.due);
}
