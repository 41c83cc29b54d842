/** Work that the page does itself, as outcomes that `Work.attempt` waits for. */
import type { Result } from '../../domain/problem.ts';
import { sentenceBesideFiles } from '../../text/file-problems.ts';
import { pageLanguage } from '../server.ts';
import type { Outcome } from './work.ts';

/** The result with its problems in the page's language; the page shows that it is busy first. */
export async function locally<T>(work: () => Promise<Result<T>> | Result<T>): Promise<Outcome<T>> {
  await new Promise((painted) => setTimeout(painted, 30));
  const result = await work();
  if (result.ok) return result;
  const language = pageLanguage();
  const problems = result.problems.map((problem) => ({ ...problem, sentence: sentenceBesideFiles(problem, language) }));
  return { ok: false, language, problems };
}
