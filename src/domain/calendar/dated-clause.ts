/**
 * Clauses that name days: a bound before the time ("trước", "chậm nhất", "đến hết"), "từ … đến …", or the time itself.
 */
import { addDays, type CalendarDate } from './date.ts';
import type { Span } from './period.ts';
import { period } from './period-grammar.ts';
import { type Fault, sequence, spanOfSequence, wordsOf } from './sequence.ts';
import { afterAny, afterHour, digits, type Found, skipAll, skipOne, type Tokens } from './tokens.ts';

/** A missing end is null; a fault names days that cannot be. */
export type DatedClause =
  | { readonly type: 'window' | 'point'; readonly start: CalendarDate | null; readonly due: CalendarDate | null }
  | { readonly type: 'fault'; readonly fault: Fault };

/** The tokens of a phrase and the year of its plan. */
export interface PlanPhrase {
  readonly tokens: Tokens;
  readonly year: number;
}

export const latestWords = [
  'cham nhat',
  'muon nhat',
  'tre nhat',
  'khong qua',
  'khong muon hon',
  'khong cham hon',
  'khong tre hon',
  'thoi han cuoi cung',
  'han cuoi cung',
  'han cuoi',
  'han chot',
  'thoi han',
  'han',
];
export const upToWords = [
  'tu nay cho den het',
  'tu nay den het',
  'tu nay cho den',
  'tu nay den',
  'tu nay toi',
  'cho den het',
  'cho den',
  'den het',
  'den',
  'toi het',
  'toi',
  'het',
];
const neutralWords = [':', 'la', 'vao', 'trong', 'den het', 'den', 'het', 'hoan thanh', 'bao cao', 'gui'];
export const beforeWords = ['truoc'];
const includingWords = [
  'truoc hoac trong',
  'truoc hoac vao',
  'truoc hoac dung',
  'truoc va trong',
  'truoc va dung',
  'truoc khi ket thuc',
  'truoc khi het',
];

/** A clause that names days: with a bound, from–to, or the period itself. */
export function dated(context: PlanPhrase, at: number): Found<DatedClause> | null {
  return (
    upTo(context, at) ?? before(context, at) ?? afterwards(context, at) ?? fromOn(context, at) ?? inside(context, at)
  );
}

/** "chậm nhất …", "đến hết …", "không quá …": due at the end of the period; with "trước", the day before it. */
function upTo(context: PlanPhrase, at: number): Found<DatedClause> | null {
  const { tokens } = context;
  const word =
    afterAny(tokens, at, latestWords) ?? afterAny(tokens, at, upToWords) ?? afterAny(tokens, at, includingWords);
  if (word === null) return null;
  const from = skipAll(tokens, word, neutralWords);
  return before(context, from) ?? ending(context, afterHour(tokens, from) ?? from);
}

function ending(context: PlanPhrase, at: number): Found<DatedClause> | null {
  const found = sequence(context.tokens, at, context.year);
  if (found === null) return null;
  const span = spanOfSequence(found.value, context.year);
  const value: DatedClause = 'fault' in span ? faulty(span) : { type: 'point', start: null, due: span.due };
  return { value, next: found.next };
}

/** "trước …": strictly before the period begins, unless an hour of that day is given. */
function before(context: PlanPhrase, at: number): Found<DatedClause> | null {
  const { tokens, year } = context;
  const word = afterAny(tokens, at, includingWords) === null ? afterAny(tokens, at, beforeWords) : null;
  if (word === null) return null;
  const hour = afterHour(tokens, word);
  if (hour !== null) return ending(context, hour);
  const found = period(tokens, word, year);
  if (found === null || found.value.slice !== null) return null;
  const span = spanOfSequence([{ period: found.value, join: 'list', words: wordsOf(tokens, word, found.next) }], year);
  const value: DatedClause =
    'fault' in span ? faulty(span) : { type: 'point', start: null, due: addDays(span.start, -1) };
  return { value, next: found.next };
}

/** "sau ngày 15/3": from the next day on, without an end. */
function afterwards(context: PlanPhrase, at: number): Found<DatedClause> | null {
  const { tokens, year } = context;
  const word = afterAny(tokens, at, ['ngay sau', 'sau']);
  const found = word === null ? null : period(tokens, word, year);
  if (word === null || found === null) return null;
  if (period(tokens, at, year) !== null) return null;
  const span = spanOfSequence([{ period: found.value, join: 'list', words: wordsOf(tokens, word, found.next) }], year);
  const value: DatedClause =
    'fault' in span ? faulty(span) : { type: 'window', start: addDays(span.due, 1), due: null };
  return { value, next: found.next };
}

/** "từ … đến …" is a window; "từ …", "bắt đầu từ …", "kể từ …" alone has no end. */
function fromOn(context: PlanPhrase, at: number): Found<DatedClause> | null {
  const { tokens, year } = context;
  const word = afterAny(tokens, at, [
    'bat dau tu',
    'bat dau vao',
    'bat dau trong',
    'bat dau',
    'ke tu',
    'tu',
    'trong thoi gian tu',
    'trong khoang thoi gian tu',
  ]);
  const found = word === null ? null : sequence(tokens, word, year);
  if (found === null) return null;
  const span = spanOfSequence(found.value, year);
  const next = skipOne(tokens, found.next, ['tro di']);
  if ('fault' in span) return { value: faulty(span), next };
  const closed = found.value.slice(1).some(({ join }) => join !== 'list');
  return { value: { type: 'window', start: span.start, due: closed ? span.due : null }, next };
}

/** The period itself: one day is a point, all else a window. */
function inside(context: PlanPhrase, at: number): Found<DatedClause> | null {
  const { tokens, year } = context;
  const wholeYear = yearAlone(tokens, at);
  if (wholeYear !== null) return { value: windowOf({ start: `${year}-01-01`, due: `${year}-12-31` }), next: wholeYear };
  const from = skipOne(tokens, afterHour(tokens, at) ?? at, ['cac', 'tat ca cac']);
  const found = sequence(tokens, from, year);
  if (found === null) return null;
  const span = spanOfSequence(found.value, year);
  if ('fault' in span) return { value: faulty(span), next: found.next };
  const isDay = span.start === span.due;
  return { value: isDay ? { type: 'point', start: null, due: span.due } : windowOf(span), next: found.next };
}

/** "trong năm", "cả năm" with no number behind: the plan's year. */
function yearAlone(tokens: Tokens, at: number): number | null {
  const next = afterAny(tokens, at, [
    'trong ca nam',
    'trong nam',
    'ca nam',
    'toan nam',
    'nam ke hoach',
    'trong suot nam',
  ]);
  if (next === null || digits(tokens, next, 4) !== null) return null;
  return skipOne(tokens, next, ['nay', 'ke hoach']);
}

function windowOf(span: Span): DatedClause {
  return { type: 'window', start: span.start, due: span.due };
}

function faulty(fault: Fault): DatedClause {
  return { type: 'fault', fault };
}
