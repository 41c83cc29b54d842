/** On Google every service call costs about 0.1 s: their number does not grow with the rows of the plan. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../src/build/sample.ts';
import { sampleOf } from '../../src/dialogs/sample.ts';
import type { LocalHost } from '../../src/host/local/index.ts';
import { openDepartment, startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';
import { projectRoot } from '../support/project.ts';

const sizes = [50, 500, 5000] as const;

/** The actions in the order of the year, as docs/service-calls.md calls them. */
const actions = [
  'start',
  'importPlan',
  'overview',
  'enterMarks',
  'freezeQuarter',
  'rates',
  'check',
  'report',
  'second report',
  'undo',
  'systemCheck',
  'sampleData',
] as const;
type ActionName = (typeof actions)[number];

interface Count {
  /** Calls that reach Google. */
  readonly calls: number;
  /** Calls that only build a value in the script. */
  readonly built: number;
}

type Counts = Readonly<Record<ActionName, Count>>;

/** Making room on a tab takes four calls: rows, columns, and inserting either; an action writes long texts to three. */
const roomForRows = 3 * 4;

/** Runs of neighbouring cells in the three columns that a report brings up to date, two calls each. */
const runsOfCells = 3 * 2;

/** Tổng quan leads to at most 15 late and 15 soon rows, four built values a link; a short plan has fewer of them. */
const linksOfOverview = 30 * 4;

/** Six minutes at 0.1 s a call. */
const callsOfSixMinutes = 3600;

function countsOf(rows: number): Counts {
  const { host, ask } = openDepartment();
  const count = (work: () => unknown): Count => counted(host, work);
  const marks = Array.from({ length: 50 }, (_, index) => ({
    line: index + 2,
    section: 'I',
    tt: String(index + 1),
    status: 'Hoàn thành',
    planned: 'Q1',
  }));
  const sample = openDepartment();
  return {
    start: count(() => ask('start', { year: 2025, agency: 'Sở Công Thương' })),
    importPlan: count(() => ask('importPlan', { grid: planGrid(rows) })),
    overview: count(() => ask('overview', { period: '2025-Q1' })),
    enterMarks: count(() => ask('enterMarks', { lines: marks })),
    freezeQuarter: count(() => ask('freezeQuarter', { quarter: '2025-Q1' })),
    rates: count(() => ask('rates', { period: '2025-Q1' })),
    check: count(() => ask('check', { period: '2025-Q1' })),
    report: count(() => ask('report', { period: '2025-Q1' })),
    'second report': count(() => ask('report', { period: '2025-Q1' })),
    undo: count(() => ask('undo', {})),
    systemCheck: count(() => ask('systemCheck', {})),
    sampleData: counted(sample.host, () => sample.ask('sampleData', sampleOf(readSampleTexts(projectRoot)))),
  };
}

function counted(host: LocalHost, work: () => unknown): Count {
  host.resetServiceCalls();
  work();
  const { total, local } = host.serviceCalls();
  return { calls: total - local, built: local };
}

const pageFile = fileURLToPath(new URL('../../docs/service-calls.md', import.meta.url));
const around = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;

/** The table of the page, made of what was measured. */
function tableOf(measured: readonly Counts[]): string {
  const lines = actions.map((action) => {
    const counts = measured.map((one) => one[action]);
    const last = counts[counts.length - 1] ?? { calls: 0, built: 0 };
    const seconds = (last.calls / 10).toFixed(1);
    return `| ${action} | ${[...counts.map(({ calls }) => calls), last.built, seconds].join(' | ')} |\n`;
  });
  return `| action | 50 rows | 500 rows | 5,000 rows | built | seconds |\n|---|---|---|---|---|---|\n${lines.join('')}`;
}

describe('service calls', () => {
  let measured: readonly Counts[] = [];
  beforeAll(() => {
    measured = sizes.map(countsOf);
  }, 600_000);

  it('are those that the page says', () => {
    const page = readFileSync(pageFile, 'utf8');
    const wanted = page.replace(around, (_, open: string, close: string) => open + tableOf(measured) + close);
    if (process.env['WRITE_GOLDEN'] === 'service-calls') writeFileSync(pageFile, wanted);
    else expect(page).toBe(wanted);
  });

  it.each(actions)('of %s are as many for 50 as for 5,000 rows', (action) => {
    const calls = measured.map((one) => one[action].calls);
    const printed = ['report', 'second report', 'undo'].includes(action);
    const [small = 0, , large = 0] = calls;
    expect(large - small).toBeLessThanOrEqual(roomForRows + (printed ? runsOfCells : 0));
    if (!printed) expect(Math.max(...calls) - Math.min(...calls)).toBeLessThanOrEqual(roomForRows);
  });

  it('that build values are no more for 5,000 rows than links need', () => {
    for (const action of actions) {
      const built = measured.map((one) => one[action].built);
      expect(Math.max(...built) - Math.min(...built), action).toBeLessThanOrEqual(linksOfOverview);
    }
  });

  it('of every action fit into six minutes many times over', () => {
    for (const action of actions) {
      for (const one of measured) expect(one[action].calls, action).toBeLessThan(callsOfSixMinutes / 6);
    }
  });

  it('are none at all while the menu is built but those of the menu itself', () => {
    const { host } = startedDepartment();
    host.resetServiceCalls();
    host.runMenu('onOpen');
    const { byMethod } = host.serviceCalls();
    expect(Object.keys(byMethod).filter((name) => !/^(Ui|Menu|SpreadsheetApp\.getUi|Session)/.test(name))).toEqual([]);
  });
});
