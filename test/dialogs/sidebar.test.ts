import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScreenChange } from '../../src/host/local/context.ts';
import type { LocalHostOptions } from '../../src/host/local/index.ts';
import type { WorkbookValue } from '../../src/layout/workbook-value.ts';
import { openDepartment } from '../support/department.ts';
import { accessFaults, builtPages, openBrowser, picture, showPage } from '../support/pages.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';

let browser: Browser;
let workbook: WorkbookValue;
beforeAll(async () => {
  workbook = sampleQuarter('figures-mended.tsv').host.workbook();
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Quý I of 2025 on the tenth of March. */
const quarter = (options: Partial<LocalHostOptions> = {}) =>
  openDepartment({ workbook, now: () => Date.UTC(2025, 2, 10, 2), files: builtPages(), ...options });

describe('the sidebar', () => {
  it('asks the server once and shows where the plan stands', async () => {
    const { host } = quarter();
    const calls: string[] = [];
    const { page, requests, errors } = await showPage(browser, host, 'Sidebar', (request) => {
      calls.push(request.name);
      return host.call('cchcCall', request);
    });

    await page.getByText('27,5%').first().waitFor();
    await picture(page, 'sidebar');

    expect(calls).toEqual(['overview']);
    expect(await page.getByLabel('Kỳ báo cáo').inputValue()).toBe('2025-Q1');
    expect(await page.getByText('11/40 mục').count()).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
    expect([...requests, ...errors]).toEqual([]);
  });

  it('reads the workbook anew when the person comes back to it after a while', async () => {
    const { host } = quarter();
    const { page } = await showPage(browser, host, 'Sidebar');
    await page.getByText('11/40 mục').waitFor();
    host.typeInto('Nhiệm vụ', 'T2', 'Đang thực hiện');

    await page.evaluate("document.documentElement.dispatchEvent(new Event('mouseenter'))");
    expect(await page.getByText('11/40 mục').count()).toBe(1);
    await page.evaluate('{ const now = Date.now; Date.now = () => now() + 20_000; }');
    await page.evaluate("document.documentElement.dispatchEvent(new Event('mouseenter'))");
    await page.getByText('10/40 mục').waitFor();
  });

  it('says why a rate is what it is, and goes to the cells', async () => {
    const shown: ScreenChange[] = [];
    const { host } = quarter({ onScreen: (change) => shown.push(change) });
    const { page } = await showPage(browser, host, 'Sidebar');

    await page.getByRole('button', { name: 'Vì sao Kế hoạch năm 27,5%?' }).click();
    await page.getByRole('heading', { name: 'Vì sao Kế hoạch năm là 27,5%?' }).waitFor();
    await picture(page, 'sidebar-why');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.getByText('Chưa hoàn thành (29)').count()).toBe(1);
    await page.getByText('Đã hoàn thành (11)').click();
    await page.getByRole('button', { name: 'Ban hành Kế hoạch CCHC năm 2025.' }).click();
    await expect.poll(() => shown.at(-1)).toMatchObject({ kind: 'show', area: { rows: 1, columns: 1 } });

    await page.getByRole('button', { name: '← Quay lại' }).click();
    await page.getByText('Tỷ lệ hoàn thành').waitFor();
  });

  it('takes the last action back after a question, and names what people changed since', async () => {
    const { host, ask } = quarter();
    ask('freezeQuarter', { quarter: '2025-Q1', by: 'Nguyễn Văn A' });
    const { page } = await showPage(browser, host, 'Sidebar');

    await page.getByText('11/11 mục · đã chốt').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Hoàn tác "Chốt kế hoạch quý"?').waitFor();
    await picture(page, 'sidebar-undo');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();

    await page.getByRole('status').getByText('Đã hoàn tác: Chốt kế hoạch quý.').waitFor();
    await page.getByText('11/11 mục · chưa chốt').waitFor();
  });

  it('says how many days a row is late, not how many are left', async () => {
    const { host } = quarter({ now: () => Date.UTC(2025, 6, 10, 2) });
    const { page } = await showPage(browser, host, 'Sidebar');
    const late = page.locator('section').filter({ hasText: 'Quá hạn chưa xong' });
    await late.waitFor();
    expect(await late.getByText(/^trễ \d+ ngày$/).count()).toBeGreaterThan(0);
    expect(await late.getByText(/^còn/).count()).toBe(0);
  });

  it('leads a person with an empty spreadsheet to the page Start', async () => {
    const { host } = openDepartment({ files: builtPages() });
    const { page } = await showPage(browser, host, 'Sidebar');

    await page.getByRole('button', { name: 'Bắt đầu…' }).click();
    await expect.poll(() => host.screen.dialogs.map(({ title }) => title)).toEqual(['Bắt đầu']);
    await picture(page, 'sidebar-empty');
  });

  it('speaks English to an English account', async () => {
    const { host } = quarter({ userLocale: 'en_GB' });
    const { page } = await showPage(browser, host, 'Sidebar');

    await page.getByText('Completion rates').waitFor();
    await picture(page, 'sidebar-en');

    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByText('11 of 40 items').count()).toBe(1);
  });

  it('says what to do when the server cannot be reached, and tries again when asked', async () => {
    const { host } = quarter();
    const failures = [
      'NetworkError: Connection failure due to HTTP 0',
      'Authorization is required to perform that action.',
    ];
    const { page } = await showPage(browser, host, 'Sidebar', (request) => {
      const failure = failures.shift();
      if (failure !== undefined) throw new Error(failure);
      return host.call('cchcCall', request);
    });

    await page.getByRole('alert').getByText('Mất kết nối tới Google').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('nhiều tài khoản Google').waitFor();
    await picture(page, 'sidebar-failing');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.getByText('27,5%').first().waitFor();
  });
});
