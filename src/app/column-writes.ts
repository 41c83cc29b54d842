/** Writes changed cells of a column in few calls without touching what people typed between them. */
import { isDate, toSerial } from '../domain/calendar/date.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Block, TabContent, WorkbookPort } from './ports.ts';

/** Cells of one column that get another value. */
export interface ColumnChange {
  /** Number of the column, from 1. */
  readonly column: number;
  /** Pattern that the written cells get; dates go in as serial numbers. */
  readonly format: '@' | 'dd/mm/yyyy' | '0';
  /** New values by sheet row, from 1. */
  readonly cells: ReadonlyMap<number, Scalar>;
  /** True for a column of people's own texts, whose links and looks a second writing would lose. */
  readonly ownWords?: boolean;
}

/** Writes the changes after a fresh look at the tab; nothing is read or written when nothing changes. */
export function writeColumns(
  workbook: Pick<WorkbookPort, 'read' | 'write'>,
  tab: number,
  changes: readonly ColumnChange[],
): void {
  const real = changes.filter(({ cells }) => cells.size > 0);
  if (real.length === 0) return;
  const content = workbook.read(tab, { formats: true, kept: true });
  workbook.write(
    tab,
    real.flatMap((change) => columnBlocks(content, change)),
  );
}

/**
 * One block for each run of changed rows. A gap between two runs is bridged, its cells written back as they are, where
 * that changes nothing: every cell of it is empty, or holds in the column's own format what the column is for. A formula,
 * a number in another format or a text that could be read as something else ends the block.
 */
export function columnBlocks(content: TabContent, change: ColumnChange): Block[] {
  const { column, format, cells } = change;
  const runs: { row: number; values: Scalar[][] }[] = [];
  for (const row of [...cells.keys()].sort((left, right) => left - right)) {
    const run = runs[runs.length - 1];
    const between = run === undefined ? null : cellsBetween(content, change, run.row + run.values.length, row);
    const value = cells.get(row) ?? null;
    if (run === undefined || between === null) runs.push({ row, values: [[value]] });
    else run.values.push(...between, [value]);
  }
  return runs.map(({ row, values }) => ({ row, column, values, format }));
}

/** The cells from one row to another (left out) as they can be written back, or null when one of them cannot. */
function cellsBetween(content: TabContent, change: ColumnChange, from: number, to: number): Scalar[][] | null {
  const between: Scalar[][] = [];
  for (let row = from; row < to; row += 1) {
    const value = asWritten(content, change, row);
    if (value === null) return null;
    between.push([value]);
  }
  return between;
}

function asWritten({ values, formats, kept }: TabContent, change: ColumnChange, row: number): Scalar {
  const { column, format, ownWords } = change;
  if (kept[row - 1]?.[column - 1] === true) return null;
  const value = values[row - 1]?.[column - 1] ?? '';
  if (value === '') return '';
  if (formats[row - 1]?.[column - 1] !== format || ownWords === true) return null;
  if (format === '0') return typeof value === 'number' ? value : null;
  if (typeof value !== 'string') return null;
  if (format === '@') return value;
  return isDate(value) ? toSerial(value) : null;
}
