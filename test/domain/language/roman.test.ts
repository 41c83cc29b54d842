import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoman, toRoman } from '../../../src/domain/language/roman.ts';

describe('roman numerals', () => {
  it('reads the section codes of seed 000', () => {
    expect(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'].map(readRoman)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('reads back every number from 1 to 3999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
        expect(readRoman(toRoman(value))).toBe(value);
      }),
    );
  });

  it('refuses what is not canonical', () => {
    for (const text of ['', 'IIII', 'IC', 'VV', 'VIIV', 'MMMM', 'A', 'I I']) expect(readRoman(text)).toBeNull();
  });

  it('writes no numeral for 0, 4000 or a fraction', () => {
    for (const value of [0, 4000, 1.5, -1]) expect(() => toRoman(value)).toThrow(RangeError);
  });
});
