import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startedDepartment } from '../support/department.ts';
import { accessFaults, builtPages, openBrowser, picture, showPage } from '../support/pages.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('names what is not as it should be and repairs it only after the person agrees', async () => {
  const { host } = startedDepartment({ files: builtPages() });
  const sheets = host.globals['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  sheets.getActive().setSpreadsheetTimeZone('America/New_York');
  const { page, errors } = await showPage(browser, host, 'System');

  await page.getByText('sửa được ngay').waitFor();
  await picture(page, 'system');
  expect(await accessFaults(page)).toEqual([]);
  expect(sheets.getActive().getSpreadsheetTimeZone()).toBe('America/New_York');
  await page.getByRole('button', { name: /^Sửa:/ }).first().click();
  await page.getByText('Dữ liệu người gõ vào được giữ nguyên').waitFor();
  await picture(page, 'system-asked');
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();

  await page.getByRole('status').getByText('Đã sửa 1 điều.').waitFor();
  expect(sheets.getActive().getSpreadsheetTimeZone()).toBe('Asia/Ho_Chi_Minh');
  expect(errors).toEqual([]);
});

it('shows the history of what people typed, seen at the next run, and what an action of ours wrote', async () => {
  const { host, ask } = sampleQuarter('figures-mended.tsv', { files: builtPages() });
  host.typeInto('Số liệu', 'E3', '99');
  ask('enterMarks', { lines: [{ line: 2, section: 'V', tt: '1', status: 'Đang thực hiện' }] });
  const { page, errors } = await showPage(browser, host, 'System');

  await page.getByRole('button', { name: 'Xem nhật ký' }).click();
  const rows = page.getByRole('row');
  await rows.filter({ hasText: 'Đang thực hiện' }).first().waitFor();
  await picture(page, 'system-history');
  expect(await rows.filter({ hasText: 'Số liệu' }).filter({ hasText: '99' }).first().textContent()).toContain(
    'không rõ',
  );
  expect(await accessFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
});
