/** The same as random editing in memory, shorter, with the built bundle over the spreadsheet engine: real sorts and inserts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/app/history.ts';
import type { Grid } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { type Department, startedDepartment } from '../support/department.ts';
import { chances } from '../support/people.ts';
import { recountYear } from '../support/recount-tab.ts';

const [grid] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];
const columns = ['Ghi chú', 'Chủ trì', 'Minh chứng (số/ký hiệu, ngày, liên kết)', 'Hoạt động', 'Kinh phí'];

function matrixOf({ host }: Department): GoogleAppsScript.Spreadsheet.Sheet {
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app
    .getActiveSpreadsheet()
    .getSheets()
    .find((candidate) => candidate.getName().startsWith('Nhiệm vụ'));
  if (sheet === undefined) throw new Error('no matrix');
  return sheet;
}

const valuesOf = (department: Department) => matrixOf(department).getDataRange().getDisplayValues();

/** Where each typed word stands. */
function placesOf(department: Department): Map<string, string[]> {
  const found = new Map<string, string[]>();
  valuesOf(department).forEach((row, r) => {
    row.forEach((value, c) => {
      if (/^gõ tay \d+$/.test(value)) found.set(value, [...(found.get(value) ?? []), `${r + 1},${c + 1}`]);
    });
  });
  return found;
}

function edit(department: Department, chance: () => number, word: () => string): void {
  const sheet = matrixOf(department);
  const [headers = []] = valuesOf(department);
  const rows = Math.max(3, sheet.getLastRow());
  const below = (limit: number) => Math.floor(chance() * limit);
  const row = 2 + below(rows - 1);
  const columnOf = (name: string) => headers.indexOf(name) + 1;
  const kind = chance();
  if (kind < 0.4) {
    const column = columnOf(columns[below(columns.length)] ?? '');
    if (column > 0) sheet.getRange(row, column).setNumberFormat('@').setValue(word());
  } else if (kind < 0.55) {
    const column = columnOf('Trạng thái');
    const words = ['Hoàn thành', 'Hủy', 'Đang thực hiện', ''];
    if (column > 0) sheet.getRange(row, column).setValue(words[below(words.length)] ?? '');
  } else if (kind < 0.65) {
    const height = 1 + below(3);
    const block = Array.from({ length: height }, () => [word(), word()]);
    sheet.getRange(row, columnOf('Chủ trì'), height, 2).setNumberFormat('@').setValues(block);
  } else if (kind < 0.75) {
    sheet.insertRowBefore(row);
    sheet.getRange(row, columnOf('Nhiệm vụ trọng tâm')).setNumberFormat('@').setValue(word());
  } else if (kind < 0.82) sheet.deleteRow(row);
  else if (kind < 0.94) {
    sheet
      .getRange(2, 1, rows - 1, sheet.getLastColumn())
      .sort({ column: 1 + below(headers.length), ascending: chance() < 0.5 });
  } else if (kind < 0.97) {
    const hidden = columnOf(['Thứ tự', 'Nhiệm vụ số', 'Tình trạng'][below(3)] ?? '');
    if (hidden > 0) sheet.deleteColumn(hidden);
  } else sheet.setName(chance() < 0.5 ? 'Nhiệm vụ' : 'Nhiệm vụ năm 2025');
}

describe('people who edit the built add-in’s sheet by chance', () => {
  it.each([1, 2])(
    'lose no typed word and get no wrong rate in 100 edits (seed %i)',
    (seed) => {
      const chance = chances(seed);
      const department = startedDepartment();
      const { ask } = department;
      ask('importPlan', { grid });
      ask('history', {});
      let typed = 0;
      const word = () => {
        typed += 1;
        return `gõ tay ${typed}`;
      };
      let seen = placesOf(department);
      for (let done = 0; done < 100; done += 10) {
        for (let turn = 0; turn < 10; turn += 1) edit(department, chance, word);
        const before = placesOf(department);
        const kind = chance();
        if (kind < 0.3) ask('rates', { period: '2025-Q1' });
        else if (kind < 0.5) ask('report', { period: '2025-Q1' });
        else if (kind < 0.7 && ask('undoable', {}).actions.length > 2) ask('undo', {});
        else ask('enterFigures', { period: '2025-Q1', lines: [{ line: 2, code: '3.1.1', value: '7', note: '' }] });
        const after = placesOf(department);
        const { entries } = ask('history', { limit: 1e6 }) as { entries: readonly HistoryEntry[] };
        const known = new Set(entries.map((entry) => entry.before));
        for (const [name, places] of before)
          if (!known.has(name)) expect([name, after.get(name)]).toEqual([name, places]);
        for (const name of seen.keys()) expect([name, before.has(name) || known.has(name)]).toEqual([name, true]);
        seen = after;
        const { year } = ask('rates', { period: '2025-Y' });
        expect({ done: year.done, counted: year.counted }).toEqual(recountYear(valuesOf(department)));
      }
      expect(typed).toBeGreaterThan(30);
    },
    120_000,
  );
});
