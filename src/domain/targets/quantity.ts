/**
 * Quantities within a text: "95%", "25%-35%", "01 đến 02", "03-05"; dates, years, document numbers, levels and figures
 * glued to words are none.
 */
import { type Decimal, fromInteger } from '../decimal.ts';
import { readNumber } from '../language/numbers.ts';
import { ahead, behind, isMark, lexicon, type TargetTokens } from './target-tokens.ts';

export interface Quantity {
  readonly low: Decimal;
  /** The upper end of a range, else null. */
  readonly high: Decimal | null;
  readonly percent: boolean;
  /** Positions of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** A figure that can be read in two ways. */
export interface DoubtfulQuantity {
  readonly doubt: { readonly first: string; readonly second: string };
  readonly words: string;
  readonly percent: boolean;
  readonly to: number;
}

/** Words whose figure behind them is a name, not an amount. */
const naming = lexicon(
  'số',
  'năm',
  'ngày',
  'tháng',
  'quý',
  'độ',
  'ISO',
  'TCVN',
  'điều',
  'khoản',
  'mục',
  'phụ lục',
  'thứ',
  'chương',
  'phiên bản',
  'khóa',
  'nhiệm kỳ',
  'giai đoạn',
  'luật',
  'nghị quyết',
  'chỉ thị',
  'mẫu',
  'biểu',
  'phần',
  'nghị định',
  'thông tư',
  'quyết định',
  'kế hoạch',
);
const percentSign = lexicon('%', 'phần trăm');
const rangeWords = lexicon('-', 'đến', 'tới');
const documentKinds = /^(?:nq|qđ|qd|kh|bc|ct|nđ|nd|tt|cv|tb|hd|sct|ubnd|bnv)/;

/** The quantity that begins at a position, or null. */
export function quantityAt(tokens: TargetTokens, at: number): Quantity | DoubtfulQuantity | null {
  const first = tokens[at];
  if (first?.kind !== 'figure' || first.glued || behind(tokens, at, naming) !== null) return null;
  if (isMark(tokens[at - 1], '/:') && tokens[at - 2]?.kind !== 'word') return null;
  const firstPercent = ahead(tokens, at + 1, percentSign);
  const secondAt = rangeSecond(tokens, firstPercent ?? at + 1);
  const second = secondAt === null ? undefined : tokens[secondAt];
  const secondPercent = secondAt === null ? null : ahead(tokens, secondAt + 1, percentSign);
  const to = secondAt === null ? (firstPercent ?? at + 1) : (secondPercent ?? secondAt + 1);
  if (isName(tokens, to) || (isYear(first.key) && firstPercent === null)) return null;
  const percent = firstPercent !== null || secondPercent !== null;
  return read(first.key, second?.key ?? null, { percent, from: at, to });
}

function read(
  low: string,
  high: string | null,
  place: { readonly percent: boolean; readonly from: number; readonly to: number },
): Quantity | DoubtfulQuantity | null {
  const lowReading = readNumber(low);
  const highReading = high === null ? null : readNumber(high);
  const problem = lowReading.problem ?? highReading?.problem ?? null;
  if (problem?.code === 'number-ambiguous') {
    const { first, second } = problem.facts ?? {};
    return {
      ...place,
      doubt: { first: String(first), second: String(second) },
      words: high === null ? low : `${low}-${high}`,
    };
  }
  if (lowReading.value === null || (highReading !== null && highReading.value === null)) return null;
  return { ...place, low: lowReading.value, high: highReading?.value ?? null };
}

/** Document numbers ("76/NQ-CP", "12-NQ/TU"), dates, fractions and times go on with a mark and another piece. */
function isName(tokens: TargetTokens, to: number): boolean {
  const mark = tokens[to];
  const next = tokens[to + 1];
  if (mark === undefined || next === undefined) return false;
  if (isMark(mark, '/')) return next.kind === 'figure' || documentKinds.test(next.key);
  if (isMark(mark, ':')) return next.kind === 'figure';
  return isMark(mark, '-') && next.kind === 'word' && next.from === mark.to && mark.from === tokens[to - 1]?.to;
}

function isYear(figure: string): boolean {
  return /^(19|20|21)\d\d$/.test(figure);
}

function rangeSecond(tokens: TargetTokens, at: number): number | null {
  const next = ahead(tokens, at, rangeWords);
  const second = next === null ? undefined : tokens[next];
  return next !== null && second?.kind === 'figure' && !second.glued ? next : null;
}

const spelled = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word) => lexicon(word));
const notAmount = lexicon('phần', 'trong', 'số', 'nửa', 'mươi', 'trăm', 'nghìn', 'vạn');

/** A number in words, to be asked for only behind a comparator ("ít nhất một sáng kiến"). */
export function spelledAt(tokens: TargetTokens, at: number): Quantity | null {
  const index = spelled.findIndex((word) => ahead(tokens, at, word) !== null);
  if (index < 0 || ahead(tokens, at + 1, notAmount) !== null) return null;
  return { low: fromInteger(index + 1), high: null, percent: false, from: at, to: at + 1 };
}
