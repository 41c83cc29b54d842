/**
 * The words of a report's text with their places, read so that what a scanner made of them still counts: without
 * diacritics, with look-alike signs (S&, ¢6, 1y) and with a letter wrong here and there.
 */
import { normalize, unmark } from '../language/text.ts';

export interface Token {
  /** As written, without the punctuation around it. */
  readonly raw: string;
  /** Lower-case letters without diacritics, look-alike signs read as letters; for numbers the text itself. */
  readonly key: string;
  /** Place in the normalized text. */
  readonly at: number;
  readonly end: number;
  /** Punctuation directly before and behind. */
  readonly before: string;
  readonly behind: string;
  /** True when digits are all that it has, with separators and "%". */
  readonly numeric: boolean;
  /** The first word of a line that begins a paragraph or a list's entry. */
  readonly startsBlock: boolean;
}

/**
 * One written form of a text: web addresses blanked out, and single lines where every line stands apart by an empty one
 * (as text taken from a PDF does). Places are those of this form.
 */
export function readable(text: string): string {
  const plain = normalize(text).replace(/https?:\/\/\S+/g, (address) => ' '.repeat(address.length));
  const lines = plain.split('\n');
  const empty = lines.filter((line) => line === '').length;
  return empty * 5 >= lines.length * 2 ? plain.replace(/\n\n/g, '\n') : plain;
}

/** A short numbered line with no full stop behind it is a heading, so that the next line begins anew. */
const headingLine = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\. .{0,58}[^.;:,\s]$/;
const blockStart = /^(?:[-+*•–]\s|\d{1,2}(?:\.\d{1,2})*\.\s|[IVX]{1,5}\.\s)/;

/** The words of a readable text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const chunk = /\S+/g;
  let lineEnd = -1;
  let fresh = true;
  let lineBefore = '';
  for (let found = chunk.exec(text); found !== null; found = chunk.exec(text)) {
    const at = found.index;
    if (at > lineEnd) {
      const previousEnd = lineEnd;
      lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) lineEnd = text.length;
      const lineStart = text.lastIndexOf('\n', at) + 1;
      const line = text.slice(lineStart, lineEnd);
      fresh = previousEnd < 0 || lineStart - previousEnd > 1 || blockStart.test(line);
      fresh = fresh || (headingLine.test(lineBefore) && /^\p{Lu}/u.test(line));
      lineBefore = line;
    }
    const token = tokenOf(found[0], at, fresh);
    if (token !== null) {
      tokens.push(token);
      fresh = false;
    }
  }
  return tokens;
}

const outer = /^([^\p{L}\p{N}&¢£€|%]*)(.*?)([^\p{L}\p{N}&¢£€|%]*)$/u;
const plainOpening = /^[(["'+,.;:–-]*$/;
const numericShape = /^\d[\d.,/]*%?$/;

function tokenOf(chunk: string, at: number, startsBlock: boolean): Token | null {
  const parts = outer.exec(chunk);
  const before = parts?.[1] ?? '';
  const raw = parts?.[2] ?? '';
  if (raw === '') return null;
  const numeric = numericShape.test(raw) && plainOpening.test(before);
  return {
    raw,
    key: numeric ? raw : wordLetters(raw),
    at: at + before.length,
    end: at + before.length + raw.length,
    before,
    behind: parts?.[3] ?? '',
    numeric,
    startsBlock,
  };
}

const lookAlikes: Readonly<Record<string, string>> = {
  '6': 'o',
  '0': 'o',
  '&': 'o',
  '1': 'l',
  '3': 'a',
  '4': 'a',
  '¢': 'c',
  '£': 'e',
  '€': 'e',
  '|': 'i',
};

function wordLetters(raw: string): string {
  if (/^[\d:.,/-]+$/.test(raw)) return raw.replace(/\D/g, '');
  const letters = unmark(raw)
    .replace(/[6013&¢£€|4]/g, (sign) => lookAlikes[sign] ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return isSyllable(letters) ? letters : repaired(letters);
}

/** What scanners make of horned and hooked vowels: "xir", "xtr" and "xur" are xử, "tryc" is trực, "diing" is đúng. */
const misreadings: readonly (readonly [RegExp, string])[] = [
  [/[iut]r(?=$|[acnmpt])/, 'u'],
  [/w/, 'u'],
  [/ue(?=[cngt])|y(?=[cn])|ii/, 'u'],
  [/d(?=ng$|n$)/, 'o'],
  [/^i(?=y$)/, 'l'],
  [/i(?=am$)/, ''],
];

/** A word that cannot be one, put right by the first known misreading that makes it one. */
function repaired(letters: string): string {
  for (const [misread, meant] of misreadings) {
    const guess = letters.replace(misread, meant);
    if (guess !== letters && isSyllable(guess)) return guess;
  }
  return letters;
}

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const rime =
  '(?:i|y|a|e|o|u|ia|ya|ua|uo|ue|uy|oa|oe|ai|ay|ao|au|eo|eu|iu|oi|ui|uoi|uou|ieu|yeu|oai|oay|uay|uya|uyu|uu|uau|oao|oeo)';
const closed = '(?:(?:i|a|e|o|u|ie|ye|uo|uy|uye|oa|oe|ua)(?:ng|nh|ch|[cmnpt])|ue(?:ch|nh))';
const syllable = new RegExp(`^${onset}(?:${rime}|${closed})$`);

/** Whether the letters can be a Vietnamese syllable without its diacritics; "tryc" and "khdng" cannot. */
export function isSyllable(key: string): boolean {
  return syllable.test(key);
}

/** Whether a text shows many words that no Vietnamese would write: one in twenty-five or more, as scanners leave it. */
export function isDamaged(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ raw, numeric }) => !numeric && /^[\p{Ll}&¢|]+$/u.test(raw));
  const odd = words.filter(({ raw }) => !isSyllable(unmark(raw))).length;
  return words.length > 0 && odd * 25 >= words.length;
}
