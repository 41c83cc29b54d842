import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorkbenchIfStale } from '../../src/build/workbench.ts';
import { type RunningWorkbench, serveWorkbench } from '../../src/cli/workbench-server.ts';
import { builtBundle } from '../support/built-bundle.ts';
import { cchc, freshFolder } from '../support/command-line.ts';
import { projectRoot } from '../support/project.ts';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

describe('the server of the workbench', () => {
  let running: RunningWorkbench;
  const start = async () => ({ origin: 'test', name: 'Thử', workbook: { sheets: [] } });

  beforeAll(async () => {
    builtBundle();
    await buildWorkbenchIfStale(projectRoot);
    running = await serveWorkbench(41_300, start);
  });
  afterAll(() => running.close());

  const get = (path: string, options: { host?: string; method?: string } = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      const url = new URL(running.url);
      const asked = request(
        {
          host: url.hostname,
          port: url.port,
          path,
          method: options.method ?? 'GET',
          headers: { host: options.host ?? url.host },
        },
        (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (piece: string) => {
            body += piece;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        },
      );
      asked.on('error', reject);
      asked.end();
    });

  test('answers on this machine alone', () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('takes the next port when one is taken', async () => {
    const other = await serveWorkbench(Number(new URL(running.url).port), start);
    expect(other.url).not.toBe(running.url);
    await other.close();
  });

  test('lets the page load nothing from elsewhere', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('forbids the room of the script to turn text into code, and gives it a new nonce each time', async () => {
    const [first, second] = [await get('/realm.html'), await get('/realm.html')];
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[^']+'; frame-ancestors 'self'$/);
    expect(policy).not.toBe(second.headers['content-security-policy']);
  });

  test('keeps the pages of the add-in from reaching anything', async () => {
    const policy = String((await get('/frame.html')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
  });

  test('hands out the bundle with the workbook to begin with', async () => {
    const given = JSON.parse((await get('/start.json')).body);
    expect(given).toMatchObject({ origin: 'test', name: 'Thử', workbook: { sheets: [] }, bundle: builtBundle() });
    expect(Object.keys(given.files)).toContain('Sidebar');
  });

  test('has the licence of the engine', async () => {
    expect((await get('/licences/o-spreadsheet.txt')).body).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  });

  test.each(['/package.json', '/vendor/../package.json', '/app/%2e%2e/package.json', '/vendor/', '/app/none.js'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('gives nothing to a page that calls this machine by another name', async () => {
    const { status, body } = await get('/start.json', { host: 'attacker.example' });
    expect([status, body]).toEqual([403, '']);
  });

  test('takes nothing in', async () => {
    expect((await get('/start.json', { method: 'POST' })).status).toBe(403);
  });
});

test('a file that is no workbook ends the command before anything is served', () => {
  const file = join(freshFolder(), 'hỏng.xlsx');
  writeFileSync(file, 'không phải bảng tính');
  const { status, stdout, stderr } = cchc('serve', file);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('hỏng.xlsx');
});

test('a port that cannot be is refused', () => {
  expect(cchc('serve', '--port', '70000').status).toBe(2);
});
