import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { pl1bRules } from '../../../src/catalogue/rules/registry.ts';
import { checkForm } from '../../../src/domain/rules/check.ts';
import { compare } from '../../../src/domain/rules/compare.ts';
import type { Inputs } from '../../../src/domain/rules/evaluate.ts';
import type { Waiver } from '../../../src/domain/rules/finding.ts';
import type { AppliesWhen, Expression, MissingStrategy, Operator, Rule } from '../../../src/domain/rules/rule.ts';
import { computeForm } from '../../../src/domain/statistics/compute.ts';
import { type Form, formRow } from '../../../src/domain/statistics/form.ts';
import { checked, entered, periodOf } from './support.ts';

const row = (code: string): Expression => ({ op: 'row', code });
const sum = (...codes: string[]): Expression => ({ op: 'sum', terms: codes.map(row) });

/** Inputs from figures as typed in Phụ lục 1B. */
function inputsOf(figures: Readonly<Record<string, string>>): Inputs {
  const rows = new Map(
    computeForm(pl1b2022, entered(pl1b2022, figures), null, 'department').map((one) => [one.row.code, one]),
  );
  return {
    row: (code) => rows.get(code),
    dossier: () => undefined,
    previous: () => undefined,
    previousDossier: () => undefined,
    plan: () => undefined,
    text: () => undefined,
    documents: () => undefined,
  };
}

function outcome(
  figures: Readonly<Record<string, string>>,
  left: Expression,
  operator: Operator,
  right: Expression,
  strategies: readonly [MissingStrategy?, MissingStrategy?] = [],
) {
  const side = (value: Expression, missing: MissingStrategy | undefined) => ({
    value,
    ...(missing === undefined ? {} : { missing }),
  });
  return compare(
    { kind: 'comparison', left: side(left, strategies[0]), operator, right: side(right, strategies[1]) },
    inputsOf(figures),
  );
}

describe('a comparison', () => {
  const two = { '4.2.1': '39', '4.2.2': '37' };

  it.each([
    ['=', 'fail'],
    ['<=', 'fail'],
    ['<', 'fail'],
    ['>=', 'pass'],
    ['>', 'pass'],
    ['!=', 'pass'],
    ['both-or-neither', 'pass'],
    ['not-both', 'fail'],
  ] as const)('of 39 and 37 with %s gives %s', (operator, expected) => {
    expect(outcome(two, row('4.2.1'), operator, row('4.2.2')).outcome).toBe(expected);
  });

  it('of equal counts fails only where equality does', () => {
    const same = { '4.2.1': '37', '4.2.2': '37' };
    const operators = ['=', '<=', '>=', '<', '>', '!='] as const;
    expect(
      operators.filter((operator) => outcome(same, row('4.2.1'), operator, row('4.2.2')).outcome === 'fail'),
    ).toEqual(['<', '>', '!=']);
  });

  it('takes 0 as a figure and a blank as missing', () => {
    expect(outcome({ '4.2.1': '0', '4.2.2': '0' }, row('4.2.1'), '=', row('4.2.2')).outcome).toBe('pass');
    const blank = outcome({ '4.2.1': '0' }, row('4.2.1'), '=', row('4.2.2'));
    expect(blank.outcome).toBe('skipped');
    expect(blank.missing).toEqual([{ source: 'form', code: '4.2.2' }]);
  });

  it('takes "không phát sinh" as 0', () => {
    expect(outcome({ '4.2.1': '0', '4.2.2': 'không phát sinh' }, row('4.2.1'), '=', row('4.2.2')).outcome).toBe('pass');
  });

  it.each([
    [['skip-if-any'], 'skipped'],
    [['skip-if-all'], 'fail'],
    [['never-skip'], 'fail'],
  ] as const)('with part of a sum blank under %s is %s', ([strategy], expected) => {
    const partly = { '1.5.1': '5', '1.5.2': '6' };
    expect(outcome(partly, row('1.5.1'), '>=', sum('1.5.2', '1.5.3'), ['skip-if-any', strategy]).outcome).toBe(
      expected,
    );
  });

  it.each([
    [['skip-if-any'], 'skipped'],
    [['skip-if-all'], 'skipped'],
    [['never-skip'], 'pass'],
  ] as const)('with all of a sum blank under %s is %s', ([strategy], expected) => {
    expect(
      outcome({ '1.5.1': '5' }, row('1.5.1'), '>=', sum('1.5.2', '1.5.3'), ['skip-if-any', strategy]).outcome,
    ).toBe(expected);
  });

  it('under never-skip fires even when everything is blank', () => {
    const zero: Expression = { op: 'constant', value: 1 };
    expect(outcome({}, row('1.6.1'), '=', zero, ['never-skip']).outcome).toBe('fail');
  });

  it('leaves another level’s blank rows out of a sum, and does not apply to them alone', () => {
    expect(outcome({ '2.1': '1', '2.1.1': '1' }, row('2.1'), '=', sum('2.1.1', '2.1.2', '2.1.3')).outcome).toBe('pass');
    expect(outcome({ '2.1.1': '1' }, row('2.1.2'), '=', row('2.1.1')).outcome).toBe('notApplicable');
  });

  it('gives both sides and their gap in full precision', () => {
    const rate: Expression = { op: 'rate', part: row('3.3.1.2'), whole: row('3.3.1.1') };
    const found = outcome({ '3.3.1': '50', '3.3.1.1': '3', '3.3.1.2': '2' }, row('3.3.1'), '=', rate);
    expect(found.outcome).toBe('fail');
    expect(found.gap).toEqual({ top: BigInt(-50), bottom: BigInt(3) });
  });

  it('takes rounded rates by what they stand for: 66,7 and 67 for 2 of 3, not 66,6', () => {
    const rate: Expression = { op: 'rate', part: row('3.3.1.2'), whole: row('3.3.1.1') };
    const said = (typed: string) =>
      outcome({ '3.3.1': typed, '3.3.1.1': '3', '3.3.1.2': '2' }, row('3.3.1'), '=', rate).outcome;
    expect(['66,7', '67', '66,67', '66,6', '66'].map(said)).toEqual(['pass', 'pass', 'pass', 'fail', 'fail']);
  });
});

describe('a check', () => {
  it('counts every outcome, and never counts a skipped rule as passed', () => {
    const { counts, findings, results } = checked({ figures: { '3.1.4': '133', '3.1.4.1': '116', '3.1.4.2': '16' } });
    const total = Object.values(counts).reduce((a, b) => a + b, 0);
    expect(total).toBe(results.length);
    expect(findings.filter(({ outcome: found }) => found === 'skipped')).toHaveLength(counts.skipped);
    const sumRule = findings.find(({ rule }) => rule === 'total:3.1.4');
    expect(sumRule?.outcome).toBe('skipped');
    expect(sumRule?.missing.map(({ code }) => code)).toEqual(['3.1.4.3']);
  });

  it('finds parts above their total even while others are blank', () => {
    const { findings } = checked({ figures: { '3.1.4': '100', '3.1.4.1': '116' } });
    expect(findings.find(({ rule }) => rule === 'total-at-least:3.1.4')?.outcome).toBe('fail');
  });

  it('states both sides, gap and codes of a wrong total', () => {
    const figures = { '3.1.4': '134', '3.1.4.1': '116', '3.1.4.2': '16', '3.1.4.3': '1' };
    const found = checked({ figures }).findings.find(({ rule }) => rule === 'total:3.1.4');
    expect(found).toMatchObject({
      outcome: 'fail',
      severity: 'error',
      codes: ['3.1.4', '3.1.4.1', '3.1.4.2', '3.1.4.3'],
      gap: '1',
      likely: [],
    });
    expect([found?.left?.value, found?.right?.value]).toEqual(['134', '133']);
  });

  it('names the row that its own parts disagree with as likely wrong: 4.1.5 = 2 of parts 1, against 6.2.1 = 1', () => {
    const figures = { '4.1.5': '2', '4.1.5.2': '1', '6.2.1': '1' };
    const found = checked({ figures }).findings.find(({ rule }) => rule === 'same:4.1.5=6.2.1');
    expect(found?.likely).toMatchObject([{ source: 'form', code: '4.1.5' }]);
  });

  it('puts errors before warnings before hints, and what was skipped last', () => {
    const { findings } = checked({
      figures: { '3.1.4': '9', '3.1.4.1': '1', '3.1.4.2': '1', '3.1.4.3': '1', '7.3.1.2': '5' },
    });
    const ranks = findings.map(({ outcome: found, severity }) => (found === 'skipped' ? 'skipped' : severity));
    const order = ['error', 'warning', 'hint', 'skipped'];
    expect(ranks.map((rank) => order.indexOf(rank))).toEqual(ranks.map((rank) => order.indexOf(rank)).sort());
  });
});

describe('when a rule applies', () => {
  const rule: Rule = {
    id: 'made-up',
    severity: 'error',
    check: { kind: 'comparison', left: { value: row('4.2.1') }, operator: '=', right: { value: row('4.2.2') } },
    message: 'sides-differ',
    fix: 'correct-one-side',
    basis: { kind: 'logical', reason: 'same-thing-counted-twice' },
    cases: [],
  };
  const outcomeWhen = (appliesWhen: AppliesWhen) => {
    const { results } = checkForm({
      form: pl1b2022,
      pack: { ...pl1bRules, rules: [{ ...rule, appliesWhen }] },
      rows: computeForm(pl1b2022, entered(pl1b2022, { '4.2.1': '1', '4.2.2': '2' }), null, 'department'),
      period: periodOf('Q1'),
      planYear: 2025,
    });
    return results.find(({ rule: id }) => id === 'made-up')?.outcome;
  };

  it.each([
    [{ respondents: ['department'] }, 'fail'],
    [{ respondents: ['commune'] }, 'notApplicable'],
    [{ forms: ['pl1b-2022'] }, 'fail'],
    [{ forms: ['pl1b-2026'] }, 'notApplicable'],
    [{ periods: ['Q1', 'Y'] }, 'fail'],
    [{ periods: ['H1'] }, 'notApplicable'],
    [{ anyMissing: ['4.2.3'] }, 'fail'],
    [{ anyMissing: ['4.2.1'] }, 'notApplicable'],
  ] as const)('%j gives %s', (appliesWhen, expected) => {
    expect(outcomeWhen(appliesWhen)).toBe(expected);
  });
});

describe('a waiver', () => {
  const figures = { '3.1.4': '134', '3.1.4.1': '116', '3.1.4.2': '16', '3.1.4.3': '1' };
  const [found] = checked({ figures }).findings;
  const given: Waiver = {
    rule: found?.rule ?? '',
    codes: [...(found?.codes ?? [])].reverse(),
    reason: 'Thêm 01 TTHC chưa công khai',
    by: 'Nguyễn Văn A',
    on: '2025-03-14',
    figures: found?.figures ?? null,
  };
  const rechecked = (changed: Readonly<Record<string, string>>, waiver: Waiver) =>
    checked({ figures: { ...figures, ...changed }, waivers: [waiver] });

  it('turns its finding into an explained one, whatever the order of codes', () => {
    const report = rechecked({}, given);
    expect(report.counts.waived).toBe(1);
    expect(report.findings.find(({ rule }) => rule === given.rule)).toMatchObject({ outcome: 'waived', waiver: given });
  });

  it('falls when one of its figures changes, and the finding says so', () => {
    const report = rechecked({ '3.1.4.2': '15' }, given);
    expect(report.counts.waived).toBe(0);
    expect(report.findings.find(({ rule }) => rule === given.rule)).toMatchObject({ outcome: 'fail', waiver: given });
  });

  it('holds when figures that it was not given for change', () => {
    expect(rechecked({ '4.2.1': '40' }, given).counts.waived).toBe(1);
  });

  it('of other codes or another rule explains nothing', () => {
    expect(rechecked({}, { ...given, codes: ['3.1.4'] }).counts.waived).toBe(0);
    expect(rechecked({}, { ...given, rule: 'total:2.1' }).counts.waived).toBe(0);
  });

  it('without figures is given for those that stand', () => {
    expect(rechecked({ '3.1.4': '150' }, { ...given, figures: null }).counts.waived).toBe(1);
  });
});

describe('across periods', () => {
  const then = (period: 'Q1' | 'H1' | 'Q3', figures: Readonly<Record<string, string>>) => ({ period, figures });
  const falls = (period: 'H1' | 'Q3' | 'Y', now: Readonly<Record<string, string>>, previous: ReturnType<typeof then>) =>
    checked({ figures: now, period, previous })
      .findings.filter(({ rule, outcome: found }) => rule.startsWith('carry-over') && found === 'fail')
      .map(({ rule }) => rule);

  it('6 tháng is not less than Quý I', () => {
    expect(falls('H1', { '1.1': '14' }, then('Q1', { '1.1': '15' }))).toEqual(['carry-over:1.1:Q1-H1']);
    expect(falls('H1', { '1.1': '15' }, then('Q1', { '1.1': '15' }))).toEqual([]);
  });

  it('Quý III is the quarter only and may be less than 6 tháng', () => {
    expect(falls('Q3', { '1.1': '3' }, then('H1', { '1.1': '15' }))).toEqual([]);
  });

  it('Năm is not less than Quý III', () => {
    expect(falls('Y', { '1.1': '3' }, then('Q3', { '1.1': '4' }))).toEqual(['carry-over:1.1:Q3-Y']);
  });

  it('what counts from the year’s start never falls, not in Quý III either', () => {
    expect(falls('Q3', { '5.3': '1' }, then('H1', { '5.3': '2' }))).toEqual(['carry-over:5.3:H1-Q3']);
  });

  it('what stands at the closing date may fall', () => {
    expect(falls('H1', { '3.1.4.1': '100' }, then('Q1', { '3.1.4.1': '116' }))).toEqual([]);
  });
});

describe('a new form version', () => {
  /** A made-up circular: the form of 2022 with a block on complaints. */
  const circular: Form = {
    ...pl1b2022,
    id: 'pl1b-made-up',
    rows: [
      ...pl1b2022.rows,
      formRow({ code: '8', level: 1, kind: 'heading', label: 'Khiếu nại' }),
      formRow({
        code: '8.1',
        level: 2,
        kind: 'percent',
        label: 'Tỷ lệ khiếu nại đã giải quyết',
        unit: '%',
        formula: { op: 'ratio', part: '8.1.2', whole: '8.1.1' },
      }),
      formRow({ code: '8.1.1', level: 3, kind: 'count', label: 'Số khiếu nại đã nhận', unit: 'Đơn' }),
      formRow({ code: '8.1.2', level: 3, kind: 'count', label: 'Số khiếu nại đã giải quyết', unit: 'Đơn' }),
    ],
  };
  const failing = (figures: Readonly<Record<string, string>>) =>
    checkForm({
      form: circular,
      pack: { ...pl1bRules, forms: [circular.id] },
      rows: computeForm(circular, entered(circular, figures), null, 'department'),
      period: periodOf('Q1'),
      planYear: 2025,
    })
      .findings.filter(({ outcome: found, severity }) => found === 'fail' && severity === 'error')
      .map(({ rule }) => rule);

  it('brings its rules along as data', () => {
    expect(failing({ '8.1.1': '4', '8.1.2': '3', '8.1': '75' })).toEqual([]);
    expect(failing({ '8.1.1': '4', '8.1.2': '3', '8.1': '80' })).toEqual(['ratio:8.1']);
    expect(failing({ '8.1.1': '3', '8.1.2': '4' })).toEqual(['part:8.1.2']);
  });
});
