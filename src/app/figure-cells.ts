import { columnName } from '../layout/workbook-value.ts';
import type { Figures } from './figure-tabs.ts';

/** The cell that a figure of the form or of the dossier block is typed into, "'Số liệu'!E12"; "" where it has none. */
export function figureCell({ tab, place, dossiers }: Figures, code: string): string {
  const row = place.rowOf.get(code);
  if (row !== undefined) return cellName(tab.name, place.columns.figure, row);
  const inBlock = dossiers.rowOf.get(code);
  if (inBlock === undefined || dossiers.tab === null || dossiers.column === null) return '';
  return cellName(dossiers.tab.name, dossiers.column, inBlock);
}

function cellName(sheet: string, column: number, row: number): string {
  return `'${sheet.replace(/'/g, "''")}'!${columnName(column)}${row}`;
}
