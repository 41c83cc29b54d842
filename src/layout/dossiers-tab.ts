/** The tab `Hồ sơ TTHC`: the dossier block, typed once a period. */
import { periodLabels } from '../catalogue/labels.ts';
import type { PeriodKind } from '../domain/calendar/reporting-period.ts';
import { fold } from '../domain/language/text.ts';
import type { Problem } from '../domain/problem.ts';
import type { DossierFigure } from '../domain/rules/pack.ts';
import { type FormRow, formRow } from '../domain/statistics/form.ts';
import { readFigure } from '../domain/statistics/read-figure.ts';
import type { FigureValue } from '../domain/statistics/value.ts';
import { typedBackground } from './backgrounds.ts';
import type { CellStyle, Scalar, SheetValue } from './workbook-value.ts';

export const dossiersTabName = 'Hồ sơ TTHC';

const codeHeader = 'Mã';
const kinds: readonly PeriodKind[] = ['Q1', 'H1', 'Q3', 'Y'];

const font = { fontFamily: 'Times New Roman', fontSize: 12, vertical: 'middle', wrap: true, border: true } as const;
const headerStyle: CellStyle = { ...font, bold: true, horizontal: 'center', background: '#d9e2f3' };
const labelStyle: CellStyle = { ...font, numberFormat: '@' };
const figureStyle: CellStyle = { ...font, numberFormat: '@', horizontal: 'right', background: typedBackground };

/** Figures that people type; the total of all dossiers in hand follows from the others. */
function typedDossiers(block: readonly DossierFigure[]): readonly DossierFigure[] {
  return block.filter(({ total }) => total !== true);
}

/** The empty tab: a row a figure, a column a period. */
export function dossiersTab(block: readonly DossierFigure[]): SheetValue {
  const rows = typedDossiers(block);
  return {
    name: dossiersTabName,
    values: [
      [codeHeader, 'Nội dung', ...kinds.map((kind) => periodLabels[kind])],
      ...rows.map((figure): Scalar[] => [figure.code, figure.label, ...kinds.map(() => null)]),
    ],
    palette: [headerStyle, labelStyle, figureStyle],
    styles: [[0, 0, 0, 0, 0, 0], ...rows.map(() => [1, 1, 2, 2, 2, 2])],
    columnWidths: [60, 360, 90, 90, 90, 90],
    rowHeights: [],
    merges: [],
    notes: [
      {
        row: 1,
        column: 2,
        text: 'Nhập một lần mỗi kỳ: tiếp nhận + kỳ trước chuyển qua = đã giải quyết + đang giải quyết. Số liệu 3.3.1, 7.4.4 và 7.5.5.1 lấy từ đây.',
      },
    ],
    frozenRows: 1,
  };
}

export interface DossiersReading {
  readonly figures: ReadonlyMap<string, FigureValue>;
  /** Where the figures of the period stand: sheet row by code, and the column; null when the tab lacks the period. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly column: number | null;
  readonly problems: readonly Problem[];
}

/** Reads the figures of a period, by header and code wherever they stand. */
export function readDossiersTab(
  sheet: string,
  values: readonly (readonly Scalar[])[],
  block: readonly DossierFigure[],
  kind: PeriodKind,
): DossiersReading {
  const textOf = (cell: Scalar | undefined) => String(cell ?? '').trim();
  const headerIndex = values.findIndex((row) => row.some((cell) => fold(textOf(cell)) === fold(codeHeader)));
  const header = values[headerIndex] ?? [];
  const columnOf = (name: string) => header.findIndex((cell) => fold(textOf(cell)) === fold(name)) + 1;
  const codes = columnOf(codeHeader);
  const column = columnOf(periodLabels[kind]) || null;
  const figures = new Map<string, FigureValue>();
  const rowOf = new Map<string, number>();
  const problems: Problem[] = [];
  const known = new Set(typedDossiers(block).map(({ code }) => code));
  values.forEach((row, index) => {
    const code = textOf(row[codes - 1]);
    if (index <= headerIndex || !known.has(code) || rowOf.has(code)) return;
    rowOf.set(code, index + 1);
    if (column === null) return;
    const cell = row[column - 1];
    const read = readFigure(typeof cell === 'number' ? cell : textOf(cell), dossierRow(code));
    if (!read.ok)
      problems.push(...read.problems.map((found) => ({ ...found, place: { sheet, row: index + 1, code } })));
    else if (read.value.state !== 'missing') figures.set(code, read.value);
  });
  return { figures, rowOf, column, problems };
}

/** A figure of the block is read as a count of the form is. */
export function dossierRow(code: string): FormRow {
  return formRow({ code, level: 4, kind: 'count', label: '', unit: 'Hồ sơ' });
}
