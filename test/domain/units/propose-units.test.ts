import { describe, expect, it } from 'vitest';
import { proposeUnits } from '../../../src/domain/units/propose-units.ts';
import { abbreviates } from '../../../src/domain/units/unit-keys.ts';

describe('the directory proposed from a plan', () => {
  it('puts together what is one unit and keeps groups apart (cells of seeds 000 and 002)', () => {
    const { units, doubts } = proposeUnits([
      'Văn phòng',
      'Thanh tra, các phòng chuyên môn',
      'Thanh tra Sở',
      'Văn phòng Sở, Tổ CNTT',
      'Văn phòng Sở, Tổ Công nghệ thông tin',
      'Các phòng chuyên môn',
      'Sở Thông tin và Truyền thông',
    ]);
    expect(units).toEqual([
      { name: 'Văn phòng Sở', aliases: ['Văn phòng'], kind: 'office' },
      { name: 'Thanh tra Sở', aliases: ['Thanh tra'], kind: 'inspectorate' },
      { name: 'Tổ Công nghệ thông tin', aliases: ['Tổ CNTT'], kind: 'desk' },
      { name: 'Các phòng chuyên môn', aliases: [], kind: 'group' },
    ]);
    expect(doubts).toEqual([]);
  });

  it('takes a short name for the one longer that it begins, with a doubt', () => {
    const full = 'Trung tâm Khuyến công và Xúc tiến thương mại';
    const { units, doubts } = proposeUnits(['Trung tâm', full]);
    expect(units).toEqual([{ name: full, aliases: ['Trung tâm'], kind: 'subordinate' }]);
    expect(doubts).toEqual([{ code: 'unit-alias-likely', facts: { alias: 'Trung tâm', name: full } }]);
  });

  it('does not guess which of two a short name means', () => {
    const { units, doubts } = proposeUnits(['Trung tâm', 'Trung tâm Khuyến công', 'Trung tâm Xúc tiến thương mại']);
    expect(units.map((unit) => unit.name)).toHaveLength(3);
    expect(doubts).toMatchObject([{ code: 'unit-alias-ambiguous', facts: { alias: 'Trung tâm' } }]);
  });

  it('takes a rare name that differs by a letter for a slip, but not one that differs by a number', () => {
    const often = ['Phòng Quản lý thương mại', 'Phòng Quản lý thương mại'];
    const { units, doubts } = proposeUnits([...often, 'Phòng Quản lý thương mạii', 'Phòng Quản lý thương mại 2']);
    expect(units).toMatchObject([
      { name: 'Phòng Quản lý thương mại', aliases: ['Phòng Quản lý thương mạii'] },
      { name: 'Phòng Quản lý thương mại 2', aliases: [] },
    ]);
    expect(doubts.map(({ code }) => code)).toEqual(['unit-alias-likely']);
  });

  it('learns an abbreviation from the brackets behind a name', () => {
    const { units } = proposeUnits(['Trung tâm Khuyến công (TTKC)', 'TTKC']);
    expect(units).toEqual([{ name: 'Trung tâm Khuyến công', aliases: ['TTKC'], kind: 'subordinate' }]);
  });
});

describe('an abbreviation', () => {
  it.each([
    ['VP', 'Văn phòng', true],
    ['VP', 'Văn phòng Sở', true],
    ['Tổ CNTT', 'Tổ Công nghệ thông tin', true],
    ['Phòng QLTM', 'Phòng Quản lý thương mại', true],
    ['Phòng QLĐT &HTQT', 'Phòng Quản lý đầu tư và Hợp tác quốc tế', true],
    ['BCĐ ISO', 'Ban chỉ đạo ISO', true],
    ['Phòng QLTM', 'Phòng Quản lý công nghiệp', false],
    ['Phòng', 'Phòng Quản lý thương mại', false],
    ['VP', 'Văn thư phòng họp', false],
  ])('%j of %j: %s', (short, full, expected) => {
    expect(abbreviates(short, full)).toBe(expected);
  });
});
