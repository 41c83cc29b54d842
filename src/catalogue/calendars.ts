import type { PeriodCalendar } from '../domain/calendar/reporting-period.ts';

/** The ministry's windows, the preset of every province that has not fixed its own. */
export const ministryCalendar: PeriodCalendar = {
  id: 'bnv-581',
  source: 'Công văn 581/BNV-CCHC của Bộ Nội vụ (Sở Nội vụ Nam Định công bố); Nghị định 09/2019/NĐ-CP, Điều 12',
  internal: null,
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

/** Đồng Nai's rooms hand in before 10/3, 10/6, 10/9, 10/11: the last day in time is the 9th. */
const dongNaiCalendar: PeriodCalendar = {
  ...ministryCalendar,
  id: 'dong-nai',
  source: 'Kế hoạch CCHC năm 2026 của Sở Công Thương Đồng Nai (001_4f7a36543f88cd95.txt); khung kỳ theo 581/BNV-CCHC',
  internal: {
    rhythm: 'by-period',
    days: {
      Q1: { year: 0, month: 3, day: 9 },
      H1: { year: 0, month: 6, day: 9 },
      Q3: { year: 0, month: 9, day: 9 },
      Y: { year: 0, month: 11, day: 9 },
    },
  },
};

/** Hải Phòng's rooms report every month on day 25. */
const haiPhongCalendar: PeriodCalendar = {
  ...ministryCalendar,
  id: 'hai-phong',
  source: 'Kế hoạch của Sở Công Thương Hải Phòng, 9/2025 (004_94d029e4b20a8d3a.txt); khung kỳ theo 581/BNV-CCHC',
  internal: { rhythm: 'monthly', day: 25 },
};

const calendars: readonly PeriodCalendar[] = [ministryCalendar, dongNaiCalendar, haiPhongCalendar];

/** Ids of all calendars, the ministry's first. */
export const calendarIds: readonly string[] = calendars.map((calendar) => calendar.id);

/** The calendar of that id, or null. */
export function calendarById(id: string): PeriodCalendar | null {
  return calendars.find((calendar) => calendar.id === id) ?? null;
}
