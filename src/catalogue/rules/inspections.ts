/** Looks at how the form is answered and at what the report's text says beside it. */
import type {
  Basis,
  Expression,
  Fix,
  NarrativeTest,
  RowTest,
  Rule,
  RuleCase,
  Severity,
} from '../../domain/rules/rule.ts';

const guidance: Basis = { kind: 'legal', document: '335/SNV-CCHC&VTLT, 04/3/2022, Sở Nội vụ tỉnh Hà Tĩnh' };
const wording: Basis = { kind: 'legal', document: 'Nghị định 30/2020/NĐ-CP', article: 'Phụ lục I' };
const agreement: Basis = { kind: 'logical', reason: 'text-and-form-agree' };
const numbering: Basis = { kind: 'logical', reason: 'calendar-and-numbering' };

/** A figure more than so many times last year's, or less than one in so many of it, was perhaps mistyped. */
const farFromLastYear = 10;

const row = (code: string): Expression => ({ op: 'row', code });

function ofRows(test: RowTest, severity: Severity, fix: Fix, cases: readonly RuleCase[]): Rule {
  return { id: `form:${test}`, severity, check: { kind: 'rows', test }, message: test, fix, basis: guidance, cases };
}

function ofText(test: NarrativeTest, severity: Severity, fix: Fix, basis: Basis, cases: readonly RuleCase[]): Rule {
  return { id: `text:${test}`, severity, check: { kind: 'narrative', test }, message: test, fix, basis, cases };
}

const rows: readonly Rule[] = [
  ofRows('unit-misprinted', 'hint', 'ask-for-form-correction', [{ figures: {}, outcome: 'fail' }]),
  ofRows('heading-with-unit', 'hint', 'ask-for-form-correction', [{ figures: {}, outcome: 'fail' }]),
  ofRows('foreign-row-answered', 'warning', 'leave-empty', [
    { figures: { '7.3.1.1': '100' }, outcome: 'pass' },
    { figures: { '7.3.1.3': '100%' }, outcome: 'fail' },
    { figures: { '4.1.3': '2' }, outcome: 'fail' },
  ]),
  ofRows('note-without-answer', 'hint', 'answer-or-clear-note', [
    { figures: { '1.7': '0' }, notes: { '1.7': 'Không tổ chức' }, outcome: 'pass' },
    { figures: {}, notes: { '1.7': 'Đã có kế hoạch' }, outcome: 'fail' },
  ]),
  ofRows('text-as-figure', 'hint', 'move-to-note', [
    { figures: { '7.5.5': 'Thực hiện tốt' }, outcome: 'fail' },
    { figures: {}, outcome: 'pass' },
  ]),
  ofRows('percent-sign-typed', 'hint', 'drop-percent-sign', [
    { figures: { '7.2': '95%' }, outcome: 'fail' },
    { figures: { '7.2': '95' }, outcome: 'pass' },
  ]),
  ofRows('zero-of-zero-typed', 'hint', 'write-none-arose', [
    { figures: { '2.2.2': '100', '2.2.2.1': '0', '2.2.2.2': '0' }, outcome: 'fail' },
    { figures: { '1.4.1': '0', '1.4.2': '0' }, outcome: 'fail' },
    { figures: { '2.2.2': 'không phát sinh', '2.2.2.1': '0', '2.2.2.2': '0' }, outcome: 'pass' },
  ]),
  ofRows('zero-of-zero-two-ways', 'hint', 'write-none-arose', [
    { figures: { '2.2.2': '0', '2.2.2.1': '0', '2.2.2.2': '0', '3.3.4.1': '0', '3.3.4.2': '0' }, outcome: 'fail' },
    { figures: { '2.2.2.1': '0', '2.2.2.2': '0', '3.3.4.1': '0', '3.3.4.2': '0' }, outcome: 'pass' },
  ]),
  ofRows('total-blank', 'warning', 'write-total', [
    { figures: { '2.1.1': '1', '3.1.4': '3', '3.1.4.1': '1', '3.1.4.2': '1', '3.1.4.3': '1' }, outcome: 'fail' },
    { figures: { '2.1.1': '1' }, outcome: 'pass' },
  ]),
  ofRows('rounded-up-to-full', 'hint', 'give-one-more-decimal', [
    { figures: { '3.3.1': '100', '3.3.1.1': '1.386', '3.3.1.2': '1.385' }, outcome: 'fail' },
    { figures: { '3.3.1': '99,9', '3.3.1.1': '1.386', '3.3.1.2': '1.385' }, outcome: 'pass' },
  ]),
  {
    id: 'last-year:far',
    severity: 'hint',
    check: { kind: 'rows', test: 'far-from-last-year', times: farFromLastYear },
    message: 'far-from-last-year',
    fix: 'check-unit-and-digits',
    basis: { kind: 'logical', reason: 'far-from-usual' },
    cases: [
      { figures: { '3.3.1.1': '1.386' }, lastYear: { '3.3.1.1': '1.290' }, outcome: 'pass' },
      { figures: { '3.3.1.1': '1.386' }, lastYear: { '3.3.1.1': '138' }, outcome: 'fail' },
      { figures: { '3.3.1.1': '138' }, lastYear: { '3.3.1.1': '1.380' }, outcome: 'pass' },
      { figures: { '3.3.1.1': '138' }, lastYear: { '3.3.1.1': '1.386' }, outcome: 'fail' },
      { figures: { '1.3.1': '0' }, lastYear: { '1.3.1': '12' }, outcome: 'pass' },
      { figures: { '3.3.1.1': '1.386' }, outcome: 'notApplicable' },
    ],
  },
];

const text: readonly Rule[] = [
  ofText('figure-differs', 'warning', 'correct-text-or-figure', agreement, [
    { figures: { '3.1.3': '3' }, text: 'Trong quý, đã bãi bỏ 03 thủ tục hành chính.', outcome: 'pass' },
    { figures: { '3.1.3': '0' }, text: 'Trong quý, đã bãi bỏ 03 thủ tục hành chính.', outcome: 'fail' },
    { figures: {}, text: 'Trong quý, đã bãi bỏ 03 thủ tục hành chính.', outcome: 'skipped' },
  ]),
  ofText('parts-exceed-whole', 'warning', 'correct-text-or-figure', agreement, [
    { figures: {}, text: 'Ban hành mới 12 TTHC (10 TTHC cấp tỉnh và 02 TTHC cấp huyện).', outcome: 'pass' },
    { figures: {}, text: 'Ban hành mới 12 TTHC (13 TTHC cấp tỉnh và 02 TTHC cấp huyện).', outcome: 'fail' },
  ]),
  ofText('rate-of-text-differs', 'warning', 'correct-text', { kind: 'logical', reason: 'rate-of-two-numbers' }, [
    { figures: {}, text: 'Tiếp nhận 1.363 hồ sơ, trong đó trực tuyến 1.090 hồ sơ (80,0%).', outcome: 'pass' },
    { figures: {}, text: 'Tiếp nhận 1.363 hồ sơ, trong đó trực tuyến 1.090 hồ sơ (90,0%).', outcome: 'fail' },
    { figures: {}, text: 'Đã xử lý 34/40 hồ sơ, đạt tỷ lệ 85%.', outcome: 'pass' },
    { figures: {}, text: 'Đã xử lý 34/40 hồ sơ, đạt tỷ lệ 95%.', outcome: 'fail' },
  ]),
  ofText('told-twice', 'warning', 'correct-text', agreement, [
    {
      figures: {},
      text: 'Sở đã hoàn thành 27/29 nhiệm vụ được giao. Như vậy Sở đã hoàn thành 26/29 nhiệm vụ được giao.',
      outcome: 'fail',
    },
    {
      figures: {},
      text: 'Sở đã hoàn thành 27/29 nhiệm vụ được giao. Như vậy Sở đã hoàn thành 27/29 nhiệm vụ được giao.',
      outcome: 'pass',
    },
  ]),
  ofText('band-differs', 'warning', 'correct-text-or-figure', agreement, [
    { figures: { '6.2.4.3': '1' }, text: 'Đơn vị có mức tự bảo đảm chi thường xuyên 20%.', outcome: 'pass' },
    { figures: { '6.2.4.3': '1' }, text: 'Đơn vị có mức tự bảo đảm chi thường xuyên 45%.', outcome: 'fail' },
    { figures: {}, text: 'Đơn vị có mức tự bảo đảm chi thường xuyên 45%.', outcome: 'skipped' },
  ]),
  ofText('activity-of-zero-row', 'warning', 'explain-in-note-or-text', agreement, [
    { figures: { '1.7': '0' }, text: 'Lãnh đạo Sở đã tổ chức đối thoại với cộng đồng doanh nghiệp.', outcome: 'fail' },
    { figures: { '1.7': '1' }, text: 'Lãnh đạo Sở đã tổ chức đối thoại với cộng đồng doanh nghiệp.', outcome: 'pass' },
    { figures: { '1.7': '0' }, text: 'Tổ chức đối thoại với cộng đồng doanh nghiệp vào quý sau.', outcome: 'pass' },
  ]),
  ofText('figure-unmentioned', 'hint', 'mention-in-text', agreement, [
    { figures: { '1.7': '1' }, text: 'Sở thực hiện tốt công tác cải cách hành chính.', outcome: 'fail' },
    { figures: { '1.7': '1' }, text: 'Sở đã đối thoại với người dân.', outcome: 'pass' },
  ]),
  {
    id: 'text:tasks-done',
    severity: 'warning',
    check: {
      kind: 'comparison',
      left: { value: { op: 'sum', terms: [row('1.5.2'), row('1.5.3')] } },
      operator: '=',
      right: { value: { op: 'narrative', subject: '1.5.1', of: 'part' } },
    },
    message: 'sides-differ',
    fix: 'correct-text-or-figure',
    basis: agreement,
    cases: [
      { figures: { '1.5.2': '38', '1.5.3': '2' }, text: 'Đã hoàn thành 40/45 nhiệm vụ được giao.', outcome: 'pass' },
      { figures: { '1.5.2': '38', '1.5.3': '3' }, text: 'Đã hoàn thành 40/45 nhiệm vụ được giao.', outcome: 'fail' },
      { figures: { '1.5.2': '38', '1.5.3': '3' }, text: 'UBND tỉnh giao 45 nhiệm vụ.', outcome: 'skipped' },
    ],
  },
  {
    id: 'text:documents:7.5.1',
    severity: 'hint',
    check: {
      kind: 'comparison',
      left: { value: row('7.5.1') },
      operator: '=',
      right: { value: { op: 'documents', topic: 'iso' } },
    },
    message: 'documents-differ',
    fix: 'name-or-correct-count',
    basis: agreement,
    cases: [
      {
        figures: { '7.5.1': '1' },
        text: 'Số: 9/BC-STP\nBan hành Kế hoạch số 4/KH-STP ngày 14/01/2025 về áp dụng ISO.',
        outcome: 'pass',
      },
      {
        figures: { '7.5.1': '3' },
        text: 'Số: 9/BC-STP\nBan hành Kế hoạch số 4/KH-STP ngày 14/01/2025 về áp dụng ISO.',
        outcome: 'fail',
      },
    ],
  },
  ofText('date-impossible', 'warning', 'correct-citation', wording, [
    { figures: {}, text: 'Thực hiện Công văn số 12/SXD-VP ngày 31/02/2025.', outcome: 'fail' },
    { figures: {}, text: 'Thực hiện Công văn số 12/SXD-VP ngày 28/02/2025.', outcome: 'pass' },
  ]),
  ofText('date-after-report', 'warning', 'correct-citation', wording, [
    { figures: {}, text: 'Thực hiện Công văn số 12/SXD-VP ngày 07/3/2052.', outcome: 'fail' },
    { figures: {}, text: 'Thực hiện Công văn số 12/SXD-VP ngày 07/3/2025.', outcome: 'pass' },
  ]),
  ofText('year-differs', 'warning', 'correct-citation', numbering, [
    { figures: {}, text: 'Kế hoạch số 21/KH-SYT ngày 10/02/2022 về kiểm tra công vụ năm 2025.', outcome: 'fail' },
    {
      figures: {},
      text: 'Kế hoạch số 21/KH-SYT ngày 10/02/2023 về rà soát TTHC giai đoạn 2023 - 2025.',
      outcome: 'pass',
    },
    { figures: {}, text: 'Quyết định số 3098/QĐ-UBND ngày 31/12/2024 về kế hoạch năm 2025.', outcome: 'pass' },
  ]),
  ofText('two-dates', 'warning', 'correct-citation', numbering, [
    {
      figures: {},
      text: 'Quyết định số 88/QĐ-BYT ngày 03/4/2024; Quyết định số 88/QĐ-BYT ngày 04/3/2024.',
      outcome: 'fail',
    },
    {
      figures: {},
      text: 'Quyết định số 88/QĐ-BYT ngày 03/4/2024; Quyết định số 88/QĐ-BYT ngày 05/5/2023.',
      outcome: 'pass',
    },
  ]),
  ofText('out-of-sequence', 'warning', 'correct-citation', numbering, [
    {
      figures: {},
      text: 'Kế hoạch số 40/KH-SYT ngày 10/01/2025; Kế hoạch số 12/KH-SYT ngày 20/02/2025.',
      outcome: 'fail',
    },
    {
      figures: {},
      text: 'Kế hoạch số 12/KH-SYT ngày 10/01/2025; Kế hoạch số 40/KH-SYT ngày 20/02/2025.',
      outcome: 'pass',
    },
  ]),
];

export const inspections: readonly Rule[] = [...rows, ...text];
