/** Formulas that read the workbook stay fresh, although the host works them out anew only when an argument changes. */
import { describe, expect, it } from 'vitest';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { columnOf, sheetOf } from '../support/tasks-sheet.ts';

const columns = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'];
const items = ['1', '2', '3', '4'].map((tt) => [tt, '', `Nhiệm vụ ${tt}`, '', '', 'Văn phòng', '', 'Quý I/2025']);

/** A plan of four items in section I, none done. */
function plannedDepartment(): Department {
  const department = startedDepartment();
  const cells = [columns, ['I', 'CẢI CÁCH THỂ CHẾ'], ...items];
  department.ask('importPlan', { grid: { firstRow: 1, width: columns.length, cells, spans: [], numbers: [] } });
  return department;
}

const note = 'Cấu hình';
const cell = (department: Department, a1: string) => sheetOf(department, note).getRange(a1);

/** Marks the n-th item done as a person does on the tab; a paste whose event is lost fires nothing. */
function markDone(department: Department, item: number, by: 'typing' | 'lost paste'): void {
  const sheet = sheetOf(department);
  const range = sheet.getRange(item + 1, columnOf(department, 'status'));
  if (by === 'typing') department.host.typeInto(sheet.getName(), range.getA1Notation(), 'Hoàn thành');
  else range.setValue('Hoàn thành');
}

describe('a typed =CCHC_RATE()', () => {
  it('follows the marks that people type', () => {
    const department = plannedDepartment();
    department.host.typeInto(note, 'F1', '=CCHC_RATE()');
    expect(cell(department, 'F1').getDisplayValue()).toBe('0,0%');
    markDone(department, 1, 'typing');
    expect(cell(department, 'F1').getDisplayValue()).toBe('25,0%');
    expect(cell(department, 'F1').getFormula()).toBe('=CCHC_RATE(CCHC_PHIEN_BAN)');
  });

  it.each(['vi_VN', 'en_US'])('and its kin stay fresh under %s', (locale) => {
    const department = plannedDepartment();
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app.getActiveSpreadsheet().setSpreadsheetLocale(locale);
    const separator = locale === 'vi_VN' ? ';' : ',';
    const formulas = [
      '=CCHC_RATE("I")',
      `=CCHC_RATE("I"${separator}"2025-Y")`,
      '=CCHC_COUNT("hoàn thành")',
      `=CCHC_INDICATOR("1.2.2"${separator}"2025-Y")`,
    ];
    formulas.forEach((formula, index) => {
      department.host.typeInto(note, `F${index + 1}`, formula);
    });
    const values = () => formulas.map((_, index) => cell(department, `F${index + 1}`).getValue());
    expect(values()).toEqual([0, 0, 0, 0]);
    markDone(department, 1, 'typing');
    expect(values()).toEqual([0.25, 0.25, 1, 1]);
  });

  it('is stale after a paste whose event was lost, and fresh after the next run of ours', () => {
    const department = plannedDepartment();
    department.host.typeInto(note, 'F1', '=CCHC_RATE()');
    markDone(department, 1, 'lost paste');
    expect(cell(department, 'F1').getValue()).toBe(0);
    department.ask('rates', { period: '2025-Q1' });
    expect(cell(department, 'F1').getValue()).toBe(0.25);
  });

  it('that came in with a lost paste itself gets the version at the next run, a whole column in one call', () => {
    const department = plannedDepartment();
    const formulas = Array.from({ length: 30 }, () => ['=CCHC_RATE("I")']);
    sheetOf(department, note).getRange(1, 6, 30, 1).setFormulas(formulas);
    department.host.resetServiceCalls();
    department.ask('rates', { period: '2025-Q1' });
    expect(department.host.serviceCalls().byMethod['Range.setFormulas']).toBe(1);
    markDone(department, 1, 'typing');
    expect(cell(department, 'F1').getValue()).toBe(0.25);
    expect(cell(department, 'F30').getValue()).toBe(0.25);
  });

  it('leaves formulas alone that need nothing or cannot be written back', () => {
    const department = plannedDepartment();
    const typed = ['=CCHC_RATE(11;40)', '=IF(CCHC_RATE()>=0,9;"Đạt";"Chưa")', '=1+1'];
    typed.forEach((formula, index) => {
      department.host.typeInto(note, `F${index + 1}`, formula);
    });
    department.ask('rates', { period: '2025-Q1' });
    expect(typed.map((_, index) => cell(department, `F${index + 1}`).getFormula())).toEqual(typed);
    expect(cell(department, 'F1').getDisplayValue()).toBe('27,5%');
  });

  it('is not worked out anew when somebody types on a tab of their own', () => {
    const department = plannedDepartment();
    department.host.typeInto(note, 'F1', '=CCHC_RATE()');
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app.getActiveSpreadsheet().insertSheet('Của tôi');
    const version = () => app.getActiveSpreadsheet().getRangeByName('CCHC_PHIEN_BAN')?.getValue();
    const before = version();
    department.host.typeInto('Của tôi', 'A1', 'ghi chú');
    expect(version()).toBe(before);
  });

  it('finds its version again after somebody deleted the name', () => {
    const department = plannedDepartment();
    department.host.typeInto(note, 'F1', '=CCHC_RATE()');
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app.getActiveSpreadsheet().removeNamedRange('CCHC_PHIEN_BAN');
    department.host.typeInto('Nhiệm vụ', 'A9', '');
    department.ask('rates', { period: '2025-Q1' });
    markDone(department, 1, 'typing');
    expect(cell(department, 'F1').getValue()).toBe(0.25);
  });

  it('costs an edit without such a formula no more than a dozen calls', () => {
    const department = plannedDepartment();
    const status = sheetOf(department).getRange(2, columnOf(department, 'status')).getA1Notation();
    department.host.resetServiceCalls();
    department.host.typeInto('Nhiệm vụ', status, 'Hoàn thành');
    expect(department.host.serviceCalls().total).toBeLessThanOrEqual(12);
  });

  it('typed into a workbook that is not ours says what to do, and typing there never fails', () => {
    const { host } = openDepartment();
    host.typeInto('Sheet1', 'A1', '=CCHC_RATE()');
    host.typeInto('Sheet1', 'B1', '5');
    const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const typed = app.getActiveSpreadsheet().getSheetByName('Sheet1')?.getRange('A1:B1');
    expect(typed?.getValues()).toEqual([['#ERROR!', 5]]);
    expect(typed?.getFormulas()[0]?.[0]).toBe('=CCHC_RATE()');
  });
}, 120_000);
