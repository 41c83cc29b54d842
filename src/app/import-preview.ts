/** What a preview of an import shows beside its counts: the cells behind the doubts, and the fate of marked rows. */
import { statusLabels } from '../catalogue/labels.ts';
import type { PlanRow } from '../domain/plan/plan.ts';
import type { RereadRow, TextChange } from '../domain/plan/reread.ts';
import type { Problem } from '../domain/problem.ts';
import type { Grid } from '../import/grid.ts';
import { shownText, viewOf } from '../import/table-view.ts';
import type { TaskEntry } from '../layout/tasks-tab-reading.ts';
import type { PlanReread } from './reread-plan.ts';

/** A row of the table as it stands in its source, merged texts in every cell that they cover. */
export interface SourceRow {
  /** Row of the source, from 1. */
  readonly row: number;
  /** By column, from the first. */
  readonly texts: readonly string[];
}

/** A row of the plan that does not simply stay as it is. */
export interface RowChange {
  readonly fate: Exclude<RereadRow<TaskEntry>['fate'], 'kept'>;
  readonly section: string;
  readonly tt: string;
  /** Its own words: task and activity. */
  readonly text: string;
  /** The section and number that it had before; null unless it moved. */
  readonly from: { readonly section: string; readonly tt: string } | null;
  readonly changes: readonly TextChange[];
  /** The status that people gave it, as its cell shows it; "" for none. */
  readonly status: string;
}

export interface PreviewDetail {
  /** The rows of the table in which something was read with a doubt. */
  readonly sources: readonly SourceRow[];
  readonly rowChanges: readonly RowChange[];
}

/** Longest text of a cell that a preview repeats. */
const longest = 600;

/** Only rows with a doubt are repeated: what is sent back does not grow with the table. */
export function previewDetail(grid: Grid, problems: readonly Problem[], again: PlanReread | null): PreviewDetail {
  const doubtful = new Set(problems.flatMap(({ place }) => (place?.row === undefined ? [] : [place.row])));
  const view = doubtful.size === 0 ? [] : viewOf(grid);
  return {
    sources: view.flatMap((cells, index) => {
      const row = grid.firstRow + index;
      return doubtful.has(row) ? [{ row, texts: cells.map((cell) => shortened(shownText(cell))) }] : [];
    }),
    rowChanges: (again?.rows ?? []).flatMap(rowChange),
  };
}

function rowChange(row: RereadRow<TaskEntry>): readonly RowChange[] {
  if (row.fate === 'kept' || (row.fate === 'retired' && row.already)) return [];
  const { fate, plan } = row;
  const own = { fate, section: plan.section, tt: plan.tt, text: ownWords(plan) };
  if (row.fate === 'added') return [{ ...own, from: null, changes: [], status: '' }];
  const given = row.kept.tracked.progress.status;
  const status = given === null ? '' : statusLabels[given];
  if (row.fate === 'retired') return [{ ...own, from: null, changes: [], status }];
  const { section, tt } = row.before;
  const moved = section !== plan.section || tt !== plan.tt;
  return [{ ...own, from: moved ? { section, tt } : null, changes: row.changes, status }];
}

function ownWords({ task, activity }: PlanRow): string {
  return shortened([task, activity].filter((text) => text !== '').join('\n'));
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
