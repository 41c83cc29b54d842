/** The notice of the libraries that the page stands on, with the way to their licence texts and sources. */

import type { workbenchSentences } from '../../../text/workbench.ts';
import { element, plainButton } from './bar.ts';

const texts = [
  ['o-spreadsheet', 'https://github.com/odoo/o-spreadsheet/tree/19.3.7'],
  ['owl', 'https://github.com/odoo/owl'],
  ['chart.js', 'https://github.com/chartjs/Chart.js'],
] as const;

export function showLicences(holder: HTMLElement, words: (typeof workbenchSentences)['vi']): void {
  const box = element('dialog', 'window modal licences');
  box.setAttribute('aria-label', words.licences);
  const heading = element('h2', 'heading');
  heading.textContent = words.licences;
  const paragraphs = words.licenceText.map((text) => {
    const paragraph = element('p', 'paragraph');
    paragraph.textContent = text;
    return paragraph;
  });
  const list = element('ul', 'list');
  for (const [name, source] of texts) {
    const item = element('li', 'item');
    item.append(`${name}: `, link(words.licenceLink, `/licences/${name}.txt`), ` · ${words.sourceLink}: ${source}`);
    list.append(item);
  }
  const close = plainButton({ label: words.close, press: () => box.remove() });
  box.addEventListener('close', () => box.remove());
  box.append(heading, ...paragraphs, list, close);
  holder.append(box);
  box.showModal();
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', 'link');
  made.textContent = text;
  made.href = href;
  made.target = '_blank';
  made.rel = 'noopener';
  return made;
}
