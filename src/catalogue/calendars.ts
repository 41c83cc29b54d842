import type { PeriodCalendar } from '../domain/calendar/reporting-period.ts';

/** The ministry's windows, the preset of every province that has not fixed its own. */
export const ministryCalendar: PeriodCalendar = {
  id: 'bnv-581',
  source: 'Công văn 581/BNV-CCHC của Bộ Nội vụ (Sở Nội vụ Nam Định công bố); Nghị định 09/2019/NĐ-CP, Điều 12',
  periods: [
    {
      kind: 'Q1',
      opens: { year: -1, month: 12, day: 15 },
      closes: { year: 0, month: 3, day: 14 },
      due: { year: 0, month: 3, day: 20 },
      planQuarters: [1],
    },
    {
      kind: 'H1',
      opens: { year: -1, month: 12, day: 15 },
      closes: { year: 0, month: 6, day: 14 },
      due: { year: 0, month: 6, day: 20 },
      planQuarters: [1, 2],
    },
    {
      kind: 'Q3',
      opens: { year: 0, month: 6, day: 15 },
      closes: { year: 0, month: 9, day: 14 },
      due: { year: 0, month: 9, day: 20 },
      planQuarters: [3],
    },
    {
      kind: 'Y',
      opens: { year: -1, month: 12, day: 15 },
      closes: { year: 0, month: 12, day: 14 },
      due: { year: 0, month: 12, day: 20 },
      planQuarters: null,
    },
  ],
};

const calendars: readonly PeriodCalendar[] = [ministryCalendar];

/** The calendar of that id, or null. */
export function calendarById(id: string): PeriodCalendar | null {
  return calendars.find((calendar) => calendar.id === id) ?? null;
}
