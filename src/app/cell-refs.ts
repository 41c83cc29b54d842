/** Cells that pages and the dashboard point at: a tab by its id and name, and the cell as people write it. */
import type { TaskColumnKey } from '../layout/tasks-tab.ts';
import { columnName } from '../layout/workbook-value.ts';
import type { Figures } from './figures.ts';
import type { TabRef } from './ports.ts';
import type { Tasks } from './tasks.ts';

export interface CellRef {
  /** Id of the tab. */
  readonly sheet: number;
  /** Name of the tab. */
  readonly name: string;
  /** "E12". */
  readonly a1: string;
}

/** A row of the plan as lists show it. */
export interface RowRef {
  readonly section: string;
  readonly tt: string;
  readonly task: string;
  readonly lead: string;
  /** ISO date of the last day in time, or null. */
  readonly due: string | null;
  /** Days between today and the due day: left, or late where `due` is before today; null without a due day. */
  readonly days: number | null;
  readonly cell: CellRef;
}

/** The cell of a row of the matrix where a column stands, else its first cell. */
export function taskCell({ tab, reading }: Tasks, sheetRow: number, key: TaskColumnKey = 'status'): CellRef {
  return cellRef(tab, reading.columns.at.get(key) ?? 1, sheetRow);
}

/** The cell that a figure of the form or of the dossier block is typed into; null where it has none. */
export function figureRef({ tab, place, dossiers }: Figures, code: string): CellRef | null {
  const row = place.rowOf.get(code);
  if (row !== undefined) return cellRef(tab, place.columns.figure, row);
  const inBlock = dossiers.rowOf.get(code);
  if (inBlock === undefined || dossiers.tab === null || dossiers.column === null) return null;
  return cellRef(dossiers.tab, dossiers.column, inBlock);
}

function cellRef({ id, name }: TabRef, column: number, row: number): CellRef {
  return { sheet: id, name, a1: `${columnName(column)}${row}` };
}
