/**
 * The tab `Chỉ tiêu`: one target a row with where it comes from, how it was read, what a person decided, and its verdict.
 * What was read may be corrected in its cells; a hidden column keeps what was read, so that a correction is never lost.
 */
import {
  comparatorLabels,
  decisionLabels,
  directionLabels,
  planFieldLabels,
  verdictLabels,
} from '../catalogue/target-labels.ts';
import { toText } from '../domain/decimal.ts';
import type { TargetField } from '../domain/targets/merge-targets.ts';
import type { Target } from '../domain/targets/target.ts';
import type { TargetEntry, TargetSource } from '../domain/targets/target-entry.ts';
import type { Verdict } from '../domain/targets/verdict.ts';
import { printPercent } from '../text/numbers.ts';
import { columnTable, type TableCells, type TableColumn } from './column-table.ts';
import type { SheetValue } from './workbook-value.ts';

export const targetsTabName = 'Chỉ tiêu';

export type TargetColumnKey =
  | 'id'
  | 'written'
  | 'source'
  | 'text'
  | TargetField
  | 'decision'
  | 'code'
  | 'proposed'
  | 'typed'
  | 'found'
  | 'verdict'
  | 'state'
  | 'remark';

const read = (key: TargetField, header: string, width: number, more: Partial<TableColumn<TargetField>> = {}) =>
  ({ key, header, role: 'read', width, ...more }) as const;

export const targetColumns: readonly TableColumn<TargetColumnKey>[] = [
  { key: 'id', header: 'Mã dòng', role: 'key', width: 60 },
  { key: 'written', header: 'Đã đọc', role: 'key', width: 60 },
  { key: 'source', header: 'Nguồn', role: 'computed', width: 130 },
  {
    key: 'text',
    header: 'Nội dung chỉ tiêu',
    role: 'computed',
    width: 320,
    help: 'Nguyên văn kế hoạch. Có thể gõ thêm chỉ tiêu của cơ quan ở dòng trống bên dưới.',
  },
  read('comparator', 'So sánh', 100, {
    options: Object.values(comparatorLabels),
    help: 'Đọc từ nội dung; sửa được, phần đã sửa không bị ghi đè.',
  }),
  read('low', 'Mức (từ)', 70, { help: 'Mức phải đạt; của một khoảng là đầu dưới.' }),
  read('high', 'Mức (đến)', 70, {
    help: 'Đầu trên của khoảng, mức không được quá, hoặc mức phấn đấu trên mức phải đạt.',
  }),
  read('unit', 'Đơn vị tính', 90, { help: '% hoặc tên đơn vị đếm.' }),
  read('direction', 'Chiều', 80, {
    options: Object.values(directionLabels),
    help: 'Mức đạt, hay phần tăng thêm, giảm đi. Với tăng, giảm: số thực tế là phần đã tăng, đã giảm.',
  }),
  read('baseline', 'So với', 100),
  read('scope', 'Giao cho từng', 100, { help: 'Ai cũng phải đạt, ví dụ: Mỗi phòng. Có thì có bảng theo đơn vị.' }),
  read('per', 'Trong mỗi', 70, { help: 'tháng, quý hoặc năm.' }),
  read('strive', 'Phấn đấu', 60, { options: ['x'] }),
  read('note', 'Không tính', 120),
  {
    key: 'decision',
    header: 'Quyết định',
    role: 'input',
    width: 90,
    options: Object.values(decisionLabels),
    help: 'Để trống: chưa xem. Bỏ: không phải chỉ tiêu, không đánh giá.',
  },
  {
    key: 'code',
    header: 'Mã chỉ tiêu 1B',
    role: 'input',
    width: 80,
    help: 'Mã dòng của Phụ lục 1B cho số thực tế. Mã đề xuất chỉ dùng khi được gõ vào đây.',
  },
  { key: 'proposed', header: 'Mã 1B đề xuất', role: 'computed', width: 160 },
  {
    key: 'typed',
    header: 'Số thực tế',
    role: 'input',
    width: 90,
    help: 'Khi không có dòng 1B: 92,5%; 7/10; 3; không phát sinh. Nếu gõ, số này được dùng.',
  },
  { key: 'found', header: 'Thực tế', role: 'computed', width: 110 },
  { key: 'verdict', header: 'Kết quả', role: 'computed', width: 110 },
  { key: 'state', header: 'Tình trạng', role: 'computed', width: 140 },
  { key: 'remark', header: 'Ghi chú', role: 'input', width: 140 },
];

/** The header that people see over a column of ours. */
export function targetHeader(key: TargetColumnKey): string {
  return targetColumns.find((column) => column.key === key)?.header ?? key;
}

/** What the tab shows beside an entry. */
export interface TargetRow {
  readonly entry: TargetEntry;
  /** "7.4.4 – Tỷ lệ …", or "". */
  readonly proposed: string;
}

/** What stands in the computed columns of a judged target; "" where there is nothing to say. */
export interface VerdictCells {
  readonly found: string;
  readonly verdict: Verdict | null;
}

/** Empty rows below the targets, for what people add. */
const spareRows = 20;

/** The whole tab for the given rows; nothing is judged yet. */
export function targetsTab(rows: readonly TargetRow[]): SheetValue {
  const cells = rows.map((row) => ({ ...ownCells(row), ...inputCells(row.entry) }));
  return columnTable(targetsTabName, targetColumns, cells, spareRows, 4);
}

/** The cells of an entry that are ours to write, corrected fields as the person has them. */
export function ownCells({ entry, proposed }: TargetRow): TableCells<TargetColumnKey> {
  return {
    id: entry.id,
    written: JSON.stringify(writtenOf(entry)),
    source: sourceWords(entry.source),
    text: entry.text,
    ...fieldCells(entry.target),
    proposed,
    state: entryState(entry),
    ...(entry.retired || entry.decision === 'dropped' ? verdictCells({ found: '', verdict: null }) : {}),
    ...(entry.target === null && !entry.retired && entry.decision !== 'dropped'
      ? { verdict: verdictLabels['by-person'] }
      : {}),
  };
}

function inputCells(entry: TargetEntry): TableCells<TargetColumnKey> {
  return {
    decision: entry.decision === null ? '' : decisionLabels[entry.decision],
    code: entry.code,
    typed: entry.typed,
    remark: entry.remark,
  };
}

/** The cells of a verdict. */
export function verdictCells({ found, verdict }: VerdictCells): TableCells<TargetColumnKey> {
  return { found, verdict: verdict === null ? '' : verdictLabels[verdict] };
}

/** The fields of a target as its cells show them; all empty without a target. */
export function fieldCells(target: Target | null): Readonly<Record<TargetField, string>> {
  const amount = (value: Target['low']) => (value === null ? '' : printPercent(value));
  return {
    comparator: target === null ? '' : comparatorLabels[target.comparator],
    low: amount(target?.low ?? null),
    high: amount(target?.high ?? null),
    unit: target?.unit ?? '',
    direction: target === null ? '' : directionLabels[target.direction],
    baseline: target?.baseline ?? '',
    scope: target?.scope ?? '',
    per: target?.per ?? '',
    strive: target?.strive === true ? 'x' : '',
    note: target?.note ?? '',
  };
}

/** "I.4 · Mục tiêu", "Nội dung kế hoạch, dòng 112", "Cơ quan bổ sung". */
export function sourceWords({ from, section, tt, field, line }: TargetSource): string {
  if (from === 'hand') return 'Cơ quan bổ sung';
  if (from === 'body') return line === null ? 'Nội dung kế hoạch' : `Nội dung kế hoạch, dòng ${line}`;
  return `${[section, tt].filter((part) => part !== '').join('.')} · ${planFieldLabels[field] ?? field}`;
}

function entryState(entry: TargetEntry): string {
  if (entry.retired) return 'không còn trong kế hoạch';
  switch (entry.target === null ? entry.doubt : null) {
    case 'target-number-ambiguous':
      return 'số đọc được hai cách, hãy nhập mức';
    case 'target-not-understood':
      return 'chưa đọc được mức, hãy nhập mức';
    case 'target-without-number':
      return 'không nêu con số';
    default:
      return '';
  }
}

/** What the hidden column keeps of an entry: where it stood and how it was read. */
export interface WrittenTarget {
  readonly source: TargetSource;
  readonly text: string;
  readonly doubt: TargetEntry['doubt'];
  readonly retired: boolean;
  /** Amounts as exact text with a point. */
  readonly read: (Omit<Target, 'low' | 'high'> & { readonly low: string | null; readonly high: string | null }) | null;
}

function writtenOf({ source, text, doubt, retired, read: target }: TargetEntry): WrittenTarget {
  const amount = (value: Target['low']) => (value === null ? null : toText(value));
  const kept = target === null ? null : { ...target, low: amount(target.low), high: amount(target.high) };
  return { source, text, doubt, retired, read: kept };
}
