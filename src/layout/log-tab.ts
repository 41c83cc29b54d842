/**
 * The hidden tab of the journal: lines for the actions that can be taken back, for the sheets that we put on tabs, and for
 * the history of people's cells. What a line is stands in its first columns, its text in pieces behind them.
 */
import type { CellChange } from './peoples-cells.ts';
import type { Area, Scalar, SheetValue } from './workbook-value.ts';

export const logTabName = 'cchc_log';
const logVersion = 1;

/** Lines of each kind, one kind below the other. */
const recordLines = 40;
const sheetLines = 24;
const historyLines = 40;
const allLines = recordLines + sheetLines + historyLines;
const firstLine = 2;
const metaColumns = 7;
const pieceLength = 40_000;

export interface LogLine {
  /** Row of the tab. */
  readonly row: number;
  /** "" on a free line. */
  readonly kind: 'action' | 'upkeep' | 'undo' | 'sheet' | 'store' | 'history' | '';
  /** Rising number of an action or a piece of history; id of the tab of a sheet; version of a store kept before migration. */
  readonly number: number;
  /** An action that was not ended is open. */
  readonly state: 'open' | 'done' | '';
  /** Name of the call. */
  readonly label: string;
  /** ISO instant. */
  readonly at: string;
  /** Name that the person gave, "" when none did. */
  readonly by: string;
  /** How many pieces its text has. */
  readonly pieces: number;
}

/** The hidden tab, without lines. */
export function logTab(): SheetValue {
  const blank = Array.from({ length: metaColumns }, (): Scalar => null);
  const values = [
    [logTabName, String(logVersion), ...blank.slice(2)],
    ...Array.from({ length: allLines }, () => blank),
  ];
  return {
    name: logTabName,
    hidden: true,
    values,
    palette: [{ numberFormat: '@' }],
    styles: values.map((row) => row.map(() => 0)),
    columnWidths: [],
    rowHeights: [],
    merges: [],
  };
}

/** Where the tab says what its lines are. */
export const logIndexArea: Area = { row: 1, column: 1, rows: 1 + allLines, columns: metaColumns };

/** The lines of the tab, free ones too; null when a newer version of the product wrote it. */
export function readLogIndex(values: readonly (readonly Scalar[])[]): LogLine[] | null {
  if (Number(values[0]?.[1]) > logVersion) return null;
  return values.slice(firstLine - 1).map((cells, index) => {
    const text = (column: number) => String(cells[column] ?? '');
    return {
      row: firstLine + index,
      kind: text(0) as LogLine['kind'],
      number: Number(text(1)) || 0,
      state: text(2) as LogLine['state'],
      label: text(3),
      at: text(4),
      by: text(5),
      pieces: Number(text(6)) || 0,
    };
  });
}

/** Which lines a text goes to. */
export type LogZone = 'records' | 'sheets' | 'history';

export function zoneOf({ row }: Pick<LogLine, 'row'>): LogZone {
  if (row < firstLine + recordLines) return 'records';
  return row < firstLine + recordLines + sheetLines ? 'sheets' : 'history';
}

export function freeLine(row: number): LogLine {
  return { row, kind: '', number: 0, state: '', label: '', at: '', by: '', pieces: 0 };
}

/** The cells that say what the lines are, from the first line down. */
export function logIndexCells(lines: readonly LogLine[]): Scalar[][] {
  return lines.map((line) =>
    line.kind === ''
      ? Array.from({ length: metaColumns }, () => '')
      : [line.kind, String(line.number), line.state, line.label, line.at, line.by, String(line.pieces)],
  );
}

/** The cells of all lines of the history with texts of so many pieces. */
export function historyArea(pieces: number): Area {
  const row = firstLine + recordLines + sheetLines;
  return { row, column: metaColumns + 1, rows: historyLines, columns: Math.max(1, pieces) };
}

export const logIndexStart = { row: firstLine, column: 1 } as const;

/** A text in pieces that fit a cell; no piece ends within a pair of halves of one character. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(start + pieceLength, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
  }
  return pieces;
}

/** The cells of a line's text. */
export function logTextArea({ row, pieces }: Pick<LogLine, 'row' | 'pieces'>): Area {
  return { row, column: metaColumns + 1, rows: 1, columns: pieces };
}

/** Changes of people's cells that were seen at one time. */
export interface HistoryGroup {
  /** ISO instant at which they were seen. */
  readonly at: string;
  /** Who made them, "" where that is not known: people's own edits are only seen afterwards. */
  readonly by: string;
  /** Name of the call that made them, "" for a person's edits. */
  readonly action: string;
  readonly tab: string;
  readonly changes: readonly CellChange[];
}

/** The groups of a line of the history; a damaged one is left out. */
export function readGroups(text: string): HistoryGroup[] {
  return text.split('\n').flatMap((line): HistoryGroup[] => {
    try {
      const group = JSON.parse(line) as HistoryGroup;
      return Array.isArray(group.changes) ? [group] : [];
    } catch {
      return [];
    }
  });
}
