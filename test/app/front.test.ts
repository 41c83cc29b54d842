/** After an action the tab that it is about is in front. */
import { expect, test } from 'vitest';
import type { ScreenChange } from '../../src/host/local/index.ts';
import { type Department, openDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';

/** The tab that each show brought to the front, and the column that was selected. */
function watched(): Department & { readonly shown: () => readonly [tab: string, column: number][] } {
  const shows: Extract<ScreenChange, { kind: 'show' }>[] = [];
  const department = openDepartment({
    onScreen: (change) => {
      if (change.kind === 'show') shows.push(change);
    },
  });
  const nameOf = (id: number) =>
    (department.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp)
      .getActive()
      .getSheets()
      .find((sheet) => sheet.getSheetId() === id)
      ?.getName() ?? '';
  return {
    ...department,
    shown: () => shows.splice(0).map(({ sheet, area }) => [nameOf(sheet), area.column]),
  };
}

test('the matrix is in front after the start and after an import, its first column that is seen selected', () => {
  const { ask, shown } = watched();
  ask('start', { year: 2025 });
  expect(shown().at(-1)).toEqual(['Nhiệm vụ', 4]);
  ask('importPlan', { grid: planGrid(3) });
  expect(shown().at(-1)).toEqual(['Nhiệm vụ', 4]);
});

test('the findings are in front after a check, Phụ lục 1B after a report, the appendix after it was built', () => {
  const { ask, shown } = watched();
  ask('start', { year: 2025 });
  ask('importPlan', { grid: planGrid(3) });
  ask('check', { period: '2025-Q1' });
  expect(shown().at(-1)).toEqual(['Kiểm tra', 1]);
  ask('report', { period: '2025-Q1' });
  expect(shown().at(-1)).toEqual(['PL1B Quý I-2025', 1]);
  ask('buildAppendix', {});
  expect(shown().at(-1)).toEqual(['Phụ lục nhiệm vụ', 1]);
});

test('a preview and a look leave people where they are', () => {
  const { ask, shown } = watched();
  ask('start', { year: 2025 });
  shown();
  ask('previewImport', { grid: planGrid(3) });
  ask('overview', {});
  ask('quarterPlans', {});
  expect(shown()).toEqual([]);
});
