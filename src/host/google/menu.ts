/** The menu CCHC and what its items ask before they act: Google's own prompts and alerts. */

import type { Problem, Result } from '../../domain/problem.ts';
import { entryPoints, menuTitle } from '../../entry-points.ts';
import { menuSentences } from '../../text/menu.ts';
import { type Language, languageOf, problemSentence } from '../../text/problems.ts';

type Ui = GoogleAppsScript.Base.Ui;

/** The language of the person at the sheet. */
export function userLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

/** Builds the menu from the table of entry points; reads no cell. */
export function buildMenu(): void {
  const language = userLanguage();
  const menu = SpreadsheetApp.getUi().createMenu(menuTitle[language]);
  for (const entry of entryPoints) {
    if (entry.kind !== 'menu') continue;
    if ('separatorBefore' in entry) menu.addSeparator();
    menu.addItem(entry.label[language], entry.name);
  }
  menu.addToUi();
}

/** Asks for one line of text; null when the person cancels. */
export function askFor(question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(menuTitle[userLanguage()], question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

/** Asks whether to go on. */
export function confirms(question: string): boolean {
  const ui: Ui = SpreadsheetApp.getUi();
  return ui.alert(menuTitle[userLanguage()], question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Shows how an action ended: what it did, or every problem in a sentence of its own. */
export function showResult<T>(result: Result<T>, done: (value: T) => string): void {
  const ui: Ui = SpreadsheetApp.getUi();
  const language = userLanguage();
  const message = result.ok ? done(result.value) : sentences(result.problems, language);
  ui.alert(menuTitle[language], message, ui.ButtonSet.OK);
}

/** The first problems, a line each, and how many more there are. */
export function sentences(problems: readonly Problem[], language: Language): string {
  const shown = problems.slice(0, 10).map((problem) => `• ${problemSentence(problem, language)}`);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [menuSentences[language].more(more)] : [])].join('\n');
}
