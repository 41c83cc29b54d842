/**
 * Sentences for the problems of reading numbers, dates, deadlines and targets: what was found, what was expected, what to do.
 * Where it was found is printed before them from the problem's place.
 */
import type { DateProblemCode } from '../domain/calendar/date.ts';
import type { DeadlineProblemCode } from '../domain/calendar/deadline.ts';
import type { NumberProblemCode } from '../domain/language/numbers.ts';
import type { TargetProblemCode } from '../domain/targets/target.ts';

type Facts = Readonly<Record<string, string | number>>;

/** One sentence in Vietnamese and in English, made from the facts of a problem. */
export interface ProblemSentence {
  readonly vi: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

type LanguageProblemCode = NumberProblemCode | DateProblemCode | DeadlineProblemCode | TargetProblemCode;

const numberSentences: Readonly<Record<NumberProblemCode, ProblemSentence>> = {
  'number-ambiguous': {
    vi: ({ text, first, second }) =>
      `"${text}" đọc được hai cách: ${figure(first)} hoặc ${figure(second)}. Hãy gõ dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn.`,
    en: ({ text, first, second }) =>
      `"${text}" can be read as ${first} or as ${second}. Type a comma before decimals and a dot between thousands.`,
  },
  'number-foreign-format': {
    vi: ({ text, reading }) =>
      `"${text}" không viết theo cách của Việt Nam; có lẽ là ${figure(reading)}. Hãy gõ dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn.`,
    en: ({ text, reading }) =>
      `"${text}" is not written the Vietnamese way; perhaps it is ${reading}. Type a comma before decimals and a dot between thousands.`,
  },
  'not-a-number': {
    vi: ({ text }) => `"${text}" không phải là số. Hãy gõ một số, ví dụ 1.386 hoặc 27,5%.`,
    en: ({ text }) => `"${text}" is not a number. Type one number, for example 1.386 or 27,5%.`,
  },
};

const dateSentences: Readonly<Record<DateProblemCode, ProblemSentence>> = {
  'impossible-date': {
    vi: ({ text }) => `"${text}" là ngày không có trong lịch. Hãy sửa lại ngày, tháng hoặc năm.`,
    en: ({ text }) => `"${text}" is a day that does not exist. Correct its day, month or year.`,
  },
  'not-a-date': {
    vi: ({ text }) => `"${text}" không phải là ngày. Hãy gõ ngày/tháng/năm, ví dụ 14/3/2025.`,
    en: ({ text }) => `"${text}" is not a date. Type day/month/year, for example 14/3/2025.`,
  },
};

const deadlineSentences: Readonly<Record<DeadlineProblemCode, ProblemSentence>> = {
  'deadline-not-understood': {
    vi: ({ text, part }) =>
      `Không hiểu thời hạn "${text}"${at(' ở chỗ', text, part)}. Hãy viết lại, ví dụ "Trước ngày 15/12" hoặc "Quý II", hay tự nhập ngày đến hạn.`,
    en: ({ text, part }) =>
      `The deadline "${text}" is not understood${at(' at', text, part)}. Reword it, for example "Trước ngày 15/12" or "Quý II", or enter the due date by hand.`,
  },
  'deadline-impossible': {
    vi: ({ text, part }) =>
      `Thời hạn "${text}" nêu một thời điểm không có trong lịch: "${part}". Hãy sửa lại ngày, tháng hoặc quý.`,
    en: ({ text, part }) =>
      `The deadline "${text}" names a time that does not exist: "${part}". Correct the day, month or quarter.`,
  },
  'deadline-backwards': {
    vi: ({ text, part }) =>
      `Trong thời hạn "${text}", mốc sau đứng trước mốc trước: "${part}". Hãy sửa thứ tự hoặc ghi rõ năm của từng mốc.`,
    en: ({ text, part }) =>
      `In the deadline "${text}" the later time comes before the earlier: "${part}". Correct the order or write the year of each.`,
  },
  'deadline-contradictory': {
    vi: ({ text, part }) =>
      `Các mốc của thời hạn "${text}" không khớp nhau${at(': ', text, part)}. Hãy giữ một mốc hoặc tự nhập ngày đến hạn.`,
    en: ({ text, part }) =>
      `The times of the deadline "${text}" do not fit together${at(': ', text, part)}. Keep one of them or enter the due date by hand.`,
  },
  'deadline-several': {
    vi: ({ text, first, last }) =>
      `Thời hạn "${text}" có nhiều ngày đến hạn (${day(first)}, ${day(last)}). Hãy tách thành nhiều dòng hoặc tự nhập một ngày.`,
    en: ({ text, first, last }) =>
      `The deadline "${text}" has several due days (${first}, ${last}). Split the row or enter one day by hand.`,
  },
  'deadline-open-ended': {
    vi: ({ text, start }) =>
      `Thời hạn "${text}" chỉ nêu lúc bắt đầu (${day(start)}), không nêu lúc kết thúc. Hãy tự nhập ngày đến hạn nếu có.`,
    en: ({ text, start }) =>
      `The deadline "${text}" says when to begin (${start}) but not when to end. Enter a due date by hand if there is one.`,
  },
  'deadline-other-rhythm': {
    vi: ({ text, rhythm }) =>
      rhythm === ''
        ? `Thời hạn "${text}" không nêu bao lâu một lần. Hãy ghi rõ tháng, quý hoặc năm.`
        : `Thời hạn "${text}" lặp lại ${rhythm}, không theo tháng, quý hay năm. Hãy tự đánh dấu các quý phải thực hiện.`,
    en: ({ text, rhythm }) =>
      rhythm === ''
        ? `The deadline "${text}" does not say how often. Write month, quarter or year.`
        : `The deadline "${text}" comes back "${rhythm}", not by month, quarter or year. Mark the quarters concerned by hand.`,
  },
  'deadline-before-plan': {
    vi: ({ text, due, planDate }) =>
      `Thời hạn "${text}" (đến hạn ${day(due)}) sớm hơn ngày ban hành kế hoạch ${day(planDate)}. Hãy kiểm tra lại thời hạn hoặc năm.`,
    en: ({ text, due, planDate }) =>
      `The deadline "${text}" (due ${due}) is earlier than the plan's own date ${planDate}. Check the deadline or its year.`,
  },
};

const targetSentences: Readonly<Record<TargetProblemCode, ProblemSentence>> = {
  'target-number-ambiguous': {
    vi: ({ part, first, second }) =>
      `Số "${part}" trong chỉ tiêu đọc được hai cách: ${figure(first)} hoặc ${figure(second)}. Hãy gõ dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn.`,
    en: ({ part, first, second }) =>
      `The figure "${part}" of the target can be read as ${first} or as ${second}. Type a comma before decimals and a dot between thousands.`,
  },
  'target-not-understood': {
    vi: ({ part }) =>
      `Không đọc được mức của chỉ tiêu ở chỗ "${part}". Hãy viết bằng chữ số, ví dụ "tối thiểu 70%", hoặc tự nhập chỉ tiêu.`,
    en: ({ part }) =>
      `The amount of the target is not understood at "${part}". Write it in figures, for example "tối thiểu 70%", or enter the target by hand.`,
  },
  'target-without-number': {
    vi: ({ text }) =>
      `Mục tiêu "${text}" chỉ nêu chiều tăng, giảm mà không có con số; phải do người đánh giá. Hãy ghi mức cụ thể nếu có.`,
    en: ({ text }) =>
      `The goal "${text}" says more or less but gives no figure; a person has to judge it. Write the amount if there is one.`,
  },
};

/** The sentence of every problem code of numbers, dates, deadlines and targets. */
export const languageProblemSentences: Readonly<Record<LanguageProblemCode, ProblemSentence>> = {
  ...numberSentences,
  ...dateSentences,
  ...deadlineSentences,
  ...targetSentences,
};

type Fact = string | number | undefined;

/** The words at fault, unless they are the whole text. */
function at(lead: string, text: Fact, part: Fact): string {
  return part === undefined || part === '' || part === text ? '' : `${lead} "${part}"`;
}

/** An exact number as printed: decimal comma, thousands dot. */
function figure(value: Fact): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** 2025-03-14 as 14/3/2025; a leading 0 stays for days under 10 and months 1 and 2. */
function day(date: Fact): string {
  const [year, month = '', number] = String(date).split('-');
  return `${number}/${month === '01' || month === '02' ? month : month.replace(/^0/, '')}/${year}`;
}
