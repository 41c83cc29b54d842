/** The figure that a person typed for a target. */
import { fromInteger, multiply, parseDecimal } from '../decimal.ts';
import { readNumber } from '../language/numbers.ts';
import { fold, normalize } from '../language/text.ts';
import type { Problem, Result } from '../problem.ts';
import { readState } from '../statistics/value.ts';
import { magnitudeOf } from './magnitude.ts';
import type { Actual } from './verdict.ts';

/** `targets.badActual` (found): no figure, or one that reads in two ways (then first, second). */
export type ActualProblemCode = 'targets.badActual' | 'targets.actualAmbiguous';

const missing: Actual = { state: 'missing', number: null };

/**
 * Reads a typed figure: "90%", "27,5", "7/10", "ước 12", "3 sáng kiến", "không phát sinh"; empty is `missing`.
 * "1,2 triệu lượt" is 1200000.
 * A number is taken as it is, under a percent format (US notation) a hundred times that: 0.9 under "0%" is 90%.
 */
export function readActual(raw: string | number, numberFormat = ''): Result<Actual, ActualProblemCode> {
  if (typeof raw === 'number') return readNumeric(raw, numberFormat.includes('%'));
  const text = normalize(raw);
  if (text === '') return ok(missing);
  const state = readState(text);
  if (state === 'none-arose' || state === 'not-applicable' || state === 'missing') return ok({ state, number: null });
  const estimate =
    /^(?:ước(?: tính| đạt| khoảng)? )(.+)$/i.exec(text)?.[1] ?? /^(.+?) ?\(ước\)$/i.exec(text)?.[1] ?? null;
  const reading = readNumber(estimate ?? text);
  const found = estimate === null ? 'reported' : 'estimated';
  if (reading.fraction !== undefined) return ok({ state: found, number: null, fraction: reading.fraction });
  if (reading.problem?.code === 'number-ambiguous') {
    const { first = '', second = '' } = reading.problem.facts ?? {};
    return refuse('targets.actualAmbiguous', { found: text, first, second });
  }
  if (reading.value === null) return refuse('targets.badActual', { found: text });
  const unit = fold(reading.unit ?? '');
  const percent = reading.percent || unit === 'phan tram';
  if (percent || unit === '') return ok({ state: found, number: reading.value, ...(percent ? { percent } : {}) });
  const magnitude = magnitudeOf(reading.unit ?? '');
  const number = magnitude === null ? reading.value : multiply(reading.value, magnitude);
  return ok({ state: found, number, percent, inOnes: true });
}

function readNumeric(raw: number, percent: boolean): Result<Actual, ActualProblemCode> {
  const rounded = Number(raw.toPrecision(15));
  const text = String(rounded);
  const number = parseDecimal(text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text);
  if (number === null) return refuse('targets.badActual', { found: text });
  return ok(
    percent
      ? { state: 'reported', number: multiply(number, fromInteger(100)), percent }
      : { state: 'reported', number },
  );
}

function ok(value: Actual): Result<Actual, ActualProblemCode> {
  return { ok: true, value };
}

function refuse(code: ActualProblemCode, facts: NonNullable<Problem['facts']>): Result<Actual, ActualProblemCode> {
  return { ok: false, problems: [{ code, facts }] };
}
