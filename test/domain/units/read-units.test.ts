import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits, unitDirectory, unitNames } from '../../../src/domain/units/read-units.ts';
import { splitUnits } from '../../../src/domain/units/split-units.ts';
import type { Unit } from '../../../src/domain/units/unit.ts';

const written = (text: string) => splitUnits(text).map((unit) => unit.written);

describe('a cell with names of units', () => {
  it.each<[string, string[]]>([
    // seed 000
    ['Văn phòng, Bộ phận một cửa', ['Văn phòng', 'Bộ phận một cửa']],
    ['Thanh tra, các phòng chuyên môn', ['Thanh tra', 'các phòng chuyên môn']],
    ['Văn phòng Sở, BCĐ ISO', ['Văn phòng Sở', 'BCĐ ISO']],
    ['Các phòng, bộ phận liên quan', ['Các phòng, bộ phận liên quan']],
    ['Các phòng chuyên môn, đơn vị thuộc Sở', ['Các phòng chuyên môn, đơn vị thuộc Sở']],
    ['Các phòng chủ trì tham mưu văn bản QPPL', ['Các phòng chủ trì tham mưu văn bản QPPL']],
    ['Hội đồng Phối hợp phổ biến giáo dục pháp luật', ['Hội đồng Phối hợp phổ biến giáo dục pháp luật']],
    // seed 004
    ['Phòng QLĐT &HTQT, Phòng Quản lý thương mại', ['Phòng QLĐT &HTQT', 'Phòng Quản lý thương mại']],
    ['Các phòng chuyên mộ và Văn phòng sở', ['Các phòng chuyên mộ', 'Văn phòng sở']],
    [
      'Các phòng chuyên môn giải quyết TTHC và cán bộ tiếp nhận hồ sơ TTHC',
      ['Các phòng chuyên môn giải quyết TTHC', 'cán bộ tiếp nhận hồ sơ TTHC'],
    ],
    ['Văn phòng, các đơn vị trực thuộc', ['Văn phòng', 'các đơn vị trực thuộc']],
    ['Công chức được cử đi đào tạo, bồi dưỡng', ['Công chức được cử đi đào tạo, bồi dưỡng']],
    // other ways of writing
    ['Phòng A và Phòng B', ['Phòng A', 'Phòng B']],
    ['- Văn phòng\n- Thanh tra', ['Văn phòng', 'Thanh tra']],
    ['1. Văn phòng\n2. Phòng Quản lý công nghiệp', ['Văn phòng', 'Phòng Quản lý công nghiệp']],
    ['Lãnh đạo Sở; các phòng, ban, đơn vị', ['Lãnh đạo Sở', 'các phòng, ban, đơn vị']],
    ['Phòng Kế hoạch và Tài chính', ['Phòng Kế hoạch và Tài chính']],
    ['Trung tâm Khuyến công\nvà Xúc tiến thương mại', ['Trung tâm Khuyến công và Xúc tiến thương mại']],
    ['Văn phòng\nSở', ['Văn phòng Sở']],
    ['Văn phòng/Thanh tra', ['Văn phòng', 'Thanh tra']],
    ['Các phòng: QLTM, QLCN; Trung tâm', ['Phòng QLTM', 'Phòng QLCN', 'Trung tâm']],
    ['Sở Nội vụ, UBND các xã', ['Sở Nội vụ', 'UBND các xã']],
    ['Cán bộ, công chức, viên chức', ['Cán bộ, công chức, viên chức']],
    ['Bộ phận tiếp nhận và trả kết quả, Văn phòng', ['Bộ phận tiếp nhận và trả kết quả', 'Văn phòng']],
    ['Van phong So, cac phong chuyen mon', ['Van phong So', 'cac phong chuyen mon']],
    ['Giao Văn phòng chủ trì', ['Văn phòng']],
    ['Phòng Tổ chức cán bộ chủ trì; các phòng, đơn vị phối hợp', ['Phòng Tổ chức cán bộ', 'các phòng, đơn vị']],
    ['Các Phòng, Trung tâm, Chi cục thuộc Sở', ['Các Phòng, Trung tâm, Chi cục thuộc Sở']],
    ['Giám đốc Sở; Trưởng các phòng chuyên môn', ['Giám đốc Sở', 'Trưởng các phòng chuyên môn']],
    ['', []],
    [' ; , ', []],
  ])('%j names %j', (text, names) => {
    expect(written(text)).toEqual(names);
  });

  it('says what is said of each: its role, notes and duties', () => {
    expect(splitUnits('Văn phòng (chủ trì); Phòng B')).toMatchObject([
      { written: 'Văn phòng', role: 'lead' },
      { written: 'Phòng B', role: null },
    ]);
    expect(splitUnits('Chủ trì: Văn phòng; phối hợp: Phòng A, Phòng B').map(({ role }) => role)).toEqual([
      'lead',
      'support',
      'support',
    ]);
    expect(splitUnits('Đơn vị chủ trì: Văn phòng; đơn vị phối hợp: các phòng, đơn vị')).toMatchObject([
      { written: 'Văn phòng', role: 'lead' },
      { written: 'các phòng, đơn vị', role: 'support' },
    ]);
    expect(splitUnits('Văn phòng chủ trì, phối hợp với Phòng A và Thanh tra').map(({ role }) => role)).toEqual([
      'lead',
      'support',
      'support',
    ]);
    // seed 004
    expect(splitUnits('Mỗi phòng ít nhất 2 tin, bài/tháng')).toMatchObject([
      { written: 'Mỗi phòng', group: { each: true }, note: 'ít nhất 2 tin, bài/tháng' },
    ]);
    expect(splitUnits('Văn phòng Sở chủ trì theo dõi, tham mưu Lãnh đạo Sở báo cáo kết quả')).toMatchObject([
      { written: 'Văn phòng Sở', role: 'lead', note: 'chủ trì theo dõi, tham mưu Lãnh đạo Sở báo cáo kết quả' },
    ]);
    expect(splitUnits('Trung tâm (TTKC)')).toMatchObject([{ written: 'Trung tâm', note: 'TTKC' }]);
  });

  it('doubts a capital behind a comma that begins no known name', () => {
    expect(splitUnits('Phòng Kế hoạch, Tài chính')).toMatchObject([
      { written: 'Phòng Kế hoạch', doubtful: false },
      { written: 'Tài chính', doubtful: true },
    ]);
  });

  it('never throws and loses no letter of the names, whatever stands in it', () => {
    const part = fc.constantFrom(
      'Văn phòng',
      'các phòng',
      'và',
      ',',
      ';',
      '(chủ trì)',
      ':',
      'QLTM',
      'liên quan',
      '\n',
      '/',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }), (parts) => {
        for (const unit of splitUnits(parts.join(' '))) expect(unit.written.trim()).not.toBe('');
      }),
    );
  });

  it('gives back the names that a list was made of', () => {
    const name = fc.constantFrom(
      'Văn phòng Sở',
      'Thanh tra',
      'Phòng Quản lý thương mại',
      'Trung tâm Khuyến công và Xúc tiến thương mại',
      'Chi cục Quản lý thị trường',
      'Tổ Công nghệ thông tin',
      'BCĐ ISO',
      'Sở Nội vụ',
    );
    const joiner = fc.constantFrom(', ', '; ', ' và ', '\n', ' / ', ',');
    fc.assert(
      fc.property(fc.array(fc.tuple(joiner, name), { minLength: 1, maxLength: 6 }), (pieces) => {
        const text = pieces.map(([between, one], index) => (index === 0 ? one : between + one)).join('');
        expect(written(text)).toEqual(pieces.map(([, one]) => one));
      }),
    );
  });
});

const units: readonly Unit[] = [
  { name: 'Văn phòng Sở', aliases: ['Văn phòng', 'VP'], kind: 'office' },
  { name: 'Thanh tra', aliases: [], kind: 'inspectorate' },
  { name: 'Phòng Kế hoạch, Tài chính và Tổng hợp', aliases: ['Phòng KHTCTH'], kind: 'room' },
  { name: 'Phòng Quản lý thương mại', aliases: ['Phòng QLTM'], kind: 'room' },
  { name: 'Trung tâm Khuyến công và Xúc tiến thương mại', aliases: ['Trung tâm'], kind: 'subordinate' },
  { name: 'Các phòng có TTHC', aliases: [], kind: 'group', members: ['VP', 'Phòng QLTM'] },
];
const directory = unitDirectory(units);
const names = (text: string) => unitNames(readUnits(text, directory));

describe('a cell read with the directory', () => {
  it.each(['Văn phòng', 'Văn phòng Sở', 'văn phòng sở', 'VP', 'Van phong So'])('%j is Văn phòng Sở', (text) => {
    expect(readUnits(text, directory)).toMatchObject({ units: [{ name: 'Văn phòng Sở', known: true }], doubts: [] });
  });

  it('finds names that hold commas and "và", alone and in a list', () => {
    expect(names('VP, Phòng Kế hoạch, Tài chính và Tổng hợp, Trung tâm')).toEqual([
      'Văn phòng Sở',
      'Phòng Kế hoạch, Tài chính và Tổng hợp',
      'Trung tâm Khuyến công và Xúc tiến thương mại',
    ]);
  });

  it('finds an abbreviation of one name, and none where several could be meant', () => {
    const more = unitDirectory([
      { name: 'Trung tâm Khuyến nông', aliases: [], kind: 'subordinate' },
      { name: 'Phòng Quản lý thương mại', aliases: [], kind: 'room' },
      { name: 'Phòng Quy hoạch', aliases: [], kind: 'room' },
      { name: 'Phòng Quốc hội', aliases: [], kind: 'room' },
    ]);
    expect(more.find('TT Khuyến nông')?.name).toBe('Trung tâm Khuyến nông');
    expect(more.find('Phòng QLTM')?.name).toBe('Phòng Quản lý thương mại');
    expect(more.find('Phòng QH')).toBeNull();
  });

  it('gives the rest of a list the word that it leaves out', () => {
    expect(names('Phòng KHTCTH, QLTM')).toEqual(['Phòng Kế hoạch, Tài chính và Tổng hợp', 'Phòng Quản lý thương mại']);
  });

  it.each<[string, string[]]>([
    ['Các phòng chuyên môn', ['Phòng Kế hoạch, Tài chính và Tổng hợp', 'Phòng Quản lý thương mại']],
    [
      'Mỗi phòng ít nhất 2 tin, bài/tháng',
      ['Văn phòng Sở', 'Thanh tra', 'Phòng Kế hoạch, Tài chính và Tổng hợp', 'Phòng Quản lý thương mại'],
    ],
    ['các phòng, đơn vị thuộc Sở', units.slice(0, 5).map((unit) => unit.name)],
    ['các đơn vị trực thuộc', ['Trung tâm Khuyến công và Xúc tiến thương mại']],
    ['Các phòng có TTHC', ['Văn phòng Sở', 'Phòng Quản lý thương mại']],
  ])('%j stands for %j', (text, members) => {
    expect(readUnits(text, directory)).toMatchObject({ units: [{ members }], doubts: [] });
  });

  it.each(['Các phòng liên quan', 'Các phòng được kiểm tra', '02 phòng chuyên môn', 'Các đơn vị', 'Các chi cục'])(
    'does not guess who %j are',
    (text) => {
      const reading = readUnits(text, directory);
      expect(reading.units).toMatchObject([{ written: text, members: [] }]);
      expect(reading.doubts.map(({ code }) => code)).toEqual(['unit-group-open']);
    },
  );

  it('leaves an unknown name as written and offers the nearest', () => {
    const reading = readUnits('Phòng Quản lí thương mạii', directory);
    expect(reading.units).toMatchObject([{ name: 'Phòng Quản lí thương mạii', known: false }]);
    expect(reading.doubts).toMatchObject([
      { code: 'unit-unknown', facts: { text: 'Phòng Quản lí thương mạii', similar: 'Phòng Quản lý thương mại' } },
    ]);
    expect(readUnits('Phòng Kỹ thuật an toàn', directory).doubts).toMatchObject([{ facts: { similar: '' } }]);
  });

  it('does not take a longer name for the unit that its first words name', () => {
    expect(names('Văn phòng UBND tỉnh')).toEqual(['Văn phòng UBND tỉnh']);
  });

  it('does not ask for other offices and staff in the directory', () => {
    expect(readUnits('Sở Nội vụ, công chức, Lãnh đạo Sở', directory).doubts).toEqual([]);
  });

  it('knows nothing to be unknown without a directory', () => {
    expect(readUnits('Phòng X, các phòng liên quan', unitDirectory([])).doubts).toEqual([]);
  });
});
