/** On Google every service call costs about 0.1 s: their number does not grow with the rows of the plan. */
import { describe, expect, it } from 'vitest';
import { type Department, startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';

const sizes = [50, 500, 5000] as const;

/** Making room for more rows than a new tab has takes two calls. */
const roomForRows = 2;

function callsOf({ host }: Department, work: () => void): number {
  host.resetServiceCalls();
  work();
  return host.serviceCalls().total;
}

describe('service calls', () => {
  const counts = sizes.map((rows) => {
    const department = startedDepartment();
    const { ask } = department;
    const marks = Array.from({ length: Math.min(rows, 50) }, (_, index) => ({
      line: index + 2,
      section: 'I',
      tt: String(index + 1),
      status: 'Hoàn thành',
      planned: 'Q1',
    }));
    return {
      importPlan: callsOf(department, () => ask('importPlan', { grid: planGrid(rows) })),
      enterMarks: callsOf(department, () => ask('enterMarks', { lines: marks })),
      freezeQuarter: callsOf(department, () => ask('freezeQuarter', { quarter: '2025-Q1' })),
      rates: callsOf(department, () => ask('rates', { period: '2025-Q1' })),
      firstReport: callsOf(department, () => ask('report', { period: '2025-Q1' })),
      secondReport: callsOf(department, () => ask('report', { period: '2025-Q1' })),
    };
  });

  it.each(['importPlan', 'enterMarks', 'freezeQuarter', 'rates'] as const)(
    'of %s are as many for 50 as for 5,000 rows',
    (name) => {
      const calls = counts.map((count) => count[name]);
      expect(Math.max(...calls) - Math.min(...calls)).toBeLessThanOrEqual(roomForRows);
    },
  );

  it('of a report are no more for 5,000 rows than for 50, since a long appendix is not merged', () => {
    const [small, , large] = counts;
    expect(large?.firstReport).toBeLessThanOrEqual((small?.firstReport ?? 0) + roomForRows);
  });

  it('stay within what six minutes at 0.1 s a call allow many times over', ({ annotate }) => {
    void annotate(JSON.stringify(counts));
    for (const count of counts) for (const calls of Object.values(count)) expect(calls).toBeLessThan(600);
  });

  it('are none at all while the menu is built but those of the menu itself', () => {
    const { host } = startedDepartment();
    host.resetServiceCalls();
    host.runMenu('onOpen');
    const { byMethod } = host.serviceCalls();
    expect(Object.keys(byMethod).filter((name) => !/^(Ui|Menu|SpreadsheetApp\.getUi|Session)/.test(name))).toEqual([]);
  });
}, 120_000);
