import { describe, expect, it } from 'vitest';
import { unusedWords } from '../../src/text/waiver-words.ts';

describe('why a reason explains nothing now', () => {
  it('names what changed as people read it: numbers, blanks, other periods, the text', () => {
    const words = unusedWords({
      kind: 'figures-changed',
      codes: ['7.4.4.1', '2.1', 'previous 1.1', 'text'],
      before: ['1390', 'missing', '15', 'nhận 12'],
      now: ['1363', '4', '', 'nhận 13'],
    });
    expect(words).toBe(
      'Số liệu đã đổi (dòng 7.4.4.1: lúc giải trình 1.390, nay 1.363; dòng 2.1: lúc giải trình chưa có số liệu, nay 4; ' +
        'kỳ trước, dòng 1.1: lúc giải trình 15, nay trống; lời báo cáo: lúc giải trình “nhận 12”, nay “nhận 13”). ' +
        'Hãy giải trình lại ở hàng của phát hiện.',
    );
  });

  it.each(['gone', 'skipped', 'no-text'] as const)('is a whole sentence: %s', (kind) => {
    expect(unusedWords({ kind })).toMatch(/^\p{Lu}.{20,}\.$/u);
  });
});
