/** A plan's targets read again over a list that people have worked on. */
import { compare, type Decimal } from '../decimal.ts';
import { fold } from '../language/text.ts';
import type { Target } from './target.ts';
import type { TargetEntry } from './target-entry.ts';

export interface MergedTargets {
  /** The list as it was, in its order, then what is new. Every entry has an id of its own. */
  readonly entries: readonly TargetEntry[];
  /** Ids of new entries. */
  readonly added: readonly string[];
  /** Ids of entries that the plan no longer has, but had before. */
  readonly retired: readonly string[];
}

/**
 * Pairs what was proposed with the list: by item and clause, else by the clause alone where only one of each is left (an
 * item that was renumbered). What people entered stays; fields that they left as read follow the new reading. A clause
 * with another amount is another target: nobody has confirmed it. Entries whose text is gone stay and are retired;
 * `bodyRead` false says that the plan's text was not read this time, so that its targets stay as they are.
 */
export function mergeTargets(
  existing: readonly TargetEntry[],
  proposals: readonly TargetEntry[],
  bodyRead = true,
): MergedTargets {
  const partner = pairs(existing, proposals);
  const nextId = idsAfter(existing);
  const retired: string[] = [];
  const kept = existing.map((entry): TargetEntry => {
    const id = entry.id === '' ? nextId() : entry.id;
    const proposal = partner.get(entry);
    if (proposal !== undefined) return { ...reread(entry, proposal), id };
    if (entry.source.from === 'hand' || (entry.source.from === 'body' && !bodyRead)) return { ...entry, id };
    if (!entry.retired) retired.push(id);
    return { ...entry, id, retired: true };
  });
  const taken = new Set(partner.values());
  const added = proposals.filter((proposal) => !taken.has(proposal)).map((entry) => ({ ...entry, id: nextId() }));
  return { entries: [...kept, ...added], added: added.map(({ id }) => id), retired };
}

function pairs(
  existing: readonly TargetEntry[],
  proposals: readonly TargetEntry[],
): ReadonlyMap<TargetEntry, TargetEntry> {
  const partner = new Map<TargetEntry, TargetEntry>();
  const taken = new Set<TargetEntry>();
  const open = existing.filter((entry) => entry.source.from !== 'hand');
  const pass = (key: (entry: TargetEntry) => string, onlyOne: boolean) => {
    const left = groupBy(
      open.filter((entry) => !partner.has(entry)),
      key,
    );
    const right = groupBy(
      proposals.filter((proposal) => !taken.has(proposal)),
      key,
    );
    for (const [name, entries] of left) {
      const same = right.get(name) ?? [];
      if (onlyOne && (entries.length > 1 || same.length > 1)) continue;
      entries.forEach((entry, index) => {
        const proposal = same[index];
        if (proposal === undefined) return;
        partner.set(entry, proposal);
        taken.add(proposal);
      });
    }
  };
  const item = ({ source }: TargetEntry) => [source.from, source.section, source.tt].join('\u0000');
  pass((entry) => [item(entry), entry.source.field, fold(entry.text)].join('\u0000'), false);
  pass((entry) => [item(entry), fold(entry.text)].join('\u0000'), false);
  pass((entry) => fold(entry.text), true);
  return partner;
}

function groupBy(entries: readonly TargetEntry[], key: (entry: TargetEntry) => string): Map<string, TargetEntry[]> {
  const groups = new Map<string, TargetEntry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function reread(entry: TargetEntry, proposal: TargetEntry): TargetEntry {
  return {
    ...entry,
    source: proposal.source,
    text: proposal.text,
    read: proposal.read,
    target: followed(entry, proposal.read),
    doubt: proposal.doubt,
    retired: false,
  };
}

/** The new reading with the fields that a person had made other than the old one. */
function followed({ read, target }: TargetEntry, fresh: Target | null): Target | null {
  if (target === null) return read === null ? fresh : null;
  if (read === null || fresh === null) return sameTarget(target, read) ? fresh : target;
  const own = correctedFields(read, target).map((field) => [field, target[field]] as const);
  return { ...fresh, ...Object.fromEntries(own) };
}

/** The fields of a target that a person may correct. */
export type TargetField = Exclude<keyof Target, 'text'>;

export const targetFields: readonly TargetField[] = [
  'comparator',
  'low',
  'high',
  'unit',
  'direction',
  'baseline',
  'scope',
  'per',
  'strive',
  'note',
];

/** Fields in which two targets differ; 27,5 is 27,50. */
function correctedFields(read: Target, target: Target): readonly TargetField[] {
  return targetFields.filter((field) => !sameValue(read[field], target[field]));
}

function sameTarget(left: Target | null, right: Target | null): boolean {
  if (left === null || right === null) return left === right;
  return correctedFields(left, right).length === 0;
}

function sameValue(left: Target[TargetField], right: Target[TargetField]): boolean {
  if (isDecimal(left) && isDecimal(right)) return compare(left, right) === 0;
  return left === right;
}

function isDecimal(value: Target[TargetField]): value is Decimal {
  return typeof value === 'object' && value !== null;
}

function idsAfter(entries: readonly TargetEntry[]): () => string {
  let last = Math.max(0, ...entries.map(({ id }) => Number(/^T(\d+)$/.exec(id)?.[1] ?? 0)));
  return () => {
    last += 1;
    return `T${String(last).padStart(3, '0')}`;
  };
}
