/**
 * `npm run bench`: speed as ratios and counts, so that the figures mean the same on every machine. "growth" is the time
 * for ten times the input divided by the time for the input: 10 is linear.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carryOut } from '../../src/app/calls.ts';
import { enterMarks } from '../../src/app/marks.ts';
import { buildIfStale } from '../../src/build/build.ts';
import { ministryCalendar } from '../../src/catalogue/calendars.ts';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { rulesFor } from '../../src/catalogue/rules/registry.ts';
import { readDeadline } from '../../src/domain/calendar/deadline.ts';
import { type PeriodKind, type ReportingPeriod, reportingPeriod } from '../../src/domain/calendar/reporting-period.ts';
import { needed } from '../../src/domain/plan/needed.ts';
import { planRates } from '../../src/domain/plan/rates.ts';
import { checkForm } from '../../src/domain/rules/check.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { readTargets } from '../../src/domain/targets/target.ts';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import { readPlan } from '../../src/import/plan.ts';
import { startedDepartment } from '../support/department.ts';
import { memoryPorts } from '../support/memory-workbook.ts';
import { planGrid } from '../support/plan-tables.ts';
import { projectRoot } from '../support/project.ts';
import { trackedRow } from '../support/tracked-rows.ts';
import { functionBenches } from './functions.ts';
import { pageBenches } from './page.ts';

/** Median of five runs, in milliseconds. */
function time(work: () => unknown): number {
  work();
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  return runs[2] ?? 0;
}

function growth<T>(make: (size: number) => T, size: number, work: (input: T) => unknown): string {
  const small = make(size);
  const large = make(size * 10);
  const times = [time(() => work(small)), time(() => work(large))] as const;
  return `growth ${(times[1] / times[0]).toFixed(1)} from ${size} to ${size * 10} (${times[1].toFixed(0)} ms)`;
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    trackedRow({
      id: `R${index}`,
      plan: { section: String(index % 8), tt: String(index >> 3) },
      recurring: index % 2 === 0,
      progress: { status: index % 3 === 0 ? 'done' : null, planned: [1], marks: { 1: 'met' } },
    }),
  );
function periodOf(kind: PeriodKind): ReportingPeriod {
  const period = reportingPeriod(ministryCalendar, 2025, kind);
  if (period === null) throw new Error('no period');
  return period;
}
const formRows = () => computeForm(pl1b2022, new Map(), { counted: 40, done: 11 }, 'department');
/** Characters of a printed page of a report. */
const pageLength = 2500;
const clauses = [
  'Tối thiểu 80% TTHC có yêu cầu nghĩa vụ tài chính được thanh toán trực tuyến',
  'Mức độ hài lòng đạt từ 95% trở lên',
  'Mỗi phòng ít nhất 2 tin, bài/tháng',
  'Áp dụng ISO 9001:2015',
];
const phrases = ['Trước ngày 15/01/2025', 'Quý II, III/2025', 'Thường xuyên', 'Tháng 01-03/2025', 'Khi có yêu cầu'];

await buildIfStale(projectRoot);
const bundle = readFileSync(join(projectRoot, 'dist/Code.js'), 'utf8');

const benches: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['size of Code.js', () => `${(Buffer.byteLength(bundle) / 1000).toFixed(1)} KB of 470 KB`],
  ['reading a plan from a table', () => growth(planGrid, 1000, readPlan)],
  [
    'completion rates of a plan',
    () => {
      const period = periodOf('Q1');
      const sectionCodes = Array.from({ length: 8 }, (_, index) => String(index));
      return growth(rows, 500, (of) =>
        planRates({ rows: of, sectionCodes, frozen: [], period, asOf: period.closes, unit: 'item' }),
      );
    },
  ],
  [
    'reading deadlines',
    () => {
      const many = (count: number) =>
        Array.from({ length: count }, (_, index) => phrases[index % phrases.length] ?? '');
      return growth(many, 10_000, (texts) => texts.map((text) => readDeadline(text, 2025)));
    },
  ],
  [
    'reading targets',
    () => {
      const many = (count: number) =>
        Array.from({ length: count }, (_, index) => clauses[index % clauses.length] ?? '');
      return growth(many, 10_000, (texts) => texts.map(readTargets));
    },
  ],
  [
    'checking 164 rows × 4 periods',
    () => {
      const input = { form: pl1b2022, pack: rulesFor(pl1b2022), planYear: 2025 };
      const periods = (['Q1', 'H1', 'Q3', 'Y'] as const).map((kind) => periodOf(kind));
      const check = (index: number) => {
        const previous = periods.slice(0, index).map((period) => ({ period, rows: formRows() }));
        return checkForm({ ...input, rows: formRows(), period: periods[index] ?? periodOf('Q1'), previous });
      };
      const [last, all] = [time(() => check(3)), time(() => periods.map((_, index) => check(index)))];
      return `${(all / last).toFixed(1)} times the last one with the three before it (${all.toFixed(0)} ms)`;
    },
  ],
  [
    'checking a text of so many pages',
    () => {
      const text = readFileSync(join(projectRoot, 'examples/003_report.txt'), 'utf8');
      const input = { form: pl1b2022, pack: rulesFor(pl1b2022), rows: formRows(), planYear: 2025 };
      const pages = (count: number) => ({
        name: 'report',
        text: text.repeat(Math.ceil((count * pageLength) / text.length)).slice(0, count * pageLength),
      });
      return growth(pages, 5, (report) => checkForm({ ...input, period: periodOf('Q1'), narrative: { report } }));
    },
  ],
  [
    'what a plan still needs',
    () => {
      const rated = (count: number) => {
        const plan = rows(count);
        const period = periodOf('Y');
        const { year } = planRates({
          rows: plan,
          sectionCodes: [],
          frozen: [],
          period,
          asOf: period.closes,
          unit: 'item',
        });
        return { year, byId: new Map(plan.map((row) => [row.id, row])) };
      };
      return growth(rated, 5000, ({ year, byId }) => needed(year, 90, (id) => byId.get(id)));
    },
  ],
  ['working out Phụ lục 1B', () => `${time(formRows).toFixed(1)} ms for 164 rows`],
  ...functionBenches(bundle),
  [
    'a plan of 5,000 rows in the local host',
    () => {
      const { host, ask } = startedDepartment({ bundle });
      const step = (work: () => unknown) => {
        host.resetServiceCalls();
        const start = performance.now();
        work();
        return `${host.serviceCalls().total} calls, ${((performance.now() - start) / 1000).toFixed(1)} s`;
      };
      return [
        `import ${step(() => ask('importPlan', { grid: planGrid(5000) }))}`,
        `freeze ${step(() => ask('freezeQuarter', { quarter: '2025-Q1' }))}`,
        `rates ${step(() => ask('rates', { period: '2025-Q1' }))}`,
        `overview ${step(() => ask('overview', { period: '2025-Q1' }))}`,
        `why ${step(() => ask('explainRate', { period: '2025-Q1', of: 'year' }))}`,
        `dashboard ${step(() => ask('dashboard', { period: '2025-Q1' }))}`,
        `report ${step(() => ask('report', { period: '2025-Q1' }))}`,
      ].join('; ');
    },
  ],
  [
    'journal and history of 5,000 rows',
    () => {
      const ports = memoryPorts(() => '2025-06-30T03:00:00Z');
      carryOut(ports, 'start', { year: 2025 });
      carryOut(ports, 'importPlan', { grid: planGrid(5000) });
      let turn = 0;
      const marks = () => {
        turn += 1;
        return { lines: [{ line: 2, section: 'I', tt: '2', evidence: `số ${turn}` }] };
      };
      const bare = time(() => enterMarks(ports, marks()));
      const whole = time(() => carryOut(ports, 'enterMarks', marks()));
      return `an action takes ${(whole / bare).toFixed(1)} times as long as without them (${whole.toFixed(0)} ms)`;
    },
  ],
  [
    '.xlsx of 5,000 rows',
    async () => {
      const { host, ask } = startedDepartment({ bundle });
      ask('importPlan', { grid: planGrid(5000) });
      const value = host.workbook();
      const start = performance.now();
      const bytes = await writeXlsx(value);
      const written = performance.now();
      await readXlsx(bytes);
      const read = performance.now();
      return `write ${((written - start) / 1000).toFixed(1)} s, read ${((read - written) / 1000).toFixed(1)} s`;
    },
  ],
];

for (const [name, bench] of benches) process.stdout.write(`${name.padEnd(42)} ${await bench()}\n`);
for (const [name, line] of await pageBenches()) process.stdout.write(`${name.padEnd(42)} ${line}\n`);
