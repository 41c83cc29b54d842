/** Rows of a plan as cells of the tab `Nhiệm vụ`. */
import { toSerial } from '../domain/calendar/date.ts';
import { readDeadline } from '../domain/calendar/deadline.ts';
import type { Plan, PlanRow } from '../domain/plan/plan.ts';
import { proposeQuarters } from '../domain/plan/rates.ts';
import { printPlannedQuarters } from './planned-quarters.ts';
import type { TaskTabRow } from './tasks-tab.ts';
import { orderStep, readDeadlineCells, rowId } from './tasks-tab-reading.ts';

/** What a row of the plan shows of the plan itself. */
export function planCells(row: PlanRow, sectionTitle: string): TaskTabRow['cells'] {
  return {
    taskNumber: row.taskNumber,
    section: row.section,
    sectionTitle,
    tt: row.tt,
    goal: row.goal,
    task: row.task,
    activity: row.activity,
    product: row.product,
    lead: row.lead,
    support: row.support,
    deadline: row.deadline,
    budget: row.budget,
  };
}

/** What a new row of the plan shows beside it: the deadline as read and the quarters that it proposes. */
export function proposedCells(row: PlanRow, year: number): TaskTabRow['cells'] {
  const deadline = readDeadline(row.deadline, year);
  const { due, kind, readAs } = readDeadlineCells(deadline);
  return {
    due: due === null ? null : toSerial(due),
    kind,
    readAs,
    planned: printPlannedQuarters(proposeQuarters(deadline, year)),
  };
}

/** All rows of a plan that is read for the first time. */
export function taskTabRows(plan: Plan, year: number): TaskTabRow[] {
  const titles = new Map(plan.sections.map((section) => [section.code, section.title]));
  return plan.rows.map((row, index) => ({
    cells: {
      id: rowId(index + 1),
      order: (index + 1) * orderStep,
      ...planCells(row, titles.get(row.section) ?? ''),
      ...proposedCells(row, year),
    },
    extra: row.extra ?? {},
  }));
}
