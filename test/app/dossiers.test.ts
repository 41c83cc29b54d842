import { describe, expect, it } from 'vitest';
import { type Department, startedDepartment } from '../support/department.ts';

const lines = (figures: Readonly<Record<string, string>>) =>
  Object.entries(figures).map(([code, value], index) => ({ line: index + 2, code, value, note: '' }));

/** Seed 003: 1.363 received online, none in person, 27 carried over; 1.386 solved in time, 4 pending. */
const block = { 'HS.1': '1.363', 'HS.2': '0', 'HS.3': '27', 'HS.4': '1.386', 'HS.5': '0', 'HS.6': '4', 'HS.7': '0' };

const printed = (department: Department, period: string, codes: readonly string[]) => {
  const { statistics } = department.ask('report', { period });
  return codes.map((code) => statistics.find((row) => row.code === code)?.printed);
};

describe('the dossier block', () => {
  it('typed once fills 3.3.1, 7.4.4 and 7.5.5.1', () => {
    const department = startedDepartment();
    department.ask('enterFigures', { period: '2025-Q1', lines: lines(block) });
    expect(
      printed(department, '2025-Q1', ['3.3.1', '3.3.1.1', '3.3.1.2', '7.4.4', '7.4.4.1', '7.4.4.2', '7.5.5.1']),
    ).toEqual(['100', '1.386', '1.386', '100', '1.363', '1.363', '1.363']);
  });

  it('of one period leaves the others alone', () => {
    const department = startedDepartment();
    department.ask('enterFigures', { period: '2025-Q1', lines: lines(block) });
    expect(printed(department, '2025-H1', ['3.3.1.1'])).toEqual(['']);
  });

  it('does not replace what a person entered on the form', () => {
    const department = startedDepartment();
    department.ask('enterFigures', { period: '2025-Q1', lines: lines({ ...block, '7.4.4.1': '1.390' }) });
    expect(printed(department, '2025-Q1', ['7.4.4.1'])).toEqual(['1.390']);
  });

  it('that is not whole leaves the form to what is typed there', () => {
    const department = startedDepartment();
    department.ask('enterFigures', { period: '2025-Q1', lines: lines({ 'HS.1': '1.363' }) });
    expect(printed(department, '2025-Q1', ['7.4.4.1', '7.4.4.2'])).toEqual(['', '1.363']);
  });

  it('takes whole numbers alone, all or nothing', () => {
    const department = startedDepartment();
    const [sentence] = department.refusal('enterFigures', {
      period: '2025-Q1',
      lines: lines({ 'HS.1': '5', 'HS.3': 'hai mươi' }),
    });
    expect(sentence).toContain('hai mươi');
    expect(printed(department, '2025-Q1', ['7.4.4.2'])).toEqual(['']);
  });
});
