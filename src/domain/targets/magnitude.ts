/** What "nghìn", "triệu" and "tỷ" at the head of a unit stand for. */
import { type Decimal, fromInteger, multiply } from '../decimal.ts';
import { normalize, unmark, wordKey } from '../language/text.ts';

const sizes: ReadonlyMap<string, number> = new Map(
  (
    [
      ['chục', 10],
      ['trăm', 100],
      ['nghìn', 1_000],
      ['ngàn', 1_000],
      ['vạn', 10_000],
      ['triệu', 1_000_000],
      ['tr', 1_000_000],
      ['trđ', 1_000_000],
      ['tỷ', 1_000_000_000],
      ['tỉ', 1_000_000_000],
    ] as const
  ).map(([word, size]) => [wordKey(word), size]),
);
/** Without their marks; the others would be words of their own ("văn", "trạm", "ngân"). */
const plainSizes: ReadonlyMap<string, number> = new Map([
  ['nghin', 1_000],
  ['trieu', 1_000_000],
  ['ty', 1_000_000_000],
]);
/** "tỷ lệ", "tỷ trọng" are no amounts. */
const notSize = new Set(['le', 'trong', 'so', 'suat', 'gia']);

/** 1000000 of "triệu lượt", 1000000000000 of "nghìn tỷ đồng"; null of a unit that counts in ones. */
export function magnitudeOf(unit: string): Decimal | null {
  const words = normalize(unit).split(/[ ,/]+/);
  let magnitude: Decimal | null = null;
  for (const [index, word] of words.entries()) {
    const size = sizes.get(wordKey(word)) ?? plainSizes.get(word.toLowerCase());
    if (size === undefined || notSize.has(unmark(words[index + 1] ?? ''))) break;
    magnitude = multiply(magnitude ?? fromInteger(1), fromInteger(size));
  }
  return magnitude;
}
