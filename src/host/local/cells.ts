/** Values of cells, between what scripts hold and what the engine holds. */

import { kindOf } from './carry.ts';
import { contains, coveredCells, type HostContext, mapArea, overlaps, type Ref } from './context.ts';
import { dateOfSerial, serialOfDate } from './dates.ts';
import type { CellReading, Edit } from './engine/engine.ts';
import { putLinks } from './links.ts';
import { isDateFormat, readTyped, toCanonicalFormula, toLocalFormula } from './locale.ts';

/** Error values as Google prints them, by the engine's names. */
export const errorText: Readonly<Record<string, string>> = {
  '#ERROR': '#ERROR!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
};

/** Values as `getValues` gives them: numbers, text, booleans, dates, "" for empty and covered cells. */
export function readValues(context: HostContext, ref: Ref): unknown[][] {
  return readCells(context, ref, (reading) => {
    const { value, format } = reading;
    if (value === null) return '';
    if (reading.error !== undefined) return errorText[String(value)] ?? value;
    return typeof value === 'number' && isDateFormat(format) ? dateOfSerial(value) : value;
  });
}

/** Text as the cells show it. */
export function readDisplayValues(context: HostContext, ref: Ref): string[][] {
  return readCells(context, ref, (reading) =>
    reading.error === undefined
      ? context.engine.print(reading)
      : (errorText[String(reading.value)] ?? String(reading.value)),
  );
}

/** Formulas in the locale's notation, "" where there is none. */
export function readFormulas(context: HostContext, { sheet, area }: Ref): string[][] {
  const { engine } = context;
  return mapArea(area, (row, column) => {
    const formula = engine.formula(sheet, row, column);
    return formula && toLocalFormula(formula, engine.locale);
  });
}

function readCells<T>(context: HostContext, { sheet, area }: Ref, convert: (reading: CellReading) => T): T[][] {
  context.engine.settle();
  return mapArea(area, (row, column) => convert(context.engine.read(sheet, row, column)));
}

/**
 * Writes values as `setValues` does: text is read as if typed unless the cell's format is plain text, covered cells
 * stay empty. Throws when a strict drop-down does not hold the value.
 */
export function writeValues(context: HostContext, ref: Ref, values: readonly (readonly unknown[])[]): void {
  const covered = coveredCells(context, ref);
  const edits: Edit[] = [];
  mapArea(ref.area, (row, column) => {
    if (covered.has(`${row},${column}`)) return;
    edits.push(editFor(context, ref.sheet, row, column, values[row - ref.area.row]?.[column - ref.area.column]));
  });
  writeEdits(context, ref, edits);
}

/** Writes contents of cells of a range, which lose their links; throws when a strict drop-down does not hold a value. */
export function writeEdits(context: HostContext, ref: Ref, edits: readonly Edit[]): void {
  checkValidations(context, ref, edits);
  putLinks(context, ref, []);
  context.engine.write(ref.sheet, edits);
}

/** Writes formulas as `setFormulas` does; "" empties the cell. */
export function writeFormulas(context: HostContext, ref: Ref, formulas: readonly (readonly string[])[]): void {
  const covered = coveredCells(context, ref);
  const { locale } = context.engine;
  const edits: Edit[] = [];
  mapArea(ref.area, (row, column) => {
    if (covered.has(`${row},${column}`)) return;
    const text = formulas[row - ref.area.row]?.[column - ref.area.column] ?? '';
    const formula = text.startsWith('=') || text === '' ? text : `=${text}`;
    const content = formula === '' ? { value: null } : { formula: toCanonicalFormula(formula, locale, 'script') };
    edits.push({ row, column, content });
  });
  writeEdits(context, ref, edits);
}

function editFor(context: HostContext, sheet: number, row: number, column: number, value: unknown): Edit {
  const { format } = context.engine.look(sheet, row, column);
  if (value === null || value === undefined || value === '') return { row, column, content: { value: null } };
  if (typeof value === 'boolean') return { row, column, content: { value } };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`not implemented in the local host: ${value} as the value of a cell`);
    return { row, column, content: { value } };
  }
  if (kindOf(value) === 'Date') {
    const serial = serialOfDate(value as Date);
    const shown = isDateFormat(format) ? {} : { format: context.engine.locale.dateFormat };
    return { row, column, content: { value: serial }, ...shown };
  }
  if (typeof value !== 'string')
    throw new Error(`not implemented in the local host: ${kindOf(value)} as the value of a cell`);
  if (format === '@') return { row, column, content: { value } };
  const typed = readTyped(value, context.engine.locale, new Date(context.now()).getFullYear());
  if (typed.kind === 'formula')
    return { row, column, content: { formula: toCanonicalFormula(typed.text, context.engine.locale, 'typed') } };
  const takesFormat = typed.format !== undefined && format === undefined;
  return { row, column, content: { value: typed.value }, ...(takesFormat ? { format: typed.format as string } : {}) };
}

function checkValidations(context: HostContext, { sheet, area }: Ref, edits: readonly Edit[]): void {
  const rules = context.engine.validationRules(sheet).flatMap((rule) =>
    rule.isBlocking
      ? rule.ranges.map(({ zone }) => ({
          options: new Set(rule.criterion.values),
          area: {
            row: zone.top + 1,
            column: zone.left + 1,
            rows: zone.bottom - zone.top + 1,
            columns: zone.right - zone.left + 1,
          },
        }))
      : [],
  );
  const near = rules.filter((rule) => overlaps(rule.area, area));
  if (near.length === 0) return;
  for (const { row, column, content } of edits) {
    if (!content || !('value' in content) || content.value === null) continue;
    const broken = near.find((rule) => contains(rule.area, row, column) && !rule.options.has(String(content.value)));
    if (broken)
      throw new Error(
        `The data you entered in cell R${row}C${column} violates the data validation rules set on this cell. Please enter one of the following values: ${[...broken.options].join(', ')}.`,
      );
  }
}
