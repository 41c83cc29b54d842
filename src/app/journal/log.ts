/** The journal on its hidden tab: which actions can be taken back, and the sheets that we put on tabs. */
import {
  freeLine,
  type HistoryGroup,
  historyArea,
  type LogLine,
  logIndexArea,
  logIndexCells,
  logIndexStart,
  logTab,
  logTabName,
  logTextArea,
  piecesOf,
  readGroups,
  readLogIndex,
  zoneOf,
} from '../../layout/log-tab.ts';
import type { SheetValue } from '../../layout/workbook-value.ts';
import { type JournalRecord, readRecord } from '../../schema/journal.ts';
import type { Block, TabRef, WorkbookPort } from '../ports.ts';

/** Texts of past actions take no more pieces of 40,000 characters than this together, but for the last action. */
const piecesKept = 50;

/** A sheet whose text is longer is not kept: taking back what replaced it gives its values and formats without looks. */
const sheetTextKept = 1_000_000;

export interface Log {
  /** Id of the tab, null while there is none. */
  readonly tab: number | null;
  readonly lines: readonly LogLine[];
}

/** Opens the journal with one read; null when a newer version of the product wrote it. */
export function openLog(host: WorkbookPort, tabs: readonly TabRef[]): Log | null {
  const tab = tabs.find(({ name }) => name === logTabName);
  const lines = readLogIndex(tab === undefined ? logTab().values : host.readArea(tab.id, logIndexArea));
  const ids = new Set(tabs.map(({ id }) => id));
  const gone = ({ kind, number }: LogLine) => kind === 'sheet' && !ids.has(number);
  return lines === null
    ? null
    : { tab: tab?.id ?? null, lines: lines.map((line) => (gone(line) ? freeLine(line.row) : line)) };
}

/** Lines of actions, the oldest first. */
export function recordsOf({ lines }: Log): LogLine[] {
  return lines
    .filter((line) => zoneOf(line) === 'records' && line.kind !== '')
    .sort((left, right) => left.number - right.number);
}

export function readLogRecord(host: WorkbookPort, { tab }: Log, line: LogLine): JournalRecord | null {
  return tab === null ? null : readRecord(textOf(host, tab, line));
}

/** The sheet that we put on a tab, as far as it is kept. */
export function readLogSheet(host: WorkbookPort, { tab, lines }: Log, ofTab: number): SheetValue | null {
  const line = lines.find(({ kind, number }) => kind === 'sheet' && number === ofTab);
  if (line === undefined || tab === null) return null;
  try {
    return JSON.parse(textOf(host, tab, line)) as SheetValue;
  } catch {
    return null;
  }
}

function textOf(host: WorkbookPort, tab: number, line: LogLine): string {
  if (line.pieces === 0) return '';
  return (host.readArea(tab, logTextArea(line))[0] ?? []).join('');
}

export interface NewRecord {
  readonly kind: 'action' | 'upkeep' | 'undo';
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly record: JournalRecord;
}

/** Writes an open record before anything else is written; old ones make room, the oldest first. */
export function writeRecord(host: WorkbookPort, log: Log, { kind, label, at, by, record }: NewRecord): Log {
  const tab = log.tab ?? host.add(logTab());
  const pieces = piecesOf(JSON.stringify(record));
  const { lines, dropped } = withRoom(log, pieces.length);
  const row = lines.find((line) => zoneOf(line) === 'records' && line.kind === '')?.row ?? 0;
  const number = Math.max(0, ...recordsOf(log).map((line) => line.number)) + 1;
  const line: LogLine = { row, kind, number, state: 'open', label, at, by, pieces: pieces.length };
  const cleared = dropped.filter((old) => old.row !== row).map((old) => blankText(old));
  host.write(tab, [textBlock(line, pieces), indexLine(line), ...cleared]);
  return { tab, lines: lines.map((old) => (old.row === row ? line : old)) };
}

/** Frees lines from the oldest on, until the rest and so many new pieces fit. */
function withRoom(log: Log, newPieces: number): { lines: readonly LogLine[]; dropped: readonly LogLine[] } {
  const dropped: LogLine[] = [];
  const records = recordsOf(log);
  const limit = log.lines.filter((line) => zoneOf(line) === 'records').length;
  let pieces = records.reduce((sum, line) => sum + line.pieces, newPieces);
  while (records.length - dropped.length >= limit || (pieces > piecesKept && dropped.length < records.length)) {
    const oldest = records[dropped.length];
    if (oldest === undefined) break;
    dropped.push(oldest);
    pieces -= oldest.pieces;
  }
  const rows = new Set(dropped.map(({ row }) => row));
  return { lines: log.lines.map((line) => (rows.has(line.row) ? freeLine(line.row) : line)), dropped };
}

/** Takes down the sheets that tabs hold from now on; a sheet that is too long, or has no line left, is not kept. */
export function writeSheets(
  host: WorkbookPort,
  log: Log,
  sheets: readonly (readonly [tab: number, SheetValue])[],
): Log {
  const { tab } = log;
  if (tab === null || sheets.length === 0) return log;
  const lines = [...log.lines];
  const blocks: Block[] = [];
  for (const [ofTab, sheet] of sheets) {
    const pieces = piecesOf(JSON.stringify(sheet));
    const known = lines.findIndex(({ kind, number }) => kind === 'sheet' && number === ofTab);
    const at = known >= 0 ? known : lines.findIndex((line) => zoneOf(line) === 'sheets' && line.kind === '');
    const old = lines[at];
    if (old === undefined) continue;
    const kept = pieces.join('').length <= sheetTextKept;
    const line: LogLine = kept
      ? { ...freeLine(old.row), kind: 'sheet', number: ofTab, pieces: pieces.length }
      : freeLine(old.row);
    lines[at] = line;
    if (kept) blocks.push(textBlock(line, pieces), indexLine(line));
    else if (old.kind !== '') blocks.push(blankText(old), indexLine(line));
  }
  if (blocks.length > 0) host.write(tab, blocks);
  return { tab, lines };
}

/** Keeps the text of a store of an older version for good, before a migrated one takes its place. */
export function writeCheckpoint(host: WorkbookPort, log: Log, version: number, text: string): Log {
  const { tab, lines } = log;
  const at = lines.findIndex((line) => zoneOf(line) === 'sheets' && line.kind === '');
  const free = lines[at];
  if (tab === null || free === undefined) return log;
  const pieces = piecesOf(text);
  const line: LogLine = { ...freeLine(free.row), kind: 'store', number: version, pieces: pieces.length };
  host.write(tab, [textBlock(line, pieces), indexLine(line)]);
  return { tab, lines: lines.map((old, index) => (index === at ? line : old)) };
}

/** The history, the oldest first, with one read. */
export function readHistory(host: WorkbookPort, { tab, lines }: Log): HistoryGroup[] {
  const own = lines.filter(({ kind }) => kind === 'history').sort((left, right) => left.number - right.number);
  if (tab === null || own.length === 0) return [];
  const area = historyArea(Math.max(...own.map(({ pieces }) => pieces)));
  const cells = host.readArea(tab, area);
  return own.flatMap(({ row, pieces }) => readGroups((cells[row - area.row] ?? []).slice(0, pieces).join('')));
}

/** Adds to the history: to its last line while that has room, else to a new one, for which the oldest goes. */
export function appendHistory(host: WorkbookPort, log: Log, groups: readonly HistoryGroup[]): Log {
  if (groups.length === 0) return log;
  const tab = log.tab ?? host.add(logTab());
  const own = log.lines.filter(({ kind }) => kind === 'history').sort((left, right) => left.number - right.number);
  const last = own[own.length - 1];
  const added = groups.map((group) => JSON.stringify(group)).join('\n');
  const longer = last?.pieces === 1 ? piecesOf(`${textOf(host, tab, last)}\n${added}`) : [];
  const fits = last !== undefined && longer.length === 1;
  const free = log.lines.find((line) => zoneOf(line) === 'history' && line.kind === '');
  const row = (fits ? last : (free ?? own[0]))?.row ?? 0;
  const pieces = fits ? longer : piecesOf(added);
  const number = fits ? last.number : (last?.number ?? 0) + 1;
  const line: LogLine = { ...freeLine(row), kind: 'history', number, pieces: pieces.length };
  host.write(tab, [textBlock(line, pieces), indexLine(line)]);
  return { tab, lines: log.lines.map((old) => (old.row === row ? line : old)) };
}

/** Writes what the lines are, in one write. */
export function writeIndex(host: WorkbookPort, { tab, lines }: Log): void {
  if (tab !== null) host.write(tab, [{ ...logIndexStart, values: logIndexCells(lines), text: true }]);
}

function textBlock(line: LogLine, pieces: readonly string[]): Block {
  const { row, column } = logTextArea(line);
  return { row, column, values: [pieces], text: true };
}

function blankText(line: LogLine): Block {
  const { row, column } = logTextArea(line);
  return { row, column, values: [Array.from({ length: line.pieces }, () => '')], text: true };
}

function indexLine(line: LogLine): Block {
  return { row: line.row, column: logIndexStart.column, values: logIndexCells([line]), text: true };
}
