import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/xlsx.ts';
import type { ScreenChange } from '../../src/host/local/context.ts';
import type { LocalHostOptions } from '../../src/host/local/index.ts';
import type { WorkbookValue } from '../../src/layout/workbook-value.ts';
import { type Department, openDepartment } from '../support/department.ts';
import { accessFaults, builtPages, openBrowser, picture, showPage } from '../support/pages.ts';
import { sampleQuarter } from '../support/sample-quarter.ts';

let browser: Browser;
/** Quý I of 2025 with its mended figures, and with a total that does not add up. */
let mended: WorkbookValue;
let wrong: WorkbookValue;

beforeAll(async () => {
  const { host, ask } = sampleQuarter('figures-mended.tsv');
  mended = host.workbook();
  ask('enterFigures', { period: '2025-Q1', lines: [{ line: 1, code: '3.1.4', value: '999', note: '' }] });
  wrong = host.workbook();
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

function open(workbook: WorkbookValue, options: Partial<LocalHostOptions> = {}): Department {
  return openDepartment({ workbook, now: () => Date.UTC(2025, 2, 10, 2), files: builtPages(), ...options });
}

describe('the page Freeze', () => {
  it('shows what is planned, freezes it under the given name, and shows what has changed since', async () => {
    const { host, ask } = open(mended);
    const { page } = await showPage(browser, host, 'Freeze');

    await page.getByText('Sẽ chốt 11 mục').waitFor();
    await picture(page, 'freeze');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Tên người thực hiện').fill('Nguyễn Văn A');
    await page.getByRole('button', { name: 'Chốt Quý I', exact: true }).click();
    await page.getByText('Đã chốt ngày 10/3/2025, người chốt: Nguyễn Văn A: 11 mục.').waitFor();
    expect(await page.getByText('kế hoạch của quý không thay đổi').count()).toBe(1);

    ask('enterMarks', { lines: [{ line: 1, section: 'I', tt: '3', planned: 'Q1,Q2' }] });
    const again = await showPage(browser, host, 'Freeze');
    await again.page.getByLabel('Quý', { exact: true }).selectOption('2025-Q1');
    await again.page.getByText('thêm 1 dòng, bỏ 0 dòng').waitFor();
    await picture(again.page, 'freeze-changed');
  });
});

describe('the page Check', () => {
  it('lists the findings, goes to their cells, and takes an explanation under a name that it remembers', async () => {
    const shown: ScreenChange[] = [];
    const { host } = open(wrong, { onScreen: (change) => shown.push(change) });
    const { page, errors } = await showPage(browser, host, 'Check');

    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByText('Chặn: phải sửa hoặc giải trình').waitFor();
    await picture(page, 'check');
    expect(await accessFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Tới ô Số liệu/ })
      .first()
      .click();
    await expect.poll(() => shown.at(-1)).toMatchObject({ kind: 'show', area: { rows: 1, columns: 1 } });

    await page.getByRole('button', { name: 'Giải trình…' }).first().click();
    await page.getByRole('button', { name: 'Ghi lời giải trình' }).click();
    expect(await page.getByText('Hãy ghi lý do.').count()).toBe(1);
    await page.getByLabel('Lý do để nguyên').fill('Sáp nhập phòng trong kỳ');
    await page.getByLabel('Tên người thực hiện').fill('Trần Thị B');
    await picture(page, 'check-explain');
    await page.getByRole('button', { name: 'Ghi lời giải trình' }).click();
    await page.getByText('Đã giải trình (1)').click();

    expect(await page.getByText('Đã giải trình: Sáp nhập phòng trong kỳ (Trần Thị B, 10/3/2025)').count()).toBe(1);
    expect(await page.getByRole('heading', { name: /^Chặn/ }).count()).toBe(0);
    expect(await page.getByText('Không có lỗi chặn').count()).toBe(1);
    expect(await page.getByText('108/115 dòng có số liệu.').count()).toBe(1);
    expect(await page.evaluate("localStorage.getItem('cchc.name')")).toBe('Trần Thị B');
    expect(errors).toEqual([]);
  });

  it('compares the figures with a text read from a file in the page', async () => {
    const { host } = open(mended);
    const sent: unknown[] = [];
    const { page } = await showPage(browser, host, 'Check', (request) => {
      sent.push(request.payload);
      return host.call('cchcCall', request);
    });
    await page.getByText('So với lời báo cáo').click();
    await page.getByLabel('Tệp báo cáo').setInputFiles({
      name: 'bao-cao.txt',
      mimeType: 'text/plain',
      buffer: readFileSync(new URL('../../examples/003_report.txt', import.meta.url)),
    });
    await page.getByRole('status').getByText('Đã đọc "bao-cao.txt"').waitFor();
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByRole('status').getByText('Đã kiểm tra Quý I').waitFor();
    await picture(page, 'check-text');

    expect(sent.at(-1)).toMatchObject({ period: '2025-Q1', narrative: { name: 'bao-cao.txt' } });
  });

  it('says that a file is no Word file, and goes on without it', async () => {
    const { host } = open(mended);
    const { page } = await showPage(browser, host, 'Check');

    await page.getByText('So với lời báo cáo').click();
    await page
      .getByLabel('Tệp báo cáo')
      .setInputFiles({ name: 'hong.docx', mimeType: '', buffer: Buffer.from('PK damaged') });

    await page.getByRole('alert').getByText('hong.docx').waitFor();
  });
});

describe('the page Report', () => {
  it('by keyboard alone: makes the report of the period that is due and downloads it ready to print', async () => {
    const { host } = open(mended);
    const { page, requests, errors } = await showPage(browser, host, 'Report');
    await page.getByRole('button', { name: 'Lập báo cáo' }).waitFor();
    await picture(page, 'report-before');
    const press = async (name: string) => {
      for (let tabs = 0; tabs < 20; tabs += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.textContent')) === name) break;
      }
      await page.keyboard.press('Enter');
    };

    await press('Lập báo cáo');
    await page.getByRole('status').getByText('Đã lập báo cáo Quý I').waitFor();
    await picture(page, 'report-made');
    expect(await accessFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await press('Tải Phu-luc-1B_2025-Q1.xlsx');
    const file = await download;

    expect(file.suggestedFilename()).toBe('Phu-luc-1B_2025-Q1.xlsx');
    const { sheets } = await readXlsx(readFileSync(await file.path()));
    const texts = sheets[0]?.values.flat() ?? [];
    expect(sheets[0]?.page).toMatchObject({ paper: 'A4', fitToWidth: true });
    expect(texts).toContain('27,5');
    expect([...requests, ...errors]).toEqual([]);
  });

  it('says in English what stands in the way', async () => {
    const { host } = open(wrong, { userLocale: 'en' });
    const { page } = await showPage(browser, host, 'Report');

    await page.getByText('Not ready to be signed').waitFor();
    await picture(page, 'report-en');
    await page.getByRole('button', { name: 'Show the problems…' }).click();

    await expect.poll(() => host.screen.dialogs.map(({ title }) => title)).toEqual(['Check targets and figures']);
  });
});

describe('the page Guide', () => {
  it('shows the steps and the licences of what the pages are made of', async () => {
    const { host } = openDepartment({ files: builtPages() });
    const { page, requests } = await showPage(browser, host, 'Guide');

    await page.getByText(/^preact \d/).click();
    await page.getByText('Jason Miller').waitFor();
    await picture(page, 'guide');

    expect(await accessFaults(page)).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe('every page but Start and Import', () => {
  it.each(['Freeze', 'Check', 'Report'] as const)(
    '%s leads to Start while the spreadsheet is not prepared',
    async (name) => {
      const { host } = openDepartment({ files: builtPages() });
      const { page } = await showPage(browser, host, name);

      await page.getByRole('button', { name: 'Bắt đầu…' }).click();

      await expect.poll(() => host.screen.dialogs.map(({ title }) => title)).toEqual(['Bắt đầu']);
    },
  );
});
