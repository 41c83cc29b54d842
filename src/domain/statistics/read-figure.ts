/**
 * Reads what a person typed for a row of the form. What can never be true is refused (a negative count, a part over
 * 100%); what is merely odd is taken as it is and left to the checks.
 */
import type { Decimal } from '../decimal.ts';
import { fromInteger, parseDecimal } from '../decimal.ts';
import type { NumberProblemCode } from '../language/numbers.ts';
import { readNumber } from '../language/numbers.ts';
import { fold, normalize } from '../language/text.ts';
import type { Problem, Result } from '../problem.ts';
import type { FormRow } from './form.ts';
import { unitOf } from './form.ts';
import type { FigureValue, Fraction } from './value.ts';
import { emptyFigure, hasFigure, readOption, readState, reportedFigure } from './value.ts';

export type FigureProblemCode =
  | 'figure.headingHasNone'
  | 'figure.notNumber'
  | 'figure.isDate'
  | 'figure.percentOfCount'
  | 'figure.otherUnit'
  | 'figure.notWhole'
  | 'figure.negative'
  | 'figure.over100'
  | 'figure.notOption'
  | 'figure.notFraction'
  | 'figure.isFraction'
  | 'figure.fractionOverOne'
  | 'figure.stateUnknown'
  | 'figure.stateWithoutFigure'
  | 'figure.stateContradicts';

type FigureResult = Result<FigureValue, FigureProblemCode | NumberProblemCode>;
/** How a date cell reaches us as text. */
const isoDate = /^\d{4}-\d{2}-\d{2}(T|$)/;

type Facts = NonNullable<Problem['facts']>;

/**
 * Reads a cell or a field of an input table for a row: a figure, "ước 12", or the words of a state
 * ("không phát sinh", "không thuộc thẩm quyền"). Empty is `missing`, 0 is the number 0.
 * A number is taken as it is, with its number format (US notation): 1 under "0%" is 100 in a row whose unit is %.
 * A problem names the row's code in its place.
 */
export function readFigure(raw: string | number | null, row: FormRow, numberFormat = ''): FigureResult {
  const text = raw === null ? '' : typeof raw === 'number' ? raw : normalize(raw);
  if (text === '') return ok(emptyFigure('missing', '', 'none'));
  const found = String(text);
  if (row.kind === 'heading') return refuse(row, 'figure.headingHasNone', { found });
  if (typeof text === 'number') return readNumeric(text, row, numberFormat);
  const state = readState(text);
  if (state === 'none-arose' || state === 'not-applicable') return ok(emptyFigure(state, text, 'entered'));
  if (state === 'missing') return ok(emptyFigure('missing', text, 'none'));
  if (state !== null) return refuse(row, 'figure.stateWithoutFigure', { found });
  if (row.kind === 'text') return ok(reportedFigure({ text }, text, 'entered'));
  if (isoDate.test(text)) return refuse(row, 'figure.isDate', { found });
  const estimate = withoutEstimateMark(text);
  const result = readShape(estimate ?? text, row, text);
  return estimate !== null && result.ok ? markFigure(result.value, 'ước', row) : result;
}

/**
 * Joins a figure with the state that a person chose beside it; an empty state changes nothing.
 * A state that the figure contradicts ("không phát sinh" beside 12) is a problem, as is a state without its figure.
 */
export function markFigure(value: FigureValue, words: string, row: FormRow): FigureResult {
  const found = normalize(words);
  if (found === '') return ok(value);
  const state = readState(found);
  if (state === null) return refuse(row, 'figure.stateUnknown', { found });
  if (state === value.state) return ok(value);
  if (!hasFigure(value)) {
    if (value.state !== 'missing') return refuse(row, 'figure.stateContradicts', { found, figure: String(value.raw) });
    if (state === 'reported' || state === 'estimated') return refuse(row, 'figure.stateWithoutFigure', { found });
    return ok(emptyFigure(state, found, 'entered'));
  }
  if (state === 'estimated') return ok({ ...value, state });
  if (state === 'reported') return ok(value);
  if (state === 'none-arose' && value.number !== null && value.number.units === BigInt(0)) {
    return ok(emptyFigure(state, value.raw, 'entered'));
  }
  return refuse(row, 'figure.stateContradicts', { found, figure: String(value.raw) });
}

/** What stands after "ước", "ước tính", "ước đạt", or before "(ước)"; null when the text is no estimate. */
function withoutEstimateMark(text: string): string | null {
  const words = text.split(/\s+/);
  if (words.length < 2) return null;
  if (fold(words[words.length - 1] ?? '') === 'uoc') return words.slice(0, -1).join(' ');
  if (fold(words[0] ?? '') !== 'uoc') return null;
  const skipped = ['tinh', 'dat', 'khoang'].includes(fold(words[1] ?? '')) ? 2 : 1;
  return words.slice(skipped).join(' ');
}

/** Reads the text by the row's kind; `raw` is what is kept as typed. */
function readShape(text: string, row: FormRow, raw: string): FigureResult {
  if (row.kind === 'coded') {
    const option = readOption(text, row);
    return option === null
      ? refuse(row, 'figure.notOption', { found: text, options: optionList(row) })
      : ok(reportedFigure({ option }, raw, 'entered'));
  }
  const reading = readNumber(text);
  if (row.kind === 'fraction') {
    return reading.fraction === undefined
      ? refuse(row, 'figure.notFraction', { found: text })
      : readFraction(reading.fraction, row, raw);
  }
  if (reading.fraction !== undefined) return refuse(row, 'figure.isFraction', { found: text });
  if (reading.problem !== null) return { ok: false, problems: [{ ...reading.problem, place: { code: row.code } }] };
  if (reading.value === null) return refuse(row, 'figure.notNumber', { found: text });
  if (reading.percent && row.kind !== 'percent') {
    return refuse(row, 'figure.percentOfCount', { found: text, unit: unitOf(row) });
  }
  if (reading.unit !== null && !isUnitOf(reading.unit, row)) {
    return refuse(row, 'figure.otherUnit', { found: text, unit: unitOf(row) });
  }
  return checked(reading.value, row, raw);
}

/** A number cell, by its number format. */
function readNumeric(raw: number, row: FormRow, numberFormat: string): FigureResult {
  if (isDateFormat(numberFormat)) return refuse(row, 'figure.isDate', { found: raw });
  const value = decimalOfNumber(raw);
  if (value === null) return refuse(row, 'figure.notNumber', { found: String(raw) });
  const percent = numberFormat.includes('%');
  switch (row.kind) {
    case 'text':
      return ok(reportedFigure({ text: String(raw) }, raw, 'entered'));
    case 'fraction':
      return refuse(row, 'figure.notFraction', { found: raw });
    case 'coded': {
      const option = row.options.find((candidate) => candidate.value === String(raw));
      return option === undefined || percent
        ? refuse(row, 'figure.notOption', { found: raw, options: optionList(row) })
        : ok(reportedFigure({ option }, raw, 'entered'));
    }
    case 'percent':
      return checked(percent ? timesHundred(value) : value, row, raw);
    default:
      return percent
        ? refuse(row, 'figure.percentOfCount', { found: `${raw} (${numberFormat})`, unit: unitOf(row) })
        : checked(value, row, raw);
  }
}

/** Refuses what a row of this kind can never hold. A change against a base year may be negative: the number rose. */
function checked(number: Decimal, row: FormRow, raw: string | number): FigureResult {
  const found = raw;
  const zero = BigInt(0);
  if (number.units < zero && row.measure !== 'against-base-year') return refuse(row, 'figure.negative', { found });
  if (row.kind === 'count' && number.units % tenToThe(number.scale) !== zero) {
    return refuse(row, 'figure.notWhole', { found, unit: unitOf(row) });
  }
  if (row.kind === 'percent' && number.units > BigInt(100) * tenToThe(number.scale)) {
    return refuse(row, 'figure.over100', { found });
  }
  return ok(reportedFigure({ number }, raw, 'entered'));
}

function readFraction({ numerator, denominator }: Fraction, row: FormRow, raw: string): FigureResult {
  if (numerator.units > denominator.units) return refuse(row, 'figure.fractionOverOne', { found: raw });
  if (denominator.units === BigInt(0)) return ok(emptyFigure('none-arose', raw, 'entered'));
  return ok(reportedFigure({ fraction: { numerator, denominator } }, raw, 'entered'));
}

/** Whether a typed unit is the row's: "hồ sơ" in "Hồ sơ", "tin" in "cuộc/bài/tin", "nhiệm vụ trọng tâm" in "Nhiệm vụ". */
function isUnitOf(typed: string, row: FormRow): boolean {
  const key = fold(typed);
  return unitOf(row)
    .split(/[,/]/)
    .map(fold)
    .some((unit) => unit !== '' && (key === unit || key.startsWith(`${unit} `)));
}

/** The number as a spreadsheet shows it, to 15 significant digits: 0.1 + 0.2 is 0.3. */
function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const rounded = Number(value.toPrecision(15));
  if (Number.isInteger(rounded)) return Number.isSafeInteger(rounded) ? fromInteger(rounded) : null;
  const text = String(rounded);
  return parseDecimal(text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text);
}

function timesHundred(value: Decimal): Decimal {
  return value.scale >= 2
    ? { units: value.units, scale: value.scale - 2 }
    : { units: value.units * tenToThe(2 - value.scale), scale: 0 };
}

/** Whether a number format shows a date or a time: day, month, year or hour letters outside quotes and brackets. */
function isDateFormat(numberFormat: string): boolean {
  return /[dmyh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function optionList(row: FormRow): string {
  return row.options.map(({ value, label }) => `${value} = ${label}`).join('; ');
}

function tenToThe(exponent: number): bigint {
  return BigInt(10) ** BigInt(exponent);
}

function ok(value: FigureValue): FigureResult {
  return { ok: true, value };
}

function refuse(row: FormRow, code: FigureProblemCode, facts: Facts): FigureResult {
  return { ok: false, problems: [{ code, place: { code: row.code }, facts }] };
}
