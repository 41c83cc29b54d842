/** Checks a period: every rule of the form on its figures, the earlier periods and the report's text. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import { type ReportingPeriod, reportingPeriod } from '../domain/calendar/reporting-period.ts';
import { type Decimal, toText } from '../domain/decimal.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type CheckReport, checkForm, isReady } from '../domain/rules/check.ts';
import type { Finding, Waiver } from '../domain/rules/finding.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import type { Comparator } from '../domain/targets/typed-target.ts';
import type { Verdict } from '../domain/targets/verdict.ts';
import { checksTab, checksTabName } from '../layout/checks-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import { figureCell } from './figure-cells.ts';
import { computeFigures, type Figures, type FigureTabs, figuresOf, openFigureTabs } from './figures.ts';
import type { Ports } from './ports.ts';
import { appProblem, isBlocking, succeeded } from './problems.ts';
import { periodOf, ratesOf } from './rates.ts';
import { openSession, placeGenerated, type Session, saveStore } from './session.ts';
import { checkTargets, type JudgedTarget as JudgedEntry } from './targets.ts';
import { dayInVietnam, openTasks, type Tasks } from './tasks.ts';

export interface LocatedFinding extends Finding {
  /** Cells of the figures that it is about: "'Số liệu'!E12". */
  readonly cells: readonly string[];
}

export interface CheckAnswer {
  readonly period: string;
  readonly counts: CheckReport['counts'];
  readonly ready: boolean;
  readonly findings: readonly LocatedFinding[];
  readonly targets: readonly JudgedTarget[];
  readonly problems: readonly Problem[];
}

/** A target of the plan with its verdict as of the period's closing day. */
export interface JudgedTarget {
  readonly section: string;
  readonly tt: string;
  readonly text: string;
  readonly comparator: Comparator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** The figure as printed, "" when there is none. */
  readonly actual: string;
  readonly verdict: Verdict;
}

/** What a check looked at and found. */
export interface Checked {
  readonly rows: readonly ComputedRow[];
  readonly figures: Figures;
  readonly report: CheckReport;
}

/** Checks a period, takes down new waivers, and lists the findings on the tab `Kiểm tra`. */
export function check(ports: Ports, payload: Payloads['check']): Result<CheckAnswer> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const tabs = openFigureTabs(ports, session.value);
  if (!tabs.ok) return tabs;
  const old = session.value.store.waivers[period.value.id] ?? [];
  const before = checkPeriod(session.value, tasks.value, tabs.value, period.value, old, payload.narrative);
  if (!before.ok) return before;
  const given = newWaivers(payload.waivers ?? [], before.value.report.findings, dayInVietnam(ports.clock()));
  if (!given.ok) return given;
  const waivers = [...old, ...given.value];
  const checked =
    given.value.length === 0
      ? before
      : checkPeriod(session.value, tasks.value, tabs.value, period.value, waivers, payload.narrative);
  if (!checked.ok) return checked;
  const { figures, report } = checked.value;
  const findings = report.findings.map((finding) => ({ ...finding, cells: cellsOf(finding, figures) }));
  const sheet = checksTab(period.value, report.counts, findings);
  const store = placeGenerated(ports, session.value, 'checks', { ...sheet, name: checksTabName });
  saveStore(ports, session.value.tabs, {
    ...store,
    waivers: {
      ...store.waivers,
      [period.value.id]: waivers.map((waiver) => ({ ...waiver, codes: [...waiver.codes] })),
    },
  });
  const targets = checkTargets(ports, { ...session.value, store }, checked.value.rows, period.value.closes);
  const problems = [...tasks.value.problems, ...figures.problems];
  return succeeded({
    period: period.value.id,
    counts: report.counts,
    ready: isReady(report) && !problems.some(isBlocking),
    findings,
    targets: targets.ok ? targets.value.targets.map(printTarget) : [],
    problems: [...problems, ...(targets.ok ? targets.value.problems : targets.problems)],
  });
}

function printTarget({ entry, actual, judgement }: JudgedEntry): JudgedTarget {
  const { target, source, text } = entry;
  const number = (value: Decimal | null | undefined) => (value ? Number(toText(value)) : null);
  return {
    section: source.section,
    tt: source.tt,
    text,
    comparator: target?.comparator ?? null,
    low: number(target?.low),
    high: number(target?.high),
    unit: target?.unit ?? '',
    actual,
    verdict: judgement.verdict,
  };
}

/** Runs the rules on a period and what came before it in the year. */
export function checkPeriod(
  session: Session,
  tasks: Tasks,
  tabs: FigureTabs,
  period: ReportingPeriod,
  waivers: readonly Waiver[],
  narrative?: { readonly name: string; readonly text: string },
): Result<Checked> {
  const { settings, store } = session;
  const figures = figuresOf(tabs, session, period);
  if (!figures.ok) return figures;
  const { year } = ratesOf(session, tasks, period);
  const rows = computeFigures(session, figures.value, year);
  const related = store.planText === '' ? [] : [{ name: 'kế hoạch', text: store.planText }];
  const report = checkForm({
    form: settings.form,
    pack: rulesFor(settings.form),
    rows,
    period,
    planYear: settings.year,
    respondent: settings.respondent,
    notes: figures.value.reading.notes,
    plan: year,
    dossiers: figures.value.dossiers.figures,
    previous: earlierPeriods(session, tasks, tabs, period),
    waivers,
    ...(narrative === undefined ? {} : { narrative: { report: narrative, related } }),
  });
  return succeeded({ rows, figures: figures.value, report });
}

/** Periods of the year that close before this one and hold at least one figure. */
function earlierPeriods(session: Session, tasks: Tasks, tabs: FigureTabs, period: ReportingPeriod) {
  const { calendar } = session.settings;
  return calendar.periods.flatMap(({ kind }) => {
    const earlier = reportingPeriod(calendar, period.year, kind);
    if (earlier === null || earlier.closes >= period.closes) return [];
    const figures = figuresOf(tabs, session, earlier);
    if (!figures.ok || figures.value.reading.entered.size === 0) return [];
    return [{ period: earlier, rows: computeFigures(session, figures.value, ratesOf(session, tasks, earlier).year) }];
  });
}

/** The waivers of the lines, each tied to the figures of the finding that it explains; all of them or none. */
function newWaivers(
  lines: NonNullable<Payloads['check']['waivers']>,
  findings: readonly Finding[],
  today: string,
): Result<readonly Waiver[]> {
  const problems: Problem[] = [];
  const waivers = lines.flatMap((line): Waiver[] => {
    const codes = [...line.codes].sort().join(' ');
    const found = findings.find(
      ({ rule, codes: own, outcome }) =>
        rule === line.rule && [...own].sort().join(' ') === codes && outcome !== 'skipped',
    );
    const place = { row: line.line };
    if (line.reason.trim() === '') problems.push(appProblem('waiver.noReason', place, { rule: line.rule }));
    if (found === undefined) {
      problems.push(appProblem('waiver.nothingToExplain', place, { rule: line.rule, codes: line.codes.join(', ') }));
      return [];
    }
    const { rule, figures } = found;
    return [{ rule, codes: found.codes, reason: line.reason.trim(), by: line.by.trim(), on: today, figures }];
  });
  return problems.length > 0 ? { ok: false, problems } : succeeded(waivers);
}

function cellsOf(finding: Finding, figures: Figures): readonly string[] {
  return finding.codes.map((code) => figureCell(figures, code)).filter((cell) => cell !== '');
}
