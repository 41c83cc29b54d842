/**
 * The words before a quantity: what they compare with, whether they change something or ask for it.
 */
import type { Quantity } from './quantity.ts';
import { ahead, behind, isMark, type Lexicon, lexicon, type TargetTokens } from './target-tokens.ts';
import type { Comparator, Target } from './typed-target.ts';

/** What the words before a quantity say, and where they begin. */
export interface Lead {
  readonly comparator: Comparator | null;
  readonly direction: Target['direction'];
  /** True when these words make a bare count a target ("tổ chức 01 cuộc"). */
  readonly asks: boolean;
  /** "xuống còn", "lên": the amount is where a change ends. */
  readonly ends: 'down' | 'up' | null;
  readonly from: number;
}

interface Compared {
  readonly comparator: Comparator;
  readonly from: number;
}

export const leastWords = lexicon(
  'đạt và vượt',
  'đạt hoặc vượt',
  'ít nhất',
  'tối thiểu',
  'không dưới',
  'không thấp hơn',
  'không ít hơn',
  'không nhỏ hơn',
  'không kém',
  'thấp nhất',
  'bằng hoặc trên',
  'bằng hoặc cao hơn',
  'bằng hoặc lớn hơn',
  'từ',
);
const comparators: readonly (readonly [Comparator, Lexicon])[] = [
  [
    '<=',
    lexicon(
      'không vượt quá',
      'không vượt',
      'không quá',
      'không cao hơn',
      'không lớn hơn',
      'không nhiều hơn',
      'không trên',
      'tối đa',
      'cao nhất',
      'nhiều nhất',
    ),
  ],
  ['>=', leastWords],
  ['>', lexicon('vượt trên', 'lớn hơn', 'cao hơn', 'nhiều hơn', 'trên', 'hơn', 'vượt mức', 'vượt')],
  ['<', lexicon('dưới', 'ít hơn', 'thấp hơn', 'nhỏ hơn')],
  ['=', lexicon('đúng bằng', 'đúng', 'bằng')],
];
const linking = lexicon(
  'đạt tỷ lệ',
  'đạt tỉ lệ',
  'tỷ lệ',
  'tỉ lệ',
  'đạt',
  'là',
  'mức',
  'ở',
  'khoảng',
  'thêm',
  'bình quân',
  'trung bình',
  'được',
  'chiếm',
  'có',
  'ra',
  'sẽ',
  'phải',
);
const asksAlone = lexicon('đạt', 'có', 'thêm');
const downTo = lexicon('xuống còn', 'xuống dưới mức', 'xuống', 'còn');
const upTo = lexicon('lên mức', 'lên đến', 'lên tới', 'lên');
const growing = lexicon('tăng', 'vượt thêm', 'cao thêm');
const notGrowing = lexicon('tăng cường', 'tăng trưởng', 'tăng tốc');
const shrinking = lexicon(
  'cắt giảm',
  'tinh giảm',
  'tinh giản',
  'tiết giảm',
  'rút ngắn',
  'tiết kiệm',
  'giảm bớt',
  'giảm',
  'hạ',
);
const changeStops = lexicon('đạt', 'là', '%');
const asking = lexicon(
  'rà soát',
  'thẩm định',
  'xử lý',
  'giải quyết',
  'công bố',
  'đơn giản hóa',
  'trong đó',
  'trong số đó',
  'trong đó có',
  'phấn đấu',
  'tổ chức',
  'ban hành',
  'tuyển dụng',
  'xây dựng',
  'thực hiện',
  'triển khai',
  'hoàn thành',
  'kiểm tra',
  'đăng tải',
  'đăng',
  'viết',
  'mở',
  'tham mưu',
  'đề xuất',
  'bổ sung',
  'duy trì',
  'nhân rộng',
  'tham gia',
  'công nhận',
  'bố trí',
  'gửi',
  'cử',
  'lập',
  'số hóa',
  'đào tạo',
  'đạt',
  'có',
  'thêm',
  'bảo đảm',
  'đảm bảo',
  'cung cấp',
  'giám sát',
  'khảo sát',
  'đánh giá',
);
const fromWord = lexicon('từ');

/** Reads leftwards from a quantity as long as the words are ones that compare, link or change. */
export function leadBefore(tokens: TargetTokens, quantityFrom: number): Lead {
  let from = quantityFrom;
  let comparator: Comparator | null = null;
  let ends: Lead['ends'] = null;
  let asks = false;
  for (;;) {
    const compared: Compared | null = comparator === null ? comparatorBefore(tokens, from, quantityFrom) : null;
    const down = behind(tokens, from, downTo);
    const up = behind(tokens, from, upTo);
    const linked = behind(tokens, from, linking);
    const next: number | null = compared?.from ?? down ?? up ?? linked;
    if (next === null) break;
    comparator ??= compared?.comparator ?? null;
    if (compared === null && (down !== null || up !== null)) ends ??= down !== null ? 'down' : 'up';
    asks = asks || compared !== null || down !== null || up !== null || behind(tokens, from, asksAlone) !== null;
    from = next;
  }
  const change = changeBefore(tokens, from);
  const verb = change?.from ?? behind(tokens, from, asking);
  return {
    comparator,
    ends,
    direction: change?.direction ?? 'level',
    asks: asks || verb !== null || opensClause(tokens, quantityFrom),
    from: verb ?? from,
  };
}

const noVerb = lexicon(
  'giao',
  'tại',
  'theo',
  'trong',
  'của',
  'về',
  'ở',
  'gồm',
  'bao gồm',
  'với',
  'cho',
  'do',
  'sau',
  'qua',
  'các',
  'những',
  'từ',
  'trên',
  'đối với',
  'so với',
);

/**
 * A clause that opens with one or two words right before a figure with a leading 0 ("Thi tuyển 03 chức danh"): offices
 * write amounts so, and a verb stands there unless it is a preposition.
 */
function opensClause(tokens: TargetTokens, quantityFrom: number): boolean {
  if (!/^0\d/.test(tokens[quantityFrom]?.key ?? '') || behind(tokens, quantityFrom, noVerb) !== null) return false;
  const length = [1, 2].find((words) => !isWord(tokens, quantityFrom - words - 1));
  return (
    length !== undefined && isWord(tokens, quantityFrom - 1) && ahead(tokens, quantityFrom - length, noVerb) === null
  );
}

function isWord(tokens: TargetTokens, at: number): boolean {
  return tokens[at]?.kind === 'word';
}

/** The comparator that ends at a position; "từ" counts only right before the quantity. */
function comparatorBefore(tokens: TargetTokens, at: number, quantityFrom: number): Compared | null {
  for (const [comparator, phrases] of comparators) {
    const from = behind(tokens, at, phrases);
    if (from === null || (at !== quantityFrom && ahead(tokens, from, fromWord) === at)) continue;
    return { comparator, from };
  }
  return null;
}

/** True when "từ" stands right before the quantity: "từ 95% trở lên", "từ 25% đến 35%". */
export function opensWithFrom(tokens: TargetTokens, quantityFrom: number): boolean {
  return behind(tokens, quantityFrom, fromWord) !== null;
}

/** "ít nhất từ 01 đến 02": the comparator that stands before "từ". */
export function comparatorBeforeFrom(tokens: TargetTokens, quantityFrom: number): Comparator | null {
  return opensWithFrom(tokens, quantityFrom)
    ? (comparatorBefore(tokens, quantityFrom - 1, quantityFrom)?.comparator ?? null)
    : null;
}

interface Change {
  readonly direction: 'increase' | 'decrease';
  readonly from: number;
}

/** "giảm", "tăng" right before, or as the verb of the same stretch of words ("Giảm thời gian giải quyết 30%"). */
function changeBefore(tokens: TargetTokens, at: number): Change | null {
  for (let from = at - 1; from >= 0 && !isMark(tokens[from], '\n;.!?,():'); from--) {
    if (ahead(tokens, from, changeStops) !== null) return null;
    const shrinks = ahead(tokens, from, shrinking);
    if (shrinks !== null) return { direction: 'decrease', from: behind(tokens, shrinks, shrinking) ?? from };
    if (ahead(tokens, from, growing) !== null && ahead(tokens, from, notGrowing) === null)
      return { direction: 'increase', from };
  }
  return null;
}

const striving = lexicon('phấn đấu');

/** True when the text opens with a change of something ("Giảm chi …"), "tăng cường" and its like apart. */
export function opensWithChange(tokens: TargetTokens): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  const verb = ahead(tokens, first, striving) ?? first;
  if (first < 0 || ahead(tokens, verb, notGrowing) !== null) return false;
  return ahead(tokens, verb, shrinking) !== null || ahead(tokens, verb, growing) !== null;
}

/** "cắt giảm 20% quy định và 20% chi phí": the second amount of a pair takes over the words before the first. */
export function coordinated(
  tokens: TargetTokens,
  amount: Quantity,
  lead: Lead,
  previous: { readonly lead: Lead; readonly amount: Quantity } | null,
): Lead {
  const joined = behind(tokens, amount.from, pairing);
  if (previous === null || joined === null || lead.from !== amount.from) return lead;
  if (previous.amount.percent !== amount.percent) return lead;
  const between = tokens.slice(previous.amount.to, joined);
  const isPair = between.length > 0 && between.every(({ kind }) => kind === 'word');
  return isPair ? { ...previous.lead, from: amount.from } : lead;
}

const pairing = lexicon('và', ', và', ',');
