/** Reads single phrases as the plan's cells are read: deadlines, targets, numbers. */
import { readDeadline } from '../domain/calendar/deadline.ts';
import { type Decimal, toText } from '../domain/decimal.ts';
import { readNumber } from '../domain/language/numbers.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { readTargets } from '../domain/targets/target.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Ports } from './ports.ts';
import { succeeded } from './problems.ts';

/** One phrase as read; the fields are those of the command of the same kind. */
export type PhraseReading = { readonly text: string; readonly problem: Problem | null } & Readonly<
  Record<string, unknown>
>;

/** Reads every line as one phrase of the kind. */
export function readPhrases(
  _ports: Ports,
  { kind, year, lines }: Payloads['readPhrases'],
): Result<{ readonly readings: readonly PhraseReading[] }> {
  return succeeded({ readings: lines.map((line) => readers[kind](line, year)) });
}

const readers: Readonly<Record<Payloads['readPhrases']['kind'], (text: string, year: number) => PhraseReading>> = {
  deadline(text, year) {
    const { kind, start, due, recurrence, problem } = readDeadline(text, year);
    return { text, kind, start, due, recurrence, problem };
  },
  target(text) {
    const { targets, problem } = readTargets(text);
    return {
      text,
      targets: targets.map(({ comparator, low, high, unit, direction, baseline, scope, per, strive, note }) => ({
        comparator,
        low: jsonNumber(low),
        high: jsonNumber(high),
        unit,
        direction,
        baseline,
        scope,
        per,
        strive,
        note,
      })),
      problem,
    };
  },
  number(text) {
    const { value, percent, unit, fraction, problem } = readNumber(text);
    const parts =
      fraction === undefined
        ? {}
        : { fraction: { numerator: jsonNumber(fraction.numerator), denominator: jsonNumber(fraction.denominator) } };
    return { text, value: jsonNumber(value), percent, unit, ...parts, problem };
  },
};

/** The same digits as a JSON number. */
function jsonNumber(value: Decimal | null): number | null {
  return value === null ? null : Number(toText(value));
}
