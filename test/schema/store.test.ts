import { describe, expect, it } from 'vitest';
import { readStoreTab, storeCells, storeTab } from '../../src/layout/store-tab.ts';
import { emptyStore, readStore, type Store, storeVersion } from '../../src/schema/store.ts';

const store: Store = {
  ...emptyStore,
  tabs: { tasks: 3 },
  sections: [{ code: '7.1', title: 'Chính quyền số', parent: 'VII' }],
  frozen: [
    {
      quarter: '2025-Q1',
      frozenAt: '2025-01-15T02:00:00Z',
      by: '',
      rows: Array.from({ length: 2000 }, (_, index) => ({
        id: `R${index}`,
        section: 'I',
        tt: '1',
        taskNumber: 1,
        texts: '',
      })),
    },
  ],
};

describe('the hidden store', () => {
  it('comes back from its tab as it was, also when it is longer than a cell', () => {
    const tab = storeTab(JSON.stringify(store));
    expect(tab.values.length).toBeGreaterThan(1);
    expect(readStore(readStoreTab(tab.values))).toEqual({ kind: 'store', store });
  });

  it('is not confused by what a longer store left below it', () => {
    const long = storeTab(JSON.stringify(store)).values;
    const short = storeCells(JSON.stringify(emptyStore));
    const written = long.map((row, index) => short[index] ?? row);
    expect(readStore(readStoreTab(written))).toEqual({ kind: 'store', store: emptyStore });
  });

  it('of a newer version is refused by its number', () => {
    expect(readStore(JSON.stringify({ version: storeVersion + 1, tabs: 'other' }))).toEqual({
      kind: 'newer',
      version: storeVersion + 1,
    });
  });

  it.each(['', 'null', '{"version":1', '{"version":1}', '{}', '[]', '{"version":"1"}'])(
    'that says %j is damaged',
    (text) => {
      expect(readStore(text)).toEqual({ kind: 'damaged' });
    },
  );
});
