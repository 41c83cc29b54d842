/** CCHC_DUE, CCHC_STATUS and CCHC_TARGET: single cells and ranges. */
import { describe, expect, it } from 'vitest';
import { cchcDue } from '../../src/functions/due.ts';
import { cchcStatus } from '../../src/functions/status.ts';
import { cchcTarget } from '../../src/functions/target.ts';

describe('CCHC_DUE', () => {
  it.each([
    ['Trước ngày 15/01/2025', 2025, '2025-01-14'],
    ['Quý I, II', 2025, '2025-06-30'],
    ['Tháng 2', '2024', '2024-02-29'],
    ['2025-03-14', 2025, '2025-03-14'],
    ['Thường xuyên', 2025, ''],
    ['Theo kế hoạch thẩm định hằng năm', 2025, ''],
    ['', '', ''],
  ])('of "%s" in %s is "%s"', (text, year, due) => {
    expect(cchcDue([text, year])).toBe(due);
  });

  it('refuses what is not understood, and a year that is none, with a sentence', () => {
    expect(() => cchcDue(['Quý V', 2025])).toThrow('Quý V');
    expect(() => cchcDue(['Quý I', ''])).toThrow('Năm phải là bốn chữ số');
    expect(() => cchcDue(['Quý I', 25])).toThrow('"25"');
  });

  it('of a range is a range; one bad row leaves the others their answer', () => {
    const answer = cchcDue([[['Quý I'], [''], ['31/02/2025']], 2025]) as readonly (readonly string[])[];
    expect(answer.slice(0, 2)).toEqual([['2025-03-31'], ['']]);
    expect(answer[2]?.[0]).toContain('31/02/2025');
    expect(
      cchcDue([
        [['Quý I'], ['Quý I']],
        [[2024], [2025]],
      ]),
    ).toEqual([['2024-03-31'], ['2025-03-31']]);
    expect(() => cchcDue([[['Quý I'], ['Quý I']], [[2024]]])).toThrow('2×1 và 1×1');
  });
});

describe('CCHC_STATUS', () => {
  const today = '2025-06-14';

  it.each([
    ['Quý I', '2025-03-31', '', 'Hoàn thành đúng hạn'],
    ['Quý I', '01/4/2025', '', 'Hoàn thành quá hạn'],
    ['Quý I', '', '', 'Quá hạn chưa hoàn thành'],
    ['Quý I', '', '2025-03-31', 'Chưa đến hạn'],
    ['Quý III', '', '', 'Chưa đến hạn'],
    ['Thường xuyên', '', '', 'Đang thực hiện'],
    ['Theo yêu cầu của Sở Nội vụ', '', '', 'Chưa phát sinh'],
  ])('of "%s", done "%s", at "%s" is %s', (text, doneOn, asOf, words) => {
    expect(cchcStatus([text, 2025, doneOn, asOf], today)).toBe(words);
  });

  it('refuses a day that does not exist', () => {
    expect(() => cchcStatus(['Quý I', 2025, '31/02/2025'], today)).toThrow('"31/02/2025"');
  });

  it('takes columns of deadlines and of days', () => {
    expect(cchcStatus([[['Quý I'], ['Quý I'], ['']], 2025, [['2025-03-01'], [''], ['']]], today)).toEqual([
      ['Hoàn thành đúng hạn'],
      ['Quá hạn chưa hoàn thành'],
      [''],
    ]);
  });
});

describe('CCHC_TARGET', () => {
  it.each([
    ['Tối thiểu 80% TTHC', 0.8, 'đạt'],
    ['Tối thiểu 80% TTHC', 80, 'đạt'],
    ['Tối thiểu 80% TTHC', '80%', 'đạt'],
    ['Tối thiểu 80% TTHC', '8/10', 'đạt'],
    ['Tối thiểu 80% TTHC', 92.5, 'vượt'],
    ['Tối thiểu 80% TTHC', 0.799, 'chưa đạt'],
    ['Tối thiểu 80% TTHC', '', 'chưa đủ dữ liệu'],
    ['Tối thiểu 80% TTHC', 'không phát sinh', 'không phát sinh'],
    ['100% TTHC được công khai', 1, 'đạt'],
    ['Ít nhất 02 sáng kiến', 1, 'chưa đạt'],
    ['Giảm chi hỗ trợ trực tiếp', 3, 'người đánh giá'],
    ['', '', ''],
  ])('of "%s" with %s is %s', (text, actual, words) => {
    expect(cchcTarget([text, actual])).toBe(words);
  });

  it('of several targets is the worst, with its clause (seed 000 III.7)', () => {
    const text =
      'Tối thiểu 80% TTHC được triển khai thanh toán trực tuyến, trong số đó, tỷ lệ giao dịch đạt tối thiểu 70%';
    expect(cchcTarget([text, '75%'])).toBe('chưa đạt: Tối thiểu 80% TTHC được triển khai thanh toán trực tuyến');
  });

  it('asks for text where a number reads as a share and as a percentage', () => {
    expect(() => cchcTarget(['100% TTHC', 1.05])).toThrow('105% hoặc 1,05%');
    expect(() => cchcTarget(['Giảm 0,5% chi', 0.6])).toThrow('60% hoặc 0,6%');
    expect(cchcTarget(['Giảm 0,5% chi', '0,6%'])).toBe('vượt');
  });

  it('refuses a text without a target, one that reads in two ways, and a figure that is none', () => {
    expect(() => cchcTarget(['Nâng cao chất lượng', 1])).toThrow('Không thấy chỉ tiêu');
    expect(() => cchcTarget(['Tối thiểu 1.39% hồ sơ', 1])).toThrow('hai cách');
    expect(() => cchcTarget(['Tối thiểu 80% TTHC', 'nhiều'])).toThrow('"nhiều"');
    expect(() => cchcTarget(['Tối thiểu 80% TTHC', true])).toThrow('"true"');
  });

  it('takes columns of texts and figures', () => {
    expect(
      cchcTarget([
        [['Tối thiểu 80% TTHC'], ['Ít nhất 02 sáng kiến']],
        [[0.9], [2]],
      ]),
    ).toEqual([['vượt'], ['đạt']]);
  });
});
