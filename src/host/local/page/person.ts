/** `Ui.alert` and `Ui.prompt` by the browser's own boxes: scripts wait for the answer, and only these boxes wait. */

import type { workbenchSentences } from '../../../text/workbench.ts';
import type { Person, Question } from '../context.ts';

type WorkbenchWords = (typeof workbenchSentences)['vi'];

/** The person at the browser. A question of three buttons is put in two boxes. */
export function personAtBrowser(words: WorkbenchWords): Person {
  return {
    alert(question) {
      const text = textOf(question);
      if (question.buttons === 'OK') {
        window.alert(text);
        return 'OK';
      }
      if (question.buttons === 'OK_CANCEL') return window.confirm(text) ? 'OK' : 'CANCEL';
      if (question.buttons === 'YES_NO') return window.confirm(`${text}\n\n${words.yesNo}`) ? 'YES' : 'NO';
      const [first, second] = words.yesNoCancel;
      if (window.confirm(`${text}\n\n${first}`)) return 'YES';
      return window.confirm(`${text}\n\n${second}`) ? 'NO' : 'CANCEL';
    },
    prompt(question) {
      const typed = window.prompt(textOf(question));
      if (typed === null) return { button: question.buttons.startsWith('YES_NO') ? 'NO' : 'CANCEL', text: '' };
      return { button: question.buttons.startsWith('YES_NO') ? 'YES' : 'OK', text: typed };
    },
  };
}

function textOf({ title, text }: Question): string {
  return title === undefined ? text : `${title}\n\n${text}`;
}
