/** Automatic numbers of WordprocessingML lists, written out as text. */
import { Parser } from 'htmlparser2';
import { toRoman } from '../../domain/language/roman.ts';

interface Level {
  readonly start: number;
  /** "decimal", "bullet", "upperRoman" … */
  readonly format: string;
  /** "%1.", "%1.%2". */
  readonly text: string;
}

interface Numbering {
  /** By the id of a list: the definition that counts for it. */
  readonly definitionOf: ReadonlyMap<string, string>;
  /** By definition and level. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** By list and level: where the list begins anew. */
  readonly restarts: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/**
 * The document's XML with the number or bullet of every listed paragraph as its first text ("3. ") and its list taken off,
 * so that a number stays where each cell of a column holds one paragraph of the same list. Lists that count by a style
 * alone stay as they are.
 */
export function writeOutNumbers(documentXml: string, numberingXml: string): string {
  const numbering = readNumbering(numberingXml);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const edits: Edit[] = [];
  for (const { list, level, from, to, textAt } of listedParagraphs(documentXml)) {
    const label = nextLabel(numbering, counters, begun, list, level);
    if (label === null) continue;
    edits.push({ from, to, text: '' });
    if (label !== '') edits.push({ from: textAt, to: textAt, text: run(label) });
  }
  return applyEdits(documentXml, edits);
}

function run(label: string): string {
  const escaped = label.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<w:r><w:t xml:space="preserve">${escaped} </w:t></w:r>`;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((left, right) => left.from - right.from)) {
    pieces.push(text.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  return pieces.join('') + text.slice(at);
}

interface ListedParagraph {
  readonly list: string;
  readonly level: number;
  /** Where its list is said, and where its text begins. */
  readonly from: number;
  readonly to: number;
  readonly textAt: number;
}

/** Paragraphs with a list of their own (not one of a style, nor in a note of tracked changes). */
function listedParagraphs(xml: string): readonly ListedParagraph[] {
  const found: ListedParagraph[] = [];
  const path: string[] = [];
  let list: string | null = null;
  let level = 0;
  let from = 0;
  let to = 0;
  const inNumbers = () => path.slice(-2).join(' ') === 'w:pPr w:numPr' && !path.includes('w:pPrChange');
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:p') list = null;
        path.push(name);
        if (name === 'w:numPr' && inNumbers()) {
          from = parser.startIndex;
          level = 0;
        } else if (path[path.length - 2] === 'w:numPr' && !path.includes('w:pPrChange')) {
          if (name === 'w:numId') list = attributes['w:val'] ?? null;
          if (name === 'w:ilvl') level = Number(attributes['w:val'] ?? '0');
        }
      },
      onclosetag(name) {
        if (name === 'w:numPr' && inNumbers()) to = parser.endIndex + 1;
        path.pop();
        if (name === 'w:pPr' && list !== null && list !== '0' && path[path.length - 1] === 'w:p') {
          found.push({ list, level, from, to, textAt: parser.endIndex + 1 });
          list = null;
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}

/** The label of the next paragraph of a list; "" for one without any, null for a list that is nowhere defined. */
function nextLabel(
  numbering: Numbering,
  counters: Map<string, number[]>,
  begun: Set<string>,
  list: string,
  level: number,
): string | null {
  const definition = numbering.definitionOf.get(list);
  const levels = definition === undefined ? undefined : numbering.levels.get(definition);
  const own = levels?.get(level);
  if (definition === undefined || levels === undefined || own === undefined) return null;
  if (own.format === 'bullet') return '•';
  const counts = counters.get(definition) ?? [];
  counters.set(definition, counts);
  const restart = numbering.restarts.get(list)?.get(level);
  const anew = restart !== undefined && !begun.has(`${list} ${level}`);
  begun.add(`${list} ${level}`);
  for (let upper = 0; upper < level; upper += 1) counts[upper] ??= levels.get(upper)?.start ?? 1;
  const before = counts[level];
  counts[level] = anew ? restart : before === undefined ? own.start : before + 1;
  counts.length = level + 1;
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return printed(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
  });
}

function printed(count: number, format: string): string {
  const letter = () => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
  const roman = () => (count >= 1 && count <= 3999 ? toRoman(count) : String(count));
  switch (format) {
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return count < 1 ? '' : letter();
    case 'upperLetter':
      return count < 1 ? '' : letter().toUpperCase();
    case 'lowerRoman':
      return roman().toLowerCase();
    case 'upperRoman':
      return roman();
    case 'none':
      return '';
    default:
      return String(count);
  }
}

function readNumbering(xml: string): Numbering {
  const definitionOf = new Map<string, string>();
  const levels = new Map<string, Map<number, Level>>();
  const restarts = new Map<string, Map<number, number>>();
  let definition: string | null = null;
  let list: string | null = null;
  let level = 0;
  let draft = { start: 1, format: 'decimal', text: '' };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') definition = attributes['w:abstractNumId'] ?? null;
        else if (name === 'w:num') list = attributes['w:numId'] ?? null;
        else if (name === 'w:lvl' || name === 'w:lvlOverride') {
          level = Number(attributes['w:ilvl'] ?? '0');
          draft = { start: 1, format: 'decimal', text: '' };
        } else if (name === 'w:start') draft.start = Number(value);
        else if (name === 'w:numFmt') draft.format = value;
        else if (name === 'w:lvlText') draft.text = value;
        else if (name === 'w:abstractNumId' && list !== null) definitionOf.set(list, value);
        else if (name === 'w:startOverride' && list !== null) {
          restarts.set(list, (restarts.get(list) ?? new Map<number, number>()).set(level, Number(value)));
        }
      },
      onclosetag(name) {
        if (name === 'w:abstractNum') definition = null;
        else if (name === 'w:num') list = null;
        else if (name === 'w:lvl' && definition !== null) {
          levels.set(definition, (levels.get(definition) ?? new Map<number, Level>()).set(level, draft));
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return { definitionOf, levels, restarts };
}
