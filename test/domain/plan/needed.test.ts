import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../../src/catalogue/calendars.ts';
import { reportingPeriod } from '../../../src/domain/calendar/reporting-period.ts';
import { needed } from '../../../src/domain/plan/needed.ts';
import type { RowStatus, TrackedRow } from '../../../src/domain/plan/progress.ts';
import { planRates, type Rate } from '../../../src/domain/plan/rates.ts';
import { trackedRow } from '../../support/tracked-rows.ts';

const asOf = '2025-12-14';

function yearRate(rows: readonly TrackedRow[]): Rate {
  const period = reportingPeriod(ministryCalendar, 2025, 'Y');
  if (period === null) throw new Error('no year');
  const codes = [...new Set(rows.map((row) => row.plan.section))];
  return planRates({ rows, sectionCodes: codes, frozen: [], period, asOf, unit: 'item' }).year;
}

function ask(rows: readonly TrackedRow[], percent: number) {
  return needed(yearRate(rows), percent, (id) => rows.find((row) => row.id === id));
}

const items = (count: number, done: number): TrackedRow[] =>
  Array.from({ length: count }, (_, index) =>
    trackedRow({ id: `R${index}`, plan: { tt: String(index) }, progress: { status: index < done ? 'done' : null } }),
  );

describe('what a rate still needs', () => {
  it.each([
    [40, 11, 100, 29],
    [40, 11, 90, 25],
    [40, 11, 28, 1],
    [40, 11, 27, 0],
    [3, 2, 66, 0],
    [3, 2, 67, 1],
    [1, 0, 1, 1],
    [40, 40, 100, 0],
  ])('of %i with %i done, %i%% takes %i more', (counted, done, percent, more) => {
    expect(ask(items(counted, done), percent).more).toBe(more);
  });

  it('is nothing where nothing is counted', () => {
    expect(ask([], 100)).toEqual({ more: 0, outOfReach: 0, nearest: [] });
  });

  it('names the items due first, then those with the fewest open rows, those without a day last', () => {
    const row = (id: string, tt: string, due: string | null) => trackedRow({ id, plan: { tt }, due });
    const rows = [
      row('a', 'no day', null),
      row('b1', 'two rows', '2025-06-30'),
      row('b2', 'two rows', '2025-03-31'),
      row('c', 'one row', '2025-06-30'),
      row('d', 'first', '2025-03-31'),
    ];
    expect(ask(rows, 100).nearest.map(({ tt }) => tt)).toEqual(['first', 'one row', 'two rows', 'no day']);
  });

  it.each(['cancelled', 'paused', 'none-arose'] as const)('cannot come from an item that is %s', (status) => {
    const rows = [...items(3, 1), trackedRow({ id: 'stopped', plan: { tt: 'x' }, progress: { status } })];
    expect(ask(rows, 100)).toMatchObject({ more: 3, outOfReach: 1 });
    expect(ask(rows, 100).nearest.map(({ tt }) => tt)).toEqual(['1', '2']);
  });

  it('cannot come from a row that was deleted after the freeze', () => {
    const rate: Rate = {
      done: 0,
      counted: 1,
      groups: [{ section: 'I', tt: '1', done: false, rowIds: ['gone'], openRowIds: ['gone'] }],
    };
    expect(needed(rate, 100, () => undefined)).toEqual({ more: 1, outOfReach: 1, nearest: [] });
  });

  it('is exactly reached by doing the nearest, and not by one fewer', () => {
    const statuses: (RowStatus | null)[] = [null, 'done', 'done', 'in-progress', 'not-started', 'cancelled', 'paused'];
    const row = fc.record({
      tt: fc.integer({ min: 1, max: 12 }),
      status: fc.constantFrom(...statuses),
      due: fc.constantFrom(null, '2025-03-31', '2025-06-30'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 100 }), (given, percent) => {
        const rows = given.map(({ tt, status, due }, index) =>
          trackedRow({ id: `R${index}`, plan: { tt: String(tt) }, due, progress: { status } }),
        );
        const { more, outOfReach, nearest } = ask(rows, percent);
        const reachedBy = (count: number): boolean => {
          const doing = new Set(nearest.slice(0, count).flatMap(({ openRowIds }) => openRowIds));
          const after = rows.map((one) =>
            doing.has(one.id) ? { ...one, progress: { ...one.progress, status: 'done' as const } } : one,
          );
          const { done, counted } = yearRate(after);
          return done * 100 >= percent * counted;
        };
        if (outOfReach > 0) {
          expect(nearest.length).toBe(more - outOfReach);
          expect(reachedBy(nearest.length)).toBe(false);
        } else {
          expect(reachedBy(more)).toBe(true);
          if (more > 0) expect(reachedBy(more - 1)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
