/** What the items of the menu say that act at once, and titles of the windows that they open. */
import type { Language } from './language.ts';

interface MenuSentences {
  readonly built: (rows: number) => string;
  readonly undone: (label: string, kept: number) => string;
  readonly more: (count: number) => string;
}

export const menuSentences: Readonly<Record<Language, MenuSentences>> = {
  vi: {
    built: (rows) => `Đã dựng phụ lục nhiệm vụ gồm ${rows} dòng trên trang "Phụ lục nhiệm vụ".`,
    undone: (label, kept) =>
      `Đã hoàn tác: ${label}.${kept === 0 ? '' : ` ${kept} ô có người sửa sau đó nên được giữ nguyên; xem Bảng theo dõi.`}`,
    more: (count) => `… và ${count} vấn đề khác.`,
  },
  en: {
    built: (rows) => `Built the task appendix of ${rows} rows on the tab "Phụ lục nhiệm vụ".`,
    undone: (label, kept) =>
      `Undone: ${label}.${kept === 0 ? '' : ` ${kept} cells were changed by people since and are kept; see the sidebar.`}`,
    more: (count) => `… and ${count} more.`,
  },
};
