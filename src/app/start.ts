/** Makes a workbook ready: the tabs that people fill in, the settings, and the hidden store. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { Result } from '../domain/problem.ts';
import { dossiersTab } from '../layout/dossiers-tab.ts';
import { figuresTab } from '../layout/figures-tab.ts';
import { settingsTab } from '../layout/settings-tab.ts';
import { locateTaskColumns, tasksTab, tasksTabName } from '../layout/tasks-tab.ts';
import { unitsTab } from '../layout/units-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import { emptyStore, type Store } from '../schema/store.ts';
import type { Ports, TabRef, WorkbookPort } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { findStore, saveStore } from './session.ts';
import { readSettings, settingTexts } from './settings.ts';

/** Empty rows that a fresh matrix offers for typing. */
export const spareRows = 50;

/** Adds our tabs beside what the workbook already has; a workbook that is ready stays as it is. */
export function start(ports: Ports, payload: Payloads['start']): Result<{ tabs: readonly string[] }> {
  const { workbook } = ports;
  const tabs = workbook.tabs();
  const known = findStore(workbook, tabs);
  if (!known.ok) return known;
  if (known.value !== null) return failed('workbook.alreadyStarted');
  const settingsSheet = settingsTab(settingTexts(payload));
  const settings = readSettings(settingsSheet.name, settingsSheet.values);
  if (!settings.ok) return settings;
  const sheets = {
    tasks: tasksTab([], spareRows),
    figures: figuresTab(settings.value.form),
    dossiers: dossiersTab(rulesFor(settings.value.form).dossiers),
    units: unitsTab([]),
    settings: settingsSheet,
  };
  const taken = Object.values(sheets).find((sheet) => tabs.some((tab) => tab.name === sheet.name));
  if (taken !== undefined) return refuseTaken(ports, tabs, taken.name);
  workbook.localise('vi_VN', 'Asia/Ho_Chi_Minh');
  const store: Store = {
    ...emptyStore,
    tabs: {
      tasks: workbook.add(sheets.tasks),
      figures: workbook.add(sheets.figures),
      dossiers: workbook.add(sheets.dossiers),
      units: workbook.add(sheets.units),
      settings: workbook.add(sheets.settings),
    },
  };
  saveStore(ports, tabs, store);
  removeBlankTab(ports, tabs);
  return succeeded({ tabs: Object.values(sheets).map((sheet) => sheet.name) });
}

/** A tab of ours without the hidden store is a workbook that lost its store; any other tab of that name is somebody's. */
function refuseTaken({ workbook }: Ports, tabs: readonly TabRef[], name: string): Result<never> {
  return failed(hasLostStore(workbook, tabs) ? 'workbook.storeLost' : 'workbook.nameTaken', { sheet: name });
}

/** Whether a workbook without a store has a matrix of ours: then it is not new, its store is gone. */
export function hasLostStore(workbook: Pick<WorkbookPort, 'read'>, tabs: readonly TabRef[]): boolean {
  const tab = tabs.find((candidate) => candidate.name === tasksTabName);
  return tab !== undefined && locateTaskColumns(workbook.read(tab.id).values) !== null;
}

/** A new spreadsheet comes with one blank tab, which nobody needs beside ours. */
function removeBlankTab({ workbook }: Ports, tabs: readonly TabRef[]): void {
  const [only] = tabs;
  if (only === undefined || tabs.length > 1) return;
  const blank = workbook.read(only.id).values.every((row) => row.every((cell) => cell === ''));
  if (blank) workbook.remove(only.id);
}
