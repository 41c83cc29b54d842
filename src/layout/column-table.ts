/** A flat tab of plain-text columns that is written from a description and found again by its headers. */
import { fold } from '../domain/language/text.ts';
import { computedBackground, typedBackground } from './backgrounds.ts';
import type { CellStyle, Scalar, SheetValue } from './workbook-value.ts';

/**
 * key: ours and hidden; input: people write, we never do unasked; read: ours, and a person may correct it; computed: ours,
 * rewritten at each pass.
 */
export type ColumnRole = 'key' | 'input' | 'read' | 'computed';

export interface TableColumn<K extends string> {
  readonly key: K;
  readonly header: string;
  readonly role: ColumnRole;
  /** Pixels. */
  readonly width: number;
  readonly options?: readonly string[];
  readonly help?: string;
}

/** Cells of a row by column; what is left out is empty. */
export type TableCells<K extends string> = Readonly<Partial<Record<K, string>>>;

const font = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true, border: true } as const;
const headerStyle: CellStyle = {
  ...font,
  bold: true,
  horizontal: 'center',
  vertical: 'middle',
  background: '#d9e2f3',
};
const roleStyles: Readonly<Record<ColumnRole, CellStyle>> = {
  // What nobody sees must not make rows high.
  key: { ...font, numberFormat: '@', wrap: false },
  input: { ...font, numberFormat: '@', background: typedBackground },
  read: { ...font, numberFormat: '@', background: typedBackground },
  computed: { ...font, numberFormat: '@', background: computedBackground },
};
const palette = [headerStyle, roleStyles.key, roleStyles.input, roleStyles.read, roleStyles.computed];

/** The whole tab, with so many empty rows below for what people add. */
export function columnTable<K extends string>(
  name: string,
  columns: readonly TableColumn<K>[],
  rows: readonly TableCells<K>[],
  spareRows: number,
  frozenColumns: number,
): SheetValue {
  const blank = columns.map((): Scalar => null);
  const values: Scalar[][] = [
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column): Scalar => row[column.key] || null)),
    ...Array.from({ length: spareRows }, () => blank),
  ];
  const styles = columns.map((column) => palette.indexOf(roleStyles[column.role]));
  return {
    name,
    values,
    palette,
    styles: values.map((_, index) => (index === 0 ? columns.map(() => 0) : styles)),
    columnWidths: columns.map((column) => column.width),
    rowHeights: values.map((_, index) => (index === 0 ? 48 : null)),
    hiddenColumns: columns.flatMap((column, index) => (column.role === 'key' ? [index + 1] : [])),
    merges: [],
    validations: columns.flatMap((column, index) =>
      column.options === undefined || values.length === 1
        ? []
        : [
            {
              area: { row: 2, column: index + 1, rows: values.length - 1, columns: 1 },
              options: column.options,
              strict: false,
              ...(column.help === undefined ? {} : { help: column.help }),
            },
          ],
    ),
    notes: columns.flatMap((column, index) =>
      column.help === undefined ? [] : [{ row: 1, column: index + 1, text: column.help }],
    ),
    frozenRows: 1,
    frozenColumns,
  };
}

/** Where the columns of a tab stand now. */
export interface TablePlace<K extends string> {
  /** Number of the header row, from 1. */
  readonly headerRow: number;
  /** Column numbers from 1. */
  readonly at: ReadonlyMap<K, number>;
}

/** Rows at the top of a tab among which the header is looked for. */
const headerSearch = 10;

/** Finds the columns by their headers in any case and order; null when no row has half of them. */
export function locateTable<K extends string>(
  columns: readonly TableColumn<K>[],
  values: readonly (readonly Scalar[])[],
): TablePlace<K> | null {
  const byHeader = new Map(columns.map((column) => [fold(column.header), column.key]));
  for (let row = 0; row < Math.min(values.length, headerSearch); row += 1) {
    const at = new Map<K, number>();
    (values[row] ?? []).forEach((cell, column) => {
      const key = byHeader.get(fold(String(cell ?? '')));
      if (key !== undefined && !at.has(key)) at.set(key, column + 1);
    });
    if (at.size * 2 > columns.length) return { headerRow: row + 1, at };
  }
  return null;
}

/** Cells of one column that get another text; numbers of rows and columns from 1. */
export interface TextChange {
  readonly column: number;
  readonly format: '@';
  readonly cells: ReadonlyMap<number, string>;
}

/** What has to be written so that the rows of a tab show these cells; a cell that shows its text already is left alone. */
export function columnChanges<K extends string>(
  place: TablePlace<K>,
  values: readonly (readonly Scalar[])[],
  cells: ReadonlyMap<number, TableCells<K>>,
): readonly TextChange[] {
  return [...place.at].map(([key, column]) => {
    const changed = new Map<number, string>();
    for (const [row, own] of cells) {
      const wanted = own[key];
      if (wanted !== undefined && wanted !== String(values[row - 1]?.[column - 1] ?? '')) changed.set(row, wanted);
    }
    return { column, format: '@', cells: changed };
  });
}
