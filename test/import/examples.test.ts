import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/import/grid.ts';
import { readSheet } from '../../src/import/read/sheet.ts';
import { matrixSheet } from '../../src/layout/matrix-sheet.ts';
import { counts, example, htmlGrid, itemsBySection, reading, seeds, table, tsvGrid } from './support.ts';

const expected = {
  '000': {
    counts: { items: 40, tasks: 46, rows: 47 },
    sections: { I: 7, II: 3, III: 10, IV: 3, V: 2, VI: 5, '7.1': 6, '7.2': 4 },
  },
  '002': {
    counts: { items: 29, tasks: 32, rows: 32 },
    sections: { I: 2, II: 4, III: 5, IV: 3, V: 2, VI: 3, '7.1': 7, '7.2': 3 },
  },
  '004': {
    counts: { items: 26, tasks: 26, rows: 26 },
    sections: { I: 5, II: 3, III: 4, IV: 3, V: 5, VI: 3, VII: 3 },
  },
};

const fieldsOf = (line: string) => line.split('\t');
const lines = (seed: string) => example(`${seed}_appendix.tsv`).replace(/\n$/, '').split('\n').map(fieldsOf);
const asTsv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

/** As a person cuts the first two columns off, having written code and title into the section rows. */
function withoutSectionColumns(seed: string): string[][] {
  return lines(seed).map(([section = '', title = '', ...rest], index) =>
    index > 0 && title !== '' ? [section, title, ...rest.slice(2)] : rest,
  );
}

/** The merges of a grid as a spreadsheet tells them. */
function mergesOf(grid: Grid) {
  return grid.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell.rowSpan > 1 || cell.columnSpan > 1
        ? [{ row: r + 1, column: c + 1, rows: cell.rowSpan, columns: cell.columnSpan }]
        : [],
    ),
  );
}

describe.each(seeds)('the appendix of seed %s', (seed) => {
  const { plan } = reading(tsvGrid(example(`${seed}_appendix.tsv`)));

  it('has the items, tasks and rows that were counted by hand', () => {
    expect(counts(plan)).toEqual(expected[seed].counts);
    expect(itemsBySection(plan)).toEqual(expected[seed].sections);
  });

  it('keeps every cell of the table word for word', () => {
    const cells = lines(seed)
      .slice(1)
      .flatMap((fields) => fields.slice(3))
      .map((text) => text.replace(/\\n/g, '\n'));
    const texts = plan.rows.flatMap((row) => [
      ...[row.goal, row.task, row.activity, row.product, row.lead, row.support, row.deadline, row.budget],
      ...Object.values(row.extra ?? {}),
    ]);
    expect([...new Set(texts)].filter((text) => text !== '').sort()).toEqual(
      [...new Set(cells)].filter((text) => text !== '').sort(),
    );
  });

  it('is the same plan from the clipboard of Word', () => {
    expect(reading(htmlGrid(seed)).plan).toEqual(plan);
  });

  it('is the same plan without the two columns of the section', () => {
    expect(reading(tsvGrid(asTsv(withoutSectionColumns(seed)))).plan).toEqual(plan);
  });

  it('is the same plan with its columns in another order', () => {
    const reversed = (rows: string[][]) => tsvGrid(asTsv(rows.map((row) => [...row].reverse())));
    expect(reading(reversed(lines(seed))).plan).toEqual(plan);
    expect(reading(reversed(withoutSectionColumns(seed))).plan).toEqual(plan);
  });

  it('is the same plan from a tab that holds the table as Word pasted it, numbers as numbers', () => {
    const grid = htmlGrid(seed);
    const values = grid.rows.map((row) => row.map(({ text }) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)));
    expect(reading(table(values, mergesOf(grid))).plan).toEqual(plan);
  });

  it('is the same plan read back from the print-ready appendix that is made of it', () => {
    const sheet = matrixSheet(plan, { agency: 'Sở Công Thương', year: 2025, planNumber: '', planDate: null });
    expect(reading(readSheet(sheet)).plan).toEqual(plan);
  });

  it('is the same plan from a tab with a title above the table and empty rows below', () => {
    const { rows } = htmlGrid(seed);
    const width = rows[0]?.length ?? 0;
    const line = (text: string) => [text, ...Array<string>(width - 1).fill('')];
    const values = [line('PHỤ LỤC'), line('NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH'), line('')].concat(
      rows.map((row) => row.map(({ text }) => text)),
      [line(''), line('')],
    );
    const read = reading(table(values));
    expect(counts(read.plan)).toEqual(expected[seed].counts);
    expect(read.leftOut.map(({ row, reason }) => ({ row, reason }))).toEqual([
      { row: 1, reason: 'above-header' },
      { row: 2, reason: 'above-header' },
    ]);
  });

  it('keeps items, tasks, rows and codes when the columns of the section are simply cut off', () => {
    const cut = tsvGrid(asTsv(lines(seed).map((fields) => fields.slice(2))));
    const read = reading(cut);
    expect(read.plan.rows).toEqual(plan.rows);
    expect(read.plan.sections).toEqual(plan.sections.map((section) => ({ ...section, title: '' })));
    const inferred = read.doubts.filter(({ code }) => code === 'import.sectionInferred');
    expect(inferred.map(({ place }) => place?.code)).toEqual(plan.sections.map(({ code }) => code));
  });
});

describe('the appendix of seed 000', () => {
  const { plan, doubts, columns } = reading(htmlGrid('000'));

  it('reads without a doubt', () => {
    expect(doubts).toEqual([]);
    expect(columns.map(({ field }) => field)).toEqual([
      'number',
      'goal',
      'task',
      'activity',
      'product',
      'lead',
      'support',
      'deadline',
      'budget',
    ]);
  });

  it('has 7.1 and 7.2 as parts of VII', () => {
    expect(plan.sections.slice(-3)).toEqual([
      {
        code: 'VII',
        title: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ VÀ ÁP DỤNG ISO',
        parent: null,
      },
      { code: '7.1', title: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số', parent: 'VII' },
      { code: '7.2', title: 'Áp dụng ISO 9001:2015 trong hoạt động của đơn vị', parent: 'VII' },
    ]);
  });

  it('gives item III.6 its second goal on its second row', () => {
    const rows = plan.rows.filter((row) => row.section === 'III' && row.tt === '6');
    expect(rows.map(({ goal, taskNumber }) => [goal.slice(0, 30), taskNumber])).toEqual([
      ['100% TTHC đủ điều kiện được tr', 1],
      ['Tỷ lệ nộp hồ sơ trực tuyến toà', 2],
    ]);
  });

  it('keeps both activities of the merged task I.1.4 in one task', () => {
    const rows = plan.rows.filter((row) => row.section === 'I' && row.tt === '1');
    expect(rows.map(({ taskNumber }) => taskNumber)).toEqual([1, 2, 3, 4, 4, 5]);
    expect(rows[4]?.deadline).toBe('Thường xuyên');
  });
});

describe('the appendix of seed 004', () => {
  it('keeps its remarks beside the fields', () => {
    const { plan } = reading(htmlGrid('004'));
    const row = plan.rows.find(({ section, tt }) => section === 'II' && tt === '1');
    expect(row?.extra).toEqual({ 'Ghi chú': '02 Văn bản đã đăng ký' });
    expect(row?.lead).toBe('Phòng QLĐT &HTQT, Phòng Quản lý thương mại');
  });
});
