import { readFileSync } from 'node:fs';
import type { LocalHostOptions } from '../../src/host/local/index.ts';
import type { Grid } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { type Department, startedDepartment } from './department.ts';

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

/** The lines of an example table with its columns by name. */
function exampleLines(name: string): { line: number; [column: string]: string | number }[] {
  const lines = example(name)
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const header = lines[0]?.text.split('\t') ?? [];
  return lines.slice(1).map(({ text, line }) => {
    const cells = text.split('\t');
    return { line, ...Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])) };
  });
}

function figureLines(name: string): { line: number; code: string; value: string; note: string }[] {
  return exampleLines(name).map(({ line, code, value, note }) => ({
    line,
    code: String(code),
    value: String(value),
    note: String(note),
  }));
}

/** The text of seed 003's report and of seed 000's plan. */
export const reportText = { name: '003_report.txt', text: example('003_report.txt') };
const planText = example('000_plan.txt');

/** A department in Quý I of 2025: the plan of seed 000 and the figures of one of the two example files. */
export function sampleQuarter(
  figures: 'figures-published.tsv' | 'figures-mended.tsv',
  options: Partial<LocalHostOptions> = {},
): Department {
  const department = startedDepartment(options);
  const [grid] = readHtml(example('000_appendix.html')) as [Grid];
  department.ask('importPlan', { grid, body: planText });
  department.ask('enterMarks', {
    lines: exampleLines('marks-2025-Q1.tsv').map(
      ({ line, section, tt, row, planned, status, done_on, mark, evidence }) => ({
        line,
        section: String(section),
        tt: String(tt),
        row: String(row),
        planned: String(planned),
        status: String(status),
        doneOn: String(done_on),
        mark: String(mark),
        evidence: String(evidence),
      }),
    ),
  });
  department.ask('enterFigures', { period: '2025-Q1', lines: figureLines(figures) });
  return department;
}
