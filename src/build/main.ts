/**
 * Command line of the build: `dist/` for Google and `dist-local/`, the page of the local host. `--if-stale` builds only
 * what is older than a source, `--readable` keeps names and
 * lines in `Code.js` for finding a fault.
 */
import { fileURLToPath } from 'node:url';
import { buildAll, buildIfStale } from './build.ts';
import { buildWorkbench, buildWorkbenchIfStale } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const onlyIfStale = process.argv.includes('--if-stale');
  const built = onlyIfStale ? await buildIfStale(root) : await buildAll(root, process.argv.includes('--readable'));
  await (onlyIfStale ? buildWorkbenchIfStale(root) : buildWorkbench(root));
  if (built !== null) {
    const sizes = built.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)} KB`);
    process.stderr.write(`dist: ${sizes.join(', ')}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
