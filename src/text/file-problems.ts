/** Sentences for files that cannot be read or written. */
import type { Problem } from '../domain/problem.ts';

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

const file = (problem: Problem): string => problem.place?.file ?? '';
const fact = (problem: Problem, name: string): string => String(problem.facts?.[name] ?? '');

export const fileProblemSentences = {
  'file.notXlsx': {
    vi: (p) => `Tệp "${file(p)}" không phải là tệp .xlsx. Hãy mở bằng chương trình bảng tính và lưu lại dạng .xlsx.`,
    en: (p) => `The file "${file(p)}" is no .xlsx workbook. Open it in a spreadsheet program and save it as .xlsx.`,
  },
  'file.oldOrEncrypted': {
    vi: (p) => `Tệp "${file(p)}" là .xls cũ hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng .xlsx.`,
    en: (p) => `The file "${file(p)}" is an old .xls or has a password. Take the password off and save it as .xlsx.`,
  },
  'file.damaged': {
    vi: (p) => `Tệp "${file(p)}" bị hỏng, không đọc được. Hãy lấy lại bản gốc rồi thử lại.`,
    en: (p) => `The file "${file(p)}" is damaged and cannot be read. Get the original again.`,
  },
  'file.missing': {
    vi: (p) => `Không tìm thấy tệp "${file(p)}". Hãy kiểm tra tên và thư mục.`,
    en: (p) => `There is no file "${file(p)}". Check its name and folder.`,
  },
  'file.unwritable': {
    vi: (p) => `Không ghi được "${file(p)}" (${fact(p, 'reason')}). Hãy kiểm tra thư mục và quyền ghi.`,
    en: (p) => `"${file(p)}" cannot be written (${fact(p, 'reason')}). Check the folder and its rights.`,
  },
  'file.notUtf8': {
    vi: (p) => `Tệp "${file(p)}" không phải văn bản UTF-8. Hãy lưu lại với mã UTF-8.`,
    en: (p) => `The file "${file(p)}" is no UTF-8 text. Save it again as UTF-8.`,
  },
  'file.unknownKind': {
    vi: (p) => `Chưa đọc được loại tệp "${file(p)}". Dùng một trong: ${fact(p, 'expected')}.`,
    en: (p) => `Files like "${file(p)}" cannot be read. Use one of: ${fact(p, 'expected')}.`,
  },
  'file.noSheet': {
    vi: (p) => `Tệp "${file(p)}" không có trang "${fact(p, 'found')}". Các trang: ${fact(p, 'expected')}.`,
    en: (p) => `The file "${file(p)}" has no tab "${fact(p, 'found')}". Its tabs: ${fact(p, 'expected')}.`,
  },
  'file.noTable': {
    vi: (p) => `Tệp "${file(p)}" không có bảng nào. Hãy chọn tệp có bảng phụ lục nhiệm vụ.`,
    en: (p) => `The file "${file(p)}" holds no table. Choose the file with the plan's appendix.`,
  },
  'file.tableNumber': {
    vi: (p) => `Tệp "${file(p)}" có ${fact(p, 'count')} bảng, không có bảng số ${fact(p, 'found')}.`,
    en: (p) => `The file "${file(p)}" has ${fact(p, 'count')} tables, none with the number ${fact(p, 'found')}.`,
  },
  'file.columnMissing': {
    vi: (p) => `Tệp "${file(p)}": dòng tiêu đề thiếu cột "${fact(p, 'column')}". Cần các cột: ${fact(p, 'expected')}.`,
    en: (p) => `File "${file(p)}": the header lacks the column "${fact(p, 'column')}". Needed: ${fact(p, 'expected')}.`,
  },
  'file.noLines': {
    vi: (p) => `Tệp "${file(p)}" không có dòng dữ liệu nào dưới dòng tiêu đề.`,
    en: (p) => `The file "${file(p)}" has no line below its header.`,
  },
  'command.unknown': {
    vi: (p) => `Không có lệnh "${fact(p, 'found')}". Các lệnh: ${fact(p, 'expected')}.`,
    en: (p) => `There is no command "${fact(p, 'found')}". The commands: ${fact(p, 'expected')}.`,
  },
  'command.usage': {
    vi: (p) => `Chưa đúng: ${fact(p, 'reason')} Cách dùng: ${fact(p, 'usage')}`,
    en: (p) => `Not right: ${fact(p, 'reason')} Usage: ${fact(p, 'usage')}`,
  },
} satisfies Record<string, Sentence>;
