/** How a page talks to the script behind it. Nothing here rejects: what goes wrong is an answer with a sentence. */
import type { PageName } from '../entry-points/pages.ts';
import type { Language } from '../text/language.ts';
import { kitTexts } from '../text/pages/kit.ts';
import { type PlainAnswer, spoken } from '../text/spoken.ts';
import type { CallName, Refusal, Request, Response } from './protocol.ts';

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (failure: unknown) => void): Runner;
  cchcCall(request: { readonly name: string; readonly payload: unknown }): void;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

let language: Language | null = null;

/** The language of the last answer; before the first one, of the browser. */
export function pageLanguage(): Language {
  return language ?? (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'vi');
}

/** One call of the white list; also resolves when the script cannot be reached. */
export function ask<K extends CallName>(name: K, payload: Request<K>['payload']): Promise<Response<K>> {
  return send(name, payload) as Promise<Response<K>>;
}

/**
 * Opens another page. A dialog takes the place of the dialog that asked by itself; before the sidebar, `closes` says that
 * the page that asks is a dialog and is to go away.
 */
export async function openPage(page: PageName, { closes = false } = {}): Promise<Answer> {
  const answer = await send('openPage', { page });
  if (answer.ok && closes) closePage();
  return answer;
}

export function closePage(): void {
  google.script.host.close();
}

type Answer = Refusal | { readonly ok: true; readonly value: unknown; readonly language: Language };

function send(name: string, payload: unknown): Promise<Answer> {
  return new Promise((resolve) => {
    if (typeof google === 'undefined') resolve(failure('outside'));
    else {
      google.script.run
        .withSuccessHandler((answer) => resolve(received(answer)))
        .withFailureHandler((reason) => resolve(failureOf(reason)))
        .cchcCall({ name, payload });
    }
  });
}

function received(answer: unknown): Answer {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return failure('noAnswer');
  const given = answer as PlainAnswer;
  language = given.language;
  return spoken(given) as Answer;
}

type FailureKind = Exclude<keyof (typeof kitTexts)['vi']['failures'], 'other'>;

/** What the messages of Google's own failures mean, in the order in which they are tried. */
const failureKinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/authoriz|permission|đăng nhập|ủy quyền|uỷ quyền|quyền/i, 'authorization'],
  [/maximum execution time|thời gian thực thi|thời gian thực hiện/i, 'tooLong'],
  [/too many|quota|quá nhiều lần|hạn mức/i, 'quota'],
  [/network|connection|offline|HTTP 0|kết nối|mạng/i, 'connection'],
];

function failureOf(reason: unknown): Refusal {
  const message = reason instanceof Error ? reason.message : String(reason);
  const known = failureKinds.find(([pattern]) => pattern.test(message));
  if (!navigator.onLine) return failure('connection');
  return known === undefined ? refusal('page.other', texts().other(message)) : failure(known[1]);
}

const texts = () => kitTexts[pageLanguage()].failures;

const failure = (kind: FailureKind): Refusal => refusal(`page.${kind}`, texts()[kind]);

function refusal(code: string, sentence: string): Refusal {
  return { ok: false, problems: [{ code, sentence }], language: pageLanguage() };
}

/** Whether the same call may well succeed when it is made again. */
export function mayRetry({ problems }: Refusal): boolean {
  return problems.some(({ code }) => code === 'workbook.busy' || code.startsWith('page.'));
}
