/** Whether a target is reached: its bounds against a figure, in exact arithmetic. */
import { compare, type Decimal, fromInteger, multiply } from '../decimal.ts';
import type { FigureState, Fraction } from '../statistics/value.ts';
import { magnitudeOf } from './magnitude.ts';
import type { Target } from './target.ts';

/**
 * Đạt `met`, Vượt `exceeded`, Chưa đạt `not-met`, Chưa đủ dữ liệu `insufficient`, Không phát sinh `none-arose`,
 * Người đánh giá `by-person`.
 */
export type Verdict = 'met' | 'exceeded' | 'not-met' | 'insufficient' | 'none-arose' | 'by-person';

/**
 * The figure that a target is held against. Of a target that is a change ("giảm tối thiểu 20%", "tăng 2 bậc") it is the
 * size of the change in the target's own direction: 25 for a fall by 25%, -3 where it rose by 3%.
 */
export interface Actual {
  readonly state: FigureState;
  /** In the target's unit; 27,5% is 27.5. */
  readonly number: Decimal | null;
  /** So many of so many; held against a percentage without rounding. */
  readonly fraction?: Fraction | null;
  /** True of a percentage, false of any other figure; left out where the figure does not say. */
  readonly percent?: boolean;
  /** True of a figure with its unit, counted in ones ("1,2 triệu lượt" is 1200000); a bare figure does not say. */
  readonly inOnes?: boolean;
}

/**
 * Why there is no verdict on a number: `no-figure`; `not-applicable`: the figure is another level's; `no-number`: it is
 * text; `other-unit`: a percentage against a count or the other way round, or a bare
 * figure against "triệu lượt"; `over-all`: more than all of something;
 * `no-bound`: the target's own amount is missing.
 */
export type VerdictReason = 'no-figure' | 'not-applicable' | 'no-number' | 'other-unit' | 'over-all' | 'no-bound';

/** A verdict with both sides. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: VerdictReason | null;
  /** Null of a text that only a person can judge. */
  readonly target: Target | null;
  readonly actual: Actual | null;
  /** True when the figure is an estimate. */
  readonly estimated: boolean;
}

/**
 * Judges a figure against a target; without a target (a direction without a number) a person has to.
 *
 * - `>=`: met from the bound on, exceeded above it; with a stretch ("ít nhất 02 đến 03") exceeded above the stretch alone;
 * - `>`: met above the bound, which says already that it is passed; exceeded above a stretch alone;
 * - `=`: met by that very figure; another is not met, and more than 100% of all is no figure to judge by;
 * - `<=` and `<`: met within the bound, never exceeded: staying below a limit is what is asked;
 * - `range`: met from end to end, exceeded above the upper end (plans write a limit as "không quá"), but for places in a
 *   ranking (unit "hạng"), where the lower number is the better one.
 *
 * These hold for levels and for changes alike, since a change is measured in its own direction. Nothing arose: met where
 * a count of 0 fulfils the target ("không có hồ sơ quá hạn"), else `none-arose`. 8,996 of 10,000 is not met at 90%.
 */
export function judge(target: Target | null, actual: Actual | null): Judgement {
  const answer = (verdict: Verdict, reason: VerdictReason | null = null): Judgement => ({
    verdict,
    reason,
    target,
    actual,
    estimated: actual?.state === 'estimated',
  });
  if (target === null) return answer('by-person');
  if (actual === null || actual.state === 'missing') return answer('insufficient', 'no-figure');
  if (actual.state === 'not-applicable') return answer('insufficient', 'not-applicable');
  if (actual.state === 'none-arose') return answer(fulfilledByNothing(target) ? 'met' : 'none-arose');
  const ratio = ratioOf(target, actual);
  if (ratio === 'none-arose') return answer('none-arose');
  if (typeof ratio === 'string') return answer('insufficient', ratio);
  const verdict = hold(target, ratio);
  if (verdict === null) return answer('insufficient', 'no-bound');
  return verdict === 'over-all' ? answer('insufficient', verdict) : answer(verdict);
}

/** The verdict that counts for several: the first of these that one of them has. */
const worstFirst: readonly Verdict[] = ['not-met', 'insufficient', 'by-person', 'none-arose', 'met', 'exceeded'];

/** The worst of some verdicts: not-met, insufficient, by-person, none-arose, met, exceeded; insufficient of none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return worstFirst.find((verdict) => verdicts.includes(verdict)) ?? 'insufficient';
}

/** numerator / denominator, the denominator over 0. */
interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

const zero = fromInteger(0);
const one = fromInteger(1);
const hundred = fromInteger(100);

function ratioOf(target: Target, actual: Actual): Ratio | 'none-arose' | VerdictReason {
  const percent = target.unit === '%';
  const fraction = actual.fraction ?? null;
  if (fraction !== null) {
    if (!percent) return 'other-unit';
    if (compare(fraction.denominator, zero) <= 0) return 'none-arose';
    return { numerator: multiply(fraction.numerator, hundred), denominator: fraction.denominator };
  }
  if (actual.number === null) return 'no-number';
  if (actual.percent !== undefined && actual.percent !== percent) return 'other-unit';
  const magnitude = percent ? null : magnitudeOf(target.unit);
  if (magnitude === null) return { numerator: actual.number, denominator: one };
  return actual.inOnes === true ? { numerator: actual.number, denominator: magnitude } : 'other-unit';
}

function fulfilledByNothing(target: Target): boolean {
  if (target.unit === '%' || target.direction !== 'level') return false;
  const limits = target.comparator === '=' || target.comparator === '<=' || target.comparator === '<';
  return limits && hold(target, { numerator: zero, denominator: one }) === 'met';
}

function hold(target: Target, ratio: Ratio): Verdict | 'over-all' | null {
  const { comparator, low, high } = target;
  const against = (bound: Decimal) => compare(ratio.numerator, multiply(bound, ratio.denominator));
  switch (comparator) {
    case '>=':
      if (low === null) return null;
      return against(low) < 0 ? 'not-met' : against(high ?? low) > 0 ? 'exceeded' : 'met';
    case '>':
      if (low === null) return null;
      if (against(low) <= 0) return 'not-met';
      return high !== null && against(high) > 0 ? 'exceeded' : 'met';
    case '=':
      if (low === null) return null;
      if (against(low) > 0 && isAll(target, low)) return 'over-all';
      return against(low) === 0 ? 'met' : 'not-met';
    case '<=':
      return high === null ? null : against(high) <= 0 ? 'met' : 'not-met';
    case '<':
      return high === null ? null : against(high) < 0 ? 'met' : 'not-met';
    case 'range': {
      if (low === null || high === null) return null;
      const [below, above] =
        target.unit === 'hạng' ? (['exceeded', 'not-met'] as const) : (['not-met', 'exceeded'] as const);
      return against(low) < 0 ? below : against(high) > 0 ? above : 'met';
    }
  }
}

/** "100% X" is all of X, of which there is no more. */
function isAll(target: Target, low: Decimal): boolean {
  return target.unit === '%' && target.direction === 'level' && compare(low, hundred) === 0;
}
