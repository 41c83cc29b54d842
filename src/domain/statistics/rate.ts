import type { Decimal } from '../decimal.ts';
import { compare, fromInteger, multiply, roundRatio } from '../decimal.ts';

const zero = fromInteger(0);
const hundred = fromInteger(100);

/**
 * The rate 100 · done / counted, rounded half up to one decimal; null when nothing was counted.
 * A rate below 100 never rounds to 100, nor one above 0 to 0: it takes one more decimal until it differs.
 * 11 of 40 is 27.5; 399 of 400 is 99.8; 9,999 of 10,000 is 99.99. More done than counted gives more than 100,
 * never capped; 1 of 0 is null as well, so that a caller looks at the two numbers before it says "none arose".
 */
export function roundRate(done: Decimal | number, counted: Decimal | number): Decimal | null {
  const part = asDecimal(done);
  const whole = asDecimal(counted);
  if (compare(whole, zero) === 0) return null;
  const scaled = multiply(part, hundred);
  for (let decimals = 1; ; decimals += 1) {
    const rate = roundRatio(scaled, whole, decimals);
    if (compare(rate, hundred) === compare(part, whole) && compare(rate, zero) === compare(part, zero)) return rate;
  }
}

function asDecimal(value: Decimal | number): Decimal {
  return typeof value === 'number' ? fromInteger(value) : value;
}
