/** What the options of the command line may be, by their names; the commands take them as checked. */
import type { Problem } from '../domain/problem.ts';
import type { fileProblemSentences } from '../text/file-problems.ts';

type Code = keyof typeof fileProblemSentences;

interface Check {
  readonly code: Code;
  readonly right: (text: string) => boolean;
}

const isYear = (text: string) => /^\d{4}$/.test(text) && Number(text) >= 2000 && Number(text) <= 2100;
const day: Check = { code: 'option.day', right: isDay };

const checks: Readonly<Record<string, Check>> = {
  year: { code: 'option.year', right: isYear },
  table: { code: 'option.number', right: (text) => /^[1-9]\d{0,5}$/.test(text) },
  'plan-date': day,
  'as-of': day,
  port: { code: 'option.number', right: (text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535 },
  unit: { code: 'option.unit', right: (text) => ['item', 'task', 'row'].includes(text) },
};

/** A problem for each option whose value cannot be. */
export function wrongOptions(options: Readonly<Record<string, string | undefined>>): readonly Problem[] {
  return Object.entries(options).flatMap(([option, found]) => {
    const check = Object.hasOwn(checks, option) ? checks[option] : undefined;
    if (check === undefined || found === undefined || check.right(found)) return [];
    return [{ code: check.code, facts: { option, found } }];
  });
}

/** True for the ISO text of a day of the calendar: 2025-02-28, not 2025-02-31. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
