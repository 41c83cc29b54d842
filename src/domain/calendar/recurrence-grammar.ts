/**
 * The grammar of what comes back: "Thường xuyên", "hằng quý", "ngày 25 hằng tháng", "định kỳ 6 tháng một lần".
 */
import {
  after,
  afterAny,
  afterHour,
  count,
  digits,
  type Found,
  numberWord,
  roman,
  skipAll,
  skipOne,
  type Tokens,
} from './tokens.ts';

export type Recurrence = 'continuous' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'per-event';

/** A rhythm with a name of its own, or another one as written ("6 tháng một lần"), whose name is null. */
export interface Rhythm {
  readonly name: Recurrence | null;
  /** "6 tháng" or "2 lần/năm" when there is no name for it; empty for "định kỳ" with nothing behind. */
  readonly other: string | null;
}

type Unit = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';

const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries<Unit>({
    ngay: 'daily',
    tuan: 'weekly',
    thang: 'monthly',
    quy: 'quarterly',
    qui: 'quarterly',
    nam: 'yearly',
  }),
);
const unitNames: Readonly<Record<Unit, string>> = {
  daily: 'ngày',
  weekly: 'tuần',
  monthly: 'tháng',
  quarterly: 'quý',
  yearly: 'năm',
};
/** From the most frequent on: of several rhythms in one phrase the first of these counts. */
const order: readonly (Recurrence | null)[] = [
  'continuous',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  null,
  'yearly',
  'per-event',
];

const everyWords = ['hang', 'moi', 'tung'];
const listMarks = [', va', ',', 'va', '/', 'hoac', '-'];
const boundWords = [
  'cham nhat',
  'muon nhat',
  'truoc',
  'vao',
  'la',
  'den het',
  'den',
  'trong',
  'khong qua',
  'han',
  'chieu',
  'sang',
  'cuoi',
];

/** Reads one recurrence at a position. */
export function recurrence(tokens: Tokens, at: number): Found<Rhythm> | null {
  return (
    always(tokens, at) ??
    timesPerUnit(tokens, at) ??
    unitPerTime(tokens, at) ??
    dayOfEvery(tokens, at) ??
    partOfEvery(tokens, at) ??
    withDay(tokens, every(tokens, at)) ??
    withDay(tokens, allOfTheYear(tokens, at)) ??
    withDay(tokens, byUnit(tokens, at)) ??
    periodical(tokens, at)
  );
}

/** The more frequent of two rhythms. */
export function moreFrequent(left: Rhythm, right: Rhythm): Rhythm {
  return order.indexOf(left.name) <= order.indexOf(right.name) ? left : right;
}

function named(name: Recurrence, next: number): Found<Rhythm> {
  return { value: { name, other: null }, next };
}

const alwaysPhrases = ['thuong xuyen', 'lien tuc', 'quanh nam', 'suot nam', 'suot ca nam'];

function always(tokens: Tokens, at: number): Found<Rhythm> | null {
  const next = afterAny(tokens, at, alwaysPhrases);
  if (next !== null) return named('continuous', next);
  const yearly = after(tokens, at, 'thuong nien');
  return yearly === null ? null : named('yearly', yearly);
}

/** "hằng tháng", "mỗi quý 1 lần", "hằng tháng, quý, năm": the most frequent counts. */
function every(tokens: Tokens, at: number): Found<Rhythm> | null {
  const word = afterAny(tokens, at, everyWords);
  return word === null ? null : (multiple(tokens, word) ?? unitList(tokens, word));
}

/** "mỗi 6 tháng", "6 tháng" behind "định kỳ": so many units make one turn. */
function multiple(tokens: Tokens, at: number): Found<Rhythm> | null {
  const number = count(tokens, at);
  const unit = number === null ? undefined : units.get(tokens[number.next]?.key ?? '');
  if (number === null || unit === undefined) return null;
  const next = skipOne(tokens, number.next + 1, ['/ lan', 'mot lan', '1 lan', '01 lan', '/ 1 lan']);
  return { value: rhythmOf(number.value, unit), next };
}

function rhythmOf(number: number, unit: Unit): Rhythm {
  const months = unit === 'monthly' ? number : unit === 'quarterly' ? number * 3 : unit === 'yearly' ? number * 12 : 0;
  if (number === 1) return { name: unit, other: null };
  if (months === 3) return { name: 'quarterly', other: null };
  if (months === 12) return { name: 'yearly', other: null };
  return { name: null, other: `${number} ${unitNames[unit]} một lần` };
}

/** One unit or several ("tháng, quý, năm"), then perhaps how many times in it. */
function unitList(tokens: Tokens, at: number): Found<Rhythm> | null {
  const first = units.get(tokens[at]?.key ?? '');
  if (first === undefined || startsName(tokens, at)) return null;
  let rhythm: Rhythm = { name: first, other: null };
  let next = at + 1;
  for (;;) {
    const mark = afterAny(tokens, next, listMarks);
    const word = mark === null ? null : skipAll(tokens, mark, everyWords);
    const unit = word === null ? undefined : units.get(tokens[word]?.key ?? '');
    if (word === null || unit === undefined || startsName(tokens, word)) break;
    rhythm = moreFrequent(rhythm, { name: unit, other: null });
    next = word + 1;
  }
  return times(tokens, next, first) ?? { value: rhythm, next };
}

/** True when the unit's number follows, so that it names one period: "quý I", "năm 2025", "ngày 15"; not in "quý 1 lần". */
function startsName(tokens: Tokens, at: number): boolean {
  const number = digits(tokens, at + 1, 4) ?? roman(tokens, at + 1);
  return number !== null && after(tokens, number.next, 'lan') === null;
}

/** "một lần", "2 lần" behind "mỗi quý". */
function times(tokens: Tokens, at: number, unit: Unit): Found<Rhythm> | null {
  const number = count(tokens, at);
  const next = number === null ? null : after(tokens, number.next, 'lan');
  if (number === null || next === null) return null;
  return { value: rate(number.value, unit), next };
}

function rate(number: number, unit: Unit): Rhythm {
  if (number === 1) return { name: unit, other: null };
  if (unit === 'yearly' && number === 4) return { name: 'quarterly', other: null };
  if (unit === 'yearly' && number === 12) return { name: 'monthly', other: null };
  if (unit === 'quarterly' && number === 3) return { name: 'monthly', other: null };
  return { name: null, other: `${number} lần/${unitNames[unit]}` };
}

/** "01 lần/quý", "hai lần một năm", "1 lần mỗi tháng". */
function timesPerUnit(tokens: Tokens, at: number): Found<Rhythm> | null {
  const number = count(tokens, at);
  const per = number === null ? null : after(tokens, number.next, 'lan');
  if (number === null || per === null) return null;
  const unitAt = afterAny(tokens, per, ['/ 1', '/ 01', '/', 'mot', 'moi', 'trong mot', 'trong', 'hang']);
  const unit = unitAt === null ? undefined : units.get(tokens[unitAt]?.key ?? '');
  if (unitAt === null || unit === undefined || startsName(tokens, unitAt)) return null;
  return { value: rate(number.value, unit), next: unitAt + 1 };
}

/** "quý/lần", "tháng một lần", "6 tháng/lần", "3 tháng 1 lần"; "năm một lần" is the year, not five. */
function unitPerTime(tokens: Tokens, at: number): Found<Rhythm> | null {
  const counted = count(tokens, at);
  const number = units.get(tokens[counted?.next ?? at]?.key ?? '') === undefined ? null : counted;
  const unitAt = number?.next ?? at;
  const unit = units.get(tokens[unitAt]?.key ?? '');
  const next = afterAny(tokens, unitAt + 1, ['/ lan', 'mot lan', '1 lan', '01 lan', '/ 1 lan', '/ 01 lan']);
  return unit === undefined || next === null ? null : { value: rhythmOf(number?.value ?? 1, unit), next };
}

/** "ngày 25 hằng tháng", "trước ngày 15 tháng cuối quý", "thứ Sáu hằng tuần", "ngày 20 các tháng". */
function dayOfEvery(tokens: Tokens, at: number): Found<Rhythm> | null {
  const bounded = skipAll(tokens, at, boundWords);
  const day = dayNumber(tokens, afterHour(tokens, bounded) ?? bounded);
  if (day === null) return null;
  const placed = skipOne(tokens, day, [', cua', ',', 'cua', 'trong', 'vao']);
  const lastMonth = monthOfQuarter(tokens, placed);
  if (lastMonth !== null) return lastMonth;
  const word = afterAny(tokens, placed, [...everyWords, 'cac']);
  const unit = word === null ? undefined : units.get(tokens[word]?.key ?? '');
  if (word === null || unit === undefined || startsName(tokens, word)) return null;
  return named(unit, word + 1);
}

/** "tháng cuối quý", "tháng đầu của mỗi quý sau": once a quarter, unless the quarter is named. */
function monthOfQuarter(tokens: Tokens, at: number): Found<Rhythm> | null {
  const end = afterAny(tokens, at, ['thang cuoi cung', 'thang dau tien', 'thang cuoi', 'thang dau', 'thang giua']);
  if (end === null) return null;
  const quarter = skipAll(tokens, end, ['cua', 'trong', ...everyWords]);
  if (afterAny(tokens, quarter, ['quy', 'qui']) === null || startsName(tokens, quarter)) return null;
  return named('quarterly', skipOne(tokens, quarter + 1, ['sau', 'tiep theo', 'ke tiep']));
}

/** The position after "ngày 25", "25", "ngày cuối cùng", "thứ Sáu", or null. */
function dayNumber(tokens: Tokens, at: number): number | null {
  const word = afterAny(tokens, at, ['ngay lam viec', 'ngay mung', 'ngay', 'mung', 'thu']);
  const number = digits(tokens, word ?? at) ?? (word === null ? null : numberWord(tokens, word));
  if (number !== null && number.value <= 31) return number.next;
  return word === null ? null : afterAny(tokens, word, ['cuoi cung', 'cuoi', 'dau tien', 'dau']);
}

/** "cuối mỗi quý", "đầu hằng tháng", "tuần cuối hằng tháng", "tháng cuối mỗi quý". */
function partOfEvery(tokens: Tokens, at: number): Found<Rhythm> | null {
  const part = skipOne(tokens, skipAll(tokens, at, ['vao']), ['tuan', 'thang', 'ngay']);
  const end = afterAny(tokens, part, ['dau tien', 'dau', 'giua', 'cuoi cung', 'cuoi']);
  if (end === null) return null;
  const word = afterAny(tokens, skipOne(tokens, end, ['cua']), [...everyWords, 'cac']);
  const unit = word === null ? undefined : units.get(tokens[word]?.key ?? '');
  return word === null || unit === undefined || startsName(tokens, word) ? null : named(unit, word + 1);
}

/** "các tháng trong năm", "các quý". */
function allOfTheYear(tokens: Tokens, at: number): Found<Rhythm> | null {
  const word = afterAny(tokens, at, ['tat ca cac', 'cac']);
  const unit = word === null ? undefined : units.get(tokens[word]?.key ?? '');
  if (word === null || unit === undefined || unit === 'daily' || startsName(tokens, word)) return null;
  return named(unit, word + 1);
}

/** "theo quý", "theo tháng, năm", "báo cáo tháng, quý" where nothing but marks or a bound follows. */
function byUnit(tokens: Tokens, at: number): Found<Rhythm> | null {
  const word = afterAny(tokens, at, ['theo tung', 'theo', 'bao cao']);
  const found = word === null ? null : unitList(tokens, word);
  if (found === null) return null;
  const following = tokens[found.next];
  return following === undefined || following.kind === 'mark' ? found : null;
}

/** "định kỳ" with a unit, a multiple, a list of report periods, or nothing behind it. */
function periodical(tokens: Tokens, at: number): Found<Rhythm> | null {
  const word = afterAny(tokens, at, ['theo dinh ky', 'dinh ky']);
  if (word === null) return null;
  const inside = skipAll(tokens, word, ['theo', 'vao', 'bao cao', '(', ':', 'cac']);
  const found =
    timesPerUnit(tokens, inside) ??
    unitPerTime(tokens, inside) ??
    reportPeriods(tokens, inside) ??
    withDay(tokens, dayOfEvery(tokens, inside)) ??
    withDay(tokens, every(tokens, inside)) ??
    withDay(tokens, unitList(tokens, inside)) ??
    multiple(tokens, inside);
  if (found === null) return { value: { name: null, other: '' }, next: word };
  return { value: found.value, next: skipAll(tokens, found.next, ['mot lan', '1 lan', ')']) };
}

/** "quý I, 06 tháng, quý III, năm": the periods of the yearly round of reports; at least two. */
function reportPeriods(tokens: Tokens, at: number): Found<Rhythm> | null {
  let next = at;
  let quarters = 0;
  let all = 0;
  for (;;) {
    const quarter = quarterName(tokens, next);
    const found =
      quarter ?? afterAny(tokens, next, ['06 thang', '6 thang', 'sau thang', '9 thang', '09 thang', 'ca nam', 'nam']);
    if (found === null) break;
    quarters += quarter === null ? 0 : 1;
    all++;
    next = found;
    const mark = afterAny(tokens, next, listMarks);
    if (mark === null) break;
    next = mark;
  }
  if (all < 2) return null;
  return quarters > 0 ? named('quarterly', next) : { value: { name: null, other: '6 tháng một lần' }, next };
}

function quarterName(tokens: Tokens, at: number): number | null {
  const word = afterAny(tokens, at, ['quy', 'qui', 'q']);
  const number = word === null ? null : (roman(tokens, word) ?? digits(tokens, word));
  return number === null ? null : number.next;
}

/** A rhythm with its day behind it: "hằng tháng, trước ngày 25", "hằng quý (ngày 15 tháng cuối quý)". */
function withDay(tokens: Tokens, found: Found<Rhythm> | null): Found<Rhythm> | null {
  if (found === null) return null;
  const behind = skipAll(tokens, skipAll(tokens, found.next, [',', '(', ':', 'bao cao', 'gui']), boundWords);
  const month = behind === found.next ? null : monthOfQuarter(tokens, behind);
  if (month !== null) return { value: found.value, next: month.next };
  const day = behind === found.next ? null : dayNumber(tokens, afterHour(tokens, behind) ?? behind);
  const date = day === null ? undefined : tokens[day]?.key;
  if (day === null || date === '/' || date === '-' || date === '.') return found;
  const inMonth = monthOfQuarter(tokens, skipOne(tokens, day, ['cua']))?.next;
  const next =
    inMonth ??
    skipOne(tokens, day, [
      'cua thang sau',
      'cua thang do',
      'cua thang',
      'thang sau',
      'thang tiep theo',
      'thang ke tiep',
      'hang thang',
      'cua quy sau',
      'cua quy',
      'cua tuan',
      'trong tuan',
      'trong thang',
    ]);
  const named = tokens[next]?.key;
  return named === 'thang' || named === 'nam' ? found : { value: found.value, next };
}
