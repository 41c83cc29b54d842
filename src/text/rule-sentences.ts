/** Sentences for what the rules find: where, what stands there, what was expected, which side is likely wrong, what to do. */
import { parseDecimal } from '../domain/decimal.ts';
import type { Problem } from '../domain/problem.ts';
import type { Input, SideTerm } from '../domain/rules/evaluate.ts';
import type { Finding, FindingSide } from '../domain/rules/finding.ts';
import type { RuleMessage } from '../domain/rules/rule.ts';
import type { Language } from './language.ts';
import { printDate, printDecimal } from './numbers.ts';
import { fixWords, operatorWords, sourceWords } from './rule-words.ts';

export { basisWords, outcomeWords, severityWords } from './rule-words.ts';

type ByLanguage<T> = Readonly<Record<Language, T>>;
type Sentence = ByLanguage<(finding: Finding) => string>;

const compared: Sentence = {
  vi: (f) => `${side(f.left, 'vi')} nhưng ${side(f.right, 'vi')}${gap(f, 'vi')}.`,
  en: (f) => `${side(f.left, 'en')} but ${side(f.right, 'en')}${gap(f, 'en')}.`,
};
const relation: Sentence = {
  vi: (f) => `${side(f.left, 'vi')} phải ${operatorWords.vi[f.operator ?? '=']} ${side(f.right, 'vi')}.`,
  en: (f) => `${side(f.left, 'en')} must be ${operatorWords.en[f.operator ?? '=']} ${side(f.right, 'en')}.`,
};

const sentences: Readonly<Record<RuleMessage | 'skipped', Sentence>> = {
  skipped: {
    vi: (f) => `Chưa kiểm tra được vì thiếu ${inputs(f.missing, 'vi')}.`,
    en: (f) => `Not checked: ${inputs(f.missing, 'en')} missing.`,
  },
  'sides-differ': compared,
  'sum-differs': {
    vi: (f) => `Dòng tổng không bằng tổng các dòng thành phần: ${compared.vi(f)}`,
    en: (f) => `The total is not the sum of its parts: ${compared.en(f)}`,
  },
  'rate-differs': {
    vi: (f) =>
      `Tỷ lệ ${row(f.left)} ghi ${value(f.left)}%, nhưng ${parts(f.right)} = ${value(f.right)}%; sai quá nửa đơn vị của chữ số cuối.`,
    en: (f) =>
      `Rate ${row(f.left)} says ${value(f.left)}%, but ${parts(f.right)} = ${value(f.right)}%; off by more than half a unit of the last digit.`,
  },
  exceeds: relation,
  falls: {
    vi: (f) => `Số lũy kế giảm: kỳ này ${value(f.left)}, kỳ trước ${value(f.right)} (dòng ${codes(f)}).`,
    en: (f) => `A cumulative figure falls: ${value(f.left)} now, ${value(f.right)} before (row ${codes(f)}).`,
  },
  'not-positive': {
    vi: (f) => `Dòng ${codes(f)} phải lớn hơn 0, đang là ${value(f.left)}.`,
    en: (f) => `Row ${codes(f)} must be more than 0, it is ${value(f.left)}.`,
  },
  'not-zero': {
    vi: (f) => `Dòng ${codes(f)} phải bằng 0, đang là ${value(f.left)}.`,
    en: (f) => `Row ${codes(f)} must be 0, it is ${value(f.left)}.`,
  },
  'not-blank': {
    vi: (f) => `Dòng ${codes(f)} phải để trống (0 ở dòng mã hóa là một lựa chọn, không phải "không có").`,
    en: (f) => `Row ${codes(f)} must be blank (0 in a coded row is an option, not "none").`,
  },
  'not-answered': {
    vi: (f) => `Dòng ${codes(f)} bắt buộc chọn một mã, đang để trống.`,
    en: (f) => `Row ${codes(f)} must be answered, it is blank.`,
  },
  'only-one-given': {
    vi: (f) => `Các dòng ${codes(f)} phải cùng có số hoặc cùng để trống; nay chỉ có một.`,
    en: (f) => `Rows ${codes(f)} must both be given or both be blank; only one is given.`,
  },
  'both-given': {
    vi: (f) => `Các dòng ${codes(f)} không được cùng có số.`,
    en: (f) => `Rows ${codes(f)} must not both be given.`,
  },
  'received-differs': {
    vi: (f) => `Hồ sơ tiếp nhận trong kỳ: ${compared.vi(f)}`,
    en: (f) => `Dossiers received in the period: ${compared.en(f)}`,
  },
  'text-flow-differs': {
    vi: (f) => `Lời báo cáo không khớp với chính nó: ${compared.vi(f)}`,
    en: (f) => `The report's text disagrees with itself: ${compared.en(f)}`,
  },
  'documents-differ': {
    vi: (f) => `Dòng ${codes(f)} ghi ${value(f.left)} văn bản, lời báo cáo nêu tên ${value(f.right)}.`,
    en: (f) => `Row ${codes(f)} says ${value(f.left)} documents, the text names ${value(f.right)}.`,
  },
  'unit-misprinted': {
    vi: (f) => `Dòng ${codes(f)}: biểu in đơn vị tính "${fact(f, 'printed')}", đúng ra là "${fact(f, 'meant')}".`,
    en: (f) => `Row ${codes(f)}: the form prints the unit "${fact(f, 'printed')}", "${fact(f, 'meant')}" is meant.`,
  },
  'heading-with-unit': {
    vi: (f) => `Dòng tiêu đề ${codes(f)} không có số liệu nhưng in đơn vị tính "${fact(f, 'printed')}".`,
    en: (f) => `Heading ${codes(f)} takes no figure but prints the unit "${fact(f, 'printed')}".`,
  },
  'foreign-row-answered': {
    vi: (f) => `Dòng ${codes(f)} do cấp khác trả lời nhưng đã ghi "${fact(f, 'found')}".`,
    en: (f) => `Row ${codes(f)} is another level's to answer but says "${fact(f, 'found')}".`,
  },
  'note-without-answer': {
    vi: (f) => `Dòng ${codes(f)} có ghi chú "${fact(f, 'note')}" nhưng chưa chọn mã trả lời.`,
    en: (f) => `Row ${codes(f)} has the note "${fact(f, 'note')}" but no coded answer.`,
  },
  'text-as-figure': {
    vi: (f) => `Dòng ${codes(f)} ghi lời "${fact(f, 'found')}" ở cột số liệu.`,
    en: (f) => `Row ${codes(f)} has the words "${fact(f, 'found')}" in the column of figures.`,
  },
  'percent-sign-typed': {
    vi: (f) => `Đơn vị tính đã là % mà số liệu còn ghi dấu % ("${fact(f, 'found')}"): dòng ${codes(f)}.`,
    en: (f) => `The unit is % already, yet the figure carries the sign ("${fact(f, 'found')}"): rows ${codes(f)}.`,
  },
  'zero-of-zero-typed': {
    vi: (f) =>
      `Dòng ${fact(f, 'code')} ghi ${fact(f, 'found')} trong khi ${fact(f, 'whole')} = 0: 0 trên 0 là không phát sinh.`,
    en: (f) =>
      `Row ${fact(f, 'code')} says ${fact(f, 'found')} while ${fact(f, 'whole')} = 0: 0 of 0 means that nothing arose.`,
  },
  'zero-of-zero-two-ways': {
    vi: (f) => `0 trên 0 được ghi hai cách: có số ở ${fact(f, 'numbers')}, để trống ở ${fact(f, 'blanks')}.`,
    en: (f) => `0 of 0 is written in two ways: a number in ${fact(f, 'numbers')}, blank in ${fact(f, 'blanks')}.`,
  },
  'total-blank': {
    vi: (f) =>
      `Dòng tổng ${fact(f, 'code')} để trống trong khi ${fact(f, 'parts')} có số và các dòng tổng khác đã ghi.`,
    en: (f) => `Total ${fact(f, 'code')} is blank while ${fact(f, 'parts')} has figures and other totals are given.`,
  },
  'rounded-up-to-full': {
    vi: (f) => `Dòng ${fact(f, 'code')} ghi 100 trong khi tử số nhỏ hơn mẫu số.`,
    en: (f) => `Row ${fact(f, 'code')} says 100 while the part is less than the whole.`,
  },
  'far-from-last-year': {
    vi: (f) =>
      `Dòng ${codes(f)} ghi ${value(f.left)}, cùng kỳ năm trước ${value(f.right)}: hơn kém nhau quá ${fact(f, 'times')} lần.`,
    en: (f) =>
      `Row ${codes(f)} says ${value(f.left)}, the same period of last year ${value(f.right)}: more than ${fact(f, 'times')} times apart.`,
  },
  'figure-differs': {
    vi: (f) => `Lời báo cáo nói ${value(f.right)} (${quoted(f)}), dòng ${codes(f)} ghi ${value(f.left)}.`,
    en: (f) => `The text says ${value(f.right)} (${quoted(f)}), row ${codes(f)} says ${value(f.left)}.`,
  },
  'parts-exceed-whole': {
    vi: (f) =>
      `Trong lời báo cáo, phần ${exact(fact(f, 'part'))} lớn hơn tổng ${exact(fact(f, 'whole'))} (${quoted(f)}).`,
    en: (f) =>
      `In the text a part of ${exact(fact(f, 'part'))} is more than its whole of ${exact(fact(f, 'whole'))} (${quoted(f)}).`,
  },
  'rate-of-text-differs': {
    vi: (f) =>
      `Tỷ lệ trong lời báo cáo không khớp số đứng cạnh: ghi ${exact(fact(f, 'rate'))}% (${quoted(f)}), nhưng ${exact(fact(f, 'part'))}/${exact(fact(f, 'whole'))} = ${exact(fact(f, 'expected'))}%.`,
    en: (f) =>
      `A rate of the text does not follow from the numbers beside it: ${exact(fact(f, 'rate'))}% (${quoted(f)}), but ${exact(fact(f, 'part'))}/${exact(fact(f, 'whole'))} = ${exact(fact(f, 'expected'))}%.`,
  },
  'told-twice': {
    vi: (f) =>
      `Lời báo cáo nói hai số khác nhau về cùng một việc: ${shown(f, 'first')} (“${fact(f, 'firstQuote')}”) và ${shown(f, 'second')} (“${fact(f, 'secondQuote')}”).`,
    en: (f) =>
      `The text gives two figures for one thing: ${shown(f, 'first')} (“${fact(f, 'firstQuote')}”) and ${shown(f, 'second')} (“${fact(f, 'secondQuote')}”).`,
  },
  'band-differs': {
    vi: (f) =>
      `Lời báo cáo nói ${exact(fact(f, 'text'))}% (${quoted(f)}), thuộc dòng ${fact(f, 'band')}, nhưng số liệu ở dòng ${fact(f, 'found')}.`,
    en: (f) =>
      `The text says ${exact(fact(f, 'text'))}% (${quoted(f)}), which is row ${fact(f, 'band')}, but the figure stands in ${fact(f, 'found')}.`,
  },
  'activity-of-zero-row': {
    vi: (f) => `Lời báo cáo kể việc đã làm (${quoted(f)}) nhưng dòng ${codes(f)} = 0.`,
    en: (f) => `The text tells of something done (${quoted(f)}) but row ${codes(f)} = 0.`,
  },
  'figure-unmentioned': {
    vi: (f) => `Dòng ${codes(f)} ghi ${exact(fact(f, 'form'))}, lời báo cáo không nhắc đến.`,
    en: (f) => `Row ${codes(f)} says ${exact(fact(f, 'form'))}, the text has no word about it.`,
  },
  'date-impossible': {
    vi: (f) => `Văn bản ${fact(f, 'document')} ghi ngày ${fact(f, 'date')}: không có ngày đó.`,
    en: (f) => `Document ${fact(f, 'document')} is dated ${fact(f, 'date')}: there is no such day.`,
  },
  'date-after-report': {
    vi: (f) =>
      `Văn bản ${fact(f, 'document')} ghi ngày ${fact(f, 'date')}, sau ngày báo cáo (${printDate(fact(f, 'last'))}).${likelyDate(f, 'vi')}`,
    en: (f) =>
      `Document ${fact(f, 'document')} is dated ${fact(f, 'date')}, after the report (${printDate(fact(f, 'last'))}).${likelyDate(f, 'en')}`,
  },
  'year-differs': {
    vi: (f) =>
      `Văn bản ${fact(f, 'document')} ngày ${fact(f, 'date')} lại nói về năm ${fact(f, 'year')}.${likelyDate(f, 'vi')}`,
    en: (f) =>
      `Document ${fact(f, 'document')} of ${fact(f, 'date')} is about ${fact(f, 'year')}.${likelyDate(f, 'en')}`,
  },
  'two-dates': {
    vi: (f) =>
      `Văn bản ${fact(f, 'document')} có hai ngày: ${fact(f, 'first')} và ${fact(f, 'second')} (${fact(f, 'source')}).`,
    en: (f) =>
      `Document ${fact(f, 'document')} has two dates: ${fact(f, 'first')} and ${fact(f, 'second')} (${fact(f, 'source')}).`,
  },
  'out-of-sequence': {
    vi: (f) =>
      `Số lớn hơn mà ngày sớm hơn: ${fact(f, 'high')} (${fact(f, 'highDate')}) và ${fact(f, 'low')} (${fact(f, 'lowDate')}).${likelyDocument(f, 'vi')}`,
    en: (f) =>
      `A higher number on an earlier day: ${fact(f, 'high')} (${fact(f, 'highDate')}) and ${fact(f, 'low')} (${fact(f, 'lowDate')}).${likelyDocument(f, 'en')}`,
  },
};

/** What was found and, where it can be told, which side is likely wrong; of a fallen waiver that it fell. */
export function findingSentence(finding: Finding, language: Language): string {
  const key = finding.message.code.replace(/^rule\./, '') as RuleMessage | 'skipped';
  const found = sentences[key][language](finding);
  const parts = [found.charAt(0).toUpperCase() + found.slice(1), likely(finding, language), waiver(finding, language)];
  return parts.filter((part) => part !== '').join(' ');
}

/** What to do about it. */
export function fixSentence(finding: Finding, language: Language): string {
  return fixWords[finding.fix][language];
}

function inputs(list: readonly Input[], language: Language): string {
  return list
    .map(({ source, code, label }) =>
      `${sourceWords[language][source]} ${label === undefined ? code : `“${label}”`}`.trim(),
    )
    .join(', ');
}

/** "dòng 3.1.4 = 134"; "dòng 3.1.4.1 + dòng 3.1.4.2 = 116 + 16 = 132", a blank part as "trống". */
function side(given: FindingSide | null, language: Language): string {
  const terms = given?.terms ?? [];
  const [only] = terms;
  if (only?.source === 'constant') return value(given);
  const names = terms.map((term) => inputs([term], language)).join(' + ');
  const values = terms.map((term) =>
    term.value === null ? { vi: 'trống', en: 'blank' }[language] : exact(term.value),
  );
  return terms.length > 1 ? `${names} = ${values.join(' + ')} = ${value(given)}` : `${names} = ${value(given)}`;
}

function row(given: FindingSide | null): string {
  return given?.terms[0]?.code ?? '';
}

/** "11/40". */
function parts(given: FindingSide | null): string {
  return (given?.terms ?? []).map((term: SideTerm) => exact(term.value ?? '')).join('/');
}

function value(given: FindingSide | null): string {
  return exact(given?.value ?? '');
}

/** A figure in full precision as people read it: "1390" is 1.390, "200/3" stays a fraction. */
function exact(text: string): string {
  const number = parseDecimal(text);
  return number === null ? text : printDecimal(number);
}

function gap(finding: Finding, language: Language): string {
  if (finding.gap === null) return '';
  return language === 'vi' ? `; lệch ${exact(finding.gap)}` : `; off by ${exact(finding.gap)}`;
}

function codes(finding: Finding): string {
  return finding.codes.join(', ');
}

function fact({ message }: { readonly message: Problem }, name: string): string {
  return String(message.facts?.[name] ?? '');
}

/** "27/29" or "1.386" from exact figures. */
function shown(finding: Finding, name: string): string {
  return fact(finding, name).split('/').map(exact).join('/');
}

function quoted(finding: Finding): string {
  const text = fact(finding, 'quote') || (finding.quotes[0]?.text ?? '');
  return `“${text}”`;
}

function likely({ likely: wrong }: Finding, language: Language): string {
  if (wrong.length === 0) return '';
  return language === 'vi' ? `Khả năng sai: ${inputs(wrong, 'vi')}.` : `Likely wrong: ${inputs(wrong, 'en')}.`;
}

function likelyDocument(finding: Finding, language: Language): string {
  const document = fact(finding, 'likely');
  if (document === '') return '';
  return language === 'vi' ? ` Khả năng sai: ${document}.` : ` Likely wrong: ${document}.`;
}

/** The date that would fit the other documents of the sign. */
function likelyDate(finding: Finding, language: Language): string {
  const date = fact(finding, 'likely');
  if (date === '') return '';
  return language === 'vi' ? ` Có lẽ là ngày ${printDate(date)}.` : ` Perhaps ${printDate(date)}.`;
}

function waiver({ outcome, waiver: given }: Finding, language: Language): string {
  if (given === null) return '';
  const by = given.by || { vi: 'không rõ', en: 'unknown' }[language];
  const named = `${given.reason} (${by}, ${printDate(given.on)})`;
  if (outcome === 'waived') return language === 'vi' ? `Đã giải trình: ${named}.` : `Explained: ${named}.`;
  return language === 'vi'
    ? `Giải trình cũ không còn giá trị vì số liệu đã đổi: ${named}.`
    : `The figures changed, so this no longer explains it: ${named}.`;
}
