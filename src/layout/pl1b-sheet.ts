/** The generated `PL1B …`: the statistics form as it is issued, with the figures as printed text, ready for print. */
import { periodLabels } from '../catalogue/labels.ts';
import type { PeriodKind } from '../domain/calendar/reporting-period.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import type { Form } from '../domain/statistics/form.ts';
import { printFigure, printLongDate } from '../text/numbers.ts';
import { printNotes } from '../text/statistics-problems.ts';
import { estimateRowHeights } from './row-heights.ts';
import { sheetBuilder } from './sheet-builder.ts';
import type { CellStyle, PageSetup, SheetValue } from './workbook-value.ts';

export interface Pl1bHeading {
  readonly agency: string;
  readonly period: PeriodKind;
  readonly year: number;
  /** Number of the report that the form goes with ("37/BC-SCT"), "" to leave room for it. */
  readonly reportNumber: string;
  /** ISO date of the report, null to leave room for it. */
  readonly reportDate: string | null;
  /** Texts for Ghi chú by row code, before the words that the figures themselves call for. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Pixels at 96 dpi; together a little less than A4 leaves between the margins below, since programs round widths up. */
const columnWidths = [52, 272, 102, 68, 104];

const page: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  fitToWidth: true,
  pageNumbers: true,
};

const font: CellStyle = { fontFamily: 'Times New Roman', wrap: true, vertical: 'middle' };
const title: CellStyle = { ...font, fontSize: 14, bold: true, horizontal: 'center' };
const subtitle: CellStyle = { ...font, fontSize: 13, italic: true, horizontal: 'center' };
const header: CellStyle = { ...font, fontSize: 12, bold: true, horizontal: 'center', border: true };
const text: CellStyle = { ...font, fontSize: 11, border: true, numberFormat: '@' };
const centred: CellStyle = { ...text, horizontal: 'center' };
const footnote: CellStyle = { ...font, fontSize: 10, italic: true };
const bodyStyles = {
  heading: { text: { ...text, bold: true }, centred: { ...centred, bold: true } },
  figure: { text, centred },
} as const;

/** Name of the tab: "PL1B Quý I-2025". */
function pl1bSheetName(period: PeriodKind, year: number): string {
  return `PL1B ${periodLabels[period]}-${year}`;
}

/**
 * The whole form for a period: title, header of two rows repeated on every page, one row per row of the form.
 * All cells are text, so that 1.386 and 27,5 read the same in every program and locale.
 */
export function pl1bSheet(form: Form, rows: readonly ComputedRow[], heading: Pl1bHeading): SheetValue {
  const { columns } = form;
  const sheet = sheetBuilder(columnWidths.length);
  const across = (row: number) => sheet.merge({ row, column: 1, rows: 1, columns: columnWidths.length });
  across(sheet.row([[form.appendix, title]]));
  across(sheet.row([[form.title.toUpperCase(), title]]));
  across(sheet.row([[periodWords(heading), title]]));
  across(sheet.row([[issuedWith(heading), subtitle]]));
  sheet.row([]);
  const firstHeader = sheet.row(
    [columns.code, `${columns.label}\n${columns.labelNote}`, columns.result, '', columns.note].map((words) => [
      words,
      header,
    ]),
  );
  sheet.row(['', '', columns.unit, columns.figure, ''].map((words) => [words, header]));
  for (const column of [1, 2, 5]) sheet.merge({ row: firstHeader, column, rows: 2, columns: 1 });
  sheet.merge({ row: firstHeader, column: 3, rows: 1, columns: 2 });
  for (const { row, reported, notes } of rows) {
    const style = row.kind === 'heading' ? bodyStyles.heading : bodyStyles.figure;
    sheet.row([
      [row.code, style.centred],
      [row.label, style.text],
      [row.unit, style.centred],
      [printFigure(reported, row.kind), style.centred],
      [printNotes(heading.notes.get(row.code) ?? '', notes), style.text],
    ]);
  }
  for (const { row } of rows) if (row.footnote !== null) across(sheet.row([[row.footnote, footnote]]));
  const built = sheet.build();
  return {
    name: pl1bSheetName(heading.period, heading.year),
    warned: 'whole',
    ...built,
    columnWidths,
    rowHeights: estimateRowHeights({ ...built, columnWidths }),
    frozenRows: firstHeader + 1,
    page: { ...page, repeatRows: [firstHeader, firstHeader + 1] },
  };
}

function periodWords({ period, year }: Pl1bHeading): string {
  return period === 'Y' ? `${periodLabels.Y} ${year}` : `${periodLabels[period]} năm ${year}`;
}

function issuedWith({ agency, year, reportNumber, reportDate }: Pl1bHeading): string {
  const number = reportNumber === '' ? '……/BC-……' : reportNumber;
  const date = reportDate === null ? `ngày …… tháng …… năm ${year}` : printLongDate(reportDate);
  return `(Kèm theo Báo cáo số ${number} ${date} của ${agency === '' ? '……' : agency})`;
}
