import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import {
  addIntervals,
  intervalOf,
  meet,
  minus,
  plus,
  rateOf,
  rationalOf,
  rationalText,
} from '../../../src/domain/rules/rational.ts';

const figure = (text: string) => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
};

const decimal = (largest: number): fc.Arbitrary<Decimal> =>
  fc.record({ units: fc.bigInt({ min: BigInt(0), max: BigInt(largest) }), scale: fc.integer({ min: 0, max: 4 }) });

describe('intervals of rounded figures', () => {
  it('let three thirds of 33,3 agree with a total of 100,0, as [99,75; 100,05] counts its edge', () => {
    const third = intervalOf(figure('33.3'), true);
    const sum = addIntervals(addIntervals(third, third), third);
    expect(rationalText(sum.low)).toBe('99.75');
    expect(rationalText(sum.high)).toBe('100.05');
    expect(meet(sum, intervalOf(figure('100.0'), true))).toBe(true);
    expect(meet(sum, intervalOf(figure('100.2'), true))).toBe(false);
  });

  it('take counted figures exactly', () => {
    expect(meet(intervalOf(figure('133'), false), intervalOf(figure('133.0'), false))).toBe(true);
    expect(meet(intervalOf(figure('133'), false), intervalOf(figure('134'), false))).toBe(false);
  });

  it('agree with whole-number arithmetic at one common scale on 100,000 random sums', () => {
    fc.assert(
      fc.property(fc.array(decimal(2000), { minLength: 1, maxLength: 4 }), decimal(8000), (parts, total) => {
        const sum = parts.map((part) => intervalOf(part, true)).reduce(addIntervals);
        expect(meet(sum, intervalOf(total, true))).toBe(sumsAgree(parts, total));
      }),
      { numRuns: 100_000 },
    );
  });
});

/** Twenty-thousandths, in which every half unit of up to four decimals is whole. */
function sumsAgree(parts: readonly Decimal[], total: Decimal): boolean {
  const scaled = ({ units, scale }: Decimal) => units * BigInt(2) * BigInt(10) ** BigInt(4 - scale);
  const slack = ({ scale }: Decimal) => BigInt(10) ** BigInt(4 - scale);
  const sum = (numbers: readonly bigint[]) => numbers.reduce((a, b) => a + b, BigInt(0));
  const gap = sum(parts.map(scaled)) - scaled(total);
  return (gap < BigInt(0) ? -gap : gap) <= sum([...parts, total].map(slack));
}

describe('a rate held against its two numbers', () => {
  it('is right when |p·b − 100·a|·2·10ᵈ <= b, on 100,000 random cases near the edge', () => {
    const cases = fc.record({
      whole: fc.bigInt({ min: BigInt(1), max: BigInt(5000) }),
      share: fc.bigInt({ min: BigInt(0), max: BigInt(5000) }),
      scale: fc.integer({ min: 0, max: 3 }),
      slip: fc.bigInt({ min: BigInt(-2), max: BigInt(2) }),
    });
    fc.assert(
      fc.property(cases, ({ whole, share, scale, slip }) => {
        const part = share % (whole + BigInt(1));
        const near = (BigInt(100) * part * BigInt(10) ** BigInt(scale)) / whole + slip;
        const rate: Decimal = { units: near < BigInt(0) ? BigInt(0) : near, scale };
        const exact = rateOf({ top: part, bottom: BigInt(1) }, { top: whole, bottom: BigInt(1) });
        expect(meet(intervalOf(rate, true), { low: exact, high: exact })).toBe(ratesAgree(rate, part, whole));
      }),
      { numRuns: 100_000 },
    );
  });

  it('accepts 27,5 for 11 of 40 and 23,9 for 11 of 46, lets 27 pass at its edge, and refuses 26 and 24,0', () => {
    expect(ratesAgree(figure('27.5'), BigInt(11), BigInt(40))).toBe(true);
    const of = (part: number, whole: number) => {
      const rate = rateOf(rationalOf(figure(String(part))), rationalOf(figure(String(whole))));
      return { low: rate, high: rate };
    };
    expect(meet(intervalOf(figure('27.5'), true), of(11, 40))).toBe(true);
    expect(meet(intervalOf(figure('23.9'), true), of(11, 46))).toBe(true);
    expect(meet(intervalOf(figure('27'), true), of(11, 40))).toBe(true);
    expect(meet(intervalOf(figure('26'), true), of(11, 40))).toBe(false);
    expect(meet(intervalOf(figure('24.0'), true), of(11, 46))).toBe(false);
  });
});

function ratesAgree({ units, scale }: Decimal, part: bigint, whole: bigint): boolean {
  const power = BigInt(10) ** BigInt(scale);
  const off = units * whole - BigInt(100) * part * power;
  return (off < BigInt(0) ? -off : off) * BigInt(2) <= whole;
}

describe('a rational in full precision', () => {
  it.each([
    ['27.5', BigInt(55), BigInt(2)],
    ['200/3', BigInt(200), BigInt(3)],
    ['-0.125', BigInt(-1), BigInt(8)],
    ['0', BigInt(0), BigInt(7)],
    ['1390', BigInt(13900), BigInt(10)],
    ['10/3', BigInt(100), BigInt(30)],
  ])('is %s', (text, top, bottom) => {
    expect(rationalText({ top, bottom })).toBe(text);
  });

  it('adds and takes away without loss', () => {
    fc.assert(
      fc.property(decimal(10 ** 9), decimal(10 ** 9), (a, b) => {
        expect(rationalText(minus(plus(rationalOf(a), rationalOf(b)), rationalOf(b)))).toBe(
          rationalText(rationalOf(a)),
        );
      }),
    );
  });
});
