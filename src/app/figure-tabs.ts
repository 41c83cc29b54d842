/** The tabs of figures: what people entered on `Số liệu` and `Hồ sơ TTHC`, and what is worked out from it and from the matrix. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type ComputedRow, computeForm, type PlanFigures } from '../domain/statistics/compute.ts';
import { fedByDossiers } from '../domain/statistics/dossiers.ts';
import { type DossiersReading, dossiersTabName, readDossiersTab } from '../layout/dossiers-tab.ts';
import { type FiguresPlace, type FiguresReading, locateFigures, readFiguresTab } from '../layout/figures-reading.ts';
import { figuresTabName } from '../layout/figures-tab.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Ports, TabContent, TabRef } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { ourTab, type Session } from './session.ts';

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
