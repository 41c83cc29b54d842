/** The figures that a sentence gives, each with the words of its clause and what it is likely about. */
import { type Decimal, fromInteger } from '../decimal.ts';
import { readNumber } from '../language/numbers.ts';
import type { Feature } from './lexicon.ts';
import { denials, isWithin, quoteOf, type Reading, type Span } from './reading.ts';
import { type Match, matchSubjects, type SubjectIndex } from './subjects.ts';
import type { Token } from './tokens.ts';

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
  /** Position of the figure that a bare rate is said of: "98,8%" after "635 hồ sơ, đạt"; else null. */
  readonly rateOf: number | null;
  /** Position of the sentence among those of the text that tell what was done. */
  readonly sentence: number;
}

interface RawFigure extends Span {
  readonly value: Decimal;
  readonly whole: Decimal | null;
  readonly percent: boolean;
  readonly bound: Bound | null;
}

/**
 * The figures of a sentence in their order; `before` are those that the text has had before it. Figures in parentheses
 * detail the one before them, and a bare rate ("đạt tỷ lệ 100%") is that of what was just said.
 */
export function figuresOf(
  reading: Reading,
  sentence: Span,
  features: readonly Feature[],
  index: SubjectIndex,
  earlier: readonly NarrativeFigure[],
): readonly NarrativeFigure[] {
  const { tokens } = reading;
  const before = earlier.length;
  const sentenceNumber = (earlier[before - 1]?.sentence ?? -1) + 1;
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
    const head = detailHead === null ? undefined : figures[detailHead - before];
    const subjects = subjectsOf(figure, words, inherited, figures[figures.length - 1], head, index);
    figures.push({
      value: figure.value,
      whole: figure.whole,
      percent: figure.percent,
      bound: isAim(tokens, clause.from, figure.from) ? 'about' : figure.bound,
      subjects,
      words,
      quote: quoteOf(reading, near),
      at: tokens[figure.from]?.at ?? 0,
      detailOf: detailHead,
      rateOf: position > 0 && isRateOf(figure, words, raw[position - 1]) ? before + position - 1 : null,
      sentence: sentenceNumber,
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
  head: NarrativeFigure | undefined,
  index: SubjectIndex,
): readonly Match[] {
  const kind = figure.percent ? 'percent' : 'count';
  if (head !== undefined) return subjectsOfDetail(words, head, kind, index);
  if (figure.percent && previous !== undefined && isBareRate(words))
    return previous.percent ? [] : rateOfPrevious(previous);
  return matchSubjects(words, inherited, kind, index)
    .filter(({ confidence }) => confidence >= likely)
    .slice(0, 4);
}

/** From this likeness on a detail together with what it details is a subject of its own. */
const surelyDetail = 0.9;

/** "1.245 hồ sơ (trực tuyến 1.200 hồ sơ …)": the detail is read with the words of what it details. */
function subjectsOfDetail(
  words: ReadonlySet<string>,
  head: NarrativeFigure,
  kind: 'count' | 'percent',
  index: SubjectIndex,
): readonly Match[] {
  const matches = matchSubjects(new Set([...head.words, ...words]), new Set(), kind, index);
  return matches
    .filter(({ code, confidence }) => confidence >= surelyDetail && code !== head.subjects[0]?.code)
    .slice(0, 4);
}

/** "đạt tỷ lệ 100%": the rate of what was just said. */
function isBareRate(words: ReadonlySet<string>): boolean {
  return [...words].every((word) => word === 'rate' || word.startsWith('='));
}

/** Whether a percentage only says how much of the whole the number just before it is. */
function isRateOf(figure: RawFigure, words: ReadonlySet<string>, before: RawFigure | undefined): boolean {
  return figure.percent && figure.bound === null && isBareRate(words) && before !== undefined && !before.percent;
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
    if (features.some(({ from, to }) => from <= at && at + 1 < to)) continue;
    if (/[,;:()]/.test(tokens[at]?.behind ?? '')) return at + 1;
    const following = tokens[at + 1];
    if (following !== undefined && at + 1 <= limit && /\(/.test(following.before)) return at + 1;
    if (following === undefined || at + 1 >= limit) break;
    if (next !== undefined && isJoint(tokens, at + 1)) return at + 1;
  }
  if (next === undefined) return end;
  const counted = features.find(({ from }) => from === figure.to);
  return counted !== undefined && counted.to < limit ? counted.to : limit;
}

/** "phấn đấu …", "mục tiêu …", "chỉ tiêu …": what is wanted, not what was done. */
function isAim(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    if (aims.has(`${tokens[at]?.key} ${tokens[at + 1]?.key}`)) return true;
  }
  return false;
}

const aims = new Set(['phan dau', 'muc tieu', 'chi tieu', 'dat ra', 'de ra']);

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

function rawFigures(reading: Reading, sentence: Span, features: readonly Feature[]): readonly RawFigure[] {
  const { tokens } = reading;
  const figures: RawFigure[] = [];
  let named = -1;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const listed = token.numeric && named === at - 1 && tokens[at - 1]?.behind === ',';
    const figure = listed
      ? null
      : token.numeric
        ? numberAt(reading, at, sentence, features)
        : noneAt(tokens, at, sentence, features);
    if (token.numeric && figure === null) named = at;
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
  sentence: Span,
  features: readonly Feature[],
): RawFigure | null {
  const token = tokens[at];
  const previous = at > sentence.from ? tokens[at - 1] : undefined;
  const next = at + 1 < sentence.to ? tokens[at + 1] : undefined;
  const counts = features.some(({ from, countable }) => from === at + 1 && countable);
  if (token === undefined || isWithin(token.at, cited)) return null;
  if (token.startsBlock && (!counts || token.behind !== '')) return null;
  if (/[-–/]/.test(token.behind.charAt(0)) || /[-–/]$/.test(token.before)) return null;
  const percent = token.raw.endsWith('%') || next?.raw === '%';
  const named = previous !== undefined && isNaming(tokens, at);
  if (!percent && (named || timeWords.has(next?.key ?? ''))) return null;
  if (damaged && !percent && !counts && /^\d{1,2}$/.test(token.raw)) return null;
  const reading = readNumber(token.raw.replace(/%$/, ''));
  const span = { from: at, to: at + (next?.raw === '%' ? 2 : 1), percent, bound: boundBefore(tokens, at, sentence) };
  if (reading.fraction !== undefined) return partOfWhole(token.raw, span);
  if (/\//.test(token.raw)) return partOfWhole(token.raw, span);
  if (reading.value === null) return null;
  if (!percent && isYear(token.raw)) return null;
  return { ...span, value: reading.value, whole: null };
}

/** "số 37", "nhóm 2": a number that names and does not count; "hồ sơ (57.502 …" and "giao Sở 20 nhiệm vụ" count. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  const [before, previous, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (previous === undefined || previous.behind !== '' || /\(/.test(token?.before ?? '')) return false;
  if (previous.key !== 'so') return namingWords.has(previous.key);
  const isMarked = /[^\0-\x7f]/.test(previous.raw);
  return before?.key !== 'ho' && (!isMarked || previous.raw.toLowerCase() === 'số');
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

/** "không có văn bản", "không hồ sơ", "chưa phát sinh phản ánh": 0 of what is counted. */
function noneAt(tokens: readonly Token[], at: number, sentence: Span, features: readonly Feature[]): RawFigure | null {
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

function boundBefore(tokens: readonly Token[], at: number, sentence: Span): Bound | null {
  for (const [words, bound] of bounds) {
    const from = at - words.length;
    if (from >= sentence.from && words.every((word, index) => tokens[from + index]?.key === word)) return bound;
  }
  return null;
}
