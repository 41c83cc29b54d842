/**
 * Who may import whom: the one table from which the linter's restrictions, the check of the bundle's contents and
 * the test over all imports are made.
 */

export type PartName =
  | 'domain'
  | 'catalogue'
  | 'text'
  | 'schema'
  | 'layout'
  | 'import'
  | 'import/read'
  | 'documents'
  | 'files'
  | 'app'
  | 'functions'
  | 'entry-points'
  | 'host/google'
  | 'host/local'
  | 'host/local/page'
  | 'protocol'
  | 'dialogs'
  | 'main'
  | 'cli'
  | 'build';

/** Leave to import from a part: all of it, or less where `only` or `types` say so. */
export interface Arrow {
  readonly to: PartName;
  /** Paths within the part's folder; left out, the whole part. */
  readonly only?: readonly string[];
  /** True when only types may be taken: nothing of the part is then in the importer at run time. */
  readonly types?: true;
}

export interface Part {
  readonly name: PartName;
  /** Folder, or the single file, relative to the project's root. */
  readonly path: string;
  /** True for what may stand in the bundle that Apps Script runs. */
  readonly inBundle: boolean;
  readonly arrows: readonly Arrow[];
  /** Packages, by what the import statement may say. */
  readonly libraries: readonly string[];
  /** True where Node's own modules may be used. */
  readonly node: boolean;
}

const all = (...names: readonly PartName[]): readonly Arrow[] => names.map((to) => ({ to }));
const types = (...names: readonly PartName[]): readonly Arrow[] => names.map((to) => ({ to, types: true }));

/** The plain values that parts hand to each other. */
const workbookValue: Arrow = { to: 'layout', only: ['workbook-value.ts'], types: true };
const grid: Arrow = { to: 'import', only: ['grid.ts'], types: true };
const problem: Arrow = { to: 'domain', only: ['problem.ts'], types: true };
/** The codes of problems met in other parts, for which `text` has the sentences. */
const problemCodes: readonly Arrow[] = [
  { to: 'import', types: true },
  { to: 'app', only: ['problems.ts', 'system-check.ts'], types: true },
  { to: 'files', only: ['file-problem.ts'], types: true },
];

/** A part of the server bundle. */
const bundled = (name: PartName, path: string, arrows: readonly Arrow[], libraries: readonly string[] = []): Part => ({
  name,
  path,
  inBundle: true,
  arrows,
  libraries,
  node: false,
});

/** A part that runs in Node or in a browser page, never in Apps Script. */
const outside = (
  name: PartName,
  path: string,
  arrows: readonly Arrow[],
  more: { readonly libraries?: readonly string[]; readonly node?: boolean } = {},
): Part => ({
  name,
  path,
  inBundle: false,
  arrows,
  libraries: more.libraries ?? [],
  node: more.node ?? false,
});

/** Nothing may import `main`, `cli` or `build`; the tests may import everything. */
export const parts: readonly Part[] = [
  bundled('domain', 'src/domain', []),
  bundled('catalogue', 'src/catalogue', all('domain')),
  bundled('text', 'src/text', [...all('domain', 'catalogue'), ...problemCodes]),
  bundled('schema', 'src/schema', [...all('domain', 'catalogue'), ...types('import'), workbookValue], ['zod/mini']),
  bundled('layout', 'src/layout', all('domain', 'catalogue', 'text')),
  bundled('import', 'src/import', all('domain', 'catalogue')),
  outside('import/read', 'src/import/read', [...all('import'), workbookValue, ...all('domain')], {
    libraries: ['htmlparser2', 'jszip', 'mammoth'],
  }),
  outside('documents', 'src/documents', [...types('domain', 'layout'), ...all('text')]),
  outside('files', 'src/files', [workbookValue, problem], { libraries: ['exceljs', 'jszip'], node: true }),
  bundled('app', 'src/app', all('domain', 'catalogue', 'schema', 'layout', 'import', 'text')),
  bundled('functions', 'src/functions', [
    { to: 'layout', only: ['formula-version.ts'] },
    ...all('domain', 'catalogue', 'text'),
  ]),
  bundled('entry-points', 'src/entry-points', []),
  bundled('host/google', 'src/host/google', [
    problem,
    { to: 'layout', only: ['formula-version.ts', 'store-tab.ts', 'workbook-value.ts'] },
    ...types('app'),
    ...all('text', 'entry-points'),
  ]),
  outside('host/local', 'src/host/local', [...all('files'), workbookValue, problem], {
    libraries: ['@odoo/o-spreadsheet'],
    node: true,
  }),
  outside('host/local/page', 'src/host/local/page', [
    { to: 'layout', only: ['workbook-value.ts', 'row-heights.ts'] },
    ...all('host/local', 'files', 'text'),
  ]),
  bundled('protocol', 'src/dialogs/protocol.ts', [problem, ...types('app', 'schema', 'text')]),
  outside(
    'dialogs',
    'src/dialogs',
    [
      { to: 'domain', only: ['problem.ts', 'calendar/date.ts'] },
      workbookValue,
      { to: 'files', only: ['xlsx.ts', 'file-problem.ts'] },
      { to: 'import', only: ['grid.ts', 'packed-grid.ts', 'plan.ts'] },
      ...types('entry-points'),
      ...all('protocol', 'text', 'import/read', 'documents'),
    ],
    { libraries: ['preact', 'preact/hooks'] },
  ),
  bundled('main', 'src/main.ts', [
    ...types('domain'),
    ...all('app', 'functions', 'host/google', 'text', 'entry-points', 'protocol'),
  ]),
  outside(
    'cli',
    'src/cli',
    [
      problem,
      grid,
      { to: 'layout', only: ['row-heights.ts', 'workbook-value.ts'] },
      { to: 'dialogs', only: ['sample.ts'] },
      { to: 'host/local/page', only: ['start.ts'], types: true },
      ...all('host/local', 'files', 'import/read', 'documents', 'protocol', 'text'),
    ],
    { node: true },
  ),
  outside('build', 'src/build', [...all('entry-points'), { to: 'dialogs', only: ['sample.ts'] }], {
    libraries: ['esbuild', 'zod/mini'],
    node: true,
  }),
];

/** The part that a file belongs to: the deepest that holds its path; null for a file outside all of them. */
export function partOf(path: string): Part | null {
  const holding = parts.filter((part) => path === part.path || path.startsWith(`${part.path}/`));
  return holding.reduce<Part | null>(
    (deepest, part) => (deepest === null || part.path.length > deepest.path.length ? part : deepest),
    null,
  );
}

/**
 * Whether a file of one part may import a file of another; a part may always import itself.
 * `path` is the imported file from the project's root; `typesOnly` says that the statement imports types alone.
 */
export function mayImport(from: Part, to: Part, path: string, typesOnly: boolean): boolean {
  if (from.name === to.name) {
    return true;
  }
  return from.arrows.some(
    (arrow) =>
      arrow.to === to.name &&
      (arrow.types !== true || typesOnly) &&
      (arrow.only === undefined || arrow.only.some((file) => path === `${to.path}/${file}`)),
  );
}

/** Whether a file of a part may import a package or a module of Node, as the statement names it. */
export function mayUseLibrary(part: Part, specifier: string): boolean {
  return specifier.startsWith('node:') ? part.node : part.libraries.includes(specifier);
}
