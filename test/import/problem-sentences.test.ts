import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/import/plan.ts';
import type { ImportProblemCode } from '../../src/import/problems.ts';
import { importProblemSentences } from '../../src/text/import-problems.ts';
import { table } from './support.ts';

describe('the sentences for problems of a table', () => {
  it.each(Object.keys(importProblemSentences) as ImportProblemCode[])('%s says where in both languages', (code) => {
    const problem = { code, place: { sheet: 'Phụ lục', row: 12, column: 'TT', code: 'III', tt: '6' } };
    const { vi, en } = importProblemSentences[code];
    const placed = !['import.noTable', 'import.noSuchTable'].includes(code);
    if (placed) expect(vi(problem)).toContain('Trang "Phụ lục", Dòng 12, cột "TT", mục III, TT 6: ');
    if (placed) expect(en(problem)).toContain('Tab "Phụ lục", Row 12, column "TT", section III, TT 6: ');
    expect(vi(problem) + en(problem)).not.toContain('undefined');
  });

  it('name what was found and what to do', () => {
    const result = readPlan(
      table([
        ['TT', 'Nhiệm vụ', 'Nhiệm vụ cụ thể'],
        [1, 'A', 'B'],
      ]),
    );
    const [problem] = result.ok ? [] : result.problems;
    expect(problem && importProblemSentences[problem.code].vi(problem)).toBe(
      'Dòng 1: Hai cột cùng nghĩa "Nhiệm vụ": Nhiệm vụ (B) và Nhiệm vụ cụ thể (C). Hãy đổi tên hoặc bỏ một cột rồi nhập lại.',
    );
  });
});
