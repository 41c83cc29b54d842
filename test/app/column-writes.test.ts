/** Which cells are written when some cells of a column change. */
import { describe, expect, it } from 'vitest';
import { type ColumnChange, columnBlocks } from '../../src/app/column-writes.ts';
import type { TabContent } from '../../src/app/ports.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';

interface Cell {
  readonly value: string | number;
  readonly format?: string;
  readonly kept?: boolean;
}

/** A tab of one column. */
const tab = (...cells: readonly Cell[]): TabContent => ({
  values: cells.map(({ value }) => [value]),
  formats: cells.map(({ format }) => [format ?? '@']),
  kept: cells.map(({ kept }) => [kept === true]),
});

const change = (
  cells: readonly (readonly [number, Scalar])[],
  format: ColumnChange['format'] = '@',
  ownWords = false,
): ColumnChange => ({ column: 1, format, ownWords, cells: new Map(cells) });

const written = (content: TabContent, changed: ColumnChange) =>
  columnBlocks(content, changed).map(({ row, values }) => [row, ...values.flat()]);

const ends = [
  [1, 'x'],
  [3, 'y'],
] as const;
const a: Cell = { value: 'a' };

describe('cells of a column', () => {
  it('that stand together are one block, in the order of the sheet', () => {
    const changed = change([
      [3, 'z'],
      [2, 'y'],
    ]);
    expect(columnBlocks(tab(a, a, a), changed)).toEqual([{ row: 2, column: 1, values: [['y'], ['z']], format: '@' }]);
  });

  it('are one block with a text between them that is text, or with nothing', () => {
    expect(written(tab(a, { value: '=1+1' }, a), change(ends))).toEqual([[1, 'x', '=1+1', 'y']]);
    expect(written(tab(a, { value: '', format: 'General' }, a), change(ends))).toEqual([[1, 'x', '', 'y']]);
    expect(written(tab(a), change(ends))).toEqual([[1, 'x', '', 'y']]);
  });

  it.each([
    ['a formula', { value: 'liên kết', kept: true }],
    ['a formula that shows nothing', { value: '', kept: true }],
    ['a percentage', { value: 0.275, format: '0.0%' }],
    ['a text in a cell of another format', { value: '01/01', format: 'General' }],
  ] as const)('are two blocks around %s', (_, between) => {
    expect(written(tab(a, between, a), change(ends))).toEqual([
      [1, 'x'],
      [3, 'y'],
    ]);
  });

  it('of people’s own words are never written a second time', () => {
    expect(written(tab(a, a, a), change(ends, '@', true))).toHaveLength(2);
    expect(written(tab(a, { value: '' }, a), change(ends, '@', true))).toHaveLength(1);
  });

  it('that are days keep a day between them, and leave a typed text alone', () => {
    const days = change(
      [
        [1, 45658],
        [3, 45660],
      ],
      'dd/mm/yyyy',
    );
    const day = (value: string): Cell => ({ value, format: 'dd/mm/yyyy' });
    expect(written(tab(a, day('2025-01-02'), a), days)).toEqual([[1, 45658, 45659, 45660]]);
    expect(written(tab(a, day('=HOM.NAY'), a), days)).toHaveLength(2);
    expect(written(tab(a, { ...day('2025-01-02'), kept: true }, a), days)).toHaveLength(2);
  });

  it('are no block when none changes', () => {
    expect(columnBlocks(tab(a), change([]))).toEqual([]);
  });
});
