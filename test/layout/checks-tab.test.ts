import { describe, expect, it } from 'vitest';
import type { Waiver } from '../../src/domain/rules/finding.ts';
import { readChecksTab } from '../../src/layout/checks-reading.ts';
import { checksColumns, checksTab } from '../../src/layout/checks-tab.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';
import { checked, periodOf } from '../domain/rules/support.ts';

const figures = { '3.1.4': '5', '3.1.4.1': '1', '3.1.4.2': '1', '3.1.4.3': '1' };
const places: Readonly<Record<string, string>> = {
  '3.1.4': 'E44',
  '3.1.4.1': 'E45',
  '3.1.4.2': 'E46',
  '3.1.4.3': 'E47',
};
const old: Waiver = {
  rule: 'total:2.1',
  codes: ['2.1'],
  reason: 'Cũ',
  by: '',
  on: '2025-03-01',
  figures: { '2.1': '4' },
};

function tabOf(waivers: readonly Waiver[] = []) {
  const report = checked({ figures, waivers });
  const listed = report.findings
    .filter(({ rule }) => rule === 'total:3.1.4')
    .map((finding) => ({
      finding,
      cells: finding.codes.map((code) => ({ sheet: 7, name: 'Số liệu', a1: places[code] ?? '' })),
    }));
  return checksTab(periodOf('Q1'), report.counts, listed, [{ waiver: old, why: { kind: 'gone' } }]);
}

const column = (header: string) => checksColumns.findIndex((one) => one.header === header);
const typed = (values: readonly (readonly Scalar[])[], row: number, header: string, text: string) =>
  values.map((cells, r) => cells.map((cell, c) => (r === row && c === column(header) ? text : cell)));

describe('the tab of findings', () => {
  it('links each cell that a finding is about, in a cell of its own', () => {
    const { values, links } = tabOf();
    const linked = links?.map(({ row, column: at, tab, a1 }) => [values[row - 1]?.[at - 1], tab, a1]);
    expect(linked).toEqual(['E44', 'E45', 'E46', 'E47'].map((a1) => [`'Số liệu'!${a1}`, 7, a1]));
    expect(values[2]?.slice(-3)).toEqual(['Ô 2', 'Ô 3', 'Ô 4']);
  });

  it('hides the column by which a typed reason is tied to figures', () => {
    const { values, hiddenColumns } = tabOf();
    expect(hiddenColumns).toEqual([column('Số liệu khi kiểm tra') + 1]);
    expect(JSON.parse(String(values[3]?.[column('Số liệu khi kiểm tra')]))).toEqual(figures);
  });

  it('lists reasons that no longer apply under the table, with why', () => {
    const { values } = tabOf();
    const row = values.find((cells) => cells[column('Giải trình')] === 'Cũ');
    expect(row?.[0]).toBe('không còn áp dụng');
    expect(row?.[column('Phát hiện')]).toContain('không còn phát hiện ấy');
  });
});

describe('reading the tab of findings', () => {
  it('gives period, rule, codes and figures of each row', () => {
    const reading = readChecksTab(tabOf().values);
    expect(reading?.period).toBe('2025-Q1');
    expect(reading?.reasons).toEqual([
      { rule: 'total:3.1.4', codes: Object.keys(figures), reason: '', by: '', figures, hadReason: false },
      { rule: 'total:2.1', codes: ['2.1'], reason: 'Cũ', by: '', figures: { '2.1': '4' }, hadReason: true },
    ]);
  });

  it('takes a reason and a name that somebody typed, on a tab that was sorted and whose columns were moved', () => {
    const values = typed(typed(tabOf().values, 3, 'Giải trình', ' Hai thủ tục mới '), 3, 'Người giải trình', 'Lan');
    const moved = [...values.slice(0, 3), ...values.slice(3).reverse()].map((row) => [...row].reverse());
    expect(readChecksTab(moved)?.reasons.find(({ rule }) => rule === 'total:3.1.4')).toMatchObject({
      reason: 'Hai thủ tục mới',
      by: 'Lan',
      figures,
    });
  });

  it('knows which rows were written with a reason', () => {
    const [waived] =
      readChecksTab(tabOf([{ ...old, rule: 'total:3.1.4', codes: Object.keys(figures), figures }]).values)?.reasons ??
      [];
    expect(waived).toMatchObject({ reason: 'Cũ', hadReason: true });
  });

  it('gives no figures where the hidden column was overwritten', () => {
    const values = typed(tabOf().values, 3, 'Số liệu khi kiểm tra', 'x');
    expect(readChecksTab(values)?.reasons[0]?.figures).toBeNull();
  });

  it('leaves a tab of an older version alone', () => {
    const without = column('Người giải trình');
    expect(readChecksTab(tabOf().values.map((row) => row.filter((_, index) => index !== without)))).toBeNull();
    expect(readChecksTab([])).toBeNull();
  });
});
