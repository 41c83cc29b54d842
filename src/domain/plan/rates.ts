/**
 * Completion rates of a plan: which items (or tasks, or rows) are counted, which are done, and why.
 * Rules: `docs/semantics.md`, section "Rates".
 */
import type { Quarter, ReportingPeriod } from '../calendar/reporting-period.ts';
import { quarterId, quarters } from '../calendar/reporting-period.ts';
import { leadUnits } from './lead-units.ts';
import type { CountingUnit, FrozenRow, FrozenSet, TrackedRow } from './progress.ts';
import { rowState } from './row-state.ts';

/** A rate with what it was counted from; 0 of 0 is "không phát sinh", never 0% or 100%. */
export interface Rate {
  readonly done: number;
  readonly counted: number;
  readonly groups: readonly CountedGroup[];
}

/** One counted unit: an item, a task, or a row. */
export interface CountedGroup {
  readonly section: string;
  readonly tt: string;
  readonly done: boolean;
  readonly rowIds: readonly string[];
  /** Rows that keep it from being done. */
  readonly openRowIds: readonly string[];
}

export interface PeriodPlanRate extends Rate {
  /** True when every quarter of the period was frozen (the whole plan of a year always is). */
  readonly frozen: boolean;
  /** Units planned for the period after its set was frozen; not in the rate. */
  readonly addedLater: number;
}

export interface PlanRates {
  readonly unit: CountingUnit;
  /** ISO date; what was done after it does not count. */
  readonly asOf: string;
  readonly year: Rate;
  readonly periodPlan: PeriodPlanRate;
  /** Done by the end of the due day; a unit without a due day is in time when done. */
  readonly onTime: number;
  /** Due before the day of counting and not done. */
  readonly overdue: number;
  /** Done, but without a date, so that nobody can say whether in time. */
  readonly undated: number;
  readonly sections: readonly { readonly code: string; readonly rate: Rate }[];
  /** A row with two lead units counts for each: these do not add up to the year's rate. */
  readonly leads: readonly { readonly name: string; readonly rate: Rate }[];
}

export interface RateQuestion {
  /** Rows that the plan no longer has are left out, but for those frozen for a quarter. */
  readonly rows: readonly TrackedRow[];
  /** Codes in the plan's order. */
  readonly sectionCodes: readonly string[];
  readonly frozen: readonly FrozenSet[];
  readonly period: ReportingPeriod;
  readonly asOf: string;
  readonly unit: CountingUnit;
  /** Names of the units that a Chủ trì cell stands for; left out, the names as they are written in it. */
  readonly leadsOf?: (text: string) => readonly string[];
}

/** All rates of a plan at a day: the year's, the period's, and the year's by section and by lead unit. */
export function planRates(question: RateQuestion): PlanRates {
  const { unit, asOf } = question;
  const rows = question.rows.filter((row) => !row.retired);
  const doneInYear = (row: TrackedRow) => isDone(row, asOf);
  const year = countGroups(rows, unit, doneInYear);
  const byUnit = groupRows(rows, unit);
  let onTime = 0;
  let overdue = 0;
  let undated = 0;
  for (const group of byUnit.values()) {
    if (group.every(doneInYear)) {
      const timeliness = group.map(timelinessOfDoneRow);
      if (timeliness.includes('late')) continue;
      if (timeliness.includes('unknown')) undated += 1;
      else onTime += 1;
    } else if (group.some((row) => !doneInYear(row) && isOverdue(row, asOf))) overdue += 1;
  }
  return {
    unit,
    asOf,
    year,
    periodPlan: periodPlanRate(question),
    onTime,
    overdue,
    undated,
    sections: question.sectionCodes
      .map((code) => ({ code, rows: rows.filter((row) => row.plan.section === code) }))
      .filter((section) => section.rows.length > 0)
      .map((section) => ({ code: section.code, rate: countGroups(section.rows, unit, doneInYear) })),
    leads: rowsByLead(rows, question.leadsOf ?? leadUnits).map(([name, own]) => ({
      name,
      rate: countGroups(own, unit, doneInYear),
    })),
  };
}

/**
 * Whether a row is done for the year as of a day: Hoàn thành, and done on or before that day
 * (without a date it is done). A recurring row is done for the year when a person sets it Hoàn thành.
 */
function isDone(row: TrackedRow, asOf: string): boolean {
  const { status, doneOn } = row.progress;
  return status === 'done' && (doneOn === null || doneOn <= asOf);
}

function isRecurring(row: TrackedRow): boolean {
  return row.kind === 'recurring';
}

/** Whether a row is done for a quarter: a recurring row by that quarter's mark, any other as for the year. */
function isDoneForQuarter(row: TrackedRow, quarter: Quarter, asOf: string): boolean {
  if (!isRecurring(row)) return isDone(row, asOf);
  const { status, marks } = row.progress;
  if (status === 'cancelled' || status === 'paused' || status === 'none-arose') return false;
  return marks[quarter] === 'met';
}

/** Whether a row was due before the day and is neither done by it nor paused, cancelled or without cause. */
function isOverdue(row: TrackedRow, asOf: string): boolean {
  return rowState(row, asOf) === 'overdue';
}

/** The frozen set of a quarter's planned rows as they stand now. */
export function freezeQuarter(
  rows: readonly TrackedRow[],
  year: number,
  quarter: Quarter,
  frozenAt: string,
  by: string,
): FrozenSet {
  return {
    quarter: quarterId(year, quarter),
    frozenAt,
    by,
    rows: rows
      .filter((row) => !row.retired && row.progress.planned.includes(quarter))
      .map((row) => ({
        id: row.id,
        section: row.plan.section,
        tt: row.plan.tt,
        taskNumber: row.plan.taskNumber,
      })),
  };
}

/** Number of units that the rows make up. */
export function countUnits(rows: readonly (TrackedRow | FrozenRow)[], unit: CountingUnit): number {
  return new Set(rows.map((row) => groupKey('plan' in row ? frozenRow(row) : row, unit))).size;
}

/** A row of a period's set in one of its quarters; a row planned for two quarters stands twice. */
export interface PeriodMember {
  readonly row: FrozenRow;
  /** Null in the set of a whole year. */
  readonly quarter: Quarter | null;
  readonly done: boolean;
}

/** The rows that a period's rate is counted from, and those planned for a quarter after its set was frozen. */
export interface PeriodMembers {
  readonly members: readonly PeriodMember[];
  readonly added: readonly FrozenRow[];
  /** True when every quarter of the period was frozen. */
  readonly frozen: boolean;
}

/** The set of a period: the frozen one of each of its quarters, else what is planned now; of a year the whole plan. */
export function periodMembers({
  rows,
  frozen,
  period,
  asOf,
}: Pick<RateQuestion, 'rows' | 'frozen' | 'period' | 'asOf'>): PeriodMembers {
  const current = rows.filter((row) => !row.retired);
  if (period.planQuarters === null) {
    const members = current.map((row) => ({ row: frozenRow(row), quarter: null, done: isDone(row, asOf) }));
    return { members, added: [], frozen: true };
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  const members: PeriodMember[] = [];
  const added: FrozenRow[] = [];
  let allFrozen = true;
  for (const quarter of period.planQuarters) {
    const set = frozen.find((candidate) => candidate.quarter === quarterId(period.year, quarter));
    const planned = current.filter((row) => row.progress.planned.includes(quarter)).map(frozenRow);
    if (set === undefined) allFrozen = false;
    for (const member of set?.rows ?? planned) {
      const row = byId.get(member.id);
      members.push({ row: member, quarter, done: row !== undefined && isDoneForQuarter(row, quarter, asOf) });
    }
    if (set !== undefined) {
      const fixed = new Set(set.rows.map((row) => row.id));
      added.push(...planned.filter((row) => !fixed.has(row.id)));
    }
  }
  return { members, added, frozen: allFrozen };
}

/** The rate of a period's set. */
export function rateOfMembers(members: readonly PeriodMember[], unit: CountingUnit): Rate {
  return rateOf(
    members.map((member) => member.row),
    unit,
    (_, index) => members[index]?.done === true,
  );
}

function periodPlanRate(question: RateQuestion): PeriodPlanRate {
  const { members, added, frozen } = periodMembers(question);
  return { ...rateOfMembers(members, question.unit), frozen, addedLater: countUnits(added, question.unit) };
}

function countGroups(rows: readonly TrackedRow[], unit: CountingUnit, done: (row: TrackedRow) => boolean): Rate {
  return rateOf(rows.map(frozenRow), unit, (_, index) => {
    const row = rows[index];
    return row !== undefined && done(row);
  });
}

function rateOf(
  rows: readonly FrozenRow[],
  unit: CountingUnit,
  done: (row: FrozenRow, index: number) => boolean,
): Rate {
  const groups = new Map<string, { section: string; tt: string; rowIds: Set<string>; open: Set<string> }>();
  rows.forEach((row, index) => {
    const key = groupKey(row, unit);
    const group = groups.get(key) ?? { section: row.section, tt: row.tt, rowIds: new Set(), open: new Set() };
    group.rowIds.add(row.id);
    if (!done(row, index)) group.open.add(row.id);
    groups.set(key, group);
  });
  const counted = [...groups.values()].map((group) => ({
    section: group.section,
    tt: group.tt,
    done: group.open.size === 0,
    rowIds: [...group.rowIds],
    openRowIds: [...group.open],
  }));
  return { done: counted.filter((group) => group.done).length, counted: counted.length, groups: counted };
}

function groupRows(rows: readonly TrackedRow[], unit: CountingUnit): Map<string, TrackedRow[]> {
  const groups = new Map<string, TrackedRow[]>();
  for (const row of rows) {
    const key = groupKey(frozenRow(row), unit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function groupKey(row: FrozenRow, unit: CountingUnit): string {
  if (unit === 'row') return row.id;
  const item = `${row.section}\u0000${row.tt}`;
  return unit === 'item' ? item : `${item}\u0000${row.taskNumber}`;
}

function frozenRow(row: TrackedRow): FrozenRow {
  return { id: row.id, section: row.plan.section, tt: row.plan.tt, taskNumber: row.plan.taskNumber };
}

function rowsByLead(
  rows: readonly TrackedRow[],
  leadsOf: (text: string) => readonly string[],
): [string, TrackedRow[]][] {
  const leads = new Map<string, TrackedRow[]>();
  const namesIn = new Map<string, readonly string[]>();
  for (const row of rows) {
    const names = namesIn.get(row.plan.lead) ?? leadsOf(row.plan.lead);
    namesIn.set(row.plan.lead, names);
    for (const name of names) {
      const own = leads.get(name);
      if (own === undefined) leads.set(name, [row]);
      else own.push(row);
    }
  }
  return [...leads];
}

function timelinessOfDoneRow(row: TrackedRow): 'in-time' | 'late' | 'unknown' {
  if (row.due === null || isRecurring(row)) return 'in-time';
  if (row.progress.doneOn === null) return 'unknown';
  return row.progress.doneOn <= row.due ? 'in-time' : 'late';
}

/**
 * The quarters that a deadline proposes a row for: that of its due day, each one for recurring rows,
 * none when it depends on somebody else.
 */
export function proposeQuarters(
  deadline: { readonly kind: string; readonly due: string | null },
  year: number,
): readonly Quarter[] {
  if (deadline.kind === 'recurring') return quarters;
  if (deadline.due === null || (deadline.kind !== 'point' && deadline.kind !== 'window')) return [];
  if (Number(deadline.due.slice(0, 4)) !== year) return [];
  return [Math.ceil(Number(deadline.due.slice(5, 7)) / 3) as Quarter];
}
