import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { pl1bRules } from '../../../src/catalogue/rules/registry.ts';
import { toText } from '../../../src/domain/decimal.ts';
import type { NarrativeFigure } from '../../../src/domain/report/figures.ts';
import { readNarrative } from '../../../src/domain/report/narrative.ts';
import { indexSubjects } from '../../../src/domain/report/subjects.ts';
import { isDamaged, isSyllable, readable, tokensOf } from '../../../src/domain/report/tokens.ts';
import { example } from '../rules/support.ts';

const index = indexSubjects(pl1b2022, pl1bRules, 'department');
const read = (text: string) => readNarrative({ name: 'báo cáo', text }, index);

function words({ value, whole, percent, subjects, detailOf }: NarrativeFigure): string {
  const figure = `${toText(value)}${whole === null ? '' : `/${toText(whole)}`}${percent ? '%' : ''}`;
  const about = detailOf !== null ? 'detail' : (subjects[0]?.code ?? 'none');
  return `${figure} ${about}`;
}

describe('the figures of a sentence', () => {
  it.each([
    ['Sở đã bãi bỏ 02 TTHC', ['2 3.1.3']],
    ['Công bố mới 12 thủ tục hành chính, thay thế 03 thủ tục hành chính', ['12 3.1.2', '3 3.1.3']],
    ['ban hành mới 12 TTHC (10 TTHC cấp tỉnh và 02 TTHC cấp huyện)', ['12 3.1.2', '10 detail', '2 detail']],
    ['tiếp nhận trực tuyến 1.363/1.363 hồ sơ, đạt tỷ lệ 100%', ['1363/1363 7.4.4.2', '100% 7.4.4.2%']],
    ['số kỳ trước chuyển qua 27 hồ sơ', ['27 HS.3']],
    ['đã giải quyết đúng hạn 1.386 hồ sơ, 4 hồ sơ đang giải quyết trong hạn', ['1386 3.3.1.2', '4 HS.6']],
    ['không có hồ sơ xử lý quá hạn', ['0 HS.5']],
    ['Không có phản ánh, kiến nghị của người dân về quy định TTHC', ['0 3.3.4.1']],
    ['Đã tiếp nhận và xử lý 1.390 hồ sơ', ['1390 HS.0']],
    ['UBND tỉnh giao Sở 20 nhiệm vụ', ['20 1.5.1']],
    ['kiểm tra 05 phòng, ban, đơn vị trực thuộc', ['5 1.3.1']],
    ['Đã giải quyết 689 hồ sơ (502 hồ sơ đúng hạn, 187 hồ sơ quá hạn)', ['689 3.3.1.1', '502 detail', '187 detail']],
    ['13 hồ sơ đang giải quyết trong hạn (12 hồ sơ nộp trực tuyến)', ['13 HS.6', '12 detail']],
  ])('"%s"', (text, expected) => {
    expect(read(text).figures.map(words)).toEqual(expected);
  });

  it.each([
    'Kế hoạch số 05/KH-SCT ngày 17/01/2023 giai đoạn 2023 - 2025',
    'trong năm 2025, ngày 14/3/2025, Quý 2',
    'dịch vụ công mức độ 3, 4 và TCVN ISO 9001:2015',
    '6.1. Ứng dụng công nghệ thông tin',
    'trong thời hạn 05 ngày',
  ])('are none in "%s"', (text) => {
    expect(read(text).figures).toEqual([]);
  });

  it('keep a bound as a bound', () => {
    expect(read('trên 90% hồ sơ tiếp nhận trực tuyến').figures).toMatchObject([{ bound: '>', percent: true }]);
    expect(read('ít nhất 05 TTHC bãi bỏ').figures).toMatchObject([{ bound: '>=' }]);
  });

  it('are marked as wanted, not done, behind "phấn đấu" and "chỉ tiêu"', () => {
    expect(read('phấn đấu không có hồ sơ trễ hẹn').figures).toMatchObject([{ bound: 'about' }]);
    expect(read('chỉ tiêu bãi bỏ 05 TTHC').figures).toMatchObject([{ bound: 'about' }]);
  });

  it('are not taken from the part about the next period', () => {
    expect(
      read('II. KẾT QUẢ\nĐã bãi bỏ 02 TTHC.\nIV. PHƯƠNG HƯỚNG, NHIỆM VỤ\nBãi bỏ 09 TTHC.').figures.map(words),
    ).toEqual(['2 3.1.3']);
  });
});

describe('a text without right diacritics', () => {
  it('gives the figures of seed 003 about the same rows as its right words would', () => {
    const figures = read(example('003_report.txt')).figures.map(words);
    expect(figures).toEqual(
      expect.arrayContaining([
        '86/86 1.5.1',
        '12 3.1.2',
        '2 3.1.3',
        '1390 HS.0',
        '1363/1363 7.4.4.2',
        '0 HS.2',
        '27 HS.3',
        '1386 3.3.1.2',
        '4 HS.6',
        '0 HS.5',
        '1 4.1.5.2',
      ]),
    );
  });

  it('gives the same figures when all diacritics are gone', () => {
    const right = 'Sở đã bãi bỏ 02 TTHC; tiếp nhận trực tuyến 640/655 hồ sơ; giải quyết đúng hạn 650 hồ sơ.';
    const bare = right.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    expect(read(bare).figures.map(words)).toEqual(read(right).figures.map(words));
  });

  it('is told from one with them by its impossible syllables', () => {
    expect(isDamaged(tokensOf(readable(example('003_report.txt'))))).toBe(true);
    expect(isDamaged(tokensOf(readable(example('000_plan.txt'))))).toBe(false);
  });

  it.each(['truyen', 'nghieng', 'quyet', 'giai', 'uong', 'khuyu', 'tuyen', 'y'])('%s can be a syllable', (key) => {
    expect(isSyllable(key)).toBe(true);
  });

  it.each(['tryc', 'khdng', 'thdng', 'hd', 'diing', 'chtrc'])('%s cannot be a syllable', (key) => {
    expect(isSyllable(key)).toBe(false);
  });
});

describe('the head of a report', () => {
  it('gives its number, agency and date', () => {
    expect(read(example('003_report.txt'))).toMatchObject({
      agency: 'SCT',
      date: '2025-03-14',
      own: { number: 37, sign: 'BC-SCT' },
    });
  });

  it('is nothing in a text without one', () => {
    expect(read('Sở đã bãi bỏ 02 TTHC.')).toMatchObject({ agency: null, date: null, own: null });
    expect(read('')).toMatchObject({ figures: [], citations: [], agency: null, date: null });
  });
});
