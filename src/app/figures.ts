/** The statistics of a period: entered on the tab `Số liệu`, and worked out from it and from the matrix. */
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { type ComputedRow, computeForm, type PlanFigures } from '../domain/statistics/compute.ts';
import { type FormRow, rowsByCode } from '../domain/statistics/form.ts';
import { readFigure } from '../domain/statistics/read-figure.ts';
import { type FiguresPlace, type FiguresReading, locateFigures, readFiguresTab } from '../layout/figures-reading.ts';
import { figuresTabName } from '../layout/figures-tab.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Block, Ports, TabRef } from './ports.ts';
import { appProblem, failed, succeeded } from './problems.ts';
import { periodOf } from './rates.ts';
import { openSession, ourTab, type Session } from './session.ts';

export interface Figures {
  readonly tab: TabRef;
  readonly place: FiguresPlace;
  readonly reading: FiguresReading;
  readonly values: readonly (readonly Scalar[])[];
}

/** The respondent that this product reports for. */
const respondent = 'department';

/** Reads what people entered for a period; fails when the tab, its header or a column of the period is gone. */
export function openFigures(ports: Ports, session: Session, period: ReportingPeriod): Result<Figures> {
  const tab = ourTab(session.store, session.tabs, 'figures', figuresTabName);
  if (tab === null) return failed('tab.missing', { sheet: figuresTabName });
  const { values, formats } = ports.workbook.read(tab.id, { formats: true });
  const place = locateFigures(values, session.settings.form, period.kind);
  if (!place.ok) return place;
  const reading = readFiguresTab(values, session.settings.form, period.kind, formats);
  return succeeded({ tab, place: place.value, reading, values });
}

/** All rows of the form with what follows from the entered figures and from the plan. */
export function computeFigures(session: Session, figures: Figures, plan: PlanFigures): readonly ComputedRow[] {
  return computeForm(session.settings.form, figures.reading.entered, plan, respondent);
}

/** Enters all lines into the period's column, or none when one of them is wrong. */
export function enterFigures(ports: Ports, payload: Payloads['enterFigures']): Result<{ accepted: number }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const figures = openFigures(ports, session.value, period.value);
  if (!figures.ok) return figures;
  const rows = rowsByCode(session.value.settings.form);
  const problems: Problem[] = [];
  const cells = new Map<number, { figure: string; note: string }>();
  const firstLine = new Map<string, number>();
  for (const line of payload.lines) {
    const row = rows.get(line.code.trim());
    const place = { row: line.line, code: line.code.trim() };
    const sheetRow = row === undefined ? undefined : figures.value.place.rowOf.get(row.code);
    if (row === undefined || sheetRow === undefined) {
      problems.push(appProblem('figure.unknownCode', place, { found: line.code }));
      continue;
    }
    const before = firstLine.get(row.code);
    if (before !== undefined) problems.push(appProblem('figure.twice', place, { first: before }));
    firstLine.set(row.code, line.line);
    problems.push(...wrongFigure(line, row).map((problem) => ({ ...problem, place: { ...problem.place, ...place } })));
    cells.set(sheetRow, { figure: line.value.trim(), note: line.note.trim() });
  }
  if (problems.length > 0) return { ok: false, problems };
  ports.workbook.write(figures.value.tab.id, enteredBlocks(figures.value, cells));
  return succeeded({ accepted: payload.lines.length });
}

function wrongFigure(line: Payloads['enterFigures']['lines'][number], row: FormRow): readonly Problem[] {
  if (row.formula?.op === 'plan' && line.value.trim() !== '') {
    return [appProblem('figure.fromPlan')];
  }
  const figure = readFigure(line.value.trim(), row);
  return figure.ok ? [] : figure.problems;
}

/** One block for the figures and one for the notes, from the first row that changes to the last. */
function enteredBlocks(figures: Figures, cells: ReadonlyMap<number, { figure: string; note: string }>): Block[] {
  const rows = [...cells.keys()];
  if (rows.length === 0) return [];
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  return (['figure', 'note'] as const).map((key) => {
    const column = figures.place.columns[key];
    const values: Scalar[][] = [];
    for (let row = first; row <= last; row += 1) {
      const entered = cells.get(row)?.[key];
      const present = figures.values[row - 1]?.[column - 1] ?? null;
      values.push([entered === undefined || (key === 'note' && entered === '') ? present : entered]);
    }
    return { row: first, column, values, text: true };
  });
}
