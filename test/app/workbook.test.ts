/** The built bundle over the local engine, as staff use it in the spreadsheet: menu, cells, other people's editing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLocalHost } from '../../src/host/local/index.ts';
import type { Grid } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { builtBundle } from '../support/built-bundle.ts';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';

const [appendix] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];

function withPlan(): Department {
  const department = startedDepartment();
  department.ask('importPlan', { grid: appendix });
  return department;
}

const cell = ({ host }: Department, sheet: string, a1: string) => {
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const range = app.getActiveSpreadsheet().getSheetByName(sheet)?.getRange(a1);
  return { value: range?.getValue(), display: range?.getDisplayValue(), note: range?.getNote() };
};

describe('CCHC_RATE in cells', () => {
  it('is 0.275 of 11 and 40, under the spreadsheet’s own separators', () => {
    const department = withPlan();
    department.host.typeInto('Cấu hình', 'F1', '=CCHC_RATE(11;40)');
    expect(cell(department, 'Cấu hình', 'F1')).toMatchObject({ value: 0.275, display: '27,5%' });
  });

  it('is the plan’s year rate without arguments, and a section’s with its code', () => {
    const department = withPlan();
    department.ask('enterMarks', { lines: [{ line: 2, section: 'II', tt: '1', status: 'Hoàn thành' }] });
    department.host.typeInto('Cấu hình', 'F1', '=CCHC_RATE()');
    department.host.typeInto('Cấu hình', 'F2', '=CCHC_RATE("II")');
    expect(cell(department, 'Cấu hình', 'F1').value).toBe(1 / 40);
    expect(cell(department, 'Cấu hình', 'F2').value).toBe(1 / 3);
  });

  it('of 0 and 0 says không phát sinh; more done than counted is an error', () => {
    const department = withPlan();
    department.host.typeInto('Cấu hình', 'F1', '=CCHC_RATE(0;0)');
    department.host.typeInto('Cấu hình', 'F2', '=CCHC_RATE(41;40)');
    expect(cell(department, 'Cấu hình', 'F1').value).toBe('không phát sinh');
    expect(cell(department, 'Cấu hình', 'F2').value).toBe('#ERROR!');
  });
});

describe('the menu CCHC', () => {
  it('is in Vietnamese, and in English for who uses English', () => {
    const labels = (userLocale: string) => {
      const [menu] = openLocalHost({ bundle: builtBundle(), userLocale }).menu();
      return JSON.stringify(menu);
    };
    expect(labels('vi')).toContain('Lập báo cáo quý…');
    expect(labels('en')).toContain('Generate quarterly report…');
  });
});

describe('a workbook that is shared', () => {
  it('keeps the plan when it is started a second time', () => {
    const department = withPlan();
    expect(department.refusal('start', { year: 2025 })).toEqual([
      'Bảng tính này đã được chuẩn bị. Có thể nhập kế hoạch hoặc số liệu ngay.',
    ]);
  });

  it('finds its tabs when people rename them', () => {
    const department = withPlan();
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app.getActiveSpreadsheet().getSheetByName('Nhiệm vụ')?.setName('Bảng theo dõi 2025');
    expect(department.ask('rates', { period: '2025-Q1' }).year.counted).toBe(40);
  });

  it('is untouched by a newer version’s store', () => {
    const department = withPlan();
    const app = department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    app
      .getActiveSpreadsheet()
      .getSheetByName('cchc_store')
      ?.getRange('A1:A2')
      .setValues([['1'], ['{"version":99}']]);
    const before = department.host.workbook();
    expect(department.refusal('report', { period: '2025-Q1' })[0]).toContain('phiên bản 99');
    expect(department.host.workbook()).toEqual(before);
  });

  it('reads the plan from a tab that holds the raw table, merged cells and all', () => {
    const [first] = readHtml(readFileSync('examples/000_appendix.html', 'utf8'));
    const values = (first as Grid).rows.map((row) =>
      row.map((one) => (/^\d+$/.test(one.text) ? Number(one.text) : one.text)),
    );
    const merges = (first as Grid).rows.flatMap((row, r) =>
      row.flatMap(({ rowSpan, columnSpan, covered }, c) =>
        covered || (rowSpan === 1 && columnSpan === 1)
          ? []
          : [{ row: r + 1, column: c + 1, rows: rowSpan, columns: columnSpan }],
      ),
    );
    const raw = openDepartment({
      workbook: {
        locale: 'vi_VN',
        sheets: [
          {
            name: 'Kế hoạch dán vào',
            values,
            styles: values.map((row) => row.map(() => 0)),
            palette: [{}],
            columnWidths: [],
            rowHeights: [],
            merges,
          },
        ],
      },
    });
    raw.ask('start', { year: 2025, agency: 'Sở Công Thương' });
    const { items, tasks, rows } = raw.ask('importTab', { tab: 'Kế hoạch dán vào' });
    expect([items, tasks, rows]).toEqual([40, 46, 47]);
    const tab = ({ host }: Department) => host.workbook().sheets.find((sheet) => sheet.name === 'Nhiệm vụ')?.values;
    expect(tab(raw)).toEqual(tab(withPlan()));
  });

  it('refuses what is not on the white list', () => {
    const { host } = openDepartment();
    expect(host.call('cchcCall', { name: 'constructor', payload: {} })).toMatchObject({
      ok: false,
      problems: [{ code: 'call.unknown' }],
    });
    expect(host.call('cchcCall', null)).toMatchObject({ ok: false });
  });
});
