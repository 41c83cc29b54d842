/** A plan read again over a marked one, in the built bundle over the local engine. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Grid, gridFromValues } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { type TaskColumnKey, taskColumnHeader } from '../../src/layout/tasks-tab.ts';
import { type Department, startedDepartment } from '../support/department.ts';

const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Thời gian hoàn thành'];
const first = [
  header,
  ['I', 'CHỈ ĐẠO', '', '', '', '', ''],
  ['1', 'Nâng cao chỉ đạo', 'Ban hành Kế hoạch', 'Soạn thảo', 'Kế hoạch', 'Văn phòng', 'Quý I/2025'],
  ['2', 'Kiểm tra', 'Kiểm tra các phòng', 'Đi kiểm tra', 'Biên bản', 'Thanh tra', 'Quý II/2025'],
  ['3', 'Tập huấn', 'Mở lớp tập huấn', 'Mời giảng viên', 'Lớp học', 'Văn phòng', 'Quý III/2025'],
];
const grid = (values: readonly (readonly string[])[]): Grid => gridFromValues(values, []);

const sheetOf = ({ host }: Department) => {
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app.getActiveSpreadsheet().getSheetByName('Nhiệm vụ');
  if (sheet === null) throw new Error('no tab');
  return sheet;
};

/** Cells of a column of the tab by the task of their row. */
function column(department: Department, key: TaskColumnKey): Record<string, string> {
  const [headers = [], ...rows] = sheetOf(department).getDataRange().getDisplayValues();
  const at = headers.indexOf(taskColumnHeader(key));
  const task = headers.indexOf(taskColumnHeader('task'));
  return Object.fromEntries(rows.filter((row) => row[task] !== '').map((row) => [row[task], row[at]]));
}

function marked(): Department {
  const department = startedDepartment();
  department.ask('importPlan', { grid: grid(first) });
  department.ask('enterMarks', {
    lines: [
      { line: 2, section: 'I', tt: '1', status: 'Hoàn thành', doneOn: '2025-03-01', evidence: '03/KH' },
      { line: 3, section: 'I', tt: '2', status: 'Đang thực hiện' },
      { line: 4, section: 'I', tt: '3', status: 'Tạm dừng' },
    ],
  });
  return department;
}

describe('a plan read again', () => {
  it('that is the same changes nothing', () => {
    const department = marked();
    const before = sheetOf(department).getDataRange().getValues();
    const answer = department.ask('importPlan', { grid: grid(first) });
    expect(answer.reread).toMatchObject({ kept: 3, changed: 0, added: 0, retired: 0, version: 1 });
    expect(sheetOf(department).getDataRange().getValues()).toEqual(before);
  });

  it('keeps marks on reworded and renumbered rows, adds new ones, retires what is gone', () => {
    const department = marked();
    const second = [
      ...first.slice(0, 2),
      ['1', 'Thi đua', 'Phát động thi đua', 'Ký giao ước', 'Giao ước', 'Văn phòng', 'Quý IV/2025'],
      ['2', 'Nâng cao chỉ đạo', 'Ban hành Kế hoạch CCHC', 'Soạn thảo', 'Kế hoạch', 'Văn phòng', 'Quý I/2025'],
      ['3', 'Kiểm tra', 'Kiểm tra các phòng', 'Đi kiểm tra', 'Biên bản', 'Thanh tra', 'Quý III/2025'],
    ];
    const answer = department.ask('importPlan', { grid: grid(second) });
    expect(answer.reread).toMatchObject({ added: 1, retired: 1, version: 2 });
    expect(column(department, 'status')).toEqual({
      'Ban hành Kế hoạch CCHC': 'Hoàn thành',
      'Kiểm tra các phòng': 'Đang thực hiện',
      'Mở lớp tập huấn': 'Tạm dừng',
      'Phát động thi đua': '',
    });
    expect(column(department, 'inPlan')).toMatchObject({
      'Mở lớp tập huấn': 'Không còn từ bản 2',
      'Phát động thi đua': '',
    });
    expect(column(department, 'state')['Mở lớp tập huấn']).toBe('');
    expect(column(department, 'due')['Kiểm tra các phòng']).toBe('30/09/2025');
    expect(department.ask('rates', { period: '2025-Q1' }).year).toMatchObject({ done: 1, counted: 3 });
  });

  it('lets quarters that nobody corrected follow a changed deadline, and leaves corrected ones', () => {
    const department = marked();
    department.ask('enterMarks', { lines: [{ line: 2, section: 'I', tt: '3', planned: 'Q1,Q3' }] });
    const second = first.map((row) =>
      row.map((text) => text.replace('Quý II/2025', 'Quý IV/2025').replace('Quý III/2025', 'Quý II/2025')),
    );
    department.ask('importPlan', { grid: grid(second) });
    expect(column(department, 'planned')).toEqual({
      'Ban hành Kế hoạch': 'Q1',
      'Kiểm tra các phòng': 'Q4',
      'Mở lớp tập huấn': 'Q1, Q3',
    });
  });

  it('shows first what would change, and writes nothing', () => {
    const department = marked();
    const before = department.host.workbook();
    const answer = department.ask('previewImport', { grid: grid(first.slice(0, 4)) });
    expect(answer.reread).toMatchObject({ kept: 2, retired: 1 });
    expect(department.host.workbook()).toEqual(before);
  });

  it('keeps columns that people added and the order that they sorted', () => {
    const department = marked();
    const sheet = sheetOf(department);
    const width = sheet.getLastColumn();
    sheet.insertColumnsAfter(width, 1);
    sheet.getRange(1, width + 1, 4, 1).setValues([['Người làm'], ['Lan'], ['Minh'], ['Hoa']]);
    sheet.getRange(2, 1, 3, width + 1).sort({ column: 2, ascending: false });
    department.ask('importPlan', { grid: grid([...first, ['4', 'Mới', 'Việc mới', '', '', 'Văn phòng', 'Năm 2025']]) });
    const rows = sheetOf(department).getDataRange().getDisplayValues();
    expect(rows.slice(1, 4).map((row) => row[width])).toEqual(['Hoa', 'Minh', 'Lan']);
  });
});

describe('a deadline', () => {
  it('is read beside its text, and follows the text when that changes', () => {
    const department = marked();
    expect(column(department, 'due')['Ban hành Kế hoạch']).toBe('31/03/2025');
    const at = sheetOf(department).getDataRange().getDisplayValues()[0]?.indexOf(taskColumnHeader('deadline')) ?? 0;
    sheetOf(department)
      .getRange(2, at + 1)
      .setValue('Tháng 5/2025');
    department.ask('rates', { period: '2025-Q1' });
    expect(column(department, 'due')['Ban hành Kế hoạch']).toBe('31/05/2025');
  });

  it('that a person corrected is never overwritten', () => {
    const department = marked();
    const at = sheetOf(department).getDataRange().getDisplayValues()[0]?.indexOf(taskColumnHeader('due')) ?? 0;
    const cell = () => sheetOf(department).getRange(2, at + 1);
    const name = cell().getA1Notation();
    department.host.typeInto('Nhiệm vụ', name, '10/03/2025');
    department.ask('rates', { period: '2025-Q1' });
    department.ask('importPlan', { grid: grid(first) });
    expect(cell().getDisplayValue()).toBe('10/03/2025');
  });

  it('and the marks make the state of the row', () => {
    const department = startedDepartment({ now: () => Date.parse('2025-07-01T02:00:00Z') });
    department.ask('importPlan', { grid: grid(first) });
    department.ask('enterMarks', {
      lines: [{ line: 2, section: 'I', tt: '1', status: 'Hoàn thành', doneOn: '2025-04-01' }],
    });
    expect(column(department, 'state')).toEqual({
      'Ban hành Kế hoạch': 'Hoàn thành quá hạn',
      'Kiểm tra các phòng': 'Quá hạn chưa hoàn thành',
      'Mở lớp tập huấn': 'Chưa đến hạn',
    });
  });
});

describe('the units of the office', () => {
  it('are proposed from the plan and stay as people leave them', () => {
    const department = startedDepartment();
    const [appendix] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];
    department.ask('importPlan', { grid: appendix });
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const units = () =>
      app.getActiveSpreadsheet().getSheetByName('Đơn vị')?.getRange('A1:A4').getDisplayValues().flat();
    expect(units()).toContain('Văn phòng Sở');
    department.host.typeInto('Đơn vị', 'A2', 'Văn phòng của Sở');
    department.ask('importPlan', { grid: appendix });
    expect(units()?.[1]).toBe('Văn phòng của Sở');
  });

  it('make one unit of two ways of writing it', () => {
    const department = startedDepartment();
    const [appendix] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];
    department.ask('importPlan', { grid: appendix });
    const names = department.ask('rates', { period: '2025-Q1' }).units.map((unit) => unit.name);
    expect(names).toContain('Văn phòng Sở');
    expect(names).not.toContain('Văn phòng');
  });
});

describe('columns of the plan that the product has no field for', () => {
  const withNote = (values: readonly (readonly string[])[], notes: readonly string[]) =>
    values.map((row, index) => [...row, notes[index] ?? '']);

  it('come along for rows that are read again and for new ones', () => {
    const department = startedDepartment();
    department.ask('importPlan', { grid: grid(withNote(first, ['Cách làm', '', 'tự làm'])) });
    const second = [...first, ['4', 'Mới', 'Việc mới', 'Làm', 'Báo cáo', 'Văn phòng', 'Năm 2025']];
    department.ask('importPlan', { grid: grid(withNote(second, ['Cách làm', '', 'tự làm', 'thuê', '', 'phối hợp'])) });
    const [headers = [], ...rows] = sheetOf(department).getDataRange().getDisplayValues();
    const at = headers.indexOf('Cách làm');
    expect(rows.map((row) => row[at]).filter((text) => text !== '')).toEqual(['tự làm', 'thuê', 'phối hợp']);
  });

  it('get a column where the tab has none yet', () => {
    const department = startedDepartment();
    department.ask('importPlan', { grid: grid(first) });
    department.ask('importPlan', { grid: grid(withNote(first, ['Cách làm', '', 'tự làm'])) });
    const [headers = [], ...rows] = sheetOf(department).getDataRange().getDisplayValues();
    expect(rows[0]?.[headers.indexOf('Cách làm')]).toBe('tự làm');
  });
});

describe('the money of a row', () => {
  it('is shown in đồng, in the unit that the plan’s header names', () => {
    const department = startedDepartment();
    const values = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian hoàn thành', 'Kinh phí (triệu đồng)'],
      ['I', 'CHỈ ĐẠO', '', '', ''],
      ['1', 'Việc một', 'Văn phòng', 'Quý I', '150'],
      ['2', 'Việc hai', 'Văn phòng', 'Quý I', '1,5 tỷ đồng'],
      ['3', 'Việc ba', 'Văn phòng', 'Quý I', 'Theo dự toán được duyệt'],
      ['4', 'Việc bốn', 'Văn phòng', 'Quý I', ''],
      ['5', 'Việc năm', 'Văn phòng', 'Quý I', '0'],
    ];
    department.ask('importPlan', { grid: grid(values) });
    expect(column(department, 'budgetRead')).toEqual({
      'Việc một': '150.000.000',
      'Việc hai': '1.500.000.000',
      'Việc ba': 'Theo dự toán được duyệt',
      'Việc bốn': '',
      'Việc năm': '0',
    });
  });
});
