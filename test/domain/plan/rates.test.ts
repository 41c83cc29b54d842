import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ministryCalendar } from '../../../src/catalogue/calendars.ts';
import {
  type PeriodKind,
  type Quarter,
  type ReportingPeriod,
  reportingPeriod,
} from '../../../src/domain/calendar/reporting-period.ts';
import type { CountingUnit, FrozenSet, RowStatus, TrackedRow } from '../../../src/domain/plan/progress.ts';
import { freezeQuarter, type PlanRates, planRates, proposeQuarters } from '../../../src/domain/plan/rates.ts';
import { trackedRow } from '../../support/tracked-rows.ts';

const period = (kind: PeriodKind): ReportingPeriod => {
  const found = reportingPeriod(ministryCalendar, 2025, kind);
  if (found === null) throw new Error(kind);
  return found;
};

interface Question {
  readonly period?: ReportingPeriod;
  readonly unit?: CountingUnit;
  readonly asOf?: string;
  readonly frozen?: readonly FrozenSet[];
}

function rates(rows: readonly TrackedRow[], question: Question = {}): PlanRates {
  const asked = question.period ?? period('Q1');
  return planRates({
    rows,
    sectionCodes: [...new Set(rows.map((row) => row.plan.section))],
    frozen: question.frozen ?? [],
    period: asked,
    asOf: question.asOf ?? asked.closes,
    unit: question.unit ?? 'item',
  });
}

const doneRow = (id: string, tt: string, doneOn: string | null = '2025-02-01') =>
  trackedRow({ id, plan: { tt }, progress: { status: 'done', doneOn } });
const openRow = (id: string, tt: string) => trackedRow({ id, plan: { tt } });
const fraction = ({ done, counted }: { done: number; counted: number }) => `${done}/${counted}`;

describe('the year rate', () => {
  it('counts an item as done when all its rows are done', () => {
    const rows = [doneRow('a', '1'), openRow('b', '1'), doneRow('c', '2')];
    expect(fraction(rates(rows).year)).toBe('1/2');
  });

  it('counts tasks or rows when that is the unit', () => {
    const rows = [
      trackedRow({ id: 'a', plan: { taskNumber: 1 }, progress: { status: 'done' } }),
      trackedRow({ id: 'b', plan: { taskNumber: 2 }, progress: { status: 'done' } }),
      trackedRow({ id: 'c', plan: { taskNumber: 2 } }),
    ];
    expect(fraction(rates(rows, { unit: 'item' }).year)).toBe('0/1');
    expect(fraction(rates(rows, { unit: 'task' }).year)).toBe('1/2');
    expect(fraction(rates(rows, { unit: 'row' }).year)).toBe('2/3');
  });

  it('tells items with the same number in different sections apart', () => {
    const rows = ['I', 'II'].map((section) => trackedRow({ id: section, plan: { section, tt: '1' } }));
    expect(rates(rows).year.counted).toBe(2);
  });

  it('counts what was done on the closing day and not what was done the day after', () => {
    expect(rates([doneRow('a', '1', '2025-03-14')]).year.done).toBe(1);
    expect(rates([doneRow('a', '1', '2025-03-15')]).year.done).toBe(0);
  });

  it('counts a row without a date as done and says that nobody knows whether in time', () => {
    const row = trackedRow({ id: 'a', due: '2025-03-31', progress: { status: 'done', doneOn: null } });
    expect(rates([row])).toMatchObject({ year: { done: 1 }, onTime: 0, undated: 1, overdue: 0 });
  });

  it.each<RowStatus>(['cancelled', 'paused', 'none-arose', 'in-progress', 'not-started'])(
    'keeps a row that is %s in the count as not done',
    (status) => {
      expect(fraction(rates([trackedRow({ id: 'a', progress: { status } })]).year)).toBe('0/1');
    },
  );

  it('is 0 of 0 for an empty plan', () => {
    expect(fraction(rates([]).year)).toBe('0/0');
  });

  it('leaves out rows that the plan, read again, no longer has', () => {
    const rows = [doneRow('a', '1'), trackedRow({ id: 'b', plan: { tt: '2' }, retired: true })];
    expect(fraction(rates(rows).year)).toBe('1/1');
  });

  it('names the rows that keep an item from being done', () => {
    const [group] = rates([doneRow('a', '1'), openRow('b', '1')]).year.groups;
    expect(group).toMatchObject({ rowIds: ['a', 'b'], openRowIds: ['b'], done: false });
  });
});

describe('the period rate', () => {
  const planned = (id: string, tt: string, status: RowStatus | null, quarters: readonly Quarter[] = [1]) =>
    trackedRow({ id, plan: { tt }, progress: { status, planned: quarters } });

  it('counts only the rows planned for the quarter and says that the set is not frozen', () => {
    const rows = [planned('a', '1', 'done'), planned('b', '2', null), planned('c', '3', 'done', [2])];
    const { periodPlan } = rates(rows);
    expect([fraction(periodPlan), periodPlan.frozen]).toEqual(['1/2', false]);
  });

  it('judges an item by its rows in the set alone', () => {
    const rows = [planned('a', '1', 'done', [1]), planned('b', '1', null, [3])];
    expect(fraction(rates(rows).periodPlan)).toBe('1/1');
    expect(fraction(rates(rows).year)).toBe('0/1');
  });

  it('keeps the frozen set and shows what was added later apart', () => {
    const before = [planned('a', '1', 'done'), planned('b', '2', null, [2])];
    const frozen = [freezeQuarter(before, 2025, 1, '2025-01-15T00:00:00Z', 'Lan')];
    const after = [planned('a', '1', 'done'), planned('b', '2', null, [1, 2])];
    const { periodPlan } = rates(after, { frozen });
    expect([fraction(periodPlan), periodPlan.frozen, periodPlan.addedLater]).toEqual(['1/1', true, 1]);
  });

  it('counts a frozen row that was deleted afterwards as not done', () => {
    const rows = [planned('a', '1', 'done'), planned('b', '2', 'done')];
    const frozen = [freezeQuarter(rows, 2025, 1, '2025-01-15T00:00:00Z', '')];
    expect(fraction(rates(rows.slice(0, 1), { frozen }).periodPlan)).toBe('1/2');
  });

  it('asks a recurring row for the mark of the quarter, whatever its status for the year', () => {
    const recurring = (id: string, progress: Partial<TrackedRow['progress']>) =>
      trackedRow({ id, plan: { tt: id }, recurring: true, progress: { planned: [1, 2], ...progress } });
    const rows = [
      recurring('1', { marks: { 1: 'met' }, status: 'in-progress' }),
      recurring('2', { marks: { 1: 'not-met' }, status: 'done' }),
      recurring('3', { marks: { 2: 'met' } }),
      recurring('4', { marks: { 1: 'met' }, status: 'cancelled' }),
    ];
    expect(fraction(rates(rows).periodPlan)).toBe('1/4');
    expect(fraction(rates(rows).year)).toBe('1/4');
  });

  it('takes the union of quarters 1 and 2 for six months', () => {
    const rows = [
      planned('a', '1', 'done', [1]),
      planned('b', '2', null, [2]),
      planned('c', '3', 'done', [3]),
      trackedRow({ id: 'd', plan: { tt: '4' }, recurring: true, progress: { planned: [1, 2], marks: { 1: 'met' } } }),
    ];
    const { periodPlan } = rates(rows, { period: period('H1') });
    expect(fraction(periodPlan)).toBe('1/3');
  });

  it('is the whole plan for the year', () => {
    const rows = [planned('a', '1', 'done', []), planned('b', '2', null, [])];
    expect(fraction(rates(rows, { period: period('Y') }).periodPlan)).toBe('1/2');
  });

  it('is 0 of 0 when nothing is planned', () => {
    expect(fraction(rates([openRow('a', '1')]).periodPlan)).toBe('0/0');
  });
});

describe('timeliness', () => {
  const due = (id: string, doneOn: string | null) =>
    trackedRow({
      id,
      plan: { tt: id },
      due: '2025-01-14',
      progress: doneOn === null ? {} : { status: 'done', doneOn },
    });

  it('is on time on the due day, late the day after, overdue when not done the day after', () => {
    const rows = [due('1', '2025-01-14'), due('2', '2025-01-15'), due('3', null)];
    expect(rates(rows)).toMatchObject({ onTime: 1, overdue: 1, year: { done: 2 } });
    expect(rates([due('1', null)], { asOf: '2025-01-14' }).overdue).toBe(0);
    expect(rates([due('1', null)], { asOf: '2025-01-15' }).overdue).toBe(1);
  });
});

describe('rates by section and by lead unit', () => {
  it('counts a row with two lead units for each', () => {
    const rows = [trackedRow({ id: 'a', plan: { lead: 'Văn phòng, Bộ phận một cửa' }, progress: { status: 'done' } })];
    expect(rates(rows).leads.map(({ name, rate }) => `${name} ${fraction(rate)}`)).toEqual([
      'Văn phòng 1/1',
      'Bộ phận một cửa 1/1',
    ]);
  });

  it('counts for the units that the directory says', () => {
    const rows = [trackedRow({ id: 'a', plan: { lead: 'VP' }, progress: { status: 'done' } })];
    const answer = planRates({
      rows,
      sectionCodes: ['I'],
      frozen: [],
      period: period('Q1'),
      asOf: '2025-03-14',
      unit: 'item',
      leadsOf: (lead) => (lead === 'VP' ? ['Văn phòng'] : []),
    });
    expect(answer.leads.map((lead) => lead.name)).toEqual(['Văn phòng']);
  });

  it('gives sections in the order of the plan', () => {
    const rows = ['II', 'I'].map((section) => trackedRow({ id: section, plan: { section } }));
    expect(rates(rows).sections.map((section) => section.code)).toEqual(['II', 'I']);
  });
});

describe('proposals', () => {
  it.each([
    ['point', '2025-01-14', [1]],
    ['window', '2025-09-30', [3]],
    ['window', '2025-12-31', [4]],
    ['window', '2026-03-31', []],
    ['recurring', null, [1, 2, 3, 4]],
    ['external', null, []],
    ['conditional', null, []],
    ['empty', null, []],
    ['unknown', null, []],
  ] as const)('a %s deadline due %s is proposed for quarters %j', (kind, due, expected) => {
    expect(proposeQuarters({ kind, due }, 2025)).toEqual(expected);
  });
});

describe('any plan', () => {
  const anyRow = fc.record({
    tt: fc.integer({ min: 1, max: 5 }),
    task: fc.integer({ min: 1, max: 3 }),
    section: fc.constantFrom('I', 'II', '7.1'),
    status: fc.constantFrom<RowStatus | null>('done', 'in-progress', 'cancelled', null),
    doneOn: fc.constantFrom(null, '2025-02-01', '2025-04-01'),
    recurring: fc.boolean(),
    planned: fc.subarray<Quarter>([1, 2, 3, 4]),
    mark: fc.constantFrom('met' as const, 'not-met' as const),
  });
  const anyRows = fc.array(anyRow, { maxLength: 30 }).map((drafts) =>
    drafts.map((draft, index) =>
      trackedRow({
        id: `R${index}`,
        plan: { tt: String(draft.tt), taskNumber: draft.task, section: draft.section },
        recurring: draft.recurring,
        progress: { status: draft.status, doneOn: draft.doneOn, planned: draft.planned, marks: { 1: draft.mark } },
      }),
    ),
  );

  it('agrees with a recount row by row', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const isDone = (row: TrackedRow) =>
          row.progress.status === 'done' && (row.progress.doneOn ?? '2025-01-01') <= '2025-03-14';
        const inQuarter = (row: TrackedRow) =>
          row.kind === 'recurring'
            ? row.progress.marks[1] === 'met' && row.progress.status !== 'cancelled'
            : isDone(row);
        const recount = (of: readonly TrackedRow[], done: (row: TrackedRow) => boolean) => {
          const items = new Set(of.map((row) => `${row.plan.section} ${row.plan.tt}`));
          const open = new Set(of.filter((row) => !done(row)).map((row) => `${row.plan.section} ${row.plan.tt}`));
          return `${items.size - open.size}/${items.size}`;
        };
        const answer = rates(rows);
        expect(fraction(answer.year)).toBe(recount(rows, isDone));
        expect(fraction(answer.periodPlan)).toBe(
          recount(
            rows.filter((row) => row.progress.planned.includes(1)),
            inQuarter,
          ),
        );
      }),
    );
  });

  it('has sections that add up to the year, whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const answer = rates(rows);
        expect(answer.sections.reduce((sum, { rate }) => sum + rate.counted, 0)).toBe(answer.year.counted);
        expect(answer.sections.reduce((sum, { rate }) => sum + rate.done, 0)).toBe(answer.year.done);
        expect(fraction(rates([...rows].reverse()).year)).toBe(fraction(answer.year));
      }),
    );
  });
});
