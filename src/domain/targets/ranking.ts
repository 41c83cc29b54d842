/**
 * Places in a ranking: "top 10", "nhóm 5 sở dẫn đầu", "xếp thứ 8 trở lên". A better place is a lower number.
 */
import { type Quantity, quantityAt } from './quantity.ts';
import { ahead, isMark, lexicon, type TargetTokens } from './target-tokens.ts';

const top = lexicon('top', 'tốp');
const group = lexicon('nhóm');
const leading = lexicon('dẫn đầu', 'đứng đầu', 'cao nhất', 'tốt nhất');
const place = lexicon('xếp thứ', 'đứng thứ', 'vị trí thứ', 'xếp hạng', 'thứ hạng', 'hạng thứ', 'vị trí', 'thứ');
const upwards = lexicon('trở lên');
const mostBetween = 8;
/** Tokens of a range in percent with a mark and a word behind, which is as far as a figure is looked at. */
const longestFigure = 8;

/** The place named at a position, as a quantity that reaches from its words to the figure, or null. */
export function placeAt(tokens: TargetTokens, at: number): Quantity | null {
  const figureAt = ahead(tokens, at, top) ?? ahead(tokens, at, group) ?? ahead(tokens, at, place);
  if (figureAt === null) return null;
  const figure = quantityAt(tokens.slice(figureAt, figureAt + longestFigure), 0);
  if (figure === null || 'doubt' in figure || figure.percent || figure.high !== null) return null;
  const to = figureAt + figure.to;
  if (ahead(tokens, at, top) === null && !follows(tokens, to, ahead(tokens, at, group) === null ? upwards : leading))
    return null;
  return { ...figure, from: at, to };
}

function follows(tokens: TargetTokens, at: number, words: typeof upwards): boolean {
  for (let next = at; next < at + mostBetween && !isMark(tokens[next], '\n;.,'); next++) {
    if (ahead(tokens, next, words) !== null) return true;
  }
  return false;
}
