/**
 * One form for Vietnamese text that came from anywhere, and keys to match it by.
 */

const spaces = /[^\S\n]+/g;
const lineEnds = /\r\n?|[\u2028\u2029\v\f]/g;
const zeroWidth = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const doubleQuotes = /[“”„‟«»]/g;
const singleQuotes = /[‘’‚‛]/g;
const marks = /\p{M}+/gu;
const strokes = /[đð]/g;
const tonesAndStroke = /[\p{M}đð]/gu;
const plainWord = /^[A-Za-z]*$/;
const notLettersOrDigits = /[^\p{L}\p{N}]+/gu;

/**
 * The one written form of a text: NFC, ordinary spaces, straight quotes, no zero-width characters,
 * runs of spaces within a line collapsed and lines trimmed; lines, capitals, diacritics and dashes stay.
 */
export function normalize(text: string): string {
  return text
    .replace(zeroWidth, '')
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(spaces, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * The key of a text for matching: lower case, no diacritics (so "hoà" and "hòa" are one, đ is d), every run of
 * punctuation, spaces and lines one space. "Quý I/2025" gives "quy i 2025". Folding a key gives the key.
 */
export function fold(text: string): string {
  return unmark(text).replace(notLettersOrDigits, ' ').trim();
}

/** Lower case without diacritics (đ is d), with punctuation, spaces and lines as they were. "Quý I/2025" gives "quy i/2025". */
export function unmark(text: string): string {
  return text
    .replace(zeroWidth, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(strokes, 'd');
}

/**
 * The key of one word that keeps its diacritics but not where the tone stands: "hoà" and "hòa" are one, "hoa" another.
 */
export function wordKey(word: string): string {
  if (plainWord.test(word)) return word.toLowerCase();
  const pieces = word.normalize('NFKD').toLowerCase().normalize('NFKD');
  const tones = (pieces.match(tonesAndStroke) ?? []).sort().join('');
  return pieces.replace(marks, '').replace(strokes, 'd') + tones;
}

/**
 * How alike two texts are by their keys, from 0 (nothing in common) to 1 (the same key): twice the letter pairs they
 * share over all their pairs (Dice), so that a few letters misread by OCR cost little.
 * "Van phong S&" against "Văn phòng Sở" is 0.88.
 */
export function foldedSimilarity(a: string, b: string): number {
  const left = fold(a);
  const right = fold(b);
  if (left === right) return 1;
  const leftPairs = letterPairs(left);
  const rightPairs = letterPairs(right);
  let shared = 0;
  for (const [pair, count] of leftPairs) shared += Math.min(count, rightPairs.get(pair) ?? 0);
  const all = countOf(leftPairs) + countOf(rightPairs);
  return all === 0 ? 0 : (2 * shared) / all;
}

function letterPairs(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const padded = ` ${key} `;
  for (let at = 0; at + 1 < padded.length; at++) {
    const pair = padded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function countOf(pairs: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const count of pairs.values()) all += count;
  return all;
}
