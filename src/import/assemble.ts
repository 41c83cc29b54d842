/** Puts classified rows together: sections, items, tasks and activity rows. */
import type { Plan, PlanRow, PlanTextField, Section } from '../domain/plan/plan.ts';
import type { Problem } from '../domain/problem.ts';
import { namedSection, type Step } from './classify.ts';
import { joinCutRow } from './cut-rows.ts';
import { type ImportDoubtCode, type ImportFailureCode, importProblem } from './problems.ts';
import { createSectionList, type SectionList } from './sections.ts';
import type { TableRow } from './table-rows.ts';
import { shownText } from './table-view.ts';

export interface Assembled {
  readonly plan: Plan;
  /** Source row of each row of the plan. */
  readonly sourceRows: readonly number[];
  readonly doubts: readonly Problem<ImportDoubtCode>[];
  readonly failures: readonly Problem<ImportFailureCode>[];
}

interface OpenItem {
  readonly section: string;
  readonly tt: string;
  goal: string;
  task: string;
  taskNumber: number;
}

type ItemStep = Extract<Step, { kind: 'item' }>;

export function assemble(steps: readonly Step[]): Assembled {
  const doubts: Problem<ImportDoubtCode>[] = [];
  const failures: Problem<ImportFailureCode>[] = [];
  const sections = createSectionList(doubts, failures);
  const enter = createSectionEntry(steps, sections);
  const numbers = createNumberCheck(doubts, failures);
  const rows: PlanRow[] = [];
  const sourceRows: number[] = [];
  let item: OpenItem | null = null;

  function emit(open: OpenItem, row: TableRow): void {
    rows.push(planRow(open, row));
    sourceRows.push(row.row);
    for (const { cell, header } of row.filled) {
      if (cell.columnSpan > 1) {
        doubts.push(importProblem('import.cellAcrossColumns', { row: row.row, column: header }, { text: cell.text }));
      }
    }
  }

  function joinAbove(open: OpenItem, row: TableRow): boolean {
    const last = rows[rows.length - 1];
    const joined = last === undefined ? null : joinCutRow(last, row);
    if (joined === null) return false;
    rows[rows.length - 1] = joined;
    open.goal = joined.goal;
    open.task = joined.task;
    doubts.push(
      importProblem('import.rowJoined', { row: row.row, code: open.section, tt: open.tt }, { text: row.text }),
    );
    return true;
  }

  steps.forEach((step, index) => {
    const section = enter(step);
    if (step.kind === 'heading') item = null;
    if (step.kind === 'item' && section !== null) {
      if (item !== null && continues(item, step, section)) {
        advance(item, step.row, doubts);
        emit(item, step.row);
        return;
      }
      numbers(step, section);
      item = startItem(step, section);
      const next = nextOnPaper(steps, index);
      if (isTitleOfParts(step.row, next)) item = { ...item, goal: item.task, task: '' };
      else if (!onlyGoalBefore(step.row, next)) emit(item, step.row);
    }
    if (step.kind === 'more' && item !== null && step.row.filled.length > 0) {
      if (isAfterBreak(steps[index - 1]) && joinAbove(item, step.row)) return;
      advance(item, step.row, doubts);
      emit(item, step.row);
    }
  });
  return { plan: { sections: sections.all, rows }, sourceRows, doubts, failures };
}

/** True after a blank line or a repeated header: where one page ends and the next begins. */
function isAfterBreak(before: Step | undefined): boolean {
  return before?.kind === 'blank' || (before?.kind === 'out' && before.reason === 'repeated-header');
}

/** The section that each step stands in: of headings, of columns for the section, or worked out from the numbering. */
function createSectionEntry(steps: readonly Step[], sections: SectionList): (step: Step) => Section | null {
  const named = steps.some((step) => step.kind === 'heading' || namedSection(step.row) !== null);
  const gaps = named ? null : restartGaps(steps);
  let current: Section | null = null;
  let blanks = 0;
  let before: Step | undefined;
  return (step) => {
    const restarts = beginsAnew(step, before);
    before = step;
    if (step.kind === 'heading') current = sections.open(step.code, step.title, step.row.row);
    else if (step.kind === 'item') {
      if (named)
        current = sectionOfRow(step.row, current, sections) ?? sections.implicit(freeCode(steps), step.row.row);
      else if (gaps === null || gaps.restarts <= 1) current ??= sections.implicit('I', step.row.row);
      else if (restarts || current === null) {
        const deeper = blanks > gaps.usual;
        if (deeper) sections.infer(false, step.row.row);
        current = sections.infer(deeper || current?.parent != null, step.row.row);
      }
    }
    blanks = step.kind === 'blank' ? blanks + 1 : 0;
    return current;
  };
}

function sectionOfRow(row: TableRow, current: Section | null, sections: SectionList): Section | null {
  const named = namedSection(row);
  if (named === null) return current;
  const same = named.code === null ? named.title === current?.title : named.code.text === current?.code;
  return same ? current : sections.open(named.code, named.title, row.row);
}

/** Code for items before the first heading: "I" if no heading has it, else "0". */
function freeCode(steps: readonly Step[]): string {
  const taken = steps.some((step) => step.kind === 'heading' && (step.code === null || step.code.text === 'I'));
  return taken ? '0' : 'I';
}

/** An item with number 1 that does not only repeat the number and texts of the row above. */
function beginsAnew(step: Step, before: Step | undefined): boolean {
  if (step.kind !== 'item' || step.value !== 1) return false;
  return before?.kind !== 'item' || before.tt !== step.tt || !sameMatter(before.row, step.row);
}

/** The same goal, or the same task where there are no goals, written out again. */
function sameMatter(one: TableRow, other: TableRow): boolean {
  const field = other.fields.goal === undefined ? 'task' : 'goal';
  const text = fieldText(other, field);
  return text !== '' && text === fieldText(one, field);
}

/** How often the numbering begins anew, and how many blank lines usually stand before it does. */
function restartGaps(steps: readonly Step[]): { readonly restarts: number; readonly usual: number } {
  const gaps: number[] = [];
  let blanks = 0;
  let before: Step | undefined;
  for (const step of steps) {
    if (beginsAnew(step, before)) gaps.push(blanks);
    before = step;
    blanks = step.kind === 'blank' ? blanks + 1 : 0;
  }
  return {
    restarts: gaps.length,
    usual: Math.max(
      1,
      gaps.slice(1).reduce((least, gap) => Math.min(least, gap), 99),
    ),
  };
}

/** Reports a number that stands twice in a section, and one that does not follow the number before it. */
function createNumberCheck(
  doubts: Problem<ImportDoubtCode>[],
  failures: Problem<ImportFailureCode>[],
): (step: ItemStep, section: Section) => void {
  const seen = new Map<string, number>();
  let last: number | null = null;
  let lastSection: string | null = null;
  return (step, section) => {
    const key = `${section.code}\n${step.tt}`;
    const place = { row: step.row.row, code: section.code, tt: step.tt };
    const before = seen.get(key);
    if (before !== undefined) failures.push(importProblem('import.duplicateNumber', place, { firstRow: before }));
    else seen.set(key, step.row.row);
    if (step.value === null) return;
    const begins = lastSection !== section.code;
    const expected = begins ? 1 : (last ?? 0) + 1;
    const follows = step.value === expected || (begins && last !== null && step.value === last + 1);
    if (before === undefined && !follows) doubts.push(importProblem('import.numberGap', place, { expected }));
    last = step.value;
    lastSection = section.code;
  };
}

function startItem(step: ItemStep, section: Section): OpenItem {
  return {
    section: section.code,
    tt: step.tt,
    goal: fieldText(step.row, 'goal'),
    task: fieldText(step.row, 'task'),
    taskNumber: 1,
  };
}

/** A number repeated on the next row with the same goal, or the same task where there are no goals, goes on. */
function continues(item: OpenItem, step: ItemStep, section: Section): boolean {
  if (item.section !== section.code || item.tt !== step.tt) return false;
  const field = step.row.fields.goal === undefined ? 'task' : 'goal';
  const text = fieldText(step.row, field);
  return text !== '' && text === item[field];
}

/** A row that holds nothing but the goal of an item whose tasks begin on the next row. */
function onlyGoalBefore(row: TableRow, next: Step | undefined): boolean {
  const goalAlone = row.filled.length === 1 && row.filled[0]?.field === 'goal';
  if (!goalAlone || next?.kind !== 'more') return false;
  return next.row.filled.some(({ field }) => field === 'task' || field === 'activity');
}

/** A row that holds nothing but a task whose parts, marked "a)" or "-", have rows of their own below it. */
function isTitleOfParts(row: TableRow, next: Step | undefined): boolean {
  const taskAlone = row.filled.length === 1 && row.filled[0]?.field === 'task' && row.fields.goal === undefined;
  if (!taskAlone || next?.kind !== 'more' || next.row.filled.length < 2) return false;
  const task = next.row.fields.task;
  if (task?.from !== 'here' || task.text === '') return false;
  return next.row.number.kind === 'mark' || /^(?:[-–—+•]|[a-zđ][.)])\s/u.test(task.text);
}

/** The step after this one, page breaks passed over. */
function nextOnPaper(steps: readonly Step[], index: number): Step | undefined {
  let next = index + 1;
  while (isAfterBreak(steps[next])) next++;
  return steps[next];
}

/** Takes over what a further row of the item says anew. */
function advance(item: OpenItem, row: TableRow, doubts: Problem<ImportDoubtCode>[]): void {
  const goal = row.fields.goal;
  if (goal?.from === 'here' && goal.text !== '') item.goal = shownText(goal);
  const task = row.fields.task;
  if (task === undefined || task.from !== 'here' || task.text === '') return;
  const text = shownText(task);
  if (text === item.task) {
    const place = { row: row.row, code: item.section, tt: item.tt };
    doubts.push(importProblem('import.taskRepeated', place, { text }));
    return;
  }
  if (item.task !== '') item.taskNumber++;
  item.task = text;
}

function planRow(item: OpenItem, row: TableRow): PlanRow {
  const text = (field: PlanTextField) => fieldText(row, field);
  const extra = Object.fromEntries(
    row.extra
      .filter(({ cell }) => cell.from !== 'left' && cell.text !== '')
      .map(({ header, cell }) => [header, shownText(cell)]),
  );
  return {
    section: item.section,
    tt: item.tt,
    goal: item.goal,
    taskNumber: item.taskNumber,
    task: item.task,
    activity: text('activity'),
    product: text('product'),
    lead: text('lead'),
    support: text('support'),
    deadline: text('deadline'),
    budget: text('budget'),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

function fieldText(row: TableRow, field: PlanTextField): string {
  const cell = row.fields[field];
  return cell === undefined || cell.from === 'left' ? '' : shownText(cell);
}
