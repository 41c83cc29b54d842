/** The Range service: values, formulas, drop-downs, merges, notes; looks are in `range-looks.ts`. */

import type { Area } from '../../../layout/workbook-value.ts';
import { printA1 } from '../a1.ts';
import { readDisplayValues, readFormulas, readValues, writeFormulas, writeValues } from '../cells.ts';
import { checkSize, contains, coveredCells, type HostContext, mapArea, overlaps, type Ref, show } from '../context.ts';
import { areaOfZone } from '../engine/engine-figures.ts';
import { cellAttachments, moveToRows } from '../links.ts';
import { addValidation } from '../workbook.ts';
import { rangeMetadata } from './metadata.ts';
import { protectRange } from './protection.ts';
import { rangeLooks } from './range-looks.ts';
import { rangeRichText } from './rich-text.ts';
import { listRuleOf, validationService } from './validation.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** A range of a sheet; throws Google's sentence when it leaves the sheet. */
export function rangeService(context: HostContext, ref: Ref): Range {
  checkInside(context, ref);
  const { sheet, area } = ref;
  const { engine } = context;
  const single: Ref = { sheet, area: { ...area, rows: 1, columns: 1 } };
  const fill = <T>(value: T): T[][] => mapArea(area, () => value);
  const self = (): Range => service;
  const at = (moved: Area): Range => context.services.range({ sheet, area: moved });
  const mergesWithin = (): Area[] => engine.merges(sheet).filter((merge) => overlaps(merge, area));

  const service: Range = context.server.serve<Range>('Range', {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getLastRow: () => area.row + area.rows - 1,
    getLastColumn: () => area.column + area.columns - 1,
    getA1Notation: () => printA1(area),
    getSheet: () => context.services.sheet(sheet),
    getGridId: () => sheet,
    getCell: (row: number, column: number) => {
      if (row < 1 || column < 1 || row > area.rows || column > area.columns)
        throw new Error('Cell reference out of range');
      return at({ row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
    },
    offset: (rows: number, columns: number, height: number = area.rows, width: number = area.columns) =>
      at({ row: area.row + rows, column: area.column + columns, rows: height, columns: width }),

    getValue: () => readValues(context, single)[0]?.[0],
    getValues: () => readValues(context, ref),
    getDisplayValue: () => readDisplayValues(context, single)[0]?.[0] as string,
    getDisplayValues: () => readDisplayValues(context, ref),
    getFormula: () => readFormulas(context, single)[0]?.[0] as string,
    getFormulas: () => readFormulas(context, ref),
    isBlank: () => readValues(context, ref).every((row) => row.every((value) => value === '')),
    setValue: (value: unknown) => {
      writeValues(context, ref, fill(value));
      return self();
    },
    setValues: (values: unknown[][]) => {
      checkSize(area, values);
      writeValues(context, ref, values);
      return self();
    },
    setFormula: (formula: string) => {
      writeFormulas(context, ref, fill(formula));
      return self();
    },
    setFormulas: (formulas: string[][]) => {
      checkSize(area, formulas);
      writeFormulas(context, ref, formulas);
      return self();
    },
    clearContent: () => {
      writeValues(context, ref, fill(null));
      return self();
    },
    clear: (options?: object) => {
      if (options !== undefined) throw new Error('not implemented in the local host: Range.clear with options');
      const edits = mapArea(area, (row, column) => ({
        row,
        column,
        content: { value: null },
        style: null,
        format: null,
      }));
      engine.write(sheet, edits.flat());
      engine.setBorders(sheet, [area], 'clear');
      return self();
    },

    merge: () => {
      engine.unmerge(sheet, mergesWithin());
      if (area.rows * area.columns > 1) engine.merge(sheet, [area]);
      return self();
    },
    breakApart: () => {
      engine.unmerge(sheet, mergesWithin());
      return self();
    },
    isPartOfMerge: () => mergesWithin().length > 0,
    getMergedRanges: () => mergesWithin().map(at),

    setDataValidation: (rule: Rule | null) => {
      putValidations(context, ref, fill(rule));
      return self();
    },
    setDataValidations: (rules: (Rule | null)[][]) => {
      checkSize(area, rules);
      putValidations(context, ref, rules);
      return self();
    },
    clearDataValidations: () => {
      putValidations(context, ref, fill(null));
      return self();
    },
    getDataValidation: () => readValidation(context, sheet, area.row, area.column),
    getDataValidations: () => mapArea(area, (row, column) => readValidation(context, sheet, row, column)),

    setNote: (note: string | null) => {
      putNotes(context, ref, fill(note));
      return self();
    },
    setNotes: (notes: (string | null)[][]) => {
      checkSize(area, notes);
      putNotes(context, ref, notes);
      return self();
    },
    clearNote: () => {
      putNotes(context, ref, fill(null));
      return self();
    },
    getNote: () => readNotes(context, single)[0]?.[0] as string,
    getNotes: () => readNotes(context, ref),

    sort: (order: unknown) => {
      sortRows(context, ref, order);
      return self();
    },
    activate: () => {
      show(context, ref);
      return self();
    },
    activateAsCurrentCell: () => {
      if (area.rows * area.columns !== 1) throw new Error('Range must be a single cell.');
      show(context, ref);
      return self();
    },
    protect: () => protectRange(context, ref),
    ...rangeMetadata(context, ref, self),
    ...rangeRichText(context, ref, self),
    ...rangeLooks(context, ref, self),
  });
  return service;
}

function checkInside(context: HostContext, { sheet, area }: Ref): void {
  const { engine } = context;
  if (!Number.isInteger(area.row) || !Number.isInteger(area.column) || area.row < 1 || area.column < 1)
    throw new Error('The starting row or column of the range is too small.');
  if (!(area.rows >= 1)) throw new Error('The number of rows in the range must be at least 1.');
  if (!(area.columns >= 1)) throw new Error('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > engine.rows(sheet) || area.column + area.columns - 1 > engine.columns(sheet))
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
}

function putValidations(
  context: HostContext,
  { sheet, area }: Ref,
  rules: readonly (readonly (Rule | null)[])[],
): void {
  const { engine } = context;
  // A passing rule over the area pushes the old ones out of it.
  addValidation(context, sheet, [area], { options: ['-'], strict: false });
  const passing = engine.validationRules(sheet).at(-1);
  const byRule = new Map<Rule, Area[]>();
  const runs = new Map<Rule, Area>();
  mapArea(area, (row, column) => {
    const rule = rules[row - area.row]?.[column - area.column] ?? null;
    if (!rule) return;
    const last = runs.get(rule);
    if (last && last.row === row && last.column + last.columns === column) {
      const longer = { ...last, columns: last.columns + 1 };
      byRule.get(rule)?.splice(-1, 1, longer);
      runs.set(rule, longer);
    } else {
      const cell = { row, column, rows: 1, columns: 1 };
      byRule.set(rule, [...(byRule.get(rule) ?? []), cell]);
      runs.set(rule, cell);
    }
  });
  for (const [rule, areas] of byRule) addValidation(context, sheet, stack(areas), listRuleOf(rule));
  if (passing && engine.validationRules(sheet).some((rule) => rule.id === passing.id))
    engine.removeValidation(sheet, passing.id);
}

/** Joins runs of the same columns in neighbouring rows. */
function stack(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (area) => area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
    );
    const above = joined[index];
    if (above) joined[index] = { ...above, rows: above.rows + 1 };
    else joined.push(run);
  }
  return joined;
}

function readValidation(context: HostContext, sheet: number, row: number, column: number): Rule | null {
  const found = context.engine
    .validationRules(sheet)
    .find((rule) => rule.ranges.some((range) => contains(areaOfZone(range.zone), row, column)));
  if (!found) return null;
  const help = context.helpTexts.get(found.id);
  return validationService(context, {
    options: [...found.criterion.values],
    strict: Boolean(found.isBlocking),
    ...(help ? { help } : {}),
  });
}

function putNotes(context: HostContext, { sheet, area }: Ref, notes: readonly (readonly (string | null)[])[]): void {
  const { engine } = context;
  const old = engine.attachments('note', sheet).filter(({ range }) => overlaps(areaOfZone(range.zone), area));
  const added = mapArea(area, (row, column) => {
    const text = notes[row - area.row]?.[column - area.column];
    return text ? [{ area: { row, column, rows: 1, columns: 1 }, data: { text } }] : [];
  });
  engine.changeAttachments(
    'note',
    sheet,
    added.flat(2),
    old.map((item) => item.id),
  );
}

function readNotes(context: HostContext, { sheet, area }: Ref): string[][] {
  const notes = new Map(
    context.engine
      .attachments('note', sheet)
      .map(({ range, data }) => [`${range.zone.top + 1},${range.zone.left + 1}`, String(data.text)]),
  );
  return mapArea(area, (row, column) => notes.get(`${row},${column}`) ?? '');
}

interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts rows by value, looks with them: numbers, then text, then booleans, empty cells last. */
function sortRows(context: HostContext, ref: Ref, order: unknown): void {
  const { sheet, area } = ref;
  const { engine } = context;
  const keys = (Array.isArray(order) ? order : [order]).map((key: number | Partial<SortKey>): SortKey => {
    if (typeof key === 'number') return { column: Math.abs(key), ascending: key > 0 };
    return { column: key.column ?? area.column, ascending: key.ascending ?? true };
  });
  if (coveredCells(context, ref).size > 0) throw new Error('You cannot sort a range that contains merged cells.');
  if (readFormulas(context, ref).some((row) => row.some((formula) => formula !== '')))
    throw new Error('not implemented in the local host: Range.sort over formulas');
  const values = mapArea(area, (row, column) => engine.read(sheet, row, column).value);
  const looks = mapArea(area, (row, column) => engine.look(sheet, row, column));
  const sorted = values
    .map((_, index) => index)
    .sort((a, b) => {
      for (const { column, ascending } of keys) {
        const [left, right] = [values[a]?.[column - area.column] ?? null, values[b]?.[column - area.column] ?? null];
        const difference = compare(left, right);
        if (difference !== 0) return ascending || left === null || right === null ? difference : -difference;
      }
      return a - b;
    });
  const edits = mapArea(area, (row, column) => {
    const from = sorted[row - area.row] as number;
    const { style = null, format = null } = looks[from]?.[column - area.column] ?? {};
    return { row, column, content: { value: values[from]?.[column - area.column] ?? null }, style, format };
  });
  const carried = cellAttachments(context, ref);
  engine.write(sheet, edits.flat());
  moveToRows(context, sheet, carried, (row) => area.row + sorted.indexOf(row - area.row));
}

function compare(a: unknown, b: unknown): number {
  const rank = (value: unknown): number =>
    value === null ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'vi');
}
