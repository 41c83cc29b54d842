/**
 * Command line of the build: `--if-stale` builds only when a source is newer than `dist/`, `--readable` keeps names and
 * lines in `Code.js` for finding a fault.
 */
import { fileURLToPath } from 'node:url';
import { buildAll, buildIfStale } from './build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const built = process.argv.includes('--if-stale')
    ? await buildIfStale(root)
    : await buildAll(root, process.argv.includes('--readable'));
  if (built !== null) {
    const sizes = built.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)} KB`);
    process.stderr.write(`dist: ${sizes.join(', ')}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
