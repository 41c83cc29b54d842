import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { isStale, replaceFolder } from '../../src/build/folder.ts';
import { runBare } from '../../src/build/runtime.ts';
import type { EntryPoint } from '../../src/entry-points/kinds.ts';
import { projectRoot } from '../support/project.ts';

const hello: EntryPoint = {
  kind: 'menu',
  name: 'hello',
  doc: 'Chào.',
  label: { vi: 'Chào', en: 'Hello' },
  parameters: [],
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const build = (): Promise<string> => bundle(root, 'src/main.ts', [hello]);

describe('the build', () => {
  it('bundles what main may import and hands its functions out', async () => {
    write('src/domain/name.ts', "export const name: string = 'Hà Tĩnh';");
    write('src/app/hello.ts', "import { name } from '../domain/name.ts'; export const hello = () => 'Chào ' + name;");
    write('src/main.ts', "export { hello } from './app/hello.ts';");

    const realm = runBare(await build());

    expect((realm['hello'] as () => unknown)()).toBe('Chào Hà Tĩnh');
  });

  it('refuses a part that has no place in the bundle', async () => {
    write('src/files/xlsx.ts', 'export const hello = () => 1;');
    write('src/main.ts', "export { hello } from './files/xlsx.ts';");

    await expect(build()).rejects.toThrow('src/files/xlsx.ts is in the bundle; files must not be');
  });

  it('refuses an import against the arrows', async () => {
    write('src/app/hello.ts', 'export const hello = () => 1;');
    write('src/domain/name.ts', "export { hello } from '../app/hello.ts';");
    write('src/main.ts', "export { hello } from './domain/name.ts';");

    await expect(build()).rejects.toThrow('src/domain/name.ts imports src/app/hello.ts: domain may not import app');
  });

  it('refuses types alone where the arrow allows types alone and values are taken', async () => {
    write('src/layout/sheet.ts', 'export const hello = () => 1;');
    write('src/host/google/hello.ts', "export { hello } from '../../layout/sheet.ts';");
    write('src/main.ts', "export { hello } from './host/google/hello.ts';");

    await expect(build()).rejects.toThrow('host/google may not import layout');
  });

  it('refuses a library other than zod', async () => {
    write('src/app/hello.ts', "import { Parser } from 'htmlparser2'; export const hello = () => Parser;");
    write('src/main.ts', "export { hello } from './app/hello.ts';");

    await expect(build()).rejects.toThrow('node_modules/htmlparser2');
  });

  it('refuses modules of Node', async () => {
    write('src/app/hello.ts', "import { readFileSync } from 'node:fs'; export const hello = () => readFileSync;");
    write('src/main.ts', "export { hello } from './app/hello.ts';");

    await expect(build()).rejects.toThrow('src/app/hello.ts imports node:fs, which is not there in Apps Script');
  });

  it('refuses a global that Apps Script lacks', async () => {
    write('src/main.ts', 'export const hello = () => setTimeout(() => 1, 1);');

    await expect(build()).rejects.toThrow('the sources use setTimeout');
  });

  it('refuses an entry point without handler', async () => {
    write('src/main.ts', 'export const goodbye = () => 1;');

    await expect(build()).rejects.toThrow('src/main.ts exports no function hello');
  });
});

describe('zod in the bundle', () => {
  it('is minified, under its licence, and only what is in use', async () => {
    write('src/schema/name.ts', "import * as z from 'zod/mini'; export const name = z.object({ a: z.string() });");
    write(
      'src/app/hello.ts',
      "import { name } from '../schema/name.ts'; export const hello = (x) => name.safeParse(x).success;",
    );
    write('src/main.ts', "export { hello } from './app/hello.ts';");

    const code = await build();
    const hello = runBare(code)['hello'] as (value: unknown) => unknown;

    expect([hello({ a: 'x' }), hello({ a: 1 }), hello(null)]).toEqual([true, false, false]);
    expect(code).toContain('MIT License');
    expect(Buffer.byteLength(code)).toBeLessThan(25_000);
  });

  it('is refused in its large form', async () => {
    write('src/schema/name.ts', "import { z } from 'zod'; export const hello = () => z;");
    write('src/app/hello.ts', "export { hello } from '../schema/name.ts';");
    write('src/main.ts', "export { hello } from './app/hello.ts';");

    await expect(build()).rejects.toThrow('"zod" is not for the bundle');
  });

  it('is refused as the one object that holds all of it', async () => {
    write('src/schema/name.ts', "import { z } from 'zod/mini'; export const hello = () => z;");
    write('src/app/hello.ts', "export { hello } from '../schema/name.ts';");
    write('src/main.ts', "export { hello } from './app/hello.ts';");

    await expect(build()).rejects.toThrow('would bring in all of zod');
  });
});

describe('a replaced folder', () => {
  const builtAt = new Date('2025-03-14T00:00:00Z');

  it('holds the new files alone', () => {
    replaceFolder(join(root, 'dist'), new Map([['old.js', '1']]), builtAt);
    replaceFolder(join(root, 'dist'), new Map([['new.js', '2']]), builtAt);

    expect(readdirSync(join(root, 'dist'))).toEqual(['new.js']);
    expect(readFileSync(join(root, 'dist/new.js'), 'utf8')).toBe('2');
    expect(readdirSync(root).sort()).toEqual(['dist', 'node_modules']);
  });

  it('stays as it was when a file cannot be written', () => {
    replaceFolder(join(root, 'dist'), new Map([['old.js', '1']]), builtAt);

    expect(() => replaceFolder(join(root, 'dist'), new Map([['no/such/folder.js', '2']]), builtAt)).toThrow();
    expect(readdirSync(join(root, 'dist'))).toEqual(['old.js']);
    expect(readdirSync(root).sort()).toEqual(['dist', 'node_modules']);
  });
});

describe('what was built', () => {
  const at = (path: string, time: string): void => utimesSync(join(root, path), new Date(time), new Date(time));

  it.each([
    ['stale when it is not there', null, '2025-01-01', true],
    ['stale when a source is newer', '2025-01-01', '2025-01-02', true],
    ['fresh when every source is older', '2025-01-02', '2025-01-01', false],
  ])('is %s', (_, built, changed, stale) => {
    write('src/domain/a.ts', '');
    for (const path of ['src/domain/a.ts', 'src/domain', 'src']) {
      at(path, changed);
    }
    if (built !== null) {
      write('Code.js', '');
      at('Code.js', built);
    }

    expect(existsSync(join(root, 'Code.js'))).toBe(built !== null);
    expect(isStale(join(root, 'Code.js'), [join(root, 'src'), join(root, 'absent.json')])).toBe(stale);
  });

  it('is stale when a source was taken away', () => {
    write('src/domain/a.ts', '');
    write('Code.js', '');
    at('Code.js', '2025-01-02');
    at('src/domain/a.ts', '2025-01-01');
    at('src', '2025-01-01');
    at('src/domain', '2025-01-03');

    expect(isStale(join(root, 'Code.js'), [join(root, 'src')])).toBe(true);
  });
});
