/** The words of the field that reports and forms share: each term has an id and the ways it is written. */
import { fold } from '../language/text.ts';
import { isSyllable, readable, type Token, tokensOf } from './tokens.ts';

export interface Term {
  readonly id: string;
  /** With or without diacritics; a longer one wins over a shorter one at the same place. */
  readonly written: readonly string[];
  /** True for things that are counted ("hồ sơ"): "không có hồ sơ" then says 0 of them. */
  readonly countable?: true;
}

export interface Lexicon {
  readonly terms: readonly Term[];
  /** Words that say nothing about the subject ("của", "theo", "các"). */
  readonly idle: readonly string[];
  /** The term that a cited document ("05/KH-SCT") stands for. */
  readonly citedAs: string;
}

/** What stands at a place: a term of the lexicon, or a word of its own ("=khao"). */
export interface Feature {
  readonly id: string;
  /** Positions of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly countable: boolean;
}

interface Writing {
  readonly syllables: readonly string[];
  readonly letters: string;
  readonly term: Term;
}

/** The lexicon made ready for finding its terms in texts. */
export interface LexiconIndex {
  /** By number of syllables, then by letters without spaces. */
  readonly exact: readonly ReadonlyMap<string, Term>[];
  readonly writings: readonly (readonly Writing[])[];
  readonly idle: ReadonlySet<string>;
  readonly citedAs: string;
}

export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  const exact: Map<string, Term>[] = [];
  const writings: Writing[][] = [];
  for (const term of lexicon.terms) {
    for (const words of term.written) {
      const syllables = tokensOf(readable(words)).map(({ key }) => key);
      for (let size = exact.length; size <= syllables.length; size += 1) {
        exact.push(new Map());
        writings.push([]);
      }
      exact[syllables.length]?.set(syllables.join(''), term);
      writings[syllables.length]?.push({ syllables, letters: syllables.join(''), term });
    }
  }
  return {
    exact,
    writings,
    idle: new Set(lexicon.idle.map(fold)),
    citedAs: lexicon.citedAs,
  };
}

/**
 * The terms and remaining words of a text, in order, the longest term at each place. In a damaged text a term is also
 * found with a few letters wrong ("tryc tuyén" is trực tuyến), the more the longer it is.
 */
export function featuresOf(tokens: readonly Token[], index: LexiconIndex, damaged: boolean): readonly Feature[] {
  const guesses = new Map<string, Term | null>();
  const features: Feature[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longestTerm(tokens, at, index, damaged, guesses);
    if (found !== null) {
      features.push({ id: found.term.id, from: at, to: found.to, countable: found.term.countable === true });
      at = found.to;
      continue;
    }
    const token = tokens[at];
    if (token !== undefined && !token.numeric && token.key.length > 1 && !index.idle.has(token.key)) {
      features.push({ id: `=${token.key}`, from: at, to: at + 1, countable: false });
    }
    at += 1;
  }
  return features;
}

function longestTerm(
  tokens: readonly Token[],
  at: number,
  index: LexiconIndex,
  damaged: boolean,
  guesses: Map<string, Term | null>,
): { readonly term: Term; readonly to: number } | null {
  for (let size = index.exact.length - 1; size > 0; size -= 1) {
    const window = wordsAt(tokens, at, size);
    if (window === null) continue;
    const letters = window.map(({ key }) => key).join('');
    const exact = index.exact[size]?.get(letters);
    if (exact !== undefined) return { term: exact, to: at + size };
    if (!damaged || (size > 1 && window.some(({ key }) => index.exact[1]?.has(key)))) continue;
    const key = `${size} ${letters}`;
    let guess = guesses.get(key);
    if (guess === undefined) {
      guess = nearest(
        window.map(({ key: word }) => word),
        index.writings[size] ?? [],
      );
      guesses.set(key, guess);
    }
    if (guess !== null) return { term: guess, to: at + size };
  }
  return null;
}

/** So many words in a row that no punctuation but a hyphen or comma within an enumeration parts; null when there are none. */
function wordsAt(tokens: readonly Token[], at: number, size: number): readonly Token[] | null {
  if (at + size > tokens.length) return null;
  const window = tokens.slice(at, at + size);
  const broken = window.some((token, index) =>
    token.numeric
      ? size === 1 || !/^\d{4}/.test(token.raw)
      : index > 0 && (token.startsBlock || /[.;:()]/.test(window[index - 1]?.behind ?? '')),
  );
  return broken ? null : window;
}

/**
 * The writing that the words likely stand for. Words that could be Vietnamese are only taken for others where a scanner
 * read i or e for a or o ("vin ban", "tiep nhen"), or in a long term when each is off by a letter at most.
 */
function nearest(words: readonly string[], writings: readonly Writing[]): Term | null {
  const letters = words.join('');
  if (words.every(isSyllable)) {
    const slip = letters.length < 12 ? isVowelSlip : isNearEach;
    return writings.find((writing) => slip(words, writing.syllables))?.term ?? null;
  }
  const size = letters.length;
  let least = (size >= 11 ? 3 : size >= 7 ? 2 : size >= 4 ? 1 : 0) + 1;
  let best: Writing | null = null;
  for (const writing of writings) {
    const distance = editDistance(letters, writing.letters, least - 1);
    if (distance < least) {
      best = writing;
      least = distance;
    }
  }
  return best?.term ?? null;
}

function isNearEach(words: readonly string[], meant: readonly string[]): boolean {
  let slips = 0;
  return words.every((word, index) => {
    const distance = editDistance(word, meant[index] ?? '', 1);
    slips += distance;
    return distance <= 1 && slips <= 2;
  });
}

/** Whether one letter differs, an i or e where an a or o is meant. */
function isVowelSlip(words: readonly string[], meantWords: readonly string[]): boolean {
  const written = words.join('');
  const meant = meantWords.join('');
  if (written.length !== meant.length || written.length < 6) return false;
  let slips = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === meant[at]) continue;
    if (!/[ie]/.test(written[at] ?? '') || !/[ao]/.test(meant[at] ?? '')) return false;
    slips += 1;
  }
  return slips === 1;
}

/** Letters to change, add or drop to turn one into the other; more than `limit` when they differ by more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const current = [line];
    let least = line;
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (above[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      const value = Math.min(swap, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    above = current;
  }
  return above[b.length] ?? limit + 1;
}
