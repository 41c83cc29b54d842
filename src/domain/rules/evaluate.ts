/** What a side of a rule comes to: its value in full precision, the interval it stands for, and the inputs it lacks. */
import { fromInteger } from '../decimal.ts';
import type { ComputedRow } from '../statistics/compute.ts';
import { addend, type FigureValue } from '../statistics/value.ts';
import {
  addIntervals,
  type Interval,
  intervalOf,
  minus,
  plus,
  type Rational,
  rateOf,
  rationalOf,
  rationalText,
  rationalZero,
  subtractIntervals,
} from './rational.ts';
import type { Expression } from './rule.ts';

/** Where an input of a rule comes from. */
export type InputSource = 'form' | 'computed' | 'dossiers' | 'text' | 'previous' | 'lastYear' | 'plan' | 'constant';

/** An input by its source and code: a form row, a figure of the dossier block, a subject of the text. */
export interface Input {
  readonly source: InputSource;
  readonly code: string;
  /** What the figure is called, where its code says little to a reader (the dossier block). */
  readonly label?: string;
}

/** An input and its figure in full precision; null when it is missing. */
export interface SideTerm extends Input {
  readonly value: string | null;
}

export interface SideValue {
  /** Sum of what is known; null when nothing is. */
  readonly value: Rational | null;
  readonly interval: Interval | null;
  readonly terms: readonly SideTerm[];
  readonly missing: readonly Input[];
  /** False when no input can have a figure: another level's row, no earlier period, no text, 0 of 0. */
  readonly applicable: boolean;
}

/** A number that the text gives, and whether it is rounded. */
export interface TextNumber {
  readonly number: FigureValue['number'];
  readonly rounded: boolean;
}

/** Where expressions find their inputs; undefined: there is no such source, null: the source has no figure. */
export interface Inputs {
  readonly row: (code: string) => ComputedRow | undefined;
  readonly dossier: (code: string) => FigureValue | undefined;
  readonly previous: (code: string, period: string) => ComputedRow | undefined;
  readonly previousDossier: (code: string, period: string) => FigureValue | undefined;
  readonly plan: (figure: 'counted' | 'done') => number | undefined;
  readonly text: (subject: string, of: 'part' | 'whole' | undefined) => TextNumber | null | undefined;
  readonly documents: (topic: string) => number | undefined;
}

/** Works out one side; blanks are left out of the value and named. */
export function evaluate(expression: Expression, inputs: Inputs): SideValue {
  switch (expression.op) {
    case 'constant':
      return exact(rationalOf(fromInteger(expression.value)), [
        { source: 'constant', code: '', value: String(expression.value) },
      ]);
    case 'row':
      return ofRow(expression.code, inputs);
    case 'computed':
      return ofFigure(inputs.row(expression.code)?.computed ?? undefined, isRounded(inputs.row(expression.code)), {
        source: 'computed',
        code: expression.code,
      });
    case 'numerator':
    case 'denominator':
      return ofFraction(expression.code, expression.op, inputs);
    case 'presence':
      return ofPresence(expression.code, inputs);
    case 'narrative':
      return ofText(expression.subject, expression.of, inputs);
    case 'previous': {
      const { code, period } = expression;
      const row = inputs.previous(code, period);
      return ofFigure(row?.reported ?? inputs.previousDossier(code, period), isRounded(row), {
        source: 'previous',
        code,
      });
    }
    case 'plan':
      return ofCount(inputs.plan(expression.figure), { source: 'plan', code: expression.figure });
    case 'documents':
      return ofCount(inputs.documents(expression.topic), { source: 'text', code: expression.topic });
    case 'sum':
      return expression.terms.map((term) => evaluate(term, inputs)).reduce(addSides);
    case 'difference':
      return subtractSides(evaluate(expression.from, inputs), evaluate(expression.less, inputs));
    case 'rate':
      return rateSide(evaluate(expression.part, inputs), evaluate(expression.whole, inputs));
    case 'first':
      return firstOf(expression.of.map((option) => evaluate(option, inputs)));
    case 'optional':
      return optional(evaluate(expression.of, inputs));
  }
}

/** Whether a row's figures are rounded, so that they stand for an interval: rates and money, not counts. */
function isRounded(row: ComputedRow | undefined): boolean {
  return row?.row.kind === 'percent' || row?.row.kind === 'money';
}

function exact(value: Rational, terms: readonly SideTerm[]): SideValue {
  return { value, interval: { low: value, high: value }, terms, missing: [], applicable: true };
}

function notApplicable(terms: readonly SideTerm[]): SideValue {
  return { value: null, interval: null, terms, missing: [], applicable: false };
}

function missing(input: Input): SideValue {
  return { value: null, interval: null, terms: [{ ...input, value: null }], missing: [input], applicable: true };
}

function ofFigure(figure: FigureValue | undefined, rounded: boolean, input: Input): SideValue {
  if (figure === undefined || figure.state === 'not-applicable') return notApplicable([{ ...input, value: null }]);
  const number = addend(figure, fromInteger(0));
  if (number === null) return missing(input);
  const value = rationalOf(number);
  return {
    value,
    interval: intervalOf(number, rounded && figure.state !== 'none-arose'),
    terms: [{ ...input, value: rationalText(value) }],
    missing: [],
    applicable: true,
  };
}

function ofRow(code: string, inputs: Inputs): SideValue {
  const row = inputs.row(code);
  if (row !== undefined) return ofFigure(row.reported, isRounded(row), { source: 'form', code });
  return ofFigure(inputs.dossier(code), false, { source: 'dossiers', code });
}

function ofFraction(code: string, part: 'numerator' | 'denominator', inputs: Inputs): SideValue {
  const row = inputs.row(code);
  if (row === undefined || row.reported.state === 'not-applicable') return notApplicable([]);
  const { fraction, state } = row.reported;
  if (state === 'none-arose') return exact(rationalZero, [{ source: 'form', code, value: '0' }]);
  if (fraction === null) return missing({ source: 'form', code });
  const value = rationalOf(fraction[part]);
  return exact(value, [{ source: 'form', code, value: rationalText(value) }]);
}

function ofPresence(code: string, inputs: Inputs): SideValue {
  const row = inputs.row(code);
  if (row === undefined || row.reported.state === 'not-applicable') return notApplicable([]);
  const given = row.reported.state !== 'missing';
  const shown =
    row.reported.option?.value ?? (row.reported.number === null ? null : rationalText(rationalOf(row.reported.number)));
  return exact({ top: BigInt(given ? 1 : 0), bottom: BigInt(1) }, [
    { source: 'form', code, value: given ? shown : null },
  ]);
}

function ofText(subject: string, of: 'part' | 'whole' | undefined, inputs: Inputs): SideValue {
  const input: Input = { source: 'text', code: subject };
  const found = inputs.text(subject, of);
  if (found === undefined) return notApplicable([{ ...input, value: null }]);
  if (found === null || found.number === null) return missing(input);
  const value = rationalOf(found.number);
  return {
    value,
    interval: intervalOf(found.number, found.rounded),
    terms: [{ ...input, value: rationalText(value) }],
    missing: [],
    applicable: true,
  };
}

function ofCount(count: number | undefined, input: Input): SideValue {
  if (count === undefined) return notApplicable([{ ...input, value: null }]);
  return exact(rationalOf(fromInteger(count)), [{ ...input, value: String(count) }]);
}

/** Parts of other levels are left out; with none of its own left the sum does not apply. */
function addSides(left: SideValue, right: SideValue): SideValue {
  return {
    value: joined(left.value, right.value, plus),
    interval: joined(left.interval, right.interval, addIntervals),
    terms: [...left.terms, ...right.terms],
    missing: [...left.missing, ...right.missing],
    applicable: left.applicable || right.applicable,
  };
}

function subtractSides(from: SideValue, less: SideValue): SideValue {
  const whole = from.value === null || less.value === null;
  return {
    value: whole ? null : minus(from.value, less.value),
    interval: from.interval === null || less.interval === null ? null : subtractIntervals(from.interval, less.interval),
    terms: [...from.terms, ...less.terms],
    missing: [...from.missing, ...less.missing],
    applicable: from.applicable && less.applicable,
  };
}

function rateSide(part: SideValue, whole: SideValue): SideValue {
  const terms = [...part.terms, ...whole.terms];
  const lacking = [...part.missing, ...whole.missing];
  if (!part.applicable || !whole.applicable) return notApplicable(terms);
  if (part.value === null || whole.value === null || lacking.length > 0) {
    return { value: null, interval: null, terms, missing: lacking, applicable: true };
  }
  return whole.value.top === BigInt(0) ? notApplicable(terms) : exact(rateOf(part.value, whole.value), terms);
}

/** The first that is given; when none is, all of them are missing, also those that nobody was asked for. */
function firstOf(options: readonly SideValue[]): SideValue {
  const complete = options.find((side) => side.applicable && side.value !== null && side.missing.length === 0);
  if (complete !== undefined) return complete;
  const terms = options.flatMap((side) => side.terms);
  return { value: null, interval: null, terms, missing: terms, applicable: true };
}

function optional(side: SideValue): SideValue {
  return !side.applicable || side.value !== null ? side : exact(rationalZero, []);
}

function joined<T>(left: T | null, right: T | null, join: (left: T, right: T) => T): T | null {
  if (left === null) return right;
  return right === null ? left : join(left, right);
}
