import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as `npm run -s cchc -- …` does, in Vietnamese, in the project's folder. */
export function cchc(...words: readonly string[]): Ended {
  return cchcWithInput('', ...words);
}

/** The same with text on standard input. */
export function cchcWithInput(input: string, ...words: readonly string[]): Ended {
  const ended = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
    input,
    env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
  });
  return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

/** The JSON that a command prints; fails with its sentences when it ends otherwise than expected. */
export function cchcJson<T>(...words: readonly string[]): T {
  const { status, stdout, stderr } = cchc(...words, '--json');
  if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** A folder of the test's own. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cchc-'));
}
