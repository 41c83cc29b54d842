/** Other periods beside the one that is looked at: the earlier ones of the year, and the same period of last year. */
import { type ReportingPeriod, reportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { EarlierPeriod } from '../domain/rules/check.ts';
import { type ComputedRow, computeForm } from '../domain/statistics/compute.ts';
import { changeColumn } from '../layout/figures-comparison.ts';
import { missingComparison } from '../layout/figures-reading.ts';
import { figuresColumn } from '../layout/figures-tab.ts';
import { computeFigures, type Figures, type FigureTabs, figuresOf } from './figure-tabs.ts';
import type { Block, Ports } from './ports.ts';
import { ratesOf } from './rates.ts';
import type { Session } from './session.ts';
import type { Tasks } from './tasks.ts';

/** Periods of the year that close before this one and hold at least one figure, the latest last. */
export function earlierPeriods(
  session: Session,
  tasks: Tasks,
  tabs: FigureTabs,
  period: ReportingPeriod,
): readonly EarlierPeriod[] {
  return periodsBefore(session, period).flatMap((earlier) => {
    const figures = figuresOf(tabs, session, earlier);
    if (!figures.ok || (figures.value.reading.entered.size === 0 && figures.value.dossiers.figures.size === 0))
      return [];
    const rows = computeFigures(session, figures.value, ratesOf(session, tasks, earlier).year);
    return [{ period: earlier, rows, dossiers: figures.value.dossiers.figures }];
  });
}

function periodsBefore({ settings: { calendar } }: Session, period: ReportingPeriod): readonly ReportingPeriod[] {
  return calendar.periods
    .flatMap(({ kind }) => reportingPeriod(calendar, period.year, kind) ?? [])
    .filter(({ closes }) => closes < period.closes)
    .sort((left, right) => left.closes.localeCompare(right.closes));
}

/** The rows of last year's same period, its totals and rates worked out; empty when nothing was typed. */
export function lastYearRows({ settings }: Session, { reading }: Figures): readonly ComputedRow[] {
  if (reading.lastYear.size === 0) return [];
  return computeForm(settings.form, reading.lastYear, null, settings.respondent);
}

/** The tabs of figures with the columns of comparison; those that an older workbook lacks are added behind its last. */
export function withComparison(ports: Ports, tabs: FigureTabs): FigureTabs {
  const missing = missingComparison(tabs.content.values);
  if (missing === null || missing.headers.length === 0) return tabs;
  const { row, column, headers } = missing;
  const body = tabs.content.values.slice(row).map(() => headers.map(() => ''));
  ports.workbook.write(tabs.tab.id, [{ row, column, values: [headers, ...body], text: true }]);
  const values = tabs.content.values.map((cells, index) => [
    ...cells,
    ...(index === row - 1 ? headers : headers.map(() => '')),
  ]);
  return { ...tabs, content: { ...tabs.content, values } };
}

/** Writes the columns Kỳ trước and Thay đổi of the period, in one call; a column that is not there stays away. */
export function writeComparison(
  ports: Ports,
  session: Session,
  period: ReportingPeriod,
  figures: Figures,
  rows: readonly ComputedRow[],
  earlier: readonly EarlierPeriod[],
): void {
  const { headerRow, codes, comparison } = figures.place;
  const [nearest] = periodsBefore(session, period).slice(-1);
  const before = earlier.find(({ period: one }) => one.kind === nearest?.kind) ?? null;
  const blocks: Block[] = [
    { column: comparison.previous, values: figuresColumn(before?.rows ?? [], codes) },
    { column: comparison.change, values: changeColumn(period, rows, before, lastYearRows(session, figures), codes) },
  ].flatMap(({ column, values }) => (column === null ? [] : [{ row: headerRow + 1, column, values, text: true }]));
  if (blocks.length > 0 && codes.length > 0) ports.workbook.write(figures.tab.id, blocks);
}
