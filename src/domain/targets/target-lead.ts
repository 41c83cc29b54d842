/**
 * The words before a quantity: what they compare with, whether they change something or ask for it.
 */
import {
  airTransport,
  approximate,
  asking,
  asksAlone,
  changeStops,
  comparators,
  denied,
  deniedFall,
  deniedGrowth,
  deniedVerbs,
  describing,
  downTo,
  fromWord,
  growing,
  interval,
  linking,
  mostVerbs,
  negations,
  notGrowing,
  shrinking,
  upTo,
} from './lead-words.ts';
import type { Quantity } from './quantity.ts';
import { ahead, behind, isMark, type Lexicon, lexicon, type TargetTokens } from './target-tokens.ts';
import type { Comparator, Target } from './typed-target.ts';

/** What the words before a quantity say, and where they begin. */
export interface Lead {
  readonly comparator: Comparator | null;
  readonly direction: Target['direction'];
  /** True when these words make a bare count a target ("tổ chức 01 cuộc"). */
  readonly asks: boolean;
  /** "xuống còn", "lên": the amount is where a change ends. */
  readonly ends: 'down' | 'up' | null;
  /** "khoảng", "gần": the amount is no bound; "trong khoảng" (`interval`) still bounds a range. */
  readonly approximate?: 'point' | 'interval' | null;
  readonly from: number;
}

interface Compared {
  readonly comparator: Comparator;
  /** Set where the negated verb is a change ("không tăng quá 2%"). */
  readonly direction?: Target['direction'];
  readonly from: number;
}

/** Reads leftwards from a quantity as long as the words are ones that compare, link or change. */
export function leadBefore(tokens: TargetTokens, quantityFrom: number): Lead {
  let from = quantityFrom;
  let comparator: Comparator | null = null;
  let ends: Lead['ends'] = null;
  let asks = false;
  let direction: Target['direction'] = 'level';
  let nearly: NonNullable<Lead['approximate']> | null = null;
  for (;;) {
    const between = behind(tokens, from, interval);
    const about: number | null = between ?? behind(tokens, from, approximate);
    if (about !== null) {
      nearly = between === null || nearly === 'point' ? 'point' : 'interval';
      from = about;
      continue;
    }
    const compared: Compared | null = comparator === null ? comparatorBefore(tokens, from, quantityFrom) : null;
    const down = behind(tokens, from, downTo);
    const up = behind(tokens, from, upTo);
    const linked = behind(tokens, from, linking);
    const next: number | null = compared?.from ?? down ?? up ?? linked;
    if (next === null) break;
    comparator ??= compared?.comparator ?? null;
    direction = compared?.direction ?? direction;
    if (compared === null && (down !== null || up !== null)) ends ??= down !== null ? 'down' : 'up';
    asks = asks || compared !== null || down !== null || up !== null || behind(tokens, from, asksAlone) !== null;
    from = next;
  }
  const change = changeBefore(tokens, from);
  const verb = change?.from ?? behind(tokens, from, asking);
  return {
    comparator,
    ends,
    approximate: nearly,
    direction: change?.direction ?? direction,
    asks: asks || verb !== null || opensClause(tokens, quantityFrom),
    from: verb ?? from,
  };
}

const noVerb = lexicon(
  'giao',
  'tại',
  'theo',
  'trong',
  'của',
  'về',
  'ở',
  'gồm',
  'bao gồm',
  'với',
  'cho',
  'do',
  'sau',
  'qua',
  'các',
  'những',
  'từ',
  'trên',
  'đối với',
  'so với',
);

/**
 * A clause that opens with one or two words right before a figure with a leading 0 ("Thi tuyển 03 chức danh"): offices
 * write amounts so, and a verb stands there unless it is a preposition.
 */
function opensClause(tokens: TargetTokens, quantityFrom: number): boolean {
  if (!/^0\d/.test(tokens[quantityFrom]?.key ?? '') || behind(tokens, quantityFrom, noVerb) !== null) return false;
  const length = [1, 2].find((words) => !isWord(tokens, quantityFrom - words - 1));
  return (
    length !== undefined && isWord(tokens, quantityFrom - 1) && ahead(tokens, quantityFrom - length, noVerb) === null
  );
}

function isWord(tokens: TargetTokens, at: number): boolean {
  return tokens[at]?.kind === 'word';
}

/** The comparator that ends at a position, the longest there is; "từ" counts only right before the quantity. */
function comparatorBefore(tokens: TargetTokens, at: number, quantityFrom: number): Compared | null {
  const longest = longestBefore(tokens, at, comparators);
  const negated = deniedBefore(tokens, at);
  if (negated !== null && (longest === null || negated.from < longest.from)) return negated;
  return longest !== null && at !== quantityFrom && ahead(tokens, longest.from, fromWord) === at ? null : longest;
}

function longestBefore(
  tokens: TargetTokens,
  at: number,
  lists: readonly (readonly [Comparator, Lexicon])[],
): Compared | null {
  let longest: Compared | null = null;
  for (const [comparator, phrases] of lists) {
    const from = behind(tokens, at, phrases);
    if (from !== null && (longest === null || from < longest.from)) longest = { comparator, from };
  }
  return longest;
}

/** "không (được, để, có, tăng …) quá", "chưa đến": what the negation makes of the words behind it. */
function deniedBefore(tokens: TargetTokens, at: number): Compared | null {
  const compared = longestBefore(tokens, at, denied);
  if (compared === null) return null;
  let { from } = compared;
  let direction: Target['direction'] = 'level';
  for (let verbs = 0; verbs <= mostVerbs; verbs++) {
    const negation = behind(tokens, from, negations);
    if (negation !== null) {
      if (!isNegation(tokens, negation)) return null;
      return direction === 'level' ? { ...compared, from: negation } : { ...compared, direction, from: negation };
    }
    const grows = behind(tokens, from, deniedGrowth);
    // "Không giảm dưới 90%" may mean a level or a fall.
    const falls = compared.comparator === '<=' ? behind(tokens, from, deniedFall) : null;
    const verb = grows ?? falls ?? behind(tokens, from, deniedVerbs);
    if (verb === null) return null;
    if (grows !== null) direction = 'increase';
    if (falls !== null) direction = 'decrease';
    from = verb;
  }
  return null;
}

function isNegation(tokens: TargetTokens, at: number): boolean {
  const end = ahead(tokens, at, negations);
  return end !== null && behind(tokens, end, airTransport) === null && ahead(tokens, at, describing) === null;
}

/** The last negation between two positions of one clause that no comparator has taken up, or null. */
export function negationBefore(tokens: TargetTokens, at: number, start: number): number | null {
  for (let from = at - 1; from >= start && !isMark(tokens[from], '\n;.!?,:()'); from--) {
    if (isNegation(tokens, from)) return from;
  }
  return null;
}

const climbing = lexicon('thăng hạng', 'nâng hạng', 'tăng hạng', 'thăng', 'nâng');
const steps = lexicon('bậc', 'thứ bậc', 'hạng');

/** "Thăng hạng tối thiểu 02 bậc": so many steps are a rise. */
export function climbed(tokens: TargetTokens, amount: Quantity, lead: Lead): Lead {
  const from = behind(tokens, lead.from, climbing);
  if (from === null || lead.direction !== 'level' || ahead(tokens, amount.to, steps) === null) return lead;
  return { ...lead, direction: 'increase', from };
}

/** True of "quá 3 lần" behind a word, which tells when, not how many. */
export function isTooMuch(tokens: TargetTokens, amount: Quantity, lead: Lead): boolean {
  return (
    !amount.percent &&
    lead.comparator === '>' &&
    behind(tokens, amount.from, tooMuch) === lead.from &&
    isWord(tokens, lead.from - 1)
  );
}

const tooMuch = lexicon('quá', 'vượt quá');

/** True when "từ" stands right before the quantity: "từ 95% trở lên", "từ 25% đến 35%". */
export function opensWithFrom(tokens: TargetTokens, quantityFrom: number): boolean {
  return behind(tokens, quantityFrom, fromWord) !== null;
}

/** "ít nhất từ 01 đến 02": the comparator that stands before "từ". */
export function comparatorBeforeFrom(tokens: TargetTokens, quantityFrom: number): Comparator | null {
  return opensWithFrom(tokens, quantityFrom)
    ? (comparatorBefore(tokens, quantityFrom - 1, quantityFrom)?.comparator ?? null)
    : null;
}

interface Change {
  readonly direction: 'increase' | 'decrease';
  readonly from: number;
}

/** "giảm", "tăng" right before, or as the verb of the same stretch of words ("Giảm thời gian giải quyết 30%"). */
function changeBefore(tokens: TargetTokens, at: number): Change | null {
  for (let from = at - 1; from >= 0 && !isMark(tokens[from], '\n;.!?,():'); from--) {
    if (ahead(tokens, from, changeStops) !== null) return null;
    const shrinks = ahead(tokens, from, shrinking);
    if (shrinks !== null) return { direction: 'decrease', from: behind(tokens, shrinks, shrinking) ?? from };
    if (ahead(tokens, from, growing) !== null && ahead(tokens, from, notGrowing) === null)
      return { direction: 'increase', from };
  }
  return null;
}

const striving = lexicon('phấn đấu');

/** True when the text opens with a change of something ("Giảm chi …"), "tăng cường" and its like apart. */
export function opensWithChange(tokens: TargetTokens): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  const verb = ahead(tokens, first, striving) ?? first;
  if (first < 0 || ahead(tokens, verb, notGrowing) !== null) return false;
  return ahead(tokens, verb, shrinking) !== null || ahead(tokens, verb, growing) !== null;
}

/** "cắt giảm 20% quy định và 20% chi phí": the second amount of a pair takes over the words before the first. */
export function coordinated(
  tokens: TargetTokens,
  amount: Quantity,
  lead: Lead,
  previous: { readonly lead: Lead; readonly amount: Quantity } | null,
): Lead {
  const joined = behind(tokens, amount.from, pairing);
  if (previous === null || joined === null || lead.from !== amount.from) return lead;
  if (previous.amount.percent !== amount.percent) return lead;
  const between = tokens.slice(previous.amount.to, joined);
  const isPair = between.length > 0 && between.every(({ kind }) => kind === 'word');
  return isPair ? { ...previous.lead, from: amount.from } : lead;
}

const pairing = lexicon('và', ', và', ',');
