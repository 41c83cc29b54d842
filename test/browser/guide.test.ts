/** The way through docs/huong-dan.md in the page; with PICTURES set to a folder it also takes the guide's pictures. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { startOnSample } from '../../src/cli/serve.ts';
import { customFunctions } from '../../src/entry-points/functions.ts';
import { menuItems } from '../../src/entry-points/menu.ts';
import { describeInBrowser, select, shown, typeInto, useWorkbench } from '../support/browser.ts';
import {
  chooseFromMenu,
  closeDialog,
  dialogOf,
  keepPicture,
  pasteTable,
  press,
  reads,
  sidebarOf,
} from '../support/clerk.ts';

const guide = readFileSync(new URL('../../docs/huong-dan.md', import.meta.url), 'utf8');
const appendix = readFileSync(new URL('../../examples/000_appendix.html', import.meta.url), 'utf8');

describe('the guide', () => {
  it('names every item of the menu as the menu does', () => {
    for (const { label } of menuItems) expect(guide).toContain(label.vi);
  });

  it('shows every function for cells and no other', () => {
    const named = new Set([...guide.matchAll(/=(CCHC_[A-Z]+)/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(customFunctions.map(({ name }) => name).sort());
  });

  it('has the pictures that it shows, and no others lie beside them', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const wanted = [...`${guide}${readme}`.matchAll(/pictures\/([\w-]+\.png)/g)].map(([, name]) => name);
    const present = readdirSync(new URL('../../docs/pictures', import.meta.url));
    expect([...new Set(wanted)].sort()).toEqual(present.sort());
  });
});

describeInBrowser('the way of the guide', () => {
  const workbench = useWorkbench(startOnSample);
  const open = (): Promise<Page> => workbench().open({ query: '?today=2025-03-10' });

  test('from an empty spreadsheet to the plan', async () => {
    const page = await open();
    page.once('dialog', (question) => void question.accept());
    await page.click('text=Bảng tính mới');
    await chooseFromMenu(page, 'Bắt đầu…');
    await dialogOf(page).getByLabel('Năm kế hoạch').fill('2025');
    await dialogOf(page).getByLabel('Tên cơ quan').fill('Sở Công Thương');
    await keepPicture(page, '1-bat-dau');
    await press(dialogOf(page), 'Tạo các trang');
    await expect.poll(() => shown(page, 'Cấu hình', 'B2')).toBe('Sở Công Thương');
    await closeDialog(page);
    await chooseFromMenu(page, 'Nhập kế hoạch…');
    await pasteTable(dialogOf(page), appendix);
    await reads(dialogOf(page), '40 mục · 46 nhiệm vụ · 47 dòng');
    await keepPicture(page, '2-nhap-ke-hoach');
  }, 120_000);

  test('through a quarter of the sample to its report', async () => {
    const page = await open();
    await chooseFromMenu(page, 'Bảng theo dõi');
    await reads(sidebarOf(page), '27,5%');
    await typeInto(page, 'Nhiệm vụ', 'T2', 'Hoàn thành');
    await select(page, 'Nhiệm vụ', 'T2');
    await page.waitForTimeout(500);
    await keepPicture(page, '3-nhiem-vu');

    await chooseFromMenu(page, 'Chốt kế hoạch quý…');
    await reads(dialogOf(page), 'Quý');
    await keepPicture(page, '4-chot');
    await closeDialog(page);

    await chooseFromMenu(page, 'Kiểm tra chỉ tiêu và số liệu…');
    await press(dialogOf(page), 'Kiểm tra');
    await reads(dialogOf(page), /đạt: \d+/);
    await keepPicture(page, '5-kiem-tra');
    await closeDialog(page);

    await chooseFromMenu(page, 'Lập báo cáo quý…');
    await press(dialogOf(page), 'Lập báo cáo');
    await reads(dialogOf(page), 'Tải về để in');
    await keepPicture(page, '6-bao-cao');
    await closeDialog(page);
    await select(page, 'Tổng quan', 'A1');
    await page.waitForTimeout(500);
    await keepPicture(page, '7-tong-quan');
    expect(await shown(page, 'Tổng quan', 'A1')).toContain('TỔNG QUAN');
  }, 120_000);
});
