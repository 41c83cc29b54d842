/** The same target worded differently in the body of a plan and in its appendix. */
import { compare, type Decimal, toText } from '../decimal.ts';
import { fold, wordKey } from '../language/text.ts';
import type { Place, Problem } from '../problem.ts';
import type { Target } from '../targets/target.ts';
import { likeness, wordBag } from './likeness.ts';

export interface PlacedTarget {
  readonly target: Target;
  readonly place: Place;
}

/**
 * Both with the place in the appendix and the facts body, appendix (the two clauses):
 * `review.targetDiffers` (bodyAmount, appendixAmount): the same thing, another amount ("trên 90%", "đạt 90%");
 * `review.targetReworded` (bodyWords, appendixWords): the same amount of something else ("hồ sơ", "kết quả").
 */
export type TargetDifferenceCode = 'review.targetDiffers' | 'review.targetReworded';

/** Two targets whose subjects share at least this much speak of one thing. */
const sameThing = 0.6;

/** Words that say how much, who strives and where, but not of what. */
const idle = new Set(
  [
    ...'đạt là trên dưới từ đến lên xuống tối thiểu đa ít nhất không quá khoảng tỷ lệ số phấn đấu tiếp tục triển khai'.split(
      ' ',
    ),
    ...'thực hiện hoàn thành bảo đảm đảm có các của thuộc thẩm quyền trực tại trong về cho theo với và được năm sở cả nhằm'.split(
      ' ',
    ),
    ...'toàn bộ đó trở bằng để thì mà việc'.split(' '),
  ].map(wordKey),
);

/** Compares the targets of the body with those of the appendix, the most alike pairs first; each is in one pair at most. */
export function targetDifferences(
  body: readonly PlacedTarget[],
  appendix: readonly PlacedTarget[],
): readonly Problem<TargetDifferenceCode>[] {
  const pairs = body.flatMap((left, leftAt) =>
    appendix.map((right, rightAt) => ({ left, right, leftAt, rightAt, ...subjects(left.target, right.target) })),
  );
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  const found: { readonly rightAt: number; readonly problem: Problem<TargetDifferenceCode> }[] = [];
  for (const pair of pairs.filter(({ alike }) => alike >= sameThing).sort((one, other) => other.alike - one.alike)) {
    if (takenLeft.has(pair.leftAt) || takenRight.has(pair.rightAt)) continue;
    takenLeft.add(pair.leftAt);
    takenRight.add(pair.rightAt);
    const problem = difference(pair.left, pair.right, pair.bodyWords, pair.appendixWords);
    if (problem !== null) found.push({ rightAt: pair.rightAt, problem });
  }
  return found.sort((one, other) => one.rightAt - other.rightAt).map(({ problem }) => problem);
}

function difference(
  left: PlacedTarget,
  right: PlacedTarget,
  bodyWords: string,
  appendixWords: string,
): Problem<TargetDifferenceCode> | null {
  const facts = { body: left.target.text, appendix: right.target.text };
  if (!sameAmount(left.target, right.target)) {
    const amounts = { bodyAmount: printed(left.target), appendixAmount: printed(right.target) };
    return { code: 'review.targetDiffers', place: right.place, facts: { ...facts, ...amounts } };
  }
  if (bodyWords === '' || appendixWords === '') return null;
  return { code: 'review.targetReworded', place: right.place, facts: { ...facts, bodyWords, appendixWords } };
}

function sameAmount(left: Target, right: Target): boolean {
  const same = (one: Decimal | null, other: Decimal | null) =>
    one === null || other === null ? one === other : compare(one, other) === 0;
  return (
    left.comparator === right.comparator &&
    left.direction === right.direction &&
    same(left.low, right.low) &&
    same(left.high, right.high) &&
    (left.unit === '%') === (right.unit === '%')
  );
}

/** "> 90%", ">= 2–3 sáng kiến"; the direction of a change before it. */
function printed({ comparator, low, high, unit, direction }: Target): string {
  const bounds = [low, high].filter((bound): bound is Decimal => bound !== null).map((bound) => toText(bound));
  const sign = comparator === 'range' ? '' : `${comparator} `;
  const change = direction === 'level' ? '' : direction === 'increase' ? '+ ' : '- ';
  return `${change}${sign}${bounds.join('–').replace(/\./g, ',')}${unit === '%' ? '%' : ` ${unit}`}`;
}

interface Subjects {
  readonly alike: number;
  /** Words of what is counted that only one of the two has. */
  readonly bodyWords: string;
  readonly appendixWords: string;
}

function subjects(body: Target, appendix: Target): Subjects {
  const left = wordsOf(body.text);
  const right = wordsOf(appendix.text);
  const leftKeys = spelledOut(left, right);
  const rightKeys = spelledOut(right, left);
  return {
    alike: likeness(wordBag(leftKeys.join(' ')), wordBag(rightKeys.join(' '))),
    bodyWords: onlyIn(left, leftKeys, rightKeys),
    appendixWords: onlyIn(right, rightKeys, leftKeys),
  };
}

/** Words of letters; what stands in brackets explains and does not count. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/\([^()]*\)/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Keys of the words that say of what; an abbreviation that the other text spells out is spelled out. */
function spelledOut(words: readonly string[], other: readonly string[]): readonly string[] {
  return words
    .flatMap((word) => (word.length >= 2 && word === word.toUpperCase() ? (spelling(word, other) ?? [word]) : [word]))
    .map(wordKey)
    .filter((key) => !idle.has(key));
}

function spelling(abbreviation: string, words: readonly string[]): readonly string[] | null {
  const letters = fold(abbreviation);
  for (let at = 0; at + letters.length <= words.length; at += 1) {
    const run = words.slice(at, at + letters.length);
    if (run.map((word) => fold(word).charAt(0)).join('') === letters) return run;
  }
  return null;
}

/** Words, as written, that this text has more often than the other. */
function onlyIn(words: readonly string[], keys: readonly string[], others: readonly string[]): string {
  const left = new Map<string, number>();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  const own = new Set<string>();
  for (const key of keys) {
    const times = left.get(key) ?? 0;
    if (times === 0) own.add(key);
    else left.set(key, times - 1);
  }
  return [...new Set(words.filter((word) => own.has(wordKey(word))))].join(' ');
}
