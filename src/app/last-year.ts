/** Enters the figures of the year before the workbook's: they stand beside this year's and are compared with them. */
import { type PeriodKind, reportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { rowsByCode } from '../domain/statistics/form.ts';
import { readFigure } from '../domain/statistics/read-figure.ts';
import type { Payloads } from '../schema/payloads.ts';
import { writeColumns } from './column-writes.ts';
import { withComparison } from './comparison.ts';
import { figuresOf, openFigureTabs } from './figure-tabs.ts';
import type { Ports } from './ports.ts';
import { appProblem, failed, succeeded } from './problems.ts';
import type { Session } from './session.ts';

/**
 * Enters all lines into the column Năm trước of the period of that kind, or none when one of them is wrong. Figures of
 * the plan are typed here, since this workbook has no plan of that year; notes and the dossier block have no column.
 */
export function enterLastYear(
  ports: Ports,
  session: Session,
  kind: PeriodKind,
  { period: id, lines }: Payloads['enterFigures'],
): Result<{ accepted: number }> {
  const { form, calendar, year } = session.settings;
  const period = reportingPeriod(calendar, year, kind);
  if (period === null) return failed('period.unknown', {}, { found: id, year });
  const opened = openFigureTabs(ports, session);
  if (!opened.ok) return opened;
  const rows = rowsByCode(form);
  const known = figuresOf(opened.value, session, period);
  if (!known.ok) return known;
  const problems: Problem[] = [];
  const cells = new Map<number, string>();
  const firstLine = new Map<string, number>();
  for (const line of lines) {
    const code = line.code.trim();
    const row = rows.get(code);
    const sheetRow = row === undefined ? undefined : known.value.place.rowOf.get(row.code);
    const place = { row: line.line, code };
    if (known.value.dossiers.rowOf.has(code))
      problems.push(appProblem('figure.dossierOfLastYear', place, { period: id }));
    else if (row === undefined || sheetRow === undefined) {
      problems.push(appProblem('figure.unknownCode', place, { found: line.code }));
    } else {
      const before = firstLine.get(row.code);
      if (before !== undefined) problems.push(appProblem('figure.twice', place, { first: before }));
      firstLine.set(row.code, line.line);
      const figure = readFigure(line.value.trim(), row);
      if (!figure.ok) problems.push(...figure.problems.map((one) => ({ ...one, place: { ...one.place, ...place } })));
      cells.set(sheetRow, line.value.trim());
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const tabs = withComparison(ports, opened.value);
  const figures = figuresOf(tabs, session, period);
  if (!figures.ok) return figures;
  const column = figures.value.place.comparison.lastYear;
  if (column !== null) writeColumns(ports.workbook, tabs.tab.id, [{ column, format: '@', cells }]);
  return succeeded({ accepted: cells.size });
}
