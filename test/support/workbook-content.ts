import type { WorkbookPort } from '../../src/app/ports.ts';

interface TabText {
  readonly name: string;
  readonly hidden: boolean;
  /** Filled cells with their formats, by "row column". */
  readonly cells: Readonly<Record<string, readonly [value: unknown, format: string]>>;
}

/** All that a workbook says, but for the journal and the last look: tabs in order of their names, ids of the store as names. */
export function workbookContent(workbook: Pick<WorkbookPort, 'tabs' | 'read'>): readonly TabText[] {
  const tabs = workbook.tabs();
  const names = new Map(tabs.map(({ id, name }) => [id, name]));
  return tabs
    .filter(({ name }) => name !== 'cchc_log' && name !== 'cchc_seen')
    .map(({ id, name, hidden }) => {
      const { values, formats } = workbook.read(id, { formats: true });
      const cells: Record<string, readonly [unknown, string]> = {};
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value !== '') cells[`${r + 1} ${c + 1}`] = [value, formats[r]?.[c] ?? ''];
        });
      });
      return { name, hidden, cells: name === 'cchc_store' ? withNames(values, names) : cells };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function withNames(values: readonly (readonly unknown[])[], names: ReadonlyMap<number, string>): TabText['cells'] {
  const count = Number(values[0]?.[0]);
  const text = values
    .slice(1, count + 1)
    .map(([piece]) => String(piece))
    .join('');
  const store = JSON.parse(text) as { tabs: Record<string, number> };
  const tabs = Object.entries(store.tabs).map(([key, id]) => [key, names.get(id)]);
  return { store: [JSON.stringify({ ...store, tabs: tabs.sort() }), ''] };
}
