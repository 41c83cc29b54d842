/**
 * Numbers, rates and dates as they are printed, in sheets, dialogs and documents alike: decimal comma, thousands dot,
 * whatever the locale of the spreadsheet.
 */
import type { Decimal } from '../domain/decimal.ts';
import { fromInteger, toText } from '../domain/decimal.ts';
import type { FigureKind } from '../domain/statistics/form.ts';
import { roundRate } from '../domain/statistics/rate.ts';
import type { FigureValue, Fraction } from '../domain/statistics/value.ts';
import { stateWords } from '../domain/statistics/value.ts';

/** A decimal with all its reported decimals: 1234567.89 is "1.234.567,89". */
export function printDecimal(value: Decimal): string {
  const [whole = '', decimals] = toText(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** A whole number: 1386 is "1.386". */
export function printCount(value: number): string {
  return printDecimal(fromInteger(value));
}

/** A percentage without its sign and without idle zeros: 27.50 is "27,5", 100.0 is "100". */
export function printPercent(value: Decimal): string {
  return printDecimal(value)
    .replace(/(,\d*?)0+$/, '$1')
    .replace(/,$/, '');
}

/**
 * The rate of done over counted by the rounding of `roundRate`: "27,5%", "100%", "99,99%"; "không phát sinh" for 0 of 0.
 * Throws a RangeError for something done of nothing counted.
 */
export function printRate(done: Decimal | number, counted: Decimal | number): string {
  const rate = roundRate(done, counted);
  if (rate !== null) return `${printPercent(rate)}%`;
  if ((typeof done === 'number' ? done : Number(done.units)) !== 0) throw new RangeError('something done of nothing');
  return stateWords['none-arose'];
}

/** So many of so many, in at least two digits each: "01/01". */
export function printFraction({ numerator, denominator }: Fraction): string {
  return [numerator, denominator].map((value) => toText(value).padStart(2, '0')).join('/');
}

/** A figure as it stands in the form's column; empty for the states without a figure. */
export function printFigure(value: FigureValue, kind: FigureKind): string {
  if (value.number !== null) return kind === 'percent' ? printPercent(value.number) : printDecimal(value.number);
  if (value.fraction !== null) return printFraction(value.fraction);
  return value.option?.value ?? value.text ?? '';
}

/** An ISO date in the short form of Vietnamese documents: "14/3/2025", "04/02/2025" (0 before days to 9, months 1 and 2). */
export function printDate(iso: string): string {
  return dateParts(iso).join('/');
}

/** An ISO date in words: "ngày 14 tháng 3 năm 2025". */
export function printLongDate(iso: string): string {
  const [day, month, year] = dateParts(iso);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** Day, month, year as Nghị định 30/2020/NĐ-CP writes them: a leading 0 for days under 10 and months 1 and 2. */
function dateParts(iso: string): readonly [string, string, string] {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return [day.padStart(2, '0'), Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month)), year];
}
