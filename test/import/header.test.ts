import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/import/plan.ts';
import { doubtCodes, failureCodes, reading, table } from './support.ts';

/** The fields of a table with these headers and one item. */
function fields(headers: readonly string[]): Readonly<Record<string, string | null>> {
  const rows = [
    headers,
    headers.map((_, c) => (c === 0 ? 'I' : c === 1 ? 'THỂ CHẾ' : '')),
    headers.map((_, c) => (c === 0 ? 1 : `ô ${c}`)),
  ];
  return Object.fromEntries(reading(table(rows)).columns.map(({ header, field }) => [header, field]));
}

describe('the meaning of a header', () => {
  it.each([
    ['STT', 'number'],
    ['Số TT', 'number'],
    ['Mục tiêu/Chỉ tiêu', 'goal'],
    ['Nội dung công việc', 'task'],
    ['NHIỆM VỤ TRỌNG TÂM', 'task'],
    ['Nhiệm vụ, hoạt động tuyên truyền', 'task'],
    ['Các hoạt động cụ thể', 'activity'],
    ['Kết quả/ sản phẩm', 'product'],
    ['Sản phẩm đầu ra dự kiến', 'product'],
    ['Đơn vị chủ trì', 'lead'],
    ['Cơ quan, đơn vị chủ trì thực hiện', 'lead'],
    ['Phân công và cách thức thực hiện', 'lead'],
    ['Đơn vị thực hiện', 'lead'],
    ['Cơ quan phối hợp', 'support'],
    ['Đơn vị phối\nhợp thực hiện', 'support'],
    ['Thời gian thực hiện', 'deadline'],
    ['Thời hạn hoàn thành', 'deadline'],
    ['Tiến độ', 'deadline'],
    ['Kinh phí (triệu đồng)', 'budget'],
    ['Dự toán kinh phí', 'budget'],
    ['Ghi chú', 'note'],
    ['GHI CHU', 'note'],
    ['Đơn vị tính', null],
    ['Sở TT&TT', null],
    ['Mã văn bản', null],
  ])('%s is %s', (header, field) => {
    const others = Object.entries({ number: 'TT', task: 'Nhiệm vụ', goal: 'Mục tiêu' });
    const rest = others.filter(([other]) => other !== field).map(([, words]) => words);
    const headers = field === 'number' ? [header, ...rest] : [...rest, header];
    expect(fields(headers)[header.replace('\n', ' ')]).toBe(field);
  });

  it('reads a table with other words throughout, the surer of two deadlines first', () => {
    const headers = [
      ...['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Tiến độ'],
      ...['Sản phẩm', 'Kinh phí (triệu đồng)', 'Ghi chú'],
    ];
    expect(Object.values(fields(headers))).toEqual([
      ...['number', 'task', 'lead', 'support', 'deadline', null],
      ...['product', 'budget', 'note'],
    ]);
  });

  it('takes "Nội dung" for the activity where a column "Nhiệm vụ" stands', () => {
    expect(fields(['TT', 'Nhiệm vụ', 'Nội dung thực hiện'])['Nội dung thực hiện']).toBe('activity');
    expect(fields(['TT', 'Mục tiêu', 'Nội dung thực hiện'])['Nội dung thực hiện']).toBe('task');
  });
});

describe('a header of two rows', () => {
  const data = [
    ['I', 'THỂ CHẾ', '', '', ''],
    [1, 'A', 'VP', 'Thanh tra', 'Quý I'],
  ];
  const upper = ['TT', 'Nhiệm vụ', 'Tổ chức thực hiện', '', 'Thời gian'];
  const lower = ['', '', 'Chủ trì', 'Phối hợp', ''];
  const row = { lead: 'VP', support: 'Thanh tra', deadline: 'Quý I' };

  it('is read with its cells merged', () => {
    const merges = [
      { row: 1, column: 1, rows: 2, columns: 1 },
      { row: 1, column: 2, rows: 2, columns: 1 },
      { row: 1, column: 3, rows: 1, columns: 2 },
      { row: 1, column: 5, rows: 2, columns: 1 },
    ];
    expect(reading(table([upper, lower, ...data], merges)).plan.rows).toMatchObject([row]);
  });

  it('is read with its cells not merged', () => {
    expect(reading(table([upper, lower, ...data])).plan.rows).toMatchObject([row]);
  });

  it('is left out where a new page repeats it', () => {
    const { plan, leftOut } = reading(table([upper, lower, ...data, upper, lower, [2, 'B', 'VP', '', '']]));
    expect(plan.rows).toHaveLength(2);
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'repeated-header'],
      [6, 'repeated-header'],
    ]);
  });
});

describe('columns that share a header', () => {
  const under = (leaves: readonly string[]) => {
    const grid = table(
      [
        ['TT', 'Nhiệm vụ', 'Kinh phí', '', ''],
        ['', '', ...leaves],
        [1, 'A', '30', '20', '10'],
      ],
      [
        { row: 1, column: 1, rows: 2, columns: 1 },
        { row: 1, column: 2, rows: 2, columns: 1 },
        { row: 1, column: 3, rows: 1, columns: 3 },
      ],
    );
    return reading(grid).plan.rows[0]?.budget;
  };

  it('give its meaning to the total', () => {
    expect(under(['Ngân sách tỉnh', 'Nguồn khác', 'Tổng cộng'])).toBe('10');
  });

  it('give it to none where several are parts of it as surely', () => {
    expect(under(['Ngân sách tỉnh', 'Ngân sách xã', 'Nguồn khác'])).toBe('');
    expect(under(['2024', '2025', '2026'])).toBe('');
  });

  it('give it to the one that names it', () => {
    expect(under(['Dự toán', 'Đơn vị tính', 'Ghi chú'])).toBe('30');
  });
});

describe('columns that cannot be placed', () => {
  it('are kept by their header, and a doubt says so', () => {
    const grid = table([
      ['TT', 'Nhiệm vụ', 'Mã văn bản', 'Mã văn bản', ''],
      ['I', 'THỂ CHẾ', '', '', ''],
      [1, 'A', '12', '13', 'x'],
    ]);
    expect(reading(grid).plan.rows[0]?.extra).toEqual({ 'Mã văn bản': '12', 'Mã văn bản (D)': '13', E: 'x' });
    expect(doubtCodes(grid)).toEqual(['import.columnUnknown', 'import.columnUnknown', 'import.columnWithoutHeader']);
  });

  it('are a failure when two of them mean the same as surely', () => {
    const result = readPlan(
      table([
        ['TT', 'Nhiệm vụ', 'Nhiệm vụ cụ thể'],
        [1, 'A', 'B'],
      ]),
    );
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: 'import.sameMeaning',
          place: { row: 1 },
          facts: { meaning: 'task', first: 'Nhiệm vụ (B)', second: 'Nhiệm vụ cụ thể (C)' },
        },
      ],
    });
  });

  it('are passed over when they hold nothing', () => {
    expect(
      reading(
        table([
          ['TT', 'Nhiệm vụ', 'Mã', ''],
          [1, 'A', '', ''],
        ]),
      ).columns,
    ).toHaveLength(2);
  });

  it('are named when one header means two things', () => {
    const grid = table([
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì, phối hợp'],
      [1, 'A', 'VP'],
    ]);
    expect(reading(grid).plan.rows[0]?.lead).toBe('VP');
    expect(doubtCodes(grid)).toContain('import.columnTwoMeanings');
  });
});

describe('the column of numbers', () => {
  it('may stand anywhere', () => {
    const { plan } = reading(
      table([
        ['Nhiệm vụ', 'Chủ trì', 'TT'],
        ['A', 'VP', 1],
        ['B', 'VP', 2],
      ]),
    );
    expect(plan.rows.map(({ tt }) => tt)).toEqual(['1', '2']);
  });

  it('is guessed with a doubt when its header is blank', () => {
    const grid = table([
      ['', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
      ['I', 'THỂ CHẾ', '', ''],
      [1, 'A', 'VP', ''],
    ]);
    expect(reading(grid).plan.rows[0]?.tt).toBe('1');
    expect(doubtCodes(grid)).toEqual(['import.numberColumnGuessed']);
  });

  it('is missed when there is none', () => {
    expect(
      failureCodes(
        table([
          ['Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
          ['A', 'VP', 'TT'],
        ]),
      ),
    ).toEqual(['import.noNumberColumn']);
  });
});
