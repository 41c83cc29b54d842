/**
 * One action on the workbook, whole or not at all: reads pass through, writes are collected until the action has ended
 * well, then taken down in the journal, applied, and marked done. An action that was interrupted is taken back by the next.
 */
import type { Problem, Result } from '../domain/problem.ts';
import { freeLine, type LogLine, logTabName } from '../layout/log-tab.ts';
import { seenTabName } from '../layout/seen-tab.ts';
import { storeTabName } from '../layout/store-tab.ts';
import type { JournalRecord, Step } from '../schema/journal.ts';
import { storeVersion } from '../schema/store.ts';
import { applyOverlay, type StoreChange, storeChange, storeFacts } from './journal/apply.ts';
import {
  appendHistory,
  type Log,
  openLog,
  readHistory,
  readLogRecord,
  readLogSheet,
  recordsOf,
  writeCheckpoint,
  writeIndex,
  writeRecord,
  writeSheets,
} from './journal/log.ts';
import { type Overlay, overlayOf } from './journal/overlay.ts';
import { revert } from './journal/revert.ts';
import { type Observation, observe, remember } from './journal/seen.ts';
import {
  type Compared,
  type Conflict,
  cellsStep,
  compareTab,
  formerSheet,
  handEdits,
  sheetStep,
} from './journal/steps.ts';
import type { Ports, TabRef, WorkbookPort } from './ports.ts';
import { appProblem, failed } from './problems.ts';

export interface Action {
  /** Name of the call. */
  readonly label: string;
  /** action: people can take it back; upkeep: what reading brings up to date; undo: what takes an action back. */
  readonly kind: 'action' | 'upkeep' | 'undo';
  /** Name that the person gave, "" when none did. */
  readonly by: string;
}

/** How often an action is worked out anew because people edited the tabs that it was about to write. */
const attempts = 3;

/** Carries out an action; a failed one, and one that would overwrite what somebody has just typed, writes nothing. */
export function inTransaction<T>(ports: Ports, action: Action, work: (ports: Ports) => Result<T>): Result<T> {
  const host = ports.workbook;
  let tabs = host.tabs();
  const opened = openLog(host, tabs);
  if (opened === null) return failed('workbook.newer', {}, { version: logTabName });
  const { log, interrupted } = recover(host, tabs, opened);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0 || interrupted !== null) tabs = host.tabs();
    const overlay = overlayOf(host, withoutOwn(tabs));
    const forgotten = new Set<number>();
    const journal = {
      records: recordsOf(log),
      read: (number: number) => {
        const line = recordsOf(log).find((one) => one.number === number);
        return line === undefined ? null : readLogRecord(host, log, line);
      },
      forget: (number: number) => void forgotten.add(number),
      history: () => {
        const { people } = observe(host, overlay.touched(), tabs, tabKeys(storeChange(host, overlay, tabs)), action);
        return [...readHistory(host, log), ...people.map((group) => ({ ...group, at: ports.clock() }))];
      },
    };
    const result = work({ ...ports, workbook: overlay.workbook, journal });
    if (!result.ok) return result;
    const plan = planCommit(host, overlay, tabs, log);
    if (plan.conflicts.length > 0) return { ok: false, problems: plan.conflicts };
    if (plan.changed) continue;
    const looks = action.kind !== 'upkeep' || action.label === 'history' || plan.record.steps.length > 0;
    const seen = looks ? observe(host, overlay.touched(), tabs, tabKeys(plan.store), action) : null;
    commit(ports, action, overlay, plan, tabs, log, forgotten, seen);
    return withProblems(result, [...(interrupted === null ? [] : [interrupted]), ...plan.lost]);
  }
  return failed('workbook.changing');
}

/** The journal and the last look are nobody's business but the transaction's. */
function withoutOwn(tabs: readonly TabRef[]): readonly TabRef[] {
  return tabs.filter(({ name }) => name !== logTabName && name !== seenTabName);
}

/** An answer that lists problems says too what the transaction met. */
function withProblems<T>(result: Result<T>, met: readonly Problem[]): Result<T> {
  if (met.length === 0 || !result.ok) return result;
  const { problems } = result.value as { readonly problems?: readonly Problem[] };
  return problems === undefined ? result : { ok: true, value: { ...result.value, problems: [...met, ...problems] } };
}

interface Plan {
  readonly conflicts: readonly Problem[];
  /** True when people changed a tab under the action's hands. */
  readonly changed: boolean;
  readonly record: JournalRecord;
  readonly store: StoreChange;
  /** What people wrote on tabs that are replaced. */
  readonly edits: readonly Seen[];
  /** The same as problems, but for reasons, which the check has taken. */
  readonly lost: readonly Problem[];
}

type Seen = Observation['people'][number];

/** Keys of our tabs by their ids. */
function tabKeys({ before, after }: StoreChange): ReadonlyMap<number, string> {
  return new Map(Object.entries(storeFacts(after ?? before).tabs).map(([key, id]) => [id, key]));
}

/** Looks once more at every tab that is written to, and describes what is to be done. */
function planCommit(host: WorkbookPort, overlay: Overlay, tabs: readonly TabRef[], log: Log): Plan {
  const store = storeChange(host, overlay, tabs);
  const keys = tabKeys(store);
  const compared: Compared[] = [];
  const steps: Step[] = [];
  const edits: Seen[] = [];
  const lost: Problem[] = [];
  for (const one of overlay.pending()) {
    const { ref, sheet, added, removed } = one;
    const key = keys.get(ref.id) ?? null;
    if (added) {
      if (sheet !== null && !isStore(one)) steps.push(sheetStep(one, sheet, null, key));
      continue;
    }
    if (isStore(one)) continue;
    const now = host.read(ref.id, { formats: true, exact: true });
    compared.push(compareTab(one, now));
    if (removed || sheet !== null) {
      const kept = readLogSheet(host, log, ref.id);
      const before = formerSheet(one, now, kept);
      const changes = handEdits(now, kept);
      if (changes.length > 0) {
        edits.push({ by: '', action: '', tab: ref.name, changes });
        if (key !== 'checks')
          lost.push(appProblem('history.handEdits', { sheet: ref.name }, { cells: changes.length }));
      }
      if (removed) steps.push({ op: 'remove', tab: ref.id, name: ref.name, key, before });
      else if (sheet !== null) steps.push(sheetStep(one, sheet, before, key));
    } else {
      const step = cellsStep(one, now, key);
      if (step !== null) steps.push(step);
    }
  }
  if (overlay.locale() !== null) steps.push({ op: 'locale', before: host.locale() });
  if (store.after !== undefined) steps.push({ op: 'store', before: store.before });
  return {
    conflicts: compared.flatMap(({ conflicts }) => conflicts).map(conflictProblem),
    changed: compared.some(({ changed }) => changed),
    record: { tabs: tabs.map(({ id }) => id), steps },
    store,
    edits,
    lost,
  };
}

function isStore({ ref }: { readonly ref: TabRef }): boolean {
  return ref.name === storeTabName;
}

function conflictProblem({ sheet, row, column, was, now, ours }: Conflict): Problem {
  return appProblem('workbook.conflict', { sheet, row, column }, { was, now, ours });
}

/** Takes the record down, does what was collected, marks the record done, and remembers what was seen. */
function commit(
  { workbook: host, clock }: Ports,
  { label, kind, by }: Action,
  overlay: Overlay,
  { record, store, edits }: Plan,
  tabs: readonly TabRef[],
  opened: Log,
  forgotten: ReadonlySet<number>,
  seen: Observation | null,
): void {
  const at = clock();
  const groups = [...edits, ...(seen?.people ?? []), ...(seen?.ours ?? [])];
  if (record.steps.length > 0 || forgotten.size > 0 || groups.length > 0) {
    const silent = record.steps.length === 0 && forgotten.size === 0;
    let log = silent ? opened : writeRecord(host, opened, { kind, label, by, at, record });
    log = writeSheets(host, log, applyOverlay(host, overlay, tabs, store.after));
    log = keepOldStore(host, log, store);
    log = appendHistory(
      host,
      log,
      groups.map((group) => ({ at, ...group })),
    );
    const lines = log.lines.map((line) => {
      const undone = isRecord(line) && forgotten.has(line.number);
      if (undone || (line.state === 'open' && kind === 'undo')) return freeLine(line.row);
      return line.state === 'open' ? { ...line, state: 'done' as const } : line;
    });
    writeIndex(host, { ...log, lines });
  }
  if (seen !== null) remember(host, tabs, seen);
}

function isRecord({ kind }: LogLine): boolean {
  return kind === 'action' || kind === 'upkeep' || kind === 'undo';
}

/** A store of an older version stays in the journal once a newer one is written. */
function keepOldStore(host: WorkbookPort, log: Log, { before, after }: StoreChange): Log {
  if (before === null || after === undefined) return log;
  const { version } = storeFacts(before);
  return version === undefined || version >= storeVersion ? log : writeCheckpoint(host, log, version, before);
}

/** Takes back what an interrupted run had begun. It may itself be interrupted: what is back already stays. */
function recover(
  host: WorkbookPort,
  tabs: readonly TabRef[],
  opened: Log,
): { readonly log: Log; readonly interrupted: Problem | null } {
  const open = recordsOf(opened).filter(({ state }) => state === 'open');
  const [first] = open;
  if (first === undefined) return { log: opened, interrupted: null };
  const overlay = overlayOf(host, withoutOwn(tabs));
  const tabIds = storeFacts(storeChange(host, overlay, tabs).before).tabs;
  for (const line of [...open].reverse()) {
    const record = readLogRecord(host, opened, line);
    if (record !== null) revert(overlay.workbook, record, { interrupted: true, tabIds });
  }
  const placed = applyOverlay(host, overlay, tabs, storeChange(host, overlay, tabs).after);
  const written = writeSheets(host, opened, placed);
  const lines = written.lines.map((line) => (line.state === 'open' ? freeLine(line.row) : line));
  const log = { ...written, lines };
  writeIndex(host, log);
  return { log, interrupted: appProblem('journal.rolledBack', {}, { action: first.label, at: first.at }) };
}
