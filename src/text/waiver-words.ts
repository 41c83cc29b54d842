/** Why a reason that somebody gave on the tab `Kiểm tra` explains nothing now, in words. */
import { parseDecimal } from '../domain/decimal.ts';
import { type FigureState, stateWords } from '../domain/statistics/value.ts';
import { printDecimal } from './numbers.ts';
import { sourceWords } from './rule-words.ts';

/** One of: the finding is gone; it stands on other figures; it could not be checked; no text was given to check. */
export type UnusedReason =
  | { readonly kind: 'gone' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'no-text' }
  /** Figures that changed, by code as findings name them, before and now; "" for one that is not there. */
  | {
      readonly kind: 'figures-changed';
      readonly codes: readonly string[];
      readonly before: readonly string[];
      readonly now: readonly string[];
    };

/** The sentence for the tab. */
export function unusedWords(why: UnusedReason): string {
  switch (why.kind) {
    case 'gone':
      return 'Lần kiểm tra này không còn phát hiện ấy: không cần giải trình nữa.';
    case 'skipped':
      return 'Quy tắc chưa kiểm tra được vì thiếu số liệu: chưa có gì để giải trình.';
    case 'no-text':
      return 'Lần kiểm tra này không kèm lời báo cáo; giải trình dùng lại khi kiểm tra cùng lời báo cáo.';
    case 'figures-changed': {
      const changes = why.codes.map(
        (code, index) =>
          `${codeWords(code)}: lúc giải trình ${figureWords(why.before[index])}, nay ${figureWords(why.now[index])}`,
      );
      return `Số liệu đã đổi (${changes.join('; ')}). Hãy giải trình lại ở hàng của phát hiện.`;
    }
  }
}

/** "dòng 3.1.4", "kỳ trước, dòng 1.1", "lời báo cáo". */
function codeWords(code: string): string {
  if (code === 'text') return 'lời báo cáo';
  const [source, of] = code.split(' ');
  if (of !== undefined && (source === 'previous' || source === 'lastYear')) return `${sourceWords.vi[source]} ${of}`;
  return `${sourceWords.vi.form} ${code}`;
}

/** "1.390", "chưa có số liệu", the words of a text in quotes. */
function figureWords(figure: string | undefined): string {
  if (figure === undefined || figure === '') return 'trống';
  if (figure in stateWords) return stateWords[figure as FigureState];
  const number = parseDecimal(figure);
  return number === null ? `“${figure}”` : printDecimal(number);
}
