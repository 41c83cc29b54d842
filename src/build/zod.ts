/**
 * zod for the bundle: minified on its own and put in front as one global, with no more of it than the sources use.
 * The bundler itself minifies all or nothing, and our own code is to stay readable on the server.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/** Global variable of the bundle that holds the parts of zod in use. */
const globalName = 'cchcZod';

/** The bundle would then hold all of zod, its languages included. */
const wholeLibrary = ['z', 'core', 'locales'];

const prefix = 'zod-name:';

/** Gives every export of `zod/mini` a module of its own, so that the metafile tells which of them are in use. */
export function zodAsGlobal(exportNames: readonly string[]): Plugin {
  return {
    name: 'zod as a global',
    setup(build) {
      build.onResolve({ filter: /^zod($|\/)/ }, ({ path }) =>
        path === 'zod/mini'
          ? { path, namespace: 'zod-names' }
          : { errors: [{ text: `"${path}" is not for the bundle: import * as z from 'zod/mini'` }] },
      );
      build.onLoad({ filter: /.*/, namespace: 'zod-names' }, () => ({
        contents: exportNames.map((name) => `export { value as ${name} } from '${prefix}${name}';`).join('\n'),
      }));
      build.onResolve({ filter: new RegExp(`^${prefix}`) }, ({ path }) => ({
        path: path.slice(prefix.length),
        namespace: 'zod-name',
        sideEffects: false,
      }));
      build.onLoad({ filter: /.*/, namespace: 'zod-name' }, ({ path }) => ({
        contents: `const zod_${path} = ${globalName}.${path};\nexport { zod_${path} as value };`,
      }));
    },
  };
}

/** The names of zod's exports that stand in a bundle made with `zodAsGlobal`. */
export function zodNamesIn(metafile: Metafile): readonly string[] {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs
    .filter(([path, { bytesInOutput }]) => path.startsWith(prefix) && bytesInOutput > 0)
    .map(([path]) => path.slice(prefix.length))
    .sort();
}

/** The text that defines the global: zod's licence and the named exports, minified; empty when none is named. */
export async function zodText(root: string, names: readonly string[]): Promise<string> {
  if (names.length === 0) {
    return '';
  }
  const forbidden = names.filter((name) => wholeLibrary.includes(name));
  if (forbidden.length > 0) {
    throw new Error(`"${forbidden.join('", "')}" of zod/mini would bring in all of zod: import * as z from 'zod/mini'`);
  }
  const result = await build({
    absWorkingDir: root,
    stdin: { contents: `export { ${names.join(', ')} } from 'zod/mini';`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName,
    target: 'es2019',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  const licence = readFileSync(join(root, 'node_modules/zod/LICENSE'), 'utf8').trim();
  return `/*\nzod\n\n${licence}\n*/\n${result.outputFiles[0]?.text ?? ''}`;
}
