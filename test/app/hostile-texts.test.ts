/**
 * What people type, paste or name may begin like a formula or look like a number, a day, markup or a property of every
 * object: through every door that ends in a cell or a file it stays the text that it was.
 */
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/files/xlsx.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import type { SheetValue } from '../../src/layout/workbook-value.ts';
import { type Department, openDepartment } from '../support/department.ts';
import { sheetOf } from '../support/tasks-sheet.ts';

const formula = '=HYPERLINK("https://example.com";"bấm")';
const hostile = [
  formula,
  '=1+1',
  '+84 912 345 678',
  '-1+1',
  '@SUM(A1:A9)',
  "'=1+1",
  '\t=1+1',
  '1.234',
  '3/4/2025',
  'TRUE',
  '27,5%',
  '#REF!',
  '<img src=x onerror="document.title=1"><b>đậm</b>',
  '{{7*7}}',
  '__proto__',
  'constructor',
] as const;

/** As a table keeps it: without white space at its ends. */
const kept = hostile.map((text) => text.trim());
const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'];
const planColumns = ['Mục tiêu', 'Nhiệm vụ trọng tâm', 'Hoạt động', 'Kết quả/sản phẩm', 'Chủ trì', 'Phối hợp'] as const;

/** A plan whose every text is hostile, with two columns of its own named so. */
const plan = gridFromValues(
  [
    [...header, 'Kinh phí', '=1+1', '__proto__', 'constructor'],
    ['I', '=2+2', '', '', '', '', '', '', '', '', '', ''],
    ...hostile.map((text, index) => [
      String(index + 1),
      text,
      text,
      text,
      text,
      text,
      text,
      'Quý I',
      text,
      text,
      text,
      '',
    ]),
  ],
  [],
);

let department: Department;
let printed: readonly SheetValue[];

beforeAll(() => {
  department = openDepartment({ now: () => Date.UTC(2025, 2, 10, 2) });
  const { ask } = department;
  ask('start', { year: 2025, agency: formula, parent: '+UBND', place: '@nơi' });
  ask('importPlan', { grid: plan, body: formula });
  ask('enterMarks', {
    lines: hostile.map((evidence, index) => ({
      line: index + 2,
      section: 'I',
      tt: String(index + 1),
      status: 'Hoàn thành',
      doneOn: '2025-03-01',
      evidence,
      planned: 'Q1',
    })),
  });
  ask('saveSettings', { texts: { signer: '=1+1', planNumber: '-03/KH' }, by: formula });
  ask('freezeQuarter', { quarter: '2025-Q1', by: formula });
  const textRows = ask('report', { period: '2025-Q1' }).statistics;
  const codes = textRows.slice(2, 2 + hostile.length).map(({ code }) => code);
  ask('enterFigures', {
    period: '2025-Q1',
    lines: hostile.map((note, index) => ({ line: index + 2, code: codes[index] ?? '', value: '', note })),
  });
  ask('enterFigures', {
    period: '2025-Q1',
    lines: [
      { line: 2, code: '1.5.1', value: '5', note: '' },
      { line: 3, code: '1.5.2', value: '9', note: '' },
    ],
  });
  const failed = ask('check', { period: '2025-Q1' }).findings.filter(({ outcome }) => outcome === 'fail');
  ask('check', {
    period: '2025-Q1',
    narrative: { name: formula, text: `${formula} <script>alert(1)</script>` },
    waivers: failed.slice(0, hostile.length).map(({ rule, codes: of }, index) => ({
      line: index + 2,
      rule,
      codes: [...of],
      reason: hostile[index] ?? '',
      by: formula,
    })),
  });
  printed = ask('report', { period: '2025-Q1', by: formula }).printed.map(({ sheet }) => sheet);
  ask('buildAppendix', {});
  ask('dashboard', { period: '2025-Q1' });
}, 150_000);

const formulasOf = (sheets: readonly SheetValue[]) =>
  sheets.flatMap(({ name, formulas = [] }) => formulas.map((one) => `${name} ${one.formula}`));

/** Texts of the column under a header of a tab, the first rows below it. */
function column(tab: string, name: string): readonly unknown[] {
  const [headers = [], ...rows] = sheetOf(department, tab).getDataRange().getValues();
  const at = headers.indexOf(name);
  return rows.slice(0, hostile.length).map((row) => row[at] as unknown);
}

describe('texts that look like something else', () => {
  it('are no formulas on any tab', () => {
    expect(formulasOf(department.host.workbook().sheets)).toEqual([]);
  });

  it.each([...planColumns, 'Kinh phí', '=1+1', '__proto__'])('stand as they were in the column %s', (name) => {
    expect(column('Nhiệm vụ', name)).toEqual(kept);
  });

  it('stand as they were as evidence, settings and notes', () => {
    expect(column('Nhiệm vụ', 'Minh chứng (số/ký hiệu, ngày, liên kết)')).toEqual(kept);
    const settings = sheetOf(department, 'Cấu hình')
      .getDataRange()
      .getValues()
      .map((row) => row[1] as unknown);
    expect(settings).toEqual(expect.arrayContaining([formula, '+UBND', '@nơi', '=1+1', '-03/KH']));
    const notes = sheetOf(department, 'Số liệu').getDataRange().getValues().flat();
    expect(notes).toEqual(expect.arrayContaining([...kept]));
  });

  it('stand as they were after the plan was read again and an action was undone', () => {
    const { ask } = department;
    ask('importPlan', { grid: plan, body: formula });
    for (const name of planColumns) expect(column('Nhiệm vụ', name)).toEqual(kept);
    ask('undo', {});
    for (const name of planColumns) expect(column('Nhiệm vụ', name)).toEqual(kept);
    expect(formulasOf(department.host.workbook().sheets)).toEqual([]);
  });

  it('are texts in the files to print and in the whole workbook’s file', async () => {
    expect(printed.length).toBeGreaterThan(1);
    expect(formulasOf(printed)).toEqual([]);
    for (const sheets of [printed, department.host.workbook().sheets]) {
      const file = new ExcelJS.Workbook();
      await file.xlsx.load((await writeXlsx({ sheets })) as unknown as ExcelJS.Buffer);
      const types = new Set<number>();
      const texts: unknown[] = [];
      file.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            types.add(cell.type);
            if (cell.type === ExcelJS.ValueType.String) texts.push(cell.value);
          }),
        ),
      );
      expect(types.has(ExcelJS.ValueType.Formula)).toBe(false);
      expect(types.has(ExcelJS.ValueType.Hyperlink)).toBe(false);
      expect(texts).toEqual(expect.arrayContaining([formula, '=1+1', '@SUM(A1:A9)']));
    }
  });

  it('count like any other item', () => {
    const { year } = department.ask('rates', { period: '2025-Q1' });
    expect([year.done, year.counted]).toEqual([hostile.length, hostile.length]);
  });
});

describe('a tab whose name begins like a formula', () => {
  it('is read like any other, and its name stays text', () => {
    const other = openDepartment();
    other.ask('start', { year: 2025 });
    const app = other.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const sheet = app.getActiveSpreadsheet().insertSheet("=1+1 'Kế hoạch'".replace(/'/g, '"'));
    const rows = [
      header,
      ['I', 'LĨNH VỰC', '', '', '', '', '', ''],
      ['1', 'a', 'b', 'c', 'd', 'Văn phòng', '', 'Quý I'],
    ];
    sheet.getRange(1, 1, rows.length, header.length).setNumberFormat('@').setValues(rows);
    expect(other.ask('foreignTabs', { look: true }).likely).toBe('=1+1 "Kế hoạch"');
    expect(other.ask('importTab', { tab: '=1+1 "Kế hoạch"' }).rows).toBe(1);
    expect(formulasOf(other.host.workbook().sheets)).toEqual([]);
  });
}, 150_000);
