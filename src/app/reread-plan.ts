/** A plan read again over a marked one: every row keeps its marks, what the plan no longer has is retired, not dropped. */
import type { Plan, Section } from '../domain/plan/plan.ts';
import { type Reread, type RereadRow, rereadPlan } from '../domain/plan/reread.ts';
import { planCells, proposedCells } from '../layout/plan-rows.ts';
import type { TaskColumnKey } from '../layout/tasks-tab.ts';
import { orderStep, rowId, type TaskEntry } from '../layout/tasks-tab-reading.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Block } from './ports.ts';
import type { Tasks } from './tasks.ts';

/** How many rows went which way. */
export interface RereadCounts {
  readonly kept: number;
  readonly changed: number;
  readonly moved: number;
  readonly revived: number;
  readonly added: number;
  readonly retired: number;
  /** The plan's version from now on. */
  readonly version: number;
}

export type PlanReread = Reread<TaskEntry>;

/** Words in the column Còn trong kế hoạch of a retired row. */
const retiredWords = (version: number): string => `Không còn từ bản ${version}`;

/** Matches a plan with the marked one on the tab. */
export function reread(tasks: Tasks, plan: Plan, version: number): PlanReread {
  const numbers = tasks.rows.map((row) => Number(/^R(\d+)$/.exec(row.id)?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  return rereadPlan({
    old: tasks.reading.entries.map((entry) => ({
      id: entry.tracked.id,
      plan: entry.tracked.plan,
      kept: entry,
      retired: entry.tracked.retired,
    })),
    plan,
    version,
    newId: (n) => rowId(last + n),
  });
}

export function countReread({ rows, version }: PlanReread): RereadCounts {
  const count = (fate: RereadRow<TaskEntry>['fate']) => rows.filter((row) => row.fate === fate).length;
  return {
    kept: count('kept'),
    changed: count('changed'),
    moved: count('moved'),
    revived: count('revived'),
    added: count('added'),
    retired: rows.filter((row) => row.fate === 'retired' && !row.already).length,
    version,
  };
}

/**
 * What has to be written: the plan's own columns and our keys, one block a column, new rows below the last one. Columns
 * that people fill in are written for new rows alone.
 */
export function rereadBlocks(tasks: Tasks, answer: PlanReread, sections: readonly Section[], year: number): Block[] {
  const { columns } = tasks.reading;
  const titles = new Map(sections.map((section) => [section.code, section.title]));
  const lastRow = Math.max(columns.headerRow, ...tasks.reading.entries.map((entry) => entry.sheetRow));
  const cells = new Map<number, Partial<Record<TaskColumnKey, Scalar>>>();
  let added = 0;
  answer.rows.forEach((row, index) => {
    const order = (index + 1) * orderStep;
    if (row.fate === 'added') {
      added += 1;
      cells.set(lastRow + added, {
        id: row.id,
        order,
        ...planCells(row.plan, titles.get(row.plan.section) ?? ''),
        ...proposedCells(row.plan, year),
      });
    } else if (row.fate === 'retired') {
      cells.set(row.kept.sheetRow, { order, ...(row.already ? {} : { inPlan: retiredWords(answer.version) }) });
    } else {
      cells.set(row.kept.sheetRow, {
        order,
        ...planCells(row.plan, titles.get(row.plan.section) ?? ''),
        inPlan: '',
      });
    }
  });
  const keys = new Set([...cells.values()].flatMap((row) => Object.keys(row) as TaskColumnKey[]));
  return [...keys].flatMap((key) => columnBlock(tasks, key, cells));
}

function columnBlock(
  tasks: Tasks,
  key: TaskColumnKey,
  cells: ReadonlyMap<number, Partial<Record<TaskColumnKey, Scalar>>>,
): Block[] {
  const column = tasks.reading.columns.at.get(key);
  const rows = [...cells].filter(([, row]) => key in row).map(([row]) => row);
  if (column === undefined || rows.length === 0) return [];
  const first = Math.min(...rows);
  const values: Scalar[][] = [];
  for (let row = first; row <= Math.max(...rows); row += 1) {
    const wanted = cells.get(row)?.[key];
    values.push([wanted === undefined ? (tasks.values[row - 1]?.[column - 1] ?? null) : wanted]);
  }
  const text = key !== 'due' && key !== 'order' && key !== 'taskNumber';
  return [{ row: first, column, values, text }];
}
