import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/cli/user-error.ts';
import type { Place } from '../../src/domain/problem.ts';

const said = (place: Place, language: 'vi' | 'en' = 'vi') =>
  new UserError([{ code: 'not-a-number', place, facts: { text: 'abc' } }]).sentence(language);

describe('the sentence about a phrase', () => {
  it.each([
    [{}, '', ''],
    [{ row: 3, code: '3.1.4.1' }, 'Dòng 3, mã 3.1.4.1: ', 'Line 3, code 3.1.4.1: '],
    [{ row: 3, code: 'II', tt: '2' }, 'Dòng 3, lĩnh vực II, TT 2: ', 'Line 3, section II, TT 2: '],
    [
      { sheet: 'Số liệu', row: 12, column: 'Quý I' },
      'Trang "Số liệu", dòng 12, cột "Quý I": ',
      'Tab "Số liệu", row 12, column "Quý I": ',
    ],
    [{ file: 'a.tsv', row: 2 }, 'Tệp "a.tsv", dòng 2: ', 'File "a.tsv", line 2: '],
  ])('at %j begins with the place', (place, vi, en) => {
    expect(said(place)).toBe(`${vi}"abc" không phải là số. Hãy gõ một số, ví dụ 1.386 hoặc 27,5%.`);
    expect(said(place, 'en')).toBe(`${en}"abc" is not a number. Type one number, for example 1.386 or 27,5%.`);
  });
});
