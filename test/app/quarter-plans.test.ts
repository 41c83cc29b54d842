import { expect, it } from 'vitest';
import { sampleQuarter } from '../support/sample-quarter.ts';

it('shows a quarter as planned, then as frozen, with what was added and dropped since', () => {
  const { ask } = sampleQuarter('figures-mended.tsv', { now: () => Date.UTC(2025, 0, 14, 18) });
  const first = () => ask('quarterPlans', {}).plans[0];
  const states = () => [...new Set(first()?.rows.map(({ state }) => state))].sort();

  expect(first()).toMatchObject({ quarter: '2025-Q1', frozen: null, items: 11 });
  expect(states()).toEqual(['planned']);

  ask('freezeQuarter', { quarter: '2025-Q1', by: 'Nguyễn Văn A' });
  expect(first()).toMatchObject({ frozen: { at: '2025-01-15', by: 'Nguyễn Văn A' }, items: 11 });
  expect(states()).toEqual(['kept']);

  ask('enterMarks', {
    lines: [
      { line: 1, section: 'I', tt: '3', planned: 'Q1,Q2' },
      { line: 2, section: 'I', tt: '1', row: '1', planned: 'Q2' },
    ],
  });
  expect(states()).toEqual(['added', 'dropped', 'kept']);
  expect(first()?.items).toBe(11);
  expect(first()?.rows.find(({ state }) => state === 'added')).toMatchObject({
    section: 'I',
    tt: '3',
    cell: { name: 'Nhiệm vụ' },
  });
});
