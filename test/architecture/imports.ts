/** Every import of a source text, types included, seen by a parser rather than by what is left after bundling. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'vitest/node';
import { mayImport, mayUseLibrary, partOf } from '../../src/build/architecture/parts.ts';

export interface Import {
  readonly specifier: string;
  /** True when the statement takes types alone. */
  readonly typesOnly: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** The imports of a text in TypeScript, with JSX or not: statements, re-exports, `import(…)` and `import('…').Type`. */
export function importsIn(source: string, lang: 'ts' | 'tsx' = 'ts'): readonly Import[] {
  return nodesOf(parseAst(source, { lang })).flatMap((node) => {
    const specifier = (node['source'] as { value?: unknown } | null | undefined)?.value;
    return typeof specifier === 'string' ? [{ specifier, typesOnly: isTypesOnly(node) }] : [];
  });
}

const isTypesOnly = (node: Node): boolean =>
  node['type'] === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';

function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inside = Object.values(value).flatMap(nodesOf);
  return 'type' in value ? [value as Node, ...inside] : inside;
}

/** Why the imports of a source file break the table of parts; empty when they keep it. */
export function faultsOf(path: string, source: string): readonly string[] {
  const part = partOf(path);
  if (part === null) {
    return [`${path} is in no part of src/build/architecture/parts.ts`];
  }
  return importsIn(source, path.endsWith('.tsx') ? 'tsx' : 'ts').flatMap(({ specifier, typesOnly }) => {
    if (!specifier.startsWith('.')) {
      return mayUseLibrary(part, specifier) ? [] : [`${path}: ${part.name} may not use ${specifier}`];
    }
    const target = posix.join(posix.dirname(path), specifier);
    const other = partOf(target);
    return other !== null && mayImport(part, other, target, typesOnly)
      ? []
      : [`${path}: ${part.name} may not import ${typesOnly ? 'types of ' : ''}${target}`];
  });
}

/** All source files, by path from the project's root. */
export function sourceFiles(root: string): readonly string[] {
  return readdirSync(posix.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort();
}

export const readSource = (root: string, path: string): string => readFileSync(posix.join(root, path), 'utf8');
