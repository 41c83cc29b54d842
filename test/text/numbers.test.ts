import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../src/domain/decimal.ts';
import { parseDecimal } from '../../src/domain/decimal.ts';
import { readNumber } from '../../src/domain/language/numbers.ts';
import { missingFigure, reportedFigure } from '../../src/domain/statistics/value.ts';
import {
  printCount,
  printDate,
  printDecimal,
  printFigure,
  printFraction,
  printLongDate,
  printPercent,
  printRate,
} from '../../src/text/numbers.ts';
import { readCases } from '../cases/read-cases.ts';

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

describe('a printed rate', () => {
  it.each(readCases('./rates.tsv').map((c) => [Number(c.done), Number(c.counted), c.printed] as const))(
    '%d of %d is %s',
    (done, counted, printed) => {
      expect(printRate(done, counted)).toBe(printed);
    },
  );

  it('of something done of nothing is refused', () => {
    expect(() => printRate(1, 0)).toThrow(RangeError);
  });
});

describe('a printed number', () => {
  it.each([
    ['0', '0'],
    ['1386', '1.386'],
    ['999', '999'],
    ['1234567.89', '1.234.567,89'],
    ['-1234.5', '-1.234,5'],
    ['-123456', '-123.456'],
    ['27.50', '27,50'],
    ['0.001', '0,001'],
  ])('%s is %s', (canonical, printed) => {
    expect(printDecimal(decimal(canonical))).toBe(printed);
  });

  it('reads back to the number that it was made from', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: BigInt(-1e12), max: BigInt(1e12) }),
        fc.integer({ min: 0, max: 2 }),
        (units, scale) => {
          expect(readNumber(printDecimal({ units, scale })).value).toEqual({ units, scale });
        },
      ),
    );
  });

  it('of a count has dots between thousands', () => {
    expect([printCount(0), printCount(1386), printCount(1000000)]).toEqual(['0', '1.386', '1.000.000']);
  });

  it('of a percentage drops idle zeros only behind the comma', () => {
    expect(['27.50', '100.0', '100', '20', '0.05', '99.990'].map((text) => printPercent(decimal(text)))).toEqual([
      '27,5',
      '100',
      '100',
      '20',
      '0,05',
      '99,99',
    ]);
  });

  it('of a fraction has two digits a side', () => {
    expect(printFraction({ numerator: decimal('1'), denominator: decimal('1') })).toBe('01/01');
    expect(printFraction({ numerator: decimal('12'), denominator: decimal('120') })).toBe('12/120');
  });
});

describe('a printed figure', () => {
  it('is the number, the option’s value, the text, or nothing', () => {
    expect(printFigure(reportedFigure({ number: decimal('1386') }, '', 'computed'), 'count')).toBe('1.386');
    expect(printFigure(reportedFigure({ number: decimal('100.0') }, '', 'computed'), 'percent')).toBe('100');
    expect(printFigure(reportedFigure({ number: decimal('5.0') }, '', 'entered'), 'money')).toBe('5,0');
    expect(printFigure(reportedFigure({ option: { value: '0', label: 'Trực tuyến' } }, '0', 'entered'), 'coded')).toBe(
      '0',
    );
    expect(printFigure(reportedFigure({ text: 'Thực hiện' }, '', 'entered'), 'text')).toBe('Thực hiện');
    expect(printFigure(missingFigure, 'count')).toBe('');
  });
});

describe('a printed date', () => {
  it.each([
    ['2025-03-14', '14/3/2025', 'ngày 14 tháng 3 năm 2025'],
    ['2022-03-04', '04/3/2022', 'ngày 04 tháng 3 năm 2022'],
    ['2025-02-07', '07/02/2025', 'ngày 07 tháng 02 năm 2025'],
    ['2024-12-31', '31/12/2024', 'ngày 31 tháng 12 năm 2024'],
    ['2021-10-01', '01/10/2021', 'ngày 01 tháng 10 năm 2021'],
  ])('%s is %s', (iso, short, long) => {
    expect(printDate(iso)).toBe(short);
    expect(printLongDate(iso)).toBe(long);
  });
});
