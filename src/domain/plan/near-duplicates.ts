/** Rows of a plan that say nearly the same. */
import { fold } from '../language/text.ts';
import { candidates, likeness, type WordBag, wordBag } from './likeness.ts';
import type { PlanRow } from './plan.ts';

export interface NearDuplicate {
  /** Indexes of the two rows, in the order of the plan. */
  readonly first: number;
  readonly second: number;
  /** 0 to 1. */
  readonly likeness: number;
}

const nearlyTheSame = 0.85;
/** Shorter texts ("Báo cáo, văn bản thực hiện") are alike without being the same work. */
const fewestWords = 8;

/**
 * Pairs of rows of different tasks whose task and activity share at least 85% of their words, and whose numbers, quarters
 * and years are the same ("Báo cáo quý I" and "Báo cáo quý II" are two). Each row is in one pair at most.
 */
export function nearDuplicates(rows: readonly PlanRow[]): readonly NearDuplicate[] {
  const bags = rows.map((row) => wordBag(`${row.task}\n${row.activity}`));
  const numbers = rows.map((row) => numbersOf(`${row.task} ${row.activity}`));
  const near = candidates(bags, bags);
  const pairs: NearDuplicate[] = [];
  rows.forEach((row, first) => {
    for (const second of near[first] ?? []) {
      const [left, right, other] = [bags[first], bags[second], rows[second]];
      if (second <= first || left === undefined || right === undefined || other === undefined) continue;
      if (sameTask(row, other) || numbers[first] !== numbers[second]) continue;
      const alike = alikeness(left, right);
      if (alike >= nearlyTheSame) pairs.push({ first, second, likeness: alike });
    }
  });
  const taken = new Set<number>();
  return pairs
    .sort((one, other) => other.likeness - one.likeness || one.first - other.first || one.second - other.second)
    .filter(({ second }) => !taken.has(second) && taken.add(second))
    .sort((one, other) => one.first - other.first || one.second - other.second);
}

function alikeness(left: WordBag, right: WordBag): number {
  return Math.min(left.size, right.size) < fewestWords ? 0 : likeness(left, right);
}

function sameTask(left: PlanRow, right: PlanRow): boolean {
  return left.section === right.section && left.tt === right.tt && left.taskNumber === right.taskNumber;
}

function numbersOf(text: string): string {
  return (fold(text).match(/\b(?:\d+|[ivx]+)\b/g) ?? []).join(' ');
}
