import type { CallName, Request, Response } from '../../src/dialogs/protocol.ts';
import { type LocalHost, type LocalHostOptions, openLocalHost } from '../../src/host/local/index.ts';
import { type PlainAnswer, spoken } from '../../src/text/spoken.ts';
import { builtBundle } from './built-bundle.ts';

type Value<K extends CallName> = Extract<Response<K>, { ok: true }>['value'];

export interface Department {
  readonly host: LocalHost;
  /** A call of the add-in that is expected to succeed. */
  ask<K extends CallName>(name: K, payload: Request<K>['payload']): Value<K>;
  /** The sentences that a call fails with. */
  refusal<K extends CallName>(name: K, payload: Request<K>['payload']): readonly string[];
}

/** The built bundle over the local engine. */
export function openDepartment(options: Partial<LocalHostOptions> = {}): Department {
  const host = openLocalHost({ ...options, bundle: options.bundle ?? builtBundle() });
  const call = <K extends CallName>(name: K, payload: Request<K>['payload']) =>
    spoken(host.call('cchcCall', { name, payload }) as PlainAnswer) as Response<K>;
  return {
    host,
    ask(name, payload) {
      const response = call(name, payload);
      if (!response.ok) throw new Error(response.problems.map((problem) => problem.sentence).join('\n'));
      return response.value;
    },
    refusal(name, payload) {
      const response = call(name, payload);
      if (response.ok) throw new Error(`${name} was expected to fail`);
      return response.problems.map((problem) => problem.sentence);
    },
  };
}

/** A started workbook for 2025. */
export function startedDepartment(options: Partial<LocalHostOptions> = {}): Department {
  const department = openDepartment(options);
  department.ask('start', { year: 2025, agency: 'Sở Công Thương' });
  return department;
}
