/** What the menu's prompts and alerts say. */
import type { Language } from './problems.ts';

interface MenuSentences {
  readonly askYear: string;
  readonly badYear: (found: string) => string;
  readonly started: (tabs: readonly string[]) => string;
  readonly confirmImport: (tab: string, items: number, tasks: number, rows: number, doubts: number) => string;
  readonly imported: (items: number, tasks: number, rows: number) => string;
  readonly built: (rows: number) => string;
  readonly askQuarter: string;
  readonly frozen: (quarter: string, items: number, rows: number) => string;
  readonly askPeriod: string;
  readonly reported: (tabs: readonly string[], problems: number) => string;
  readonly more: (count: number) => string;
}

export const menuSentences: Readonly<Record<Language, MenuSentences>> = {
  vi: {
    askYear: 'Năm của kế hoạch (bốn chữ số):',
    badYear: (found) => `"${found}" không phải là năm. Hãy nhập bốn chữ số, ví dụ 2025.`,
    started: (tabs) => `Đã tạo các trang: ${tabs.join(', ')}. Việc tiếp theo: điền trang Cấu hình và nhập kế hoạch.`,
    confirmImport: (tab, items, tasks, rows, doubts) =>
      `Trang "${tab}" đọc được ${items} mục, ${tasks} nhiệm vụ, ${rows} dòng` +
      `${doubts === 0 ? '' : `, có ${doubts} chỗ cần xem lại`}. Lập trang Nhiệm vụ từ bảng này?`,
    imported: (items, tasks, rows) => `Đã nhập ${items} mục, ${tasks} nhiệm vụ, ${rows} dòng vào trang Nhiệm vụ.`,
    built: (rows) => `Đã dựng phụ lục nhiệm vụ gồm ${rows} dòng.`,
    askQuarter: 'Chốt kế hoạch của quý nào? Ghi như 2025-Q1 (từ Q1 đến Q4):',
    frozen: (quarter, items, rows) => `Đã chốt ${quarter}: ${items} mục, ${rows} dòng.`,
    askPeriod: 'Lập báo cáo của kỳ nào? 2025-Q1 (Quý I), 2025-H1 (6 tháng), 2025-Q3 (Quý III), 2025-Y (năm):',
    reported: (tabs, problems) =>
      `Đã lập: ${tabs.join(', ')}.${problems === 0 ? '' : ` Còn ${problems} chỗ chưa đọc được, xin xem lại:`}`,
    more: (count) => `… và ${count} vấn đề khác.`,
  },
  en: {
    askYear: 'Year of the plan (four digits):',
    badYear: (found) => `"${found}" is no year. Enter four digits, for example 2025.`,
    started: (tabs) => `Made the tabs: ${tabs.join(', ')}. Next: fill in the settings and import the plan.`,
    confirmImport: (tab, items, tasks, rows, doubts) =>
      `The tab "${tab}" reads as ${items} items, ${tasks} tasks, ${rows} rows` +
      `${doubts === 0 ? '' : `, ${doubts} places to look at`}. Make the matrix from it?`,
    imported: (items, tasks, rows) => `Imported ${items} items, ${tasks} tasks, ${rows} rows into the matrix.`,
    built: (rows) => `Built the appendix of ${rows} rows.`,
    askQuarter: 'Which quarter’s plan is to be frozen? For example 2025-Q1 (Q1 to Q4):',
    frozen: (quarter, items, rows) => `Froze ${quarter}: ${items} items, ${rows} rows.`,
    askPeriod: 'Report of which period? 2025-Q1, 2025-H1 (six months), 2025-Q3, 2025-Y (year):',
    reported: (tabs, problems) =>
      `Made: ${tabs.join(', ')}.${problems === 0 ? '' : ` ${problems} places could not be read; please look at them:`}`,
    more: (count) => `… and ${count} more.`,
  },
};
