/** Finds the plan's table in a file of any kind that offices use. */
import { extname } from 'node:path';
import type { Grid } from '../import/grid.ts';
import type { DocxReading } from '../import/read/docx.ts';
import { readSheet } from '../import/read/sheet.ts';
import { readDelimited } from '../import/read/text.ts';
import type { SheetValue, WorkbookValue } from '../layout/workbook-value.ts';
import { readBytes, readText, readWorkbook } from './files.ts';
import { UserError, userError } from './user-error.ts';

type Reader = (path: string, sheet: string | undefined) => Promise<readonly Grid[]>;

const readers: Readonly<Record<string, Reader>> = {
  '.html': readPage,
  '.htm': readPage,
  '.tsv': async (path) => readDelimited(readText(path), 'tsv'),
  '.csv': async (path) => readDelimited(readText(path), 'csv'),
  '.txt': async (path) => readDelimited(readText(path), 'guess'),
  '.docx': async (path) => (await readWord(path)).grids,
  '.xlsx': readSheets,
};

/** The words of a plan's or report's text, from .docx or plain text. */
export async function readProse(path: string): Promise<string> {
  const kind = extname(path).toLowerCase();
  if (kind === '.docx') return (await readWord(path)).text;
  if (kind === '.txt' || kind === '.md') return readText(path);
  throw userError('file.unknownKind', { file: path }, { expected: '.txt .docx' });
}

async function readWord(path: string): Promise<DocxReading> {
  const bytes = readBytes(path);
  const { readDocx } = await import('../import/read/docx.ts');
  const reading = await readDocx(bytes);
  if (reading.ok) return reading.value;
  throw new UserError(reading.problems.map((problem) => ({ ...problem, place: { file: path } })));
}

/** All tables of a file in its order; fails with a sentence when it has none. */
export async function readTables(path: string, sheet: string | undefined): Promise<readonly Grid[]> {
  const reader = readers[extname(path).toLowerCase()];
  if (reader === undefined) {
    throw userError('file.unknownKind', { file: path }, { expected: Object.keys(readers).join(' ') });
  }
  const grids = await reader(path, sheet);
  if (grids.length === 0) throw userError('file.noTable', { file: path });
  return grids;
}

async function readPage(path: string): Promise<readonly Grid[]> {
  const text = readText(path);
  const { readHtml } = await import('../import/read/html.ts');
  return readHtml(text);
}

async function readSheets(path: string, sheet: string | undefined): Promise<readonly Grid[]> {
  const workbook = await readWorkbook(path);
  if (sheet !== undefined) return [readSheet(sheetNamed(workbook, sheet, path))];
  return workbook.sheets.filter((candidate) => candidate.hidden !== true).map(readSheet);
}

/** The tab of that name, in whichever form its diacritics are typed; fails with the names that there are. */
export function sheetNamed({ sheets }: WorkbookValue, name: string, file: string): SheetValue {
  const same = (candidate: SheetValue) => candidate.name.normalize('NFC') === name.normalize('NFC');
  const named = sheets.find((candidate) => candidate.name === name) ?? sheets.find(same);
  if (named !== undefined) return named;
  const expected = sheets.map((candidate) => candidate.name).join(', ');
  throw userError('file.noSheet', { file }, { found: name, expected });
}
