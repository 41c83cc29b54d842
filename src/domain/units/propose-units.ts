/**
 * A directory of units proposed from the cells of a plan, for the office to correct.
 */
import { fold, foldedSimilarity } from '../language/text.ts';
import { splitUnits } from './split-units.ts';
import type { Unit, UnitKind, UnitProblem } from './unit.ts';
import { abbreviates, looseKey, unitKey } from './unit-keys.ts';

export interface UnitProposal {
  /** Single units in the order in which the plan names them, then groups. */
  readonly units: readonly Unit[];
  /** Aliases that are only likely, and short names that fit several units. */
  readonly doubts: readonly UnitProblem[];
}

interface Found {
  /** Ways of writing it with how often, in the order of the plan. */
  readonly names: Map<string, number>;
  /** Ways of writing it that can only be other names. */
  readonly slips: string[];
  kind: UnitKind | null;
}

/** Two names of one kind at least this alike are probably one, misspelt. */
const misspelt = 0.9;

/** Kinds that a directory lists; staff by their posts are none. */
const listed: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>([
  'office',
  'inspectorate',
  'room',
  'subordinate',
  'desk',
  'body',
  'leaders',
  'group',
  null,
]);

/**
 * Names found in lead and support cells, put together where they are one unit: equal but for case, diacritics and "Sở",
 * an abbreviation of the other ("Tổ CNTT"), a short name that begins exactly one longer ("Trung tâm"), or misspelt.
 * The longest way of writing that is no abbreviation becomes the name. The last two are doubts to be confirmed.
 */
export function proposeUnits(cells: readonly string[]): UnitProposal {
  const found = gather(cells);
  const doubts: UnitProblem[] = [];
  mergeAbbreviations(found);
  mergeShortNames(found, doubts);
  mergeMisspelt(found, doubts);
  const units = found.map((unit): Unit => {
    const names = [...unit.names].sort(([, left], [, right]) => right - left).map(([name]) => name);
    const name = bestName(names);
    const aliases = [...names, ...unit.slips].filter((other) => fold(other) !== fold(name));
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      aliases: unique(aliases),
      kind: unit.kind ?? 'outside',
    };
  });
  const isGroup = (unit: Unit) => unit.kind === 'group';
  return { units: [...units.filter((unit) => !isGroup(unit)), ...units.filter(isGroup)], doubts };
}

function gather(cells: readonly string[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const cell of cells) {
    for (const phrase of splitUnits(cell)) {
      if (!listed.has(phrase.kind)) continue;
      const key = looseKey(phrase.written);
      const found = byKey.get(key) ?? { names: new Map<string, number>(), slips: [], kind: phrase.kind };
      found.names.set(phrase.written, (found.names.get(phrase.written) ?? 0) + 1);
      const short = /^\p{L}[\p{L}\d&-]*$/u.test(phrase.note) && phrase.note === phrase.note.toUpperCase();
      if (short && phrase.group === null) found.names.set(phrase.note, 0);
      byKey.set(key, found);
    }
  }
  return [...byKey.values()];
}

/** Puts what `from` gathered into `into` and takes it off the list. */
function merge(found: Found[], into: Found, from: Found): void {
  for (const [name, times] of from.names) into.names.set(name, (into.names.get(name) ?? 0) + times);
  into.slips.push(...from.slips);
  found.splice(found.indexOf(from), 1);
}

function mergeAbbreviations(found: Found[]): void {
  for (const short of [...found]) {
    const names = [...short.names.keys()];
    const full = found.find(
      (other) =>
        other !== short &&
        sameKind(other, short) &&
        [...other.names.keys()].some((name) => names.some((own) => abbreviates(own, name))),
    );
    if (full !== undefined) merge(found, full, short);
  }
}

function mergeShortNames(found: Found[], doubts: UnitProblem[]): void {
  for (const short of [...found]) {
    if (short.kind === 'group' || short.kind === null) continue;
    const key = looseKey(bestName([...short.names.keys()]));
    const longer = found.filter(
      (other) => other !== short && other.kind === short.kind && keyOf(other).startsWith(`${key} `),
    );
    const [only] = longer;
    if (only === undefined) continue;
    const alias = bestName([...short.names.keys()]);
    if (longer.length > 1) {
      const names = longer.map((other) => bestName([...other.names.keys()])).join('; ');
      doubts.push({ code: 'unit-alias-ambiguous', facts: { alias, names } });
    } else if (short.kind === 'subordinate') {
      doubts.push({ code: 'unit-alias-likely', facts: { alias, name: bestName([...only.names.keys()]) } });
      merge(found, only, short);
    }
  }
}

function mergeMisspelt(found: Found[], doubts: UnitProblem[]): void {
  for (const rare of [...found].sort((left, right) => timesOf(left) - timesOf(right))) {
    const name = bestName([...rare.names.keys()]);
    const twin = found.find(
      (other) =>
        other !== rare &&
        sameKind(other, rare) &&
        timesOf(other) > timesOf(rare) &&
        digits(keyOf(other)) === digits(keyOf(rare)) &&
        foldedSimilarity(keyOf(other), keyOf(rare)) >= misspelt,
    );
    if (twin === undefined) continue;
    doubts.push({ code: 'unit-alias-likely', facts: { alias: name, name: bestName([...twin.names.keys()]) } });
    twin.slips.push(...rare.names.keys());
    rare.names.clear();
    merge(found, twin, rare);
  }
}

function sameKind(left: Found, right: Found): boolean {
  return left.kind === right.kind || left.kind === null || right.kind === null;
}

function keyOf(found: Found): string {
  return looseKey(bestName([...found.names.keys()]));
}

function timesOf(found: Found): number {
  let all = 0;
  for (const times of found.names.values()) all += times;
  return all;
}

function digits(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}

/** The longest name that is no abbreviation of another; the first of several as long. */
function bestName(names: readonly string[]): string {
  const whole = names.filter((name) => !names.some((other) => other !== name && abbreviates(name, other)));
  return whole.reduce((best, name) => (unitKey(name).length > unitKey(best).length ? name : best), whole[0] ?? '');
}

function unique(names: readonly string[]): string[] {
  const keys = new Set<string>();
  return names.filter((name) => !keys.has(fold(name)) && keys.add(fold(name)));
}
