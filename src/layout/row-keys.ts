/** The keys of the rows of the tab `Nhiệm vụ`: ids, places in the plan's order, numbers of tasks; what editing lost is given back. */
import { fold } from '../domain/language/text.ts';
import type { PlanRow } from '../domain/plan/plan.ts';

/** Rows of a plan are numbered in steps, so that a row put in between has a place of its own. */
export const orderStep = 1000;

export function rowId(number: number): string {
  return `R${String(number).padStart(4, '0')}`;
}

/** The number of an id, 0 for what is none of ours. */
function idNumber(id: string): number {
  return Number(/^R(\d+)$/.exec(id)?.[1] ?? 0);
}

/** A row that the workbook remembers beside the tab, as a frozen set does. */
export interface KnownRow {
  readonly id: string;
  readonly section: string;
  readonly tt: string;
  /** `textKey` of its texts. */
  readonly texts: string;
}

/** What is known of the plan's rows beside the tab itself. */
export interface KnownRows {
  /** True when keys were given to rows of this plan before: a column without any was emptied. */
  readonly keyed: boolean;
  /** Of rows with the same id the last counts. */
  readonly rows: readonly KnownRow[];
  /** Codes of the plan's sections in its order. */
  readonly sections: readonly string[];
}

export const nothingKnown: KnownRows = { keyed: false, rows: [], sections: [] };

/** A short key of the texts by which a row is known again: the same for texts that fold to the same. */
export function textKey({ task, activity }: Pick<PlanRow, 'task' | 'activity'>): string {
  let hash = 0x811c9dc5;
  for (const letter of `${fold(task)}|${fold(activity)}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** A row as read from the tab; "" and 0 where a key is missing. */
export interface WrittenRow {
  readonly sheetRow: number;
  readonly plan: Pick<PlanRow, 'section' | 'tt' | 'task' | 'activity'>;
  readonly id: string;
  readonly order: number;
  readonly taskNumber: number;
}

/** The keys that a row has from now on. */
export interface RowKeys {
  readonly id: string;
  readonly order: number;
  readonly taskNumber: number;
}

export interface Keys {
  /** By sheet row. */
  readonly of: ReadonlyMap<number, RowKeys>;
  /** The highest number that any id has or had. */
  readonly lastId: number;
  /** Key columns that were empty on all rows of a plan that had keys. */
  readonly lost: readonly (keyof RowKeys)[];
  /** Known rows that none of the rows without id could be told to be, when all ids are lost. */
  readonly unrecognised: number;
}

/**
 * Gives every row an id of its own, its place in the plan's order and the number of its task. What stands on the tab stays;
 * of rows with the same id the first keeps it. A row without id gets that of the known row with its section, TT and texts,
 * else one above all that were ever known (`otherIds` are those on rows that are none). Rows come in the order of the sheet.
 */
export function assignKeys(rows: readonly WrittenRow[], known: KnownRows, otherIds: readonly string[]): Keys {
  const lost = (['id', 'order', 'taskNumber'] as const).filter(
    (key) => known.keyed && rows.length > 0 && rows.every((row) => row[key] === '' || row[key] === 0),
  );
  const { ids, fresh, lastId, unrecognised } = assignIds(rows, known, otherIds);
  const idsLost = lost.includes('id');
  const old = (row: WrittenRow) => idsLost || !fresh.has(row.sheetRow);
  const orders = lost.includes('order') ? ordersByContent(rows, known) : assignOrders(rows, old);
  const numbers = assignTaskNumbers(rows, old, orders);
  const of = new Map(
    rows.map(({ sheetRow }) => [
      sheetRow,
      { id: ids.get(sheetRow) ?? '', order: orders.get(sheetRow) ?? 0, taskNumber: numbers.get(sheetRow) ?? 1 },
    ]),
  );
  return { of, lastId, lost, unrecognised: idsLost ? unrecognised : 0 };
}

type BySheetRow<T> = Map<number, T>;

function assignIds(
  rows: readonly WrittenRow[],
  known: KnownRows,
  otherIds: readonly string[],
): { ids: BySheetRow<string>; fresh: ReadonlySet<number>; lastId: number; unrecognised: number } {
  const ids: BySheetRow<string> = new Map();
  const taken = new Set<string>();
  for (const { sheetRow, id } of rows) {
    if (id === '' || taken.has(id)) continue;
    taken.add(id);
    ids.set(sheetRow, id);
  }
  const unrecognised = recogniseRows(rows, known, ids, taken);
  const given = [...taken, ...otherIds, ...known.rows.map((row) => row.id)];
  let lastId = given.reduce((last, id) => Math.max(last, idNumber(id)), 0);
  const fresh = new Set<number>();
  for (const { sheetRow } of rows) {
    if (ids.has(sheetRow)) continue;
    lastId += 1;
    ids.set(sheetRow, rowId(lastId));
    fresh.add(sheetRow);
  }
  return { ids, fresh, lastId, unrecognised };
}

/**
 * Gives rows without id that of a known row with their section, TT and texts. Several rows with the same texts get theirs
 * only when they are as many as the known ones. Returns how many known rows stand nowhere on the tab.
 */
function recogniseRows(
  rows: readonly WrittenRow[],
  known: KnownRows,
  ids: BySheetRow<string>,
  taken: Set<string>,
): number {
  const missing = new Map<string, Set<string>>();
  for (const row of new Map(known.rows.map((row) => [row.id, row])).values()) {
    if (taken.has(row.id)) continue;
    const key = [row.section, row.tt, row.texts].join('\n');
    missing.set(key, (missing.get(key) ?? new Set()).add(row.id));
  }
  if (missing.size === 0) return 0;
  const found = new Map<string, number[]>();
  for (const { sheetRow, id, plan } of rows) {
    if (id !== '') continue;
    const key = [plan.section, plan.tt, textKey(plan)].join('\n');
    found.set(key, [...(found.get(key) ?? []), sheetRow]);
  }
  let unrecognised = 0;
  for (const [key, lostIds] of missing) {
    const places = found.get(key) ?? [];
    if (places.length !== lostIds.size) unrecognised += lostIds.size;
    else {
      [...lostIds].forEach((id, index) => {
        taken.add(id);
        ids.set(places[index] ?? 0, id);
      });
    }
  }
  return unrecognised;
}

const itemOf = ({ plan }: WrittenRow): string => `${plan.section}\n${plan.tt}`;

/** True for a row that is not new: the keys that it shows are its own, not those of a row that it was copied from. */
type IsOld = (row: WrittenRow) => boolean;

/** A new row stands behind the row above when that is of its item, else at the end of its item, else of its section. */
function assignOrders(rows: readonly WrittenRow[], old: IsOld): BySheetRow<number> {
  const orders: BySheetRow<number> = new Map();
  const last = new Map<string, number>();
  const take = (row: WrittenRow, order: number) => {
    orders.set(row.sheetRow, order);
    for (const key of [itemOf(row), row.plan.section]) last.set(key, Math.max(last.get(key) ?? 0, order));
  };
  for (const row of rows) {
    if (row.order > 0 && old(row)) take(row, row.order);
  }
  rows.forEach((row, index) => {
    if (orders.has(row.sheetRow)) return;
    const above = rows[index - 1];
    const orderAbove = above === undefined ? 0 : (orders.get(above.sheetRow) ?? 0);
    const ofItem = above !== undefined && itemOf(above) === itemOf(row) ? orderAbove : last.get(itemOf(row));
    const ofSection = above?.plan.section === row.plan.section ? orderAbove : last.get(row.plan.section);
    take(row, (ofItem ?? ofSection ?? orderAbove) + 1);
  });
  return orders;
}

/** The plan's order when no row says it: by section, TT, and within an item by id, which plans give in their order. */
function ordersByContent(rows: readonly WrittenRow[], known: KnownRows): BySheetRow<number> {
  const codes = [...new Set([...known.sections, ...rows.map((row) => row.plan.section)])];
  const place = ({ plan, id, sheetRow }: WrittenRow) => [
    codes.indexOf(plan.section),
    Number.parseInt(plan.tt, 10) || 0,
    idNumber(id) || Number.MAX_SAFE_INTEGER,
    sheetRow,
  ];
  const sorted = rows
    .map((row) => ({ row, place: place(row) }))
    .sort((left, right) => {
      const differing = left.place.findIndex((part, index) => part !== right.place[index]);
      return (left.place[differing] ?? 0) - (right.place[differing] ?? 0);
    });
  return new Map(sorted.map(({ row }, index) => [row.sheetRow, (index + 1) * orderStep]));
}

/** A row without a number has that of the same task in its item, else a new one; without a task it continues the last. */
function assignTaskNumbers(rows: readonly WrittenRow[], old: IsOld, orders: BySheetRow<number>): BySheetRow<number> {
  const numbers: BySheetRow<number> = new Map();
  const tasks = new Map<string, number>();
  const last = new Map<string, number>();
  const take = (row: WrittenRow, number: number) => {
    const task = `${itemOf(row)}\n${fold(row.plan.task)}`;
    numbers.set(row.sheetRow, number);
    if (!tasks.has(task)) tasks.set(task, number);
    last.set(itemOf(row), Math.max(last.get(itemOf(row)) ?? 0, number));
  };
  const sorted = [...rows].sort(
    (left, right) =>
      (orders.get(left.sheetRow) ?? 0) - (orders.get(right.sheetRow) ?? 0) || left.sheetRow - right.sheetRow,
  );
  for (const row of sorted) if (row.taskNumber > 0 && old(row)) take(row, row.taskNumber);
  sorted.forEach((row, index) => {
    if (numbers.has(row.sheetRow)) return;
    const above = sorted[index - 1];
    const highest = last.get(itemOf(row)) ?? 0;
    if (fold(row.plan.task) !== '') take(row, tasks.get(`${itemOf(row)}\n${fold(row.plan.task)}`) ?? highest + 1);
    else if (above !== undefined && itemOf(above) === itemOf(row)) take(row, numbers.get(above.sheetRow) ?? 1);
    else take(row, highest || 1);
  });
  return numbers;
}
