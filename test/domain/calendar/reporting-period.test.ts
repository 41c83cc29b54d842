import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../../src/catalogue/calendars.ts';
import { readPeriodId, readQuarterId, reportingPeriod } from '../../../src/domain/calendar/reporting-period.ts';

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
