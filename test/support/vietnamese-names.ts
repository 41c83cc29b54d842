/** Names that stand in Vietnamese in every language, since the sheet has them so: tabs, columns, settings, coded values. */
import {
  countingUnitLabels,
  deadlineKindLabels,
  markLabels,
  reporterLabels,
  statusLabels,
} from '../../src/catalogue/labels.ts';
import { unitKindLabels } from '../../src/catalogue/units.ts';
import { stateWords } from '../../src/domain/statistics/value.ts';
import { checksColumns } from '../../src/layout/checks-tab.ts';
import { settingRows } from '../../src/layout/settings-tab.ts';
import { taskColumns } from '../../src/layout/tasks-tab.ts';

const names = [
  'Phụ lục 1B',
  'Phụ lục nhiệm vụ',
  'Nhiệm vụ',
  'Số liệu',
  'Tổng quan',
  'Chỉ tiêu',
  'Giao chỉ tiêu',
  'Đơn vị',
  'Cấu hình',
  'Kiểm tra',
  'Hồ sơ TTHC',
  'Nhật ký',
  'Quý I',
  'Quý II',
  'Quý III',
  'Quý IV',
  '6 tháng',
  'Năm trước',
  'Ghi chú',
  'Tính',
  'Thường xuyên',
  'Đồng Nai',
  'Hải Phòng',
  'Theo dự toán được duyệt',
  'triệu đồng',
  'tỷ đồng',
  'đồng',
  'Sở Công Thương',
  'UBND tỉnh Hà Tĩnh',
  'Hà Tĩnh',
  'vượt',
  'Tên đơn vị',
  'Tên gọi khác',
  'Loại',
  'Thành viên của nhóm',
  ...taskColumns.map(({ header }) => header),
  ...settingRows.map(({ label }) => label),
  ...checksColumns.map(({ header }) => header),
  ...[
    statusLabels,
    markLabels,
    deadlineKindLabels,
    reporterLabels,
    countingUnitLabels,
    unitKindLabels,
    stateWords,
  ].flatMap((labels) => Object.values(labels)),
].sort((left, right) => right.length - left.length);

export const vietnameseLetter = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** The Vietnamese words of a text that are no names and stand in no quotes. */
export function vietnameseWords(text: string, more: readonly string[] = []): readonly string[] {
  const plain = text.replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, ' ');
  const rest = [...more, ...names].reduce((left, name) => left.split(name).join(' '), plain);
  return (rest.match(/[\p{L}]+/gu) ?? []).filter((word) => vietnameseLetter.test(word));
}
