/** Finds the plan's table in a file of any kind that offices use. */
import { extname } from 'node:path';
import type { Grid } from '../import/grid.ts';
import { readHtml } from '../import/read/html.ts';
import { readSheet } from '../import/read/sheet.ts';
import { readDelimited } from '../import/read/text.ts';
import { readText, readWorkbook } from './files.ts';
import { userError } from './user-error.ts';

type Reader = (path: string, sheet: string | undefined) => Promise<Grid[]>;

const readers: Readonly<Record<string, Reader>> = {
  '.html': async (path) => readHtml(readText(path)),
  '.htm': async (path) => readHtml(readText(path)),
  '.tsv': async (path) => readDelimited(readText(path), 'tsv'),
  '.csv': async (path) => readDelimited(readText(path), 'csv'),
  '.txt': async (path) => readDelimited(readText(path), 'guess'),
  '.xlsx': readSheets,
};

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
