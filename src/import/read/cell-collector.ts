/** Gathers the text of one cell from markup, line by line. */
export interface CellCollector {
  /** Text of the source: its line breaks and runs of spaces are white space. */
  add(text: string): void;
  /** Ends the line, if anything stands on it. */
  breakLine(): void;
  /** The next text begins an item of a list. */
  mark(marker: string): void;
  /** Ends the item: the number of one without a text is all that is seen of it, its bullet is nothing. */
  endItem(): void;
  text(): string;
}

export const bulletMarker = '• ';

export function createCellCollector(): CellCollector {
  const lines: string[] = [];
  let line = '';
  let marker = '';
  return {
    add(text) {
      const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
      const begins = line === '';
      const part = begins || line.endsWith(' ') ? plain.replace(/^ /, '') : plain;
      if (part === '') return;
      if (begins && marker !== '' && part.trim() !== '') {
        line = marker;
        marker = '';
      }
      line += part;
    },
    breakLine() {
      if (line.trim() !== '') lines.push(line);
      line = '';
    },
    mark(next) {
      if (line.trim() !== '') lines.push(line);
      line = '';
      marker = next;
    },
    endItem() {
      if (line.trim() === '' && marker !== '' && marker !== bulletMarker) line = marker;
      if (line.trim() !== '') lines.push(line);
      line = '';
      marker = '';
    },
    text() {
      return [...lines, line].join('\n');
    },
  };
}

/**
 * What stands for a list label that a word processor has written out as text ("1.", "a)", "·", "o"): the label itself
 * when it counts, a bullet when it does not.
 */
export function markerOfLabel(label: string): string {
  const plain = label.replace(/[\s\u00a0]+/g, ' ').trim();
  if (plain === '') return '';
  return /^\(?(?:\d+(?:\.\d+)*|[A-Za-zđĐ]|[ivxlcIVXLC]+)(?:[.):]|\.\))$|^\d+(?:\.\d+)*$/.test(plain)
    ? `${plain} `
    : bulletMarker;
}

/** Marker of the n-th item of an ordered list of an HTML type ("1", "a", "A"; Roman types print as numbers). */
export function orderedMarker(n: number, type: string): string {
  const letter = n >= 1 && n <= 26 ? String.fromCharCode(96 + n) : '';
  if (letter !== '' && (type === 'a' || type === 'lower-alpha')) return `${letter}. `;
  if (letter !== '' && (type === 'A' || type === 'upper-alpha')) return `${letter.toUpperCase()}. `;
  return `${n}. `;
}
