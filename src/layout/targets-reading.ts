/** Reads the tab `Chỉ tiêu` back: what was read from the plan, what a person made of it, and what could not be read. */
import { readComparator, readDecision, readDirection } from '../catalogue/target-labels.ts';
import { compare, type Decimal, parseDecimal } from '../domain/decimal.ts';
import { readNumber } from '../domain/language/numbers.ts';
import { normalize } from '../domain/language/text.ts';
import type { Problem } from '../domain/problem.ts';
import { type TargetField, targetFields } from '../domain/targets/merge-targets.ts';
import { readTargets, type Target } from '../domain/targets/target.ts';
import type { TargetEntry, TargetSource } from '../domain/targets/target-entry.ts';
import type { TargetsTabProblemCode } from '../text/target-problems.ts';
import { locateTable, type TablePlace } from './column-table.ts';
import { fieldCells, type TargetColumnKey, targetColumns, targetHeader, type WrittenTarget } from './targets-tab.ts';
import type { Scalar } from './workbook-value.ts';

export interface TargetsTabReading {
  /** Null when the tab has no header row. */
  readonly place: TablePlace<TargetColumnKey> | null;
  /** In the order of the sheet. */
  readonly entries: readonly TargetEntry[];
  /** Sheet rows of the entries, from 1. */
  readonly rows: readonly number[];
  /** By entry: the columns whose cell a person made other than what was read, readable or not. */
  readonly byPerson: readonly ReadonlySet<TargetField>[];
  readonly problems: readonly Problem<TargetsTabProblemCode>[];
}

/** Columns without which nothing can be matched or judged. */
const indispensable: readonly TargetColumnKey[] = ['id', 'written', 'text', 'comparator', 'low', 'high', 'unit'];

/**
 * Reads the tab by its headers. `formats` are the number formats of the cells (US notation): they tell 90% from 0.9.
 * A row without a key is an entry added by hand; of rows with the same key the first keeps it. A cell that cannot be read
 * is named and counts as it was read from the plan.
 */
export function readTargetsTab(
  sheet: string,
  values: readonly (readonly Scalar[])[],
  formats: readonly (readonly string[])[] = [],
): TargetsTabReading {
  const place = locateTable(targetColumns, values);
  if (place === null) {
    return { place, entries: [], rows: [], byPerson: [], problems: [{ code: 'targets.noHeader', place: { sheet } }] };
  }
  const problems: Problem<TargetsTabProblemCode>[] = indispensable
    .filter((key) => !place.at.has(key))
    .map((key) => ({ code: 'targets.columnMissing', place: { sheet, column: targetHeader(key) } }));
  if (problems.length > 0) return { place: null, entries: [], rows: [], byPerson: [], problems };
  const entries: TargetEntry[] = [];
  const rows: number[] = [];
  const byPerson: ReadonlySet<TargetField>[] = [];
  const ids = new Set<string>();
  for (let index = place.headerRow; index < values.length; index += 1) {
    const cells = cellReader(place, values[index] ?? [], formats[index] ?? []);
    if (targetColumns.every(({ key }) => cells(key) === '')) continue;
    const report = reporter(sheet, index + 1, problems);
    const changed = new Set<TargetField>();
    entries.push(readEntry(cells, ids, changed, report));
    rows.push(index + 1);
    byPerson.push(changed);
  }
  return { place, entries, rows, byPerson, problems };
}

type Cells = (key: TargetColumnKey) => string;
type Report = (code: TargetsTabProblemCode, key: TargetColumnKey, facts: Readonly<Record<string, string>>) => void;

function reporter(sheet: string, row: number, problems: Problem<TargetsTabProblemCode>[]): Report {
  return (code, key, facts) => problems.push({ code, place: { sheet, row, column: targetHeader(key) }, facts });
}

function cellReader(place: TablePlace<TargetColumnKey>, row: readonly Scalar[], formats: readonly string[]): Cells {
  return (key) => {
    const column = place.at.get(key);
    return column === undefined ? '' : cellText(row[column - 1] ?? '', formats[column - 1] ?? '');
  };
}

/** A cell as a person would have typed it into plain text: a number with a comma, under a percent format with "%". */
export function cellText(cell: Scalar, format: string): string {
  if (typeof cell !== 'number') return cell === null ? '' : normalize(String(cell));
  const percent = format.replace(/"[^"]*"/g, '').includes('%');
  const digits = String(Number((percent ? cell * 100 : cell).toPrecision(15)));
  return `${digits.replace('.', ',')}${percent ? '%' : ''}`;
}

function readEntry(cells: Cells, ids: Set<string>, changed: Set<TargetField>, report: Report): TargetEntry {
  const written = readWritten(cells('written'));
  const id = cells('id');
  const ours = id !== '' && written !== null && !ids.has(id);
  if (ours) ids.add(id);
  const text = ours ? written.text : cells('text');
  const added = ours ? null : readTargets(cells('text'));
  const onlyTarget = added?.targets.length === 1 ? (added.targets[0] ?? null) : null;
  const read = ours ? targetOf(written) : onlyTarget;
  const said = decisionOf(cells('decision'), report);
  const isBare = targetFields.every((key) => cells(key) === '');
  return {
    id: ours ? id : '',
    source: ours ? written.source : byHand,
    text,
    read,
    target: !ours && isBare ? onlyTarget : readFields(cells, read, text, changed, report),
    doubt: ours ? written.doubt : (added?.problem?.code ?? null),
    decision: said,
    code: cells('code').replace(/\.$/, ''),
    typed: cells('typed'),
    remark: cells('remark'),
    retired: ours && written.retired,
  };
}

const byHand: TargetSource = { from: 'hand', section: '', tt: '', field: '', line: null };

function decisionOf(found: string, report: Report): TargetEntry['decision'] {
  if (found === '') return null;
  const decision = readDecision(found);
  if (decision === null) report('targets.unknownValue', 'decision', { found });
  return decision;
}

/** The target that the cells say; a cell that shows what was read means exactly that. Null without a comparator. */
function readFields(
  cells: Cells,
  read: Target | null,
  text: string,
  changed: Set<TargetField>,
  report: Report,
): Target | null {
  const shown = fieldCells(read);
  const field = <T>(key: TargetField, asRead: T, parse: (found: string) => T | undefined): T => {
    const found = cells(key);
    if (found === normalize(shown[key])) return asRead;
    changed.add(key);
    const parsed = parse(found);
    if (parsed !== undefined) return parsed;
    report(key === 'low' || key === 'high' ? 'targets.badAmount' : 'targets.unknownValue', key, { found });
    return asRead;
  };
  const words = (key: TargetField, asRead: string | null) =>
    field<string | null>(key, asRead, (found) => (found === '' ? null : found));
  const amount = (key: 'low' | 'high') => field<Decimal | null>(key, read?.[key] ?? null, readAmount);
  const comparator = field('comparator', read?.comparator ?? null, (found) =>
    found === '' ? null : (readComparator(found) ?? undefined),
  );
  const low = amount('low');
  const high = amount('high');
  const unit = words('unit', read?.unit ?? null) ?? '';
  const direction = field<Target['direction']>('direction', read?.direction ?? 'level', (found) =>
    found === '' ? 'level' : (readDirection(found) ?? undefined),
  );
  const rest = {
    baseline: words('baseline', read?.baseline ?? null),
    scope: words('scope', read?.scope ?? null),
    per: words('per', read?.per ?? null),
    strive: field('strive', read?.strive ?? false, (found) => found !== ''),
    note: words('note', read?.note ?? null),
  };
  if (comparator === null) {
    if (low !== null || high !== null) report('targets.noComparator', 'comparator', {});
    return null;
  }
  if (low !== null && high !== null && compare(low, high) > 0) {
    report('targets.backwards', 'low', { found: cells('low'), high: cells('high') });
  }
  return { comparator, ...boundsOf(comparator, low, high), unit, direction, ...rest, text };
}

/** One amount in the other column than its comparator wants is meant all the same: "không quá" with 5 under (từ). */
function boundsOf(
  comparator: Target['comparator'],
  low: Decimal | null,
  high: Decimal | null,
): Pick<Target, 'low' | 'high'> {
  if (comparator === '<=' || comparator === '<') return { low: null, high: high ?? low };
  return comparator !== 'range' && low === null ? { low: high, high: null } : { low, high };
}

function readAmount(found: string): Decimal | null | undefined {
  if (found === '') return null;
  return readNumber(found).value ?? undefined;
}

/** The hidden column's document; null when it is empty or damaged. */
function readWritten(text: string): WrittenTarget | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { source, read } = (json ?? {}) as Partial<WrittenTarget>;
  const isWhole = typeof (json as Partial<WrittenTarget> | null)?.text === 'string' && typeof source?.from === 'string';
  return isWhole && (read === null || typeof read?.comparator === 'string') ? (json as WrittenTarget) : null;
}

function targetOf({ read }: WrittenTarget): Target | null {
  if (read === null) return null;
  const amount = (value: string | null) => (value === null ? null : parseDecimal(value));
  return { ...read, low: amount(read.low), high: amount(read.high) };
}
