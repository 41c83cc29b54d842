import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFromValues } from '../../src/import/grid.ts';

const texts = (values: Parameters<typeof gridFromValues>[0], formats?: string[][]) =>
  gridFromValues(values, [], formats).rows.map((row) => row.map((cell) => cell.text));

describe('the values of a tab', () => {
  it('print numbers as their digits', () => {
    expect(texts([[1, 7.1, 0, 15_000_000, -2.5, 1e21]])).toEqual([['1', '7.1', '0', '15000000', '-2.5', '1e+21']]);
  });

  it('print dates as dd/mm/yyyy, from ISO text and from serial numbers under a date format', () => {
    const formats = [['@', 'dd/mm/yyyy', '#,##0']];
    expect(texts([['2025-01-15', 45672, 45672]], formats)).toEqual([['15/01/2025', '15/01/2025', '45672']]);
    expect(texts([['2025-01-15T00:00:00', '2025-01', 'ngày 2025-01-15']])).toEqual([
      ['15/01/2025', '2025-01', 'ngày 2025-01-15'],
    ]);
  });

  it('print a percentage as it is shown', () => {
    expect(texts([[0.7, 0.275, 1]], [['0%', '0.0%', '0%']])).toEqual([['70%', '27,5%', '100%']]);
  });

  it('turn the two characters \\n of a pasted example into a new line', () => {
    expect(texts([['- Dự thảo\\n- Góp ý']])).toEqual([['- Dự thảo\n- Góp ý']]);
  });

  it('mark what a merge covers, whatever stands in it', () => {
    const { rows } = gridFromValues(
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
      [{ row: 1, column: 1, rows: 2, columns: 1 }],
    );
    expect(rows.map((row) => row.map(({ text, covered, rowSpan }) => [text, covered, rowSpan]))).toEqual([
      [
        ['A', false, 2],
        ['B', false, 1],
      ],
      [
        ['', true, 1],
        ['D', false, 1],
      ],
    ]);
  });

  it('become a rectangle with consistent spans under any merges', () => {
    const merge = fc.record({
      row: fc.integer({ min: 1, max: 5 }),
      column: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    const values = fc.array(fc.array(fc.constantFrom('a', '', 1, null), { maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(values, fc.array(merge, { maxLength: 4 }), (cells, merges) => {
        const { rows } = gridFromValues(cells, merges);
        let covered = 0;
        for (const row of rows) {
          expect(row).toHaveLength(rows[0]?.length ?? 0);
          for (const cell of row) covered += cell.covered ? 1 : 1 - cell.rowSpan * cell.columnSpan;
        }
        expect(covered).toBe(0);
      }),
    );
  });
});
