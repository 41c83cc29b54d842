/** The sidebar and the dialogs of the add-in: each page in a frame that can reach nothing but its messages. */

import { type FrameAnswer, type FrameMessage, withClient } from './frame-client.ts';
import type { PageStorage } from './page-storage.ts';

export interface PageWindow {
  readonly title: string;
  readonly html: string;
}

export interface DialogWindow extends PageWindow {
  readonly modal: boolean;
  readonly width: number;
  readonly height: number;
}

export interface Windows {
  showSidebar(page: PageWindow): void;
  showDialog(page: DialogWindow): void;
  /** Closes everything: another workbook comes. */
  closeAll(): void;
}

export interface WindowsOptions {
  readonly sidebar: HTMLElement;
  readonly dialogs: HTMLElement;
  readonly frameUrl: string;
  readonly closeLabel: string;
  /** Functions of the script that pages may call. */
  readonly functionNames: () => readonly string[];
  /** Carries out a call of a page; throws the script's error. */
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  readonly focusSheet: () => void;
  readonly storage: PageStorage;
}

const sandbox = 'allow-scripts allow-forms allow-downloads allow-popups allow-modals';

export function openWindows(options: WindowsOptions): Windows {
  let sidebar: (() => void) | null = null;
  let dialog: (() => void) | null = null;

  const closeSidebar = (): void => {
    sidebar?.();
    sidebar = null;
  };
  const closeDialog = (): void => {
    dialog?.();
    dialog = null;
  };

  return {
    showSidebar(page) {
      closeSidebar();
      const close = () => {
        closeSidebar();
        options.focusSheet();
      };
      const frame = openFrame(page, options, { close, resize: () => undefined });
      options.sidebar.replaceChildren(header(page.title, options.closeLabel, close), frame.element);
      options.sidebar.setAttribute('aria-label', page.title);
      options.sidebar.hidden = false;
      sidebar = () => {
        frame.release();
        options.sidebar.hidden = true;
        options.sidebar.replaceChildren();
      };
    },
    showDialog(page) {
      closeDialog();
      const box = document.createElement('dialog');
      box.className = page.modal ? 'window modal' : 'window modeless';
      box.setAttribute('aria-label', page.title);
      const close = () => {
        closeDialog();
        options.focusSheet();
      };
      const resize = (width: number | undefined, height: number | undefined) => {
        if (width !== undefined && width > 0) frame.element.style.width = `${width}px`;
        if (height !== undefined && height > 0) frame.element.style.height = `${height}px`;
      };
      const frame = openFrame(page, options, { close, resize });
      resize(page.width, page.height);
      const bar = header(page.title, options.closeLabel, close);
      box.append(bar, frame.element);
      box.addEventListener('cancel', (event) => {
        event.preventDefault();
        close();
      });
      options.dialogs.append(box);
      if (page.modal) box.showModal();
      else {
        box.show();
        makeMovable(box, bar);
      }
      dialog = () => {
        frame.release();
        box.close();
        box.remove();
      };
    },
    closeAll() {
      closeDialog();
      closeSidebar();
    },
  };
}

function header(title: string, closeLabel: string, close: () => void): HTMLElement {
  const bar = document.createElement('header');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.setAttribute('aria-label', closeLabel);
  button.title = closeLabel;
  button.textContent = '×';
  button.addEventListener('click', close);
  bar.append(heading, button);
  return bar;
}

interface FrameHandlers {
  readonly close: () => void;
  readonly resize: (width: number | undefined, height: number | undefined) => void;
}

function openFrame({ title, html }: PageWindow, options: WindowsOptions, handlers: FrameHandlers) {
  const element = document.createElement('iframe');
  element.title = title;
  element.setAttribute('sandbox', sandbox);
  element.src = options.frameUrl;
  const post = (message: object) => element.contentWindow?.postMessage(message, '*');
  const heard = ({ source, data }: MessageEvent): void => {
    if (source !== element.contentWindow || typeof data !== 'object' || data === null) return;
    const message = data as FrameMessage;
    if (message.cchc === 'close' || message.cchc === 'escape') handlers.close();
    else if (message.cchc === 'focus') options.focusSheet();
    else if (message.cchc === 'size') handlers.resize(message.width, message.height);
    else if (message.cchc === 'keep') options.storage.put(message.key, message.value);
    else if (message.cchc === 'call') setTimeout(() => post(answerTo(message, options)), 0);
  };
  addEventListener('message', heard);
  element.addEventListener(
    'load',
    () => {
      post({ html: withClient(html, options.functionNames(), options.storage.all()) });
      element.focus();
    },
    { once: true },
  );
  return { element, release: () => removeEventListener('message', heard) };
}

function answerTo(message: FrameMessage & { readonly cchc: 'call' }, options: WindowsOptions): FrameAnswer {
  try {
    return { cchc: 'answer', id: message.id, value: options.call(message.name, message.args) };
  } catch (failure) {
    const text = (failure as { message?: unknown } | null)?.message ?? failure;
    return { cchc: 'failure', id: message.id, message: String(text) };
  }
}

/** A modeless dialog moves by its title bar. */
function makeMovable(box: HTMLElement, bar: HTMLElement): void {
  bar.addEventListener('pointerdown', (event) => {
    if (event.target instanceof HTMLButtonElement) return;
    const start = box.getBoundingClientRect();
    const move = ({ clientX, clientY }: PointerEvent): void => {
      box.style.inset = `${start.top + clientY - event.clientY}px auto auto ${start.left + clientX - event.clientX}px`;
    };
    bar.setPointerCapture(event.pointerId);
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', () => bar.removeEventListener('pointermove', move), { once: true });
  });
}
