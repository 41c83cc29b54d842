/** What the workbench in the browser says around the sheet: its bar, its questions, its notices. */
import type { Language } from './language.ts';

interface WorkbenchSentences {
  readonly product: string;
  readonly fileName: string;
  readonly menus: string;
  readonly openFile: string;
  readonly saveFile: string;
  readonly newFile: string;
  readonly help: string;
  readonly licences: string;
  readonly close: string;
  readonly working: string;
  readonly opening: string;
  readonly sheet: string;
  readonly sidebar: string;
  /** State of the copy that the browser keeps. */
  readonly kept: (time: string) => string;
  readonly keeping: string;
  readonly notKept: string;
  readonly newName: string;
  readonly sampleName: string;
  readonly confirmNew: string;
  readonly confirmOpen: (name: string) => string;
  readonly saved: (file: string) => string;
  readonly opened: (name: string) => string;
  readonly reopened: (name: string, time: string) => string;
  readonly startAnew: string;
  readonly otherWork: (name: string, time: string) => string;
  readonly reopen: string;
  readonly dismiss: string;
  readonly scriptFailed: (message: string) => string;
  readonly unexpected: (message: string) => string;
  readonly unreachable: string;
  readonly followLink: (place: string) => string;
  readonly yesNo: string;
  readonly yesNoCancel: readonly [string, string];
  readonly licenceText: readonly string[];
  readonly licenceLink: string;
  readonly sourceLink: string;
}

export const workbenchSentences: Readonly<Record<Language, WorkbenchSentences>> = {
  vi: {
    product: 'CCHC trên máy này',
    fileName: 'Tên bảng tính',
    menus: 'Trình đơn của tiện ích',
    openFile: 'Mở tệp…',
    saveFile: 'Lưu .xlsx',
    newFile: 'Bảng tính mới',
    help: 'Trợ giúp',
    licences: 'Giấy phép phần mềm',
    close: 'Đóng',
    working: 'Đang thực hiện…',
    opening: 'Đang mở bảng tính…',
    sheet: 'Bảng tính',
    sidebar: 'Bảng bên',
    kept: (time) => `Đã giữ bản nháp lúc ${time}`,
    keeping: 'Đang giữ bản nháp…',
    notKept: 'Trình duyệt không giữ được bản nháp: hãy lưu .xlsx trước khi đóng',
    newName: 'Bảng tính mới',
    sampleName: 'Sở mẫu CCHC 2025',
    confirmNew: 'Mở một bảng tính trống? Bảng tính đang mở sẽ đóng lại; hãy lưu .xlsx trước nếu cần.',
    confirmOpen: (name) => `Mở "${name}"? Bảng tính đang mở sẽ đóng lại; hãy lưu .xlsx trước nếu cần.`,
    saved: (file) => `Đã lưu ${file} vào thư mục tải xuống.`,
    opened: (name) => `Đã mở ${name}.`,
    reopened: (name, time) => `Đã mở lại việc đang làm với "${name}" (giữ lúc ${time}).`,
    startAnew: 'Bắt đầu lại từ đầu',
    otherWork: (name, time) => `Trình duyệt còn giữ việc đang làm với "${name}" (lúc ${time}).`,
    reopen: 'Mở lại việc đang làm',
    dismiss: 'Bỏ qua',
    scriptFailed: (message) => `Tiện ích dừng vì lỗi: ${message}`,
    unexpected: (message) =>
      `Trang gặp lỗi ngoài dự kiến; hãy tải lại trang, việc đang làm vẫn được giữ. Nếu vẫn lỗi thì gửi câu này cho người phụ trách kỹ thuật [${message}].`,
    unreachable:
      'Không liên lạc được với chương trình trên máy này. Hãy chạy lại "npm start" rồi tải lại trang; việc đang làm vẫn được giữ.',
    followLink: (place) => `Đi tới ${place}`,
    yesNo: 'OK = Có, Hủy = Không',
    yesNoCancel: ['OK = Có, Hủy = chọn tiếp', 'OK = Không, Hủy = dừng lại'],
    licenceText: [
      'Trang này dùng bộ bảng tính o-spreadsheet 19.3.7 của Odoo, phần mềm tự do theo giấy phép GNU LGPL phiên bản 3 hoặc mới hơn, không sửa đổi, nạp từ tệp riêng o_spreadsheet.min.iife.js.',
      'Bạn có thể thay tệp đó bằng bản khác của o-spreadsheet rồi chạy lại. Mã nguồn ở địa chỉ ghi dưới đây.',
      'Kèm theo: Owl 2.8.3 (LGPL-3.0), Chart.js 4.6.1 (MIT), Font Awesome 4.7.0 (phông chữ SIL OFL 1.1, CSS MIT), ExcelJS 4.4.0 (MIT).',
      'Bộ bảng tính này không nằm trong tiện ích đưa lên Google.',
    ],
    licenceLink: 'Toàn văn giấy phép',
    sourceLink: 'Mã nguồn',
  },
  en: {
    product: 'CCHC on this machine',
    fileName: 'Name of the workbook',
    menus: 'Menus of the add-in',
    openFile: 'Open file…',
    saveFile: 'Save .xlsx',
    newFile: 'New workbook',
    help: 'Help',
    licences: 'Software licences',
    close: 'Close',
    working: 'Working…',
    opening: 'Opening the workbook…',
    sheet: 'Spreadsheet',
    sidebar: 'Sidebar',
    kept: (time) => `Draft kept at ${time}`,
    keeping: 'Keeping the draft…',
    notKept: 'The browser cannot keep a draft: save the .xlsx before closing',
    newName: 'New workbook',
    sampleName: 'Sample department CCHC 2025',
    confirmNew: 'Open an empty workbook? The open one will be closed; save it as .xlsx first if you need it.',
    confirmOpen: (name) => `Open "${name}"? The open workbook will be closed; save it as .xlsx first if you need it.`,
    saved: (file) => `Saved ${file} to the downloads folder.`,
    opened: (name) => `Opened ${name}.`,
    reopened: (name, time) => `Your work on "${name}" is open again (kept at ${time}).`,
    startAnew: 'Start over',
    otherWork: (name, time) => `The browser still keeps your work on "${name}" (${time}).`,
    reopen: 'Open it again',
    dismiss: 'Not now',
    scriptFailed: (message) => `The add-in stopped with an error: ${message}`,
    unexpected: (message) =>
      `The page met something unexpected; reload it, your work is kept. If it happens again, send this sentence to whoever looks after it [${message}].`,
    unreachable: 'The program on this machine cannot be reached. Run "npm start" again and reload; your work is kept.',
    followLink: (place) => `Go to ${place}`,
    yesNo: 'OK = Yes, Cancel = No',
    yesNoCancel: ['OK = Yes, Cancel = choose further', 'OK = No, Cancel = stop'],
    licenceText: [
      'This page uses the spreadsheet o-spreadsheet 19.3.7 by Odoo, free software under the GNU LGPL version 3 or later, unmodified and loaded from its own file o_spreadsheet.min.iife.js.',
      'You may replace that file with another version of o-spreadsheet and run again. Its source is at the address below.',
      'Beside it: Owl 2.8.3 (LGPL-3.0), Chart.js 4.6.1 (MIT), Font Awesome 4.7.0 (font SIL OFL 1.1, CSS MIT), ExcelJS 4.4.0 (MIT).',
      'None of it is part of the add-in that is pushed to Google.',
    ],
    licenceLink: 'Licence text',
    sourceLink: 'Source code',
  },
};
