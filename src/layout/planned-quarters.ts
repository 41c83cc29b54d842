/** The cell `Quý kế hoạch`: quarters as "Q1, Q2". */
import { type Quarter, quarters } from '../domain/calendar/reporting-period.ts';
import { fold } from '../domain/language/text.ts';

const quarterWords: ReadonlyMap<string, Quarter> = new Map(
  Object.entries<Quarter>({ '1': 1, '2': 2, '3': 3, '4': 4, i: 1, ii: 2, iii: 3, iv: 4 }),
);

/** The quarters named in a text ("Q1,Q2", "Quý I, II", "1; 3"), ascending; null when it says something else. */
export function readPlannedQuarters(text: string): readonly Quarter[] | null {
  const found = new Set<Quarter>();
  for (const part of text.split(/[,;&]|\s+/)) {
    const word = fold(part).replace(/^(quy|q)\s*/, '');
    if (word === '') continue;
    const quarter = quarterWords.get(word);
    if (quarter === undefined) return null;
    found.add(quarter);
  }
  return quarters.filter((quarter) => found.has(quarter));
}

/** "Q1, Q2"; empty for none. */
export function printPlannedQuarters(planned: readonly Quarter[]): string {
  return planned.map((quarter) => `Q${quarter}`).join(', ');
}
