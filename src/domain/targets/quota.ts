/** Quotas: targets that each of several units has to reach in every month, quarter or year. */
import { type CalendarDate, endOfMonth } from '../calendar/date.ts';
import { add, type Decimal, fromInteger } from '../decimal.ts';
import { fold } from '../language/text.ts';
import { readUnits, type UnitDirectory } from '../units/read-units.ts';
import { unitKey } from '../units/unit-keys.ts';
import type { Target } from './target.ts';
import type { TargetEntry } from './target-entry.ts';
import { type Actual, judge, type Verdict, worstVerdict } from './verdict.ts';

export type Rhythm = 'month' | 'quarter' | 'year';

/** "M1" … "M12", "Q1" … "Q4", "Y". */
export type QuotaPeriod = `M${number}` | `Q${number}` | 'Y';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The periods of a year in their order. */
export const quotaPeriods: Readonly<Record<Rhythm, readonly QuotaPeriod[]>> = {
  month: numbers(12).map((month): QuotaPeriod => `M${month}`),
  quarter: numbers(4).map((quarter): QuotaPeriod => `Q${quarter}`),
  year: ['Y'],
};

/**
 * The rhythm of a target that falls to each of several units, or null for a target that is none or has another period
 * ("tuần"). Without a period it is the plan's year: "Mỗi phòng phấn đấu 01 sáng kiến" (seed 004).
 */
export function quotaRhythm(target: Target | null): Rhythm | null {
  if (target === null || target.scope === null) return null;
  switch (fold(target.per ?? 'năm')) {
    case 'thang':
      return 'month';
    case 'quy':
      return 'quarter';
    case 'nam':
      return 'year';
    default:
      return null;
  }
}

/** What one unit entered for one target. */
export interface QuotaRow {
  /** Id of the target. */
  readonly targetId: string;
  /** Name of the unit, or the scope's own words where nobody knows its members. */
  readonly unit: string;
  /** True when the scope's members are not known. */
  readonly open: boolean;
  /** Figures as typed, by period; periods without one are left out. */
  readonly entered: Readonly<Partial<Record<QuotaPeriod, string>>>;
  readonly remark: string;
  /** True when the plan or the directory no longer has it; it stays for what was entered. */
  readonly retired: boolean;
}

/** The units that a scope names ("Mỗi phòng"), or none where the directory does not tell. */
function scopeUnits(scope: string, directory: UnitDirectory): readonly string[] {
  for (const words of [scope, `Mỗi ${scope}`]) {
    const reading = readUnits(words, directory);
    const known = reading.units.filter(
      (unit) => unit.known || unit.members.some((name) => directory.find(name) !== null),
    );
    if (known.length > 0) return [...new Set(known.flatMap((unit) => unit.members))];
  }
  return [];
}

/** The rows that the confirmed and unseen quotas of a list ask for: target × unit; a dropped or retired one asks for none. */
export function wantedQuotas(entries: readonly TargetEntry[], directory: UnitDirectory): readonly QuotaRow[] {
  return entries.flatMap((entry): readonly QuotaRow[] => {
    const scope = entry.target?.scope ?? null;
    if (scope === null || quotaRhythm(entry.target) === null || entry.retired || entry.decision === 'dropped')
      return [];
    const units = scopeUnits(scope, directory);
    const row = { targetId: entry.id, entered: {}, remark: '', retired: false };
    if (units.length === 0) return [{ ...row, unit: scope, open: true }];
    return units.map((unit) => ({ ...row, unit, open: false }));
  });
}

/**
 * The grid built again: rows as they stood, then new ones. What was entered stays with its target and unit; a row that is
 * no longer wanted stays, retired. Rows of one target and unit twice both stay.
 */
export function mergeQuotas(existing: readonly QuotaRow[], wanted: readonly QuotaRow[]): readonly QuotaRow[] {
  const key = ({ targetId, unit }: QuotaRow) => `${targetId}\u0000${unitKey(unit)}`;
  const byKey = new Map(wanted.map((row) => [key(row), row]));
  const present = new Set(existing.map(key));
  const kept = existing.map((row) => {
    const still = byKey.get(key(row));
    return still === undefined ? { ...row, retired: true } : { ...row, open: still.open, retired: false };
  });
  return [...kept, ...wanted.filter((row) => !present.has(key(row)))];
}

export interface QuotaResult {
  /** Sum of all figures entered; null of a percentage, and where none was entered. */
  readonly total: Decimal | null;
  /** Periods due whose figure reaches the target. */
  readonly reached: number;
  /** Periods that are over. */
  readonly due: number;
  /** The worst of the periods due; nothing that arose in some periods does not count against the others. */
  readonly verdict: Verdict;
}

/**
 * A unit's figures against its quota at the end of a day. A period counts when its last day is over. At least 2 a month,
 * 3 and 1 by 28 February: total 4, reached 1 of 2, not met.
 */
export function judgeQuota(
  target: Target,
  figures: ReadonlyMap<QuotaPeriod, Actual>,
  year: number,
  asOf: CalendarDate,
): QuotaResult {
  const rhythm = quotaRhythm(target) ?? 'year';
  const due = quotaPeriods[rhythm].filter((period) => lastDay(period, year) <= asOf);
  const verdicts = due.map((period) => judge(target, figures.get(period) ?? null).verdict);
  const arose = verdicts.filter((verdict) => verdict !== 'none-arose');
  const entered = quotaPeriods[rhythm].flatMap((period) => figures.get(period)?.number ?? []);
  return {
    total: target.unit === '%' || entered.length === 0 ? null : entered.reduce(add, fromInteger(0)),
    reached: verdicts.filter((verdict) => verdict === 'met' || verdict === 'exceeded').length,
    due: due.length,
    verdict: worstVerdict(arose.length > 0 ? arose : verdicts),
  };
}

function lastDay(period: QuotaPeriod, year: number): CalendarDate {
  const number = Number(period.slice(1));
  return endOfMonth(year, period.startsWith('M') ? number : period.startsWith('Q') ? number * 3 : 12);
}
