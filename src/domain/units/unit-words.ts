/**
 * The words by which names of units and of groups begin, and those that change what a name means.
 */
import { unmark, wordKey } from '../language/text.ts';
import type { UnitKind } from './unit.ts';

/** A word of a cell with its place in the text. */
export interface UnitWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** Phrases found by their words; a text that has no diacritics at all is matched without them. */
export interface Lexicon<T> {
  readonly exact: Phrases<T>;
  readonly bare: Phrases<T>;
}

interface Phrases<T> {
  readonly values: ReadonlyMap<string, T>;
  /** By first word: how many words the longest phrase has. */
  readonly longest: ReadonlyMap<string, number>;
}

function lexicon<T>(entries: readonly (readonly [string, T])[]): Lexicon<T> {
  const phrases = (key: (word: string) => string): Phrases<T> => {
    const longest = new Map<string, number>();
    const values = new Map<string, T>();
    for (const [phrase, value] of entries) {
      const words = phrase.split(' ').map(key);
      const first = words[0] ?? '';
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
      values.set(words.join(' '), value);
    }
    return { values, longest };
  };
  return { exact: phrases(wordKey), bare: phrases(unmark) };
}

/** The longest phrase of a lexicon that begins at a word. */
export function phraseAt<T>(
  lex: Lexicon<T>,
  words: readonly UnitWord[],
  at: number,
  plain: boolean,
): { readonly value: T; readonly length: number } | null {
  const { values, longest } = plain ? lex.bare : lex.exact;
  const most = longest.get(words[at]?.key ?? '') ?? 0;
  for (let length = Math.min(most, words.length - at); length > 0; length -= 1) {
    const key = words
      .slice(at, at + length)
      .map((word) => word.key)
      .join(' ');
    const value = values.get(key);
    if (value !== undefined) return { value, length };
  }
  return null;
}

const each =
  <T>(value: T) =>
  (phrase: string): readonly [string, T] => [phrase, value];

/** What a name begins with, and the kind of unit that it is then. */
export const heads: Lexicon<UnitKind> = lexicon([
  ...['văn phòng', 'vp'].map(each<UnitKind>('office')),
  ...['thanh tra'].map(each<UnitKind>('inspectorate')),
  ...['phòng', 'p.', 'ban'].map(each<UnitKind>('room')),
  ...['trung tâm', 'tt', 'chi cục', 'cục', 'trường', 'viện', 'bệnh viện', 'công ty', 'quỹ', 'đơn vị'].map(
    each<UnitKind>('subordinate'),
  ),
  ...['bộ phận', 'bp', 'tổ', 'đội', 'nhóm'].map(each<UnitKind>('desk')),
  ...['ban chỉ đạo', 'bcđ', 'hội đồng', 'tổ công tác', 'tổ chỉ đạo', 'đảng ủy', 'chi bộ', 'đảng bộ'].map(
    each<UnitKind>('body'),
  ),
  ...['công đoàn', 'đoàn thanh niên', 'hội', 'ban chấp hành', 'ban biên tập'].map(each<UnitKind>('body')),
  ...['lãnh đạo', 'ban lãnh đạo', 'ban giám đốc', 'giám đốc', 'phó giám đốc', 'thủ trưởng', 'người đứng đầu'].map(
    each<UnitKind>('leaders'),
  ),
  ...['cán bộ', 'công chức', 'viên chức', 'người lao động', 'cbcc', 'cbccvc', 'chuyên viên'].map(
    each<UnitKind>('person'),
  ),
  ...['trưởng', 'phó', 'trưởng phòng', 'chánh văn phòng', 'chánh thanh tra', 'cá nhân', 'kế toán'].map(
    each<UnitKind>('person'),
  ),
  ...['sở', 'bộ', 'ubnd', 'hđnd', 'ủy ban', 'ủy ban nhân dân', 'hội đồng nhân dân', 'công an', 'kho bạc'].map(
    each<UnitKind>('outside'),
  ),
  ...['cơ quan', 'tổ chức', 'địa phương', 'doanh nghiệp', 'văn phòng ubnd', 'văn phòng ủy ban nhân dân'].map(
    each<UnitKind>('outside'),
  ),
]);

/** Nouns of groups; `bare` ones name no unit by themselves, so that a list of them is one group in any case of letters. */
export const groupNouns: Lexicon<{ readonly noun: GroupNoun; readonly bare: boolean }> = lexicon([
  ['phòng', { noun: 'room', bare: true }],
  ['ban', { noun: 'board', bare: true }],
  ['đơn vị', { noun: 'unit', bare: true }],
  ['bộ phận', { noun: 'desk', bare: true }],
  ['tổ', { noun: 'desk', bare: true }],
  ['trung tâm', { noun: 'centre', bare: false }],
  ['chi cục', { noun: 'branch', bare: false }],
  ['cơ quan', { noun: 'others', bare: true }],
  ['sở', { noun: 'others', bare: true }],
  ['ban ngành', { noun: 'others', bare: true }],
  ['ngành', { noun: 'others', bare: true }],
  ['địa phương', { noun: 'others', bare: true }],
  ['tổ chức', { noun: 'others', bare: true }],
  ['cá nhân', { noun: 'others', bare: true }],
]);

export type GroupNoun = 'room' | 'board' | 'unit' | 'desk' | 'centre' | 'branch' | 'others';

/** Words before a noun that make it a name for several; `each` says that what follows falls to every member. */
export const quantifiers: Lexicon<'all' | 'each'> = lexicon([
  ...['các', 'những', 'tất cả', 'tất cả các', 'toàn bộ', 'toàn bộ các', 'toàn thể', 'toàn thể các', 'mọi'].map(
    each<'all' | 'each'>('all'),
  ),
  ...['mỗi', 'mỗi một', 'từng'].map(each<'all' | 'each'>('each')),
]);

/** What may stand before a name without being a part of it. */
export const assigning: Lexicon<true> = lexicon(['giao', 'giao cho'].map(each<true>(true)));

/** What may follow a group's noun without narrowing it. */
export const groupModifiers: Lexicon<'specialised' | 'own'> = lexicon([
  ...['chuyên môn', 'nghiệp vụ', 'chuyên môn nghiệp vụ'].map(each<'specialised' | 'own'>('specialised')),
  ...['thuộc sở', 'trực thuộc', 'trực thuộc sở', 'thuộc', 'của sở', 'sở', 'trong sở', 'sự nghiệp', 'công lập'].map(
    each<'specialised' | 'own'>('own'),
  ),
]);

/** Words that narrow a group to members that only the office knows. */
export const relatedWords: Lexicon<true> = lexicon(['liên quan', 'có liên quan'].map(each<true>(true)));

/** A role said before or behind a name. */
export const roles: Lexicon<'lead' | 'support'> = lexicon([
  ...['chủ trì', 'chủ trì thực hiện'].map(each<'lead' | 'support'>('lead')),
  ...['phối hợp', 'phối hợp thực hiện', 'phối hợp với', 'phối hợp cùng'].map(each<'lead' | 'support'>('support')),
]);

/** A role as the title of a list, before a colon. */
export const roleTitles: Lexicon<'lead' | 'support'> = lexicon([
  ...['đơn vị chủ trì', 'cơ quan chủ trì', 'phòng chủ trì'].map(each<'lead' | 'support'>('lead')),
  ...['đơn vị phối hợp', 'cơ quan phối hợp', 'phòng phối hợp'].map(each<'lead' | 'support'>('support')),
]);

/** Words between two names. */
export const joiners: Lexicon<true> = lexicon(
  ['và', 'hoặc', 'cùng', 'cùng với', 'với', 'kết hợp với', 'cũng như'].map(each<true>(true)),
);

/** In small letters behind a name: what the unit has to do begins. */
export const duties: Lexicon<true> = lexicon(
  [
    ...['chủ trì', 'phối hợp', 'thực hiện', 'tham mưu', 'theo dõi', 'báo cáo', 'có trách nhiệm', 'chịu trách nhiệm'],
    ...['ít nhất', 'tối thiểu', 'tối đa', 'phấn đấu', 'đảm bảo', 'bảo đảm', 'làm đầu mối', 'là đầu mối', 'đôn đốc'],
    ...['gửi', 'trình', 'xây dựng', 'triển khai', 'hướng dẫn'],
  ].map(each<true>(true)),
);

/** A word of a text with its key; `plain` says that the whole text has no diacritics. */
export function unitWord(text: string, from: number, plain: boolean): UnitWord {
  const letters = text.length > 2 ? text.replace(/\.+$/, '') : text;
  return { text, from, to: from + text.length, key: plain ? unmark(letters) : wordKey(letters) };
}

/** True for a text without any diacritics, as OCR and old systems give. */
export function isPlain(text: string): boolean {
  return unmark(text) === text.toLowerCase();
}

/** True for a word that begins with a capital letter. */
export function isCapital(word: UnitWord | undefined): boolean {
  const first = word?.text.charAt(0) ?? '';
  return first !== first.toLowerCase();
}
