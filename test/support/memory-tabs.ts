import type { WorkbookPort } from '../../src/app/ports.ts';
import { type TaskColumnKey, taskColumnHeader } from '../../src/layout/tasks-tab.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';

/** A tab of a workbook in memory as a person edits it: rows and columns from 1. */
export interface PersonsTab {
  readonly id: number;
  values(): readonly (readonly Scalar[])[];
  value(row: number, column: number | TaskColumnKey): Scalar;
  type(row: number, column: number | TaskColumnKey, value: Scalar): void;
  /** Row of the tab with that key in its first column. */
  rowOf(key: string): number;
}

/** A tab by its name, in the hands of a person. */
export function personsTab(workbook: WorkbookPort, name = 'Nhiệm vụ'): PersonsTab {
  const id = workbook.tabs().find((tab) => tab.name === name)?.id;
  if (id === undefined) throw new Error(`no tab ${name}`);
  const values = () => workbook.read(id).values;
  const columnOf = (column: number | TaskColumnKey) =>
    typeof column === 'number' ? column : (values()[0] ?? []).indexOf(taskColumnHeader(column)) + 1;
  return {
    id,
    values,
    value: (row, column) => values()[row - 1]?.[columnOf(column) - 1] ?? '',
    type: (row, column, value) => workbook.write(id, [{ row, column: columnOf(column), values: [[value]] }]),
    rowOf: (key) => values().findIndex(([first]) => first === key) + 1,
  };
}

/** Puts the rows from a sheet row on into another order, with everything that stands on them. */
export function reorderRows(
  workbook: WorkbookPort,
  { id, values }: PersonsTab,
  from: number,
  order: (left: readonly Scalar[], right: readonly Scalar[]) => number,
): void {
  const { exact } = workbook.read(id, { formats: true, exact: true });
  const { formats } = workbook.read(id, { formats: true });
  const rows = values()
    .slice(from - 1)
    .map((row, index) => ({ row, at: from - 1 + index }))
    .filter(({ row }) => row.some((cell) => cell !== ''))
    .sort((left, right) => order(left.row, right.row));
  workbook.write(id, [
    {
      row: from,
      column: 1,
      values: rows.map(({ at }) => exact?.values[at] ?? []),
      formats: rows.map(({ at }) => formats[at] ?? []),
    },
  ]);
}
