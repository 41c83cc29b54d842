/** Figures of the form that the dossier block fills. */
import { add, fromInteger } from '../decimal.ts';
import { addend, emptyFigure, type FigureValue, reportedFigure } from './value.ts';

/**
 * The form rows that are sums of the block's figures, by code; a row with a part that nobody has typed is left to what
 * is entered on the form. 1.363 online and 0 in person make 1.363 received (seed 003).
 */
export function fedByDossiers(
  feeds: readonly { readonly row: string; readonly parts: readonly string[] }[],
  block: ReadonlyMap<string, FigureValue>,
): ReadonlyMap<string, FigureValue> {
  const fed = new Map<string, FigureValue>();
  for (const { row, parts } of feeds) {
    const figures = parts.flatMap((code) => block.get(code) ?? []);
    const addends = figures.flatMap((figure) => addend(figure, fromInteger(0)) ?? []);
    if (addends.length < parts.length) continue;
    if (figures.every(({ state }) => state === 'none-arose')) fed.set(row, emptyFigure('none-arose', '', 'computed'));
    else fed.set(row, reportedFigure({ number: addends.reduce(add, fromInteger(0)) }, '', 'computed'));
  }
  return fed;
}
