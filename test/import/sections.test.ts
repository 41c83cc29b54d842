import { describe, expect, it } from 'vitest';
import { doubtCodes, itemsBySection, reading, table } from './support.ts';

const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Chủ trì', 'Thời gian hoàn thành'];
const section = (code: string, title: string) => [code, title, '', '', '', ''];
const item = (tt: string | number, goal: string, task = 'Việc', activity = 'Làm') => [
  tt,
  goal,
  task,
  activity,
  'VP',
  'Quý I',
];

describe('sections', () => {
  const read = (
    rows: readonly (readonly (string | number)[])[],
    merges = [] as { row: number; column: number; rows: number; columns: number }[],
  ) => reading(table([header, ...rows], merges)).plan.sections;

  it.each([
    ['I', 'I'],
    ['I.', 'I'],
    ['I -', 'I'],
    ['Phần I', 'I'],
    ['PHẦN I:', 'I'],
    ['Ⅳ', 'IV'],
    ['A', 'A'],
  ])('reads the code %s as %s', (written, code) => {
    expect(read([section(written, 'THỂ CHẾ'), item(1, 'A')])).toEqual([{ code, title: 'THỂ CHẾ', parent: null }]);
  });

  it.each([
    ['I. THỂ CHẾ', 'I', 'THỂ CHẾ'],
    ['II - Thể chế', 'II', 'Thể chế'],
    ['Phần III: Thể chế', 'III', 'Thể chế'],
    ['V CẢI CÁCH', 'V', 'CẢI CÁCH'],
  ])('takes code and title of "%s" apart wherever the cell stands', (text, code, title) => {
    const merged = [{ row: 2, column: 1, rows: 1, columns: 6 }];
    expect(read([section(text, ''), item(1, 'A')])).toEqual([{ code, title, parent: null }]);
    expect(read([section(text, ''), item(1, 'A')], merged)).toEqual([{ code, title, parent: null }]);
    expect(read([section('', text), item(1, 'A')])).toEqual([{ code, title, parent: null }]);
  });

  it('puts sub-sections under the section of their number, numbering begun anew in each', () => {
    const plan = reading(
      table([
        header,
        section('VII', 'CHÍNH QUYỀN SỐ'),
        [7.1, 'Chính quyền điện tử', '', '', '', ''],
        item(1, 'A'),
        item(2, 'B'),
        section('7.2.', 'ISO'),
        item(1, 'C'),
      ]),
    ).plan;
    expect(plan.sections.map(({ code, parent }) => [code, parent])).toEqual([
      ['VII', null],
      ['7.1', 'VII'],
      ['7.2', 'VII'],
    ]);
    expect(itemsBySection(plan)).toEqual({ '7.1': 2, '7.2': 1 });
  });

  it('reads 7.1 and 7.2 with tasks and units of their own as items', () => {
    const { plan } = reading(table([header, section('VII', 'SỐ'), item('7.1', 'A'), item('7.2', 'B')]));
    expect(itemsBySection(plan)).toEqual({ VII: 2 });
  });

  it('reads an item of which only the task is written as an item (seed 004, VII.2)', () => {
    const { plan } = reading(
      table([header, section('VII', 'SỐ'), item(1, 'A'), [2, '', 'Cung cấp thông tin', '', '', ''], item(3, 'C')]),
    );
    expect(itemsBySection(plan)).toEqual({ VII: 3 });
  });

  it('reads numbered headings over 1.1 and 1.2', () => {
    const { plan } = reading(
      table([
        header,
        section('1', 'Thể chế'),
        item('1.1', 'A'),
        item('1.2', 'B'),
        section('2', 'Thủ tục'),
        item('2.1', 'C'),
      ]),
    );
    expect(plan.sections.map(({ code }) => code)).toEqual(['1', '2']);
    expect(plan.rows.map(({ section: code, tt }) => [code, tt])).toEqual([
      ['1', '1.1'],
      ['1', '1.2'],
      ['2', '2.1'],
    ]);
  });

  it('reads a date that the spreadsheet made of 7.1 as 7.1 and says so', () => {
    const grid = table([header, section('VII', 'SỐ'), ['2025-01-07', 'Điện tử', '', '', '', ''], item(1, 'A')]);
    expect(reading(grid).plan.sections.map(({ code }) => code)).toEqual(['VII', '7.1']);
    expect(doubtCodes(grid)).toEqual(['import.numberFromDate']);
  });

  it('gives a heading without a code the next Roman number and says so', () => {
    const grid = table([
      header,
      section('', 'CẢI CÁCH THỂ CHẾ'),
      item(1, 'A'),
      section('', 'CẢI CÁCH THỦ TỤC'),
      item(1, 'B'),
    ]);
    expect(reading(grid).plan.sections.map(({ code, title }) => [code, title])).toEqual([
      ['I', 'CẢI CÁCH THỂ CHẾ'],
      ['II', 'CẢI CÁCH THỦ TỤC'],
    ]);
    expect(doubtCodes(grid)).toEqual(['import.sectionCodeInferred', 'import.sectionCodeInferred']);
  });

  it('puts items without any section into one and says so', () => {
    const grid = table([header, item(1, 'A'), item(2, 'B')]);
    expect(reading(grid).plan.sections).toEqual([{ code: 'I', title: '', parent: null }]);
    expect(doubtCodes(grid)).toEqual(['import.noSection']);
  });

  it('puts items before the first section into one of their own', () => {
    const grid = table([header, item(1, 'A'), section('I', 'THỂ CHẾ'), item(1, 'B')]);
    expect(reading(grid).plan.sections.map(({ code }) => code)).toEqual(['0', 'I']);
    expect(doubtCodes(grid)).toEqual(['import.noSection']);
  });

  it('begins a section where the numbering begins anew and nothing else tells', () => {
    const grid = table([header, item(1, 'A'), item(2, 'B'), item(1, 'C')]);
    expect(itemsBySection(reading(grid).plan)).toEqual({ I: 2, II: 1 });
    expect(doubtCodes(grid)).toEqual(['import.sectionInferred', 'import.sectionInferred']);
  });

  it('takes two blank lines before every restart for mere spacing', () => {
    const blank = section('', '');
    const grid = table([header, item(1, 'A'), blank, blank, item(1, 'B'), blank, blank, item(1, 'C')]);
    expect(reading(grid).plan.sections.map(({ code }) => code)).toEqual(['I', 'II', 'III']);
  });

  it('tells the same numbers under parts A and B apart', () => {
    const grid = table([
      header,
      section('A', 'NHIỆM VỤ CHUNG'),
      section('I', 'Thể chế'),
      item(1, 'A'),
      section('B', 'NHIỆM VỤ RIÊNG'),
      section('I', 'Đất đai'),
      item(1, 'B'),
    ]);
    expect(reading(grid).plan.sections.map(({ code, parent }) => [code, parent])).toEqual([
      ['A', null],
      ['I', 'A'],
      ['B', null],
      ['B.I', 'B'],
    ]);
    expect(doubtCodes(grid)).toEqual(['import.sectionCodeRepeated']);
  });

  it('reads a column of sections merged over their items', () => {
    const { plan } = reading(
      table(
        [
          ['Lĩnh vực', 'TT', 'Nhiệm vụ', 'Chủ trì'],
          ['I. Thể chế', 1, 'A', 'VP'],
          ['', 2, 'B', 'VP'],
          ['II. Thủ tục', 1, 'C', 'VP'],
        ],
        [{ row: 2, column: 1, rows: 2, columns: 1 }],
      ),
    );
    expect(plan.sections.map(({ code, title }) => [code, title])).toEqual([
      ['I', 'Thể chế'],
      ['II', 'Thủ tục'],
    ]);
    expect(itemsBySection(plan)).toEqual({ I: 2, II: 1 });
  });

  it('says what else stood in the row of a section', () => {
    const grid = table([header, ['I', 'THỂ CHẾ', '', '', 'Thanh tra', ''], item(1, 'A')]);
    expect(reading(grid).doubts).toEqual([
      { code: 'import.sectionRowHasMore', place: { row: 2 }, facts: { title: 'THỂ CHẾ', text: 'Thanh tra' } },
    ]);
  });
});
