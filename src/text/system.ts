/** Sentences of the system check: what was found, what was expected, what to do. */
import type { Language } from './language.ts';

type State = 'good' | 'repairable' | 'broken';
type Says = (found: string) => string;
type Sentences = Readonly<Record<Language, Readonly<Partial<Record<State, Says>> & { readonly good?: Says }>>>;

/** By code and state; a state that a point cannot have has no sentence. */
export const systemSentences = {
  locale: {
    vi: {
      good: (found) => `Ngôn ngữ của bảng tính là ${found}.`,
      repairable: (found) =>
        `Ngôn ngữ của bảng tính là ${found}, nên là vi_VN để số và ngày được đọc kiểu Việt Nam. Bấm Sửa để đổi.`,
    },
    en: {
      good: (found) => `The spreadsheet’s locale is ${found}.`,
      repairable: (found) =>
        `The spreadsheet’s locale is ${found}; it should be vi_VN, so that numbers and dates read the Vietnamese way. Repair changes it.`,
    },
  },
  spreadsheetZone: {
    vi: {
      good: (found) => `Múi giờ của bảng tính là ${found}.`,
      repairable: (found) =>
        `Múi giờ của bảng tính là ${found}, cần là Asia/Ho_Chi_Minh để ngày không bị lệch. Bấm Sửa để đổi.`,
    },
    en: {
      good: (found) => `The spreadsheet’s time zone is ${found}.`,
      repairable: (found) =>
        `The spreadsheet’s time zone is ${found}; it has to be Asia/Ho_Chi_Minh, else days shift. Repair changes it.`,
    },
  },
  scriptZone: {
    vi: {
      good: (found) => `Múi giờ của tiện ích là ${found}.`,
      broken: (found) =>
        `Múi giờ của tiện ích là ${found}, cần là Asia/Ho_Chi_Minh. Người cài đặt mở Tiện ích mở rộng → Apps Script → Cài đặt dự án và đổi múi giờ.`,
    },
    en: {
      good: (found) => `The script’s time zone is ${found}.`,
      broken: (found) =>
        `The script’s time zone is ${found}; it has to be Asia/Ho_Chi_Minh. Whoever installed it changes it under Extensions → Apps Script → Project settings.`,
    },
  },
  notOurs: {
    vi: { broken: () => 'Bảng tính này chưa được chuẩn bị cho CCHC. Hãy chọn CCHC → Bắt đầu…' },
    en: { broken: () => 'This workbook is not prepared for CCHC yet. Choose CCHC → Start….' },
  },
  store: {
    vi: {
      good: (found) => `Dữ liệu ẩn đọc được, phiên bản ${found}.`,
      broken: (found) =>
        `Dữ liệu ẩn trên trang ${found} đã mất, không đọc được, hoặc do phiên bản mới hơn ghi. Hãy cập nhật tiện ích; nếu vẫn vậy, khôi phục một phiên bản trước (Tệp → Nhật ký phiên bản).`,
    },
    en: {
      good: (found) => `The hidden data can be read, version ${found}.`,
      broken: (found) =>
        `The hidden data on the tab ${found} are gone, cannot be read, or a newer version wrote them. Update the add-in; if that does not help, restore an earlier version of the file (File → Version history).`,
    },
  },
  separators: {
    vi: {
      good: () => 'Công thức với dấu ";" chạy đúng.',
      broken: (found) =>
        `Công thức thử =IF(1=1;2;3) phải cho 2 nhưng cho "${found}". Hãy báo người cài đặt kèm câu này.`,
    },
    en: {
      good: () => 'Formulas with ";" work.',
      broken: (found) =>
        `The formula =IF(1=1;2;3) should give 2 and gives "${found}". Tell whoever installed the add-in.`,
    },
  },
  functions: {
    vi: {
      good: () => 'Hàm CCHC trong ô chạy đúng: CCHC_RATE(11;40) cho 27,5%.',
      broken: (found) =>
        `CCHC_RATE(11;40) phải cho 0,275 nhưng cho "${found}". Hãy tải lại trang; nếu vẫn vậy, người cài đặt đẩy lại tiện ích.`,
    },
    en: {
      good: () => 'The CCHC functions answer: CCHC_RATE(11;40) is 27.5%.',
      broken: (found) =>
        `CCHC_RATE(11;40) should give 0.275 and gives "${found}". Reload the page; if that does not help, have the add-in pushed again.`,
    },
  },
  tabs: {
    vi: {
      good: () => 'Các trang của CCHC có đủ.',
      repairable: (found) =>
        `Thiếu trang: ${found}. Nếu cần lại những gì đã nhập ở đó thì khôi phục từ Tệp → Nhật ký phiên bản; bấm Sửa chỉ lập lại trang trống hoặc đề xuất lại từ kế hoạch.`,
      broken: (found) =>
        `Thiếu trang: ${found}. Trang Nhiệm vụ giữ tiến độ đã ghi, hãy khôi phục từ Tệp → Nhật ký phiên bản.`,
    },
    en: {
      good: () => 'All tabs of CCHC are there.',
      repairable: (found) =>
        `Missing tabs: ${found}. To get back what was typed there, use File → Version history; Repair only adds them empty, or as proposed from the plan.`,
      broken: (found) =>
        `Missing tabs: ${found}. The tab Nhiệm vụ holds the recorded progress: restore it from File → Version history.`,
    },
  },
  settings: {
    vi: {
      good: () => 'Trang Cấu hình đọc được.',
      broken: (found) => `Trang Cấu hình có giá trị không dùng được ở: ${found}. Hãy sửa ở CCHC → Bắt đầu…`,
    },
    en: {
      good: () => 'The settings can be read.',
      broken: (found) => `Settings that cannot be used: ${found}. Correct them under CCHC → Start….`,
    },
  },
  columns: {
    vi: {
      good: () => 'Trang Nhiệm vụ có đủ các cột.',
      broken: (found) =>
        `Trang Nhiệm vụ thiếu: ${found}. Hãy đặt lại đúng tiêu đề cột, hoặc khôi phục từ Tệp → Nhật ký phiên bản.`,
    },
    en: {
      good: () => 'The tab Nhiệm vụ has all its columns.',
      broken: (found) =>
        `The tab Nhiệm vụ lacks: ${found}. Put the headers back, or restore it from File → Version history.`,
    },
  },
  keys: {
    vi: {
      good: () => 'Các cột ẩn của trang Nhiệm vụ có đủ.',
      repairable: (found) => `Trang Nhiệm vụ thiếu cột ẩn: ${found}. Bấm Sửa để lập lại từ các dòng.`,
    },
    en: {
      good: () => 'The hidden columns of the tab Nhiệm vụ are there.',
      repairable: (found) => `The tab Nhiệm vụ lacks hidden columns: ${found}. Repair makes them again from the rows.`,
    },
  },
  ids: {
    vi: {
      good: () => 'Mỗi dòng của trang Nhiệm vụ có một mã riêng.',
      repairable: (found) =>
        `${found} dòng của trang Nhiệm vụ thiếu mã hoặc trùng mã với dòng khác. Bấm Sửa để cấp mã; dòng đứng trước giữ mã cũ.`,
    },
    en: {
      good: () => 'Every row of the tab Nhiệm vụ has an id of its own.',
      repairable: (found) =>
        `${found} rows of the tab Nhiệm vụ have no id or another row’s. Repair gives them one; of two the first row keeps it.`,
    },
  },
  figures: {
    vi: {
      good: () => 'Trang Số liệu có đủ cột và dòng.',
      broken: (found) =>
        `Trang Số liệu thiếu hoặc trùng: ${found}. Hãy đặt lại đúng tiêu đề cột và mã dòng, hoặc khôi phục từ Tệp → Nhật ký phiên bản.`,
    },
    en: {
      good: () => 'The tab Số liệu has its columns and rows.',
      broken: (found) =>
        `The tab Số liệu lacks or doubles: ${found}. Put headers and codes back, or restore it from File → Version history.`,
    },
  },
  dropDowns: {
    vi: {
      good: () => 'Các danh sách chọn còn nguyên.',
      repairable: (found) =>
        `${found} ô mất danh sách chọn vì bị dán đè. Bấm Sửa để đặt lại; giá trị trong ô giữ nguyên.`,
    },
    en: {
      good: () => 'The drop-downs are in place.',
      repairable: (found) =>
        `${found} cells lost their drop-down to pasting. Repair puts it back; what stands in the cells stays.`,
    },
  },
  formulas: {
    vi: {
      good: () => 'Các công thức CCHC tự tính lại khi số liệu đổi.',
      broken: (found) =>
        `Công thức ở ${found} có số thập phân hoặc mảng nên tiện ích không tự sửa. Hãy thêm ;CCHC_PHIEN_BAN làm tham số cuối của hàm CCHC trong đó để công thức luôn tính lại.`,
    },
    en: {
      good: () => 'The CCHC formulas follow changes of the data.',
      broken: (found) =>
        `The formulas in ${found} hold decimals or arrays, so the add-in does not rewrite them. Add ;CCHC_PHIEN_BAN as the last argument of their CCHC function, so that they follow changes.`,
    },
  },
} as const satisfies Record<string, Sentences>;

/** The sentence of a point in its state. */
export function systemSentence(
  check: {
    readonly code: keyof typeof systemSentences;
    readonly state: State;
    readonly facts: Readonly<Record<string, string | number>>;
  },
  language: Language,
): string {
  const says: Sentences[Language] = systemSentences[check.code][language];
  return says[check.state]?.(String(check.facts.found ?? '')) ?? '';
}
