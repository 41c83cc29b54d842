/** Exact rationals and closed intervals of them: what two sides of a rule are compared as, never floats. */
import type { Decimal } from '../decimal.ts';

/** top / bottom with bottom > 0; not necessarily reduced. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** All numbers from low to high, both included. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

const zero = BigInt(0);
const one = BigInt(1);
const two = BigInt(2);
const ten = BigInt(10);

export const rationalZero: Rational = { top: zero, bottom: one };

/** A decimal without loss: 27.5 is 275/10. */
export function rationalOf(value: Decimal): Rational {
  return { top: value.units, bottom: ten ** BigInt(value.scale) };
}

/** The sum, exact. */
export function plus(left: Rational, right: Rational): Rational {
  return reduced(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom);
}

/** The difference left − right, exact. */
export function minus(left: Rational, right: Rational): Rational {
  return plus(left, { top: -right.top, bottom: right.bottom });
}

/** 100 · part / whole, exact; throws a RangeError when the whole is 0. */
export function rateOf(part: Rational, whole: Rational): Rational {
  if (whole.top === zero) throw new RangeError('a rate needs a whole other than 0');
  const sign = whole.top < zero ? -one : one;
  return reduced(sign * BigInt(100) * part.top * whole.bottom, sign * whole.top * part.bottom);
}

/** -1, 0 or 1 as left is less than, equal to or greater than right. */
export function compareRationals(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.top * right.bottom - right.top * left.bottom;
  if (difference === zero) return 0;
  return difference < zero ? -1 : 1;
}

/**
 * What a reported figure stands for: itself when it is counted, v ± ½·10⁻ᵈ when it is rounded to d decimals.
 * 33.3 rounded stands for 33.25 to 33.35.
 */
export function intervalOf(value: Decimal, rounded: boolean): Interval {
  const exact = rationalOf(value);
  if (!rounded) return { low: exact, high: exact };
  const half = { top: one, bottom: two * ten ** BigInt(value.scale) };
  return { low: minus(exact, half), high: plus(exact, half) };
}

/** The sum of two intervals: lows together, highs together. */
export function addIntervals(left: Interval, right: Interval): Interval {
  return { low: plus(left.low, right.low), high: plus(left.high, right.high) };
}

/** All differences of a number of left and one of right. */
export function subtractIntervals(left: Interval, right: Interval): Interval {
  return { low: minus(left.low, right.high), high: minus(left.high, right.low) };
}

/** Whether two intervals have a number in common: [99.75; 100.05] meets [99.95; 100.05]. */
export function meet(left: Interval, right: Interval): boolean {
  return compareRationals(left.low, right.high) <= 0 && compareRationals(right.low, left.high) <= 0;
}

/** The number in full precision: a decimal with a point where it has an end ("27.5"), else a reduced fraction ("200/3"). */
export function rationalText(value: Rational): string {
  const { top, bottom } = reduced(value.top, value.bottom);
  let rest = bottom;
  let scale = 0;
  let units = top;
  while (rest % ten === zero || rest % two === zero || rest % BigInt(5) === zero) {
    const factor = rest % ten === zero ? ten : rest % two === zero ? two : BigInt(5);
    units *= ten / factor;
    rest /= factor;
    scale += 1;
  }
  if (rest !== one) return `${top}/${bottom}`;
  const digits = (units < zero ? -units : units).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return units < zero ? `-${text}` : text;
}

function reduced(top: bigint, bottom: bigint): Rational {
  let a = top < zero ? -top : top;
  let b = bottom;
  while (b !== zero) [a, b] = [b, a % b];
  return a === zero || a === one ? { top, bottom: a === zero ? one : bottom } : { top: top / a, bottom: bottom / a };
}
