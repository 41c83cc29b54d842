/** The tab `Cấu hình`: one setting a row, found again by its label. */
import { calendarIds } from '../catalogue/calendars.ts';
import { formIds } from '../catalogue/forms/registry.ts';
import { countingUnitLabels, reporterLabels } from '../catalogue/labels.ts';
import { fold } from '../domain/language/text.ts';
import { typedBackground } from './backgrounds.ts';
import type { CellStyle, Scalar, SheetValue } from './workbook-value.ts';

export const settingsTabName = 'Cấu hình';

export type SettingKey =
  | 'agency'
  | 'parent'
  | 'place'
  | 'signer'
  | 'year'
  | 'planNumber'
  | 'planDate'
  | 'formVersion'
  | 'respondent'
  | 'countingUnit'
  | 'calendar';

interface SettingRow {
  readonly key: SettingKey;
  readonly label: string;
  readonly help: string;
  readonly options?: readonly string[];
}

export const settingRows: readonly SettingRow[] = [
  { key: 'agency', label: 'Tên cơ quan', help: 'In trên phụ lục và báo cáo, ví dụ: Sở Công Thương.' },
  { key: 'parent', label: 'Cơ quan cấp trên', help: 'Ví dụ: UBND tỉnh Hà Tĩnh.' },
  { key: 'place', label: 'Địa danh', help: 'Ghi trước ngày tháng của báo cáo, ví dụ: Hà Tĩnh.' },
  { key: 'signer', label: 'Người ký', help: 'Chức vụ và họ tên người ký báo cáo.' },
  { key: 'year', label: 'Năm kế hoạch', help: 'Bốn chữ số, ví dụ: 2025.' },
  { key: 'planNumber', label: 'Số, ký hiệu kế hoạch', help: 'Ví dụ: 03/KH-SCT.' },
  { key: 'planDate', label: 'Ngày ban hành kế hoạch', help: 'Ngày/tháng/năm.' },
  {
    key: 'formVersion',
    label: 'Mẫu Phụ lục 1B',
    help:
      'pl1b-2022: mẫu theo 335/SNV-CCHC&VTLT. pl1b-2025: bỏ các dòng cấp huyện từ 01/7/2025, suy ra từ mẫu 2022 vì chưa ' +
      'có mẫu chính thức.',
    options: formIds,
  },
  {
    key: 'respondent',
    label: 'Loại đơn vị báo cáo',
    help: 'Dòng của cấp khác trong Phụ lục 1B được tô xám và để trống.',
    options: Object.values(reporterLabels),
  },
  {
    key: 'countingUnit',
    label: 'Đơn vị đếm nhiệm vụ',
    help: 'Tỷ lệ hoàn thành đếm theo mục đánh số TT, theo nhiệm vụ hay theo dòng hoạt động.',
    options: Object.values(countingUnitLabels),
  },
  {
    key: 'calendar',
    label: 'Lịch báo cáo',
    help:
      'bnv-581: khung của Bộ Nội vụ. dong-nai: thêm hạn nội bộ trước 10/3, 10/6, 10/9, 10/11. hai-phong: hạn nội bộ ngày ' +
      '25 hằng tháng.',
    options: calendarIds,
  },
];

const font = { fontFamily: 'Times New Roman', fontSize: 12, vertical: 'middle', wrap: true, border: true } as const;
const headerStyle: CellStyle = { ...font, bold: true, horizontal: 'center', background: '#d9e2f3' };
const labelStyle: CellStyle = { ...font, bold: true };
const valueStyle: CellStyle = { ...font, numberFormat: '@', background: typedBackground };
const helpStyle: CellStyle = { ...font, italic: true, color: '#595959' };

/** The whole tab with the given values as text. */
export function settingsTab(values: Readonly<Record<SettingKey, string>>): SheetValue {
  return {
    name: settingsTabName,
    values: [
      ['Mục', 'Giá trị', 'Giải thích'],
      ...settingRows.map((row): Scalar[] => [row.label, values[row.key], row.help]),
    ],
    palette: [headerStyle, labelStyle, valueStyle, helpStyle],
    styles: [[0, 0, 0], ...settingRows.map(() => [1, 2, 3])],
    columnWidths: [200, 320, 420],
    rowHeights: [],
    merges: [],
    validations: settingRows.flatMap((row, index) =>
      row.options === undefined
        ? []
        : [{ area: { row: index + 2, column: 2, rows: 1, columns: 1 }, options: row.options, strict: true }],
    ),
    frozenRows: 1,
  };
}

/** Where the value of a setting stands; row and column from 1. */
export interface SettingCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells of the settings, found by their labels; a setting whose row is gone is absent. */
export function locateSettings(values: readonly (readonly Scalar[])[]): ReadonlyMap<SettingKey, SettingCell> {
  const byLabel = new Map(settingRows.map((row) => [fold(row.label), row.key]));
  const found = new Map<SettingKey, SettingCell>();
  values.forEach((row, index) => {
    const at = row.findIndex((cell) => typeof cell === 'string' && byLabel.has(fold(cell)));
    const key = at < 0 ? undefined : byLabel.get(fold(String(row[at])));
    if (key === undefined || found.has(key)) return;
    found.set(key, { row: index + 1, column: at + 2, text: String(row[at + 1] ?? '').trim() });
  });
  return found;
}

/** The settings as text by key; a setting whose row is gone is absent. */
export function readSettingsTab(values: readonly (readonly Scalar[])[]): Partial<Record<SettingKey, string>> {
  return Object.fromEntries([...locateSettings(values)].map(([key, { text }]) => [key, text]));
}
