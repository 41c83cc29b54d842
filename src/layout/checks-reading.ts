/** Reads back what people typed on the tab `Kiểm tra`: the reasons for leaving findings as they are. */
import { fold } from '../domain/language/text.ts';
import { outcomeWords } from '../text/rule-words.ts';
import { type ChecksColumnKey, checksColumns, periodMark, unusedOutcome } from './checks-tab.ts';
import type { Scalar } from './workbook-value.ts';

/** A row of the table with its reason; "" where people left none, or took one away. */
export interface TypedReason {
  readonly rule: string;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly by: string;
  /** The figures of the finding when the tab was written; null when the hidden column does not tell. */
  readonly figures: Readonly<Record<string, string>> | null;
  /** True where the tab was written with a reason, so that an empty cell now takes it back. */
  readonly hadReason: boolean;
}

export interface ChecksReading {
  /** Id of the period that the tab is about. */
  readonly period: string;
  readonly reasons: readonly TypedReason[];
}

const headerSearch = 10;

/** The reasons by column names, wherever people moved the columns and rows; null for a tab of an older version. */
export function readChecksTab(values: readonly (readonly Scalar[])[]): ChecksReading | null {
  const textOf = (cell: Scalar | undefined) =>
    String(cell ?? '')
      .normalize('NFC')
      .trim();
  const top = values.slice(0, headerSearch);
  const mark = top
    .flat()
    .map(textOf)
    .find((text) => text.startsWith(periodMark));
  const headerIndex = top.findIndex((row) => row.some((cell) => fold(textOf(cell)) === fold('Quy tắc')));
  const header = (values[headerIndex] ?? []).map((cell) => fold(textOf(cell)));
  const at = (key: ChecksColumnKey) =>
    header.indexOf(fold(checksColumns.find((column) => column.key === key)?.header ?? ''));
  const needed: readonly ChecksColumnKey[] = ['outcome', 'codes', 'reason', 'by', 'rule', 'figures'];
  if (mark === undefined || needed.some((key) => at(key) < 0)) return null;
  const withReason = new Set([fold(outcomeWords.waived.vi), fold(unusedOutcome)]);
  const reasons = values.slice(headerIndex + 1).flatMap((row): TypedReason[] => {
    const cell = (key: ChecksColumnKey) => textOf(row[at(key)]);
    if (cell('rule') === '') return [];
    return [
      {
        rule: cell('rule'),
        codes: cell('codes')
          .split(/[,\s]+/)
          .filter((code) => code !== ''),
        reason: cell('reason'),
        by: cell('by'),
        figures: figuresIn(cell('figures')),
        hadReason: withReason.has(fold(cell('outcome'))),
      },
    ];
  });
  return { period: mark.slice(periodMark.length).trim(), reasons };
}

function figuresIn(text: string): Readonly<Record<string, string>> | null {
  try {
    const read: unknown = JSON.parse(text);
    if (read === null || typeof read !== 'object' || Array.isArray(read)) return null;
    return Object.fromEntries(Object.entries(read).map(([code, figure]) => [code, String(figure)]));
  } catch {
    return null;
  }
}
