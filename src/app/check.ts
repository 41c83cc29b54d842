/** Checks a period: every rule of the form on its figures, the earlier periods and the report's text. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import { type Decimal, toText } from '../domain/decimal.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type CheckReport, checkForm, type EarlierPeriod, isReady } from '../domain/rules/check.ts';
import type { Finding, Waiver } from '../domain/rules/finding.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { isAnsweredBy } from '../domain/statistics/form.ts';
import type { Comparator } from '../domain/targets/typed-target.ts';
import type { Verdict } from '../domain/targets/verdict.ts';
import { type ChecksReading, readChecksTab } from '../layout/checks-reading.ts';
import { cellWords, checksTab, checksTabName, type UnusedWaiver } from '../layout/checks-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type CellRef, figureRef } from './cell-refs.ts';
import { earlierPeriods, lastYearRows, withComparison, writeComparison } from './comparison.ts';
import { computeFigures, type Figures, type FigureTabs, figuresOf, openFigureTabs } from './figure-tabs.ts';
import type { Ports } from './ports.ts';
import { appProblem, isBlocking, succeeded } from './problems.ts';
import { periodOf, ratesOf } from './rates.ts';
import { openSession, placeGenerated, type Session, saveStore } from './session.ts';
import { checkTargets, type JudgedTarget as JudgedEntry } from './targets.ts';
import { dayInVietnam, openTasks, type Tasks } from './tasks.ts';
import { addWaiver, takeReasons, unusedWaivers } from './typed-reasons.ts';

export interface LocatedFinding extends Finding {
  /** Cells of the figures that it is about: "'Số liệu'!E12". */
  readonly cells: readonly string[];
  /** The same cells, for links. */
  readonly places: readonly CellRef[];
}

export interface CheckAnswer {
  readonly period: string;
  readonly counts: CheckReport['counts'];
  readonly ready: boolean;
  readonly filled: FilledRows;
  readonly findings: readonly LocatedFinding[];
  /** Reasons given before that explain nothing now, and why. */
  readonly unused: readonly UnusedWaiver[];
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
  readonly earlier: readonly EarlierPeriod[];
}

/**
 * Checks a period and lists the findings on the tab `Kiểm tra`. Reasons that people typed there since the last check are
 * taken first, then the waivers of the payload; what explains nothing now is kept and listed apart.
 */
export function check(ports: Ports, payload: Payloads['check']): Result<CheckAnswer> {
  const opened = openSession(ports);
  if (!opened.ok) return opened;
  const period = periodOf(opened.value.settings, payload.period);
  if (!period.ok) return period;
  const tasks = openTasks(ports, opened.value);
  if (!tasks.ok) return tasks;
  const read = openFigureTabs(ports, opened.value);
  if (!read.ok) return read;
  const today = dayInVietnam(ports.clock());
  const typed = typedReasons(ports, opened.value);
  const session = withReasonsOfOtherPeriod(opened.value, typed, period.value, today);
  const stored = session.store.waivers[period.value.id] ?? [];
  const ofPeriod = (waivers: readonly Waiver[]) =>
    checkPeriod(session, tasks.value, read.value, period.value, waivers, payload.narrative);
  const before = ofPeriod(stored);
  if (!before.ok) return before;
  const { findings: found } = before.value.report;
  const reasons = typed?.period === period.value.id ? typed.reasons : [];
  const explained = takeReasons(stored, reasons, found, today);
  const given = newWaivers(payload.waivers ?? [], found, today);
  if (!given.ok) return given;
  const waivers = given.value.reduce(addWaiver, explained);
  const checked = waivers === stored ? before : ofPeriod(waivers);
  if (!checked.ok) return checked;
  const tabs = withComparison(ports, read.value);
  const shown = figuresOf(tabs, session, period.value);
  if (!shown.ok) return shown;
  const { figures, report, rows, earlier } = checked.value;
  writeComparison(ports, session, period.value, shown.value, rows, earlier);
  const findings = report.findings.map((finding) => located(finding, figures));
  const unused = unusedWaivers(waivers, report.findings, payload.narrative !== undefined);
  const sheet = checksTab(
    period.value,
    report.counts,
    findings.map((finding) => ({ finding, cells: finding.places })),
    unused,
  );
  const store = placeGenerated(ports, session, 'checks', { ...sheet, name: checksTabName });
  const kept = {
    ...store,
    waivers: {
      ...store.waivers,
      [period.value.id]: waivers.map((waiver) => ({ ...waiver, codes: [...waiver.codes] })),
    },
  };
  saveStore(ports, session.tabs, kept);
  const targets = checkTargets(ports, { ...session, store: kept }, rows, period.value.closes);
  const problems = [...tasks.value.problems, ...figures.problems];
  return succeeded({
    period: period.value.id,
    counts: report.counts,
    ready: isReady(report) && !problems.some(isBlocking),
    filled: filledRows(session, rows),
    findings,
    unused,
    targets: targets.ok ? targets.value.targets.map(printTarget) : [],
    problems: [...problems, ...(targets.ok ? targets.value.problems : targets.problems)],
  });
}

/** How many of the respondent's own rows have an answer, the headings apart. */
export interface FilledRows {
  readonly rows: number;
  readonly of: number;
}

export function filledRows({ settings }: Session, rows: readonly ComputedRow[]): FilledRows {
  const asked = rows.filter(({ row }) => row.kind !== 'heading' && isAnsweredBy(row, settings.respondent));
  return { rows: asked.filter(({ reported }) => reported.state !== 'missing').length, of: asked.length };
}

/** What stands on the tab of findings; null when there is none yet, or one of an older version. */
function typedReasons(ports: Ports, { store, tabs }: Session): ChecksReading | null {
  const tab = tabs.find(({ id }) => id === store.tabs['checks']);
  return tab === undefined ? null : readChecksTab(ports.workbook.read(tab.id).values);
}

/** The tab may be about another period than the one that is asked for: its reasons are taken before it is written anew. */
function withReasonsOfOtherPeriod(
  session: Session,
  typed: ChecksReading | null,
  period: ReportingPeriod,
  today: string,
): Session {
  if (typed === null || typed.period === period.id) return session;
  const stored = session.store.waivers[typed.period] ?? [];
  const waivers = takeReasons(stored, typed.reasons, [], today);
  if (waivers === stored) return session;
  const plain = waivers.map((waiver) => ({ ...waiver, codes: [...waiver.codes] }));
  return { ...session, store: { ...session.store, waivers: { ...session.store.waivers, [typed.period]: plain } } };
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
  const earlier = earlierPeriods(session, tasks, tabs, period);
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
    previous: earlier,
    lastYear: lastYearRows(session, figures.value),
    waivers,
    ...(narrative === undefined ? {} : { narrative: { report: narrative, related } }),
  });
  return succeeded({ rows, figures: figures.value, report, earlier });
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

function located(finding: Finding, figures: Figures): LocatedFinding {
  const places = finding.codes.flatMap((code) => figureRef(figures, code) ?? []);
  return { ...finding, cells: places.map(cellWords), places };
}
