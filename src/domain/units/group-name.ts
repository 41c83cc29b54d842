/**
 * Names that stand for several units: "Các phòng chuyên môn", "Mỗi phòng", "các phòng, đơn vị thuộc Sở".
 */
import type { Unit, UnitKind } from './unit.ts';
import {
  type GroupNoun,
  groupModifiers,
  groupNouns,
  isCapital,
  phraseAt,
  quantifiers,
  relatedWords,
  type UnitWord,
} from './unit-words.ts';

/** A noun of a group's name; `specialised` is "chuyên môn", `own` "thuộc Sở", "trực thuộc". */
export interface GroupPart {
  readonly noun: GroupNoun;
  readonly specialised: boolean;
  readonly own: boolean;
}

export interface GroupName {
  /** True of "mỗi", "từng": what follows falls to every member. */
  readonly each: boolean;
  /** True when its noun has a capital: "Các Phòng". */
  readonly capital: boolean;
  readonly parts: readonly GroupPart[];
  /** The words that narrow the group to members that only the office knows ("có TTHC", "liên quan"), or null. */
  readonly open: string | null;
}

/** A group's noun phrase without its quantifier, and whether it could also be the name of one unit. */
export interface GroupPhrase {
  readonly part: GroupPart;
  readonly capital: boolean;
  readonly open: string | null;
  /** True when nothing of it is a proper name, so that it can go on with a group. */
  readonly generic: boolean;
  /** True for a capital that may only be one of a list ("Các Phòng, Trung tâm, Chi cục"). */
  readonly listable: boolean;
  /** True when it names a group without a quantifier, too: "đơn vị trực thuộc", "phòng, ban liên quan". */
  readonly whole: boolean;
}

/** The quantifier that begins a phrase, or null; "02 phòng" counts and is one too. */
export function quantifierAt(
  words: readonly UnitWord[],
  plain: boolean,
): { readonly each: boolean; readonly length: number; readonly counted: boolean } | null {
  const found = phraseAt(quantifiers, words, 0, plain);
  if (found !== null) return { each: found.value === 'each', length: found.length, counted: false };
  const counted = /^\d+$/.test(words[0]?.text ?? '') && phraseAt(groupNouns, words, 1, plain) !== null;
  return counted ? { each: false, length: 1, counted } : null;
}

/** Reads "phòng chuyên môn thuộc Sở" from a word on to the end; null when no group's noun stands there. */
export function groupPhrase(words: readonly UnitWord[], at: number, plain: boolean): GroupPhrase | null {
  const noun = phraseAt(groupNouns, words, at, plain);
  if (noun === null) return null;
  let specialised = false;
  let own = false;
  let open: string | null = null;
  let next = at + noun.length;
  while (next < words.length) {
    const modifier = phraseAt(groupModifiers, words, next, plain);
    if (modifier === null) {
      open = words
        .slice(next)
        .map((word) => word.text)
        .join(' ');
      break;
    }
    specialised ||= modifier.value === 'specialised';
    own ||= modifier.value === 'own';
    next += modifier.length;
  }
  const related = open !== null && phraseAt(relatedWords, words, next, plain) !== null;
  const named = !related && isCapital(words[next]);
  return {
    part: { noun: noun.value.noun, specialised, own },
    capital: isCapital(words[at]),
    open,
    generic: !named && (!isCapital(words[at]) || (noun.value.bare && (open === null || related))),
    listable: open === null || related,
    whole: noun.value.bare && (open === null || related),
  };
}

/** The group of one noun phrase. */
export function groupOf(phrase: GroupPhrase, each: boolean): GroupName {
  return { each, capital: phrase.capital, parts: [phrase.part], open: phrase.open };
}

/** The group with one more noun phrase; what narrows one narrows all. */
export function joinGroup(group: GroupName, phrase: GroupPhrase): GroupName {
  const open = [group.open, phrase.open].filter((words): words is string => words !== null).join(', ');
  return { ...group, parts: [...group.parts, phrase.part], open: open === '' ? null : open };
}

/**
 * The members of a group among known units, in their order; null when its words do not say them
 * ("Các phòng có TTHC", "Các cơ quan liên quan").
 */
export function groupMembers(group: GroupName, units: readonly Unit[]): readonly string[] | null {
  if (group.open !== null) return null;
  const whole = group.parts.some((part) => part.noun === 'room' || part.own);
  const own = group.parts.map((part) => memberTest(part, whole));
  if (own.some((test) => test === null)) return null;
  const members = units.filter((unit) => own.some((test) => test?.(unit) === true)).map((unit) => unit.name);
  return members.length === 0 ? null : members;
}

const rooms: ReadonlySet<UnitKind> = new Set<UnitKind>(['office', 'inspectorate', 'room']);
const words: Readonly<Partial<Record<GroupNoun, readonly string[]>>> = {
  board: ['ban'],
  desk: ['bộ phận', 'tổ', 'đội', 'nhóm'],
  centre: ['trung tâm'],
  branch: ['chi cục', 'cục'],
};

/** "Phòng chuyên môn" are the rooms alone, "phòng" also Văn phòng and Thanh tra; "đơn vị" needs to say whose. */
function memberTest(part: GroupPart, whole: boolean): ((unit: Unit) => boolean) | null {
  if (part.noun === 'others') return null;
  if (part.noun === 'room') return (unit) => (part.specialised ? unit.kind === 'room' : rooms.has(unit.kind));
  if (part.noun === 'unit') return whole ? (unit) => unit.kind === 'subordinate' : null;
  const begins = words[part.noun] ?? [];
  return (unit) => unit.kind !== 'group' && begins.some((word) => unit.name.toLowerCase().startsWith(`${word} `));
}
