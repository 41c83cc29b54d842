import { describe, expect, it } from 'vitest';
import { assignKeys, type KnownRows, nothingKnown, textKey, type WrittenRow } from '../../src/layout/row-keys.ts';

const row = (sheetRow: number, task: string, given: Partial<WrittenRow> = {}): WrittenRow => ({
  sheetRow,
  id: '',
  order: 0,
  taskNumber: 0,
  ...given,
  plan: { section: 'I', tt: '1', task, activity: '', ...given.plan },
});
const known = (...rows: readonly (readonly [string, string])[]): KnownRows => ({
  keyed: true,
  sections: ['I'],
  rows: rows.map(([id, task]) => ({ id, section: 'I', tt: '1', texts: textKey({ task, activity: '' }) })),
});
const ids = (rows: readonly WrittenRow[], of: KnownRows, otherIds: readonly string[] = []) =>
  [...assignKeys(rows, of, otherIds).of.values()].map(({ id }) => id);

describe('a row without id', () => {
  it('gets one above all that stand on the tab, are known, or stand on rows that are none', () => {
    expect(ids([row(2, 'a', { id: 'R0003' }), row(3, 'b')], nothingKnown)).toEqual(['R0003', 'R0004']);
    expect(ids([row(2, 'a', { id: 'R0003' }), row(3, 'b')], known(['R0047', 'c']))).toEqual(['R0003', 'R0048']);
    expect(ids([row(2, 'a')], nothingKnown, ['R0009'])).toEqual(['R0010']);
  });

  it('gets that of the known row with its words, however they are written', () => {
    expect(ids([row(2, 'Ban  hành KẾ HOẠCH.')], known(['R0047', 'Ban hành kế hoạch']))).toEqual(['R0047']);
  });

  it('does not get the id of a known row that stands on the tab still', () => {
    expect(ids([row(2, 'a', { id: 'R0001' }), row(3, 'a')], known(['R0001', 'a']))).toEqual(['R0001', 'R0002']);
  });

  it('gets none of several that have its words when they are more or fewer than the rows', () => {
    const twice = known(['R0001', 'a'], ['R0002', 'a']);
    expect(ids([row(2, 'a'), row(3, 'a')], twice)).toEqual(['R0001', 'R0002']);
    expect(ids([row(2, 'a')], twice)).toEqual(['R0003']);
  });

  it('is known by its latest words', () => {
    const reworded = known(['R0001', 'cũ'], ['R0001', 'mới']);
    expect(assignKeys([row(2, 'mới')], reworded, []).unrecognised).toBe(0);
    expect(ids([row(2, 'mới'), row(3, 'cũ')], reworded)).toEqual(['R0001', 'R0002']);
  });
});

describe('known rows that cannot be found', () => {
  it('are counted when no row has an id any more', () => {
    expect(assignKeys([row(2, 'b')], known(['R0001', 'a']), []).unrecognised).toBe(1);
  });

  it('are rows that were deleted when others have their ids still', () => {
    const rows = [row(2, 'b', { id: 'R0002' }), row(3, 'c')];
    expect(assignKeys(rows, known(['R0001', 'a'], ['R0002', 'b']), []).unrecognised).toBe(0);
  });
});

describe('the plan’s order that no row says', () => {
  it('is by section, TT and id', () => {
    const at = (sheetRow: number, section: string, tt: string, id: string) =>
      row(sheetRow, id, { id, taskNumber: 1, plan: { section, tt, task: id, activity: '' } });
    const rows = [
      at(2, 'II', '1', 'R0004'),
      at(3, 'I', '10', 'R0003'),
      at(4, 'I', '2', 'R0002'),
      at(5, 'I', '2', 'R0001'),
    ];
    const { of, lost } = assignKeys(rows, { keyed: true, rows: [], sections: ['I', 'II'] }, []);
    expect(lost).toEqual(['order']);
    expect([...of.values()].sort((a, b) => a.order - b.order).map(({ id }) => id)).toEqual([
      'R0001',
      'R0002',
      'R0003',
      'R0004',
    ]);
  });
});
