import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../src/text/pages/check.ts';
import { freezeTexts } from '../../src/text/pages/freeze.ts';
import { guideFormulas, guideTexts } from '../../src/text/pages/guide.ts';
import { importTexts } from '../../src/text/pages/import.ts';
import { kitTexts } from '../../src/text/pages/kit.ts';
import { reportTexts } from '../../src/text/pages/report.ts';
import { sidebarTexts } from '../../src/text/pages/sidebar.ts';
import { startTexts } from '../../src/text/pages/start.ts';
import { systemTexts } from '../../src/text/pages/system.ts';

const all = {
  checkTexts,
  freezeTexts,
  guideTexts,
  importTexts,
  kitTexts,
  reportTexts,
  sidebarTexts,
  startTexts,
  systemTexts,
};

/** Every text by its path. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, said(value as (...given: unknown[]) => unknown)]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** What a function says when it is given numbers, else words, else lists. */
function said(sentence: (...given: unknown[]) => unknown): string {
  for (const given of [2, 'x', ['x']]) {
    try {
      return String(sentence(...Array.from({ length: sentence.length }, () => given)));
    } catch {}
  }
  return '';
}

describe.each(Object.entries(all))('%s', (_, { vi, en }) => {
  it('has every text in both languages', () => {
    const paths = (texts: unknown) => textsIn(texts).map(([path]) => path);
    const wordless = (texts: unknown) =>
      textsIn(texts)
        .filter(([, text]) => text.trim() === '')
        .map(([path]) => path);

    expect(paths(en)).toEqual(paths(vi));
    expect(wordless(en)).toEqual(wordless(vi));
  });

  it('is written in Vietnamese letters of one normal form', () => {
    expect(textsIn(vi).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });
});

describe('the guide', () => {
  it.each(['vi', 'en'] as const)('says in %s what each formula gives', (language) => {
    expect(guideTexts[language].gives).toHaveLength(guideFormulas.length);
  });
});
