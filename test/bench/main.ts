/**
 * `npm run bench`: speed as ratios and counts, so that the figures mean the same on every machine. "growth" is the time
 * for ten times the input divided by the time for the input: 10 is linear.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../../src/build/build.ts';
import { ministryCalendar } from '../../src/catalogue/calendars.ts';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { rulesFor } from '../../src/catalogue/rules/registry.ts';
import { readDeadline } from '../../src/domain/calendar/deadline.ts';
import { reportingPeriod } from '../../src/domain/calendar/reporting-period.ts';
import { planRates } from '../../src/domain/plan/rates.ts';
import { checkForm } from '../../src/domain/rules/check.ts';
import { computeForm } from '../../src/domain/statistics/compute.ts';
import { readTargets } from '../../src/domain/targets/target.ts';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import { readPlan } from '../../src/import/plan.ts';
import { startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';
import { projectRoot } from '../support/project.ts';
import { trackedRow } from '../support/tracked-rows.ts';

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
      const period = reportingPeriod(ministryCalendar, 2025, 'Q1');
      if (period === null) throw new Error('no period');
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
    'checking a period of 164 rows',
    () => {
      const period = reportingPeriod(ministryCalendar, 2025, 'Q1');
      if (period === null) throw new Error('no period');
      const computed = computeForm(pl1b2022, new Map(), { counted: 40, done: 11 }, 'department');
      const text = readFileSync(join(projectRoot, 'examples/003_report.txt'), 'utf8');
      const input = { form: pl1b2022, pack: rulesFor(pl1b2022), rows: computed, period, planYear: 2025 };
      const alone = time(() => checkForm(input));
      const narrated = (times: number) => ({ name: 'report', text: Array(times).fill(text).join('\n') });
      return `${alone.toFixed(0)} ms; with a text: ${growth(narrated, 1, (report) => checkForm({ ...input, narrative: { report } }))}`;
    },
  ],
  [
    'working out Phụ lục 1B',
    () =>
      `${time(() => computeForm(pl1b2022, new Map(), { counted: 40, done: 11 }, 'department')).toFixed(1)} ms for 164 rows`,
  ],
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
        `report ${step(() => ask('report', { period: '2025-Q1' }))}`,
      ].join('; ');
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
