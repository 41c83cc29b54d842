/** A table without a column TT, whose numbers stand before its texts: "1. Rà soát văn bản". */
import type { PlanColumn } from '../catalogue/plan-headers.ts';
import type { ReadColumn } from './header.ts';
import { readHeading } from './number-cell.ts';
import type { TableView, ViewCell } from './table-view.ts';

const contentFields: readonly (PlanColumn | null)[] = ['goal', 'task', 'activity'];

export interface NumbersInText {
  /** The table with a last column "TT" that holds the numbers, taken away from the texts. */
  readonly view: TableView;
  /** The column that the numbers stood in. */
  readonly column: ReadColumn;
}

/** Numbers of the first column of goals, tasks or activities; null when they stand before fewer than half of its texts. */
export function numbersInText(
  view: TableView,
  header: { readonly top: number; readonly bottom: number; readonly columns: readonly ReadColumn[] },
): NumbersInText | null {
  const column = header.columns.find(({ field }) => contentFields.includes(field));
  if (column === undefined) return null;
  const at = column.column - 1;
  let texts = 0;
  let numbers = 0;
  const rows = view.map((row, index) => {
    const cell = row[at];
    if (cell === undefined || index < header.bottom) return [...row, numberCell(index === header.top ? 'TT' : '')];
    const split = splitNumber(cell.text);
    if (cell.from === 'here' && cell.text !== '') texts++;
    if (split === null) return [...row, numberCell('')];
    if (cell.from === 'here') numbers++;
    return [...row.slice(0, at), { ...cell, text: split.text }, ...row.slice(at + 1), numberCell(split.number, cell)];
  });
  return numbers > 1 && numbers * 2 > texts ? { view: rows, column } : null;
}

function numberCell(text: string, beside?: ViewCell): ViewCell {
  return { text, from: beside?.from ?? 'here', rowSpan: beside?.rowSpan ?? 1, columnSpan: 1, numeric: false };
}

function splitNumber(text: string): { readonly number: string; readonly text: string } | null {
  const [first = '', ...more] = text.split('\n');
  const heading = readHeading(first);
  return heading === null ? null : { number: heading.code.text, text: [heading.title, ...more].join('\n') };
}
