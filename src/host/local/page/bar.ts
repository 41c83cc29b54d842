/** The bar above the sheet: the menus that the add-in builds, the workbook's name, its files, help. */

import type { MenuItem } from '../context.ts';

export interface BarButton {
  readonly label: string;
  readonly press: () => void;
}

/** A menu button with its items below; arrows move, Escape closes, focus returns to the button. */
export function menuButton(label: string, items: readonly (BarButton | 'separator')[]): HTMLElement {
  const holder = element('div', 'menu');
  const button = element('button', 'menu-button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const list = element('div', 'menu-list');
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', label);
  list.hidden = true;

  const choices = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const close = (): void => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = (at: number): void => {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    choices().at(at)?.focus();
  };
  for (const item of items) list.append(item === 'separator' ? separator() : choice(item, close));

  button.addEventListener('click', () => (list.hidden ? open(0) : close()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  list.addEventListener('keydown', (event) => {
    const all = choices();
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape') {
      close();
      button.focus();
    } else if (event.key === 'Tab') close();
    if (to !== undefined || event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) close();
  });
  holder.append(button, list);
  return holder;
}

/** The menus of the script as menu buttons; items of a menu within a menu follow its name. */
export function scriptMenus(menus: readonly MenuItem[], run: (functionName: string) => void): HTMLElement[] {
  return menus.map(({ caption = '', items = [] }) =>
    menuButton(
      caption,
      items.flatMap((item) => entries(item, run)),
    ),
  );
}

function entries(item: MenuItem, run: (functionName: string) => void, path = ''): (BarButton | 'separator')[] {
  const { kind, caption = '', functionName = '', items = [] } = item;
  if (kind === 'separator') return ['separator'];
  if (kind === 'menu') return items.flatMap((inner) => entries(inner, run, `${path}${caption} › `));
  return [{ label: path + caption, press: () => run(functionName) }];
}

function choice({ label, press }: BarButton, close: () => void): HTMLElement {
  const button = element('button', 'menu-item');
  button.type = 'button';
  button.setAttribute('role', 'menuitem');
  button.tabIndex = -1;
  button.textContent = label;
  button.addEventListener('click', () => {
    close();
    press();
  });
  return button;
}

function separator(): HTMLElement {
  const line = element('div', 'menu-separator');
  line.setAttribute('role', 'separator');
  return line;
}

export function plainButton({ label, press }: BarButton, className = 'plain-button'): HTMLButtonElement {
  const button = element('button', className);
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', press);
  return button;
}

export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
