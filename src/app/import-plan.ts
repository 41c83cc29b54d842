/** Reads a plan's appendix from a table into the matrix; a preview shows first what was understood. */
import { deadlineKindLabels } from '../catalogue/labels.ts';
import { toSerial } from '../domain/calendar/date.ts';
import { readDeadline } from '../domain/calendar/deadline.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { CountingUnit, FrozenRow } from '../domain/plan/progress.ts';
import { countUnits, proposeQuarters } from '../domain/plan/rates.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type Grid, gridFromValues } from '../import/grid.ts';
import { type PlanReading, readPlan } from '../import/plan.ts';
import { printPlannedQuarters } from '../layout/planned-quarters.ts';
import { type TaskTabRow, tasksTab } from '../layout/tasks-tab.ts';
import { orderStep, rowId } from '../layout/tasks-tab-reading.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { openSession, type Session, saveStore } from './session.ts';
import { openTasks } from './tasks.ts';

export interface SectionCount {
  readonly code: string;
  readonly title: string;
  readonly items: number;
  readonly tasks: number;
  readonly rows: number;
}

export interface ImportSummary {
  readonly items: number;
  readonly tasks: number;
  readonly rows: number;
  /** Sections that hold items, in the plan's order. */
  readonly sections: readonly SectionCount[];
  readonly problems: readonly Problem[];
}

/** Empty rows below an imported plan, for what people add. */
const spareRows = 20;

/** What a table would become; nothing is written. */
export function previewImport(_ports: Ports, payload: Payloads['previewImport']): Result<ImportSummary> {
  const reading = readPlan(payload.grid);
  return reading.ok ? succeeded(summarise(reading.value)) : reading;
}

/** Writes the plan that a table holds into the matrix of the workbook, which must not hold one yet. */
export function importPlan(ports: Ports, payload: Payloads['importPlan']): Result<ImportSummary> {
  const session = sessionOfYear(ports, payload.year);
  return session.ok ? writePlan(ports, session.value, payload.grid) : session;
}

/** The same, or its preview, from a tab of the workbook itself: by default the one that the person is looking at. */
export function importTab(ports: Ports, payload: Payloads['importTab']): Result<ImportSummary> {
  const session = sessionOfYear(ports, payload.year);
  if (!session.ok) return session;
  const tab =
    payload.tab === undefined
      ? ports.workbook.activeTab()
      : session.value.tabs.find((candidate) => candidate.name === payload.tab);
  if (tab === undefined) return failed('tab.notFound', { sheet: payload.tab ?? '' });
  const { values, formats } = ports.workbook.read(tab.id, { formats: true });
  const grid = gridFromValues(values, ports.workbook.mergedAreas(tab.id), formats);
  return payload.preview === true ? previewImport(ports, { grid }) : writePlan(ports, session.value, grid);
}

/** The session, when the workbook is for the year that the plan is meant for. */
function sessionOfYear(ports: Ports, year: number | undefined): Result<Session> {
  const session = openSession(ports);
  if (!session.ok || year === undefined || year === session.value.settings.year) return session;
  return failed('period.otherYear', {}, { found: year, year: session.value.settings.year });
}

function writePlan(ports: Ports, session: Session, grid: Grid): Result<ImportSummary> {
  const reading = readPlan(grid);
  if (!reading.ok) return reading;
  const { plan } = reading.value;
  if (plan.rows.length === 0) return failed('plan.empty');
  const tasks = openTasks(ports, session);
  if (!tasks.ok) return tasks;
  if (tasks.value.rows.length > 0) {
    return failed('plan.alreadyThere', { sheet: tasks.value.tab.name }, { rows: tasks.value.rows.length });
  }
  ports.workbook.replace(tasks.value.tab.id, {
    ...tasksTab(taskTabRows(plan, session.settings.year), spareRows),
    name: tasks.value.tab.name,
  });
  saveStore(ports, session.tabs, {
    ...session.store,
    sections: plan.sections.map((section) => ({ ...section })),
    planVersion: session.store.planVersion + 1,
  });
  return succeeded(summarise(reading.value));
}

/** The plan's rows as the tab shows them, with the deadline as read and the quarters that it proposes. */
export function taskTabRows(plan: Plan, year: number): TaskTabRow[] {
  const titles = new Map(plan.sections.map((section) => [section.code, section.title]));
  return plan.rows.map((row, index) => {
    const deadline = readDeadline(row.deadline, year);
    return {
      cells: {
        id: rowId(index + 1),
        order: (index + 1) * orderStep,
        taskNumber: row.taskNumber,
        section: row.section,
        sectionTitle: titles.get(row.section) ?? '',
        tt: row.tt,
        goal: row.goal,
        task: row.task,
        activity: row.activity,
        product: row.product,
        lead: row.lead,
        support: row.support,
        deadline: row.deadline,
        budget: row.budget,
        due: deadline.due === null ? null : toSerial(deadline.due),
        kind: deadlineKindLabels[deadline.kind],
        planned: printPlannedQuarters(proposeQuarters(deadline, year)),
      },
      extra: row.extra ?? {},
    };
  });
}

function summarise(reading: PlanReading): ImportSummary {
  const { plan, doubts } = reading;
  const rows = plan.rows.map(
    (row, index): FrozenRow => ({
      id: String(index),
      section: row.section,
      tt: row.tt,
      taskNumber: row.taskNumber,
    }),
  );
  const counts = (of: readonly FrozenRow[]) => {
    const count = (unit: CountingUnit) => countUnits(of, unit);
    return { items: count('item'), tasks: count('task'), rows: count('row') };
  };
  return {
    ...counts(rows),
    sections: plan.sections
      .map((section) => ({
        code: section.code,
        title: section.title,
        ...counts(rows.filter((row) => row.section === section.code)),
      }))
      .filter((section) => section.rows > 0),
    problems: doubts,
  };
}
