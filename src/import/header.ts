/** Finds the header of a plan's table and says which column holds what. */
import { type PlanColumn, planColumnNames, totalWords } from '../catalogue/plan-headers.ts';
import { fold } from '../domain/language/text.ts';
import type { Problem } from '../domain/problem.ts';
import { createHeaderReader, type HeaderMeaning } from './header-words.ts';
import { readNumberCell } from './number-cell.ts';
import { type ImportDoubtCode, type ImportFailureCode, importProblem } from './problems.ts';
import { columnLetter, type TableView, type ViewCell } from './table-view.ts';

/** A column of the table as it was understood. */
export interface ReadColumn {
  /** Null for a column that has no field; its texts are kept under `header`. */
  readonly field: PlanColumn | null;
  readonly header: string;
  /** From 1. */
  readonly column: number;
}

export interface TableHeader {
  /** Index of its first row in the view, and of the first row of data. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ReadColumn[];
  readonly doubts: readonly Problem<ImportDoubtCode>[];
}

type HeaderReader = (text: string) => HeaderMeaning | null;

interface HeaderColumn {
  readonly index: number;
  readonly header: string;
  readonly meaning: HeaderMeaning | null;
  /** True when only the header above it, shared with other columns, says what it is. */
  readonly shared: boolean;
  /** The header that it shares with columns beside it: where that begins, and its text; null when there is none. */
  readonly group: HeaderGroup | null;
  /** Its own header without the shared one. */
  readonly leaf: string;
}

interface HeaderGroup {
  readonly start: number;
  readonly text: string;
}

const contentFields: readonly PlanColumn[] = ['goal', 'task', 'activity', 'product'];

/** Most rows that a header may take. */
const tallest = 4;

/**
 * The first row that names at least two different fields, one of them a text of the plan, in at least half of its
 * filled cells; null when there is none. A header may take several rows, merged or not.
 */
export function locateHeader(view: TableView): { readonly top: number; readonly bottom: number } | null {
  const read = createHeaderReader();
  const top = view.findIndex((row) => isHeaderRow(row, read));
  return top < 0 ? null : { top, bottom: top + heightOf(view, top, read) };
}

function isHeaderRow(row: readonly ViewCell[], read: HeaderReader): boolean {
  const filled = row.filter((cell) => cell.from === 'here' && cell.text !== '');
  if (filled.length < 2 || filled.some((cell) => /^\d+$/.test(cell.text) || cell.text.length > 200)) return false;
  const fields = filled.map((cell) => read(cell.text)?.means[0]).filter((field) => field !== undefined);
  const named = new Set(fields);
  const known = filled.filter((cell) => read(cell.text) !== null).length;
  return (
    known * 2 >= filled.length &&
    contentFields.some((field) => named.has(field)) &&
    (named.has('number') ? named.size >= 2 : named.size >= 3)
  );
}

function heightOf(view: TableView, top: number, read: HeaderReader): number {
  const row = view[top] ?? [];
  const spans = row.filter((cell) => cell.from === 'here' && cell.text !== '').map((cell) => cell.rowSpan);
  const merged = Math.max(1, ...spans);
  if (merged > 1) return merged <= tallest ? merged : 1;
  return isSecondHeaderRow(row, view[top + 1] ?? [], read) ? 2 : 1;
}

/**
 * A row of headers under headers that are not merged downwards: some under a blank or shared cell, and all of them known,
 * or all of them under headers that take two columns or more, one known.
 */
function isSecondHeaderRow(above: readonly ViewCell[], row: readonly ViewCell[], read: HeaderReader): boolean {
  const filled = row.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell.text !== '');
  const isOpen = (index: number) => above[index]?.text === '' || above[index]?.from === 'left';
  const known = filled.filter(({ cell }) => (read(cell.text)?.means.length ?? 0) > 0).length;
  const grouped = filled.every(({ index }) => isOpen(index) || (isOpen(index + 1) && row[index + 1]?.text !== ''));
  return (
    filled.length >= 2 &&
    filled.every(({ cell }) => cell.from === 'here') &&
    filled.some(({ index }) => isOpen(index)) &&
    (known === filled.length || (known > 0 && grouped))
  );
}

/** Says what every column of the header found holds, or why that cannot be said. */
export function readHeader(
  view: TableView,
  place: { readonly top: number; readonly bottom: number },
  firstRow: number,
): { readonly header: TableHeader; readonly failures: readonly Problem<ImportFailureCode>[] } {
  const read = createHeaderReader();
  const width = view[place.top]?.length ?? 0;
  const found = settleGroups(
    Array.from({ length: width }, (_, index) => headerColumn(view, place, index, read)),
    read,
  );
  const row = firstRow + place.top;
  const given = assign(found, row);
  const doubts = [...given.doubts];
  const failures = [...given.failures];
  findNumberColumn(given.fields, view, place.bottom, found, row, doubts, failures);
  const columns: ReadColumn[] = [];
  for (const column of found) {
    const field = given.fields.get(column.index) ?? null;
    if (field === null && !hasText(view, place.bottom, column.index)) continue;
    if (field === null) doubts.push(...doubtAboutExtra(column, given.kept, row));
    columns.push({ field, header: nameOf(column), column: column.index + 1 });
  }
  return { header: { ...place, columns: withOwnNames(columns), doubts }, failures };
}

function headerColumn(
  view: TableView,
  place: { readonly top: number; readonly bottom: number },
  index: number,
  read: HeaderReader,
): HeaderColumn {
  const cells = view.slice(place.top, place.bottom).map((row) => row[index]);
  const own = cells.filter((cell) => cell !== undefined && cell.from !== 'above' && cell.text !== '');
  const last = own[own.length - 1];
  const leaf = oneLine(last?.text ?? '');
  const group = last === undefined ? null : groupAbove(view.slice(place.top, place.bottom), cells.indexOf(last), index);
  const upper = own.slice(0, -1).map((cell) => oneLine(cell?.text ?? ''));
  const texts = upper.length === 0 && group !== null ? [group.text] : upper;
  const shared = last?.from === 'left';
  const meaning = read(leaf);
  if (meaning !== null || texts.length === 0) {
    return { index, header: leaf, meaning: shared ? null : meaning, shared, group, leaf };
  }
  const header = [...texts, leaf].join(' – ');
  return { index, header, meaning: read(texts[texts.length - 1] ?? ''), shared: true, group, leaf };
}

/** The header above the one in `row` that spreads over columns beside it, merged or with blank cells to its right. */
function groupAbove(rows: TableView, row: number, index: number): HeaderGroup | null {
  const above = rows[row - 1];
  if (above === undefined) return null;
  const isOpen = (at: number) => above[at]?.from === 'left' || (above[at]?.text === '' && rows[row]?.[at]?.text !== '');
  let start = index;
  while (start > 0 && isOpen(start)) start--;
  const text = oneLine(above[start]?.text ?? '');
  return text === '' || (start === index && !isOpen(index + 1)) ? null : { start, text };
}

/**
 * Columns that share a header hold parts of what it says: the one of the total has its meaning; without one, no column
 * has it when several could have it as surely ("Quý I … Quý IV" under "Thời gian").
 */
function settleGroups(columns: readonly HeaderColumn[], read: HeaderReader): readonly HeaderColumn[] {
  const totals = totalWords.map(fold);
  const settled = new Map<number, HeaderColumn>();
  for (const start of new Set(columns.map((column) => column.group?.start))) {
    const members = columns.filter((column) => column.group !== null && column.group.start === start);
    const meaning = read(members[0]?.group?.text ?? '');
    if (meaning === null || meaning.means.length === 0) continue;
    const parts = members.filter((column) => column.meaning?.means[0] === meaning.means[0]);
    const total = parts.find((column) => totals.includes(fold(column.leaf)));
    const most = Math.max(...parts.map(strengthOf));
    const tied = parts.filter((column) => strengthOf(column) === most).length > 1;
    for (const part of parts) {
      if (part === total) settled.set(part.index, { ...part, meaning, shared: false });
      else if (total !== undefined || tied) settled.set(part.index, { ...part, meaning: null });
    }
  }
  return columns.map((column) => settled.get(column.index) ?? column);
}

/** How sure a column's meaning is: 0 when only the header that it shares says it. */
function strengthOf(column: HeaderColumn): number {
  return column.shared ? 0 : (column.meaning?.weight ?? 0);
}

interface Assignment {
  readonly fields: Map<number, PlanColumn>;
  /** Columns that name a field which a surer one has: index → that column's header. */
  readonly kept: Map<number, string>;
  readonly doubts: Problem<ImportDoubtCode>[];
  readonly failures: Problem<ImportFailureCode>[];
}

function assign(columns: readonly HeaderColumn[], row: number): Assignment {
  const result: Assignment = { fields: new Map(), kept: new Map(), doubts: [], failures: [] };
  const holders = new Map<PlanColumn, HeaderColumn>();
  const named = columns.filter((column) => (column.meaning?.means.length ?? 0) > 0);
  for (const column of [...named].sort((a, b) => strengthOf(b) - strengthOf(a) || a.index - b.index)) {
    const means = column.meaning?.means ?? [];
    const free = means.find((field) => !holders.has(field));
    if (free !== undefined) {
      holders.set(free, column);
      result.fields.set(column.index, free);
      if (column.meaning?.also != null) {
        const facts = { header: column.header, taken: free, also: column.meaning.also };
        result.doubts.push(importProblem('import.columnTwoMeanings', { row, column: nameOf(column) }, facts));
      }
      continue;
    }
    const [first = 'task'] = means;
    const holder = holders.get(first);
    if (holder === undefined) continue;
    result.kept.set(column.index, holder.header);
    if (strengthOf(column) > 1 && strengthOf(column) === strengthOf(holder)) {
      const facts = { meaning: first, first: placeName(holder), second: placeName(column) };
      result.failures.push(importProblem('import.sameMeaning', { row }, facts));
    }
  }
  return result;
}

/** Without a header "TT": a column "Mục", else the column without a header whose cells are numbers. */
function findNumberColumn(
  fields: Map<number, PlanColumn>,
  view: TableView,
  bottom: number,
  columns: readonly HeaderColumn[],
  row: number,
  doubts: Problem<ImportDoubtCode>[],
  failures: Problem<ImportFailureCode>[],
): void {
  if ([...fields.values()].includes('number')) return;
  const candidate =
    columns.find((column) => fields.get(column.index) === 'section') ??
    columns.find((column) => column.header === '' && holdsNumbers(view, bottom, column.index));
  if (candidate === undefined) {
    failures.push(importProblem('import.noNumberColumn', { row }, { lookedFor: 'TT, STT' }));
    return;
  }
  fields.set(candidate.index, 'number');
  doubts.push(importProblem('import.numberColumnGuessed', { row, column: nameOf(candidate) }));
}

function holdsNumbers(view: TableView, bottom: number, index: number): boolean {
  let numbers = 0;
  let others = 0;
  for (const row of view.slice(bottom)) {
    const { kind } = readNumberCell(row[index]?.text ?? '');
    if (kind === 'integer' || kind === 'dotted' || kind === 'roman') numbers++;
    else if (kind !== 'blank') others++;
  }
  return numbers > others;
}

function hasText(view: TableView, bottom: number, index: number): boolean {
  return view.slice(bottom).some((row) => row[index]?.from === 'here' && row[index]?.text !== '');
}

function doubtAboutExtra(
  column: HeaderColumn,
  kept: ReadonlyMap<number, string>,
  row: number,
): readonly Problem<ImportDoubtCode>[] {
  const place = { row, column: nameOf(column) };
  const holder = kept.get(column.index);
  if (holder !== undefined) return [importProblem('import.columnKept', place, { header: column.header, holder })];
  if (column.header === '') return [importProblem('import.columnWithoutHeader', place)];
  const known = column.meaning !== null && column.meaning.means.length === 0;
  return known ? [] : [importProblem('import.columnUnknown', place, { header: column.header })];
}

function nameOf(column: { readonly index: number; readonly header: string }): string {
  return column.header === '' ? columnLetter(column.index) : column.header;
}

function placeName(column: HeaderColumn): string {
  return `${column.header} (${columnLetter(column.index)})`;
}

/** Columns without a field are kept by their header: a second one of the same header gets its letter behind it. */
function withOwnNames(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const twice = column.field === null && taken.has(column.header);
    const header = twice ? `${column.header} (${columnLetter(column.column - 1)})` : column.header;
    taken.add(header);
    return { ...column, header };
  });
}

function oneLine(text: string): string {
  return text.replace(/\n/g, ' ');
}

/** The columns that a header is looked for by, as the forms print them. */
export const lookedFor = [planColumnNames.number, planColumnNames.task, planColumnNames.lead, planColumnNames.deadline]
  .map((name) => name.vi)
  .join(', ');
