/**
 * The words, figures and marks of a text with targets, each with its place in the text, and the words that the grammar knows.
 */
import { unmark, wordKey } from '../language/text.ts';

export interface TargetToken {
  readonly kind: 'word' | 'figure' | 'mark';
  /** Of a word its key with diacritics; a figure as written ("2,5"); dashes are "-". */
  readonly key: string;
  /** The word's key without diacritics in a text that has none at all, else null. */
  readonly plain: string | null;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** True of a figure that a letter touches ("văn bản2", "B1", "5S"): no quantity. */
  readonly glued: boolean;
}

export type TargetTokens = readonly TargetToken[];

const piece = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*|\n|[^\s]/gu;

/** The tokens of a text in normal form; a line break is a mark. */
export function targetTokens(text: string): TargetTokens {
  const isPlain = unmark(text) === text.toLowerCase();
  const tokens: TargetToken[] = [];
  let to = 0;
  for (const raw of text.match(piece) ?? []) {
    const from = text.indexOf(raw, to);
    to = from + raw.length;
    tokens.push({ ...read(raw, isPlain), from, to, glued: isLetter(text[from - 1]) || isLetter(text[to]) });
  }
  return tokens;
}

function read(raw: string, isPlain: boolean): Pick<TargetToken, 'kind' | 'key' | 'plain'> {
  if (/^\d/.test(raw)) return { kind: 'figure', key: raw, plain: null };
  if (/^\p{L}/u.test(raw)) return { kind: 'word', key: wordKey(raw), plain: isPlain ? unmark(raw) : null };
  return { kind: 'mark', key: /^[–—−]$/.test(raw) ? '-' : raw, plain: null };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

/** Phrases by their words, with and without diacritics; the longest first. */
export type Lexicon = readonly { readonly keys: readonly string[]; readonly plain: readonly string[] }[];

/** The lexicon of phrases written in Vietnamese; marks may stand for words ("/ tháng"). */
export function lexicon(...phrases: readonly string[]): Lexicon {
  return phrases
    .map((phrase) => phrase.split(' '))
    .sort((left, right) => right.length - left.length)
    .map((words) => ({ keys: words.map(wordKey), plain: words.map(unmark) }));
}

/** The position after the longest phrase that begins at `at`, or null. */
export function ahead(tokens: TargetTokens, at: number, phrases: Lexicon): number | null {
  for (const { keys, plain } of phrases) {
    let next = at;
    while (next - at < keys.length && matches(tokens[next], keys[next - at], plain[next - at])) next++;
    if (next - at === keys.length) return next;
  }
  return null;
}

function matches(token: TargetToken | undefined, key: string | undefined, plain: string | undefined): boolean {
  return token !== undefined && (token.key === key || (token.plain !== null && token.plain === plain));
}

/** The position where the longest phrase begins that ends right before `at`, or null. */
export function behind(tokens: TargetTokens, at: number, phrases: Lexicon): number | null {
  for (const phrase of phrases) {
    const start = at - phrase.keys.length;
    if (start >= 0 && ahead(tokens, start, [phrase]) === at) return start;
  }
  return null;
}

/** True for one of these marks. */
export function isMark(token: TargetToken | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.key);
}

/** The text between two positions on one line, as written. */
export function slice(text: string, tokens: TargetTokens, from: number, to: number): string {
  return text
    .slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0)
    .replace(/\n/g, ' ')
    .trim();
}
