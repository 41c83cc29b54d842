/** Files of the command line: read with a sentence for what is wrong, written whole or not at all. */
import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FileProblem } from '../files/file-problem.ts';
import { writeFileWhole } from '../files/write-whole.ts';
import { estimateRowHeights } from '../layout/row-heights.ts';
import type { SheetValue, WorkbookValue } from '../layout/workbook-value.ts';
import { UserError, userError } from './user-error.ts';

/** The bytes of a file. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (failure) {
    const reason = reasonOf(failure);
    if (reason === 'EISDIR') throw userError('file.isFolder', { file: path });
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw userError('file.missing', { file: path });
    throw userError('file.unreadable', { file: path }, { reason });
  }
}

/** The text of a UTF-8 file, without a byte order mark. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw userError('file.notUtf8', { file: path });
  }
}

/** All of standard input as text. */
export async function readStandardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** The workbook of an .xlsx file. */
export async function readWorkbook(path: string): Promise<WorkbookValue> {
  const bytes = readBytes(path);
  const { readXlsx } = await import('../files/xlsx.ts');
  try {
    return await readXlsx(bytes);
  } catch (failure) {
    if (failure instanceof FileProblem) throw new UserError([{ ...failure.problem, place: { file: path } }]);
    throw failure;
  }
}

/** The bytes of a workbook's file. Rows are at least as high as their text: programs cut it otherwise. */
export async function workbookBytes(workbook: WorkbookValue): Promise<Uint8Array> {
  const { writeXlsx } = await import('../files/xlsx.ts');
  return writeXlsx({ ...workbook, sheets: workbook.sheets.map(withRowHeights) });
}

function withRowHeights(sheet: SheetValue): SheetValue {
  if (sheet.hidden === true) return sheet;
  const estimated = estimateRowHeights(sheet);
  return { ...sheet, rowHeights: estimated.map((height, row) => Math.max(height, sheet.rowHeights[row] ?? 0)) };
}

/** Writes a file over its own or to a new one; `keepPrevious` leaves the file that stood there as ".bak". */
export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  choice: { readonly keepPrevious?: boolean } = {},
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileWhole(path, bytes, choice);
  } catch (failure) {
    throw userError('file.unwritable', { file: path }, { reason: reasonOf(failure) });
  }
}

/** Refuses a path where no file can come to stand: a folder, or a name below a file. */
export function requireFilePath(path: string): void {
  if (/[/\\]$/.test(path) || kindOf(path) === 'folder') throw userError('file.isFolder', { file: path });
  requireFolderPath(dirname(path));
}

/** Refuses a path where no folder stands or can be made, since a file is in the way. */
export function requireFolderPath(path: string): void {
  let folder = resolve(path);
  while (kindOf(folder) === 'nothing') folder = dirname(folder);
  if (kindOf(folder) === 'file') throw userError('file.notFolder', { file: path });
}

function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function reasonOf(failure: unknown): string {
  return (failure as { code?: string }).code ?? String(failure);
}
