/** Keys by which ways of writing one name are known as one. */
import { fold } from '../language/text.ts';

/** The key of a name: two names with one key are the same name. */
export function unitKey(name: string): string {
  return fold(name.replace(/\bP\.\s*/gu, 'Phòng '));
}

/** The key of a name without the "Sở" that says whose it is. */
export function looseKey(name: string): string {
  const key = unitKey(name);
  return key.replace(/ (?:(?:thuoc|truc thuoc|cua) )?so$/, '') || key;
}

/** "Tổ CNTT" of "Tổ Công nghệ thông tin", "VP" of "Văn phòng": words in capitals stand for the first letters of several. */
export function abbreviates(short: string, full: string): boolean {
  const left = short.split(/\s+/);
  const right = full.split(/[\s,-]+/).filter((word) => word !== '');
  return left.length < right.length && spells(left, right);
}

function spells(left: readonly string[], right: readonly string[]): boolean {
  const [word, ...rest] = left;
  if (word === undefined) return right.length === 0 || looseKey(`x ${right.join(' ')}`) === 'x';
  const [next, ...others] = right;
  if (next !== undefined && fold(word) === fold(next)) return spells(rest, others);
  const letters = fold(word.replace(/[&.]/g, ''));
  if (word !== word.toUpperCase() || letters.length < 2) return false;
  for (const skipped of [false, true]) {
    const stood = skipped ? right.filter((one) => fold(one) !== 'va') : right;
    const initials = stood.slice(0, letters.length).map((one) => fold(one).charAt(0));
    if (initials.join('') === letters && spells(rest, stood.slice(letters.length))) return true;
  }
  return false;
}
