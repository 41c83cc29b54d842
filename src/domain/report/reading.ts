/** A text taken apart once, and the parts of it that sentences, clauses and figures are. */
import type { Feature } from './lexicon.ts';
import type { Token } from './tokens.ts';

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly features: readonly Feature[];
  readonly damaged: boolean;
  /** Start and end of every citation, in order. */
  readonly cited: readonly (readonly [number, number])[];
}

/** Positions of the first token and of the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that deny: "không", "chưa", and "không" as scanners leave it. */
export const denials = new Set(['khong', 'chua', 'kheng']);

/** Whether the place lies within one of the citations, found by halving. */
export function isWithin(at: number, places: readonly (readonly [number, number])[]): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place[0] <= at;
}

/** The span as written, on one line. */
export function quoteOf({ text, tokens }: Reading, span: Span): string {
  const first = tokens[span.from];
  const last = tokens[span.to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.at, last.end).replace(/\s+/g, ' ');
}
