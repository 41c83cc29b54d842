/**
 * The same department in a vi_VN and in an en_US spreadsheet (somebody changed its settings after the start): what people
 * type in either way gives the same figures, and days that may have been read month first are named.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Department } from '../support/department.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';
import { sheetOf, taskCell } from '../support/tasks-sheet.ts';

let vi: Department;
let en: Department;
beforeAll(() => {
  [vi, en] = [department('vi_VN'), department('en_US')];
}, 150_000);

/** The sample on the tenth of March, the same ids of tabs in every workbook. */
function department(locale: 'vi_VN' | 'en_US'): Department {
  let last = 100;
  const newId = () => {
    last += 1;
    return last;
  };
  const opened = sampleQuarter('figures-mended.tsv', { now: () => Date.UTC(2025, 2, 10, 2), newId });
  const app = opened.host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  app.getActiveSpreadsheet().setSpreadsheetLocale(locale);
  return opened;
}

/** Types into a cell far from the settings; its value and what it shows. */
function typed(of: Department, text: string): { readonly value: unknown; readonly shown: string } {
  of.host.typeInto('Cấu hình', 'H30', text);
  const range = sheetOf(of, 'Cấu hình').getRange('H30');
  const answer = { value: range.getValue() as unknown, shown: range.getDisplayValue() };
  range.clear();
  return answer;
}

const withoutProblems = <T extends object>(answer: T): object => ({ ...answer, problems: [] });

function stateOf({ ask }: Department) {
  const state = ask('overview', {});
  if (!state.started) throw new Error('not started');
  return state;
}

/** Types Hoàn thành and a day on a sheet row; where that stands, and what is said about its day. */
function typeDay(of: Department, row: number, day: string): { readonly done: string; readonly named: string } {
  taskCell(of, row, 'status').setValue('Hoàn thành');
  of.host.typeInto('Nhiệm vụ', taskCell(of, row, 'doneOn').getA1Notation(), day);
  const { done, problems } = of.ask('explainRate', { period: '2025-Q1', of: 'year' });
  const named = problems.filter(({ code }) => code === 'tab.monthFirst' || code === 'tab.badDate');
  return { done: String(done), named: named.map(({ sentence }) => sentence).join(' ') };
}

describe('a department in a vi_VN and in an en_US spreadsheet', () => {
  it('has the same rates, explanations, findings and printed form', () => {
    for (const period of ['2025-Q1', '2025-Y']) {
      const [left, right] = [vi, en].map(({ ask }) => withoutProblems(ask('rates', { period })));
      expect(right).toEqual(left);
      const why = [vi, en].map(({ ask }) => withoutProblems(ask('explainRate', { period, of: 'period' })));
      expect(why[1]).toEqual(why[0]);
    }
    const findings = [vi, en].map(({ ask }) => withoutProblems(ask('check', { period: '2025-Q1' })));
    expect(findings[1]).toEqual(findings[0]);
    const state = [vi, en].map(({ ask }) => withoutProblems(ask('overview', {})));
    expect(state[1]).toEqual(state[0]);
    const printed = [vi, en].map(({ ask }) => withoutProblems(ask('report', { period: '2025-Q1' })));
    expect(printed[1]).toEqual(printed[0]);
    expect(JSON.stringify(printed[0])).toContain('27,5');
  });

  it.each([
    ['=CCHC_RATE()', '=CCHC_RATE()', 0.275],
    ['=CCHC_RATE(11;40)', '=CCHC_RATE(11,40)', 0.275],
    ['=CCHC_RATE("";"2025-Q1")', '=CCHC_RATE("","2025-Q1")', 0.275],
    ['=CCHC_PERCENT(11;40)', '=CCHC_PERCENT(11,40)', '27,5%'],
    ['=CCHC_COUNT("hoàn thành";"";"2025-Q1")', '=CCHC_COUNT("hoàn thành","","2025-Q1")', 11],
    ['=CCHC_INDICATOR("1.2";"2025-Q1")', '=CCHC_INDICATOR("1.2","2025-Q1")', 27.5],
    ['=CCHC_TARGET("Tối thiểu 80% TTHC";92,5)', '=CCHC_TARGET("Tối thiểu 80% TTHC",92.5)', 'vượt'],
    ['=CCHC_TARGET("Tối thiểu 80% TTHC";"92,5%")', '=CCHC_TARGET("Tối thiểu 80% TTHC","92,5%")', 'vượt'],
    [
      '=CCHC_STATUS("Quý I";2025;"01/4/2025";"14/6/2025")',
      '=CCHC_STATUS("Quý I",2025,"01/4/2025","14/6/2025")',
      'Hoàn thành quá hạn',
    ],
  ])('works %s and %s out alike', (inVietnamese, inEnglish, value) => {
    expect(typed(vi, inVietnamese).value).toEqual(value);
    expect(typed(en, inEnglish).value).toEqual(value);
  });

  it('shows a typed rate as a percentage, with the sign that the spreadsheet uses', () => {
    expect(typed(vi, '=CCHC_RATE()').shown).toBe('27,5%');
    expect(typed(en, '=CCHC_RATE()').shown).toBe('27.5%');
  });

  it('takes a percentage typed the way of the spreadsheet as the same figure', () => {
    const verdicts = [vi, en].map((of, index) => {
      of.host.typeInto('Cấu hình', 'H31', index === 0 ? '92,5%' : '92.5%');
      return typed(of, `=CCHC_TARGET("Tối thiểu 80% TTHC"${index === 0 ? ';' : ','}H31)`).value;
    });
    expect(verdicts).toEqual(['vượt', 'vượt']);
  });

  it.each([
    ['27,5%', '27.5', 'reported'],
    ['27.5%', 'number-ambiguous', 'missing'],
    ['100%', '100', 'reported'],
    ['1,5', '1.5', 'reported'],
  ])('reads the figure %s alike in both: %s', (text, value, state) => {
    for (const of of [vi, en]) {
      const cell = figureCell(of, '1.4.2');
      of.host.typeInto('Số liệu', cell.getA1Notation(), text);
      const { statistics, problems } = of.ask('report', { period: '2025-Q1' });
      const row = statistics.find(({ code }) => code === '1.4.2');
      const problem = problems.find(({ place }) => place?.code === '1.4.2');
      expect([problem?.code ?? row?.value, row?.state]).toEqual([value, state]);
    }
  });

  it('reads days that are typed day first and cannot be anything else, and ISO days', () => {
    for (const day of ['14/3/2025', '14-03-2025', '14.3.2025', '2025-03-14']) {
      const [left, right] = [vi, en].map((of) => typeDay(of, 4, day).done);
      expect(right).toBe(left);
      expect(taskCell(en, 4, 'doneOn').getDisplayValue()).toMatch(/14/);
    }
  });

  it('names the rows whose day an en_US spreadsheet may have read month first, and none in vi_VN', () => {
    const inVietnamese = typeDay(vi, 4, '3/4/2025');
    const inEnglish = typeDay(en, 4, '3/4/2025');
    expect(inVietnamese.named).toBe('');
    expect(Number(inEnglish.done)).toBe(Number(inVietnamese.done) + 1);
    expect(inEnglish.named).toMatch(/dòng (\d+, )*4[,:].*en_US.*3\/4\/2025.*2025-04-03.*vi_VN/);
    const [left, right] = [stateOf(vi), stateOf(en)];
    expect(right.ready).toBe(left.ready);
    expect(right.problems.map(({ code }) => code)).toContain('tab.monthFirst');
  });
}, 120_000);

/** The cell of Quý I for a form row. */
function figureCell(of: Department, code: string): GoogleAppsScript.Spreadsheet.Range {
  const sheet = sheetOf(of, 'Số liệu');
  const rows = sheet.getDataRange().getDisplayValues();
  const header = rows.findIndex((cells) => cells.includes('Quý I · Số liệu'));
  const column = (rows[header] ?? []).indexOf('Quý I · Số liệu');
  const row = rows.findIndex((cells) => cells.slice(0, 3).includes(code));
  return sheet.getRange(row + 1, column + 1);
}
