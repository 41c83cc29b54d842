/** The tab `Kiểm tra`: what the rules found for a period, errors first, each with its place and what to do. */
import { periodLabels } from '../catalogue/labels.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { Outcome } from '../domain/rules/rule.ts';
import { printDate } from '../text/numbers.ts';
import { basisWords, findingSentence, fixSentence, outcomeWords, severityWords } from '../text/rule-sentences.ts';
import { sheetBuilder } from './sheet-builder.ts';
import type { CellStyle, SheetValue } from './workbook-value.ts';

export const checksTabName = 'Kiểm tra';

const headers = ['Kết quả', 'Mức', 'Mã', 'Phát hiện', 'Cách xử lý', 'Ô', 'Căn cứ', 'Giải trình', 'Quy tắc'] as const;
const columnWidths = [90, 80, 90, 420, 260, 130, 200, 220, 150];

const font: CellStyle = { fontFamily: 'Times New Roman', fontSize: 11, vertical: 'top', wrap: true };
const title: CellStyle = { ...font, fontSize: 13, bold: true, wrap: false };
const counted: CellStyle = { ...font, italic: true, wrap: false };
const header: CellStyle = { ...font, bold: true, horizontal: 'center', background: '#d9e2f3', border: true };
const cell: CellStyle = { ...font, border: true, numberFormat: '@' };
const marked: Readonly<Record<string, CellStyle>> = {
  error: { ...cell, background: '#f8d7da' },
  warning: { ...cell, background: '#fff3cd' },
  hint: cell,
};

/** The whole tab; `findings` are failed, waived and skipped results, errors first. */
export function checksTab(
  period: ReportingPeriod,
  counts: Readonly<Record<Outcome, number>>,
  findings: readonly (Finding & { readonly cells: readonly string[] })[],
): SheetValue {
  const sheet = sheetBuilder(headers.length);
  sheet.row([[`Kiểm tra số liệu ${periodLabels[period.kind]} năm ${period.year}`, title]]);
  sheet.row([[countWords(counts), counted]]);
  const headerRow = sheet.row(headers.map((words) => [words, header]));
  for (const finding of findings) {
    const style = finding.outcome === 'fail' ? (marked[finding.severity] ?? cell) : cell;
    const { waiver } = finding;
    sheet.row([
      [outcomeWords[finding.outcome].vi, style],
      [severityWords[finding.severity].vi, style],
      [finding.codes.join(', '), cell],
      [findingSentence(finding, 'vi'), cell],
      [finding.outcome === 'skipped' ? '' : fixSentence(finding, 'vi'), cell],
      [finding.cells.join(', '), cell],
      [basisWords(finding.basis, 'vi'), cell],
      [waiver === null ? '' : `${waiver.reason} (${waiver.by || 'không rõ'}, ${printDate(waiver.on)})`, cell],
      [finding.rule, cell],
    ]);
  }
  return { name: checksTabName, ...sheet.build(), columnWidths, rowHeights: [], frozenRows: headerRow };
}

function countWords(counts: Readonly<Record<Outcome, number>>): string {
  const order: readonly Outcome[] = ['pass', 'fail', 'skipped', 'notApplicable', 'waived'];
  return order.map((outcome) => `${outcomeWords[outcome].vi}: ${counts[outcome]}`).join(' · ');
}
