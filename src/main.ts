/** Composition root on Google Apps Script: a handler for every name of the table of entry points. */
import { carryOut } from './app/calls.ts';
import { computeFigures, openFigures } from './app/figures.ts';
import { freezeQuarter } from './app/freeze.ts';
import { importTab } from './app/import-plan.ts';
import { failed } from './app/problems.ts';
import { periodOf, ratesOf } from './app/rates.ts';
import { buildAppendix, report } from './app/report.ts';
import { openSession } from './app/session.ts';
import { start } from './app/start.ts';
import { readTasks } from './app/tasks.ts';
import type { PlanRates } from './domain/plan/rates.ts';
import type { Problem, Result } from './domain/problem.ts';
import { dialogCalls, type Handlers } from './entry-points.ts';
import { cchcDue } from './functions/due.ts';
import { cchcIndicator } from './functions/indicator.ts';
import { cchcPercent, cchcRate, type PlanRateReader } from './functions/rate.ts';
import { cchcStatus } from './functions/status.ts';
import { cchcTarget } from './functions/target.ts';
import { showRateAsPercent } from './host/google/edit.ts';
import { askFor, buildMenu, confirms, sentences, showResult, userLanguage } from './host/google/menu.ts';
import { googlePorts } from './host/google/ports.ts';
import { googleWorkbook } from './host/google/workbook.ts';
import { menuSentences } from './text/menu.ts';
import { type Language, problemSentence } from './text/problems.ts';

export function onOpen(): void {
  buildMenu();
}

export function onInstall(): void {
  buildMenu();
}

export function onEdit(e: GoogleAppsScript.Events.SheetsOnEdit): void {
  showRateAsPercent(e);
}

export function menuStart(): void {
  const words = menuSentences[userLanguage()];
  const year = askFor(words.askYear);
  if (year === null) return;
  const ports = googlePorts();
  if (/^20\d\d$/.test(year)) {
    showResult(
      alone(() => start(ports, { year: Number(year) })),
      ({ tabs }) => words.started(tabs),
    );
  } else SpreadsheetApp.getUi().alert(words.badYear(year));
}

export function menuImportTab(): void {
  const words = menuSentences[userLanguage()];
  const ports = googlePorts();
  const { name } = ports.workbook.activeTab();
  const preview = importTab(ports, { tab: name, preview: true });
  if (!preview.ok) {
    showResult(preview, () => '');
    return;
  }
  const { items, tasks, rows, problems } = preview.value;
  const doubts = problems.length === 0 ? '' : `\n\n${sentences(problems, userLanguage())}`;
  if (!confirms(words.confirmImport(name, items, tasks, rows, problems.length) + doubts)) return;
  showResult(
    alone(() => importTab(ports, { tab: name })),
    (done) => words.imported(done.items, done.tasks, done.rows),
  );
}

export function menuBuildAppendix(): void {
  const words = menuSentences[userLanguage()];
  showResult(
    alone(() => buildAppendix(googlePorts())),
    ({ rows }) => words.built(rows),
  );
}

export function menuFreezeQuarter(): void {
  const words = menuSentences[userLanguage()];
  const quarter = askFor(words.askQuarter);
  if (quarter === null) return;
  showResult(
    alone(() => freezeQuarter(googlePorts(), { quarter })),
    (set) => words.frozen(set.quarter, set.items, set.rows),
  );
}

export function menuQuarterlyReport(): void {
  const words = menuSentences[userLanguage()];
  const period = askFor(words.askPeriod);
  if (period === null) return;
  showResult(
    alone(() => report(googlePorts(), { period })),
    ({ printed, problems }) => {
      const made = words.reported(
        printed.map(({ sheet }) => sheet.name),
        problems.length,
      );
      return problems.length === 0 ? made : `${made}\n${sentences(problems, userLanguage())}`;
    },
  );
}

/** One call of a dialog or of the command line: `{ name, payload }` in, `{ ok, value }` or `{ ok, problems }` out. */
export function cchcCall(request: unknown): unknown {
  const { name, payload } = (request ?? {}) as { name?: unknown; payload?: unknown };
  const call = dialogCalls.find((allowed) => allowed === name);
  const result =
    call === undefined ? failed('call.unknown', {}, { found: String(name) }) : carryOut(googlePorts(), call, payload);
  return spoken(result, userLanguage());
}

export function CCHC_RATE(...args: unknown[]): number | string {
  return cchcRate(args, planRateReader());
}

export function CCHC_DUE(...args: unknown[]): unknown {
  return withDates(cchcDue(args.map(withoutDates)));
}

export function CCHC_STATUS(...args: unknown[]): unknown {
  return cchcStatus(args.map(withoutDates), isoDay(new Date()));
}

export function CCHC_TARGET(...args: unknown[]): unknown {
  return cchcTarget(args.map(withoutDates));
}

/** A cell or a range with its dates as ISO text, as the core knows them. */
function withoutDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDates);
  return value instanceof Date ? isoDay(value) : value;
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A cell or a range with its ISO days as dates, so that cells can format them. */
function withDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDates);
  const day = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return day === null ? value : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
}

export function CCHC_PERCENT(done: unknown, total: unknown): string {
  return cchcPercent(done, total);
}

export function CCHC_INDICATOR(code: unknown, period: unknown): number | string {
  return cchcIndicator(code, period, (id) => {
    const ports = googlePorts();
    const session = orThrow(openSession(ports));
    const named = orThrow(periodOf(session.settings, id));
    const tasks = orThrow(readTasks(ports.workbook, session));
    const figures = orThrow(openFigures(ports, session, named));
    return computeFigures(session, figures, ratesOf(session, tasks, named).year);
  });
}

/** Everything recorded counts, whatever day it was done. */
const endOfTime = '9999-12-31';

/** The plan's rates for a cell: read when the function asks for them, and only then. */
function planRateReader(): PlanRateReader {
  const known = new Map<string | null, PlanRates>();
  const read = (period: string | null): PlanRates => {
    const before = known.get(period);
    if (before !== undefined) return before;
    const reader = { workbook: googleWorkbook() };
    const session = orThrow(openSession(reader));
    const tasks = orThrow(readTasks(reader.workbook, session));
    const { year } = session.settings;
    const named = orThrow(periodOf(session.settings, period ?? `${year}-Y`));
    const rates = ratesOf(session, tasks, named, period === null ? { asOf: endOfTime } : {});
    known.set(period, rates);
    return rates;
  };
  return {
    year: (period) => read(period).year,
    sections: (period) => read(period).sections,
    leads: (period) => read(period).leads,
  };
}

function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => problemSentence(problem, 'vi')).join(' '));
}

function alone<T>(work: () => Result<T>): Result<T> {
  const run = googlePorts().exclusively(work);
  return run.done ? run.result : { ok: false, problems: [{ code: 'workbook.busy' }] };
}

/** Gives every problem of an answer its sentence in the user's language. */
function spoken(result: Result<unknown>, language: Language): unknown {
  const say = (problems: readonly Problem[]) =>
    problems.map((problem) => ({ ...problem, sentence: problemSentence(problem, language) }));
  if (!result.ok) return { ok: false, problems: say(result.problems) };
  const value = result.value as { problems?: readonly Problem[] };
  return { ok: true, value: value.problems === undefined ? value : { ...value, problems: say(value.problems) } };
}

void ({
  onOpen,
  onInstall,
  onEdit,
  menuStart,
  menuImportTab,
  menuBuildAppendix,
  menuFreezeQuarter,
  menuQuarterlyReport,
  cchcCall,
  CCHC_RATE,
  CCHC_PERCENT,
  CCHC_INDICATOR,
  CCHC_DUE,
  CCHC_STATUS,
  CCHC_TARGET,
} satisfies Handlers);
