/** Sheets as Google is asked to draw them, by the built bundle over the local engine. */
import { expect, it } from 'vitest';
import { openDepartment } from '../../support/department.ts';
import { planGrid } from '../../support/plan-tables.ts';

it('makes a line that is merged across the sheet high enough for a long name of the agency', () => {
  const { ask, host } = openDepartment();
  ask('start', { year: 2025, agency: 'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh Hà Tĩnh' });
  ask('importPlan', { grid: planGrid(3) });
  ask('report', { period: '2025-Q1' });
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const form = app.getActiveSpreadsheet().getSheetByName('PL1B Quý I-2025');
  const line = form?.getRange('A4').getValue();
  expect(line).toContain('Ban Quản lý Khu kinh tế');
  expect(form?.getRowHeight(4)).toBeGreaterThan(2 * 20);
});
