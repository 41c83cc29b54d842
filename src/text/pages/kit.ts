/** Words that every page uses, and sentences for calls that did not reach the script. */
import type { Texts } from './texts.ts';

const vi = {
  notStarted: 'Bảng tính này chưa được chuẩn bị để theo dõi kế hoạch cải cách hành chính.',
  start: 'Bắt đầu…',
  loading: 'Đang đọc bảng tính…',
  still: (seconds: number) => `Vẫn đang chạy, đã ${seconds} giây. Xin đừng đóng cửa sổ này.`,
  problems: (count: number) => `Có ${count} điều cần xem lại`,
  more: (count: number) => `Xem thêm ${count} dòng`,
  retry: 'Thử lại',
  close: 'Đóng',
  ready: 'Sẵn sàng để ký',
  nothingBlocks: 'Không có lỗi chặn',
  filled: (rows: number, of: number) => `${rows}/${of} dòng có số liệu.`,
  cancel: 'Bỏ',
  name: 'Tên người thực hiện',
  nameHint: 'Ghi vào nhật ký của bảng tính, ví dụ Nguyễn Văn A. Máy này sẽ nhớ tên.',
  period: 'Kỳ báo cáo',
  periods: { Q1: 'Quý I', H1: '6 tháng', Q3: 'Quý III', Y: 'Năm' },
  quarters: ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
  goToCell: (cell: string) => `Tới ô ${cell}`,
  going: 'Đang tới ô…',
  opening: 'Đang mở…',
  reported: '(đã lập)',
  failures: {
    outside: 'Trang này phải mở từ trình đơn CCHC của bảng tính; ở đây không có bảng tính nào để làm việc.',
    authorization:
      'Google từ chối lệnh này vì trình duyệt đang đăng nhập nhiều tài khoản Google, hoặc tiện ích chưa được cho phép. ' +
      'Hãy mở bảng tính trong cửa sổ ẩn danh với một tài khoản duy nhất (hoặc đăng xuất các tài khoản khác), ' +
      'rồi chọn một mục của trình đơn CCHC và cho phép khi được hỏi.',
    connection:
      'Mất kết nối tới Google giữa chừng. Hãy kiểm tra mạng, xem bảng tính đã thay đổi chưa, rồi bấm Thử lại.',
    quota: 'Google đang giới hạn số lần chạy của tài khoản này. Hãy đợi vài phút rồi bấm Thử lại.',
    tooLong:
      'Google dừng lệnh vì chạy quá 6 phút. Bảng tính có thể mới ghi một phần; hãy tải lại bảng tính, xem lại rồi thử lại.',
    noAnswer: 'Bảng tính không trả lời như mong đợi. Hãy tải lại bảng tính rồi mở lại trang này.',
    other: (message: string) =>
      `Tiện ích gặp lỗi: "${message}". Hãy thử lại; nếu vẫn lỗi, mở CCHC → Kiểm tra hệ thống và gửi câu này cho người phụ trách.`,
  },
};

export const kitTexts: Texts<typeof vi> = {
  vi,
  en: {
    notStarted: 'This spreadsheet is not prepared for tracking an administrative-reform plan yet.',
    start: 'Start…',
    loading: 'Reading the workbook…',
    still: (seconds) => `Still running after ${seconds} seconds. Please do not close this window.`,
    problems: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
    more: (count) => `Show ${count} more`,
    retry: 'Try again',
    close: 'Close',
    ready: 'Ready to be signed',
    nothingBlocks: 'Nothing stands in the way',
    filled: (rows, of) => `${rows} of ${of} rows have a figure.`,
    cancel: 'Cancel',
    name: 'Your name',
    nameHint: 'Written to the workbook’s log. This computer will remember it.',
    period: 'Reporting period',
    periods: { Q1: 'Quarter I', H1: 'Six months', Q3: 'Quarter III', Y: 'Year' },
    quarters: ['Quarter I', 'Quarter II', 'Quarter III', 'Quarter IV'],
    goToCell: (cell) => `Go to cell ${cell}`,
    going: 'Going to the cell…',
    opening: 'Opening…',
    reported: '(made)',
    failures: {
      outside: 'This page must be opened from the menu CCHC of a spreadsheet; there is no spreadsheet here to work on.',
      authorization:
        'Google refused the call, because this browser is signed in to several Google accounts or the add-in has no ' +
        'permission yet. Open the spreadsheet in a private window with one account only (or sign out of the others), ' +
        'then choose an item of the menu CCHC and allow it when asked.',
      connection:
        'The connection to Google was lost on the way. Check the network, look whether the spreadsheet has changed, then try again.',
      quota: 'Google is limiting how often this account may run scripts. Wait a few minutes, then try again.',
      tooLong:
        'Google stopped the call after 6 minutes. The spreadsheet may be written in part; reload it, look at it and try again.',
      noAnswer: 'The spreadsheet did not answer as expected. Reload it and open this page again.',
      other: (message) =>
        `The add-in failed: “${message}”. Try again; if it fails again, open CCHC → System check and send this sentence to whoever looks after it.`,
    },
  },
};
