import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  fromInteger,
  multiply,
  parseDecimal,
  roundRatio,
  subtract,
  toText,
} from '../../src/domain/decimal.ts';

const decimals = fc.record({ units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.nat(6) });

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no decimal: ${text}`);
  return value;
}

describe('decimal', () => {
  it('keeps the decimals as they were reported', () => {
    expect(decimal('27.50')).toEqual({ units: 2750n, scale: 2 });
    expect(toText(decimal('27.50'))).toBe('27.50');
    expect(toText(decimal('-0.05'))).toBe('-0.05');
    expect(toText(decimal('-0'))).toBe('0');
  });

  it('reads canonical text only', () => {
    for (const text of ['', '27,5', '.5', '5.', '1.2.3', '+1', ' 1', '1e3', '--1'])
      expect(parseDecimal(text)).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(toText(value))).toEqual(value);
      }),
    );
  });

  it('adds, subtracts and multiplies without loss', () => {
    expect(toText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(toText(subtract(decimal('100.0'), decimal('99.95')))).toBe('0.05');
    expect(toText(multiply(decimal('27.5'), fromInteger(40)))).toBe('1100.0');
  });

  it('takes back what it added', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('compares by value, not by decimals', () => {
    expect(compare(decimal('27.5'), decimal('27.50'))).toBe(0);
    expect(compare(decimal('-1'), decimal('0.01'))).toBe(-1);
    expect(compare(decimal('2'), decimal('1.99'))).toBe(1);
  });

  it('rounds ratios half up: 11 of 40 is 27.5 %, 399 of 400 is 99.8 %, 1 of 8 to two decimals is 0.13', () => {
    expect(toText(roundRatio(fromInteger(1100), fromInteger(40), 1))).toBe('27.5');
    expect(toText(roundRatio(fromInteger(39900), fromInteger(400), 1))).toBe('99.8');
    expect(toText(roundRatio(fromInteger(1), fromInteger(8), 2))).toBe('0.13');
    expect(toText(roundRatio(fromInteger(-1), fromInteger(8), 2))).toBe('-0.13');
    expect(toText(roundRatio(decimal('2.5'), decimal('0.05'), 0))).toBe('50');
  });

  it('refuses to divide by nothing', () => {
    expect(() => roundRatio(fromInteger(1), fromInteger(0), 1)).toThrow(RangeError);
  });
});
