/** Sentences for the tabs of targets and quotas. */
import type { Problem } from '../domain/problem.ts';
import type { ActualProblemCode } from '../domain/targets/actual.ts';

/**
 * - `targets.noHeader` (place sheet), `targets.columnMissing` (column): then nothing of the tab is read;
 * - `targets.badAmount`, `targets.unknownValue` (found): the cell counts as read from the plan;
 * - `targets.noComparator`: an amount without one; `targets.backwards` (found, high): the lower end is above the upper;
 * - `targets.unknownCode` (found): the form has no such row; `targets.noFigureRow` (found): a heading or a text;
 * - `targets.badActual` (found), `targets.actualAmbiguous` (found, first, second): the typed figure counts as missing;
 * - `targets.otherUnit` (found, unit): a percentage against a count or the other way round;
 * - `targets.twoFigures` (found, figure, code): the typed figure counts, the form says another;
 * - `quotas.openScope` (found): a quota whose units nobody has listed.
 */
export type TargetsTabProblemCode =
  | ActualProblemCode
  | 'targets.noHeader'
  | 'targets.columnMissing'
  | 'targets.badAmount'
  | 'targets.unknownValue'
  | 'targets.noComparator'
  | 'targets.backwards'
  | 'targets.unknownCode'
  | 'targets.noFigureRow'
  | 'targets.otherUnit'
  | 'targets.twoFigures'
  | 'quotas.openScope';

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

const fact = (problem: Problem, name: string): string => String(problem.facts?.[name] ?? '');
const sheet = ({ place }: Problem): string => place?.sheet ?? '';
const column = ({ place }: Problem): string => place?.column ?? '';
const atVi = ({ place }: Problem): string =>
  `Trang "${place?.sheet ?? ''}", dòng ${place?.row ?? '?'}, cột "${place?.column ?? ''}"`;
const atEn = ({ place }: Problem): string =>
  `Tab "${place?.sheet ?? ''}", row ${place?.row ?? '?'}, column "${place?.column ?? ''}"`;

/** By code; each says where, what was found, what was expected and what to do. */
export const targetProblemSentences: Readonly<Record<TargetsTabProblemCode, Sentence>> = {
  'targets.noHeader': {
    vi: (p) => `Trang "${sheet(p)}" không còn dòng tiêu đề. Hãy khôi phục các tên cột; chưa có gì bị thay đổi.`,
    en: (p) => `The tab "${sheet(p)}" has lost its header row. Restore the names of its columns; nothing was changed.`,
  },
  'targets.columnMissing': {
    vi: (p) => `Trang "${sheet(p)}" thiếu cột "${column(p)}". Hãy khôi phục tên cột ở dòng tiêu đề.`,
    en: (p) => `The tab "${sheet(p)}" has no column "${column(p)}". Restore its name in the header row.`,
  },
  'targets.badAmount': {
    vi: (p) => `${atVi(p)}: "${fact(p, 'found')}" không phải một số rõ ràng. Hãy nhập một số, ví dụ 70 hoặc 2,5.`,
    en: (p) => `${atEn(p)}: "${fact(p, 'found')}" is not clearly one number. Enter a number, for example 70 or 2,5.`,
  },
  'targets.unknownValue': {
    vi: (p) => `${atVi(p)}: "${fact(p, 'found')}" không có trong danh sách. Hãy chọn một giá trị của ô.`,
    en: (p) => `${atEn(p)}: "${fact(p, 'found')}" is not in the list. Choose one of the cell's values.`,
  },
  'targets.noComparator': {
    vi: (p) => `${atVi(p)}: có mức nhưng không có cách so sánh. Hãy chọn, ví dụ "tối thiểu (≥)".`,
    en: (p) => `${atEn(p)}: there is an amount but nothing to compare by. Choose one, for example "tối thiểu (≥)".`,
  },
  'targets.backwards': {
    vi: (p) => `${atVi(p)}: mức từ (${fact(p, 'found')}) lớn hơn mức đến (${fact(p, 'high')}). Hãy đổi lại hai mức.`,
    en: (p) =>
      `${atEn(p)}: the lower amount (${fact(p, 'found')}) is above the upper (${fact(p, 'high')}). Swap the two.`,
  },
  'targets.unknownCode': {
    vi: (p) => `${atVi(p)}: Phụ lục 1B không có mã "${fact(p, 'found')}". Hãy sửa mã hoặc để trống.`,
    en: (p) => `${atEn(p)}: the form has no code "${fact(p, 'found')}". Correct it or leave the cell empty.`,
  },
  'targets.noFigureRow': {
    vi: (p) => `${atVi(p)}: dòng ${fact(p, 'found')} của Phụ lục 1B không có số để so sánh. Hãy chọn dòng khác.`,
    en: (p) => `${atEn(p)}: row ${fact(p, 'found')} of the form has no figure to compare with. Choose another row.`,
  },
  'targets.badActual': {
    vi: (p) =>
      `${atVi(p)}: "${fact(p, 'found')}" không phải số liệu. Hãy nhập như 92,5%; 7/10; 3, hoặc "không phát sinh".`,
    en: (p) => `${atEn(p)}: "${fact(p, 'found')}" is no figure. Enter it like 92,5%; 7/10; 3, or "không phát sinh".`,
  },
  'targets.actualAmbiguous': {
    vi: (p) =>
      `${atVi(p)}: "${fact(p, 'found')}" đọc được hai cách (${fact(p, 'first')} hoặc ${fact(p, 'second')} theo dấu chấm thập phân). Hãy gõ dấu phẩy trước phần thập phân.`,
    en: (p) =>
      `${atEn(p)}: "${fact(p, 'found')}" can be read as ${fact(p, 'first')} or as ${fact(p, 'second')}. Type a comma before decimals.`,
  },
  'targets.otherUnit': {
    vi: (p) =>
      `${atVi(p)}: số "${fact(p, 'found')}" không cùng loại với đơn vị "${fact(p, 'unit')}" của chỉ tiêu. Hãy dùng số cùng đơn vị.`,
    en: (p) =>
      `${atEn(p)}: the figure "${fact(p, 'found')}" is not of the target's unit "${fact(p, 'unit')}". Use one of the same unit.`,
  },
  'targets.twoFigures': {
    vi: (p) =>
      `${atVi(p)}: số đã gõ "${fact(p, 'found')}" khác số ${fact(p, 'figure')} của dòng ${fact(p, 'code')}. Đang dùng số đã gõ; hãy xóa nó nếu dùng số của Phụ lục 1B.`,
    en: (p) =>
      `${atEn(p)}: the typed figure "${fact(p, 'found')}" differs from ${fact(p, 'figure')} in row ${fact(p, 'code')}. The typed one is used; delete it to use the form's.`,
  },
  'quotas.openScope': {
    vi: (p) =>
      `Chưa biết "${fact(p, 'found')}" gồm những đơn vị nào nên bảng theo đơn vị chỉ có một dòng. Hãy ghi các đơn vị ở trang Đơn vị rồi chạy lại.`,
    en: (p) =>
      `It is not known which units "${fact(p, 'found')}" are, so the grid has one row for them. List the units on the tab Đơn vị and run again.`,
  },
};
