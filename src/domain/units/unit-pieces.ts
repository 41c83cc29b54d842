/**
 * The pieces of a cell with names of units: what stands between commas, "và" and the like, its notes and role taken off.
 */
import { quantifierAt } from './group-name.ts';
import type { UnitKind } from './unit.ts';
import {
  assigning,
  duties,
  heads,
  isCapital,
  joiners,
  phraseAt,
  roles,
  roleTitles,
  type UnitWord,
  unitWord,
} from './unit-words.ts';

export interface Piece {
  /** Text of the name as written. */
  readonly name: string;
  readonly words: readonly UnitWord[];
  /** What stands between it and the piece before it: ", ", " và ". */
  readonly joiner: string;
  readonly notes: readonly string[];
  readonly role: 'lead' | 'support' | null;
  /** True once the duties of the name have begun. */
  readonly busy: boolean;
  /** What it begins with though it is not written: "Phòng" in "Các phòng: QLTM, QLCN". */
  readonly prefix: string | null;
}

const marker = /^(?:[-–—+*•]\s*|\(?(?:\d{1,2}|[a-zđ])[.)]\s+)/u;

/** The lines of a cell without list marks; a line that goes on with the one above is put behind it. */
export function lines(text: string, plain: boolean): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const marked = marker.exec(line);
    const own = line.slice(marked?.[0].length ?? 0).trim();
    if (own === '') continue;
    const last = found.length - 1;
    if (marked === null && last >= 0 && goesOn(own, found[last] ?? '', plain)) found[last] += ` ${own}`;
    else found.push(own);
  }
  return found;
}

/** A line that goes on with the one above: after a comma, in small letters that begin no name, or the word "Sở" alone. */
function goesOn(line: string, above: string, plain: boolean): boolean {
  if (/,$/.test(above) || /^sở$/i.test(line)) return true;
  if (/[;.]$/.test(above)) return false;
  const words = line.split(' ').map((word) => unitWord(word.replace(/[,;:()]+/g, ''), 0, plain));
  return !isCapital(words[0]) && phraseAt(heads, words, 0, plain) === null && quantifierAt(words, plain) === null;
}

/** The pieces of a line, in segments parted by semicolons: no name goes over one. */
export function piecesOf(line: string, plain: boolean): readonly (readonly Piece[])[] {
  const tokens = tokensOf(line, plain);
  const gathering = gather(line);
  for (let at = 0; at < tokens.length; at += take(gathering, tokens, at, plain)) {}
  gathering.end('');
  return gathering.segments.filter((segment) => segment.length > 0);
}

function tokensOf(line: string, plain: boolean): readonly UnitWord[] {
  const tokens: UnitWord[] = [];
  let to = 0;
  for (const text of line.match(/\([^()]*\)?|[,;:/)]|[^\s,;:()/]+/gu) ?? []) {
    const from = line.indexOf(text, to);
    to = from + text.length;
    tokens.push(unitWord(text, from, plain));
  }
  return tokens;
}

/** Takes the next token, or the phrase that begins with it; returns how many tokens it took. */
function take(gathering: Gathering, tokens: readonly UnitWord[], at: number, plain: boolean): number {
  const { open } = gathering;
  const token = tokens[at];
  if (token === undefined || token.text === ')') return 1;
  const { busy } = open;
  const empty = open.words.length === 0 && !busy;
  if (token.text.startsWith('(')) takeBrackets(open, token.text, plain);
  else if (token.text === ';') gathering.endSegment();
  else if (token.text === ',') gathering.end(', ');
  else if (token.text === '/') gathering.end('/');
  else if (token.text === ':') takeColon(gathering, plain);
  else {
    const assigned = empty ? phraseAt(assigning, tokens, at, plain) : null;
    if (assigned !== null && startsName(tokens, at + assigned.length, plain)) return assigned.length;
    const title = empty ? phraseAt(roleTitles, tokens, at, plain) : null;
    if (title !== null && tokens[at + title.length]?.text === ':') {
      gathering.setRole(title.value);
      return title.length;
    }
    const role = phraseAt(roles, tokens, at, plain);
    const joiner = phraseAt(joiners, tokens, at, plain);
    if (role !== null && empty && announces(tokens, at + role.length, plain)) gathering.setRole(role.value);
    else if (role?.value === 'support' && startsName(tokens, at + role.length, plain)) {
      open.role ??= 'lead';
      gathering.end(', ');
      gathering.setRole('support');
    } else if (role !== null && !busy && isEnd(tokens[at + role.length])) open.role ??= role.value;
    else if (joiner !== null && !empty) {
      gathering.end(` ${wordsText(tokens.slice(at, at + joiner.length))} `);
      return joiner.length;
    } else if (busy || beginsDuty(open.words, tokens, at, plain)) {
      if (role !== null && !busy) open.role ??= role.value;
      open.busy = true;
      open.duty.push(token);
      return 1;
    } else {
      open.words.push(token);
      return 1;
    }
    return role?.length ?? 1;
  }
  return 1;
}

interface Open {
  readonly joiner: string;
  readonly words: UnitWord[];
  readonly notes: string[];
  readonly duty: UnitWord[];
  /** True once the duties of the name have begun. */
  busy: boolean;
  role: Piece['role'];
}

interface Gathering {
  readonly segments: Piece[][];
  readonly open: Open;
  /** Ends the piece; the next one stands behind the joiner. */
  end(joiner: string): void;
  endSegment(): void;
  /** The role of the open piece and of all that follow. */
  setRole(role: Piece['role']): void;
  /** What was gathered is the beginning of every name up to the end of the segment. */
  setPrefix(prefix: string): void;
}

function gather(line: string): Gathering {
  const segments: Piece[][] = [[]];
  let role: Piece['role'] = null;
  let prefix: string | null = null;
  let open = begin('');
  function begin(joiner: string): Open {
    return { joiner, words: [], notes: [], duty: [], busy: false, role };
  }
  function end(joiner: string): void {
    const { words, notes, duty } = open;
    const empty = words.length === 0 && notes.length === 0 && duty.length === 0;
    if (!empty) {
      segments[segments.length - 1]?.push({
        name: nameOf(line, words),
        words,
        joiner: open.joiner,
        notes: duty.length === 0 ? notes : [...notes, nameOf(line, duty)],
        role: open.role,
        busy: open.busy,
        prefix,
      });
    }
    open = begin(empty ? open.joiner : joiner);
  }
  return {
    segments,
    get open() {
      return open;
    },
    end,
    endSegment() {
      end('');
      segments.push([]);
      prefix = null;
    },
    setRole(next) {
      role = next;
      open.role = next;
    },
    setPrefix(next) {
      prefix = next;
      open = begin('');
    },
  };
}

/** The words as written, without the brackets between them. */
function nameOf(line: string, words: readonly UnitWord[]): string {
  const from = words[0]?.from ?? 0;
  const to = words[words.length - 1]?.to ?? from;
  return line
    .slice(from, to)
    .replace(/\s*\([^()]*\)\s*/g, ' ')
    .replace(/[.…\s]+$/, '');
}

function wordsText(words: readonly UnitWord[]): string {
  return words.map((word) => word.text).join(' ');
}

function takeBrackets(open: Open, text: string, plain: boolean): void {
  const inner = text.replace(/^\(|\)$/g, '').trim();
  const words = inner.split(/\s+/).map((word) => unitWord(word, 0, plain));
  const role = phraseAt(roles, words, 0, plain);
  if (role?.length === words.length) open.role = role.value;
  else if (inner !== '') open.notes.push(inner);
}

/** "Các phòng: A, B" names rooms A and B; behind a whole name a colon begins its duties. */
function takeColon(gathering: Gathering, plain: boolean): void {
  const { open } = gathering;
  const quantifier = quantifierAt(open.words, plain);
  const skip = quantifier?.length ?? 0;
  const head = phraseAt(heads, open.words, skip, plain);
  if (open.words.length === 0 || open.busy) return;
  const whole = head !== null && skip + head.length === open.words.length;
  if (whole && (quantifier !== null || listable.has(head.value))) {
    const name = wordsText(open.words.slice(skip));
    gathering.setPrefix(name.charAt(0).toUpperCase() + name.slice(1));
  } else open.busy = true;
}

/** Kinds of which a department has several, so that their word alone announces a list. */
const listable: ReadonlySet<UnitKind> = new Set<UnitKind>(['room', 'subordinate', 'desk', 'outside']);

/** Small letters or a figure behind a name; of a group "các phòng …" such words only narrow it. */
function beginsDuty(before: readonly UnitWord[], tokens: readonly UnitWord[], at: number, plain: boolean): boolean {
  const token = tokens[at];
  if (before.length === 0 || token === undefined || isCapital(token)) return false;
  const quantifier = quantifierAt(before, plain);
  if (quantifier !== null && !quantifier.each) return false;
  if (quantifier !== null && before.length === quantifier.length) return false;
  return phraseAt(duties, tokens, at, plain) !== null || (quantifier !== null && /^\d/.test(token.text));
}

function startsName(tokens: readonly UnitWord[], at: number, plain: boolean): boolean {
  const rest = tokens.slice(at);
  return phraseAt(heads, rest, 0, plain) !== null || quantifierAt(rest, plain) !== null;
}

/** What follows a role that is said before names: a colon, or a name. */
function announces(tokens: readonly UnitWord[], at: number, plain: boolean): boolean {
  return tokens[at]?.text === ':' || isCapital(tokens[at]) || startsName(tokens, at, plain);
}

function isEnd(token: UnitWord | undefined): boolean {
  return token === undefined || /^[,;/]$/.test(token.text);
}
