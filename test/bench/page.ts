/**
 * The browser page beside a bare page of the engine with the same workbook: time from the address to a sheet that can
 * be used, and from an edit to the fresh rate, both as ratios.
 */
import type { Browser, Page } from 'playwright-core';
import { buildWorkbenchIfStale } from '../../src/build/workbench.ts';
import { startOnSample } from '../../src/cli/serve.ts';
import { serveWorkbench } from '../../src/cli/workbench-server.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';
import { projectRoot } from '../support/project.ts';

const runs = 5;

/** Lines of the bench; says what was left out where there is no Chromium. */
export async function pageBenches(): Promise<readonly (readonly [string, string])[]> {
  if (chromiumPath === null) return [['browser page', 'left out: no Chromium on the path']];
  await buildWorkbenchIfStale(projectRoot);
  const start = await startOnSample();
  const server = await serveWorkbench(8400, async () => start);
  const browser = await launchChromium();
  try {
    const data = await engineData(browser, server.url);
    const ours = await medianOf(() => timeWorkbench(browser, server.url));
    const bare = await medianOf(() => timeBare(browser, server.url, data));
    return [
      ['page: address to usable', ratio(ours.open, bare.open, 'the bare engine page')],
      ['page: edit to fresh rate', ratio(ours.edit, bare.edit, 'its own COUNTIFS')],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Times {
  readonly open: number;
  readonly edit: number;
}

const ratio = (ours: number, bare: number, what: string): string =>
  `${(ours / bare).toFixed(1)} times ${what} (${ours.toFixed(0)} ms and ${bare.toFixed(0)} ms)`;

async function medianOf(measure: () => Promise<Times>): Promise<Times> {
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  const middle = (of: (one: Times) => number): number => times.map(of).sort((a, b) => a - b)[runs >> 1] ?? 0;
  return { open: middle(({ open }) => open), edit: middle(({ edit }) => edit) };
}

async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The sample's workbook as the engine itself stores it. */
function engineData(browser: Browser, url: string): Promise<string> {
  return withPage(browser, async (page) => {
    await openWorkbench(page, url);
    return page.evaluate('JSON.stringify(workbench.host.engineModel.exportData())');
  });
}

async function openWorkbench(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('body[data-ready]');
}

const rateCell = `workbench.host.globals.SpreadsheetApp.getActive().getSheetByName('Cấu hình').getRange('H2')`;

function timeWorkbench(browser: Browser, url: string): Promise<Times> {
  return withPage(browser, async (page) => {
    const started = performance.now();
    await openWorkbench(page, url);
    const open = performance.now() - started;
    await page.evaluate(`${rateCell}.setFormula('=CCHC_RATE(CCHC_PHIEN_BAN)')`);
    return { open, edit: await timeEdit(page, 'workbench.host.engineModel', `${rateCell}.getValue()`) };
  });
}

function timeBare(browser: Browser, url: string, data: string): Promise<Times> {
  return withPage(browser, async (page) => {
    await page.route(`${url}bare.html`, (route) => route.fulfill({ contentType: 'text/html', body: barePage }));
    await page.route(`${url}bare.json`, (route) => route.fulfill({ contentType: 'application/json', body: data }));
    const started = performance.now();
    await page.goto(`${url}bare.html`);
    await page.waitForSelector('body[data-ready]');
    const open = performance.now() - started;
    const formula = '=COUNTIFS(T2:T200, "Hoàn thành")';
    await page.evaluate(
      `model.dispatch('UPDATE_CELL', { ...at, row: 300, col: 40, content: ${JSON.stringify(formula)} })`,
    );
    return {
      open,
      edit: await timeEdit(page, 'model', 'model.getters.getEvaluatedCell({ ...at, row: 300, col: 40 }).value'),
    };
  });
}

/** From the command that changes T2 of the plan until the value is another one, in the page's own clock. */
async function timeEdit(page: Page, model: string, value: string): Promise<number> {
  return page.evaluate(`(async () => {
    const shown = ${model};
    const sheetId = shown.getters.getSheetIdByName('Nhiệm vụ');
    const before = ${value};
    const started = performance.now();
    shown.dispatch('UPDATE_CELL', { sheetId, row: 1, col: 19, content: 'Đang thực hiện' });
    for (let turn = 0; ${value} === before && turn < 1000; turn += 1) await Promise.resolve();
    return performance.now() - started;
  })()`);
}

const barePage = `<!doctype html><meta charset="utf-8"><style>html, body, #sheet { height: 100%; margin: 0 }</style>
<link rel="stylesheet" href="/vendor/o_spreadsheet.css">
<script src="/vendor/owl.iife.min.js"></script>
<script src="/vendor/chart.umd.min.js"></script>
<script src="/vendor/o_spreadsheet.min.iife.js"></script>
<body><div id="sheet"></div>
<script type="module">
const [data, templates] = await Promise.all([
  fetch('/bare.json').then((answer) => answer.json()),
  fetch('/vendor/o_spreadsheet.xml').then((answer) => answer.text()),
]);
globalThis.model = new o_spreadsheet.Model(data);
globalThis.at = { sheetId: model.getters.getSheetIdByName('Nhiệm vụ') };
await new owl.App(o_spreadsheet.Spreadsheet, { props: { model }, templates }).mount(document.getElementById('sheet'));
document.body.dataset.ready = 'true';
</script>`;
