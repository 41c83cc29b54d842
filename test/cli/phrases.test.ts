import { describe, expect, it } from 'vitest';
import { cchcWithInput } from '../support/command-line.ts';

const answers = (input: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = cchcWithInput(input, ...words);
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('phrases in batch, one JSON object a line', () => {
  it('are read as deadlines of a year', () => {
    expect(answers('Trước ngày 15/01/2025\nQuý II, III\n\nngày 31/02\n', 'deadline', '--year', '2025')).toEqual([
      { text: 'Trước ngày 15/01/2025', kind: 'point', start: null, due: '2025-01-14', recurrence: null, problem: null },
      { text: 'Quý II, III', kind: 'window', start: '2025-04-01', due: '2025-09-30', recurrence: null, problem: null },
      { text: '', kind: 'empty', start: null, due: null, recurrence: null, problem: null },
      {
        text: 'ngày 31/02',
        kind: 'unknown',
        start: null,
        due: null,
        recurrence: null,
        problem: expect.stringContaining('31/02'),
      },
    ]);
  });

  it('are read as targets', () => {
    const [first, second] = answers('Mức độ hài lòng đạt từ 95% trở lên\r\nÁp dụng ISO 9001:2015\r\n', 'target');
    expect(first).toMatchObject({
      targets: [{ comparator: '>=', low: 95, high: null, unit: '%', direction: 'level' }],
    });
    expect(second).toMatchObject({ targets: [], problem: null });
  });

  it('come a line each with --json, too', () => {
    expect(answers('1\n2', 'number', '--json').map(({ value }) => value)).toEqual([1, 2]);
  });

  it('are read as numbers', () => {
    expect(answers('1.390\n1,390\n27,5%', 'number')).toEqual([
      { text: '1.390', value: 1390, percent: false, unit: null, problem: null },
      { text: '1,390', value: null, percent: false, unit: null, problem: expect.stringContaining('hai cách') },
      { text: '27,5%', value: 27.5, percent: true, unit: null, problem: null },
    ]);
  });
});
