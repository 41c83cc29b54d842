/** Sentences of phrases that could not be read, with the place that they stand in. */
import { languageProblemSentences } from './language-problems.ts';
import { type Sentence, where } from './problem-words.ts';

/** Sentences of phrases know only the phrase; where it stands is said before them. */
export const phraseProblemSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(languageProblemSentences).map(([code, { vi, en }]): [string, Sentence] => [
    code,
    {
      vi: (problem) => `${where(problem, 'vi')}${vi(problem.facts ?? {})}`,
      en: (problem) => `${where(problem, 'en')}${en(problem.facts ?? {})}`,
    },
  ]),
);
