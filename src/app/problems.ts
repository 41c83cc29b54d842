import type { Place, Problem, Result } from '../domain/problem.ts';
import type { appProblemSentences } from '../text/app-problems.ts';

/** What can stand in the way of a use case, beside the problems of reading phrases, tables and figures. */
export type AppProblemCode = keyof typeof appProblemSentences;

/** Fails with one problem. */
export function failed(
  code: AppProblemCode,
  place?: Place,
  facts?: Readonly<Record<string, string | number>>,
): Result<never> {
  return { ok: false, problems: [appProblem(code, place, facts)] };
}

export function appProblem(
  code: AppProblemCode,
  place?: Place,
  facts?: Readonly<Record<string, string | number>>,
): Problem<AppProblemCode> {
  return { code, ...(place === undefined ? {} : { place }), ...(facts === undefined ? {} : { facts }) };
}

export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Problems that a person should look at and that leave no typed figure or mark out of the count. */
const advisory: ReadonlySet<string> = new Set<AppProblemCode>([
  'tab.dateOfOpenRow',
  'tab.markOfOneOffRow',
  'tab.notARow',
  'tab.noItem',
  'tab.keysRestored',
  'tab.monthFirst',
]);

/** Whether a problem of reading stands in the way of signing: something typed could not be counted. */
export function isBlocking(problem: Problem): boolean {
  return !advisory.has(problem.code);
}
