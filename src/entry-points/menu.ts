/** The menu CCHC, its items in their order. */
import type { Label, MenuItem } from './kinds.ts';

/** Title of the menu. */
export const menuTitle: Label = { vi: 'CCHC', en: 'CCHC' };

export const menuItems = [
  {
    kind: 'menu',
    name: 'menuStart',
    doc: 'Mở trang chuẩn bị bảng tính này để theo dõi kế hoạch cải cách hành chính.',
    label: { vi: 'Bắt đầu…', en: 'Start…' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuImport',
    doc: 'Mở trang nhập kế hoạch từ một trang tính, từ bảng dán vào hoặc từ tệp.',
    label: { vi: 'Nhập kế hoạch…', en: 'Import the plan…' },
    parameters: [],
    separatorBefore: true,
  },
  {
    kind: 'menu',
    name: 'menuBuildAppendix',
    doc: 'Dựng phụ lục nhiệm vụ để in từ trang Nhiệm vụ.',
    label: { vi: 'Dựng phụ lục nhiệm vụ', en: 'Build the task appendix' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuCheck',
    doc: 'Mở trang kiểm tra chỉ tiêu và số liệu của một kỳ.',
    label: { vi: 'Kiểm tra chỉ tiêu và số liệu…', en: 'Check targets and figures…' },
    parameters: [],
    separatorBefore: true,
  },
  {
    kind: 'menu',
    name: 'menuFreezeQuarter',
    doc: 'Mở trang chốt các nhiệm vụ được lên kế hoạch cho một quý.',
    label: { vi: 'Chốt kế hoạch quý…', en: 'Freeze the quarter’s plan…' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuQuarterlyReport',
    doc: 'Mở trang lập báo cáo của một kỳ.',
    label: { vi: 'Lập báo cáo quý…', en: 'Generate quarterly report…' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuExport',
    doc: 'Mở trang báo cáo để tải Phụ lục 1B dạng tệp .xlsx sẵn sàng in.',
    label: { vi: 'Xuất Phụ lục 1B…', en: 'Export Phụ lục 1B…' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuSidebar',
    doc: 'Mở bảng theo dõi ở bên phải bảng tính.',
    label: { vi: 'Bảng theo dõi', en: 'Sidebar' },
    parameters: [],
    separatorBefore: true,
  },
  {
    kind: 'menu',
    name: 'menuUndo',
    doc: 'Hoàn tác thao tác gần nhất của CCHC; ô người khác đã sửa sau đó được giữ nguyên.',
    label: { vi: 'Hoàn tác lần cuối', en: 'Undo the last action' },
    parameters: [],
  },
  {
    kind: 'menu',
    name: 'menuSystem',
    doc: 'Mở trang kiểm tra hệ thống và sửa những gì sửa được.',
    label: { vi: 'Kiểm tra hệ thống…', en: 'System check…' },
    parameters: [],
    separatorBefore: true,
  },
  {
    kind: 'menu',
    name: 'menuGuide',
    doc: 'Mở hướng dẫn ngắn.',
    label: { vi: 'Hướng dẫn', en: 'Guide' },
    parameters: [],
  },
] as const satisfies readonly MenuItem[];
