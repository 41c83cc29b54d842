/** Menus, questions, sidebars and dialogs: what is built is remembered, what is asked is put to the person. */

import {
  enumeration,
  type HostContext,
  type MenuItem,
  type Person,
  type Question,
  type Screen,
  type ScriptedAnswers,
} from '../context.ts';
import { pageOf } from './html.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Button = GoogleAppsScript.Base.Button;

const buttons = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;
const buttonSets = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;
const menusInProgress = new WeakMap<object, { readonly caption: string; readonly items: MenuItem[] }>();

export function uiService(context: HostContext): Ui {
  const { screen, person, server } = context;
  const openDialog = (page: object, title: string, modal: boolean): void => {
    const { html, width, height } = pageOf(page);
    const dialog = { modal, title: String(title), html, width, height };
    screen.dialogs.push(dialog);
    context.onScreen({ kind: 'dialog', ...dialog });
  };
  return server.serve<Ui>('Ui', {
    Button: enumeration(...buttons),
    ButtonSet: enumeration(...buttonSets),
    createMenu: (caption: string) => menuService(context, caption),
    createAddonMenu: () => menuService(context, 'Tiện ích mở rộng'),
    alert: (...given: unknown[]) => {
      const asked = question(given);
      screen.alerts.push(eventOf(asked));
      return person.alert(asked) as unknown as Button;
    },
    prompt: (...given: unknown[]) => {
      const asked = question(given);
      screen.prompts.push(eventOf(asked));
      const { button, text } = person.prompt(asked);
      return server.serve<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getResponseText: () => text,
        getSelectedButton: () => button as unknown as Button,
      });
    },
    showSidebar: (page: object) => {
      const { html, title } = pageOf(page);
      screen.sidebar = { title, html };
      context.onScreen({ kind: 'sidebar', title, html });
    },
    showModalDialog: (page: object, title: string) => openDialog(page, title, true),
    showModelessDialog: (page: object, title: string) => openDialog(page, title, false),
  });
}

/** A person whose answers are written down beforehand, in the order of the questions on the screen. */
export function scriptedPerson(answers: ScriptedAnswers, screen: Screen): Person {
  return {
    alert: () => answers.alerts?.[screen.alerts.length - 1] ?? 'OK',
    prompt: () => answers.prompts?.[screen.prompts.length - 1] ?? { button: 'CANCEL', text: '' },
  };
}

/** (text), (text, buttons), (title, text, buttons). */
function question(given: readonly unknown[]): Question {
  const [first, second, third] = given;
  const buttons = buttonSets.find((set) => set === given[given.length - 1]);
  if (given.length === 0 || given.length > 3 || (given.length > 1 && buttons === undefined))
    throw new Error(
      `The parameters (${given.map(typeName).join(',')}) don't match the method signature for Ui.alert or Ui.prompt.`,
    );
  if (third !== undefined) return { title: String(first), text: String(second), buttons: buttons ?? 'OK' };
  return { text: String(first), buttons: given.length === 2 && buttons ? buttons : 'OK' };
}

function typeName(value: unknown): string {
  return value === null ? 'null' : typeof value === 'string' ? 'String' : typeof value;
}

function eventOf({ title, text }: Question): { readonly title?: string; readonly text: string } {
  return title === undefined ? { text } : { title, text };
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
      context.onScreen({ kind: 'menu' });
    },
  });
  menusInProgress.set(service, { caption, items });
  return service;
}
