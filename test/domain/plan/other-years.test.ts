import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherYears } from '../../../src/domain/plan/other-years.ts';

const years = (text: string, planYear = 2025) => otherYears(text, planYear).map(({ year }) => year);

describe('a year that is not the plan’s', () => {
  it.each<[string, number[]]>([
    // seed 000: the plan for 2025 looks back on 2023
    ['Rà soát các nội dung tồn tại trong thực hiện CCHC năm 2023.', [2023]],
    ['Triển khai nhiệm vụ trọng tâm năm 2024', [2024]],
    ['Hoàn thành trong quý II/2023', [2023]],
    ['Báo cáo tháng 6/2022 gửi Sở Nội vụ', [2022]],
    ['Tổ chức kiểm tra CCHC năm 2026', [2026]],
    ['Duy trì hệ thống đến năm 2022', [2022]],
    ['Nhiệm vụ năm 2023; Nhiệm vụ năm 2022.', [2023, 2022]],
    ['Trien khai nhiem vu nam 2023', [2023]],
  ])('%j names %j', (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe('a year that something explains', () => {
  it.each([
    'Ban hành Kế hoạch CCHC năm 2025',
    'Chương trình tổng thể CCHC nhà nước giai đoạn 2021 - 20301',
    'giai đoạn 2021-2030, định hướng đến năm 2030',
    'Kế hoạch số 110/KH-SCT ngày 08/4/2022 về CCHC ngành Công Thương đến năm 2030',
    'Nghị định số 60/2021/NĐ-CP ngày 21/06/2021 của Chính phủ',
    'rà soát văn bản có hiệu lực tính đến hết ngày 31/5/2020',
    'phù hợp với các quy định của Hiến pháp năm 2013',
    'theo Luật Ban hành văn bản quy phạm pháp luật năm 2015',
    'theo Quyết định ngày 14 tháng 3 năm 2021 của Bộ trưởng',
    'tăng 03-05 bậc so với năm 2021',
    'giảm 5% so với cùng kỳ năm 2024',
    'cải thiện so với kết quả đánh giá năm 2023',
    'TCVN ISO 9001:2015',
    'từ năm 2023 đến năm 2026',
    'trong các năm 2023 - 2025',
    'Tổng kết công tác CCHC năm 2024',
    'Khắc phục tồn tại, hạn chế của Chỉ số CCHC năm 2024',
    'Xây dựng Kế hoạch CCHC năm 2026',
    'Lập dự toán năm 2026',
    'bố trí 2023 triệu đồng',
    'bài/tháng',
    '',
  ])('%j names none', (text) => {
    expect(years(text)).toEqual([]);
  });

  it('last year is looked back on in the plan for the next (seed 002, plan for 2022)', () => {
    expect(years('Rà soát các nội dung tồn tại trong thực hiện CCHC năm 2021.', 2022)).toEqual([]);
  });
});

it('gives the sentence, cut around the year when it is long', () => {
  const [found] = otherYears(`${'Tiếp tục rà soát '.repeat(30)}nhiệm vụ năm 2022 ${'theo quy định '.repeat(30)}`, 2025);
  expect(found?.phrase).toMatch(/^… .*năm 2022.* …$/);
  expect(found?.phrase.length).toBeLessThanOrEqual(170);
});

it('the plan’s own year is never another one, and nothing throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.string(), (year, text) => {
      expect(years(`${text} năm ${year}`, year)).not.toContain(year);
    }),
  );
});
