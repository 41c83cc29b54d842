/** What the sidebar shows, from the built bundle over the local engine, and what asking for it costs. */
import { describe, expect, it } from 'vitest';
import type { StartedOverview } from '../../src/app/overview.ts';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { planGrid } from '../support/plan-tables.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';
import { sheetOf } from '../support/tasks-sheet.ts';

/** The day at which everything happens; a test sets it. */
let today = '2025-03-10';
const clock = { now: () => Date.parse(today.includes('T') ? today : `${today}T02:00:00Z`) };

function overviewOn(day: string, { ask }: Department, period?: string): StartedOverview {
  today = day;
  const answer = ask('overview', period === undefined ? {} : { period });
  if (!answer.started) throw new Error('not started');
  return answer as StartedOverview;
}

function deleteTab({ host }: Department, name: string): void {
  const app = host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const spreadsheet = app.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new Error(`no tab ${name}`);
  spreadsheet.deleteSheet(sheet);
}

const fresh = startedDepartment(clock);
const sample = sampleQuarter('figures-mended.tsv', clock);
const ofSample = (day = '2025-03-10') => overviewOn(day, sample, '2025-Q1');

describe('the overview', () => {
  it('of a workbook that is not prepared says just that', () => {
    expect(openDepartment().ask('overview', {})).toEqual({ started: false });
  });

  it('of a fresh workbook asks for the plan, and has no rate of nothing', () => {
    const answer = overviewOn('2025-01-20', fresh);
    expect(answer).toMatchObject({ nextStep: 'import', planRows: 0, planVersion: 0, late: [], needed: [] });
    expect(answer.rates?.year).toEqual({ done: 0, counted: 0, percent: 'không phát sinh' });
    expect(answer.missing.length).toBeGreaterThan(50);
  });

  it('of the sample department is 11 of 40 for the year and 11 of 11 for Quý I', () => {
    const answer = ofSample();
    expect(answer.rates).toMatchObject({
      asOf: '2025-03-14',
      year: { done: 11, counted: 40, percent: '27,5%' },
      periodPlan: { done: 11, counted: 11, percent: '100%', frozen: false, addedLater: 0 },
      onTime: 11,
      overdue: 0,
    });
    expect(answer.rates?.sections.map(({ code, done, counted }) => `${code} ${done}/${counted}`)).toEqual([
      'I 2/7',
      'II 2/3',
      'III 3/10',
      'IV 0/3',
      'V 0/2',
      'VI 2/5',
      '7.1 0/6',
      '7.2 2/4',
    ]);
    expect(answer.needed.map(({ of, rate, more }) => `${of} ${rate}: ${more}`)).toEqual([
      'period 100%: 0',
      'year 90%: 25',
      'year 100%: 29',
    ]);
    expect(answer.lastAction).toMatchObject({ label: 'enterFigures' });
  });

  it('takes another rate to ask about', () => {
    const answer = sample.ask('overview', { period: '2025-Q1', rate: 50 }) as StartedOverview;
    expect(answer.needed.map(({ of, rate, more }) => `${of} ${rate}: ${more}`)).toContain('year 50%: 9');
  });

  it('has the rates that the report prints; its states add up to the rows, its sections to the year', () => {
    const { rates, states, planRows } = ofSample();
    const asked = sample.ask('rates', { period: '2025-Q1' });
    expect(rates?.year).toEqual(asked.year);
    expect(rates?.periodPlan).toEqual(asked.periodPlan);
    expect(rates?.units).toEqual(asked.units);
    expect(rates?.sections.map(({ title: _, ...rate }) => rate)).toEqual(asked.sections);
    const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
    expect(sum(Object.values(states))).toBe(planRows);
    expect(sum(rates?.sections.map(({ done }) => done) ?? [])).toBe(rates?.year.done);
    expect(sum(rates?.sections.map(({ counted }) => counted) ?? [])).toBe(rates?.year.counted);
  });

  it('changes nothing, nor does asking why', () => {
    const before = JSON.stringify(sample.host.workbook());
    ofSample();
    sample.ask('explainRate', { period: '2025-Q1', of: 'year' });
    expect(JSON.stringify(sample.host.workbook())).toBe(before);
  });
});

describe('the period that the overview proposes', () => {
  it.each([
    ['2024-12-01', '2025-Q1'],
    ['2025-03-20', '2025-Q1'],
    ['2025-03-21', '2025-H1'],
    ['2025-09-21', '2025-Y'],
    ['2025-12-21', '2025-Y'],
  ])('on %s is %s', (day, period) => {
    expect(overviewOn(day, fresh).period).toBe(period);
  });

  it('begins with the day in Vietnam, seven hours ahead of UTC', () => {
    const answer = overviewOn('2025-03-20T17:00:00Z', fresh);
    expect(answer).toMatchObject({ today: '2025-03-21', period: '2025-H1' });
  });

  it('after the last day of the year is the last one that has figures', () => {
    expect(overviewOn('2026-02-01', sample).period).toBe('2025-Q1');
  });

  it('is refused by name when there is no such period', () => {
    expect(fresh.refusal('overview', { period: '2025-Q2' })[0]).toContain('2025-Q2');
  });
});

describe('late and soon', () => {
  const named = (rows: StartedOverview['late']) => rows.map(({ section, tt, due, days }) => [section, tt, due, days]);

  it('rows are those past their day, and those due within fifteen days', () => {
    expect(named(ofSample('2025-06-14').soon)).toEqual([]);
    expect(named(ofSample('2025-06-15').soon)).toEqual([['III', '3', '2025-06-30', 15]]);
    expect(named(ofSample('2025-06-30').soon)).toEqual([['III', '3', '2025-06-30', 0]]);
    expect(ofSample('2025-06-30').late).toEqual([]);
    expect(named(ofSample('2025-07-02').late)).toEqual([['III', '3', '2025-06-30', 2]]);
    expect(ofSample('2025-07-02').soon).toEqual([]);
  });

  it('units that fall due before the period closes are not overdue before their day', () => {
    const { rates } = overviewOn('2025-06-15', sample, '2025-Y');
    expect(rates).toMatchObject({ asOf: '2025-12-14', overdue: 0 });
    expect(overviewOn('2025-07-02', sample, '2025-Y').rates?.overdue).toBe(1);
  });

  it('rows point at the cell of their status', () => {
    const [row] = ofSample('2025-06-20').soon;
    if (row === undefined) throw new Error('no row');
    const sheet = sheetOf(sample, 'Nhiệm vụ');
    expect(row.cell).toMatchObject({ sheet: sheet.getSheetId(), name: 'Nhiệm vụ' });
    sample.ask('goTo', { sheet: row.cell.sheet, a1: row.cell.a1 });
    expect(sheet.getParent().getActiveRange()?.getA1Notation()).toBe(row.cell.a1);
    sheet.getRange(row.cell.a1).setValue('Hoàn thành');
    expect(ofSample('2025-06-20').soon).toEqual([]);
    sheet.getRange(row.cell.a1).setValue('');
  });
});

describe('missing figures', () => {
  it('ask for the parts of totals and for the figures of the dossier block, not for what follows from them', () => {
    const codes = overviewOn('2025-01-20', fresh).missing.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['3.1.4.1', 'HS.1', 'HS.4']));
    for (const code of ['3.1.4', '3.3.1.1', '7.4.4.1', '1', '1.2.1', '7.3.1.2']) expect(codes).not.toContain(code);
  });

  it('point at the cell to type into', () => {
    const { missing } = overviewOn('2025-01-20', fresh);
    const cellOf = (code: string) => missing.find((figure) => figure.code === code)?.cell?.a1 ?? '';
    sheetOf(fresh, 'Số liệu').getRange(cellOf('3.1.4.1')).setValue('116');
    sheetOf(fresh, 'Hồ sơ TTHC').getRange(cellOf('HS.1')).setValue('1363');
    const left = overviewOn('2025-01-20', fresh).missing.map(({ code }) => code);
    expect(left).toEqual(missing.map(({ code }) => code).filter((code) => code !== '3.1.4.1' && code !== 'HS.1'));
  });
});

describe('the next step', () => {
  it('goes from the plan to the report, one missing thing after the other', () => {
    const { ask } = sample;
    expect(ofSample().nextStep).toBe('freeze');
    ask('freezeQuarter', { quarter: '2025-Q1' });
    expect(ofSample().nextStep).toBe('figures');
    const lines = ofSample().missing.map(({ code }, index) => ({
      line: index + 2,
      code,
      value: 'Không phát sinh',
      note: '',
    }));
    ask('enterFigures', { period: '2025-Q1', lines });
    const { filled } = ofSample();
    expect(ofSample()).toMatchObject({ nextStep: 'report', missing: [], ready: true });
    expect(filled.rows).toBe(filled.of);
    ask('report', { period: '2025-Q1' });
    expect(ofSample()).toMatchObject({ nextStep: 'nothing', lastAction: { label: 'report' } });
    expect(ofSample().periods.map(({ reported }) => reported)).toEqual([true, false, false, false]);
    ask('enterFigures', { period: '2025-Q1', lines: [{ line: 2, code: '3.3.1.2', value: '9999', note: '' }] });
    expect(ofSample()).toMatchObject({ nextStep: 'check', ready: false, blocking: 1 });
  });

  it('is to mark while nothing is recorded on the rows of the period', () => {
    const department = startedDepartment(clock);
    department.ask('importPlan', { grid: planGrid(60) });
    const answer = overviewOn('2025-02-01', department);
    expect(answer.nextStep).toBe('mark');
    expect(answer.silent).toMatchObject([{ unit: 'Văn phòng', cell: { name: 'Nhiệm vụ' } }]);
    department.ask('enterMarks', { lines: [{ line: 2, section: 'I', tt: '1', mark: 'Q1=Đạt' }] });
    const after = overviewOn('2025-02-01', department);
    expect(after.nextStep).toBe('freeze');
    expect(after.silent[0]?.rows).toBe((answer.silent[0]?.rows ?? 0) - 1);
  });
});

describe('a workbook with a tab gone', () => {
  it('first without the figures still shows the rates, then without the matrix has none; each is named', () => {
    const department = startedDepartment(clock);
    department.ask('importPlan', { grid: planGrid(60) });
    deleteTab(department, 'Số liệu');
    const answer = overviewOn('2025-03-10', department);
    expect(answer).toMatchObject({ nextStep: 'repair', ready: false, rates: { year: { counted: 60 } }, missing: [] });
    expect(answer.problems).toMatchObject([{ code: 'tab.missing', place: { sheet: 'Số liệu' } }]);
    deleteTab(department, 'Nhiệm vụ');
    const without = overviewOn('2025-03-10', department);
    expect(without).toMatchObject({ nextStep: 'repair', ready: false, rates: null, late: [], blocking: 2 });
    expect(without.problems.map(({ place }) => place?.sheet)).toEqual(['Nhiệm vụ', 'Số liệu']);
  });
});

describe('asking for the overview', () => {
  it('costs as many calls for 5,000 rows as for 50, as does asking why', () => {
    const costs = [50, 5000].map((rows) => {
      const { ask, host } = startedDepartment(clock);
      ask('importPlan', { grid: planGrid(rows) });
      host.resetServiceCalls();
      ask('overview', {});
      const overview = host.serviceCalls().total;
      host.resetServiceCalls();
      ask('explainRate', { period: '2025-Q1', of: 'period' });
      return { overview, explainRate: host.serviceCalls().total };
    });
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[0]?.overview).toBeLessThan(120);
  }, 120_000);
});

describe('going to a cell', () => {
  const tab = sheetOf(fresh, 'Cấu hình').getSheetId();

  it.each([
    [1, 'A1'],
    [tab, 'A99999'],
    [tab, 'ZZZ1'],
    [tab, 'nowhere'],
    [tab, 'A0'],
  ])('is refused with the cell named: tab %i, %s', (sheet, a1) => {
    expect(fresh.refusal('goTo', { sheet, a1 })[0]).toContain(a1);
  });

  it('is refused on the hidden store', () => {
    const hidden = sheetOf(fresh, 'cchc_store').getSheetId();
    expect(fresh.refusal('goTo', { sheet: hidden, a1: 'A1' })[0]).toContain('cchc_store');
  });
});
