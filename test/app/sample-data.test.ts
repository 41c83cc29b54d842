/** The sample department over the built bundle: put in, looked at, changed, taken away. */
import { describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../src/build/sample.ts';
import { sampleOf } from '../../src/dialogs/sample.ts';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { projectRoot } from '../support/project.ts';

const sample = sampleOf(readSampleTexts(projectRoot));
const tabNames = ({ host }: Department) =>
  host.workbook().sheets.flatMap(({ name, hidden }) => (hidden === true ? [] : [name]));
const textsOf = ({ host }: Department, tab: string) =>
  host
    .workbook()
    .sheets.find(({ name }) => name === tab)
    ?.values.map((row) => row.map((cell) => cell ?? ''));

describe('the sample department', () => {
  it('makes a new workbook ready and ends in a report: 11 of 40 items, 100% of Quý I', () => {
    const department = openDepartment();
    const answer = department.ask('sampleData', sample);
    expect(answer.year).toEqual({ done: 11, counted: 40, percent: '27,5%' });
    expect(answer.periodPlan).toMatchObject({ percent: '100%' });
    expect([answer.items, answer.rows, answer.ready]).toEqual([40, 47, true]);
    expect(tabNames(department)).toEqual(expect.arrayContaining(['PL1B Quý I-2025', 'Phụ lục nhiệm vụ']));
    expect(department.ask('settings', {}).sample).toBe(true);
  });

  it('taken away leaves the blank workbook that there was', () => {
    const department = openDepartment();
    department.ask('sampleData', sample);
    department.ask('sampleData', { remove: true });
    expect(tabNames(department)).toHaveLength(1);
    expect(
      textsOf(department, tabNames(department)[0] ?? '')
        ?.flat()
        .join(''),
    ).toBe('');
    expect(department.ask('settings', {}).started).toBe(false);
    expect(department.host.workbook().sheets.map(({ name }) => name)).not.toContain('cchc_store');
    department.ask('start', { year: 2026 });
    expect(department.ask('settings', {})).toMatchObject({ started: true, sample: false, texts: { year: '2026' } });
  });

  it('put into a workbook that was ready gives it back as it was, another year included', () => {
    const department = openDepartment();
    department.ask('start', { year: 2026, agency: 'Sở Nội vụ', calendar: 'dong-nai' });
    const before = ['Cấu hình', 'Nhiệm vụ', 'Số liệu', 'Hồ sơ TTHC', 'Đơn vị'].map((tab) => textsOf(department, tab));
    department.ask('sampleData', sample);
    expect(department.ask('settings', {}).texts).toMatchObject({ year: '2025', agency: 'Sở Công Thương Hà Tĩnh' });
    department.ask('sampleData', { remove: true });
    expect(['Cấu hình', 'Nhiệm vụ', 'Số liệu', 'Hồ sơ TTHC', 'Đơn vị'].map((tab) => textsOf(department, tab))).toEqual(
      before,
    );
    expect(tabNames(department).filter((name) => /PL1B|Phụ lục|Chỉ tiêu/.test(name))).toEqual([]);
    expect(department.ask('settings', {}).sample).toBe(false);
  });

  it('names what people typed into it before it goes, and goes when they are sure', () => {
    const department = openDepartment();
    department.ask('sampleData', sample);
    department.ask('check', { period: '2025-Q1' });
    department.host.typeInto('Số liệu', 'E3', '999');
    const [sentence, ...more] = department.refusal('sampleData', { remove: true });
    expect(more).toEqual([]);
    expect(sentence).toContain('"Số liệu": 1 dòng');
    expect(sentence).toContain('(3)');
    expect(tabNames(department)).toContain('Số liệu');
    department.ask('sampleData', { remove: true, sure: true });
    expect(tabNames(department)).not.toContain('Số liệu');
  });

  it('does not mind that rows were sorted or that a run of ours rewrote its columns', () => {
    const department = openDepartment({ now: () => Date.UTC(2025, 2, 10) });
    department.ask('sampleData', sample);
    department.ask('rates', { period: '2025-Y', asOf: '2025-12-31' });
    department.ask('report', { period: '2025-H1' });
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const tasks = app.getActiveSpreadsheet().getSheetByName('Nhiệm vụ');
    tasks?.getRange(2, 1, 47, tasks.getLastColumn()).sort({ column: 7, ascending: false });
    department.ask('sampleData', { remove: true });
    expect(tabNames(department)).toHaveLength(1);
  });

  it('is not put over a plan or over figures of an office', () => {
    const typed = startedDepartment();
    typed.host.typeInto('Số liệu', 'E3', '15');
    expect(typed.refusal('sampleData', sample)[0]).toContain('"Số liệu"');
    const planned = openDepartment();
    planned.ask('sampleData', sample);
    expect(planned.refusal('sampleData', sample)[0]).toContain('"Nhiệm vụ"');
  });

  it('leaves tabs that are not ours alone', () => {
    const department = openDepartment();
    department.host.typeInto('Sheet1', 'A1', 'của tôi');
    department.ask('sampleData', sample);
    department.ask('sampleData', { remove: true });
    expect(tabNames(department)).toEqual(['Sheet1']);
    expect(textsOf(department, 'Sheet1')?.[0]?.[0]).toBe('của tôi');
  });

  it('that is not there cannot be taken away', () => {
    expect(startedDepartment().refusal('sampleData', { remove: true })[0]).toContain('không có dữ liệu mẫu');
  });
}, 120_000);
