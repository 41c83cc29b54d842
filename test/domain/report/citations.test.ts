import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsOf } from '../../../src/domain/report/citations.ts';
import { readable } from '../../../src/domain/report/tokens.ts';

const read = (text: string) => citationsOf(readable(text), 'x');

describe('a citation', () => {
  it.each([
    ['Quyết định số 3098/QĐ-UBND ngày 31/12/2024 của UBND tỉnh', 3098, null, 'QĐ-UBND', '2024-12-31'],
    ['số 04/2025/QĐ-UBND ngày 03/02/2025', 4, 2025, 'QĐ-UBND', '2025-02-03'],
    ['Văn bản số 335/SNV-CCHC&VTLT ngày 04/3/2022', 335, null, 'SNV-CCHC&VTLT', '2022-03-04'],
    ['Nghị quyết số 12-NQ/TU ngày 26/5/2022', 12, null, 'NQ/TU', '2022-05-26'],
    ['Công văn số 164/SCT-VP, ngày 21/01/2025', 164, null, 'SCT-VP', '2025-01-21'],
    ['Thông tư số 144/2017/TT-BTC', 144, 2017, 'TT-BTC', null],
    ['Kế hoạch số 9/KH-SYT ngày 14 tháng 3 năm 2025', 9, null, 'KH-SYT', '2025-03-14'],
    ['sb 08/KH-\nSCT ngay 07/02/2025', 8, null, 'KH-SCT', '2025-02-07'],
    ['33/Qb-\nUBND ngay 07/01/2025', 33, null, 'QĐ-UBND', '2025-01-07'],
    ['2881/QDb-UBND ngay 16/12/2024', 2881, null, 'QĐ-UBND', '2024-12-16'],
    ['Quyét dinh sé 2454/QD-UBND ngay 04/ 12/2022', 2454, null, 'QĐ-UBND', '2022-12-04'],
  ])('in "%s" is read', (text, number, numberYear, sign, date) => {
    expect(read(text)).toMatchObject([{ number, numberYear, sign, date }]);
  });

  it.each([
    '86/86 văn bản',
    '1.363/1.363 hồ sơ',
    'ngày 14/3/2025',
    'ISO 9001:2015',
    'giai đoạn 2021 - 2030',
    '01/01 đơn vị',
    'https://a.vn/soct/vbdi.nsf/12/KH-SCT',
  ])('is not in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps a date that no calendar has as written', () => {
    expect(read('số 5/KH-SCT ngày 31/02/2025')).toMatchObject([{ written: '31/02/2025', date: null }]);
  });

  it.each([
    ['số 04/KH-SCT ngày 14/01/2023 về việc duy trì ISO 9001:2015 năm 2025', 2025],
    ['số 05/KH-SCT ngày 17/01/2023 về rà soát TTHC giai đoạn 2023 - 2025', null],
    ['số 110/KH-SCT ngày 08/4/2022 về CCHC ngành đến năm 2030', null],
    ['số 12/KH-SCT ngày 08/4/2022 về giảm chi phí so với năm 2021', null],
    ['Kế hoạch kiểm soát TTHC năm 2025 (số 09/KH-SCT ngày 10/02/2025)', 2025],
    ['số 335/SNV-VP ngày 04/3/2022 về chế độ báo cáo, Sở Công Thương báo cáo Quý II năm 2025', null],
  ])('in "%s" is about %s', (text, year) => {
    expect(read(text)[0]?.subjectYear).toBe(year);
  });

  it('is found as often as it is written, whatever stands around it', () => {
    const sign = fc.constantFrom('QĐ-UBND', 'KH-SCT', 'NĐ-CP', 'SNV-CCHC');
    const document = fc.record({ number: fc.integer({ min: 1, max: 99999 }), sign });
    const filler = fc.constantFrom(' về việc kiểm tra; ', '. Theo ', ', và ', '\n- ');
    fc.assert(
      fc.property(fc.array(fc.tuple(document, filler), { maxLength: 20 }), (parts) => {
        const text = parts
          .map(([{ number, sign: signed }, after]) => `số ${number}/${signed} ngày 02/01/2025${after}`)
          .join('');
        expect(read(text).map(({ number, sign: found }) => [number, found])).toEqual(
          parts.map(([{ number, sign: signed }]) => [number, signed]),
        );
      }),
    );
  });
});
