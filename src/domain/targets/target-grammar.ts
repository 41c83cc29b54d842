/**
 * Targets within a text: quantities that the words around them make an aim.
 */
import { compare, fromInteger } from '../decimal.ts';
import type { Problem } from '../problem.ts';
import { leastWords } from './lead-words.ts';
import { type DoubtfulQuantity, type Quantity, quantityAt, spelledAt } from './quantity.ts';
import { placeAt } from './ranking.ts';
import { type Clause, clauseOf, excludedFrom, isNote, type Match } from './target-clause.ts';
import {
  climbed,
  comparatorBeforeFrom,
  coordinated,
  isTooMuch,
  type Lead,
  leadBefore,
  negationBefore,
  opensWithChange,
  opensWithFrom,
} from './target-lead.ts';
import { ahead, behind, isMark, lexicon, slice, type TargetTokens, targetTokens } from './target-tokens.ts';
import { baselineAfter, perPeriod, scopeBehind, scopeOf, unitAfter } from './target-words.ts';
import type { Comparator, Target, TargetProblemCode, TargetReading } from './typed-target.ts';

type TargetProblem = Problem<TargetProblemCode>;

/** A quantity that is a target: an amount, none at all ("không có …"), or a place in a ranking. */
interface Aim extends Match {
  readonly sort: 'amount' | 'none' | 'place';
}

/** All targets of a text in normal form. */
export function findTargets(text: string): Omit<TargetReading, 'text'> {
  const tokens = targetTokens(text);
  const { aims, problem } = findAims(text, tokens);
  const targets = aims.map((aim, index) => {
    const clause = clauseOf(tokens, aim, aims[index - 1] ?? null, aims[index + 1] ?? null);
    return targetOf(text, tokens, aim, clause);
  });
  if (targets.length > 0 || problem !== null || !onlyDirection(tokens)) return { targets, problem };
  return { targets, problem: { code: 'target-without-number', facts: { text } } };
}

function findAims(
  text: string,
  tokens: TargetTokens,
): { readonly aims: readonly Aim[]; readonly problem: TargetProblem | null } {
  const aims: Aim[] = [];
  let problem: TargetProblem | null = null;
  let at = 0;
  while (at < tokens.length) {
    const amount = isNote(tokens, at) ? null : amountAt(tokens, at);
    const aim = amount === null ? wordedAim(tokens, at) : aimOf(text, tokens, amount, aims[aims.length - 1] ?? null);
    const refused = aim === null ? null : refusalOf(tokens, aim, aims[aims.length - 1] ?? null);
    if (refused?.dropsPrevious) aims.pop();
    if (refused !== null && aim !== null) problem ??= notUnderstood(text, tokens, refused.from, aim.amount.to);
    else if (aim !== null && !isAge(tokens, aim, aims[aims.length - 1] ?? null)) aims.push(aim);
    if (amount === null) problem ??= unreadable(text, tokens, at);
    else if ('doubt' in amount) problem ??= doubtful(text, tokens, at, amount);
    at = amount?.to ?? (aim?.sort === 'place' ? aim.amount.to : at + 1);
  }
  return { aims, problem };
}

function amountAt(tokens: TargetTokens, at: number): Quantity | DoubtfulQuantity | null {
  return quantityAt(tokens, at) ?? (behind(tokens, at, leastWords) === null ? null : spelledAt(tokens, at));
}

interface Refusal {
  readonly from: number;
  readonly dropsPrevious: boolean;
}

/** An approximation, and an amount with a negation that is not understood: it has no bound that could be told. */
function refusalOf(tokens: TargetTokens, { amount, lead, sort }: Aim, previous: Aim | null): Refusal | null {
  if (sort === 'none') return null;
  if (lead.approximate === 'point' || (lead.approximate === 'interval' && amount.high === null))
    return { from: lead.from, dropsPrevious: false };
  if (previous !== null && isWithinNone(tokens, previous, lead.from)) {
    if (ahead(tokens, amount.to, timeUnits) !== null) return null;
    return { from: previous.lead.from, dropsPrevious: true };
  }
  const negation = negationBefore(tokens, lead.from, previous?.amount.to ?? 0);
  return negation === null ? null : { from: negation, dropsPrevious: false };
}

const joints = lexicon('và', 'hoặc');

/** "Không để hồ sơ trễ quá 5%": the amount belongs to what there is to be none of. */
function isWithinNone(tokens: TargetTokens, previous: Aim, at: number): boolean {
  if (previous.sort !== 'none') return false;
  return !tokens
    .slice(previous.amount.to, at)
    .some(({ kind }, offset) => kind === 'mark' || ahead(tokens, previous.amount.to + offset, joints) !== null);
}

/** "Không có hồ sơ quá 02 ngày": the time says which there is to be none of. */
function isAge(tokens: TargetTokens, { amount, lead }: Aim, previous: Aim | null): boolean {
  return previous !== null && ahead(tokens, amount.to, timeUnits) !== null && isWithinNone(tokens, previous, lead.from);
}

function notUnderstood(text: string, tokens: TargetTokens, from: number, to: number): TargetProblem {
  return {
    code: 'target-not-understood',
    facts: { text, part: slice(text, tokens, from, Math.min(to, tokens.length)) },
  };
}

/** An aim that begins with words: "không có …", "top 10". */
function wordedAim(tokens: TargetTokens, at: number): Aim | null {
  return noneAt(tokens, at) ?? rankedAt(tokens, at);
}

function aimOf(
  text: string,
  tokens: TargetTokens,
  amount: Quantity | DoubtfulQuantity,
  previous: Aim | null,
): Aim | null {
  if ('doubt' in amount || isStartOfChange(tokens, amount)) return null;
  const lead = climbed(tokens, amount, coordinated(tokens, amount, leadBefore(tokens, amount.from), previous));
  return isAim(text, tokens, amount, lead) ? { amount, lead, sort: 'amount' } : null;
}

/** Nouns whose number is a property or a rank of office, not an aim. */
const propertyUnits = lexicon('tuổi', 'cấp', 'nghị định', 'thông tư', 'quyết định', 'giờ trong ngày', 'năm', 'chiều');
/** A time is an aim only when it is bounded or changed: "báo cáo 06 tháng" names a report. */
const timeUnits = lexicon('ngày', 'tuần', 'tháng', 'quý', 'năm', 'giờ', 'phút');
/** Nouns of which "trên 02 …" says where, not how many. */
const placeUnits = lexicon(
  'lĩnh vực',
  'địa bàn',
  'nền tảng',
  'môi trường',
  'hệ thống',
  'kênh',
  'phương tiện',
  'cơ sở',
  'trang',
);
const above = lexicon('trên');
const upwards = lexicon('trở lên');

function isAim(text: string, tokens: TargetTokens, amount: Quantity, lead: Lead): boolean {
  if (amount.percent) return true;
  if (tokens[amount.to]?.kind !== 'word' || ahead(tokens, amount.to, propertyUnits) !== null) return false;
  if (isTooMuch(tokens, amount, lead)) return false;
  if (behind(tokens, amount.from, above) !== null && ahead(tokens, amount.to, placeUnits) !== null) return false;
  if (opensWithFrom(tokens, amount.from) && amount.high === null && !goesUpwards(tokens, amount.to)) return false;
  if (ahead(tokens, amount.to, timeUnits) !== null)
    return lead.comparator !== null || lead.ends !== null || lead.direction !== 'level';
  return lead.asks || lead.direction !== 'level' || scopeOf(text, tokens, lead.from) !== null;
}

function goesUpwards(tokens: TargetTokens, at: number): boolean {
  for (let next = at; next < at + 6 && !isMark(tokens[next], '\n;.,'); next++) {
    if (ahead(tokens, next, upwards) !== null) return true;
  }
  return false;
}

const strivingWords = lexicon('phấn đấu', 'cố gắng');

function targetOf(text: string, tokens: TargetTokens, aim: Aim, clause: Clause): Target {
  const { amount, lead } = aim;
  const place = { start: clause.start, from: lead.from, to: amount.to, end: clause.end };
  return {
    ...boundsOf(tokens, aim),
    unit: unitOf(text, tokens, aim),
    direction: lead.ends === null ? lead.direction : 'level',
    baseline: baselineAfter(text, tokens, amount.to, clause.end) ?? startOfChange(text, tokens, lead),
    scope: scopeOf(text, tokens, lead.from) ?? scopeBehind(text, tokens, amount.to, clause.end),
    per: perPeriod(text, tokens, place),
    strive: hasWord(tokens, clause.start, amount.to, strivingWords),
    note: excludedFrom(text, tokens, clause),
    text: slice(text, tokens, clause.start, clause.end),
  };
}

function unitOf(text: string, tokens: TargetTokens, { amount, sort }: Aim): string {
  if (sort === 'place') return 'hạng';
  return amount.percent ? '%' : unitAfter(text, tokens, amount.to);
}

function hasWord(tokens: TargetTokens, from: number, to: number, words: typeof strivingWords): boolean {
  for (let at = from; at < to; at++) {
    if (ahead(tokens, at, words) !== null) return true;
  }
  return false;
}

/** The 70% of "từ 70% lên 80%" is where the change starts, no aim. */
function isStartOfChange(tokens: TargetTokens, amount: Quantity): boolean {
  return opensWithFrom(tokens, amount.from) && ahead(tokens, amount.to, changeWords) !== null;
}

const changeWords = lexicon('lên', 'xuống');

/** "từ 70% lên 80%": the amount before "lên" is what the change starts from. */
function startOfChange(text: string, tokens: TargetTokens, lead: Lead): string | null {
  if (lead.ends === null) return null;
  for (let at = lead.from; at > lead.from - 4 && at > 0; at--) {
    const amount = quantityAt(tokens, at - 1);
    if (amount !== null && !('doubt' in amount)) return slice(text, tokens, amount.from, amount.to);
  }
  return null;
}

type Bounds = Pick<Target, 'comparator' | 'low' | 'high'>;

function boundsOf(tokens: TargetTokens, { amount, lead, sort }: Aim): Bounds {
  const { low, high } = amount;
  if (sort === 'none') return { comparator: '=', low, high };
  const comparator = sort === 'place' ? '<=' : comparatorOf(tokens, amount, lead);
  if (comparator === '<=' || comparator === '<') return { comparator, low: null, high: high ?? low };
  return { comparator, low, high };
}

const downwards = lexicon('trở xuống');
const orMore = lexicon('trở lên', 'hoặc cao hơn', 'hoặc hơn');

function comparatorOf(tokens: TargetTokens, amount: Quantity, lead: Lead): Comparator {
  if (ahead(tokens, amount.to, downwards) !== null) return '<=';
  if (ahead(tokens, amount.to, orMore) !== null) return '>=';
  const isFrom = opensWithFrom(tokens, amount.from);
  if (amount.high !== null && isFrom) return comparatorBeforeFrom(tokens, amount.from) ?? 'range';
  if (amount.high !== null && lead.comparator === null) return 'range';
  if (lead.comparator !== null) return lead.comparator;
  if (lead.ends === 'down') return '<=';
  return amount.percent && compare(amount.low, fromInteger(100)) === 0 ? '=' : '>=';
}

const noneWords = lexicon(
  'không có',
  'không để xảy ra',
  'không để phát sinh',
  'không để có',
  'không để',
  'không phát sinh',
  'không còn',
);
const countable = lexicon(
  'hồ sơ',
  'trường hợp',
  'văn bản',
  'vụ',
  'vụ việc',
  'sự cố',
  'đơn',
  'TTHC',
  'thủ tục',
  'công chức',
  'cán bộ',
  'phản ánh',
  'kiến nghị',
  'nhiệm vụ',
  'đơn vị',
  'phòng',
  'tổ chức',
  'cá nhân',
);
const heads = lexicon('phấn đấu', 'bảo đảm', 'đảm bảo', 'và', 'tuyệt đối');

/** "Không có hồ sơ quá hạn" at the head of a clause: exactly 0. */
function noneAt(tokens: TargetTokens, at: number): Aim | null {
  const to = ahead(tokens, at, noneWords);
  if (to === null || ahead(tokens, to, countable) === null) return null;
  if (at > 0 && tokens[at - 1]?.kind !== 'mark' && behind(tokens, at, heads) === null) return null;
  const amount: Quantity = { low: fromInteger(0), high: null, percent: false, from: at, to };
  return { amount, lead: { comparator: '=', direction: 'level', asks: true, ends: null, from: at }, sort: 'none' };
}

/** "top 10", "đứng thứ 8 trở lên". */
function rankedAt(tokens: TargetTokens, at: number): Aim | null {
  const amount = placeAt(tokens, at);
  if (amount === null) return null;
  return { amount, lead: { comparator: '<=', direction: 'level', asks: true, ends: null, from: at }, sort: 'place' };
}

const demanding = lexicon(
  'ít nhất',
  'tối thiểu',
  'tối đa',
  'không dưới',
  'không được dưới',
  'không được thấp hơn',
  'không vượt quá',
  'không được vượt quá',
  'không quá',
  'không được quá',
);
const betweenWords = lexicon('từ', 'là', 'đạt', 'khoảng', 'bình quân', ':');
const amountWords = lexicon('một', 'hai', 'ba', 'nửa', 'bảy', 'tám', 'chín', 'năm', 'sáu', 'bốn', 'mười');

/** A comparator with an amount behind it that is neither a plain figure nor a plain number word ("ít nhất 2/3"). */
function unreadable(text: string, tokens: TargetTokens, at: number): TargetProblem | null {
  const next = ahead(tokens, at, demanding);
  if (next === null) return null;
  const following = ahead(tokens, next, betweenWords) ?? next;
  if (quantityAt(tokens, following) !== null || spelledAt(tokens, following) !== null) return null;
  const isAmount = tokens[following]?.kind === 'figure' || ahead(tokens, following, amountWords) !== null;
  if (!isAmount && !isMark(tokens[following + 1], '/')) return null;
  return notUnderstood(text, tokens, at, following + 4);
}

function doubtful(text: string, tokens: TargetTokens, at: number, amount: DoubtfulQuantity): TargetProblem | null {
  if (!amount.percent && !leadBefore(tokens, at).asks) return null;
  return { code: 'target-number-ambiguous', facts: { text, part: amount.words, ...amount.doubt } };
}

const sidewaysWords = lexicon('cải thiện so với', 'tăng so với', 'giảm so với', 'cao hơn so với', 'tốt hơn so với');

/** A text that opens with a change, or compares itself with something, without any amount. */
function onlyDirection(tokens: TargetTokens): boolean {
  return opensWithChange(tokens) || hasWord(tokens, 0, tokens.length, sidewaysWords);
}
