/** The state of the workbook at a glance, for the sidebar and the tab `Tổng quan`: reads, and writes nothing. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import { toSerial } from '../domain/calendar/date.ts';
import { type PeriodKind, reportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { RowState } from '../domain/plan/row-state.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { isAnsweredBy } from '../domain/statistics/form.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type CellRef, figureRef, type RowRef } from './cell-refs.ts';
import { type CheckAnswer, type Checked, checkPeriod, type FilledRows, filledRows } from './check.ts';
import { type FigureTabs, figuresOf, openFigureTabs } from './figures.ts';
import { type NeededFor, type OverviewRates, type PlanView, viewPlan } from './overview-plan.ts';
import type { Ports } from './ports.ts';
import { failed, isBlocking, succeeded } from './problems.ts';
import { periodOf, type RatesAnswer, upcoming } from './rates.ts';
import { openSession, type Session } from './session.ts';
import { hasLostStore } from './start.ts';
import { dayInVietnam, readTasks, type Tasks } from './tasks.ts';
import { undoable } from './undo.ts';
import { leadsBy, readDirectory, type Units } from './units.ts';

/** What has to be done next for a period; `repair`: a tab or a column that counts is gone. */
export type NextStep = 'repair' | 'import' | 'mark' | 'freeze' | 'figures' | 'check' | 'report' | 'nothing';

export interface OverviewPeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly closes: string;
  readonly due: string;
  /** Negative when the day is past. */
  readonly daysLeft: number;
  /** True when its report was generated and its tab is there. */
  readonly reported: boolean;
}

export interface MissingFigure {
  readonly code: string;
  readonly label: string;
  /** Unit of measurement. */
  readonly unit: string;
  readonly cell: CellRef | null;
}

export type Overview = { readonly started: false } | StartedOverview;

export interface StartedOverview extends WorkbookState {
  readonly started: true;
  /** The last action that can be taken back; `label` is the name of its call. */
  readonly lastAction: { readonly label: string; readonly at: string } | null;
}

export interface WorkbookState {
  readonly agency: string;
  readonly year: number;
  /** ISO date in Vietnam, from the clock. */
  readonly today: string;
  readonly planRows: number;
  /** How often the plan was read into the workbook. */
  readonly planVersion: number;
  readonly periods: readonly OverviewPeriod[];
  /** Id of the period that all else is about. */
  readonly period: string;
  readonly nextStep: NextStep;
  readonly ready: boolean;
  readonly counts: CheckAnswer['counts'];
  /** Error-level findings that stand, and typed things that could not be counted. */
  readonly blocking: number;
  /** Nothing typed may stand in the way while most rows are still empty: this tells. */
  readonly filled: FilledRows;
  /** Null while the matrix cannot be read. */
  readonly rates: OverviewRates | null;
  /** Rows of the plan by their state today. */
  readonly states: Readonly<Partial<Record<RowState, number>>>;
  readonly late: readonly RowRef[];
  readonly soon: readonly RowRef[];
  /** Rows planned for the period on which nothing was recorded, by lead unit. */
  readonly silent: readonly { readonly unit: string; readonly rows: number; readonly cell: CellRef }[];
  readonly missing: readonly MissingFigure[];
  readonly dueDays: RatesAnswer['dueDays'];
  readonly needed: readonly NeededFor[];
  readonly sampleData: boolean;
  /** The first cell of the tab `Tổng quan`; null while there is none. */
  readonly dashboard: CellRef | null;
  readonly problems: readonly Problem[];
}

/** The state of the workbook for a period, or for the one whose report is due next; constant in service calls. */
export function overview(ports: Ports, payload: Payloads['overview']): Result<Overview> {
  const session = openSession(ports);
  if (!session.ok) {
    if (session.problems[0]?.code !== 'workbook.notOurs') return session;
    return hasLostStore(ports.workbook, ports.workbook.tabs())
      ? failed('workbook.storeLost')
      : succeeded({ started: false });
  }
  const state = stateOf(ports, session.value, payload);
  if (!state.ok) return state;
  const last = undoable(ports, {});
  const [action] = last.ok ? last.value.actions : [];
  const lastAction = action === undefined ? null : { label: action.label, at: action.at };
  return succeeded({ started: true, ...state.value, lastAction });
}

/** The tabs of an opened workbook as an overview needs them, each read once; a tab that is gone stands as its problems. */
interface OverviewTabs {
  readonly tasks: Result<Tasks>;
  readonly figures: Result<FigureTabs>;
  readonly units: Units;
}

/** What an overview says of an opened workbook. */
export function stateOf(ports: Ports, session: Session, payload: Payloads['overview']): Result<WorkbookState> {
  const tabs = {
    tasks: readTasks(ports.workbook, session),
    figures: openFigureTabs(ports, session),
    units: readDirectory(ports.workbook, session),
  };
  return stateFrom(session, tabs, dayInVietnam(ports.clock()), payload);
}

/** The same from what was read; a tab that is gone is named, and what hangs on it is left out. */
export function stateFrom(
  session: Session,
  { tasks, figures: tabs, units }: OverviewTabs,
  today: string,
  payload: Payloads['overview'],
): Result<WorkbookState> {
  const { settings, store } = session;
  const periods = periodsOf(session, today);
  const period = periodOf(settings, payload.period ?? proposedPeriod(session, periods, tabs, today));
  if (!period.ok) return period;
  const plan = tasks.ok
    ? viewPlan(session, tasks.value, period.value, { today, leadsOf: leadsBy(units.directory), rate: payload.rate })
    : null;
  const waivers = store.waivers[period.value.id] ?? [];
  const checked = tasks.ok && tabs.ok ? checkPeriod(session, tasks.value, tabs.value, period.value, waivers) : null;
  const problems = [
    ...(tasks.ok ? tasks.value.problems : tasks.problems),
    ...(tabs.ok ? [] : tabs.problems),
    ...(checked === null ? [] : checked.ok ? checked.value.figures.problems : checked.problems),
  ];
  const done = checked?.ok === true ? checked.value : null;
  const missing = done === null ? [] : missingFigures(session, done);
  const blocking = problems.filter(isBlocking).length + (done === null ? 0 : standingErrors(done));
  const reported = periods.some((one) => one.reported && one.id === period.value.id);
  const ready = done !== null && blocking === 0;
  return succeeded({
    agency: settings.agency,
    year: settings.year,
    today,
    planRows: plan?.rows ?? 0,
    planVersion: store.planVersion,
    periods,
    period: period.value.id,
    nextStep: plan === null || done === null ? 'repair' : nextStep(plan, { missing: missing.length, ready, reported }),
    ready,
    counts: done?.report.counts ?? { pass: 0, fail: 0, skipped: 0, notApplicable: 0, waived: 0 },
    blocking,
    filled: done === null ? { rows: 0, of: 0 } : filledRows(session, done.rows),
    rates: plan?.rates ?? null,
    states: plan?.states ?? {},
    late: plan?.late ?? [],
    soon: plan?.soon ?? [],
    silent: plan?.silent ?? [],
    missing,
    dueDays: upcoming(settings, today),
    needed: plan?.needed ?? [],
    sampleData: store.sample !== undefined,
    dashboard: dashboardCell(session),
    problems: [...problems, ...units.problems],
  });
}

function dashboardCell({ store, tabs }: Session): CellRef | null {
  const tab = tabs.find(({ id }) => id === store.tabs.dashboard);
  return tab === undefined ? null : { sheet: tab.id, name: tab.name, a1: 'A1' };
}

function periodsOf({ settings, store, tabs }: Session, today: string): readonly OverviewPeriod[] {
  const { calendar, year } = settings;
  return calendar.periods.flatMap(({ kind }): OverviewPeriod[] => {
    const period = reportingPeriod(calendar, year, kind);
    if (period === null) return [];
    const { id, closes, due } = period;
    const reported = tabs.some((tab) => tab.id === store.tabs[`report:${id}`]);
    return [{ id, kind, closes, due, daysLeft: toSerial(due) - toSerial(today), reported }];
  });
}

/** The period due next; when all are past, the last one that was reported or has figures, else the year. */
function proposedPeriod(
  session: Session,
  periods: readonly OverviewPeriod[],
  tabs: Result<FigureTabs>,
  today: string,
): string {
  const byDue = [...periods].sort((left, right) => toSerial(left.due) - toSerial(right.due));
  const next = byDue.find(({ due }) => due >= today);
  const used = byDue.filter(({ id, reported }) => reported || (tabs.ok && hasFigures(session, tabs.value, id)));
  return (next ?? used[used.length - 1] ?? byDue[byDue.length - 1])?.id ?? '';
}

function hasFigures(session: Session, tabs: FigureTabs, id: string): boolean {
  const period = periodOf(session.settings, id);
  const figures = period.ok ? figuresOf(tabs, session, period.value) : period;
  return figures.ok && figures.value.reading.entered.size > 0;
}

function standingErrors({ report }: Checked): number {
  return report.findings.filter(({ severity, outcome }) => severity === 'error' && outcome === 'fail').length;
}

/**
 * The respondent's own rows without a figure. A row that follows from others is not asked for, its parts are; of a row
 * that the dossier block feeds, the figures of the block that nobody typed.
 */
function missingFigures({ settings }: Session, { rows, figures }: Checked): readonly MissingFigure[] {
  const { dossierFeeds, dossiers } = rulesFor(settings.form);
  const asked = new Map<string, MissingFigure>();
  const ask = (code: string, label: string, unit: string) =>
    asked.set(code, { code, label, unit, cell: figureRef(figures, code) });
  for (const { row, reported } of rows) {
    if (reported.state !== 'missing' || row.kind === 'heading' || !isAnsweredBy(row, settings.respondent)) continue;
    if (row.formula !== null) continue;
    const feed = figures.dossiers.tab === null ? undefined : dossierFeeds.find((one) => one.row === row.code);
    if (feed === undefined) ask(row.code, row.label, row.unit);
    for (const code of feed?.parts ?? []) {
      if ((figures.dossiers.figures.get(code)?.state ?? 'missing') !== 'missing') continue;
      ask(code, dossiers.find((figure) => figure.code === code)?.label ?? '', 'hồ sơ');
    }
  }
  return [...asked.values()];
}

/** The first thing that is missing for the period. */
function nextStep(
  plan: PlanView,
  { missing, ready, reported }: { readonly missing: number; readonly ready: boolean; readonly reported: boolean },
): NextStep {
  if (plan.rows === 0) return 'import';
  if (!plan.begun) return 'mark';
  if (plan.toFreeze) return 'freeze';
  if (missing > 0 && !reported) return 'figures';
  if (!ready) return 'check';
  return reported ? 'nothing' : 'report';
}
