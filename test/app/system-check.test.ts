/** Kiểm tra hệ thống over the built bundle: what is found, and what Repair mends. */
import { describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../src/build/sample.ts';
import { sampleOf } from '../../src/dialogs/sample.ts';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';
import { projectRoot } from '../support/project.ts';
import { columnOf, sheetOf } from '../support/tasks-sheet.ts';

const sample = sampleOf(readSampleTexts(projectRoot));

function planned(): Department {
  const department = openDepartment();
  department.ask('sampleData', sample);
  return department;
}

const spreadsheet = ({ host }: Department) =>
  (host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp).getActiveSpreadsheet();
const checks = (department: Department, repair?: readonly string[]) =>
  department.ask('systemCheck', repair === undefined ? {} : { repair: [...repair] });
/** Everything that is not good: code, state and sentence. */
const faults = (department: Department) =>
  checks(department).checks.flatMap(({ code, state, sentence }) =>
    state === 'good' ? [] : [{ code: code as string, state: state as string, sentence }],
  );

describe('the system check', () => {
  it('finds nothing in a workbook as it should be, and says so point by point', () => {
    const department = planned();
    expect(faults(department)).toEqual([]);
    const codes = checks(department).checks.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toEqual(expect.arrayContaining(['locale', 'separators', 'functions', 'tabs', 'ids', 'dropDowns']));
  });

  it('of a workbook that is not ours says what to do', () => {
    expect(faults(openDepartment()).map(({ code }) => code)).toEqual(['notOurs']);
    expect(faults(openDepartment())[0]?.sentence).toContain('Bắt đầu');
  });

  it('of a workbook that has lost its hidden tab says that it is gone, not that the workbook is new', () => {
    const department = planned();
    spreadsheet(department).deleteSheet(sheetOf(department, 'cchc_store'));
    expect(faults(department)).toMatchObject([{ code: 'store', state: 'broken' }]);
    expect(faults(department)[0]?.sentence).toContain('đã mất');
    expect(department.refusal('overview', {})[0]).toContain('cchc_store');
  });

  it('accepts en_US, tries formulas there too, and leaves no trace of them', () => {
    const department = startedDepartment();
    spreadsheet(department).setSpreadsheetLocale('en_US');
    expect(faults(department)).toEqual([]);
    expect(sheetOf(department, 'cchc_store').getRange('E1').getValue()).toBe('');
  });

  it('mends the time zone when asked, and only then', () => {
    const department = startedDepartment();
    spreadsheet(department).setSpreadsheetTimeZone('America/New_York');
    expect(faults(department)).toMatchObject([{ code: 'spreadsheetZone', state: 'repairable' }]);
    expect(spreadsheet(department).getSpreadsheetTimeZone()).toBe('America/New_York');
    expect(checks(department, ['spreadsheetZone']).repaired).toEqual(['spreadsheetZone']);
    expect(spreadsheet(department).getSpreadsheetTimeZone()).toBe('Asia/Ho_Chi_Minh');
    expect(faults(department)).toEqual([]);
  });

  it('puts back the drop-downs that pasting took away and leaves the values', () => {
    const department = planned();
    const column = columnOf(department, 'status');
    const pasted = sheetOf(department).getRange(2, column, 5, 1);
    pasted.clearDataValidations();
    sheetOf(department, 'Cấu hình').getRange('B9:B12').clearDataValidations();
    const before = pasted.getValues();
    const [fault] = faults(department);
    expect(fault).toMatchObject({ code: 'dropDowns', state: 'repairable' });
    expect(fault?.sentence).toMatch(/^9 ô/);
    checks(department, ['dropDowns']);
    expect(faults(department)).toEqual([]);
    expect(pasted.getValues()).toEqual(before);
    expect(() => sheetOf(department, 'Cấu hình').getRange('B10').setValue('không có')).toThrow();
  });

  it('gives doubled rows an id of their own and makes a deleted hidden column again', () => {
    const department = planned();
    const sheet = sheetOf(department);
    const id = columnOf(department, 'id');
    sheet.getRange(5, id).setValue(sheet.getRange(4, id).getValue());
    expect(faults(department)).toMatchObject([{ code: 'ids', state: 'repairable' }]);
    checks(department, ['ids']);
    expect(faults(department)).toEqual([]);
    sheet.deleteColumn(columnOf(department, 'readAs'));
    expect(faults(department).map(({ code }) => code)).toContain('keys');
    checks(department, ['keys']);
    expect(faults(department)).toEqual([]);
    expect(department.ask('rates', { period: '2025-Q1' }).year.percent).toBe('27,5%');
  });

  it('adds missing tabs again, units and targets as the plan proposes them', () => {
    const department = planned();
    for (const name of ['Đơn vị', 'Chỉ tiêu', 'Hồ sơ TTHC'])
      spreadsheet(department).deleteSheet(sheetOf(department, name));
    const [fault] = faults(department);
    expect(fault).toMatchObject({ code: 'tabs', state: 'repairable' });
    expect(fault?.sentence).toContain('Đơn vị');
    checks(department, ['tabs']);
    expect(faults(department)).toEqual([]);
    expect(sheetOf(department, 'Đơn vị').getLastRow()).toBeGreaterThan(5);
    expect(sheetOf(department, 'Chỉ tiêu').getLastRow()).toBeGreaterThan(5);
  });

  it('does not hide the loss of the recorded progress behind an empty tab', () => {
    const department = planned();
    spreadsheet(department).deleteSheet(sheetOf(department));
    expect(faults(department)).toMatchObject([{ code: 'tabs', state: 'broken' }]);
    expect(checks(department, ['tabs']).repaired).toEqual([]);
  });

  it('makes the settings again with the year of the frozen quarter', () => {
    const department = planned();
    spreadsheet(department).deleteSheet(sheetOf(department, 'Cấu hình'));
    expect(faults(department)).toMatchObject([{ code: 'tabs' }]);
    checks(department, ['tabs']);
    expect(department.ask('settings', {}).texts.year).toBe('2025');
    expect(department.ask('rates', { period: '2025-Q1' }).year.percent).toBe('27,5%');
  });

  it('names what a person has to mend: a lost header, a wrong setting, a formula that cannot be rewritten', () => {
    const department = planned();
    const sheet = sheetOf(department);
    sheet.getRange(1, columnOf(department, 'evidence')).setValue('Chứng từ');
    sheetOf(department, 'Số liệu').getRange('A4').setValue('1.1');
    department.host.typeInto('Đơn vị', 'H1', '=IF(CCHC_RATE()>=0,9;"Đạt";"Chưa")');
    const found = faults(department);
    expect(found.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'columns broken',
      'figures broken',
      'formulas broken',
    ]);
    expect(found.map(({ sentence }) => sentence).join('\n')).toMatch(/Minh chứng[\s\S]*1\.[\s\S]*'Đơn vị'!H1/);
    sheetOf(department, 'Cấu hình').getRange('B6').setValue('năm nay');
    expect(faults(department).map(({ code }) => code)).toContain('settings');
  });

  it('refuses to touch a damaged store', () => {
    const department = startedDepartment();
    sheetOf(department, 'cchc_store').getRange('A2').setValue('{"version":1');
    expect(faults(department)).toMatchObject([{ code: 'store', state: 'broken' }]);
  });

  it('costs as many calls for 500 rows as for 20', () => {
    const callsOf = (rows: number) => {
      const department = startedDepartment();
      department.ask('importPlan', { grid: planGrid(rows) });
      department.host.resetServiceCalls();
      checks(department);
      return department.host.serviceCalls().total;
    };
    expect(callsOf(500)).toBe(callsOf(20));
  });
}, 240_000);
