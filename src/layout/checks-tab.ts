/**
 * The tab `Kiểm tra`: what the rules found for a period, errors first, each with its place and what to do. It is ours and
 * written anew at each check, but for two columns: people type there why a finding may stand, and who says so.
 */
import { periodLabels } from '../catalogue/labels.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { Finding, Waiver } from '../domain/rules/finding.ts';
import type { Outcome } from '../domain/rules/rule.ts';
import { basisWords, findingSentence, fixSentence, outcomeWords, severityWords } from '../text/rule-sentences.ts';
import { type UnusedReason, unusedWords } from '../text/waiver-words.ts';
import { typedBackground } from './backgrounds.ts';
import { sheetBuilder } from './sheet-builder.ts';
import type { CellLink, CellStyle, Scalar, SheetValue } from './workbook-value.ts';

export const checksTabName = 'Kiểm tra';

/** The columns in their order; `figures` is hidden and tells what a typed reason was given for. */
export const checksColumns = [
  { key: 'outcome', header: 'Kết quả', width: 90 },
  { key: 'severity', header: 'Mức', width: 80 },
  { key: 'codes', header: 'Mã', width: 90 },
  { key: 'sentence', header: 'Phát hiện', width: 420 },
  { key: 'fix', header: 'Cách xử lý', width: 260 },
  { key: 'cells', header: 'Ô', width: 130 },
  { key: 'basis', header: 'Căn cứ', width: 200 },
  { key: 'reason', header: 'Giải trình', width: 220 },
  { key: 'by', header: 'Người giải trình', width: 130 },
  { key: 'rule', header: 'Quy tắc', width: 150 },
  { key: 'figures', header: 'Số liệu khi kiểm tra', width: 100 },
] as const;

export type ChecksColumnKey = (typeof checksColumns)[number]['key'];

/** Key and value of the hidden cell above the table that says which period it is about. */
export const periodMark = 'Kỳ: ';

/** What stands in the column Kết quả beside a reason that explains nothing now. */
export const unusedOutcome = 'không còn áp dụng';

/** A finding with the cells that it is about. */
export interface ListedFinding {
  readonly finding: Finding;
  /** Tab by its id, and the cell as people write it. */
  readonly cells: readonly { readonly sheet: number; readonly name: string; readonly a1: string }[];
}

/** A reason that somebody gave and that no finding takes up now. */
export interface UnusedWaiver {
  readonly waiver: Waiver;
  readonly why: UnusedReason;
}

const font: CellStyle = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true };
const title: CellStyle = { ...font, fontSize: 13, bold: true, wrap: false };
const counted: CellStyle = { ...font, italic: true, wrap: false };
const header: CellStyle = { ...font, bold: true, horizontal: 'center', background: '#d9e2f3', border: true };
const cell: CellStyle = { ...font, border: true, numberFormat: '@' };
const stored: CellStyle = { ...cell, wrap: false };
const typed: CellStyle = { ...cell, background: typedBackground };
const marked: Readonly<Record<string, CellStyle>> = {
  error: { ...cell, background: '#f8d7da' },
  warning: { ...cell, background: '#fff3cd' },
  hint: cell,
};

/** People type into two of the columns; the hidden one must not make its row higher. */
const styleOf: Partial<Readonly<Record<ChecksColumnKey, CellStyle>>> = { reason: typed, by: typed, figures: stored };
const columnOf = (key: ChecksColumnKey) => checksColumns.findIndex((column) => column.key === key) + 1;

/**
 * The whole tab; `findings` are failed, waived and skipped results, errors first. The first cell of a finding stands in the
 * column Ô, each further one in a column of its own at the right end, so that every one is a link; those of skipped results
 * stand as text, since there are so many of them before figures are typed.
 */
export function checksTab(
  period: ReportingPeriod,
  counts: Readonly<Record<Outcome, number>>,
  findings: readonly ListedFinding[],
  unused: readonly UnusedWaiver[],
): SheetValue {
  const further = Math.max(0, ...findings.map(({ cells }) => cells.length - 1));
  const furtherHeaders = Array.from({ length: further }, (_, index) => `Ô ${index + 2}`);
  const sheet = sheetBuilder(checksColumns.length + further);
  const links: CellLink[] = [];
  sheet.row(
    checksColumns.map(({ key }, index) => [
      index === 0
        ? `Kiểm tra số liệu ${periodLabels[period.kind]} năm ${period.year}`
        : key === 'figures'
          ? periodMark + period.id
          : null,
      title,
    ]),
  );
  sheet.row([[countWords(counts), counted]]);
  const headers = [...checksColumns.map((column) => column.header), ...furtherHeaders];
  const headerRow = sheet.row(headers.map((words) => [words, header]));
  const add = (texts: Readonly<Record<ChecksColumnKey, Scalar>>, style: CellStyle, more: readonly string[]) =>
    sheet.row([
      ...checksColumns.map(
        ({ key }) => [texts[key], key === 'outcome' || key === 'severity' ? style : (styleOf[key] ?? cell)] as const,
      ),
      ...furtherHeaders.map((_, index) => [more[index] ?? null, cell] as const),
    ]);
  for (const { finding, cells } of findings) {
    const style = finding.outcome === 'fail' ? (marked[finding.severity] ?? cell) : cell;
    const row = add(findingTexts(finding, cells), style, cells.slice(1).map(cellWords));
    if (finding.outcome === 'skipped') continue;
    cells.forEach(({ sheet: tab, a1 }, index) => {
      links.push({ row, column: index === 0 ? columnOf('cells') : checksColumns.length + index, tab, a1 });
    });
  }
  if (unused.length > 0) {
    sheet.row([]);
    sheet.row([[unusedTitle, title]]);
    sheet.row([[unusedHelp, counted]]);
  }
  for (const one of unused) add(unusedTexts(one), cell, []);
  return {
    name: checksTabName,
    ...sheet.build(),
    columnWidths: [...checksColumns.map(({ width }) => width), ...furtherHeaders.map(() => furtherWidth)],
    rowHeights: [],
    hiddenColumns: [columnOf('figures')],
    notes: [
      { row: headerRow, column: columnOf('reason'), text: reasonHelp },
      { row: headerRow, column: columnOf('by'), text: byHelp },
    ],
    links,
    frozenRows: headerRow,
  };
}

const furtherWidth = 110;
const unusedTitle = 'Giải trình không còn áp dụng';
const unusedHelp = 'Giữ lại để không mất lời đã ghi; xóa ô Giải trình của hàng nào thì lần kiểm tra sau bỏ hàng đó.';
const reasonHelp =
  'Ghi lý do để phát hiện này được giữ nguyên. Lần kiểm tra sau đọc ô này và ghi "đã giải trình"; xóa lý do để rút lại. ' +
  'Khi số liệu của phát hiện đổi, giải trình hết hiệu lực.';
const byHelp = 'Tên người giải trình; để trống thì ghi là "không rõ".';

function findingTexts(finding: Finding, cells: ListedFinding['cells']): Readonly<Record<ChecksColumnKey, Scalar>> {
  const given = finding.outcome === 'waived' ? finding.waiver : null;
  return {
    outcome: outcomeWords[finding.outcome].vi,
    severity: severityWords[finding.severity].vi,
    codes: finding.codes.join(', '),
    sentence: findingSentence(finding, 'vi'),
    fix: finding.outcome === 'skipped' ? '' : fixSentence(finding, 'vi'),
    cells: cells.slice(0, 1).map(cellWords).join(),
    basis: basisWords(finding.basis, 'vi'),
    reason: given?.reason ?? '',
    by: given?.by ?? '',
    rule: finding.rule,
    figures: JSON.stringify(finding.figures),
  };
}

function unusedTexts({ waiver, why }: UnusedWaiver): Readonly<Record<ChecksColumnKey, Scalar>> {
  return {
    outcome: unusedOutcome,
    severity: '',
    codes: waiver.codes.join(', '),
    sentence: unusedWords(why),
    fix: '',
    cells: '',
    basis: '',
    reason: waiver.reason,
    by: waiver.by,
    rule: waiver.rule,
    figures: waiver.figures === null ? '' : JSON.stringify(waiver.figures),
  };
}

/** "'Số liệu'!E12". */
export function cellWords({ name, a1 }: ListedFinding['cells'][number]): string {
  return `'${name.replace(/'/g, "''")}'!${a1}`;
}

function countWords(counts: Readonly<Record<Outcome, number>>): string {
  const order: readonly Outcome[] = ['pass', 'fail', 'skipped', 'notApplicable', 'waived'];
  return order.map((outcome) => `${outcomeWords[outcome].vi}: ${counts[outcome]}`).join(' · ');
}
