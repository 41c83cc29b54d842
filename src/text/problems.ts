/** The sentence of a problem, whatever part of the product it comes from: for pages and the command line. */
import type { Problem } from '../domain/problem.ts';
import { appProblemSentences } from './app-problems.ts';
import { importProblemSentences } from './import-problems.ts';
import type { Language } from './language.ts';
import { phraseProblemSentences } from './phrase-problems.ts';
import type { Sentence } from './problem-words.ts';
import { reviewSentences } from './review-sentences.ts';
import { statisticsProblemSentences } from './statistics-problems.ts';
import { targetProblemSentences } from './target-problems.ts';

/** Every sentence by the code of its problem, but for those of files, which never reach the server's script. */
export const problemSentences: Readonly<Record<string, Sentence>> = {
  ...appProblemSentences,
  ...importProblemSentences,
  ...phraseProblemSentences,
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
