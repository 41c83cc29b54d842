import { describe, expect, it } from 'vitest';
import { estimateRowHeights, estimateTextHeight } from '../../src/layout/row-heights.ts';

const wrapped = { wrap: true, fontFamily: 'Times New Roman', fontSize: 13 } as const;

describe('estimated row heights', () => {
  it('are one line for a short text, one more for each line that the text takes', () => {
    expect(estimateTextHeight('Văn phòng', 200, 13)).toBe(25);
    expect(estimateTextHeight('Văn phòng\nThanh tra', 200, 13)).toBe(46);
    expect(estimateTextHeight('Văn phòng Văn phòng', 100, 13)).toBe(46);
  });

  it('break a word that is longer than the column', () => {
    expect(estimateTextHeight('m'.repeat(20), 100, 13)).toBeGreaterThanOrEqual(4 * 20);
  });

  it('follow the highest cell of the row and ignore text that does not wrap', () => {
    const heights = estimateRowHeights({
      values: [
        ['a', 'một hai ba bốn năm sáu bảy tám'],
        ['một hai ba bốn năm sáu bảy tám', null],
      ],
      styles: [
        [0, 0],
        [1, 0],
      ],
      palette: [wrapped, { fontSize: 13 }],
      columnWidths: [60, 80],
      merges: [],
    });
    expect(heights[0]).toBeGreaterThan(60);
    expect(heights[1]).toBe(25);
  });

  it('spread what a vertically merged cell needs over its rows', () => {
    const text = Array.from({ length: 10 }, () => 'dòng').join('\n');
    const heights = estimateRowHeights({
      values: [
        [text, 'a'],
        [null, 'b'],
        [null, 'c'],
      ],
      styles: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      palette: [wrapped],
      columnWidths: [100, 100],
      merges: [{ row: 1, column: 1, rows: 3, columns: 1 }],
    });
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(estimateTextHeight(text, 100, 13));
    expect(new Set(heights).size).toBe(1);
  });

  it('measure a cell merged over columns by their common width', () => {
    const row = (columns: number) =>
      estimateRowHeights({
        values: [['Kế hoạch cải cách hành chính năm 2025', null, null]],
        styles: [[0, 0, 0]],
        palette: [wrapped],
        columnWidths: [100, 100, 100],
        merges: columns > 1 ? [{ row: 1, column: 1, rows: 1, columns }] : [],
      })[0] as number;
    expect(row(3)).toBe(25);
    expect(row(1)).toBeGreaterThan(60);
  });

  it('take no account of hidden columns', () => {
    const sheet = {
      values: [['x', 'một câu rất dài '.repeat(20)]],
      styles: [[0, 0]],
      palette: [{ fontSize: 11, wrap: true }],
      columnWidths: [60, 60],
      merges: [],
    };
    const [seen = 0] = estimateRowHeights(sheet);
    const [hidden = 0] = estimateRowHeights({ ...sheet, hiddenColumns: [2] });
    expect(hidden).toBeLessThan(seen / 5);
  });
});
