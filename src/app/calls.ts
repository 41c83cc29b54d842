/** What dialogs and the command line may ask for, by name: a checked payload in, an answer or problems out. */
import type { Result } from '../domain/problem.ts';
import { type Payloads, readPayload } from '../schema/payloads.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { enterFigures } from './figures.ts';
import { freezeQuarter } from './freeze.ts';
import { foreignTabs, importPlan, importTab, previewImport } from './import-plan.ts';
import { enterMarks } from './marks.ts';
import { readPhrases } from './phrases.ts';
import type { Ports } from './ports.ts';
import { failed } from './problems.ts';
import { rates } from './rates.ts';
import { report } from './report.ts';
import { start } from './start.ts';

const calls = {
  start,
  previewImport,
  importPlan,
  foreignTabs,
  importTab,
  enterFigures,
  enterMarks,
  freezeQuarter,
  rates,
  check,
  explain,
  report,
  readPhrases,
} satisfies { readonly [K in keyof Payloads]: (ports: Ports, payload: Payloads[K]) => Result<unknown> };

export type CallName = keyof typeof calls;

/** What a call answers with when it succeeds. */
export type Answer<K extends CallName> = Extract<ReturnType<(typeof calls)[K]>, { ok: true }>['value'];

/** Carries out a call, alone on the workbook; a payload of the wrong shape is refused before a cell is read. */
export function carryOut<K extends CallName>(ports: Ports, name: K, payload: unknown): Result<unknown> {
  const read = readPayload(name, payload);
  if (!read.ok) return failed('call.payload', {}, { call: name, path: read.path });
  const call = calls[name] as (ports: Ports, payload: Payloads[K]) => Result<unknown>;
  const run = ports.exclusively(() => call(ports, read.payload));
  return run.done ? run.result : failed('workbook.busy');
}
