/** One quarter of a clerk's work in the page, from an empty spreadsheet to the downloaded Phụ lục 1B. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startOnSample } from '../../src/cli/serve.ts';
import { readXlsx } from '../../src/files/xlsx.ts';
import { describeInBrowser, shown, typeInto, useWorkbench } from '../support/browser.ts';
import {
  chooseFromMenu,
  closeDialog,
  dialogOf,
  downloadBy,
  keepPicture,
  pasteTable,
  press,
  reads,
  sidebarOf,
} from '../support/clerk.ts';

const appendix = readFileSync(new URL('../../examples/000_appendix.html', import.meta.url), 'utf8');

async function startEmpty(page: Page): Promise<void> {
  page.once('dialog', (question) => void question.accept());
  await page.click('text=Bảng tính mới');
  await chooseFromMenu(page, 'Bắt đầu…');
  const start = dialogOf(page);
  await start.getByLabel('Năm kế hoạch').fill('2025');
  await start.getByLabel('Tên cơ quan').fill('Sở Công Thương Hà Tĩnh');
  await keepPicture(page, 'quarter-1-start');
  await press(start, 'Tạo các trang');
  await expect.poll(() => page.locator('.o-sheet').allInnerTexts()).toContain('Nhiệm vụ');
}

describeInBrowser('a quarter in the workbench', () => {
  const workbench = useWorkbench(startOnSample);

  test('goes from an empty spreadsheet by paste, marks and checks to a form of 164 rows', async () => {
    const page = await workbench().open();
    await startEmpty(page);
    await closeDialog(page);

    await chooseFromMenu(page, 'Nhập kế hoạch…');
    await pasteTable(dialogOf(page), appendix);
    await reads(dialogOf(page), '47 dòng');
    await keepPicture(page, 'quarter-2-preview');
    await press(dialogOf(page), 'Nhập 47 dòng');
    await reads(dialogOf(page), 'Đã nhập 40 mục');
    await keepPicture(page, 'quarter-3-imported');
    await press(dialogOf(page), 'Mở bảng theo dõi');
    await reads(sidebarOf(page), 'Việc tiếp theo');
    await expect.poll(() => page.locator('dialog.window').count()).toBe(0);
    await expect(page.locator('.o-sheet.active').textContent()).resolves.toContain('Nhiệm vụ');

    await typeInto(page, 'Cấu hình', 'H2', '=CCHC_RATE()');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('0,0%');
    await typeInto(page, 'Nhiệm vụ', 'T8', 'Hoàn thành');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('2,5%');
    await keepPicture(page, 'quarter-4-marked');

    await chooseFromMenu(page, 'Chốt kế hoạch quý…');
    await reads(dialogOf(page), 'Quý');
    await keepPicture(page, 'quarter-5-freeze');
    await closeDialog(page);

    await chooseFromMenu(page, 'Kiểm tra chỉ tiêu và số liệu…');
    await press(dialogOf(page), 'Kiểm tra');
    await reads(dialogOf(page), /Bỏ qua/);
    await keepPicture(page, 'quarter-6-check');
    await closeDialog(page);

    await chooseFromMenu(page, 'Lập báo cáo quý…');
    await press(dialogOf(page), 'Lập báo cáo');
    await reads(dialogOf(page), 'Tải về để in');
    await keepPicture(page, 'quarter-7-report');
    const form = await downloadBy(page, () => press(dialogOf(page), /Phu-luc-1B/));
    const printed = await readXlsx(form.bytes);
    const codes = (printed.sheets[0]?.values ?? []).filter(([code]) => /^\d+(\.\d+)*\.?$/.test(String(code ?? '')));
    expect(codes).toHaveLength(164);
    await closeDialog(page);
    await keepPicture(page, 'quarter-8-done');
  }, 120_000);
});
