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

/** A store as version 1 wrote it. */
const first = {
  version: 1,
  tabs: { tasks: 3, settings: 7 },
  sections: [{ code: 'I', title: 'Chỉ đạo điều hành', parent: null }],
  budgetHeader: 'Kinh phí',
  planVersion: 2,
  frozen: [
    {
      quarter: '2025-Q1',
      frozenAt: '2025-01-15T02:00:00Z',
      by: 'Lan',
      rows: [{ id: 'R0001', section: 'I', tt: '1', taskNumber: 1, texts: 'a1' }],
    },
  ],
  planText: 'Kế hoạch',
  waivers: { '2025-Q1': [] },
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

  it('of version 1 is read as it was, with no report issued yet', () => {
    expect(readStore(JSON.stringify(first))).toEqual({ kind: 'store', store: { ...first, version: 2, reports: {} } });
  });

  it.each([0, -1, 1.5])('of a version %d, which never was, is damaged', (version) => {
    expect(readStore(JSON.stringify({ ...first, version }))).toEqual({ kind: 'damaged' });
  });

  it.each(['', 'null', '{"version":1', '{"version":1}', '{}', '[]', '{"version":"1"}'])(
    'that says %j is damaged',
    (text) => {
      expect(readStore(text)).toEqual({ kind: 'damaged' });
    },
  );
});
