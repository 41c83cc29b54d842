/** Custom functions over ranges: a range in, a range out, so that a column costs one call. */
import { functionSentences } from '../text/functions.ts';

/** What a cell hands to a function; dates as ISO text. */
export type CellArgument = string | number | boolean;

/** The answer for one cell, or for each cell of a range. */
export type OverRanges<R> = R | readonly (readonly (R | string)[])[];

/**
 * Calls `one` with the arguments; where some are ranges, with the cells of each place, the other arguments repeated.
 * Ranges have to be of one size, else an Error with a sentence is thrown. In a range what `one` throws stands as its
 * sentence in the place of the answer, so that one bad row does not hide the others.
 */
export function overRanges<R>(args: readonly unknown[], one: (...cells: CellArgument[]) => R): OverRanges<R> {
  const ranges = args.filter((arg): arg is readonly unknown[] => Array.isArray(arg)).map(rowsOf);
  const [first] = ranges;
  if (first === undefined) return one(...args.map(cellOf));
  for (const range of ranges) {
    if (sizeOf(range) !== sizeOf(first)) throw new Error(functionSentences.sizesDiffer(sizeOf(first), sizeOf(range)));
  }
  return first.map((row, r) =>
    row.map((_, c) => {
      try {
        return one(...args.map((arg) => cellOf(Array.isArray(arg) ? rowsOf(arg)[r]?.[c] : arg)));
      } catch (failure) {
        return failure instanceof Error ? failure.message : String(failure);
      }
    }),
  );
}

function rowsOf(range: readonly unknown[]): readonly (readonly unknown[])[] {
  return range.map((row) => (Array.isArray(row) ? row : [row]));
}

function sizeOf(range: readonly (readonly unknown[])[]): string {
  return `${range.length}×${range[0]?.length ?? 0}`;
}

function cellOf(value: unknown): CellArgument {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? '' : String(value);
}
