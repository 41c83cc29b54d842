/**
 * The tab `Nhiệm vụ`: the shared matrix, flat and sortable. Every column is described once here; the tab is written,
 * found again and read from this description, by header and never by position.
 */

import { deadlineKindLabels, markLabels, quarterLabels, statusLabels } from '../catalogue/labels.ts';
import type { Quarter } from '../domain/calendar/reporting-period.ts';
import { quarters } from '../domain/calendar/reporting-period.ts';
import { fold } from '../domain/language/text.ts';
import { extraText, type PlanTextField } from '../domain/plan/plan.ts';
import { computedBackground, typedBackground } from './backgrounds.ts';
import type { CellStyle, Scalar, SheetValue, Validation } from './workbook-value.ts';

export type TaskColumnKey =
  | 'id'
  | 'order'
  | 'taskNumber'
  | 'section'
  | 'sectionTitle'
  | 'tt'
  | PlanTextField
  | 'due'
  | 'kind'
  | 'readAs'
  | 'budgetRead'
  | 'state'
  | 'inPlan'
  | 'planned'
  | 'status'
  | 'doneOn'
  | 'evidence'
  | 'mark1'
  | 'mark2'
  | 'mark3'
  | 'mark4'
  | 'note';

/**
 * key: ours and hidden; input: people write, we never do unasked; computed: ours, rewritten at each pass;
 * typed: ours until a person changes it, theirs from then on.
 */
type ColumnRole = 'key' | 'input' | 'computed' | 'typed';

interface TaskColumn {
  readonly key: TaskColumnKey;
  readonly header: string;
  readonly role: ColumnRole;
  /** Pixels. */
  readonly width: number;
  readonly numberFormat: '@' | 'dd/mm/yyyy' | '0';
  readonly options?: readonly string[];
  readonly help?: string;
}

const markColumn = (quarter: Quarter): TaskColumn => ({
  key: `mark${quarter}`,
  header: `Kết quả ${quarterLabels[quarter]}`,
  role: 'input',
  width: 80,
  numberFormat: '@',
  options: Object.values(markLabels),
  help: 'Dành cho việc thường xuyên, định kỳ: quý này Đạt hay Chưa đạt.',
});

export const taskColumns: readonly TaskColumn[] = [
  { key: 'id', header: 'Mã dòng', role: 'key', width: 60, numberFormat: '@' },
  { key: 'order', header: 'Thứ tự', role: 'key', width: 60, numberFormat: '0' },
  { key: 'taskNumber', header: 'Nhiệm vụ số', role: 'key', width: 60, numberFormat: '0' },
  { key: 'section', header: 'Lĩnh vực', role: 'input', width: 60, numberFormat: '@' },
  { key: 'sectionTitle', header: 'Tên lĩnh vực', role: 'input', width: 100, numberFormat: '@' },
  { key: 'tt', header: 'TT', role: 'input', width: 40, numberFormat: '@' },
  { key: 'task', header: 'Nhiệm vụ trọng tâm', role: 'input', width: 220, numberFormat: '@' },
  { key: 'goal', header: 'Mục tiêu', role: 'input', width: 200, numberFormat: '@' },
  { key: 'activity', header: 'Hoạt động', role: 'input', width: 220, numberFormat: '@' },
  { key: 'product', header: 'Kết quả/sản phẩm', role: 'input', width: 160, numberFormat: '@' },
  { key: 'lead', header: 'Chủ trì', role: 'input', width: 110, numberFormat: '@' },
  { key: 'support', header: 'Phối hợp', role: 'input', width: 110, numberFormat: '@' },
  { key: 'deadline', header: 'Thời gian hoàn thành', role: 'input', width: 110, numberFormat: '@' },
  { key: 'budget', header: 'Kinh phí', role: 'input', width: 90, numberFormat: '@' },
  {
    key: 'due',
    header: 'Hạn (đọc từ thời gian)',
    role: 'typed',
    width: 90,
    numberFormat: 'dd/mm/yyyy',
    help: 'Đọc từ cột Thời gian hoàn thành. Sửa tay thì giữ nguyên ngày đã sửa.',
  },
  {
    key: 'kind',
    header: 'Loại thời hạn',
    role: 'typed',
    width: 110,
    numberFormat: '@',
    options: Object.values(deadlineKindLabels),
  },
  { key: 'readAs', header: 'Thời hạn đã đọc', role: 'key', width: 60, numberFormat: '@' },
  {
    key: 'budgetRead',
    header: 'Kinh phí (đọc, đồng)',
    role: 'computed',
    width: 100,
    numberFormat: '@',
    help: 'Đọc từ cột Kinh phí: số tiền bằng đồng, hoặc nguồn.',
  },
  {
    key: 'planned',
    header: 'Quý kế hoạch',
    role: 'input',
    width: 80,
    numberFormat: '@',
    help: 'Các quý có kế hoạch làm dòng này, ví dụ: Q1, Q2. Đề xuất từ thời gian hoàn thành, cơ quan sửa lại.',
  },
  {
    key: 'status',
    header: 'Trạng thái',
    role: 'input',
    width: 110,
    numberFormat: '@',
    options: Object.values(statusLabels),
  },
  {
    key: 'doneOn',
    header: 'Ngày hoàn thành',
    role: 'input',
    width: 90,
    numberFormat: 'dd/mm/yyyy',
  },
  { key: 'evidence', header: 'Minh chứng (số/ký hiệu, ngày, liên kết)', role: 'input', width: 160, numberFormat: '@' },
  ...quarters.map(markColumn),
  {
    key: 'state',
    header: 'Tình trạng',
    role: 'computed',
    width: 120,
    numberFormat: '@',
    help: 'Tính tại ngày chạy CCHC gần nhất, từ thời hạn, trạng thái và ngày hoàn thành.',
  },
  { key: 'inPlan', header: 'Còn trong kế hoạch', role: 'computed', width: 110, numberFormat: '@' },
  { key: 'note', header: 'Ghi chú', role: 'input', width: 120, numberFormat: '@' },
];

export const tasksTabName = 'Nhiệm vụ';

/** One row of the tab by column; `extra` are the plan's columns that this product has no field for. */
export interface TaskTabRow {
  readonly cells: Readonly<Partial<Record<TaskColumnKey, Scalar>>>;
  readonly extra: Readonly<Record<string, string>>;
}

const font = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true } as const;
const headerStyle: CellStyle = {
  ...font,
  bold: true,
  horizontal: 'center',
  vertical: 'middle',
  background: '#d9e2f3',
  border: true,
};

/** Columns that repeat what stands on the row above; greyed where they do. */
const repeatedColumns: ReadonlySet<TaskColumnKey> = new Set(['section', 'sectionTitle', 'tt', 'goal', 'task']);

/** Columns in which progress is recorded; the others that people may write in hold the plan as it was issued. */
const progressColumns: ReadonlySet<TaskColumnKey | null> = new Set<TaskColumnKey>([
  'planned',
  'status',
  'doneOn',
  'evidence',
  'mark1',
  'mark2',
  'mark3',
  'mark4',
  'note',
]);

function backgroundOf(column: TaskColumn | null): Pick<CellStyle, 'background'> {
  if (column === null) return {};
  if (column.role === 'computed' || column.role === 'typed') return { background: computedBackground };
  return progressColumns.has(column.key) ? { background: typedBackground } : {};
}

/** The whole tab for the rows of a plan, `spareRows` empty rows below for what people add. */
export function tasksTab(rows: readonly TaskTabRow[], spareRows: number): SheetValue {
  const extraHeaders = [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
  const width = taskColumns.length + extraHeaders.length;
  const styleOf = new Map<string, number>();
  const palette: CellStyle[] = [headerStyle];
  const cellStyle = (column: TaskColumn | null, grey: boolean): number => {
    const name = `${column?.role ?? 'input'} ${column?.numberFormat ?? '@'} ${grey} ${progressColumns.has(column?.key ?? null)}`;
    const known = styleOf.get(name);
    if (known !== undefined) return known;
    palette.push({
      ...font,
      wrap: column?.role !== 'key',
      border: true,
      numberFormat: column?.numberFormat ?? '@',
      ...(grey ? { color: '#9e9e9e' } : {}),
      ...backgroundOf(column),
    });
    styleOf.set(name, palette.length - 1);
    return palette.length - 1;
  };
  const values: Scalar[][] = [[...taskColumns.map((column) => column.header), ...extraHeaders]];
  const styles: number[][] = [Array.from({ length: width }, () => 0)];
  const blank: TaskTabRow = { cells: {}, extra: {} };
  let above: TaskTabRow = blank;
  for (const row of [...rows, ...Array.from({ length: spareRows }, () => blank)]) {
    const sameAsAbove = sameItemAndTask(row, above);
    values.push([
      ...taskColumns.map((column) => row.cells[column.key] ?? null),
      ...extraHeaders.map((header) => extraText(row.extra, header) || null),
    ]);
    styles.push([
      ...taskColumns.map((column) => cellStyle(column, repeatedColumns.has(column.key) && sameAsAbove(column.key))),
      ...extraHeaders.map(() => cellStyle(null, false)),
    ]);
    above = row;
  }
  const dataRows = rows.length + spareRows;
  return {
    name: tasksTabName,
    values,
    styles,
    palette,
    columnWidths: [...taskColumns.map((column) => column.width), ...extraHeaders.map(() => 120)],
    rowHeights: values.map((_, index) => (index === 0 ? 48 : null)),
    warned: taskColumns.flatMap(({ role }, index) => (role === 'computed' || role === 'key' ? [index + 1] : [])),
    hiddenColumns: taskColumns.flatMap((column, index) => (column.role === 'key' ? [index + 1] : [])),
    merges: [],
    validations: validations(dataRows),
    notes: taskColumns.flatMap((column, index) =>
      column.help === undefined ? [] : [{ row: 1, column: index + 1, text: column.help }],
    ),
    frozenRows: 1,
    // The task stays in sight while its progress is recorded far to the right.
    frozenColumns: taskColumns.findIndex((column) => column.key === 'task') + 1,
  };
}

function sameItemAndTask(row: TaskTabRow, above: TaskTabRow): (key: TaskColumnKey) => boolean {
  const equal = (key: TaskColumnKey) => row.cells[key] !== undefined && row.cells[key] === above.cells[key];
  const sameSection = equal('section');
  const sameItem = sameSection && equal('tt');
  return (key) => {
    if (key === 'section' || key === 'sectionTitle') return sameSection;
    return sameItem && equal(key);
  };
}

function validations(dataRows: number): Validation[] {
  if (dataRows === 0) return [];
  return taskColumns.flatMap((column, index) =>
    column.options === undefined
      ? []
      : [
          {
            area: { row: 2, column: index + 1, rows: dataRows, columns: 1 },
            options: column.options,
            strict: false,
            ...(column.help === undefined ? {} : { help: column.help }),
          },
        ],
  );
}

/** Where the columns of the tab stand now: people move them, insert others, and reword nothing but case and spacing. */
export interface TaskTabColumns {
  /** Number of the header row, from 1. */
  readonly headerRow: number;
  /** Column numbers from 1. */
  readonly at: ReadonlyMap<TaskColumnKey, number>;
  /** Columns that are not ours, by header. */
  readonly extra: ReadonlyMap<string, number>;
  readonly missing: readonly TaskColumnKey[];
}

/** Finds the columns by their headers in the first rows of the tab; null when no row looks like the header. */
export function locateTaskColumns(values: readonly (readonly Scalar[])[]): TaskTabColumns | null {
  const byHeader = new Map(taskColumns.map((column) => [fold(column.header), column.key]));
  for (let row = 0; row < Math.min(values.length, 10); row += 1) {
    const at = new Map<TaskColumnKey, number>();
    const extra = new Map<string, number>();
    (values[row] ?? []).forEach((cell, column) => {
      const header = String(cell ?? '').trim();
      if (header === '') return;
      const key = byHeader.get(fold(header));
      if (key !== undefined && !at.has(key)) at.set(key, column + 1);
      else if (key === undefined) extra.set(header, column + 1);
    });
    if (at.size * 2 > taskColumns.length) {
      const missing = taskColumns.filter((column) => !at.has(column.key)).map((column) => column.key);
      return { headerRow: row + 1, at, extra, missing };
    }
  }
  return null;
}

/** The header that people see over a column of ours. */
export function taskColumnHeader(key: TaskColumnKey): string {
  return taskColumns.find((column) => column.key === key)?.header ?? key;
}
