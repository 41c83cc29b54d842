import { describe, expect, it } from 'vitest';
import { figureNoteWords, statisticsProblemSentences } from '../../src/text/statistics-problems.ts';

const facts = { found: 'x', unit: 'Hồ sơ', options: '0 = Không', figure: '12', first: 3, expected: 'Mã' };
const place = { sheet: 'Số liệu', row: 7, column: 'Quý I · Số liệu', code: '1.1' };

describe('the sentence of a problem with a figure', () => {
  it.each(Object.entries(statisticsProblemSentences))('%s is whole in both languages', (code, sentence) => {
    for (const words of [sentence.vi({ code, place, facts }), sentence.en({ code, place, facts })]) {
      expect(words).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(words).not.toMatch(/undefined|null|""/);
    }
  });

  it('says where, what was found, what was expected, what to do', () => {
    const problem = {
      code: 'figure.notWhole',
      place: { code: '1.1', row: 12 },
      facts: { found: '1,5', unit: 'Văn bản' },
    };
    expect(statisticsProblemSentences['figure.notWhole'].vi(problem)).toBe(
      'Dòng 1.1 (hàng 12): "1,5" không phải số nguyên; dòng này đếm "Văn bản". Hãy nhập số nguyên.',
    );
  });
});

describe('the words of a note', () => {
  it('name the partial sum and the rows that are missing', () => {
    const note = {
      code: 'incomplete',
      sum: { units: BigInt(1386), scale: 0 },
      missing: ['3.1.4.2', '3.1.4.3'],
    } as const;
    expect(figureNoteWords(note)).toBe('Chưa đủ số liệu: mới có 1.386, thiếu 3.1.4.2, 3.1.4.3');
  });
});
