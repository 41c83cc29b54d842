/** Words of the page "Lập báo cáo quý". */
import type { Texts } from './texts.ts';

const vi = {
  intro: 'Tính số liệu của kỳ, lập trang Phụ lục 1B và phụ lục nhiệm vụ, rồi tải về dạng .xlsx sẵn sàng in.',
  reading: 'Đang đọc kỳ này…',
  due: (day: string) => `Hạn gửi: ${day}.`,
  notReady: 'Chưa sẵn sàng để ký',
  standing: {
    blocking: (count: number) => `${count} điều còn chặn: báo cáo vẫn lập được để xem thử, nhưng chưa nên ký.`,
    missing: (count: number) => `${count} số liệu chưa có: ô để trống trong biểu.`,
    skipped: (count: number) => `${count} quy tắc bỏ qua vì thiếu số liệu.`,
    waived: (count: number) => `${count} điều đã giải trình, in ở Ghi chú.`,
    notFrozen: 'Kế hoạch quý chưa chốt: tỷ lệ tính trên các dòng đang lên kế hoạch.',
    all: 'Mọi quy tắc áp dụng được đều đạt.',
  },
  check: 'Xem các vấn đề…',
  make: 'Lập báo cáo',
  again: 'Lập lại',
  making: 'Đang tính số liệu và lập các trang…',
  since: {
    look: 'Xem những gì đã thay đổi sau khi báo cáo',
    looking: 'Đang so với báo cáo đã lập…',
    title: 'Đã thay đổi sau khi báo cáo',
    issued: (when: string, by: string) => `Báo cáo lập ${when}${by === '' ? '' : `, ${by}`}.`,
    nothing: 'Số liệu vẫn đúng như báo cáo đã lập.',
    code: 'Mã',
    label: 'Chỉ tiêu',
    reported: 'Đã báo cáo',
    now: 'Nay',
  },
  made: (period: string) => `Đã lập báo cáo ${period}. Các trang đã có trong bảng tính.`,
  download: 'Tải về để in',
  downloadHint: 'Tệp được làm ngay trong cửa sổ này; khổ A4, tiêu đề lặp lại ở mỗi trang.',
  file: (name: string) => `Tải ${name}`,
  writing: (name: string) => `Đang làm tệp ${name}…`,
  written: (name: string) => `Đã tải ${name}.`,
  failed: (name: string, reason: string) =>
    `Không làm được tệp ${name} (${reason}). Các trang vẫn có trong bảng tính; hãy dùng Tệp → Tải xuống của Google Sheets.`,
  next: 'Việc tiếp theo: xem lại trang Phụ lục 1B, tải hai tệp để in và trình ký. Số liệu đổi thì lập lại.',
  nextMissing: 'Việc tiếp theo: gõ các số liệu còn thiếu, rồi lập lại.',
  nextBlocked: 'Việc tiếp theo: sửa hoặc giải trình những điều còn chặn, rồi lập lại.',
  unread: 'Chưa đọc được, nên không có trong báo cáo',
};

export const reportTexts: Texts<typeof vi> = {
  vi,
  en: {
    intro:
      'Works out the period’s figures, makes the tab Phụ lục 1B and the task appendix, and offers them as .xlsx ready to print.',
    reading: 'Reading the period…',
    due: (day) => `Due: ${day}.`,
    notReady: 'Not ready to be signed',
    standing: {
      blocking: (count) =>
        `${count === 1 ? 'One thing stands' : `${count} things stand`} in the way: the report can be made to look at, but should not be signed.`,
      missing: (count) => `${count === 1 ? 'One figure is' : `${count} figures are`} missing and blank in the form.`,
      skipped: (count) => `${count === 1 ? 'One rule was' : `${count} rules were`} skipped for want of figures.`,
      waived: (count) =>
        `${count === 1 ? 'One finding is' : `${count} findings are`} explained, as printed in the notes.`,
      notFrozen: 'The quarter’s plan is not frozen: the rate counts what is planned now.',
      all: 'Every rule that applies is kept.',
    },
    check: 'Show the problems…',
    make: 'Make the report',
    again: 'Make it again',
    making: 'Working out figures and making the tabs…',
    since: {
      look: 'Show what has changed since the report',
      looking: 'Comparing with the report that was made…',
      title: 'Changed since the report',
      issued: (when, by) => `The report was made ${when}${by === '' ? '' : `, ${by}`}.`,
      nothing: 'The figures are still those of the report.',
      code: 'Code',
      label: 'Indicator',
      reported: 'Reported',
      now: 'Now',
    },
    made: (period) => `The report of ${period} is made. Its tabs are in the spreadsheet.`,
    download: 'Download to print',
    downloadHint: 'The file is made in this window; A4, headings repeated on each page.',
    file: (name) => `Download ${name}`,
    writing: (name) => `Making the file ${name}…`,
    written: (name) => `Downloaded ${name}.`,
    failed: (name, reason) =>
      `The file ${name} could not be made (${reason}). The tabs are in the spreadsheet; use File → Download of Google Sheets.`,
    next: 'Next: look over the tab Phụ lục 1B, download both files, print and sign. When a figure changes, make it again.',
    nextMissing: 'Next: type the figures that are missing, then make it again.',
    nextBlocked: 'Next: mend or explain what stands in the way, then make it again.',
    unread: 'Could not be read, so it is not in the report',
  },
};
