/** `dist/`: what `clasp push` sends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { isStale, replaceFolder } from './folder.ts';
import { buildPages } from './pages.ts';

/** Name and size in bytes of a built file. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
}

/** Builds `dist/` under the project's root, whole or not at all; throws with the reasons when something is wrong. */
export async function buildAll(root: string, readable = false): Promise<readonly BuiltFile[]> {
  const startedAt = new Date();
  const files = new Map([
    ['Code.js', await bundle(root, undefined, undefined, readable)],
    ['appsscript.json', readFileSync(join(root, 'appsscript.json'), 'utf8')],
    ...(await buildPages(root)),
  ]);
  replaceFolder(join(root, 'dist'), files, startedAt);
  return [...files].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }));
}

/** Builds when a source is newer than `dist/`; null when nothing was to be done. */
export async function buildIfStale(root: string): Promise<readonly BuiltFile[] | null> {
  const sources = ['src', 'appsscript.json', 'package-lock.json'].map((name) => join(root, name));
  return isStale(join(root, 'dist/Code.js'), sources) ? buildAll(root) : null;
}
