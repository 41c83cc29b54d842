import { runCommandLine } from '../../src/cli/run.ts';
import type { Language } from '../../src/text/language.ts';
import type { Ended } from '../support/command-line.ts';

type Table = Parameters<typeof runCommandLine>[3];

/** Runs the command line inside the test, which saves a new process each time. */
export async function runHere(words: readonly string[], language: Language = 'vi', table?: Table): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const output = {
    out: (text: string) => {
      stdout += text;
    },
    err: (text: string) => {
      stderr += text;
    },
    progress: { step: () => {} },
  };
  const status = await runCommandLine(words, language, output, table);
  return { status, stdout, stderr };
}
