/** How people read the journal: names of our actions by the name of the call, instants in Vietnam's time. */
import { addDays } from '../domain/calendar/date.ts';
import { printDate } from './numbers.ts';

interface Words {
  readonly vi: string;
  readonly en: string;
}

const actionLabels: Readonly<Record<string, Words>> = {
  start: { vi: 'Bắt đầu', en: 'Start' },
  importPlan: { vi: 'Nhập kế hoạch', en: 'Import the plan' },
  importTab: { vi: 'Nhập kế hoạch', en: 'Import the plan' },
  enterFigures: { vi: 'Nhập số liệu', en: 'Enter figures' },
  enterMarks: { vi: 'Ghi tiến độ', en: 'Enter progress' },
  freezeQuarter: { vi: 'Chốt kế hoạch quý', en: 'Freeze the quarter’s plan' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  report: { vi: 'Lập báo cáo', en: 'Generate report' },
  buildAppendix: { vi: 'Dựng phụ lục nhiệm vụ', en: 'Build the task appendix' },
  saveSettings: { vi: 'Sửa cấu hình', en: 'Change settings' },
  sampleData: { vi: 'Dữ liệu mẫu', en: 'Sample data' },
  systemCheck: { vi: 'Sửa hệ thống', en: 'Repair the system' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
};

/** What people call an action; calls that only bring our columns up to date are "Cập nhật". */
export function actionLabel(call: string, language: 'vi' | 'en'): string {
  return (actionLabels[call] ?? { vi: 'Cập nhật', en: 'Refresh' })[language];
}

/** "10/3/2025 10:05" for an ISO instant in UTC; Vietnam is seven hours ahead. */
export function printInstant(instant: string): string {
  const hour = Number(instant.slice(11, 13)) + 7;
  const day = addDays(instant.slice(0, 10), hour >= 24 ? 1 : 0);
  return `${printDate(day)} ${String(hour % 24).padStart(2, '0')}:${instant.slice(14, 16)}`;
}
