/** Markup that stands in cells is text in every page: nothing of it becomes an element or runs. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageName, pages } from '../../src/entry-points/pages.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import { type Department, openDepartment } from '../support/department.ts';
import { builtPages, openBrowser, showPage } from '../support/pages.ts';

const markup = '<img src=x onerror="window.ran = 1"><u>gạch</u>';

let browser: Browser;
let department: Department;
beforeAll(async () => {
  department = openDepartment({ now: () => Date.UTC(2025, 6, 10, 2), files: builtPages() });
  const { ask } = department;
  ask('start', { year: 2025, agency: markup, parent: markup, place: markup });
  const header = [
    'TT',
    'Mục tiêu',
    'Nhiệm vụ',
    'Hoạt động',
    'Sản phẩm',
    'Chủ trì',
    'Phối hợp',
    'Thời gian hoàn thành',
    markup,
  ];
  const rows = [1, 2, 3].map((tt) => [String(tt), markup, markup, markup, markup, markup, markup, 'Quý I', markup]);
  ask('importPlan', {
    grid: gridFromValues([header, ['I', markup, '', '', '', '', '', '', ''], ...rows], []),
    body: markup,
  });
  ask('freezeQuarter', { quarter: '2025-Q1', by: markup });
  department.host.typeInto('Số liệu', 'E12', markup);
  ask('check', { period: '2025-Q1', narrative: { name: markup, text: `Sở đã ban hành ${markup}` } });
  browser = await openBrowser();
}, 150_000);
afterAll(() => browser.close());

describe('markup in cells', () => {
  it.each(pages.map(({ name }) => name) as PageName[])('is text on the page %s', async (name) => {
    const { page, errors } = await showPage(browser, department.host, name);
    await page.locator('body :is(h1, h2, p, button)').first().waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('img, u').count()).toBe(0);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is shown as it stands, so that people can find and mend it', async () => {
    const { page } = await showPage(browser, department.host, 'Sidebar');
    await page.getByText('<img src=x').first().waitFor();
    await page.close();
  });
}, 150_000);
