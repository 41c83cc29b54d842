/** Input tables of the command line: a header line, then a line each, columns separated by tabs. */
import type { Problem } from '../domain/problem.ts';
import { readText } from './files.ts';
import { UserError, userError } from './user-error.ts';

export interface InputLine<C extends string> {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The cells by column; "" where the line ends early. */
  readonly cells: Readonly<Record<C, string>>;
}

/**
 * Reads a table with its columns in any order; lines that begin with "#" are comments, empty lines are passed over.
 * A column that is not known, one that stands twice, and a required one that is missing are refused; a column without
 * a name is nobody's business and left out.
 */
export function readInputTable<R extends string, O extends string>(
  path: string,
  required: readonly R[],
  optional: readonly O[],
): readonly InputLine<R | O>[] {
  const lines = readText(path)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const header = (lines[0]?.text ?? '').split('\t').map((name) => name.trim().normalize('NFC').toLowerCase());
  const problems = headerProblems(header, required, [...required, ...optional]);
  if (problems.length > 0) throw new UserError(problems.map((problem) => ({ ...problem, place: { file: path } })));
  if (lines.length < 2) throw userError('file.noLines', { file: path });
  return lines.slice(1).map(({ text, line }) => {
    const cells = text.split('\t');
    const entries = [...required, ...optional].map((name) => [name, (cells[header.indexOf(name)] ?? '').trim()]);
    return { line, cells: Object.fromEntries(entries) as Record<R | O, string> };
  });
}

function headerProblems(
  header: readonly string[],
  required: readonly string[],
  known: readonly string[],
): readonly Problem[] {
  const names = header.filter((name) => name !== '');
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !known.includes(name));
  const twice = known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  const expected = known.join(', ');
  return [
    ...missing.map((column) => ({ code: 'file.columnMissing', facts: { column, expected: required.join(', ') } })),
    ...unknown.map((column) => ({ code: 'file.columnUnknown', facts: { column, expected } })),
    ...twice.map((column) => ({ code: 'file.columnTwice', facts: { column, expected } })),
  ];
}
