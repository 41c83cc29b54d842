/** The RangeList service: what is set on it is set on each of its ranges. */

import type { HostContext } from '../context.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Ranges of one sheet, set together by one call. */
export function rangeListService(context: HostContext, ranges: readonly Range[]): RangeList {
  if (ranges.length === 0) throw new Error('The range list must hold at least one range.');
  const each = (change: (range: Range) => unknown): RangeList => {
    for (const range of ranges) change(range);
    return service;
  };
  const service: RangeList = context.server.serve<RangeList>('RangeList', {
    getRanges: () => [...ranges],
    setNumberFormat: (format: string) => each((range) => range.setNumberFormat(format)),
    setBorder: (...lines: unknown[]) => each((range) => (range.setBorder as (...given: unknown[]) => Range)(...lines)),
  });
  return service;
}
