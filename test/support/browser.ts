/** The workbench in a real browser for tests: the server, one Chromium for a test file, a fresh profile for each page. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { buildWorkbenchIfStale } from '../../src/build/workbench.ts';
import { type RunningWorkbench, type StartWith, serveWorkbench } from '../../src/cli/workbench-server.ts';
import { builtBundle } from './built-bundle.ts';
import { chromiumNames, chromiumPath, launchChromium } from './chromium.ts';
import { projectRoot } from './project.ts';

/** Tests that need a browser; without one they are left out and a line says so. */
export const describeInBrowser = describe.skipIf(chromiumPath === null);
if (chromiumPath === null)
  process.stderr.write(
    `Left out: tests of the browser page (none of ${chromiumNames.join(', ')} on the path, CHROMIUM not set)\n`,
  );

export interface OpenOptions {
  /** "?lang=en" and the like. */
  readonly query?: string;
  readonly locale?: string;
  /** Errors on the console that the test means to cause. */
  readonly expected?: RegExp;
  /** The profile of an earlier visit, whose stored work the new one finds. */
  readonly context?: BrowserContext;
}

export interface BrowserWorkbench {
  /** Opens the workbench and waits until it can be used. */
  open(options?: OpenOptions): Promise<Page>;
  readonly url: string;
  readonly browser: Browser;
}

/** Starts server and browser before the tests of the file; a console error or a foreign request fails the test. */
export function useWorkbench(start: () => Promise<StartWith>): () => BrowserWorkbench {
  let browser: Browser | undefined;
  let server: RunningWorkbench | undefined;
  const faults: string[] = [];
  const contexts = new Set<BrowserContext>();

  beforeAll(async () => {
    builtBundle();
    await buildWorkbenchIfStale(projectRoot);
    const opened = await start();
    server = await serveWorkbench(20_000 + (process.pid % 20_000), async () => opened);
    browser = await launchChromium();
  }, 120_000);
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts.clear();
    const found = faults.splice(0);
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return () => {
    if (!browser || !server) throw new Error('no browser');
    const { url } = server;
    const running = browser;
    return {
      url,
      browser,
      async open({ query = '', locale = 'vi-VN', expected, context: known }: OpenOptions = {}) {
        const context = known ?? (await running.newContext({ viewport: { width: 1366, height: 768 }, locale }));
        if (!contexts.has(context)) await watch(context, url, faults, expected);
        contexts.add(context);
        const page = await context.newPage();
        await page.goto(url + query);
        await page.waitForSelector('body[data-ready]', { timeout: 30_000 });
        return page;
      },
    };
  };
}

async function watch(context: BrowserContext, url: string, faults: string[], expected?: RegExp): Promise<void> {
  context.on('weberror', (failure) => faults.push(`error in the page: ${failure.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  await context.route(
    (asked) => !asked.href.startsWith(url) && !/^(?:data|blob|about):/.test(asked.protocol),
    (route) => {
      faults.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
}

/** Types into a cell of the sheet as a person does. */
export async function typeInto(page: Page, tab: string, a1: string, text: string): Promise<void> {
  await select(page, tab, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Selects a cell, its tab shown, gives it the keyboard, and waits until it is drawn, as a person would. */
export async function select(page: Page, tab: string, a1: string): Promise<void> {
  await page.evaluate(`(async () => {
    const { globals } = workbench.host;
    const range = globals.SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(tab)}).getRange(${JSON.stringify(a1)});
    workbench.show(range.getSheet().getSheetId(), {
      row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns(),
    });
    workbench.focus();
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  })()`);
}

/** The text that a cell shows. */
export function shown(page: Page, tab: string, a1: string): Promise<string> {
  return page.evaluate(
    `workbench.host.globals.SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(tab)}).getRange(${JSON.stringify(a1)}).getDisplayValue()`,
  );
}
