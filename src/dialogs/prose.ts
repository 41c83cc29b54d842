/** The words of a document that a person gives to a page: read in the page, so that files themselves go nowhere. */
import type { Problem, Result } from '../domain/problem.ts';
import { readDocx } from '../import/read/docx.ts';

/** Ends of file names that can be read. */
export const proseKinds: readonly string[] = ['.docx', '.txt'];

/** The text of a .docx or of a .txt in UTF-8, without its tables; a problem names the file. Never throws. */
export async function readProse({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Result<string>> {
  const refused = (problem: Problem): Result<string> => ({
    ok: false,
    problems: [{ ...problem, place: { file: name } }],
  });
  const kind = /\.[^.]+$/.exec(name)?.[0].toLowerCase();
  if (kind === '.docx') {
    const reading = await readDocx(bytes);
    return reading.ok ? { ok: true, value: reading.value.text } : refused({ code: reading.problems[0]?.code ?? '' });
  }
  if (kind !== '.txt') return refused({ code: 'file.unknownKind', facts: { expected: proseKinds.join(' ') } });
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refused({ code: 'file.notUtf8' });
  }
}
