/** A workbook opened in the local host for one command: the built bundle runs over it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CallName, Request, Response } from '../dialogs/protocol.ts';
import type { WorkbookValue } from '../layout/workbook-value.ts';
import type { Language } from '../text/language.ts';
import { type PlainAnswer, spoken } from '../text/spoken.ts';
import { UserError } from './user-error.ts';

const bundlePath = fileURLToPath(new URL('../../dist/Code.js', import.meta.url));

export interface WorkbookSession {
  /** Carries out a call of the add-in; bad input ends the command with the add-in's own sentences. */
  ask<K extends CallName>(name: K, payload: Request<K>['payload']): Extract<Response<K>, { ok: true }>['value'];
  /** The same, with problems handed back. */
  tryAsk<K extends CallName>(name: K, payload: Request<K>['payload']): Response<K>;
  workbook(): WorkbookValue;
}

/** Opens a workbook, or an empty one, in the local host. */
export async function openWorkbookSession(
  workbook: WorkbookValue | null,
  language: Language,
): Promise<WorkbookSession> {
  if (!existsSync(bundlePath)) throw new Error('dist/Code.js is missing: run npm run build.');
  const { openLocalHost } = await import('../host/local/index.ts');
  const host = openLocalHost({
    bundle: readFileSync(bundlePath, 'utf8'),
    userLocale: language,
    ...(workbook === null ? {} : { workbook }),
  });
  const tryAsk = <K extends CallName>(name: K, payload: Request<K>['payload']) =>
    spoken(host.call('cchcCall', { name, payload }) as PlainAnswer) as Response<K>;
  return {
    tryAsk,
    ask(name, payload) {
      const response = tryAsk(name, payload);
      if (!response.ok) throw new UserError(response.problems);
      return response.value;
    },
    workbook: () => host.workbook(),
  };
}
