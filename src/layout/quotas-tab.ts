/** The tab `Chỉ tiêu theo đơn vị`: a quota and a unit a row, a month, quarter or year a column. */
import { quotaPeriodLabel, verdictLabels } from '../catalogue/target-labels.ts';
import { fold, normalize } from '../domain/language/text.ts';
import type { Problem } from '../domain/problem.ts';
import {
  type QuotaPeriod,
  type QuotaResult,
  type QuotaRow,
  quotaPeriods,
  quotaRhythm,
} from '../domain/targets/quota.ts';
import type { Target } from '../domain/targets/target.ts';
import type { TargetEntry } from '../domain/targets/target-entry.ts';
import { printDecimal } from '../text/numbers.ts';
import type { TargetsTabProblemCode } from '../text/target-problems.ts';
import { columnTable, locateTable, type TableCells, type TableColumn, type TablePlace } from './column-table.ts';
import { cellText } from './targets-reading.ts';
import { fieldCells } from './targets-tab.ts';
import type { Scalar, SheetValue } from './workbook-value.ts';

export const quotasTabName = 'Chỉ tiêu theo đơn vị';

export type QuotaColumnKey =
  | 'target'
  | 'text'
  | 'amount'
  | 'unit'
  | QuotaPeriod
  | 'total'
  | 'reached'
  | 'verdict'
  | 'state'
  | 'remark';

const allPeriods: readonly QuotaPeriod[] = [...quotaPeriods.month, ...quotaPeriods.quarter, ...quotaPeriods.year];

export const quotaColumns: readonly TableColumn<QuotaColumnKey>[] = [
  { key: 'target', header: 'Mã chỉ tiêu', role: 'key', width: 60 },
  { key: 'text', header: 'Nội dung chỉ tiêu', role: 'computed', width: 240 },
  { key: 'amount', header: 'Mức mỗi kỳ', role: 'computed', width: 110 },
  { key: 'unit', header: 'Đơn vị', role: 'computed', width: 180 },
  ...allPeriods.map(
    (period): TableColumn<QuotaColumnKey> => ({
      key: period,
      header: quotaPeriodLabel(period),
      role: 'input',
      width: 60,
      help: 'Số thực hiện của đơn vị trong kỳ; chỉ nhập các kỳ mà cột Mức mỗi kỳ nêu. Gõ 0 nếu không làm được việc nào.',
    }),
  ),
  { key: 'total', header: 'Tổng', role: 'computed', width: 60 },
  { key: 'reached', header: 'Số kỳ đạt/đến hạn', role: 'computed', width: 90 },
  { key: 'verdict', header: 'Kết quả', role: 'computed', width: 110 },
  { key: 'state', header: 'Tình trạng', role: 'computed', width: 160 },
  { key: 'remark', header: 'Ghi chú', role: 'input', width: 140 },
];

const spareRows = 10;

/** The whole grid; nothing is judged yet. */
export function quotasTab(rows: readonly QuotaRow[], entries: readonly TargetEntry[]): SheetValue {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const cells = rows.map((row) => ({
    ...quotaCells(row, byId.get(row.targetId) ?? null),
    ...row.entered,
    remark: row.remark,
  }));
  return columnTable(quotasTabName, quotaColumns, cells, spareRows, 4);
}

/** The cells of a row that are ours to write. */
export function quotaCells(row: QuotaRow, entry: TargetEntry | null): TableCells<QuotaColumnKey> {
  const known = entry === null ? {} : { text: entry.text, amount: amountWords(entry.target) };
  return { target: row.targetId, ...known, unit: row.unit, state: stateOf(row) };
}

const retiredWords = 'không còn trong kế hoạch hoặc danh sách đơn vị';

function stateOf({ retired, open }: QuotaRow): string {
  if (retired) return retiredWords;
  return open ? 'chưa rõ gồm những đơn vị nào; hãy ghi ở trang Đơn vị' : '';
}

const rhythmWords = { month: 'tháng', quarter: 'quý', year: 'năm' } as const;

/** "tối thiểu (≥) 2 tin, bài/tháng". */
function amountWords(target: Target | null): string {
  const rhythm = quotaRhythm(target);
  if (target === null || rhythm === null) return '';
  const { comparator, low, high, unit } = fieldCells(target);
  const amounts = [low, high].filter((part) => part !== '').join('–');
  return `${comparator} ${amounts}${unit === '%' ? '%' : ` ${unit}`}/${rhythmWords[rhythm]}`;
}

/** The cells of a judged row; a retired one is not judged. */
export function quotaResultCells(result: QuotaResult | null): TableCells<QuotaColumnKey> {
  if (result === null) return { total: '', reached: '', verdict: '' };
  return {
    total: result.total === null ? '' : printDecimal(result.total),
    reached: `${result.reached}/${result.due}`,
    verdict: verdictLabels[result.verdict],
  };
}

export interface QuotasTabReading {
  /** Null when the tab has no header row or lost a column that it cannot do without. */
  readonly place: TablePlace<QuotaColumnKey> | null;
  readonly quotas: readonly QuotaRow[];
  /** Sheet rows of the quotas, from 1. */
  readonly rows: readonly number[];
  readonly problems: readonly Problem<TargetsTabProblemCode>[];
}

/** Reads the grid by its headers; figures stay as typed. A row without its target's key or its unit is left alone. */
export function readQuotasTab(
  sheet: string,
  values: readonly (readonly Scalar[])[],
  formats: readonly (readonly string[])[] = [],
): QuotasTabReading {
  const place = locateTable(quotaColumns, values);
  const lost = place === null ? [] : (['target', 'unit'] as const).filter((key) => !place.at.has(key));
  if (place === null || lost.length > 0) {
    const problems: Problem<TargetsTabProblemCode>[] =
      place === null
        ? [{ code: 'targets.noHeader', place: { sheet } }]
        : lost.map((key) => ({ code: 'targets.columnMissing', place: { sheet, column: quotaHeader(key) } }));
    return { place: null, quotas: [], rows: [], problems };
  }
  const quotas: QuotaRow[] = [];
  const rows: number[] = [];
  for (let index = place.headerRow; index < values.length; index += 1) {
    const text = (key: QuotaColumnKey): string => {
      const column = place.at.get(key);
      return column === undefined
        ? ''
        : cellText(values[index]?.[column - 1] ?? '', formats[index]?.[column - 1] ?? '');
    };
    const targetId = text('target');
    const unit = normalize(text('unit'));
    if (targetId === '' || unit === '') continue;
    const entered: Partial<Record<QuotaPeriod, string>> = {};
    for (const period of allPeriods) {
      const found = text(period);
      if (found !== '') entered[period] = found;
    }
    const retired = fold(text('state')) === fold(retiredWords);
    quotas.push({ targetId, unit, open: false, entered, remark: text('remark'), retired });
    rows.push(index + 1);
  }
  return { place, quotas, rows, problems: [] };
}

/** The header that people see over a column of the grid. */
export function quotaHeader(key: QuotaColumnKey): string {
  return quotaColumns.find((column) => column.key === key)?.header ?? key;
}
