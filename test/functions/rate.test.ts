import { describe, expect, it } from 'vitest';
import type { Rate } from '../../src/domain/plan/rates.ts';
import { cchcRate, type PlanRateReader } from '../../src/functions/rate.ts';

const rate = (done: number, counted: number): Rate => ({ done, counted, groups: [] });
const plan: PlanRateReader = {
  year: (period) => (period === null ? rate(11, 40) : rate(10, 40)),
  sections: () => [{ code: 'I', rate: rate(2, 7) }],
  leads: () => [{ name: 'Văn phòng', rate: rate(3, 4) }],
};
const call = (...args: unknown[]) => cchcRate(args, plan);

describe('CCHC_RATE', () => {
  it('without arguments is the year rate of the plan', () => {
    expect(call()).toBe(0.275);
  });

  it('of done and total is their share', () => {
    expect(call(11, 40)).toBe(0.275);
    expect(call(0, 40)).toBe(0);
    expect(call(40, 40)).toBe(1);
  });

  it('of 0 and 0 says that nothing arose', () => {
    expect(call(0, 0)).toBe('không phát sinh');
  });

  it.each([
    ['more done than counted', [41, 40], 'lớn hơn tổng số (40)'],
    ['a negative number', [-1, 40], 'không được âm'],
    ['a negative total', [0, -40], 'không được âm'],
    ['a number that counts nothing', [1.5, 40], 'số nguyên'],
    ['text for a number', [11, 'bốn mươi'], 'số nguyên'],
    ['a missing total', [11], 'số nguyên'],
  ])('refuses %s with a sentence', (_, args, words) => {
    expect(() => call(...args)).toThrow(words);
  });

  it('of a section or a lead unit is theirs', () => {
    expect(call('I')).toBe(2 / 7);
    expect(call('văn phòng')).toBe(0.75);
  });

  it.each([[['']], [['', '']], [[undefined, '']], [['', 40]], [[1, 2, 3]]])(
    'never takes blank cells or too many arguments %j for the plan',
    (args) => {
      expect(() => call(...args)).toThrow();
    },
  );

  it('of one cell with a status is that of a range of one', () => {
    expect(call('Hoàn thành')).toBe(1);
    expect(call('Đang thực hiện')).toBe(0);
  });

  it('takes a period behind the name', () => {
    expect(call('', '2025-Q1')).toBe(0.25);
  });

  it('names the sections when it knows no such name', () => {
    expect(() => call('IX')).toThrow('"IX"');
  });

  it('of a range counts Hoàn thành among the cells that say something', () => {
    expect(call([['Hoàn thành'], ['hoan thanh'], ['Đang thực hiện'], [''], ['Hủy']])).toBe(0.5);
    expect(call([[''], ['']])).toBe('không phát sinh');
    expect(() => call([['xong']])).toThrow('"xong"');
  });
});
