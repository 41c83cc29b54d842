/** The settings as a page reads and changes them, over the built bundle. */
import { describe, expect, it } from 'vitest';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { sheetOf } from '../support/tasks-sheet.ts';

const cell = (department: Department, a1: string) => sheetOf(department, 'Cấu hình').getRange(a1).getValue();

describe('settings', () => {
  it('of a workbook that is not ours are what a new one would get, with what may be chosen', () => {
    const answer = openDepartment().ask('settings', {});
    expect(answer.started).toBe(false);
    expect(answer.texts.year).toMatch(/^20\d\d$/);
    expect(answer.settings.find(({ key }) => key === 'calendar')?.options).toContain('dong-nai');
    expect(answer.settings.find(({ key }) => key === 'agency')?.options).toEqual([]);
  });

  it('are read also where one of them is wrong', () => {
    const department = startedDepartment();
    sheetOf(department, 'Cấu hình').getRange('B6').setValue('hai nghìn');
    expect(department.ask('settings', {}).texts.year).toBe('hai nghìn');
  });

  it('are saved in any case and spelling of a choice, and a day in any notation that is read', () => {
    const department = startedDepartment();
    const { texts } = department.ask('saveSettings', {
      texts: { countingUnit: 'nhiem vu', planDate: '14/1/2025', agency: '=Sở A', calendar: 'DONG-NAI' },
    });
    expect(texts).toMatchObject({
      countingUnit: 'Nhiệm vụ',
      planDate: '14/1/2025',
      agency: '=Sở A',
      calendar: 'dong-nai',
    });
    expect(department.ask('rates', { period: '2025-Y' }).countingUnit).toBe('task');
  });

  it('are refused whole when one cannot be used, each wrong one with its sentence, and nothing is written', () => {
    const department = startedDepartment();
    const sentences = department.refusal('saveSettings', {
      texts: { agency: 'Sở khác', planDate: '31/2/2025', calendar: 'mặt trăng' },
    });
    expect(sentences).toHaveLength(2);
    expect(sentences.join(' ')).toContain('"31/2/2025"');
    expect(sentences.join(' ')).toContain('"mặt trăng"');
    expect(department.ask('settings', {}).texts.agency).toBe('Sở Công Thương');
    expect(department.refusal('saveSettings', { texts: { mood: 'x' } })[0]).toContain('texts.mood');
  });

  it('write the cells that change and no other', () => {
    const department = startedDepartment();
    sheetOf(department, 'Cấu hình').getRange('C2').setValue('ghi chú của tôi');
    department.host.resetServiceCalls();
    department.ask('saveSettings', { texts: { signer: 'Nguyễn Văn A', agency: 'Sở Công Thương' } });
    expect(cell(department, 'B5')).toBe('Nguyễn Văn A');
    expect(cell(department, 'C2')).toBe('ghi chú của tôi');
  });

  it('put back a setting whose row was deleted', () => {
    const department = startedDepartment();
    sheetOf(department, 'Cấu hình').deleteRow(5);
    department.ask('saveSettings', { texts: { signer: 'Nguyễn Văn A' } });
    expect(department.ask('settings', {}).texts.signer).toBe('Nguyễn Văn A');
  });

  it('of another form lay the empty tabs of figures out anew, and leave them once somebody typed', () => {
    const department = startedDepartment();
    const rows = () => sheetOf(department, 'Số liệu').getLastRow();
    const before = rows();
    department.ask('saveSettings', { texts: { formVersion: 'pl1b-2025' } });
    expect(rows()).toBeLessThan(before);
    department.ask('saveSettings', { texts: { formVersion: 'pl1b-2022' } });
    expect(rows()).toBe(before);
    department.host.typeInto('Số liệu', 'G4', 'chữ không đọc được');
    department.ask('saveSettings', { texts: { formVersion: 'pl1b-2025' } });
    expect(rows()).toBe(before);
  });

  it('keep the year of a plan that has been imported', () => {
    const department = startedDepartment();
    department.ask('saveSettings', { texts: { year: '2026' } });
    department.ask('saveSettings', { texts: { year: '2025' } });
    department.ask('importPlan', { grid: planOfOneRow });
    expect(department.refusal('saveSettings', { texts: { year: '2026' } })[0]).toContain('2026');
  });

  it('start with the calendar and form that were chosen', () => {
    const department = openDepartment();
    department.ask('start', { year: 2025, calendar: 'hai-phong', formVersion: 'pl1b-2025' });
    expect(department.ask('settings', {}).texts).toMatchObject({ calendar: 'hai-phong', formVersion: 'pl1b-2025' });
  });
}, 120_000);

const planOfOneRow = {
  firstRow: 1,
  width: 8,
  cells: [
    ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'],
    ['I', 'CẢI CÁCH THỂ CHẾ'],
    ['1', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Báo cáo', 'Văn phòng', 'Các phòng', 'Quý I/2025'],
  ],
  spans: [],
  numbers: [],
} as const;
