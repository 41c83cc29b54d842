/** The custom function CCHC_DUE: the day by which a deadline phrase wants the work done. */
import { isDate } from '../domain/calendar/date.ts';
import { type Deadline, readDeadline } from '../domain/calendar/deadline.ts';
import { functionSentences } from '../text/functions.ts';
import { scriptSentence } from '../text/script-problems.ts';
import { type CellArgument, type OverRanges, overRanges } from './over-ranges.ts';

/**
 * The due day as an ISO date, "" for a phrase that names none ("Thường xuyên"). `CCHC_DUE("Trước ngày 15/01"; 2025)` is
 * 2025-01-14. Throws an Error with a sentence for what is not understood and for a year that is none.
 */
export function cchcDue(args: readonly unknown[]): OverRanges<string> {
  const [text, year] = args;
  return overRanges([text, year], (phrase = '', ofYear = '') => {
    const plain = String(phrase).trim();
    return plain === '' ? '' : (deadlineOf(plain, yearOf(ofYear)).due ?? '');
  });
}

/** The deadline of a cell, a day or a phrase; throws a sentence when it is not understood. */
export function deadlineOf(text: string, year: number): Deadline {
  if (isDate(text)) return { text, kind: 'point', start: null, due: text, recurrence: null, problem: null };
  const deadline = readDeadline(text, year);
  if (deadline.kind === 'unknown' && deadline.problem !== null) throw new Error(scriptSentence(deadline.problem, 'vi'));
  return deadline;
}

/** A year of four digits; throws a sentence for anything else. */
export function yearOf(cell: CellArgument): number {
  const text = String(cell).trim();
  if (!/^(?:19|20|21)\d\d$/.test(text)) throw new Error(functionSentences.notAYear(text));
  return Number(text);
}
