/** The words for targets as they stand in cells; read back in any case and without diacritics. */
import { fold } from '../domain/language/text.ts';
import type { QuotaPeriod } from '../domain/targets/quota.ts';
import type { Target } from '../domain/targets/target.ts';
import type { TargetDecision } from '../domain/targets/target-entry.ts';
import type { Comparator } from '../domain/targets/typed-target.ts';
import type { Verdict } from '../domain/targets/verdict.ts';
import { quarterLabels, valueOfLabel } from './labels.ts';

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  met: 'đạt',
  exceeded: 'vượt',
  'not-met': 'chưa đạt',
  insufficient: 'chưa đủ dữ liệu',
  'none-arose': 'không phát sinh',
  'by-person': 'người đánh giá',
};

export const comparatorLabels: Readonly<Record<Comparator, string>> = {
  '>=': 'tối thiểu (≥)',
  '>': 'trên (>)',
  '=': 'bằng (=)',
  '<=': 'không quá (≤)',
  '<': 'dưới (<)',
  range: 'trong khoảng',
};

const comparatorSigns: ReadonlyMap<string, Comparator> = new Map(
  Object.entries<Comparator>({
    '>=': '>=',
    '≥': '>=',
    '>': '>',
    '=': '=',
    '<=': '<=',
    '≤': '<=',
    '<': '<',
  }),
);

/** The comparator that a cell names by its words or its sign, or null. */
export function readComparator(text: string): Comparator | null {
  const sign = comparatorSigns.get(text.trim());
  if (sign !== undefined) return sign;
  const key = fold(text);
  if (key === '') return null;
  const worded = (Object.keys(comparatorLabels) as Comparator[]).find((value) => fold(comparatorLabels[value]) === key);
  return worded ?? (key === 'it nhat' ? '>=' : null);
}

export const directionLabels: Readonly<Record<Target['direction'], string>> = {
  level: 'mức đạt',
  increase: 'tăng thêm',
  decrease: 'giảm đi',
};

export const decisionLabels: Readonly<Record<TargetDecision, string>> = {
  confirmed: 'Xác nhận',
  corrected: 'Sửa',
  dropped: 'Bỏ',
};

/** Columns of the plan, as the source of a target names them. */
export const planFieldLabels: Readonly<Record<string, string>> = {
  goal: 'Mục tiêu',
  task: 'Nhiệm vụ',
  activity: 'Hoạt động',
  product: 'Kết quả/sản phẩm',
  lead: 'Chủ trì',
  support: 'Phối hợp',
};

/** Header of the column of a period. */
export function quotaPeriodLabel(period: QuotaPeriod): string {
  const number = Number(period.slice(1));
  if (period.startsWith('M')) return `Tháng ${number}`;
  return number === 1 || number === 2 || number === 3 || number === 4 ? quarterLabels[number] : 'Cả năm';
}

/** The decision, direction of a cell's words, or null. */
export const readDecision = (text: string): TargetDecision | null => valueOfLabel(decisionLabels, text);
export const readDirection = (text: string): Target['direction'] | null => valueOfLabel(directionLabels, text);
