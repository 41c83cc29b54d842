import { describe, expect, it, vi } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { rowsByCode } from '../../src/domain/statistics/form.ts';
import { readFigure } from '../../src/domain/statistics/read-figure.ts';
import type { FigureValue } from '../../src/domain/statistics/value.ts';
import { cchcIndicator } from '../../src/functions/indicator.ts';
import { cchcPercent } from '../../src/functions/rate.ts';

function entered(figures: Readonly<Record<string, string>>): ReadonlyMap<string, FigureValue> {
  const rows = rowsByCode(pl1b2022);
  return new Map(
    Object.entries(figures).flatMap(([code, raw]) => {
      const row = rows.get(code);
      const figure = row === undefined ? null : readFigure(raw, row);
      return figure?.ok ? [[code, figure.value] as const] : [];
    }),
  );
}

const figures = {
  '3.1.4.1': '116',
  '3.1.4.2': '16',
  '3.1.4.3': '1',
  '6.1.1': '0',
  '6.1.2': '0',
  '7.5.9.1': '01/01',
  '1.7': '0',
};
const rows = computeForm(pl1b2022, entered(figures), { counted: 40, done: 11 }, 'department');
const call = (code: unknown, period: unknown = '2025-Q1') => cchcIndicator([code, period], () => rows);

describe('CCHC_INDICATOR', () => {
  it('gives numbers as numbers, worked out where the form works them out', () => {
    expect([call('3.1.4'), call('1.2'), call('1.2.1')]).toEqual([133, 27.5, 40]);
  });

  it('gives fractions and words as the form prints them', () => {
    expect([call('7.5.9.1'), call('6.1')]).toEqual(['01/01', 'không phát sinh']);
  });

  it('finds a row by its other number', () => {
    expect(call('7.7.9.1')).toBe('01/01');
  });

  it('of a range of codes is a range, read once a period, the version passed over', () => {
    const read = vi.fn(() => rows);
    const codes = [['3.1.4'], [''], ['9.9.9']];
    const answer = cchcIndicator([codes, '2025-Q1', 'cchc:1'], read);
    expect(answer).toEqual([[133], [''], [expect.stringContaining('9.9.9')]]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is empty for a figure that nobody has given', () => {
    expect(call('4.2.1')).toBe('');
  });

  it.each([
    ['9.9.9', '2025-Q1', '9.9.9'],
    ['', '2025-Q1', 'mã chỉ tiêu'],
    ['1.1', '2025-Q2', '2025-Q2'],
    ['1.1', undefined, 'kỳ báo cáo'],
  ])('refuses %j of %j with a sentence', (code, period, words) => {
    expect(() => cchcIndicator([code, period], () => rows)).toThrow(words);
  });
});

describe('CCHC_PERCENT', () => {
  it('prints as the form does', () => {
    expect([cchcPercent(11, 40), cchcPercent(9999, 10000), cchcPercent(0, 0), cchcPercent(40, 40)]).toEqual([
      '27,5%',
      '99,99%',
      'không phát sinh',
      '100%',
    ]);
  });

  it('of ranges is a range', () => {
    expect(cchcPercent([[11], ['']], [[40], ['']])).toEqual([['27,5%'], ['']]);
  });

  it('refuses what cannot be', () => {
    expect(() => cchcPercent(41, 40)).toThrow('lớn hơn');
    expect(() => cchcPercent('', 40)).toThrow('số nguyên');
  });
});
