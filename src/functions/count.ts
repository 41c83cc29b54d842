/** The custom function CCHC_COUNT: how many of the plan's items (or tasks, rows: the office's counting unit) stand how. */
import { type CountWord, countWords } from '../catalogue/count-words.ts';
import type { CalendarDate } from '../domain/calendar/date.ts';
import { fold } from '../domain/language/text.ts';
import type { TrackedRow } from '../domain/plan/progress.ts';
import type { CountedGroup } from '../domain/plan/rates.ts';
import { type RowState, rowState } from '../domain/plan/row-state.ts';
import { withoutVersion } from '../layout/formula-version.ts';
import { functionSentences } from '../text/functions.ts';
import { type OverRanges, overRanges } from './over-ranges.ts';
import { isLeftOut, namedRate, type PlanReader, type PlanView } from './rate.ts';

/** The plan with its rows; `asOf` null: as recorded, deadlines held against `today`. */
export interface CountedPlan extends PlanView {
  readonly rows: ReadonlyMap<string, TrackedRow>;
  readonly asOf: CalendarDate | null;
  readonly today: CalendarDate;
}

export type CountReader = (period: string | null) => CountedPlan;

/** What a group is counted as: the states of rows, and those of a group that is done. */
type GroupState = Exclude<RowState, 'done-on-time' | 'done-late' | 'done-undated'> | 'on-time' | 'late' | 'undated';

/**
 * `CCHC_COUNT("hoàn thành")` counts in the whole plan as recorded, `CCHC_COUNT("quá hạn"; "I"; "2025-Q1")` in section I on the
 * closing day of Quý I. The second is a section's code, a lead unit's name or left out. Every counted unit is done (đúng hạn,
 * hoàn thành quá hạn, chưa rõ ngày) or stands as the most pressing of its open rows. Ranges give a range. Throws an Error
 * with a sentence for words that it does not know.
 */
export function cchcCount(args: readonly unknown[], plan: CountReader): OverRanges<number | string> {
  const [what, where, period] = withoutVersion(args);
  const between = [what, where, period].some(Array.isArray);
  return overRanges([what, where, period], (word = '', name = '', id = '') =>
    between && isLeftOut(word) ? '' : oneCount(String(word), String(name).trim(), String(id).trim(), plan),
  );
}

function oneCount(what: string, where: string, period: string, read: CountReader): number {
  const word = wordOf(what);
  const plan = read(period === '' ? null : period);
  const reader: PlanReader = () => plan;
  const { groups } = where === '' ? plan.rates.year : namedRate(where, period === '' ? null : period, reader);
  return groups.filter((group) => isCounted(word, group, plan)).length;
}

function wordOf(what: string): CountWord {
  const key = fold(what);
  const found = (Object.keys(countWords) as CountWord[]).find((word) =>
    countWords[word].some((name) => fold(name) === key),
  );
  if (found === undefined) {
    throw new Error(
      functionSentences.unknownCount(
        what.trim(),
        Object.values(countWords).map(([name]) => name),
      ),
    );
  }
  return found;
}

function isCounted(word: CountWord, group: CountedGroup, plan: CountedPlan): boolean {
  if (word === 'total') return true;
  if (word === 'done') return group.done;
  if (word === 'open') return !group.done;
  return stateOf(group, plan) === word;
}

/** The most pressing first. */
const pressing: readonly RowState[] = [
  'overdue',
  'in-progress',
  'not-due',
  'no-due-day',
  'paused',
  'none-arose',
  'cancelled',
];

function stateOf(group: CountedGroup, { rows, asOf, today }: CountedPlan): GroupState {
  const own = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
  if (group.done) {
    const done = own(group.rowIds).map(timeliness);
    return done.includes('late') ? 'late' : done.includes('undated') ? 'undated' : 'on-time';
  }
  const open = own(group.openRowIds).map((row) => rowState(row, asOf ?? today));
  return (pressing.find((state) => open.includes(state)) ?? 'not-due') as GroupState;
}

function timeliness({ kind, due, progress }: TrackedRow): 'on-time' | 'late' | 'undated' {
  if (due === null || kind === 'recurring') return 'on-time';
  if (progress.doneOn === null) return 'undated';
  return progress.doneOn <= due ? 'on-time' : 'late';
}
