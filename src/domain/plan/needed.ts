/** "Còn thiếu gì để đạt": how many more units a rate needs to reach a percentage, and which are the nearest. */
import type { TrackedRow } from './progress.ts';
import type { CountedGroup, Rate } from './rates.ts';

export interface Needed {
  /** Units still to be done; 0 when the percentage is reached, and when nothing is counted. */
  readonly more: number;
  /** Of `more`, those that no open unit can give: what is left was stopped, cancelled, did not arise or was deleted. */
  readonly outOfReach: number;
  /** Open units that can still be done: those due first come first, then those with the fewest open rows. */
  readonly nearest: readonly CountedGroup[];
}

/**
 * What a rate needs to reach a whole percentage: the least n with 100 · (done + n) ≥ percent · counted, in whole numbers.
 * 11 of 40 need 25 more for 90% (36 of 40) and 29 for 100%.
 */
export function needed(rate: Rate, percent: number, rowOf: (id: string) => TrackedRow | undefined): Needed {
  const goal = Math.floor((percent * rate.counted + 99) / 100);
  const more = Math.max(0, goal - rate.done);
  const open = rate.groups.flatMap((group, index) => {
    const rows = group.openRowIds.map(rowOf);
    if (group.done || !rows.every(canBeDone)) return [];
    return [{ group, due: lastDue(rows), open: rows.length, index }];
  });
  open.sort(
    (left, right) =>
      (left.due < right.due ? -1 : left.due > right.due ? 1 : 0) || left.open - right.open || left.index - right.index,
  );
  return { more, outOfReach: Math.max(0, more - open.length), nearest: open.map(({ group }) => group) };
}

const never = '9999';

/** A unit is done with the last of its open rows; without a due day it comes after all that have one. */
function lastDue(rows: readonly (TrackedRow | undefined)[]): string {
  const days = rows.map((row) => row?.due ?? never).sort();
  return days[days.length - 1] ?? '';
}

function canBeDone(row: TrackedRow | undefined): boolean {
  const status = row?.progress.status;
  return row !== undefined && status !== 'cancelled' && status !== 'paused' && status !== 'none-arose';
}
