import { readFileSync } from 'node:fs';

/** The rows of a tab-separated file beside the tests or in `examples/`, by header; lines that begin with "#" are comments. */
export function readCases(path: string): Record<string, string>[] {
  const lines = readFileSync(new URL(path, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const [header = [], ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])));
}
