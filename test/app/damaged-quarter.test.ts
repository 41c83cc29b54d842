/** A quarter as five people live it in one sheet, beside the same quarter undisturbed: same figures, every damage named. */
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/layout/workbook-value.ts';
import type { Department } from '../support/department.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';

const period = '2025-Q1';

/** What people do with the mouse: no call of ours, no onEdit. */
function hands({ host }: Department) {
  const app = host.globals['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = (name: string) => {
    const found = app.getActiveSpreadsheet().getSheetByName(name);
    if (found === null) throw new Error(`no tab ${name}`);
    return found;
  };
  const headers = (name: string): string[] =>
    sheet(name).getRange(1, 1, 1, sheet(name).getLastColumn()).getValues()[0]?.map(String) ?? [];
  const column = (name: string, header: string): number => headers(name).indexOf(header) + 1;
  return { sheet, headers, column };
}

/** The figures that are signed: every row of the form as printed, and the rates. */
function signed({ ask }: Department) {
  const { statistics, ready } = ask('report', { period });
  const { year, periodPlan, onTime, overdue, sections, units } = ask('rates', { period });
  return {
    statistics: statistics.map(({ code, printed, state }) => `${code} ${printed} ${state}`),
    ready,
    rates: { year, done: periodPlan.done, counted: periodPlan.counted, onTime, overdue, sections, units },
  };
}

describe('a quarter in which people sort, insert, paste, rename and delete', () => {
  const calm = sampleQuarter('figures-mended.tsv');
  calm.ask('freezeQuarter', { quarter: period, by: 'Lan' });
  const expected = signed(calm);

  const rough = sampleQuarter('figures-mended.tsv');
  const { sheet, column } = hands(rough);
  const tasks = () => sheet('Nhiệm vụ');
  const names = (value: { readonly problems: readonly { readonly code: string }[] }) =>
    value.problems.map(({ code }) => code);

  it('counts the same after the matrix is sorted by lead unit', () => {
    tasks()
      .getRange(2, 1, tasks().getLastRow() - 1, tasks().getLastColumn())
      .sort(column('Nhiệm vụ', 'Chủ trì'));
    expect(signed(rough).rates).toEqual(expected.rates);
  });

  it('takes a row of notes for what it is, says so, and does not count it', () => {
    tasks().insertRowsBefore(5, 1);
    tasks().getRange(5, column('Nhiệm vụ', 'Ghi chú')).setValue('Họp giao ban ngày 10/3');
    const answer = rough.ask('rates', { period });
    expect(answer.year).toEqual(expected.rates.year);
    tasks().deleteRow(5);
  });

  it('names a status that is none, and a day that is none, with their cells, and counts neither', () => {
    const status = column('Nhiệm vụ', 'Trạng thái');
    const before = tasks().getRange(8, status, 1, 2).getValues();
    tasks()
      .getRange(8, status, 1, 2)
      .clearDataValidations()
      .setNumberFormat('@')
      .setValues([['đã xong rồi nhé', 'hôm qua']]);
    const { problems } = rough.ask('rates', { period });
    const named = problems.filter(({ place }) => place?.row === 8);
    expect(named.map(({ code }) => code)).toEqual(expect.arrayContaining(['tab.unknownValue', 'tab.badDate']));
    tasks().getRange(8, status, 1, 2).setValues(before);
  });

  it('finds its tabs when they are renamed, and a column that is moved', () => {
    sheet('Số liệu').setName('So lieu quy 1');
    sheet('Nhiệm vụ').setName('Bảng việc 2025');
    const moved = sheet('Bảng việc 2025');
    const from = hands(rough).column('Bảng việc 2025', 'Chủ trì');
    const cells = moved.getRange(1, from, moved.getLastRow(), 1).getValues();
    moved.deleteColumn(from);
    moved.insertColumnsBefore(6, 1);
    moved.getRange(1, 6, cells.length, 1).setValues(cells);
    expect(signed(rough)).toEqual(expected);
    moved.setName('Nhiệm vụ');
  });

  it('names a deleted input column instead of counting without it, and goes on when it is back', () => {
    const at = column('Nhiệm vụ', 'Trạng thái');
    const kept = tasks().getRange(1, at, tasks().getLastRow(), 1).getValues();
    tasks().deleteColumn(at);
    const [refusal] = rough.refusal('rates', { period });
    expect(refusal).toContain('Trạng thái');
    tasks().insertColumnsBefore(at, 1);
    tasks()
      .getRange(`${columnName(at)}1:${columnName(at)}${kept.length}`)
      .setValues(kept);
    expect(signed(rough).rates).toEqual(expected.rates);
  });

  it('brings back hidden keys that somebody deleted', () => {
    tasks().deleteColumn(column('Nhiệm vụ', 'Mã dòng'));
    const answer = rough.ask('rates', { period });
    expect(answer.year).toEqual(expected.rates.year);
    expect(column('Nhiệm vụ', 'Mã dòng')).toBeGreaterThan(0);
  });

  it('gives the copy of a pasted row an id of its own and counts both, which the matrix shows', () => {
    const last = tasks().getLastRow();
    const width = tasks().getLastColumn();
    const copied = tasks().getRange(2, 1, 1, width).getValues();
    tasks().insertRowsAfter(last, 1);
    tasks()
      .getRange(last + 1, 1, 1, width)
      .setValues(copied);
    rough.ask('rates', { period });
    const ids = tasks()
      .getRange(2, column('Nhiệm vụ', 'Mã dòng'), tasks().getLastRow() - 1, 1)
      .getValues()
      .flat()
      .filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    tasks().deleteRow(last + 1);
    expect(rough.ask('rates', { period }).year).toEqual(expected.rates.year);
  });

  it('ends with the figures of the quiet quarter: frozen, checked, waived, generated, undone, generated again', () => {
    rough.ask('freezeQuarter', { quarter: period, by: 'Lan' });
    const { findings } = rough.ask('check', { period });
    const hint = findings.find(({ outcome }) => outcome === 'fail');
    if (hint === undefined) throw new Error('the sample has a finding to explain');
    const waiver = { line: 2, rule: hint.rule, codes: [...hint.codes], reason: 'Lỗi của biểu mẫu', by: 'Lan' };
    expect(rough.ask('check', { period, waivers: [waiver] }).counts.waived).toBe(1);
    const first = signed(rough);
    rough.ask('undo', {});
    expect(signed(rough)).toEqual(first);
    expect(first).toEqual({ ...expected, statistics: first.statistics });
    expect(first.statistics.map((line) => line.replace(/ Lỗi.*$/, ''))).toEqual(expected.statistics);
  });

  it('leaves nothing to complain about in the end', () => {
    expect(names(rough.ask('rates', { period })).filter((code) => code !== 'tab.keysRestored')).toEqual(
      names(calm.ask('rates', { period })),
    );
  });
}, 120_000);
