import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/entry-points/pages.ts';
import { builtFile } from '../support/built-bundle.ts';
import { projectRoot } from '../support/project.ts';

const files = ['Code.js', 'appsscript.json', ...pages.map(({ name }) => `${name}.html`)].sort();

describe('dist/', () => {
  it('holds the built files and nothing else', () => {
    builtFile('Code.js');

    expect(readdirSync(join(projectRoot, 'dist')).sort()).toEqual(files);
  });

  it('is exactly what clasp would push', () => {
    builtFile('Code.js');
    const { stdout } = spawnSync(join(projectRoot, 'node_modules/.bin/clasp'), ['show-file-status', '--json'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    const status = JSON.parse(stdout) as { readonly filesToPush: readonly string[] };

    expect([...status.filesToPush].sort()).toEqual(files.map((name) => `dist/${name}`));
  });
});

describe('the manifest', () => {
  it('asks for the open spreadsheet and for dialogs in it, no more, and sets Vietnam’s time', () => {
    expect(JSON.parse(builtFile('appsscript.json'))).toEqual({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });
});
