/** Citations of documents in a text: number, sign, date, the words about their subject and the years these name. */
import { makeDate } from '../calendar/date.ts';
import { unmark } from '../language/text.ts';

export interface Citation {
  /** Name of the text that it stands in. */
  readonly source: string;
  /** As written, with its date. */
  readonly quote: string;
  readonly at: number;
  readonly end: number;
  readonly number: number;
  /** The year within the number ("04/2025/QĐ-UBND"), or null. */
  readonly numberYear: number | null;
  /** "QĐ-UBND", "KH-SCT", "SCT-VP". */
  readonly sign: string;
  /** The date as written, "07/3/3025"; null when the text gives none. */
  readonly written: string | null;
  /** ISO date; null when none is given or there is no such day. */
  readonly date: string | null;
  /** What the text says that it is about, up to the next citation or the end of the sentence. */
  readonly subject: string;
  /** The single year that the subject names ("năm 2025"); null for none, several, or a span ("giai đoạn 2023 - 2025"). */
  readonly subjectYear: number | null;
}

const space = '[ \\n]?';
/** Number, year or none, sign of capital letters in two parts or more: "05/KH-SCT", "04/2025/QĐ-UBND", "12-NQ/TU". */
const citationShape = new RegExp(
  `(\\d{1,5}) ?(?:/ ?(\\d{4}) ?)?[/-] ?(\\p{Lu}[\\p{L}]{0,7}(?:${space}[-/&]${space}\\p{Lu}[\\p{L}\\d]*)+)`,
  'gu',
);
const dateShapes = [
  /^[\s,]*(?:n\w{1,3}y)?\s*(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})/,
  /^[\s,]*n\w{1,3}y\s+(\d{1,2})\s+th\w{2,3}\s+(\d{1,2})\s+n\w{1,3}m\s+(\d{4})/,
];

/** All citations of a readable text in their order; the work grows with the length of the text alone. */
export function citationsOf(text: string, source: string): readonly Citation[] {
  const starts: { at: number; end: number; match: RegExpExecArray }[] = [];
  citationShape.lastIndex = 0;
  for (let match = citationShape.exec(text); match !== null; match = citationShape.exec(text)) {
    const before = text[match.index - 1] ?? ' ';
    if (!/[\d/.,]/.test(before)) starts.push({ at: match.index, end: match.index + match[0].length, match });
  }
  return starts.map(({ at, end, match }, index) => {
    const rest = text.slice(end, Math.min(end + 400, starts[index + 1]?.at ?? text.length));
    const dated = dateAt(rest);
    const dateEnd = end + (dated?.length ?? 0);
    const subject = subjectOf(text, at, rest.slice(dated?.length ?? 0));
    return {
      source,
      quote: oneLine(text.slice(at, dateEnd)),
      at,
      end: dateEnd,
      number: Number(match[1]),
      numberYear: match[2] === undefined ? null : Number(match[2]),
      sign: signOf(match[3] ?? ''),
      written: dated?.written ?? null,
      date: dated?.date ?? null,
      subject,
      subjectYear: yearOfSubject(subject),
    };
  });
}

/** Documents that carry the same number, sign and year are one. */
export function citationKey(citation: Citation): string {
  const { number, numberYear, sign, date } = citation;
  return `${number}/${numberYear ?? ''}/${sign}/${date?.slice(0, 4) ?? ''}`;
}

interface Dated {
  readonly written: string;
  readonly date: string | null;
  readonly length: number;
}

function dateAt(rest: string): Dated | null {
  const plain = plainLetters(rest.slice(0, 60));
  for (const shape of dateShapes) {
    const match = shape.exec(plain);
    if (match === null) continue;
    const [day = '', month = '', year = ''] = match.slice(1);
    return {
      written: `${day}/${month}/${year}`,
      date: makeDate(Number(year), Number(month), Number(day)),
      length: match[0].length,
    };
  }
  return null;
}

/** Lower case without diacritics, letter by letter, so that places stay. */
export function plainLetters(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => unmark(letter).charAt(0) || ' ').toLowerCase();
}

/** Letters that scanners read for Đ are put right in the kind of document ("Qb", "QD", "QDb"). */
function signOf(written: string): string {
  const sign = written.replace(/\s+/g, '');
  return sign
    .replace(/^Q[DĐÐbp]+(?=[-/])/, 'QĐ')
    .replace(/^ND(?=-)/, 'NĐ')
    .replace(/^Ð/, 'Đ');
}

/** Words behind the date; of a citation in parentheses the words of the sentence before it. */
function subjectOf(text: string, at: number, behind: string): string {
  const next = /^\s*([)\].;])/.exec(behind);
  if (next?.[1] === ')' || next?.[1] === ']') {
    const before = text.slice(Math.max(0, at - 250), at);
    return oneLine(
      before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n-'), before.lastIndexOf('\n+')) + 1),
    );
  }
  const end = behind.search(/[;)]|\.\s|\n\s*\n|\n[-+] |,\s+\p{Lu}/u);
  return oneLine(end < 0 ? behind : behind.slice(0, end));
}

const spanOfYears = /(?:giai|gia|glai)\s+do\w+\s+\d{4}|\d{4}\s*[-–]\s*\d{4}|d\w{1,2}n\s+n\w{1,3}m\s+\d{4}/g;
const namedYear = /\bn\w{1,3}m\s+(\d{4})\b/g;

function yearOfSubject(subject: string): number | null {
  const plain = plainLetters(subject);
  if (/\d{4}\s*[-–]\s*\d{4}/.test(plain)) return null;
  const rest = plain.replace(spanOfYears, ' ').replace(/so voi n\w{1,3}m \d{4}/g, ' ');
  const years = new Set<number>();
  namedYear.lastIndex = 0;
  for (let match = namedYear.exec(rest); match !== null; match = namedYear.exec(rest)) years.add(Number(match[1]));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
