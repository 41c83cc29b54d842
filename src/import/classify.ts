/** Says of every row what it is: a heading, the start of an item, more of the item above, or nothing of the plan. */
import { closingWords } from '../catalogue/plan-headers.ts';
import { fold } from '../domain/language/text.ts';
import type { PlanTextField } from '../domain/plan/plan.ts';
import type { Problem } from '../domain/problem.ts';
import { type CodeCell, type NumberCell, readHeading, readNumberCell } from './number-cell.ts';
import { type ImportDoubtCode, type ImportFailureCode, importProblem } from './problems.ts';
import type { TableRow } from './table-rows.ts';

export type LeftOutReason = 'above-header' | 'repeated-header' | 'column-numbers' | 'closing-line' | 'outside-items';

/** A row that is no part of the plan. */
export interface LeftOut {
  /** Row of the source, from 1. */
  readonly row: number;
  readonly text: string;
  readonly reason: LeftOutReason;
}

export type Step =
  | { readonly kind: 'heading'; readonly row: TableRow; readonly code: CodeCell | null; readonly title: string }
  | { readonly kind: 'item'; readonly row: TableRow; readonly tt: string; readonly value: number | null }
  | { readonly kind: 'more'; readonly row: TableRow }
  | { readonly kind: 'blank'; readonly row: TableRow }
  | { readonly kind: 'out'; readonly row: TableRow; readonly reason: LeftOutReason };

export interface Classified {
  readonly steps: readonly Step[];
  readonly doubts: readonly Problem<ImportDoubtCode>[];
  readonly failures: readonly Problem<ImportFailureCode>[];
}

/** What a row is judged by beside itself. */
interface Surroundings {
  /** Number of the next row that has one, with no blank row before it; null when there is none. */
  readonly next: NumberCell | null;
  /** True when any numbered row follows. */
  readonly numberedBelow: boolean;
  /** Whole number of the item above within the section, or null. */
  readonly above: number | null;
  readonly inItem: boolean;
  readonly afterBlank: boolean;
  /** True below a line that is no part of the plan, with no numbered row after it: the plan is over. */
  readonly ended: boolean;
}

/** Fields of which an item without a proper number must have one. */
const contentFields: readonly (PlanTextField | null)[] = ['goal', 'task', 'activity'];

/** `headerKeys` are the folded texts of the header's rows, to know them again where a page repeats them. */
export function classifyRows(rows: readonly TableRow[], headerKeys: ReadonlySet<string>): Classified {
  const doubts: Problem<ImportDoubtCode>[] = [];
  const failures: Problem<ImportFailureCode>[] = [];
  const following = followingNumbers(rows);
  const longestKey = Math.max(0, ...[...headerKeys].map((key) => key.length));
  const isHeader = (row: TableRow) => row.text.length <= 2 * longestKey && headerKeys.has(fold(row.text));
  const steps: Step[] = [];
  let above: number | null = null;
  let inItem = false;
  let afterBlank = false;
  let ended = false;
  rows.forEach((row, index) => {
    const after = following[index];
    const step = isHeader(row)
      ? ({ kind: 'out', row, reason: 'repeated-header' } as const)
      : classify(row, {
          next: after?.next ?? null,
          numberedBelow: after?.numberedBelow ?? false,
          above,
          inItem,
          afterBlank,
          ended,
        });
    steps.push(step);
    report(step, inItem, doubts, failures);
    if (step.kind === 'heading') above = null;
    if (step.kind === 'item') above = step.value ?? above;
    if (step.kind === 'heading' || step.kind === 'item') inItem = step.kind === 'item';
    ended ||= isAfterPlan(step) && after?.numberedBelow !== true;
    if (step.kind !== 'out') afterBlank = step.kind === 'blank';
  });
  return { steps, doubts, failures };
}

/** A line that is no part of the plan and none that a new page brings. */
function isAfterPlan(step: Step): boolean {
  return step.kind === 'out' && (step.reason === 'closing-line' || step.reason === 'outside-items');
}

function followingNumbers(rows: readonly TableRow[]): readonly Pick<Surroundings, 'next' | 'numberedBelow'>[] {
  const result: Pick<Surroundings, 'next' | 'numberedBelow'>[] = [];
  let next: NumberCell | null = null;
  let numberedBelow = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    result[index] = { next, numberedBelow };
    const row = rows[index];
    if (row === undefined) continue;
    if (row.blank) next = null;
    else if (isNumber(row.number)) {
      next = row.number;
      numberedBelow = true;
    }
  }
  return result;
}

function isNumber(cell: NumberCell): boolean {
  return cell.kind !== 'blank' && cell.kind !== 'mark' && cell.kind !== 'other';
}

function classify(row: TableRow, around: Surroundings): Step {
  if (row.blank) return { kind: 'blank', row };
  if (isColumnNumbers(row)) return { kind: 'out', row, reason: 'column-numbers' };
  const { number } = row;
  if (number.kind === 'blank' || number.kind === 'mark') return unnumbered(row, around);
  if (number.kind === 'roman') return { kind: 'heading', row, code: number, title: titleOf(row) };
  if (number.kind === 'heading') {
    return row.filled.length === 0 ? { kind: 'heading', row, code: number.code, title: number.title } : odd(row);
  }
  if (number.kind === 'letter') {
    return row.filled.length <= 1 ? { kind: 'heading', row, code: number, title: titleOf(row) } : odd(row);
  }
  if (number.kind === 'other') return otherText(row, number.text, around);
  if (isHeadingNumber(row, number, around)) return { kind: 'heading', row, code: number, title: titleOf(row) };
  return { kind: 'item', row, tt: number.text, value: number.kind === 'integer' ? number.value : null };
}

/** A text in the column TT: an item of that "number" when it says what is to be done, else a line of its own. */
function otherText(row: TableRow, text: string, around: Surroundings): Step {
  if (isClosing(text)) return { kind: 'out', row, reason: 'closing-line' };
  if (row.filled.length === 0) return bareText(row, text, around);
  const isItem = !around.ended && row.filled.some(({ field }) => contentFields.includes(field));
  return isItem ? odd(row) : { kind: 'out', row, reason: 'outside-items' };
}

/** An item whose number is none: its text is kept as it is. */
function odd(row: TableRow): Step {
  const { number } = row;
  const tt = number.kind === 'heading' ? `${number.code.text}. ${number.title}` : 'text' in number ? number.text : '';
  return { kind: 'item', row, tt, value: null };
}

/** A title alone beside a number is a heading when the numbering below it begins anew or goes deeper. */
function isHeadingNumber(row: TableRow, number: CodeCell, around: Surroundings): boolean {
  if (row.filled.length !== 1) return false;
  if (row.wide) return true;
  const { next } = around;
  if (number.kind === 'dotted') {
    if (next?.kind === 'integer') return next.value === 1 || number.parts[0] !== around.above;
    return next?.kind === 'dotted' && isDeeper(next.parts, number.parts);
  }
  if (number.kind !== 'integer') return false;
  if (next?.kind === 'dotted') return isDeeper(next.parts, [number.value]);
  return next?.kind === 'integer' && next.value === 1;
}

function isDeeper(parts: readonly number[], prefix: readonly number[]): boolean {
  return parts.length > prefix.length && prefix.every((part, index) => parts[index] === part);
}

function unnumbered(row: TableRow, around: Surroundings): Step {
  if (row.filled.length === 0) return unfilled(row);
  const [first] = row.filled;
  const text = first?.cell.text ?? '';
  if (row.number.kind === 'blank' && isClosing(text)) return { kind: 'out', row, reason: 'closing-line' };
  if (row.number.kind === 'blank' && row.filled.length === 1) {
    const heading = readHeading(text);
    if (heading !== null && isGluedHeading(row, heading.code, around)) {
      return { kind: 'heading', row, code: heading.code, title: heading.title };
    }
    const restarts = around.next?.kind === 'integer' && around.next.value === 1;
    if (around.numberedBelow && (row.wide || (restarts && isCapitals(text)))) {
      return { kind: 'heading', row, code: null, title: text };
    }
    if (row.wide || (around.afterBlank && !around.numberedBelow)) return { kind: 'out', row, reason: 'outside-items' };
  }
  const ends = around.ended || (!around.numberedBelow && isSignature(row, around.afterBlank));
  return around.inItem && !ends ? { kind: 'more', row } : { kind: 'out', row, reason: 'outside-items' };
}

/** Texts set across columns, or in capitals after a blank line, as they stand above signatures; not a task alone. */
function isSignature(row: TableRow, afterBlank: boolean): boolean {
  return (
    row.filled.some(({ field }) => !contentFields.includes(field)) &&
    row.filled.every(({ cell }) => cell.columnSpan > 1 || (afterBlank && isCapitals(cell.text)))
  );
}

/** No number and no text of the plan: the line of a section in a table that has a column for it, or merged from above. */
function unfilled(row: TableRow): Step {
  const named = row.namesSection ? namedSection(row) : null;
  return named === null ? { kind: 'more', row } : { kind: 'heading', row, ...named };
}

/** The section that the columns for it name in a row, in two cells or in one ("I. Thể chế"); null when they are empty. */
export function namedSection(row: TableRow): { readonly code: CodeCell | null; readonly title: string } | null {
  const section = oneLine(row.section ?? '');
  const title = oneLine(row.sectionTitle ?? '');
  const code = readNumberCell(section);
  if (isCode(code)) return { code, title };
  if (code.kind === 'heading') return { code: code.code, title: title || code.title };
  const both = title || section;
  if (both === '') return null;
  const glued = readHeading(both);
  return glued === null ? { code: null, title: both } : { code: glued.code, title: glued.title };
}

function isCode(cell: NumberCell): cell is CodeCell {
  return cell.kind === 'integer' || cell.kind === 'dotted' || cell.kind === 'roman' || cell.kind === 'letter';
}

function isGluedHeading(row: TableRow, code: CodeCell, around: Surroundings): boolean {
  if (code.kind === 'roman' || code.kind === 'letter') return true;
  const begins = around.next?.kind === 'integer' && around.next.value === 1;
  return code.kind === 'dotted' ? row.wide || begins : row.wide && begins;
}

/** A text alone in the column TT. */
function bareText(row: TableRow, text: string, around: Surroundings): Step {
  const restarts = around.next?.kind === 'integer' && around.next.value === 1;
  return around.numberedBelow && (row.wide || restarts || isCapitals(text))
    ? { kind: 'heading', row, code: null, title: oneLine(text) }
    : { kind: 'out', row, reason: 'outside-items' };
}

function titleOf(row: TableRow): string {
  return oneLine(row.filled[0]?.cell.text ?? '');
}

function oneLine(text: string): string {
  return text.replace(/\n/g, ' ');
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isClosing(text: string): boolean {
  const lower = text.toLowerCase();
  return closingWords.some((words) => {
    const start = words.toLowerCase();
    return lower.startsWith(start) && /^\s*(?:[:\d]|$)/.test(lower.slice(start.length));
  });
}

/** The line "1 2 3 …" or "(1) (2) (3) …" that numbers the columns under a header. */
function isColumnNumbers(row: TableRow): boolean {
  const texts = row.text.split(' | ');
  if (texts.length < 3 || !texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text))) return false;
  const figures = texts.map((text) => text.replace(/[()]/g, '')).filter((text) => /^\d+$/.test(text));
  return figures.length >= 2 && figures.every((text, index) => Number(text) === Number(figures[0]) + index);
}

function report(
  step: Step,
  inItem: boolean,
  doubts: Problem<ImportDoubtCode>[],
  failures: Problem<ImportFailureCode>[],
): void {
  const { row } = step;
  const place = { row: row.row };
  if (step.kind === 'item' && row.filled.length === 0) {
    failures.push(importProblem('import.emptyItem', { ...place, tt: step.tt }));
  }
  if (step.kind === 'item' && row.number.kind !== 'integer' && row.number.kind !== 'dotted') {
    doubts.push(importProblem('import.numberUnreadable', { ...place, tt: step.tt }, { text: step.tt }));
  }
  if (row.number.kind === 'dotted' && row.number.fromDate) {
    doubts.push(importProblem('import.numberFromDate', place, { taken: row.number.text }));
  }
  if (step.kind === 'heading' && row.filled.length > 1) {
    const rest = row.filled.slice(1).map((cell) => cell.cell.text);
    doubts.push(importProblem('import.sectionRowHasMore', place, { title: step.title, text: rest.join(' | ') }));
  }
  if (step.kind === 'out' && step.reason === 'outside-items') {
    const code = inItem ? 'import.lineLeftOut' : 'import.rowBeforeItem';
    doubts.push(importProblem(code, place, { text: row.text }));
  }
}
