/**
 * The words, numbers and marks of a deadline phrase, and the small steps by which the grammars walk over them.
 */
import { readRoman } from '../language/roman.ts';
import { normalize, unmark } from '../language/text.ts';

/** One word, run of digits or mark; positions in the phrase are indexes into the list of tokens. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case without diacritics; of a mark, one of , ; . : / - ( ) or the character itself. */
  readonly key: string;
  /** As written, in NFC. */
  readonly raw: string;
}

export type Tokens = readonly Token[];

/** What a rule found and the position after it; a rule that finds nothing gives null. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

const token = /\p{L}[\p{L}\p{M}|]*|\||\p{N}+|->|[^\s]/gu;
const quarterGlued = /^(?:q|quy|qui)([ivxl|]+)$/;
const dashes = /^(?:->|[-–—−~÷→])$/;

/** Words that only their marks keep apart from one of the grammar's. */
const homographs: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ những: 'những', mới: 'mới', hạng: 'hạng', tự: 'tự', tổ: 'tổ' }),
);

/** The tokens of a phrase; closing full stops are dropped, "QI" and "Quý1" come apart, all dashes are "-". */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  for (const raw of normalize(text)
    .replace(/[\s./]+$/, '')
    .match(token) ?? []) {
    const key = homographs.get(raw.toLowerCase()) ?? unmark(raw);
    const glued = quarterGlued.exec(key);
    if (glued !== null) {
      tokens.push({ kind: 'word', key: 'quy', raw }, { kind: 'word', key: glued[1] ?? '', raw });
    } else if (/^\d+$/.test(key)) tokens.push({ kind: 'number', key, raw });
    else if (/^[\p{L}|]/u.test(key)) tokens.push({ kind: 'word', key, raw });
    else if (key === '&' || key === '+') tokens.push({ kind: 'word', key: 'va', raw });
    else tokens.push({ kind: 'mark', key: dashes.test(key) ? '-' : key, raw });
  }
  return tokens;
}

/** The position after a phrase of keys ("cham nhat", "/"), or null when the tokens there are others. */
export function after(tokens: Tokens, at: number, phrase: string): number | null {
  if (!startsWithWord(phrase, tokens[at]?.key)) return null;
  let next = at;
  for (const key of phrase.split(' ')) {
    if (tokens[next]?.key !== key) return null;
    next++;
  }
  return next;
}

function startsWithWord(phrase: string, word: string | undefined): boolean {
  if (word === undefined || !phrase.startsWith(word)) return false;
  return phrase.length === word.length || phrase[word.length] === ' ';
}

/** The position after the first of the phrases that stands there, or null; put longer phrases first. */
export function afterAny(tokens: Tokens, at: number, phrases: readonly string[]): number | null {
  for (const phrase of phrases) {
    const next = after(tokens, at, phrase);
    if (next !== null) return next;
  }
  return null;
}

/** The position after as many of the phrases as follow one another, which may be none. */
export function skipAll(tokens: Tokens, at: number, phrases: readonly string[]): number {
  let next = at;
  for (;;) {
    const further = afterAny(tokens, next, phrases);
    if (further === null) return next;
    next = further;
  }
}

/** The position after one of the phrases, or the same position when none stands there. */
export function skipOne(tokens: Tokens, at: number, phrases: readonly string[]): number {
  return afterAny(tokens, at, phrases) ?? at;
}

/** A number in digits of at most so many figures. */
export function digits(tokens: Tokens, at: number, most = 2): Found<number> | null {
  const found = tokens[at];
  if (found?.kind !== 'number' || found.key.length > most) return null;
  return { value: Number(found.key), next: at + 1 };
}

const words: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    mot: 1,
    nhat: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
  }),
);

/** A number in Vietnamese words up to twelve. */
export function numberWord(tokens: Tokens, at: number): Found<number> | null {
  if (isWordAfter(tokens, at)) return null;
  const value = words.get(tokens[at]?.key ?? '');
  if (value === undefined) return null;
  const unit = value === 10 ? words.get(tokens[at + 1]?.key ?? '') : undefined;
  if (unit === 1 || unit === 2) return { value: 10 + unit, next: at + 2 };
  return { value, next: at + 1 };
}

/** "sau" written without its mark in a text that has marks is "after", not "sáu" (six). */
function isWordAfter(tokens: Tokens, at: number): boolean {
  return isBareSau(tokens, at) && tokens.some(({ kind, raw }) => kind === 'word' && /[^\x20-\x7e]/.test(raw));
}

/** "sau" without a mark: "after", or six in a text typed without marks. */
export function isBareSau(tokens: Tokens, at: number): boolean {
  return tokens[at]?.raw.toLowerCase() === 'sau';
}

/** A Roman numeral; "l" and "|" count as "I", as scanned and hastily typed texts have them. */
export function roman(tokens: Tokens, at: number): Found<number> | null {
  const key = tokens[at]?.key ?? '';
  if (!/^[ivxl|]+$/.test(key)) return null;
  const value = readRoman(key.replace(/[l|]/g, 'i'));
  return value === null ? null : { value, next: at + 1 };
}

/** A count in digits or words. */
export function count(tokens: Tokens, at: number): Found<number> | null {
  return digits(tokens, at) ?? numberWord(tokens, at);
}

/** The position after "17h00", "17 giờ 30 phút", "17:00" and a comma, or null. */
export function afterHour(tokens: Tokens, at: number): number | null {
  const hour = digits(tokens, at);
  const word = hour === null ? null : afterAny(tokens, hour.next, ['h', 'gio', 'g', ':']);
  if (word === null) return null;
  const minutes = digits(tokens, word);
  const end = minutes === null ? word : skipOne(tokens, minutes.next, ['phut', "'"]);
  return skipOne(tokens, end, [',', 'cua']);
}
