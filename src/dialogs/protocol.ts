/** What goes over the door `cchcCall`: the same for dialog pages and for the command line. */
import type { Answer, CallName } from '../app/calls.ts';
import type { CellRef, RowRef } from '../app/cell-refs.ts';
import type { FilledRows } from '../app/check.ts';
import type { SystemCheck } from '../app/system-check.ts';
import type { Problem } from '../domain/problem.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Language } from '../text/language.ts';

/** A problem with its sentence in the user's language. */
export type SpokenProblem = Problem & { readonly sentence: string };

export interface Request<K extends CallName> {
  readonly name: K;
  readonly payload: Payloads[K];
}

/** Why a call was not carried out; `language` is the one that the person at the sheet reads. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly SpokenProblem[];
  readonly language: Language;
}

export type Response<K extends CallName> =
  | { readonly ok: true; readonly value: Spoken<Answer<K>>; readonly language: Language }
  | Refusal;

/** What a call answers with, its problems with their sentences. */
export type Value<K extends CallName> = Spoken<Answer<K>>;

type Spoken<T> = T extends { readonly problems: readonly Problem[] }
  ? Omit<T, 'problems'> & { readonly problems: readonly SpokenProblem[] }
  : T extends { readonly checks: readonly SystemCheck[] }
    ? Omit<T, 'checks'> & { readonly checks: readonly (SystemCheck & { readonly sentence: string })[] }
    : T;

export type { CallName, CellRef, FilledRows, RowRef };
