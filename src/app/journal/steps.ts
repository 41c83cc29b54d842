/** What a transaction is about to do, as the steps of its journal record; and what changed under its hands. */
import type { CellChange } from '../../layout/peoples-cells.ts';
import { anchorsOf } from '../../layout/row-anchors.ts';
import { blockFormat, rowKeysOf, sheetContent, withBlocks } from '../../layout/sheet-content.ts';
import { columnName, type Scalar, type SheetValue } from '../../layout/workbook-value.ts';
import type { CellsStep, SheetStep, WrittenCell } from '../../schema/journal.ts';
import type { Block, TabContent } from '../ports.ts';
import type { PendingTab } from './overlay.ts';

/** A cell that somebody changed while the action ran, and that the action would have overwritten. */
export interface Conflict {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly was: string;
  readonly now: string;
  readonly ours: string;
}

export interface Compared {
  readonly conflicts: readonly Conflict[];
  /** True when something else on the tab changed, so that what was worked out may no longer hold. */
  readonly changed: boolean;
}

const nothingChanged: Compared = { conflicts: [], changed: false };

/** Compares a tab as it is now with what the action had read of it. */
export function compareTab({ ref, base, seen, blocks }: PendingTab, now: TabContent): Compared {
  if (base === null || sameValues(base.values, now.values)) return nothingChanged;
  const was = at(base.values);
  const is = at(now.values);
  const ours = at(seen?.values ?? []);
  const anchors = anchorsOf(base.values);
  const conflicts = writtenCells(blocks).flatMap(([row, column]): Conflict[] => {
    const [before, present, after] = [was(row, column), is(row, column), ours(row, column)];
    if (present === before || present === after || after === before) return [];
    const header = String(base.values[anchors.headerRow - 1]?.[column - 1] ?? '');
    const name = header === '' ? columnName(column) : header;
    return [{ sheet: ref.name, row, column: name, was: String(before), now: String(present), ours: String(after) }];
  });
  return { conflicts, changed: true };
}

type Values = TabContent['values'];

function at(values: Values): (row: number, column: number) => string | number | boolean {
  return (row, column) => values[row - 1]?.[column - 1] ?? '';
}

/** Whether two readings say the same, however far they reach. */
function sameValues(left: Values, right: Values): boolean {
  const rows = Math.max(left.length, right.length);
  for (let r = 0; r < rows; r += 1) {
    const [a, b] = [left[r] ?? [], right[r] ?? []];
    const columns = Math.max(a.length, b.length);
    for (let c = 0; c < columns; c += 1) if ((a[c] ?? '') !== (b[c] ?? '')) return false;
  }
  return true;
}

/** Rows and columns of all cells of the blocks, each once, in order of columns. */
function writtenCells(blocks: readonly Block[]): (readonly [row: number, column: number])[] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column, values } of blocks) {
    values.forEach((line, r) => {
      line.forEach((_, c) => {
        columns.set(column + c, (columns.get(column + c) ?? new Set()).add(row + r));
      });
    });
  }
  return [...columns].flatMap(([column, rows]) => [...rows].map((row) => [row, column] as const));
}

/** The cells of a tab that get another value or format; null when there are none. `now` is read with all it takes. */
export function cellsStep(one: PendingTab, now: TabContent, key: string | null): CellsStep | null {
  const after = one.seen?.values ?? [];
  const anchors = anchorsOf(after);
  const formatsAfter = formatsOf(one.blocks);
  const formats: string[] = [];
  const rows: [number, string, boolean][] = [];
  const rowIndex = new Map<number, number>();
  const columns = new Map<number, WrittenCell[]>();
  for (const [row, column] of writtenCells(one.blocks)) {
    const format = now.formats[row - 1]?.[column - 1] ?? 'General';
    const value = after[row - 1]?.[column - 1] ?? '';
    const formula = now.exact?.formulas[row - 1]?.[column - 1] ?? '';
    const wanted = formatsAfter.get(`${row} ${column}`);
    const same = (now.values[row - 1]?.[column - 1] ?? '') === value && formula === '' && wanted?.formula !== true;
    if (same && (wanted?.format ?? format) === format) continue;
    const known = rowIndex.get(row);
    const index = known ?? rows.push([row, anchors.keyOf(row), isBlank(now.values[row - 1])]) - 1;
    rowIndex.set(row, index);
    const formatIndex = formats.includes(format) ? formats.indexOf(format) : formats.push(format) - 1;
    const cells = columns.get(column) ?? [];
    cells.push({
      row: index,
      before: now.exact?.values[row - 1]?.[column - 1] ?? '',
      after: wanted?.formula === true ? null : value,
      format: formatIndex,
      ...(formula === '' ? {} : { formula }),
    });
    columns.set(column, cells);
  }
  if (columns.size === 0) return null;
  return {
    op: 'cells',
    tab: one.ref.id,
    name: one.ref.name,
    key,
    rows,
    formats,
    columns: [...columns].map(([column, cells]) => ({ column, header: anchors.headerOf(column), cells })),
  };
}

function isBlank(row: readonly Scalar[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell === '');
}

/** What the blocks make of formats and formulas, by "row column"; the last block counts. */
function formatsOf(
  blocks: readonly Block[],
): Map<string, { readonly format: string | null; readonly formula: boolean }> {
  const found = new Map<string, { format: string | null; formula: boolean }>();
  for (const block of blocks) {
    block.values.forEach((line, r) => {
      line.forEach((_, c) => {
        const formula = (block.formulas?.[r]?.[c] ?? '') !== '';
        found.set(`${block.row + r} ${block.column + c}`, { format: blockFormat(block, r, c), formula });
      });
    });
  }
  return found;
}

/** A tab that is added or replaced by a sheet. */
export function sheetStep(
  one: PendingTab,
  sheet: SheetValue,
  before: SheetValue | null,
  key: string | null,
): SheetStep {
  return {
    op: one.added ? 'add' : 'replace',
    tab: one.added ? 0 : one.ref.id,
    name: sheet.name,
    key,
    before,
    after: rowKeysOf(sheetContent(sheet).values),
  };
}

/** What stands on a tab: the sheet that we put there, with what it says now; without it, values and formats alone. */
export function formerSheet({ ref }: PendingTab, now: TabContent, kept: SheetValue | null): SheetValue {
  const { formats, exact = { values: [], formulas: [] } } = now;
  const looks = { ...(kept ?? plainSheet), name: ref.name, hidden: ref.hidden };
  const within = (row: number, column: number) => row < exact.values.length && column < (exact.values[0]?.length ?? 0);
  const values = looks.values.map((row, r) => row.map((value, c) => (within(r, c) ? value : null)));
  return withBlocks({ ...looks, values }, [
    { row: 1, column: 1, values: exact.values, formats, formulas: exact.formulas },
  ]);
}

const plainSheet = { values: [], styles: [], palette: [], columnWidths: [], rowHeights: [], merges: [] };

/** What people changed by hand on a tab that is about to be replaced: it goes, so the history has to know it. */
export function handEdits(now: TabContent, kept: SheetValue | null): CellChange[] {
  if (kept === null) return [];
  const ours = sheetContent(kept);
  return now.values.flatMap((row, r) =>
    row.flatMap((value, c): CellChange[] => {
      const before = ours.values[r]?.[c] ?? '';
      if (value === before || ours.kept[r]?.[c] === true) return [];
      const place = { row: r + 1, column: columnName(c + 1) };
      return [{ what: 'changed', key: `#${r + 1}`, ...place, before: String(before), now: String(value) }];
    }),
  );
}
