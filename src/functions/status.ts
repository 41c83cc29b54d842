/** The custom function CCHC_STATUS: how a piece of work stands at a day, by its deadline and the day it was done. */
import { rowStateLabels } from '../catalogue/units.ts';
import { type CalendarDate, readDate } from '../domain/calendar/date.ts';
import { rowState } from '../domain/plan/row-state.ts';
import { functionSentences } from '../text/functions.ts';
import { deadlineOf, yearOf } from './due.ts';
import { type CellArgument, type OverRanges, overRanges } from './over-ranges.ts';

/**
 * The words of the state: `CCHC_STATUS("Quý I"; 2025; "01/4/2025"; "14/6/2025")` is "Hoàn thành quá hạn". Without a day done
 * the work is not done; without a day to look at it is `today`. "" for an empty deadline with nothing done.
 */
export function cchcStatus(args: readonly unknown[], today: CalendarDate): OverRanges<string> {
  const [text, year, doneOn, asOf] = args;
  return overRanges([text, year, doneOn, asOf], (phrase = '', ofYear = '', done = '', at = '') => {
    const plain = String(phrase).trim();
    if (plain === '' && String(done).trim() === '') return '';
    const plannedFor = yearOf(ofYear);
    const { kind, start, due } = deadlineOf(plain, plannedFor);
    const day = dayOf(done, plannedFor);
    const progress = { status: day === null ? null : ('done' as const), doneOn: day, marks: {} };
    return rowStateLabels[rowState({ kind, start, due, progress }, dayOf(at, plannedFor) ?? today)];
  });
}

function dayOf(cell: CellArgument, year: number): CalendarDate | null {
  const { date, problem } = readDate(String(cell), year);
  if (problem !== null) throw new Error(functionSentences.notADay(String(cell)));
  return date;
}
