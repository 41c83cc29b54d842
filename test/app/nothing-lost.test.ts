/** What people do to the shared tabs between two runs: nothing of theirs is lost, and nothing counts wrong for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { figuresHeader } from '../../src/layout/figures-tab.ts';
import type { TaskColumnKey } from '../../src/layout/tasks-tab.ts';
import { type Department, startedDepartment } from '../support/department.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';
import { columnOf, sheetOf, taskCell, typeRow } from '../support/tasks-sheet.ts';

const [appendix] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];
const lastRow = 48;

function withPlan(): Department {
  const department = startedDepartment();
  department.ask('importPlan', { grid: appendix });
  return department;
}

const quarterRate = (department: Department) => {
  const { done, counted, addedLater } = department.ask('rates', { period: '2025-Q1' }).periodPlan;
  return [done, counted, addedLater];
};
const yearRate = (department: Department) => {
  const { done, counted } = department.ask('rates', { period: '2025-Q1' }).year;
  return [done, counted];
};
const problemsOf = (department: Department) =>
  department.ask('rates', { period: '2025-Q1' }).problems.map(({ code, place }) => [code, place?.row]);

describe('entering figures', () => {
  const figureCell = (department: Department, code: string) => {
    const sheet = sheetOf(department, 'Số liệu');
    const cells = sheet.getDataRange().getDisplayValues();
    const row = cells.findIndex((line) => line.includes(code)) + 1;
    return sheet.getRange(row, (cells[0]?.indexOf(figuresHeader('Q1', 'figure')) ?? 0) + 1);
  };
  const printed = (department: Department, code: string) =>
    department.ask('report', { period: '2025-Q1' }).statistics.find((row) => row.code === code)?.printed;

  it('above and below a typed percentage leaves it the percentage that it is', () => {
    const department = startedDepartment();
    figureCell(department, '1.4.2').setNumberFormat('0.0%').setValue(0.275);
    expect(printed(department, '1.4.2')).toBe('27,5');
    department.ask('enterFigures', {
      period: '2025-Q1',
      lines: [
        { line: 2, code: '1.1', value: '5', note: '' },
        { line: 3, code: '1.5.1', value: '7', note: '' },
      ],
    });
    expect(printed(department, '1.4.2')).toBe('27,5');
    expect([printed(department, '1.1'), printed(department, '1.5.1')]).toEqual(['5', '7']);
    expect(figureCell(department, '1.4.2').getNumberFormat()).toBe('0.0%');
  });
});

describe('entering marks', () => {
  const around = [
    { line: 2, section: 'I', tt: '2', evidence: '01/KH', doneOn: '2025-01-14', status: 'Hoàn thành' },
    { line: 3, section: 'I', tt: '4', evidence: '02/KH', doneOn: '2025-02-14', status: 'Hoàn thành' },
  ];

  it('above and below a formula leaves the formula', () => {
    const department = withPlan();
    const formula = '=HYPERLINK("https://example.org";"Kế hoạch")';
    taskCell(department, 9, 'evidence').setNumberFormat('General').setFormula(formula);
    taskCell(department, 9, 'status').setNumberFormat('General').setFormula('=IF(1=1;"Hoàn thành";"")');
    department.ask('enterMarks', { lines: around });
    expect(taskCell(department, 9, 'evidence').getFormula()).toBe(formula);
    expect(taskCell(department, 9, 'status').getFormula()).not.toBe('');
    expect(taskCell(department, 8, 'evidence').getValue()).toBe('01/KH');
  });

  it('above and below a day that was typed as text leaves the text', () => {
    const department = withPlan();
    taskCell(department, 9, 'doneOn').setNumberFormat('@').setValue('=chờ ký');
    department.ask('enterMarks', { lines: around });
    expect(taskCell(department, 9, 'doneOn').getFormula()).toBe('');
    expect(taskCell(department, 9, 'doneOn').getValue()).toBe('=chờ ký');
    expect(taskCell(department, 10, 'doneOn').getDisplayValue()).toBe('14/02/2025');
  });

  it('shows a day as a day whatever the cell was before', () => {
    const department = withPlan();
    taskCell(department, 8, 'doneOn').setNumberFormat('General');
    department.ask('enterMarks', { lines: around });
    expect(taskCell(department, 8, 'doneOn').getDisplayValue()).toBe('14/01/2025');
  });

  it('refuses two values for one cell and names both lines', () => {
    const department = withPlan();
    const before = department.host.workbook();
    const lines = [
      { line: 2, section: 'I', tt: '2', status: 'Hoàn thành' },
      { line: 3, section: 'II', tt: '1', status: 'Hoàn thành' },
      { line: 4, section: 'I', tt: '2', row: '1', status: 'Tạm dừng' },
    ];
    const [sentence] = department.refusal('enterMarks', { lines });
    expect(sentence).toContain('Dòng 4');
    expect(sentence).toContain('ở dòng 2');
    expect(department.host.workbook()).toEqual(before);
  });

  it('takes the same value said twice', () => {
    const line = { line: 2, section: 'I', tt: '2', status: 'Hoàn thành' };
    expect(withPlan().ask('enterMarks', { lines: [line, { ...line, line: 3 }] })).toEqual({ accepted: 2 });
  });

  it.each(['3025-03-07', '2023-12-31', '07/3/3025'])('refuses %s as a day of the plan of 2025', (doneOn) => {
    const lines = [{ line: 2, section: 'I', tt: '2', status: 'Hoàn thành', doneOn }];
    expect(withPlan().refusal('enterMarks', { lines })[0]).toContain(doneOn);
  });

  it.each(['2024-12-20', '2026-01-05'])('takes %s', (doneOn) => {
    const lines = [{ line: 2, section: 'I', tt: '2', status: 'Hoàn thành', doneOn }];
    expect(withPlan().ask('enterMarks', { lines })).toEqual({ accepted: 1 });
  });
});

describe('a frozen quarter', () => {
  it('is not given to a new row when one of its rows is deleted', () => {
    const department = withPlan();
    department.ask('freezeQuarter', { quarter: '2025-Q1' });
    expect(taskCell(department, lastRow, 'id').getValue()).toBe('R0047');
    sheetOf(department).deleteRow(lastRow);
    typeRow(department, lastRow, {
      section: '7.2',
      tt: '5',
      task: 'Việc mới',
      deadline: 'Quý I/2025',
      planned: 'Q1',
      status: 'Hoàn thành',
    });
    expect(quarterRate(department)).toEqual([0, 24, 1]);
    expect(taskCell(department, lastRow, 'id').getValue()).toBe('R0048');
  });

  it('is fixed once, however its name is spaced', () => {
    const department = withPlan();
    expect(department.ask('freezeQuarter', { quarter: ' 2025-Q1' }).quarter).toBe('2025-Q1');
    expect(department.refusal('freezeQuarter', { quarter: '2025-Q1 ' })[0]).toContain('2025-Q1 đã chốt');
  });
});

describe('hidden columns that people delete', () => {
  const sortByTask = (department: Department) => {
    const sheet = sheetOf(department);
    sheet.getRange(2, 1, 47, sheet.getLastColumn()).sort(columnOf(department, 'task'));
  };
  const frozen = () => {
    const department = sampleQuarter('figures-mended.tsv');
    department.ask('freezeQuarter', { quarter: '2025-Q1' });
    expect(quarterRate(department)).toEqual([11, 11, 0]);
    return department;
  };

  it.each(['id', 'order', 'taskNumber', 'readAs'] as const)(
    'as %s, and rows sorted, change no rate, and come back',
    (key) => {
      const department = frozen();
      const before = department.ask('rates', { period: '2025-Q1', unit: 'task' }).year;
      sheetOf(department).deleteColumn(columnOf(department, key));
      sortByTask(department);
      const answer = department.ask('rates', { period: '2025-Q1', unit: 'task' });
      expect(answer.year).toEqual(before);
      expect(answer.problems.map(({ code }) => code)).toEqual(key === 'readAs' ? [] : ['tab.keysRestored']);
      expect(quarterRate(department)).toEqual([11, 11, 0]);
      expect(problemsOf(department)).toEqual([]);
      expect(sheetOf(department).isColumnHiddenByUser(columnOf(department, key))).toBe(true);
    },
  );

  it('all four at once change no rate', () => {
    const department = frozen();
    for (const key of ['id', 'order', 'taskNumber', 'readAs'] satisfies TaskColumnKey[])
      sheetOf(department).deleteColumn(columnOf(department, key));
    sortByTask(department);
    expect(quarterRate(department)).toEqual([11, 11, 0]);
    expect(yearRate(department)).toEqual([11, 40]);
    const item = { line: 2, section: 'I', tt: '1', task: '2', status: 'Tạm dừng' };
    department.ask('enterMarks', { lines: [item] });
    expect(yearRate(department)).toEqual([10, 40]);
  });

  it('are a named problem when a frozen row cannot be known again, and nothing is written', () => {
    const department = frozen();
    sheetOf(department).deleteColumn(columnOf(department, 'id'));
    taskCell(department, 2, 'task').setValue('Lời khác hẳn');
    const before = department.host.workbook();
    expect(department.refusal('rates', { period: '2025-Q1' })[0]).toContain('Mã dòng');
    expect(department.host.workbook()).toEqual(before);
  });

  it('are the same problem when only the cells are emptied', () => {
    const department = frozen();
    sheetOf(department).getRange(2, columnOf(department, 'id'), 47, 1).clearContent();
    taskCell(department, 2, 'task').setValue('Lời khác hẳn');
    expect(department.refusal('rates', { period: '2025-Q1' })[0]).toContain('Mã dòng');
  });
});

describe('rows that people type', () => {
  it('with a note alone are no row of the plan: named, kept and not counted', () => {
    const department = sampleQuarter('figures-mended.tsv');
    typeRow(department, lastRow + 1, { note: 'Đã trình Giám đốc' });
    expect(yearRate(department)).toEqual([11, 40]);
    expect(problemsOf(department)).toEqual([['tab.notARow', lastRow + 1]]);
    department.ask('importPlan', { grid: appendix });
    expect(taskCell(department, lastRow + 1, 'note').getValue()).toBe('Đã trình Giám đốc');
    expect(taskCell(department, lastRow + 1, 'id').getValue()).toBe('');
  });

  it('at the bottom with a new task of an early item make one task more', () => {
    const department = withPlan();
    const tasks = () => department.ask('rates', { period: '2025-Q1', unit: 'task' }).year.counted;
    expect(tasks()).toBe(46);
    typeRow(department, lastRow + 1, { section: 'I', tt: '1', task: 'Việc mới của mục I.1' });
    expect(tasks()).toBe(47);
    typeRow(department, lastRow + 2, { section: 'I', tt: '1', task: 'việc  mới của mục I.1', activity: 'Bước hai' });
    expect(tasks()).toBe(47);
    expect(yearRate(department)).toEqual([0, 40]);
  });

  it('with a day far off the plan’s year, a day without Hoàn thành, or a quarter mark on a one-off row are named', () => {
    const department = withPlan();
    typeRow(department, 2, { status: 'Hoàn thành', doneOn: '07/3/3025' });
    typeRow(department, 3, { doneOn: '07/3/2025' });
    typeRow(department, 5, { mark1: 'Đạt' });
    typeRow(department, 4, { mark1: 'Đạt' });
    expect(problemsOf(department)).toEqual([
      ['tab.dateOutside', 2],
      ['tab.dateOfOpenRow', 3],
      ['tab.markOfOneOffRow', 5],
    ]);
  });
});
