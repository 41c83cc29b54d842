import { describe, expect, it } from 'vitest';
import { calendarById, ministryCalendar } from '../../../src/catalogue/calendars.ts';
import {
  dueDays,
  readPeriodId,
  readQuarterId,
  reportingPeriod,
} from '../../../src/domain/calendar/reporting-period.ts';

describe('a reporting period of the ministry’s calendar (581/BNV-CCHC)', () => {
  it.each([
    ['Q1', '2024-12-15', '2025-03-14', '2025-03-20', [1]],
    ['H1', '2024-12-15', '2025-06-14', '2025-06-20', [1, 2]],
    ['Q3', '2025-06-15', '2025-09-14', '2025-09-20', [3]],
    ['Y', '2024-12-15', '2025-12-14', '2025-12-20', null],
  ] as const)('%s runs from %s to %s and is sent by %s', (kind, opens, closes, due, planQuarters) => {
    expect(reportingPeriod(ministryCalendar, 2025, kind)).toEqual({
      id: `2025-${kind}`,
      year: 2025,
      kind,
      opens,
      closes,
      due,
      planQuarters,
    });
  });

  it('is null for a period that the calendar does not have', () => {
    expect(reportingPeriod({ ...ministryCalendar, periods: [] }, 2025, 'Q1')).toBeNull();
  });
});

describe('due days', () => {
  it('of the ministry’s calendar are the four days of sending', () => {
    expect(dueDays(ministryCalendar, 2025).map(({ period, due }) => `${period} ${due}`)).toEqual([
      '2025-Q1 2025-03-20',
      '2025-H1 2025-06-20',
      '2025-Q3 2025-09-20',
      '2025-Y 2025-12-20',
    ]);
  });

  it('of Đồng Nai’s rooms are the days before 10/3, 10/6, 10/9, 10/11 (seed 001)', () => {
    const calendar = calendarById('dong-nai');
    const own = calendar === null ? [] : dueDays(calendar, 2026).filter(({ what }) => what === 'internal');
    expect(own.map(({ due }) => due)).toEqual(['2026-03-09', '2026-06-09', '2026-09-09', '2026-11-09']);
  });

  it('of Hải Phòng’s rooms are day 25 of each month (seed 004)', () => {
    const calendar = calendarById('hai-phong');
    const own = calendar === null ? [] : dueDays(calendar, 2025).filter(({ what }) => what === 'internal');
    expect(own).toHaveLength(12);
    expect(own.every(({ due }) => due.endsWith('-25'))).toBe(true);
  });
});

describe('ids', () => {
  it('know four periods a year, so that there is no report of quarter 2 or 4', () => {
    expect(['2025-Q1', '2025-H1', '2025-Q3', '2025-Y'].map((id) => readPeriodId(id)?.kind)).toEqual([
      'Q1',
      'H1',
      'Q3',
      'Y',
    ]);
    expect(['2025-Q2', '2025-Q4', '2025', 'Q1', '2025-q1', ''].map(readPeriodId)).toEqual(Array(6).fill(null));
  });

  it('know four quarters of plans', () => {
    expect(readQuarterId('2025-Q4')).toEqual({ year: 2025, quarter: 4 });
    expect(['2025-Q5', '2025-H1', '2025-Y'].map(readQuarterId)).toEqual([null, null, null]);
  });
});
