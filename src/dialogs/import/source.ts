/** Tables of files and clipboards, read in the page itself: nothing of them leaves it before a person has chosen one. */

import type { Problem, Result } from '../../domain/problem.ts';
import { FileProblem } from '../../files/file-problem.ts';
import { readXlsx } from '../../files/xlsx.ts';
import type { Grid } from '../../import/grid.ts';
import { readPlan } from '../../import/plan.ts';
import { type DocxReading, readDocx } from '../../import/read/docx.ts';
import { readHtml } from '../../import/read/html.ts';
import { readSheet } from '../../import/read/sheet.ts';
import { readDelimited } from '../../import/read/text.ts';

/** A file as a page is given it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table that may be the plan's. */
export interface FoundTable {
  /** Name of its tab; null for a table of a page or document, which has its number alone. */
  readonly tab: string | null;
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  /** Rows of the plan that it reads as; null when it does not read as one. */
  readonly planRows: number | null;
  /** How its first row begins, to know it by. */
  readonly begins: string;
}

export interface Source {
  readonly tables: readonly FoundTable[];
  /** Index of the first table that reads as a plan; 0 when none does. */
  readonly likely: number;
  /** Words beside the tables of a Word file, "" for others. */
  readonly text: string;
}

type NamedGrid = readonly [tab: string | null, grid: Grid];

interface Tables {
  readonly grids: readonly NamedGrid[];
  readonly text: string;
}

const readers: Readonly<Record<string, (file: GivenFile) => Promise<Result<Tables>>>> = {
  html: page,
  htm: page,
  tsv: async (file) => delimited(file, 'tsv'),
  csv: async (file) => delimited(file, 'csv'),
  txt: async (file) => delimited(file, 'guess'),
  docx: document,
  xlsx: sheets,
};

/** Ends of file names that hold tables, for the file chooser. */
export const tableKinds: readonly string[] = Object.keys(readers).map((kind) => `.${kind}`);

/** Ends of file names that hold a plan's text. */
export const textKinds: readonly string[] = ['.docx', '.txt'];

/** The tables of a file; a problem names the file. Never throws. */
export async function readSource(file: GivenFile): Promise<Result<Source>> {
  const reader = readers[kindOf(file)];
  if (reader === undefined) return failed('file.unknownKind', file, { expected: tableKinds.join(' ') });
  const tables = await reader(file);
  if (!tables.ok) return tables;
  return tables.value.grids.length === 0 ? failed('file.noTable', file) : { ok: true, value: sourceOf(tables.value) };
}

/** What a program put on the clipboard: its tables as HTML, else as separated text. */
export function readClipboard(html: string, text: string): Result<Source> {
  const marked = readHtml(html);
  const grids = marked.length > 0 ? marked : readDelimited(text, 'guess');
  if (grids.length === 0) return { ok: false, problems: [{ code: 'import.noTable' }] };
  return { ok: true, value: sourceOf({ grids: grids.map(unnamed), text: '' }) };
}

/** The words of a plan's text, for the targets in them. */
export async function readProse(file: GivenFile): Promise<Result<string>> {
  const kind = kindOf(file);
  if (kind === 'txt') return textOf(file);
  if (kind !== 'docx') return failed('file.unknownKind', file, { expected: textKinds.join(' ') });
  const reading = await wordOf(file);
  return reading.ok ? { ok: true, value: reading.value.text } : reading;
}

function sourceOf({ grids, text }: Tables): Source {
  const tables = grids.map(([tab, grid]): FoundTable => {
    const reading = readPlan(grid);
    return {
      tab,
      grid,
      rows: grid.rows.length,
      columns: grid.rows[0]?.length ?? 0,
      planRows: reading.ok ? reading.value.plan.rows.length : null,
      begins: beginning(grid),
    };
  });
  const likely = tables.findIndex((table) => table.planRows !== null);
  return { tables, likely: Math.max(0, likely), text };
}

function beginning({ rows }: Grid): string {
  const first = rows.find((row) => row.some((cell) => cell.text !== '')) ?? [];
  const texts = first.filter((cell) => cell.text !== '').map((cell) => cell.text.replace(/\n/g, ' '));
  return texts.join(' | ').slice(0, 80);
}

const unnamed = (grid: Grid): NamedGrid => [null, grid];

async function page(file: GivenFile): Promise<Result<Tables>> {
  const text = textOf(file);
  return text.ok ? { ok: true, value: { grids: readHtml(text.value).map(unnamed), text: '' } } : text;
}

function delimited(file: GivenFile, kind: 'tsv' | 'csv' | 'guess'): Result<Tables> {
  const text = textOf(file);
  return text.ok ? { ok: true, value: { grids: readDelimited(text.value, kind).map(unnamed), text: '' } } : text;
}

async function document(file: GivenFile): Promise<Result<Tables>> {
  const reading = await wordOf(file);
  if (!reading.ok) return reading;
  return { ok: true, value: { grids: reading.value.grids.map(unnamed), text: reading.value.text } };
}

async function wordOf(file: GivenFile): Promise<Result<DocxReading>> {
  const reading = await readDocx(file.bytes);
  if (reading.ok) return reading;
  return { ok: false, problems: reading.problems.map((problem) => inFile(problem, file)) };
}

async function sheets(file: GivenFile): Promise<Result<Tables>> {
  try {
    const workbook = await readXlsx(file.bytes);
    const visible = workbook.sheets.filter((sheet) => sheet.hidden !== true);
    return { ok: true, value: { grids: visible.map((sheet) => [sheet.name, readSheet(sheet)]), text: '' } };
  } catch (failure) {
    if (failure instanceof FileProblem) return { ok: false, problems: [inFile(failure.problem, file)] };
    throw failure;
  }
}

function textOf(file: GivenFile): Result<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) };
  } catch {
    return failed('file.notUtf8', file);
  }
}

function kindOf({ name }: GivenFile): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function failed(code: string, file: GivenFile, facts?: Problem['facts']): Result<never> {
  return { ok: false, problems: [inFile({ code, ...(facts === undefined ? {} : { facts }) }, file)] };
}

function inFile(problem: Problem, { name }: GivenFile): Problem {
  return { ...problem, place: { ...problem.place, file: name } };
}
