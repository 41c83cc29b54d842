/** What a header says its column holds, by the words of the catalogue. */
import { headerTerms, type PlanColumn, personWords } from '../catalogue/plan-headers.ts';
import { fold } from '../domain/language/text.ts';

/** What the words of a header mean. */
export interface HeaderMeaning {
  /** Fields it may stand for, the likeliest first; empty when it is known to stand for none. */
  readonly means: readonly PlanColumn[];
  /** How sure that is, from 0.5. */
  readonly weight: number;
  /** Another field that the same header names as surely, or null. */
  readonly also: PlanColumn | null;
}

interface FoldedTerm {
  readonly words: string;
  readonly means: readonly PlanColumn[];
  readonly weight: number;
  readonly whole: boolean;
}

interface Hit {
  readonly term: FoldedTerm;
  readonly start: number;
  readonly end: number;
}

/** Longest header, in words and in signs, that is still taken for one. */
const longest = { words: 14, signs: 120 };

/** Fields that one column often holds together, so that naming two of them is no doubt. */
const contentColumns: readonly PlanColumn[] = ['goal', 'task', 'activity'];

/** A reader of headers: the text of one in, what it means out, null when no word of it is known. */
export function createHeaderReader(): (text: string) => HeaderMeaning | null {
  const terms = headerTerms.map((term) => ({ ...term, words: fold(term.words), whole: term.whole === true }));
  const persons = personWords.map((words) => `${fold(words)} `);
  return (text) => meaningOf(text, terms, persons);
}

function meaningOf(text: string, terms: readonly FoldedTerm[], persons: readonly string[]): HeaderMeaning | null {
  if (text.length > longest.signs) return null;
  const folded = fold(text.replace(/\([^)]*\)/g, ' ')) || fold(text);
  if (folded === '' || folded.split(' ').length > longest.words) return null;
  const hits = outermost(terms.map((term) => hitOf(folded, term)).filter((hit): hit is Hit => hit !== null));
  const sure = hits.filter((hit) => hit.term.weight > 1);
  const candidates = sure.length > 0 ? sure : hits;
  const [first] = candidates;
  if (first === undefined) return null;
  const [meaning] = first.term.means;
  const same = candidates.filter((hit) => hit.term.means[0] === meaning);
  const also = sure.map((hit) => hit.term.means[0]).find((other) => other !== undefined && other !== meaning) ?? null;
  const together =
    also !== null && meaning !== undefined && [also, meaning].every((one) => contentColumns.includes(one));
  const weight = Math.max(...same.map((hit) => hit.term.weight));
  if (meaning === 'goal' && sure.some((hit) => hit.term.means[0] === 'task')) {
    return { means: ['task', 'goal'], weight: weight - 0.5, also: together ? null : also };
  }
  const ofPersons = meaning === 'lead' && persons.some((word) => folded.startsWith(word));
  return { means: first.term.means, weight: ofPersons ? weight - 0.5 : weight, also: together ? null : also };
}

function hitOf(folded: string, term: FoldedTerm): Hit | null {
  if (term.whole) return folded === term.words ? { term, start: 0, end: folded.length } : null;
  const start = ` ${folded} `.indexOf(` ${term.words} `);
  return start < 0 ? null : { term, start, end: start + term.words.length };
}

/** Hits that lie within no longer hit, in the order of the text. */
function outermost(hits: readonly Hit[]): readonly Hit[] {
  const within = (inner: Hit, outer: Hit) =>
    inner !== outer &&
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start;
  return hits.filter((hit) => !hits.some((other) => within(hit, other))).sort((a, b) => a.start - b.start);
}
