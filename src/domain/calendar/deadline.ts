/**
 * Deadline phrases of plans ("Thời gian hoàn thành", "Tiến độ") as typed deadlines.
 */
import { normalize } from '../language/text.ts';
import type { Problem } from '../problem.ts';
import { type PlacedClause, readClauses } from './clauses.ts';
import type { CalendarDate } from './date.ts';
import { moreFrequent, type Recurrence, type Rhythm } from './recurrence-grammar.ts';
import type { Fault } from './sequence.ts';
import { wordsOf } from './sequence.ts';
import { after, afterAny, type Tokens, tokenize } from './tokens.ts';

export type { Recurrence } from './recurrence-grammar.ts';

/**
 * - `point`: due on one day; `window`: from start to due; `recurring`: comes back in a rhythm;
 * - `external`: others set the schedule ("Theo kế hoạch …"); `conditional`: hangs on an event ("Sau khi có …");
 * - `empty`: nothing written; `unknown`: not understood, the problem says why.
 */
export type DeadlineKind = 'point' | 'window' | 'recurring' | 'external' | 'conditional' | 'empty' | 'unknown';

/**
 * Of an `unknown` deadline: `deadline-not-understood` (facts text, part: the words left over), `deadline-impossible`
 * (text, part), `deadline-backwards` (text, part), `deadline-contradictory` (text), `deadline-several` (text, first, last).
 * Beside a deadline that was read: `deadline-open-ended` (text, start), `deadline-other-rhythm` (text, rhythm),
 * `deadline-several` where the other day is one for reporting, `deadline-before-plan` (text, due, planDate).
 */
export type DeadlineProblemCode =
  | 'deadline-not-understood'
  | 'deadline-impossible'
  | 'deadline-backwards'
  | 'deadline-contradictory'
  | 'deadline-several'
  | 'deadline-open-ended'
  | 'deadline-other-rhythm'
  | 'deadline-before-plan';

export interface Deadline {
  /** The phrase in normal form. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** First day of a window; null for a point and where none is said. */
  readonly start: CalendarDate | null;
  /** Last day to be in time, the day itself included. */
  readonly due: CalendarDate | null;
  /** The rhythm of a recurring deadline, or "per-event" of an external or conditional one. */
  readonly recurrence: Recurrence | null;
  readonly problem: Problem<DeadlineProblemCode> | null;
}

type Outcome = Omit<Deadline, 'text'>;
type Dated = Extract<PlacedClause, { type: 'window' | 'point' }>;

interface Phrase {
  readonly tokens: Tokens;
  readonly clauses: readonly PlacedClause[];
  readonly text: string;
}

function isDated(clause: PlacedClause): clause is Dated {
  return clause.type === 'window' || clause.type === 'point';
}

/** Longer texts are no deadline phrases. */
const mostTokens = 300;

/**
 * Reads a deadline phrase of a plan for `year`; a phrase without a year means that year. What is not wholly
 * understood is `unknown` with a problem. `planDate` is the plan's own date: an earlier due day is a warning.
 * "Trước ngày 15/01/2025" is due 2025-01-14, "Quý I, II" from 1 January to 30 June of the year.
 */
export function readDeadline(text: string, year: number, options: { readonly planDate?: CalendarDate } = {}): Deadline {
  const plain = normalize(text);
  const outcome = read(plain, year);
  return { text: plain, ...warned(outcome, plain, options.planDate) };
}

function read(text: string, year: number): Outcome {
  const tokens = tokenize(text);
  if (!/[\p{L}\p{N}]/u.test(text)) return { ...nothing, kind: 'empty' };
  if (tokens.length > mostTokens) return unknown('deadline-not-understood', { text, part: text.slice(0, 60) });
  const { clauses, upTo } = readClauses(tokens, year);
  if (upTo < tokens.length || clauses.length === 0) {
    const part = wordsOf(tokens, Math.min(upTo, tokens.length - 1), tokens.length);
    return unknown('deadline-not-understood', {
      text,
      part: clauses.length === 0 && upTo === tokens.length ? text : part,
    });
  }
  const fault = clauses.find((clause) => clause.type === 'fault');
  return fault === undefined ? combine({ tokens, clauses, text }, year) : faultOutcome(fault.fault, text);
}

const nothing = { start: null, due: null, recurrence: null, problem: null } as const;

function unknown(code: DeadlineProblemCode, facts: Readonly<Record<string, string | number>>): Outcome {
  return { ...nothing, kind: 'unknown', problem: { code, facts } };
}

function faultOutcome({ fault, words }: Fault, text: string): Outcome {
  if (fault === 'impossible') return unknown('deadline-impossible', { text, part: words });
  return unknown(fault === 'backwards' ? 'deadline-backwards' : 'deadline-contradictory', { text, part: words });
}

/**
 * The days of all dated clauses under one kind: recurring where a rhythm leads or follows days, else that of the first
 * clause; a schedule or a condition behind days says no more than they do, unless it comes back with events.
 */
function combine(phrase: Phrase, year: number): Outcome {
  const { clauses, text } = phrase;
  const dated = clauses.filter(isDated);
  const days = dated.length === 0 ? null : combineDays(dated, phrase);
  if (days?.kind === 'unknown') return days;
  const lead = clauses[0];
  const rhythm = rhythmOf(clauses);
  if (rhythm !== null && lead?.type !== 'external' && lead?.type !== 'conditional') {
    return recurringOutcome(rhythm, days, text, year);
  }
  if (lead?.type === 'external' || lead?.type === 'conditional') {
    const { start, due } = days ?? nothing;
    return { kind: lead.type, start, due, recurrence: lead.recurrence, problem: otherDay(days) };
  }
  if (days === null) return unknown('deadline-not-understood', { text, part: text });
  return { ...days, problem: days.problem ?? eventsBeside(phrase) };
}

/** "Quý I và khi có yêu cầu": the days stand, and it comes back with events besides. */
function eventsBeside({ tokens, clauses, text }: Phrase): Outcome['problem'] {
  const events = clauses.find((clause) => 'recurrence' in clause && clause.recurrence === 'per-event');
  if (events === undefined) return null;
  return { code: 'deadline-other-rhythm', facts: { text, rhythm: wordsOf(tokens, events.from, events.to) } };
}

/** The problem of another day for reporting, which stays beside a rhythm or a schedule too. */
function otherDay(days: Outcome | null): Outcome['problem'] {
  return days?.problem?.code === 'deadline-several' ? days.problem : null;
}

function rhythmOf(clauses: readonly PlacedClause[]): Rhythm | null {
  let rhythm: Rhythm | null = null;
  for (const clause of clauses) {
    if (clause.type === 'recurring') rhythm = rhythm === null ? clause.rhythm : moreFrequent(rhythm, clause.rhythm);
  }
  return rhythm;
}

/** The whole of the plan's year says no more than the rhythm alone: it gives no due day. */
function recurringOutcome(rhythm: Rhythm, days: Outcome | null, text: string, year: number): Outcome {
  const wholeYear = days?.start === `${year}-01-01` && days.due === `${year}-12-31`;
  const { start, due } = days === null || wholeYear ? nothing : days;
  const problem: Outcome['problem'] =
    rhythm.name === null && rhythm.other !== null
      ? { code: 'deadline-other-rhythm', facts: { text, rhythm: rhythm.other } }
      : otherDay(days);
  return { kind: 'recurring', start, due, recurrence: rhythm.name, problem };
}

/**
 * One period as it is; windows in their order, from the first to the last; a point behind a window closes it, but a day
 * for reporting only stands beside it, as a problem.
 */
function combineDays(dated: readonly Dated[], phrase: Phrase): Outcome {
  const { text } = phrase;
  const first = dated[0];
  if (first === undefined) return unknown('deadline-contradictory', { text, part: text });
  let whole: Dated = first;
  const isReport = purposeOf(whole, phrase) === 'report';
  let reported: string | null = null;
  for (const next of dated.slice(1)) {
    const purpose = purposeOf(next, phrase);
    const isOther = purpose === 'report' && !isReport;
    if (isOther && whole.type === 'window' && whole.due !== null) {
      reported = next.due ?? next.start;
      continue;
    }
    const joined: Dated | 'several' | null = isOther && whole.due === null ? null : join(whole, next, purpose);
    if (joined === 'several') {
      return unknown('deadline-several', { text, first: whole.due ?? '', last: next.due ?? '' });
    }
    if (joined === null) return unknown('deadline-contradictory', { text, part: text });
    whole = joined;
  }
  return {
    kind: whole.type,
    start: whole.start,
    due: whole.due,
    recurrence: null,
    problem: daysProblem(whole, reported, text),
  };
}

function daysProblem({ start, due }: Dated, reported: string | null, text: string): Outcome['problem'] {
  if (due === null) return { code: 'deadline-open-ended', facts: { text, start: start ?? '' } };
  if (reported === null || reported === due) return null;
  return { code: 'deadline-several', facts: { text, first: due, last: reported } };
}

type Purpose = 'report' | 'completion' | null;

const completionWords = ['hoan thanh', 'hoan tat', 'hoan thien', 'xong', 'ket thuc'];
const stops = [';', '.', ')'];

/** What the words before a clause say its days are for; of the last clause also those behind it ("trước 15/7 báo cáo"). */
function purposeOf(clause: Dated, { tokens, clauses }: Phrase): Purpose {
  const at = clauses.indexOf(clause);
  let from = clauses[at - 1]?.to ?? 0;
  let to = clause.to;
  for (let next = from; next < clause.from; next++) {
    if (stops.includes(tokens[next]?.key ?? '')) from = next + 1;
  }
  while (at === clauses.length - 1 && to < tokens.length && ![...stops, ','].includes(tokens[to]?.key ?? '')) to++;
  let purpose: Purpose = null;
  for (let next = from; next < to; next++) {
    if (after(tokens, next, 'bao cao') !== null) return 'report';
    if (afterAny(tokens, next, completionWords) !== null) purpose = 'completion';
  }
  return purpose;
}

/** A point behind a window narrows it; it draws it out only where it says that the work ends then. */
function join(left: Dated, right: Dated, purpose: Purpose): Dated | 'several' | null {
  if (left.type === 'point') return right.type !== 'point' ? null : left.due === right.due ? left : 'several';
  if (left.start === null || right.due === null) return null;
  if (right.type === 'point') {
    if (right.due < left.start) return null;
    return left.due !== null && right.due > left.due && purpose !== 'completion'
      ? 'several'
      : { ...left, due: right.due };
  }
  const last = left.due ?? left.start;
  return right.start === null || last >= right.start ? null : { ...left, due: right.due };
}

function warned(outcome: Outcome, text: string, planDate: CalendarDate | undefined): Outcome {
  if (planDate === undefined || outcome.due === null || outcome.problem !== null || outcome.due >= planDate)
    return outcome;
  return { ...outcome, problem: { code: 'deadline-before-plan', facts: { text, due: outcome.due, planDate } } };
}
