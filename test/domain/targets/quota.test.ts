import { describe, expect, it } from 'vitest';
import { readActual } from '../../../src/domain/targets/actual.ts';
import {
  judgeQuota,
  mergeQuotas,
  type QuotaPeriod,
  quotaRhythm,
  wantedQuotas,
} from '../../../src/domain/targets/quota.ts';
import { readTargets, type Target } from '../../../src/domain/targets/target.ts';
import { proposedEntry, type TargetEntry } from '../../../src/domain/targets/target-entry.ts';
import type { Actual } from '../../../src/domain/targets/verdict.ts';
import { unitDirectory } from '../../../src/domain/units/read-units.ts';

const monthly = 'Mỗi phòng ít nhất 2 tin, bài/tháng';

function target(text: string): Target {
  const [only] = readTargets(text).targets;
  if (only === undefined) throw new Error(`no target: ${text}`);
  return only;
}

function entry(text: string): TargetEntry {
  const source = { from: 'plan', section: 'I', tt: '1', field: 'lead', line: null } as const;
  return { ...proposedEntry(source, text, target(text), null), id: 'T001' };
}

function figures(typed: Readonly<Partial<Record<QuotaPeriod, string>>>): ReadonlyMap<QuotaPeriod, Actual> {
  return new Map(
    (Object.entries(typed) as [QuotaPeriod, string][]).map(([period, text]) => {
      const reading = readActual(text);
      if (!reading.ok) throw new Error(text);
      return [period, reading.value];
    }),
  );
}

const directory = unitDirectory([
  { name: 'Văn phòng Sở', aliases: ['VP'], kind: 'office' },
  { name: 'Phòng Quản lý thương mại', aliases: [], kind: 'room' },
  { name: 'Trung tâm Khuyến công', aliases: [], kind: 'subordinate' },
]);

describe('the rhythm of a quota', () => {
  it.each([
    [monthly, 'month'],
    ['Mỗi đơn vị xây dựng tối thiểu 01 mô hình/năm', 'year'],
    ['Mỗi phòng phấn đấu 01 sáng kiến trong công tác CCHC', 'year'],
    ['Mỗi phòng đăng tối thiểu 5 tin, bài/quý', 'quarter'],
    ['Ít nhất 02 sáng kiến', null],
    ['Mỗi phòng ít nhất 1 tin, bài/tuần', null],
  ])('of "%s" is %s', (text, rhythm) => {
    expect(quotaRhythm(target(text))).toBe(rhythm);
  });
});

describe('the rows of the grid', () => {
  it('are one for each unit that the scope names', () => {
    expect(wantedQuotas([entry(monthly)], directory).map(({ unit, open }) => [unit, open])).toEqual([
      ['Văn phòng Sở', false],
      ['Phòng Quản lý thương mại', false],
    ]);
  });

  it('are one with the scope’s own words, in doubt, where nobody has listed the units', () => {
    expect(wantedQuotas([entry(monthly)], unitDirectory([]))).toMatchObject([{ unit: 'Mỗi phòng', open: true }]);
  });

  it('are none for what was dropped or is no longer in the plan', () => {
    expect(wantedQuotas([{ ...entry(monthly), decision: 'dropped' }], directory)).toEqual([]);
    expect(wantedQuotas([{ ...entry(monthly), retired: true }], directory)).toEqual([]);
  });

  it('keep what was entered when they are built again, also for a unit that is gone', () => {
    const [first, second] = wantedQuotas([entry(monthly)], directory);
    if (first === undefined || second === undefined) throw new Error('two rows wanted');
    const marked = [
      { ...second, unit: 'PHÒNG QUẢN LÝ THƯƠNG MẠI', entered: { M1: '3' } },
      { ...first, unit: 'Phòng Kỹ thuật', entered: { M2: '1' } },
    ];
    expect(
      mergeQuotas(marked, wantedQuotas([entry(monthly)], directory)).map(({ unit, entered, retired }) => [
        unit,
        entered,
        retired,
      ]),
    ).toEqual([
      ['PHÒNG QUẢN LÝ THƯƠNG MẠI', { M1: '3' }, false],
      ['Phòng Kỹ thuật', { M2: '1' }, true],
      ['Văn phòng Sở', {}, false],
    ]);
  });
});

describe('a unit against its quota of 2 a month (seed 004)', () => {
  const judged = (typed: Readonly<Partial<Record<QuotaPeriod, string>>>, asOf: string) => {
    const { total, reached, due, verdict } = judgeQuota(target(monthly), figures(typed), 2025, asOf);
    return [total === null ? null : Number(total.units), reached, due, verdict];
  };

  it('counts the months that are over, and totals all that was entered', () => {
    expect(judged({ M1: '2', M2: '3', M3: '1' }, '2025-03-14')).toEqual([6, 2, 2, 'met']);
    expect(judged({ M1: '2', M2: '3', M3: '1' }, '2025-03-31')).toEqual([6, 2, 3, 'not-met']);
  });

  it('lacks data while a month that is over is empty, unless another already fell short', () => {
    expect(judged({ M1: '2' }, '2025-02-28')).toEqual([2, 1, 2, 'insufficient']);
    expect(judged({ M1: '0' }, '2025-02-28')).toEqual([0, 0, 2, 'not-met']);
  });

  it('is exceeded when every month was, and lacks data before the first is over', () => {
    expect(judged({ M1: '3', M2: '4' }, '2025-02-28')).toEqual([7, 2, 2, 'exceeded']);
    expect(judged({}, '2025-01-30')).toEqual([null, 0, 0, 'insufficient']);
  });

  it('leaves out the months in which nothing arose', () => {
    expect(judged({ M1: 'không phát sinh', M2: '2' }, '2025-02-28')).toEqual([2, 1, 2, 'met']);
    expect(judged({ M1: 'không phát sinh' }, '2025-01-31')).toEqual([null, 0, 1, 'none-arose']);
  });
});
