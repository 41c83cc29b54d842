/**
 * Exact decimals: every count, comparison and rounding of the product is made on these, never on floats.
 * A decimal is `units` · 10^-`scale`; `scale` also keeps how many decimals were reported (27,50 has scale 2).
 */
export interface Decimal {
  readonly units: bigint;
  /** 0 or more. */
  readonly scale: number;
}

const ten = BigInt(10);
const zero = BigInt(0);

/** A whole number as a decimal; throws a RangeError for a number that is not whole. */
export function fromInteger(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

/** Reads canonical text: an optional "-", digits, an optional point and digits ("-12.50"); null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? '';
  return { units: BigInt(`${match[1]}${match[2]}${fraction}`), scale: fraction.length };
}

/** Canonical text with a point and all reported decimals: units 2750 at scale 2 is "27.50"; there is no "-0". */
export function toText(value: Decimal): string {
  const digits = magnitude(value.units)
    .toString()
    .padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale);
  return `${value.units < zero ? '-' : ''}${whole}${value.scale === 0 ? '' : `.${fraction}`}`;
}

/** The sum, with the larger number of decimals of the two. */
export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

/** The difference left − right, with the larger number of decimals of the two. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) - unitsAt(right, scale), scale };
}

/** The exact product; its decimals are those of both factors together. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

/** -1, 0 or 1 as left is less than, equal to or greater than right; 27.5 equals 27.50. */
export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const scale = Math.max(left.scale, right.scale);
  const difference = unitsAt(left, scale) - unitsAt(right, scale);
  if (difference === zero) return 0;
  return difference < zero ? -1 : 1;
}

/**
 * numerator / denominator rounded half up (away from zero) to so many decimals, worked out on exact integers.
 * Throws a RangeError when the denominator is 0. 1100 / 40 at 1 decimal is 27.5; 2 / 3 at 2 is 0.67.
 */
export function roundRatio(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  if (denominator.units === zero) throw new RangeError('a ratio needs a denominator other than 0');
  const top = magnitude(numerator.units) * ten ** BigInt(denominator.scale + decimals);
  const bottom = magnitude(denominator.units) * ten ** BigInt(numerator.scale);
  const rounded = (top * BigInt(2) + bottom) / (bottom * BigInt(2));
  const negative = numerator.units < zero !== denominator.units < zero;
  return { units: negative ? -rounded : rounded, scale: decimals };
}

/** The units of a value written with `scale` decimals, which must not be fewer than its own. */
function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * ten ** BigInt(scale - value.scale);
}

function magnitude(units: bigint): bigint {
  return units < zero ? -units : units;
}
