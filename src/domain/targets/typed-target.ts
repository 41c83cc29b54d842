/**
 * What a target phrase says, as a value.
 */
import type { Decimal } from '../decimal.ts';
import type { Problem } from '../problem.ts';

/** "=" is "100% …", "không có …" (0) and "đúng N"; a bare percentage under 100 means ">=". */
export type Comparator = '>=' | '>' | '=' | '<=' | '<' | 'range';

/**
 * - `target-number-ambiguous` (text, part, first, second): a figure can be read in two ways;
 * - `target-not-understood` (text, part): a comparator without an amount that can be read;
 * - `target-without-number` (text): a direction only ("Giảm chi …"), for a person to judge.
 */
export type TargetProblemCode = 'target-number-ambiguous' | 'target-not-understood' | 'target-without-number';

export interface Target {
  readonly comparator: Comparator;
  /** The bound of >=, > and =, the lower end of a range; null for <= and <. */
  readonly low: Decimal | null;
  /** The bound of <= and <, the upper end of a range, or for >= the stretch above the pass ("ít nhất 02 đến 03"); else null. */
  readonly high: Decimal | null;
  /** "%" or the words behind the amount ("sáng kiến"); "hạng" for places in a ranking. */
  readonly unit: string;
  /** Whether the amount is a level to reach or a change by so much. */
  readonly direction: 'level' | 'increase' | 'decrease';
  /** What it is compared with ("năm trước liền kề", "70%"), or null. */
  readonly baseline: string | null;
  /** Who has to reach it each ("Mỗi phòng"), or null. */
  readonly scope: string | null;
  /** The period of a quota ("tháng"), or null. */
  readonly per: string | null;
  /** True behind "phấn đấu". */
  readonly strive: boolean;
  /** What is left out ("trừ hồ sơ mật"), or null. */
  readonly note: string | null;
  /** The clause that it came from, in the plan's words. */
  readonly text: string;
}

export interface TargetReading {
  /** The text in normal form. */
  readonly text: string;
  /** In the order of the text; empty where it holds none. */
  readonly targets: readonly Target[];
  /** The first figure or comparator that could not be read, or null. */
  readonly problem: Problem<TargetProblemCode> | null;
}
