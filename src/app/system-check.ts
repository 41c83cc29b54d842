/** Kiểm tra hệ thống: whether the spreadsheet is as the add-in needs it, and mending what can be mended without a guess. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { Result } from '../domain/problem.ts';
import { dossiersTab, dossiersTabName } from '../layout/dossiers-tab.ts';
import { locateFigures } from '../layout/figures-reading.ts';
import { figuresTab, figuresTabName } from '../layout/figures-tab.ts';
import { versioning } from '../layout/formula-version.ts';
import { quotasTabName } from '../layout/quotas-tab.ts';
import { locateSettings, settingRows, settingsTab, settingsTabName } from '../layout/settings-tab.ts';
import { storeTabName } from '../layout/store-tab.ts';
import { targetsTabName } from '../layout/targets-tab.ts';
import { taskColumns, tasksTab, tasksTabName } from '../layout/tasks-tab.ts';
import { unitsTab, unitsTabName } from '../layout/units-tab.ts';
import { columnName, type SheetValue, type Validation } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type Store, storeVersion } from '../schema/store.ts';
import type { systemSentences } from '../text/system.ts';
import type { Ports, SystemPort, TabRef } from './ports.ts';
import { succeeded } from './problems.ts';
import { findStore, openSession, ourTab, type Session, saveStore } from './session.ts';
import { type Settings, settingTexts } from './settings.ts';
import { hasLostStore, spareRows } from './start.ts';
import { refreshTargets } from './targets.ts';
import { openTasks, planOf, readTasks } from './tasks.ts';
import { proposeDirectory, readDirectory } from './units.ts';

export type SystemCode = keyof typeof systemSentences;

export interface SystemCheck {
  readonly code: SystemCode;
  /** repairable: `repair` mends it and loses nothing that still stands; broken: a person has to. */
  readonly state: 'good' | 'repairable' | 'broken';
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface SystemAnswer {
  readonly checks: readonly SystemCheck[];
  readonly repaired: readonly SystemCode[];
}

const wantedLocale = 'vi_VN';
const wantedZone = 'Asia/Ho_Chi_Minh';

/** Looks at everything; with `repair` mends those of the named points that can be mended, then looks again. */
export function systemCheck(ports: Ports, payload: Payloads['systemCheck']): Result<SystemAnswer> {
  const before = examine(ports);
  const asked = new Set(payload.repair ?? []);
  const repaired = before
    .filter(({ code, state }) => state === 'repairable' && asked.has(code))
    .map(({ code }) => code);
  if (repaired.length === 0) return succeeded({ checks: before, repaired });
  const of = new Set<SystemCode>(repaired);
  if (of.has('locale') || of.has('spreadsheetZone')) {
    const [locale, zone] = ports.workbook.locale();
    ports.workbook.localise(of.has('locale') ? wantedLocale : locale, of.has('spreadsheetZone') ? wantedZone : zone);
  }
  if (of.has('tabs')) addMissingTabs(ports);
  const session = openSession(ports);
  if (session.ok && (of.has('keys') || of.has('ids'))) openTasks(ports, session.value);
  if (session.ok && of.has('dropDowns')) {
    for (const { tab, missing } of dropDowns(ports, session.value)) ports.system?.setDropDowns(tab.id, missing);
  }
  return succeeded({ checks: examine(ports), repaired });
}

function point(code: SystemCode, state: SystemCheck['state'], facts: SystemCheck['facts'] = {}): SystemCheck {
  return { code, state, facts };
}

function examine(ports: Ports): readonly SystemCheck[] {
  const { workbook, system } = ports;
  const [locale, zone] = workbook.locale();
  const checks = [
    point('locale', locale === wantedLocale || /^en/.test(locale) ? 'good' : 'repairable', { found: locale }),
    point('spreadsheetZone', zone === wantedZone ? 'good' : 'repairable', { found: zone }),
  ];
  if (system !== undefined) {
    const own = system.scriptTimeZone();
    checks.push(point('scriptZone', own === wantedZone ? 'good' : 'broken', { found: own }));
  }
  const tabs = workbook.tabs();
  const store = findStore(workbook, tabs);
  if (!store.ok || store.value === null) {
    const isNew = store.ok && !hasLostStore(workbook, tabs);
    return [...checks, point(isNew ? 'notOurs' : 'store', 'broken', { found: isNew ? '' : storeTabName })];
  }
  checks.push(point('store', 'good', { found: storeVersion }));
  const hidden = tabs.find(({ name }) => name === storeTabName);
  if (system !== undefined && hidden !== undefined) {
    const separated = system.tryFormula(hidden.id, '=IF(1=1;2;3)');
    checks.push(point('separators', separated === 2 ? 'good' : 'broken', { found: String(separated) }));
    const rate = system.tryFormula(hidden.id, '=CCHC_RATE(11;40)');
    checks.push(point('functions', rate === 0.275 ? 'good' : 'broken', { found: String(rate) }));
  }
  checks.push(tabsPoint(store.value, tabs));
  const session = openSession(ports);
  if (session.ok) checks.push(point('settings', 'good'), ...examineTabs(ports, session.value));
  else if (session.problems[0]?.code !== 'tab.missing') {
    const places = session.problems.map(({ place }) => place?.column ?? '');
    checks.push(point('settings', 'broken', { found: places.join(', ') }));
  }
  return system === undefined ? checks : [...checks, formulasPoint(system, tabs, locale)];
}

/** Our tabs by key with the names that we gave them. */
const ownTabs: Readonly<Record<string, string>> = {
  tasks: tasksTabName,
  figures: figuresTabName,
  dossiers: dossiersTabName,
  units: unitsTabName,
  settings: settingsTabName,
  targets: targetsTabName,
  quotas: quotasTabName,
};

/** The tabs that were ours once and are gone; those that a run of ours makes again by itself do not count. */
function missingTabs(store: Store, tabs: readonly TabRef[]): readonly string[] {
  return Object.keys(ownTabs).filter(
    (key) => store.tabs[key] !== undefined && ourTab(store, tabs, key as 'tasks', ownTabs[key] ?? '') === null,
  );
}

/** The matrix of a plan that has been read holds what people recorded: an empty one would only hide the loss. */
function tabsPoint(store: Store, tabs: readonly TabRef[]): SystemCheck {
  const missing = missingTabs(store, tabs);
  const found = missing.map((key) => ownTabs[key]).join(', ');
  if (missing.length === 0) return point('tabs', 'good');
  return point('tabs', missing.includes('tasks') && store.planVersion > 0 ? 'broken' : 'repairable', { found });
}

function addMissingTabs(ports: Ports): void {
  const { workbook } = ports;
  const tabs = workbook.tabs();
  const store = findStore(workbook, tabs);
  if (!store.ok || store.value === null) return;
  const missing = missingTabs(store.value, tabs);
  let known = store.value;
  const add = (key: string, sheet: SheetValue): void => {
    if (missing.includes(key)) known = { ...known, tabs: { ...known.tabs, [key]: workbook.add(sheet) } };
  };
  add('settings', settingsTab(settingTexts({ year: yearOf(known, ports.clock()) })));
  saveStore(ports, tabs, known);
  const session = openSession(ports);
  if (!session.ok) return;
  for (const [key, sheet] of Object.entries(emptySheets(session.value.settings))) add(key, sheet);
  saveStore(ports, session.value.tabs, known);
  fillFromPlan(ports, missing);
}

/** The year of the frozen quarters, else the present one: the setting says what it is for everyone to see. */
function yearOf({ frozen }: Store, now: string): number {
  return Number((frozen[0]?.quarter ?? now).slice(0, 4));
}

function emptySheets({ form, respondent }: Settings): Readonly<Record<string, SheetValue>> {
  return {
    tasks: tasksTab([], spareRows),
    figures: figuresTab(form, respondent),
    dossiers: dossiersTab(rulesFor(form).dossiers),
    units: unitsTab([]),
  };
}

/** Units and targets are proposed again from the plan, as at its import. */
function fillFromPlan(ports: Ports, missing: readonly string[]): void {
  const session = openSession(ports);
  const tasks = session.ok ? openTasks(ports, session.value) : session;
  if (!session.ok || !tasks.ok) return;
  if (missing.includes('units')) proposeDirectory(ports, session.value, tasks.value);
  if (!missing.includes('targets') && !missing.includes('quotas')) return;
  const { directory } = readDirectory(ports.workbook, session.value);
  const body = session.value.store.planText || null;
  const targets = refreshTargets(ports, session.value, planOf(tasks.value), body, directory);
  if (targets.ok) saveStore(ports, session.value.tabs, targets.value.store);
}

function examineTabs(ports: Ports, session: Session): readonly SystemCheck[] {
  const checks: SystemCheck[] = [];
  const tasks = readTasks(ports.workbook, session);
  if (tasks.ok) {
    const { columns, repairs } = tasks.value.reading;
    const keys = taskColumns.filter(({ key, role }) => role === 'key' && columns.missing.includes(key));
    const gone = taskColumns.filter(({ key, role }) => role !== 'key' && columns.missing.includes(key));
    const names = (of: typeof gone) => of.map(({ header }) => header).join(', ');
    checks.push(point('columns', gone.length === 0 ? 'good' : 'broken', { found: names(gone) }));
    checks.push(point('keys', keys.length === 0 ? 'good' : 'repairable', { found: names(keys) }));
    checks.push(point('ids', repairs.length === 0 ? 'good' : 'repairable', { found: repairs.length }));
  } else if (tasks.problems[0]?.code !== 'tab.missing') {
    const found = tasks.problems.map(({ place }) => place?.column ?? place?.sheet ?? '').join(', ');
    checks.push(point('columns', 'broken', { found }));
  }
  const figures = ourTab(session.store, session.tabs, 'figures', figuresTabName);
  if (figures !== null) checks.push(figuresPoint(ports, session.settings, figures));
  if (ports.system === undefined) return checks;
  const cells = dropDowns(ports, session).reduce((sum, { lost }) => sum + lost, 0);
  return [...checks, point('dropDowns', cells === 0 ? 'good' : 'repairable', { found: cells })];
}

function figuresPoint({ workbook }: Ports, { form, calendar }: Settings, tab: TabRef): SystemCheck {
  const { values } = workbook.read(tab.id);
  const problems = calendar.periods.flatMap(({ kind }) => {
    const located = locateFigures(values, form, kind);
    return located.ok ? located.value.problems : located.problems;
  });
  const found = new Set(problems.map(({ place }) => place?.column ?? place?.code ?? tab.name));
  return point('figures', found.size === 0 ? 'good' : 'broken', { found: listed([...found]) });
}

/** Names in a sentence. */
const namesListed = 5;

function listed(names: readonly string[]): string {
  return names.slice(0, namesListed).join(', ') + (names.length > namesListed ? ', …' : '');
}

/** A tab that this very run adds: it is as it was laid out, and not there yet for the host. */
function isNew(id: number): boolean {
  return id < 0;
}

interface LostDropDowns {
  readonly tab: TabRef;
  readonly missing: readonly Validation[];
  /** Cells without their drop-down. */
  readonly lost: number;
}

/** The drop-downs of the matrix and of the settings that pasting took away. */
function dropDowns(ports: Ports, session: Session): readonly LostDropDowns[] {
  const { workbook, system } = ports;
  if (system === undefined) return [];
  const wanted: { readonly tab: TabRef; readonly validations: readonly Validation[] }[] = [];
  const tasks = readTasks(workbook, session);
  if (tasks.ok) {
    const { columns } = tasks.value.reading;
    const rows = tasks.value.values.length - columns.headerRow;
    const validations = taskColumns.flatMap(({ key, options, help }) => {
      const column = columns.at.get(key);
      if (column === undefined || options === undefined || rows < 1) return [];
      const area = { row: columns.headerRow + 1, column, rows, columns: 1 };
      return [{ area, options, strict: false, ...(help === undefined ? {} : { help }) }];
    });
    wanted.push({ tab: tasks.value.tab, validations });
  }
  const settings = ourTab(session.store, session.tabs, 'settings', settingsTabName);
  if (settings !== null) {
    const cells = locateSettings(workbook.read(settings.id).values);
    const validations = settingRows.flatMap(({ key, options }) => {
      const cell = cells.get(key);
      if (cell === undefined || options === undefined) return [];
      return [{ area: { row: cell.row, column: cell.column, rows: 1, columns: 1 }, options, strict: true }];
    });
    wanted.push({ tab: settings, validations });
  }
  return wanted
    .filter(({ tab }) => !isNew(tab.id))
    .map(({ tab, validations }) => {
      const lost = validations.map(
        ({ area }) =>
          system
            .dropDowns(tab.id, area)
            .flat()
            .filter((has) => !has).length,
      );
      const missing = validations.filter((_, index) => (lost[index] ?? 0) > 0);
      return { tab, missing, lost: lost.reduce((sum, cells) => sum + cells, 0) };
    });
}

/** Formulas that cannot be kept fresh; all others get what they need after this very run. */
function formulasPoint(system: SystemPort, tabs: readonly TabRef[], locale: string): SystemCheck {
  const around = { decimalComma: !locale.startsWith('en'), holdsText: () => true };
  const unsafe = tabs
    .filter(({ id, hidden }) => !hidden && !isNew(id))
    .flatMap(({ id, name }) =>
      system
        .formulas(id)
        .flatMap((row, r) =>
          row.flatMap((formula, c) =>
            /CCHC_/i.test(formula) && versioning(formula, around).kind === 'unsafe'
              ? [`'${name}'!${columnName(c + 1)}${r + 1}`]
              : [],
          ),
        ),
    );
  return point('formulas', unsafe.length === 0 ? 'good' : 'broken', { found: listed(unsafe) });
}
