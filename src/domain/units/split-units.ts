/**
 * Splits a Chủ trì or Phối hợp cell into the names that it holds, with what is said of each.
 */
import { normalize } from '../language/text.ts';
import { type GroupName, groupOf, groupPhrase, joinGroup, quantifierAt } from './group-name.ts';
import type { UnitKind } from './unit.ts';
import { lines, type Piece, piecesOf } from './unit-pieces.ts';
import { heads, isCapital, isPlain, phraseAt, quantifiers, type UnitWord, unitWord } from './unit-words.ts';

export type UnitRole = 'lead' | 'support';

/** A name as it stands in the cell. */
export interface UnitPhrase {
  /** The name in the plan's words, without role, notes and duties. */
  readonly written: string;
  /** By the word that it begins with; null where that says nothing. */
  readonly kind: UnitKind | null;
  /** Present for a name that stands for several units. */
  readonly group: GroupName | null;
  readonly role: UnitRole | null;
  /** What stands in brackets behind it, and what it has to do: "ít nhất 2 tin, bài/tháng". */
  readonly note: string;
  /** True when it may also be the rest of the name before it. */
  readonly doubtful: boolean;
}

interface Draft {
  written: string;
  kind: UnitKind | null;
  group: GroupName | null;
  role: UnitRole | null;
  notes: string[];
  doubtful: boolean;
  /** True once its duties have begun: what names no unit belongs to them. */
  busy: boolean;
  words: readonly UnitWord[];
}

/**
 * The names of a cell in their order. A comma or "và" parts two names only where a new name begins: a word such as Phòng,
 * Văn phòng, Trung tâm, Sở, a group's "các", "mỗi", or a name that `isKnown` knows. "Phòng Kế hoạch và Tài chính" is one,
 * "Thanh tra, các phòng chuyên môn" two, "Các phòng, bộ phận liên quan" one group.
 */
export function splitUnits(text: string, isKnown: (name: string) => boolean = () => false): readonly UnitPhrase[] {
  const plainText = normalize(text);
  const plain = isPlain(plainText);
  const drafts: Draft[] = [];
  for (const line of lines(plainText, plain)) {
    for (const segment of piecesOf(line, plain)) addSegment(segment, drafts, isKnown, plain);
  }
  return drafts
    .filter((draft) => draft.written !== '')
    .map(({ written, kind, group, role, notes, doubtful }) => ({
      written,
      kind,
      group,
      role,
      note: notes.join('; '),
      doubtful,
    }));
}

function addSegment(
  pieces: readonly Piece[],
  drafts: Draft[],
  isKnown: (name: string) => boolean,
  plain: boolean,
): void {
  let before: Draft | null = null;
  for (let at = 0; at < pieces.length; ) {
    const known = knownRun(pieces, at, isKnown);
    const taken = pieces.slice(at, at + Math.max(1, known));
    const next: Draft | null =
      known > 0 ? fresh(taken, kindOf(taken[0]?.words ?? [], plain)) : place(taken[0], before, isKnown, plain);
    if (next !== null && next !== before) drafts.push(next);
    before = next ?? before;
    at += taken.length;
  }
}

/** How many pieces from here are one known name together; the longest such run, 0 for none. */
function knownRun(pieces: readonly Piece[], at: number, isKnown: (name: string) => boolean): number {
  for (let run = Math.min(5, pieces.length - at); run > 0; run -= 1) {
    if (isKnown(nameOf(pieces.slice(at, at + run)))) return run;
  }
  return 0;
}

function nameOf(pieces: readonly Piece[]): string {
  return pieces.map((piece, index) => (index === 0 ? '' : piece.joiner) + piece.name).join('');
}

function fresh(pieces: readonly Piece[], kind: UnitKind | null, group: GroupName | null = null): Draft {
  return {
    written: nameOf(pieces),
    kind,
    group,
    role: pieces.find((piece) => piece.role !== null)?.role ?? null,
    notes: pieces.flatMap((piece) => piece.notes),
    doubtful: false,
    busy: pieces.some((piece) => piece.busy),
    words: pieces.flatMap((piece) => piece.words),
  };
}

/** The draft that a piece begins, or the one before it that it goes on with. */
function place(
  piece: Piece | undefined,
  before: Draft | null,
  isKnown: (name: string) => boolean,
  plain: boolean,
): Draft | null {
  if (piece === undefined) return null;
  const { words } = piece;
  if (words.length === 0) return before === null ? null : addNotes(before, piece.notes);
  const quantifier = quantifierAt(words, plain);
  if (quantifier !== null) {
    const phrase = groupPhrase(words, quantifier.length, plain);
    if (phrase === null) return fresh([piece], kindOf(words.slice(quantifier.length), plain));
    const group = groupOf(phrase, quantifier.each);
    return fresh([piece], 'group', quantifier.counted ? { ...group, open: words[0]?.text ?? null } : group);
  }
  const kind = kindOf(words, plain);
  const phrase = groupPhrase(words, 0, plain);
  if (phrase !== null && kind !== null) {
    const group = before === null || before.busy ? null : before.group;
    const goesOn = phrase.generic || (group?.capital === true && phrase.listable);
    if (before !== null && group !== null && goesOn) return goOn(before, piece, joinGroup(group, phrase));
    if (phrase.whole) return fresh([piece], 'group', groupOf(phrase, false));
  }
  if (kind !== null) {
    const samePosts = before?.kind === 'person' && kind === 'person' && !isCapital(words[0]);
    return samePosts && before !== null ? goOn(before, piece, null) : fresh([piece], kind);
  }
  return placeNameless(piece, before, isKnown, plain);
}

/** A piece that begins with none of the words that names begin with. */
function placeNameless(piece: Piece, before: Draft | null, isKnown: (name: string) => boolean, plain: boolean): Draft {
  const whole = [piece.name, ...piece.notes].join(' ');
  if (piece.prefix !== null)
    return { ...fresh([piece], prefixKind(piece.prefix, plain)), written: `${piece.prefix} ${piece.name}` };
  if (before === null) return fresh([piece], null);
  if (before.busy) return addNotes(before, [whole], piece.joiner);
  const capital = isCapital(piece.words[0]);
  const headed = `${headOf(before.words, plain)} ${piece.name}`;
  if (capital && isKnown(headed)) return { ...fresh([piece], before.kind), written: headed };
  if (capital && piece.joiner.startsWith(',')) return { ...fresh([piece], null), doubtful: true };
  const group = before.group;
  if (group === null) return goOn(before, piece, null);
  return goOn(before, piece, { ...group, open: [group.open, piece.name].filter(Boolean).join(piece.joiner) });
}

function goOn(before: Draft, piece: Piece, group: GroupName | null): Draft {
  before.written += piece.joiner + piece.name;
  before.group = group;
  before.notes.push(...piece.notes);
  before.busy ||= piece.busy;
  before.role ??= piece.role;
  return before;
}

function addNotes(before: Draft, notes: readonly string[], joiner = '; '): Draft {
  const last = before.notes.pop();
  before.notes.push(...(last === undefined ? notes : [[last, ...notes].join(joiner)]));
  return before;
}

/** The words that a name begins with ("Phòng" of "Phòng Quản lý thương mại", also of "Các phòng"). */
function headOf(words: readonly UnitWord[], plain: boolean): string {
  const skip = phraseAt(quantifiers, words, 0, plain)?.length ?? 0;
  const length = phraseAt(heads, words, skip, plain)?.length ?? 1;
  const head = words
    .slice(skip, skip + length)
    .map((word) => word.text)
    .join(' ');
  return head.charAt(0).toUpperCase() + head.slice(1);
}

function prefixKind(prefix: string, plain: boolean): UnitKind | null {
  return kindOf(
    prefix.split(' ').map((word) => unitWord(word, 0, plain)),
    plain,
  );
}

/** The kind of unit that a name is by the words it begins with; null when they say nothing. */
function kindOf(words: readonly UnitWord[], plain: boolean): UnitKind | null {
  return phraseAt(heads, words, 0, plain)?.value ?? null;
}
