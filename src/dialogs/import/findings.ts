/** What a person is asked to look at, beside the words of the table that it is about. */

import type { Language } from '../../text/language.ts';
import { kindName } from '../../text/pages/import.ts';
import type { SpokenProblem, Value } from '../protocol.ts';

export type Summary = Value<'previewImport'>;

/** The words of the table that a finding is about. */
export interface Original {
  readonly row: number;
  /** Header of the cell's column; null when the finding is about the whole row. */
  readonly header: string | null;
  /** One text for a cell, one for each filled cell of a row. */
  readonly texts: readonly { readonly header: string; readonly text: string }[];
}

/** The cell that a finding names, else its row; null when the finding is about no row of the table. */
export function originalOf(problem: SpokenProblem, summary: Pick<Summary, 'columns' | 'detail'>): Original | null {
  const { row, column } = problem.place ?? {};
  const source = summary.detail?.sources.find((candidate) => candidate.row === row);
  if (source === undefined) return null;
  const field = fieldOf(problem);
  const named = summary.columns.find((candidate) =>
    column === undefined ? candidate.field !== null && candidate.field === field : candidate.header === column,
  );
  if (named !== undefined) {
    const text = source.texts[named.column - 1] ?? '';
    return { row: source.row, header: named.header, texts: [{ header: named.header, text }] };
  }
  const headers = new Map(summary.columns.map(({ column: at, header }) => [at, header]));
  const texts = source.texts
    .map((text, index) => ({ header: headers.get(index + 1) ?? '', text }))
    .filter(({ text }) => text !== '');
  return { row: source.row, header: null, texts };
}

/** What the findings of the plan's review are about. */
const fieldsOfReview: Readonly<Record<string, string>> = {
  'review.noLead': 'lead',
  'review.twoLeads': 'lead',
  'review.groupLead': 'lead',
  'review.noProduct': 'product',
  'review.noDeadline': 'deadline',
  'review.deadlineUnclear': 'deadline',
  'review.deadlineBeforePlan': 'deadline',
  'review.deadlineOtherYear': 'deadline',
};

function fieldOf({ code, facts }: SpokenProblem): string | undefined {
  return fieldsOfReview[code] ?? (code === 'review.otherYear' ? String(facts?.['field']) : undefined);
}

/** Kinds of findings with their numbers, the most frequent first. */
export function kindsOf(
  problems: readonly SpokenProblem[],
  language: Language,
): readonly { readonly kind: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) {
    const kind = kindName(code, language);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((left, right) => right.count - left.count);
}

/** The findings of a kind; all of them for the kind "". */
export function ofKind(problems: readonly SpokenProblem[], kind: string, language: Language): readonly SpokenProblem[] {
  return kind === '' ? problems : problems.filter(({ code }) => kindName(code, language) === kind);
}
