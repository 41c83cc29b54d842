/** Finds the plan's table in a file of any kind that offices use. */
import { extname } from 'node:path';
import type { Grid } from '../import/grid.ts';
import { type DocxReading, readDocx } from '../import/read/docx.ts';
import { readHtml } from '../import/read/html.ts';
import { readSheet } from '../import/read/sheet.ts';
import { readDelimited } from '../import/read/text.ts';
import { readBytes, readText, readWorkbook } from './files.ts';
import { UserError, userError } from './user-error.ts';

type Reader = (path: string, sheet: string | undefined) => Promise<readonly Grid[]>;

const readers: Readonly<Record<string, Reader>> = {
  '.html': async (path) => readHtml(readText(path)),
  '.htm': async (path) => readHtml(readText(path)),
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
  const reading = await readDocx(readBytes(path));
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

async function readSheets(path: string, sheet: string | undefined): Promise<Grid[]> {
  const { sheets } = await readWorkbook(path);
  if (sheet === undefined) return sheets.filter((candidate) => candidate.hidden !== true).map(readSheet);
  const named = sheets.find((candidate) => candidate.name === sheet);
  if (named === undefined) {
    const expected = sheets.map((candidate) => candidate.name).join(', ');
    throw userError('file.noSheet', { file: path }, { found: sheet, expected });
  }
  return [readSheet(named)];
}
