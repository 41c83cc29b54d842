/** What dialogs and the command line may ask for, by name: a checked payload in, an answer or problems out. */
import type { Result } from '../domain/problem.ts';
import { type Payloads, readPayload } from '../schema/payloads.ts';
import { check } from './check.ts';
import { dashboard } from './dashboard.ts';
import { explain } from './explain.ts';
import { explainRate } from './explain-rate.ts';
import { enterFigures } from './figures.ts';
import { freezeQuarter } from './freeze.ts';
import { goTo } from './go-to.ts';
import { history, sinceReport } from './history.ts';
import { foreignTabs, importPlan, importTab, previewImport } from './import-plan.ts';
import { enterMarks } from './marks.ts';
import { overview } from './overview.ts';
import { readPhrases } from './phrases.ts';
import type { Ports } from './ports.ts';
import { failed } from './problems.ts';
import { quarterPlans } from './quarter-plans.ts';
import { rates } from './rates.ts';
import { buildAppendix, report } from './report.ts';
import { sampleData } from './sample-data.ts';
import { saveSettings, settings } from './settings-calls.ts';
import { start } from './start.ts';
import { systemCheck } from './system-check.ts';
import { inTransaction } from './transaction.ts';
import { undo, undoable } from './undo.ts';

const calls = {
  start,
  previewImport,
  importPlan,
  foreignTabs,
  importTab,
  enterFigures,
  enterMarks,
  freezeQuarter,
  quarterPlans,
  rates,
  check,
  explain,
  overview,
  explainRate,
  dashboard,
  goTo,
  report,
  buildAppendix,
  readPhrases,
  settings,
  saveSettings,
  sampleData,
  systemCheck,
  undo,
  undoable,
  history,
  sinceReport,
} satisfies { readonly [K in keyof Payloads]: (ports: Ports, payload: Payloads[K]) => Result<unknown> };

export type CallName = keyof typeof calls;

/** What a call answers with when it succeeds. */
export type Answer<K extends CallName> = Extract<ReturnType<(typeof calls)[K]>, { ok: true }>['value'];

/** Calls that people do not take back: they look, and bring at most our own columns up to date. */
const looking: ReadonlySet<CallName> = new Set<CallName>([
  'previewImport',
  'foreignTabs',
  'quarterPlans',
  'rates',
  'explain',
  'overview',
  'explainRate',
  'goTo',
  'readPhrases',
  'settings',
  'undoable',
  'history',
  'sinceReport',
]);

/** Carries out a call, alone on the workbook and whole or not at all; a payload of the wrong shape is refused before a cell is read. */
export function carryOut<K extends CallName>(ports: Ports, name: K, payload: unknown): Result<unknown> {
  const read = readPayload(name, payload);
  if (!read.ok) return failed('call.payload', {}, { call: name, path: read.path });
  const call = calls[name] as (ports: Ports, payload: Payloads[K]) => Result<unknown>;
  const kind = name === 'undo' ? 'undo' : looking.has(name) ? 'upkeep' : 'action';
  const run = ports.exclusively(() => {
    const by = kind === 'upkeep' ? '' : nameOf(ports, read.payload);
    return inTransaction(ports, { label: name, kind, by }, (own) => call(own, read.payload));
  });
  return run.done ? run.result : failed('workbook.busy');
}

/** Who runs an action: the name given with it, which is remembered, else the one given before. */
function nameOf({ person }: Ports, payload: unknown): string {
  const { by } = payload as { readonly by?: string };
  const known = person?.name() ?? '';
  const given = by?.trim() ?? '';
  if (given !== '' && given !== known) person?.remember(given);
  return given === '' ? known : given;
}
