/**
 * Lists and ranges of periods ("Quý I, III", "Tháng 11/2025 đến tháng 2/2026") and the days from their first to their last.
 */
import { addDays } from './date.ts';
import { type Base, type Period, type Span, spanOf } from './period.ts';
import { continued, period } from './period-grammar.ts';
import { afterAny, type Found, type Tokens } from './tokens.ts';

type Join = 'list' | 'range' | 'range-before';

interface Item {
  readonly period: Period;
  /** How it is joined to the item before it. */
  readonly join: Join;
  /** As written. */
  readonly words: string;
}

/** One or more periods in the order written. */
export type Sequence = readonly Item[];

/** A sequence that names no days: which of its words are at fault, and how. */
export interface Fault {
  readonly fault: 'impossible' | 'backwards' | 'overlapping';
  readonly words: string;
}

const rangeWords = ['cho den het', 'cho den', 'den het', 'den', 'toi het', 'toi', 'sang', '-'];
const listWords = [', va', ',', 'va', 'hoac'];

/** Reads as many joined periods as stand there; a list's later numbers need no unit ("Quý I, II"). */
export function sequence(tokens: Tokens, at: number, year: number): Found<Sequence> | null {
  const first = period(tokens, at, year);
  if (first === null) return null;
  const items: Item[] = [{ period: first.value, join: 'list', words: wordsOf(tokens, at, first.next) }];
  let next = first.next;
  let unit = first.value.base.unit;
  for (;;) {
    const further = joined(tokens, next, unit, year);
    if (further === null) return { value: items, next };
    items.push(further.value);
    next = further.next;
    unit = further.value.period.base.unit;
  }
}

function joined(tokens: Tokens, at: number, unit: Base['unit'], year: number): Found<Item> | null {
  const connection = connectionAt(tokens, at);
  if (connection === null) return null;
  const from = connection.next;
  const found = continued(tokens, from, unit, year) ?? period(tokens, from, year);
  if (found === null) return null;
  return {
    value: { period: found.value, join: connection.value, words: wordsOf(tokens, from, found.next) },
    next: found.next,
  };
}

function connectionAt(tokens: Tokens, at: number): Found<Join> | null {
  const before = afterAny(tokens, at, ['den truoc', 'toi truoc']);
  if (before !== null) return { value: 'range-before', next: before };
  const range = afterAny(tokens, at, rangeWords);
  if (range !== null) return { value: 'range', next: range };
  const list = afterAny(tokens, at, listWords);
  return list === null ? null : { value: 'list', next: list };
}

/** The words between two positions as a person would write them. */
export function wordsOf(tokens: Tokens, from: number, to: number): string {
  const words = tokens.slice(from, to).map(({ raw }) => raw);
  return words
    .join(' ')
    .replace(/ ?([/.-]) ?/g, '$1')
    .replace(/ ([,;:)])/g, '$1');
}

/**
 * The days from the start of the first period to the end of the last. A missing year is that of the next period that
 * has one, else of the one before, else the plan's; periods must follow one another in time.
 */
export function spanOfSequence(items: Sequence, planYear: number): Span | Fault {
  const dated = withYears(withMonths(items), planYear);
  let later: Span | null = null;
  let last: Span | null = null;
  for (let at = dated.length - 1; at >= 0; at--) {
    const item = dated[at];
    if (item === undefined) continue;
    const following: Item | null = dated[at + 1] ?? null;
    const span: Span | Fault = placed(item, items[at] ?? item, later, following, planYear);
    if ('fault' in span) return span;
    last ??= item.join === 'range-before' ? { start: span.start, due: addDays(span.start, -1) } : span;
    later = span;
  }
  if (later === null || last === null) return { fault: 'impossible', words: '' };
  return later.start > last.due ? fault('backwards', items) : { start: later.start, due: last.due };
}

/** The span of an item before `later`; where its year was only taken over and does not fit, the plan's year is tried. */
function placed(item: Item, written: Item, later: Span | null, following: Item | null, planYear: number): Span | Fault {
  const span = spanOf(item.period, planYear);
  if (span === null) return fault('impossible', [item]);
  if (later === null || following === null || inOrder(span, later, following.join)) return span;
  const inPlanYear = yearWritten(written) === null ? spanOf(inYear(item, planYear).period, planYear) : null;
  if (inPlanYear !== null && inOrder(inPlanYear, later, following.join)) return inPlanYear;
  return fault(span.start > later.due ? 'backwards' : 'overlapping', [written, following]);
}

function inYear(item: Item, year: number): Item {
  return { ...item, period: { ...item.period, base: { ...item.period.base, year } } };
}

function inOrder(span: Span, later: Span, join: Join): boolean {
  return join === 'list' ? span.due < later.start : span.start <= later.start && span.due <= later.due;
}

function fault(kind: Fault['fault'], items: readonly Item[]): Fault {
  return { fault: kind, words: items.map(({ words }) => words).join(' – ') };
}

function yearWritten(item: Item): number | null {
  return item.period.base.year;
}

function withMonths(items: Sequence): readonly Item[] {
  const filled: Item[] = [];
  let month: number | null = null;
  for (const item of [...items].reverse()) {
    const { base } = item.period;
    if (base.unit === 'day' && base.month !== null) month = base.month;
    filled.unshift(
      base.unit === 'day' && base.month === null
        ? { ...item, period: { ...item.period, base: { ...base, month } } }
        : item,
    );
  }
  return filled;
}

function withYears(items: readonly Item[], planYear: number): readonly Item[] {
  let year =
    [...items]
      .reverse()
      .map(yearWritten)
      .find((written) => written !== null) ?? planYear;
  const filled: Item[] = [];
  for (const item of [...items].reverse()) {
    year = yearWritten(item) ?? year;
    filled.unshift(inYear(item, year));
  }
  return filled;
}
