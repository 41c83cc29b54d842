/** Rows that a page break cut in two: the second half has no number and its cells go on in the middle of a sentence. */
import type { PlanRow } from '../domain/plan/plan.ts';
import type { TableRow } from './table-rows.ts';
import { shownText } from './table-view.ts';

const unfinished = /[^.;:!?]$/;
const goesOn = /^\p{Ll}/u;
const listItem = /^- /;

/**
 * The row above with the texts of the half below added to its cells, or null when the row below is one of its own: each
 * of its texts has to go on with an unfinished sentence or with a list, and at least one with a sentence.
 * Source of the case: seed 002, item 7.1.2, "Đảm bảo … thông tin trên" | "môi trường mạng của cơ quan".
 */
export function joinCutRow(above: PlanRow, below: TableRow): PlanRow | null {
  let joined = above;
  let sentences = 0;
  for (const { field, cell } of below.filled) {
    if (field === null || above[field] === '') return null;
    const text = shownText(cell);
    const sentence = goesOn.test(text) && unfinished.test(above[field]);
    if (!sentence && !listItem.test(text)) return null;
    if (sentence) sentences++;
    joined = { ...joined, [field]: `${above[field]}${sentence ? ' ' : '\n'}${text}` };
  }
  return sentences > 0 ? joined : null;
}
