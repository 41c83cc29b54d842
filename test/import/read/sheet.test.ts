import { expect, it } from 'vitest';
import { readSheet } from '../../../src/import/read/sheet.ts';

it('reads a tab of a workbook file with its merges, dates and percentages', () => {
  const grid = readSheet({
    name: 'Phụ lục',
    values: [
      ['TT', 'Thời hạn', 'Chỉ tiêu'],
      [1, 45672, 0.7],
      [null, null, null],
    ],
    styles: [
      [0, 0, 0],
      [0, 1, 2],
      [0, 0, 0],
    ],
    palette: [{}, { numberFormat: 'dd/mm/yyyy' }, { numberFormat: '0%' }],
    columnWidths: [],
    rowHeights: [],
    merges: [{ row: 2, column: 1, rows: 2, columns: 1 }],
  });
  expect(grid.rows.map((row) => row.map(({ text, covered }) => (covered ? '·' : text)))).toEqual([
    ['TT', 'Thời hạn', 'Chỉ tiêu'],
    ['1', '15/01/2025', '70%'],
    ['·', '', ''],
  ]);
});
