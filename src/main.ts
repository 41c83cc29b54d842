/** Composition root on Google Apps Script: a handler for every name of the table of entry points. */
import { type CallName, carryOut } from './app/calls.ts';
import { type OpenedPlan, openPlan, typedTabs } from './app/cell-plan.ts';
import { computeFigures, openFigures } from './app/figures.ts';
import { bringForward } from './app/front.ts';
import { failed } from './app/problems.ts';
import { periodOf } from './app/rates.ts';
import { findStore } from './app/session.ts';
import type { Result } from './domain/problem.ts';
import { dialogCalls } from './entry-points/calls.ts';
import { type Page, type PageName, pages } from './entry-points/pages.ts';
import type { Handlers } from './entry-points/table.ts';
import { type CountedPlan, type CountReader, cchcCount } from './functions/count.ts';
import { cchcDue } from './functions/due.ts';
import { cchcIndicator } from './functions/indicator.ts';
import { cchcPercent, cchcRate } from './functions/rate.ts';
import { cchcStatus } from './functions/status.ts';
import { cchcTarget } from './functions/target.ts';
import { followEdit } from './host/google/edit.ts';
import { buildMenu, showPage, showResult, userLanguage } from './host/google/menu.ts';
import { googlePorts } from './host/google/ports.ts';
import { openSheets, type Sheets } from './host/google/sheets.ts';
import { freshen } from './host/google/versions.ts';
import { googleWorkbook } from './host/google/workbook.ts';
import { actionLabel } from './text/history.ts';
import { menuSentences } from './text/menu.ts';
import { scriptSentence } from './text/script-problems.ts';

export function onOpen(): void {
  buildMenu();
}

export function onInstall(): void {
  buildMenu();
}

export function onEdit(e: GoogleAppsScript.Events.SheetsOnEdit): void {
  followEdit(e);
}

export function menuStart(): void {
  showPage(pageNamed.Start);
}

export function menuImport(): void {
  showPage(pageNamed.Import);
}

export function menuBuildAppendix(): void {
  const words = menuSentences[userLanguage()];
  showResult(carriedOut('buildAppendix', {}), (value) => words.built((value as { rows: number }).rows));
}

export function menuCheck(): void {
  showPage(pageNamed.Check);
}

export function menuFreezeQuarter(): void {
  showPage(pageNamed.Freeze);
}

export function menuQuarterlyReport(): void {
  showPage(pageNamed.Report);
}

export function menuExport(): void {
  showPage(pageNamed.Report);
}

export function menuSidebar(): void {
  showPage(pageNamed.Sidebar);
}

export function menuUndo(): void {
  const words = menuSentences[userLanguage()];
  showResult(carriedOut('undo', {}), (value) => {
    const { label, kept } = value as { label: string; kept: readonly unknown[] };
    return words.undone(actionLabel(label, userLanguage()), kept.length);
  });
}

export function menuSystem(): void {
  showPage(pageNamed.System);
}

export function menuGuide(): void {
  showPage(pageNamed.Guide);
}

/**
 * One call of a dialog or of the command line: `{ name, payload }` in, `{ ok, value }` or `{ ok, problems }` out, with the
 * language in which whoever asked says them.
 */
export function cchcCall(request: unknown): unknown {
  const { name, payload } = (request ?? {}) as { name?: unknown; payload?: unknown };
  const answer = name === 'openPage' ? openPage(payload) : carriedOut(String(name), payload);
  return { ...answer, language: userLanguage() };
}

/** Carries out a call of the white list. */
function carriedOut(name: string, payload: unknown): Result<unknown> {
  const call = dialogCalls.find((allowed) => allowed === name);
  if (call === undefined) return failed('call.unknown', {}, { found: name });
  const sheets = openSheets();
  const result = carryOut(googlePorts(sheets), call, payload);
  if (result.ok && !lookingCalls.has(call)) afterAction(sheets, call, payload, result.value);
  return result;
}

const pageNamed = Object.fromEntries(pages.map((page) => [page.name, page])) as Readonly<Record<PageName, Page>>;

/** Opens the page that another page asks for; the answer says whether it is beside the one that asked. */
function openPage(payload: unknown): Result<{ readonly kind: Page['kind'] }> {
  const { page: name } = (payload ?? {}) as { page?: unknown };
  const page = pages.find((known) => known.name === name);
  if (page === undefined) return failed('call.payload', {}, { call: 'openPage', path: 'page' });
  showPage(page);
  return { ok: true, value: { kind: page.kind } };
}

export function CCHC_RATE(...args: unknown[]): unknown {
  return cchcRate(args, planReader());
}

export function CCHC_COUNT(...args: unknown[]): unknown {
  return cchcCount(args, planReader());
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

export function CCHC_PERCENT(done: unknown, total: unknown): unknown {
  return cchcPercent(done, total);
}

export function CCHC_INDICATOR(...args: unknown[]): unknown {
  const plan = openedPlan();
  return cchcIndicator(args, (id) => {
    const { session, at } = plan();
    const { rates } = orThrow(at(id));
    const figures = orThrow(openFigures(googlePorts(), session, orThrow(periodOf(session.settings, id))));
    return computeFigures(session, figures, rates.year);
  });
}

/** The plan for a cell: read when the function asks for it, once, and only then. */
function openedPlan(): () => OpenedPlan {
  let opened: OpenedPlan | null = null;
  return () => {
    opened ??= orThrow(openPlan({ workbook: googleWorkbook() }));
    return opened;
  };
}

function planReader(): CountReader {
  const plan = openedPlan();
  const today = isoDay(new Date());
  return (period): CountedPlan => ({ ...orThrow(plan().at(period)), today });
}

/** The calls that change nothing that a formula reads. */
const lookingCalls: ReadonlySet<string> = new Set([
  'foreignTabs',
  'previewImport',
  'readPhrases',
  'settings',
  'undoable',
  'history',
  'sinceReport',
  'quarterPlans',
  'goTo',
  'explain',
  'explainRate',
]);

/** Has every formula of ours worked out anew and shows what was done; the action is over by then, so what fails here is only logged. */
function afterAction(sheets: Sheets, call: CallName, payload: unknown, answer: unknown): void {
  try {
    const workbook = googleWorkbook(sheets);
    const store = findStore(workbook, sheets.refs());
    if (!store.ok || store.value === null) return;
    freshen(sheets, typedTabs({ store: store.value }));
    bringForward(workbook, store.value, call, payload, answer);
  } catch (failure) {
    console.error(failure);
  }
}

function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => scriptSentence(problem, 'vi')).join(' '));
}

void ({
  onOpen,
  onInstall,
  onEdit,
  menuStart,
  menuImport,
  menuBuildAppendix,
  menuCheck,
  menuFreezeQuarter,
  menuQuarterlyReport,
  menuExport,
  menuSidebar,
  menuUndo,
  menuSystem,
  menuGuide,
  cchcCall,
  CCHC_RATE,
  CCHC_COUNT,
  CCHC_PERCENT,
  CCHC_INDICATOR,
  CCHC_DUE,
  CCHC_STATUS,
  CCHC_TARGET,
} satisfies Handlers);
