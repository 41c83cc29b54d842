/** What a preview shows before anything is written, in the built bundle over the local engine. */
import { describe, expect, it } from 'vitest';
import { gridFromValues } from '../../src/import/grid.ts';
import { packGrid } from '../../src/import/packed-grid.ts';
import { type Department, startedDepartment } from '../support/department.ts';

const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Thời gian hoàn thành'];
const first = [
  header,
  ['I', 'CHỈ ĐẠO', '', '', '', '', ''],
  ['1', 'Nâng cao chỉ đạo', 'Ban hành Kế hoạch', 'Soạn thảo', 'Kế hoạch', 'Văn phòng', 'Quý I/2025'],
  ['2', 'Kiểm tra', 'Kiểm tra các phòng', 'Đi kiểm tra', 'Biên bản', 'Thanh tra', 'Quý II/2025'],
];
const packed = (values: readonly (readonly string[])[]) => packGrid(gridFromValues(values, []));
const detailOf = (department: Department, values: readonly (readonly string[])[]) => {
  const { detail } = department.ask('previewImport', { grid: packed(values) });
  if (detail === undefined) throw new Error('a preview without detail');
  return detail;
};

describe('a preview', () => {
  it('repeats the rows of the table in which something was read with a doubt, and no others', () => {
    const doubtful = [
      ...first.slice(0, 3),
      ['4', 'Kiểm tra', 'Kiểm tra các phòng', '', '', 'Thanh tra', 'Quý II/2025'],
    ];
    const { sources } = detailOf(startedDepartment(), doubtful);
    expect(sources).toEqual([{ row: 4, texts: doubtful[3] }]);
  });

  it('repeats no row of a table that reads without a doubt', () => {
    expect(detailOf(startedDepartment(), first).sources).toEqual([]);
  });

  it('finds what a reader would have to ask about before it is written, with the row of the table', () => {
    const unclear = [...first.slice(0, 3), ['2', 'Kiểm tra', 'Kiểm tra', '', '', 'Các phòng', 'Quý II/2025']];
    const department = startedDepartment();
    const { problems, detail } = department.ask('previewImport', { grid: packed(unclear) });
    const found = problems.find(({ code }) => code === 'review.groupLead');
    expect(found).toMatchObject({ place: { row: 4, code: 'I', tt: '2' } });
    expect(detail?.sources.map(({ row }) => row)).toEqual([4]);
    const written = department.ask('importPlan', { grid: packed(unclear) });
    expect(written.problems.map(({ code }) => code)).toEqual(problems.map(({ code }) => code));
  });

  it('names the rows that become new, reworded or retired, with the status that people gave them', () => {
    const department = startedDepartment();
    department.ask('importPlan', { grid: packed(first) });
    department.ask('enterMarks', { lines: [{ line: 2, section: 'I', tt: '2', status: 'Đang thực hiện' }] });
    const second = [
      ...first.slice(0, 2),
      ['1', 'Nâng cao chỉ đạo', 'Ban hành Kế hoạch', 'Soạn thảo', 'Kế hoạch', 'Văn phòng', 'Quý II/2025'],
      ['2', 'Thi đua', 'Phát động thi đua', 'Ký giao ước', 'Giao ước', 'Văn phòng', 'Quý IV/2025'],
    ];
    expect(detailOf(department, second).rowChanges).toEqual([
      {
        fate: 'changed',
        section: 'I',
        tt: '1',
        text: 'Ban hành Kế hoạch\nSoạn thảo',
        from: null,
        changes: [{ field: 'deadline', before: 'Quý I/2025', after: 'Quý II/2025' }],
        status: '',
      },
      {
        fate: 'added',
        section: 'I',
        tt: '2',
        text: 'Phát động thi đua\nKý giao ước',
        from: null,
        changes: [],
        status: '',
      },
      {
        fate: 'retired',
        section: 'I',
        tt: '2',
        text: 'Kiểm tra các phòng\nĐi kiểm tra',
        from: null,
        changes: [],
        status: 'Đang thực hiện',
      },
    ]);
  });

  it('writes nothing', () => {
    const department = startedDepartment();
    const before = JSON.stringify(department.host.workbook());
    department.ask('previewImport', { grid: packed(first), body: 'Tối thiểu 80% hồ sơ.' });
    expect(JSON.stringify(department.host.workbook())).toBe(before);
  });

  it('counts the targets of the plan’s text too', () => {
    const department = startedDepartment();
    const without = department.ask('previewImport', { grid: packed(first) });
    const body = 'Phấn đấu tối thiểu 80% hồ sơ được giải quyết trực tuyến.';
    expect(department.ask('previewImport', { grid: packed(first), body }).targets).toBe(without.targets + 1);
  });

  it('refuses a packed table with something else in its cells', () => {
    const department = startedDepartment();
    const grid = { ...packed(first), cells: [[1]] } as never;
    expect(department.refusal('previewImport', { grid })[0]).toContain('previewImport');
  });
});

describe('the tabs that people brought', () => {
  const withTabs = (...names: readonly string[]): Department => {
    const department = startedDepartment();
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    for (const name of names) app.getActiveSpreadsheet().insertSheet(name);
    return department;
  };
  const fill = (department: Department, tab: string, values: readonly (readonly string[])[]) => {
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const width = values[0]?.length ?? 0;
    app
      .getActiveSpreadsheet()
      .getSheetByName(tab)
      ?.getRange(1, 1, values.length, width)
      .setValues(values.map((row) => [...row]));
  };

  it('name the one that holds a plan when asked to look', () => {
    const department = withTabs('Nháp', 'KH 2025');
    fill(department, 'Nháp', [['Họ tên'], ['An']]);
    fill(department, 'KH 2025', first);
    expect(department.ask('foreignTabs', { look: true })).toEqual({ tabs: ['Nháp', 'KH 2025'], likely: 'KH 2025' });
    expect(department.ask('foreignTabs', {})).toEqual({ tabs: ['Nháp', 'KH 2025'], likely: null });
  });

  it('name none when none of them holds a plan', () => {
    expect(withTabs('Nháp').ask('foreignTabs', { look: true }).likely).toBeNull();
  });
});
