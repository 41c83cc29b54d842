import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../src/catalogue/calendars.ts';
import { countWords } from '../../src/catalogue/count-words.ts';
import { reportingPeriod } from '../../src/domain/calendar/reporting-period.ts';
import type { TrackedRow } from '../../src/domain/plan/progress.ts';
import { planRates } from '../../src/domain/plan/rates.ts';
import { type CountReader, cchcCount } from '../../src/functions/count.ts';
import { trackedRow } from '../support/tracked-rows.ts';

const year = reportingPeriod(ministryCalendar, 2025, 'Y');
const sectionCodes = ['I', 'II', '7.1'];

function ratesOf(rows: readonly TrackedRow[], asOf: string) {
  if (year === null) throw new Error('no period');
  return planRates({ rows, sectionCodes, frozen: [], period: year, asOf, unit: 'item' });
}

/** As of the closing day 2025-03-14 for any period, else as recorded with 2025-04-10 as the present day. */
function reader(rows: readonly TrackedRow[]): CountReader {
  return (period) => ({
    rates: ratesOf(rows, period === null ? '9999-12-31' : '2025-03-14'),
    rows: new Map(rows.map((row) => [row.id, row])),
    asOf: period === null ? null : '2025-03-14',
    today: '2025-04-10',
    unitsOf: (name) => (name === 'VP' ? ['Văn phòng'] : [name]),
  });
}

const plan = reader([
  trackedRow({ id: 'a', plan: { tt: '1' }, due: '2025-01-14', progress: { status: 'done', doneOn: '2025-01-14' } }),
  trackedRow({ id: 'b', plan: { tt: '2' }, due: '2025-01-14', progress: { status: 'done', doneOn: '2025-01-15' } }),
  trackedRow({ id: 'c', plan: { tt: '3' }, due: '2025-03-31' }),
  trackedRow({ id: 'd', plan: { tt: '4', lead: 'Thanh tra' }, due: '2025-01-31', progress: { status: 'in-progress' } }),
  trackedRow({ id: 'e', plan: { section: 'II', tt: '1' }, recurring: true }),
  trackedRow({ id: 'f', plan: { section: 'II', tt: '2' }, due: '2025-01-31', progress: { status: 'done' } }),
  trackedRow({ id: 'g', plan: { section: 'II', tt: '3' }, due: '2025-12-31', progress: { status: 'cancelled' } }),
]);
const count = (...args: unknown[]) => cchcCount(args, plan);

describe('CCHC_COUNT', () => {
  it('counts the whole plan, done and open', () => {
    expect([count('tổng'), count('hoàn thành'), count('chưa hoàn thành')]).toEqual([7, 3, 4]);
  });

  it('knows its words in any case, with or without diacritics', () => {
    expect([count('TONG SO'), count('Hoàn Thành'), count('qua han'), count('huỷ')]).toEqual([7, 3, 2, 1]);
  });

  it('tells done in time, late and without a day apart', () => {
    expect([count('đúng hạn'), count('hoàn thành quá hạn'), count('chưa rõ ngày')]).toEqual([1, 1, 1]);
  });

  it('holds deadlines against the closing day of a period, else against the present day', () => {
    expect([count('quá hạn'), count('quá hạn', '', '2025-Q1')]).toEqual([2, 1]);
    expect([count('chưa đến hạn'), count('chưa đến hạn', '', '2025-Q1')]).toEqual([0, 1]);
  });

  it('counts within a section or a unit, by its other names too', () => {
    expect([count('tổng', 'II'), count('tổng', 'Thanh tra'), count('tổng', 'VP')]).toEqual([3, 1, 6]);
  });

  it('gives a range for ranges, and passes over the version', () => {
    expect(count([['tổng'], [''], ['hoàn thành']], 'II', 'cchc:5')).toEqual([[3], [''], [1]]);
    expect(count('tổng', [['I'], ['II']], '', 'cchc:5')).toEqual([[4], [3]]);
  });

  it.each([
    ['xong', '', '', 'hoàn thành'],
    ['', '', '', 'CCHC_COUNT không đếm ""'],
    ['tổng', 'IX', '', '"IX"'],
  ])('refuses %j of %j with a sentence', (what, where, period, words) => {
    expect(() => count(what, where, period)).toThrow(words);
  });

  it('puts every counted unit into exactly one state, whose counts agree with the plan’s rates', () => {
    const row = fc.record({
      section: fc.constantFrom(...sectionCodes),
      tt: fc.constantFrom('1', '2', '3'),
      recurring: fc.boolean(),
      due: fc.constantFrom(null, '2025-01-31', '2025-03-31', '2025-12-31'),
      status: fc.constantFrom(null, 'not-started', 'in-progress', 'done', 'paused', 'cancelled', 'none-arose'),
      doneOn: fc.constantFrom(null, '2025-01-20', '2025-03-20'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (given) => {
        const rows = given.map(({ section, tt, recurring, due, status, doneOn }, index) =>
          trackedRow({ id: `R${index}`, plan: { section, tt }, recurring, due, progress: { status, doneOn } }),
        );
        const of = (what: string) => Number(cchcCount([what, '', '2025-Q1'], reader(rows)));
        const rates = ratesOf(rows, '2025-03-14');
        const { total, done, open, ...states } = countWords;
        const sum = Object.values(states).reduce((all, [word]) => all + of(word), 0);
        expect(sum).toBe(of(total[0]));
        expect([of(total[0]), of(done[0])]).toEqual([rates.year.counted, rates.year.done]);
        expect(of(done[0]) + of(open[0])).toBe(of(total[0]));
        expect([of('đúng hạn'), of('chưa rõ ngày'), of('quá hạn')]).toEqual([
          rates.onTime,
          rates.undated,
          rates.overdue,
        ]);
      }),
    );
  });
});
