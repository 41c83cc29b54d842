import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Part, parts } from '../../src/build/architecture/parts.ts';
import { type LintError, lintErrors } from '../support/biome.ts';
import { projectRoot } from '../support/project.ts';
import { faultsOf, importsIn } from './imports.ts';

/** One import that a probe file makes, and what is to be said of it. */
interface Attempt {
  readonly statement: string;
  readonly allowed: boolean;
  /** True when only the scan can tell: the linter does not know imports of types from others. */
  readonly scanOnly: boolean;
}

const packages = [
  'zod/mini',
  'zod',
  'exceljs',
  'htmlparser2',
  '@odoo/o-spreadsheet',
  'esbuild',
  'node:fs',
  'node:fs/promises',
  'lodash',
];

/** A file of the part; two levels down where the part is a folder. */
const probeOf = (part: Part): string => (part.path.endsWith('.ts') ? part.path : `${part.path}/some/folder/probe.ts`);

const targetsIn = (part: Part): string => (part.path.endsWith('.ts') ? part.path : `${part.path}/anything.ts`);

function relativeImport(from: Part, target: string): string {
  const path = posix.relative(posix.dirname(probeOf(from)), target);
  return path.startsWith('.') ? path : `./${path}`;
}

function attemptsOf(part: Part): readonly Attempt[] {
  const onParts = parts
    .filter((other) => other.name !== part.name)
    .flatMap((other): readonly Attempt[] => {
      const arrow = part.arrows.find(({ to }) => to === other.name);
      const path = relativeImport(part, targetsIn(other));
      const whole = arrow !== undefined && arrow.only === undefined;
      const named = (arrow?.only ?? []).map((file) => relativeImport(part, `${other.path}/${file}`));
      return [
        { statement: `import '${path}';`, allowed: whole && arrow.types !== true, scanOnly: whole },
        { statement: `import type { X } from '${path}';`, allowed: whole, scanOnly: false },
        { statement: `export * from '${path}';`, allowed: whole && arrow.types !== true, scanOnly: whole },
        ...named.map((file) => ({ statement: `import type { X } from '${file}';`, allowed: true, scanOnly: false })),
      ];
    });
  const onPackages = packages.map((name) => ({
    statement: `import '${name}';`,
    allowed: name.startsWith('node:') ? part.node : part.libraries.includes(name),
    scanOnly: false,
  }));
  return [...onParts, ...onPackages];
}

describe.each(parts)('in $path', (part) => {
  const attempts = attemptsOf(part);

  it('the scan refuses what the table does not allow, and nothing else', () => {
    const refused = attempts.filter(({ statement }) => faultsOf(probeOf(part), statement).length > 0);

    expect(refused).toEqual(attempts.filter(({ allowed }) => !allowed));
    expect(refused.length).toBeGreaterThan(0);
  });

  it('the linter refuses what the table does not allow, and nothing else', () => {
    const refused = attempts.filter((_, index) =>
      errors.some(
        ({ rule, file, line }) => rule.endsWith('noRestrictedImports') && file === probeOf(part) && line === index + 1,
      ),
    );

    expect(refused).toEqual(attempts.filter(({ allowed, scanOnly }) => !allowed && !scanOnly));
    expect(refused.length).toBeGreaterThan(0);
  });
});

let folder: string;
let errors: readonly LintError[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  for (const name of ['biome.json', 'biome.arrows.json']) {
    copyFileSync(join(projectRoot, name), join(folder, name));
  }
  for (const part of parts) {
    write(
      probeOf(part),
      attemptsOf(part)
        .map(({ statement }) => statement)
        .join('\n'),
    );
  }
  write('src/domain/one.ts', "import type { Two } from './two.ts';\nexport type One = Two | 1;\n");
  write('src/domain/two.ts', "import type { One } from './one.ts';\nexport type Two = One | 2;\n");
  errors = lintErrors(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('the linter', () => {
  it('refuses import cycles, also those of types alone', () => {
    const cycles = errors.filter(({ rule }) => rule.endsWith('noImportCycles')).map(({ file }) => file);

    expect(cycles).toEqual(expect.arrayContaining(['src/domain/one.ts', 'src/domain/two.ts']));
  });
});

describe('the scan', () => {
  it('sees every way to import and knows types from values', () => {
    const source = [
      "import './a.ts';",
      "import type { B } from './b.ts';",
      "import { type C } from './c.ts';",
      "export * from './d.ts';",
      "export type { E } from './e.ts';",
      "type F = import('./f.ts').F;",
      "const g = () => import('./g.ts');",
      "// import './comment.ts';",
      'const text = "import \'./string.ts\'";',
    ].join('\n');

    expect(importsIn(source)).toEqual([
      { specifier: './a.ts', typesOnly: false },
      { specifier: './b.ts', typesOnly: true },
      { specifier: './c.ts', typesOnly: false },
      { specifier: './d.ts', typesOnly: false },
      { specifier: './e.ts', typesOnly: true },
      { specifier: './f.ts', typesOnly: true },
      { specifier: './g.ts', typesOnly: false },
    ]);
  });

  it('refuses a source file outside all parts', () => {
    expect(faultsOf('src/helpers/strings.ts', '')).toEqual([
      'src/helpers/strings.ts is in no part of src/build/architecture/parts.ts',
    ]);
  });
});
