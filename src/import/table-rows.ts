/** The rows below a header as the columns make them: number, section, texts by field. */
import type { PlanTextField } from '../domain/plan/plan.ts';
import type { ReadColumn, TableHeader } from './header.ts';
import { type NumberCell, readNumberCell } from './number-cell.ts';
import { columnLetter, type TableView, type ViewCell } from './table-view.ts';

export interface TableRow {
  /** Row of the source, from 1. */
  readonly row: number;
  readonly number: NumberCell;
  /** Texts of the columns of section code and title, merged ones repeated; null when the table has no such column. */
  readonly section: string | null;
  readonly sectionTitle: string | null;
  /** True when a code or title of a section stands in this very row. */
  readonly namesSection: boolean;
  readonly fields: Readonly<Partial<Record<PlanTextField, ViewCell>>>;
  /** Cells of the columns that have no field, by header. */
  readonly extra: readonly { readonly header: string; readonly cell: ViewCell }[];
  /** Cells with a text of their own, those of number and section apart; the plan's texts first. */
  readonly filled: readonly FilledCell[];
  /** True when its only text takes at least half of the columns. */
  readonly wide: boolean;
  /** True when nothing at all is seen in it, not even a text merged from above. */
  readonly blank: boolean;
  /** Every text of its own, joined: for what is left out. */
  readonly text: string;
}

export interface FilledCell {
  readonly header: string;
  readonly field: PlanTextField | null;
  readonly cell: ViewCell;
}

/** Fields in the order in which a heading's title is looked for. */
const textFields: readonly PlanTextField[] = [
  'goal',
  'task',
  'activity',
  'product',
  'lead',
  'support',
  'deadline',
  'budget',
];

export function tableRows(view: TableView, header: TableHeader, firstRow: number): readonly TableRow[] {
  return view.slice(header.bottom).map((cells, index) => tableRow(cells, header, firstRow + header.bottom + index));
}

function tableRow(cells: readonly ViewCell[], header: TableHeader, row: number): TableRow {
  let number: ViewCell | undefined;
  let section: string | null = null;
  let sectionTitle: string | null = null;
  let namesSection = false;
  const fields: Partial<Record<PlanTextField, ViewCell>> = {};
  const extra: { header: string; cell: ViewCell }[] = [];
  for (const column of header.columns) {
    const cell = cells[column.column - 1];
    if (cell === undefined) continue;
    const ofSection = column.field === 'section' || column.field === 'sectionTitle';
    namesSection = namesSection || (ofSection && cell.from === 'here' && cell.text !== '');
    if (column.field === 'number') number = cell;
    else if (column.field === 'section') section = cell.text;
    else if (column.field === 'sectionTitle') sectionTitle = cell.text;
    else if (column.field === null || column.field === 'note') extra.push({ header: headerOf(column), cell });
    else fields[column.field] = cell;
  }
  const filled = filledCells(fields, extra, header);
  const only = filled.length === 1 ? filled[0]?.cell : undefined;
  const widest = Math.max(only?.columnSpan ?? 1, filled.length === 0 ? (number?.columnSpan ?? 1) : 1);
  return {
    row,
    number: readNumberCell(number?.from === 'here' ? number.text : ''),
    section,
    sectionTitle,
    namesSection,
    fields,
    extra,
    filled,
    wide: widest > 1 && widest * 2 >= header.columns.length,
    blank: cells.every((cell) => cell.text === ''),
    text: cells
      .filter((cell) => cell.from === 'here' && cell.text !== '')
      .map((cell) => cell.text)
      .join(' | '),
  };
}

function filledCells(
  fields: Readonly<Partial<Record<PlanTextField, ViewCell>>>,
  extra: readonly { readonly header: string; readonly cell: ViewCell }[],
  header: TableHeader,
): readonly FilledCell[] {
  const own = (cell: ViewCell | undefined): cell is ViewCell => cell?.from === 'here' && cell.text !== '';
  const filled: FilledCell[] = [];
  for (const field of textFields) {
    const cell = fields[field];
    if (own(cell)) filled.push({ field, cell, header: headerOfField(header, field) });
  }
  for (const { header: name, cell } of extra) if (own(cell)) filled.push({ field: null, cell, header: name });
  return filled;
}

function headerOfField(header: TableHeader, field: PlanTextField): string {
  const column = header.columns.find((one) => one.field === field);
  return column === undefined ? field : headerOf(column);
}

function headerOf(column: ReadColumn): string {
  return column.header === '' ? columnLetter(column.column - 1) : column.header;
}
