/**
 * The units that a cell names, found in the office's directory.
 */
import { foldedSimilarity, normalize } from '../language/text.ts';
import { type GroupName, groupMembers } from './group-name.ts';
import { splitUnits, type UnitRole } from './split-units.ts';
import type { Unit, UnitKind, UnitProblem } from './unit.ts';
import { abbreviates, looseKey, unitKey } from './unit-keys.ts';

/** A name in a cell and the units that it stands for. */
export interface UnitMention {
  /** In the plan's words. */
  readonly written: string;
  /** The directory's name, or as written when it has none. */
  readonly name: string;
  /** Null when neither the directory nor the name's own words say it. */
  readonly kind: UnitKind | null;
  /** True when the directory has it. */
  readonly known: boolean;
  /** Names of the units it stands for: its own, or a group's members; empty for a group that cannot be told apart. */
  readonly members: readonly string[];
  /** Said in the cell itself: "(chủ trì)", "phối hợp với …". */
  readonly role: UnitRole | null;
  /** What stands in brackets behind it, and what it has to do. */
  readonly note: string;
}

export interface UnitReading {
  /** The cell in normal form. */
  readonly text: string;
  readonly units: readonly UnitMention[];
  readonly doubts: readonly UnitProblem[];
}

/** Known units by the ways in which they are written. */
export interface UnitDirectory {
  readonly units: readonly Unit[];
  find(name: string): Unit | null;
}

/** Names nearer than this to an unknown one are offered as what may be meant. */
const nearEnough = 0.75;

/**
 * A directory of units; of two with the same way of writing the first is found. Case, diacritics and a "Sở" behind
 * the name do not matter, and an abbreviation of exactly one name is that name: "Văn phòng sở" and "VP" find "Văn phòng".
 */
export function unitDirectory(units: readonly Unit[]): UnitDirectory {
  const byKey = new Map<string, Unit>();
  for (const key of [unitKey, looseKey]) {
    for (const unit of units) {
      for (const name of [unit.name, ...unit.aliases]) if (!byKey.has(key(name))) byKey.set(key(name), unit);
    }
  }
  const found = new Map<string, Unit | null>();
  const find = (name: string): Unit | null =>
    byKey.get(unitKey(name)) ?? byKey.get(looseKey(name)) ?? onlyAbbreviated(name, units);
  return {
    units,
    find(name) {
      const known = found.get(name);
      if (known !== undefined) return known;
      const unit = find(name);
      found.set(name, unit);
      return unit;
    },
  };
}

function onlyAbbreviated(name: string, units: readonly Unit[]): Unit | null {
  if (!/\p{Lu}{2}/u.test(name)) return null;
  const fitting = units.filter((unit) => [unit.name, ...unit.aliases].some((full) => abbreviates(name, full)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const outsiders: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>(['outside', 'person', 'leaders']);

/**
 * Reads a Chủ trì or Phối hợp cell. A name that the directory lacks stays as written, with a doubt; of a group the members
 * are those of the directory, else those that its words say ("Các phòng chuyên môn": every unit of the kind room), else
 * none, with a doubt. With an empty directory nothing can be unknown: names stay as written.
 */
export function readUnits(text: string, directory: UnitDirectory): UnitReading {
  const doubts: UnitProblem[] = [];
  const units = splitUnits(text, (name) => directory.find(name) !== null).map((phrase): UnitMention => {
    if (phrase.doubtful) doubts.push({ code: 'unit-split-doubtful', facts: { text, part: phrase.written } });
    const unit = directory.find(phrase.written);
    const isGroup = phrase.group !== null || unit?.kind === 'group';
    const group = isGroup ? (phrase.group ?? groupNamed(unit?.name ?? '')) : null;
    const members = isGroup ? membersOf(group, unit, directory) : [unit?.name ?? phrase.written];
    if (directory.units.length > 0) {
      if (members.length === 0) {
        doubts.push({ code: 'unit-group-open', facts: { text: phrase.written, why: group?.open ?? '' } });
      } else if (unit === null && !isGroup && !outsiders.has(phrase.kind)) {
        const similar = nearest(phrase.written, directory.units);
        doubts.push({ code: 'unit-unknown', facts: { text: phrase.written, similar } });
      }
    }
    return {
      written: phrase.written,
      name: unit?.name ?? phrase.written,
      kind: unit?.kind ?? phrase.kind,
      known: unit !== null,
      members,
      role: phrase.role,
      note: phrase.note,
    };
  });
  return { text: normalize(text), units, doubts };
}

/** The names by which a cell's units are counted: members where they are known, else as written; each once. */
export function unitNames(reading: UnitReading): readonly string[] {
  return [...new Set(reading.units.flatMap((unit) => (unit.members.length === 0 ? [unit.name] : unit.members)))];
}

function membersOf(group: GroupName | null, unit: Unit | null, directory: UnitDirectory): readonly string[] {
  if (unit?.members !== undefined && unit.members.length > 0) {
    return [...new Set(unit.members.map((member) => directory.find(member)?.name ?? member))];
  }
  return group === null ? [] : (groupMembers(group, directory.units) ?? []);
}

/** What the words of a known group's name say. */
function groupNamed(name: string): GroupName | null {
  return splitUnits(name)[0]?.group ?? null;
}

function nearest(name: string, units: readonly Unit[]): string {
  let best = '';
  let closest = nearEnough;
  for (const unit of units) {
    for (const other of [unit.name, ...unit.aliases]) {
      const likeness = foldedSimilarity(name, other);
      if (likeness >= closest && likeness < 1) {
        best = unit.name;
        closest = likeness;
      }
    }
  }
  return best;
}
