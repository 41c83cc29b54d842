import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedSimilarity, normalize, wordKey } from '../../../src/domain/language/text.ts';

describe('normal form', () => {
  it('composes decomposed text', () => {
    expect(normalize('Quý III'.normalize('NFD'))).toBe('Quý III');
  });

  it('collapses spaces of every kind within a line and keeps the lines', () => {
    expect(normalize('  Tháng\u00a0 01 - \t02 \r\n\u200bnăm  2025\ufeff ')).toBe('Tháng 01 - 02\nnăm 2025');
  });

  it('straightens quotes and leaves dashes and capitals', () => {
    expect(normalize('“Đẩy mạnh” – ‘CCHC’')).toBe('"Đẩy mạnh" – \'CCHC\'');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});

describe('folding', () => {
  it('drops diacritics, capitals and punctuation', () => {
    expect(fold('Quý I/2025')).toBe('quy i 2025');
    expect(fold('ĐƠN VỊ  –  Chủ trì:')).toBe('don vi chu tri');
  });

  it('makes both places of the tone one', () => {
    expect(fold('hoà')).toBe(fold('hòa'));
    expect(fold('uý')).toBe(fold('úy'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('keeps words that differ by their marks apart in the word key, wherever the tone stands', () => {
    expect(wordKey('Hoà')).toBe(wordKey('hòa'));
    expect(new Set(['tư', 'từ', 'tử', 'tự', 'tu', 'đu'].map(wordKey)).size).toBe(6);
  });
});

describe('similarity of folded text', () => {
  it('is 1 for the same key and 0 for nothing in common', () => {
    expect(foldedSimilarity('Văn phòng Sở', 'VAN PHONG SO')).toBe(1);
    expect(foldedSimilarity('', 'abc')).toBe(0);
  });

  it('stays high for text that a scanner misread and low for another unit', () => {
    expect(foldedSimilarity('Vin phong S&', 'Văn phòng Sở')).toBeGreaterThan(0.65);
    expect(foldedSimilarity('Thanh tra Sở', 'Văn phòng Sở')).toBeLessThan(0.5);
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(foldedSimilarity(a, b)).toBe(foldedSimilarity(b, a));
      }),
    );
  });
});
