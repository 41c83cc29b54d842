/**
 * The same number wherever it is shown: random plans with random progress, each figure of the rates, the overview, the
 * explanations, the functions, the tab `Tổng quan`, the form and the words of the sidebar held against a second count of
 * the cells.
 */
import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/app/cell-plan.ts';
import { check } from '../../src/app/check.ts';
import { dashboard } from '../../src/app/dashboard.ts';
import { explainRate } from '../../src/app/explain-rate.ts';
import { freezeQuarter } from '../../src/app/freeze.ts';
import { importPlan } from '../../src/app/import-plan.ts';
import { overview } from '../../src/app/overview.ts';
import { rates } from '../../src/app/rates.ts';
import { report } from '../../src/app/report.ts';
import { saveSettings } from '../../src/app/settings-calls.ts';
import { start } from '../../src/app/start.ts';
import { cchcCount } from '../../src/functions/count.ts';
import { cchcRate } from '../../src/functions/rate.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import {
  byItem,
  byRow,
  type FrozenRows,
  overdueRows,
  printed,
  type Recount,
  recount,
  type SeenRow,
  type Share,
  seenRows,
  type UnitOf,
} from '../support/cell-recount.ts';
import { type MemoryPorts, memoryPorts } from '../support/memory-workbook.ts';
import { chances } from '../support/people.ts';

const periods = [
  { period: '2025-Q1', day: '2025-03-14', quarters: [1] },
  { period: '2025-H1', day: '2025-06-14', quarters: [1, 2] },
  { period: '2025-Q3', day: '2025-09-14', quarters: [3] },
  { period: '2025-Y', day: '2025-12-14', quarters: null },
] as const;

const deadlines = [
  'Thường xuyên',
  'Quý I/2025',
  'Trước ngày 15/02/2025',
  'Tháng 6/2025',
  'Quý II, III/2025',
  'Năm 2025',
  'Theo yêu cầu của Sở Nội vụ',
  '',
];
const leads = [
  'Văn phòng',
  'Phòng Quản lý công nghiệp',
  'Phòng Quản lý thương mại',
  'Văn phòng, Phòng Quản lý thương mại',
];
const statuses = [
  'Hoàn thành',
  'hoan thanh',
  'HOÀN THÀNH',
  'Đang thực hiện',
  'Tạm dừng',
  'Hủy',
  'Không phát sinh',
  'xong rồi',
  '',
];
const days = [45_670, 45_730, 45_731, 45_800, '14/3/2025', '2025-06-15', '31/02/2025', '01/12/2027', '', ''];
const plans = ['Q1', 'Q1, Q2', 'q3', 'Q1,Q2,Q3,Q4', 'Q4', 'quý một', ''];
const marks = ['Đạt', 'đạt', 'Dat', 'Chưa đạt', ''];

interface Made {
  readonly ports: MemoryPorts;
  readonly frozen: FrozenRows;
  readonly unitOf: UnitOf;
  readonly today: string;
}

/** A workbook by a seed: a plan, progress typed over it, a frozen quarter, rows added and deleted by hand. */
function made(seed: number): Made {
  const chance = chances(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const today = pick(['2025-02-10', '2025-03-14', '2025-07-01', '2025-12-20']);
  const ports = memoryPorts(() => `${today}T03:00:00Z`);
  expect(start(ports, { year: 2025, agency: 'Sở Công Thương' }).ok).toBe(true);
  const lines: string[][] = [
    ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'],
  ];
  for (const section of ['I', 'II', 'III'].slice(0, 1 + below(3))) {
    lines.push([section, `LĨNH VỰC ${section}`, '', '', '', '', '', '']);
    for (let item = 1; item <= 1 + below(9); item += 1) {
      for (let row = 0; row < 1 + below(3); row += 1) {
        const tt = row === 0 ? String(item) : '';
        const task = `Nhiệm vụ ${section}.${item}.${row}`;
        lines.push([
          tt,
          row === 0 ? `Mục tiêu ${item}` : '',
          task,
          `Việc ${row}`,
          'Báo cáo',
          pick(leads),
          '',
          pick(deadlines),
        ]);
      }
    }
  }
  const imported = importPlan(ports, { grid: gridFromValues(lines, []) });
  expect(imported.ok).toBe(true);
  const unit = pick(['Mục (số TT)', 'Dòng hoạt động']);
  expect(saveSettings(ports, { texts: { countingUnit: unit } }).ok).toBe(true);

  const tab = ports.workbook.tabs().find(({ name }) => name === 'Nhiệm vụ')?.id ?? 0;
  const cells = ports.cells(tab);
  const headers = (cells[0] ?? []).map(({ value }) => value);
  const rows = () => cells.slice(1).filter((row) => row.some(({ value }) => value !== '' && value !== null));
  const type = (row: (typeof cells)[number] | undefined, header: string, value: string | number) => {
    const cell = row?.[headers.indexOf(header)];
    if (cell !== undefined) Object.assign(cell, { value, format: typeof value === 'number' ? 'dd/mm/yyyy' : '@' });
  };
  const progress = () => {
    for (const row of rows()) {
      if (chance() < 0.7) type(row, 'Trạng thái', pick(chance() < 0.6 ? statuses.slice(0, 3) : statuses));
      if (chance() < 0.5) type(row, 'Ngày hoàn thành', pick(days));
      if (chance() < 0.4) type(row, 'Quý kế hoạch', pick(plans));
      for (const quarter of ['I', 'II', 'III', 'IV']) {
        if (chance() < 0.5) type(row, `Kết quả Quý ${quarter}`, pick(marks));
      }
    }
  };
  progress();
  const frozen = new Map<number, readonly SeenRow[]>();
  for (const quarter of [1, 2, 3]) {
    if (chance() < 0.5) continue;
    const set = seenRows(ports).filter((row) => row.inPlan && row.planned.includes(quarter));
    if (freezeQuarter(ports, { quarter: `2025-Q${quarter}` }).ok) frozen.set(quarter, set);
    else expect(set).toEqual([]);
  }
  progress();
  if (chance() < 0.5) cells.splice(1 + below(rows().length), 1);
  if (chance() < 0.5) {
    const fresh = headers.map(() => ({ value: '' as string | number, format: '@' }));
    cells.splice(1 + below(rows().length), 0, fresh);
    type(fresh, 'Nhiệm vụ trọng tâm', 'Nhiệm vụ thêm bằng tay');
    type(fresh, 'Chủ trì', 'Văn phòng');
    type(fresh, 'Thời gian hoàn thành', 'Quý I/2025');
    type(fresh, 'Quý kế hoạch', 'Q1');
  }
  if (chance() < 0.3) type(rows()[0], 'Còn trong kế hoạch', 'Không còn từ lần 2');
  return { ports, frozen, unitOf: unit === 'Dòng hoạt động' ? byRow : byItem, today };
}

/** The value of an answer, which has to be there. */
function answerOf<T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const sorted = (shares: readonly Share[]) => shares.map((share) => JSON.stringify(Object.entries(share).sort())).sort();

/** Sections that have a code: what a row without one counts in is named instead. */
const ofCode = ({ sections }: Recount) => sections.filter(({ code }) => code !== '');

/** CCHC_RATE of a share: the quotient, or words. */
const quotient = ({ done, counted }: Share) => (counted === 0 ? 'không phát sinh' : done / counted);

function expectRates({ ports, unitOf, today }: Made, counted: Recount, which: (typeof periods)[number]): void {
  const { period, day } = which;
  const rows = seenRows(ports);
  const overdue = (on: string) => new Set(overdueRows(rows, on).map(unitOf)).size;
  const answer = answerOf(rates(ports, { period }));
  const state = answerOf(overview(ports, { period }));
  if (!state.started || state.rates === null) throw new Error('no rates');
  for (const shown of [answer, state.rates]) {
    expect(shown).toMatchObject({ year: counted.year, periodPlan: counted.periodPlan, onTime: counted.onTime });
    const plainShares = (list: readonly (Share & { readonly title?: string })[]) =>
      sorted(list.map(({ title: _, ...share }) => share));
    expect(plainShares(shown.sections)).toEqual(sorted(ofCode(counted)));
    expect(plainShares(shown.units)).toEqual(sorted(counted.units));
  }
  expect(state.rates.undated).toBe(counted.undated);
  const outside = rows.filter(({ inPlan, section, tt }) => inPlan && (section === '' || tt === ''));
  const named = answer.problems.filter(({ code }) => code === 'tab.noItem').map(({ place }) => place?.row);
  expect(new Set(named).size).toBe(outside.length);
  expect([answer.overdue, state.rates.overdue]).toEqual([overdue(day), overdue(today < day ? today : day)]);
  expect(state.late.length).toBe(overdueRows(rows, today).length);
  expect(Object.values(state.states).reduce((sum, count) => sum + count, 0)).toBe(
    rows.filter(({ inPlan }) => inPlan).length,
  );
  for (const { of, rate, more } of state.needed) {
    const { done, counted: all } = of === 'year' ? counted.year : counted.periodPlan;
    const goal = Array.from({ length: all + 1 }, (_, index) => index).find(
      (units) => units * 100 >= Number(rate.replace('%', '')) * all,
    );
    expect(more).toBe(Math.max(0, (goal ?? 0) - done));
  }
}

function expectExplained(ports: MemoryPorts, counted: Recount, period: string): void {
  const explained = (question: { of: 'year' | 'period'; section?: string; unit?: string }, share: Share) => {
    const answer = answerOf(explainRate(ports, { period, ...question }));
    const { done, counted: all, percent } = answer;
    expect({ done, counted: all, percent }).toEqual({ ...share });
    expect([answer.items.filter((item) => item.done).length, answer.items.length]).toEqual([done, all]);
    for (const item of answer.items) expect(item.done).toBe(item.rows.every((row) => row.done));
  };
  const { frozen: _, addedLater: __, ...ofPeriod } = counted.periodPlan;
  explained({ of: 'year' }, counted.year);
  explained({ of: 'period' }, ofPeriod);
  for (const { code, ...share } of ofCode(counted)) explained({ of: 'year', section: code }, share);
  for (const { name, ...share } of counted.units) explained({ of: 'year', unit: name }, share);
}

function expectFormulas(one: Made, counted: Recount, which: (typeof periods)[number]): void {
  const { ports, frozen, unitOf, today } = one;
  const { period, day } = which;
  const plan = answerOf(openPlan(ports));
  const reader = (id: string | null) => ({ ...answerOf(plan.at(id)), today });
  const rate = (...args: unknown[]) => cchcRate(args, reader);
  const count = (...args: unknown[]) => cchcCount(args, reader);
  const rows = seenRows(ports);
  const recorded = recount(rows, frozen, { unitOf, day: '9999', quarters: null });
  expect(rate()).toBe(quotient(recorded.year));
  expect(rate('', period)).toBe(quotient(counted.year));
  expect(rate('kế hoạch kỳ', period)).toBe(quotient(counted.periodPlan));
  for (const { code, ...share } of ofCode(counted)) expect(rate(code, period)).toBe(quotient(share));
  for (const { name, ...share } of counted.units) expect(rate(name, period)).toBe(quotient(share));
  expect([count('tổng'), count('hoàn thành'), count('chưa hoàn thành')]).toEqual([
    recorded.year.counted,
    recorded.year.done,
    recorded.year.counted - recorded.year.done,
  ]);
  expect([count('hoàn thành', '', period), count('quá hạn', '', period), count('quá hạn')]).toEqual([
    counted.year.done,
    new Set(overdueRows(rows, day).map(unitOf)).size,
    overdueToday(rows, unitOf, today),
  ]);
}

/** Units with an overdue row on a day, of those that are not done as recorded. */
function overdueToday(rows: readonly SeenRow[], unitOf: UnitOf, today: string): number {
  const open = overdueRows(rows, today).filter((row) => row.status !== 'hoan thanh');
  return new Set(open.map(unitOf)).size;
}

function expectPrinted({ ports }: Made, counted: Recount, period: string): void {
  const ready = answerOf(check(ports, { period })).ready;
  const answer = answerOf(report(ports, { period }));
  expect(answer.ready).toBe(ready);
  const figure = (code: string) => answer.statistics.find((row) => row.code === code);
  expect([figure('1.2.1')?.printed, figure('1.2.2')?.printed]).toEqual(
    [counted.year.counted, counted.year.done].map((number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.')),
  );
  expect(`${figure('1.2')?.printed}%`).toBe(counted.year.percent);
  answerOf(dashboard(ports, { period }));
  const tab = ports.workbook.tabs().find(({ name }) => name === 'Tổng quan');
  const lines = ports.workbook.read(tab?.id ?? 0).values;
  const shown = (name: string, from = 0) => {
    const line = lines.slice(from).find((cells) => cells[1] === name || String(cells[1]).startsWith(name));
    return { done: line?.[2], counted: line?.[3], percent: line?.[4] };
  };
  const { frozen: _, addedLater: __, ...ofPeriod } = counted.periodPlan;
  expect(shown('Kế hoạch năm')).toEqual(counted.year);
  const second = lines[lines.findIndex((cells) => cells[1] === 'Kế hoạch năm') + 1];
  expect({ done: second?.[2], counted: second?.[3], percent: second?.[4] }).toEqual(ofPeriod);
  const units = lines.findIndex((cells) => cells[0] === 'Theo đơn vị chủ trì');
  for (const { code, ...share } of ofCode(counted)) expect(shown(`LĨNH VỰC ${code}`)).toEqual(share);
  for (const { name, ...share } of counted.units) expect(shown(name, units)).toEqual(share);
  const line = lines.map(([first]) => String(first)).find((words) => words.startsWith('Đơn vị đếm:'));
  expect(line).toContain(`Xong đúng hạn ${counted.onTime}; xong nhưng không ghi ngày ${counted.undated};`);
}

describe('forty random plans', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('show the same numbers everywhere: plan %i', (seed) => {
    const one = made(seed);
    for (const which of periods) {
      answerOf(rates(one.ports, { period: which.period }));
      const { unitOf } = one;
      const counted = recount(seenRows(one.ports), one.frozen, { unitOf, ...which });
      expectRates(one, counted, which);
      expectExplained(one.ports, counted, which.period);
      expectFormulas(one, counted, which);
      expectPrinted(one, counted, which.period);
    }
  });

  it('are printed by a second rounding as docs/semantics.md says', () => {
    expect(
      [printed(11, 40), printed(399, 400), printed(9999, 10_000), printed(0, 0)].map(({ percent }) => percent),
    ).toEqual(['27,5%', '99,8%', '99,99%', 'không phát sinh']);
  });
}, 150_000);
