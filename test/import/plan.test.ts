import { describe, expect, it } from 'vitest';
import { choosePlanTable, readPlan } from '../../src/import/plan.ts';
import { counts, doubtCodes, failureCodes, itemsBySection, reading, table } from './support.ts';

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

describe('tasks and rows of an item', () => {
  it('starts a new task at a new cell and keeps the task at an empty one', () => {
    const { plan } = reading(
      table([
        header,
        section('I', 'THỂ CHẾ'),
        item(1, 'Mục tiêu', 'Việc A', 'Làm một'),
        ['', '', '', 'Làm hai', 'VP', 'Quý II'],
        ['', '', 'Việc B', 'Làm ba', 'VP', 'Quý III'],
      ]),
    );
    expect(plan.rows.map(({ tt, task, taskNumber, activity }) => [tt, task, taskNumber, activity])).toEqual([
      ['1', 'Việc A', 1, 'Làm một'],
      ['1', 'Việc A', 1, 'Làm hai'],
      ['1', 'Việc B', 2, 'Làm ba'],
    ]);
  });

  it('gives a lead unit and a deadline merged over rows to each of them', () => {
    const { plan } = reading(
      table(
        [header, section('I', 'THỂ CHẾ'), item(1, 'A'), ['', '', 'Việc B', 'Làm', '', '']],
        [
          { row: 3, column: 5, rows: 2, columns: 1 },
          { row: 3, column: 6, rows: 2, columns: 1 },
        ],
      ),
    );
    expect(plan.rows.map(({ lead, deadline }) => [lead, deadline])).toEqual([
      ['VP', 'Quý I'],
      ['VP', 'Quý I'],
    ]);
  });

  it('leaves a lead unit that is only blank blank', () => {
    const { plan } = reading(table([header, section('I', 'THỂ CHẾ'), item(1, 'A'), ['', '', 'Việc B', 'Làm', '', '']]));
    expect(plan.rows.map(({ lead }) => lead)).toEqual(['VP', '']);
  });

  it('gives a goal merged over several items to each of them', () => {
    const merges = [{ row: 3, column: 2, rows: 2, columns: 1 }];
    const { plan } = reading(table([header, section('I', 'THỂ CHẾ'), item(1, 'Chung'), item(2, '')], merges));
    expect(plan.rows.map(({ tt, goal }) => [tt, goal])).toEqual([
      ['1', 'Chung'],
      ['2', 'Chung'],
    ]);
  });

  it('takes a number and goal repeated on every row for one item', () => {
    const { plan } = reading(
      table([header, section('I', 'THỂ CHẾ'), item(1, 'Mục tiêu', 'Việc A'), item(1, 'Mục tiêu', 'Việc B')]),
    );
    expect(counts(plan)).toEqual({ items: 1, tasks: 2, rows: 2 });
  });

  it('takes them for one item also where no section is named', () => {
    const { plan } = reading(
      table([header, item(1, 'A', 'Việc A'), item(1, 'A', 'Việc B'), item(2, 'B'), item(1, 'C')]),
    );
    expect(plan.rows.map(({ section: code, tt, taskNumber }) => [code, tt, taskNumber])).toEqual([
      ['I', '1', 1],
      ['I', '1', 2],
      ['I', '2', 1],
      ['II', '1', 1],
    ]);
  });

  it('counts a task repeated word for word once and says so', () => {
    const grid = table([header, section('I', 'THỂ CHẾ'), item(1, 'A', 'Việc'), ['', '', 'Việc', 'Khác', 'VP', '']]);
    expect(counts(reading(grid).plan)).toEqual({ items: 1, tasks: 1, rows: 2 });
    expect(doubtCodes(grid)).toEqual(['import.taskRepeated']);
  });

  it('makes no row of a goal that stands alone above its tasks', () => {
    const { plan } = reading(
      table([header, section('I', 'THỂ CHẾ'), [1, 'Mục tiêu', '', '', '', ''], ['', '', 'Việc A', 'Làm', 'VP', '']]),
    );
    expect(plan.rows.map(({ goal, task, taskNumber }) => [goal, task, taskNumber])).toEqual([
      ['Mục tiêu', 'Việc A', 1],
    ]);
  });

  it('keeps parts marked "a)" or "-" within their item', () => {
    const { plan } = reading(
      table([
        header,
        section('I', 'THỂ CHẾ'),
        item(1, 'A'),
        ['a)', '', 'Việc B', '', '', ''],
        ['-', '', 'Việc C', '', '', ''],
      ]),
    );
    expect(counts(plan)).toEqual({ items: 1, tasks: 3, rows: 3 });
  });

  it('takes a cell merged over two columns for the first and says so', () => {
    const grid = table(
      [header, section('I', 'THỂ CHẾ'), [1, 'A', 'Việc', '', 'VP', '']],
      [{ row: 3, column: 3, rows: 1, columns: 2 }],
    );
    expect(reading(grid).plan.rows[0]).toMatchObject({ task: 'Việc', activity: '' });
    expect(doubtCodes(grid)).toEqual(['import.cellAcrossColumns']);
  });

  it('leaves texts that begin with = + - @ as they are', () => {
    const texts = ['=SUM(A1)', '+84 1234', '-5% chi phí', '@VP'];
    const { plan } = reading(table([header, section('I', 'THỂ CHẾ'), ...texts.map((text, i) => item(i + 1, text))]));
    expect(plan.rows.map(({ goal }) => goal)).toEqual(texts);
  });

  it('prints a number in a text with a decimal comma', () => {
    const grid = table([
      ['TT', 'Nhiệm vụ', 'Kinh phí (triệu đồng)'],
      ['I', 'THỂ CHẾ', ''],
      [1, 'A', 12.5],
      [2, 'B', 0],
    ]);
    expect(reading(grid).plan.rows.map(({ budget }) => budget)).toEqual(['12,5', '0']);
  });
});

describe('rows that are no part of the plan', () => {
  it('leaves out a header that a new page repeats', () => {
    const { plan, leftOut } = reading(table([header, section('I', 'A'), item(1, 'A'), header, item(2, 'B')]));
    expect(counts(plan).items).toBe(2);
    expect(leftOut).toMatchObject([{ row: 4, reason: 'repeated-header' }]);
  });

  it('goes on in a section whose heading a new page repeats', () => {
    const { plan } = reading(
      table([header, section('I', 'THỂ CHẾ'), item(1, 'A'), section('I', 'THỂ CHẾ (tiếp theo)'), item(2, 'B')]),
    );
    expect(itemsBySection(plan)).toEqual({ I: 2 });
  });

  it('leaves out the numbers of the columns', () => {
    const { leftOut } = reading(
      table([header, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], section('I', 'A'), item(1, 'A')]),
    );
    expect(leftOut).toMatchObject([{ row: 2, reason: 'column-numbers' }]);
  });

  it('leaves out totals and remarks below the table', () => {
    const { plan, leftOut } = reading(
      table([
        header,
        section('I', 'A'),
        item(1, 'A'),
        ['', 'Tổng cộng', '', '', '', '100'],
        ['Ghi chú: các phòng chủ động thực hiện.', '', '', '', '', ''],
      ]),
    );
    expect(plan.rows).toHaveLength(1);
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'closing-line'],
      [5, 'closing-line'],
    ]);
  });

  it('says which line below the table it left out', () => {
    const grid = table([
      header,
      section('I', 'A'),
      item(1, 'A'),
      section('', ''),
      ['', 'Người lập biểu', '', '', '', ''],
    ]);
    expect(reading(grid).plan.rows).toHaveLength(1);
    expect(reading(grid).doubts).toMatchObject([{ code: 'import.lineLeftOut', place: { row: 5 } }]);
  });

  it('does not take a task that begins with "Công tác" for a total', () => {
    const { plan } = reading(
      table([header, section('I', 'A'), item(1, 'A'), ['', '', 'Công tác cán bộ', 'Làm', 'VP', 'Quý I']]),
    );
    expect(plan.rows.map(({ task }) => task)).toEqual(['Việc', 'Công tác cán bộ']);
  });
});

describe('a row that a page break cut in two', () => {
  const cut = (...fragment: string[]) =>
    table([
      header,
      section('I', 'SỐ'),
      item(1, 'A', 'Khắc phục sự cố trên', '- Phân công.'),
      section('', ''),
      ['', '', ...fragment, '', ''],
    ]);

  it('is put together again, with a doubt that repeats it (seed 002, 7.1.2)', () => {
    const grid = cut('môi trường mạng của cơ quan', '- Báo cáo.');
    expect(reading(grid).plan.rows).toMatchObject([
      { task: 'Khắc phục sự cố trên môi trường mạng của cơ quan', activity: '- Phân công.\n- Báo cáo.' },
    ]);
    expect(reading(grid).doubts).toEqual([
      {
        code: 'import.rowJoined',
        place: { row: 5, code: 'I', tt: '1' },
        facts: { text: 'môi trường mạng của cơ quan | - Báo cáo.' },
      },
    ]);
  });

  it('is not seen in a task of its own', () => {
    expect(reading(cut('Việc khác', 'các phòng')).plan.rows).toHaveLength(2);
    expect(reading(cut('', '- Báo cáo.')).plan.rows).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('names what it looked for when there is no header', () => {
    const result = readPlan(
      table([
        ['Số liệu', 'Quý I'],
        ['Hồ sơ', 12],
      ]),
    );
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: 'import.noHeader',
          place: { row: 1 },
          facts: { lookedFor: 'TT, Nhiệm vụ, Chủ trì, Thời gian hoàn thành', found: 'Số liệu | Quý I' },
        },
      ],
    });
  });

  it('does not take a row of the plan for its header', () => {
    expect(
      failureCodes(table([section('I', 'THỂ CHẾ'), item(1, 'Hoàn thành nhiệm vụ', 'Kết quả'), item(2, 'B')])),
    ).toEqual(['import.noHeader']);
  });

  it.each([[[]], [[['', '']]]])('calls a table without texts empty', (values) => {
    expect(failureCodes(table(values))).toEqual(['import.emptyTable']);
  });

  it('says that a header without items has none', () => {
    expect(failureCodes(table([header, section('I', 'THỂ CHẾ')]))).toEqual(['import.noItems']);
  });

  it('names row and number of every numbered row with nothing else in it', () => {
    const empty = (tt: number) => [tt, '', '', '', '', ''];
    const result = readPlan(table([header, section('I', 'THỂ CHẾ'), item(1, 'A'), empty(2), item(3, 'C'), empty(4)]));
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'import.emptyItem', place: { row: 4, tt: '2' } },
      { code: 'import.emptyItem', place: { row: 6, tt: '4' } },
    ]);
  });

  it('names both rows of a number that stands twice in a section', () => {
    const result = readPlan(table([header, section('I', 'THỂ CHẾ'), item(1, 'A'), item(2, 'B'), item(2, 'C')]));
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'import.duplicateNumber', place: { row: 5, code: 'I', tt: '2' }, facts: { firstRow: 4 } },
    ]);
  });

  it('names two sections of one code', () => {
    const grid = table([header, section('I', 'THỂ CHẾ'), item(1, 'A'), section('I', 'THỦ TỤC'), item(1, 'B')]);
    expect(failureCodes(grid)).toContain('import.duplicateSection');
  });

  it('says where the numbering leaves a gap', () => {
    const grid = table([header, section('I', 'THỂ CHẾ'), item(1, 'A'), item(3, 'C')]);
    expect(reading(grid).doubts).toEqual([
      { code: 'import.numberGap', place: { row: 4, code: 'I', tt: '3' }, facts: { expected: 2 } },
    ]);
  });

  it('finds no gap where the numbering runs on through the sections', () => {
    expect(doubtCodes(table([header, section('I', 'A'), item(1, 'A'), section('II', 'B'), item(2, 'B')]))).toEqual([]);
  });

  it('keeps an item whose number is none and says so', () => {
    const grid = table([header, section('I', 'A'), item(1, 'A'), item('1 bis', 'B')]);
    expect(reading(grid).plan.rows.map(({ tt }) => tt)).toEqual(['1', '1 bis']);
    expect(doubtCodes(grid)).toEqual(['import.numberUnreadable']);
  });

  it('keeps lines broken within a sentence and says how many cells have them', () => {
    const grid = table([header, section('I', 'A'), item(1, 'Ban hành\nkế hoạch'), item(2, 'Báo cáo;\nkết luận')]);
    expect(reading(grid).plan.rows[0]?.goal).toBe('Ban hành\nkế hoạch');
    expect(reading(grid).doubts).toMatchObject([{ code: 'import.lineWraps', facts: { cells: 1 } }]);
  });
});

describe('the table of a file', () => {
  const other = table([
    ['Nơi nhận', 'Ký thay'],
    ['VP', 'Giám đốc'],
  ]);
  const plan = table([header, section('I', 'A'), item(1, 'A')]);

  it('is the first that has the header of a plan', () => {
    expect(choosePlanTable([other, plan, plan])).toEqual({ ok: true, value: { grid: plan, table: 2, others: [3] } });
  });

  it('is the one that was asked for', () => {
    expect(choosePlanTable([plan, other], 2)).toMatchObject({ value: { table: 2, others: [1] } });
  });

  it('is missing when there is none or not that many', () => {
    expect(choosePlanTable([])).toMatchObject({ problems: [{ code: 'import.noTable' }] });
    expect(choosePlanTable([plan], 3)).toMatchObject({
      problems: [{ code: 'import.noSuchTable', facts: { table: 3, tables: 1 } }],
    });
  });
});
