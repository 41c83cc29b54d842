/** Sentences for what is wrong with a figure or with the tab of figures, and the words for notes beside figures. */

import { fold } from '../domain/language/text.ts';
import type { Problem } from '../domain/problem.ts';
import type { FigureNote } from '../domain/statistics/compute.ts';
import type { FigureProblemCode } from '../domain/statistics/read-figure.ts';
import { printDecimal } from './numbers.ts';

/** What can be wrong with the tab of figures itself. */
export type FiguresTabProblemCode =
  | 'figures.noHeader'
  | 'figures.columnMissing'
  | 'figures.columnTwice'
  | 'figures.unknownCode'
  | 'figures.codeTwice'
  | 'figures.noCode'
  | 'figures.rowMissing';

type Code = FigureProblemCode | FiguresTabProblemCode;

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

/** By code; each says where, what was found, what was expected and what to do. */
export const statisticsProblemSentences: Readonly<Record<Code, Sentence>> = {
  'figure.headingHasNone': {
    vi: (p) => `${rowVi(p)} là dòng tiêu đề, không có số liệu, nhưng ghi "${fact(p, 'found')}". Hãy xóa.`,
    en: (p) => `${rowEn(p)} is a heading and takes no figure, but "${fact(p, 'found')}" was found. Delete it.`,
  },
  'figure.notNumber': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" không phải là số. ${enterNumber.vi}`,
    en: (p) => `${rowEn(p)}: "${fact(p, 'found')}" is not a number. ${enterNumber.en}`,
  },
  'figure.isDate': {
    vi: (p) =>
      `${rowVi(p)}: ô đang là ngày tháng (${fact(p, 'found')}), không phải số liệu. Hãy đặt định dạng ô là văn bản thuần rồi nhập lại, ví dụ 01/01.`,
    en: (p) =>
      `${rowEn(p)}: the cell is a date (${fact(p, 'found')}), not a figure. Set its format to plain text and type it again, for example 01/01.`,
  },
  'figure.percentOfCount': {
    vi: (p) =>
      `${rowVi(p)}: "${fact(p, 'found')}" là tỷ lệ, nhưng dòng này tính bằng ${unit(p)}. Hãy nhập số lượng, không ghi %.`,
    en: (p) =>
      `${rowEn(p)}: "${fact(p, 'found')}" is a percentage, but the row is in ${unit(p)}. Enter the number without %.`,
  },
  'figure.otherUnit': {
    vi: (p) =>
      `${rowVi(p)}: "${fact(p, 'found')}" ghi đơn vị khác; dòng này tính bằng ${unit(p)}. Hãy đổi hoặc bỏ đơn vị.`,
    en: (p) =>
      `${rowEn(p)}: "${fact(p, 'found')}" is in another unit; the row is in ${unit(p)}. Convert it or drop the unit.`,
  },
  'figure.notWhole': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" không phải số nguyên; dòng này đếm ${unit(p)}. Hãy nhập số nguyên.`,
    en: (p) =>
      `${rowEn(p)}: "${fact(p, 'found')}" is not a whole number; the row counts ${unit(p)}. Enter a whole number.`,
  },
  'figure.negative': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" là số âm. Hãy nhập số từ 0 trở lên.`,
    en: (p) => `${rowEn(p)}: "${fact(p, 'found')}" is negative. Enter 0 or more.`,
  },
  'figure.over100': {
    vi: (p) => `${rowVi(p)}: tỷ lệ "${fact(p, 'found')}" vượt 100%. Hãy kiểm tra lại tử số, mẫu số.`,
    en: (p) => `${rowEn(p)}: the rate "${fact(p, 'found')}" is over 100%. Check the two numbers that it comes from.`,
  },
  'figure.notOption': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" không có trong các lựa chọn (${fact(p, 'options')}). Hãy chọn một.`,
    en: (p) => `${rowEn(p)}: "${fact(p, 'found')}" is none of the options (${fact(p, 'options')}). Choose one.`,
  },
  'figure.notFraction': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" không có dạng số đơn vị trên tổng số. Hãy nhập như 01/01.`,
    en: (p) => `${rowEn(p)}: "${fact(p, 'found')}" is not so many of so many. Enter it like 01/01.`,
  },
  'figure.isFraction': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" là phân số, dòng này cần một số. Hãy nhập một số, ví dụ 86.`,
    en: (p) =>
      `${rowEn(p)}: "${fact(p, 'found')}" is a fraction, the row takes one number. Enter one number, for example 86.`,
  },
  'figure.fractionOverOne': {
    vi: (p) => `${rowVi(p)}: "${fact(p, 'found')}" có tử số lớn hơn mẫu số. Hãy kiểm tra lại.`,
    en: (p) => `${rowEn(p)}: in "${fact(p, 'found')}" the first number is larger than the second. Check it.`,
  },
  'figure.stateUnknown': {
    vi: (p) => `${rowVi(p)}: tình trạng "${fact(p, 'found')}" không có trong danh sách. ${chooseState.vi}`,
    en: (p) => `${rowEn(p)}: the state "${fact(p, 'found')}" is not in the list. ${chooseState.en}`,
  },
  'figure.stateWithoutFigure': {
    vi: (p) => `${rowVi(p)}: ghi "${fact(p, 'found')}" nhưng không có số. Hãy nhập số hoặc để trống tình trạng.`,
    en: (p) => `${rowEn(p)}: says "${fact(p, 'found')}" but has no number. Enter the number or clear the state.`,
  },
  'figure.stateContradicts': {
    vi: (p) =>
      `${rowVi(p)}: số liệu "${fact(p, 'figure')}" trái với tình trạng "${fact(p, 'found')}". Hãy xóa số liệu hoặc đổi tình trạng.`,
    en: (p) =>
      `${rowEn(p)}: the figure "${fact(p, 'figure')}" contradicts the state "${fact(p, 'found')}". Clear the figure or change the state.`,
  },
  'figures.noHeader': {
    vi: (p) => `Trang số liệu không có dòng tiêu đề với cột "${fact(p, 'expected')}". Hãy khôi phục dòng tiêu đề.`,
    en: (p) => `The tab of figures has no header row with a column "${fact(p, 'expected')}". Restore the header row.`,
  },
  'figures.columnMissing': {
    vi: (p) => `Trang số liệu thiếu cột "${p.place?.column ?? ''}". Hãy khôi phục tên cột ở dòng tiêu đề.`,
    en: (p) => `The tab of figures has no column "${p.place?.column ?? ''}". Restore its name in the header row.`,
  },
  'figures.columnTwice': {
    vi: (p) => `Trang số liệu có hai cột "${p.place?.column ?? ''}". Hãy xóa hoặc đổi tên một cột.`,
    en: (p) => `The tab of figures has two columns "${p.place?.column ?? ''}". Delete or rename one.`,
  },
  'figures.unknownCode': {
    vi: (p) => `Hàng ${p.place?.row ?? ''}: biểu không có mã "${p.place?.code ?? ''}". Hãy sửa mã hoặc xóa hàng.`,
    en: (p) =>
      `Sheet row ${p.place?.row ?? ''}: the form has no code "${p.place?.code ?? ''}". Correct it or delete the row.`,
  },
  'figures.codeTwice': {
    vi: (p) =>
      `Hàng ${p.place?.row ?? ''}: mã ${p.place?.code ?? ''} đã có ở hàng ${fact(p, 'first')}. Hãy xóa một trong hai hàng.`,
    en: (p) =>
      `Sheet row ${p.place?.row ?? ''}: code ${p.place?.code ?? ''} already stands on row ${fact(p, 'first')}. Delete one of the two.`,
  },
  'figures.noCode': {
    vi: (p) =>
      `Hàng ${p.place?.row ?? ''} có số liệu "${fact(p, 'found')}" nhưng không có mã. Hãy ghi mã hoặc xóa số liệu.`,
    en: (p) =>
      `Sheet row ${p.place?.row ?? ''} has a figure "${fact(p, 'found')}" but no code. Give the code or delete it.`,
  },
  'figures.rowMissing': {
    vi: (p) => `Trang số liệu thiếu dòng mã ${p.place?.code ?? ''}. Hãy thêm lại dòng này với đúng mã.`,
    en: (p) => `The tab of figures lacks the row of code ${p.place?.code ?? ''}. Add it again under its code.`,
  },
};

const states = 'số liệu, ước, không phát sinh, không thuộc thẩm quyền';
const enterNumber = {
  vi: 'Hãy nhập một số, ví dụ 1.386 hoặc 27,5, hoặc "không phát sinh".',
  en: 'Enter one number, for example 1.386 or 27,5, or "không phát sinh".',
};
const chooseState = { vi: `Hãy chọn: ${states}.`, en: `Choose one of: ${states}.` };

function fact(problem: Problem, name: string): string {
  return String(problem.facts?.[name] ?? '');
}

function rowVi(problem: Problem): string {
  const place = problem.place ?? {};
  const at = [
    ...(place.row === undefined ? [] : [`hàng ${place.row}`]),
    ...(place.column === undefined ? [] : [`cột "${place.column}"`]),
  ];
  return `Dòng ${place.code ?? ''}${at.length === 0 ? '' : ` (${at.join(', ')})`}`;
}

function rowEn(problem: Problem): string {
  const place = problem.place ?? {};
  const at = [
    ...(place.row === undefined ? [] : [`sheet row ${place.row}`]),
    ...(place.column === undefined ? [] : [`column "${place.column}"`]),
  ];
  return `Row ${place.code ?? ''}${at.length === 0 ? '' : ` (${at.join(', ')})`}`;
}

function unit(problem: Problem): string {
  return `"${fact(problem, 'unit')}"`;
}

/** The words of a note for the form's column Ghi chú. */
export function figureNoteWords(note: FigureNote): string {
  switch (note.code) {
    case 'none-arose':
      return 'Không phát sinh';
    case 'not-applicable':
      return 'Không thuộc thẩm quyền';
    case 'estimated':
      return 'Số ước';
    case 'incomplete':
      return `Chưa đủ số liệu: mới có ${printDecimal(note.sum)}, thiếu ${note.missing.join(', ')}`;
    case 'part-exceeds-whole':
      return `Dòng ${note.part} lớn hơn dòng ${note.whole}`;
  }
}

/** What stands in Ghi chú: the typed note and the words of the figure's own notes, each said once. */
export function printNotes(typed: string, notes: readonly FigureNote[]): string {
  const said = fold(typed);
  const added = notes.map(figureNoteWords).filter((words) => !said.includes(fold(words)));
  return [typed, ...added].filter((part) => part !== '').join('; ');
}
