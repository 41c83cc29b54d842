/** Custom functions over ranges, beside what the engine's own functions take for the same rows. */
import { startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';

type Bench = readonly [name: string, run: () => string];

const rows = 10_000;
const statuses = ['Hoàn thành', 'Đang thực hiện', 'Chưa bắt đầu', 'Hủy'];

/** Milliseconds from a changed cell to the formula's new value, the median of seven; the first run warms up. */
function freshAfter(bundle: string, formula: string): number {
  const { host } = startedDepartment({ bundle });
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app.getActiveSpreadsheet().insertSheet('Trạng thái');
  sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  sheet.getRange(1, 1, rows, 1).setValues(Array.from({ length: rows }, (_, row) => [statuses[row % 4] ?? '']));
  const cell = sheet.getRange('C1').setFormula(formula);
  const times = Array.from({ length: 8 }, (_, run) => {
    sheet.getRange('A1').setValue(statuses[run % 2] ?? '');
    const start = performance.now();
    app.flush();
    const rate = cell.getValue() as number;
    const wanted = (rows / 4 - (run % 2)) / rows;
    if (Math.abs(rate - wanted) > 1e-9) throw new Error(`${formula} gives ${rate}, not ${wanted}`);
    return performance.now() - start;
  });
  return times.slice(1).sort((left, right) => left - right)[3] ?? 0;
}

/** How often the plan is read for a column of rates of sections: cell by cell, and as one range. */
function columnOfRates(bundle: string, cells: number): string {
  const calls = (formulas: readonly (readonly [string, string])[]) => {
    const { host, ask } = startedDepartment({ bundle });
    ask('importPlan', { grid: planGrid(200) });
    const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const sheet = app.getActiveSpreadsheet().insertSheet('Tỷ lệ');
    const codes = Array.from({ length: cells }, (_, row) => [['I', 'II', 'III', 'IV'][row % 4] ?? '']);
    sheet.getRange(1, 1, cells, 1).setValues(codes);
    host.resetServiceCalls();
    const start = performance.now();
    for (const [a1, formula] of formulas) sheet.getRange(a1).setFormula(formula);
    app.flush();
    const milliseconds = performance.now() - start;
    return { reads: host.serviceCalls().byMethod['Spreadsheet.getSheets'] ?? 0, milliseconds };
  };
  const one = calls([['B1', `=CCHC_RATE(A1:A${cells})`]]);
  const each = calls(codesOf(cells).map((row) => [`B${row}`, `=CCHC_RATE(A${row})`] as const));
  const faster = (each.milliseconds / one.milliseconds).toFixed(0);
  return `the plan is read ${one.reads} times for ${cells} cells as one range, ${each.reads} times cell by cell; ${faster} times as fast`;
}

const codesOf = (cells: number) => Array.from({ length: cells }, (_, index) => index + 1);

export function functionBenches(bundle: string): readonly Bench[] {
  return [
    [
      `CCHC_RATE over ${rows} statuses`,
      () => {
        const ours = freshAfter(bundle, `=CCHC_RATE(A1:A${rows})`);
        const own = freshAfter(bundle, `=COUNTIFS(A1:A${rows};"Hoàn thành")/COUNTA(A1:A${rows})`);
        return `${(ours / own).toFixed(1)} times the engine's COUNTIFS and COUNTA (${ours.toFixed(0)} ms, ${own.toFixed(0)} ms)`;
      },
    ],
    ['a column of CCHC_RATE', () => columnOfRates(bundle, 100)],
  ];
}
