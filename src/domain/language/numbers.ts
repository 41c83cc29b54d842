/**
 * Numbers as Vietnamese offices type them: decimal comma, thousands dot, "%", a unit behind, fractions "01/01".
 */
import { type Decimal, parseDecimal, toText } from '../decimal.ts';
import type { Problem } from '../problem.ts';
import { fold, normalize } from './text.ts';

/**
 * - `number-ambiguous`: facts text, first, second: the two readings with a point;
 * - `number-foreign-format`: facts text, reading: written the foreign way ("1,234.5"), taken as nothing;
 * - `not-a-number`: facts text; also a letter typed among the digits ("12O") and a part of nothing ("5/0").
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

/** Units that are typed without a space before them; any other letter there is a slip ("12O", "1e5"). */
const gluedUnits = new Set(
  (
    'đ vnđ vnd đồng tr trđ triệu tỷ tỉ nghìn ngàn mm cm dm m km m2 m3 m² m³ km2 km² ha g kg tạ tấn ml lít kw kwh mw ' +
    'mb gb tb giây phút giờ h ngày tuần tháng quý năm lần lượt người'
  ).split(' '),
);
const gluedLetters = /\d([\p{L}][\p{L}\p{N}]*)/u;
const wordsInBrackets = /^\(([^()]*)\) ?(.*)$/u;

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
  const glued = gluedLetters.exec(plain)?.[1]?.toLowerCase();
  const isSlip = glued !== undefined && plain.endsWith(unit) && /\d$/.test(plain.slice(0, -unit.length));
  if (isSlip && !gluedUnits.has(glued)) return failed({ code: 'not-a-number', facts: { text: plain } });
  if (unit !== '' && !unitShape.test(unit)) return failed({ code: 'not-a-number', facts: { text: plain } });
  const reading = readFigure(figure.trim(), sign === '-' ? '-' : '', plain);
  if ('code' in reading) return failed(reading);
  const behind = withoutSpelling(unit, reading);
  if (behind === null) return failed({ code: 'not-a-number', facts: { text: plain } });
  return { value: reading, percent: percentMark === '%', unit: behind === '' ? null : behind, problem: null };
}

/** The unit without the figure said again in words, "(hai) hồ sơ" behind 02; null when the words say another number. */
function withoutSpelling(unit: string, value: Decimal): string | null {
  const [, words = '', rest = ''] = wordsInBrackets.exec(unit) ?? [];
  const spelled = spelledNumber(fold(words));
  if (spelled === null) return unit;
  return value.scale === 0 && value.units === BigInt(spelled) ? rest : null;
}

const digitWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    khong: 0,
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    lam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
  }),
);

/** A number below a hundred in words without diacritics: "hai", "muoi hai", "hai muoi lam". */
function spelledNumber(words: string): number | null {
  const match = /^(?:(?:([a-z]+) )?(muoi)(?: ([a-z]+))?|([a-z]+))$/.exec(words);
  if (match === null) return null;
  const [, tens, ten, ones, alone] = match;
  const last = ones ?? alone;
  const parts = [tens === undefined ? 1 : digitWords.get(tens), last === undefined ? 0 : digitWords.get(last)] as const;
  if (parts[0] === undefined || parts[1] === undefined) return null;
  return (ten === undefined ? 0 : parts[0] * 10) + parts[1];
}

const empty: NumberReading = { value: null, percent: false, unit: null, problem: null };

function failed(problem: Problem<NumberProblemCode>): NumberReading {
  return { ...empty, problem };
}

/** A part of nothing is no fraction; "0/0" is one: none arose. */
function readFraction(numerator: string, denominator: string): NumberReading {
  if (/^0+$/.test(denominator) && !/^0+$/.test(numerator)) {
    return failed({ code: 'not-a-number', facts: { text: `${numerator}/${denominator}` } });
  }
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
