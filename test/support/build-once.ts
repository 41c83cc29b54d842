/** Builds `dist/` once before the tests. A build that fails only fails the tests that need the bundle. */
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../src/build/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why `dist/` could not be built; empty when it was. */
    buildFailure: string;
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('buildFailure', await failureOfBuild());
}

async function failureOfBuild(): Promise<string> {
  try {
    await buildIfStale(fileURLToPath(new URL('../..', import.meta.url)));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
