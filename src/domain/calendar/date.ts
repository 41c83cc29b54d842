/**
 * Calendar dates as ISO text: comparison, arithmetic and the ways Vietnamese offices write them.
 */
import { normalize } from '../language/text.ts';
import type { Problem } from '../problem.ts';

/** "2025-03-14": ISO yyyy-mm-dd of the Gregorian calendar, years 1000 to 9999, without time or zone. */
export type CalendarDate = string;

/** Facts of both: text; of `impossible-date` also what was written: day, month, year. */
export type DateProblemCode = 'impossible-date' | 'not-a-date';

/** A date found in a text; both null for an empty text. */
export interface DateReading {
  readonly date: CalendarDate | null;
  readonly problem: Problem<DateProblemCode> | null;
}

/** The date of a year, month (1–12) and day, or null when there is no such day (31/02). */
export function makeDate(year: number, month: number, day: number): CalendarDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return isoText(year, month, day);
}

/** True for the ISO text of a day that exists. */
export function isDate(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && makeDate(yearOf(text), monthOf(text), dayOf(text)) === text;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

/** -1, 0 or 1 as left is before, on or after right. */
export function compareDates(left: CalendarDate, right: CalendarDate): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The date so many days later (earlier when negative): 2025-01-15 less 1 is 2025-01-14. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days since 1899-12-30, the serial number of a date in spreadsheets: 2025-01-01 is 45658. */
export function toSerial(date: CalendarDate): number {
  return dayNumber(date) - dayNumber('1899-12-30');
}

/** The date of a spreadsheet's serial number (whole days since 1899-12-30). */
export function fromSerial(serial: number): CalendarDate {
  return fromDayNumber(serial + dayNumber('1899-12-30'));
}

/** The last day of the month (1–12) of a year: February follows leap years. */
export function endOfMonth(year: number, month: number): CalendarDate {
  return isoText(year, month, daysInMonth(year, month));
}

/** The quarter of the year that a date lies in. */
export function quarterOf(date: CalendarDate): 1 | 2 | 3 | 4 {
  return Math.ceil(monthOf(date) / 3) as 1 | 2 | 3 | 4;
}

const written = [
  /^(?:ngày |ngay )?(\d{1,2}) ?\/ ?(\d{1,2})(?: ?\/ ?(\d{4}))?$/i,
  /^(?:ngày |ngay )?(\d{1,2})-(\d{1,2})(?:-(\d{4}))?$/i,
  /^(?:ngày |ngay )?(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/i,
  /^(?:ngày |ngay )?(\d{1,2}) (?:tháng|thang) (\d{1,2})(?:(?:,? (?:năm|nam) |\/)(\d{4}))?$/i,
];

/**
 * Reads a text that is one date and nothing else: "ngày 14 tháng 3 năm 2025", "14/3/2025", "14-03-2025", "14.3.2025",
 * ISO "2025-03-14", or any of the first four without a year, which is then `defaultYear`.
 */
export function readDate(text: string, defaultYear: number): DateReading {
  const plain = normalize(text).replace(/\n/g, ' ');
  if (plain === '') return { date: null, problem: null };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (iso !== null) return dateOrProblem(plain, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  for (const form of written) {
    const match = form.exec(plain);
    if (match === null) continue;
    const year = match[3] === undefined ? defaultYear : Number(match[3]);
    return dateOrProblem(plain, year, Number(match[2]), Number(match[1]));
  }
  return { date: null, problem: { code: 'not-a-date', facts: { text: plain } } };
}

function dateOrProblem(text: string, year: number, month: number, day: number): DateReading {
  const date = makeDate(year, month, day);
  if (date !== null) return { date, problem: null };
  return { date: null, problem: { code: 'impossible-date', facts: { text, day, month, year } } };
}

function isoText(year: number, month: number, day: number): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 0000-03-01, counted in years that begin in March so that the leap day comes last. */
function dayNumber(date: CalendarDate): number {
  const month = (monthOf(date) + 9) % 12;
  const year = yearOf(date) - (month >= 10 ? 1 : 0);
  const daysBeforeYear = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return daysBeforeYear + Math.floor((month * 306 + 5) / 10) + dayOf(date) - 1;
}

function fromDayNumber(days: number): CalendarDate {
  let year = Math.floor((10000 * days + 14780) / 3652425);
  let dayOfYear = days - (365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400));
  if (dayOfYear < 0) {
    year -= 1;
    dayOfYear = days - (365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400));
  }
  const month = Math.floor((100 * dayOfYear + 52) / 3060);
  const calendarMonth = ((month + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((month * 306 + 5) / 10) + 1;
  return isoText(calendarMonth <= 2 ? year + 1 : year, calendarMonth, day);
}
