import { expect, it } from 'vitest';
import { type Decimal, toText } from '../../../src/domain/decimal.ts';
import { readTargets, type Target } from '../../../src/domain/targets/target.ts';
import { languageProblemSentences } from '../../../src/text/language-problems.ts';
import { seedTargets } from './seed-targets.ts';

const head = `# Targets of the source plans, as they are read

Each text stands in full, its targets in the table below it; a text without a table holds none. "từ" is the lower bound (the pass),
"đến" the upper bound or the stretch above the pass.

`;
const columns =
  '| comparator | từ | đến | unit | direction | baseline | scope | per | strive | note | clause |\n|---|---|---|---|---|---|---|---|---|---|---|\n';

function decimal(value: Decimal | null): string {
  return value === null ? '' : toText(value);
}

function row({ comparator, low, high, unit, direction, baseline, scope, per, strive, note, text }: Target): string {
  const cells = [
    comparator,
    decimal(low),
    decimal(high),
    unit,
    direction,
    baseline ?? '',
    scope ?? '',
    per ?? '',
    strive ? 'x' : '',
    note ?? '',
    text,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function section(text: string): string {
  const { targets, problem } = readTargets(text);
  const table = targets.length === 0 ? '' : `\n${columns}${targets.map(row).join('')}`;
  const remark = problem === null ? '' : `\n*${languageProblemSentences[problem.code].vi(problem.facts ?? {})}*\n`;
  return `${text.replace(/\n/g, '  \n')}\n${table}${remark}\n`;
}

it('reads every target of the source plans as the checked table says', async () => {
  const parts = seedTargets.map(
    ({ seed, part, texts }) => `## Seed ${seed}, ${part}\n\n${texts.map(section).join('')}`,
  );
  await expect(head + parts.join('')).toMatchFileSnapshot('../../golden/targets.md');
});
