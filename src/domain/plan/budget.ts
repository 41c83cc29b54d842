/** The Kinh phí cell of a plan: an amount in đồng, or where the money is to come from. */
import { add, compare, type Decimal, fromInteger, multiply, toText } from '../decimal.ts';
import { readNumber } from '../language/numbers.ts';
import { fold, normalize } from '../language/text.ts';
import type { Problem } from '../problem.ts';

/**
 * - `amount`: so many đồng, 0 included; `as-approved`: within the approved estimate ("Theo dự toán được duyệt");
 * - `source`: a source of money without an amount ("Ngân sách tỉnh"); `none`: needs no money ("Không");
 * - `empty`: nothing written; `unknown`: not understood, the problem says why.
 */
export type BudgetKind = 'amount' | 'as-approved' | 'source' | 'none' | 'empty' | 'unknown';

/**
 * - `budget-not-understood` (text);
 * - `budget-ambiguous` (text, first, second): the figure can be read in two ways, in the unit as written;
 * - `budget-unit-missing` (text): a figure too small to be đồng, and nothing says in what it is counted;
 * - `budget-unit-doubtful` (text, first, second): in the column's unit it is over 1.000 tỷ: đồng readings both ways;
 * - `budget-several` (text): several amounts that nobody but the office can add up.
 */
export type BudgetProblemCode =
  | 'budget-not-understood'
  | 'budget-ambiguous'
  | 'budget-unit-missing'
  | 'budget-unit-doubtful'
  | 'budget-several';

export interface Budget {
  /** The cell in normal form. */
  readonly text: string;
  readonly kind: BudgetKind;
  /** Đồng, exact; null unless the kind is `amount`. */
  readonly amount: Decimal | null;
  /** Words around the amount: where it comes from, for how long ("ngân sách tỉnh", "/năm"), or "". */
  readonly note: string;
  readonly problem: Problem<BudgetProblemCode> | null;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ty|ti)(?: dong| vnd| d)?$/, 1_000_000_000],
  [/^(?:trieu|trd?)(?: dong| vnd| d)?$/, 1_000_000],
  [/^(?:nghin|ngan|ng)(?: dong| vnd| d)?$/, 1_000],
  [/^(?:dong|vnd|d)$/, 1],
];

/** A figure and its unit within folded text that keeps its punctuation. */
const amount =
  /(\d+(?:[., ]\d+)*)\s*((?:tỷ|tỉ|ty|ti|triệu|trieu|trđ|tr|nghìn|ngàn|nghin|ngan|ng)(?![\p{L}])(?:\s*(?:đồng|dong|vnđ|vnd|đ)(?![\p{L}]))?|(?:đồng|dong|vnđ|vnd|đ)(?![\p{L}]))?/giu;
const approved =
  /\bdu toan\b|\b(?:kinh phi|kp|nguon chi|chi) thuong xuyen\b|\bkinh phi (?:duoc )?(?:giao|tu chu|cap)\b/;
const source = /\bngan sach\b|\bnsnn\b|\bnguon\b|\bxa hoi hoa\b|\btai tro\b|\blong ghep\b|\bkinh phi\b|\bquy\b/;
const none = /^(?:khong|ko|k|khong co|khong can|khong phat sinh)(?: (?:kinh phi|chi phi|phat sinh))*$/;

const smallestBare = fromInteger(100_000);
const largestLikely = fromInteger(1_000_000_000_000);

/**
 * Reads a Kinh phí cell; `header` is the column's header, whose unit ("Kinh phí (triệu đồng)", "ĐVT: 1.000 đồng") counts
 * where the cell names none. "1,5 tỷ" is 1.500.000.000 đồng, "1 tỷ 200 triệu" 1.200.000.000; "50.000.000" is đồng when
 * nothing else is said.
 */
export function readBudget(text: string, header = ''): Budget {
  const plain = normalize(text);
  const nothing = { text: plain, amount: null, note: '', problem: null };
  const key = fold(plain);
  if (/^[-–—.…/\s]*$/.test(plain)) return { ...nothing, kind: 'empty' };
  if (none.test(key)) return { ...nothing, kind: 'none' };
  const amounts = amountsIn(plain);
  if (amounts.length > 0) return { ...nothing, ...readAmounts(plain, amounts, headerUnit(header)) };
  if (approved.test(key)) return { ...nothing, kind: 'as-approved', note: plain };
  if (source.test(key) && !/\d/.test(key)) return { ...nothing, kind: 'source', note: plain };
  return { ...nothing, kind: 'unknown', problem: { code: 'budget-not-understood', facts: { text: plain } } };
}

interface Written {
  readonly figure: string;
  readonly unit: number | null;
  readonly from: number;
  readonly to: number;
}

/** Amounts of money in a text; years, document numbers and figures within words are none. */
function amountsIn(text: string): readonly Written[] {
  const found: Written[] = [];
  amount.lastIndex = 0;
  for (let match = amount.exec(text); match !== null; match = amount.exec(text)) {
    const figure = (match[1] ?? '').trim();
    const unit = match[2] === undefined ? null : multiplierOf(match[2]);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const alone = before.trim() === '' && /^\s*(?:[-–—.]\s*)?$/.test(after);
    const spelt = /[\p{L}\d/-]$/u.test(before) || /^[\p{L}\d]/u.test(after);
    if (spelt || (unit === null && !alone && !/\d[\d.]*\.\d{3}(?:,\d+)?$/.test(figure))) continue;
    found.push({ figure, unit, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** đồng in one of the unit that the words name, or null. */
function multiplierOf(words: string): number | null {
  const key = fold(words);
  return units.find(([shape]) => shape.test(key))?.[1] ?? null;
}

function headerUnit(header: string): number | null {
  const bracket = /\(([^)]*)\)/.exec(header)?.[1] ?? header;
  const words = fold(bracket).replace(/^.*\b(?:dvt|don vi(?: tinh)?)\b ?/, '');
  if (/^1 ?000 (?:dong|d|vnd)$/.test(words)) return 1_000;
  if (/^1 ?000 ?000 (?:dong|d|vnd)$/.test(words)) return 1_000_000;
  const unit = /(?:^| )((?:ty|trieu|trd?|nghin|ngan)(?: (?:dong|vnd|d))?|dong|vnd)$/.exec(words)?.[1];
  return unit === undefined ? null : multiplierOf(unit);
}

type Outcome = Pick<Budget, 'kind' | 'amount' | 'note' | 'problem'>;

function unknown(code: BudgetProblemCode, facts: Readonly<Record<string, string>>): Outcome {
  return { kind: 'unknown', amount: null, note: '', problem: { code, facts } };
}

/** One amount, or one in falling units ("1 tỷ 200 triệu"). */
function readAmounts(text: string, amounts: readonly Written[], columnUnit: number | null): Outcome {
  if (!isOneAmount(text, amounts)) return unknown('budget-several', { text });
  const parts: Decimal[] = [];
  for (const written of amounts) {
    const reading = readNumber(written.figure);
    if (reading.value === null) {
      const { first, second } = reading.problem?.facts ?? {};
      return first === undefined
        ? unknown('budget-not-understood', { text })
        : unknown('budget-ambiguous', { text, first: String(first), second: String(second) });
    }
    const counted = inDong(text, reading.value, written.unit, columnUnit);
    if ('kind' in counted) return counted;
    parts.push(counted);
  }
  const [first] = amounts;
  const last = amounts[amounts.length - 1];
  const around = `${text.slice(0, first?.from ?? 0)} … ${text.slice(last?.to ?? 0)}`;
  const note = around
    .replace(/^\s*…|…\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    kind: 'amount',
    amount: withoutIdleZeros(parts.reduce(add)),
    note: /[\p{L}\d]/u.test(note) ? note : '',
    problem: null,
  };
}

function isOneAmount(text: string, amounts: readonly Written[]): boolean {
  return amounts.every((written, index) => {
    const above = amounts[index - 1];
    if (above === undefined) return true;
    const falling = above.unit !== null && written.unit !== null && above.unit > written.unit;
    return falling && /^[\s,]*(?:và)?\s*$/.test(text.slice(above.to, written.from));
  });
}

function inDong(text: string, figure: Decimal, unit: number | null, columnUnit: number | null): Decimal | Outcome {
  if (unit !== null) return multiply(figure, fromInteger(unit));
  if (columnUnit === null) {
    const zero = figure.units === BigInt(0);
    return zero || compare(figure, smallestBare) >= 0 ? figure : unknown('budget-unit-missing', { text });
  }
  const counted = multiply(figure, fromInteger(columnUnit));
  if (columnUnit > 1 && compare(counted, largestLikely) >= 0) {
    return unknown('budget-unit-doubtful', { text, first: toText(counted), second: toText(figure) });
  }
  return counted;
}

function withoutIdleZeros(value: Decimal): Decimal {
  const ten = BigInt(10);
  const idle = value.scale > 0 && value.units % ten === BigInt(0);
  return idle ? withoutIdleZeros({ units: value.units / ten, scale: value.scale - 1 }) : value;
}
