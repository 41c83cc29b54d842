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
}

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

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
