/** The words that stand in cells for coded values; read back with any case and without diacritics. */
import type { DeadlineKind } from '../domain/calendar/deadline.ts';
import type { PeriodKind, Quarter } from '../domain/calendar/reporting-period.ts';
import { fold } from '../domain/language/text.ts';
import type { BudgetKind } from '../domain/plan/budget.ts';
import type { CountingUnit, QuarterMark, RowStatus } from '../domain/plan/progress.ts';
import type { Reporter } from '../domain/statistics/form.ts';

export const statusLabels: Readonly<Record<RowStatus, string>> = {
  'not-started': 'Chưa bắt đầu',
  'in-progress': 'Đang thực hiện',
  done: 'Hoàn thành',
  paused: 'Tạm dừng',
  cancelled: 'Hủy',
  'none-arose': 'Không phát sinh',
};

export const markLabels: Readonly<Record<QuarterMark, string>> = { met: 'Đạt', 'not-met': 'Chưa đạt' };

export const deadlineKindLabels: Readonly<Record<DeadlineKind, string>> = {
  point: 'Mốc ngày',
  window: 'Khoảng thời gian',
  recurring: 'Thường xuyên, định kỳ',
  external: 'Theo nơi khác',
  conditional: 'Theo điều kiện',
  empty: 'Không ghi',
  unknown: 'Chưa đọc được',
};

/** Who a workbook reports for. */
export const reporterLabels: Readonly<Record<Reporter, string>> = {
  department: 'Sở, ban, ngành',
  commune: 'UBND cấp xã',
  district: 'UBND cấp huyện (đến 30/6/2025)',
  province: 'UBND cấp tỉnh',
};

/** An amount is shown as its figure instead. */
export const budgetKindLabels: Readonly<Record<BudgetKind, string>> = {
  amount: 'Số tiền',
  'as-approved': 'Theo dự toán được duyệt',
  source: 'Theo nguồn',
  none: 'Không cần kinh phí',
  empty: '',
  unknown: 'Chưa đọc được',
};

export const countingUnitLabels: Readonly<Record<CountingUnit, string>> = {
  item: 'Mục (số TT)',
  task: 'Nhiệm vụ',
  row: 'Dòng hoạt động',
};

export const periodLabels: Readonly<Record<PeriodKind, string>> = {
  Q1: 'Quý I',
  H1: '6 tháng',
  Q3: 'Quý III',
  Y: 'Năm',
};

export const quarterLabels: Readonly<Record<Quarter, string>> = { 1: 'Quý I', 2: 'Quý II', 3: 'Quý III', 4: 'Quý IV' };

/** The value whose label the text is, or null. */
export function valueOfLabel<T extends string>(labels: Readonly<Record<T, string>>, text: string): T | null {
  const key = fold(text);
  for (const value in labels) if (fold(labels[value]) === key) return value;
  return null;
}
