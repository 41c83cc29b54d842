import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/read/text.ts';

const cells = (text: string, kind: 'tsv' | 'csv' | 'guess' = 'guess') =>
  readDelimited(text, kind).map(({ rows }) => rows.map((row) => row.map((cell) => cell.text)));

describe('separated text', () => {
  it('keeps line breaks of quoted fields, as a spreadsheet puts them on the clipboard', () => {
    expect(cells('TT\tViệc\r\n1\t"- A\n- ""B"""\r\n')).toEqual([
      [
        ['TT', 'Việc'],
        ['1', '- A\n- "B"'],
      ],
    ]);
  });

  it('turns the two characters \\n into a new line', () => {
    expect(cells('1\tA\\nB')).toEqual([[['1', 'A\nB']]]);
  });

  it('leaves quotes of the text itself alone', () => {
    expect(cells('1\t"Một cửa" liên thông\t...TTHC, ..."')).toEqual([[['1', '"Một cửa" liên thông', '...TTHC, ..."']]]);
    expect(cells('"Một cửa\t1\nliên thông"\t2')).toEqual([
      [
        ['"Một cửa', '1'],
        ['liên thông"', '2'],
      ],
    ]);
  });

  it('keeps blank lines between rows and drops those at the end', () => {
    expect(cells('TT\tViệc\n\t\n\n1\tA\n\t\n')).toEqual([
      [
        ['TT', 'Việc'],
        ['', ''],
        ['', ''],
        ['1', 'A'],
      ],
    ]);
  });

  it('makes the rows of a table equally long', () => {
    expect(cells('KẾ HOẠCH\nTT\tViệc\n1\tA\n2\tB')).toEqual([
      [
        ['KẾ HOẠCH', ''],
        ['TT', 'Việc'],
        ['1', 'A'],
        ['2', 'B'],
      ],
    ]);
  });

  it.each([
    ['TT;Việc, nhiệm vụ;Kinh phí\n1;A, B;27,5\n2;C;3,5'],
    ['\ufeffsep=;\nTT;Việc, nhiệm vụ;Kinh phí\n1;A, B;27,5\n2;C;3,5'],
    ['TT,"Việc, nhiệm vụ",Kinh phí\n1,"A, B","27,5"\n2,C,"3,5"'],
    ['TT\tViệc, nhiệm vụ\tKinh phí\n1\tA, B\t27,5\n2\tC\t3,5'],
  ])('finds out what separates the fields of %j', (text) => {
    expect(cells(text)).toEqual([
      [
        ['TT', 'Việc, nhiệm vụ', 'Kinh phí'],
        ['1', 'A, B', '27,5'],
        ['2', 'C', '3,5'],
      ],
    ]);
  });

  it('gives no table for a text without words', () => {
    expect(cells('')).toEqual([]);
    expect(cells('\n\t\n')).toEqual([]);
  });
});
