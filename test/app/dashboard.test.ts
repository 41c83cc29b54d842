/** The tab `Tổng quan` of the built bundle over the local engine. */
import { describe, expect, it } from 'vitest';
import { type Department, startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';
import { sheetOf } from '../support/tasks-sheet.ts';

const july = { now: () => Date.parse('2025-07-02T02:00:00Z') };
const tabOf = ({ host }: Department) => {
  const { sheets } = host.workbook();
  const found = sheets.filter(({ name }) => name.startsWith('Tổng quan'));
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} tabs`);
  return found[0];
};
const textOf = (department: Department) =>
  sheetOf(department, 'Tổng quan')
    .getDataRange()
    .getDisplayValues()
    .map((row) => row.join('|').replace(/\|+$/, ''));

describe('the tab Tổng quan', () => {
  const department = sampleQuarter('figures-mended.tsv', july);
  department.ask('dashboard', { period: '2025-Q1' });
  const once = textOf(department);

  it('shows the rates of the sample department, what is late, and three charts', () => {
    expect(once).toContain('1|Kế hoạch năm|11|40|27,5%|27,5%');
    expect(once).toContain('2|Kế hoạch Quý I (chưa chốt)|11|11|100%|100,0%');
    expect(once).toContain('Quá hạn chưa xong (1)');
    const charts = tabOf(department).charts ?? [];
    expect(charts.map(({ kind, colors }) => [kind, colors?.length])).toEqual([
      ['bar', 1],
      ['column', 1],
      ['pie', 5],
    ]);
  });

  it('is where the overview leads to', () => {
    const answer = department.ask('overview', { period: '2025-Q1' });
    const cell = answer.started ? answer.dashboard : null;
    expect(cell).toEqual({ sheet: sheetOf(department, 'Tổng quan').getSheetId(), name: 'Tổng quan', a1: 'A1' });
  });

  it('says the printed rate as text, so that it reads 27,5% in any locale', () => {
    const row = tabOf(department).values.find((cells) => cells[1] === 'Kế hoạch năm');
    expect(row?.slice(2, 6)).toEqual([11, 40, '27,5%', 0.275]);
  });

  it('leads to the late row, whose text stays as it is', () => {
    const row = once.findIndex((line) => line.startsWith('III.3|')) + 1;
    const text = sheetOf(department, 'Tổng quan').getRange(row, 2).getRichTextValue();
    expect(text?.getText()).toContain('Rà soát cắt giảm');
    expect(text?.getLinkUrl()).toMatch(new RegExp(`^#gid=${sheetOf(department).getSheetId()}&range=[A-Z]+19$`));
  });

  it('is the same when it is written again', () => {
    department.ask('dashboard', { period: '2025-Q1' });
    expect(textOf(department)).toEqual(once);
    expect(sheetOf(department, 'Tổng quan').getCharts()).toHaveLength(3);
  });

  it('comes with the report, of the same period', () => {
    department.ask('freezeQuarter', { quarter: '2025-Q1' });
    department.ask('report', { period: '2025-Q1' });
    expect(textOf(department)[2]).toContain('Quý I năm 2025, số liệu tính đến 14/3/2025; lập ngày 02/7/2025');
    expect(textOf(department)).toContain('2|Kế hoạch Quý I (đã chốt)|11|11|100%|100,0%');
  });

  it('costs as many calls for 2,000 rows as for 200', () => {
    const costs = [200, 2000].map((rows) => {
      const { ask, host } = startedDepartment(july);
      ask('importPlan', { grid: planGrid(rows) });
      ask('dashboard', {});
      host.resetServiceCalls();
      ask('dashboard', {});
      return host.serviceCalls().total;
    });
    expect(costs[1]).toBe(costs[0]);
    expect(costs[0]).toBeLessThan(500);
  }, 120_000);
});
