import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, shown, useWorkbench } from '../support/browser.ts';

const page = (body: string, script = '') =>
  `<!doctype html><html lang="vi"><head><title>T</title></head><body>${body}<script>${script}</script></body></html>`;

/** Opens a page of our own as the script would. */
async function showDialog(workbench: Page, html: string, method = 'showModalDialog'): Promise<FrameLocator> {
  await workbench.evaluate(`(() => {
    const { HtmlService, SpreadsheetApp } = workbench.host.globals;
    const output = HtmlService.createHtmlOutput(${JSON.stringify(html)}).setTitle('Thử').setWidth(420).setHeight(260);
    SpreadsheetApp.getUi().${method}(output, 'Thử');
  })()`);
  return workbench.frameLocator(method === 'showSidebar' ? '#sidebar iframe' : 'dialog iframe');
}

describeInBrowser('pages of the add-in in the workbench', () => {
  const workbench = useWorkbench(async () => ({ origin: 'test', name: 'Thử', workbook: { sheets: [] } }));

  test('reach the script and get its answer, with the object that they sent along', async () => {
    const opened = await workbench().open();
    const frame = await showDialog(
      opened,
      page(
        '<output></output>',
        `google.script.run
          .withSuccessHandler((answer, mine) => { document.querySelector('output').textContent = mine + ' ' + JSON.stringify(answer); })
          .withUserObject('của tôi')
          .CCHC_PERCENT(11, 40);`,
      ),
    );
    await expect.poll(() => frame.locator('output').textContent()).toBe('của tôi "27,5%"');
  });

  test('get the message of an error of the script', async () => {
    const opened = await workbench().open();
    const frame = await showDialog(
      opened,
      page(
        '<output></output>',
        `google.script.run
          .withFailureHandler((error) => { document.querySelector('output').textContent = error.name + ': ' + error.message; })
          .CCHC_PERCENT('x', 40);`,
      ),
    );
    await expect.poll(() => frame.locator('output').textContent()).toMatch(/^ScriptError: .*"x"/);
  });

  test('find what they kept in their storage when they are opened again, also after a reload', async () => {
    const opened = await workbench().open();
    const kept = page(
      '<output></output>',
      `document.querySelector('output').textContent = localStorage.getItem('tên') ?? 'chưa có';
       localStorage.setItem('tên', '<\\/script> Lê Thị B');`,
    );
    const first = await showDialog(opened, kept);
    await expect.poll(() => first.locator('output').textContent()).toBe('chưa có');
    await opened.locator('dialog.window header .close').click();
    const second = await showDialog(opened, kept);
    await expect.poll(() => second.locator('output').textContent()).toBe('</script> Lê Thị B');
    await opened.reload();
    await opened.waitForSelector('body[data-ready]');
    const third = await showDialog(opened, kept);
    await expect.poll(() => third.locator('output').textContent()).toBe('</script> Lê Thị B');
  });

  test('have only the public functions of the script, and cannot send a date', async () => {
    const opened = await workbench().open();
    const frame = await showDialog(
      opened,
      page(
        '<output></output>',
        `const said = [typeof google.script.run.cchcCall, typeof google.script.run.eval, typeof google.script.run.SpreadsheetApp];
        try { google.script.run.cchcCall({ day: new Date() }); } catch (error) { said.push(String(error)); }
        document.querySelector('output').textContent = said.join(' | ');`,
      ),
    );
    await expect
      .poll(() => frame.locator('output').textContent())
      .toBe('function | undefined | undefined | TypeError: Failed due to illegal value in property: day');
  });

  test('reach neither the page around them nor anything outside', async () => {
    const opened = await workbench().open({ expected: /Content Security Policy|Refused to connect/ });
    const frame = await showDialog(
      opened,
      page(
        '<output></output>',
        `let said = origin;
        try { said += ' ' + parent.document.title; } catch (error) { said += ' ' + error.name; }
        try { sessionStorage.setItem('a', 'b'); } catch (error) { said += ' ' + error.name; }
        fetch('/start.json').catch((error) => { document.querySelector('output').textContent = said + ' ' + error.name; });`,
      ),
    );
    await expect.poll(() => frame.locator('output').textContent()).toBe('null SecurityError SecurityError TypeError');
  });

  test('are closed by themselves, by their button and by Escape; another takes the place of the first', async () => {
    const opened = await workbench().open();
    const box = opened.locator('dialog.window');
    const first = await showDialog(opened, page('<button onclick="google.script.host.close()">xong</button>'));
    expect(await box.getAttribute('aria-label')).toBe('Thử');
    await first.locator('button').click();
    await expect.poll(() => box.count()).toBe(0);
    await showDialog(opened, page('một'));
    const second = await showDialog(opened, page('hai<input>'));
    expect(await box.count()).toBe(1);
    await second.locator('input').press('Escape');
    await expect.poll(() => box.count()).toBe(0);
    await showDialog(opened, page('ba'));
    await box.getByRole('button', { name: 'Đóng' }).click();
    await expect.poll(() => box.count()).toBe(0);
  });

  test('have the size that the script gave, until they change it', async () => {
    const opened = await workbench().open();
    const frame = await showDialog(opened, page('<button onclick="google.script.host.setHeight(180)">thấp</button>'));
    const size = async () => {
      const box = await opened.locator('dialog iframe').boundingBox();
      return [box?.width, box?.height];
    };
    expect(await size()).toEqual([420, 260]);
    await frame.locator('button').click();
    await expect.poll(size).toEqual([420, 180]);
  });

  test('stand as a sidebar 300 pixels wide beside the sheet, which stays usable', async () => {
    const opened = await workbench().open();
    await showDialog(opened, page('bên'), 'showSidebar');
    const [bar, sheet] = [
      await opened.locator('#sidebar iframe').boundingBox(),
      await opened.locator('#sheet').boundingBox(),
    ];
    expect(bar?.width).toBe(300);
    expect(Math.round((sheet?.x ?? 0) + (sheet?.width ?? 0))).toBeLessThanOrEqual(Math.round(bar?.x ?? 0));
    await opened.locator('#sidebar').getByRole('button', { name: 'Đóng' }).click();
    expect(await opened.locator('#sidebar').isHidden()).toBe(true);
  });

  test('leave the sheet free when the dialog is not modal', async () => {
    const opened = await workbench().open();
    await showDialog(opened, page('không chặn'), 'showModelessDialog');
    await opened.evaluate('workbench.focus()');
    await opened.keyboard.type('7');
    await opened.keyboard.press('Enter');
    await expect.poll(() => shown(opened, 'Sheet1', 'A1')).toBe('7');
  });

  test('are not needed for questions: the browser’s own boxes wait for the answer', async () => {
    const opened = await workbench().open();
    const asked: string[] = [];
    opened.on('dialog', async (dialog) => {
      asked.push(`${dialog.type()}: ${dialog.message()}`);
      await dialog.accept(dialog.type() === 'prompt' ? '2025-Q1' : undefined);
    });
    const answers = await opened.evaluate(`(() => {
      const ui = workbench.host.globals.SpreadsheetApp.getUi();
      const prompt = ui.prompt('Quý nào?', ui.ButtonSet.OK_CANCEL);
      return [String(ui.alert('Chốt', 'Chốt quý I?', ui.ButtonSet.YES_NO)), prompt.getResponseText()];
    })()`);
    expect(answers).toEqual(['YES', '2025-Q1']);
    expect(asked).toEqual(['prompt: Quý nào?', 'confirm: Chốt\n\nChốt quý I?\n\nOK = Có, Hủy = Không']);
  });

  test('show passing notices for as long as the script said', async () => {
    const opened = await workbench().open();
    await opened.evaluate(`workbench.host.globals.SpreadsheetApp.getActive().toast('Đã xong', 'CCHC', 1)`);
    expect(await opened.locator('.toast').textContent()).toContain('Đã xong');
    await expect.poll(() => opened.locator('.toast').count(), { timeout: 5000 }).toBe(0);
  });
});
