/**
 * The sentences that the script itself says: of formulas in cells and of the menu items that act at once. Pages and the
 * command line say all others, so that the script, which is loaded for every formula, does not carry them.
 */
import type { Problem } from '../domain/problem.ts';
import type { Language } from './language.ts';
import { phraseProblemSentences } from './phrase-problems.ts';
import type { Sentence } from './problem-words.ts';
import { targetProblemSentences } from './target-problems.ts';
import { workbookProblemSentences } from './workbook-problems.ts';

const scriptSentences: Readonly<Record<string, Sentence>> = {
  ...phraseProblemSentences,
  ...targetProblemSentences,
  ...workbookProblemSentences,
};

const elsewhere: Sentence = {
  vi: ({ code }) => `Chưa thực hiện được (${code}). Hãy chọn CCHC → Bảng theo dõi để xem chỗ cần sửa.`,
  en: ({ code }) => `This could not be done (${code}). Choose CCHC → Sidebar to see what to mend.`,
};

/** Says where, what was found, what was expected and what to do. */
export function scriptSentence(problem: Problem, language: Language): string {
  return (scriptSentences[problem.code] ?? elsewhere)[language](problem);
}
