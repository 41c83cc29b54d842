/** Which row of a plan is which of another: by text, section and number, the surest pairs first. */
import { fold, normalize } from '../language/text.ts';
import { candidates, likeness, type WordBag, wordBag } from './likeness.ts';
import type { PlanRow } from './plan.ts';

export interface Match {
  /** Index of the old row. */
  readonly old: number;
  /** 0 to 1; 1 for the same text. */
  readonly likeness: number;
  /** True when several rows would have done as well. */
  readonly several: boolean;
}

export interface Matches {
  readonly byNew: ReadonlyMap<number, Match>;
  readonly byOld: ReadonlyMap<number, number>;
}

interface Row {
  readonly index: number;
  readonly row: PlanRow;
  readonly retired: boolean;
  /** Section and number. */
  readonly place: string;
  /** All texts in normal form. */
  readonly everything: string;
  /** Key of task and activity. */
  readonly own: string;
  /** Counted when they are first asked for: most rows are found by their keys. */
  bags(): Bags;
}

interface Bags {
  readonly goal: WordBag;
  readonly task: WordBag;
  readonly activity: WordBag;
  readonly rest: WordBag;
  readonly own: WordBag;
}

/** Least likeness of two rows of one item, and of two rows elsewhere in the plan. */
const alikeInItem = 0.5;
const alikeElsewhere = 0.7;

/**
 * Pairs old and new rows. Rows retired before are only paired with rows of the same text that nothing else takes.
 * The outcome does not hang on the order of either list, but for rows that are the same in every text.
 */
export function matchRows(
  old: readonly { readonly plan: PlanRow; readonly retired?: boolean }[],
  fresh: readonly PlanRow[],
): Matches {
  const pairs = pairing(
    old.map(({ plan, retired }, index) => rowOf(plan, index, retired === true)),
    fresh.map((plan, index) => rowOf(plan, index, false)),
  );
  const active = (row: Row) => !row.retired;
  pairs.byKey((row) => `${row.place}\u0000${row.row.taskNumber}\u0000${row.everything}`, active);
  pairs.byKey((row) => `${row.place}\u0000${row.everything}`, active);
  pairs.byKey((row) => `${row.place}\u0000${row.own}\u0000${fold(row.row.goal)}`, active);
  pairs.byKey((row) => `${row.place}\u0000${row.own}`, active);
  pairs.byKey((row) => `${row.row.section}\u0000${row.own}`, active);
  pairs.byKey((row) => `${row.own}\u0000${fold(row.row.goal)}`, active);
  pairs.byKey((row) => row.own, active);
  const moves = movedItems(pairs.pairs());
  pairs.byLikeness((row) => moves.get(row.place) ?? row.place, alikeInItem);
  pairs.byLikeness(null, alikeElsewhere);
  pairs.byKey(
    (row) => `${row.place}\u0000${row.own}`,
    () => true,
  );
  pairs.byKey(
    (row) => row.own,
    () => true,
  );
  return pairs.matches();
}

function rowOf(row: PlanRow, index: number, retired: boolean): Row {
  let bags: Bags | null = null;
  return {
    index,
    row,
    retired,
    place: `${row.section}\u0000${row.tt}`,
    everything: everything(row),
    own: `${fold(row.task)}\u0000${fold(row.activity)}`,
    bags() {
      bags ??= {
        goal: wordBag(row.goal),
        task: wordBag(row.task),
        activity: wordBag(row.activity),
        rest: wordBag([row.product, row.lead, row.deadline].join('\n')),
        own: wordBag(`${row.task}\n${row.activity}`),
      };
      return bags;
    },
  };
}

function everything(row: PlanRow): string {
  const { goal, task, activity, product, lead, support, deadline, budget } = row;
  return normalize([goal, task, activity, product, lead, support, deadline, budget].join('\u0001'));
}

interface Pairing {
  /** Pairs rows with one key, those most alike in everything else first. */
  byKey(key: (row: Row) => string, takes: (old: Row) => boolean): void;
  /** Pairs what is left by likeness: within the item that `place` gives for an old row, or anywhere. */
  byLikeness(place: ((old: Row) => string) | null, least: number): void;
  pairs(): readonly (readonly [Row, Row])[];
  matches(): Matches;
}

function pairing(old: readonly Row[], fresh: readonly Row[]): Pairing {
  const byNew = new Map<number, Match>();
  const byOld = new Map<number, number>();
  const openOld = (takes: (row: Row) => boolean) => old.filter((row) => !byOld.has(row.index) && takes(row));
  const openNew = () => fresh.filter((row) => !byNew.has(row.index));

  function take(found: Candidate[]): void {
    for (const { left, right, text, several } of found.sort(surestFirst)) {
      if (byOld.has(left.index) || byNew.has(right.index)) continue;
      byOld.set(left.index, right.index);
      byNew.set(right.index, { old: left.index, likeness: text, several });
    }
  }

  return {
    byKey(key, takes) {
      const groups = groupBy(openOld(takes), key);
      const sameKey = groupBy(openNew(), key);
      const found: Candidate[] = [];
      for (const [name, rights] of sameKey) {
        const lefts = groups.get(name) ?? [];
        const differ = new Set([...lefts, ...rights].map((row) => row.everything)).size > 1;
        const apart = new Set([...lefts, ...rights].map((row) => row.place)).size > 1;
        const several = lefts.length > 0 && lefts.length + rights.length > 2 && (differ || apart);
        for (const [left, right] of likelyPairs(lefts, rights)) {
          found.push({
            left,
            right,
            score: several || lefts.length * rights.length > 1 ? contextLikeness(left, right) : 0,
            text: 1,
            several,
          });
        }
      }
      take(found);
    },
    byLikeness(place, least) {
      const lefts = openOld((row) => !row.retired);
      const rights = openNew();
      const found: Candidate[] = [];
      const consider = (left: Row, right: Row) => {
        const score = rowLikeness(left, right);
        if (score >= least) found.push({ left, right, score, text: score, several: false });
      };
      if (place === null) {
        const near = candidates(
          rights.map((row) => row.bags().own),
          lefts.map((row) => row.bags().own),
        );
        rights.forEach((right, index) => {
          for (const at of near[index] ?? []) if (lefts[at] !== undefined) consider(lefts[at], right);
        });
      } else {
        const items = groupBy(lefts, place);
        for (const [name, own] of groupBy(rights, (row) => row.place)) {
          for (const [left, right] of likelyPairs(items.get(name) ?? [], own)) consider(left, right);
        }
      }
      take(found);
    },
    pairs: () =>
      [...byOld].flatMap(([left, right]) => {
        const pair = [old[left], fresh[right]] as const;
        return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const];
      }),
    matches: () => ({ byNew, byOld }),
  };
}

interface Candidate {
  readonly left: Row;
  readonly right: Row;
  /** By which candidates are ordered. */
  readonly score: number;
  /** Likeness of the texts. */
  readonly text: number;
  readonly several: boolean;
}

/** By score, then by what the rows say; rows that say the same are in the order given. */
function surestFirst(one: Candidate, other: Candidate): number {
  return (
    other.score - one.score ||
    compareText(one.left.place, other.left.place) ||
    compareText(one.right.place, other.right.place) ||
    compareText(one.left.everything, other.left.everything) ||
    compareText(one.right.everything, other.right.everything) ||
    one.left.row.taskNumber - other.left.row.taskNumber ||
    one.right.row.taskNumber - other.right.row.taskNumber ||
    one.left.index - other.left.index ||
    one.right.index - other.right.index
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** More pairs than this of one key are paired in order: they are all the same. */
const mostPairs = 2_500;

function likelyPairs(lefts: readonly Row[], rights: readonly Row[]): readonly (readonly [Row, Row])[] {
  if (lefts.length * rights.length <= mostPairs) {
    return lefts.flatMap((left) => rights.map((right) => [left, right] as const));
  }
  const order = (rows: readonly Row[]) =>
    [...rows].sort(
      (one, other) =>
        compareText(one.place, other.place) || compareText(one.everything, other.everything) || one.index - other.index,
    );
  const right = order(rights);
  return order(lefts).flatMap((left, at) => {
    const partner = right[at];
    return partner === undefined ? [] : [[left, partner] as const];
  });
}

function groupBy(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

/** Where the items of the old plan stand in the new one, by the pairs found so far: most of an item's rows decide. */
function movedItems(pairs: readonly (readonly [Row, Row])[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [left, right] of pairs) {
    const own = votes.get(left.place) ?? new Map<string, number>();
    own.set(right.place, (own.get(right.place) ?? 0) + 1);
    votes.set(left.place, own);
  }
  const moves = new Map<string, string>();
  for (const [from, own] of votes) {
    const [best] = [...own].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    if (best !== undefined) moves.set(from, best[0]);
  }
  return moves;
}

/** Of two rows with the same text: how alike the rest of them and their places are. */
function contextLikeness(left: Row, right: Row): number {
  const sameSection = left.row.section === right.row.section ? 1 : 0;
  const sameTt = left.row.tt === right.row.tt ? 1 : 0;
  const sameTask = left.row.taskNumber === right.row.taskNumber ? 0.1 : 0;
  const [one, other] = [left.bags(), right.bags()];
  return 2 * likeness(one.goal, other.goal) + likeness(one.rest, other.rest) + sameSection + sameTt + sameTask;
}

/** Likeness of two rows: task and activity first, the goal, and who, what and when. Texts that neither has do not count. */
function rowLikeness(left: Row, right: Row): number {
  const [one, other] = [left.bags(), right.bags()];
  const parts = [
    { left: one.task, right: other.task, weight: 4 },
    { left: one.activity, right: other.activity, weight: 3 },
    { left: one.goal, right: other.goal, weight: 1 },
    { left: one.rest, right: other.rest, weight: 1 },
  ].filter((part) => part.left.size + part.right.size > 0);
  const weights = parts.reduce((sum, part) => sum + part.weight, 0);
  const score = parts.reduce((sum, part) => sum + part.weight * likeness(part.left, part.right), 0);
  return weights === 0 ? 0 : Math.max(score / weights, likeness(one.own, other.own));
}
