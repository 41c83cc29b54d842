/**
 * The linter's share of the table of parts: restricted imports by folder. The linter sees only what an import
 * statement says, not the file behind it, so arrows that allow types alone are left to the test over all imports.
 */
import { type Arrow, type Part, parts } from './parts.ts';

/** The text of `biome.arrows.json`, which `biome.json` extends. */
export function biomeRestrictions(): string {
  return `${JSON.stringify({ overrides: parts.map(restrictionsOf) }, null, 2)}\n`;
}

function restrictionsOf(part: Part): object {
  return {
    includes: [coverOf(part), ...innerPartsOf(part).map((inner) => `!${coverOf(inner)}`)],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: { patterns: [{ group: refusedBy(part), message: refusal(part) }] },
          },
        },
      },
    },
  };
}

const isFile = (part: Part): boolean => part.path.endsWith('.ts');

const coverOf = (part: Part): string => (isFile(part) ? part.path : `${part.path}/**`);

const innerPartsOf = (part: Part): readonly Part[] => parts.filter((other) => other.path.startsWith(`${part.path}/`));

/** How a relative import names something in a part: by the last name of its path. */
function specifierOf(part: Part, within = coverOf(part).slice(part.path.length)): string {
  return `**/${part.path.slice(part.path.lastIndexOf('/') + 1)}${within}`;
}

/** A file that is a part within another's folder names its neighbours by "./" alone. */
function specifiersOf(part: Part, other: Part): readonly string[] {
  const neighbours = isFile(part) && part.path.startsWith(`${other.path}/`);
  return [specifierOf(other), ...(neighbours ? ['./**'] : [])];
}

/** What an import statement of the part may not say; a later pattern that begins with "!" takes back an earlier one. */
function refusedBy(part: Part): readonly string[] {
  const closed = parts.filter((other) => other.name !== part.name && !isOpen(arrowTo(part, other)));
  return [
    ...libraryPatterns(part),
    ...closed.flatMap((other) => specifiersOf(part, other)),
    ...closed.flatMap((other) => exceptions(part, other)),
  ];
}

const arrowTo = (part: Part, other: Part): Arrow | undefined => part.arrows.find(({ to }) => to === other.name);

const isOpen = (arrow: Arrow | undefined): boolean => arrow !== undefined && arrow.only === undefined;

/** What may be imported although it stands in the folder of a part that may not. */
function exceptions(part: Part, other: Part): readonly string[] {
  const files = (arrowTo(part, other)?.only ?? []).map((file) => `/${file}`);
  const inner = innerPartsOf(other).filter((candidate) => isOpen(arrowTo(part, candidate)));
  const folders = inner.map((candidate) => coverOf(candidate).slice(other.path.length));
  return [...files, ...folders].map((within) => `!${specifierOf(other, within)}`);
}

function libraryPatterns(part: Part): readonly string[] {
  const allowed = [...part.libraries, ...(part.node ? ['node:*', 'node:*/**'] : [])];
  return ['**', ...['./**', '../**', ...allowed].map((pattern) => `!${pattern}`)];
}

function refusal(part: Part): string {
  const arrows = part.arrows.map(({ to, only }) => (only === undefined ? to : `${only.join(', ')} of ${to}`));
  const open = [...arrows, ...part.libraries, ...(part.node ? ['node:*'] : [])];
  const list = open.length === 0 ? 'nothing outside itself' : `only ${open.join('; ')}`;
  return `${part.name} may import ${list} (src/build/architecture/parts.ts)`;
}
