/**
 * The tab `Số liệu`: the statistics of a year, one row per row of the form, seven columns per reporting period.
 * Figures are typed into plain-text cells, so that "1.386", "100%" and "01/01" stay what was typed in every locale.
 */
import { periodLabels } from '../catalogue/labels.ts';
import type { PeriodKind } from '../domain/calendar/reporting-period.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { type Form, type FormRow, isAnsweredBy, type Reporter } from '../domain/statistics/form.ts';
import { optionWords, stateWords } from '../domain/statistics/value.ts';
import { printFigure } from '../text/numbers.ts';
import { figureNoteWords } from '../text/statistics-problems.ts';
import { computedBackground, typedBackground } from './backgrounds.ts';
import { sheetBuilder } from './sheet-builder.ts';
import type { CellStyle, Scalar, SheetValue, Validation } from './workbook-value.ts';

export const figuresTabName = 'Số liệu';

/** The columns of one period: computed is ours and rewritten at each pass, the others are people's. */
export type FiguresColumnKey = 'computed' | 'figure' | 'state' | 'note';

/**
 * The columns that set a period beside others: figures of the same period of last year are people's (this workbook has
 * none of them), the two others are ours and rewritten at each check.
 */
export type ComparisonColumnKey = 'previous' | 'lastYear' | 'change';

type ColumnKey = FiguresColumnKey | ComparisonColumnKey;

export const periodKinds: readonly PeriodKind[] = ['Q1', 'H1', 'Q3', 'Y'];
export const comparisonColumnKeys: readonly ComparisonColumnKey[] = ['previous', 'lastYear', 'change'];
const columnKeys: readonly ColumnKey[] = ['computed', 'figure', 'state', 'note', ...comparisonColumnKeys];

const columnWords: Readonly<Record<ColumnKey, string>> = {
  computed: 'Tính',
  figure: 'Số liệu',
  state: 'Tình trạng',
  note: 'Ghi chú',
  previous: 'Kỳ trước',
  lastYear: 'Năm trước',
  change: 'Thay đổi',
};
const columnWidths: Readonly<Record<ColumnKey, number>> = {
  computed: 90,
  figure: 80,
  state: 110,
  note: 160,
  previous: 70,
  lastYear: 70,
  change: 130,
};

export const codeHeader = 'Mã';
const fixedColumns = [
  { header: codeHeader, width: 60 },
  { header: 'Chỉ tiêu thống kê', width: 360 },
  { header: 'Đơn vị tính', width: 110 },
] as const;

/** Header of a period's column: "Quý I · Số liệu". */
export function figuresHeader(kind: PeriodKind, key: FiguresColumnKey | ComparisonColumnKey): string {
  return `${periodLabels[kind]} · ${columnWords[key]}`;
}

const font = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true, border: true } as const;
const grey = '#9e9e9e';
const header: CellStyle = { ...font, bold: true, horizontal: 'center', vertical: 'middle', background: '#d9e2f3' };

/** The whole tab, empty of figures: one header row, then the rows of the form; those of other reporters are greyed. */
export function figuresTab(form: Form, respondent: Reporter = 'department'): SheetValue {
  const headers = [
    ...fixedColumns.map((column) => column.header),
    ...periodKinds.flatMap((kind) => columnKeys.map((key) => figuresHeader(kind, key))),
  ];
  const builder = sheetBuilder(headers.length);
  builder.row(headers.map((text) => [text, header]));
  const styles = rowStyles();
  for (const row of form.rows) {
    const { text, computed, figure, words } = styles(row.kind === 'heading', !isAnsweredBy(row, respondent));
    builder.row([
      [row.code, text],
      [row.label, text],
      [row.unit, text],
      ...periodKinds.flatMap(() =>
        columnKeys.map((key) => [null, ours.has(key) ? computed : figures.has(key) ? figure : words] as const),
      ),
    ]);
  }
  const cells = builder.build();
  return {
    name: figuresTabName,
    ...cells,
    columnWidths: [
      ...fixedColumns.map((column) => column.width),
      ...periodKinds.flatMap(() => columnKeys.map((key) => columnWidths[key])),
    ],
    rowHeights: cells.values.map((_, index) => (index === 0 ? 36 : null)),
    validations: validations(form),
    notes: rowNotes(form),
    frozenRows: 1,
    frozenColumns: 2,
    warned: [
      ...fixedColumns.map((_, index) => index + 1),
      ...periodKinds.flatMap((_, period) =>
        columnKeys.flatMap((key, index) =>
          ours.has(key) ? [fixedColumns.length + period * columnKeys.length + index + 1] : [],
        ),
      ),
    ],
  };
}

const ours: ReadonlySet<ColumnKey> = new Set(['computed', 'previous', 'change']);
const figures: ReadonlySet<ColumnKey> = new Set(['figure', 'lastYear']);

interface RowStyles {
  readonly text: CellStyle;
  readonly computed: CellStyle;
  readonly figure: CellStyle;
  readonly words: CellStyle;
}

/** Styles by kind of row, made once so that the palette stays small. */
function rowStyles(): (heading: boolean, others: boolean) => RowStyles {
  const made = new Map<string, RowStyles>();
  return (heading, others) => {
    const name = `${heading} ${others}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const text: CellStyle = {
      ...font,
      numberFormat: '@',
      ...(heading ? { bold: true } : {}),
      ...(others ? { color: grey } : {}),
    };
    const computed: CellStyle = { ...text, horizontal: 'right', background: computedBackground };
    const words: CellStyle = { ...text, background: heading || others ? computedBackground : typedBackground };
    const fresh = { text, computed, figure: { ...words, horizontal: 'right' } as const, words };
    made.set(name, fresh);
    return fresh;
  };
}

const firstDataRow = 2;
const stateOptions = (['reported', 'estimated', 'none-arose', 'not-applicable'] as const).map(
  (state) => stateWords[state],
);

function validations(form: Form): Validation[] {
  return periodKinds.flatMap((_, period) => {
    const column = (key: ColumnKey) => fixedColumns.length + period * columnKeys.length + columnKeys.indexOf(key) + 1;
    const states: Validation = {
      area: { row: firstDataRow, column: column('state'), rows: form.rows.length, columns: 1 },
      options: stateOptions,
      strict: false,
      help: 'Để trống nếu là số liệu chính thức.',
    };
    const coded = form.rows.flatMap((row, index) =>
      row.kind === 'coded' ? [codedValidation(row, firstDataRow + index, column('figure'))] : [],
    );
    return [states, ...coded];
  });
}

function codedValidation(row: FormRow, sheetRow: number, column: number): Validation {
  return {
    area: { row: sheetRow, column, rows: 1, columns: 1 },
    options: row.options.map(optionWords),
    strict: false,
    help: `Chọn một trong các trả lời của dòng ${row.code}.`,
  };
}

/** Notes on the cells of rows whose unit is misprinted or whose wording could hardly be read in the source. */
function rowNotes(form: Form): NonNullable<SheetValue['notes']> {
  return form.rows.flatMap((row, index) => {
    const at = (column: number, text: string) => ({ row: firstDataRow + index, column, text });
    const unit = row.correctedUnit;
    return [
      ...(row.confidence === 'low' ? [at(2, 'Lời của dòng này đọc từ bản quét mờ; hãy đối chiếu với biểu gốc.')] : []),
      ...(unit === null ? [] : [at(3, `${unit.reason} Nhập theo đơn vị: ${unit.unit}.`)]),
    ];
  });
}

/**
 * The block of the column Tính for the rows as they stand on the tab: one line per code, "" where the row is not the
 * form's or follows from no other. Figures as printed; a total with missing parts says what it has so far.
 */
export function computedColumn(rows: readonly ComputedRow[], codes: readonly (string | null)[]): Scalar[][] {
  const byCode = new Map(rows.map((row) => [row.row.code, row]));
  return codes.map((code) => [code === null ? '' : computedWords(byCode.get(code))]);
}

/** Figures of other periods as printed, one line per code of the tab; "" where there is none. */
export function figuresColumn(rows: readonly ComputedRow[], codes: readonly (string | null)[]): Scalar[][] {
  const byCode = new Map(rows.map((row) => [row.row.code, row]));
  return codes.map((code) => {
    const row = code === null ? undefined : byCode.get(code);
    return [row === undefined ? '' : shownFigure(row)];
  });
}

function shownFigure({ row, reported }: ComputedRow): string {
  return reported.state === 'none-arose' ? stateWords['none-arose'] : printFigure(reported, row.kind);
}

function computedWords(row: ComputedRow | undefined): string {
  if (row === undefined || row.computed === null) return '';
  if (row.computed.state === 'none-arose') return stateWords['none-arose'];
  const incomplete = row.computedNotes.find((note) => note.code === 'incomplete');
  return incomplete === undefined ? printFigure(row.computed, row.row.kind) : figureNoteWords(incomplete);
}
