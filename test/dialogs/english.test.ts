/** What an English account reads on the pages: nothing of the product's own words is left in Vietnamese. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageName, pages } from '../../src/entry-points/pages.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import { type Department, openDepartment } from '../support/department.ts';
import { builtPages, openBrowser, showPage } from '../support/pages.ts';
import { vietnameseWords } from '../support/vietnamese-names.ts';

let browser: Browser;
let department: Department;
/** Beginnings of the rows of the form, which is Vietnamese. */
let form: readonly string[];

/** A plan in English words, so that what is left of Vietnamese is the product's. */
beforeAll(async () => {
  department = openDepartment({ now: () => Date.UTC(2025, 2, 10, 2), files: builtPages(), userLocale: 'en' });
  const { ask } = department;
  ask('start', { year: 2025, agency: 'Department of Trade' });
  const header = ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành'];
  const rows = [1, 2, 3].map((tt) => [
    String(tt),
    'goal',
    `task ${tt}`,
    'activity',
    'product',
    'Office',
    '',
    'Tháng 12/2025',
  ]);
  ask('importPlan', { grid: gridFromValues([header, ['I', 'SECTION', '', '', '', '', '', ''], ...rows], []) });
  form = ask('report', { period: '2025-Q1' }).statistics.map(({ label }) => label.slice(0, 40));
  browser = await openBrowser();
}, 150_000);
afterAll(() => browser.close());

describe('an English account', () => {
  it.each(pages.map(({ name }) => name) as PageName[])('reads the page %s in English', async (name) => {
    const { page } = await showPage(browser, department.host, name);
    await page.locator('body :is(h1, h2, p, button)').first().waitFor();
    await page.waitForTimeout(500);
    const disclosures = await page.locator('summary').all();
    for (const one of disclosures) await one.click();
    const lines = String(await page.evaluate('document.body.innerText')).split('\n');
    const labels = await page
      .locator('[aria-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const mixed = [...lines, ...labels].filter(
      (line) =>
        !/^Copyright/.test(line) && vietnameseWords(line).length > 0 && !form.some((label) => line.includes(label)),
    );
    expect(mixed).toEqual([]);
    await page.close();
  });

  it('reads that nothing was planned where a rate has nothing to count', async () => {
    const { page } = await showPage(browser, department.host, 'Sidebar');
    await page.getByText('none planned').first().waitFor();
    expect(await page.getByText('không phát sinh').count()).toBe(0);
    await page.close();
  });
}, 150_000);
