import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { rowsByCode } from '../../src/domain/statistics/form.ts';
import { readFigure } from '../../src/domain/statistics/read-figure.ts';
import type { FigureValue } from '../../src/domain/statistics/value.ts';
import { exactText } from '../../src/domain/statistics/value.ts';
import { locateFigures, readFiguresTab } from '../../src/layout/figures-reading.ts';
import { computedColumn, figuresTab } from '../../src/layout/figures-tab.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';
import { readCases } from '../cases/read-cases.ts';

const tab = figuresTab(pl1b2022, 'department');
const headerRow = tab.values[0] ?? [];
const columnOf = (header: string) => headerRow.indexOf(header);
const lineOf = (code: string) => tab.values.findIndex((cells) => cells[0] === code);

/** The tab's values with some cells typed in: [code, header, value]. */
function typed(...cells: readonly (readonly [string, string, Scalar])[]): Scalar[][] {
  const values = tab.values.map((row) => [...row]);
  for (const [code, header, value] of cells) {
    const row = values[lineOf(code)];
    if (row !== undefined) row[columnOf(header)] = value;
  }
  return values;
}

const styleOf = (code: string, header: string) => tab.palette[tab.styles[lineOf(code)]?.[columnOf(header)] ?? -1] ?? {};

describe('the tab of figures', () => {
  it('has one header row with seven columns a period', () => {
    expect(headerRow).toEqual([
      'Mã',
      'Chỉ tiêu thống kê',
      'Đơn vị tính',
      ...['Quý I', '6 tháng', 'Quý III', 'Năm'].flatMap((period) => [
        `${period} · Tính`,
        `${period} · Số liệu`,
        `${period} · Tình trạng`,
        `${period} · Ghi chú`,
        `${period} · Kỳ trước`,
        `${period} · Năm trước`,
        `${period} · Thay đổi`,
      ]),
    ]);
    expect(tab.frozenRows).toBe(1);
  });

  it('has every row of the form, with its code as text', () => {
    expect(tab.values.slice(1).map((row) => row[0])).toEqual(pl1b2022.rows.map((row) => row.code));
    expect(styleOf('1.1', 'Mã').numberFormat).toBe('@');
  });

  it('takes figures as plain text, so that no locale changes them', () => {
    expect(styleOf('1.1', 'Quý I · Số liệu').numberFormat).toBe('@');
  });

  it('sets headings in bold and greys the rows that others answer', () => {
    expect(styleOf('1.3', 'Chỉ tiêu thống kê').bold).toBe(true);
    expect(styleOf('1.1', 'Chỉ tiêu thống kê').bold).toBeUndefined();
    expect(styleOf('1.3.2', 'Chỉ tiêu thống kê').color).toBe('#9e9e9e');
    expect(styleOf('1.1', 'Chỉ tiêu thống kê').color).toBeUndefined();
  });

  it('offers the options of coded rows and the states', () => {
    const at = (code: string, header: string) =>
      tab.validations?.find(
        ({ area }) =>
          area.column === columnOf(header) + 1 &&
          area.row <= lineOf(code) + 1 &&
          lineOf(code) + 1 < area.row + area.rows,
      )?.options;
    expect(at('1.6.2', 'Năm · Số liệu')).toEqual(['0 – Trực tuyến', '1 – Phát phiếu', '2 – Kết hợp']);
    expect(at('1.1', 'Năm · Số liệu')).toBeUndefined();
    expect(at('7.5.9.2', 'Quý III · Tình trạng')).toEqual([
      'số liệu',
      'ước',
      'không phát sinh',
      'không thuộc thẩm quyền',
    ]);
  });

  it('tells the unit that is meant where the form misprints it', () => {
    expect(tab.notes).toContainEqual({
      row: lineOf('1.4.1') + 1,
      column: 3,
      text: 'Dòng này đếm cơ quan, đơn vị; biểu in nhầm đơn vị tính là %. Nhập theo đơn vị: Cơ quan, đơn vị.',
    });
  });
});

describe('reading the tab of figures', () => {
  it('gives nothing for an untouched tab', () => {
    expect(readFiguresTab(tab.values, pl1b2022, 'Q1')).toEqual({
      entered: new Map(),
      lastYear: new Map(),
      notes: new Map(),
      problems: [],
    });
  });

  it('reads figure, state and note of the period asked for', () => {
    const values = typed(
      ['1.1', 'Quý I · Số liệu', '15'],
      ['1.1', 'Quý I · Ghi chú', 'Đã báo cáo ở phần trên'],
      ['1.1', 'Năm · Số liệu', '60'],
      ['4.2.2', 'Quý I · Số liệu', '37'],
      ['4.2.2', 'Quý I · Tình trạng', 'ước'],
      ['1.7', 'Quý I · Tình trạng', 'không phát sinh'],
      ['1.6.2', 'Quý I · Số liệu', '0 – Trực tuyến'],
      ['3.3.3', 'Quý I · Ghi chú', 'UBND cấp huyện báo cáo'],
    );
    const { entered, notes, problems } = readFiguresTab(values, pl1b2022, 'Q1');
    expect([...entered].map(([code, value]) => `${code} ${value.state} ${exactText(value)}`)).toEqual([
      '1.1 reported 15',
      '1.6.2 reported 0',
      '1.7 none-arose null',
      '4.2.2 estimated 37',
    ]);
    expect([...notes]).toEqual([
      ['1.1', 'Đã báo cáo ở phần trên'],
      ['3.3.3', 'UBND cấp huyện báo cáo'],
    ]);
    expect(problems).toEqual([]);
  });

  it('finds columns and rows wherever people moved them', () => {
    const values = typed(['1.1', 'Quý I · Số liệu', '15'], ['7.5.9.2', 'Quý I · Số liệu', '3']);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          headerRow.map((_, index) => index),
          { minLength: headerRow.length },
        ),
        fc.shuffledSubarray(
          pl1b2022.rows.map((_, index) => index + 1),
          { minLength: pl1b2022.rows.length },
        ),
        (columns, lines) => {
          const moved = [0, ...lines].map((line) => columns.map((column) => values[line]?.[column] ?? null));
          const { entered, problems } = readFiguresTab([['Năm 2025'], ...moved], pl1b2022, 'Q1');
          expect(problems).toEqual([]);
          expect([...entered.keys()].sort()).toEqual(['1.1', '7.5.9.2']);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says where a figure is wrong and reads the others', () => {
    const values = typed(['1.1', 'Quý I · Số liệu', 'mười'], ['1.5.1', 'Quý I · Số liệu', '86']);
    const { entered, problems } = readFiguresTab(values, pl1b2022, 'Q1');
    expect(problems).toMatchObject([
      { code: 'not-a-number', place: { sheet: 'Số liệu', row: lineOf('1.1') + 1, code: '1.1' } },
    ]);
    expect([...entered.keys()]).toEqual(['1.5.1']);
  });

  it('uses the number formats of number cells', () => {
    const values = typed(['4.1.1', 'Quý I · Số liệu', 1]);
    const formats = values.map((row) => row.map(() => '0%'));
    const figure = (reading: ReturnType<typeof readFiguresTab>) => {
      const value = reading.entered.get('4.1.1');
      return value === undefined ? null : exactText(value);
    };
    expect(figure(readFiguresTab(values, pl1b2022, 'Q1', formats))).toBe('100');
    expect(figure(readFiguresTab(values, pl1b2022, 'Q1'))).toBe('1');
  });

  it('takes codes that the spreadsheet made numbers of, and the number 7.7.9 of the printed report', () => {
    const values = typed(['1.1', 'Quý I · Số liệu', '15'], ['7.5.9.2', 'Quý I · Số liệu', '0']);
    const first = values[lineOf('1.1')];
    const last = values[lineOf('7.5.9.2')];
    if (first !== undefined) first[0] = 1.1;
    if (last !== undefined) last[0] = '7.7.9.2';
    expect([...readFiguresTab(values, pl1b2022, 'Q1').entered.keys()]).toEqual(['1.1', '7.5.9.2']);
  });

  it('reports rows that are gone, twice, unknown or without a code', () => {
    const values = typed(['1.5.2', 'Quý I · Số liệu', '86']);
    const set = (code: string, text: string) => {
      const row = values[lineOf(code)];
      if (row !== undefined) row[0] = text;
    };
    set('1.1', '1.5.1');
    set('1.5.2', '');
    set('1.7', '1.77');
    const { problems } = readFiguresTab(values, pl1b2022, 'Q1');
    expect(problems).toEqual([
      {
        code: 'figures.codeTwice',
        place: { sheet: 'Số liệu', row: lineOf('1.5.1') + 1, code: '1.5.1' },
        facts: { first: lineOf('1.1') + 1 },
      },
      { code: 'figures.unknownCode', place: { sheet: 'Số liệu', row: lineOf('1.7') + 1, code: '1.77' } },
      { code: 'figures.rowMissing', place: { sheet: 'Số liệu', code: '1.1' } },
      { code: 'figures.rowMissing', place: { sheet: 'Số liệu', code: '1.5.2' } },
      { code: 'figures.rowMissing', place: { sheet: 'Số liệu', code: '1.7' } },
      { code: 'figures.noCode', place: { sheet: 'Số liệu', row: lineOf('1.5.2') + 1 }, facts: { found: '86' } },
    ]);
  });

  it('reports a header that is gone and columns that are gone or doubled', () => {
    const without = (header: string, instead: string) =>
      tab.values.map((row, index) => (index === 0 ? row.map((cell) => (cell === header ? instead : cell)) : row));
    const codes = (values: readonly (readonly Scalar[])[]) =>
      readFiguresTab(values, pl1b2022, 'Q1').problems.map(({ code, place }) => [code, place?.column ?? '']);
    expect(codes(tab.values.slice(1))).toEqual([['figures.noHeader', '']]);
    expect(codes(without('Quý I · Số liệu', ''))).toEqual([['figures.columnMissing', 'Quý I · Số liệu']]);
    expect(codes(without('Năm · Số liệu', 'Quý I · Số liệu'))).toEqual([['figures.columnTwice', 'Quý I · Số liệu']]);
    expect(codes([])).toEqual([['figures.noHeader', '']]);
  });
});

describe('the column Tính', () => {
  const entered = new Map<string, FigureValue>();
  for (const line of readCases('../../examples/figures-mended.tsv')) {
    const row = rowsByCode(pl1b2022).get(line.code ?? '');
    const figure = row === undefined ? undefined : readFigure(line.value ?? '', row);
    if (figure?.ok) entered.set(line.code ?? '', figure.value);
  }
  const rows = computeForm(pl1b2022, entered, { counted: 40, done: 11 }, 'department');

  it('holds our figures as printed, line by line as the rows stand on the tab', () => {
    const codes = ['1.1', null, '1.2', '3.1.4', '1.3.3', '6.2.1', '3.3.2'];
    expect(computedColumn(rows, codes)).toEqual([
      [''],
      [''],
      ['27,5'],
      ['133'],
      ['không phát sinh'],
      ['Chưa đủ số liệu: mới có 1, thiếu 6.2.2, 6.2.3, 6.2.5'],
      [''],
    ]);
  });

  it('fits the block below the header of the tab', () => {
    const located = locateFigures(tab.values, pl1b2022, 'Q1');
    if (!located.ok) throw new Error('not located');
    const { codes, columns, headerRow: row, rowOf } = located.value;
    expect(computedColumn(rows, codes)).toHaveLength(tab.values.length - row);
    expect(columns).toEqual({ code: 1, computed: 4, figure: 5, state: 6, note: 7 });
    expect(rowOf.get('1.1')).toBe(lineOf('1.1') + 1);
  });
});
