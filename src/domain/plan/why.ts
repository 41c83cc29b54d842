/** Why a row of the plan is not counted as done. */
import type { Quarter } from '../calendar/reporting-period.ts';
import type { RowStatus, TrackedRow } from './progress.ts';

/**
 * One of: nothing recorded; a status other than Hoàn thành; done after the day of counting; a recurring row without the
 * mark Đạt of the quarter; deleted after the quarter was frozen.
 */
export type OpenReason =
  | { readonly code: 'nothing-recorded' }
  | { readonly code: 'status'; readonly status: RowStatus }
  | { readonly code: 'done-later'; readonly doneOn: string }
  | { readonly code: 'no-mark'; readonly quarter: Quarter }
  | { readonly code: 'deleted' };

/** Why the row keeps its item from being done as of a day; for a quarter when one is given. */
export function whyOpen(row: TrackedRow | undefined, asOf: string, quarter: Quarter | null): OpenReason {
  if (row === undefined) return { code: 'deleted' };
  const { status, doneOn } = row.progress;
  const stopped = status === 'cancelled' || status === 'paused' || status === 'none-arose';
  if (quarter !== null && row.kind === 'recurring' && !stopped) return { code: 'no-mark', quarter };
  if (status === null) return { code: 'nothing-recorded' };
  if (status === 'done' && doneOn !== null && doneOn > asOf) return { code: 'done-later', doneOn };
  return { code: 'status', status };
}
