/** A person at the workbench: chooses from the menu, works in dialogs and the sidebar, looks at cells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens an item of the menu CCHC by its words. */
export async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.click('.menus .menu-button');
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

export const dialogOf = (page: Page): FrameLocator => page.frameLocator('dialog.window iframe');

export const sidebarOf = (page: Page): FrameLocator => page.frameLocator('#sidebar iframe');

/** Presses a button of a page of the add-in. */
export async function press(frame: FrameLocator, name: string | RegExp): Promise<void> {
  await frame.getByRole('button', { name }).first().click();
}

/** Waits until words stand somewhere in a page of the add-in. */
export async function reads(frame: FrameLocator, words: string | RegExp): Promise<void> {
  await frame.getByText(words).first().waitFor({ timeout: 30_000 });
}

/** Puts a table on the clipboard event of the paste box, as Ctrl+V does after copying it in Word. */
export async function pasteTable(frame: FrameLocator, html: string): Promise<void> {
  await frame.getByRole('textbox').first().focus();
  await frame.locator('body').evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);
}

/** Closes the dialog by the cross in its title bar. */
export async function closeDialog(page: Page): Promise<void> {
  await page.locator('dialog.window header .close').click();
  await expect.poll(() => page.locator('dialog.window').count()).toBe(0);
}

/** Keeps a picture of the whole window in the folder that PICTURES names, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The bytes and the name of what a press downloads. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
