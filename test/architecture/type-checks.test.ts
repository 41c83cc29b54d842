import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project.ts';
import { readSource } from './imports.ts';

/** One configuration for each set of globals: the core has none, the bundle has Apps Script's, the rest Node's too. */
const configurations = ['src/domain', 'src', '.'];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'types-'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const name of configurations) {
    mkdirSync(join(folder, name), { recursive: true });
    copyFileSync(join(projectRoot, name, 'tsconfig.json'), join(folder, name, 'tsconfig.json'));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the compiler refuses a file of one line under a configuration. */
function refuses(configuration: string, path: string, line: string): boolean {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, line);
  const { stdout } = spawnSync(join(projectRoot, 'node_modules/.bin/tsc'), ['-p', configuration], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(file);
  return stdout.includes(`${path}(1,`);
}

describe('the types', () => {
  it.each([
    ['src/domain', 'src/domain/probe.ts', 'export const id = SpreadsheetApp.getActive().getId();'],
    ['src/domain', 'src/domain/probe.ts', 'export const id = process.pid;'],
    ['src', 'src/app/probe.ts', 'export const later = setTimeout(() => 1, 1);'],
    ['src', 'src/app/probe.ts', "export const url = new URL('x:y');"],
    ['src', 'src/app/probe.ts', 'export const body = document.body;'],
    ['src', 'src/app/probe.ts', "export const text = 'a'.replaceAll('a', 'b');"],
    ['src', 'src/app/probe.ts', 'export const first = [1][0].toFixed();'],
  ])('of %s refuse in %s: %s', (configuration, path, line) => {
    expect(refuses(configuration, path, line)).toBe(true);
  });

  it('of the bundle know the services of Apps Script and big integers', () => {
    const line = 'export const both = [SpreadsheetApp.getActive().getId(), BigInt(1)];';

    expect(refuses('src', 'src/app/probe.ts', line)).toBe(false);
  });

  it('are checked under every configuration by "npm run types"', () => {
    const { scripts } = JSON.parse(readSource(projectRoot, 'package.json')) as { scripts: { types: string } };
    const checked = [...scripts.types.matchAll(/tsc -p (\S+)/g)].map(([, name]) => name);

    expect(checked).toEqual(expect.arrayContaining(configurations));
  });
});
