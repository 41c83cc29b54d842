/** Words of the page "Hướng dẫn". */
import type { Texts } from './texts.ts';

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

interface GuideTexts {
  readonly intro: string;
  readonly steps: Part;
  readonly parts: readonly Part[];
  readonly formulas: string;
  readonly formulaColumns: { readonly formula: string; readonly gives: string };
  readonly gives: readonly string[];
  readonly licences: string;
  readonly licenceNote: string;
}

/** In the order of `gives`. */
export const guideFormulas = [
  '=CCHC_RATE()',
  '=CCHC_RATE(11;40)',
  '=CCHC_RATE("I")',
  '=CCHC_INDICATOR("3.1.4";"2025-Q1")',
  '=CCHC_DUE("Quý I, II";2025)',
  '=CCHC_TARGET("Tối thiểu 80%";"92,5%")',
] as const;

export const guideTexts: Texts<GuideTexts> = {
  vi: {
    intro:
      'CCHC theo dõi kế hoạch cải cách hành chính của cơ quan ngay trong bảng tính này: ghi tiến độ một lần, tỷ lệ tính đúng và giải thích được, báo cáo và Phụ lục 1B sẵn sàng để in.',
    steps: {
      title: 'Các bước trong năm',
      lines: [
        'Bắt đầu…: khai năm, tên cơ quan; tạo các trang.',
        'Nhập kế hoạch…: dán phụ lục nhiệm vụ từ Word, chọn một tệp, hoặc một trang của bảng tính này.',
        'Trang Nhiệm vụ: đơn vị chủ trì ghi trạng thái, ngày hoàn thành, minh chứng; việc thường xuyên ghi Đạt cho từng quý.',
        'Chốt kế hoạch quý…: làm một lần vào đầu quý.',
        'Trang Số liệu và Hồ sơ TTHC: gõ số liệu của kỳ. Ô trống là chưa có số liệu, số 0 là bằng 0.',
        'Kiểm tra chỉ tiêu và số liệu…: sửa những gì bị chặn, hoặc giải trình.',
        'Lập báo cáo quý…: tính, dựng Phụ lục 1B và phụ lục nhiệm vụ, tải tệp .xlsx để in.',
      ],
    },
    parts: [
      {
        title: 'Những điều nên biết',
        lines: [
          'Ô nền trắng là của người gõ, tiện ích không sửa khi chưa hỏi. Cột Tính và các trang dựng sẵn (Phụ lục, Kiểm tra, Tổng quan) được viết lại mỗi lần chạy.',
          'Được đổi tên trang, sắp xếp, lọc, chèn dòng. Xóa nhầm thì dùng Kiểm tra hệ thống… hoặc Hoàn tác lần cuối.',
          'Bấm "Vì sao?" ở Bảng theo dõi để xem một tỷ lệ đếm những dòng nào, bỏ dòng nào và lý do.',
          '0 trên 0 là "không phát sinh", không phải 0% hay 100%.',
        ],
      },
      {
        title: 'Riêng tư',
        lines: [
          'Tiện ích chỉ thấy bảng tính đang mở, không thấy tệp, thư hay tài khoản khác, và không gửi dữ liệu đi đâu.',
          'Nếu hiện "Authorization is required": trình duyệt đang đăng nhập nhiều tài khoản Google. Hãy mở bảng tính trong cửa sổ ẩn danh với một tài khoản.',
        ],
      },
    ],
    formulas: 'Công thức dùng trong ô',
    formulaColumns: { formula: 'Công thức', gives: 'Cho biết' },
    gives: [
      'tỷ lệ hoàn thành cả năm',
      '27,5%',
      'tỷ lệ của lĩnh vực I',
      'số liệu dòng 3.1.4 của kỳ Quý I',
      'ngày cuối cùng còn đúng hạn: 30/6/2025',
      'so thực tế với chỉ tiêu: vượt',
    ],
    licences: 'Giấy phép',
    licenceNote: 'CCHC Sheets theo giấy phép MIT và dùng các phần mềm tự do sau, xin cảm ơn tác giả:',
  },
  en: {
    intro:
      'CCHC tracks your office’s administrative-reform plan in this spreadsheet: progress is recorded once, rates are exact and explain themselves, the report and Phụ lục 1B come out ready to print.',
    steps: {
      title: 'The steps of a year',
      lines: [
        'Start…: give the year and the agency; makes the tabs.',
        'Import the plan…: paste the appendix of tasks from Word, choose a file, or a tab of this spreadsheet.',
        'Tab Nhiệm vụ: lead units record status, day done and evidence; recurring work gets Đạt for each quarter.',
        'Freeze the quarter’s plan…: once, when the quarter begins.',
        'Tabs Số liệu and Hồ sơ TTHC: type the period’s figures. A blank cell is missing, 0 is the number 0.',
        'Check targets and figures…: mend what stands in the way, or explain it.',
        'Generate quarterly report…: works it out, makes Phụ lục 1B and the task appendix, gives .xlsx files to print.',
      ],
    },
    parts: [
      {
        title: 'Good to know',
        lines: [
          'Cells that people type in are never changed unasked. The column Tính and generated tabs (appendices, Kiểm tra, Tổng quan) are rewritten at each run.',
          'Tabs may be renamed, rows sorted, filtered, inserted. After a mishap use System check… or Undo the last action.',
          '“Why?” in the sidebar shows which rows a rate counts, which it leaves out, and for what reason.',
          '0 of 0 is “không phát sinh” (nothing arose), neither 0% nor 100%.',
        ],
      },
      {
        title: 'Privacy',
        lines: [
          'The add-in sees the open spreadsheet only, no other files, mail or accounts, and sends nothing anywhere.',
          'At “Authorization is required” the browser is signed in to several Google accounts: open the spreadsheet in a private window with one account.',
        ],
      },
    ],
    formulas: 'Formulas for cells',
    formulaColumns: { formula: 'Formula', gives: 'Gives' },
    gives: [
      'completion rate of the year',
      '27.5%, shown as 27,5%',
      'rate of section I',
      'figure of row 3.1.4 in Quarter I',
      'last day in time: 30/6/2025',
      'verdict on the target: vượt (exceeded)',
    ],
    licences: 'Licences',
    licenceNote: 'CCHC Sheets is under the MIT licence and uses this free software, with thanks to its authors:',
  },
};
