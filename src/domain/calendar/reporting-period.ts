/**
 * Reporting periods: there are exactly four a year (Quý I, 6 tháng, Quý III, Năm), each with a data window, a closing
 * day and a day by which the report is sent. The days are data (`catalogue/calendars.ts`), since provinces differ.
 */

export type PeriodKind = 'Q1' | 'H1' | 'Q3' | 'Y';

/** Quarter of the plan's year. */
export type Quarter = 1 | 2 | 3 | 4;

export const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** A day of the year; `year` counts from the period's year (−1 is the year before). */
export interface DayOfYear {
  readonly year: -1 | 0;
  readonly month: number;
  readonly day: number;
}

export interface PeriodRule {
  readonly kind: PeriodKind;
  readonly opens: DayOfYear;
  readonly closes: DayOfYear;
  /** Day by which the report is sent. */
  readonly due: DayOfYear;
  /** Quarters whose planned sets make up the period's plan; null: the whole plan of the year. */
  readonly planQuarters: readonly Quarter[] | null;
}

export interface PeriodCalendar {
  readonly id: string;
  /** Document that fixes the days. */
  readonly source: string;
  readonly periods: readonly PeriodRule[];
  /** When the units of the office hand in their part; null where the office has not fixed it. */
  readonly internal: InternalDueDays | null;
}

/** Days of each period, or one day of every month; the last day in time, the day itself included. */
export type InternalDueDays =
  | { readonly rhythm: 'by-period'; readonly days: Readonly<Record<PeriodKind, DayOfYear>> }
  | { readonly rhythm: 'monthly'; readonly day: number };

/** A period of a given year with its days worked out; all days are ISO dates. */
export interface ReportingPeriod {
  /** "2025-Q1", "2025-H1", "2025-Q3", "2025-Y". */
  readonly id: string;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly opens: string;
  readonly closes: string;
  readonly due: string;
  readonly planQuarters: readonly Quarter[] | null;
}

/** Splits a period's id into year and kind, or null when it is none of the four ("2025-Q2" is no report). */
export function readPeriodId(text: string): { year: number; kind: PeriodKind } | null {
  const found = /^(\d{4})-(Q1|H1|Q3|Y)$/.exec(text.trim());
  return found === null ? null : { year: Number(found[1]), kind: found[2] as PeriodKind };
}

/** Splits a quarter's id ("2025-Q2") into year and quarter, or null. */
export function readQuarterId(text: string): { year: number; quarter: Quarter } | null {
  const found = /^(\d{4})-Q([1-4])$/.exec(text.trim());
  return found === null ? null : { year: Number(found[1]), quarter: Number(found[2]) as Quarter };
}

/** The id of a quarter's planned set, "2025-Q1". */
export function quarterId(year: number, quarter: Quarter): string {
  return `${year}-Q${quarter}`;
}

/** Works out the days of one period of a year; null when the calendar has no such period. */
export function reportingPeriod(calendar: PeriodCalendar, year: number, kind: PeriodKind): ReportingPeriod | null {
  const rule = calendar.periods.find((candidate) => candidate.kind === kind);
  if (rule === undefined) return null;
  const iso = (day: DayOfYear) => `${year + day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
  return {
    id: `${year}-${kind}`,
    year,
    kind,
    opens: iso(rule.opens),
    closes: iso(rule.closes),
    due: iso(rule.due),
    planQuarters: rule.planQuarters,
  };
}

/** A day by which something has to be handed in. */
export interface DueDay {
  readonly what: 'report' | 'internal';
  /** Id of the period; null for a monthly day. */
  readonly period: string | null;
  /** ISO date. */
  readonly due: string;
}

/** All due days of a year, the earliest first: reports to be sent, and what units hand in before. */
export function dueDays(calendar: PeriodCalendar, year: number): readonly DueDay[] {
  const iso = (day: DayOfYear) => `${year + day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
  const { internal } = calendar;
  const reports = calendar.periods.map(
    ({ kind, due }): DueDay => ({ what: 'report', period: `${year}-${kind}`, due: iso(due) }),
  );
  const own: DueDay[] = [];
  if (internal?.rhythm === 'by-period') {
    for (const { kind } of calendar.periods) {
      own.push({ what: 'internal', period: `${year}-${kind}`, due: iso(internal.days[kind]) });
    }
  }
  if (internal?.rhythm === 'monthly') {
    for (let month = 1; month <= 12; month += 1) {
      own.push({ what: 'internal', period: null, due: iso({ year: 0, month, day: internal.day }) });
    }
  }
  return [...reports, ...own].sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0));
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
