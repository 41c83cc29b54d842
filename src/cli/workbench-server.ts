/**
 * The web server of the workbench: on this machine alone, a fixed list of addresses, and pages whose content policy
 * lets nothing go anywhere else.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Start } from '../host/local/page/start.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pageFolder = join(root, 'dist-local');
const bundleFolder = join(root, 'dist');
const address = '127.0.0.1';

/** Where a running workbench is, and how to end it. */
export interface RunningWorkbench {
  readonly url: string;
  close(): Promise<void>;
}

/** What the page opens with; the bundle and its pages are added here. */
export type StartWith = Omit<Start, 'bundle' | 'files'>;

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
}

type Route = () => Answer | Promise<Answer>;

const pagePolicy =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const framePolicy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; " +
  "frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-downloads allow-popups allow-modals";

/**
 * Serves the workbench on the port, or on the next free one of a hundred; `open` makes what it opens with, anew for
 * each visit when it answers so.
 */
export async function serveWorkbench(port: number, open: () => Promise<StartWith>): Promise<RunningWorkbench> {
  const routes = routesOf(open);
  const server = createServer((request, response) => void answer(routes, request, response));
  const { port: bound } = await listen(server, port);
  return {
    url: `http://${address}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, attempts = 100): Promise<AddressInfo> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, address, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (attempts > 1 && (code === 'EADDRINUSE' || code === 'EACCES')) return listen(server, port + 1, attempts - 1);
    throw failure;
  }
  return server.address() as AddressInfo;
}

async function answer(
  routes: ReadonlyMap<string, Route>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', `http://${address}`);
  const route = routes.get(pathname);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isOurs(request) || !isRead || route === undefined) {
    response.writeHead(route === undefined ? 404 : 403, { 'content-type': 'text/plain' }).end();
    return;
  }
  try {
    const { type, body, policy } = await route();
    const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const headers = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      etag: tag,
      'content-security-policy': policy ?? "default-src 'none'",
    };
    if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
  } catch (failure) {
    process.stderr.write(`${pathname}: ${String(failure)}\n`);
    response.writeHead(500, { 'content-type': 'text/plain' }).end();
  }
}

/** A page elsewhere that calls this machine by another name gets nothing. */
function isOurs({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
}

function routesOf(open: () => Promise<StartWith>): ReadonlyMap<string, Route> {
  const page = readdirSync(pageFolder).map((name): [string, Route] => [
    `/app/${name}`,
    fileRoute(join(pageFolder, name)),
  ]);
  const vendor = vendorFiles.map(([url, path]): [string, Route] => [url, fileRoute(join(root, 'node_modules', path))]);
  return new Map<string, Route>([
    ['/', fileRoute(join(pageFolder, 'index.html'), pagePolicy)],
    ['/realm.html', realmPage],
    ['/frame.html', () => ({ type: types['.html'] as string, body: framePage, policy: framePolicy })],
    [
      '/start.json',
      async () => ({ type: types['.json'] as string, body: JSON.stringify({ ...(await open()), ...built() }) }),
    ],
    ...page,
    ...vendor,
  ]);
}

/** The room of the bundle: scripts come in by the nonce, text cannot be turned into code. */
function realmPage(): Answer {
  const nonce = randomBytes(16).toString('base64');
  return {
    type: types['.html'] as string,
    body: `<!doctype html><meta charset="utf-8"><title>Apps Script</title><body><script nonce="${nonce}"></script>`,
    policy: `default-src 'none'; script-src 'nonce-${nonce}'; frame-ancestors 'self'`,
  };
}

/** A page of the add-in is written into this one, which its policy keeps from reaching anything. */
const framePage = `<!doctype html><meta charset="utf-8"><title>CCHC</title><script>
addEventListener('message', (event) => {
  if (event.source !== parent || typeof event.data.html !== 'string') return;
  document.open();
  document.write(event.data.html);
  document.close();
}, { once: true });
</script>`;

/** The bundle and its pages as they stand in dist/ at this moment. */
function built(): Pick<Start, 'bundle' | 'files'> {
  const pages = readdirSync(bundleFolder).filter((name) => name.endsWith('.html'));
  const read = (name: string): string => readFileSync(join(bundleFolder, name), 'utf8');
  return {
    bundle: read('Code.js'),
    files: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), read(name)])),
  };
}

function fileRoute(path: string, policy?: string): Route {
  const type = types[extname(path)] ?? 'application/octet-stream';
  return () => ({ type, body: readFileSync(path), ...(policy === undefined ? {} : { policy }) });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.md': 'text/plain; charset=utf-8',
  '': 'text/plain; charset=utf-8',
};

const engine = '@odoo/o-spreadsheet/dist';

/** The libraries' own files, unmodified, and their licences. */
const vendorFiles: readonly (readonly [string, string])[] = [
  ['/vendor/o_spreadsheet.min.iife.js', `${engine}/o_spreadsheet.min.iife.js`],
  ['/vendor/o_spreadsheet.xml', `${engine}/o_spreadsheet.xml`],
  ['/vendor/o_spreadsheet.css', `${engine}/o_spreadsheet.css`],
  ['/vendor/owl.iife.min.js', '@odoo/owl/dist/owl.iife.min.js'],
  ['/vendor/chart.umd.min.js', 'chart.js/dist/chart.umd.min.js'],
  ['/vendor/css/font-awesome.min.css', 'font-awesome/css/font-awesome.min.css'],
  ['/vendor/fonts/fontawesome-webfont.woff2', 'font-awesome/fonts/fontawesome-webfont.woff2'],
  ['/licences/o-spreadsheet.txt', '@odoo/o-spreadsheet/LICENSE'],
  ['/licences/owl.txt', '@odoo/owl/LICENSE'],
  ['/licences/chart.js.txt', 'chart.js/LICENSE.md'],
];
