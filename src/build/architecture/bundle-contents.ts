/** What the bundler really put into the bundle, held against the table of parts. */
import type { Metafile } from 'esbuild';
import { mayImport, partOf } from './parts.ts';

/** A sentence for every module that has no place in the bundle and every import that is no arrow; empty when sound. */
export function bundleFaults(metafile: Pick<Metafile, 'inputs'>): readonly string[] {
  return Object.entries(metafile.inputs)
    .filter(([path]) => !isZod(path))
    .flatMap(([path, { imports }]) => [
      ...moduleFaults(path),
      ...imports.flatMap((imported) => importFaults(path, imported.path, imported.external === true)),
    ]);
}

/** The stand-ins for zod; the rest of zod's own files never pass the bundler. */
const isZod = (path: string): boolean => path.startsWith('zod-name:') || path.startsWith('zod-names:');

function moduleFaults(path: string): readonly string[] {
  const part = partOf(path);
  if (part === null) {
    return [`${path} is in the bundle but in none of its parts`];
  }
  return part.inBundle ? [] : [`${path} is in the bundle; ${part.name} must not be`];
}

function importFaults(path: string, imported: string, external: boolean): readonly string[] {
  if (external) {
    return [`${path} imports ${imported}, which is not there in Apps Script`];
  }
  const [from, to] = [partOf(path), partOf(imported)];
  return from === null || to === null || mayImport(from, to, imported, false)
    ? []
    : [`${path} imports ${imported}: ${from.name} may not import ${to.name}`];
}
