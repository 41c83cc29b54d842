/** Decides a comparison: passed, failed, skipped for want of inputs, or not applicable. */
import { evaluate, type Input, type Inputs, type SideValue } from './evaluate.ts';
import { compareRationals, type Interval, meet, minus, type Rational, rationalZero } from './rational.ts';
import type { Comparison, Expression, MissingStrategy, Operator, Side } from './rule.ts';

/** The verdict with both sides as they were compared, blanks counted as the sides' strategies say. */
export interface Compared {
  readonly outcome: 'pass' | 'fail' | 'skipped' | 'notApplicable';
  readonly left: SideValue;
  readonly right: SideValue;
  /** left − right; null when one of them has no value. */
  readonly gap: Rational | null;
  /** What a skipped rule waits for. */
  readonly missing: readonly Input[];
}

/** Compares the two sides; rounded figures by the intervals that they stand for, counted ones exactly. */
export function compare(comparison: Comparison, inputs: Inputs): Compared {
  const { operator } = comparison;
  const left = evaluate(comparison.left.value, inputs);
  const right = evaluate(comparison.right.value, inputs);
  const applicable = left.applicable && right.applicable;
  const settled = { left, right, gap: null, missing: [] };
  if (!applicable) return { ...settled, outcome: 'notApplicable' };
  if (operator === 'both-or-neither' || operator === 'not-both') {
    const [a, b] = [left.value !== null, right.value !== null];
    return { ...settled, outcome: (operator === 'not-both' ? a && b : a !== b) ? 'fail' : 'pass' };
  }
  const sides = [
    { side: left, strategy: strategyOf(comparison.left, operator, 'left') },
    { side: right, strategy: strategyOf(comparison.right, operator, 'right') },
  ];
  const lacking = sides.flatMap(({ side, strategy }) => (blocks(side, strategy) ? side.missing : []));
  if (lacking.length > 0) return { ...settled, outcome: 'skipped', missing: lacking };
  const a = filled(left);
  const b = filled(right);
  return {
    outcome: holds(a, operator, b) ? 'pass' : 'fail',
    left: a,
    right: b,
    gap: minus(a.value, b.value),
    missing: [],
  };
}

/** The strategy that the side states, or that its operator implies. */
function strategyOf(side: Side, operator: Operator, which: 'left' | 'right'): MissingStrategy {
  if (side.missing !== undefined) return side.missing;
  const smaller = operator.startsWith('<') ? 'left' : operator.startsWith('>') ? 'right' : null;
  return which === smaller && isSum(side.value) ? 'skip-if-all' : 'skip-if-any';
}

function isSum(expression: Expression): boolean {
  return expression.op === 'sum';
}

function blocks(side: SideValue, strategy: MissingStrategy): boolean {
  if (strategy === 'never-skip') return false;
  return strategy === 'skip-if-any' ? side.missing.length > 0 : side.value === null;
}

type Filled = SideValue & { readonly value: Rational; readonly interval: Interval };

function filled(side: SideValue): Filled {
  return {
    ...side,
    value: side.value ?? rationalZero,
    interval: side.interval ?? { low: rationalZero, high: rationalZero },
  };
}

function holds(left: Filled, operator: Operator, right: Filled): boolean {
  const [a, b] = [left.interval, right.interval];
  switch (operator) {
    case '=':
      return meet(a, b);
    case '<=':
      return compareRationals(a.low, b.high) <= 0;
    case '>=':
      return compareRationals(a.high, b.low) >= 0;
    case '<':
      return compareRationals(a.low, b.high) < 0;
    case '>':
      return compareRationals(a.high, b.low) > 0;
    default:
      return compareRationals(left.value, right.value) !== 0;
  }
}
