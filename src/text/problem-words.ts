/** What sentences of problems are made with: their facts and the words for their place. */
import type { Problem } from '../domain/problem.ts';
import type { Language } from './language.ts';

/** The sentence of a problem in each language. */
export interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

export const fact = (problem: Problem, name: string): string => String(problem.facts?.[name] ?? '');
export const sheet = (problem: Problem): string => problem.place?.sheet ?? '';
export const column = (problem: Problem): string => problem.place?.column ?? '';

export const lineVi = ({ place }: Problem) =>
  `Dòng ${place?.row ?? '?'}${place?.code ? `, lĩnh vực ${place.code}` : ''}${place?.tt ? `, TT ${place.tt}` : ''}`;
export const lineEn = ({ place }: Problem) =>
  `Line ${place?.row ?? '?'}${place?.code ? `, section ${place.code}` : ''}${place?.tt ? `, TT ${place.tt}` : ''}`;
export const cellVi = ({ place }: Problem) =>
  `Trang "${place?.sheet ?? ''}", dòng ${place?.row ?? '?'}, cột "${place?.column ?? ''}"`;
export const cellEn = ({ place }: Problem) =>
  `Tab "${place?.sheet ?? ''}", row ${place?.row ?? '?'}, column "${place?.column ?? ''}"`;

/** 'Trang "Số liệu", dòng 12, cột "Quý I", mã 3.1.4: '; nothing where the place is not known. */
export function where({ place = {} }: Problem, language: Language): string {
  const { file, sheet, row, column, code, tt } = place;
  const vi = language === 'vi';
  const section = tt === undefined ? (vi ? 'mã' : 'code') : vi ? 'lĩnh vực' : 'section';
  const parts = [
    file && `${vi ? 'tệp' : 'file'} "${file}"`,
    sheet && `${vi ? 'trang' : 'tab'} "${sheet}"`,
    row && `${vi ? 'dòng' : sheet ? 'row' : 'line'} ${row}`,
    column && `${vi ? 'cột' : 'column'} "${column}"`,
    code && `${section} ${code}`,
    tt && `TT ${tt}`,
  ].filter((part) => part !== undefined && part !== '' && part !== 0);
  const text = parts.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}
