/** The flow of dossiers: received + carried over = solved + pending, in the block, in the report's text and in the form. */
import type { PeriodKind } from '../../domain/calendar/reporting-period.ts';
import type { Basis, Expression, Rule, RuleCase, RuleMessage } from '../../domain/rules/rule.ts';

const row = (code: string): Expression => ({ op: 'row', code });
const said = (subject: string): Expression => ({ op: 'narrative', subject });
const perhaps = (of: Expression): Expression => ({ op: 'optional', of });
const sum = (...terms: readonly Expression[]): Expression => ({ op: 'sum', terms });

const flow: Basis = { kind: 'logical', reason: 'flow-of-dossiers' };

/** Received in the period, as the text says it: online, and in person or by post where it names any. */
export const receivedInText = sum(said('7.4.4.2'), perhaps(said('HS.2')));
const solved = sum(said('3.3.1.2'), perhaps(said('HS.5')));
const pending = sum(said('HS.6'), perhaps(said('HS.7')));
const carried = said('HS.3');
/** What must have been received for the rest of the text to hold: 1.386 + 4 − 27 = 1.363. */
const receivedByFlow: Expression = { op: 'difference', from: sum(solved, pending), less: carried };

const text =
  'Trong kỳ, Sở tiếp nhận và xử lý 1.390 hồ sơ, trong đó tiếp nhận trực tuyến 1.363 hồ sơ; tiếp nhận trực tiếp: không hồ sơ; kỳ trước chuyển qua 27 hồ sơ; đã giải quyết đúng hạn 1.386 hồ sơ, 4 hồ sơ đang giải quyết trong hạn.';

/** A row that must be what the text says was received in the period, without what was carried over. */
function receivedRow(code: string, fromText: Expression = receivedInText): Rule {
  return {
    id: `dossiers:received:${code}`,
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row(code) },
      operator: '=',
      right: { value: fromText },
      witnesses: [receivedByFlow],
    },
    message: 'received-differs',
    fix: 'count-period-only',
    basis: flow,
    cases: [
      { figures: { [code]: '1.363' }, text, outcome: 'pass' },
      { figures: { [code]: '1.390' }, text, outcome: 'fail' },
      { figures: { [code]: '1.390' }, outcome: 'notApplicable' },
      { figures: {}, text, outcome: 'skipped' },
    ],
  };
}

function textRule(
  id: string,
  left: Expression,
  right: Expression,
  message: RuleMessage,
  cases: readonly RuleCase[],
): Rule {
  return {
    id,
    severity: 'error',
    check: { kind: 'comparison', left: { value: left }, operator: '=', right: { value: right } },
    message,
    fix: 'correct-text-or-figure',
    basis: flow,
    cases,
  };
}

const inText: readonly Rule[] = [
  receivedRow('7.4.4.1'),
  receivedRow('7.4.4.2', said('7.4.4.2')),
  receivedRow('7.5.5.1'),
  textRule('dossiers:solved:3.3.1.1', row('3.3.1.1'), solved, 'sides-differ', [
    { figures: { '3.3.1.1': '1.386' }, text, outcome: 'pass' },
    { figures: { '3.3.1.1': '1.390' }, text, outcome: 'fail' },
  ]),
  textRule('dossiers:text-flow', sum(receivedInText, carried), sum(solved, pending), 'text-flow-differs', [
    { figures: {}, text, outcome: 'pass' },
    { figures: {}, text: text.replace('27', '28'), outcome: 'fail' },
    { figures: {}, text: 'Sở tiếp nhận trực tuyến 1.363 hồ sơ.', outcome: 'skipped' },
    { figures: {}, outcome: 'notApplicable' },
  ]),
  textRule('dossiers:text-total', said('HS.0'), sum(receivedInText, carried), 'text-flow-differs', [
    { figures: {}, text, outcome: 'pass' },
    { figures: {}, text: text.replace('1.390', '1.391'), outcome: 'fail' },
  ]),
  {
    id: 'dossiers:solved-at-most',
    severity: 'error',
    check: {
      kind: 'comparison',
      left: { value: row('3.3.1.1') },
      operator: '<=',
      right: { value: sum(row('7.4.4.1'), { op: 'first', of: [row('HS.3'), carried] }) },
    },
    message: 'exceeds',
    fix: 'correct-one-side',
    basis: flow,
    cases: [
      { figures: { '3.3.1.1': '1.386', '7.4.4.1': '1.363' }, dossiers: { 'HS.3': '27' }, outcome: 'pass' },
      { figures: { '3.3.1.1': '1.391', '7.4.4.1': '1.363' }, dossiers: { 'HS.3': '27' }, outcome: 'fail' },
      { figures: { '3.3.1.1': '1.386', '7.4.4.1': '1.363' }, text, outcome: 'pass' },
      { figures: { '3.3.1.1': '1.386', '7.4.4.1': '1.363' }, text: 'Không nói gì về hồ sơ cũ.', outcome: 'skipped' },
      { figures: { '3.3.1.1': '1.386', '7.4.4.1': '1.363' }, outcome: 'skipped' },
    ],
  },
];

const block = { 'HS.1': '1.363', 'HS.2': '0', 'HS.3': '27', 'HS.4': '1.386', 'HS.5': '0', 'HS.6': '4', 'HS.7': '0' };

function blockRule(
  id: string,
  left: Expression,
  right: Expression,
  message: RuleMessage,
  cases: readonly RuleCase[],
): Rule {
  return {
    id,
    severity: 'error',
    check: { kind: 'comparison', left: { value: left }, operator: '=', right: { value: right } },
    appliesWhen: { dossiers: true },
    message,
    fix: 'correct-one-side',
    basis: flow,
    cases,
  };
}

const codes = (...list: readonly string[]) => sum(...list.map(row));

const inBlock: readonly Rule[] = [
  blockRule(
    'dossiers:block-flow',
    codes('HS.1', 'HS.2', 'HS.3'),
    codes('HS.4', 'HS.5', 'HS.6', 'HS.7'),
    'sides-differ',
    [
      { figures: {}, dossiers: block, outcome: 'pass' },
      { figures: {}, dossiers: { ...block, 'HS.6': '5' }, outcome: 'fail' },
      { figures: {}, dossiers: { ...block, 'HS.6': '' }, outcome: 'skipped' },
      { figures: {}, outcome: 'notApplicable' },
    ],
  ),
  ...(
    [
      ['7.4.4.1', codes('HS.1', 'HS.2'), '1.363'],
      ['7.4.4.2', row('HS.1'), '1.363'],
      ['7.5.5.1', codes('HS.1', 'HS.2'), '1.363'],
      ['3.3.1.1', codes('HS.4', 'HS.5'), '1.386'],
      ['3.3.1.2', row('HS.4'), '1.386'],
    ] as const
  ).map(([code, right, value]) =>
    blockRule(`dossiers:block:${code}`, row(code), right, 'sides-differ', [
      { figures: { [code]: value }, dossiers: block, outcome: 'pass' },
      { figures: { [code]: '1.390' }, dossiers: block, outcome: 'fail' },
      { figures: {}, dossiers: block, outcome: 'skipped' },
    ]),
  ),
];

const before = (code: string, period: PeriodKind): Expression => ({ op: 'previous', code, period });

/** What was carried over into the period is what was carried over into an earlier one that began on the same day. */
function sameCarried(now: PeriodKind, then: PeriodKind): Rule {
  return carriedRule(now, then, before('HS.3', then), [
    {
      period: now,
      figures: {},
      dossiers: { 'HS.3': '27' },
      previous: { period: then, figures: {}, dossiers: { 'HS.3': '27' } },
      outcome: 'pass',
    },
    {
      period: now,
      figures: {},
      dossiers: { 'HS.3': '28' },
      previous: { period: then, figures: {}, dossiers: { 'HS.3': '27' } },
      outcome: 'fail',
    },
    { period: now, figures: {}, dossiers: { 'HS.3': '28' }, outcome: 'notApplicable' },
  ]);
}

function carriedRule(now: PeriodKind, then: PeriodKind, right: Expression, cases: readonly RuleCase[]): Rule {
  return {
    id: `dossiers:carried:${then}-${now}`,
    severity: 'warning',
    check: { kind: 'comparison', left: { value: row('HS.3') }, operator: '=', right: { value: right } },
    appliesWhen: { periods: [now] },
    message: 'sides-differ',
    fix: 'correct-previous-or-current',
    basis: { kind: 'logical', reason: 'carried-over' },
    cases,
  };
}

/** 6 tháng and Năm begin with Quý I; Quý III begins where 6 tháng ends, with what was then pending. */
const carriedOver: readonly Rule[] = [
  sameCarried('H1', 'Q1'),
  sameCarried('Y', 'Q1'),
  sameCarried('Y', 'H1'),
  carriedRule('Q3', 'H1', sum(before('HS.6', 'H1'), before('HS.7', 'H1')), [
    {
      period: 'Q3',
      figures: {},
      dossiers: { 'HS.3': '5' },
      previous: { period: 'H1', figures: {}, dossiers: { 'HS.6': '4', 'HS.7': '1' } },
      outcome: 'pass',
    },
    {
      period: 'Q3',
      figures: {},
      dossiers: { 'HS.3': '4' },
      previous: { period: 'H1', figures: {}, dossiers: { 'HS.6': '4', 'HS.7': '1' } },
      outcome: 'fail',
    },
    { period: 'Q3', figures: {}, dossiers: { 'HS.3': '4' }, outcome: 'notApplicable' },
  ]),
];

export const dossierRules: readonly Rule[] = [...inText, ...inBlock, ...carriedOver];
