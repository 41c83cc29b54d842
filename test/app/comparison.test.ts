/** Other periods beside each figure, in the built bundle. */
import { describe, expect, it } from 'vitest';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';

const line = (code: string, value: string, number = 2) => ({ line: number, code, value, note: '' });
const sheetOf = ({ host }: Department) => host.workbook().sheets.find(({ name }) => name === 'Số liệu');

function cellOf(department: Department, code: string, header: string) {
  const values = sheetOf(department)?.values ?? [];
  const row = values.find(([first]) => first === code);
  return row?.[(values[0] ?? []).indexOf(header)];
}

describe('figures of the year before the workbook’s', () => {
  it('go into the columns of last year and are compared with at the next check', () => {
    const department = startedDepartment();
    const { ask } = department;
    expect(ask('enterFigures', { period: '2024-Q1', lines: [line('3.3.1.1', '1.290')] })).toEqual({ accepted: 1 });
    ask('enterFigures', { period: '2025-Q1', lines: [line('3.3.1.1', '1.386')] });
    ask('check', { period: '2025-Q1' });
    expect(cellOf(department, '3.3.1.1', 'Quý I · Năm trước')).toBe('1.290');
    expect(cellOf(department, '3.3.1.1', 'Quý I · Thay đổi')).toBe('năm trước +96');
    expect(cellOf(department, '3.3.1.1', 'Quý I · Số liệu')).toBe('1.386');
  });

  it('take the plan’s own rows, which this workbook cannot count for that year', () => {
    const { ask } = startedDepartment();
    expect(ask('enterFigures', { period: '2024-Y', lines: [line('1.2.1', '38'), line('1.2.2', '38', 3)] })).toEqual({
      accepted: 2,
    });
  });

  it('are refused whole when one line is wrong, and the workbook stays as it is', () => {
    const department = startedDepartment();
    const before = department.host.workbook();
    const refused = (lines: ReturnType<typeof line>[], period = '2024-Q1') =>
      department.refusal('enterFigures', { period, lines });
    expect(refused([line('1.1', '5'), line('1.9', '1', 3)])[0]).toContain('1.9');
    expect(refused([line('1.1', '5'), line('1.1', '6', 3)])[0]).toContain('1.1');
    expect(refused([line('1.1', 'nhiều')])[0]).toContain('nhiều');
    expect(refused([line('HS.1', '12')])[0]).toContain('3.3.1.1');
    expect(refused([line('1.1', '5')], '2023-Q1')[0]).toContain('2023-Q1');
    expect(department.host.workbook()).toEqual(before);
  });

  it('more than ten times off give a hint that can be explained', () => {
    const { ask } = startedDepartment();
    ask('enterFigures', { period: '2024-Q1', lines: [line('3.3.1.1', '138')] });
    ask('enterFigures', { period: '2025-Q1', lines: [line('3.3.1.1', '1.386')] });
    const far = () => ask('check', { period: '2025-Q1' }).findings.filter(({ rule }) => rule === 'last-year:far');
    expect(far().map(({ severity, codes, outcome }) => [severity, codes, outcome])).toEqual([
      ['hint', ['3.3.1.1'], 'fail'],
    ]);
    const waivers = [{ line: 2, rule: 'last-year:far', codes: ['3.3.1.1'], reason: 'Tiếp nhận thêm', by: 'Lan' }];
    ask('check', { period: '2025-Q1', waivers });
    expect(far().map(({ outcome }) => outcome)).toEqual(['waived']);
    ask('enterFigures', { period: '2024-Q1', lines: [line('3.3.1.1', '137')] });
    expect(far().map(({ outcome }) => outcome)).toEqual(['fail']);
  });
});

describe('the period before', () => {
  it('stands beside the figures of the next one after a check', () => {
    const department = startedDepartment();
    department.ask('enterFigures', { period: '2025-Q1', lines: [line('1.1', '15'), line('3.1.4', '133', 3)] });
    department.ask('enterFigures', { period: '2025-H1', lines: [line('1.1', '22')] });
    department.ask('check', { period: '2025-H1' });
    expect(cellOf(department, '1.1', '6 tháng · Kỳ trước')).toBe('15');
    expect(cellOf(department, '1.1', '6 tháng · Thay đổi')).toBe('kỳ trước +7');
    expect(cellOf(department, '3.1.4', '6 tháng · Kỳ trước')).toBe('133');
  });

  it('hands its pending dossiers over to Quý III', () => {
    const { ask } = startedDepartment();
    ask('enterFigures', { period: '2025-H1', lines: [line('HS.6', '4'), line('HS.7', '1', 3)] });
    ask('enterFigures', { period: '2025-Q3', lines: [line('HS.3', '4')] });
    const { findings } = ask('check', { period: '2025-Q3' });
    expect(findings.find(({ rule }) => rule === 'dossiers:carried:H1-Q3')).toMatchObject({
      outcome: 'fail',
      severity: 'warning',
      gap: '-1',
    });
  });
});

describe('a workbook of an older version, without columns of comparison', () => {
  function oldWorkbook() {
    const { host } = startedDepartment();
    const workbook = host.workbook();
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => {
        if (sheet.name !== 'Số liệu') return sheet;
        const keep = (sheet.values[0] ?? []).map((name) => !/Kỳ trước|Năm trước|Thay đổi/.test(String(name)));
        const without = <T>(rows: readonly (readonly T[])[]) => rows.map((row) => row.filter((_, i) => keep[i]));
        return {
          ...sheet,
          values: without(sheet.values),
          styles: without(sheet.styles),
          columnWidths: sheet.columnWidths.filter((_, i) => keep[i]),
          validations: [],
        };
      }),
    };
  }

  it('works, and gets them at the first check without losing a figure', () => {
    const department = openDepartment({ workbook: oldWorkbook() });
    department.ask('enterFigures', { period: '2025-Q1', lines: [line('1.1', '15')] });
    expect(sheetOf(department)?.values[0]).toHaveLength(19);
    department.ask('check', { period: '2025-Q1' });
    expect(sheetOf(department)?.values[0]?.slice(19)).toEqual(
      ['Quý I', '6 tháng', 'Quý III', 'Năm'].flatMap((period) =>
        ['Kỳ trước', 'Năm trước', 'Thay đổi'].map((name) => `${period} · ${name}`),
      ),
    );
    department.ask('enterFigures', { period: '2024-Q1', lines: [line('1.1', '12')] });
    department.ask('check', { period: '2025-Q1' });
    expect(cellOf(department, '1.1', 'Quý I · Thay đổi')).toBe('năm trước +3');
    expect(cellOf(department, '1.1', 'Quý I · Số liệu')).toBe('15');
    expect(sheetOf(department)?.values[0]).toHaveLength(31);
  });

  it('gets them when figures of last year are entered', () => {
    const department = openDepartment({ workbook: oldWorkbook() });
    department.ask('enterFigures', { period: '2024-H1', lines: [line('1.1', '12')] });
    expect(cellOf(department, '1.1', '6 tháng · Năm trước')).toBe('12');
  });
});
