/** The linter, run on a folder as `npm run lint` runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

export interface LintError {
  readonly rule: string;
  /** From the folder that was linted. */
  readonly file: string;
  readonly line: number;
}

interface Report {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly category: string;
    readonly location: { readonly path: string; readonly start: { readonly line: number } };
  }[];
}

/** All errors that the linter reports in a folder, which has its own `biome.json`; optionally of some rules only. */
export function lintErrors(folder: string, rules: readonly string[] = []): readonly LintError[] {
  const { stdout, stderr } = spawnSync(
    join(projectRoot, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', ...rules.map((rule) => `--only=${rule}`), '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  if (!stdout.startsWith('{')) {
    throw new Error(`biome did not run: ${stderr}`);
  }
  return (JSON.parse(stdout) as Report).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ category, location }) => ({ rule: category, file: location.path, line: location.start.line }));
}
