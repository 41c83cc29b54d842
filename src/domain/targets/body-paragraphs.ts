/** The text of a plan in paragraphs: lines that a page's width has broken are one again. */
import { normalize } from '../language/text.ts';

export interface Paragraph {
  readonly text: string;
  /** Its first line in the text, from 1. */
  readonly line: number;
}

const opening = /^(?:[-+•*–—▪●]|\d{1,2}(?:\.\d{1,2})*[.)](?: |$)|\d{1,2}(?:\.\d{1,2})+ |[IVX]{1,5}[.)] |[a-zđ]\) )/;
const ended = /[.;:!?]["')]*$/;
/** Lines of printed pages are about so many characters long; a heading is shorter, a paragraph of a file longer. */
const printedLine = { least: 45, most: 110 };

/** The heading of an appendix, alone on its line. */
const appendixHeading = /^phụ lục(?: (?:số )?[\dIVX]{1,4})?[.:]?$/i;

/**
 * Paragraphs of a plan's text up to its appendix, which is read as a table. A line goes on with the one before, blank lines of a page's break or not, unless that one ended
 * its sentence, or it begins with a list mark or a number, or with a capital below a line that is no full printed one.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: { text: string; line: number; last: string }[] = [];
  const lines = normalizedLines(text);
  const appendix = lines.findIndex((line) => appendixHeading.test(line));
  lines.slice(0, appendix < 0 ? lines.length : appendix).forEach((line, index) => {
    if (line === '') return;
    const open = paragraphs[paragraphs.length - 1];
    if (open !== undefined && goesOn(open.last, line)) {
      open.text += ` ${line}`;
      open.last = line;
    } else paragraphs.push({ text: line, line: index + 1, last: line });
  });
  return paragraphs.map(({ text: whole, line }) => ({ text: whole, line }));
}

/** The lines in normal form, none left out, so that their numbers stay. */
function normalizedLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).map((line) => normalize(line).replace(/\n/g, ' '));
}

function goesOn(before: string, line: string): boolean {
  if (opening.test(line) || ended.test(before)) return false;
  if (!/^["'(]?\p{Lu}/u.test(line)) return true;
  return before.length >= printedLine.least && before.length <= printedLine.most;
}
