/** The sentence of a problem, whatever part of the product it comes from. */
import type { Problem } from '../domain/problem.ts';
import { appProblemSentences } from './app-problems.ts';
import { fileProblemSentences } from './file-problems.ts';
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
    { vi: (problem) => vi(problem.facts ?? {}), en: (problem) => en(problem.facts ?? {}) },
  ]),
);

/** Every sentence by the code of its problem. */
export const problemSentences: Readonly<Record<string, Sentence>> = {
  ...appProblemSentences,
  ...fileProblemSentences,
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
