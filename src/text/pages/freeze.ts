/** Words of the page "Chốt kế hoạch quý". */
import type { Texts } from './texts.ts';

const vi = {
  intro:
    'Chốt một lần vào đầu quý: tỷ lệ "KH quý" tính trên đúng các dòng đã chốt. Dòng thêm vào sau được hiện riêng, không làm đổi tỷ lệ.',
  quarter: 'Quý',
  open: 'chưa chốt',
  closed: 'đã chốt',
  planned: (items: number, rows: number) => `Sẽ chốt ${items} mục, ${rows} dòng đang được lên kế hoạch cho quý này:`,
  frozen: (day: string, by: string, items: number) =>
    `Đã chốt ngày ${day}${by === '' ? '' : `, người chốt: ${by}`}: ${items} mục.`,
  unchanged: 'Từ khi chốt đến nay kế hoạch của quý không thay đổi.',
  changed: (added: number, dropped: number) => `Thay đổi từ khi chốt: thêm ${added} dòng, bỏ ${dropped} dòng.`,
  nothing: 'Chưa có dòng nào được lên kế hoạch cho quý này. Ghi quý vào cột Quý kế hoạch trên trang Nhiệm vụ.',
  states: { planned: '', kept: '', added: 'thêm sau khi chốt', dropped: 'không còn trong kế hoạch quý' },
  deleted: 'dòng đã bị xóa',
  columns: { place: 'Mục', task: 'Nhiệm vụ', lead: 'Chủ trì', deadline: 'Thời gian', state: 'Thay đổi' },
  freeze: (quarter: string) => `Chốt ${quarter}`,
  freezing: 'Đang chốt…',
  done: (quarter: string, items: number, rows: number) => `Đã chốt ${quarter}: ${items} mục, ${rows} dòng.`,
  next: 'Việc tiếp theo: ghi tiến độ trên trang Nhiệm vụ. Có thể đóng cửa sổ này.',
  openSidebar: 'Mở bảng theo dõi',
  reading: 'Đang đọc kế hoạch…',
};

export const freezeTexts: Texts<typeof vi> = {
  vi,
  en: {
    intro:
      'Done once, when the quarter begins: the rate of the quarter’s plan counts the frozen rows and no others. Rows added later are shown apart and do not change it.',
    quarter: 'Quarter',
    open: 'open',
    closed: 'frozen',
    planned: (items, rows) => `${items} items, ${rows} rows are planned for this quarter and would be frozen:`,
    frozen: (day, by, items) => `Frozen on ${day}${by === '' ? '' : ` by ${by}`}: ${items} items.`,
    unchanged: 'The quarter’s plan has not changed since.',
    changed: (added, dropped) => `Changes since: ${added} rows added, ${dropped} dropped.`,
    nothing: 'Nothing is planned for this quarter. Write quarters into the column Quý kế hoạch of the tab Nhiệm vụ.',
    states: { planned: '', kept: '', added: 'added after freezing', dropped: 'no longer planned' },
    deleted: 'deleted row',
    columns: { place: 'Item', task: 'Task', lead: 'Lead', deadline: 'When', state: 'Change' },
    freeze: (quarter) => `Freeze ${quarter}`,
    freezing: 'Freezing…',
    done: (quarter, items, rows) => `Frozen ${quarter}: ${items} items, ${rows} rows.`,
    next: 'Next: record progress on the tab Nhiệm vụ. This window can be closed.',
    openSidebar: 'Open the sidebar',
    reading: 'Reading the plan…',
  },
};
