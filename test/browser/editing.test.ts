import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startOnSample } from '../../src/cli/serve.ts';
import { describeInBrowser, select, shown, typeInto, useWorkbench } from '../support/browser.ts';

async function paste(page: Page, tab: string, a1: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await select(page, tab, a1);
  await page.keyboard.press('Control+v');
}

/** What the script can ask of a cell. */
const ask = (page: Page, tab: string, a1: string, question: string): Promise<unknown> =>
  page.evaluate(
    `workbench.host.globals.SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(tab)}).getRange(${JSON.stringify(a1)}).${question}`,
  );

describeInBrowser('editing in the workbench', () => {
  const workbench = useWorkbench(startOnSample);

  test('pasting over several cells is an edit that the add-in hears of', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Cấu hình', 'H2', '=CCHC_RATE()');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('27,5%');
    await paste(page, 'Nhiệm vụ', 'T2', 'Đang thực hiện\nĐang thực hiện');
    await expect.poll(() => shown(page, 'Nhiệm vụ', 'T3')).toBe('Đang thực hiện');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('25,0%');
  });

  test('text pasted into a text cell stays as it is, and the cell keeps its look', async () => {
    const page = await workbench().open();
    const before = await ask(page, 'Số liệu', 'E3', 'getBackground()');
    await paste(page, 'Số liệu', 'E3', '1.390,5');
    await expect.poll(() => shown(page, 'Số liệu', 'E3')).toBe('1.390,5');
    expect(await ask(page, 'Số liệu', 'E3', 'getNumberFormat()')).toBe('@');
    expect(await ask(page, 'Số liệu', 'E3', 'getBackground()')).toBe(before);
  });

  test('keys that come faster than the page is drawn replace what stood in the cell', async () => {
    const page = await workbench().open();
    await select(page, 'Cấu hình', 'B4');
    await page.evaluate(`(() => {
      for (const key of ['V', 'i', 'n', 'h']) document.execCommand('insertText', false, key);
    })()`);
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page, 'Cấu hình', 'B4')).toBe('Vinh');
  });

  test('emptying cells with the Delete key is an edit too', async () => {
    const page = await workbench().open();
    await typeInto(page, 'Cấu hình', 'H2', '=CCHC_RATE()');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('27,5%');
    await select(page, 'Nhiệm vụ', 'T2:T3');
    await page.keyboard.press('Delete');
    await expect.poll(() => shown(page, 'Cấu hình', 'H2')).toBe('25,0%');
  });

  test('a value that is not in a strict list of its cell is refused with a sentence', async () => {
    const page = await workbench().open();
    await page.evaluate(`(() => {
      const { SpreadsheetApp } = workbench.host.globals;
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).setAllowInvalid(false).build();
      SpreadsheetApp.getActive().getSheetByName('Cấu hình').getRange('H5').setDataValidation(rule);
    })()`);
    const said: string[] = [];
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      return dialog.accept();
    });
    await typeInto(page, 'Cấu hình', 'H5', 'Xong rồi nhé');
    await expect.poll(() => said.length).toBe(1);
    expect(said[0]).toContain('Giá trị gõ vào ô H5');
    expect(await shown(page, 'Cấu hình', 'H5')).toBe('');
  });

  test('a tab that a person adds can be read by the add-in', async () => {
    const page = await workbench().open();
    await page
      .locator('.o-spreadsheet-bottombar-wrapper .o-add-sheet, .o-spreadsheet-bottombar-wrapper .o-bottom-bar-button')
      .first()
      .click();
    const names = await page.evaluate(
      `workbench.host.globals.SpreadsheetApp.getActive().getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()])`,
    );
    expect(names).toEqual(expect.arrayContaining([['Trang tính1', expect.any(Number)]]));
  });

  test('a link on a cell can be followed by its icon and by Alt+Enter', async () => {
    const page = await workbench().open();
    await page.evaluate(`(() => {
      const { SpreadsheetApp } = workbench.host.globals;
      const book = SpreadsheetApp.getActive();
      const url = '#gid=' + book.getSheetByName('Số liệu').getSheetId() + '&range=E5';
      const text = SpreadsheetApp.newRichTextValue().setText('xem').setLinkUrl(url).build();
      book.getSheetByName('Cấu hình').getRange('D2').setRichTextValue(text);
    })()`);
    await select(page, 'Cấu hình', 'D2');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => page.evaluate('workbench.host.engineModel.getters.getActivePosition().row')).toBe(4);
    await select(page, 'Cấu hình', 'A1');
    await select(page, 'Cấu hình', 'D2');
    const icon = (await page.evaluate(`(() => {
      const { getters } = workbench.host.engineModel;
      const position = getters.getActivePosition();
      const [icon] = getters.getCellIcons(position);
      const { col, row } = position;
      const rect = getters.getCellIconRect(icon, getters.getRect({ top: row, bottom: row, left: col, right: col }));
      const grid = document.querySelector('.o-grid canvas').getBoundingClientRect();
      return { x: grid.x + rect.x + rect.width / 2, y: grid.y + rect.y + rect.height / 2 };
    })()`)) as { readonly x: number; readonly y: number };
    await page.mouse.click(icon.x, icon.y);
    await expect.poll(() => page.evaluate('workbench.host.engineModel.getters.getActivePosition().row')).toBe(4);
  });

  test('a note is read by pointing at its cell', async () => {
    const page = await workbench().open();
    await ask(page, 'Cấu hình', 'B2', "setNote('Ghi tên đầy đủ')");
    await select(page, 'Cấu hình', 'B2');
    const at = (await page.evaluate(`(() => {
      const { getters } = workbench.host.engineModel;
      const { col, row } = getters.getActivePosition();
      const rect = getters.getRect({ top: row, bottom: row, left: col, right: col });
      const grid = document.querySelector('.o-grid canvas').getBoundingClientRect();
      return { x: grid.x + rect.x + 40, y: grid.y + rect.y + rect.height / 2 };
    })()`)) as { readonly x: number; readonly y: number };
    await page.mouse.move(at.x - 5, at.y);
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => page.locator('.cell-note').textContent()).toBe('Ghi tên đầy đủ');
  });
});
