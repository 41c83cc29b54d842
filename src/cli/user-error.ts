import type { Place, Problem } from '../domain/problem.ts';
import { type fileProblemSentences, sentenceBesideFiles } from '../text/file-problems.ts';
import type { Language } from '../text/language.ts';

/** Bad input: ends the command with its sentence and exit status 2, with nothing written. */
export class UserError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
  }

  sentence(language: Language): string {
    return this.problems.map((problem) => sentenceBesideFiles(problem, language)).join('\n');
  }
}

/** A user error of one problem of files or of the command's words. */
export function userError(
  code: keyof typeof fileProblemSentences,
  place: Place,
  facts: Readonly<Record<string, string | number>> = {},
): UserError {
  return new UserError([{ code, place, facts }]);
}
