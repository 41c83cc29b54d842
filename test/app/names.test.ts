/** Tabs that people made stay theirs. */
import { describe, expect, it } from 'vitest';
import { gridFromValues } from '../../src/import/grid.ts';
import { startedDepartment } from '../support/department.ts';

const plan = gridFromValues(
  [
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian hoàn thành'],
    ['I', 'CHỈ ĐẠO', '', ''],
    ['1', 'Ban hành Kế hoạch', 'Văn phòng', 'Quý I/2025'],
  ],
  [],
);

describe('a generated tab', () => {
  it('never takes the place of a person’s tab of the same name', () => {
    const department = startedDepartment();
    department.ask('importPlan', { grid: plan });
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app.getActiveSpreadsheet().insertSheet('Phụ lục nhiệm vụ').getRange('A1').setValue('của tôi');
    department.ask('report', { period: '2025-Q1' });
    department.ask('report', { period: '2025-Q1' });
    const { sheets } = department.host.workbook();
    expect(sheets.find((sheet) => sheet.name === 'Phụ lục nhiệm vụ')?.values).toEqual([['của tôi']]);
    expect(sheets.filter((sheet) => sheet.name.startsWith('Phụ lục nhiệm vụ'))).toHaveLength(2);
    expect(sheets.some((sheet) => sheet.name === 'Phụ lục nhiệm vụ (2)')).toBe(true);
  });
});

describe('a workbook whose hidden store was deleted', () => {
  it('is told apart from one that is not ours', () => {
    const department = startedDepartment();
    const spreadsheet = (
      department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp
    ).getActiveSpreadsheet();
    const store = spreadsheet.getSheetByName('cchc_store');
    if (store !== null) spreadsheet.deleteSheet(store);
    expect(department.refusal('start', { year: 2025 })[0]).toContain('dữ liệu ẩn');
  });
});
