import { describe, expect, it } from 'vitest';
import type { DocxProblemCode } from '../../src/import/read/docx.ts';
import type { UnitsTabProblemCode } from '../../src/layout/units-tab.ts';
import { reviewSentences } from '../../src/text/review-sentences.ts';

const given = {
  text: 'Văn phòng, Thanh tra',
  similar: 'Văn phòng Sở',
  part: 'Thanh tra',
  alias: 'VP',
  name: 'Văn phòng Sở',
  names: 'Trung tâm A; Trung tâm B',
  first: '1.5',
  second: '15',
  task: 'Công tác dân vận',
  field: 'product',
  found: 'Tháng 7/2025',
  count: 2,
  due: '2025-07-31',
  planDate: '2025-09-01',
  year: 2023,
  planYear: 2025,
  other: 'Báo cáo quý',
  section: 'I',
  tt: '2',
  percent: 87,
  body: 'đạt trên 90%',
  appendix: 'đạt 90%',
  bodyAmount: '> 90%',
  appendixAmount: '>= 90%',
  bodyWords: 'hồ sơ',
  appendixWords: 'kết quả',
  id: 'R0001',
  before: 'Kiểm tra',
  after: 'Tự kiểm tra',
  from: 'R0002',
  into: 'R0003',
};
const place = { file: 'ke-hoach.docx', sheet: 'Đơn vị', row: 12, column: 'Loại', code: 'VI', tt: '1' };

/** The type check fails here when a code of the tab or of Word files has no sentence. */
const sentences = reviewSentences satisfies Readonly<Record<UnitsTabProblemCode | DocxProblemCode, unknown>>;

describe('the sentence of a finding', () => {
  it.each(Object.entries(sentences))('%s is whole in both languages, with and without a place', (code, sentence) => {
    for (const problem of [
      { code, place, facts: given },
      { code, facts: given },
    ]) {
      for (const words of [sentence.vi(problem), sentence.en(problem)]) {
        expect(words).toMatch(/^[\p{L}"\d].{20,}\.$/u);
        expect(words).not.toMatch(/undefined|null|NaN/);
      }
    }
  });

  it('says where, what was found, what was expected, what to do', () => {
    const problem = {
      code: 'review.deadlineBeforePlan',
      place: { code: 'VI', tt: '1', row: 20 },
      facts: { found: 'Tháng 7/2025', due: '2025-07-31', planDate: '2025-09-01' },
    };
    expect(reviewSentences['review.deadlineBeforePlan'].vi(problem)).toBe(
      'Lĩnh vực VI, TT 1, dòng 20: thời hạn "Tháng 7/2025" (đến 31/7/2025) trước ngày ban hành kế hoạch 01/9/2025. Hãy kiểm tra lại thời hạn.',
    );
  });
});
