import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { changeColumn } from '../../src/layout/figures-comparison.ts';
import { missingComparison, readFiguresTab } from '../../src/layout/figures-reading.ts';
import { figuresColumn, figuresTab } from '../../src/layout/figures-tab.ts';
import { entered, periodOf } from '../domain/rules/support.ts';

const rowsOf = (figures: Readonly<Record<string, string>>) =>
  computeForm(pl1b2022, entered(pl1b2022, figures), null, 'department');
const codes = ['1.1', '3.1.4', '3.3.1', '1.6', null] as const;

describe('the column Thay đổi', () => {
  it('gives counts as numbers and rates in points, against the period before and against last year', () => {
    const now = rowsOf({ '1.1': '15', '3.1.4': '133', '3.3.1': '99,5' });
    const before = { period: periodOf('Q1'), rows: rowsOf({ '1.1': '10', '3.1.4': '133', '3.3.1': '97' }) };
    const lastYear = rowsOf({ '1.1': '1.215', '3.3.1': '100' });
    expect(changeColumn(periodOf('H1'), now, before, lastYear, codes)).toEqual([
      ['kỳ trước +5; năm trước −1.200'],
      ['kỳ trước không đổi'],
      ['kỳ trước +2,5 điểm %; năm trước −0,5 điểm %'],
      [''],
      [''],
    ]);
  });

  it('does not set the count of a quarter beside that of a half-year', () => {
    const now = rowsOf({ '1.1': '5', '3.1.4': '130' });
    const before = { period: periodOf('H1'), rows: rowsOf({ '1.1': '15', '3.1.4': '133' }) };
    expect(changeColumn(periodOf('Q3'), now, before, [], codes).slice(0, 2)).toEqual([[''], ['kỳ trước −3']]);
  });

  it('counts what did not arise as 0 and leaves out what nobody has given', () => {
    const now = rowsOf({ '1.1': 'không phát sinh' });
    expect(changeColumn(periodOf('Q1'), now, null, rowsOf({ '1.1': '4', '3.1.4': '7' }), codes)).toEqual([
      ['năm trước −4'],
      [''],
      [''],
      [''],
      [''],
    ]);
  });

  it('says nothing of coded answers, whose digits are no numbers', () => {
    const now = rowsOf({ '1.6': '1' });
    expect(changeColumn(periodOf('Q1'), now, null, rowsOf({ '1.6': '0' }), codes)[3]).toEqual(['']);
  });
});

describe('the column Kỳ trước', () => {
  it('gives the figures of the period before as printed', () => {
    const before = rowsOf({ '1.1': '1386', '3.1.4': 'không phát sinh', '3.3.1': '27,50' });
    expect(figuresColumn(before, codes)).toEqual([['1.386'], ['không phát sinh'], ['27,5'], [''], ['']]);
  });
});

describe('the columns of comparison on the tab', () => {
  const tab = figuresTab(pl1b2022);
  const header = tab.values[0] ?? [];

  it('take figures of last year as plain text, apart from those of the period', () => {
    const values = tab.values.map((row) => [...row]);
    const line = values.findIndex(([code]) => code === '1.1');
    (values[line] ?? [])[header.indexOf('Quý I · Năm trước')] = '1.386';
    const { lastYear, entered: now } = readFiguresTab(values, pl1b2022, 'Q1');
    expect([...lastYear].map(([code, { number }]) => [code, Number(number?.units)])).toEqual([['1.1', 1386]]);
    expect(now.size).toBe(0);
  });

  it('name the column of a figure of last year that cannot be read', () => {
    const values = tab.values.map((row) => [...row]);
    const line = values.findIndex(([code]) => code === '1.1');
    (values[line] ?? [])[header.indexOf('Năm · Năm trước')] = 'nhiều';
    const { problems } = readFiguresTab(values, pl1b2022, 'Y');
    expect(problems.map(({ place }) => [place?.row, place?.column])).toEqual([[line + 1, 'Năm · Năm trước']]);
  });

  it('are all there on a fresh tab, and are named where an older one lacks them', () => {
    expect(missingComparison(tab.values)?.headers).toEqual([]);
    const keep = header.map((name) => !/Kỳ trước|Năm trước|Thay đổi/.test(String(name)));
    const old = tab.values.map((row) => row.filter((_, index) => keep[index]));
    const missing = missingComparison(old);
    expect(missing).toMatchObject({ row: 1, column: 20 });
    expect(missing?.headers).toHaveLength(12);
    expect(readFiguresTab(old, pl1b2022, 'Q1').problems).toEqual([]);
  });
});
