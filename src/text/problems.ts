/** The sentence of a problem, whatever part of the product it comes from. */
import type { Problem } from '../domain/problem.ts';
import { appProblemSentences } from './app-problems.ts';
import { importProblemSentences } from './import-problems.ts';
import { languageProblemSentences } from './language-problems.ts';
import { reviewSentences } from './review-sentences.ts';
import { statisticsProblemSentences } from './statistics-problems.ts';
import { targetProblemSentences } from './target-problems.ts';

export type Language = 'vi' | 'en';

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

/** Sentences of phrases know only the phrase; where it stands is said before them. */
const ofPhrases = Object.fromEntries(
  Object.entries(languageProblemSentences).map(([code, { vi, en }]): [string, Sentence] => [
    code,
    {
      vi: (problem) => `${where(problem, 'vi')}${vi(problem.facts ?? {})}`,
      en: (problem) => `${where(problem, 'en')}${en(problem.facts ?? {})}`,
    },
  ]),
);

/** 'Trang "Số liệu", dòng 12, cột "Quý I", mã 3.1.4: '; nothing where the place is not known. */
function where({ place = {} }: Problem, language: Language): string {
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

/** Every sentence by the code of its problem, but for those of files, which never reach the server's script. */
export const problemSentences: Readonly<Record<string, Sentence>> = {
  ...appProblemSentences,
  ...importProblemSentences,
  ...ofPhrases,
  ...reviewSentences,
  ...statisticsProblemSentences,
  ...targetProblemSentences,
};

/** Says where, what was found, what was expected and what to do. */
export function problemSentence(problem: Problem, language: Language): string {
  const sentence = problemSentences[problem.code];
  if (sentence === undefined) throw new RangeError(`no sentence for the problem ${problem.code}`);
  return sentence[language](problem);
}

/** The user's language by the locale of the account: English for "en…", else Vietnamese. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
