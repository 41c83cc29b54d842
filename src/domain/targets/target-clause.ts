/**
 * The stretch of words that a target stands in: its limits between its neighbours, and what a note leaves out.
 */
import type { Quantity } from './quantity.ts';
import type { Lead } from './target-lead.ts';
import { ahead, behind, isMark, lexicon, slice, type TargetTokens } from './target-tokens.ts';

/** A quantity with the words before it. */
export interface Match {
  readonly amount: Quantity;
  readonly lead: Lead;
}

/** Positions of the first token of a clause and of the one after its last. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const sentenceMarks = '\n;.!?';
/** Brackets further back than so many words are taken for left open. */
const mostInBrackets = 80;
const noteWords = lexicon(
  'trừ',
  'ngoại trừ',
  'không bao gồm',
  'không kể',
  'không tính',
  'không thuộc',
  'không áp dụng',
  'loại trừ',
);
const clauseHeads = lexicon('trong số đó', 'trong đó', 'tỷ lệ', 'tỉ lệ', 'mức độ', 'phấn đấu', 'riêng', 'đồng thời');

/** True inside brackets that leave something out: "(trừ 5% …)". */
export function isNote(tokens: TargetTokens, at: number): boolean {
  const open = openBracket(tokens, at);
  return open !== null && ahead(tokens, open + 1, noteWords) !== null;
}

function openBracket(tokens: TargetTokens, at: number): number | null {
  for (let open = at; open >= 0 && at - open < mostInBrackets && !isMark(tokens[open], ')\n'); open--) {
    if (isMark(tokens[open], '(')) return open;
  }
  return null;
}

/** The clause of a match: its sentence or brackets, cut between it and the matches before and after it. */
export function clauseOf(tokens: TargetTokens, match: Match, before: Match | null, next: Match | null): Clause {
  const open = openBracket(tokens, match.amount.from);
  const first = Math.max(before?.amount.to ?? 0, open === null ? 0 : open + 1);
  const last = next?.lead.from ?? tokens.length;
  const closing = open === null ? sentenceMarks : `${sentenceMarks})`;
  let start = match.lead.from;
  while (start > first && !isMark(tokens[start - 1], sentenceMarks)) start--;
  let end = match.amount.to;
  while (end < last && !isMark(tokens[end], closing)) end++;
  if (start === before?.amount.to) start = cutBetween(tokens, before, match);
  if (end === next?.lead.from) end = cutBetween(tokens, match, next);
  while (start < match.lead.from && isMark(tokens[start], '-+,*•(')) start++;
  while (end > match.amount.to && (isMark(tokens[end - 1], '-,(') || behind(tokens, end, joints) === end - 1)) end--;
  return { start, end };
}

const joints = lexicon('và', 'hoặc');

/** Where the words of the later match begin: at the first head behind a comma, else behind the last comma or "và". */
function cutBetween(tokens: TargetTokens, earlier: Match, later: Match): number {
  let last: number | null = null;
  for (let at = earlier.amount.to + 1; at <= later.lead.from; at++) {
    const isJoint = isMark(tokens[at - 1], ',;.\n()') || behind(tokens, at, joints) !== null;
    if (!isJoint) continue;
    if (ahead(tokens, at, clauseHeads) !== null) return at;
    last = at;
  }
  return last ?? Math.max(later.lead.from, earlier.amount.to);
}

/** What brackets, or words behind a comma, leave out of a clause. */
export function excludedFrom(text: string, tokens: TargetTokens, clause: Clause): string | null {
  for (let at = clause.start; at < clause.end; at++) {
    const isOpen = isMark(tokens[at], '(');
    if (!isOpen && !isMark(tokens[at], ',')) continue;
    if (ahead(tokens, at + 1, noteWords) === null) continue;
    let end = at + 1;
    while (end < tokens.length && !isMark(tokens[end], isOpen ? ')' : ',)\n;.')) end++;
    return slice(text, tokens, at + 1, end);
  }
  return null;
}
