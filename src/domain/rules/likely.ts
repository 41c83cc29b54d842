/** Tells which side of a failed comparison is likely wrong: the one that a third fact disagrees with. */
import type { Compared } from './compare.ts';
import { evaluate, type Input, type Inputs } from './evaluate.ts';
import { type Interval, meet } from './rational.ts';
import type { Comparison, Expression } from './rule.ts';

/**
 * The inputs of the side that the first telling witness disagrees with; empty when no witness agrees with exactly one.
 * 7.4.4.1 = 1390 against 1363 received by the text: solved + pending − carried over is 1363 too, so 7.4.4.1 is likely wrong.
 */
export function likelyWrong(
  { left, right, witnesses }: Comparison,
  compared: Compared,
  inputs: Inputs,
): readonly Input[] {
  const a = compared.left.interval;
  const b = compared.right.interval;
  if (a === null || b === null) return [];
  const known = [
    ...(witnesses ?? []),
    ...ownFormulas(left.value, right.value),
    ...ownFormulas(right.value, left.value),
  ];
  for (const witness of known) {
    const verdict = disagreement(witness, a, b, inputs);
    if (verdict !== null) return (verdict === 'left' ? compared.left : compared.right).terms;
  }
  return [];
}

function disagreement(witness: Expression, left: Interval, right: Interval, inputs: Inputs): 'left' | 'right' | null {
  const fact = evaluate(witness, inputs);
  if (!fact.applicable || fact.interval === null || fact.missing.length > 0) return null;
  const [withLeft, withRight] = [meet(fact.interval, left), meet(fact.interval, right)];
  if (withLeft === withRight) return null;
  return withLeft ? 'right' : 'left';
}

/** What a row's own formula gives is a third fact about it, unless the other side is made of its parts itself. */
function ownFormulas(side: Expression, other: Expression): readonly Expression[] {
  return side.op === 'row' && (other.op === 'row' || other.op === 'narrative')
    ? [{ op: 'computed', code: side.code }]
    : [];
}
