import { describe, expect, it } from 'vitest';
import { fromSerial } from '../../src/domain/calendar/date.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { taskTabRows } from '../../src/layout/plan-rows.ts';
import {
  locateTaskColumns,
  type TaskColumnKey,
  taskColumnHeader,
  taskColumns,
  tasksTab,
} from '../../src/layout/tasks-tab.ts';
import { readTasksTab } from '../../src/layout/tasks-tab-reading.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';
import { planRow } from '../support/tracked-rows.ts';

const plan: Plan = {
  sections: [{ code: 'I', title: 'CHỈ ĐẠO ĐIỀU HÀNH', parent: null }],
  rows: [
    planRow({ tt: '1', taskNumber: 1, task: 'Ban hành Kế hoạch', deadline: 'Trước ngày 15/01/2025' }),
    planRow({ tt: '1', taskNumber: 2, task: 'Tuyên truyền', deadline: 'Thường xuyên' }),
    planRow({
      tt: '2',
      taskNumber: 1,
      task: 'Kiểm tra',
      deadline: 'Quý II, III/2025',
      extra: { 'Cách làm': 'tự kiểm tra' },
    }),
  ],
};

/** The tab's values as the host reads them and people change them: cells by row (from 1 below the header) and column. */
function tabValues(changes: readonly (readonly [number, TaskColumnKey, Scalar])[] = []): Scalar[][] {
  const due = taskColumns.findIndex((column) => column.key === 'due');
  const values = tasksTab(taskTabRows(plan, 2025), 2).values.map((row): Scalar[] =>
    row.map((cell, column) => (column === due && typeof cell === 'number' ? fromSerial(cell) : cell)),
  );
  for (const [row, key, value] of changes) {
    const cells = values[row];
    if (cells !== undefined) cells[taskColumns.findIndex((column) => column.key === key)] = value;
  }
  return values;
}

function read(values: readonly (readonly Scalar[])[]) {
  const reading = readTasksTab('Nhiệm vụ', values, 2025);
  if (reading === null) throw new Error('no header');
  return reading;
}

describe('the tab Nhiệm vụ', () => {
  it('keeps the task in sight while a row is marked, and colours the cells that progress is typed into', () => {
    const { frozenColumns = 0, palette, styles, values } = tasksTab(taskTabRows(plan, 2025), 0);
    expect(values[0]?.slice(0, frozenColumns)).toContain('Nhiệm vụ trọng tâm');
    const background = (key: TaskColumnKey) =>
      palette[styles[1]?.[taskColumns.findIndex((column) => column.key === key)] ?? 0]?.background;
    expect(new Set((['status', 'doneOn', 'evidence', 'mark1', 'note'] as const).map(background)).size).toBe(1);
    expect(background('status')).not.toBe(background('state'));
    expect(background('task')).toBeUndefined();
  });

  it('lets no hidden column make its row high', () => {
    const { hiddenColumns = [], palette, styles } = tasksTab(taskTabRows(plan, 2025), 0);
    expect(hiddenColumns.map((column) => palette[styles[1]?.[column - 1] ?? 0]?.wrap)).toEqual(
      hiddenColumns.map(() => false),
    );
  });

  it('reads back as the plan that it was made from', () => {
    expect(read(tabValues()).entries.map((entry) => entry.tracked.plan)).toEqual(plan.rows);
  });

  it('proposes quarters and shows the due day beside the text', () => {
    const rows = taskTabRows(plan, 2025).map((row) => [row.cells.due, row.cells.kind, row.cells.planned]);
    expect(rows).toEqual([
      [45671, 'Mốc ngày', 'Q1'],
      [null, 'Thường xuyên, định kỳ', 'Q1, Q2, Q3, Q4'],
      [45930, 'Khoảng thời gian', 'Q3'],
    ]);
  });

  it('has no merges and hides its keys', () => {
    const tab = tasksTab(taskTabRows(plan, 2025), 0);
    expect([tab.merges, tab.hiddenColumns]).toEqual([[], [1, 2, 3, 17]]);
  });

  it('reads what people record', () => {
    const [first, second] = read(
      tabValues([
        [1, 'status', 'hoan thanh'],
        [1, 'doneOn', '2025-01-14'],
        [1, 'evidence', '03/KH-SCT'],
        [2, 'mark1', 'Đạt'],
        [2, 'planned', 'Quý I, III'],
      ]),
    ).entries;
    expect(first?.tracked.progress).toMatchObject({ status: 'done', doneOn: '2025-01-14', evidence: '03/KH-SCT' });
    expect(second?.tracked.progress).toMatchObject({ status: null, marks: { 1: 'met' }, planned: [1, 3] });
  });

  it('reads a day typed as text', () => {
    expect(read(tabValues([[1, 'doneOn', '14/1/2025']])).entries[0]?.tracked.progress.doneOn).toBe('2025-01-14');
  });

  it.each([
    ['status', 'xong', 'tab.unknownValue'],
    ['mark2', 'tốt', 'tab.unknownValue'],
    ['doneOn', '31/02/2025', 'tab.badDate'],
    ['planned', 'Q5', 'tab.badQuarters'],
  ] as const)('names a cell of %s that says %j', (key, value, code) => {
    expect(read(tabValues([[2, key, value]])).problems).toEqual([
      { code, place: { sheet: 'Nhiệm vụ', row: 3, column: taskColumnHeader(key) }, facts: { found: value } },
    ]);
  });

  it('keeps the order of the plan when people sort the sheet', () => {
    const [header = [], ...rows] = tabValues();
    const sorted = [header, ...rows.slice(0, 3).reverse()];
    expect(read(sorted).entries.map((entry) => entry.tracked.plan.task)).toEqual(plan.rows.map((row) => row.task));
  });

  it('finds moved columns by their headers', () => {
    const moved = tabValues().map((row) => [...row].reverse());
    expect(read(moved).entries.map((entry) => entry.tracked.plan)).toEqual(plan.rows);
  });

  it('gives a row without a key the item of its number, a new key and a place behind the row above', () => {
    const values = tabValues();
    const typed = taskColumns.map((column): Scalar => (column.key === 'task' ? 'Việc thêm' : null));
    values.splice(2, 0, typed);
    const reading = read(values);
    expect(reading.repairs).toEqual([{ sheetRow: 3, id: 'R0004', order: 1001, taskNumber: 3 }]);
    expect(reading.entries[1]?.tracked.plan).toMatchObject({ section: 'I', tt: '1', task: 'Việc thêm' });
  });

  it('puts a row typed at the bottom behind its item, as a new task or as the one that it names', () => {
    const values = tabValues();
    const cells = (task: string) =>
      taskColumns.map(({ key }): Scalar => ({ section: 'I', tt: '1', task })[String(key)] ?? null);
    values.splice(4, 0, cells('Việc mới'), cells('BAN HÀNH kế hoạch'), cells(''));
    expect(read(values).repairs).toEqual([
      { sheetRow: 5, id: 'R0004', order: 2001, taskNumber: 3 },
      { sheetRow: 6, id: 'R0005', order: 2002, taskNumber: 1 },
      { sheetRow: 7, id: 'R0006', order: 2003, taskNumber: 1 },
    ]);
  });

  it('lets the first of two rows with the same key keep it', () => {
    const values = tabValues();
    values.splice(2, 0, [...(values[1] ?? [])]);
    expect(read(values).entries.map((entry) => entry.tracked.id)).toEqual(['R0001', 'R0004', 'R0002', 'R0003']);
  });

  it('takes a copied row that was given another task for a task of its own', () => {
    const values = tabValues();
    const task = taskColumns.findIndex(({ key }) => key === 'task');
    values.splice(
      4,
      0,
      (values[1] ?? []).map((cell, index) => (index === task ? 'Việc chép rồi sửa' : cell)),
    );
    expect(read(values).repairs).toEqual([{ sheetRow: 5, id: 'R0004', order: 2001, taskNumber: 3 }]);
  });

  it('names a lost column that rows cannot be counted without', () => {
    const without = tabValues().map((row) => row.filter((_, index) => taskColumns[index]?.key !== 'status'));
    expect(read(without).problems).toEqual([
      { code: 'tab.columnMissing', place: { sheet: 'Nhiệm vụ', column: 'Trạng thái' } },
    ]);
  });

  it('is not found on a tab without its header', () => {
    expect(locateTaskColumns([['TT', 'Nội dung']])).toBeNull();
  });
});
