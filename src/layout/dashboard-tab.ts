/**
 * The generated tab `Tổng quan`, the leader's page: rates, what is late, what is missing, what is still needed.
 * Everything that is read stands in columns A to E; the charts stand to the right of them, so that no list can grow
 * into a chart. Rates are printed text; the numbers that the charts draw stand in a hidden column.
 */
import { periodLabels } from '../catalogue/labels.ts';
import { rowStateLabels } from '../catalogue/units.ts';
import { type DueDay, type PeriodKind, readPeriodId } from '../domain/calendar/reporting-period.ts';
import type { CountingUnit } from '../domain/plan/progress.ts';
import type { RowState } from '../domain/plan/row-state.ts';
import { dashboardWords as words } from '../text/dashboard.ts';
import { printCount, printDate } from '../text/numbers.ts';
import { estimateRowHeights } from './row-heights.ts';
import { sheetBuilder } from './sheet-builder.ts';
import type { CellLink, CellStyle, Chart, Scalar, SheetValue } from './workbook-value.ts';

const dashboardTabName = 'Tổng quan';

/** Lists are cut after so many rows: the tabs themselves hold the rest. */
const listedRows = 15;

/** A cell to go to. */
interface Cell {
  readonly sheet: number;
  readonly a1: string;
}

interface Rate {
  readonly done: number;
  readonly counted: number;
  readonly percent: string;
}

interface Row {
  readonly section: string;
  readonly tt: string;
  readonly task: string;
  readonly lead: string;
  readonly due: string | null;
  readonly days: number | null;
  /** Null: the list does not lead there. */
  readonly cell: Cell | null;
}

/** What the tab shows; days are ISO dates. */
export interface DashboardContent {
  readonly agency: string;
  readonly year: number;
  readonly today: string;
  readonly period: string;
  readonly ready: boolean;
  readonly blocking: number;
  /** The respondent's own rows of the form with an answer, and all of them. */
  readonly filled: { readonly rows: number; readonly of: number };
  /** Null while the matrix cannot be read. */
  readonly rates: {
    readonly asOf: string;
    readonly countingUnit: CountingUnit;
    readonly year: Rate;
    readonly periodPlan: Rate & { readonly frozen: boolean; readonly addedLater: number };
    readonly onTime: number;
    readonly overdue: number;
    readonly undated: number;
    readonly sections: readonly (Rate & { readonly code: string; readonly title: string })[];
    readonly units: readonly (Rate & { readonly name: string })[];
  } | null;
  readonly states: Readonly<Partial<Record<RowState, number>>>;
  readonly late: readonly Row[];
  readonly soon: readonly Row[];
  /** How many days ahead `soon` looks. */
  readonly soonDays: number;
  readonly silent: readonly { readonly unit: string; readonly rows: number }[];
  readonly missing: readonly {
    readonly code: string;
    readonly label: string;
    readonly unit: string;
    readonly cell: Cell | null;
  }[];
  readonly dueDays: readonly (DueDay & { readonly daysLeft: number })[];
  readonly needed: readonly {
    readonly of: 'period' | 'year';
    readonly rate: string;
    readonly more: number;
    readonly outOfReach: number;
    readonly nearest: readonly Row[];
  }[];
}

const columnWidths = [70, 400, 130, 90, 90, 60, 20];
const numberColumn = 6;
const chartColumn = 8;
/** Rows that a chart of `chartHeight` pixels takes at the host's smallest row. */
const rowsOfChart = 15;
const chartSize = { width: 520, height: 300 } as const;

const barColor = '#2f5597';
const stateColors: Readonly<Record<RowState, string>> = {
  'not-due': '#bdc9dd',
  'in-progress': '#5b8bd0',
  'done-on-time': '#2e8b57',
  'done-late': '#9acd7a',
  'done-undated': '#c9dfb4',
  overdue: '#c0392b',
  'none-arose': '#d9d9d9',
  paused: '#e5b567',
  cancelled: '#8c8c8c',
  'no-due-day': '#ededed',
};

const font: CellStyle = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true };
const line: CellStyle = { ...font, wrap: false };
const styles = {
  title: { ...line, fontSize: 16, bold: true, color: '#1f3864' },
  agency: { ...line, fontSize: 12, bold: true },
  line,
  small: { ...line, italic: true, color: '#5f6368' },
  good: { ...line, bold: true, color: '#1e6b34' },
  waiting: { ...line, bold: true, color: '#8a5a00' },
  bad: { ...line, bold: true, color: '#a61c1c' },
  heading: { ...line, fontSize: 12, bold: true, color: '#1f3864' },
  header: { ...font, bold: true, horizontal: 'center', vertical: 'middle', background: '#d9e2f3', border: true },
  text: { ...font, border: true, numberFormat: '@' },
  count: { ...font, border: true, horizontal: 'right', numberFormat: '0' },
  rate: { ...font, border: true, horizontal: 'right', bold: true, numberFormat: '@' },
  number: { ...line, horizontal: 'right', color: '#9e9e9e', numberFormat: '0.0%' },
} as const satisfies Readonly<Record<string, CellStyle>>;

type StyledCell = readonly [Scalar, CellStyle];

/** The whole tab. */
export function dashboardTab(content: DashboardContent): SheetValue {
  const sheet = sheetBuilder(columnWidths.length);
  const links: CellLink[] = [];
  const charts: Chart[] = [];
  const page: Page = {
    row: (...cells) => sheet.row(cells),
    link(row, column, cell) {
      if (cell !== null) links.push({ row, column, tab: cell.sheet, a1: cell.a1 });
    },
    chart(kind, title, first, rows, numbers, colors = [barColor]) {
      if (rows === 0) return;
      const area = (column: number) => ({ row: first, column, rows: rows + 1, columns: 1 });
      const ranges = [area(kind === 'bar' ? 1 : 2), area(numbers)];
      charts.push({
        kind,
        title,
        ranges,
        colors,
        row: 4 + charts.length * rowsOfChart,
        column: chartColumn,
        ...chartSize,
      });
    },
  };
  putHeadline(page, content);
  if (content.rates === null) page.row([words.unread, styles.bad]);
  else putRates(page, content, content.rates);
  putLists(page, content);
  const cells = sheet.build();
  return {
    name: dashboardTabName,
    warned: 'whole',
    ...cells,
    columnWidths,
    rowHeights: estimateRowHeights({ ...cells, columnWidths }),
    hiddenColumns: [numberColumn],
    links,
    charts,
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
  };
}

/** What the parts of the page are put together with. */
interface Page {
  /** Adds a row and returns its number. */
  row(...cells: readonly StyledCell[]): number;
  /** Makes the text of a cell lead to another cell. */
  link(row: number, column: number, cell: Cell | null): void;
  /** A chart over the table whose header is row `first`: labels in its first or second column, numbers in `numbers`. */
  chart(
    kind: Chart['kind'],
    title: string,
    first: number,
    rows: number,
    numbers: number,
    colors?: readonly string[],
  ): void;
}

function putHeadline({ row }: Page, { year, agency, period, rates, today }: DashboardContent): void {
  row([words.title(year), styles.title]);
  row([agency, styles.agency]);
  row([words.asOf(`${periodName(period)} năm ${year}`, rates?.asOf ?? today, today), styles.small]);
}

function periodName(id: string | null): string {
  const kind: PeriodKind | undefined = readPeriodId(id ?? '')?.kind;
  return kind === undefined ? '' : periodLabels[kind];
}

function readiness({ ready, blocking, filled }: DashboardContent): StyledCell {
  if (!ready) return [words.blocked(blocking), styles.bad];
  if (filled.rows < filled.of) return [words.incomplete(filled.rows, filled.of), styles.waiting];
  return [words.ready, styles.good];
}

function putRates(page: Page, content: DashboardContent, rates: NonNullable<DashboardContent['rates']>): void {
  const { year, periodPlan, countingUnit, onTime, undated, overdue, sections, units } = rates;
  const { columns } = words;
  const { row } = page;
  const table = (first: string): number =>
    row(
      ...[first, columns.what, columns.done, columns.counted, columns.rate].map(
        (text) => [text, styles.header] as const,
      ),
      [columns.number, styles.number],
    );
  heading(page, words.rates);
  table(columns.index);
  row(...rateCells('1', words.ofYear, year));
  const name = periodName(content.period);
  row(...rateCells('2', words.ofPeriod(name, periodPlan.frozen, periodPlan.addedLater), periodPlan));
  row([words.timeliness(countingUnit, onTime, undated, overdue), styles.line]);
  row(readiness(content));
  heading(page, words.bySection);
  const ofSections = table(columns.code);
  for (const section of sections) row(...rateCells(section.code, section.title, section));
  page.chart('bar', words.charts.sections, ofSections, sections.length, numberColumn);
  heading(page, words.byUnit);
  const ofUnits = table(columns.index);
  for (const [index, unit] of units.entries()) row(...rateCells(String(index + 1), unit.name, unit));
  row([words.unitsOverlap, styles.small]);
  page.chart('column', words.charts.units, ofUnits, units.length, numberColumn);
  heading(page, words.states(content.today));
  const states = (Object.keys(rowStateLabels) as RowState[]).flatMap((state) => {
    const count = content.states[state] ?? 0;
    return count === 0 ? [] : [[state, count] as const];
  });
  const ofStates = row([columns.index, styles.header], [words.state, styles.header], [words.rows, styles.header]);
  for (const [index, [state, count]] of states.entries())
    row([String(index + 1), styles.text], [rowStateLabels[state], styles.text], [count, styles.count]);
  const colors = states.map(([state]) => stateColors[state]);
  page.chart('pie', words.charts.states, ofStates, states.length, 3, colors);
}

function rateCells(code: string, name: string, { done, counted, percent }: Rate): readonly StyledCell[] {
  return [
    [code, styles.text],
    [name, styles.text],
    [done, styles.count],
    [counted, styles.count],
    [percent, styles.rate],
    [counted === 0 ? null : done / counted, styles.number],
  ];
}

function putLists(page: Page, content: DashboardContent): void {
  putTasks(page, words.late, words.daysLate, content.late);
  putTasks(page, words.soon(content.soonDays), words.daysLeft, content.soon);
  list(page, words.missing, [words.columns.code, words.label, words.unit], content.missing, (figure) => ({
    cells: [
      [figure.code, styles.text],
      [figure.label, styles.text],
      [figure.unit, styles.text],
    ],
    cell: figure.cell,
  }));
  const { countingUnit = 'item' } = content.rates ?? {};
  const { index } = words.columns;
  heading(page, words.needed);
  for (const { of, rate, more, outOfReach } of content.needed) {
    const what = of === 'year' ? words.year : words.periodPlan(periodName(content.period));
    page.row([words.neededFor(rate, what, more, countingUnit, outOfReach), styles.line]);
  }
  const nearest = content.needed.find(({ more }) => more > 0)?.nearest ?? [];
  if (nearest.length > 0)
    putTasks(
      page,
      words.nearest,
      words.daysLeft,
      nearest.map((row) => ({ ...row, cell: null })),
      content.today,
    );
  list(page, words.silent, [index, words.lead, words.rows], content.silent, ({ unit, rows }, number) => ({
    cells: [
      [number, styles.text],
      [unit, styles.text],
      [rows, styles.count],
    ],
    cell: null,
  }));
  list(page, words.dueDays, [index, words.columns.what, words.due, words.daysLeft], content.dueDays, (day, number) => ({
    cells: [
      [number, styles.text],
      [words.dueDay(day.what === 'internal', day.period === null ? '' : ` ${periodName(day.period)}`), styles.text],
      [printDate(day.due), styles.text],
      [day.daysLeft, styles.count],
    ],
    cell: null,
  }));
}

/** A list of rows of the plan; `today` tells late from left where both may stand. */
function putTasks(page: Page, title: string, days: string, rows: readonly Row[], today = ''): void {
  const { code } = words.columns;
  list(page, title, [code, words.task, words.lead, words.due, days], rows, (row) => ({
    cells: [
      [`${row.section}.${row.tt}`, styles.text],
      [row.task, styles.text],
      [row.lead, styles.text],
      [row.due === null ? '' : printDate(row.due), styles.text],
      [row.days === null ? null : row.due !== null && row.due < today ? -row.days : row.days, styles.count],
    ],
    cell: row.cell,
  }));
}

/** A titled table; the text of its second column leads to the cell that the row is about (every link costs four calls). */
function list<T>(
  page: Page,
  title: string,
  header: readonly string[],
  entries: readonly T[],
  show: (entry: T, number: string) => { readonly cells: readonly StyledCell[]; readonly cell: Cell | null },
): void {
  heading(page, entries.length === 0 ? title : `${title} (${printCount(entries.length)})`);
  if (entries.length === 0) {
    page.row([words.none, styles.line]);
    return;
  }
  page.row(...header.map((text) => [text, styles.header] as const));
  for (const [index, entry] of entries.slice(0, listedRows).entries()) {
    const { cells, cell } = show(entry, String(index + 1));
    page.link(page.row(...cells), 2, cell);
  }
  if (entries.length > listedRows) page.row([words.more(entries.length - listedRows), styles.small]);
}

function heading({ row }: Page, title: string): void {
  row();
  row([title, styles.heading]);
}
