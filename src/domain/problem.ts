/**
 * A problem is a value: what kind it is, where it stands, and the facts of the case.
 * The sentence for people is made last, in `text/`; `C` is the union of codes of one area of the domain.
 */
export interface Problem<C extends string = string> {
  readonly code: C;
  readonly place?: Place;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Where a problem stands; every part is optional and is printed in this order. */
export interface Place {
  /** File as the user named it. */
  readonly file?: string;
  /** Tab of the spreadsheet, by its name. */
  readonly sheet?: string;
  /** Line of an input table or row of a tab, from 1. */
  readonly row?: number;
  /** Column as the user sees it: its header or its letter. */
  readonly column?: string;
  /** Code of a form row ("3.1.4") or of a section ("7.1"). */
  readonly code?: string;
  /** Number of an item within its section ("TT"). */
  readonly tt?: string;
}

/** Either a value or the problems that stood in its way; never both, never neither. */
export type Result<T, C extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem<C>[] };
