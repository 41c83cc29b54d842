/** Menus and questions: what is built is remembered, what is asked is answered from a script. */

import type { HostContext, MenuItem, ScreenEvent } from '../context.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Button = GoogleAppsScript.Base.Button;

const buttons = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;
const buttonSets = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;
const menusInProgress = new WeakMap<object, { readonly caption: string; readonly items: MenuItem[] }>();

export function uiService(context: HostContext): Ui {
  const { screen, answers, server } = context;
  const named = (words: readonly string[]): never => Object.fromEntries(words.map((word) => [word, word])) as never;
  return server.serve<Ui>('Ui', {
    Button: named(buttons),
    ButtonSet: named(buttonSets),
    createMenu: (caption: string) => menuService(context, caption),
    createAddonMenu: () => menuService(context, 'Tiện ích mở rộng'),
    alert: (first: string, second?: unknown, third?: unknown) => {
      screen.alerts.push(question(first, second, third));
      return (answers.alerts?.[screen.alerts.length - 1] ?? 'OK') as unknown as Button;
    },
    prompt: (first: string, second?: unknown, third?: unknown) => {
      screen.prompts.push(question(first, second, third));
      const answer = answers.prompts?.[screen.prompts.length - 1] ?? { button: 'CANCEL', text: '' };
      return server.serve<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getResponseText: () => answer.text,
        getSelectedButton: () => answer.button as unknown as Button,
      });
    },
  });
}

/** (text), (text, buttons), (title, text, buttons). */
function question(first: unknown, second: unknown, third: unknown): ScreenEvent {
  const titled = third !== undefined;
  return titled ? { title: String(first), text: String(second) } : { text: String(first) };
}

function menuService(context: HostContext, caption: string): Menu {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): Menu => {
    items.push(item);
    return service;
  };
  const service: Menu = context.server.serve<Menu>('Menu', {
    addItem: (name: string, functionName: string) => add({ kind: 'item', caption: name, functionName }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (menu: Menu) => add({ kind: 'menu', ...menusInProgress.get(menu) }),
    addToUi: () => {
      // A menu of the same name takes the place of the older one.
      context.screen.menus = [
        ...context.screen.menus.filter((menu) => menu.caption !== caption),
        { kind: 'menu', caption, items },
      ];
    },
  });
  menusInProgress.set(service, { caption, items });
  return service;
}
