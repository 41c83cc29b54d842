/**
 * The pieces of a cell with names of units: what stands between commas, "và" and the like, its notes and role taken off.
 */
import { quantifierAt } from './group-name.ts';
import {
  duties,
  heads,
  isCapital,
  joiners,
  phraseAt,
  quantifiers,
  roles,
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
  /** True in a list behind a colon ("Các phòng: QLTM, QLCN"). */
  readonly listed: boolean;
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

interface Open {
  joiner: string;
  words: UnitWord[];
  notes: string[];
  /** Words of its duties. */
  duty: string[];
  role: 'lead' | 'support' | null;
}

/** The pieces of a line, in segments parted by semicolons: no name goes over one. */
export function piecesOf(line: string, plain: boolean): readonly (readonly Piece[])[] {
  const tokens = [...line.matchAll(/\([^()]*\)?|[,;:/)]|[^\s,;:()/]+/gu)].map((match) =>
    unitWord(match[0], match.index ?? 0, plain),
  );
  const segments: Piece[][] = [[]];
  let listed = false;
  let role: Open['role'] = null;
  let open = begin('', null);

  function begin(joiner: string, given: Open['role']): Open {
    return { joiner, words: [], notes: [], duty: [], role: given };
  }
  function end(joiner: string): void {
    const piece = closed(open, line, listed);
    if (piece !== null) segments[segments.length - 1]?.push(piece);
    open = begin(piece === null && joiner !== '' ? open.joiner || joiner : joiner, role);
  }

  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const said = phraseAt(roles, tokens, at, plain);
    if (token.text.startsWith('(')) {
      const inner = token.text.replace(/^\(|\)$/g, '').trim();
      const innerRole = roleOf(inner, plain);
      if (innerRole !== null) open.role = innerRole;
      else if (inner !== '') open.notes.push(inner);
    } else if (token.text === ';') {
      end('; ');
      segments.push([]);
      listed = false;
    } else if (token.text === ',' || token.text === '/') end(token.text === ',' ? ', ' : '/');
    else if (token.text === ':') {
      if (open.words.length === 0) continue;
      const group = quantifierAt(open.words, plain) !== null;
      const head = phraseAt(heads, open.words, 0, plain)?.length === open.words.length;
      if (group || head) {
        listed = true;
        prefix = open.words;
        open = begin('', role);
      } else open.duty.push('');
    } else if (said !== null && open.words.length === 0 && open.duty.length === 0) {
      role = said.value;
      open.role = role;
      at += said.length - 1;
    } else if (said?.value === 'support' && startsName(tokens, at + said.length, plain)) {
      open.role ??= 'lead';
      role = 'support';
      end(', ');
      at += said.length - 1;
    } else if (isJoiner(tokens, at, plain) && (open.words.length > 0 || open.duty.length > 0)) {
      const length = phraseAt(joiners, tokens, at, plain)?.length ?? 1;
      end(` ${tokens.slice(at, at + length).map((word) => word.text).join(' ')} `);
      at += length - 1;
    } else if (open.duty.length > 0 || beginsDuty(open, tokens, at, plain)) {
      if (said !== null && open.duty.length === 0) open.role ??= said.value;
      open.duty.push(token.text);
    } else if (token.text !== ')') open.words.push(token);
  }
  end('');
  return segments.filter((segment) => segment.length > 0);
}
