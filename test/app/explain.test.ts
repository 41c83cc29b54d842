/** "Vì sao?" in the built bundle, on the sample quarter. */
import { describe, expect, it } from 'vitest';
import { sampleQuarter } from '../support/sample-quarter.ts';

const period = '2025-Q1';
const department = sampleQuarter('figures-mended.tsv');
department.ask('freezeQuarter', { quarter: '2025-Q1', by: 'Lan' });

describe('why a figure is what it is', () => {
  it('a total lists its parts with their cells', () => {
    const answer = department.ask('explain', { period, code: '3.1.4' });
    expect(answer).toMatchObject({ printed: '133', from: 'sum', plan: null });
    expect(answer.parts.map(({ code, printed }) => `${code} ${printed}`)).toEqual([
      '3.1.4.1 116',
      '3.1.4.2 16',
      '3.1.4.3 1',
    ]);
    expect(answer.parts[0]?.cell).toMatch(/^'Số liệu'!E\d+$/);
  });

  it('27,5% lists the 40 items, the 11 that are done, and why the others are not', () => {
    const { plan, printed, parts } = department.ask('explain', { period, code: '1.2' });
    expect([printed, plan?.done, plan?.counted]).toEqual(['27,5', 11, 40]);
    expect(parts.map(({ code, printed: part }) => `${code} ${part}`)).toEqual(['1.2.2 11', '1.2.1 40']);
    const done = plan?.items.filter((item) => item.done).map((item) => `${item.section}.${item.tt}`);
    expect(done).toEqual(['I.1', 'I.2', 'II.1', 'II.3', 'III.1', 'III.4', 'III.6', 'VI.3', 'VI.5', '7.2.1', '7.2.2']);
    const open = plan?.items.find((item) => item.section === 'I' && item.tt === '4');
    expect(open?.rows).toMatchObject([
      { done: false, reason: { code: 'nothing-recorded' }, cell: { name: 'Nhiệm vụ' } },
    ]);
    expect(plan?.items.filter((item) => item.done).flatMap(({ rows }) => rows.map(({ reason }) => reason))).toEqual(
      Array.from({ length: 17 }, () => null),
    );
  });

  it('100% of the quarter lists its frozen set with date and person, and what was planned later apart', () => {
    const { plan } = department.ask('explain', { period, code: '1.2' });
    expect(plan?.period).toMatchObject({
      done: 11,
      counted: 11,
      quarters: [{ quarter: '2025-Q1', rows: 17, by: 'Lan' }],
      addedLater: [],
    });
    expect(plan?.period?.quarters[0]?.frozenAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    department.ask('enterMarks', { lines: [{ line: 2, section: 'I', tt: '4', planned: 'Q1' }] });
    const later = department.ask('explain', { period, code: '1.2' }).plan?.period;
    expect([later?.done, later?.counted]).toEqual([11, 11]);
    expect(later?.addedLater).toMatchObject([{ section: 'I', tt: '4', reason: 'added-later' }]);
    department.ask('enterMarks', { lines: [{ line: 2, section: 'I', tt: '4', planned: 'Q3' }] });
  });

  it('a quarter that was not frozen counts as planned now, and recurring work without its mark says which quarter', () => {
    const { plan } = department.ask('explain', { period: '2025-H1', code: '1.2' });
    expect(plan?.period?.quarters).toMatchObject([
      { quarter: '2025-Q1', by: 'Lan' },
      { quarter: '2025-Q2', frozenAt: null, by: '' },
    ]);
    const [row] = plan?.period?.items.find(({ section, tt }) => section === 'I' && tt === '3')?.rows ?? [];
    expect(row).toMatchObject({ quarter: 2, reason: { code: 'no-mark', quarter: 2 } });
    expect(department.ask('explain', { period: '2025-Y', code: '1.2' }).plan?.period).toBeNull();
  });

  it('an entered figure stands beside ours', () => {
    department.ask('enterFigures', { period, lines: [{ line: 2, code: '3.1.4', value: '135', note: '' }] });
    expect(department.ask('explain', { period, code: '3.1.4' })).toMatchObject({
      printed: '135',
      from: 'entered',
      ours: '133',
    });
  });

  it('is not known of a code that the form does not have', () => {
    expect(department.refusal('explain', { period, code: '9.9' })[0]).toContain('9.9');
  });
});
