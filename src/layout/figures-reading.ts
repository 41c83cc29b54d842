/** Reads the tab `Số liệu` back: columns by their headers, rows by their codes, wherever people have moved them. */
import type { PeriodKind } from '../domain/calendar/reporting-period.ts';
import { fold, normalize } from '../domain/language/text.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Form, FormRow } from '../domain/statistics/form.ts';
import { rowsByCode } from '../domain/statistics/form.ts';
import { markFigure, readFigure } from '../domain/statistics/read-figure.ts';
import type { FigureValue } from '../domain/statistics/value.ts';
import type { FiguresTabProblemCode } from '../text/statistics-problems.ts';
import type { ComparisonColumnKey, FiguresColumnKey } from './figures-tab.ts';
import { codeHeader, comparisonColumnKeys, figuresHeader, figuresTabName, periodKinds } from './figures-tab.ts';
import type { Scalar } from './workbook-value.ts';

type Values = readonly (readonly Scalar[])[];

/** Where the columns of a period and the rows of the form stand on the tab; numbers from 1. */
export interface FiguresPlace {
  readonly headerRow: number;
  readonly columns: Readonly<Record<FiguresColumnKey | 'code', number>>;
  /** Null for a column that a workbook of an older version does not have yet. */
  readonly comparison: Readonly<Record<ComparisonColumnKey, number | null>>;
  /** Code of the form row on each sheet row below the header; null where there is none, or none of the form. */
  readonly codes: readonly (string | null)[];
  /** Sheet row by code. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows that are wrong: unknown codes, codes that stand twice, rows of the form that are missing. */
  readonly problems: readonly Problem<FiguresTabProblemCode>[];
}

/** What people entered for a period, by code. */
export interface FiguresReading {
  readonly entered: ReadonlyMap<string, FigureValue>;
  /** The same period of last year, as typed into the column Năm trước. */
  readonly lastYear: ReadonlyMap<string, FigureValue>;
  /** Texts of Ghi chú that are not empty. */
  readonly notes: ReadonlyMap<string, string>;
  /** A figure with a problem is not in `entered`. */
  readonly problems: readonly Problem[];
}

/** Rows at the top of the tab among which the header is looked for. */
const headerSearch = 10;

/** Finds a period's columns and the rows of the form; fails when the header row or one of the columns is not there. */
export function locateFigures(
  values: Values,
  form: Form,
  kind: PeriodKind,
): Result<FiguresPlace, FiguresTabProblemCode> {
  const headerIndex = values.slice(0, headerSearch).findIndex((row) => columnsOf(row, codeHeader).length > 0);
  const header = values[headerIndex];
  if (header === undefined) {
    return { ok: false, problems: [{ code: 'figures.noHeader', place, facts: { expected: codeHeader } }] };
  }
  const names = {
    code: codeHeader,
    computed: figuresHeader(kind, 'computed'),
    figure: figuresHeader(kind, 'figure'),
    state: figuresHeader(kind, 'state'),
    note: figuresHeader(kind, 'note'),
  };
  const compared = (key: ComparisonColumnKey) => columnsOf(header, figuresHeader(kind, key));
  const problems = [
    ...Object.values(names).flatMap((name) => columnProblems(name, columnsOf(header, name).length)),
    ...comparisonColumnKeys
      .filter((key) => compared(key).length > 1)
      .flatMap((key) => columnProblems(figuresHeader(kind, key), compared(key).length)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const at = (name: string) => columnsOf(header, name)[0] ?? 0;
  const columns = {
    code: at(names.code),
    computed: at(names.computed),
    figure: at(names.figure),
    state: at(names.state),
    note: at(names.note),
  };
  const comparison = {
    previous: compared('previous')[0] ?? null,
    lastYear: compared('lastYear')[0] ?? null,
    change: compared('change')[0] ?? null,
  };
  const headerRow = headerIndex + 1;
  return { ok: true, value: { headerRow, columns, comparison, ...locateRows(values, headerRow, columns.code, form) } };
}

/**
 * The headers of comparison columns that a tab of an older version lacks, and the first column behind the header row
 * where they can stand; null when the tab has no header row.
 */
export function missingComparison(values: Values): { row: number; column: number; headers: string[] } | null {
  const headerIndex = values.slice(0, headerSearch).findIndex((row) => columnsOf(row, codeHeader).length > 0);
  const header = values[headerIndex];
  if (header === undefined) return null;
  const wanted = periodKinds.flatMap((kind) => comparisonColumnKeys.map((key) => figuresHeader(kind, key)));
  const headers = wanted.filter((name) => columnsOf(header, name).length === 0);
  return { row: headerIndex + 1, column: header.length + 1, headers };
}

/**
 * What people entered for a period. `formats` are the number formats of the same cells (US notation), where the host
 * knows them: they tell 100% from 1. Every problem names its sheet row; a tab without its columns gives no figures.
 */
export function readFiguresTab(
  values: Values,
  form: Form,
  kind: PeriodKind,
  formats?: readonly (readonly string[])[],
): FiguresReading {
  const located = locateFigures(values, form, kind);
  if (!located.ok) {
    return { entered: new Map(), lastYear: new Map(), notes: new Map(), problems: located.problems };
  }
  const { columns, comparison, codes, headerRow } = located.value;
  const rows = rowsByCode(form);
  const entered = new Map<string, FigureValue>();
  const lastYear = new Map<string, FigureValue>();
  const notes = new Map<string, string>();
  const problems: Problem[] = [...located.value.problems];
  codes.forEach((code, index) => {
    const line = headerRow + index;
    const at = { ...place, row: line + 1 };
    const cell = (key: keyof typeof columns) => values[line]?.[columns[key] - 1] ?? '';
    const figureAt = (column: number, of: FormRow) => {
      const typed = values[line]?.[column - 1] ?? '';
      return readFigure(typeof typed === 'number' ? typed : textOf(typed), of, formats?.[line]?.[column - 1]);
    };
    const figure = cell('figure');
    const row = code === null ? undefined : rows.get(code);
    if (row === undefined) {
      const orphan = textOf(cell('code')) === '' && textOf(figure) !== '';
      if (orphan) problems.push({ code: 'figures.noCode', place: at, facts: { found: textOf(figure) } });
      return;
    }
    const note = textOf(cell('note'));
    if (note !== '') notes.set(row.code, note);
    const read = figureAt(columns.figure, row);
    const marked = read.ok ? markFigure(read.value, textOf(cell('state')), row) : read;
    if (!marked.ok) problems.push(...marked.problems.map((found) => ({ ...found, place: { ...at, ...found.place } })));
    else if (marked.value.state !== 'missing') entered.set(row.code, marked.value);
    if (comparison.lastYear === null) return;
    const before = figureAt(comparison.lastYear, row);
    const column = figuresHeader(kind, 'lastYear');
    if (!before.ok) {
      problems.push(...before.problems.map((found) => ({ ...found, place: { ...at, column, ...found.place } })));
    } else if (before.value.state !== 'missing') lastYear.set(row.code, before.value);
  });
  return { entered, lastYear, notes, problems };
}

const place = { sheet: figuresTabName };

function textOf(cell: Scalar): string {
  return cell === null ? '' : normalize(String(cell));
}

/** Column numbers, from 1, of the cells of a header row that carry a name in any case and spacing. */
function columnsOf(header: readonly Scalar[], name: string): readonly number[] {
  const key = fold(name);
  return header.flatMap((cell, index) => (typeof cell === 'string' && fold(cell) === key ? [index + 1] : []));
}

function columnProblems(name: string, count: number): Problem<FiguresTabProblemCode>[] {
  if (count === 1) return [];
  return [{ code: count === 0 ? 'figures.columnMissing' : 'figures.columnTwice', place: { ...place, column: name } }];
}

function locateRows(
  values: Values,
  headerRow: number,
  codeColumn: number,
  form: Form,
): Pick<FiguresPlace, 'codes' | 'rowOf' | 'problems'> {
  const rows = rowsByCode(form);
  const rowOf = new Map<string, number>();
  const problems: Problem<FiguresTabProblemCode>[] = [];
  const codes = values.slice(headerRow).map((cells, index) => {
    const sheetRow = headerRow + index + 1;
    const typed = textOf(cells[codeColumn - 1] ?? '').replace(/\.$/, '');
    if (typed === '') return null;
    const code = rows.get(typed)?.code;
    const first = code === undefined ? undefined : rowOf.get(code);
    if (code !== undefined && first === undefined) {
      rowOf.set(code, sheetRow);
      return code;
    }
    problems.push({
      code: code === undefined ? 'figures.unknownCode' : 'figures.codeTwice',
      place: { ...place, row: sheetRow, code: typed },
      ...(first === undefined ? {} : { facts: { first } }),
    });
    return null;
  });
  for (const row of form.rows) {
    if (!rowOf.has(row.code)) problems.push({ code: 'figures.rowMissing', place: { ...place, code: row.code } });
  }
  return { codes, rowOf, problems };
}
