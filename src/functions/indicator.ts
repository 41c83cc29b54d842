/** The custom function CCHC_INDICATOR: a figure of Phụ lục 1B in a cell. */
import { readPeriodId } from '../domain/calendar/reporting-period.ts';
import { toText } from '../domain/decimal.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { stateWords } from '../domain/statistics/value.ts';
import { withoutVersion } from '../layout/formula-version.ts';
import { functionSentences } from '../text/functions.ts';
import { printFigure } from '../text/numbers.ts';
import { type OverRanges, overRanges } from './over-ranges.ts';

/** The rows of the form for a period's id. */
export type IndicatorReader = (period: string) => readonly ComputedRow[];

/**
 * The reported figure of a form row: a number for counts, money and rates (27,5% is 27.5 in a row whose unit is %), the
 * printed text for fractions, answers and words, "không phát sinh" when nothing arose, "" for a figure that nobody has
 * given. Ranges of codes or periods give a range. Throws an Error with a sentence for an unknown code or period.
 */
export function cchcIndicator(args: readonly unknown[], read: IndicatorReader): OverRanges<number | string> {
  const [code, period] = withoutVersion(args);
  const known = new Map<string, readonly ComputedRow[]>();
  const rowsOf = (id: string) => {
    const rows = known.get(id) ?? read(id);
    known.set(id, rows);
    return rows;
  };
  const between = Array.isArray(code) || Array.isArray(period);
  return overRanges([code, period], (wanted = '', id = '') =>
    between && String(wanted).trim() === '' ? '' : oneFigure(String(wanted).trim(), String(id).trim(), rowsOf),
  );
}

function oneFigure(code: string, period: string, read: IndicatorReader): number | string {
  if (code === '') throw new Error(functionSentences.blankCode);
  if (readPeriodId(period) === null) throw new Error(functionSentences.unknownPeriod(period));
  const found = read(period).find(({ row }) => row.code === code || row.aliases.includes(code));
  if (found === undefined) throw new Error(functionSentences.unknownCode(code));
  const { row, reported } = found;
  if (reported.state === 'none-arose' || reported.state === 'not-applicable') return stateWords[reported.state];
  if (reported.number !== null && row.kind !== 'coded') return Number(toText(reported.number));
  return printFigure(reported, row.kind);
}
