/** CCHC_DUE, CCHC_STATUS and CCHC_TARGET in cells of the built bundle over the local engine. */
import { describe, expect, it } from 'vitest';
import { type Department, startedDepartment } from '../support/department.ts';

function cell({ host }: Department, a1: string): { readonly value: unknown; readonly display: string | undefined } {
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const range = app.getActiveSpreadsheet().getSheetByName('Cấu hình')?.getRange(a1);
  return { value: range?.getValue(), display: range?.getDisplayValue() };
}

describe('the functions for phrases in cells', () => {
  it('CCHC_DUE is a date, so that the cell formats it', () => {
    const department = startedDepartment();
    department.host.typeInto('Cấu hình', 'F1', '=CCHC_DUE("Trước ngày 15/01";2025)');
    department.host.typeInto('Cấu hình', 'F2', '=CCHC_DUE("Thường xuyên";2025)');
    department.host.typeInto('Cấu hình', 'F3', '=CCHC_DUE("Quý V";2025)');
    expect(cell(department, 'F1').display).toBe('14/01/2025');
    expect(Object.prototype.toString.call(cell(department, 'F1').value)).toBe('[object Date]');
    expect(cell(department, 'F2').value).toBe('');
    expect(cell(department, 'F3').value).toBe('#ERROR!');
  });

  it('CCHC_STATUS takes a date from a cell', () => {
    const department = startedDepartment();
    department.host.typeInto('Cấu hình', 'F1', '01/04/2025');
    department.host.typeInto('Cấu hình', 'F2', '=CCHC_STATUS("Quý I";2025;F1;"14/6/2025")');
    department.host.typeInto('Cấu hình', 'F3', '=CCHC_STATUS("Quý I";2025;"";"14/3/2025")');
    expect(cell(department, 'F2').value).toBe('Hoàn thành quá hạn');
    expect(cell(department, 'F3').value).toBe('Chưa đến hạn');
  });

  it('CCHC_TARGET takes a percentage, text or a range', () => {
    const department = startedDepartment();
    department.host.typeInto('Cấu hình', 'F1', '92,5%');
    department.host.typeInto('Cấu hình', 'F2', 'không phát sinh');
    department.host.typeInto('Cấu hình', 'G1', '=CCHC_TARGET("Tối thiểu 80% TTHC";F1:F2)');
    expect([cell(department, 'G1').value, cell(department, 'G2').value]).toEqual(['vượt', 'không phát sinh']);
  });
}, 150_000);
