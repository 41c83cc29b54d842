import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { type Grid, gridFromValues, type MergedArea, type SheetScalar } from '../../src/import/grid.ts';
import { type PlanReading, readPlan } from '../../src/import/plan.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { readDelimited } from '../../src/import/read/text.ts';

export const seeds = ['000', '002', '004'] as const;

export function example(name: string): string {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
}

export function htmlGrid(seed: string): Grid {
  return only(readHtml(example(`${seed}_appendix.html`)));
}

export function tsvGrid(text: string): Grid {
  return only(readDelimited(text, 'tsv'));
}

function only(grids: readonly Grid[]): Grid {
  const [grid] = grids;
  if (grid === undefined || grids.length > 1) throw new Error(`${grids.length} tables`);
  return grid;
}

/** A table of plain values, from its first row on. */
export function table(values: readonly (readonly SheetScalar[])[], merges: readonly MergedArea[] = []): Grid {
  return gridFromValues(values, merges);
}

export function reading(grid: Grid): PlanReading {
  const result = readPlan(grid);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function failureCodes(grid: Grid): readonly string[] {
  const result = readPlan(grid);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

export function doubtCodes(grid: Grid): readonly string[] {
  return reading(grid).doubts.map((doubt) => doubt.code);
}

export function counts(plan: Plan): { items: number; tasks: number; rows: number } {
  const keys = (key: (row: Plan['rows'][number]) => string) => new Set(plan.rows.map(key)).size;
  return {
    items: keys((row) => `${row.section} ${row.tt}`),
    tasks: keys((row) => `${row.section} ${row.tt} ${row.taskNumber}`),
    rows: plan.rows.length,
  };
}

/** Items by section code, sections without items left out. */
export function itemsBySection(plan: Plan): Readonly<Record<string, number>> {
  const items = new Map<string, Set<string>>();
  for (const row of plan.rows) items.set(row.section, (items.get(row.section) ?? new Set()).add(row.tt));
  return Object.fromEntries([...items].map(([code, numbers]) => [code, numbers.size]));
}

export function first<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined) throw new Error('nothing read');
  return value;
}

const textFields = ['goal', 'task', 'activity', 'product', 'lead', 'support', 'deadline', 'budget'] as const;

/**
 * A plan as a person would tell it: a line for each section ("7.1 < VII: …") followed by its rows
 * ("7.1 2.1 task=…; lead=…": section, item, number of the task, then what is not empty). Line ends within a cell are "⏎".
 */
export function outline(plan: Plan): readonly string[] {
  return plan.sections.flatMap(({ code, parent, title }) => [
    `${code}${parent === null ? '' : ` < ${parent}`}: ${title}`,
    ...plan.rows.filter((row) => row.section === code).map(outlineRow),
  ]);
}

function outlineRow(row: Plan['rows'][number]): string {
  const texts = [...textFields.map((field) => [field, row[field]] as const), ...Object.entries(row.extra ?? {})];
  const filled = texts.filter(([, text]) => text !== '').map(([name, text]) => `${name}=${text.replace(/\n/g, '⏎')}`);
  return `${row.section} ${row.tt}.${row.taskNumber} ${filled.join('; ')}`;
}
