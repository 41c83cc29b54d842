/** A plan read again over a marked one: which old row is which new one, so that nothing people entered is lost. */
import type { Problem } from '../problem.ts';
import { containment, wordBag } from './likeness.ts';
import { type Match, matchRows } from './match-rows.ts';
import { extraText, type Plan, type PlanRow, type PlanTextField } from './plan.ts';

/** A row of the marked plan; `kept` is all that people entered on it and goes with it whatever it is. */
export interface KnownRow<K> {
  readonly id: string;
  readonly plan: PlanRow;
  readonly kept: K;
  /** True when an earlier reading no longer had it. */
  readonly retired?: boolean;
}

export interface TextChange {
  /** A text of the plan, or the header of a column that the product has no field for. */
  readonly field: PlanTextField | { readonly header: string };
  readonly before: string;
  readonly after: string;
}

/** A row that the plan had and has still. */
export interface CarriedRow<K> {
  /** kept: the same; changed: other texts in the same item; moved: another section or number; revived: retired before. */
  readonly fate: 'kept' | 'changed' | 'moved' | 'revived';
  readonly id: string;
  readonly plan: PlanRow;
  readonly kept: K;
  readonly before: PlanRow;
  readonly changes: readonly TextChange[];
  /** How alike the texts are by which it was found, 0 to 1. */
  readonly likeness: number;
}

export type RereadRow<K> =
  | CarriedRow<K>
  | {
      readonly fate: 'added';
      readonly id: string;
      readonly plan: PlanRow;
      /** Id of the row that it seems to have been a part of, or null. */
      readonly splitFrom: string | null;
    }
  | {
      readonly fate: 'retired';
      readonly id: string;
      readonly plan: PlanRow;
      readonly kept: K;
      /** True when it was retired before this reading. */
      readonly already: boolean;
      /** Id of the row that it seems to be a part of now, or null. */
      readonly mergedInto: string | null;
    };

/**
 * - `reread.weakMatch` (id, before, after, percent: likeness in percent): taken for the same row, look whether it is;
 * - `reread.severalLike` (id, text): several rows have the same text, and where they stand does not tell them apart;
 * - `reread.split` (id, from, text): a new row that was a part of another, whose marks stay with the other part;
 * - `reread.merged` (id, into, text): a retired row that is a part of another now; its marks are kept on it.
 * All with the place of the row (code, tt).
 */
export type RereadDoubtCode = 'reread.weakMatch' | 'reread.severalLike' | 'reread.split' | 'reread.merged';

export interface Reread<K> {
  /** The plan's version: one higher when anything changed. */
  readonly version: number;
  /** In the order of the new plan, then the retired rows by id. */
  readonly rows: readonly RereadRow<K>[];
  readonly doubts: readonly Problem<RereadDoubtCode>[];
}

export interface RereadQuestion<K> {
  /** In any order; ids are unique. */
  readonly old: readonly KnownRow<K>[];
  readonly plan: Plan;
  readonly version: number;
  /** The id for the n-th new row, from 1; ids in use are passed over. */
  readonly newId: (n: number) => string;
}

/** A match below this is shown as a doubt. */
const sure = 0.75;
/** A text is a part of another when this much of its words stand in it. */
const part = 0.8;

/**
 * Matches the rows of a plan with those of the marked plan by section, number and text: the same text first, wherever it
 * stands now, then the most alike in the same item, then elsewhere. Ids and what people entered stay with the row, rows
 * that are missing are retired with all they carry, rows that are new get new ids. Every old id is in the result once.
 */
export function rereadPlan<K>({ old, plan, version, newId }: RereadQuestion<K>): Reread<K> {
  const known = [...old].sort((left, right) => (left.id < right.id ? -1 : 1));
  const matches = matchRows(known, plan.rows);
  const ids = idMaker(new Set(known.map((row) => row.id)), newId);
  const doubts: Problem<RereadDoubtCode>[] = [];
  const rows: RereadRow<K>[] = plan.rows.map((row, index): RereadRow<K> => {
    const match = matches.byNew.get(index);
    const before = match === undefined ? undefined : known[match.old];
    if (match === undefined || before === undefined) return { fate: 'added', id: ids(), plan: row, splitFrom: null };
    doubts.push(...doubtsOf(match, before, row));
    return carried(before, row, match.likeness);
  });
  const left = known.filter((_, index) => !matches.byOld.has(index));
  const retired = left.map(
    (row): RereadRow<K> => ({
      fate: 'retired',
      id: row.id,
      plan: row.plan,
      kept: row.kept,
      already: row.retired === true,
      mergedInto: null,
    }),
  );
  const reworded = rows.filter((row): row is CarriedRow<K> => 'before' in row && row.changes.length > 0);
  const now = byItem(reworded, (row) => row.plan);
  const then = byItem(reworded, (row) => row.before);
  const whole = [
    ...rows.map((row) => withOrigin(row, now, doubts)),
    ...retired.map((row) => withGoal(row, then, doubts)),
  ];
  const same = whole.every((row) => row.fate === 'kept' || (row.fate === 'retired' && row.already));
  return { version: same ? version : version + 1, rows: whole, doubts };
}

function idMaker(taken: Set<string>, newId: (n: number) => string): () => string {
  let n = 0;
  return () => {
    let id: string;
    do {
      n += 1;
      id = newId(n);
    } while (taken.has(id));
    taken.add(id);
    return id;
  };
}

function carried<K>(before: KnownRow<K>, after: PlanRow, likeness: number): CarriedRow<K> {
  const plan = withOldExtras(before.plan, after);
  const changes = changesBetween(before.plan, plan);
  const moved = before.plan.section !== plan.section || before.plan.tt !== plan.tt;
  const changed = changes.length > 0 || before.plan.taskNumber !== plan.taskNumber;
  const fate = before.retired === true ? 'revived' : moved ? 'moved' : changed ? 'changed' : 'kept';
  return { fate, id: before.id, plan, kept: before.kept, before: before.plan, changes, likeness };
}

/** Columns that people added to the tab are no part of the plan's new text and stay. */
function withOldExtras(before: PlanRow, after: PlanRow): PlanRow {
  return before.extra === undefined ? after : { ...after, extra: { ...before.extra, ...after.extra } };
}

const textFields: readonly PlanTextField[] = [
  'goal',
  'task',
  'activity',
  'product',
  'lead',
  'support',
  'deadline',
  'budget',
];

function changesBetween(before: PlanRow, after: PlanRow): TextChange[] {
  const changes: TextChange[] = textFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  for (const header of Object.keys({ ...before.extra, ...after.extra })) {
    const [old, now] = [extraText(before.extra, header), extraText(after.extra, header)];
    if (old !== now) changes.push({ field: { header }, before: old, after: now });
  }
  return changes;
}

function doubtsOf<K>(match: Match, before: KnownRow<K>, after: PlanRow): Problem<RereadDoubtCode>[] {
  const place = { code: after.section, tt: after.tt };
  const doubts: Problem<RereadDoubtCode>[] = [];
  if (match.likeness < sure) {
    const percent = Math.round(match.likeness * 100);
    const facts = { id: before.id, before: ownText(before.plan), after: ownText(after), percent };
    doubts.push({ code: 'reread.weakMatch', place, facts });
  }
  if (match.several) doubts.push({ code: 'reread.severalLike', place, facts: { id: before.id, text: ownText(after) } });
  return doubts;
}

/** The words that a row itself has, beside those of its item. */
function ownText(row: PlanRow): string {
  return [row.task, row.activity].filter((text) => text !== '').join('\n');
}

type ByItem<K> = ReadonlyMap<string, readonly CarriedRow<K>[]>;

function byItem<K>(rows: readonly CarriedRow<K>[], side: (row: CarriedRow<K>) => PlanRow): ByItem<K> {
  const items = new Map<string, CarriedRow<K>[]>();
  for (const row of rows) {
    const item = itemOf(side(row));
    const own = items.get(item);
    if (own === undefined) items.set(item, [row]);
    else own.push(row);
  }
  return items;
}

function itemOf(row: PlanRow): string {
  return `${row.section}\u0000${row.tt}`;
}

/** An added row whose words stood in a row of its item that lost them. */
function withOrigin<K>(row: RereadRow<K>, now: ByItem<K>, doubts: Problem<RereadDoubtCode>[]): RereadRow<K> {
  if (row.fate !== 'added') return row;
  const from = now
    .get(itemOf(row.plan))
    ?.find((other) => wentOver(row.plan, { from: other.before, to: other.plan }) === 'from');
  if (from === undefined) return row;
  const place = { code: row.plan.section, tt: row.plan.tt };
  doubts.push({ code: 'reread.split', place, facts: { id: row.id, from: from.id, text: ownText(row.plan) } });
  return { ...row, splitFrom: from.id };
}

/** A retired row whose words now stand in a row of its item that did not have them. */
function withGoal<K>(row: RereadRow<K>, then: ByItem<K>, doubts: Problem<RereadDoubtCode>[]): RereadRow<K> {
  if (row.fate !== 'retired' || row.already) return row;
  const into = then
    .get(itemOf(row.plan))
    ?.find((other) => wentOver(row.plan, { from: other.before, to: other.plan }) === 'to');
  if (into === undefined) return row;
  const place = { code: row.plan.section, tt: row.plan.tt };
  doubts.push({ code: 'reread.merged', place, facts: { id: row.id, into: into.id, text: ownText(row.plan) } });
  return { ...row, mergedInto: into.id };
}

/** Which of the two texts of a reworded row alone holds the words of another row. */
function wentOver(row: PlanRow, { from, to }: { readonly from: PlanRow; readonly to: PlanRow }): 'from' | 'to' | null {
  const own = wordBag(ownText(row));
  const inFrom = containment(own, wordBag(ownText(from))) >= part;
  const inTo = containment(own, wordBag(ownText(to))) >= part;
  if (inFrom === inTo) return null;
  return inFrom ? 'from' : 'to';
}
