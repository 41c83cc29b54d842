import { describe, expect, it } from 'vitest';
import { fileProblemSentences, sentenceBesideFiles } from '../../src/text/file-problems.ts';
import { languageOf } from '../../src/text/language.ts';
import { problemSentence, problemSentences } from '../../src/text/problems.ts';

/** Facts under every name, so that a sentence that asks for one finds it; days are days. */
const facts = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, name) =>
      /^(start|due|end|planDate|from|to|first|last)$/.test(String(name)) ? '2025-03-14' : `⟨${String(name)}⟩`,
  },
);

describe('the sentence of every problem', () => {
  it.each(Object.keys({ ...problemSentences, ...fileProblemSentences }))('%s is there in both languages', (code) => {
    const problem = {
      code,
      facts,
      place: { sheet: 'Nhiệm vụ', row: 3, column: 'TT', code: '1.1', tt: '2', file: 'a.tsv' },
    };
    for (const language of ['vi', 'en'] as const) {
      const sentence = sentenceBesideFiles(problem, language);
      expect(sentence).toMatch(/[.:?…)⟩]$/);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
    expect(sentenceBesideFiles(problem, 'vi')).not.toBe(sentenceBesideFiles(problem, 'en'));
  });

  it('is asked for by a known code only', () => {
    expect(() => problemSentence({ code: 'no.such' }, 'vi')).toThrow('no.such');
  });
});

describe('the user’s language', () => {
  it.each([
    ['vi', 'vi'],
    ['vi_VN.UTF-8', 'vi'],
    ['en', 'en'],
    ['en_US.UTF-8', 'en'],
    ['C', 'vi'],
    ['', 'vi'],
  ])('of %j is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
