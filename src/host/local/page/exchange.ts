/** .xlsx files from and to the disk of the person. */

import { FileProblem } from '../../../files/file-problem.ts';
import { estimateRowHeights } from '../../../layout/row-heights.ts';
import type { SheetValue, WorkbookValue } from '../../../layout/workbook-value.ts';
import { sentenceBesideFiles } from '../../../text/file-problems.ts';
import type { Language } from '../../../text/language.ts';

export type FileReading =
  | { readonly ok: true; readonly workbook: WorkbookValue }
  | { readonly ok: false; readonly sentence: string };

/** Reads a workbook; a file that is none gives the sentence of what is wrong with it. */
export async function readFile(file: File, language: Language): Promise<FileReading> {
  const { readXlsx } = await import('../../../files/xlsx.ts');
  try {
    return { ok: true, workbook: await readXlsx(new Uint8Array(await file.arrayBuffer())) };
  } catch (failure) {
    if (!(failure instanceof FileProblem)) throw failure;
    return { ok: false, sentence: sentenceBesideFiles({ ...failure.problem, place: { file: file.name } }, language) };
  }
}

/** The bytes of a workbook's file; rows are at least as high as their text, since programs cut it otherwise. */
export async function fileBytes(workbook: WorkbookValue): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../../files/xlsx.ts');
  return writeXlsx({ ...workbook, sheets: workbook.sheets.map(withRowHeights) });
}

function withRowHeights(sheet: SheetValue): SheetValue {
  if (sheet.hidden === true) return sheet;
  const estimated = estimateRowHeights(sheet);
  return { ...sheet, rowHeights: estimated.map((height, row) => Math.max(height, sheet.rowHeights[row] ?? 0)) };
}

/** Asks for a file; null when the person chooses none. */
export function askForFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name for a file: what file systems refuse is taken out. */
export function fileNameOf(name: string): string {
  const clean = name
    .replace(/\.xlsx$/i, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${clean === '' ? 'CCHC' : clean}.xlsx`;
}
