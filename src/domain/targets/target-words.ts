/**
 * The words that go with an amount: its unit, what it is compared with, who each has to reach it and in what period.
 */
import { ahead, behind, isMark, lexicon, slice, type TargetTokens } from './target-tokens.ts';

/** Words that end the name of a unit. */
const afterUnit = lexicon(
  'chủ trì',
  'thực hiện',
  'về',
  'được',
  'thuộc',
  'liên quan',
  'của',
  'cho',
  'trong',
  'tại',
  'có',
  'để',
  'với',
  'do',
  'bằng',
  'theo',
  'trên',
  'đến',
  'so với',
  'từ',
  'và',
  'hoặc',
  'là',
  'trở lên',
  'trở xuống',
  'phải',
  'mỗi',
  'hằng',
  'hàng tháng',
  'hàng quý',
  'hàng năm',
  'hàng tuần',
  'một tháng',
  'một năm',
  'phục vụ',
  'tham gia',
  'đã',
  'đạt',
  'nhằm',
  'ở',
  'vào',
  'đối với',
  'áp dụng',
  'hoàn thành',
);
const mostUnitWords = 8;

/** The name of what is counted: "sáng kiến", "phòng chuyên môn", "tin, bài". */
export function unitAfter(text: string, tokens: TargetTokens, at: number): string {
  let end = at;
  while (end < tokens.length && end - at < mostUnitWords && isUnitWord(text, tokens, at, end)) end++;
  const isPair = isMark(tokens[end], ',') && tokens[end + 1]?.kind === 'word' && isMark(tokens[end + 2], '/');
  return end === at ? '' : slice(text, tokens, at, isPair ? end + 2 : end);
}

/** A capitalised word behind the first begins a name ("2 bậc Chỉ số CCHC"); an abbreviation ("hồ sơ TTHC") does not. */
function isUnitWord(text: string, tokens: TargetTokens, from: number, at: number): boolean {
  if (tokens[at]?.kind !== 'word' || ahead(tokens, at, afterUnit) !== null) return false;
  return at === from || !/^\p{Lu}\p{Ll}/u.test(slice(text, tokens, at, at + 1));
}

const comparedWith = lexicon('so với');

/** What stands behind "so với" within the clause, up to the next mark. */
export function baselineAfter(text: string, tokens: TargetTokens, at: number, clauseEnd: number): string | null {
  for (let next = at; next < clauseEnd; next++) {
    const from = ahead(tokens, next, comparedWith);
    if (from === null) continue;
    let end = from;
    while (end < clauseEnd && !isMark(tokens[end], '\n;.,()')) end++;
    return end === from ? null : slice(text, tokens, from, end);
  }
  return null;
}

const eachWords = lexicon('mỗi', 'từng');
const periods = lexicon('ngày', 'tuần', 'tháng', 'quý', 'năm', 'khi');
const scopeEnds = lexicon(
  'phấn đấu',
  'thực hiện',
  'đăng tải',
  'đăng',
  'có',
  'gửi',
  'viết',
  'phải',
  'cần',
  'tổ chức',
  'đạt',
  'xây dựng',
  'đề xuất',
  'đăng ký',
  'tham gia',
  'hằng tháng',
  'hàng tháng',
  'hằng quý',
  'hàng quý',
  'hằng năm',
  'hàng năm',
  'trong',
  'mỗi tháng',
  'mỗi quý',
  'mỗi năm',
  'ít nhất',
  'tối thiểu',
);

/** Who may stand behind the comma of "mỗi xã, phường". */
const bodies = lexicon('xã', 'phường', 'thị trấn', 'đặc khu', 'phòng', 'đơn vị', 'trung tâm', 'sở', 'ban', 'ngành');

/** "Mỗi phòng", "từng đơn vị" before the words that compare, or the unit of "2 tin/phòng/tháng"; "mỗi tháng" is no one. */
export function scopeOf(text: string, tokens: TargetTokens, before: number): string | null {
  for (let from = before - 1; from >= 0 && before - from <= 12; from--) {
    const goesOnBehind = isMark(tokens[from], ',') && ahead(tokens, from + 1, bodies) !== null;
    if (tokens[from]?.kind !== 'word' && !goesOnBehind) return null;
    if (ahead(tokens, from, eachWords) === null || ahead(tokens, from + 1, periods) !== null) continue;
    let end = from + 1;
    while (end < before && ahead(tokens, end, scopeEnds) === null) end++;
    return end === from + 1 ? null : slice(text, tokens, from, end);
  }
  return null;
}

/** "phòng" of "2 tin/phòng/tháng": who, between two slashes. */
export function scopeBehind(text: string, tokens: TargetTokens, at: number, clauseEnd: number): string | null {
  for (let slash = at; slash < clauseEnd && !isMark(tokens[slash], '('); slash++) {
    if (!isMark(tokens[slash], '/')) continue;
    let end = slash + 1;
    while (tokens[end]?.kind === 'word') end++;
    return isMark(tokens[end], '/') && ahead(tokens, end + 1, periodUnits) !== null
      ? slice(text, tokens, slash + 1, end)
      : null;
  }
  return null;
}

const periodUnits = lexicon('ngày', 'tuần', 'tháng', 'quý', 'năm');
const perBehind = lexicon('/', 'mỗi', 'hằng', 'hàng', 'một', 'trong một', 'trong mỗi', '/ 1', '/ 01');
const perBefore = lexicon('mỗi', 'hằng', 'hàng', 'bình quân');

/** "tháng" of "2 tin, bài/tháng", "mỗi tháng", "hằng tháng"; null when no period is named. */
export function perPeriod(
  text: string,
  tokens: TargetTokens,
  place: { readonly start: number; readonly from: number; readonly to: number; readonly end: number },
): string | null {
  for (let at = place.to; at < place.end && !isMark(tokens[at], '('); at++) {
    const named = ahead(tokens, at, perBehind);
    const unit = named === null ? null : ahead(tokens, named, periodUnits);
    if (named !== null && unit !== null && !goesOn(tokens, unit)) return slice(text, tokens, named, unit).toLowerCase();
  }
  for (let at = place.from - 1; at >= place.start; at--) {
    const unit = ahead(tokens, at, periodUnits);
    if (unit !== null && behind(tokens, at, perBefore) !== null) return slice(text, tokens, at, unit).toLowerCase();
  }
  return null;
}

/** A figure behind names one period: "năm 2025" in "mỗi năm 2025" is no rhythm. */
function goesOn(tokens: TargetTokens, at: number): boolean {
  return tokens[at]?.kind === 'figure';
}
