import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/domain/units/unit.ts';
import { readUnitsTab, unitsTab } from '../../src/layout/units-tab.ts';

const units: readonly Unit[] = [
  { name: 'Văn phòng Sở', aliases: ['Văn phòng', 'VP'], kind: 'office', email: 'vp.sct@hatinh.gov.vn' },
  { name: 'Phòng Kế hoạch, Tài chính', aliases: [], kind: 'room' },
  { name: 'Các phòng có TTHC', aliases: [], kind: 'group', members: ['VP', 'Phòng Kế hoạch, Tài chính'] },
];

const header = ['Tên đơn vị', 'Tên gọi khác', 'Loại', 'Thành viên của nhóm', 'E-mail'];

describe('the tab Đơn vị', () => {
  it('gives back the units that were written', () => {
    expect(readUnitsTab('Đơn vị', unitsTab(units).values)).toEqual({ units, problems: [] });
  });

  it('is read by its headers, wherever they stand and whatever stands between', () => {
    const moved = unitsTab(units).values.map(([name, aliases, kind, members, email]) => [
      email ?? null,
      kind ?? null,
      'ghi chú',
      name ?? null,
      members ?? null,
      aliases ?? null,
    ]);
    const reading = readUnitsTab('Đơn vị', [['Danh sách đơn vị'], ...moved]);
    expect(reading.units.slice(0, 3)).toEqual(units);
  });

  it('offers the kinds and has a help on every header', () => {
    const sheet = unitsTab(units);
    expect(sheet.validations?.[0]?.options).toContain('Phòng chuyên môn');
    expect(sheet.notes?.map((note) => note.column)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(sheet.values.map((row) => row.length))).toEqual(new Set([5]));
  });

  it('takes the kind from the name where the cell is empty', () => {
    const reading = readUnitsTab('Đơn vị', [
      header,
      ['Chi cục Quản lý thị trường'],
      ['Ban Chỉ đạo ISO'],
      ['Thanh tra'],
    ]);
    expect(reading.units.map((unit) => unit.kind)).toEqual(['subordinate', 'body', 'inspectorate']);
  });

  it('names what cannot be used, with its row and column, and reads the rest', () => {
    const { units: read, problems } = readUnitsTab('Đơn vị', [
      header,
      ['Văn phòng Sở', 'VP', 'Văn phòng', 'Thanh tra', 'không có'],
      ['', 'TTKC', '', '', ''],
      ['Thanh tra', 'VP', 'Phòng ban', '', ''],
      ['VĂN PHÒNG SỞ', '', '', '', ''],
      ['Các phòng', '', 'Nhóm đơn vị', 'Thanh tra; Phòng Mới', ''],
    ]);
    expect(read).toEqual([
      { name: 'Văn phòng Sở', aliases: ['VP'], kind: 'office' },
      { name: 'Thanh tra', aliases: [], kind: 'inspectorate' },
      { name: 'Các phòng', aliases: [], kind: 'group', members: ['Thanh tra', 'Phòng Mới'] },
    ]);
    expect(problems.map(({ code, place, facts }) => [code, place?.row, place?.column, facts?.['found']])).toEqual([
      ['units.membersOfNoGroup', 2, 'Thành viên của nhóm', 'Thanh tra'],
      ['units.badEmail', 2, 'E-mail', 'không có'],
      ['units.noName', 3, 'Tên đơn vị', 'TTKC'],
      ['units.nameTwice', 4, 'Tên gọi khác', 'VP'],
      ['units.unknownKind', 4, 'Loại', 'Phòng ban'],
      ['units.nameTwice', 5, 'Tên đơn vị', 'VĂN PHÒNG SỞ'],
      ['units.unknownMember', 6, 'Thành viên của nhóm', 'Phòng Mới'],
    ]);
  });

  it('is a problem without its header, or without the column of names', () => {
    expect(readUnitsTab('Đơn vị', [['a', 'b']]).problems).toEqual([
      { code: 'units.noHeader', place: { sheet: 'Đơn vị' } },
    ]);
    expect(readUnitsTab('Đơn vị', [['Loại', 'E-mail']]).problems).toEqual([
      { code: 'units.columnMissing', place: { sheet: 'Đơn vị', column: 'Tên đơn vị' } },
    ]);
  });
});
