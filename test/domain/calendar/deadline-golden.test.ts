import { expect, it } from 'vitest';
import { readDeadline } from '../../../src/domain/calendar/deadline.ts';
import { languageProblemSentences } from '../../../src/text/language-problems.ts';
import { seedDeadlines } from './seed-deadlines.ts';

const head = `# Deadlines of the source plans, as they are read

One row for each expression. Due days are the last day to be in time; a missing year is the plan's; "trước" is strictly before.

| seed | year | phrase | kind | start | due | recurrence | remark |
|---|---|---|---|---|---|---|---|
`;

function row(seed: string, year: number, planDate: string | null, phrase: string): string {
  const deadline = readDeadline(phrase, year, planDate === null ? {} : { planDate });
  const { kind, start, due, recurrence, problem } = deadline;
  const remark = problem === null ? '' : languageProblemSentences[problem.code].vi(problem.facts ?? {});
  return `| ${[seed, year, phrase, kind, start ?? '', due ?? '', recurrence ?? '', remark].join(' | ')} |\n`;
}

it('reads every deadline expression of the source plans as the checked table says', async () => {
  const rows = seedDeadlines.flatMap(({ seed, year, planDate, phrases }) =>
    phrases.map((phrase) => row(seed, year, planDate, phrase)),
  );
  await expect(head + rows.join('')).toMatchFileSnapshot('../../golden/deadlines.md');
});
