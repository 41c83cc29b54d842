/** Looks at what a report's text says against itself: rates beside their numbers, and one thing told with two figures. */
import { compare, type Decimal, fromInteger, toText } from '../decimal.ts';
import { fold } from '../language/text.ts';
import type { NarrativeFigure } from '../report/figures.ts';
import { roundRate } from '../statistics/rate.ts';
import type { Observation } from './finding.ts';
import type { TextScene } from './narrative-tests.ts';
import { intervalOf, meet, rateOf, rationalOf } from './rational.ts';
import { rivalry, sure } from './text-facts.ts';

const zero = fromInteger(0);

/** How many figures back the whole of a rate may stand: "tiếp nhận 800 …; đã giải quyết 750 …; đúng hạn 749 (99,9%)". */
const reach = 6;

/**
 * A rate said right after a number ("635.593 hồ sơ, chiếm 98,81%"), or right before the two that it is made of ("đạt 47,8%
 * (4.954/10.364)"), must follow from them. The whole is the second number of "34/40", else one of the larger numbers
 * shortly before or the one right behind ("chiếm 71,7% tổng số 6.287"). It fails when it follows from none of them and one
 * of the same sentence, or of the one before, counts the same thing.
 */
export function ratesOfFigures({ reading: { figures } }: TextScene): readonly Observation[] {
  return figures.flatMap((rate, position): readonly Observation[] => {
    const at = partOf(rate, position, figures);
    const part = at === null ? undefined : figures[at];
    if (at === null || part === undefined || part.bound !== null) return [];
    const before = figures.slice(Math.max(0, at - reach), at).filter((figure) => canBeWhole(figure, part));
    const behind = figures.slice(position + 1, position + 2).filter((figure) => figure.sentence === part.sentence);
    const around = [...before, ...behind.filter((figure) => canBeWhole(figure, part))];
    const wholes = part.whole === null ? around.map(({ value }) => value) : [part.whole];
    const near = part.whole ?? lastOf(before.filter((figure) => countsTheSame(figure, part)))?.value;
    const passed = wholes.some((whole) => isRateOf(rate.value, part.value, whole));
    if (!passed && near === undefined) return [];
    const expected = near === undefined ? null : roundRate(part.value, near);
    const facts = {
      rate: toText(rate.value),
      part: toText(part.value),
      whole: near === undefined ? '' : toText(near),
      expected: expected === null ? '' : toText(expected),
      quote: at < position ? `${part.quote} … ${rate.quote}` : `${rate.quote} (${part.quote})`,
    };
    const quotes = [{ source: '', text: facts.quote, at: rate.at }];
    return [{ outcome: passed ? 'pass' : 'fail', codes: [], facts, quotes }];
  });
}

/** Position of the number that a rate says how much of the whole it is; null when the rate stands alone. */
function partOf(rate: NarrativeFigure, position: number, figures: readonly NarrativeFigure[]): number | null {
  const next = figures[position + 1];
  const spelt = rate.percent && rate.bound === null && next?.detailOf === position && next.whole !== null;
  return spelt ? position + 1 : rate.rateOf;
}

function canBeWhole(figure: NarrativeFigure, part: NarrativeFigure): boolean {
  return !figure.percent && compare(figure.value, zero) > 0 && compare(figure.value, part.value) >= 0;
}

/** In the same sentence, or the one before, and with a word of the field in common ("hồ sơ") or said to be a part of it. */
function countsTheSame(figure: NarrativeFigure, part: NarrativeFigure): boolean {
  if (figure.bound !== null || part.sentence - figure.sentence > 1) return false;
  if (part.sentence === figure.sentence && fold(part.quote).startsWith('trong do ')) return true;
  return [...part.words].some((word) => isTerm(word) && figure.words.has(word));
}

/** 98,81 stands for 98,805 to 98,815, which holds 100 · 635.593 / 643.272. */
function isRateOf(rate: Decimal, part: Decimal, whole: Decimal): boolean {
  if (compare(whole, zero) === 0) return false;
  const exact = rateOf(rationalOf(part), rationalOf(whole));
  return meet(intervalOf(rate, true), { low: exact, high: exact });
}

function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

/** Words by which a clause speaks of other days, or of a comparison with them. */
const otherDays = /cung ky|truoc|so voi|tuan|thang \d|nam \d{4}|luy ke|moi ngay/;

/** Of the words that are no terms of the field this share must be common to both clauses. */
const alike = 0.5;

/**
 * One thing told with two figures: "27/29 nhiệm vụ" and later "26/29 nhiệm vụ". The thing is known by the row that both
 * are surely of, or by so many of the same whole, and by the same terms of the field in both clauses: "hoàn thành" and
 * "hoàn thành đúng hạn" are two things. Each figure is held against the first of its thing.
 */
export function figuresToldTwice({ reading: { figures } }: TextScene): readonly Observation[] {
  const first = new Map<string, NarrativeFigure>();
  return figures.flatMap((figure): readonly Observation[] => {
    const things = thingsOf(figure);
    const known = things
      .map((thing) => first.get(thing))
      .find((other) => other !== undefined && isAlike(other, figure));
    for (const thing of things) if (!first.has(thing)) first.set(thing, figure);
    if (known === undefined) return [];
    const facts = {
      first: numbersOf(known),
      second: numbersOf(figure),
      firstQuote: known.quote,
      secondQuote: figure.quote,
    };
    const quotes = [known, figure].map(({ quote, at }) => ({ source: '', text: quote, at }));
    return [{ outcome: isSaidAlike(known, figure) ? 'pass' : 'fail', codes: [], facts, quotes }];
  });
}

function thingsOf({ subjects, words, whole, bound, percent, quote, detailOf }: NarrativeFigure): readonly string[] {
  const terms = [...words].filter(isTerm).sort().join(' ');
  if (bound !== null || percent || detailOf !== null || terms === '' || otherDays.test(fold(quote))) return [];
  const [best, second] = subjects;
  const isSure = best !== undefined && best.confidence >= sure;
  const isAlone = isSure && (second === undefined || second.confidence < best.confidence - rivalry);
  return [...(isAlone ? [`${best.code} ${terms}`] : []), ...(whole === null ? [] : [`/${toText(whole)} ${terms}`])];
}

/** A word of the lexicon, not one that merely stands there. */
function isTerm(word: string): boolean {
  return !word.startsWith('=');
}

function isAlike(a: NarrativeFigure, b: NarrativeFigure): boolean {
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  return common >= alike * (a.words.size + b.words.size - common);
}

/** A single number may repeat either of "27/29". */
function isSaidAlike(a: NarrativeFigure, b: NarrativeFigure): boolean {
  const same = (left: Decimal | null, right: Decimal | null) =>
    left !== null && right !== null && compare(left, right) === 0;
  if (a.whole !== null && b.whole !== null) return same(a.value, b.value) && same(a.whole, b.whole);
  return same(a.value, b.value) || same(a.whole, b.value) || same(a.value, b.whole);
}

function numbersOf({ value, whole }: NarrativeFigure): string {
  return whole === null ? toText(value) : `${toText(value)}/${toText(whole)}`;
}
