import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { rowsByCode } from '../../src/domain/statistics/form.ts';
import { readFigure } from '../../src/domain/statistics/read-figure.ts';
import type { FigureValue } from '../../src/domain/statistics/value.ts';
import type { Pl1bHeading } from '../../src/layout/pl1b-sheet.ts';
import { pl1bSheet } from '../../src/layout/pl1b-sheet.ts';
import { readCases } from '../cases/read-cases.ts';

const heading: Pl1bHeading = {
  agency: 'Sở Công Thương',
  period: 'Q1',
  year: 2025,
  reportNumber: '37/BC-SCT',
  reportDate: '2025-03-14',
  notes: new Map(),
};

function sheetOf(typed: readonly (readonly [string, string])[], changed: Partial<Pl1bHeading> = {}) {
  const rows = rowsByCode(pl1b2022);
  const entered = new Map<string, FigureValue>();
  for (const [code, text] of typed) {
    const row = rows.get(code);
    const figure = row === undefined ? undefined : readFigure(text, row);
    if (!figure?.ok) throw new Error(`cannot enter "${text}" in ${code}`);
    entered.set(code, figure.value);
  }
  const computed = computeForm(pl1b2022, entered, { counted: 40, done: 11 }, 'department');
  return pl1bSheet(pl1b2022, computed, { ...heading, ...changed });
}

const mended = readCases('../../examples/figures-mended.tsv');
const sheet = sheetOf(
  mended.map((line) => [line.code ?? '', line.value ?? ''] as const),
  {
    notes: new Map([
      ...mended.map((line) => [line.code ?? '', line.note ?? ''] as const),
      ['1.2', 'Đạt 27,5% KH năm; 100% KH Quý I'],
    ]),
  },
);
const line = (code: string) => sheet.values.find((row) => row[0] === code) ?? [];

describe('the generated form', () => {
  it('has title, period and the report that it goes with', () => {
    expect(sheet.name).toBe('PL1B Quý I-2025');
    expect(sheet.values.slice(0, 4).map((row) => row[0])).toEqual([
      'Phụ lục 1B',
      'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC',
      'Quý I năm 2025',
      '(Kèm theo Báo cáo số 37/BC-SCT ngày 14 tháng 3 năm 2025 của Sở Công Thương)',
    ]);
  });

  it('leaves room for a number and a date that are not known yet', () => {
    expect(
      sheetOf([], { reportNumber: '', reportDate: null, period: 'Y' })
        .values.slice(2, 4)
        .map((row) => row[0]),
    ).toEqual(['Năm 2025', '(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm 2025 của Sở Công Thương)']);
  });

  it('has the header of the form in two merged rows, repeated on every page', () => {
    expect(sheet.values.slice(5, 7)).toEqual([
      [
        'STT',
        'Chỉ tiêu thống kê\n(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)',
        'Kết quả thống kê',
        '',
        'Ghi chú',
      ],
      ['', '', 'Đơn vị tính', 'Số liệu', ''],
    ]);
    expect(sheet.merges).toEqual(
      expect.arrayContaining([
        { row: 6, column: 1, rows: 2, columns: 1 },
        { row: 6, column: 2, rows: 2, columns: 1 },
        { row: 6, column: 5, rows: 2, columns: 1 },
        { row: 6, column: 3, rows: 1, columns: 2 },
      ]),
    );
    expect(sheet.page?.repeatRows).toEqual([6, 7]);
  });

  it('has all 164 rows with the form’s wording, also those without a figure', () => {
    const printed = sheet.values.slice(7, 7 + 164);
    expect(printed.map((row) => [row[0], row[1], row[2]])).toEqual(
      pl1b2022.rows.map((row) => [row.code, row.label, row.unit]),
    );
    expect(line('5.4.1').slice(3)).toEqual(['', '']);
  });

  it.each([
    ['1.2', '27,5', 'Đạt 27,5% KH năm; 100% KH Quý I'],
    ['1.6.2', '0', ''],
    ['2.1', '1', ''],
    ['2.2.2', '', 'Không phát sinh'],
    ['3.1.4', '133', ''],
    ['3.3.1', '100', ''],
    ['3.3.1.1', '1.386', ''],
    ['3.3.2', '', ''],
    ['3.3.3', '', 'UBND cấp huyện báo cáo'],
    ['4.3.4', '17,6', ''],
    ['6.1', '', 'Không phát sinh'],
    ['6.2.1', '1', ''],
    ['7.5.5', '', 'Thực hiện theo quy định'],
    ['7.5.9.1', '01/01', ''],
  ])('prints %s as "%s" with the note "%s"', (code, figure, note) => {
    expect(line(code).slice(3)).toEqual([figure, note]);
  });

  it('is text throughout, in plain-text cells', () => {
    const body = sheet.values.slice(7, 7 + 164);
    expect(body.flat().filter((value) => typeof value !== 'string')).toEqual([]);
    const formats = new Set(
      sheet.styles.slice(7, 7 + 164).flatMap((row) => row.map((i) => sheet.palette[i]?.numberFormat)),
    );
    expect([...formats]).toEqual(['@']);
  });

  it('adds what the figure calls for to a typed note, and says it once', () => {
    const notes = (typed: string) =>
      sheetOf([['1.1', 'ước 15']], { notes: new Map([['1.1', typed]]) }).values.find((row) => row[0] === '1.1')?.[4];
    expect(notes('Đến 10/3')).toBe('Đến 10/3; Số ước');
    expect(notes('Là số ước')).toBe('Là số ước');
  });

  it('says what an incomplete total lacks', () => {
    const partial = sheetOf([['3.1.4.1', '116']]).values.find((row) => row[0] === '3.1.4');
    expect(partial?.slice(3)).toEqual(['', 'Chưa đủ số liệu: mới có 116, thiếu 3.1.4.2, 3.1.4.3']);
  });

  it('sets headings in bold, wraps every text and borders the table', () => {
    const at = (code: string) => sheet.values.findIndex((row) => row[0] === code);
    const style = (row: number, column: number) => sheet.palette[sheet.styles[row]?.[column] ?? -1];
    expect(style(at('1.3'), 1)?.bold).toBe(true);
    expect(style(at('1.1'), 1)?.bold).toBeUndefined();
    for (let row = 5; row < 7 + 164; row += 1) {
      for (let column = 0; column < 5; column += 1) {
        expect(style(row, column)).toMatchObject({ border: true, wrap: true, fontFamily: 'Times New Roman' });
      }
    }
  });

  it('gives every row a height, more to a long label', () => {
    const height = (code: string) => sheet.rowHeights[sheet.values.findIndex((row) => row[0] === code)] ?? 0;
    expect(sheet.rowHeights).toHaveLength(sheet.values.length);
    expect(height('7.1')).toBeGreaterThan(height('1.3'));
  });
});
