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
    tokens.push(tokenOf(raw, from, text, isPlain));
  }
  return tokens;
}

function tokenOf(raw: string, from: number, text: string, isPlain: boolean): TargetToken {
  const to = from + raw.length;
  if (/^\d/.test(raw)) {
    return { kind: 'figure', key: raw, plain: null, from, to, glued: isLetter(text[from - 1]) || isLetter(text[to]) };
  }
  if (isLetter(raw[0])) {
    return { kind: 'word', key: wordKey(raw), plain: isPlain ? unmark(raw) : null, from, to, glued: false };
  }
  return { kind: 'mark', key: /^[–—−]$/.test(raw) ? '-' : raw, plain: null, from, to, glued: false };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

interface Phrase {
  readonly keys: readonly string[];
  readonly plain: readonly string[];
}

type Index = ReadonlyMap<string, readonly Phrase[]>;

/** Phrases found by their first or last word, with or without diacritics; the longest first. */
export interface Lexicon {
  readonly first: Index;
  readonly last: Index;
}

/** The lexicon of phrases written in Vietnamese; marks may stand for words ("/ tháng"). */
export function lexicon(...phrases: readonly string[]): Lexicon {
  const all = phrases
    .map((phrase) => phrase.split(' '))
    .sort((left, right) => right.length - left.length)
    .map((words) => ({ keys: words.map(wordKey), plain: words.map(unmark) }));
  return { first: indexed(all, (words) => words[0]), last: indexed(all, (words) => words[words.length - 1]) };
}

function indexed(phrases: readonly Phrase[], wordOf: (words: readonly string[]) => string | undefined): Index {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const word of new Set([wordOf(phrase.keys) ?? '', wordOf(phrase.plain) ?? ''])) {
      index.set(word, [...(index.get(word) ?? []), phrase]);
    }
  }
  return index;
}

/** The position after the longest phrase that begins at `at`, or null. */
export function ahead(tokens: TargetTokens, at: number, phrases: Lexicon): number | null {
  const phrase = candidates(phrases.first, tokens[at]).find((candidate) => stands(tokens, at, candidate));
  return phrase === undefined ? null : at + phrase.keys.length;
}

/** The position where the longest phrase begins that ends right before `at`, or null. */
export function behind(tokens: TargetTokens, at: number, phrases: Lexicon): number | null {
  const found = candidates(phrases.last, tokens[at - 1]).find((phrase) =>
    stands(tokens, at - phrase.keys.length, phrase),
  );
  return found === undefined ? null : at - found.keys.length;
}

function candidates(index: Index, token: TargetToken | undefined): readonly Phrase[] {
  return token === undefined ? [] : (index.get(token.plain ?? token.key) ?? []);
}

function stands(tokens: TargetTokens, from: number, { keys, plain }: Phrase): boolean {
  return from >= 0 && keys.every((key, offset) => matches(tokens[from + offset], key, plain[offset]));
}

function matches(token: TargetToken | undefined, key: string, plain: string | undefined): boolean {
  return token !== undefined && (token.key === key || (token.plain !== null && token.plain === plain));
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
