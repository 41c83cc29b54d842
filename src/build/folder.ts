/** Folders written whole or not at all, and whether what was built is still new. */
import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces a folder by one that holds exactly the given files (name → text), dated `builtAt`.
 * They are written beside it first and put in its place by renaming, so nobody meets half of them.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>, builtAt: Date): void {
  const fresh = mkdtempSync(join(dirname(folder), '.dist-'));
  try {
    for (const [name, text] of files) {
      writeFileSync(join(fresh, name), text);
      utimesSync(join(fresh, name), builtAt, builtAt);
    }
    swap(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Two builds at a time may each find the other's folder in the place; the last one stays. */
function swap(fresh: string, folder: string, attempts = 5): void {
  const retired = `${fresh}-old`;
  try {
    move(folder, retired, ['ENOENT']);
    if (!move(fresh, folder, ['ENOTEMPTY', 'EEXIST'])) {
      if (attempts === 1) {
        throw new Error(`${folder} is being written by another build`);
      }
      swap(fresh, folder, attempts - 1);
    }
  } finally {
    rmSync(retired, { recursive: true, force: true });
  }
}

/** Renames; false when it failed in one of the expected ways. */
function move(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? '')) {
      return false;
    }
    throw error;
  }
}

/** Whether a built file is missing or older than one of the sources; a folder stands for all that is in it. */
export function isStale(built: string, sources: readonly string[]): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return builtAt === undefined || sources.some((source) => newestChange(source) >= builtAt);
}

/** A folder's own date counts too: it changes when a file is taken away. */
function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    return 0;
  }
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newestChange(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}
