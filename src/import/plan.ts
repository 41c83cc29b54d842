/** From a table as it was found to the plan it holds. */
import { fold } from '../domain/language/text.ts';
import type { Plan, PlanTextField } from '../domain/plan/plan.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { assemble } from './assemble.ts';
import { classifyRows, type LeftOut } from './classify.ts';
import type { Grid } from './grid.ts';
import { locateHeader, lookedFor, type ReadColumn, readHeader, type TableHeader } from './header.ts';
import { numbersInText } from './numbers-in-text.ts';
import { type ImportDoubtCode, type ImportFailureCode, importProblem } from './problems.ts';
import { tableRows } from './table-rows.ts';
import { type TableView, viewOf } from './table-view.ts';

export interface PlanReading {
  readonly plan: Plan;
  /** For each row of the plan, the row of the source that it began on. */
  readonly sourceRows: readonly number[];
  /** What was read with a doubt, in the order of the table. */
  readonly doubts: readonly Problem<ImportDoubtCode>[];
  /** Rows that are no part of the plan: titles above the header, headers repeated on a new page, totals, notes. */
  readonly leftOut: readonly LeftOut[];
  readonly columns: readonly ReadColumn[];
}

/**
 * Reads a table as the task matrix of a plan: the header is found by the meaning of its words in any order; section
 * rows, merged and repeated cells and rows without a number are put together as sections, items, tasks and rows.
 * The texts stay the plan's own words. Fails, with the places, when there is no header or no column of numbers, when
 * two columns mean the same, when a numbered row is empty, or when a number or a section stands twice.
 * The appendix of seed 000 gives 40 items, 46 tasks and 47 rows.
 */
export function readPlan(grid: Grid): Result<PlanReading, ImportFailureCode> {
  const view = viewOf(grid);
  const place = locateHeader(view);
  if (place === null) return { ok: false, problems: [withoutHeader(view, grid.firstRow)] };
  const { header, failures, numbered } = readNumberedHeader(view, place, grid.firstRow);
  if (failures.length > 0) return { ok: false, problems: failures };
  const rows = tableRows(numbered, header, grid.firstRow);
  const classified = classifyRows(rows, headerKeys(view, header));
  const assembled = assemble(classified.steps);
  const problems = [...classified.failures, ...assembled.failures];
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  if (assembled.plan.rows.length === 0) {
    return { ok: false, problems: [importProblem('import.noItems', { row: grid.firstRow + header.bottom })] };
  }
  const doubts = [...header.doubts, ...classified.doubts, ...assembled.doubts, ...lineWraps(assembled, header)];
  const out = classified.steps.flatMap((step) =>
    step.kind === 'out' ? [{ row: step.row.row, text: step.row.text, reason: step.reason }] : [],
  );
  return {
    ok: true,
    value: {
      plan: assembled.plan,
      sourceRows: assembled.sourceRows,
      doubts: inOrder(doubts),
      leftOut: [...aboveHeader(view, header, grid.firstRow), ...out],
      columns: header.columns.filter(({ column }) => column <= (view[place.top]?.length ?? 0)),
    },
  };
}

/** The header, and the table that it is the header of: with a column of numbers made where they stand in the texts. */
function readNumberedHeader(
  view: TableView,
  place: { readonly top: number; readonly bottom: number },
  firstRow: number,
): ReturnType<typeof readHeader> & { readonly numbered: TableView } {
  const read = readHeader(view, place, firstRow);
  const lacksNumbers = read.failures.length > 0 && read.failures.every(({ code }) => code === 'import.noNumberColumn');
  const found = lacksNumbers ? numbersInText(view, read.header) : null;
  if (found === null) return { ...read, numbered: view };
  const { header, failures } = readHeader(found.view, place, firstRow);
  const doubt = importProblem('import.numbersInText', { row: firstRow + place.top, column: found.column.header });
  return { header: { ...header, doubts: [doubt, ...header.doubts] }, failures, numbered: found.view };
}

/** Whether a table has a header that a plan's table can have. */
export function isPlanTable(grid: Grid): boolean {
  return locateHeader(viewOf(grid)) !== null;
}

/**
 * The table of a file that holds the plan: the `wanted` one (from 1), or the first with a plan's header, or the only one.
 * `others` are the numbers of further tables with such a header, which are not read.
 */
export function choosePlanTable(
  grids: readonly Grid[],
  wanted?: number,
): Result<{ readonly grid: Grid; readonly table: number; readonly others: readonly number[] }, ImportFailureCode> {
  if (grids.length === 0) return { ok: false, problems: [importProblem('import.noTable', {})] };
  const fitting = grids.flatMap((grid, index) => (isPlanTable(grid) ? [index + 1] : []));
  const table = wanted ?? fitting[0] ?? 1;
  const grid = grids[table - 1];
  if (grid === undefined) {
    return { ok: false, problems: [importProblem('import.noSuchTable', {}, { table, tables: grids.length })] };
  }
  return { ok: true, value: { grid, table, others: fitting.filter((number) => number !== table) } };
}

function withoutHeader(view: TableView, firstRow: number): Problem<ImportFailureCode> {
  const first = view.findIndex((row) => row.some((cell) => cell.text !== ''));
  if (first < 0) return importProblem('import.emptyTable', {});
  const found = (view[first] ?? []).filter((cell) => cell.from === 'here' && cell.text !== '').map((cell) => cell.text);
  const facts = { lookedFor, found: found.join(' | ').slice(0, 120) };
  return importProblem('import.noHeader', { row: firstRow + first }, facts);
}

/** The header's rows as keys by which a repeated header is known. */
function headerKeys(view: TableView, header: TableHeader): ReadonlySet<string> {
  const keys = view.slice(header.top, header.bottom).map((row) =>
    fold(
      row
        .filter((cell) => cell.from === 'here' && cell.text !== '')
        .map((cell) => cell.text)
        .join(' | '),
    ),
  );
  return new Set(keys.filter((key) => key !== ''));
}

function aboveHeader(view: TableView, header: TableHeader, firstRow: number): readonly LeftOut[] {
  return view.slice(0, header.top).flatMap((row, index) => {
    const texts = row.filter((cell) => cell.from === 'here' && cell.text !== '').map((cell) => cell.text);
    return texts.length === 0
      ? []
      : [{ row: firstRow + index, text: texts.join(' | '), reason: 'above-header' as const }];
  });
}

const wrappedFields: readonly PlanTextField[] = ['goal', 'task', 'activity', 'product', 'lead', 'support', 'deadline'];

/** A line that goes on in lower case after a line without a full stop: perhaps the line was only too long for its cell. */
const wrap = /[^\s.;:!?]\n(?=\p{Ll})/u;

/** One doubt for the whole table, at the first cell: lines that a cell holds are kept as they are. */
function lineWraps(
  assembled: { readonly plan: Plan; readonly sourceRows: readonly number[] },
  header: TableHeader,
): readonly Problem<ImportDoubtCode>[] {
  const cells = assembled.plan.rows.flatMap((row, index) =>
    wrappedFields.filter((field) => wrap.test(row[field])).map((field) => ({ row, index, field })),
  );
  const [first] = cells;
  if (first === undefined) return [];
  const column = header.columns.find((one) => one.field === first.field)?.header ?? first.field;
  const place = { row: assembled.sourceRows[first.index] ?? 0, column, code: first.row.section, tt: first.row.tt };
  return [importProblem('import.lineWraps', place, { text: first.row[first.field], cells: cells.length })];
}

function inOrder<P extends Problem>(problems: readonly P[]): readonly P[] {
  return [...problems].sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0));
}
