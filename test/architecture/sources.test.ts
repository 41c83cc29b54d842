import { describe, expect, it } from 'vitest';
import { biomeRestrictions } from '../../src/build/architecture/biome-restrictions.ts';
import { lintErrors } from '../support/biome.ts';
import { projectRoot } from '../support/project.ts';
import { faultsOf, readSource, sourceFiles } from './imports.ts';

describe('the sources', () => {
  it('import only along the arrows of the table of parts, types included', () => {
    const faults = sourceFiles(projectRoot).flatMap((path) => faultsOf(path, readSource(projectRoot, path)));

    expect(faults).toEqual([]);
  });

  it('pass the linter’s restricted imports and have no import cycle', () => {
    expect(lintErrors(projectRoot, ['style/noRestrictedImports', 'suspicious/noImportCycles'])).toEqual([]);
  });

  it('are linted by the restrictions of the present table: else run "npx tsx src/build/write-arrows.ts"', () => {
    expect(readSource(projectRoot, 'biome.arrows.json')).toBe(biomeRestrictions());
  });

  it('have no file over 400 lines', () => {
    const long = sourceFiles(projectRoot).filter((path) => readSource(projectRoot, path).split('\n').length > 401);

    expect(long).toEqual([]);
  });
});
