/** Tables as text: tab- or comma-separated files, and what a spreadsheet or Word puts on the clipboard as plain text. */

import { withLineBreaks } from '../cell-text.ts';
import { emptyCell, type Grid, gridCell } from '../grid.ts';

type Delimiter = '\t' | ',' | ';';

/** How many records are looked at to find out what separates the fields. */
const sample = 50;

/**
 * Reads separated text as one grid; a text without any word gives none. Fields may be quoted and then hold line breaks
 * and doubled quotes; the two characters "\n" in a field stand for a new line. `csv` takes comma or semicolon, whichever
 * gives the same number of fields throughout; `guess` takes the tab too. A row of the grid is a record of the text.
 */
export function readDelimited(text: string, kind: 'tsv' | 'csv' | 'guess'): Grid[] {
  const { body, declared } = takeDeclaration(text.replace(/^\ufeff/, ''));
  const delimiter =
    declared ?? (kind === 'tsv' ? '\t' : guessDelimiter(body, kind === 'csv' ? [';', ','] : ['\t', ';', ',']));
  const records = dropBlankEnd(readRecords(body, delimiter, Number.POSITIVE_INFINITY));
  if (records.length === 0) return [];
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const rows = records.map((record) =>
    Array.from({ length: width }, (_, c) => {
      const field = record[c] ?? '';
      return field === '' ? emptyCell : gridCell(withLineBreaks(field));
    }),
  );
  return [{ rows, firstRow: declared === null ? 1 : 2 }];
}

/** Excel writes "sep=;" as the first line of a file to say what separates its fields. */
function takeDeclaration(text: string): { body: string; declared: Delimiter | null } {
  const line = /^"?sep=([\t,;])"?(?:\r\n?|\n)/.exec(text);
  return line === null
    ? { body: text, declared: null }
    : { body: text.slice(line[0].length), declared: line[1] as Delimiter };
}

function guessDelimiter(text: string, candidates: readonly Delimiter[]): Delimiter {
  let best: Delimiter = candidates[0] ?? '\t';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = evenness(readRecords(text, candidate, sample));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Share of the records that have the most frequent number of fields; 0 when that number is 1. */
function evenness(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  let fields = 1;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > fields)) {
      fields = length;
      most = count;
    }
  }
  return fields === 1 ? 0 : most / records.length;
}

function dropBlankEnd(records: readonly string[][]): readonly string[][] {
  let end = records.length;
  while (end > 0 && records[end - 1]?.every((field) => field.trim() === '')) end--;
  return records.slice(0, end);
}

function readRecords(text: string, delimiter: Delimiter, limit: number): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < limit) {
    const field = readQuoted(text, at, delimiter) ?? readPlain(text, at, delimiter);
    record.push(field.value);
    at = field.end;
    if (at < text.length && text[at] === delimiter) {
      at++;
      if (at === text.length) record.push('');
      continue;
    }
    records.push(record);
    record = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (record.length > 0) records.push(record);
  return records;
}

interface Field {
  readonly value: string;
  /** Where its delimiter, its line end or the end of the text stands. */
  readonly end: number;
}

function readPlain(text: string, start: number, delimiter: Delimiter): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/**
 * A quoted field, or null when the quote is the text's own: `"Một cửa" liên thông` is no quoted field, nor is one whose
 * closing quote would stand beyond a tab, since no spreadsheet keeps tabs in cells.
 */
function readQuoted(text: string, start: number, delimiter: Delimiter): Field | null {
  if (text[start] !== '"') return null;
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const end = quote + 1;
    const closes = end === text.length || text[end] === delimiter || text[end] === '\n' || text[end] === '\r';
    const inner = text.slice(start + 1, quote);
    if (!closes || (delimiter === '\t' && inner.includes('\t'))) return null;
    return { value: inner.replace(/""/g, '"'), end };
  }
}
