/**
 * The rules that follow from the form itself: its sums, ratios, coded answers and what each row measures. A new form
 * version brings them along without a line of code.
 */
import type { PeriodKind } from '../calendar/reporting-period.ts';
import type { Form, FormRow, RowFormula } from '../statistics/form.ts';
import type { Expression, Rule, RuleCase } from './rule.ts';

/** All rules that the rows of the form imply for a report of the period, in the form's order. */
export function derivedRules(form: Form, period: PeriodKind): readonly Rule[] {
  return form.rows.flatMap((row) => [...formulaRules(row), ...carryOverRules(row, period)]);
}

const row = (code: string): Expression => ({ op: 'row', code });
/** The figures of a case by code. */
const given = (codes: readonly string[], value: string) => Object.fromEntries(codes.map((code) => [code, value]));
const sum = (codes: readonly string[]): Expression => ({ op: 'sum', terms: codes.map(row) });

function formulaRules({ code, formula }: FormRow): readonly Rule[] {
  if (formula === null) return [];
  switch (formula.op) {
    case 'sum':
      return [totalRule(code, formula.parts), partialTotalRule(code, formula.parts)];
    case 'ratio':
      return [ratioRule(code, formula), partRule(formula), pairRule(formula)];
    case 'plan':
      return [planRule(code, formula.figure)];
  }
}

/** 133 = 116 + 16 + 1 (3.1.4 of seed 003). */
function totalRule(code: string, parts: readonly string[]): Rule {
  return {
    id: `total:${code}`,
    severity: 'error',
    check: { kind: 'comparison', left: { value: row(code) }, operator: '=', right: { value: sum(parts) } },
    message: 'sum-differs',
    fix: 'check-parts',
    basis: { kind: 'logical', reason: 'sum-of-parts' },
    cases: [
      { figures: { ...given(parts, '1'), [code]: String(parts.length) }, outcome: 'pass' },
      { figures: { ...given(parts, '1'), [code]: String(parts.length + 1) }, outcome: 'fail' },
      { figures: { ...given(parts, '1') }, outcome: 'pass' },
    ],
  };
}

/** With parts still missing, those that are given may not come to more than the total. */
function partialTotalRule(code: string, parts: readonly string[]): Rule {
  return {
    id: `total-at-least:${code}`,
    severity: 'error',
    check: { kind: 'comparison', left: { value: row(code) }, operator: '>=', right: { value: sum(parts) } },
    appliesWhen: { anyMissing: parts },
    message: 'exceeds',
    fix: 'check-parts',
    basis: { kind: 'logical', reason: 'sum-of-parts' },
    cases: [{ figures: { ...given(parts, '1'), [code]: '1' }, outcome: 'notApplicable' }],
  };
}

type Ratio = Extract<RowFormula, { readonly op: 'ratio' }>;

/** |p·b − 100·a|·2·10ᵈ <= b: 27.5 for 11 of 40. */
function ratioRule(code: string, { part, whole }: Ratio): Rule {
  return {
    id: `ratio:${code}`,
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row(code) },
      operator: '=',
      right: { value: { op: 'rate', part: row(part), whole: row(whole) } },
    },
    message: 'rate-differs',
    fix: 'correct-one-side',
    basis: { kind: 'logical', reason: 'rate-of-two-numbers' },
    cases: [
      { figures: { [part]: '11', [whole]: '40', [code]: '27,5' }, outcome: 'pass' },
      { figures: { [part]: '11', [whole]: '40', [code]: '28' }, outcome: 'pass' },
      { figures: { [part]: '11', [whole]: '40', [code]: '26' }, outcome: 'fail' },
      { figures: { [part]: '11', [whole]: '46', [code]: '23,9' }, outcome: 'pass' },
    ],
  };
}

function partRule({ part, whole }: Ratio): Rule {
  return {
    id: `part:${part}`,
    severity: 'error',
    check: { kind: 'comparison', left: { value: row(part) }, operator: '<=', right: { value: row(whole) } },
    message: 'exceeds',
    fix: 'correct-one-side',
    basis: { kind: 'logical', reason: 'part-of-whole' },
    cases: subsetCases(part, whole).slice(0, 2),
  };
}

function pairRule({ part, whole }: Ratio): Rule {
  return {
    id: `pair:${part}`,
    severity: 'warning',
    check: {
      kind: 'comparison',
      left: { value: row(part) },
      operator: 'both-or-neither',
      right: { value: row(whole) },
    },
    message: 'only-one-given',
    fix: 'correct-one-side',
    basis: { kind: 'logical', reason: 'rate-of-two-numbers' },
    cases: [{ figures: { [part]: '1', [whole]: '1' }, outcome: 'pass' }],
  };
}

/** What a subset rule says of 10 of 20, 20 of 10, and 10 of a blank. */
export function subsetCases(part: string, whole: string): readonly RuleCase[] {
  return [
    { figures: { [part]: '10', [whole]: '20' }, outcome: 'pass' },
    { figures: { [part]: '20', [whole]: '10' }, outcome: 'fail' },
    { figures: { [part]: '10' }, outcome: 'skipped' },
  ];
}

function planRule(code: string, figure: 'counted' | 'done'): Rule {
  return {
    id: `plan:${code}`,
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row(code) },
      operator: '=',
      right: { value: { op: 'plan', figure } },
    },
    message: 'sides-differ',
    fix: 'correct-one-side',
    basis: { kind: 'logical', reason: 'same-thing-counted-twice' },
    cases: [
      { figures: {}, plan: { counted: 40, done: 11 }, outcome: 'pass' },
      { figures: { [code]: '12' }, plan: { counted: 40, done: 11 }, outcome: 'fail' },
      { figures: { [code]: '12' }, outcome: 'notApplicable' },
    ],
  };
}

/** Earlier periods whose days lie within the later one's, for a count of the period. */
const covered: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = { Q1: [], H1: ['Q1'], Q3: [], Y: ['H1', 'Q3'] };
/** Earlier periods of the year, for a count from the year's start or from the beginning. */
const earlier: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = {
  Q1: [],
  H1: ['Q1'],
  Q3: ['Q1', 'H1'],
  Y: ['Q1', 'H1', 'Q3'],
};
/** 6 tháng is not less than Quý I, Năm not less than 6 tháng or Quý III; what is cumulative never falls. */
function carryOverRules({ code, kind, measure }: FormRow, now: PeriodKind): readonly Rule[] {
  if (kind !== 'count' && kind !== 'money') return [];
  const before =
    measure === 'in-period' ? covered : measure === 'from-year-start' || measure === 'from-beginning' ? earlier : null;
  if (before === null) return [];
  return before[now].map((then) => ({
    id: `carry-over:${code}:${then}-${now}`,
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row(code) },
      operator: '>=',
      right: { value: { op: 'previous', code, period: then } },
    },
    appliesWhen: { periods: [now] },
    message: 'falls',
    fix: 'correct-previous-or-current',
    basis: { kind: 'logical', reason: 'cumulative' },
    cases: [
      {
        period: now,
        figures: { [code]: '50' },
        previous: { period: then, figures: { [code]: '50' } },
        outcome: 'pass',
      },
      {
        period: now,
        figures: { [code]: '40' },
        previous: { period: then, figures: { [code]: '50' } },
        outcome: 'fail',
      },
      { period: now, figures: { [code]: '50' }, outcome: 'notApplicable' },
    ],
  }));
}
