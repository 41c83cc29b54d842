/** A new version of the form is data alone: a made-up circular, written here, goes through everything that a form does. */
import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../src/catalogue/calendars.ts';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { rulesFor } from '../../src/catalogue/rules/registry.ts';
import { reportingPeriod } from '../../src/domain/calendar/reporting-period.ts';
import { checkForm } from '../../src/domain/rules/check.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { type Form, formRow, rowsByCode } from '../../src/domain/statistics/form.ts';
import { readFigure } from '../../src/domain/statistics/read-figure.ts';
import { readFiguresTab } from '../../src/layout/figures-reading.ts';
import { figuresTab } from '../../src/layout/figures-tab.ts';
import { pl1bSheet } from '../../src/layout/pl1b-sheet.ts';

/** Thông tư 99/2027/TT-BNV, which does not exist: three kinds of training instead of one, and their share. */
const circular: Form = {
  ...pl1b2022,
  id: 'made-up-2027',
  effectiveFrom: '2027-01-01',
  source: { document: '99/2027/TT-BNV', date: '2026-11-30', issuer: 'Bộ Nội vụ' },
  rows: [
    formRow({ code: '1', level: 1, kind: 'heading', label: 'Đào tạo' }),
    formRow({
      code: '1.1',
      level: 2,
      kind: 'count',
      label: 'Tổng số lớp',
      unit: 'Lớp',
      formula: { op: 'sum', parts: ['1.1.1', '1.1.2'] },
    }),
    formRow({ code: '1.1.1', level: 3, kind: 'count', label: 'Lớp trực tuyến', unit: 'Lớp' }),
    formRow({ code: '1.1.2', level: 3, kind: 'count', label: 'Lớp trực tiếp', unit: 'Lớp' }),
    formRow({
      code: '1.2',
      level: 2,
      kind: 'percent',
      label: 'Tỷ lệ lớp trực tuyến',
      unit: '%',
      formula: { op: 'ratio', part: '1.1.1', whole: '1.1' },
    }),
  ],
};

const figuresOf = (given: Readonly<Record<string, string>>) => {
  const rows = rowsByCode(circular);
  return new Map(
    Object.entries(given).map(([code, raw]) => {
      const row = rows.get(code);
      const read = row === undefined ? null : readFigure(raw, row);
      if (!read?.ok) throw new Error(code);
      return [code, read.value] as const;
    }),
  );
};

const computed = (given: Readonly<Record<string, string>>) =>
  computeForm(circular, figuresOf(given), null, 'department');

describe('a made-up circular', () => {
  it('is worked out', () => {
    const printed = pl1bSheet(circular, computed({ '1.1.1': '1', '1.1.2': '2' }), {
      agency: 'Sở Nội vụ',
      period: 'Q1',
      year: 2027,
      reportNumber: '',
      reportDate: null,
      notes: new Map(),
    }).values.map((row) => `${row[0]} ${row[3]}`);
    expect(printed).toEqual(expect.arrayContaining(['1.1 3', '1.2 33,3']));
  });

  it('is entered on its own tab', () => {
    const { values } = figuresTab(circular);
    expect(values.slice(1).map((row) => row[0])).toEqual(['1', '1.1', '1.1.1', '1.1.2', '1.2']);
    expect(readFiguresTab(values, circular, 'Q1').problems).toEqual([]);
  });

  it('is checked by what its rows imply', () => {
    const period = reportingPeriod(ministryCalendar, 2027, 'Q1');
    if (period === null) throw new Error('no period');
    const wrong = computed({ '1.1': '4', '1.1.1': '1', '1.1.2': '2', '1.2': '40' });
    const report = checkForm({ form: circular, pack: rulesFor(circular), rows: wrong, period, planYear: 2027 });
    const failed = report.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
    expect(failed).toEqual(expect.arrayContaining(['total:1.1', 'ratio:1.2']));
  });
});
