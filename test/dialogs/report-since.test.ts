/** What has changed since a report was made, on the page Report. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessFaults, builtPages, openBrowser, picture, showPage } from '../support/pages.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const period = '2025-Q1';
const march = () => Date.UTC(2025, 2, 10, 2);

it('a figure changed after the report is named with both values', async () => {
  const { host, ask } = sampleQuarter('figures-mended.tsv', { files: builtPages(), now: march });
  ask('report', { period, by: 'Lan' });
  ask('enterFigures', { period, lines: [{ line: 2, code: '1.5.3', value: '2', note: '' }] });
  const { page, errors } = await showPage(browser, host, 'Report');

  await page.getByRole('button', { name: 'Xem những gì đã thay đổi sau khi báo cáo' }).click();
  const row = page.getByRole('row').filter({ hasText: '1.5.3' });
  await row.waitFor();
  await picture(page, 'report-since');
  expect(await row.getByRole('cell').allTextContents()).toEqual([expect.any(String), '0', '2']);
  expect(await page.getByText(/Báo cáo lập .*Lan/).count()).toBe(1);
  expect(await accessFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('nothing is offered before there is a report', async () => {
  const { host } = sampleQuarter('figures-mended.tsv', { files: builtPages(), now: march });
  const { page } = await showPage(browser, host, 'Report');
  await page.getByRole('button', { name: 'Lập báo cáo' }).waitFor();
  expect(await page.getByText('thay đổi sau khi báo cáo').count()).toBe(0);
});
