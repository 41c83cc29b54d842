/** Explaining a finding on the tab Kiểm tra itself, in the built bundle. */
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/layout/workbook-value.ts';
import { type Department, startedDepartment } from '../support/department.ts';

const period = '2025-Q1';
const line = (code: string, value: string, number: number) => ({ line: number, code, value, note: '' });
const parts = ['3.1.4.1', '3.1.4.2', '3.1.4.3'].map((code, index) => line(code, '1', index + 3));

function wrongTotal(): Department {
  const department = startedDepartment();
  department.ask('enterFigures', { period, lines: [line('3.1.4', '5', 2), ...parts] });
  department.ask('check', { period });
  return department;
}

const checksOf = ({ host }: Department) => host.workbook().sheets.find(({ name }) => name === 'Kiểm tra')?.values ?? [];

/** Types into the row of a rule, under a header. */
function type(department: Department, rule: string, header: string, text: string): void {
  const values = checksOf(department);
  const headers = values[2] ?? [];
  const row = values.findIndex((cells) => cells[headers.indexOf('Quy tắc')] === rule) + 1;
  department.host.typeInto('Kiểm tra', `${columnName(headers.indexOf(header) + 1)}${row}`, text);
}

const totalIn = (answer: ReturnType<typeof check>) => answer.findings.find(({ rule }) => rule === 'total:3.1.4');
const check = (department: Department, of = period) => department.ask('check', { period: of });

describe('the tab of findings', () => {
  it('leads from each finding to the cells that it is about', () => {
    const department = wrongTotal();
    const sheets = department.host.workbook().sheets;
    const figures = sheets.find(({ name }) => name === 'Số liệu');
    const checks = sheets.find(({ name }) => name === 'Kiểm tra');
    const row = (checks?.values ?? []).findIndex((cells) => cells.includes('total:3.1.4')) + 1;
    const cellOf = (code: string) => `E${(figures?.values ?? []).findIndex(([first]) => first === code) + 1}`;
    const links = checks?.links?.filter((link) => link.row === row) ?? [];
    expect(links.map(({ tab, a1 }) => [tab, a1])).toEqual(
      ['3.1.4', '3.1.4.1', '3.1.4.2', '3.1.4.3'].map((code) => [figures?.id, cellOf(code)]),
    );
    expect(links.map(({ column }) => checks?.values[row - 1]?.[column - 1])).toEqual(
      links.map(({ a1 }) => `'Số liệu'!${a1}`),
    );
  });
});

describe('a reason typed on the tab', () => {
  it('explains its finding from the next check on, in the name that was given', () => {
    const department = wrongTotal();
    type(department, 'total:3.1.4', 'Giải trình', 'Hai thủ tục mới');
    type(department, 'total:3.1.4', 'Người giải trình', 'Lan');
    const answer = check(department);
    expect(totalIn(answer)).toMatchObject({ outcome: 'waived', waiver: { reason: 'Hai thủ tục mới', by: 'Lan' } });
    expect(answer.ready).toBe(true);
    expect(totalIn(check(department))?.outcome).toBe('waived');
    expect(department.ask('report', { period }).ready).toBe(true);
  });

  it('without a name is of nobody known', () => {
    const department = wrongTotal();
    type(department, 'total:3.1.4', 'Giải trình', 'Hai thủ tục mới');
    check(department);
    const row = checksOf(department).find((cells) => cells.includes('total:3.1.4'));
    expect(row?.[3]).toContain('(không rõ, ');
  });

  it('is taken back by emptying its cell', () => {
    const department = wrongTotal();
    type(department, 'total:3.1.4', 'Giải trình', 'Hai thủ tục mới');
    check(department);
    type(department, 'total:3.1.4', 'Giải trình', '');
    expect(totalIn(check(department))?.outcome).toBe('fail');
  });

  it('does not explain figures that changed after it was typed, and is kept under the table', () => {
    const department = wrongTotal();
    type(department, 'total:3.1.4', 'Giải trình', 'Hai thủ tục mới');
    department.ask('enterFigures', { period, lines: [line('3.1.4', '6', 2)] });
    const answer = check(department);
    expect(totalIn(answer)?.outcome).toBe('fail');
    expect(answer.unused.map(({ waiver, why }) => [waiver.reason, why.kind])).toEqual([
      ['Hai thủ tục mới', 'figures-changed'],
    ]);
    const last = checksOf(department)
      .filter((cells) => cells.some((cell) => cell !== null && cell !== ''))
      .pop();
    expect(last).toContain('Hai thủ tục mới');
    expect(last?.[3]).toContain('dòng 3.1.4: lúc giải trình 5, nay 6');
    department.ask('enterFigures', { period, lines: [line('3.1.4', '5', 2)] });
    expect(totalIn(check(department))?.outcome).toBe('waived');
  });

  it('whose finding is gone is kept under the table until it is emptied there', () => {
    const department = wrongTotal();
    type(department, 'total:3.1.4', 'Giải trình', 'Hai thủ tục mới');
    department.ask('enterFigures', { period, lines: [line('3.1.4', '3', 2)] });
    expect(check(department).unused.map(({ why }) => why.kind)).toEqual(['gone']);
    expect(check(department).unused).toHaveLength(1);
    type(department, 'total:3.1.4', 'Giải trình', '');
    expect(check(department).unused).toEqual([]);
  });

  it('is not lost when another period is checked first', () => {
    const department = wrongTotal();
    type(department, 'total:3.1.4', 'Giải trình', 'Hai thủ tục mới');
    check(department, '2025-H1');
    expect(totalIn(check(department))).toMatchObject({ outcome: 'waived', waiver: { reason: 'Hai thủ tục mới' } });
  });
});
