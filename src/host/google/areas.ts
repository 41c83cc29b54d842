/** Areas of a tab: as ranges, in A1 notation, against each other. */
import { type Area, columnName } from '../../layout/workbook-value.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

/** "B2:C5". */
export function a1Of({ row, column, rows, columns }: Area): string {
  return `${columnName(column)}${row}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** The smallest area around one or more. */
export function boundsOf(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether two of the areas have a cell in common. */
export function anyOverlap(areas: readonly Area[]): boolean {
  const sorted = [...areas].sort((left, right) => left.row - right.row);
  return sorted.some((area, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.row >= area.row + area.rows) return false;
      if (other.column < area.column + area.columns && area.column < other.column + other.columns) return true;
    }
    return false;
  });
}
