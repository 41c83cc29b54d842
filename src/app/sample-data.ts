/** The sample department: put into an empty workbook in one step, and taken out again with all that came of it. */

import { rulesFor } from '../catalogue/rules/registry.ts';
import { fold } from '../domain/language/text.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { dossiersTab } from '../layout/dossiers-tab.ts';
import { figuresTab } from '../layout/figures-tab.ts';
import { quotaColumns } from '../layout/quotas-tab.ts';
import { storeTabName } from '../layout/store-tab.ts';
import { targetColumns } from '../layout/targets-tab.ts';
import { taskColumns, tasksTab, tasksTabName } from '../layout/tasks-tab.ts';
import { unitsTab } from '../layout/units-tab.ts';
import type { Scalar, SheetValue } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { emptyStore, type Store } from '../schema/store.ts';
import { enterFigures } from './figures.ts';
import { freezeQuarter } from './freeze.ts';
import { importPlan } from './import-plan.ts';
import { enterMarks } from './marks.ts';
import type { Ports, TabRef } from './ports.ts';
import { appProblem, failed, succeeded } from './problems.ts';
import { type PrintedRate, rates } from './rates.ts';
import { report } from './report.ts';
import { openSession, type Session, saveStore } from './session.ts';
import { isAsLaidOut, rewrittenFigures, settings, writeSettings } from './settings-calls.ts';
import { spareRows, start } from './start.ts';

type Sample = Payloads['sampleData'];

export interface SampleAnswer {
  /** True when the sample was taken away. */
  readonly removed: boolean;
  /** The period reported; null when the sample was taken away. */
  readonly period: string | null;
  readonly items: number;
  readonly rows: number;
  readonly year: PrintedRate | null;
  readonly periodPlan: PrintedRate | null;
  /** True when nothing stands in the way of signing the sample's report. */
  readonly ready: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Puts the sample that the caller hands over (settings, plan, marks, figures of a period) into a workbook that holds nothing
 * of a person's, and reports the period; or with `remove` takes it away again: lines that no longer say what the sample
 * said are named first, and go with it when the caller is `sure`.
 */
export function sampleData(ports: Ports, payload: Sample): Result<SampleAnswer> {
  return payload.remove === true ? removeSample(ports, payload.sure === true) : addSample(ports, payload);
}

function addSample(ports: Ports, sample: Sample): Result<SampleAnswer> {
  const { plan, period, settings: texts } = sample;
  if (plan === undefined || period === undefined || texts === undefined) {
    const path = plan === undefined ? 'plan' : period === undefined ? 'period' : 'settings';
    return failed('call.payload', {}, { call: 'sampleData', path });
  }
  const before = prepared(ports, texts);
  if (!before.ok) return before;
  const read = importPlan(ports, { grid: plan, ...(sample.body === undefined ? {} : { body: sample.body }) });
  if (!read.ok) return read;
  for (const step of [
    () => enterMarks(ports, { lines: sample.marks ?? [] }),
    () => freezeQuarter(ports, { quarter: period, by: '' }),
    () => enterFigures(ports, { period, lines: sample.figures ?? [] }),
  ]) {
    const done = step();
    if (!done.ok) return done;
  }
  const reported = report(ports, { period });
  if (!reported.ok) return reported;
  const rate = rates(ports, { period });
  if (!rate.ok) return rate;
  const session = openSession(ports);
  if (!session.ok) return session;
  const { store, tabs } = session.value;
  saveStore(ports, tabs, { ...store, sample: { settings: before.value, rows: sampleRows(ports, session.value) } });
  const { items, rows } = read.value;
  const { year, periodPlan } = rate.value;
  const { ready, problems } = reported.value;
  return succeeded({ removed: false, period, items, rows, year, periodPlan, ready, problems });
}

/** Makes the workbook ready for the sample; the answer are the settings that it had, null when it was not ours yet. */
function prepared(ports: Ports, texts: Readonly<Record<string, string>>): Result<Record<string, string> | null> {
  const before = settings(ports, {});
  if (!before.ok) return before;
  if (!before.value.started) {
    const started = start(ports, { year: Number(texts.year) });
    if (!started.ok) return started;
  } else {
    const full = firstFilled(ports);
    if (!full.ok) return full;
    if (full.value !== null) return failed('sample.notEmpty', { sheet: full.value });
  }
  const written = writeSettings(ports, texts);
  if (!written.ok) return written;
  return succeeded(before.value.started ? { ...before.value.texts } : null);
}

/** What our tabs hold before anybody has put anything in. */
function emptySheets({ settings: { form, respondent } }: Session): Readonly<Record<string, SheetValue>> {
  return {
    tasks: tasksTab([], spareRows),
    figures: figuresTab(form, respondent),
    dossiers: dossiersTab(rulesFor(form).dossiers),
    units: unitsTab([]),
  };
}

/** Name of the first tab of ours that holds more than a fresh workbook does, null when none does. */
function firstFilled(ports: Ports): Result<string | null> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const { store, tabs } = session.value;
  if (store.planVersion > 0) return succeeded(tabs.find(({ id }) => id === store.tabs.tasks)?.name ?? tasksTabName);
  for (const [key, sheet] of Object.entries(emptySheets(session.value))) {
    const tab = tabs.find(({ id }) => id === store.tabs[key]);
    if (tab !== undefined && !isAsLaidOut(ports.workbook.read(tab.id).values, sheet)) return succeeded(tab.name);
  }
  return succeeded(null);
}

function removeSample(ports: Ports, sure: boolean): Result<SampleAnswer> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const { sample } = session.value.store;
  if (sample === undefined) return failed('sample.none');
  const problems = changedRows(ports, session.value, sample.rows);
  if (problems.length > 0 && !sure) return { ok: false, problems };
  const gone =
    sample.settings === null ? removeAll(ports, session.value) : emptyAll(ports, session.value, sample.settings);
  if (!gone.ok) return gone;
  return succeeded({
    removed: true,
    period: null,
    items: 0,
    rows: 0,
    year: null,
    periodPlan: null,
    ready: false,
    problems: [],
  });
}

/** The sample made the workbook ours: all our tabs go, and a blank one takes their place where nothing else is left. */
function removeAll({ workbook }: Ports, { store, tabs }: Session): Result<true> {
  const ours = new Set(Object.values(store.tabs));
  const isOurs = ({ id, name }: TabRef) => ours.has(id) || name === storeTabName;
  if (tabs.every((tab) => isOurs(tab) || tab.hidden)) workbook.add(blankSheet(tabs));
  for (const tab of tabs.filter(isOurs)) workbook.remove(tab.id);
  return succeeded(true);
}

function blankSheet(tabs: readonly TabRef[]): SheetValue {
  const taken = new Set(tabs.map(({ name }) => name));
  const names = ['Trang tính1', 'Trang tính2', 'Trang tính3'];
  return {
    name: names.find((name) => !taken.has(name)) ?? 'Trang tính',
    values: [[null]],
    palette: [{}],
    styles: [[0]],
    columnWidths: [],
    rowHeights: [],
    merges: [],
  };
}

/** The workbook was ours before: its tabs are empty again, those that came since go, and the settings are as they were. */
function emptyAll(ports: Ports, session: Session, texts: Readonly<Record<string, string>>): Result<true> {
  const { workbook } = ports;
  const { store, tabs } = session;
  const written = writeSettings(ports, texts);
  if (!written.ok) return written;
  const empty = emptySheets({ ...session, settings: written.value });
  const kept: Record<string, number> = {};
  for (const [key, id] of Object.entries(store.tabs)) {
    const tab = tabs.find((known) => known.id === id);
    const sheet = empty[key];
    if (tab === undefined) continue;
    if (sheet !== undefined) workbook.replace(id, { ...sheet, name: tab.name });
    if (sheet === undefined && key !== 'settings') workbook.remove(id);
    else kept[key] = id;
  }
  saveStore(ports, tabs, { ...emptyStore, tabs: kept });
  return succeeded(true);
}

/** Columns that our runs rewrite by themselves, by tab: what stands there says nothing of a person. */
const rewritten: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({ tasks: taskColumns, targets: targetColumns, quotas: quotaColumns }).map(([key, columns]) => [
    key,
    columns.filter(({ role }) => role === 'computed' || role === 'key').map(({ header }) => fold(header)),
  ]),
);

type SampleRows = NonNullable<Store['sample']>['rows'];

/** Tabs that people type on. */
const typedTabs = ['tasks', 'targets', 'quotas', 'figures', 'dossiers', 'units', 'settings'] as const;

/** A short key for each row of the tabs that people type on. */
function sampleRows(ports: Ports, session: Session): SampleRows {
  const rows: SampleRows = {};
  for (const { key, keys } of readTyped(ports, session)) rows[key] = keys.filter((row) => row !== '').join(' ');
  return rows;
}

function readTyped({ workbook }: Ports, { store }: Session): { key: string; tab: TabRef; keys: readonly string[] }[] {
  const tabs = workbook.tabs();
  return typedTabs.flatMap((key) => {
    const tab = tabs.find(({ id }) => id === store.tabs[key]);
    return tab === undefined ? [] : [{ key, tab, keys: rowKeys(key, workbook.read(tab.id).values) }];
  });
}

/** "" for a row without a word. */
function rowKeys(tab: string, values: readonly (readonly Scalar[])[]): readonly string[] {
  const header = (values[0] ?? []).map((cell) => fold(String(cell ?? '')));
  const counts = header.map((name) => !(rewritten[tab]?.includes(name) ?? rewrittenFigures.test(name)));
  return values.map((row) => {
    const text = row.map((cell, c) => (counts[c] === false ? '' : String(cell ?? ''))).join('\n');
    return text.trim() === '' ? '' : shortKey(text.trimEnd());
  });
}

function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Rows named in a sentence. */
const rowsNamed = 5;

/** One problem for each tab whose rows are no longer those of the sample. */
function changedRows(ports: Ports, session: Session, sample: SampleRows): Problem[] {
  return readTyped(ports, session).flatMap(({ key, tab, keys }) => {
    const left = (sample[key] ?? '').split(' ').filter((row) => row !== '');
    const changed: number[] = [];
    keys.forEach((row, index) => {
      if (row === '') return;
      const at = left.indexOf(row);
      if (at < 0) changed.push(index + 1);
      else left.splice(at, 1);
    });
    const rows = Math.max(changed.length, left.length);
    if (rows === 0) return [];
    const where = changed.slice(0, rowsNamed).join(', ') + (changed.length > rowsNamed ? ', …' : '');
    return [appProblem('sample.changed', { sheet: tab.name }, { rows, where: where === '' ? '–' : where })];
  });
}
