/** Years in the text of a plan that are not the plan's own and that nothing around them explains. */
import { normalize, unmark } from '../language/text.ts';

export interface OtherYear {
  readonly year: number;
  /** The sentence that it stands in, cut to a readable length. */
  readonly phrase: string;
}

/** A year named as such, or behind a quarter or month; dates, document numbers and bare figures are none. */
const named =
  /(?:\bnam (?:hoc )?|\b(?:quy [ivx\d]+|thang \d{1,2}|t\d{1,2}) ?\/ ?|\b\d+ thang (?:dau |cuoi )?(?:nam )?)(\d{4})(?!\d)/g;
const sentenceEnd = /[.:\n](?=\s|$)/g;

/** In front of a year: a period that it bounds, or something it is compared with. */
const bounds = /(?:\bgiai doan|\bnhiem ky|\btam nhin|\btu|\bke tu|\btruoc|\bsau|\bdau|\bcuoi)(?: nam)?(?: hoc)? $/;
const horizon = /(?:\bden|\btoi|\bden het|\bdinh huong|\bdinh huong den|\bhuong toi)(?: nam)? $/;
const compared = /\b(?:so voi|cung ky|lien ke|binh quan|hon|bang muc)\b(?: \S+){0,6} ?(?:nam )?$/;
const cited =
  /\b(?:hien phap|bo luat|luat|phap lenh|nghi quyet|nghi dinh|thong tu|chi thi|quyet dinh|cong van|van ban so|ke hoach so)\b[^,]*$/;
const dated = /\bngay \d{1,2} thang \d{1,2} (?:nam )?$/;
const range = /\d{4} ?[-–—] ?(?:nam )?$/;
const rangeOn = /^ ?[-–—] ?(?:nam )?\d{4}/;
/** Words of looking back, with which last year is meant. */
const back =
  /\b(?:ra soat|danh gia|tong ket|so ket|ket qua|ton tai|han che|bao cao|cong bo|cham diem|xep hang|chi so|khac phuc|quyet toan|tham dinh|kiem diem|da)\b/;
/** Words of preparing, with which next year is meant. */
const ahead = /\b(?:ke hoach|du toan|phuong huong|chuong trinh|nhiem vu|chi tieu|dang ky|danh muc)\b/;

/**
 * Years other than the plan's, in the order of the text, each phrase once. Left alone are dates, document numbers and cited
 * laws, periods ("giai đoạn 2021-2030", "đến năm 2030"), comparisons ("so với năm 2024"), last year where something is
 * looked back on ("tổng kết năm 2024") and next year where something is prepared ("xây dựng Kế hoạch năm 2026").
 * "tồn tại trong thực hiện CCHC năm 2023" in a plan for 2025 is found.
 */
export function otherYears(text: string, planYear: number): readonly OtherYear[] {
  const plain = normalize(text);
  const found = new Map<string, OtherYear>();
  for (const sentence of sentencesOf(plain)) {
    const key = unmark(sentence);
    named.lastIndex = 0;
    for (let match = named.exec(key); match !== null; match = named.exec(key)) {
      const year = Number(match[1]);
      const before = key.slice(key.lastIndexOf(';', match.index) + 1, match.index + match[0].length - 4);
      const after = key.slice(match.index + match[0].length);
      if (year === planYear || year < 1900 || year > 2100 || explained(year, planYear, before, after, key)) continue;
      found.set(`${year} ${key}`, { year, phrase: around(sentence, match.index) });
    }
  }
  return [...found.values()];
}

/** Sentences and list items; the points of numbers and abbreviations end none. */
function sentencesOf(text: string): readonly string[] {
  const lines = text.replace(/\n(?=[\p{Ll}\d(])(?!\d+[.)]\s)/gu, ' ');
  return lines
    .replace(sentenceEnd, '$&\u0000')
    .split('\u0000')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function explained(year: number, planYear: number, before: string, after: string, sentence: string): boolean {
  const start = before.replace(/\bnam (?:hoc )?$/, '');
  if (bounds.test(before) || compared.test(start) || cited.test(start) || dated.test(before)) return true;
  if (range.test(before) || range.test(start) || rangeOn.test(after)) return true;
  if (horizon.test(before) || horizon.test(start)) return year > planYear;
  if (year === planYear - 1) return back.test(sentence);
  return year === planYear + 1 && ahead.test(sentence);
}

const mostLetters = 160;

function around(sentence: string, at: number): string {
  if (sentence.length <= mostLetters) return sentence;
  const from = Math.max(0, Math.min(at - mostLetters / 2, sentence.length - mostLetters));
  const cut = sentence.slice(from, from + mostLetters);
  return `${from > 0 ? '… ' : ''}${cut.trim()}${from + mostLetters < sentence.length ? ' …' : ''}`;
}
