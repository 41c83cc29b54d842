/** The licences of the free software that pages bring along, read from the packages themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** "MIT". */
  readonly kind: string;
  /** The whole text, copyright notice included. */
  readonly text: string;
}

/** Packages that hold their dependencies within one built file, where the bundler cannot see them. */
const sealed: ReadonlySet<string> = new Set(['exceljs']);

/** The packages whose files are in the bundles, in alphabetical order; throws when one carries no licence. */
export function licencesIn(root: string, metafiles: readonly Metafile[]): readonly Licence[] {
  const seen = metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageOf));
  const within = [...new Set(seen)].filter((name) => sealed.has(name)).flatMap((name) => dependenciesOf(root, name));
  return [...new Set([...seen, ...within])].sort().map((name) => licenceOf(root, name));
}

/** "node_modules/a/node_modules/@b/c/d.js" is in the package "a/node_modules/@b/c". */
function packageOf(path: string): readonly string[] {
  const found = /^(?:\.\.\/)*node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  return found === undefined ? [] : [found];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (root: string, name: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;

const dependenciesOf = (root: string, name: string): readonly string[] =>
  Object.keys(manifestOf(root, name).dependencies ?? {});

function licenceOf(root: string, folder: string): Licence {
  const { name, version, license } = manifestOf(root, folder);
  const path = join(root, 'node_modules', folder);
  const file = readdirSync(path).find((candidate) => /^(licen[cs]e|copying)/i.test(candidate));
  if (license === undefined && file === undefined) throw new Error(`${name} ${version} carries no licence`);
  const text = file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
  return { name, version, kind: (license ?? '').replace(/^\(|\)$/g, ''), text };
}
