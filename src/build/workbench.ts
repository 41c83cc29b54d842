/** `dist-local/`: the browser page of the local host; nothing of it is ever pushed to Google. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { isStale, replaceFolder } from './folder.ts';

const pageFolder = 'src/host/local/page';
const plainFiles = ['index.html', 'page.css', 'utilities.css'];

/** The engine is loaded by the page as its own unmodified file and found as a global. */
const engineAsGlobal: Plugin = {
  name: 'engine as a global',
  setup(build) {
    build.onResolve({ filter: /^@odoo\/o-spreadsheet$/ }, ({ path }) => ({ path, namespace: 'engine' }));
    build.onLoad({ filter: /.*/, namespace: 'engine' }, () => ({
      contents: 'module.exports = globalThis.o_spreadsheet;',
    }));
  },
};

/** Builds the page under the project's root, whole or not at all. */
export async function buildWorkbench(root: string): Promise<void> {
  const startedAt = new Date();
  const outdir = join(root, 'dist-local');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${pageFolder}/main.ts`],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'eof',
    define: { global: 'globalThis' },
    plugins: [engineAsGlobal],
    write: false,
    logLevel: 'silent',
  });
  const files = new Map([
    ...outputFiles.map(({ path, text }): [string, string] => [path.slice(outdir.length + 1), text]),
    ...plainFiles.map((name): [string, string] => [name, readFileSync(join(root, pageFolder, name), 'utf8')]),
  ]);
  replaceFolder(outdir, files, startedAt);
}

/** Builds when a source is newer than the page; true when it did. */
export async function buildWorkbenchIfStale(root: string): Promise<boolean> {
  const parts = ['src/host/local', 'src/files', 'src/layout', 'src/text', 'src/domain', 'src/catalogue', 'src/build'];
  const sources = [...parts, 'package-lock.json'].map((name) => join(root, name));
  if (!isStale(join(root, 'dist-local/main.js'), sources)) return false;
  await buildWorkbench(root);
  return true;
}
