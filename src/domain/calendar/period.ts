/**
 * Periods of the calendar as plans name them (a day, a month, a quarter, a year, or a part of one) and the days they cover.
 */
import { addDays, type CalendarDate, compareDates, dayOf, endOfMonth, makeDate, monthOf, yearOf } from './date.ts';

/** A day, month, quarter or year; what the phrase leaves out (month of a day, year) is null. */
export type Base =
  | { readonly unit: 'day'; readonly number: number; readonly month: number | null; readonly year: number | null }
  | { readonly unit: 'month' | 'quarter'; readonly number: number; readonly year: number | null }
  | { readonly unit: 'year'; readonly year: number | null };

/** A part of a base: "đầu/giữa/cuối", "nửa đầu/cuối", "tuần 2", or the first or last so many days, months or quarters. */
export type Slice =
  | { readonly kind: 'third'; readonly index: 0 | 1 | 2 }
  | { readonly kind: 'half'; readonly index: 0 | 1 }
  | { readonly kind: 'week'; readonly number: number }
  | { readonly kind: 'run'; readonly of: RunUnit; readonly count: number; readonly end: 'first' | 'last' };

export type RunUnit = 'day' | 'month' | 'quarter';

export interface Period {
  readonly base: Base;
  readonly slice: Slice | null;
}

/** Whole days, both ends included. */
export interface Span {
  readonly start: CalendarDate;
  readonly due: CalendarDate;
}

/** The days that a period covers, its year (and month of a day) filled in by now; null when there is no such period. */
export function spanOf(period: Period, year: number): Span | null {
  const whole = spanOfBase(period.base, year);
  if (whole === null || period.slice === null) return whole;
  return spanOfSlice(period.slice, period.base.unit, whole);
}

function spanOfBase(base: Base, defaultYear: number): Span | null {
  const year = base.year ?? defaultYear;
  if (base.unit === 'day') return single(base.month === null ? null : makeDate(year, base.month, base.number));
  if (base.unit === 'year') return months(year, 1, 12);
  if (base.unit === 'quarter') return base.number > 4 ? null : months(year, base.number * 3 - 2, base.number * 3);
  return months(year, base.number, base.number);
}

function spanOfSlice(slice: Slice, unit: Base['unit'], whole: Span): Span | null {
  if (slice.kind === 'third') return third(slice.index, unit, whole);
  if (slice.kind === 'half') return half(slice.index, unit, whole);
  if (slice.kind === 'week') return unit === 'month' ? week(slice.number, whole) : null;
  return run(slice.of, slice.count, slice.end, whole);
}

/** Of a month days 1–10, 11–20 and the rest; of a quarter its months; of a year quarter I, quarters II–III, quarter IV. */
function third(index: 0 | 1 | 2, unit: Base['unit'], whole: Span): Span | null {
  const year = yearOf(whole.start);
  const month = monthOf(whole.start);
  if (unit === 'quarter') return months(year, month + index, month + index);
  if (unit === 'year')
    return index === 0 ? months(year, 1, 3) : index === 1 ? months(year, 4, 9) : months(year, 10, 12);
  if (unit !== 'month') return null;
  return {
    start: addDays(whole.start, index * 10),
    due: index === 2 ? whole.due : addDays(whole.start, index * 10 + 9),
  };
}

/** Of a year months 1–6 and 7–12, of a month days 1–15 and the rest; the half of a quarter is no span of days. */
function half(index: 0 | 1, unit: Base['unit'], whole: Span): Span | null {
  if (unit === 'year') return months(yearOf(whole.start), index === 0 ? 1 : 7, index === 0 ? 6 : 12);
  if (unit !== 'month') return null;
  const middle = addDays(whole.start, 14);
  return index === 0 ? { start: whole.start, due: middle } : { start: addDays(middle, 1), due: whole.due };
}

/** Week n of a month is its days 7n−6 to 7n; a fifth week is what is left after the 28th. */
function week(number: number, month: Span): Span | null {
  if (number < 1 || number > 5) return null;
  const start = addDays(month.start, 7 * (number - 1));
  if (start > month.due) return null;
  const due = addDays(start, 6);
  return { start, due: compareDates(due, month.due) > 0 ? month.due : due };
}

function run(of: RunUnit, count: number, end: 'first' | 'last', whole: Span): Span | null {
  if (count < 1) return null;
  const span =
    of === 'day' ? runOfDays(count, end, whole) : runOfMonths(of === 'quarter' ? 3 * count : count, end, whole);
  return span === null || span.start < whole.start || span.due > whole.due ? null : span;
}

function runOfDays(count: number, end: 'first' | 'last', whole: Span): Span {
  if (end === 'first') return { start: whole.start, due: addDays(whole.start, count - 1) };
  return { start: addDays(whole.due, 1 - count), due: whole.due };
}

function runOfMonths(count: number, end: 'first' | 'last', whole: Span): Span | null {
  const year = yearOf(whole.start);
  const first = end === 'first' ? monthOf(whole.start) : monthOf(whole.due) - count + 1;
  return dayOf(whole.start) === 1 ? months(year, first, first + count - 1) : null;
}

function months(year: number, first: number, last: number): Span | null {
  const start = makeDate(year, first, 1);
  return start === null || last > 12 ? null : { start, due: endOfMonth(year, last) };
}

function single(date: CalendarDate | null): Span | null {
  return date === null ? null : { start: date, due: date };
}
