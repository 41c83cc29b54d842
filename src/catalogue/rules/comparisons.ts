/** Rules of Phụ lục 1B that do not follow from the rows' own formulas: subsets, equal rows, coded answers, the text. */
import { subsetCases } from '../../domain/rules/derive.ts';
import type { Basis, Expression, Rule, RuleCase, Severity } from '../../domain/rules/rule.ts';
import { receivedInText } from './dossier-rules.ts';

const row = (code: string): Expression => ({ op: 'row', code });
const rows = (...codes: readonly string[]): Expression => ({ op: 'sum', terms: codes.map(row) });
const constant = (value: number): Expression => ({ op: 'constant', value });
const answered = (code: string): Expression => ({ op: 'presence', code });

const partOfWhole: Basis = { kind: 'logical', reason: 'part-of-whole' };

/** A count that cannot, or hardly can, exceed another. */
function subset(part: string, whole: string, severity: Severity): Rule {
  return {
    id: `subset:${part}`,
    severity,
    check: { kind: 'comparison', left: { value: row(part) }, operator: '<=', right: { value: row(whole) } },
    message: 'exceeds',
    fix: 'correct-one-side',
    basis: partOfWhole,
    cases: subsetCases(part, whole),
  };
}

const subsets: readonly Rule[] = [
  subset('4.2.2', '4.2.1', 'warning'),
  subset('4.3.2', '4.3.1', 'warning'),
  subset('7.4.1.3', '7.4.1.2', 'error'),
  subset('7.4.2.3', '7.4.2.2', 'error'),
  subset('7.5.2.3', '7.5.2.2', 'warning'),
  subset('2.2.2.1', '2.2.1', 'hint'),
  subset('2.3.2.1', '2.3.1', 'hint'),
  ...['3.1.1', '3.2.1', '3.2.2', '3.2.3', '7.4.5.1'].map(
    (part): Rule => ({
      ...subset(part, '3.1.4', 'warning'),
      cases: [
        { figures: { [part]: '3', '3.1.4.1': '1', '3.1.4.2': '1', '3.1.4.3': '1' }, outcome: 'pass' },
        { figures: { [part]: '4', '3.1.4.1': '1', '3.1.4.2': '1', '3.1.4.3': '1' }, outcome: 'fail' },
        { figures: { [part]: '4', '3.1.4.1': '1' }, outcome: 'skipped' },
      ],
    }),
  ),
  {
    id: 'subset:7.4.3.1',
    severity: 'warning',
    check: { kind: 'comparison', left: { value: row('7.4.3.1') }, operator: '<=', right: { value: row('3.1.4') } },
    message: 'exceeds',
    fix: 'correct-one-side',
    basis: partOfWhole,
    cases: [
      { figures: { '7.4.3.1': '133', '3.1.4': '133' }, outcome: 'pass' },
      { figures: { '7.4.3.1': '134', '3.1.4': '133' }, outcome: 'fail' },
    ],
  },
  {
    id: 'tasks:1.5.1',
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row('1.5.1') },
      operator: '>=',
      right: { value: rows('1.5.2', '1.5.3', '1.5.4') },
    },
    message: 'exceeds',
    fix: 'check-parts',
    basis: { kind: 'logical', reason: 'sum-of-parts' },
    cases: [
      { figures: { '1.5.1': '86', '1.5.2': '86', '1.5.3': '0', '1.5.4': '0' }, outcome: 'pass' },
      { figures: { '1.5.1': '90', '1.5.2': '86' }, outcome: 'pass' },
      { figures: { '1.5.1': '86', '1.5.2': '80', '1.5.3': '5', '1.5.4': '2' }, outcome: 'fail' },
      { figures: { '1.5.2': '86' }, outcome: 'skipped' },
      { figures: { '1.5.1': '86' }, outcome: 'skipped' },
    ],
  },
  {
    id: 'iso:7.5.9.2',
    severity: 'hint',
    check: {
      kind: 'comparison',
      left: { value: row('7.5.9.2') },
      operator: '<=',
      right: { value: { op: 'denominator', code: '7.5.9.1' } },
    },
    message: 'exceeds',
    fix: 'correct-one-side',
    basis: partOfWhole,
    cases: [
      { figures: { '7.5.9.1': '01/01', '7.5.9.2': '1' }, outcome: 'pass' },
      { figures: { '7.5.9.1': '01/01', '7.5.9.2': '2' }, outcome: 'fail' },
      { figures: { '7.5.9.2': '2' }, outcome: 'skipped' },
    ],
  },
];

/** Two rows that count the same thing. */
function same(
  id: string,
  left: string,
  right: string,
  severity: Severity,
  cases: readonly RuleCase[],
  witnesses: readonly Expression[] = [],
): Rule {
  return {
    id,
    severity,
    check: { kind: 'comparison', left: { value: row(left) }, operator: '=', right: { value: row(right) }, witnesses },
    message: 'sides-differ',
    fix: 'correct-one-side',
    basis: { kind: 'logical', reason: 'same-thing-counted-twice' },
    cases,
  };
}

const equalRows: readonly Rule[] = [
  same('same:4.1.5=6.2.1', '4.1.5', '6.2.1', 'error', [
    { figures: { '4.1.5': '1', '6.2.1': '01' }, outcome: 'pass' },
    { figures: { '4.1.5': '2', '6.2.1': '1' }, outcome: 'fail' },
    { figures: { '4.1.5': '2' }, outcome: 'skipped' },
  ]),
  same(
    'same:7.4.4.1=7.5.5.1',
    '7.4.4.1',
    '7.5.5.1',
    'error',
    [
      { figures: { '7.4.4.1': '1.363', '7.5.5.1': '1.363' }, outcome: 'pass' },
      { figures: { '7.4.4.1': '1.363', '7.5.5.1': '1.390' }, outcome: 'fail' },
      { figures: { '7.5.5.1': '1.390' }, outcome: 'skipped' },
    ],
    [rows('HS.1', 'HS.2'), receivedInText],
  ),
  same('same:3.1.4.1=7.4.3.1', '3.1.4.1', '7.4.3.1', 'hint', [
    { figures: { '3.1.4.1': '116', '7.4.1.2': '84', '7.4.2.2': '32' }, outcome: 'pass' },
    { figures: { '3.1.4.1': '117', '7.4.1.2': '84', '7.4.2.2': '32' }, outcome: 'fail' },
    { figures: { '3.1.4.1': '117', '7.4.1.2': '84' }, outcome: 'skipped' },
  ]),
];

const follows: Basis = { kind: 'logical', reason: 'answer-follows-from-answer' };

const codedAnswers: readonly Rule[] = [
  {
    id: 'survey:none-then-no-forms',
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row('1.6.1'), missing: 'never-skip' },
      operator: '=',
      right: { value: constant(0) },
    },
    appliesWhen: { option: { code: '1.6', value: '0' } },
    message: 'not-zero',
    fix: 'correct-one-side',
    basis: follows,
    cases: [
      { figures: { '1.6': '0', '1.6.1': '0' }, outcome: 'pass' },
      { figures: { '1.6': '0' }, outcome: 'pass' },
      { figures: { '1.6': '0', '1.6.1': '6' }, outcome: 'fail' },
      { figures: { '1.6': '1', '1.6.1': '6' }, outcome: 'notApplicable' },
    ],
  },
  {
    id: 'survey:none-then-no-way',
    severity: 'error',
    check: { kind: 'comparison', left: { value: answered('1.6.2') }, operator: '=', right: { value: constant(0) } },
    appliesWhen: { option: { code: '1.6', value: '0' } },
    message: 'not-blank',
    fix: 'leave-empty',
    basis: follows,
    cases: [
      { figures: { '1.6': '0' }, outcome: 'pass' },
      { figures: { '1.6': '0', '1.6.2': '0' }, outcome: 'fail' },
      { figures: { '1.6.2': '0' }, outcome: 'notApplicable' },
    ],
  },
  {
    id: 'survey:held-then-forms',
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row('1.6.1'), missing: 'never-skip' },
      operator: '>',
      right: { value: constant(0) },
    },
    appliesWhen: { option: { code: '1.6', value: '1' } },
    message: 'not-positive',
    fix: 'correct-one-side',
    basis: follows,
    cases: [
      { figures: { '1.6': '1', '1.6.1': '6' }, outcome: 'pass' },
      { figures: { '1.6': '1', '1.6.1': '0' }, outcome: 'fail' },
      { figures: { '1.6': '1' }, outcome: 'fail' },
    ],
  },
  {
    id: 'survey:held-then-way',
    severity: 'error',
    check: { kind: 'comparison', left: { value: answered('1.6.2') }, operator: '=', right: { value: constant(1) } },
    appliesWhen: { option: { code: '1.6', value: '1' } },
    message: 'not-answered',
    fix: 'correct-one-side',
    basis: follows,
    cases: [
      { figures: { '1.6': '1', '1.6.2': '0' }, outcome: 'pass' },
      { figures: { '1.6': '1' }, outcome: 'fail' },
    ],
  },
  {
    id: 'inspection:none-then-no-findings',
    severity: 'warning',
    check: { kind: 'comparison', left: { value: row('1.3.3.1') }, operator: '=', right: { value: constant(0) } },
    appliesWhen: { zero: '1.3.1' },
    message: 'not-zero',
    fix: 'correct-one-side',
    basis: follows,
    cases: [
      { figures: { '1.3.1': '0', '1.3.3.1': '0' }, outcome: 'pass' },
      { figures: { '1.3.1': '0', '1.3.3.1': '2' }, outcome: 'fail' },
      { figures: { '1.3.1': '3', '1.3.3.1': '2' }, outcome: 'notApplicable' },
      { figures: { '1.3.1': '0' }, outcome: 'skipped' },
    ],
  },
];

/** The period just before each, in which the count at the closing date is the one that the period starts from. */
const periodBefore = [
  ['Q1', 'H1'],
  ['H1', 'Q3'],
  ['Q3', 'Y'],
] as const;

/**
 * Procedures at the closing date (3.1.4) grow by no more than were newly announced in the period (3.1.2), and shrink by
 * no more than were abolished or replaced (3.1.3). A hint: procedures may also move between authorities.
 */
const stock: readonly Rule[] = periodBefore.flatMap(([then, now]): Rule[] => {
  const before: Expression = { op: 'previous', code: '3.1.4', period: then };
  const rule = (id: string, smaller: Expression, larger: Expression, cases: readonly RuleCase[]): Rule => ({
    id: `stock:3.1.4:${id}:${then}-${now}`,
    severity: 'hint',
    check: { kind: 'comparison', left: { value: smaller }, operator: '<=', right: { value: larger } },
    appliesWhen: { periods: [now] },
    message: 'exceeds',
    fix: 'correct-previous-or-current',
    basis: { kind: 'logical', reason: 'carried-over' },
    cases,
  });
  const of = (figures: Readonly<Record<string, string>>, outcome: RuleCase['outcome']): RuleCase => ({
    period: now,
    figures,
    previous: { period: then, figures: { '3.1.4': '133' } },
    outcome,
  });
  return [
    rule('grows', row('3.1.4'), { op: 'sum', terms: [before, row('3.1.2')] }, [
      of({ '3.1.4': '145', '3.1.2': '12' }, 'pass'),
      of({ '3.1.4': '146', '3.1.2': '12' }, 'fail'),
      of({ '3.1.4': '133' }, 'skipped'),
    ]),
    rule('shrinks', before, rows('3.1.4', '3.1.3'), [
      of({ '3.1.4': '131', '3.1.3': '2' }, 'pass'),
      of({ '3.1.4': '130', '3.1.3': '2' }, 'fail'),
      of({ '3.1.4': '133' }, 'skipped'),
    ]),
  ];
});

/** All of them, in the order in which they are shown. */
export const comparisons: readonly Rule[] = [...subsets, ...equalRows, ...codedAnswers, ...stock];
