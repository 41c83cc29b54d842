import { describe, expect, it } from 'vitest';
import { toText } from '../../../src/domain/decimal.ts';
import { readTargets } from '../../../src/domain/targets/target.ts';

function bounds(phrase: string): readonly string[] {
  return readTargets(phrase).targets.map(({ comparator, low, high, direction }) => {
    const [bound, ...more] = [low, high].filter((end) => end !== null).map(toText);
    return `${[comparator, bound, ...more].join(' ')}${direction === 'level' ? '' : ` ${direction}`}`;
  });
}

describe('words that compare', () => {
  it.each([
    ['Tỷ lệ hồ sơ trễ hạn thấp hơn 5%', '< 5'],
    ['Tỷ lệ hồ sơ trễ hạn ít hơn 5%', '< 5'],
    ['Tỷ lệ hồ sơ trễ hạn nhỏ hơn 5%', '< 5'],
    ['Tỷ lệ hồ sơ trễ hạn kém hơn 5%', '< 5'],
    ['Tỷ lệ hồ sơ trễ hạn ít hơn hoặc bằng 5%', '<= 5'],
    ['Tỷ lệ hồ sơ trễ hạn nhỏ hơn hoặc bằng 5%', '<= 5'],
    ['Tỷ lệ hồ sơ trễ hạn không lớn hơn 5%', '<= 5'],
    ['Tỷ lệ hồ sơ trễ hạn không nhiều hơn 5%', '<= 5'],
    ['Tỷ lệ đúng hạn lớn hơn 95%', '> 95'],
    ['Tỷ lệ đúng hạn nhiều hơn 95%', '> 95'],
    ['Tỷ lệ đúng hạn cao hơn 95%', '> 95'],
    ['Tỷ lệ đúng hạn lớn hơn hoặc bằng 95%', '>= 95'],
    ['Tỷ lệ đúng hạn cao hơn hoặc bằng 95%', '>= 95'],
    ['Tỷ lệ đúng hạn nhiều hơn hoặc bằng 95%', '>= 95'],
    ['Tỷ lệ đúng hạn bằng hoặc cao hơn 95%', '>= 95'],
    ['Tỷ lệ đúng hạn không thấp hơn 95%', '>= 95'],
    ['Tỷ lệ đúng hạn không kém 95%', '>= 95'],
    ['Ty le ho so tre han thap hon 5%', '< 5'],
    ['Quá 90% hồ sơ', '> 90'],
    ['Tỷ lệ hài lòng vượt quá 90%', '> 90'],
  ])('%s: %s', (phrase, bound) => {
    expect(bounds(phrase)).toEqual([bound]);
  });
});

describe('a negation', () => {
  it.each([
    ['Tỷ lệ trễ hạn không được vượt quá 5%', '<= 5'],
    ['Không được quá 5% hồ sơ trễ hạn', '<= 5'],
    ['Phấn đấu không để quá 5% hồ sơ trễ', '<= 5'],
    ['Không được để quá 5% hồ sơ trễ', '<= 5'],
    ['Tỷ lệ đúng hạn không được dưới 5%', '>= 5'],
    ['Tỷ lệ đúng hạn không được thấp hơn 90%', '>= 90'],
    ['Tỷ lệ đúng hạn không được ở mức dưới 90%', null],
    ['Chi thường xuyên không tăng quá 2%', '<= 2 increase'],
    ['Không tăng quá 2%', '<= 2 increase'],
    ['Tăng không quá 2%', '<= 2 increase'],
    ['Tỷ lệ trễ hạn chưa đến 1%', '< 1'],
    ['Tỷ lệ trễ hạn chưa tới 1%', '< 1'],
    ['Không có quá 2 phòng', '<= 2'],
    ['Không để xảy ra quá 2 vụ', '<= 2'],
    ['Không phát sinh quá 3 vụ', '<= 3'],
    ['Không được phép vượt quá 5%', '<= 5'],
    ['Mặt hàng trả lại không quá 5%', '<= 5'],
    ['Khong duoc vuot qua 5% ho so tre han', '<= 5'],
    ['Tỷ lệ giao dịch không dùng tiền mặt đạt 80%', '>= 80'],
    ['Tỷ lệ phiếu không hợp lệ dưới 5%', '< 5'],
    ['Vận tải hàng không đạt 90% kế hoạch', '>= 90'],
  ])('is read with what it denies, else not at all: %s: %s', (phrase, bound) => {
    expect(bounds(phrase)).toEqual(bound === null ? [] : [bound]);
    expect(readTargets(phrase).problem?.code ?? null).toBe(bound === null ? 'target-not-understood' : null);
  });

  it.each([
    'Không thể có chuyện tỷ lệ trễ hạn trên 5%',
    'Tỷ lệ hồ sơ không đạt 5%',
    'Không để tỷ lệ trễ hạn vượt quá 5%',
    'Không để hồ sơ trễ quá 5%',
    'Không giảm dưới 90%',
    'Không tối thiểu 5% hồ sơ',
    'Chưa có 2 phòng',
  ])('that nothing takes up is a problem, no bound: %s', (phrase) => {
    expect(readTargets(phrase)).toMatchObject({ targets: [], problem: { code: 'target-not-understood' } });
  });

  it('of all of something stays none of it, whatever its age', () => {
    expect(bounds('Không có hồ sơ quá 02 ngày')).toEqual(['= 0']);
    expect(bounds('Không có hồ sơ trễ hạn và 100% hồ sơ được số hóa')).toEqual(['= 0', '= 100']);
  });
});

describe('an approximation', () => {
  it.each([
    'Gần 100% hồ sơ',
    'Tỷ lệ đạt gần 90%',
    'Xấp xỉ 95% hồ sơ',
    'Khoảng 60% hồ sơ',
    'Đạt khoảng 60%',
    'Tối thiểu khoảng 60% hồ sơ',
    'Tổ chức khoảng 05 hội nghị',
    'Trên dưới 90% hồ sơ',
    'Tỷ lệ đạt ước khoảng 90%',
  ])('is a problem, no bound: %s', (phrase) => {
    expect(readTargets(phrase)).toMatchObject({ targets: [], problem: { code: 'target-not-understood' } });
  });

  it('leaves figures that are no aim alone, and an interval', () => {
    expect(readTargets('Khoảng 30 đại biểu tham dự')).toMatchObject({ targets: [], problem: null });
    expect(bounds('Đạt trong khoảng từ 85% đến 90%')).toEqual(['range 85 90']);
  });
});

describe('more of the same', () => {
  it('keeps each one’s scope across a comma, and a rise in a ranking as a rise', () => {
    expect(readTargets('Mỗi xã, phường ít nhất 03 tin bài/quý').targets).toMatchObject([{ scope: 'Mỗi xã, phường' }]);
    expect(bounds('Thăng hạng tối thiểu 02 bậc')).toEqual(['>= 2 increase']);
    expect(bounds('Nâng hạng từ 3 bậc trở lên')).toEqual(['>= 3 increase']);
  });
});
