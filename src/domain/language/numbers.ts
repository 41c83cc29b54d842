/**
 * Numbers as Vietnamese offices type them: decimal comma, thousands dot, "%", a unit behind, fractions "01/01".
 */
import { type Decimal, parseDecimal, toText } from '../decimal.ts';
import type { Problem } from '../problem.ts';
import { normalize } from './text.ts';

/**
 * - `number-ambiguous`: facts text, first, second: the two readings with a point;
 * - `number-foreign-format`: facts text, reading: written the foreign way ("1,234.5"), taken as nothing;
 * - `not-a-number`: facts text.
 */
export type NumberProblemCode = 'number-ambiguous' | 'number-foreign-format' | 'not-a-number';

/** What a text says as a number; everything null or false for an empty text. */
export interface NumberReading {
  /** Null for an empty text, for a fraction and whenever there is a problem. */
  readonly value: Decimal | null;
  /** True when "%" was written; the value is the figure before it ("27,5%" is 27.5). */
  readonly percent: boolean;
  /** The words behind the figure ("hồ sơ"), or null. */
  readonly unit: string | null;
  /** "01/01" is 1 of 1. */
  readonly fraction?: { readonly numerator: Decimal; readonly denominator: Decimal };
  readonly problem: Problem<NumberProblemCode> | null;
}

const shape = /^([-+])? ?(\d[\d., ]*?) ?(%)? ?((?:[\p{L}/(].*)?)$/u;
const unitShape = /^[\p{L}/(](?:[^\d%]|(?<=[\p{L}])\d)*$/u;
const fractionShape = /^(\d+) ?\/ ?(\d+)$/;

/**
 * Reads one number with its sign, percent mark and unit; a text that can be read in two ways is a problem with both
 * readings, never a guess. "1.390" is 1390; "1.386 hồ sơ" is 1386 with a unit; "1,390" and "1.39" are ambiguous.
 */
export function readNumber(text: string): NumberReading {
  const plain = normalize(text).replace(/[−–—]/g, '-').replace(/\n/g, ' ');
  if (plain === '') return empty;
  const fraction = fractionShape.exec(plain);
  if (fraction !== null) return readFraction(fraction[1] ?? '', fraction[2] ?? '');
  const match = shape.exec(plain);
  if (match === null) return failed({ code: 'not-a-number', facts: { text: plain } });
  const [, sign = '', figure = '', percentMark = '', unit = ''] = match;
  if (unit !== '' && !unitShape.test(unit)) return failed({ code: 'not-a-number', facts: { text: plain } });
  const reading = readFigure(figure.trim(), sign === '-' ? '-' : '', plain);
  if ('code' in reading) return failed(reading);
  return { value: reading, percent: percentMark === '%', unit: unit === '' ? null : unit, problem: null };
}

const empty: NumberReading = { value: null, percent: false, unit: null, problem: null };

function failed(problem: Problem<NumberProblemCode>): NumberReading {
  return { ...empty, problem };
}

function readFraction(numerator: string, denominator: string): NumberReading {
  return { ...empty, fraction: { numerator: whole(numerator), denominator: whole(denominator) } };
}

function whole(digits: string): Decimal {
  return { units: BigInt(digits), scale: 0 };
}

/** A figure of digits, dots, commas and spaces as a decimal, or the problem with it. */
function readFigure(figure: string, sign: string, text: string): Decimal | Problem<NumberProblemCode> {
  const canonical = vietnamese(figure);
  if (canonical !== null) return exact(sign + canonical);
  const readings = otherReadings(figure).map((reading) => toText(exact(sign + reading)));
  const [first, second] = readings;
  if (first === undefined) return { code: 'not-a-number', facts: { text } };
  if (second === undefined) return { code: 'number-foreign-format', facts: { text, reading: first } };
  return { code: 'number-ambiguous', facts: { text, first, second } };
}

/** The figure in canonical text when it is written the Vietnamese way and can be read in no other. */
function vietnamese(figure: string): string | null {
  if (/^\d+$/.test(figure)) return figure;
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(figure)) return figure.replace(/\./g, '').replace(',', '.');
  if (/^[1-9]\d{0,2}( \d{3})+(,\d+)?$/.test(figure)) return figure.replace(/ /g, '').replace(',', '.');
  if (/^\d+,\d+$/.test(figure) && !/^[1-9]\d{0,2},\d{3}$/.test(figure)) return figure.replace(',', '.');
  return null;
}

/** Readings, in canonical text, of a figure that is not surely Vietnamese: none, one (foreign) or two (ambiguous). */
function otherReadings(figure: string): readonly string[] {
  if (/^[1-9]\d{0,2},\d{3}$/.test(figure)) return [figure.replace(',', ''), figure.replace(',', '.')];
  if (/^[1-9]\d*\.\d+$/.test(figure)) return [figure, figure.replace('.', '')];
  if (/^0+\.\d+$/.test(figure)) return [figure];
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(figure)) return [figure.replace(/,/g, '')];
  return [];
}

function exact(canonical: string): Decimal {
  const value = parseDecimal(canonical);
  if (value === null) throw new RangeError(`not canonical: ${canonical}`);
  return value;
}
