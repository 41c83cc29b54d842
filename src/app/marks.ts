/** Enters progress on rows of the matrix: status, day done, evidence, planned quarters and quarter marks. */
import { markLabels, statusLabels, valueOfLabel } from '../catalogue/labels.ts';
import { isDate, readDate, toSerial } from '../domain/calendar/date.ts';
import type { Quarter } from '../domain/calendar/reporting-period.ts';
import type { QuarterMark } from '../domain/plan/progress.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { printPlannedQuarters, readPlannedQuarters } from '../layout/planned-quarters.ts';
import type { TaskColumnKey } from '../layout/tasks-tab.ts';
import type { TaskEntry } from '../layout/tasks-tab-reading.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Block, Ports } from './ports.ts';
import { type AppProblemCode, appProblem, succeeded } from './problems.ts';
import { openSession } from './session.ts';
import { openTasks, type Tasks } from './tasks.ts';

type MarkLine = Payloads['enterMarks']['lines'][number];
type CellChanges = Partial<Record<TaskColumnKey, Scalar>>;

/** Enters all lines, or none when one of them is wrong. A field that a line leaves out stays as it is. */
export function enterMarks(ports: Ports, payload: Payloads['enterMarks']): Result<{ accepted: number }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const problems: Problem[] = [];
  const changes = new Map<number, CellChanges>();
  for (const line of payload.lines) {
    const cells = readMarkLine(line, session.value.settings.year, problems);
    for (const entry of findEntries(line, tasks.value, problems)) {
      changes.set(entry.sheetRow, { ...changes.get(entry.sheetRow), ...cells });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  ports.workbook.write(tasks.value.tab.id, changedBlocks(tasks.value, changes));
  openTasks(ports, session.value);
  return succeeded({ accepted: payload.lines.length });
}

function findEntries(line: MarkLine, tasks: Tasks, problems: Problem[]): readonly TaskEntry[] {
  const place = { row: line.line, code: line.section, tt: line.tt };
  const none = (code: AppProblemCode, found: string): readonly TaskEntry[] => {
    problems.push(appProblem(code, place, { found }));
    return [];
  };
  const item = tasks.reading.entries.filter(
    ({ tracked }) => tracked.plan.section === line.section.trim() && tracked.plan.tt === line.tt.trim(),
  );
  if (item.length === 0) return none('mark.unknownItem', `${line.section} ${line.tt}`);
  const task = line.task?.trim() ?? '';
  const ofTask = task === '' ? item : item.filter((entry) => String(entry.tracked.plan.taskNumber) === task);
  if (ofTask.length === 0) return none('mark.unknownTask', task);
  const row = line.row?.trim() ?? '';
  if (row === '') return ofTask;
  const entry = item[Number(row) - 1];
  return entry === undefined || !ofTask.includes(entry) ? none('mark.unknownRow', row) : [entry];
}

function readMarkLine(line: MarkLine, year: number, problems: Problem[]): CellChanges {
  const place = { row: line.line, code: line.section, tt: line.tt };
  const cells: CellChanges = {};
  const wrong = (code: AppProblemCode, found: string) => problems.push(appProblem(code, place, { found }));
  const status = line.status?.trim() ?? '';
  if (status !== '') {
    const value = valueOfLabel(statusLabels, status);
    if (value === null) wrong('mark.unknownStatus', status);
    else cells.status = statusLabels[value];
  }
  const doneOn = line.doneOn?.trim() ?? '';
  if (doneOn !== '') {
    const date = isDate(doneOn) ? doneOn : readDate(doneOn, year).date;
    if (date === null) wrong('mark.badDate', doneOn);
    else cells.doneOn = toSerial(date);
  }
  if (line.evidence !== undefined && line.evidence.trim() !== '') cells.evidence = line.evidence.trim();
  if (line.planned !== undefined && line.planned.trim() !== '') {
    const planned = /^[-–]$/.test(line.planned.trim()) ? [] : readPlannedQuarters(line.planned);
    if (planned === null) wrong('mark.badQuarters', line.planned);
    else cells.planned = printPlannedQuarters(planned);
  }
  for (const part of (line.mark ?? '').split(/[,;]/)) {
    if (part.trim() === '') continue;
    const mark = readMark(part);
    if (mark === null) wrong('mark.badMark', part.trim());
    else cells[`mark${mark.quarter}`] = mark.value === null ? '' : markLabels[mark.value];
  }
  return cells;
}

/** "Q1=Đạt", "Q2=Chưa đạt"; "Q1=" takes the mark away. */
function readMark(text: string): { quarter: Quarter; value: QuarterMark | null } | null {
  const [left = '', right] = text.split('=');
  const named = readPlannedQuarters(left);
  const quarter = named?.[0];
  if (right === undefined || quarter === undefined || named?.length !== 1) return null;
  if (right.trim() === '') return { quarter, value: null };
  const value = valueOfLabel(markLabels, right);
  return value === null ? null : { quarter, value };
}

/** One block a column, from the first row that changes to the last; the cells between are written as they were read. */
function changedBlocks(tasks: Tasks, changes: ReadonlyMap<number, CellChanges>): Block[] {
  const keys = new Set([...changes.values()].flatMap((cells) => Object.keys(cells) as TaskColumnKey[]));
  return [...keys].flatMap((key) => {
    const column = tasks.reading.columns.at.get(key);
    const rows = [...changes].filter(([, cells]) => key in cells).map(([row]) => row);
    if (column === undefined || rows.length === 0) return [];
    const first = Math.min(...rows);
    const values: Scalar[][] = [];
    for (let row = first; row <= Math.max(...rows); row += 1) {
      const changed = changes.get(row)?.[key];
      values.push([changed ?? asWritten(tasks.values[row - 1]?.[column - 1] ?? null, key)]);
    }
    return [{ row: first, column, values, text: key !== 'doneOn' }];
  });
}

function asWritten(value: Scalar, key: TaskColumnKey): Scalar {
  return key === 'doneOn' && typeof value === 'string' && isDate(value) ? toSerial(value) : value;
}
