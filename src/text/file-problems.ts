/** Sentences for files that cannot be read or written. */
import type { Problem } from '../domain/problem.ts';
import type { Language } from './language.ts';
import { problemSentence } from './problems.ts';

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

const file = (problem: Problem): string => problem.place?.file ?? '';
const inFolder = (problem: Problem): string => `${file(problem).replace(/[/\\]+$/, '')}/CCHC.xlsx`;
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
  'file.tooLarge': {
    vi: (p) =>
      `Tệp "${file(p)}" bung ra quá ${fact(p, 'limit')} MB nên không đọc. Hãy lưu riêng trang cần dùng sang một tệp mới.`,
    en: (p) =>
      `The file "${file(p)}" unpacks to more than ${fact(p, 'limit')} MB and is not read. Save the tab that is needed to a new file.`,
  },
  'file.isFolder': {
    vi: (p) => `"${file(p)}" là thư mục, cần tên một tệp. Hãy ghi thêm tên tệp, ví dụ ${inFolder(p)}.`,
    en: (p) => `"${file(p)}" is a folder, a file is wanted. Add a file name, for example ${inFolder(p)}.`,
  },
  'file.notFolder': {
    vi: (p) => `"${file(p)}" không thể là thư mục vì đã có một tệp ở đó. Hãy chọn thư mục khác.`,
    en: (p) => `"${file(p)}" cannot be a folder, since a file stands there. Choose another folder.`,
  },
  'file.unreadable': {
    vi: (p) => `Không đọc được tệp "${file(p)}" (${fact(p, 'reason')}). Hãy kiểm tra quyền đọc.`,
    en: (p) => `The file "${file(p)}" cannot be read (${fact(p, 'reason')}). Check its rights.`,
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
  'file.severalPlans': {
    vi: (p) =>
      `Tệp "${file(p)}" có nhiều trang đọc được là phụ lục nhiệm vụ: ${fact(p, 'found')}. Hãy chọn một bằng --sheet.`,
    en: (p) => `Several tabs of "${file(p)}" read as a plan: ${fact(p, 'found')}. Choose one with --sheet.`,
  },
  'file.noPlanTab': {
    vi: (p) =>
      `Tệp "${file(p)}" không có trang nào (ngoài các trang của CCHC) đọc được là phụ lục nhiệm vụ; đã xem: ${fact(p, 'found')}. Hãy chỉ trang bằng --sheet.`,
    en: (p) =>
      `No tab of "${file(p)}" (beside CCHC's own) reads as a plan; looked at: ${fact(p, 'found')}. Name the tab with --sheet.`,
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
  'file.columnUnknown': {
    vi: (p) =>
      `Tệp "${file(p)}": không biết cột "${fact(p, 'column')}". Các cột dùng được: ${fact(p, 'expected')}. Hãy sửa tên hoặc bỏ cột.`,
    en: (p) =>
      `File "${file(p)}": the column "${fact(p, 'column')}" is not known. Known columns: ${fact(p, 'expected')}. Correct its name or take it out.`,
  },
  'file.columnTwice': {
    vi: (p) =>
      `Tệp "${file(p)}": cột "${fact(p, 'column')}" có hai lần. Hãy giữ lại một. Các cột dùng được: ${fact(p, 'expected')}.`,
    en: (p) =>
      `File "${file(p)}": the column "${fact(p, 'column')}" stands twice. Keep one. Known columns: ${fact(p, 'expected')}.`,
  },
  'file.nothingToEnter': {
    vi: (p) =>
      `Tệp "${file(p)}", dòng ${p.place?.row ?? '?'}, lĩnh vực ${p.place?.code ?? ''}, TT ${p.place?.tt ?? ''}: không có gì để ghi. Hãy điền ít nhất một cột (${fact(p, 'expected')}) hoặc bỏ dòng.`,
    en: (p) =>
      `File "${file(p)}", line ${p.place?.row ?? '?'}, section ${p.place?.code ?? ''}, TT ${p.place?.tt ?? ''}: nothing to enter. Fill in one column at least (${fact(p, 'expected')}) or take the line out.`,
  },
  'file.noLines': {
    vi: (p) => `Tệp "${file(p)}" không có dòng dữ liệu nào dưới dòng tiêu đề.`,
    en: (p) => `The file "${file(p)}" has no line below its header.`,
  },
  'option.year': {
    vi: (p) => `--${fact(p, 'option')} "${fact(p, 'found')}" không dùng được. Hãy ghi một năm từ 2000 đến 2100.`,
    en: (p) => `--${fact(p, 'option')} cannot be "${fact(p, 'found')}". Give a year from 2000 to 2100.`,
  },
  'option.number': {
    vi: (p) => `--${fact(p, 'option')} "${fact(p, 'found')}" không dùng được. Hãy ghi số thứ tự của bảng: 1, 2, 3, …`,
    en: (p) => `--${fact(p, 'option')} cannot be "${fact(p, 'found')}". Give the table's number: 1, 2, 3, …`,
  },
  'option.day': {
    vi: (p) =>
      `--${fact(p, 'option')} "${fact(p, 'found')}" không phải là ngày có thật. Hãy ghi năm-tháng-ngày, ví dụ 2025-03-14.`,
    en: (p) =>
      `--${fact(p, 'option')}: "${fact(p, 'found')}" is no real day. Write year-month-day, for example 2025-03-14.`,
  },
  'option.unit': {
    vi: (p) =>
      `--${fact(p, 'option')} "${fact(p, 'found')}" không dùng được. Dùng một trong: item (mục), task (nhiệm vụ), row (dòng).`,
    en: (p) => `--${fact(p, 'option')} cannot be "${fact(p, 'found')}". Use one of: item, task, row.`,
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

/** The sentence of a problem of files or of anything else, for what runs beside files: command line and pages. */
export function sentenceBesideFiles(problem: Problem, language: Language): string {
  const ofFile = (fileProblemSentences as Readonly<Record<string, Sentence>>)[problem.code];
  return ofFile === undefined ? problemSentence(problem, language) : ofFile[language](problem);
}
