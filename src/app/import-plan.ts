/** Reads a plan's appendix from a table into the matrix; a preview shows first what was understood. */
import type { Plan } from '../domain/plan/plan.ts';
import type { CountingUnit, FrozenRow } from '../domain/plan/progress.ts';
import { countUnits } from '../domain/plan/rates.ts';
import { type ReviewQuestion, reviewPlan } from '../domain/plan/review.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { proposeTargets } from '../domain/targets/propose-targets.ts';
import type { TargetEntry } from '../domain/targets/target-entry.ts';
import { type Grid, gridFromValues } from '../import/grid.ts';
import { unpackGrid } from '../import/packed-grid.ts';
import { isPlanTable, type PlanReading, readPlan } from '../import/plan.ts';
import { taskTabRows } from '../layout/plan-rows.ts';
import { tasksTab } from '../layout/tasks-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type PreviewDetail, previewDetail } from './import-preview.ts';
import type { Ports, TabRef } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { countReread, type PlanReread, type RereadCounts, reread, rereadBlocks } from './reread-plan.ts';
import { findStore, openSession, type Session, saveStore } from './session.ts';
import { refreshTargets } from './targets.ts';
import { openTasks, readTasks } from './tasks.ts';
import { foreseeDirectory, proposeDirectory, type Units } from './units.ts';

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
  /** Targets found in the table, and in the plan's text where it was given. */
  readonly targets: number;
  readonly problems: readonly Problem[];
  /** The table's columns with the field that each was taken for; null: kept under its own header. */
  readonly columns: PlanReading['columns'];
  /** Rows that are no part of the plan, with why. */
  readonly leftOut: PlanReading['leftOut'];
  /** What became of the rows of the plan that was there before; null when there was none. */
  readonly reread: RereadCounts | null;
  /** In a preview only. */
  readonly detail?: PreviewDetail;
}

/** Empty rows below an imported plan, for what people add. */
const spareRows = 20;

/** What a table would become, beside the plan that is there already; nothing is written. */
export function previewImport(ports: Ports, payload: Payloads['previewImport']): Result<ImportSummary> {
  const grid = gridOf(payload.grid);
  const reading = readPlan(grid);
  if (!reading.ok) return reading;
  const session = openSession(ports);
  const tasks = session.ok ? readTasks(ports.workbook, session.value) : session;
  const again =
    session.ok && tasks.ok && tasks.value.rows.length > 0
      ? reread(tasks.value, reading.value.plan, session.value.store.planVersion)
      : null;
  const summary = summarise(reading.value, again, payload.body);
  const foreseen = session.ok ? foreseenFindings(ports, session.value, reading.value, payload.body ?? null) : [];
  const problems = [...summary.problems, ...foreseen];
  return succeeded({ ...summary, problems, detail: previewDetail(grid, problems, again) });
}

/** Writes the plan that a table holds into the matrix of the workbook, or reads it again over the one that is there. */
export function importPlan(ports: Ports, payload: Payloads['importPlan']): Result<ImportSummary> {
  const session = sessionOfYear(ports, payload.year);
  return session.ok ? writePlan(ports, session.value, gridOf(payload.grid), payload.body) : session;
}

/** The same, or its preview, from a tab of the workbook itself: by default the one that the person is looking at. */
export function importTab(ports: Ports, payload: Payloads['importTab']): Result<ImportSummary> {
  const session = sessionOfYear(ports, payload.year);
  if (!session.ok) return session;
  const name = payload.tab ?? ports.workbook.activeTab().name;
  const tab = session.value.tabs.find((candidate) => candidate.name === name);
  if (tab === undefined) return failed('tab.notFound', { sheet: name });
  const { values, formats } = ports.workbook.read(tab.id, { formats: true });
  const grid = gridFromValues(values, ports.workbook.mergedAreas(tab.id), formats);
  return payload.preview === true
    ? previewImport(ports, { grid, ...(payload.body === undefined ? {} : { body: payload.body }) })
    : writePlan(ports, session.value, grid, payload.body);
}

export interface ForeignTabs {
  /** Names of the visible tabs that people brought: those that the store does not know as ours. */
  readonly tabs: readonly string[];
  /** The one of them that seems to hold a plan, the open one first; null when none does or nobody asked. */
  readonly likely: string | null;
}

export function foreignTabs(ports: Ports, payload: Payloads['foreignTabs']): Result<ForeignTabs> {
  const tabs = ports.workbook.tabs();
  const store = findStore(ports.workbook, tabs);
  if (!store.ok) return store;
  const ours = new Set(Object.values(store.value?.tabs ?? {}));
  const foreign = tabs.filter(({ id, hidden }) => !hidden && !ours.has(id));
  const likely = payload.look === true ? likelyTab(ports, foreign) : null;
  return succeeded({ tabs: foreign.map(({ name }) => name), likely });
}

/** Looks into no more tabs than people keep in one file by hand. */
const tabsLookedInto = 12;

function likelyTab(ports: Ports, tabs: readonly TabRef[]): string | null {
  const open = ports.workbook.activeTab().id;
  const openFirst = [...tabs].sort((left, right) => Number(right.id === open) - Number(left.id === open));
  const holdsPlan = ({ id }: TabRef) =>
    isPlanTable(gridFromValues(ports.workbook.read(id).values, ports.workbook.mergedAreas(id)));
  return openFirst.slice(0, tabsLookedInto).find(holdsPlan)?.name ?? null;
}

/** The table that a page sent, packed or not. */
function gridOf(sent: Payloads['importPlan']['grid']): Grid {
  return 'rows' in sent ? sent : unpackGrid(sent);
}

/** The session, when the workbook is for the year that the plan is meant for. */
function sessionOfYear(ports: Ports, year: number | undefined): Result<Session> {
  const session = openSession(ports);
  if (!session.ok || year === undefined || year === session.value.settings.year) return session;
  return failed('period.otherYear', {}, { found: year, year: session.value.settings.year });
}

function writePlan(ports: Ports, session: Session, grid: Grid, body: string | undefined): Result<ImportSummary> {
  const reading = readPlan(grid);
  if (!reading.ok) return reading;
  const { plan } = reading.value;
  const tasks = openTasks(ports, session);
  if (!tasks.ok) return tasks;
  const { tab, rows } = tasks.value;
  const version = session.store.planVersion;
  const again = rows.length === 0 ? null : reread(tasks.value, plan, version);
  if (again === null) {
    const sheet = tasksTab(taskTabRows(plan, session.settings.year), spareRows);
    ports.workbook.replace(tab.id, { ...sheet, name: tab.name });
  } else {
    ports.workbook.write(tab.id, rereadBlocks(tasks.value, again, plan.sections, session.settings.year));
  }
  const store = {
    ...session.store,
    sections: plan.sections.map((section) => ({ ...section })),
    budgetHeader: reading.value.columns.find(({ field }) => field === 'budget')?.header ?? '',
    planVersion: again === null ? version + 1 : again.version,
    ...(body === undefined ? {} : { planText: body }),
  };
  saveStore(ports, session.tabs, store);
  return succeeded(settle(ports, { ...session, store }, reading.value, again, body ?? null));
}

/** What follows a plan that has been written: computed columns, units and targets proposed, the plan reviewed. */
function settle(
  ports: Ports,
  session: Session,
  reading: PlanReading,
  again: PlanReread | null,
  body: string | null,
): ImportSummary {
  const summary = summarise(reading, again);
  const tasks = openTasks(ports, session);
  if (!tasks.ok) return { ...summary, problems: [...summary.problems, ...tasks.problems] };
  const units = proposeDirectory(ports, session, tasks.value);
  const targets = refreshTargets(ports, session, reading.plan, body, units.directory);
  if (targets.ok) saveStore(ports, session.tabs, targets.value.store);
  const findings = findingsOf(reading.plan, session, units, targets.ok ? targets.value.entries : [], body);
  return {
    ...summary,
    targets: targets.ok ? targets.value.entries.filter((entry) => !entry.retired).length : 0,
    problems: [
      ...summary.problems,
      ...units.problems,
      ...(targets.ok ? targets.value.problems : targets.problems),
      ...findings,
    ],
  };
}

/** What a reader would have to ask about a plan that has not been written, with the rows of its table. */
function foreseenFindings(
  ports: Ports,
  session: Session,
  reading: PlanReading,
  body: string | null,
): readonly Problem[] {
  const { plan, sourceRows } = reading;
  const units = foreseeDirectory(ports.workbook, session, plan.rows);
  const entries = proposeTargets(plan.rows, body);
  const placeOf = (index: number) => ({ row: sourceRows[index] ?? 0 });
  return [...units.problems, ...findingsOf(plan, session, units, entries, body, placeOf)];
}

function findingsOf(
  plan: Plan,
  { settings }: Session,
  units: Units,
  entries: readonly TargetEntry[],
  body: string | null,
  placeOf?: ReviewQuestion['placeOf'],
): readonly Problem[] {
  return reviewPlan({
    rows: plan.rows,
    year: settings.year,
    units: units.directory,
    ...(settings.planDate === null ? {} : { planDate: settings.planDate }),
    ...(body === null ? {} : { body }),
    ...(placeOf === undefined ? {} : { placeOf }),
    targets: placedTargets(entries),
  });
}

/** The targets of the plan's text and of its appendix, to be held against each other. */
function placedTargets(entries: readonly TargetEntry[]): NonNullable<ReviewQuestion['targets']> {
  const from = (origin: TargetEntry['source']['from']) =>
    entries.flatMap(({ target, source, retired }) =>
      target === null || retired || source.from !== origin
        ? []
        : [{ target, place: { code: source.section, tt: source.tt } }],
    );
  return { body: from('body'), appendix: from('plan') };
}

function summarise(reading: PlanReading, again: PlanReread | null, body?: string): ImportSummary {
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
    targets: proposeTargets(plan.rows, body ?? null).length,
    columns: reading.columns,
    leftOut: reading.leftOut,
    problems: [...doubts, ...(again?.doubts ?? [])],
    reread: again === null ? null : countReread(again),
  };
}
