/** The targets of the plan: read into the tab `Chỉ tiêu` and its grid of quotas, and judged against figures. */
import { compare, type Decimal } from '../domain/decimal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { type FigureValue, hasFigure, stateWords } from '../domain/statistics/value.ts';
import { readActual } from '../domain/targets/actual.ts';
import { formRowFinder } from '../domain/targets/form-row.ts';
import { mergeTargets, type TargetField, targetFields } from '../domain/targets/merge-targets.ts';
import { proposeTargets } from '../domain/targets/propose-targets.ts';
import {
  judgeQuota,
  mergeQuotas,
  type QuotaPeriod,
  type QuotaResult,
  type QuotaRow,
  quotaRhythm,
  wantedQuotas,
} from '../domain/targets/quota.ts';
import type { TargetEntry } from '../domain/targets/target-entry.ts';
import { type Actual, type Judgement, judge, worstVerdict } from '../domain/targets/verdict.ts';
import type { UnitDirectory } from '../domain/units/read-units.ts';
import { columnChanges, type TableCells } from '../layout/column-table.ts';
import {
  type QuotaColumnKey,
  type QuotasTabReading,
  quotaCells,
  quotaHeader,
  quotaResultCells,
  quotasTab,
  quotasTabName,
  readQuotasTab,
} from '../layout/quotas-tab.ts';
import { readTargetsTab, type TargetsTabReading } from '../layout/targets-reading.ts';
import {
  ownCells,
  type TargetColumnKey,
  targetHeader,
  targetsTab,
  targetsTabName,
  verdictCells,
} from '../layout/targets-tab.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import type { Store } from '../schema/store.ts';
import { printFigure } from '../text/numbers.ts';
import { writeColumns } from './column-writes.ts';
import type { Ports, TabRef, WorkbookPort } from './ports.ts';
import { succeeded } from './problems.ts';
import { ourTab, type Session } from './session.ts';

interface Tab<Reading> {
  readonly tab: TabRef;
  readonly values: readonly (readonly Scalar[])[];
  readonly reading: Reading;
}

/** The list as it stands on its tab; null when the workbook has no such tab. Fails when the tab lost its header. */
function readTargetList(workbook: Pick<WorkbookPort, 'read'>, session: Session): Result<Tab<TargetsTabReading> | null> {
  return readTab(workbook, ourTab(session.store, session.tabs, 'targets', targetsTabName), readTargetsTab);
}

function readQuotas(workbook: Pick<WorkbookPort, 'read'>, session: Session): Result<Tab<QuotasTabReading> | null> {
  return readTab(workbook, ourTab(session.store, session.tabs, 'quotas', quotasTabName), readQuotasTab);
}

function readTab<R extends TargetsTabReading | QuotasTabReading>(
  workbook: Pick<WorkbookPort, 'read'>,
  tab: TabRef | null,
  read: (name: string, values: readonly (readonly Scalar[])[], formats: readonly (readonly string[])[]) => R,
): Result<Tab<R> | null> {
  if (tab === null) return succeeded(null);
  const { values, formats } = workbook.read(tab.id, { formats: true });
  const reading = read(tab.name, values, formats);
  return reading.place === null ? { ok: false, problems: reading.problems } : succeeded({ tab, values, reading });
}

export interface TargetsRefresh {
  readonly entries: readonly TargetEntry[];
  readonly quotas: readonly QuotaRow[];
  /** Targets that are new on the list, and that the plan no longer has. */
  readonly added: number;
  readonly retired: number;
  /** The store that knows our tabs; the caller saves it. */
  readonly store: Store;
  readonly problems: readonly Problem[];
}

/**
 * Reads the targets of a plan and of its text (null: not read this time) into the tab `Chỉ tiêu`, which is added when
 * there is none, and the quotas among them into their grid. What people entered or corrected stays; nothing is written
 * when a tab has lost its header.
 */
export function refreshTargets(
  ports: Ports,
  session: Session,
  plan: Plan,
  body: string | null,
  directory: UnitDirectory,
): Result<TargetsRefresh> {
  const list = readTargetList(ports.workbook, session);
  if (!list.ok) return list;
  const grid = readQuotas(ports.workbook, session);
  if (!grid.ok) return grid;
  const present = list.value?.reading.entries ?? [];
  const merged = mergeTargets(present, proposeTargets(plan.rows, body), body !== null);
  const tabs: Record<string, number> = { ...session.store.tabs };
  tabs['targets'] = writeList(ports, session, list.value, merged.entries);
  const quotas = mergeQuotas(grid.value?.reading.quotas ?? [], wantedQuotas(merged.entries, directory));
  const gridId = writeGrid(ports, grid.value, quotas, merged.entries);
  if (gridId !== null) tabs['quotas'] = gridId;
  const open = new Set(quotas.filter((row) => row.open && !row.retired).map((row) => row.unit));
  return succeeded({
    entries: merged.entries,
    quotas,
    added: merged.added.length,
    retired: merged.retired.length,
    store: { ...session.store, tabs },
    problems: [
      ...(list.value?.reading.problems ?? []),
      ...[...open].map((found): Problem => ({ code: 'quotas.openScope', facts: { found } })),
    ],
  });
}

function writeList(
  ports: Ports,
  session: Session,
  list: Tab<TargetsTabReading> | null,
  entries: readonly TargetEntry[],
): number {
  const find = formRowFinder(session.settings.form, session.settings.respondent);
  const rows = entries.map((entry) => {
    const row = entry.target === null || entry.retired ? null : find(entry.target);
    return { entry, proposed: row === null ? '' : `${row.code} – ${row.label}` };
  });
  if (list === null) return ports.workbook.add(targetsTab(rows));
  const { reading, tab, values } = list;
  const last = Math.max(reading.place?.headerRow ?? 1, ...reading.rows);
  const present = reading.entries.length;
  const cells = new Map<number, TableCells<TargetColumnKey>>();
  rows.forEach((row, index) => {
    const sheetRow = reading.rows[index] ?? last + 1 + index - present;
    cells.set(sheetRow, withoutCorrected(ownCells(row), reading.byPerson[index]));
  });
  if (reading.place !== null) writeColumns(ports.workbook, tab.id, columnChanges(reading.place, values, cells));
  return tab.id;
}

/** The cells that are ours to write, without those that a person has made other than what was read. */
function withoutCorrected(
  cells: TableCells<TargetColumnKey>,
  byPerson: ReadonlySet<TargetField> | undefined,
): TableCells<TargetColumnKey> {
  if (byPerson === undefined || byPerson.size === 0) return cells;
  const corrected = new Set<string>(targetFields.filter((key) => byPerson.has(key)));
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !corrected.has(key)));
}

function writeGrid(
  ports: Ports,
  grid: Tab<QuotasTabReading> | null,
  quotas: readonly QuotaRow[],
  entries: readonly TargetEntry[],
): number | null {
  if (grid === null) return quotas.length === 0 ? null : ports.workbook.add(quotasTab(quotas, entries));
  const { reading, tab, values } = grid;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const last = Math.max(reading.place?.headerRow ?? 1, ...reading.rows);
  const cells = new Map<number, TableCells<QuotaColumnKey>>();
  quotas.forEach((row, index) => {
    const sheetRow = reading.rows[index] ?? last + 1 + index - reading.quotas.length;
    cells.set(sheetRow, quotaCells(row, byId.get(row.targetId) ?? null));
  });
  if (reading.place !== null) writeColumns(ports.workbook, tab.id, columnChanges(reading.place, values, cells));
  return tab.id;
}

/** A target with the figure that it was held against. */
export interface JudgedTarget {
  readonly entry: TargetEntry;
  readonly judgement: Judgement;
  /** The figure as printed ("99,8%", "2/3 đơn vị đạt"); "" when there is none. */
  readonly actual: string;
  readonly from: 'typed' | 'form' | 'quotas' | null;
  readonly problems: readonly Problem[];
}

/**
 * Judges the targets that are still in the plan and not dropped: by the typed figure, else the form's row, else the grid of
 * quotas. `figures` are the rows of the form as worked out; a rate that follows from two of them is held exactly, before
 * it is rounded.
 */
export function judgeTargets(
  session: Session,
  entries: readonly TargetEntry[],
  figures: readonly ComputedRow[],
  quotas: ReadonlyMap<string, readonly QuotaResult[]> = new Map(),
): readonly JudgedTarget[] {
  const byCode = new Map(
    figures.flatMap((row) => [row.row.code, ...row.row.aliases].map((code) => [code, row] as const)),
  );
  return entries
    .filter((entry) => !entry.retired && entry.decision !== 'dropped')
    .map((entry) => judgeEntry(session, entry, byCode, quotas.get(entry.id) ?? []));
}

interface FormFigure {
  readonly actual: Actual;
  readonly printed: string;
}

function judgeEntry(
  session: Session,
  entry: TargetEntry,
  byCode: ReadonlyMap<string, ComputedRow>,
  quotas: readonly QuotaResult[],
): JudgedTarget {
  const problems: Problem[] = [];
  const place = { code: entry.source.section, tt: entry.source.tt };
  const report = (code: string, key: TargetColumnKey, facts: NonNullable<Problem['facts']>) =>
    problems.push({ code, place: { ...place, column: targetHeader(key) }, facts });
  const form = formFigure(session, entry.code, byCode, (code) => report(code, 'code', { found: entry.code }));
  const typed = readActual(entry.typed);
  if (!typed.ok) for (const { code, facts = {} } of typed.problems) report(code, 'typed', facts);
  const hasTyped = typed.ok && typed.value.state !== 'missing';
  if (hasTyped && form !== null && differ(typed.value, form.actual)) {
    report('targets.twoFigures', 'typed', { found: entry.typed, figure: form.printed, code: entry.code });
  }
  if (!hasTyped && form === null && quotas.length > 0 && entry.target !== null) {
    const reached = quotas.filter(({ verdict }) => verdict === 'met' || verdict === 'exceeded').length;
    const verdict = worstVerdict(quotas.map((quota) => quota.verdict));
    const judgement = { ...judge(entry.target, null), verdict, reason: null };
    return { entry, judgement, actual: `${reached}/${quotas.length} đơn vị đạt`, from: 'quotas', problems };
  }
  const judgement = judge(entry.target, hasTyped ? typed.value : (form?.actual ?? null));
  const actual = hasTyped ? entry.typed : (form?.printed ?? '');
  if (judgement.reason === 'other-unit') {
    report('targets.otherUnit', hasTyped ? 'typed' : 'code', { found: actual, unit: entry.target?.unit ?? '' });
  }
  return { entry, judgement, actual, from: hasTyped ? 'typed' : form === null ? null : 'form', problems };
}

function formFigure(
  session: Session,
  code: string,
  byCode: ReadonlyMap<string, ComputedRow>,
  refuse: (code: string) => unknown,
): FormFigure | null {
  if (code === '') return null;
  const known = session.settings.form.rows.some((row) => row.code === code || row.aliases.includes(code));
  const computed = byCode.get(code);
  if (!known || computed === undefined) {
    if (!known) refuse('targets.unknownCode');
    return null;
  }
  const { kind } = computed.row;
  if (kind === 'heading' || kind === 'text' || kind === 'coded') {
    refuse('targets.noFigureRow');
    return null;
  }
  const { reported } = computed;
  const sign = kind === 'percent' ? '%' : '';
  const printed = hasFigure(reported)
    ? `${printFigure(reported, kind)}${sign}`
    : reported.state === 'missing'
      ? ''
      : stateWords[reported.state];
  return { actual: actualOf(computed, byCode), printed };
}

/** The row's figure; a rate that nobody typed by its two parts, so that nothing is lost to rounding. */
function actualOf({ row, entered, reported }: ComputedRow, byCode: ReadonlyMap<string, ComputedRow>): Actual {
  const { state, number, fraction } = reported;
  const parts =
    row.formula?.op === 'ratio' && entered === null && number !== null
      ? { part: numberOf(byCode.get(row.formula.part)), whole: numberOf(byCode.get(row.formula.whole)) }
      : null;
  if (parts !== null && parts.part !== null && parts.whole !== null) {
    return { state, number, fraction: { numerator: parts.part, denominator: parts.whole } };
  }
  return { state, number, fraction, ...(fraction === null ? { percent: row.kind === 'percent' } : {}) };
}

function numberOf(row: ComputedRow | undefined): Decimal | null {
  const value: FigureValue | undefined = row?.reported;
  return value?.number ?? null;
}

function differ(left: Actual, right: Actual): boolean {
  if (right.state === 'missing') return false;
  if (left.number === null || right.number === null) return left.state !== right.state;
  return compare(left.number, right.number) !== 0;
}

export interface TargetsCheck {
  readonly targets: readonly JudgedTarget[];
  readonly problems: readonly Problem[];
}

/**
 * Judges all targets of the workbook at the end of a day and writes figures and verdicts beside them; a workbook without
 * the tab has none. Fails, with nothing written, when a tab has lost its header.
 */
export function checkTargets(
  ports: Ports,
  session: Session,
  figures: readonly ComputedRow[],
  asOf: string,
): Result<TargetsCheck> {
  const list = readTargetList(ports.workbook, session);
  if (!list.ok) return list;
  if (list.value === null) return succeeded({ targets: [], problems: [] });
  const grid = readQuotas(ports.workbook, session);
  if (!grid.ok) return grid;
  const { reading, tab, values } = list.value;
  const byId = new Map(reading.entries.filter(({ id }) => id !== '').map((entry) => [entry.id, entry]));
  const quotas = grid.value === null ? noQuotas : judgeGrid(ports, session, grid.value, byId, asOf);
  const judged = judgeTargets(session, reading.entries, figures, quotas.byTarget);
  const rowOf = new Map(reading.entries.map((entry, index) => [entry, reading.rows[index] ?? 0]));
  const cells = new Map<number, TableCells<TargetColumnKey>>(
    reading.rows.map((row) => [row, verdictCells({ found: '', verdict: null })]),
  );
  for (const { entry, judgement, actual } of judged) {
    cells.set(rowOf.get(entry) ?? 0, verdictCells({ found: actual, verdict: judgement.verdict }));
  }
  if (reading.place !== null) writeColumns(ports.workbook, tab.id, columnChanges(reading.place, values, cells));
  const placed = judged.flatMap(({ entry, problems }) =>
    problems.map((problem) => ({
      ...problem,
      place: { ...problem.place, sheet: tab.name, row: rowOf.get(entry) ?? 0 },
    })),
  );
  return succeeded({ targets: judged, problems: [...reading.problems, ...placed, ...quotas.problems] });
}

interface JudgedGrid {
  readonly byTarget: ReadonlyMap<string, readonly QuotaResult[]>;
  readonly problems: readonly Problem[];
}

const noQuotas: JudgedGrid = { byTarget: new Map(), problems: [] };

function judgeGrid(
  ports: Ports,
  session: Session,
  { reading, tab, values }: Tab<QuotasTabReading>,
  byId: ReadonlyMap<string, TargetEntry>,
  asOf: string,
): JudgedGrid {
  const byTarget = new Map<string, QuotaResult[]>();
  const problems: Problem[] = [];
  const cells = new Map<number, TableCells<QuotaColumnKey>>();
  reading.quotas.forEach((row, index) => {
    const sheetRow = reading.rows[index] ?? 0;
    const entry = byId.get(row.targetId);
    const target = entry === undefined || entry.retired || entry.decision === 'dropped' ? null : entry.target;
    const judged = target === null || row.retired || quotaRhythm(target) === null ? null : target;
    const figures = readFigures(row, tab.name, sheetRow, problems);
    const result = judged === null ? null : judgeQuota(judged, figures, session.settings.year, asOf);
    cells.set(sheetRow, quotaResultCells(result));
    if (result === null) return;
    const results = byTarget.get(row.targetId) ?? [];
    results.push(result);
    byTarget.set(row.targetId, results);
  });
  if (reading.place !== null) writeColumns(ports.workbook, tab.id, columnChanges(reading.place, values, cells));
  return { byTarget, problems };
}

function readFigures(
  row: QuotaRow,
  sheet: string,
  sheetRow: number,
  problems: Problem[],
): ReadonlyMap<QuotaPeriod, Actual> {
  const figures = new Map<QuotaPeriod, Actual>();
  for (const [period, typed] of Object.entries(row.entered) as [QuotaPeriod, string][]) {
    const actual = readActual(typed);
    if (actual.ok) figures.set(period, actual.value);
    else {
      const place = { sheet, row: sheetRow, column: quotaHeader(period) };
      problems.push(...actual.problems.map((problem) => ({ ...problem, place })));
    }
  }
  return figures;
}
