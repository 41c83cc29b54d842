/**
 * The grammar of one period: "ngày 15/3/2025", "Tháng 3", "QI/2025", "6 tháng đầu năm", "cuối quý II", "tuần 2 tháng 5".
 * Every rule takes the tokens and a position and gives what it read with the position after it, or null.
 */
import type { Base, Period, RunUnit, Slice } from './period.ts';
import {
  after,
  afterAny,
  count,
  digits,
  type Found,
  isBareSau,
  numberWord,
  roman,
  skipOne,
  type Tokens,
} from './tokens.ts';

/** Reads one period; `year` is the plan's, for "năm nay", "năm sau" and years of two figures. */
export function period(tokens: Tokens, at: number, year: number): Found<Period> | null {
  return sliced(tokens, at, year) ?? whole(tokens, at, year);
}

/** A number alone that goes on a list of months or quarters: the III of "Quý II, III/2025". */
export function continued(tokens: Tokens, at: number, unit: Base['unit'], year: number): Found<Period> | null {
  if (unit !== 'month' && unit !== 'quarter') return null;
  const number = roman(tokens, at) ?? digits(tokens, at);
  if (number === null) return null;
  const of = yearBehind(tokens, number.next, year);
  if (of === null && after(tokens, number.next, '/') !== null) return null;
  if (of === null && tokens[number.next]?.key === 'thang') return null;
  return plain({ unit, number: number.value, year: of?.value ?? null }, of?.next ?? number.next);
}

function whole(tokens: Tokens, at: number, year: number): Found<Period> | null {
  const base = dayBase(tokens, at, year) ?? largeBase(tokens, at, year, false);
  return base === null ? null : plain(base.value, base.next);
}

function plain(base: Base, next: number): Found<Period> {
  return { value: { base, slice: null }, next };
}

/** A month, quarter or year; a bare "năm" is the plan's year where `bareYear` allows it. */
function largeBase(tokens: Tokens, at: number, year: number, bareYear: boolean): Found<Base> | null {
  return monthBase(tokens, at, year) ?? quarterBase(tokens, at, year) ?? yearBase(tokens, at, year, bareYear);
}

function monthBase(tokens: Tokens, at: number, year: number): Found<Base> | null {
  const named = afterAny(tokens, at, ['thang', 'thg .', 'thg', 't .', 't']);
  if (named === null) return monthAndYear(tokens, at);
  const number = digits(tokens, named) ?? roman(tokens, named) ?? monthWord(tokens, named);
  return number === null ? null : withYear('month', number, tokens, year);
}

/**
 * "tháng năm" may be May or a gap before the year, so the word for five is left alone; "thang sau" without marks may be
 * the next month, so it is June only with its year behind.
 */
function monthWord(tokens: Tokens, at: number): Found<number> | null {
  if (tokens[at]?.key === 'nam') return null;
  const yearAt = skipOne(tokens, at + 1, ['/', '-', '.', 'nam', ', nam', 'cua nam']);
  return isBareSau(tokens, at) && fullYear(tokens, yearAt) === null ? null : numberWord(tokens, at);
}

/** "3/2025" without the word for month. */
function monthAndYear(tokens: Tokens, at: number): Found<Base> | null {
  const number = digits(tokens, at);
  const slash = number === null ? null : after(tokens, number.next, '/');
  const year = slash === null ? null : fullYear(tokens, slash);
  if (number === null || year === null) return null;
  return { value: { unit: 'month', number: number.value, year: year.value }, next: year.next };
}

function quarterBase(tokens: Tokens, at: number, year: number): Found<Base> | null {
  const named = afterAny(tokens, at, ['quy', 'qui', 'q .', 'q']);
  if (named === null) return null;
  const number = digits(tokens, named) ?? roman(tokens, named) ?? quarterWord(tokens, named);
  return number === null ? null : withYear('quarter', number, tokens, year);
}

/** One to four only: "quý năm" is no quarter, and other words for numbers are not used so. */
function quarterWord(tokens: Tokens, at: number): Found<number> | null {
  const number = numberWord(tokens, at);
  return number === null || number.value > 4 ? null : number;
}

function withYear(unit: 'month' | 'quarter', number: Found<number>, tokens: Tokens, year: number): Found<Base> {
  const of = yearBehind(tokens, number.next, year);
  return { value: { unit, number: number.value, year: of?.value ?? null }, next: of?.next ?? number.next };
}

function yearBase(tokens: Tokens, at: number, year: number, bare: boolean): Found<Base> | null {
  const named = afterAny(tokens, at, ['nam']);
  const exact = namedYear(tokens, at, year) ?? fullYear(tokens, at);
  if (exact !== null) return { value: { unit: 'year', year: exact.value }, next: exact.next };
  return bare && named !== null ? { value: { unit: 'year', year: null }, next: named } : null;
}

/** "/2025", "-2025", "năm 2025", "của năm nay", "/25" or just "2025" behind a month or quarter. */
function yearBehind(tokens: Tokens, at: number, year: number): Found<number> | null {
  const mark = afterAny(tokens, at, ['/', '-', '.']);
  if (mark !== null)
    return fullYear(tokens, mark) ?? (after(tokens, at, '/') === null ? null : shortYear(tokens, mark, year));
  const named = afterAny(tokens, at, [', nam', 'cua nam', 'trong nam']);
  return namedYear(tokens, named === null ? at : named - 1, year) ?? fullYear(tokens, at);
}

function namedYear(tokens: Tokens, at: number, year: number): Found<number> | null {
  const named = after(tokens, at, 'nam');
  if (named === null) return null;
  const current = afterAny(tokens, named, ['nay', 'ke hoach']);
  if (current !== null) return { value: year, next: current };
  const following = afterAny(tokens, named, ['sau', 'toi', 'tiep theo', 'ke tiep']);
  if (following === null || tokens[following]?.key === 'khi') return fullYear(tokens, named);
  return { value: year + 1, next: following };
}

function fullYear(tokens: Tokens, at: number): Found<number> | null {
  const found = digits(tokens, at, 4);
  return found === null || found.value < 1900 || found.value > 2199 ? null : found;
}

/** Two figures are a year only within ten years of the plan's. */
function shortYear(tokens: Tokens, at: number, year: number): Found<number> | null {
  const found = tokens[at]?.key.length === 2 ? digits(tokens, at) : null;
  if (found === null) return null;
  const value = year - (year % 100) + found.value;
  return Math.abs(value - year) <= 10 ? { value, next: found.next } : null;
}

const dayWords = ['ngay mung', 'ngay mong', 'ngay', 'mung', 'mong'];

function dayBase(tokens: Tokens, at: number, year: number): Found<Base> | null {
  const named = afterAny(tokens, at, dayWords);
  const day = digits(tokens, named ?? at);
  if (day === null) return null;
  return (
    dayInFigures(tokens, day, named !== null, year) ??
    dayInWords(tokens, day, year) ??
    dayBeforeAnother(tokens, day, named !== null)
  );
}

/** "15/3", "15/3/2025", "15-3-2025", "15.3.2025"; dashes and dots without a year need the word "ngày". */
function dayInFigures(tokens: Tokens, day: Found<number>, named: boolean, year: number): Found<Base> | null {
  const mark = tokens[day.next]?.key ?? '';
  if (mark !== '/' && mark !== '-' && mark !== '.') return null;
  const month = digits(tokens, day.next + 1);
  if (month === null) return null;
  const closing = after(tokens, month.next, mark);
  const of = closing === null ? null : (fullYear(tokens, closing) ?? shortYear(tokens, closing, year));
  if (of !== null) return dayFound(day.value, month.value, of.value, of.next);
  const spoken = namedYear(tokens, month.next, year);
  if (spoken !== null && mark === '/') return dayFound(day.value, month.value, spoken.value, spoken.next);
  const other = tokens[month.next]?.key ?? '';
  const unfinished = ['/', '-', '.'].includes(other) && (other === mark || fullYear(tokens, month.next + 1) !== null);
  if (unfinished || (mark !== '/' && !named)) return null;
  return dayFound(day.value, month.value, null, month.next);
}

/** "ngày 14 tháng 3 năm 2025", "14 tháng 3". */
function dayInWords(tokens: Tokens, day: Found<number>, year: number): Found<Base> | null {
  const named = afterAny(tokens, day.next, ['thang', '/ thang']);
  if (named === null) return null;
  const month = digits(tokens, named) ?? roman(tokens, named) ?? monthWord(tokens, named);
  if (month === null) return null;
  const of = yearBehind(tokens, month.next, year);
  return dayFound(day.value, month.value, of?.value ?? null, of?.next ?? month.next);
}

/** The 15 of "ngày 15 đến ngày 20/3" and of "15-20/3/2025": its month stands with the day that follows. */
function dayBeforeAnother(tokens: Tokens, day: Found<number>, named: boolean): Found<Base> | null {
  const connected = afterAny(tokens, day.next, ['den het', 'den', '-', ',', 'va']);
  if (connected === null) return null;
  const second = digits(tokens, skipOne(tokens, connected, dayWords));
  if (second === null) return null;
  const month = after(tokens, second.next, '/') === null ? null : digits(tokens, second.next + 1);
  const follows = month !== null || afterAny(tokens, second.next, ['thang']) !== null;
  return follows && (named || month !== null) ? dayFound(day.value, null, null, day.next) : null;
}

function dayFound(number: number, month: number | null, year: number | null, next: number): Found<Base> {
  return { value: { unit: 'day', number, month, year }, next };
}

const runUnits: ReadonlyMap<string, RunUnit> = new Map(
  Object.entries<RunUnit>({ ngay: 'day', thang: 'month', quy: 'quarter', qui: 'quarter' }),
);
const ofWords = ['cua', 'trong', 'thuoc', '/', ','];

function sliced(tokens: Tokens, at: number, year: number): Found<Period> | null {
  const slice = third(tokens, at) ?? half(tokens, at) ?? week(tokens, at) ?? run(tokens, at);
  if (slice === null) return null;
  const base = largeBase(tokens, skipOne(tokens, slice.next, ofWords), year, true);
  return base === null ? null : { value: { base: base.value, slice: slice.value }, next: base.next };
}

const thirds: readonly (readonly [string, 0 | 1 | 2])[] = [
  ['dau', 0],
  ['giua', 1],
  ['cuoi', 2],
  ['thuong tuan', 0],
  ['trung tuan', 1],
  ['ha tuan', 2],
];

function third(tokens: Tokens, at: number): Found<Slice> | null {
  for (const [phrase, index] of thirds) {
    const next = after(tokens, at, phrase);
    if (next !== null) return { value: { kind: 'third', index }, next };
  }
  return null;
}

function half(tokens: Tokens, at: number): Found<Slice> | null {
  const first = after(tokens, at, 'nua dau');
  if (first !== null) return { value: { kind: 'half', index: 0 }, next: first };
  const second = afterAny(tokens, at, ['nua cuoi', 'nua sau']);
  return second === null ? null : { value: { kind: 'half', index: 1 }, next: second };
}

/** "tuần 2", "tuần thứ hai", "tuần đầu", "tuần cuối". */
function week(tokens: Tokens, at: number): Found<Slice> | null {
  const named = after(tokens, at, 'tuan');
  if (named === null) return null;
  const end = runEnd(tokens, named);
  if (end !== null) return { value: { kind: 'run', of: 'day', count: 7, end: end.value }, next: end.next };
  const number = roman(tokens, named) ?? count(tokens, skipOne(tokens, named, ['thu']));
  return number === null ? null : { value: { kind: 'week', number: number.value }, next: number.next };
}

/** "6 tháng đầu", "hai quý cuối", "10 ngày đầu", "tháng cuối cùng". */
function run(tokens: Tokens, at: number): Found<Slice> | null {
  const number = count(tokens, at);
  const unitAt = number?.next ?? at;
  const unit = runUnits.get(tokens[unitAt]?.key ?? '');
  const end = unit === undefined ? null : runEnd(tokens, unitAt + 1);
  if (unit === undefined || end === null) return null;
  return { value: { kind: 'run', of: unit, count: number?.value ?? 1, end: end.value }, next: end.next };
}

function runEnd(tokens: Tokens, at: number): Found<'first' | 'last'> | null {
  const first = afterAny(tokens, at, ['dau tien', 'dau']);
  if (first !== null) return { value: 'first', next: first };
  const last = afterAny(tokens, at, ['cuoi cung', 'cuoi']);
  return last === null ? null : { value: 'last', next: last };
}
