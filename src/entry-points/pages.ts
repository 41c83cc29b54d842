/** The pages of the add-in: the sidebar and the dialogs. */
import type { Label } from './kinds.ts';

/** A page that the add-in shows: `dist/<name>.html`, built from `src/dialogs/<name in small letters>/page.tsx`. */
export interface Page {
  readonly name: string;
  readonly kind: 'sidebar' | 'dialog';
  readonly title: Label;
  /** Pixels; a sidebar is always 300 wide. */
  readonly width?: number;
  readonly height?: number;
  /** True for a dialog beside which the sheet can be used. */
  readonly modeless?: true;
}

export const pages = [
  { name: 'Sidebar', kind: 'sidebar', title: { vi: 'CCHC – Bảng theo dõi', en: 'CCHC – Dashboard' } },
  { name: 'Start', kind: 'dialog', title: { vi: 'Bắt đầu', en: 'Start' }, width: 560, height: 600 },
  { name: 'Import', kind: 'dialog', title: { vi: 'Nhập kế hoạch', en: 'Import the plan' }, width: 900, height: 640 },
  {
    name: 'Freeze',
    kind: 'dialog',
    title: { vi: 'Chốt kế hoạch quý', en: 'Freeze the quarter’s plan' },
    width: 640,
    height: 560,
  },
  { name: 'Report', kind: 'dialog', title: { vi: 'Lập báo cáo quý', en: 'Quarterly report' }, width: 640, height: 600 },
  {
    name: 'Check',
    kind: 'dialog',
    title: { vi: 'Kiểm tra chỉ tiêu và số liệu', en: 'Check targets and figures' },
    width: 760,
    height: 640,
    modeless: true,
  },
  { name: 'System', kind: 'dialog', title: { vi: 'Kiểm tra hệ thống', en: 'System check' }, width: 640, height: 560 },
  { name: 'Guide', kind: 'dialog', title: { vi: 'Hướng dẫn', en: 'Guide' }, width: 640, height: 600, modeless: true },
] as const satisfies readonly Page[];

export type PageName = (typeof pages)[number]['name'];
