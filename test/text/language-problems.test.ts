import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/domain/calendar/date.ts';
import { readDeadline } from '../../src/domain/calendar/deadline.ts';
import { readNumber } from '../../src/domain/language/numbers.ts';
import { readTargets } from '../../src/domain/targets/target.ts';
import { languageProblemSentences } from '../../src/text/language-problems.ts';

/** At least one text that runs into each problem. */
const troubled = [
  ...['1,390', '0.5', 'vài'].map((text) => readNumber(text).problem),
  ...['31/02/2025', 'Quý I'].map((text) => readDate(text, 2025).problem),
  ...[
    'Sớm',
    'Quý V',
    'Tháng 11/2025 đến tháng 2',
    'Quý II (trước 15/3)',
    'Trước 15/3 và 15/9',
    'Từ Quý II',
    '6 tháng/lần',
    'Định kỳ',
  ].map((text) => readDeadline(text, 2025).problem),
  readDeadline('Tháng 7', 2025, { planDate: '2025-09-01' }).problem,
  ...['Đạt 98.5%', 'Ít nhất 2/3 số phòng', 'Giảm chi hỗ trợ'].map((text) => readTargets(text).problem),
];

describe('sentences of language problems', () => {
  it('are all reached by the texts of this test', () => {
    expect(new Set(troubled.map((problem) => problem?.code))).toEqual(new Set(Object.keys(languageProblemSentences)));
  });

  it('quote what was found and say what to do, with every fact filled in', () => {
    for (const problem of troubled) {
      if (problem === null) throw new Error('a text without a problem');
      const { vi, en } = languageProblemSentences[problem.code];
      for (const sentence of [vi(problem.facts ?? {}), en(problem.facts ?? {})]) {
        expect(sentence).toMatch(/".+".*\. .+\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
      expect(vi(problem.facts ?? {})).toMatch(/Hãy /);
    }
  });

  it('print figures and days the Vietnamese way', () => {
    expect(
      languageProblemSentences['number-ambiguous'].vi({ text: '1,390', first: '1390', second: '1.390' }),
    ).toContain('1.390 hoặc 1,390');
    const facts = { text: 'Tháng 7', due: '2025-07-31', planDate: '2026-01-05' };
    expect(languageProblemSentences['deadline-before-plan'].vi(facts)).toContain('31/7/2025');
    expect(languageProblemSentences['deadline-before-plan'].vi(facts)).toContain('05/01/2026');
  });
});
