/** What stands in the column TT: the number of an item, the code of a section, or a heading with both code and title. */
import { ordinalWords, partWords } from '../catalogue/plan-headers.ts';
import { readRoman, toRoman } from '../domain/language/roman.ts';

export type NumberCell =
  | { readonly kind: 'blank' }
  /** "1", "01", "1.", "(1)". */
  | { readonly kind: 'integer'; readonly text: string; readonly value: number }
  /** "7.1", "VII.1"; `parts` as numbers. */
  | { readonly kind: 'dotted'; readonly text: string; readonly parts: readonly number[]; readonly fromDate: boolean }
  /** "VII", "Phần VII", "Phần thứ bảy" (as "VII"). */
  | { readonly kind: 'roman'; readonly text: string; readonly value: number }
  /** "A" as a part above the Roman ones. */
  | { readonly kind: 'letter'; readonly text: string }
  /** Code and title in one cell: "I. CHỈ ĐẠO ĐIỀU HÀNH". */
  | { readonly kind: 'heading'; readonly code: CodeCell; readonly title: string }
  /** A mark of a part of an item ("-", "+", "a)"), which is no number. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

export type CodeCell = Extract<NumberCell, { kind: 'integer' | 'dotted' | 'roman' | 'letter' }>;

const part = `(?:${partWords.flatMap((word) => [word, word.toUpperCase()]).join('|')})\\s+`;
const partBeforeCode = new RegExp(`^${part}(?=[0-9A-Z])`, 'u');
const partInWords = new RegExp(`^${part}thứ\\s+(${ordinalWords.join('|')})(?!\\p{L})`, 'iu');
const code = '[IVXL]+(?:\\.\\d{1,3})*|\\d{1,3}(?:\\.\\d{1,3})+|[A-H]|\\d{1,4}';
const headingWithSign = new RegExp(`^(${code})\\s*[.):\\-–—]+\\s*(?=[^\\d\\s.])(.+)$`, 'u');
const headingWithSpace = /^([IVXL]+(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)\s+(?=\p{Lu})(.+)$/u;

/** Reads the text of a cell of the column TT. "Phần I: Thể chế" is a heading with code I; a date "07/01/2025" is 7.1. */
export function readNumberCell(text: string): NumberCell {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain === '') return { kind: 'blank' };
  const date = /^(\d{2})\/(\d{2})\/\d{4}$/.exec(plain);
  if (date !== null) return dotted(`${Number(date[1])}.${Number(date[2])}`, true);
  if (/^(?:[-–—+*]|\(?[a-zđ]\)|[a-zđ][.)]?)$/u.test(plain)) return { kind: 'mark', text: plain };
  const bare = withoutPartWord(plain);
  return (
    readCode(bare.replace(/^[([]+/, '').replace(/[\s)\].:\-–—]+$/, '')) ??
    readHeading(bare) ?? { kind: 'other', text: plain }
  );
}

/** A heading whose code and title share a cell outside the column TT; a bare number before a text is none there. */
export function readHeading(text: string): Extract<NumberCell, { kind: 'heading' }> | null {
  const plain = withoutPartWord(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const match = headingWithSign.exec(plain) ?? headingWithSpace.exec(plain);
  const found = match === null ? null : readCode(match[1] ?? '');
  return found === null ? null : { kind: 'heading', code: found, title: (match?.[2] ?? '').trim() };
}

/** "Phần I: Thể chế" without its first word, "Phần thứ hai: Thể chế" as "II: Thể chế". */
function withoutPartWord(text: string): string {
  const ordinal = (_: string, word: string) => toRoman(ordinalWords.indexOf(word.toLowerCase()) + 1);
  return text.replace(partInWords, ordinal).replace(partBeforeCode, '');
}

/** A code without any sign around it, or null. */
export function readCode(text: string): CodeCell | null {
  if (/^\d{1,4}$/.test(text)) return { kind: 'integer', text, value: Number(text) };
  if (/^\d{1,3}(?:[.,]\d{1,3})+$/.test(text)) return dotted(text.replace(/,/g, '.'), false);
  if (/^[A-HKLM]$/.test(text)) return { kind: 'letter', text };
  if (/^[IVXLC]+$/.test(text)) {
    const value = readRoman(text);
    return value === null ? null : { kind: 'roman', text, value };
  }
  const mixed = /^([IVXLC]+)((?:\.\d{1,3})+)$/.exec(text);
  const root = mixed === null ? null : readRoman(mixed[1] ?? '');
  if (mixed === null || root === null) return null;
  const rest = (mixed[2] ?? '').slice(1).split('.').map(Number);
  return { kind: 'dotted', text, parts: [root, ...rest], fromDate: false };
}

function dotted(text: string, fromDate: boolean): Extract<NumberCell, { kind: 'dotted' }> {
  return { kind: 'dotted', text, parts: text.split('.').map(Number), fromDate };
}
