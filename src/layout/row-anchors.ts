/** Where rows and columns of our tabs stand now: rows by their keys, columns by their headers, wherever people moved them. */
import { fold } from '../domain/language/text.ts';
import type { Scalar } from './workbook-value.ts';

/** Headers of the columns that tell the rows of a tab apart; the first set that a tab has counts. */
const keyHeaders: readonly (readonly string[])[] = [
  ['Mã dòng'],
  ['Mã chỉ tiêu', 'Đơn vị'],
  ['Mã'],
  ['Mục'],
  ['Tên đơn vị'],
].map((names) => names.map(fold));

/** Headers by which a tab is known that has lost its keys: columns then keep their names, rows have none. */
const otherHeaders: readonly (readonly string[])[] = [['Nhiệm vụ trọng tâm'], ['Nội dung chỉ tiêu'], ['Giá trị']].map(
  (names) => names.map(fold),
);

/** Rows at the top of a tab among which the header is looked for. */
const headerSearch = 10;
const longestHeader = 60;

export interface Anchors {
  /** Key of a sheet row, "" where it has none of its own. */
  readonly keyOf: (row: number) => string;
  /** Sheet row with a key; of rows with the same key the first. */
  readonly rowOf: (key: string) => number | undefined;
  /** Header of a column, "" where it has none of its own. */
  readonly headerOf: (column: number) => string;
  readonly columnOf: (header: string) => number | undefined;
  /** Row of the headers; 0 for a tab without. */
  readonly headerRow: number;
}

/** The anchors of a tab; one without a header of ours has none. */
export function anchorsOf(values: readonly (readonly Scalar[])[]): Anchors {
  const folded = values.slice(0, headerSearch).map((row) => row.map(foldedHeader));
  for (const [sets, keyed] of [
    [keyHeaders, true],
    [otherHeaders, false],
  ] as const) {
    for (let index = 0; index < folded.length; index += 1) {
      const headers = folded[index] ?? [];
      const names = sets.find((own) => own.every((name) => headers.includes(name)));
      if (names === undefined) continue;
      const keys = keyed ? names.map((name) => headers.indexOf(name)) : [];
      return anchored(values, index, keys, headers);
    }
  }
  return { keyOf: () => '', rowOf: () => undefined, headerOf: () => '', columnOf: () => undefined, headerRow: 0 };
}

/** Headers are short; texts of the plan are not worth folding. */
function foldedHeader(cell: Scalar): string {
  return typeof cell === 'string' && cell.length <= longestHeader ? fold(cell) : '';
}

function anchored(
  values: readonly (readonly Scalar[])[],
  headerIndex: number,
  keyColumns: readonly number[],
  headers: readonly string[],
): Anchors {
  const key = (row: readonly Scalar[]) => {
    const parts = keyColumns.map((column) => String(row[column] ?? '').trim());
    return parts.some((part) => part === '') ? '' : parts.join('\n');
  };
  const rows = new Map<string, number>();
  values.forEach((row, index) => {
    const own = index < headerIndex ? '' : key(row);
    if (own !== '' && !rows.has(own)) rows.set(own, index + 1);
  });
  const own = (header: string) => header !== '' && headers.indexOf(header) === headers.lastIndexOf(header);
  return {
    keyOf: (row) => {
      const found = row <= headerIndex ? '' : key(values[row - 1] ?? []);
      return rows.get(found) === row ? found : '';
    },
    rowOf: (wanted) => rows.get(wanted),
    headerOf: (column) => (own(headers[column - 1] ?? '') ? String(values[headerIndex]?.[column - 1] ?? '') : ''),
    columnOf: (header) => (own(fold(header)) ? headers.indexOf(fold(header)) + 1 || undefined : undefined),
    headerRow: headerIndex + 1,
  };
}
