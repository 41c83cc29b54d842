/** What the page says in passing: toasts, one line that stays with its buttons, a veil while something long runs. */

import type { workbenchSentences } from '../../../text/workbench.ts';
import { type BarButton, element, plainButton } from './bar.ts';

export interface Notices {
  toast(text: string, title?: string, seconds?: number): void;
  /** A sentence that stays until the person closes it. */
  alert(text: string): void;
  /** A sentence with what can be done about it. */
  offer(text: string, actions: readonly BarButton[]): void;
  /** Says that a script runs, without a veil; null when it has ended. */
  working(text: string | null): void;
  /** Veils the page while something runs; null lifts the veil. */
  busy(text: string | null): void;
}

const usualSeconds = 5;

export function openNotices(toasts: HTMLElement, line: HTMLElement, words: (typeof workbenchSentences)['vi']): Notices {
  const veil = element('div', 'veil');
  veil.setAttribute('role', 'status');
  veil.hidden = true;
  const running = element('div', 'running');
  running.setAttribute('role', 'status');
  running.hidden = true;
  document.body.append(veil, running);
  const clear = (): void => {
    line.hidden = true;
    line.replaceChildren();
  };
  const say = (text: string, kind: string, actions: readonly BarButton[]): void => {
    const sentence = element('span', 'sentence');
    sentence.textContent = text;
    const acting = actions.map(({ label, press }) =>
      plainButton({
        label,
        press: () => {
          clear();
          press();
        },
      }),
    );
    line.className = kind;
    line.setAttribute('role', kind === 'alert' ? 'alert' : 'status');
    line.replaceChildren(
      sentence,
      ...acting,
      plainButton({ label: kind === 'alert' ? words.close : words.dismiss, press: clear }),
    );
    line.hidden = false;
  };
  return {
    toast(text, title, seconds = usualSeconds) {
      const box = element('div', 'toast');
      if (title !== undefined) {
        const heading = element('strong', 'toast-title');
        heading.textContent = title;
        box.append(heading);
      }
      const body = element('span', 'toast-text');
      body.textContent = text;
      const close = plainButton({ label: '×', press: () => box.remove() }, 'close');
      close.setAttribute('aria-label', words.close);
      box.append(body, close);
      // A new one takes the place of the one before, as in Google Sheets.
      toasts.replaceChildren(box);
      // A negative number of seconds stays, as in Google Sheets.
      if (seconds >= 0) setTimeout(() => box.remove(), seconds * 1000);
    },
    alert: (text) => say(text, 'alert', []),
    offer: (text, actions) => say(text, 'offer', actions),
    working: (text) => put(running, text),
    busy: (text) => put(veil, text),
  };
}

function put(box: HTMLElement, text: string | null): void {
  box.hidden = text === null;
  box.textContent = text ?? '';
}
