/** Input tables of the command line: a header line, then a line each, columns separated by tabs. */
import { readText } from './files.ts';
import { userError } from './user-error.ts';

export interface InputLine<C extends string> {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The cells by column; "" where the line ends early. */
  readonly cells: Readonly<Record<C, string>>;
  /** Columns that the file has. */
  readonly has: ReadonlySet<C>;
}

/** Reads a table with its columns in any order; lines that begin with "#" are comments, empty lines are passed over. */
export function readInputTable<R extends string, O extends string>(
  path: string,
  required: readonly R[],
  optional: readonly O[],
): readonly InputLine<R | O>[] {
  const lines = readText(path)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const header = (lines[0]?.text ?? '').split('\t').map((name) => name.trim().toLowerCase());
  const missing = required.find((name) => !header.includes(name));
  if (missing !== undefined) {
    throw userError('file.columnMissing', { file: path }, { column: missing, expected: required.join(', ') });
  }
  if (lines.length < 2) throw userError('file.noLines', { file: path });
  const known = [...required, ...optional].filter((name) => header.includes(name));
  const has = new Set(known);
  return lines.slice(1).map(({ text, line }) => {
    const cells = text.split('\t');
    const entries = [...required, ...optional].map((name) => [name, (cells[header.indexOf(name)] ?? '').trim()]);
    return { line, cells: Object.fromEntries(entries) as Record<R | O, string>, has };
  });
}
