import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../../src/domain/decimal.ts';
import { readNumber } from '../../../src/domain/language/numbers.ts';

function value(text: string): string | null {
  const reading = readNumber(text);
  return reading.value === null ? null : toText(reading.value);
}

describe('Vietnamese numbers', () => {
  it.each([
    ['1.390', '1390'],
    ['27,5', '27.5'],
    ['01', '1'],
    ['0', '0'],
    ['1.234.567,89', '1234567.89'],
    ['0,390', '0.390'],
    ['12,50', '12.50'],
    ['1234,567', '1234.567'],
    ['−5', '-5'],
    ['- 5', '-5'],
    ['+3', '3'],
    ['1\u00a0390', '1390'],
    ['12 345 678', '12345678'],
    ['1.386\u00a0', '1386'],
  ])('reads %j as %s', (text, expected) => {
    expect(value(text)).toBe(expected);
    expect(readNumber(text)).toMatchObject({ percent: false, unit: null, problem: null });
  });

  it('reads a percentage as the figure before the sign', () => {
    expect(value('27,5%')).toBe('27.5');
    expect(readNumber('100 %')).toMatchObject({ percent: true, unit: null, problem: null });
  });

  it('keeps the unit behind the figure', () => {
    expect(value('1.386 hồ sơ')).toBe('1386');
    expect(readNumber('1.386 hồ sơ')).toMatchObject({ unit: 'hồ sơ', percent: false });
    expect(readNumber('250 triệu đồng')).toMatchObject({ unit: 'triệu đồng' });
    expect(readNumber('12 m2')).toMatchObject({ unit: 'm2', problem: null });
  });

  it('reads "01/01" as a fraction and not as a value', () => {
    const reading = readNumber('86/86');
    expect(reading).toMatchObject({ value: null, problem: null });
    expect(reading.fraction && [toText(reading.fraction.numerator), toText(reading.fraction.denominator)]).toEqual([
      '86',
      '86',
    ]);
  });

  it('gives both readings of an ambiguous figure instead of guessing', () => {
    expect(readNumber('1,390')).toMatchObject({
      value: null,
      problem: { code: 'number-ambiguous', facts: { first: '1390', second: '1.390' } },
    });
    expect(readNumber('1.39')).toMatchObject({
      value: null,
      problem: { code: 'number-ambiguous', facts: { first: '1.39', second: '139' } },
    });
    expect(readNumber('-27.5%').problem).toMatchObject({
      code: 'number-ambiguous',
      facts: { first: '-27.5', second: '-275' },
    });
  });

  it('names a figure written the foreign way', () => {
    expect(readNumber('1,234,567').problem).toMatchObject({
      code: 'number-foreign-format',
      facts: { reading: '1234567' },
    });
    expect(readNumber('1,234.5').problem).toMatchObject({
      code: 'number-foreign-format',
      facts: { reading: '1234.5' },
    });
    expect(readNumber('0.5').problem).toMatchObject({ code: 'number-foreign-format', facts: { reading: '0.5' } });
  });

  it.each(['khoảng 30', '14/3/2025', '5 phòng, 3 đơn vị', '1.39.000', '1..000', '12,5,', 'x', '--5', '5-7'])(
    'takes %j for no number',
    (text) => {
      expect(readNumber(text)).toMatchObject({ value: null, problem: { code: 'not-a-number' } });
    },
  );

  it.each(['1e5', '12O', 'l2', '5tr2', '3x', '5/0', '02 (ba)'])('takes %j for a slip, not for a number', (text) => {
    const reading = readNumber(text);
    expect(reading).toMatchObject({ value: null, problem: { code: 'not-a-number' } });
    expect(reading.fraction).toBeUndefined();
  });

  it.each([
    ['500đ', 'đ'],
    ['5tr', 'tr'],
    ['2,5tỷ', 'tỷ'],
    ['12km', 'km'],
    ['12m2', 'm2'],
    ['12m²', 'm²'],
    ['250triệu đồng', 'triệu đồng'],
  ])('knows the unit glued to %j', (text, unit) => {
    expect(readNumber(text)).toMatchObject({ unit, problem: null });
  });

  it('drops the same number in words behind the figure', () => {
    expect(readNumber('02 (hai)')).toMatchObject({ unit: null, problem: null });
    expect(value('02 (hai)')).toBe('2');
    expect(readNumber('25 (Hai mươi lăm) hồ sơ')).toMatchObject({ unit: 'hồ sơ', problem: null });
    expect(readNumber('12 (mười hai)')).toMatchObject({ unit: null, problem: null });
    expect(readNumber('12 (hồ sơ)')).toMatchObject({ unit: '(hồ sơ)', problem: null });
  });

  it('keeps "0/0": none arose', () => {
    expect(readNumber('0/0')).toMatchObject({ value: null, problem: null });
    expect(readNumber('0/0').fraction).toBeDefined();
  });

  it('finds nothing in nothing, without a problem', () => {
    expect(readNumber(' \u00a0')).toEqual({ value: null, percent: false, unit: null, problem: null });
  });

  it('reads back every number printed with thousands dots and a decimal comma', () => {
    const printed = fc.tuple(fc.nat(999_999_999), fc.option(fc.integer({ min: 10, max: 99 })));
    fc.assert(
      fc.property(printed, ([whole, decimals]) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
        const text = decimals === null ? grouped : `${grouped},${decimals}`;
        expect(value(text)).toBe(decimals === null ? String(whole) : `${whole}.${decimals}`);
      }),
    );
  });

  it('never throws, and never has both a value and a problem', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789.,%/-+ ()hồsơ\u00a0\n'.split('')) });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        const reading = readNumber(text);
        expect(reading.value !== null && reading.problem !== null).toBe(false);
      }),
    );
  });
});
