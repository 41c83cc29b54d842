/** A plan read again over a marked one: every row keeps its marks, what the plan no longer has is retired, not dropped. */
import type { Plan, PlanRow, Section } from '../domain/plan/plan.ts';
import { type Reread, type RereadRow, rereadPlan } from '../domain/plan/reread.ts';
import { planCells, proposedCells } from '../layout/plan-rows.ts';
import { printPlannedQuarters } from '../layout/planned-quarters.ts';
import { orderStep, rowId } from '../layout/row-keys.ts';
import { type TaskColumnKey, taskColumns } from '../layout/tasks-tab.ts';
import type { TaskEntry } from '../layout/tasks-tab-reading.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import { columnBlocks } from './column-writes.ts';
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
  return rereadPlan({
    old: tasks.reading.entries.map((entry) => ({
      id: entry.tracked.id,
      plan: entry.tracked.plan,
      kept: entry,
      retired: entry.tracked.retired,
    })),
    plan,
    version,
    newId: (n) => rowId(tasks.reading.lastId + n),
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
 * What has to be written: cells of the plan's own columns and of our keys that say something else now, and new rows below
 * everything that stands on the tab. Columns that people fill in are written for new rows alone.
 */
export function rereadBlocks(tasks: Tasks, answer: PlanReread, sections: readonly Section[], year: number): Block[] {
  const { columns } = tasks.reading;
  const content = tasks.readClosely();
  const titles = new Map(sections.map((section) => [section.code, section.title]));
  const lastRow = tasks.values.reduce((last, row, index) => (row.some((cell) => cell !== '') ? index + 1 : last), 0);
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
        ...newProposal(row.kept, row.plan, year),
        inPlan: '',
      });
    }
  });
  const ours = taskColumns.flatMap(({ key, numberFormat }) => {
    const column = columns.at.get(key);
    if (column === undefined) return [];
    const changed = new Map<number, Scalar>();
    for (const [sheetRow, wanted] of cells) {
      const value = wanted[key];
      if (value === undefined) continue;
      const present = content.values[sheetRow - 1]?.[column - 1] ?? '';
      if (String(value ?? '') !== String(present)) changed.set(sheetRow, value);
    }
    return columnBlocks(content, { column, format: numberFormat, cells: changed });
  });
  return [...ours, ...extraBlocks(tasks, answer, lastRow)];
}

/** Quarters that nobody has corrected follow a changed deadline; what a person wrote there stays. */
function newProposal({ tracked }: TaskEntry, plan: PlanRow, year: number): Partial<Record<TaskColumnKey, Scalar>> {
  if (tracked.plan.deadline === plan.deadline) return {};
  const asProposed = proposedCells(tracked.plan, year).planned === printPlannedQuarters(tracked.progress.planned);
  return asProposed ? { planned: proposedCells(plan, year).planned ?? '' } : {};
}

/** Columns of the plan that this product has no field for: under their header, which is added where the tab lacks it. */
function extraBlocks(tasks: Tasks, answer: PlanReread, lastRow: number): Block[] {
  const { columns } = tasks.reading;
  const cells = new Map<string, Map<number, Scalar>>();
  let added = 0;
  for (const row of answer.rows) {
    if (row.fate === 'retired') continue;
    if (row.fate === 'added') added += 1;
    const sheetRow = row.fate === 'added' ? lastRow + added : row.kept.sheetRow;
    for (const [header, text] of Object.entries(row.plan.extra ?? {})) {
      const ofColumn = cells.get(header) ?? new Map<number, Scalar>();
      cells.set(header, ofColumn.set(sheetRow, text));
    }
  }
  let width = tasks.values[columns.headerRow - 1]?.length ?? 0;
  const content = tasks.readClosely();
  return [...cells].flatMap(([header, wanted]) => {
    const known = columns.extra.get(header);
    if (known === undefined) width += 1;
    const column = known ?? width;
    const changed = new Map(
      [...wanted].filter(([row, text]) => text !== (content.values[row - 1]?.[column - 1] ?? '')),
    );
    if (known === undefined) changed.set(columns.headerRow, header);
    return columnBlocks(content, { column, format: '@', cells: changed, ownWords: true });
  });
}
