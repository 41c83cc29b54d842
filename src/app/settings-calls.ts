/** The settings as a page shows them and as a person changes them there. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import { fold } from '../domain/language/text.ts';
import type { Result } from '../domain/problem.ts';
import { dossiersTab } from '../layout/dossiers-tab.ts';
import { figuresTab } from '../layout/figures-tab.ts';
import { locateSettings, type SettingKey, settingRows, settingsTabName } from '../layout/settings-tab.ts';
import type { Scalar, SheetValue } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Store } from '../schema/store.ts';
import type { Ports, TabRef } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { findStore, ourTab } from './session.ts';
import { type Settings, settingsOf, settingTexts } from './settings.ts';

export interface SettingView {
  readonly key: SettingKey;
  /** As on the tab `Cấu hình`. */
  readonly label: string;
  readonly help: string;
  readonly text: string;
  /** What may be chosen; empty where any text is right. */
  readonly options: readonly string[];
}

export interface SettingsAnswer {
  /** False: the workbook is not ours yet, and the texts are what a fresh one would get. */
  readonly started: boolean;
  readonly texts: Readonly<Record<SettingKey, string>>;
  readonly settings: readonly SettingView[];
  /** True while the workbook holds the sample department. */
  readonly sample: boolean;
}

/** The settings as texts with what may be chosen, readable also where one of them is wrong. */
export function settings(ports: Ports, _payload: Payloads['settings']): Result<SettingsAnswer> {
  const opened = openSettings(ports);
  if (!opened.ok) return opened;
  const { store, texts } = opened.value;
  return succeeded({
    started: store !== null,
    texts,
    settings: settingRows.map(({ key, label, help, options }) => ({
      key,
      label,
      help,
      text: texts[key],
      options: options ?? [],
    })),
    sample: store?.sample !== undefined,
  });
}

/** Changes the given settings, all or none: a value that cannot be used is refused before anything is written. */
export function saveSettings(ports: Ports, payload: Payloads['saveSettings']): Result<SettingsAnswer> {
  const opened = openSettings(ports);
  if (!opened.ok) return opened;
  const { store, texts } = opened.value;
  if (store === null) return failed('workbook.notOurs');
  const asked = payload.texts.year?.trim();
  if (store.planVersion > 0 && asked !== undefined && asked !== texts.year && /^20\d\d$/.test(texts.year)) {
    return failed('settings.yearOfPlan', { sheet: settingsTabName }, { year: texts.year, found: asked });
  }
  const written = writeSettings(ports, payload.texts);
  return written.ok ? settings(ports, {}) : written;
}

/** Writes the settings that differ, and lays the tabs of figures out anew where the form changed and nothing stands on them. */
export function writeSettings(ports: Ports, given: Readonly<Record<string, string>>): Result<Settings> {
  const opened = openSettings(ports);
  if (!opened.ok) return opened;
  const { store, tab, texts, cells } = opened.value;
  if (store === null || tab === null) return failed('workbook.notOurs');
  const unknown = Object.keys(given).find((key) => !settingRows.some((row) => row.key === key));
  if (unknown !== undefined) return failed('call.payload', {}, { call: 'saveSettings', path: `texts.${unknown}` });
  const wanted = { ...texts };
  for (const { key, options } of settingRows) {
    const text = given[key]?.trim();
    if (text !== undefined) wanted[key] = options?.find((option) => fold(option) === fold(text)) ?? text;
  }
  const after = settingsOf(tab.name, wanted);
  if (!after.ok) return after;
  const before = settingsOf(tab.name, texts);
  const changed = settingRows.filter(({ key }) => wanted[key] !== texts[key] || !cells.has(key));
  let below = opened.value.rows;
  ports.workbook.write(
    tab.id,
    changed.map(({ key, label, help }) => {
      const cell = cells.get(key);
      if (cell !== undefined) return { row: cell.row, column: cell.column, values: [[wanted[key]]], text: true };
      below += 1;
      return { row: below, column: 1, values: [[label, wanted[key], help]], text: true };
    }),
  );
  if (before.ok && changed.some(({ key }) => key === 'formVersion' || key === 'respondent')) {
    layFiguresOut(ports, store, before.value, after.value);
  }
  return after;
}

interface OpenedSettings {
  /** Null: the workbook is not ours (yet). */
  readonly store: Store | null;
  readonly tab: TabRef | null;
  readonly texts: Record<SettingKey, string>;
  readonly cells: ReturnType<typeof locateSettings>;
  /** How many rows the tab has. */
  readonly rows: number;
}

function openSettings({ workbook, clock }: Ports): Result<OpenedSettings> {
  const tabs = workbook.tabs();
  const store = findStore(workbook, tabs);
  if (!store.ok) return store;
  if (store.value === null) {
    const texts = settingTexts({ year: Number(clock().slice(0, 4)) });
    return succeeded({ store: null, tab: null, texts, cells: new Map(), rows: 0 });
  }
  const tab = ourTab(store.value, tabs, 'settings', settingsTabName);
  if (tab === null) return failed('tab.missing', { sheet: settingsTabName });
  const { values } = workbook.read(tab.id);
  const cells = locateSettings(values);
  const texts = Object.fromEntries(settingRows.map(({ key }) => [key, cells.get(key)?.text ?? '']));
  return succeeded({ store: store.value, tab, texts: texts as Record<SettingKey, string>, cells, rows: values.length });
}

/** What people typed stays where it is: a tab is only made anew while it stands as it was laid out. */
function layFiguresOut({ workbook }: Ports, store: Store, before: Settings, after: Settings): void {
  const sheetsOf = ({ form, respondent }: Settings) => ({
    figures: figuresTab(form, respondent),
    dossiers: dossiersTab(rulesFor(form).dossiers),
  });
  const old = sheetsOf(before);
  const tabs = workbook.tabs();
  for (const [key, sheet] of Object.entries(sheetsOf(after))) {
    const tab = tabs.find(({ id }) => id === store.tabs[key]);
    if (tab === undefined || !isAsLaidOut(workbook.read(tab.id).values, old[key as keyof typeof old])) continue;
    workbook.replace(tab.id, { ...sheet, name: tab.name });
  }
}

/** Headers, folded, of the columns of figures that our runs rewrite: "Quý I · Tính". */
export const rewrittenFigures = /^(?:quy|6 thang|nam).* (?:tinh|ky truoc|thay doi)$/;

/** True when a tab holds what its layout gave it, whatever we have computed since. */
export function isAsLaidOut(values: readonly (readonly Scalar[])[], { values: laid }: SheetValue): boolean {
  const ours = (laid[0] ?? []).map((header) => rewrittenFigures.test(fold(String(header ?? ''))));
  return values.every((row, r) => row.every((cell, c) => cell === (laid[r]?.[c] ?? '') || (r > 0 && ours[c] === true)));
}
