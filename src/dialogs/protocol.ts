/** What goes over the door `cchcCall`: the same for dialog pages and for the command line. */
import type { Answer, CallName } from '../app/calls.ts';
import type { Problem } from '../domain/problem.ts';
import type { Payloads } from '../schema/payloads.ts';

/** A problem with its sentence in the user's language. */
export type SpokenProblem = Problem & { readonly sentence: string };

export interface Request<K extends CallName> {
  readonly name: K;
  readonly payload: Payloads[K];
}

export type Response<K extends CallName> =
  | { readonly ok: true; readonly value: Spoken<Answer<K>> }
  | { readonly ok: false; readonly problems: readonly SpokenProblem[] };

type Spoken<T> = T extends { readonly problems: readonly Problem[] }
  ? Omit<T, 'problems'> & { readonly problems: readonly SpokenProblem[] }
  : T;

export type { CallName };
