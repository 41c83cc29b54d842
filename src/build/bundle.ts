/** `Code.js`: the sources as one script for Apps Script, zod in front of them, the top-level functions behind. */
import { type BuildResult, build } from 'esbuild';
import * as zodMini from 'zod/mini';
import type { EntryPoint } from '../entry-points/kinds.ts';
import { entryPoints } from '../entry-points/table.ts';
import { bundleFaults } from './architecture/bundle-contents.ts';
import { missingGlobalsIn, runBare } from './runtime.ts';
import { wrapper } from './wrappers.ts';
import { zodAsGlobal, zodNamesIn, zodText } from './zod.ts';

/** Global variable that holds the exports of `main.ts`. */
const bundleName = 'cchc';

const notice =
  '// Built from src/ by "npm run build"; "npm run build -- --readable" keeps names and lines. Change the sources, not this file.\n';

/**
 * The text of `Code.js` made from the entry file; throws one Error that lists every reason why it may not be pushed:
 * a module or import against the table of parts, a global that Apps Script lacks, an entry point without handler.
 * Minified for a quick start of every formula, unless `readable`.
 */
export async function bundle(
  root: string,
  entryFile = 'src/main.ts',
  entries: readonly EntryPoint[] = entryPoints,
  readable = false,
): Promise<string> {
  const { outputFiles, metafile, warnings } = await bundleSources(root, entryFile, readable);
  const own = outputFiles[0]?.text ?? '';
  const zod = await zodText(root, zodNamesIn(metafile));
  const wrappers = entries.map((entry) => `${wrapper(entry, bundleName)}\n`);
  const code = [notice, zod, own, ...wrappers].join('\n');
  refuse([
    ...warnings.map(({ text, location }) => (location === null ? text : `${location.file}:${location.line}: ${text}`)),
    ...bundleFaults(metafile),
    ...missingGlobalsIn(own).map((name) => `the sources use ${name}, which Apps Script does not have`),
  ]);
  refuse(handlerFaults(code, entries));
  return code;
}

function bundleSources(
  root: string,
  entryFile: string,
  readable: boolean,
): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    absWorkingDir: root,
    entryPoints: [entryFile],
    bundle: true,
    format: 'iife',
    globalName: bundleName,
    target: 'es2019',
    charset: 'utf8',
    minify: !readable,
    platform: 'neutral',
    external: ['node:*'],
    plugins: [zodAsGlobal(Object.keys(zodMini))],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
}

function handlerFaults(code: string, entries: readonly EntryPoint[]): readonly string[] {
  const exported = runBare(code)[bundleName] as Readonly<Record<string, unknown>>;
  return entries
    .filter(({ name }) => typeof exported[name] !== 'function')
    .map(({ name }) => `src/main.ts exports no function ${name}, which src/entry-points/table.ts declares`);
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) {
    throw new Error(`Code.js was not built:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}
