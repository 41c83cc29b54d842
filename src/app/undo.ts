/** "Hoàn tác lần cuối": takes back the last action of ours, where cells still hold what it wrote. */
import type { Problem, Result } from '../domain/problem.ts';
import type { Payloads } from '../schema/payloads.ts';
import { storeFacts } from './journal/apply.ts';
import { type Kept, revert } from './journal/revert.ts';
import type { JournalPort, Ports } from './ports.ts';
import { appProblem, failed, succeeded } from './problems.ts';
import { storedText } from './session.ts';

/** An action that can be taken back. */
export interface UndoableAction {
  /** Name of the call. */
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  /** Name that the person gave, "" when none did. */
  readonly by: string;
}

export interface Undone extends UndoableAction {
  /** Cells and tabs that have their former content again. */
  readonly restored: number;
  /** What people changed since and that was left as it is. */
  readonly kept: readonly Kept[];
  readonly problems: readonly Problem[];
}

/** The actions that can be taken back, the last first. */
export function undoable(
  { journal }: Ports,
  _payload: Payloads['undoable'],
): Result<{ readonly actions: readonly UndoableAction[] }> {
  const actions = (journal?.records ?? []).filter(({ kind }) => kind === 'action').reverse();
  return succeeded({ actions: actions.map(({ label, at, by }) => ({ label, at, by })) });
}

/**
 * Takes the last action back, and before it what later runs brought up to date. Cells and tabs that a person changed since
 * are kept and named; fails, with nothing written, when that person's work hangs on the action.
 */
export function undo(ports: Ports, _payload: Payloads['undo']): Result<Undone> {
  const { journal } = ports;
  const last = lastAction(journal);
  if (journal === undefined || last === undefined) return failed('undo.nothing');
  const kept: Kept[] = [];
  let restored = 0;
  for (const { number, kind } of journal.records.filter((one) => one.number >= last.number).reverse()) {
    const record = journal.read(number);
    if (record === null) return failed('undo.damaged', {}, { action: last.label });
    const answer = revert(ports.workbook, record, {
      interrupted: false,
      tabIds: storeFacts(storedText(ports.workbook)).tabs,
    });
    journal.forget(number);
    if (kind !== 'action') continue;
    const begins = record.steps.some((step) => step.op === 'store' && step.before === null);
    if (answer.keptTabs.includes('tasks') || (begins && answer.keptTabs.length > 0)) {
      return failed('undo.changedSince', { sheet: answer.kept[0]?.sheet ?? '' }, { action: last.label });
    }
    restored += answer.restored;
    kept.push(...answer.kept);
  }
  const { label, at, by } = last;
  return succeeded({ label, at, by, restored, kept, problems: kept.map(keptProblem) });
}

function lastAction(journal: JournalPort | undefined) {
  return [...(journal?.records ?? [])].reverse().find(({ kind }) => kind === 'action');
}

function keptProblem({ sheet, row, column, ours, now, before }: Kept): Problem {
  if (row === 0 && column === '') return appProblem('undo.keptTab', { sheet });
  if (column === '') return appProblem('undo.keptRow', { sheet, row });
  if (row === 0) return appProblem('undo.goneCell', { sheet, column }, { ours, before });
  return appProblem('undo.keptCell', { sheet, row, column }, { ours, now, before });
}
