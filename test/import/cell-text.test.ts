import { describe, expect, it } from 'vitest';
import { cleanCellText } from '../../src/import/cell-text.ts';

describe('the text of a cell', () => {
  it.each(['•', '–', '*', '·', 'o', '\uf0b7', '\uf0a7', '-', '▪'])('gets "- " for the list marker %s', (marker) => {
    expect(cleanCellText(`${marker} Lập kế hoạch\n${marker}\u00a0 Báo cáo`)).toBe('- Lập kế hoạch\n- Báo cáo');
  });

  it.each([
    ['-5% chi phí', '-5% chi phí'],
    ['*) Ghi chú', '*) Ghi chú'],
    ['+ Rà soát', '+ Rà soát'],
    ['=1+1', '=1+1'],
    ['ông A', 'ông A'],
    ['-', '-'],
    ['•Lập kế hoạch', '- Lập kế hoạch'],
    ['• - Lập kế hoạch', '- Lập kế hoạch'],
  ])('%s becomes %s', (text, clean) => {
    expect(cleanCellText(text)).toBe(clean);
  });

  it('is NFC with one space between words and no blank lines', () => {
    expect(cleanCellText(' Kê\u0301 \u00a0hoạch\t\r\n\r\n năm\u200b 2025 ')).toBe('Kế hoạch\nnăm 2025');
  });

  it('writes the hyphen that does not break as a plain one', () => {
    expect(cleanCellText('NĐ\u2011CP')).toBe('NĐ-CP');
  });
});
