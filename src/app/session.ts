/** Opens the workbook for a use case: finds the hidden store, refuses what is newer or damaged, reads the settings. */
import type { Result } from '../domain/problem.ts';
import { settingsTabName } from '../layout/settings-tab.ts';
import { readStoreTab, storeCells, storeTab, storeTabName } from '../layout/store-tab.ts';
import { readStore, type Store } from '../schema/store.ts';
import type { Ports, TabRef, WorkbookPort } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { readSettings, type Settings } from './settings.ts';

/** Keys of our tabs in the store; a generated report's key is "report:" and its period. */
export type TabKey =
  | 'tasks'
  | 'targets'
  | 'quotas'
  | 'figures'
  | 'dossiers'
  | 'checks'
  | 'units'
  | 'settings'
  | 'matrix'
  | 'dashboard'
  | `report:${string}`;

export interface Session {
  readonly store: Store;
  readonly settings: Settings;
  /** The tabs of the workbook when the session was opened. */
  readonly tabs: readonly TabRef[];
}

/** What reading a workbook takes; custom functions have no more. */
export interface WorkbookReader {
  readonly workbook: Pick<WorkbookPort, 'tabs' | 'read'>;
}

/** The session of a workbook that is ready, else why it is not. */
export function openSession({ workbook }: WorkbookReader): Result<Session> {
  const tabs = workbook.tabs();
  const store = findStore(workbook, tabs);
  if (!store.ok) return store;
  if (store.value === null) return failed('workbook.notOurs');
  const settingsTab = ourTab(store.value, tabs, 'settings', settingsTabName);
  if (settingsTab === null) return failed('tab.missing', { sheet: settingsTabName });
  const settings = readSettings(settingsTab.name, workbook.read(settingsTab.id).values);
  return settings.ok ? succeeded({ store: store.value, settings: settings.value, tabs }) : settings;
}

/** The store of the workbook; null when it has none, so that the workbook is not (yet) ours. */
export function findStore(workbook: Pick<WorkbookPort, 'read'>, tabs: readonly TabRef[]): Result<Store | null> {
  const tab = tabs.find((candidate) => candidate.name === storeTabName);
  if (tab === undefined) return succeeded(null);
  const reading = readStore(readStoreTab(workbook.read(tab.id).values));
  if (reading.kind === 'newer') return failed('workbook.newer', {}, { version: reading.version });
  if (reading.kind === 'damaged') return failed('workbook.damaged', { sheet: storeTabName });
  return succeeded(reading.store);
}

/** The text of the store; null when the workbook has none. */
export function storedText(workbook: Pick<WorkbookPort, 'tabs' | 'read'>): string | null {
  const tab = workbook.tabs().find((candidate) => candidate.name === storeTabName);
  return tab === undefined ? null : readStoreTab(workbook.read(tab.id).values);
}

/** Writes the store in one call, making its hidden tab when there is none. */
export function saveStore(ports: Ports, tabs: readonly TabRef[], store: Store): void {
  const text = JSON.stringify(store);
  const tab = tabs.find((candidate) => candidate.name === storeTabName);
  if (tab === undefined) ports.workbook.add(storeTab(text));
  else ports.workbook.write(tab.id, [{ row: 1, column: 1, values: storeCells(text), text: true }]);
}

/** Our tab by its id, which survives renaming, else by the name that we gave it. */
export function ourTab(store: Store, tabs: readonly TabRef[], key: TabKey, name: string): TabRef | null {
  const id = store.tabs[key];
  return tabs.find((tab) => tab.id === id) ?? tabs.find((tab) => tab.name === name) ?? null;
}

/**
 * Puts a generated sheet into its tab: replaced where the store knows it, added where it does not. A tab of the same name
 * that is not ours stays as it is, and ours is called "… (2)". Returns the store that knows the tab.
 */
export function placeGenerated(
  ports: Ports,
  session: Session,
  key: TabKey,
  sheet: Parameters<Ports['workbook']['add']>[0],
): Store {
  const known = session.tabs.find((tab) => tab.id === session.store.tabs[key]);
  const id = known?.id ?? ports.workbook.add({ ...sheet, name: freeName(session.tabs, sheet.name) });
  if (known !== undefined) ports.workbook.replace(known.id, sheet);
  return { ...session.store, tabs: { ...session.store.tabs, [key]: id } };
}

function freeName(tabs: readonly TabRef[], name: string): string {
  const taken = new Set(tabs.map((tab) => tab.name.normalize('NFC').toLowerCase()));
  let free = name;
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${name} (${copy})`;
  return free;
}
