import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startOnSample } from '../../src/cli/serve.ts';
import { readXlsx } from '../../src/files/xlsx.ts';
import { describeInBrowser, select, shown, typeInto, useWorkbench } from '../support/browser.ts';

describeInBrowser('the workbench', () => {
  const workbench = useWorkbench(startOnSample);

  test('opens on the sample department in Vietnamese, with the menu of the add-in', async () => {
    const page = await workbench().open();
    expect(await page.title()).toBe('Sở mẫu CCHC 2025 – CCHC trên máy này');
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    await page.click('.menus .menu-button');
    expect(await page.locator('.menus [role=menuitem]').first().textContent()).toContain('Bắt đầu');
    expect(await shown(page, 'Nhiệm vụ', 'F2')).toBe('1');
    expect(await page.locator('[data-id=file]').textContent()).toBe('Tệp');
  });

  test('is in English for a browser in English', async () => {
    const page = await workbench().open({ locale: 'en-GB' });
    expect(await page.title()).toBe('Sample department CCHC 2025 – CCHC on this machine');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('.menus .menu-button');
    expect(await page.locator('.menus [role=menuitem]').first().textContent()).toContain('Start');
    expect(await page.locator('[data-id=file]').textContent()).toBe('File');
  });

  test('shows 27,5% for a formula that a person types, and another rate when a row is taken back', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Cấu hình', 'H2', '=CCHC_RATE()');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('27,5%');
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Đang thực hiện');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('25,0%');
  });

  test('takes back with Ctrl+Z what a person did together with what the add-in did upon it', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Cấu hình', 'H2', '=CCHC_RATE()');
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Đang thực hiện');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('25,0%');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(page, 'Nhiệm vụ', 'T2')).toBe('Hoàn thành');
    expect(await shown(page, 'Cấu hình', 'H2')).toBe('27,5%');
    await page.keyboard.press('Control+y');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('25,0%');
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Hoàn thành');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('27,5%');
  });

  test('leaves what is typed into a text cell as it is typed', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Số liệu', 'E3', '27,5');
    await expect.poll(() => shown(page, 'Số liệu', 'E3')).toBe('27,5');
  });

  test('saves an .xlsx that holds what was typed', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Đang thực hiện');
    const saved = await save(page);
    expect(saved.name).toBe('Sở mẫu CCHC 2025.xlsx');
    const workbook = await readXlsx(saved.bytes);
    const tasks = workbook.sheets.find(({ name }) => name === 'Nhiệm vụ');
    expect(tasks?.values[1]?.[19]).toBe('Đang thực hiện');
  });

  test('opens a saved file again', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Tạm dừng');
    const { bytes } = await save(page);
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Hủy');
    await chooseFile(page, 'Sở của tôi.xlsx', bytes);
    await expect.poll(() => page.inputValue('.name')).toBe('Sở của tôi');
    expect(await shown(page, 'Nhiệm vụ', 'T2')).toBe('Tạm dừng');
  });

  test('says what is wrong with a damaged file and changes nothing', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Tạm dừng');
    await chooseFile(page, 'hỏng.xlsx', Buffer.from('PK\u0003\u0004 nothing'));
    await expect.poll(() => page.locator('#notice').textContent()).toContain('Tệp "hỏng.xlsx"');
    expect(await page.inputValue('.name')).toBe('Sở mẫu CCHC 2025');
    expect(await shown(page, 'Nhiệm vụ', 'T2')).toBe('Tạm dừng');
  });

  test('finds its work again after a reload, and starts over when asked', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Tạm dừng');
    await expect.poll(() => page.locator('.state').textContent(), { timeout: 10_000 }).toContain('Đã giữ bản nháp');
    const again = await workbench().open({ context: page.context() });
    expect(await shown(again, 'Nhiệm vụ', 'T2')).toBe('Tạm dừng');
    expect(await isOnWholePixels(again)).toBe(true);
    await again.click('text=Bắt đầu lại từ đầu');
    await expect.poll(() => shown(again, 'Nhiệm vụ', 'T2')).toBe('Hoàn thành');
  });

  test('comes back to the workbook that was open last, not to the one that it was served', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Tạm dừng');
    page.once('dialog', (question) => void question.accept());
    await page.click('text=Bảng tính mới');
    await expect.poll(() => page.locator('.o-sheet').allInnerTexts()).toEqual(['Sheet1']);
    await typeInto(page, 'Sheet1', 'A1', 'việc của tôi');
    await expect.poll(() => page.locator('.state').textContent(), { timeout: 10_000 }).toContain('Đã giữ bản nháp');
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    expect(await shown(page, 'Sheet1', 'A1')).toBe('việc của tôi');
  });

  test('offers the newest work of another window beside what it was served', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Tạm dừng');
    page.once('dialog', (question) => void question.accept());
    await page.click('text=Bảng tính mới');
    await expect.poll(() => page.locator('.o-sheet').allInnerTexts()).toEqual(['Sheet1']);
    await typeInto(page, 'Sheet1', 'A1', 'việc của tôi');
    await expect.poll(() => page.locator('.state').textContent(), { timeout: 10_000 }).toContain('Đã giữ bản nháp');
    const other = await workbench().open({ context: page.context() });
    await other.click('text=Mở lại việc đang làm');
    await expect.poll(() => other.locator('.o-sheet').allInnerTexts()).toEqual(['Sheet1']);
    expect(await shown(other, 'Sheet1', 'A1')).toBe('việc của tôi');
  });

  test('has no serious fault for people who use a keyboard or a screen reader, the engine’s own part apart', async () => {
    const page = await workbench().open();
    await page.click('.menus .menu-button');
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      `axe.run({ exclude: [['#sheet .o-spreadsheet']] }).then(({ violations }) => violations.map(({ id }) => id))`,
    );
    expect(found).toEqual([]);
  });

  test('keeps nothing of a visit that changed nothing', async () => {
    const page = await workbench().open();
    await select(page, 'Số liệu', 'E3');
    await page.waitForTimeout(1500);
    const again = await workbench().open({ context: page.context() });
    expect(await again.locator('#notice').isHidden()).toBe(true);
  });
});

/** A sheet that begins between two pixels is drawn blurred. */
function isOnWholePixels(page: Page): Promise<boolean> {
  return page.evaluate(`Number.isInteger(document.querySelector('.o-grid canvas').getBoundingClientRect().y)`);
}

async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Lưu .xlsx')]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('text=Mở tệp…')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}
