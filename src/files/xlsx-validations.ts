/** Drop-downs: short lists stand in the rule itself, the others in a sheet that is hidden for good. */

import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { Area, Validation } from '../layout/workbook-value.ts';
import { areaText, columnLetters, parseAreaText, splitReference } from './xlsx-area.ts';

/** Name of the sheet that holds long lists; readers leave it out. */
export const optionListSheet = '_options';

/** Longest list that .xlsx allows inside a rule, quotes included. */
const longestInline = 255;

/** The library's own store of rules, keyed by address; its types leave it out. */
interface WithRules {
  readonly dataValidations: {
    readonly model: Record<string, DataValidation>;
    add(address: string, rule: object): void;
  };
}

/** Writes rules and gathers the lists that do not fit inside them. */
export class OptionLists {
  private readonly lists: (readonly string[])[] = [];

  write(worksheet: Worksheet, validation: Validation): void {
    const rule = {
      type: 'list',
      allowBlank: true,
      formulae: [this.formula(validation.options)],
      showErrorMessage: true,
      errorStyle: validation.strict ? 'stop' : 'warning',
      ...(validation.help ? { showInputMessage: true, prompt: validation.help } : {}),
    };
    // Cell by cell, as the library itself reads them: it gathers equal neighbours when it writes.
    for (const address of addresses(validation.area))
      (worksheet as unknown as WithRules).dataValidations.add(address, rule);
  }

  addTo(workbook: Workbook): void {
    if (this.lists.length === 0) return;
    const sheet = workbook.addWorksheet(optionListSheet, { state: 'veryHidden' });
    this.lists.forEach((options, column) => {
      options.forEach((option, row) => {
        sheet.getCell(row + 1, column + 1).value = option;
      });
    });
  }

  private formula(options: readonly string[]): string {
    const inline = `"${options.join(',')}"`;
    if (inline.length <= longestInline && options.every((option) => option === option.trim() && !/[",]/.test(option)))
      return inline;
    const key = JSON.stringify(options);
    const known = this.lists.findIndex((list) => JSON.stringify(list) === key);
    const column = columnLetters(known >= 0 ? known + 1 : this.lists.push(options));
    return `'${optionListSheet}'!$${column}$1:$${column}$${options.length}`;
  }
}

/** The list rules of a sheet, equal neighbours gathered into rectangles; rules of other kinds are left out. */
export function readValidations(worksheet: Worksheet): Validation[] {
  const rules = (worksheet as unknown as WithRules).dataValidations.model;
  const known = new Map<DataValidation, string | undefined>();
  const keyOf = (rule: DataValidation): string | undefined => {
    if (!known.has(rule)) known.set(rule, ruleKey(worksheet, rule));
    return known.get(rule);
  };
  const cells = new Map<string, { row: number; column: number }[]>();
  for (const [address, rule] of Object.entries(rules)) {
    const area = parseAreaText(address.replace(/^range:/, ''));
    const key = rule.type === 'list' ? keyOf(rule) : undefined;
    if (area && key) cells.set(key, [...(cells.get(key) ?? []), area]);
  }
  return [...cells]
    .flatMap(([key, found]) =>
      rectangles(found).map((area) => ({ area, ...(JSON.parse(key) as Omit<Validation, 'area'>) })),
    )
    .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

function ruleKey(worksheet: Worksheet, rule: DataValidation): string | undefined {
  const options = readOptions(worksheet, String(rule.formulae?.[0] ?? ''));
  if (!options) return undefined;
  const strict = Boolean(rule.showErrorMessage) && (rule.errorStyle ?? 'stop') === 'stop';
  return JSON.stringify({ options, strict, ...(rule.prompt ? { help: rule.prompt } : {}) });
}

function readOptions(worksheet: Worksheet, formula: string): string[] | undefined {
  const inline = /^"(.*)"$/s.exec(formula);
  if (inline) return (inline[1] ?? '').split(',').map((option) => option.trim());
  const own = parseAreaText(formula);
  const reference = own ? { sheet: worksheet.name, area: own } : splitReference(formula);
  const source = reference && worksheet.workbook.getWorksheet(reference.sheet);
  return (
    source &&
    addresses(reference.area)
      .map((address) => source.getCell(address).text)
      .filter((text) => text !== '')
  );
}

function addresses(area: Area): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, i) =>
    areaText({
      row: area.row + Math.floor(i / area.columns),
      column: area.column + (i % area.columns),
      rows: 1,
      columns: 1,
    }),
  );
}

/** Covers cells by rectangles: runs along the rows, equal runs of neighbouring rows joined. */
function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.column},${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) above.rows += 1;
    else {
      joined.push(run);
      open.set(key, run);
    }
  }
  return joined;
}
