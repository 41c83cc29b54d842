/** What people record on the rows of the matrix: status, day done, evidence, marks by quarter, planned quarters. */
import type { DeadlineKind } from '../calendar/deadline.ts';
import type { Quarter } from '../calendar/reporting-period.ts';
import type { PlanRow } from './plan.ts';

/** Chưa bắt đầu, Đang thực hiện, Hoàn thành, Tạm dừng, Hủy, Không phát sinh. */
export type RowStatus = 'not-started' | 'in-progress' | 'done' | 'paused' | 'cancelled' | 'none-arose';

/** Result of a recurring row in one quarter: Đạt or Chưa đạt. */
export type QuarterMark = 'met' | 'not-met';

export interface Progress {
  /** Null: nothing recorded. */
  readonly status: RowStatus | null;
  /** ISO date, or null when no day was recorded. */
  readonly doneOn: string | null;
  readonly evidence: string;
  readonly marks: Readonly<Partial<Record<Quarter, QuarterMark>>>;
  /** Quarters that the office planned the row for, ascending. */
  readonly planned: readonly Quarter[];
}

/** A row of the shared matrix: the plan's words, its typed deadline, and its progress. */
export interface TrackedRow {
  /** Stays with the row when people sort or move it. */
  readonly id: string;
  readonly plan: PlanRow;
  /** Kind of the deadline: as read, or as a person corrected it. */
  readonly kind: DeadlineKind;
  /** First day, ISO; null when the deadline names none. */
  readonly start: string | null;
  /** Last day, ISO; null when the deadline names none. */
  readonly due: string | null;
  /** True when the plan, read again, no longer had it: it stays on the tab and is not counted. */
  readonly retired: boolean;
  readonly progress: Progress;
}

/** What a completion rate counts; the default is the numbered item (seed 003: 40 "nhiệm vụ" are the 40 items of seed 000). */
export type CountingUnit = 'item' | 'task' | 'row';

/** The rows that an office fixed for a quarter, with what is needed to count one that was deleted afterwards. */
export interface FrozenSet {
  /** "2025-Q1". */
  readonly quarter: string;
  /** ISO instant. */
  readonly frozenAt: string;
  /** Name that the person gave, "" when none. */
  readonly by: string;
  readonly rows: readonly FrozenRow[];
}

export interface FrozenRow {
  readonly id: string;
  readonly section: string;
  readonly tt: string;
  readonly taskNumber: number;
}
