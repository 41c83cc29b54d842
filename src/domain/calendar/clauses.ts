/**
 * The grammar of a whole deadline phrase: clauses with a bound before the time ("trước", "chậm nhất", "từ … đến …"),
 * recurrences, schedules set by others ("theo …") and conditions ("sau khi …"). Every word must find its place.
 */
import { beforeWords, type DatedClause, dated, latestWords, type PlanPhrase, upToWords } from './dated-clause.ts';
import { period } from './period-grammar.ts';
import { type Recurrence, type Rhythm, recurrence } from './recurrence-grammar.ts';
import { after, afterAny, count, type Found, skipAll, skipOne, type Tokens } from './tokens.ts';

/** One clause of a phrase. */
export type Clause =
  | DatedClause
  | { readonly type: 'recurring'; readonly rhythm: Rhythm }
  | { readonly type: 'external' | 'conditional'; readonly recurrence: Recurrence | null };

/** A clause and its tokens: from the first up to, not with, `to`. */
export type PlacedClause = Clause & { readonly from: number; readonly to: number };

/** What was read, and how far: the phrase is understood when `upTo` is its end. */
export interface Reading {
  readonly clauses: readonly PlacedClause[];
  readonly upTo: number;
}

interface Context extends PlanPhrase {
  /** Readings from a position to the end of the phrase, by position. */
  readonly known: Map<number, Reading>;
}

/** Reads the clauses of a phrase in the plan's year. */
export function readClauses(tokens: Tokens, year: number): Reading {
  return clausesFrom({ tokens, year, known: new Map() }, skipAll(tokens, 0, ['-', '*', '•']));
}

/** Words that say what is done, not when. */
const fillers = [
  'hoan thanh',
  'hoan tat',
  'hoan thien',
  'thuc hien',
  'trien khai',
  'to chuc',
  'tien hanh',
  'xong',
  'ket thuc',
  'du kien',
  'phan dau',
  'thoi gian',
  'thoi diem',
  'thoi han',
  'han nop',
  'tien do',
  'bao cao',
  'gui',
  'nop',
  'trinh',
  'ban hanh',
  'cong bo',
  'phe duyet',
  'tong ket',
  'so ket',
  'tong hop',
  'cap nhat',
  'xay dung',
  'tham muu',
  'ket qua',
  'vao',
  'trong vong',
  'trong khoang',
  'trong',
  'khoang',
  'ngay trong',
  'ngay tu',
  'giai doan',
  'ca',
  'toan',
  'duy tri',
  'va',
  'dam bao',
  'bao dam',
];
const separators = [',', ';', '.', '(', ')', ':', '/', '-', 'nhung'];

function clausesFrom(context: Context, at: number): Reading {
  const known = context.known.get(at);
  if (known !== undefined) return known;
  const reading = readFrom(context, at);
  context.known.set(at, reading);
  return reading;
}

function readFrom(context: Context, at: number): Reading {
  const { tokens } = context;
  if (at >= tokens.length) return { clauses: [], upTo: at };
  const label = afterLabel(tokens, at);
  const labelled = label === null ? null : clausesFrom(context, label);
  if (labelled !== null && labelled.upTo === tokens.length && labelled.clauses.length > 0) return labelled;
  const found = clause(context, at);
  if (found !== null) {
    const rest = clausesFrom(context, found.next);
    if (rest.upTo === tokens.length) {
      return { clauses: [{ ...found.value, from: at, to: found.next }, ...rest.clauses], upTo: rest.upTo };
    }
  }
  const skipped = afterAny(tokens, at, separators) ?? afterAny(tokens, at, fillers);
  if (skipped !== null) {
    const rest = clausesFrom(context, skipped);
    if (found === null || rest.upTo === tokens.length) return rest;
  }
  return { clauses: [], upTo: found === null ? at : clausesFrom(context, found.next).upTo };
}

function clause(context: Context, at: number): Found<Clause> | null {
  return recurring(context, at) ?? external(context, at) ?? dated(context, at) ?? conditional(context, at);
}

function recurring({ tokens }: Context, at: number): Found<Clause> | null {
  const found = recurrence(tokens, at);
  return found === null ? null : { value: { type: 'recurring', rhythm: found.value }, next: found.next };
}

/** "Xây dựng kế hoạch:" names a stage: words only, up to the colon; "Báo cáo quý I:" may name its period. */
function afterLabel(tokens: Tokens, at: number): number | null {
  const isReport = after(tokens, at, 'bao cao') !== null;
  let next = at;
  while (next - at < 15 && (tokens[next]?.kind === 'word' || (isReport && tokens[next]?.kind === 'number'))) next++;
  return next > at ? after(tokens, next, ':') : null;
}

const scheduleWords = [
  'theo',
  'can cu',
  'tuy theo',
  'tuy thuoc',
  'phu hop voi',
  'dung tien do',
  'dung quy dinh',
  'dung thoi gian',
  'dung thoi han',
  'dung han',
];
const perEventWords = [
  'phat sinh',
  'vu viec',
  'tung lan',
  'tung truong hop',
  'duoc nhan',
  'tiep nhan',
  'duoc giao',
  'dot xuat',
];

/** "Theo kế hoạch …", "theo yêu cầu …", "đúng tiến độ quy định": a schedule that others set. */
function external(context: Context, at: number): Found<Clause> | null {
  const { tokens, year } = context;
  const word = afterAny(tokens, skipAll(tokens, at, ['dung']), scheduleWords) ?? afterAny(tokens, at, scheduleWords);
  if (word === null || period(tokens, word, year) !== null) return null;
  if (tokens[word] === undefined && tokens[at]?.key === 'theo') return null;
  const next = freeText(context, word);
  const recurrence = saysPerEvent(tokens, word, next) ? 'per-event' : null;
  return { value: { type: 'external', recurrence }, next };
}

function saysPerEvent(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const next = afterAny(tokens, at, perEventWords);
    if (next !== null && next <= to) return true;
  }
  return false;
}

const eventWords = [
  'moi khi',
  'khi phat sinh',
  'khi co phat sinh',
  'khi can',
  'khi co yeu cau',
  'khi co nhu cau',
  'khi duoc yeu cau',
  'dot xuat',
];
const conditionWords = [
  'ngay sau khi',
  'sau khi',
  'ngay khi',
  'truoc khi',
  'ke tu khi',
  'tu khi',
  'tu ngay',
  'ke tu ngay',
  'khi',
  'neu',
  'trong truong hop',
  'dot xuat',
  'moi khi',
];

/** "Sau khi có …", "Khi …", "Trong 5 ngày kể từ ngày …", "Sau hội nghị": hangs on an event. */
function conditional(context: Context, at: number): Found<Clause> | null {
  const { tokens } = context;
  const word = afterAny(tokens, at, conditionWords) ?? afterDelay(tokens, at) ?? afterEvent(tokens, at);
  if (word === null) return null;
  if (tokens[word] === undefined && after(tokens, at, 'dot xuat') === null) return null;
  const recurrence = afterAny(tokens, at, eventWords) === null ? null : 'per-event';
  const opensSpan = afterAny(tokens, at, ['tu khi', 'tu ngay', 'ke tu khi', 'ke tu ngay']) !== null;
  return { value: { type: 'conditional', recurrence }, next: freeText(context, word, opensSpan) };
}

/** "chậm nhất 05 ngày làm việc kể từ", "trong vòng 2 tuần sau khi", "sau 15 ngày kể từ". */
function afterDelay(tokens: Tokens, at: number): number | null {
  const number = count(
    tokens,
    skipAll(tokens, at, [...latestWords, 'trong vong', 'trong thoi han', 'trong', 'sau', 'toi da']),
  );
  const unit =
    number === null ? null : afterAny(tokens, number.next, ['ngay lam viec', 'ngay', 'tuan', 'thang', 'gio']);
  if (unit === null) return null;
  return afterAny(tokens, skipOne(tokens, unit, [',']), [
    'ke tu',
    'tinh tu',
    'tu ngay',
    'tu khi',
    'sau khi',
    'sau',
    'truoc khi',
    'khi',
  ]);
}

/** "Sau kiểm tra", "Ngay sau hội nghị": "sau" with an event behind it, not with "đó", "này" or a time. */
function afterEvent(tokens: Tokens, at: number): number | null {
  const word = afterAny(tokens, at, ['ngay sau', 'sau']);
  const following = word === null ? undefined : tokens[word];
  if (word === null || following?.kind !== 'word') return null;
  const vague = ['do', 'nay', 'cung', 'day', 'khi', 'ngay', 'tuan', 'thang', 'quy', 'nam'];
  return vague.includes(following.key) ? null : word;
}

/**
 * The end of words that only the plan understands: a mark (or "và", "nhưng"), or, behind "từ khi …", "đến hết", behind which a bound, a recurrence or a
 * quarter begins that reads to the end of the phrase; else the end itself. A bare date there belongs to the words.
 */
function freeText(context: Context, at: number, closesSpan = false): number {
  const { tokens } = context;
  for (let next = at; next < tokens.length; next++) {
    const behind =
      closesSpan && afterAny(tokens, next, ['den het', 'cho den']) !== null ? next : afterAny(tokens, next, joints);
    if (behind === null || !opensClause(context, behind)) continue;
    if (clausesFrom(context, behind).upTo === tokens.length) return next;
  }
  return tokens.length;
}

const joints = [',', ';', '.', '(', ')', 'va', 'nhung', '-'];

const openingWords = [
  ...beforeWords,
  ...latestWords,
  ...upToWords,
  'hoan thanh',
  'xong',
  'bao cao',
  'trong',
  'thang',
  'quy',
  'qui',
  'tu',
  'cuoi',
  'dau',
];

function opensClause({ tokens }: Context, at: number): boolean {
  const from = skipAll(tokens, at, ['(', ',']);
  return afterAny(tokens, from, openingWords) !== null || recurrence(tokens, from) !== null;
}
