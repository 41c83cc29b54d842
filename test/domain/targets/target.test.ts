import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, toText } from '../../../src/domain/decimal.ts';
import { readTargets, type Target } from '../../../src/domain/targets/target.ts';

/** Texts in words of no source document, and their targets: comparator, low, high, unit, direction; "-" is null. */
const invented: readonly (readonly [string, readonly string[]])[] = [
  ['Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt ít nhất 99%', ['>= 99 - % level']],
  ['Trên 85% người dân hài lòng', ['> 85 - % level']],
  ['Không quá 02% hồ sơ bị trả lại', ['<= - 2 % level']],
  ['Giảm 15% thời gian giải quyết thủ tục hành chính', ['>= 15 - % decrease']],
  ['Tăng ít nhất 2 bậc Chỉ số CCHC so với năm 2024', ['>= 2 - bậc increase']],
  ['Tổ chức từ 02 đến 03 hội nghị tập huấn', ['range 2 3 hội nghị tập huấn level']],
  ['100% cán bộ, công chức dưới 45 tuổi biết sử dụng phần mềm', ['= 100 - % level']],
  ['Mỗi đơn vị trực thuộc xây dựng tối thiểu 01 mô hình/năm', ['>= 1 - mô hình level']],
  ['Đăng tối thiểu 10 tin, bài/quý trên Cổng thông tin', ['>= 10 - tin, bài level']],
  ['Cắt giảm ít nhất 20% chi phí tuân thủ', ['>= 20 - % decrease']],
  ['Duy trì tỷ lệ hài lòng trên 90%', ['> 90 - % level']],
  ['Xếp hạng Chỉ số CCHC của Sở đứng thứ 5 trở lên', ['<= - 5 hạng level']],
  ['Điểm số Chỉ số CCHC đạt 92,5 điểm trở lên', ['>= 92.5 - điểm level']],
  ['Bảo đảm 100% văn bản được ký số, 95% hồ sơ được số hóa', ['= 100 - % level', '>= 95 - % level']],
  ['Thời gian chờ của người dân không quá 30 phút/lượt', ['<= - 30 phút level']],
  ['Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 tại 02 cấp', []],
  ['Hoàn thành chuyển đổi ISO 9001:2015 tại 12 phòng', []],
  [
    'Rà soát, đơn giản hóa ít nhất 5 thủ tục hành chính; công bố 100% thủ tục mới',
    ['>= 5 - thủ tục hành chính level', '= 100 - % level'],
  ],
  ['Phấn đấu không có công chức bị kỷ luật', ['= 0 - công chức bị kỷ luật level']],
  ['Tỷ lệ hồ sơ trực tuyến toàn trình tối đa 40% phải bổ sung giấy tờ', ['<= - 40 % level']],
  ['Từ 80% trở lên số phòng được kiểm tra', ['>= 80 - % level']],
  ['Ít nhất 03 cuộc kiểm tra, trong đó 01 cuộc đột xuất', ['>= 3 - cuộc kiểm tra level', '>= 1 - cuộc đột xuất level']],
  ['Chi thường xuyên giảm 10% so với dự toán năm 2024', ['>= 10 - % decrease']],
  ['Nâng tỷ lệ thanh toán trực tuyến từ 45% lên tối thiểu 60%', ['>= 60 - % level']],
  ['Dịch vụ công trực tuyến mức độ 3, mức độ 4 đạt trên 50%', ['> 50 - % level']],
  ['Giai đoạn 2021-2025, tỷ lệ đạt 90%; đến năm 2030 đạt 95%', ['>= 90 - % level', '>= 95 - % level']],
  ['Nâng cao chất lượng phục vụ người dân', []],
  ['Kiểm tra 1.250 hồ sơ lưu trữ', ['>= 1250 - hồ sơ lưu trữ level']],
  ['Có tối thiểu 2-3 sáng kiến cấp tỉnh', ['>= 2 3 sáng kiến cấp tỉnh level']],
  ['Số hóa 50.000 trang tài liệu', ['>= 50000 - trang tài liệu level']],
  ['Thi tuyển 03 chức danh lãnh đạo cấp phòng', ['>= 3 - chức danh lãnh đạo cấp phòng level']],
  ['Tinh giản biên chế 5% so với năm 2021', ['>= 5 - % decrease']],
  ['Giải ngân vốn đầu tư công đạt 95% kế hoạch', ['>= 95 - % level']],
  ['Chỉ số hài lòng SIPAS đạt từ 85% đến 90%', ['range 85 90 % level']],
  ['Phòng Quản lý thương mại tham mưu 02 Nghị quyết của HĐND tỉnh', ['>= 2 - Nghị quyết level']],
  ['Đảm bảo 100% hồ sơ TTHC được giải quyết đúng hạn', ['= 100 - % level']],
  ['Tối thiểu 90% hồ sơ được số hóa và từ 95% người dân trở lên hài lòng', ['>= 90 - % level', '>= 95 - % level']],
  ['Chỉ số DTI tăng 2 bậc', ['>= 2 - bậc increase']],
  ['Mỗi tháng tổ chức 01 buổi đối thoại', ['>= 1 - buổi đối thoại level']],
  ['Tỷ lệ hồ sơ trễ hạn dưới 1%', ['< - 1 % level']],
  ['Có từ 02 sáng kiến trở lên được công nhận', ['>= 2 - sáng kiến level']],
  ['Giảm từ 10% đến 15% số cuộc họp', ['range 10 15 % decrease']],
  ['Đạt tối thiểu 80/100 điểm', []],
  ['Hoàn thành 12/12 nhiệm vụ được giao', []],
  ['Không để hồ sơ quá hạn', ['= 0 - hồ sơ quá hạn level']],
  [
    '100% lãnh đạo phòng sử dụng chữ ký số; ít nhất 50% công chức có chữ ký số cá nhân',
    ['= 100 - % level', '>= 50 - % level'],
  ],
  ['Tăng tỷ lệ nộp hồ sơ trực tuyến lên trên 85%', ['> 85 - % level']],
  ['Thẩm định 05 dự thảo văn bản', ['>= 5 - dự thảo văn bản level']],
  ['Giao 03 phòng chủ trì thực hiện', []],
  ['Phối hợp với 02 đơn vị tư vấn', []],
  ['Tham gia 01 lớp bồi dưỡng theo Kế hoạch số 15/KH-UBND', ['>= 1 - lớp bồi dưỡng level']],
  ['Rà soát 135 thủ tục hành chính', ['>= 135 - thủ tục hành chính level']],
  ['Thời gian trả kết quả không quá 02 ngày làm việc', ['<= - 2 ngày làm việc level']],
  ['Giải quyết hồ sơ trong 05 ngày', []],
  ['Tối thiểu 30% dịch vụ công trực tuyến mức độ 4 (không tính dịch vụ đặc thù)', ['>= 30 - % level']],
  ['Phấn đấu đạt và vượt 95% kế hoạch', ['>= 95 - % level']],
  ['Thu ngân sách tăng trên 5% so với cùng kỳ', ['> 5 - % increase']],
];

function text(value: Decimal | null): string {
  return value === null ? '-' : toText(value);
}

function brief({ comparator, low, high, unit, direction }: Target): string {
  return [comparator, text(low), text(high), unit, direction].join(' ');
}

function targets(phrase: string): readonly string[] {
  return readTargets(phrase).targets.map(brief);
}

function only(phrase: string): Target {
  const [target, ...others] = readTargets(phrase).targets;
  if (target === undefined || others.length > 0) throw new Error(`not one target: ${phrase}`);
  return target;
}

describe('target phrases', () => {
  it.each(invented)('reads %j', (phrase, expected) => {
    expect(targets(phrase)).toEqual(expected);
  });

  it('means all by 100% and at least by any lower bare percentage', () => {
    expect(targets('100% TTHC được công bố')).toEqual(['= 100 - % level']);
    expect(targets('Tỷ lệ đạt 100%')).toEqual(['= 100 - % level']);
    expect(targets('85% CBCC được đào tạo')).toEqual(['>= 85 - % level']);
    expect(targets('Tỷ lệ cung cấp là 90%')).toEqual(['>= 90 - % level']);
  });

  it('takes a range behind "ít nhất" for pass and stretch, and a bare range for a range', () => {
    expect(targets('Ít nhất 02 đến 03 sáng kiến')).toEqual(['>= 2 3 sáng kiến level']);
    expect(targets('Tối thiểu từ 01 đến 02 cuộc')).toEqual(['>= 1 2 cuộc level']);
    expect(targets('25%-35% lãnh đạo')).toEqual(['range 25 35 % level']);
    expect(targets('Từ 25% đến 35% lãnh đạo')).toEqual(['range 25 35 % level']);
  });

  it('puts the bound of "không quá" and "dưới" into the upper end', () => {
    expect(targets('Không quá 5% hồ sơ quá hạn')).toEqual(['<= - 5 % level']);
    expect(targets('Dưới 2% hồ sơ quá hạn')).toEqual(['< - 2 % level']);
    expect(targets('Từ 5% trở xuống')).toEqual(['<= - 5 % level']);
  });

  it('reads both amounts of a pair under one verb', () => {
    expect(targets('cắt giảm 20% quy định và 20% chi phí tuân thủ')).toEqual([
      '>= 20 - % decrease',
      '>= 20 - % decrease',
    ]);
  });

  it('keeps what a change is compared with', () => {
    expect(only('Giảm tối thiểu 2,5% chi hỗ trợ trực tiếp so với năm trước liền kề')).toMatchObject({
      direction: 'decrease',
      baseline: 'năm trước liền kề',
    });
    expect(only('phấn đấu tăng 03-05 bậc so với năm 2021')).toMatchObject({
      comparator: 'range',
      direction: 'increase',
      baseline: 'năm 2021',
      strive: true,
    });
    expect(only('Nâng tỷ lệ từ 45% lên 60%')).toMatchObject({ direction: 'level', baseline: '45%' });
    expect(only('Giảm thời gian xuống còn 3 ngày')).toMatchObject({
      comparator: '<=',
      direction: 'level',
      unit: 'ngày',
    });
  });

  it('keeps who has to reach a quota each and in what period', () => {
    expect(only('Mỗi phòng ít nhất 2 tin, bài/tháng')).toMatchObject({
      scope: 'Mỗi phòng',
      per: 'tháng',
      unit: 'tin, bài',
    });
    expect(only('Đăng tải ít nhất 2 tin/phòng/tháng')).toMatchObject({ scope: 'phòng', per: 'tháng', unit: 'tin' });
    expect(only('Hằng quý, mỗi đơn vị viết ít nhất 01 tin bài')).toMatchObject({ scope: 'mỗi đơn vị', per: 'quý' });
    expect(only('Mỗi năm giảm 2% chi thường xuyên')).toMatchObject({ scope: null, per: 'năm', direction: 'decrease' });
  });

  it('keeps what is left out as a note and reads no target inside it', () => {
    expect(only('Hồ sơ điện tử đạt 100% (trừ hồ sơ mật)')).toMatchObject({ note: 'trừ hồ sơ mật' });
    expect(only('100% hồ sơ xử lý trên mạng, không bao gồm hồ sơ mật')).toMatchObject({
      note: 'không bao gồm hồ sơ mật',
    });
    expect(only('100% hồ sơ đúng hạn (trừ 5% hồ sơ phức tạp)')).toMatchObject({
      comparator: '=',
      note: 'trừ 5% hồ sơ phức tạp',
    });
  });

  it('gives every target the clause that it came from', () => {
    const { targets: found } = readTargets(
      'Tối thiểu 80% TTHC có thu phí, trong số đó, tỷ lệ giao dịch đạt tối thiểu 70%; 100% báo cáo đúng hạn.',
    );
    expect(found.map((target) => target.text)).toEqual([
      'Tối thiểu 80% TTHC có thu phí',
      'trong số đó, tỷ lệ giao dịch đạt tối thiểu 70%',
      '100% báo cáo đúng hạn',
    ]);
  });

  it('reads places in a ranking as a number to stay below', () => {
    expect(targets('Nằm trong top 10 sở, ngành')).toEqual(['<= - 10 hạng level']);
    expect(targets('Xếp hạng trong tốp 15 của tỉnh')).toEqual(['<= - 15 hạng level']);
    expect(targets('Thuộc nhóm 5 đơn vị dẫn đầu')).toEqual(['<= - 5 hạng level']);
  });

  it('leaves decoys alone', () => {
    for (const decoy of [
      'cán bộ dưới 40 tuổi',
      'trực tuyến mức độ 3, 4',
      'ISO 9001:2015',
      'theo quy định tại 28 Nghị định',
      'chính quyền địa phương 02 cấp',
      'Quyết định số 3504/QĐ-UBND ngày 22/10/2021',
      'giai đoạn 2021 - 20301',
      'các văn bản2 liên quan',
      'Nghị quyết số 12-NQ/TU',
      'chỉ số B1',
      'từ ngày 01/7/2025',
      'Định kỳ (quý I, 06 tháng, quý III, năm)',
      'trên 02 lĩnh vực',
      'Giám sát, sử dụng',
      'đơn vị nhóm 3',
      '7.1. Ứng dụng',
      'thực hiện đồng bộ 06 nội dung trọng tâm',
      'năm 2025',
      'Báo cáo 06 tháng: trước ngày 10/6/2026',
      'các tiêu chí không đạt điểm',
    ]) {
      expect([decoy, readTargets(decoy)]).toEqual([decoy, { text: decoy, targets: [], problem: null }]);
    }
  });

  it('does not mistake words that only their marks keep apart', () => {
    expect(only('Giám sát 100% hồ sơ')).toMatchObject({ direction: 'level' });
    expect(only('Hồ sơ điện tử 95%')).toMatchObject({ comparator: '>=', low: { units: 95n, scale: 0 } });
    expect(only('Sử dụng 90% chữ ký số')).toMatchObject({ comparator: '>=' });
  });

  it('reads text without any diacritics', () => {
    expect(targets('Giam toi thieu 2,5% chi ho tro so voi nam truoc')).toEqual(['>= 2.5 - % decrease']);
  });

  it('says what it could not read', () => {
    expect(readTargets('Ít nhất 2/3 số phòng').problem?.code).toBe('target-not-understood');
    expect(readTargets('Tối thiểu một nửa số phòng').problem?.code).toBe('target-not-understood');
    expect(readTargets('Tỷ lệ đạt 98.5%')).toMatchObject({
      targets: [],
      problem: { code: 'target-number-ambiguous', facts: { first: '98.5', second: '985' } },
    });
    expect(readTargets('Giảm chi hỗ trợ trực tiếp từ ngân sách').problem?.code).toBe('target-without-number');
    expect(readTargets('Chỉ số cải thiện so với năm 2025').problem?.code).toBe('target-without-number');
    expect(readTargets('Tăng cường kỷ luật').problem).toBeNull();
  });

  it('reads back any comparator, percentage and subject', () => {
    const comparators = fc.constantFrom(
      ['tối thiểu', '>='],
      ['ít nhất', '>='],
      ['trên', '>'],
      ['không quá', '<='],
      ['dưới', '<'],
      ['vượt', '>'],
    ) as fc.Arbitrary<[string, string]>;
    const subjects = fc.constantFrom(
      'hồ sơ được số hóa',
      'TTHC nội bộ',
      'người dân hài lòng',
      'công chức dưới 40 tuổi',
      'văn bản mức độ 3',
    );
    fc.assert(
      fc.property(
        comparators,
        fc.integer({ min: 1, max: 99 }),
        fc.option(fc.integer({ min: 1, max: 9 })),
        subjects,
        ([word, comparator], whole, tenth, subject) => {
          const figure = tenth === null ? String(whole) : `${whole},${tenth}`;
          const target = only(`Phấn đấu ${word} ${figure}% ${subject} (trừ hồ sơ mật)`);
          const bound = comparator.startsWith('<') ? target.high : target.low;
          expect([target.comparator, text(bound), target.unit, target.strive, target.note]).toEqual([
            comparator,
            figure.replace(',', '.'),
            '%',
            true,
            'trừ hồ sơ mật',
          ]);
        },
      ),
    );
  });

  it('never throws, and its clauses are words of the text', () => {
    const pieces = fc.constantFrom(
      'ít nhất',
      '100%',
      '02-03',
      'đến',
      'từ',
      '%',
      '(',
      'trừ',
      ')',
      'mỗi phòng',
      '/tháng',
      'giảm',
      ',',
      'và',
      '\n',
      '1,390',
      'so với',
      'không có',
      'hồ sơ',
      'top',
      '5',
      'lên',
      ';',
      'x2',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 16 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (phrase) => {
        const reading = readTargets(phrase);
        const flat = reading.text.replace(/\n/g, ' ');
        for (const target of reading.targets) expect(flat).toContain(target.text);
      }),
      { numRuns: 1000 },
    );
  });
});
