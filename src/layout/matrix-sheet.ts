/** The generated `Phụ lục nhiệm vụ`: the plan's appendix as it is issued, print-ready and merged like the original. */
import { extraText, type Plan, type PlanRow, type PlanTextField, type Section } from '../domain/plan/plan.ts';
import { printLongDate } from '../text/numbers.ts';
import { estimateRowHeights } from './row-heights.ts';
import { sheetBuilder } from './sheet-builder.ts';
import type { CellStyle, PageSetup, Scalar, SheetValue } from './workbook-value.ts';

const matrixSheetName = 'Phụ lục nhiệm vụ';

export interface MatrixHeading {
  readonly agency: string;
  readonly year: number;
  /** Number of the plan ("03/KH-SCT"), "" to leave room for it. */
  readonly planNumber: string;
  /** ISO date of the plan, null to leave room for it. */
  readonly planDate: string | null;
}

interface MatrixColumn {
  readonly field: 'tt' | PlanTextField;
  readonly header: string;
  /** Share of the page's width. */
  readonly share: number;
}

const matrixColumns: readonly MatrixColumn[] = [
  { field: 'tt', header: 'TT', share: 4 },
  { field: 'goal', header: 'Mục tiêu', share: 15 },
  { field: 'task', header: 'Nhiệm vụ trọng tâm', share: 17 },
  { field: 'activity', header: 'Hoạt động', share: 19 },
  { field: 'product', header: 'Kết quả/ sản phẩm', share: 13 },
  { field: 'lead', header: 'Chủ trì', share: 8 },
  { field: 'support', header: 'Phối hợp', share: 9 },
  { field: 'deadline', header: 'Thời gian hoàn thành', share: 10 },
  { field: 'budget', header: 'Kinh phí', share: 8 },
];

/** Pixels at 96 dpi that an A4 page in landscape leaves between the margins below. */
const pageWidth = 970;

const page: PageSetup = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 20, bottom: 20, left: 20, right: 15 },
  fitToWidth: true,
  pageNumbers: true,
};

const base: CellStyle = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true };
const title: CellStyle = { ...base, fontSize: 14, bold: true, horizontal: 'center', vertical: 'middle' };
const subtitle: CellStyle = { ...base, fontSize: 13, italic: true, horizontal: 'center', vertical: 'middle' };
const header: CellStyle = { ...base, bold: true, horizontal: 'center', vertical: 'middle', border: true };
const sectionStyle: CellStyle = { ...base, bold: true, border: true };
const sectionCode: CellStyle = { ...sectionStyle, horizontal: 'center' };
const body: CellStyle = { ...base, border: true, numberFormat: '@' };
const centred: CellStyle = { ...body, horizontal: 'center' };

const centredFields: ReadonlySet<string> = new Set(['tt', 'lead', 'support', 'deadline', 'budget']);

/**
 * The appendix of a plan: title, header row repeated on every page, section rows, items with their goal merged over
 * their tasks and tasks merged over their activities. Columns that the plan leaves empty throughout are not printed.
 */
export function matrixSheet(plan: Plan, heading: MatrixHeading): SheetValue {
  const columns = usedColumns(plan.rows);
  const sheet = sheetBuilder(columns.length);
  const across = (row: number) => sheet.merge({ row, column: 1, rows: 1, columns: columns.length });
  across(sheet.row([['PHỤ LỤC', title]]));
  across(sheet.row([[planTitle(heading), title]]));
  across(sheet.row([[issuedWith(heading), subtitle]]));
  sheet.row([]);
  const headerRow = sheet.row(columns.map((column) => [column.header, header]));
  for (const section of plan.sections) {
    const row = sheet.row(
      [
        [section.code, sectionCode],
        [section.title, sectionStyle],
      ],
      sectionStyle,
    );
    sheet.merge({ row, column: 2, rows: 1, columns: columns.length - 1 });
    for (const item of itemsOf(plan.rows, section)) addItem(sheet, columns, item);
  }
  const built = sheet.build();
  const columnWidths = widths(columns);
  return {
    name: matrixSheetName,
    warned: 'whole',
    ...built,
    columnWidths,
    rowHeights: estimateRowHeights({ ...built, columnWidths }),
    frozenRows: headerRow,
    page: { ...page, repeatRows: [headerRow, headerRow] },
  };
}

function planTitle({ agency, year }: MatrixHeading): string {
  const of = agency === '' ? '' : ` CỦA ${agency.toUpperCase()}`;
  return `NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TRỌNG TÂM${of} NĂM ${year}`;
}

function issuedWith({ agency, year, planNumber, planDate }: MatrixHeading): string {
  const number = planNumber === '' ? '……/KH-……' : planNumber;
  const date = planDate === null ? `ngày …… tháng …… năm ${year}` : printLongDate(planDate);
  return `(Kèm theo Kế hoạch số ${number} ${date} của ${agency === '' ? '……' : agency})`;
}

function usedColumns(rows: readonly PlanRow[]): readonly (MatrixColumn | ExtraColumn)[] {
  const own = matrixColumns.filter((column) => rows.length === 0 || rows.some((row) => row[column.field] !== ''));
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row.extra ?? {})))];
  return [...own, ...extra.map((header) => ({ field: null, header, share: 10 }))];
}

interface ExtraColumn {
  readonly field: null;
  readonly header: string;
  readonly share: number;
}

function widths(columns: readonly (MatrixColumn | ExtraColumn)[]): number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map((column) => Math.round((column.share / shares) * pageWidth));
}

function itemsOf(rows: readonly PlanRow[], section: Section): PlanRow[][] {
  const items = new Map<string, PlanRow[]>();
  for (const row of rows) {
    if (row.section !== section.code) continue;
    const item = items.get(row.tt);
    if (item === undefined) items.set(row.tt, [row]);
    else item.push(row);
  }
  return [...items.values()];
}

function addItem(
  sheet: ReturnType<typeof sheetBuilder>,
  columns: readonly (MatrixColumn | ExtraColumn)[],
  rows: readonly PlanRow[],
): void {
  let firstRow = 0;
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const sheetRow = sheet.row(
      columns.map((column) => [
        repeats(column, row, above) ? null : cellText(column, row),
        column.field !== null && centredFields.has(column.field) ? centred : body,
      ]),
    );
    if (index === 0) firstRow = sheetRow;
  });
  columns.forEach((column, index) => {
    for (const run of runs(rows, (row, above) => repeats(column, row, above))) {
      sheet.merge({ row: firstRow + run.start, column: index + 1, rows: run.length, columns: 1 });
    }
  });
}

/** Whether a row's cell is merged with the one above: the number over the item, the goal over tasks, the task over activities. */
function repeats(column: MatrixColumn | ExtraColumn, row: PlanRow, above: PlanRow | undefined): boolean {
  if (above === undefined) return false;
  if (column.field === 'tt') return true;
  if (column.field === 'goal') return row.goal === above.goal;
  return column.field === 'task' && row.taskNumber === above.taskNumber;
}

function runs(
  rows: readonly PlanRow[],
  joins: (row: PlanRow, above: PlanRow | undefined) => boolean,
): { start: number; length: number }[] {
  const found: { start: number; length: number }[] = [];
  rows.forEach((row, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && joins(row, rows[index - 1])) last.length += 1;
    else found.push({ start: index, length: 1 });
  });
  return found;
}

function cellText(column: MatrixColumn | ExtraColumn, row: PlanRow): Scalar {
  return column.field === null ? extraText(row.extra, column.header) : row[column.field];
}
