/** The statistics of a period: entered on the tab `Số liệu`, and worked out from it and from the matrix. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type ComputedRow, computeForm, type PlanFigures } from '../domain/statistics/compute.ts';
import { fedByDossiers } from '../domain/statistics/dossiers.ts';
import { type FormRow, rowsByCode } from '../domain/statistics/form.ts';
import { readFigure } from '../domain/statistics/read-figure.ts';
import { type DossiersReading, dossierRow, dossiersTabName, readDossiersTab } from '../layout/dossiers-tab.ts';
import { type FiguresPlace, type FiguresReading, locateFigures, readFiguresTab } from '../layout/figures-reading.ts';
import { figuresTabName } from '../layout/figures-tab.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type ColumnChange, writeColumns } from './column-writes.ts';
import type { Ports, TabContent, TabRef } from './ports.ts';
import { appProblem, failed, succeeded } from './problems.ts';
import { periodOf } from './rates.ts';
import { openSession, ourTab, type Session } from './session.ts';

export interface Figures {
  readonly tab: TabRef;
  readonly place: FiguresPlace;
  readonly reading: FiguresReading;
  readonly values: readonly (readonly Scalar[])[];
  /** The dossier block; its tab is null when it is gone, and the form then holds what is typed on it. */
  readonly dossiers: DossiersReading & {
    readonly tab: TabRef | null;
    readonly values: readonly (readonly Scalar[])[];
  };
  readonly problems: readonly Problem[];
}

/** Reads what people entered for a period; fails when the tab, its header or a column of the period is gone. */
export function openFigures(ports: Ports, session: Session, period: ReportingPeriod): Result<Figures> {
  const tabs = openFigureTabs(ports, session);
  return tabs.ok ? figuresOf(tabs.value, session, period) : tabs;
}

/** The tabs of figures as read once, for as many periods as are asked about. */
export interface FigureTabs {
  readonly tab: TabRef;
  readonly content: TabContent;
  readonly dossiersTab: TabRef | null;
  readonly dossierValues: readonly (readonly Scalar[])[];
}

export function openFigureTabs(ports: Ports, session: Session): Result<FigureTabs> {
  const tab = ourTab(session.store, session.tabs, 'figures', figuresTabName);
  if (tab === null) return failed('tab.missing', { sheet: figuresTabName });
  const dossiersTab = ourTab(session.store, session.tabs, 'dossiers', dossiersTabName);
  return succeeded({
    tab,
    content: ports.workbook.read(tab.id, { formats: true }),
    dossiersTab,
    dossierValues: dossiersTab === null ? [] : ports.workbook.read(dossiersTab.id).values,
  });
}

/** One period's figures from the tabs. */
export function figuresOf(tabs: FigureTabs, session: Session, period: ReportingPeriod): Result<Figures> {
  const { form } = session.settings;
  const { values, formats } = tabs.content;
  const place = locateFigures(values, form, period.kind);
  if (!place.ok) return place;
  const reading = readFiguresTab(values, form, period.kind, formats);
  const { dossiersTab: tab, dossierValues } = tabs;
  const name = tab?.name ?? dossiersTabName;
  const block = readDossiersTab(name, dossierValues, rulesFor(form).dossiers, period.kind);
  return succeeded({
    tab: tabs.tab,
    place: place.value,
    reading,
    values,
    dossiers: { tab, values: dossierValues, ...block },
    problems: [...reading.problems, ...block.problems],
  });
}

/** All rows of the form with what follows from the entered figures and from the plan. */
export function computeFigures(session: Session, figures: Figures, plan: PlanFigures): readonly ComputedRow[] {
  const { form, respondent } = session.settings;
  const fed = fedByDossiers(rulesFor(form).dossierFeeds, figures.dossiers.figures);
  return computeForm(form, figures.reading.entered, plan, respondent, fed);
}

/** Enters all lines into the period's column, or none when one of them is wrong. */
export function enterFigures(ports: Ports, payload: Payloads['enterFigures']): Result<{ accepted: number }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const figures = openFigures(ports, session.value, period.value);
  if (!figures.ok) return figures;
  const rows = rowsByCode(session.value.settings.form);
  const problems: Problem[] = [];
  const cells = new Map<number, { figure: string; note: string }>();
  const dossiers = new Map<number, string>();
  const firstLine = new Map<string, number>();
  for (const line of payload.lines) {
    const code = line.code.trim();
    const inBlock = figures.value.dossiers.rowOf.get(code);
    const row = inBlock === undefined ? rows.get(code) : dossierRow(code);
    const place = { row: line.line, code };
    const sheetRow = inBlock ?? (row === undefined ? undefined : figures.value.place.rowOf.get(row.code));
    if (row === undefined || sheetRow === undefined) {
      problems.push(appProblem('figure.unknownCode', place, { found: line.code }));
      continue;
    }
    const before = firstLine.get(row.code);
    if (before !== undefined) problems.push(appProblem('figure.twice', place, { first: before }));
    firstLine.set(row.code, line.line);
    problems.push(...wrongFigure(line, row).map((problem) => ({ ...problem, place: { ...problem.place, ...place } })));
    if (inBlock === undefined) cells.set(sheetRow, { figure: line.value.trim(), note: line.note.trim() });
    else dossiers.set(inBlock, line.value.trim());
  }
  if (problems.length > 0) return { ok: false, problems };
  writeColumns(ports.workbook, figures.value.tab.id, enteredCells(figures.value, cells));
  writeDossiers(ports, figures.value.dossiers, dossiers);
  return succeeded({ accepted: payload.lines.length });
}

function writeDossiers(ports: Ports, { tab, column }: Figures['dossiers'], entered: ReadonlyMap<number, string>): void {
  if (tab === null || column === null) return;
  writeColumns(ports.workbook, tab.id, [{ column, format: '@', cells: entered }]);
}

function wrongFigure(line: Payloads['enterFigures']['lines'][number], row: FormRow): readonly Problem[] {
  if (row.formula?.op === 'plan' && line.value.trim() !== '') {
    return [appProblem('figure.fromPlan')];
  }
  const figure = readFigure(line.value.trim(), row);
  return figure.ok ? [] : figure.problems;
}

/** The figures as entered; a note that a line leaves empty stays as it is. */
function enteredCells(
  { place }: Figures,
  cells: ReadonlyMap<number, { figure: string; note: string }>,
): readonly ColumnChange[] {
  const figures = new Map([...cells].map(([row, { figure }]) => [row, figure]));
  const notes = new Map([...cells].filter(([, { note }]) => note !== '').map(([row, { note }]) => [row, note]));
  return [
    { column: place.columns.figure, format: '@', cells: figures },
    { column: place.columns.note, format: '@', cells: notes, ownWords: true },
  ];
}
