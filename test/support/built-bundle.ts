/** The built bundle for tests: its text, and loaded where there is nothing but ECMAScript. */
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { runBare } from '../../src/build/runtime.ts';

/** Text of a file of `dist/`; throws the reasons when the sources did not build. */
export function builtFile(name: string): string {
  const failure = inject('buildFailure');
  if (failure !== '') {
    throw new Error(failure);
  }
  return readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
}

/** Text of `dist/Code.js`. */
export const builtBundle = (): string => builtFile('Code.js');

/** Runs the bundle in a fresh context beside the given globals; gives its global object. */
export function loadBundle(globals: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return runBare(builtBundle(), globals);
}
