/** A target of the plan in the list that the office confirms. */
import type { PlanTextField } from '../plan/plan.ts';
import type { Target, TargetProblemCode } from './target.ts';

/** Where a target stands: in a cell of the plan's appendix, in the plan's text, or added by hand. */
export interface TargetSource {
  readonly from: 'plan' | 'body' | 'hand';
  /** Section and number of the item; "" outside the appendix. */
  readonly section: string;
  readonly tt: string;
  /** Column of the plan, or the header of one that the product has no field for; "" outside the appendix. */
  readonly field: PlanTextField | (string & Record<never, never>);
  /** Line of the plan's text, from 1. */
  readonly line: number | null;
}

/** Xác nhận, Sửa, Bỏ. */
export type TargetDecision = 'confirmed' | 'corrected' | 'dropped';

export interface TargetEntry {
  /** "T001"; "" until the list gives it one. */
  readonly id: string;
  readonly source: TargetSource;
  /** The clause in the plan's words. */
  readonly text: string;
  /** As it was read from the text; null for a direction without a number and for what was not understood. */
  readonly read: Target | null;
  /** As it counts: what was read, with what a person corrected. */
  readonly target: Target | null;
  /** Why the text was not read as a number. */
  readonly doubt: TargetProblemCode | null;
  /** Null until a person has looked at it. */
  readonly decision: TargetDecision | null;
  /** Code of the form row that gives the figure; "" for none. */
  readonly code: string;
  /** The figure as a person typed it; a number under its format where the cell held one. */
  readonly typed: string;
  /** Notes of people. */
  readonly remark: string;
  /** True when the plan, read again, no longer had it. */
  readonly retired: boolean;
}

/** An entry of which nobody has said anything yet. */
export function proposedEntry(
  source: TargetSource,
  text: string,
  read: Target | null,
  doubt: TargetProblemCode | null,
): TargetEntry {
  return {
    id: '',
    source,
    text,
    read,
    target: read,
    doubt,
    decision: null,
    code: '',
    typed: '',
    remark: '',
    retired: false,
  };
}
