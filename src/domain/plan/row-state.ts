/** The state of one row of the plan at a day, from its deadline and what people recorded on it. */
import type { CalendarDate } from '../calendar/date.ts';
import type { DeadlineKind } from '../calendar/deadline.ts';
import type { Progress } from './progress.ts';

/**
 * Chưa đến hạn `not-due`, Đang thực hiện `in-progress`, Hoàn thành đúng hạn `done-on-time`, Hoàn thành quá hạn `done-late`,
 * Hoàn thành, chưa rõ ngày `done-undated`, Quá hạn chưa hoàn thành `overdue`, Chưa phát sinh `none-arose`,
 * Tạm dừng `paused`, Hủy `cancelled`, Chưa rõ thời hạn `no-due-day`.
 */
export type RowState =
  | 'not-due'
  | 'in-progress'
  | 'done-on-time'
  | 'done-late'
  | 'done-undated'
  | 'overdue'
  | 'none-arose'
  | 'paused'
  | 'cancelled'
  | 'no-due-day';

/** What the state of a row hangs on. */
export interface RowFacts {
  readonly kind: DeadlineKind;
  readonly start: CalendarDate | null;
  /** Last day to be in time, the day itself included. */
  readonly due: CalendarDate | null;
  readonly progress: Pick<Progress, 'status' | 'doneOn' | 'marks'>;
}

/**
 * The state at the end of a day. Done counts from its day on; done without a day is done, in time only where no due day
 * could be missed. Past the due day what is not done is overdue, a recurring row never (its quarters are marked), nor what
 * was paused or cancelled. A row that waits for others (kind external or conditional, without a due day) has not arisen
 * until someone begins it. Due 2025-03-31 and done 2025-04-01 is late.
 */
export function rowState({ kind, start, due, progress }: RowFacts, asOf: CalendarDate): RowState {
  const { status, doneOn, marks } = progress;
  const recurring = kind === 'recurring';
  const doneLater = status === 'done' && doneOn !== null && doneOn > asOf;
  if (status === 'done' && !doneLater) return doneState(kind, due, doneOn);
  if (status === 'paused' || status === 'cancelled' || status === 'none-arose') return status;
  if (!recurring && due !== null && due < asOf) return 'overdue';
  if (status === 'in-progress') return 'in-progress';
  if (recurring) return runs(start, marks, status, asOf) ? 'in-progress' : 'not-due';
  if (doneLater) return start !== null && start > asOf ? 'not-due' : 'in-progress';
  if (due !== null || (start !== null && start > asOf)) return 'not-due';
  return kind === 'external' || kind === 'conditional' ? 'none-arose' : 'no-due-day';
}

function doneState(kind: DeadlineKind, due: CalendarDate | null, doneOn: CalendarDate | null): RowState {
  if (kind === 'unknown') return 'done-undated';
  if (due === null || kind === 'recurring') return 'done-on-time';
  if (doneOn === null) return 'done-undated';
  return doneOn <= due ? 'done-on-time' : 'done-late';
}

/** Recurring work runs from its first day on, unless someone says that it has not begun; a mark says that it has. */
function runs(
  start: CalendarDate | null,
  marks: Progress['marks'],
  status: Progress['status'],
  asOf: CalendarDate,
): boolean {
  if (Object.keys(marks).length > 0) return true;
  return status !== 'not-started' && (start === null || start <= asOf);
}
