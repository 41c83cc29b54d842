/** How alike two texts are by the words they share, with what is counted once kept for many comparisons. */
import { fold } from '../language/text.ts';

/** The words of a text by their keys, with how often each occurs. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  const words = fold(text).split(' ');
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words[0] === '' ? 0 : words.length };
}

/** Twice the words they share over all their words (Dice), from 0 to 1; two empty texts are alike. */
export function likeness(left: WordBag, right: WordBag): number {
  const all = left.size + right.size;
  return all === 0 ? 1 : (2 * shared(left, right)) / all;
}

/** The part of `part`'s words that stand in `whole`, from 0 to 1; 0 for an empty part. */
export function containment(part: WordBag, whole: WordBag): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}

function shared(left: WordBag, right: WordBag): number {
  const [few, many] = left.counts.size <= right.counts.size ? [left, right] : [right, left];
  let count = 0;
  for (const [word, times] of few.counts) count += Math.min(times, many.counts.get(word) ?? 0);
  return count;
}

/** Words in so many texts or more say nothing about which belong together. */
const commonest = 40;

/**
 * For each text of `from`, the indexes of the texts of `among` that share a word with it that few texts have: the only
 * pairs worth comparing, so that the work grows with the texts and not with their square.
 */
export function candidates(from: readonly WordBag[], among: readonly WordBag[]): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>();
  among.forEach((bag, index) => {
    for (const word of bag.counts.keys()) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      else list.push(index);
    }
  });
  return from.map((bag) => {
    const found = new Set<number>();
    const lists = [...bag.counts.keys()].map((word) => holders.get(word) ?? []).filter((list) => list.length > 0);
    const shortest = lists.sort((left, right) => left.length - right.length);
    for (const list of shortest) {
      if (list.length > commonest && found.size > 0) break;
      for (const index of list.slice(0, commonest)) found.add(index);
      if (found.size > 4 * commonest) break;
    }
    return [...found];
  });
}
