import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  endOfMonth,
  fromSerial,
  isDate,
  makeDate,
  quarterOf,
  readDate,
  toSerial,
} from '../../../src/domain/calendar/date.ts';

const days = fc.integer({ min: -200_000, max: 600_000 }).map((shift) => addDays('2000-01-01', shift));

describe('calendar dates', () => {
  it('makes only days that exist', () => {
    expect(makeDate(2025, 3, 14)).toBe('2025-03-14');
    expect(makeDate(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDate(2025, 2, 29)).toBeNull();
    expect(makeDate(1900, 2, 29)).toBeNull();
    expect(makeDate(2000, 2, 29)).toBe('2000-02-29');
    for (const [year, month, day] of [
      [2025, 13, 1],
      [2025, 0, 1],
      [2025, 4, 31],
      [2025, 1, 0],
      [25, 1, 1],
      [2025, 1.5, 1],
    ] as const) {
      expect(makeDate(year, month, day)).toBeNull();
    }
  });

  it('knows the ISO text of a day from other text', () => {
    expect(['2025-03-14', '2025-02-30', '2025-3-14', '14/3/2025', ''].map(isDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('steps over the ends of months and years', () => {
    expect(addDays('2025-01-15', -1)).toBe('2025-01-14');
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  });

  it('agrees with the calendar of the machine on every day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, shift) => {
        const there = new Date(Date.parse(`${date}T00:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, shift)).toBe(there);
      }),
    );
  });

  it('counts days as spreadsheets do', () => {
    expect(toSerial('1899-12-30')).toBe(0);
    expect(toSerial('2025-01-01')).toBe(45658);
    fc.assert(
      fc.property(days, (date) => {
        expect(fromSerial(toSerial(date))).toBe(date);
      }),
    );
  });

  it('knows ends of months and quarters', () => {
    expect([1, 2, 3, 4].map((month) => endOfMonth(2024, month))).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map(quarterOf)).toEqual([1, 1, 2, 4]);
  });

  it('orders days', () => {
    expect([
      compareDates('2025-01-14', '2025-01-15'),
      compareDates('2025-01-15', '2025-01-15'),
      compareDates('2026-01-01', '2025-12-31'),
    ]).toEqual([-1, 0, 1]);
  });
});

describe('written dates', () => {
  it.each([
    'ngày 14 tháng 3 năm 2025',
    'Ngày 14 tháng 03, năm 2025',
    '14/3/2025',
    '14/03/2025',
    '14-03-2025',
    '14.3.2025',
    '14 / 3 / 2025',
    '2025-03-14',
    'ngày 14/3',
    '14-3',
    '14.3',
    'ngày 14 tháng 3',
    'ngay 14 thang 3 nam 2025',
    'ngày 14/3/2025'.normalize('NFD'),
  ])('reads %j', (text) => {
    expect(readDate(text, 2025)).toEqual({ date: '2025-03-14', problem: null });
  });

  it('does not move a day that does not exist', () => {
    expect(readDate('31/02/2025', 2025)).toMatchObject({
      date: null,
      problem: { code: 'impossible-date', facts: { day: 31, month: 2, year: 2025 } },
    });
    expect(readDate('29/2', 2025).problem?.code).toBe('impossible-date');
    expect(readDate('29/2', 2024).date).toBe('2024-02-29');
    expect(readDate('07/3/3025', 2025).date).toBe('3025-03-07');
  });

  it.each(['14/3/25', 'Quý I', '14-03/2025', '14/3/2025 và 15/3/2025', 'tháng 3'])('takes %j for no date', (text) => {
    expect(readDate(text, 2025)).toMatchObject({ date: null, problem: { code: 'not-a-date' } });
  });

  it('finds no date and no problem in an empty text', () => {
    expect(readDate(' ', 2025)).toEqual({ date: null, problem: null });
  });
});
