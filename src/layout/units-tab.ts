/** The tab `Đơn vị`: one unit a row with its other names, kind, members and e-mail; found and read by its headers. */
import { valueOfLabel } from '../catalogue/labels.ts';
import { unitKindLabels } from '../catalogue/units.ts';
import { fold, normalize } from '../domain/language/text.ts';
import type { Problem } from '../domain/problem.ts';
import { splitUnits } from '../domain/units/split-units.ts';
import type { Unit } from '../domain/units/unit.ts';
import { looseKey, unitKey } from '../domain/units/unit-keys.ts';
import type { CellStyle, Scalar, SheetValue } from './workbook-value.ts';

export const unitsTabName = 'Đơn vị';

type UnitColumnKey = 'name' | 'aliases' | 'kind' | 'members' | 'email';

interface UnitColumn {
  readonly key: UnitColumnKey;
  readonly header: string;
  /** Pixels. */
  readonly width: number;
  readonly help: string;
  readonly options?: readonly string[];
}

const unitColumns: readonly UnitColumn[] = [
  { key: 'name', header: 'Tên đơn vị', width: 280, help: 'Tên in trong báo cáo.' },
  {
    key: 'aliases',
    header: 'Tên gọi khác',
    width: 260,
    help: 'Các cách viết khác trong kế hoạch, cách nhau bằng dấu chấm phẩy. Ví dụ: VP; Văn phòng Sở.',
  },
  {
    key: 'kind',
    header: 'Loại',
    width: 160,
    help: 'Dùng để hiểu tên nhóm: "Các phòng chuyên môn" là mọi đơn vị loại Phòng chuyên môn.',
    options: Object.values(unitKindLabels),
  },
  {
    key: 'members',
    header: 'Thành viên của nhóm',
    width: 320,
    help: 'Chỉ dành cho loại Nhóm đơn vị, cách nhau bằng dấu chấm phẩy. Để trống thì hiểu theo tên nhóm.',
  },
  { key: 'email', header: 'E-mail', width: 200, help: 'Nơi nhận nhắc việc của đơn vị.' },
];

/**
 * - `units.noHeader` (place sheet), `units.columnMissing` (column): then nothing is read;
 * - `units.noName`: a row that says something of no unit; it is left out;
 * - `units.nameTwice` (found, first: row): a name or other name that an earlier row has; the earlier one counts;
 * - `units.unknownKind` (found): it counts as what the name says;
 * - `units.unknownMember` (found): a member of a group that no row has; it stays as written;
 * - `units.membersOfNoGroup` (found): members of a unit that is no group; they are left out;
 * - `units.badEmail` (found): it is left out.
 */
export type UnitsTabProblemCode =
  | 'units.noHeader'
  | 'units.columnMissing'
  | 'units.noName'
  | 'units.nameTwice'
  | 'units.unknownKind'
  | 'units.unknownMember'
  | 'units.membersOfNoGroup'
  | 'units.badEmail';

export interface UnitsTabReading {
  readonly units: readonly Unit[];
  readonly problems: readonly Problem<UnitsTabProblemCode>[];
}

const font = { fontFamily: 'Times New Roman', fontSize: 12, vertical: 'top', wrap: true, border: true } as const;
const headerStyle: CellStyle = {
  ...font,
  bold: true,
  horizontal: 'center',
  vertical: 'middle',
  background: '#d9e2f3',
};
const nameStyle: CellStyle = { ...font, bold: true, numberFormat: '@' };
const textStyle: CellStyle = { ...font, numberFormat: '@' };

/** Empty rows below the units, for what people add. */
const spareRows = 20;

/** The whole tab for the given units. */
export function unitsTab(units: readonly Unit[]): SheetValue {
  const blank = unitColumns.map(() => null);
  const values: Scalar[][] = [
    unitColumns.map((column) => column.header),
    ...units.map((unit) => unitColumns.map((column) => cellOf(unit, column.key))),
    ...Array.from({ length: spareRows }, () => blank),
  ];
  return {
    name: unitsTabName,
    values,
    palette: [headerStyle, nameStyle, textStyle],
    styles: values.map((row, index) => row.map((_, column) => (index === 0 ? 0 : column === 0 ? 1 : 2))),
    columnWidths: unitColumns.map((column) => column.width),
    rowHeights: [],
    merges: [],
    validations: unitColumns.flatMap((column, index) =>
      column.options === undefined
        ? []
        : [
            {
              area: { row: 2, column: index + 1, rows: values.length - 1, columns: 1 },
              options: column.options,
              strict: false,
              help: column.help,
            },
          ],
    ),
    notes: unitColumns.map((column, index) => ({ row: 1, column: index + 1, text: column.help })),
    frozenRows: 1,
  };
}

function cellOf(unit: Unit, key: UnitColumnKey): Scalar {
  switch (key) {
    case 'name':
      return unit.name;
    case 'aliases':
      return unit.aliases.join('; ') || null;
    case 'kind':
      return unitKindLabels[unit.kind];
    case 'members':
      return unit.members?.join('; ') || null;
    case 'email':
      return unit.email ?? null;
  }
}

/** Reads the tab back by its headers; what cannot be used is left out and named, the rest counts. */
export function readUnitsTab(sheet: string, values: readonly (readonly Scalar[])[]): UnitsTabReading {
  const header = locateHeader(values);
  if (header === null) return { units: [], problems: [{ code: 'units.noHeader', place: { sheet } }] };
  const lost = unitColumns.filter((column) => column.key === 'name' && !header.at.has(column.key));
  if (lost.length > 0) {
    return {
      units: [],
      problems: lost.map(({ header: column }) => ({ code: 'units.columnMissing', place: { sheet, column } })),
    };
  }
  const problems: Problem<UnitsTabProblemCode>[] = [];
  const rows: { readonly row: number; readonly unit: Unit }[] = [];
  const names = new Map<string, number>();
  values.forEach((cells, index) => {
    if (index <= header.index || cells.every((cell) => String(cell ?? '').trim() === '')) return;
    const unit = readUnit(sheet, index + 1, cells, header.at, names, problems);
    if (unit !== null) rows.push({ row: index + 1, unit });
  });
  for (const { row, unit } of rows) {
    for (const member of unit.members ?? []) {
      if (names.has(unitKey(member)) || rows.some((other) => looseKey(other.unit.name) === looseKey(member))) continue;
      problems.push(at(sheet, row, 'units.unknownMember', 'members', member));
    }
  }
  return { units: rows.map(({ unit }) => unit), problems };
}

type Columns = ReadonlyMap<UnitColumnKey, number>;

function locateHeader(values: readonly (readonly Scalar[])[]): { readonly index: number; readonly at: Columns } | null {
  const byHeader = new Map(unitColumns.map((column) => [fold(column.header), column.key]));
  for (let index = 0; index < Math.min(values.length, 10); index += 1) {
    const found = new Map<UnitColumnKey, number>();
    (values[index] ?? []).forEach((cell, column) => {
      const key = byHeader.get(fold(String(cell ?? '')));
      if (key !== undefined && !found.has(key)) found.set(key, column);
    });
    if (found.size >= 2) return { index, at: found };
  }
  return null;
}

function readUnit(
  sheet: string,
  row: number,
  cells: readonly Scalar[],
  columns: Columns,
  names: Map<string, number>,
  problems: Problem<UnitsTabProblemCode>[],
): Unit | null {
  const text = (key: UnitColumnKey): string => {
    const column = columns.get(key);
    return column === undefined ? '' : normalize(String(cells[column] ?? ''));
  };
  const report = (code: UnitsTabProblemCode, key: UnitColumnKey, found: string, first?: number): void => {
    problems.push(at(sheet, row, code, key, found, first));
  };
  const free = (key: UnitColumnKey) => (name: string) => {
    const first = names.get(unitKey(name));
    if (first === undefined) names.set(unitKey(name), row);
    else if (first !== row) report('units.nameTwice', key, name, first);
    return first === undefined;
  };
  const name = text('name');
  if (name === '') {
    report(
      'units.noName',
      'name',
      cells
        .map((cell) => String(cell ?? '').trim())
        .filter(Boolean)
        .join(' | '),
    );
    return null;
  }
  if (!free('name')(name)) return null;
  const aliases = listOf(text('aliases')).filter(free('aliases'));
  const said = text('kind');
  const kind = valueOfLabel(unitKindLabels, said);
  if (kind === null && said !== '') report('units.unknownKind', 'kind', said);
  const counted = kind ?? splitUnits(name)[0]?.kind ?? 'outside';
  const members = listOf(text('members'));
  if (members.length > 0 && counted !== 'group') report('units.membersOfNoGroup', 'members', members.join('; '));
  const email = text('email');
  const goodEmail = /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(email);
  if (email !== '' && !goodEmail) report('units.badEmail', 'email', email);
  return {
    name,
    aliases,
    kind: counted,
    ...(members.length > 0 && counted === 'group' ? { members } : {}),
    ...(goodEmail ? { email } : {}),
  };
}

function at(
  sheet: string,
  row: number,
  code: UnitsTabProblemCode,
  key: UnitColumnKey,
  found: string,
  first?: number,
): Problem<UnitsTabProblemCode> {
  const column = unitColumns.find((one) => one.key === key)?.header ?? key;
  return { code, place: { sheet, row, column }, facts: { found, ...(first === undefined ? {} : { first }) } };
}

/** Names parted by semicolons or lines; a comma is a part of a name ("Phòng Kế hoạch, Tài chính"). */
function listOf(text: string): string[] {
  const names = text.split(/[;\n]/).map((name) => name.replace(/^\s*[-+•]\s*/, '').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
