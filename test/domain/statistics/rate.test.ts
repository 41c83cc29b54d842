import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, fromInteger, parseDecimal, toText } from '../../../src/domain/decimal.ts';
import { roundRate } from '../../../src/domain/statistics/rate.ts';

const hundred = fromInteger(100);
const zero = fromInteger(0);

describe('the rate of done over counted', () => {
  it('has one decimal: 11 of 40 is 27.5', () => {
    expect(toText(roundRate(11, 40) ?? zero)).toBe('27.5');
  });

  it('is nothing when nothing was counted', () => {
    expect(roundRate(0, 0)).toBeNull();
    expect(roundRate(1, 0)).toBeNull();
  });

  it('takes amounts with decimals: 0,5 of 2,5 million is 20.0', () => {
    const rate = roundRate(parseDecimal('0.5') ?? zero, parseDecimal('2.5') ?? zero);
    expect(toText(rate ?? zero)).toBe('20.0');
  });

  it('is 100 only for the whole and 0 only for nothing, with no more decimals than that needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (counted, seed) => {
        const done = seed % (counted + 1);
        const rate = roundRate(done, counted);
        if (rate === null) throw new Error('no rate');
        expect(compare(rate, hundred) === 0).toBe(done === counted);
        expect(compare(rate, zero) === 0).toBe(done === 0);
        if (rate.scale > 1) {
          const exact = (100 * done) / counted;
          const nearest = exact < 50 ? exact : 100 - exact;
          expect(nearest).toBeLessThanOrEqual(0.05);
        }
      }),
    );
  });

  it('is never further from the exact rate than half of its last decimal', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (done, counted) => {
        const rate = roundRate(done, counted);
        if (rate === null) throw new Error('no rate');
        const power = BigInt(10) ** BigInt(rate.scale);
        const gap = rate.units * BigInt(counted) - BigInt(100 * done) * power;
        expect(BigInt(2) * (gap < BigInt(0) ? -gap : gap) <= BigInt(counted)).toBe(true);
      }),
    );
  });
});
