/** Enters statistics: into the period's columns of `Số liệu` and the dossier block, or into those of last year. */
import { readPeriodId } from '../domain/calendar/reporting-period.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type FormRow, rowsByCode } from '../domain/statistics/form.ts';
import { readFigure } from '../domain/statistics/read-figure.ts';
import { dossierRow } from '../layout/dossiers-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type ColumnChange, writeColumns } from './column-writes.ts';
import { type Figures, openFigures } from './figure-tabs.ts';
import { enterLastYear } from './last-year.ts';
import type { Ports } from './ports.ts';
import { appProblem, succeeded } from './problems.ts';
import { periodOf } from './rates.ts';
import { openSession } from './session.ts';

export * from './figure-tabs.ts';

/**
 * Enters all lines into the period's column, or none when one of them is wrong. A period of the year before the
 * workbook's goes into the columns Năm trước.
 */
export function enterFigures(ports: Ports, payload: Payloads['enterFigures']): Result<{ accepted: number }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const named = readPeriodId(payload.period);
  if (named !== null && named.year === session.value.settings.year - 1) {
    return enterLastYear(ports, session.value, named.kind, payload);
  }
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const figures = openFigures(ports, session.value, period.value);
  if (!figures.ok) return figures;
  const rows = rowsByCode(session.value.settings.form);
  const problems: Problem[] = [];
  const cells = new Map<number, { figure: string; note: string }>();
  const dossiers = new Map<number, string>();
  const firstLine = new Map<string, number>();
  for (const line of payload.lines) {
    const code = line.code.trim();
    const inBlock = figures.value.dossiers.rowOf.get(code);
    const row = inBlock === undefined ? rows.get(code) : dossierRow(code);
    const place = { row: line.line, code };
    const sheetRow = inBlock ?? (row === undefined ? undefined : figures.value.place.rowOf.get(row.code));
    if (row === undefined || sheetRow === undefined) {
      problems.push(appProblem('figure.unknownCode', place, { found: line.code }));
      continue;
    }
    const before = firstLine.get(row.code);
    if (before !== undefined) problems.push(appProblem('figure.twice', place, { first: before }));
    firstLine.set(row.code, line.line);
    problems.push(...wrongFigure(line, row).map((problem) => ({ ...problem, place: { ...problem.place, ...place } })));
    if (inBlock === undefined) cells.set(sheetRow, { figure: line.value.trim(), note: line.note.trim() });
    else dossiers.set(inBlock, line.value.trim());
  }
  if (problems.length > 0) return { ok: false, problems };
  writeColumns(ports.workbook, figures.value.tab.id, enteredCells(figures.value, cells));
  writeDossiers(ports, figures.value.dossiers, dossiers);
  return succeeded({ accepted: payload.lines.length });
}

function writeDossiers(ports: Ports, { tab, column }: Figures['dossiers'], entered: ReadonlyMap<number, string>): void {
  if (tab === null || column === null) return;
  writeColumns(ports.workbook, tab.id, [{ column, format: '@', cells: entered }]);
}

function wrongFigure(line: Payloads['enterFigures']['lines'][number], row: FormRow): readonly Problem[] {
  if (row.formula?.op === 'plan' && line.value.trim() !== '') {
    return [appProblem('figure.fromPlan')];
  }
  const figure = readFigure(line.value.trim(), row);
  return figure.ok ? [] : figure.problems;
}

/** The figures as entered; a note that a line leaves empty stays as it is. */
function enteredCells(
  { place }: Figures,
  cells: ReadonlyMap<number, { figure: string; note: string }>,
): readonly ColumnChange[] {
  const figures = new Map([...cells].map(([row, { figure }]) => [row, figure]));
  const notes = new Map([...cells].filter(([, { note }]) => note !== '').map(([row, { note }]) => [row, note]));
  return [
    { column: place.columns.figure, format: '@', cells: figures },
    { column: place.columns.note, format: '@', cells: notes, ownWords: true },
  ];
}
