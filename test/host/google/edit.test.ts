/** What follows an edit by hand costs next to nothing: Google lets two events wait and drops the others. */
import { describe, expect, it } from 'vitest';
import { openDepartment, startedDepartment } from '../../support/department.ts';
import { columnOf, sheetOf } from '../../support/tasks-sheet.ts';

describe('an edit by hand', () => {
  const department = startedDepartment();
  const callsOf = (tab: string, a1: string, text: string) => {
    department.host.resetServiceCalls();
    department.host.typeInto(tab, a1, text);
    return department.host.serviceCalls();
  };

  it('on a tab that formulas read takes six calls: the formulas of the cell, the version, and raising it', () => {
    const status = sheetOf(department).getRange(2, columnOf(department, 'status')).getA1Notation();
    const { total, byMethod } = callsOf('Nhiệm vụ', status, 'Hoàn thành');
    expect(total).toBe(6);
    expect(byMethod['Range.setValue']).toBe(1);
  });

  it('on a tab of their own takes five, and nothing is worked out anew', () => {
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app.getActiveSpreadsheet().insertSheet('Của tôi');
    const { total, byMethod } = callsOf('Của tôi', 'A1', 'ghi chú');
    expect(total).toBe(5);
    expect(byMethod['Range.setValue']).toBeUndefined();
  });

  it('in a spreadsheet that is not ours takes two', () => {
    const { host } = openDepartment();
    host.resetServiceCalls();
    host.typeInto('Sheet1', 'A1', 'ghi chú');
    expect(host.serviceCalls().total).toBe(2);
  });
});
