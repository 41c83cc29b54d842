import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/commands.ts';
import { runHere } from './in-process.ts';

describe('an option whose value cannot be', () => {
  const rates = ['rates', 'plan.xlsx', '--period', '2025-Q1'];
  it.each([
    [['new', '--out', 'x.xlsx', '--year', 'abc'], 'abc', '2000'],
    [['new', '--out', 'x.xlsx', '--year', '1999'], '1999', '2100'],
    [['new', '--out', 'x.xlsx', '--year', '2101'], '2101', '2100'],
    [['new', '--out', 'x.xlsx', '--year', '2025.5'], '2025.5', '2000'],
    [['deadline', '--year', '25'], '25', '2000'],
    [['import', 'a.tsv', '--year', '2025', '--out', 'x.xlsx', '--table', 'hai'], 'hai', '1, 2, 3'],
    [['import', 'a.tsv', '--year', '2025', '--out', 'x.xlsx', '--table', '0'], '"0"', '1, 2, 3'],
    [['import', 'a.tsv', '--year', '2025', '--out', 'x.xlsx', '--plan-date', '14/1/2025'], '14/1/2025', '2025-03-14'],
    [[...rates, '--as-of', '2025-02-31'], '2025-02-31', '2025-03-14'],
    [[...rates, '--as-of', '2025-13-01'], '2025-13-01', '2025-03-14'],
    [[...rates, '--unit', 'mục'], 'mục', 'item'],
  ])('%j ends with 2 and says what may stand there', async (words, found, allowed) => {
    const { status, stdout, stderr } = await runHere(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(found);
    expect(stderr).toContain(allowed);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is told in English to who speaks it', async () => {
    expect((await runHere(['new', '--out', 'x.xlsx', '--year', 'abc'], 'en')).stderr).toBe(
      '--year cannot be "abc". Give a year from 2000 to 2100.\n',
    );
  });

  it('is not the last day of a leap February', async () => {
    const { stderr } = await runHere(['rates', 'no-such.xlsx', '--period', '2024-Q1', '--as-of', '2024-02-29']);
    expect(stderr).toContain('no-such.xlsx');
  });

  it('is also an empty one where a value is needed', async () => {
    expect((await runHere(['new', '--year', '2025', '--out', ''])).stderr).toContain('--out');
  });
});

describe('a fault of the program itself', () => {
  const broken: Readonly<Record<string, Command>> = {
    break: {
      usage: 'break',
      positionals: 0,
      options: [],
      run: () => Promise.reject(new RangeError('Invalid string\n  length')),
    },
  };

  it('ends with 3 and one sentence that carries the technical message', async () => {
    const { status, stdout, stderr } = await runHere(['break'], 'vi', broken);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^Chương trình gặp lỗi ngoài dự kiến.* \[Invalid string length\]\.\n$/);
  });

  it('is told in English too', async () => {
    expect((await runHere(['break'], 'en', broken)).stderr).toMatch(
      /^Something unexpected.* \[Invalid string length\]\.\n$/,
    );
  });
});
