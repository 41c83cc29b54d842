import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../../src/catalogue/calendars.ts';
import type { DeadlineKind } from '../../../src/domain/calendar/deadline.ts';
import { reportingPeriod } from '../../../src/domain/calendar/reporting-period.ts';
import type { RowStatus } from '../../../src/domain/plan/progress.ts';
import { planRates } from '../../../src/domain/plan/rates.ts';
import { type RowFacts, rowState } from '../../../src/domain/plan/row-state.ts';
import { trackedRow } from '../../support/tracked-rows.ts';

const facts = (given: Partial<Omit<RowFacts, 'progress'>>, progress: Partial<RowFacts['progress']> = {}): RowFacts => ({
  kind: 'window',
  start: '2025-01-01',
  due: '2025-03-31',
  ...given,
  progress: { status: null, doneOn: null, marks: {}, ...progress },
});

describe('the state of a row due 31/3', () => {
  it.each([
    ['nothing recorded, before the day', facts({}), '2025-03-14', 'not-due'],
    ['nothing recorded, on the day', facts({}), '2025-03-31', 'not-due'],
    ['nothing recorded, the day after', facts({}), '2025-04-01', 'overdue'],
    ['under way before the day', facts({}, { status: 'in-progress' }), '2025-03-14', 'in-progress'],
    ['under way after the day', facts({}, { status: 'in-progress' }), '2025-04-01', 'overdue'],
    ['done on the day', facts({}, { status: 'done', doneOn: '2025-03-31' }), '2025-04-01', 'done-on-time'],
    ['done the day after', facts({}, { status: 'done', doneOn: '2025-04-01' }), '2025-06-14', 'done-late'],
    ['done without a day', facts({}, { status: 'done' }), '2025-03-14', 'done-undated'],
    [
      'done only after the day of asking',
      facts({}, { status: 'done', doneOn: '2025-03-20' }),
      '2025-03-14',
      'in-progress',
    ],
    ['done late, asked between', facts({}, { status: 'done', doneOn: '2025-05-20' }), '2025-04-14', 'overdue'],
    ['paused, even past the day', facts({}, { status: 'paused' }), '2025-06-14', 'paused'],
    ['cancelled', facts({}, { status: 'cancelled' }), '2025-06-14', 'cancelled'],
    ['nothing of the kind arose', facts({}, { status: 'none-arose' }), '2025-06-14', 'none-arose'],
  ] as const)('%s', (_, row, asOf, state) => {
    expect(rowState(row, asOf)).toBe(state);
  });
});

describe('the state of a row without a due day', () => {
  const row = (kind: DeadlineKind, progress: Partial<RowFacts['progress']> = {}) =>
    facts({ kind, start: null, due: null }, progress);
  it.each([
    ['a condition not yet met', row('conditional'), 'none-arose'],
    ['somebody else sets the day', row('external'), 'none-arose'],
    ['the same, begun', row('external', { status: 'in-progress' }), 'in-progress'],
    ['the same, done', row('external', { status: 'done' }), 'done-on-time'],
    ['nothing written', row('empty'), 'no-due-day'],
    ['not understood', row('unknown'), 'no-due-day'],
    ['not understood, but done', row('unknown', { status: 'done', doneOn: '2025-02-01' }), 'done-undated'],
    ['thường xuyên', row('recurring'), 'in-progress'],
    ['thường xuyên, not begun', row('recurring', { status: 'not-started' }), 'not-due'],
    [
      'thường xuyên, marked though not begun',
      row('recurring', { status: 'not-started', marks: { 1: 'met' } }),
      'in-progress',
    ],
    ['thường xuyên, done for the year', row('recurring', { status: 'done' }), 'done-on-time'],
  ] as const)('%s', (_, given, state) => {
    expect(rowState(given, '2025-03-14')).toBe(state);
  });

  it('a recurring row begins on its first day and is never overdue', () => {
    const monthly = facts({ kind: 'recurring', start: '2025-03-01', due: '2025-06-30' });
    expect(rowState(monthly, '2025-02-28')).toBe('not-due');
    expect(rowState(monthly, '2025-03-01')).toBe('in-progress');
    expect(rowState(monthly, '2025-12-14')).toBe('in-progress');
  });
});

const period = reportingPeriod(ministryCalendar, 2025, 'Y');
if (period === null) throw new Error('no year');

describe('states and rates agree', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .chain((d) =>
      fc.integer({ min: 1, max: 12 }).map((m) => `2025-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
    );
  const given = fc.record({
    kind: fc.constantFrom<DeadlineKind>('point', 'window', 'recurring', 'external', 'conditional', 'empty'),
    due: fc.option(day),
    status: fc.option(
      fc.constantFrom<RowStatus>('not-started', 'in-progress', 'done', 'paused', 'cancelled', 'none-arose'),
    ),
    doneOn: fc.option(day),
    asOf: day,
  });

  it('a row is in a state of being done exactly when the rates count it, and overdue only when they say so', () => {
    fc.assert(
      fc.property(given, ({ kind, due, status, doneOn, asOf }) => {
        const row = trackedRow({ id: 'R1', recurring: kind === 'recurring', due, progress: { status, doneOn } });
        const state = rowState({ kind, start: null, due, progress: row.progress }, asOf);
        const rates = planRates({ rows: [row], sectionCodes: ['I'], frozen: [], period, asOf, unit: 'row' });
        expect(state.startsWith('done')).toBe(rates.year.done === 1);
        if (state === 'done-on-time') expect(rates.onTime).toBe(1);
        if (state === 'overdue') expect(rates.overdue).toBe(1);
        const apart = status === 'paused' || status === 'cancelled' || status === 'none-arose';
        if (rates.overdue === 1 && !apart) expect(state).toBe('overdue');
      }),
    );
  });
});
