/** The page "Bắt đầu…" in a real browser, over the built script. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookValue } from '../../src/layout/workbook-value.ts';
import { type Department, openDepartment, startedDepartment } from '../support/department.ts';
import { accessFaults, builtPages, openBrowser, picture, showPage } from '../support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser.close());

const tenthOfMarch = () => Date.UTC(2025, 2, 10, 2);
const fresh = (userLocale = 'vi'): Department => openDepartment({ files: builtPages(), now: tenthOfMarch, userLocale });
const settingsOf = (department: Department) => department.ask('settings', {}).texts;
const visibleTabs = (workbook: WorkbookValue) =>
  workbook.sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name);

describe('a spreadsheet that is not ready', () => {
  it('gets its tabs and settings from the form, by keyboard alone', async () => {
    const department = fresh();
    const { page, requests, errors } = await showPage(browser, department.host, 'Start');
    await page.getByLabel('Năm kế hoạch').waitFor();
    await picture(page, 'start');
    expect(await page.getByLabel('Năm kế hoạch').inputValue()).toBe('2025');
    expect(await accessFaults(page)).toEqual([]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('14/1/2025');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sở Công Thương');
    await page.keyboard.press('Tab');
    await page.keyboard.type('UBND tỉnh Hà Tĩnh');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Hà Tĩnh');
    await page.keyboard.press('Enter');
    await page.getByText('Đã tạo các trang').first().waitFor();
    await picture(page, 'start-done');
    expect(settingsOf(department)).toMatchObject({
      year: '2025',
      planDate: '14/01/2025',
      agency: 'Sở Công Thương',
      parent: 'UBND tỉnh Hà Tĩnh',
      place: 'Hà Tĩnh',
      formVersion: 'pl1b-2022',
      calendar: 'bnv-581',
    });
    expect(await accessFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Nhập kế hoạch…' }).click();
    await expect.poll(() => department.host.screen.dialogs.length).toBe(1);
    expect([...requests, ...errors]).toEqual([]);
  });

  it('is not touched while the form is wrong; the fault stands at its field, which gets the focus', async () => {
    const department = fresh();
    const { page } = await showPage(browser, department.host, 'Start');
    await page.getByLabel('Ngày ban hành kế hoạch').fill('31/2/2025');
    await page.getByRole('button', { name: 'Tạo các trang' }).click();
    await page.getByText('"31/2/2025"').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('31/2/2025');
    await picture(page, 'start-wrong');
    expect(await accessFaults(page)).toEqual([]);

    await page.getByLabel('Năm kế hoạch').fill('25');
    await page.getByText('"25" không phải là năm').waitFor();
    expect(visibleTabs(department.host.workbook())).toEqual(['Sheet1']);
  });

  it('takes the calendar and the form that were chosen', async () => {
    const department = fresh();
    const { page } = await showPage(browser, department.host, 'Start');
    await page.getByText('Thiết lập khác').click();
    await page.getByLabel('Lịch báo cáo').selectOption('hai-phong');
    await page.getByLabel('Mẫu Phụ lục 1B').selectOption('pl1b-2025');
    await page.getByRole('button', { name: 'Tạo các trang' }).click();
    await page.getByText('Đã tạo các trang').first().waitFor();
    expect(settingsOf(department)).toMatchObject({ calendar: 'hai-phong', formVersion: 'pl1b-2025' });
  });

  it('speaks English to an English account', async () => {
    const { page } = await showPage(browser, fresh('en_GB').host, 'Start');
    await page.getByLabel('Year of the plan').fill('x');
    await page.getByRole('button', { name: 'Make the tabs' }).click();
    await page.getByText('“x” is no year').waitFor();
    await picture(page, 'start-en');
  });
});

describe('the sample department', () => {
  it('comes by one button, ends in a report, and goes by another', async () => {
    const department = fresh();
    const { host } = department;
    const first = await showPage(browser, host, 'Start');
    await first.page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
    await first.page.getByText('Đã có dữ liệu mẫu').waitFor();
    await picture(first.page, 'start-sample');
    expect(await first.page.locator('.note').textContent()).toContain(
      '40 mục; tỷ lệ cả năm 27,5%, kế hoạch Quý I 100%',
    );
    expect(visibleTabs(host.workbook()).some((name) => name.startsWith('PL1B'))).toBe(true);

    const { page, errors } = await showPage(browser, host, 'Start');
    await page.getByText('đang chứa dữ liệu mẫu').waitFor();
    await picture(page, 'start-with-sample');
    await page.getByRole('button', { name: 'Xóa dữ liệu mẫu' }).click();
    await page.getByText('Đã xóa dữ liệu mẫu').waitFor();
    expect(department.ask('settings', {}).started).toBe(false);
    expect([...errors, ...first.errors]).toEqual([]);
  }, 150_000);

  it('that people worked on names their changes before it goes', async () => {
    const department = fresh();
    const { host } = department;
    const first = await showPage(browser, host, 'Start');
    await first.page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
    await first.page.getByText('Đã có dữ liệu mẫu').waitFor();
    host.typeInto('Cấu hình', 'B2', 'Sở Y tế');

    const { page } = await showPage(browser, host, 'Start');
    await page.getByRole('button', { name: 'Xóa dữ liệu mẫu' }).click();
    await page.getByText('Có người đã sửa').waitFor();
    await picture(page, 'start-sample-changed');
    expect(department.ask('settings', {}).sample).toBe(true);
    await page.getByRole('button', { name: 'Vẫn xóa, kể cả chỗ đã sửa' }).click();
    await page.getByText('Đã xóa dữ liệu mẫu').waitFor();
  }, 150_000);
});

describe('a workbook that is ready', () => {
  it('shows its settings and writes the changed ones alone', async () => {
    const department = startedDepartment({ files: builtPages(), now: tenthOfMarch });
    const sent: unknown[] = [];
    const { page } = await showPage(browser, department.host, 'Start', (request) => {
      if (request.name === 'saveSettings') sent.push(request.payload);
      return department.host.call('cchcCall', request);
    });
    await page.getByText('đã sẵn sàng').waitFor();
    expect(await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).count()).toBe(0);
    expect(await page.getByLabel('Tên cơ quan').inputValue()).toBe('Sở Công Thương');
    await page.getByText('Thiết lập khác').click();
    await page.getByLabel('Người ký').fill('GIÁM ĐỐC Nguyễn Văn A');
    await picture(page, 'start-settings');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await page.getByText('Đã ghi thiết lập').waitFor();
    expect(sent).toEqual([{ texts: { signer: 'GIÁM ĐỐC Nguyễn Văn A' } }]);
    expect(settingsOf(department).signer).toBe('GIÁM ĐỐC Nguyễn Văn A');

    await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await page.getByText('Chưa có gì thay đổi').waitFor();
    expect(sent.length).toBe(1);
  });
});
