/** Files of the command line: read with a sentence for what is wrong, written whole or not at all. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FileProblem } from '../files/file-problem.ts';
import { writeFileWhole } from '../files/write-whole.ts';
import { readXlsx, writeXlsx } from '../files/xlsx.ts';
import type { WorkbookValue } from '../layout/workbook-value.ts';
import { UserError, userError } from './user-error.ts';

/** The bytes of a file. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw userError('file.missing', { file: path });
  }
}

/** The text of a UTF-8 file, without a byte order mark. */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path));
  } catch (failure) {
    if (failure instanceof UserError) throw failure;
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
  try {
    return await readXlsx(bytes);
  } catch (failure) {
    if (failure instanceof FileProblem) throw new UserError([{ ...failure.problem, place: { file: path } }]);
    throw failure;
  }
}

/** Writes a workbook over its own file or to a new one. */
export async function writeWorkbook(path: string, workbook: WorkbookValue): Promise<void> {
  const bytes = await writeXlsx(workbook);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileWhole(path, bytes);
  } catch (failure) {
    throw userError('file.unwritable', { file: path }, { reason: reasonOf(failure) });
  }
}

/** Puts aside what stands at a path where a new workbook goes: "f.xlsx" becomes "f.xlsx.bak". */
export function keepPrevious(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.bak`);
}

function reasonOf(failure: unknown): string {
  return (failure as { code?: string }).code ?? String(failure);
}
