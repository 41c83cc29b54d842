import { type TaskColumnKey, taskColumnHeader } from '../../src/layout/tasks-tab.ts';
import type { Department } from './department.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab of the department as staff see and edit it. */
export function sheetOf({ host }: Department, name = 'Nhiệm vụ'): GoogleAppsScript.Spreadsheet.Sheet {
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`no tab ${name}`);
  return sheet;
}

/** Number of a column of the matrix by its header, 0 when it is not there. */
export function columnOf(department: Department, key: TaskColumnKey): number {
  const [headers = []] = sheetOf(department).getDataRange().getDisplayValues();
  return headers.indexOf(taskColumnHeader(key)) + 1;
}

/** A cell of the matrix by its sheet row. */
export function taskCell(department: Department, row: number, key: TaskColumnKey): Range {
  return sheetOf(department).getRange(row, columnOf(department, key));
}

/** Puts texts and numbers into cells of one row. */
export function typeRow(
  department: Department,
  row: number,
  cells: Readonly<Partial<Record<TaskColumnKey, string | number>>>,
): void {
  for (const [key, value] of Object.entries(cells)) taskCell(department, row, key as TaskColumnKey).setValue(value);
}
