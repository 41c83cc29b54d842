/** The custom function CCHC_INDICATOR: a figure of Phụ lục 1B in a cell. */
import { readPeriodId } from '../domain/calendar/reporting-period.ts';
import { toText } from '../domain/decimal.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { stateWords } from '../domain/statistics/value.ts';
import { functionSentences } from '../text/functions.ts';
import { printFigure } from '../text/numbers.ts';

/** The rows of the form for a period's id. */
export type IndicatorReader = (period: string) => readonly ComputedRow[];

/**
 * The reported figure of a form row: a number for counts, money and rates (27,5% is 27.5 in a row whose unit is %), the
 * printed text for fractions, answers and words, "không phát sinh" when nothing arose, "" for a figure that nobody has
 * given. Throws an Error with a sentence for an unknown code or period.
 */
export function cchcIndicator(code: unknown, period: unknown, read: IndicatorReader): number | string {
  const wanted = String(code ?? '').trim();
  const id = String(period ?? '').trim();
  if (wanted === '') throw new Error(functionSentences.blankCode);
  if (readPeriodId(id) === null) throw new Error(functionSentences.unknownPeriod(id));
  const found = read(id).find(({ row }) => row.code === wanted || row.aliases.includes(wanted));
  if (found === undefined) throw new Error(functionSentences.unknownCode(wanted));
  const { row, reported } = found;
  if (reported.state === 'none-arose' || reported.state === 'not-applicable') return stateWords[reported.state];
  if (reported.number !== null && row.kind !== 'coded') return Number(toText(reported.number));
  return printFigure(reported, row.kind);
}
