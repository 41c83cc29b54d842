/** Words for the parts of a finding: what to do, why the rule holds, how severe it is, where its inputs come from. */
import type { Input } from '../domain/rules/evaluate.ts';
import type { Basis, Fix, LogicalReason, Operator, Outcome, Severity } from '../domain/rules/rule.ts';
import type { Language } from './language.ts';

type ByLanguage<T> = Readonly<Record<Language, T>>;

/** What to do, by fix. */
export const fixWords: Readonly<Record<Fix, ByLanguage<string>>> = {
  'correct-one-side': { vi: 'Hãy đối chiếu và sửa một trong hai.', en: 'Compare them and correct one.' },
  'check-parts': {
    vi: 'Hãy kiểm tra dòng tổng và từng dòng thành phần.',
    en: 'Check the total and each of its parts.',
  },
  'write-none-arose': {
    vi: 'Hãy ghi "không phát sinh" hoặc để trống.',
    en: 'Write "không phát sinh" or leave it blank.',
  },
  'leave-empty': { vi: 'Hãy để trống dòng này.', en: 'Leave the row blank.' },
  'answer-or-clear-note': {
    vi: 'Hãy chọn mã trả lời, hoặc xóa ghi chú nếu dòng do cấp khác trả lời.',
    en: 'Choose an answer, or clear the note where another level answers.',
  },
  'move-to-note': { vi: 'Hãy chuyển lời sang cột Ghi chú.', en: 'Move the words to the column Ghi chú.' },
  'drop-percent-sign': { vi: 'Hãy bỏ dấu %, chỉ ghi số.', en: 'Drop the sign and keep the number.' },
  'write-total': {
    vi: 'Hãy ghi tổng hoặc để chương trình tính mọi dòng tổng.',
    en: 'Enter the total, or leave all totals to be worked out.',
  },
  'ask-for-form-correction': {
    vi: 'Lỗi của biểu mẫu: hãy giữ nguyên chữ in và đề nghị nơi ban hành sửa.',
    en: 'The form is at fault: keep its wording and ask its issuer to correct it.',
  },
  'count-period-only': {
    vi: 'Hãy chỉ đếm hồ sơ tiếp nhận trong kỳ, không cộng hồ sơ kỳ trước chuyển qua.',
    en: 'Count what was received in the period, without what was carried over.',
  },
  'correct-previous-or-current': {
    vi: 'Hãy kiểm tra số kỳ này và kỳ trước; nếu kỳ trước đã đính chính, hãy giải trình.',
    en: 'Check both periods; where the earlier one was corrected, explain it.',
  },
  'correct-text-or-figure': { vi: 'Hãy sửa lời báo cáo hoặc số liệu.', en: 'Correct the text or the figure.' },
  'explain-in-note-or-text': {
    vi: 'Hãy ghi số thực hiện, hoặc nói rõ trong lời hay Ghi chú vì sao là 0.',
    en: 'Enter what was done, or say in the text or the note why it is 0.',
  },
  'mention-in-text': {
    vi: 'Hãy thêm một câu vào lời báo cáo, hoặc kiểm tra số liệu.',
    en: 'Add a sentence to the text, or check the figure.',
  },
  'name-or-correct-count': {
    vi: 'Hãy nêu đủ văn bản trong lời báo cáo hoặc sửa số lượng.',
    en: 'Name all documents in the text, or correct their number.',
  },
  'check-unit-and-digits': {
    vi: 'Hãy kiểm tra đơn vị tính và số chữ số; nếu đúng, hãy giải trình.',
    en: 'Check the unit and the digits; if they are right, explain it.',
  },
  'correct-text': {
    vi: 'Hãy đối chiếu với số liệu gốc và sửa lời báo cáo.',
    en: 'Check against the source and correct the text.',
  },
  'correct-citation': {
    vi: 'Hãy mở văn bản và sửa số, ngày hoặc năm.',
    en: 'Look up the document and correct its number, day or year.',
  },
  'give-one-more-decimal': { vi: 'Hãy ghi thêm một chữ số thập phân.', en: 'Give one more decimal.' },
};

/** Why a rule holds that no document lays down. */
const reasons: Readonly<Record<LogicalReason, ByLanguage<string>>> = {
  'sum-of-parts': { vi: 'Tổng bằng tổng các phần', en: 'A total is the sum of its parts' },
  'part-of-whole': { vi: 'Phần không lớn hơn tổng', en: 'A part is not more than the whole' },
  'rate-of-two-numbers': { vi: 'Tỷ lệ là 100 × tử số / mẫu số', en: 'A rate is 100 × part / whole' },
  'same-thing-counted-twice': { vi: 'Hai dòng đếm cùng một thứ', en: 'Both count the same thing' },
  'flow-of-dossiers': {
    vi: 'Tiếp nhận + kỳ trước chuyển qua = đã giải quyết + đang giải quyết',
    en: 'Received + carried over = solved + pending',
  },
  'answer-follows-from-answer': { vi: 'Trả lời này kéo theo trả lời kia', en: 'One answer follows from another' },
  cumulative: { vi: 'Số lũy kế trong năm không giảm', en: 'What is cumulative does not fall within a year' },
  'carried-over': {
    vi: 'Số đầu kỳ này là số cuối kỳ trước',
    en: 'A period begins with what the one before left',
  },
  'far-from-usual': {
    vi: 'Số cùng kỳ hai năm liền ít khi cách nhau nhiều lần',
    en: 'The same period of two years running seldom differs many times over',
  },
  'text-and-form-agree': { vi: 'Lời báo cáo và phụ lục phải khớp nhau', en: 'Text and appendix agree' },
  'calendar-and-numbering': {
    vi: 'Số văn bản tăng theo ngày ban hành; một văn bản có một ngày',
    en: 'Numbers rise with the days of issue; a document has one date',
  },
};

export const severityWords: Readonly<Record<Severity, ByLanguage<string>>> = {
  error: { vi: 'chặn', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  hint: { vi: 'gợi ý', en: 'hint' },
};

export const outcomeWords: Readonly<Record<Outcome, ByLanguage<string>>> = {
  pass: { vi: 'đạt', en: 'passed' },
  fail: { vi: 'sai', en: 'failed' },
  skipped: { vi: 'bỏ qua', en: 'skipped' },
  notApplicable: { vi: 'không áp dụng', en: 'not applicable' },
  waived: { vi: 'đã giải trình', en: 'explained' },
};

export const operatorWords: ByLanguage<Readonly<Record<Operator, string>>> = {
  vi: {
    '=': 'bằng',
    '<=': 'không lớn hơn',
    '>=': 'không nhỏ hơn',
    '<': 'nhỏ hơn',
    '>': 'lớn hơn',
    '!=': 'khác',
    'both-or-neither': 'cùng có hoặc cùng trống với',
    'not-both': 'không cùng có với',
  },
  en: {
    '=': 'equal to',
    '<=': 'at most',
    '>=': 'at least',
    '<': 'less than',
    '>': 'more than',
    '!=': 'other than',
    'both-or-neither': 'given or blank together with',
    'not-both': 'not given together with',
  },
};

/** Where an input comes from, before its code. */
export const sourceWords: ByLanguage<Readonly<Record<Input['source'], string>>> = {
  vi: {
    form: 'dòng',
    computed: 'số tính của dòng',
    dossiers: 'khối hồ sơ',
    text: 'lời báo cáo về',
    previous: 'kỳ trước, dòng',
    lastYear: 'năm trước, dòng',
    plan: 'kế hoạch',
    constant: 'số',
  },
  en: {
    form: 'row',
    computed: 'worked-out row',
    dossiers: 'dossier block',
    text: 'the text on',
    previous: 'earlier period, row',
    lastYear: 'last year, row',
    plan: 'the plan',
    constant: 'the number',
  },
};

/** Why the rule holds. */
export function basisWords(basis: Basis, language: Language): string {
  if (basis.kind === 'logical') return reasons[basis.reason][language];
  return basis.article === undefined ? basis.document : `${basis.document}, ${basis.article}`;
}
