/** Gives the problems and the points of an answer of the script their sentences. */
import type { SystemCheck } from '../app/system-check.ts';
import type { Problem } from '../domain/problem.ts';
import type { Language } from './language.ts';
import { problemSentence } from './problems.ts';
import { systemSentence } from './system.ts';

/** An answer of `cchcCall` as the script gives it. */
export type PlainAnswer =
  | { readonly ok: true; readonly value: object; readonly language: Language }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly language: Language };

/** The same with a sentence beside every problem and every point of the system check. */
export function spoken(answer: PlainAnswer): unknown {
  const { language } = answer;
  const say = (problems: readonly Problem[]) =>
    problems.map((problem) => ({ ...problem, sentence: problemSentence(problem, language) }));
  if (!answer.ok) return { ...answer, problems: say(answer.problems) };
  const { problems, checks } = answer.value as { problems?: readonly Problem[]; checks?: readonly SystemCheck[] };
  const value = {
    ...answer.value,
    ...(problems === undefined ? {} : { problems: say(problems) }),
    ...(checks === undefined
      ? {}
      : { checks: checks.map((check) => ({ ...check, sentence: systemSentence(check, language) })) }),
  };
  return { ...answer, value };
}
