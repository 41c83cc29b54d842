/** Reads a report's text: the figures it gives and what they are about, its sentences, and the documents it cites. */
import { type Decimal, fromInteger } from '../decimal.ts';
import { readNumber } from '../language/numbers.ts';
import { readRoman } from '../language/roman.ts';
import { type Citation, citationsOf, plainLetters } from './citations.ts';
import { type Feature, featuresOf } from './lexicon.ts';
import { type Match, matchSubjects, type SubjectIndex } from './subjects.ts';
import { isDamaged, readable, type Token, tokensOf } from './tokens.ts';

/** A text by the name that the user knows it by. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

export type Bound = '>=' | '>' | '<=' | '<' | 'about';

export interface NarrativeFigure {
  readonly value: Decimal;
  /** The second number of "1.363/1.363", or null. */
  readonly whole: Decimal | null;
  readonly percent: boolean;
  /** Set when the text gives a bound ("trên 90%") or an estimate, not the figure itself. */
  readonly bound: Bound | null;
  /** The likeliest subjects, best first; empty when none is likely. */
  readonly subjects: readonly Match[];
  /** Words of the clause that it stands in. */
  readonly words: ReadonlySet<string>;
  /** The clause as written. */
  readonly quote: string;
  readonly at: number;
  /** Position among the figures of the one that it details, "(10 TTHC cấp tỉnh …)" after "12 TTHC"; else null. */
  readonly detailOf: number | null;
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
    if (!sentence.ahead) figures.push(...figuresOf(reading, sentence, words, index, figures.length));
    return describe(reading, sentence, words);
  });
  return { name: source.name, figures, sentences: read, citations, ...headOf(text, citations) };
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly features: readonly Feature[];
  readonly damaged: boolean;
  /** Start and end of every citation, in order. */
  readonly cited: readonly (readonly [number, number])[];
}

/** Positions of the first token and of the one after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Sentence extends Span {
  readonly ahead: boolean;
}

const aheadWords = /phuong huong|nhiem vu (?:cchc )?trong tam|kien nghi|de xuat|to chuc thuc hien/;

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

const denials = new Set(['khong', 'chua', 'khdng', 'khéng']);
const doneWords = /(?:^| )(?:da|qua|ket qua)(?= )/;

function describe(reading: Reading, sentence: Sentence, features: readonly Feature[]): NarrativeSentence {
  const { tokens } = reading;
  const words = new Set<string>();
  for (const clause of clausesOf(tokens, sentence)) {
    const denied = tokens.slice(clause.from, clause.to).some(({ key }) => denials.has(key));
    if (denied) continue;
    for (const { id, from } of features) if (from >= clause.from && from < clause.to) words.add(id);
  }
  return {
    quote: quoteOf(reading, sentence),
    at: tokens[sentence.from]?.at ?? 0,
    words,
    done: doneWords.test(foldedWords(tokens.slice(sentence.from, sentence.to))),
    ahead: sentence.ahead,
  };
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

interface RawFigure extends Span {
  readonly value: Decimal;
  readonly whole: Decimal | null;
  readonly percent: boolean;
  readonly bound: Bound | null;
}

function figuresOf(
  reading: Reading,
  sentence: Sentence,
  features: readonly Feature[],
  index: SubjectIndex,
  before: number,
): readonly NarrativeFigure[] {
  const { tokens } = reading;
  const raw = rawFigures(reading, sentence, features);
  const figures: NarrativeFigure[] = [];
  let inherited: ReadonlySet<string> = new Set();
  let detailHead: number | null = null;
  let clauseFrom = sentence.from;
  raw.forEach((figure, position) => {
    const clause = { from: clauseFrom, to: clauseEnd(tokens, figure, raw[position + 1], sentence.to, features) };
    const near = narrowed(tokens, clause, figure, features);
    const words = new Set(features.filter(({ from }) => from >= near.from && from < near.to).map(({ id }) => id));
    const opens = openedBetween(tokens, clause.from, figure.from);
    if (opens === 'open' && position > 0) detailHead = before + position - 1;
    else if (opens === 'closed') detailHead = null;
    const subjects = subjectsOf(figure, words, inherited, figures[figures.length - 1], detailHead, index);
    figures.push({
      value: figure.value,
      whole: figure.whole,
      percent: figure.percent,
      bound: figure.bound,
      subjects,
      words,
      quote: quoteOf(reading, near),
      at: tokens[figure.from]?.at ?? 0,
      detailOf: detailHead,
    });
    if (words.size > 1) inherited = words;
    clauseFrom = clause.to;
  });
  return figures;
}

const likely = 0.55;

function subjectsOf(
  figure: RawFigure,
  words: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
  previous: NarrativeFigure | undefined,
  detailHead: number | null,
  index: SubjectIndex,
): readonly Match[] {
  if (detailHead !== null) return [];
  const kind = figure.percent ? 'percent' : 'count';
  if (figure.percent && previous !== undefined && isBareRate(words))
    return previous.percent ? [] : rateOfPrevious(previous);
  return matchSubjects(words, inherited, kind, index)
    .filter(({ confidence }) => confidence >= likely)
    .slice(0, 4);
}

/** "đạt tỷ lệ 100%": the rate of what was just said. */
function isBareRate(words: ReadonlySet<string>): boolean {
  return [...words].every((word) => word === 'rate' || word.startsWith('='));
}

/** Marks the rate of a subject by its code with "%" behind; whoever knows the form finds the ratio row. */
function rateOfPrevious(previous: NarrativeFigure): readonly Match[] {
  return previous.subjects.slice(0, 1).map(({ code, confidence }) => ({ code: `${code}%`, confidence }));
}

/** The figure's clause ends at the next punctuation, conjunction or, failing these, behind the word that is counted. */
function clauseEnd(
  tokens: readonly Token[],
  figure: RawFigure,
  next: RawFigure | undefined,
  end: number,
  features: readonly Feature[],
): number {
  const limit = next?.from ?? end;
  for (let at = figure.to - 1; at < limit; at += 1) {
    if (/[,;:()]/.test(tokens[at]?.behind ?? '')) return at + 1;
    const following = tokens[at + 1];
    if (following === undefined || at + 1 >= limit) break;
    if (/\(/.test(following.before) || (next !== undefined && isJoint(tokens, at + 1))) return at + 1;
  }
  if (next === undefined) return end;
  const counted = features.find(({ from }) => from === figure.to);
  return counted !== undefined && counted.to < limit ? counted.to : limit;
}

/** "và", "trong đó". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key;
  return key === 'va' || key === 'con' || (key === 'trong' && tokens[at + 1]?.key === 'do');
}

/** The last clause before the figure that has two telling words, and all that follows within the figure's clause. */
function narrowed(tokens: readonly Token[], clause: Span, figure: RawFigure, features: readonly Feature[]): Span {
  let from = figure.from;
  while (from > clause.from) {
    from -= 1;
    const starts = from === clause.from || /[,:]/.test(tokens[from - 1]?.behind ?? '');
    const telling = features.filter(
      (feature) => feature.from >= from && feature.from < clause.to && !feature.id.startsWith('='),
    );
    if (starts && new Set(telling.map(({ id }) => id)).size >= 2) break;
  }
  return { from, to: clause.to };
}

/** Whether a parenthesis opens, or one closes, on the way to the figure. */
function openedBetween(tokens: readonly Token[], from: number, to: number): 'open' | 'closed' | 'same' {
  let state: 'open' | 'closed' | 'same' = 'same';
  if (/\)/.test(tokens[from - 1]?.behind ?? '')) state = 'closed';
  for (let at = from; at <= to; at += 1) {
    if (/\(/.test(tokens[at]?.before ?? '')) state = 'open';
    if (at < to && /\)/.test(tokens[at]?.behind ?? '')) state = 'closed';
  }
  return state;
}

const namingWords = new Set([
  'so',
  'nam',
  'quy',
  'thang',
  'ngay',
  'nhom',
  'muc',
  'do',
  'dieu',
  'khoan',
  'luc',
  'thu',
  'khoa',
  'iso',
  'tcvn',
  'hang',
  'ky',
  'gio',
  'giai',
  'doan',
  'sau',
]);
const timeWords = new Set(['ngay', 'thang', 'nam', 'gio', 'diem', 'bac', 'lan']);

function rawFigures(reading: Reading, sentence: Sentence, features: readonly Feature[]): readonly RawFigure[] {
  const { tokens } = reading;
  const figures: RawFigure[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const figure = token.numeric ? numberAt(reading, at, sentence, features) : noneAt(tokens, at, sentence, features);
    if (figure !== null) {
      figures.push(figure);
      at = figure.to - 1;
    }
  }
  return figures;
}

function numberAt(
  { tokens, cited, damaged }: Reading,
  at: number,
  sentence: Sentence,
  features: readonly Feature[],
): RawFigure | null {
  const token = tokens[at];
  const previous = at > sentence.from ? tokens[at - 1] : undefined;
  const next = at + 1 < sentence.to ? tokens[at + 1] : undefined;
  if (token === undefined || token.startsBlock || isWithin(token.at, cited)) return null;
  if (/[-–/]/.test(token.behind.charAt(0)) || /[-–/]$/.test(token.before)) return null;
  const percent = token.raw.endsWith('%') || next?.raw === '%';
  const named = previous !== undefined && previous.behind === '' && namingWords.has(previous.key);
  if (!percent && (named || timeWords.has(next?.key ?? ''))) return null;
  const counts = features.some(({ from, countable }) => from === at + 1 && countable);
  if (damaged && !percent && !counts && /^\d{1,2}$/.test(token.raw)) return null;
  const reading = readNumber(token.raw.replace(/%$/, ''));
  const span = { from: at, to: at + (next?.raw === '%' ? 2 : 1), percent, bound: boundBefore(tokens, at, sentence) };
  if (reading.fraction !== undefined) return partOfWhole(token.raw, span);
  if (/\//.test(token.raw)) return partOfWhole(token.raw, span);
  if (reading.value === null) return null;
  if (!percent && isYear(token.raw)) return null;
  return { ...span, value: reading.value, whole: null };
}

/** "1.363/1.363": two numbers of one thing; dates such as 14/3 carry the word "ngày" before them. */
function partOfWhole(raw: string, span: Omit<RawFigure, 'value' | 'whole'>): RawFigure | null {
  const [part, whole, ...more] = raw
    .replace(/%$/, '')
    .split('/')
    .map((text) => readNumber(text).value);
  if (!part || !whole || more.length > 0) return null;
  return { ...span, value: part, whole };
}

function isYear(raw: string): boolean {
  return /^(?:19|20)\d{2}$/.test(raw);
}

function isWithin(at: number, places: readonly (readonly [number, number])[]): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place[0] <= at;
}

/** "không có văn bản", "không hồ sơ", "chưa phát sinh phản ánh": 0 of what is counted. */
function noneAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  features: readonly Feature[],
): RawFigure | null {
  if (!denials.has(tokens[at]?.key ?? '')) return null;
  let to = at + 1;
  while (to < sentence.to && to - at <= 3 && ['co', 'phat', 'sinh', 'nhan', 'duoc'].includes(tokens[to]?.key ?? ''))
    to += 1;
  const counted = features.find(({ from }) => from === to);
  if (counted === undefined || !counted.countable || counted.from >= sentence.to) return null;
  return { from: at, to, value: fromInteger(0), whole: null, percent: false, bound: null };
}

const bounds: readonly (readonly [readonly string[], Bound])[] = [
  [['it', 'nhat'], '>='],
  [['toi', 'thieu'], '>='],
  [['khong', 'qua'], '<='],
  [['toi', 'da'], '<='],
  [['tren'], '>'],
  [['hon'], '>'],
  [['duoi'], '<'],
  [['gan'], 'about'],
  [['khoang'], 'about'],
  [['uoc'], 'about'],
];

function boundBefore(tokens: readonly Token[], at: number, sentence: Sentence): Bound | null {
  for (const [words, bound] of bounds) {
    const from = at - words.length;
    if (from >= sentence.from && words.every((word, index) => tokens[from + index]?.key === word)) return bound;
  }
  return null;
}

function quoteOf({ text, tokens }: Reading, span: Span): string {
  const first = tokens[span.from];
  const last = tokens[span.to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.at, last.end).replace(/\s+/g, ' ');
}

const headDate = /n\w{1,3}y (\d{1,2}) th\w{2,3} (\d{1,2}) n\w{1,3}m (\d{4})/;

/** The report's own number and date stand at its head: "Số: 37/BC-SCT", "ngày 14 tháng 3 năm 2025". */
function headOf(text: string, citations: readonly Citation[]): Pick<NarrativeReading, 'agency' | 'date'> {
  const own = citations.find(({ sign, at, written }) => at < 600 && written === null && /^(?:BC|KH|TTr)-/.test(sign));
  const dated = headDate.exec(plainLetters(text.slice(0, 800)));
  const [day = '', month = '', year = ''] = dated?.slice(1) ?? [];
  return {
    agency: own === undefined ? null : (own.sign.split('-')[1] ?? null),
    date: dated === null ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}
