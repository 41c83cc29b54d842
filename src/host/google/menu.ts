/** The menu CCHC, the pages that it opens, and how its actions say what they did. */

import type { Problem, Result } from '../../domain/problem.ts';
import { menuItems, menuTitle } from '../../entry-points/menu.ts';
import type { Page } from '../../entry-points/pages.ts';
import { type Language, languageOf } from '../../text/language.ts';
import { menuSentences } from '../../text/menu.ts';
import { scriptSentence } from '../../text/script-problems.ts';

const toastSeconds = 8;

/** The language of the person at the sheet. */
export function userLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

/** Builds the menu from the table of entry points; reads no cell. */
export function buildMenu(): void {
  const language = userLanguage();
  const menu = SpreadsheetApp.getUi().createMenu(menuTitle[language]);
  for (const entry of menuItems) {
    if ('separatorBefore' in entry) menu.addSeparator();
    menu.addItem(entry.label[language], entry.name);
  }
  menu.addToUi();
}

/** Opens a page as sidebar or dialog; it asks for its state itself, so that no cell is read here. */
export function showPage(page: Page): void {
  const ui = SpreadsheetApp.getUi();
  const title = page.title[userLanguage()];
  const output = HtmlService.createHtmlOutputFromFile(page.name).setTitle(title);
  if (page.width !== undefined) output.setWidth(page.width);
  if (page.height !== undefined) output.setHeight(page.height);
  if (page.kind === 'sidebar') ui.showSidebar(output);
  else if (page.modeless === true) ui.showModelessDialog(output, title);
  else ui.showModalDialog(output, title);
}

/** Says in passing what an action did; its problems, a sentence each, must be read and so stand in an alert. */
export function showResult<T>(result: Result<T>, done: (value: T) => string): void {
  const language = userLanguage();
  if (result.ok) SpreadsheetApp.getActive().toast(done(result.value), menuTitle[language], toastSeconds);
  else {
    const ui = SpreadsheetApp.getUi();
    ui.alert(menuTitle[language], sentences(result.problems, language), ui.ButtonSet.OK);
  }
}

/** The first problems, a line each, and how many more there are. */
function sentences(problems: readonly Problem[], language: Language): string {
  const shown = problems.slice(0, 10).map((problem) => `• ${scriptSentence(problem, language)}`);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [menuSentences[language].more(more)] : [])].join('\n');
}
