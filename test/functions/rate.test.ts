import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../src/catalogue/calendars.ts';
import { reportingPeriod } from '../../src/domain/calendar/reporting-period.ts';
import { planRates, type Rate } from '../../src/domain/plan/rates.ts';
import { cchcRate, type PlanReader } from '../../src/functions/rate.ts';
import { trackedRow } from '../support/tracked-rows.ts';

const rate = (done: number, counted: number): Rate => ({ done, counted, groups: [] });
const plan: PlanReader = (period) => ({
  rates: {
    year: period === null ? rate(11, 40) : rate(10, 40),
    periodPlan: { ...rate(5, 5), frozen: true, addedLater: 0 },
    sections: [
      { code: 'I', rate: rate(2, 7) },
      { code: '7.1', rate: rate(0, 0) },
    ],
    leads: [{ name: 'Văn phòng', rate: rate(3, 4) }],
  },
  unitsOf: (name) => (name === 'VP' ? ['Văn phòng'] : [name]),
});
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

  it('takes the name of a unit by its other names, and a code that a cell holds as a number', () => {
    expect(call('VP')).toBe(0.75);
    expect(call(7.1)).toBe('không phát sinh');
  });

  it('of a period and its own plan is the rate of the frozen set', () => {
    expect(call('Kế hoạch kỳ', '2025-Q1')).toBe(1);
    expect(() => call('Kế hoạch kỳ')).toThrow('Kế hoạch kỳ');
  });

  it('passes over the version, whatever stands before it', () => {
    const version = 'cchc:1732291234567';
    expect(call(version)).toBe(0.275);
    expect(call(11, 40, version)).toBe(0.275);
    expect(call('I', version)).toBe(2 / 7);
    expect(call('', '2025-Q1', version)).toBe(0.25);
    expect(call([['Hoàn thành'], ['Hủy']], version)).toBe(0.5);
    expect(() => call('', version)).toThrow('trống');
    expect(() => call(1, 2, 3, version)).toThrow('hai tham số');
  });

  it('of a range of codes and names is a range, an unknown one with its sentence in its place', () => {
    expect(call([['I'], [''], ['văn phòng']])).toEqual([[2 / 7], [''], [0.75]]);
    const answer = call([['I'], ['Phòng lạ']]) as (number | string)[][];
    expect(answer[1]?.[0]).toContain('"Phòng lạ"');
  });

  it('of two ranges divides row by row, empty rows staying empty', () => {
    expect(call([[1], [0], [''], [3]], [[4], [0], [''], [2]])).toEqual([
      [0.25],
      ['không phát sinh'],
      [''],
      [expect.stringContaining('lớn hơn')],
    ]);
    expect(call([[10], [20]], 40)).toEqual([[0.25], [0.5]]);
    expect(call([['I'], ['Văn phòng']], '2025-Q1')).toEqual([[2 / 7], [0.75]]);
  });
});

describe('CCHC_RATE over any plan', () => {
  const period = reportingPeriod(ministryCalendar, 2025, 'Y');
  const rows = fc.array(
    fc.record({
      section: fc.constantFrom('I', 'II', '7.1'),
      tt: fc.constantFrom('1', '2', '3'),
      lead: fc.constantFrom('Văn phòng', 'Thanh tra'),
      status: fc.constantFrom('done', 'in-progress', 'cancelled', null),
    }),
    { maxLength: 30 },
  );

  it('is the plan’s own rate for the whole, for each section and for each unit, alone and in one range', () => {
    fc.assert(
      fc.property(rows, (given) => {
        if (period === null) throw new Error('no period');
        const tracked = given.map(({ section, tt, lead, status }, index) =>
          trackedRow({ id: `R${index}`, plan: { section, tt, lead }, progress: { status } }),
        );
        const rates = planRates({
          rows: tracked,
          sectionCodes: ['I', 'II', '7.1'],
          frozen: [],
          period,
          asOf: '9999-12-31',
          unit: 'item',
        });
        const reader: PlanReader = () => ({ rates, unitsOf: (name) => [name] });
        const expected = ({ done, counted }: Rate) => (counted === 0 ? 'không phát sinh' : done / counted);
        expect(cchcRate([], reader)).toBe(expected(rates.year));
        const named = [
          ...rates.sections.map(({ code, rate: own }) => ({ name: code, own })),
          ...rates.leads.map(({ name, rate: own }) => ({ name, own })),
        ];
        for (const { name, own } of named) expect(cchcRate([name], reader)).toBe(expected(own));
        if (named.length > 0) {
          expect(cchcRate([named.map(({ name }) => [name])], reader)).toEqual(named.map(({ own }) => [expected(own)]));
        }
      }),
    );
  });
});
