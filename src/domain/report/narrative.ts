/** Reads a report's text: the figures it gives and what they are about, its sentences, and the documents it cites. */
import { readRoman } from '../language/roman.ts';
import { type Citation, citationsOf, plainLetters } from './citations.ts';
import { figuresOf, type NarrativeFigure } from './figures.ts';
import { type Feature, featuresOf } from './lexicon.ts';
import { denials, isWithin, quoteOf, type Reading, type Span } from './reading.ts';
import type { SubjectIndex } from './subjects.ts';
import { isDamaged, readable, type Token, tokensOf } from './tokens.ts';

/** A text by the name that the user knows it by. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

export interface NarrativeSentence {
  readonly quote: string;
  readonly at: number;
  /** Words of the clauses that deny nothing. */
  readonly words: ReadonlySet<string>;
  /** True when it tells what has been done ("đã", "qua", "kết quả"), false for duties and plans. */
  readonly done: boolean;
  /** True in a part about the next period or about proposals. */
  readonly ahead: boolean;
}

export interface NarrativeReading {
  readonly name: string;
  readonly figures: readonly NarrativeFigure[];
  readonly sentences: readonly NarrativeSentence[];
  readonly citations: readonly Citation[];
  /** The report's own number at its head, or null. */
  readonly own: Citation | null;
  /** Last part of the report's own number ("SCT" of "37/BC-SCT"), or null. */
  readonly agency: string | null;
  /** ISO date of the report, or null. */
  readonly date: string | null;
}

/** Reads one text; the work grows with its length alone. */
export function readNarrative(source: SourceText, index: SubjectIndex): NarrativeReading {
  const text = readable(source.text);
  const tokens = tokensOf(text);
  const damaged = isDamaged(tokens);
  const features = featuresOf(tokens, index.lexicon, damaged);
  const citations = citationsOf(text, source.name);
  const sentences = sentencesOf(tokens);
  const reading = { text, tokens, features, damaged, cited: citedPlaces(citations) };
  const figures: NarrativeFigure[] = [];
  const read = sentences.map((sentence): NarrativeSentence => {
    const words = featuresWithin(reading, sentence);
    if (!sentence.ahead) figures.push(...figuresOf(reading, sentence, words, index, figures));
    return describe(reading, sentence, words, index.lexicon.citedAs);
  });
  return { name: source.name, figures, sentences: read, citations, ...headOf(text, citations) };
}

interface Sentence extends Span {
  readonly ahead: boolean;
}

const aheadWords = /phuong huong|nhiem vu (?:cchc )?trong tam|kien nghi|de xuat|to chuc thuc hien/;

/** Longer runs without a full stop are cut, so that the work stays in step with the text. */
const longestSentence = 300;

/** Sentences end at a full stop, a semicolon, or where a paragraph or list entry begins; headings say what part it is. */
function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let ahead = false;
  for (let at = 1; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    const ends =
      token === undefined ||
      token.startsBlock ||
      at - from >= longestSentence ||
      /;/.test(previous?.behind ?? '') ||
      (/[.!?]/.test(previous?.behind ?? '') && !/^\p{Ll}/u.test(token.raw) && !isNumbering(tokens, at - 1));
    if (!ends) continue;
    const first = tokens[from];
    if (first?.startsBlock && /^\./.test(first.behind) && readRoman(first.raw) !== null) {
      ahead = aheadWords.test(foldedWords(tokens.slice(from, at)));
    }
    sentences.push({ from, to: at, ahead });
    from = at;
  }
  return sentences;
}

function foldedWords(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join(' ');
}

/** "II." and "6.1." at the start of a paragraph end no sentence. */
function isNumbering(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.startsBlock === true && (token.numeric || readRoman(token.raw) !== null);
}

function citedPlaces(citations: readonly Citation[]): readonly (readonly [number, number])[] {
  return citations.map(({ at, end }) => [at, end] as const);
}

/** The features whose tokens all lie within the span, found by halving. */
function featuresWithin({ features }: Reading, span: Span): readonly Feature[] {
  let low = 0;
  let high = features.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((features[middle]?.from ?? 0) < span.from) low = middle + 1;
    else high = middle;
  }
  const found: Feature[] = [];
  for (let at = low; at < features.length; at += 1) {
    const feature = features[at];
    if (feature === undefined || feature.from >= span.to) break;
    found.push(feature);
  }
  return found;
}

/** "đã …", or a sentence that begins with "Qua …" or "Kết quả …"; in a damaged text the letters "da" will do. */
function tellsWhatWasDone(tokens: readonly Token[], damaged: boolean): boolean {
  const [first, second] = tokens;
  if (first?.key === 'qua' || (first?.key === 'ket' && second?.key === 'qua')) return true;
  return tokens.some(({ key, raw }) => key === 'da' && (damaged || raw.toLowerCase() === 'đã'));
}

function describe(
  reading: Reading,
  sentence: Sentence,
  features: readonly Feature[],
  citedAs: string,
): NarrativeSentence {
  const { tokens } = reading;
  const words = new Set<string>();
  for (const clause of clausesOf(tokens, sentence)) {
    const denied = tokens.slice(clause.from, clause.to).some(({ key }) => denials.has(key));
    if (denied) continue;
    for (const { id, from } of features) if (from >= clause.from && from < clause.to) words.add(id);
  }
  if (citesWithin(reading, sentence)) words.add(citedAs);
  return {
    quote: quoteOf(reading, sentence),
    at: tokens[sentence.from]?.at ?? 0,
    words,
    done: tellsWhatWasDone(tokens.slice(sentence.from, sentence.to), reading.damaged),
    ahead: sentence.ahead,
  };
}

function citesWithin({ tokens, cited }: Reading, { from, to }: Span): boolean {
  for (let at = from; at < to; at += 1) if (isWithin(tokens[at]?.at ?? 0, cited)) return true;
  return false;
}

/** Parts of a span between commas, colons and parentheses. */
function clausesOf(tokens: readonly Token[], span: Span): readonly Span[] {
  const clauses: Span[] = [];
  let from = span.from;
  for (let at = span.from; at < span.to; at += 1) {
    const last = at + 1 === span.to;
    if (last || /[,;:.()]/.test(tokens[at]?.behind ?? '') || /\(/.test(tokens[at + 1]?.before ?? '')) {
      clauses.push({ from, to: at + 1 });
      from = at + 1;
    }
  }
  return clauses;
}

const headDate = /n\w{1,3}y (\d{1,2}) th\w{2,3} (\d{1,2}) n\w{1,3}m (\d{4})/;

/** The report's own number and date stand at its head: "Số: 37/BC-SCT", "ngày 14 tháng 3 năm 2025". */
function headOf(text: string, citations: readonly Citation[]): Pick<NarrativeReading, 'own' | 'agency' | 'date'> {
  const own = citations.find(({ sign, at, written }) => at < 600 && written === null && /^(?:BC|KH|TTr)-/.test(sign));
  const dated = headDate.exec(plainLetters(text.slice(0, 800)));
  const [day = '', month = '', year = ''] = dated?.slice(1) ?? [];
  return {
    own: own ?? null,
    agency: own === undefined ? null : (own.sign.split('-')[1] ?? null),
    date: dated === null ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}
