/** Enters progress on rows of the matrix: status, day done, evidence, planned quarters and quarter marks. */
import { markLabels, statusLabels, valueOfLabel } from '../catalogue/labels.ts';
import { isDate, readDate, toSerial } from '../domain/calendar/date.ts';
import type { Quarter } from '../domain/calendar/reporting-period.ts';
import type { QuarterMark } from '../domain/plan/progress.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { printPlannedQuarters, readPlannedQuarters } from '../layout/planned-quarters.ts';
import { type TaskColumnKey, taskColumnHeader } from '../layout/tasks-tab.ts';
import { isNearYear, type TaskEntry } from '../layout/tasks-tab-reading.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type ColumnChange, writeColumns } from './column-writes.ts';
import type { Ports } from './ports.ts';
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
  const marked = new Map<string, MarkedCell>();
  for (const line of payload.lines) {
    const cells = readMarkLine(line, session.value.settings.year, problems);
    for (const entry of findEntries(line, tasks.value, problems)) {
      for (const [key, value] of Object.entries(cells) as [TaskColumnKey, Scalar][]) {
        const name = `${key} ${entry.sheetRow}`;
        const first = marked.get(name);
        if (first === undefined) marked.set(name, { key, sheetRow: entry.sheetRow, value, line: line.line });
        else if (first.value !== value) problems.push(markedTwice(line, key, first.line));
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  writeColumns(ports.workbook, tasks.value.tab.id, columnChanges(tasks.value, [...marked.values()]));
  openTasks(ports, session.value);
  return succeeded({ accepted: payload.lines.length });
}

interface MarkedCell {
  readonly key: TaskColumnKey;
  readonly sheetRow: number;
  readonly value: Scalar;
  readonly line: number;
}

function markedTwice(line: MarkLine, key: TaskColumnKey, first: number): Problem {
  const place = { row: line.line, column: taskColumnHeader(key), code: line.section, tt: line.tt };
  return appProblem('mark.twice', place, { first });
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
    else if (!isNearYear(date, year)) wrong('mark.dateOutside', doneOn);
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
    else {
      const key = `mark${mark.quarter}` as const;
      const value = mark.value === null ? '' : markLabels[mark.value];
      if (cells[key] !== undefined && cells[key] !== value) problems.push(markedTwice(line, key, line.line));
      cells[key] = value;
    }
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

function columnChanges(tasks: Tasks, marked: readonly MarkedCell[]): ColumnChange[] {
  return [...new Set(marked.map(({ key }) => key))].flatMap((key) => {
    const column = tasks.reading.columns.at.get(key);
    if (column === undefined) return [];
    const cells = new Map(marked.filter((cell) => cell.key === key).map(({ sheetRow, value }) => [sheetRow, value]));
    const format = key === 'doneOn' ? ('dd/mm/yyyy' as const) : ('@' as const);
    return [{ column, format, cells, ownWords: key === 'evidence' }];
  });
}
