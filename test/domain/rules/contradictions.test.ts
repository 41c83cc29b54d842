import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../../src/text/rule-sentences.ts';
import { checked } from './support.ts';

function told(text: string, rule: string): readonly string[] {
  return checked({ figures: {}, text })
    .findings.filter((finding) => finding.rule === rule && finding.outcome === 'fail')
    .map((finding) => findingSentence(finding, 'vi'));
}

describe('one thing told with two figures', () => {
  const twice = (text: string) => told(text, 'text:told-twice');

  it.each([
    ['Sở đã hoàn thành 27/29 nhiệm vụ. Tính chung, hoàn thành 26/29 nhiệm vụ.', '27/29', '26/29'],
    ['Đã bãi bỏ 03 thủ tục hành chính. Về kết quả, bãi bỏ 04 thủ tục hành chính.', '3', '4'],
    ['Đã giải quyết đúng hạn 1.386 hồ sơ. Nhìn chung giải quyết đúng hạn 1.368 hồ sơ.', '1.386', '1.368'],
  ])('is found: "%s"', (text, first, second) => {
    const [sentence] = twice(text);
    expect(sentence).toContain(`${first} (“`);
    expect(sentence).toContain(`${second} (“`);
  });

  it.each([
    'Sở đã hoàn thành 27/29 nhiệm vụ. Tính chung, hoàn thành 27/29 nhiệm vụ.',
    'Sở đã hoàn thành 27/29 nhiệm vụ. Đã hoàn thành đúng hạn 26/29 nhiệm vụ.',
    'Đã hoàn thành 27/29 nhiệm vụ. Cả thảy giao 29 nhiệm vụ.',
    'Đã bãi bỏ 03 thủ tục hành chính. Cùng kỳ năm trước bãi bỏ 04 thủ tục hành chính.',
    'Đã bãi bỏ 03 thủ tục hành chính. Phấn đấu bãi bỏ 10 thủ tục hành chính.',
    'Công bố mới 12 TTHC (10 TTHC cấp tỉnh và 02 TTHC cấp huyện). Công bố mới 12 TTHC.',
    'Đã bãi bỏ 03 thủ tục hành chính. Đã bãi bỏ trên 02 thủ tục hành chính.',
    'Tiếp nhận 800 hồ sơ. Đã giải quyết 750 hồ sơ.',
  ])('is not found in what are two things, or agree: "%s"', (text) => {
    expect(twice(text)).toEqual([]);
  });

  it('is told for each figure that is off, against the first', () => {
    expect(twice('Đã bãi bỏ 03 TTHC. Nay bãi bỏ 04 TTHC. Rồi bãi bỏ 05 TTHC.')).toHaveLength(2);
  });
});

describe('a rate of the text', () => {
  const rates = (text: string) => told(text, 'text:rate-of-text-differs');

  it('says what the numbers beside it come to', () => {
    expect(rates('Đã giải quyết 800 hồ sơ, trong đó đúng hạn 750 hồ sơ, đạt tỷ lệ 97,35%.')[0]).toContain(
      '750/800 = 93,8%',
    );
  });

  it('is held against the two numbers that spell it out', () => {
    expect(rates('Tỷ lệ hồ sơ trực tuyến đạt 57,8% (4.954/10.364).')[0]).toContain('4.954/10.364 = 47,8%');
  });

  it.each([
    [
      'a rate of the number told two sentences before',
      'Tiếp nhận 800 hồ sơ; giải quyết 750 hồ sơ; đúng hạn 748 hồ sơ (93,5%).',
    ],
    [
      'the share of a plan, of which the text gives no number',
      'Ban hành 12 văn bản, tổ chức 3 cuộc họp, đạt 100% kế hoạch.',
    ],
    ['a rate after another thing', 'Ban hành 12 văn bản và tổ chức 3 hội nghị, đạt 100%.'],
    ['a rate of its own', 'Tỷ lệ giải quyết đúng hạn đạt 98%.'],
    ['a bound', 'Đã giải quyết 800 hồ sơ, trong đó đúng hạn 750 hồ sơ, đạt trên 90%.'],
    ['a rate rounded to whole points', 'Đã giải quyết 800 hồ sơ, trong đó đúng hạn 750 hồ sơ, đạt 94%.'],
  ])('is let pass: %s', (_why, text) => {
    expect(rates(text)).toEqual([]);
  });
});

describe('figures of last year', () => {
  const far = (now: string, then: string) =>
    checked({ figures: { '3.3.1.1': now }, lastYear: { '3.3.1.1': then } }).results.find(
      ({ rule }) => rule === 'last-year:far',
    )?.outcome;

  it('are far when more than ten times as much or as little', () => {
    expect([far('1.000', '100'), far('1.001', '100'), far('100', '1.000'), far('100', '1.001')]).toEqual([
      'pass',
      'fail',
      'pass',
      'fail',
    ]);
  });

  it('say nothing beside 0 or what did not arise', () => {
    expect([far('0', '500'), far('500', '0'), far('500', 'không phát sinh')]).toEqual(['pass', 'pass', 'pass']);
  });

  it('give a sentence with both figures', () => {
    const finding = checked({ figures: { '1.1': '150' }, lastYear: { '1.1': '14' } }).findings.find(
      ({ rule }) => rule === 'last-year:far',
    );
    expect(finding === undefined ? '' : findingSentence(finding, 'vi')).toBe(
      'Dòng 1.1 ghi 150, cùng kỳ năm trước 14: hơn kém nhau quá 10 lần.',
    );
  });
});
