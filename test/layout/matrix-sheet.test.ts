import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import type { Grid } from '../../src/import/grid.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import { readPlan } from '../../src/import/plan.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { matrixSheet } from '../../src/layout/matrix-sheet.ts';
import { planRow } from '../support/tracked-rows.ts';

const heading = { agency: 'Sở Công Thương', year: 2025, planNumber: '03/KH-SCT', planDate: '2025-01-14' };

function planOf(file: string): Plan {
  const [grid] = readHtml(readFileSync(`examples/${file}`, 'utf8')) as [Grid];
  const reading = readPlan(grid);
  if (!reading.ok) throw new Error(file);
  return reading.value.plan;
}

describe('the printed appendix', () => {
  it.each(['000_appendix.html', '002_appendix.html', '004_appendix.html'])(
    'of %s reads back as the same plan',
    (file) => {
      const plan = planOf(file);
      const sheet = matrixSheet(plan, heading);
      const back = readPlan(gridFromValues(sheet.values, sheet.merges));
      expect(back).toMatchObject({ ok: true, value: { plan } });
    },
  );

  it('merges the number over its item, the goal over its tasks and the task over its activities', () => {
    const plan: Plan = {
      sections: [{ code: 'I', title: 'CHỈ ĐẠO', parent: null }],
      rows: [
        planRow({ tt: '1', goal: 'A', taskNumber: 1, task: 'a', activity: 'x' }),
        planRow({ tt: '1', goal: 'A', taskNumber: 1, task: 'a', activity: 'y' }),
        planRow({ tt: '1', goal: 'B', taskNumber: 2, task: 'b', activity: 'z' }),
      ],
    };
    const { merges } = matrixSheet(plan, heading);
    expect(merges.filter((area) => area.row > 6)).toEqual([
      { row: 7, column: 1, rows: 3, columns: 1 },
      { row: 7, column: 2, rows: 2, columns: 1 },
      { row: 7, column: 3, rows: 2, columns: 1 },
    ]);
  });

  it('repeats its header on every page of A4 in landscape', () => {
    const { page, values } = matrixSheet(planOf('000_appendix.html'), heading);
    expect(page).toMatchObject({ paper: 'A4', orientation: 'landscape', repeatRows: [5, 5], fitToWidth: true });
    expect(values[4]).toEqual([
      'TT',
      'Mục tiêu',
      'Nhiệm vụ trọng tâm',
      'Hoạt động',
      'Kết quả/ sản phẩm',
      'Chủ trì',
      'Phối hợp',
      'Thời gian hoàn thành',
      'Kinh phí',
    ]);
  });

  it('leaves out columns that the plan does not use and keeps its own further ones', () => {
    const { values } = matrixSheet(planOf('004_appendix.html'), heading);
    expect(values[4]).not.toContain('Mục tiêu');
    expect(values[4]).toContain('Nhiệm vụ trọng tâm');
  });

  it('names the plan that it was issued with, or leaves room for it', () => {
    const plan: Plan = { sections: [], rows: [] };
    expect(matrixSheet(plan, heading).values[2]?.[0]).toBe(
      '(Kèm theo Kế hoạch số 03/KH-SCT ngày 14 tháng 01 năm 2025 của Sở Công Thương)',
    );
    expect(matrixSheet(plan, { agency: '', year: 2025, planNumber: '', planDate: null }).values[2]?.[0]).toBe(
      '(Kèm theo Kế hoạch số ……/KH-…… ngày …… tháng …… năm 2025 của ……)',
    );
  });
});
