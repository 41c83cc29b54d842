/** The tabs that people write on, by row key and header, so that two looks at them can be compared wherever rows moved. */
import { fold } from '../domain/language/text.ts';
import { comparisonColumnKeys, figuresHeader, periodKinds } from './figures-tab.ts';
import { quotaColumns } from './quotas-tab.ts';
import { type Anchors, anchorsOf } from './row-anchors.ts';
import { targetColumns } from './targets-tab.ts';
import { taskColumns } from './tasks-tab.ts';
import { columnName, type Scalar } from './workbook-value.ts';

/** A tab as it was seen: the headers of its columns, and its rows by key with their cells. */
export interface SeenTab {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [key: string, ...cells: Scalar[]])[];
  /** Cells of our columns in which a person wrote, by `cellName`; left out when there are none. */
  readonly typed?: readonly string[];
}

/** The name of a cell among those of its tab. */
export function cellName({ key, column }: Pick<CellChange, 'key' | 'column'>): string {
  return `${key}\n${column}`;
}

/** One cell, or added rows, that say something else than before. */
export interface CellChange {
  readonly what: 'changed' | 'deleted' | 'added';
  /** Key of the row; of added rows the keys of all of them. */
  readonly key: string;
  /** Row of the tab now, 0 for one that is gone. */
  readonly row: number;
  /** Header or letter, "" for added rows. */
  readonly column: string;
  readonly before: string;
  /** Of added rows how many there are. */
  readonly now: string;
}

const ours = (columns: readonly { readonly header: string; readonly role: string }[]) =>
  columns.filter(({ role }) => role !== 'input').map(({ header }) => header);

/** Headers of the columns that are ours, by the key of the tab; tabs that are not here hold nothing of people's. */
const ourHeaders: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    tasks: ours(taskColumns),
    targets: ours(targetColumns),
    quotas: ours(quotaColumns),
    figures: [
      'Mã',
      'Chỉ tiêu thống kê',
      'Đơn vị tính',
      ...periodKinds.flatMap((kind) => [
        figuresHeader(kind, 'computed'),
        ...comparisonColumnKeys.filter((key) => key !== 'lastYear').map((key) => figuresHeader(kind, key)),
      ]),
    ],
    dossiers: ['Mã', 'Nội dung'],
    settings: ['Mục', 'Giải thích'],
    units: [],
  }).map(([key, headers]) => [key, new Set(headers.map(fold))]),
);

/** Keys of the tabs on which people write. */
export const peoplesTabs: readonly string[] = Object.keys(ourHeaders);

/**
 * A tab as it is; null for a tab of another kind or without its header. Rows that have no key yet get it from `later`, the
 * same tab a moment later, else are known by their place.
 */
export function seenTab(
  tab: string,
  values: readonly (readonly Scalar[])[],
  later: Anchors = anchorsOf(values),
): SeenTab | null {
  const anchors = anchorsOf(values);
  if (ourHeaders[tab] === undefined || anchors.headerRow === 0) return null;
  const width = Math.max(0, ...values.map((row) => row.length));
  const at = Array.from({ length: width }, (_, column) => column).filter((column) =>
    values.some((row) => (row[column] ?? '') !== ''),
  );
  const rows = values.flatMap((row, index): SeenTab['rows'][number][] => {
    const key = anchors.keyOf(index + 1) || later.keyOf(index + 1);
    const cells = at.map((column) => row[column] ?? '');
    return key === '' && cells.every((cell) => cell === '') ? [] : [[key || `#${index + 1}`, ...cells]];
  });
  return { columns: at.map((column) => anchors.headerOf(column + 1) || columnName(column + 1)), rows };
}

/** Whether a column of a tab is ours to write: a key, worked out by us, or read by us until a person corrects it. */
export function isOurColumn(tab: string, header: string): boolean {
  return ourHeaders[tab]?.has(fold(header)) === true;
}

/** What differs between two looks at a tab; rows that moved do not. */
export function seenChanges(before: SeenTab, now: SeenTab, rowOf: Anchors['rowOf']): CellChange[] {
  const changes: CellChange[] = [];
  const column = new Map(now.columns.map((header, index) => [header, index + 1]));
  const present = new Map(now.rows.map((row) => [row[0], row]));
  const known = new Set(before.rows.map(([key]) => key));
  for (const [key, ...cells] of before.rows) {
    const row = present.get(key);
    before.columns.forEach((header, index) => {
      const was = String(cells[index] ?? '');
      const is = String(row?.[column.get(header) ?? -1] ?? '');
      if (was === is) return;
      const place = row === undefined ? 0 : placeOf(key, rowOf);
      changes.push({
        what: row === undefined ? 'deleted' : 'changed',
        key,
        row: place,
        column: header,
        before: was,
        now: is,
      });
    });
    now.columns.forEach((header, index) => {
      const is = String(row?.[index + 1] ?? '');
      if (is === '' || before.columns.includes(header)) return;
      changes.push({ what: 'changed', key, row: placeOf(key, rowOf), column: header, before: '', now: is });
    });
  }
  const added = now.rows.flatMap(([key]) => (known.has(key) ? [] : [key]));
  if (added.length > 0) {
    const row = placeOf(added[0] ?? '', rowOf);
    changes.push({ what: 'added', key: added.join(', '), row, column: '', before: '', now: String(added.length) });
  }
  return changes;
}

/** Cells of our columns in which people have written since the last look, those of new rows included. */
export function typedIntoOurs(tab: string, last: SeenTab, now: SeenTab, changes: readonly CellChange[]): string[] {
  const known = new Set(last.rows.map(([key]) => key));
  const changed = changes.filter(
    ({ what, column, now: is }) => what === 'changed' && is !== '' && isOurColumn(tab, column),
  );
  const fresh = now.rows
    .filter(([key]) => !known.has(key))
    .flatMap(([key, ...cells]) =>
      now.columns
        .filter((column, index) => (cells[index] ?? '') !== '' && isOurColumn(tab, column))
        .map((column) => cellName({ key, column })),
    );
  return [...changed.map(cellName), ...fresh];
}

function placeOf(key: string, rowOf: Anchors['rowOf']): number {
  return rowOf(key) ?? (Number(/^#(\d+)$/.exec(key)?.[1]) || 0);
}
