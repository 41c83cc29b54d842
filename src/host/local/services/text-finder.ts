/** The TextFinder service over a whole spreadsheet: parts of texts, capitals or not. */

import { readDisplayValues } from '../cells.ts';
import type { HostContext, Ref } from '../context.ts';
import { toLocalFormula } from '../locale.ts';

type TextFinder = GoogleAppsScript.Spreadsheet.TextFinder;

/** Finds cells by what they show; cells with a formula by its text once `matchFormulaText` was asked for. */
export function textFinder(context: HostContext, text: string): TextFinder {
  const wanted = text.toLowerCase();
  if (wanted === '') throw new Error('not implemented in the local host: a search for nothing');
  let inFormulas = false;
  const service: TextFinder = context.server.serve<TextFinder>('TextFinder', {
    matchFormulaText: (asked: boolean) => {
      inFormulas = asked;
      return service;
    },
    findAll: () => {
      const matches = (ref: Ref) => textOf(context, ref, inFormulas).toLowerCase().includes(wanted);
      return cellsOf(context).filter(matches).map(context.services.range);
    },
  });
  return service;
}

/** Cells with a content, tab by tab, row by row. */
function cellsOf({ engine }: HostContext): Ref[] {
  return engine.sheetIds().flatMap((sheet) =>
    engine
      .filledCells(sheet)
      .sort((left, right) => left.row - right.row || left.column - right.column)
      .map((cell) => ({ sheet, area: { ...cell, rows: 1, columns: 1 } })),
  );
}

function textOf(context: HostContext, ref: Ref, inFormulas: boolean): string {
  const { engine } = context;
  const formula = inFormulas ? engine.formula(ref.sheet, ref.area.row, ref.area.column) : '';
  return formula === '' ? (readDisplayValues(context, ref)[0]?.[0] ?? '') : toLocalFormula(formula, engine.locale);
}
