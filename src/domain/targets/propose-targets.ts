/** The targets that a plan holds, as a list for the office to confirm. */
import { fold, normalize } from '../language/text.ts';
import type { PlanRow, PlanTextField } from '../plan/plan.ts';
import { paragraphsOf } from './body-paragraphs.ts';
import { readTargets } from './target.ts';
import { proposedEntry, type TargetEntry, type TargetSource } from './target-entry.ts';

/** Columns where targets stand by mistake, too: seed 002 III.5 has one in Nhiệm vụ, seed 004 in Phân công. */
const otherFields: readonly PlanTextField[] = ['product', 'task', 'activity', 'lead', 'support'];

/**
 * Every target of the appendix in the order of the plan, the goals of all items before the other columns, then those of the
 * plan's text by line. Texts with a direction but no number ("Giảm chi …") are taken from goals and from the plan's text,
 * without a target. What an item repeats, and what the plan's text repeats word for word, stands once.
 */
export function proposeTargets(rows: readonly PlanRow[], body: string | null): readonly TargetEntry[] {
  const inItems = new Set<string>();
  const texts = new Set<string>();
  const fresh = (entry: TargetEntry): boolean => {
    const { from, section, tt } = entry.source;
    const key = fold(entry.text);
    const place = `${from}\u0000${section}\u0000${tt}\u0000${key}`;
    if (inItems.has(place) || (from === 'body' && texts.has(key))) return false;
    inItems.add(place);
    texts.add(key);
    return true;
  };
  const goals = rows.flatMap((row) => entriesOf(row.goal, sourceOf(row, 'goal'), true));
  const others = rows.flatMap((row) => [
    ...otherFields.flatMap((field) => entriesOf(row[field], sourceOf(row, field), false)),
    ...Object.keys(row.extra ?? {}).flatMap((header) =>
      entriesOf(row.extra?.[header] ?? '', sourceOf(row, header), false),
    ),
  ]);
  const paragraphs = body === null ? [] : paragraphsOf(body);
  const ofBody = paragraphs.flatMap(({ text, line }) =>
    entriesOf(text.replace(/^[-+•*–▪●] ?/, ''), { from: 'body', section: '', tt: '', field: '', line }, true),
  );
  return [...goals, ...others, ...ofBody].filter(fresh);
}

function sourceOf(row: PlanRow, field: TargetSource['field']): TargetSource {
  return { from: 'plan', section: row.section, tt: row.tt, field, line: null };
}

function entriesOf(text: string, source: TargetSource, directions: boolean): readonly TargetEntry[] {
  if (text === '') return [];
  const { targets, problem } = readTargets(text);
  const read = targets.map((target) => proposedEntry(source, target.text, target, null));
  if (problem === null || (problem.code === 'target-without-number' && !directions)) return read;
  return [...read, proposedEntry(source, normalize(text), null, problem.code)];
}
