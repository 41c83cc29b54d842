/** Built pages in a real browser, with the built script over the local engine behind them. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PageName, pages } from '../../src/entry-points/pages.ts';
import type { LocalHost } from '../../src/host/local/index.ts';
import { builtFile } from './built-bundle.ts';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's Chromium: the one that CHROMIUM names, else the first on the path; throws when there is none. */
function chromiumPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => chromiumNames.map((name) => join(folder, name)));
  const found = [process.env['CHROMIUM'] ?? '', ...candidates].find(isExecutable);
  if (found === undefined) throw new Error('No Chromium on the path; name one in CHROMIUM.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    if (path === '') return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });

/** The built pages by name, as `HtmlService` reads them. */
export function builtPages(): Readonly<Record<string, string>> {
  return Object.fromEntries(pages.map(({ name }) => [name, builtFile(`${name}.html`)]));
}

/** `google.script` as pages see it: the answer or the failure of a call comes later, by handlers. */
const googleScript = `
  const runner = (onAnswer, onFailure) => ({
    withSuccessHandler: (handler) => runner(handler, onFailure),
    withFailureHandler: (handler) => runner(onAnswer, handler),
    cchcCall: (request) => window.scriptCall(request).then(
      (answer) => onAnswer(answer),
      (failure) => onFailure(new Error(String(failure.message).replace(/^.*?Error: /, '')))),
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => { window.closedByPage = true; } } } };
`;

export interface ShownPage {
  readonly page: Page;
  /** Addresses that the page asked the network for, beside itself. */
  readonly requests: readonly string[];
  /** Errors that the page did not catch. */
  readonly errors: readonly string[];
}

/**
 * Shows a page in a window of its kind's size. `script` stands in for the script behind it; by default it is the host's
 * `cchcCall`. What it throws reaches the page's failure handler.
 */
export async function showPage(
  browser: Browser,
  host: LocalHost,
  name: PageName,
  script: (request: { readonly name: string; readonly payload: unknown }) => unknown = (request) =>
    host.call('cchcCall', request),
): Promise<ShownPage> {
  const entry = pages.find((candidate) => candidate.name === name);
  const size = { width: 300, height: 720, ...entry };
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: size.width, height: size.height } });
  page.setDefaultTimeout(45_000);
  const requests: string[] = [];
  const errors: string[] = [];
  const address = `https://sheet.example/${name}`;
  await page.route('**/*', (route) => {
    if (route.request().url() === address) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: builtFile(`${name}.html`) });
    }
    requests.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.exposeFunction('scriptCall', script);
  await page.addInitScript(googleScript);
  await page.goto(address);
  return { page, requests, errors };
}

/** Keeps a picture of a page in the folder that PICTURES names, for people to look at; does nothing without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps people from using the page, by axe's rules of WCAG 2.2 A and AA: the rule and the elements. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as { violations: { id: string; impact: string; nodes: { target: unknown; failureSummary?: string }[] }[] };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}
