/** The reports of a period: Phụ lục 1B and the refreshed appendix, as tabs of the workbook and as sheets to print. */
import { periodLabels } from '../catalogue/labels.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { PlanRates } from '../domain/plan/rates.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type CheckReport, isReady } from '../domain/rules/check.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { type Form, type FormRow, rowsByCode } from '../domain/statistics/form.ts';
import { exactText, type FigureState } from '../domain/statistics/value.ts';
import { computedColumn } from '../layout/figures-tab.ts';
import { matrixSheet } from '../layout/matrix-sheet.ts';
import { pl1bSheet } from '../layout/pl1b-sheet.ts';
import type { SheetValue } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { printFigure, printRate } from '../text/numbers.ts';
import { printNotes } from '../text/statistics-problems.ts';
import { checkPeriod, type FilledRows, filledRows } from './check.ts';
import { writeComparison } from './comparison.ts';
import { placeDashboard } from './dashboard.ts';
import { type Figures, openFigureTabs } from './figures.ts';
import type { Ports } from './ports.ts';
import { isBlocking, succeeded } from './problems.ts';
import { periodOf, ratesOf } from './rates.ts';
import { openSession, placeGenerated, type Session, saveStore } from './session.ts';
import { openTasks, planOf, type Tasks } from './tasks.ts';

/** One row of the form as it is reported. */
export interface ReportedFigure {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** Exact decimal with a point, or null. */
  readonly value: string | null;
  /** The text in the form. */
  readonly printed: string;
  readonly state: FigureState;
  readonly note: string;
}

/** A sheet to print and the ASCII name of the file that it makes, without ending. */
export interface PrintedSheet {
  readonly fileName: string;
  readonly sheet: SheetValue;
}

export interface Report {
  readonly period: string;
  readonly statistics: readonly ReportedFigure[];
  readonly printed: readonly PrintedSheet[];
  /** True when nothing that was typed had to be left out and no error-level finding stands. */
  readonly ready: boolean;
  /** Outcomes of all rules: what was skipped never looks like passed. */
  readonly counts: CheckReport['counts'];
  readonly filled: FilledRows;
  readonly problems: readonly Problem[];
}

/** Works out the period's figures, writes column Tính and the generated tabs, and hands over the sheets to print. */
export function report(ports: Ports, payload: Payloads['report']): Result<Report> {
  const worked = workOut(ports, payload.period);
  if (!worked.ok) return worked;
  const { session, period, tasks, tabs, checked, notes, statistics } = worked.value;
  const { rows, figures, report: findings } = checked;
  const sheets = generatedSheets(session, tasks, rows, notes, period);
  writeComputedColumn(ports, figures, rows);
  writeComparison(ports, session, period, figures, rows, checked.earlier);
  let { store } = session;
  for (const { key, sheet } of sheets) store = placeGenerated(ports, { ...session, store }, key, sheet);
  store = placeDashboard(ports, { ...session, store }, period.id, { tasks, figures: tabs });
  const issued = { at: ports.clock(), by: payload.by?.trim() ?? '', figures: printedFigures(statistics) };
  saveStore(ports, session.tabs, { ...store, reports: { ...store.reports, [period.id]: issued } });
  const problems = [...tasks.problems, ...figures.problems];
  return succeeded({
    period: period.id,
    statistics,
    printed: sheets.map(({ fileName, sheet }) => ({ fileName, sheet })),
    ready: !problems.some(isBlocking) && isReady(findings),
    counts: findings.counts,
    filled: filledRows(session, rows),
    problems,
  });
}

/** What stands in the form, by code: the printed figure with its note. */
export function printedFigures(statistics: readonly ReportedFigure[]): Record<string, string> {
  const filled = statistics.filter(({ printed, note }) => printed !== '' || note !== '');
  return Object.fromEntries(
    filled.map(({ code, printed, note }) => [code, note === '' ? printed : `${printed} (${note})`.trim()]),
  );
}

/** A period's figures as they are now; only our own columns of the matrix are brought up to date. */
export function workOut(ports: Ports, periodId: string) {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, periodId);
  if (!period.ok) return period;
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const tabs = openFigureTabs(ports, session.value);
  if (!tabs.ok) return tabs;
  const waivers = session.value.store.waivers[period.value.id] ?? [];
  const checked = checkPeriod(session.value, tasks.value, tabs.value, period.value, waivers);
  if (!checked.ok) return checked;
  const { rows, figures, report: findings } = checked.value;
  const rates = ratesOf(session.value, tasks.value, period.value);
  const notes = withReasons(notesOf(session.value.settings.form, figures, rates, period.value), findings);
  return succeeded({
    session: session.value,
    period: period.value,
    tasks: tasks.value,
    tabs: tabs.value,
    checked: checked.value,
    notes,
    statistics: rows.map((row) => reportedFigure(row, notes)),
  });
}

/** Generates the appendix alone. */
export function buildAppendix(ports: Ports): Result<{ readonly rows: number }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const sheet = appendixSheet(session.value, tasks.value);
  saveStore(ports, session.value.tabs, placeGenerated(ports, session.value, 'matrix', sheet));
  return succeeded({ rows: tasks.value.rows.length });
}

function appendixSheet({ settings }: Session, tasks: Tasks): SheetValue {
  return matrixSheet(planOf(tasks), settings);
}

function generatedSheets(
  session: Session,
  tasks: Tasks,
  rows: readonly ComputedRow[],
  notes: ReadonlyMap<string, string>,
  period: ReportingPeriod,
) {
  const { settings } = session;
  return [
    {
      key: `report:${period.id}`,
      fileName: `Phu-luc-1B_${period.id}`,
      sheet: pl1bSheet(settings.form, rows, {
        agency: settings.agency,
        period: period.kind,
        year: period.year,
        reportNumber: '',
        reportDate: null,
        notes,
      }),
    },
    { key: 'matrix', fileName: `Phu-luc-nhiem-vu_${period.year}`, sheet: appendixSheet(session, tasks) },
  ] as const;
}

/**
 * A person's Ghi chú stays; the row of the plan's own rate without one says how the plan stands
 * ("Đạt 27,5% KH năm; 100% KH Quý I").
 */
function notesOf(form: Form, figures: Figures, rates: PlanRates, period: ReportingPeriod): ReadonlyMap<string, string> {
  const notes = new Map(figures.reading.notes);
  const row = planRateRow(form);
  const typed = row !== undefined && figures.reading.entered.has(row.code);
  if (row !== undefined && !typed && !notes.has(row.code) && rates.year.counted > 0) {
    const { year, periodPlan } = rates;
    const ofPeriod =
      period.planQuarters === null || periodPlan.counted === 0
        ? ''
        : `; ${printRate(periodPlan.done, periodPlan.counted)} KH ${periodLabels[period.kind]}`;
    notes.set(row.code, `Đạt ${printRate(year.done, year.counted)} KH năm${ofPeriod}`);
  }
  return notes;
}

/** A finding that a person explained says so in Ghi chú of its rows. */
function withReasons(notes: ReadonlyMap<string, string>, { findings }: CheckReport): ReadonlyMap<string, string> {
  const said = new Map(notes);
  for (const { outcome, waiver, codes } of findings) {
    if (outcome !== 'waived' || waiver === null) continue;
    const [code] = codes;
    if (code !== undefined)
      said.set(code, [said.get(code) ?? '', waiver.reason].filter((part) => part !== '').join('; '));
  }
  return said;
}

/** The row that divides the plan's done by its counted tasks: 1.2 of Phụ lục 1B. */
function planRateRow(form: Form): FormRow | undefined {
  const rows = rowsByCode(form);
  const fromPlan = (code: string) => rows.get(code)?.formula?.op === 'plan';
  return form.rows.find(({ formula }) => formula?.op === 'ratio' && fromPlan(formula.part) && fromPlan(formula.whole));
}

function writeComputedColumn(ports: Ports, { tab, place }: Figures, rows: readonly ComputedRow[]): void {
  ports.workbook.write(tab.id, [
    { row: place.headerRow + 1, column: place.columns.computed, values: computedColumn(rows, place.codes), text: true },
  ]);
}

function reportedFigure(row: ComputedRow, notes: ReadonlyMap<string, string>): ReportedFigure {
  const { reported } = row;
  return {
    code: row.row.code,
    label: row.row.label,
    unit: row.row.unit,
    value: exactText(reported),
    printed: printFigure(reported, row.row.kind),
    state: reported.state,
    note: printNotes(notes.get(row.row.code) ?? '', row.notes),
  };
}
