/** Sentences for what stood in the way of reading a plan's table, and for what was read with a doubt. */
import { type PlanColumn, planColumnNames } from '../catalogue/plan-headers.ts';
import type { Place, Problem } from '../domain/problem.ts';
import type { ImportProblemCode } from '../import/problems.ts';

interface ImportSentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

export const importProblemSentences: Readonly<Record<ImportProblemCode, ImportSentence>> = {
  'import.noTable': {
    vi: () => 'Không thấy bảng nào. Hãy chọn tệp hoặc chép vùng có bảng phụ lục nhiệm vụ, kể cả dòng tiêu đề.',
    en: () => 'There is no table. Choose a file, or copy an area, that holds the task appendix with its header row.',
  },
  'import.noSuchTable': {
    vi: (p) => `Không có bảng số ${fact(p, 'table')}: tệp chỉ có ${fact(p, 'tables')} bảng. Hãy chọn số khác.`,
    en: (p) => `There is no table ${fact(p, 'table')}: the file has ${fact(p, 'tables')}. Choose another number.`,
  },
  'import.emptyTable': {
    vi: (p) => `${at(p, 'vi')}Bảng trống. Hãy chọn bảng có nội dung kế hoạch.`,
    en: (p) => `${at(p, 'en')}The table is empty. Choose the table that holds the plan.`,
  },
  'import.noHeader': {
    vi: (p) =>
      `${at(p, 'vi')}Không thấy dòng tiêu đề của bảng nhiệm vụ (cần các cột như ${fact(p, 'lookedFor')}); bảng bắt đầu bằng "${fact(p, 'found')}". Hãy thêm dòng tiêu đề hoặc chọn bảng khác.`,
    en: (p) =>
      `${at(p, 'en')}No header row of a task table was found (columns such as ${fact(p, 'lookedFor')} are wanted); the table begins with "${fact(p, 'found')}". Add the header row or choose another table.`,
  },
  'import.noNumberColumn': {
    vi: (p) =>
      `${at(p, 'vi')}Tiêu đề không có cột số thứ tự (${fact(p, 'lookedFor')}). Hãy thêm tiêu đề TT cho cột đánh số.`,
    en: (p) =>
      `${at(p, 'en')}The header has no column of numbers (${fact(p, 'lookedFor')}). Head the numbered column with TT.`,
  },
  'import.sameMeaning': {
    vi: (p) =>
      `${at(p, 'vi')}Hai cột cùng nghĩa "${field(p, 'meaning', 'vi')}": ${fact(p, 'first')} và ${fact(p, 'second')}. Hãy đổi tên hoặc bỏ một cột rồi nhập lại.`,
    en: (p) =>
      `${at(p, 'en')}Two columns mean "${field(p, 'meaning', 'en')}": ${fact(p, 'first')} and ${fact(p, 'second')}. Rename or remove one and import again.`,
  },
  'import.noItems': {
    vi: (p) => `${at(p, 'vi')}Dưới dòng tiêu đề không có nhiệm vụ nào được đánh số. Hãy kiểm tra cột TT.`,
    en: (p) => `${at(p, 'en')}No numbered item stands below the header. Check the column TT.`,
  },
  'import.emptyItem': {
    vi: (p) => `${at(p, 'vi')}Dòng có số thứ tự nhưng không có nội dung. Hãy điền nội dung hoặc xóa dòng.`,
    en: (p) => `${at(p, 'en')}The row has a number and nothing else. Fill it in or delete it.`,
  },
  'import.duplicateNumber': {
    vi: (p) =>
      `${at(p, 'vi')}Số thứ tự này đã có ở dòng ${fact(p, 'firstRow')} cùng mục. Hãy sửa số hoặc thêm dòng tên mục.`,
    en: (p) =>
      `${at(p, 'en')}This number already stands on row ${fact(p, 'firstRow')} of the same section. Correct it, or add the section's heading row.`,
  },
  'import.duplicateSection': {
    vi: (p) =>
      `${at(p, 'vi')}Mã mục của "${fact(p, 'title')}" đã dùng cho "${fact(p, 'other')}". Hãy sửa một trong hai mã.`,
    en: (p) =>
      `${at(p, 'en')}The code of "${fact(p, 'title')}" is already that of "${fact(p, 'other')}". Correct one of the two.`,
  },
  'import.numberColumnGuessed': {
    vi: (p) => `${at(p, 'vi')}Không có tiêu đề TT; cột này được đọc là cột số thứ tự. Hãy kiểm tra.`,
    en: (p) => `${at(p, 'en')}No column is headed TT; this one was read as the column of numbers. Please check.`,
  },
  'import.numbersInText': {
    vi: (p) => `${at(p, 'vi')}Không có cột TT; số thứ tự được lấy từ đầu các ô của cột này. Hãy kiểm tra.`,
    en: (p) => `${at(p, 'en')}There is no column TT; the numbers were taken from the texts of this one. Please check.`,
  },
  'import.columnUnknown': {
    vi: (p) => `${at(p, 'vi')}Chưa biết cột này; nội dung được giữ nguyên dưới tên "${fact(p, 'header')}".`,
    en: (p) => `${at(p, 'en')}This column is not known; its texts are kept under "${fact(p, 'header')}".`,
  },
  'import.columnWithoutHeader': {
    vi: (p) => `${at(p, 'vi')}Cột có nội dung nhưng không có tiêu đề; nội dung được giữ theo chữ cái của cột.`,
    en: (p) => `${at(p, 'en')}The column has texts and no header; they are kept under the column's letter.`,
  },
  'import.columnKept': {
    vi: (p) =>
      `${at(p, 'vi')}Cột "${fact(p, 'holder')}" đã được lấy cho nghĩa này; cột này được giữ riêng. Hãy kiểm tra.`,
    en: (p) =>
      `${at(p, 'en')}The column "${fact(p, 'holder')}" was taken for this meaning; this one is kept apart. Please check.`,
  },
  'import.columnTwoMeanings': {
    vi: (p) =>
      `${at(p, 'vi')}Tiêu đề gồm cả "${field(p, 'taken', 'vi')}" và "${field(p, 'also', 'vi')}"; cột được đọc là "${field(p, 'taken', 'vi')}". Hãy kiểm tra.`,
    en: (p) =>
      `${at(p, 'en')}The header names both "${field(p, 'taken', 'en')}" and "${field(p, 'also', 'en')}"; the column was read as "${field(p, 'taken', 'en')}". Please check.`,
  },
  'import.noSection': {
    vi: (p) =>
      `${at(p, 'vi')}Nhiệm vụ đứng trước mọi dòng tên mục; được xếp vào mục ${p.place?.code} chưa có tên. Hãy đặt tên mục.`,
    en: (p) =>
      `${at(p, 'en')}The item stands before any section heading; it was put into section ${p.place?.code} without a title. Please name it.`,
  },
  'import.sectionInferred': {
    vi: (p) =>
      `${at(p, 'vi')}Số thứ tự bắt đầu lại nên đây là mục mới; bảng không ghi mã và tên, mã ${p.place?.code} là tự đặt. Hãy kiểm tra và đặt tên.`,
    en: (p) =>
      `${at(p, 'en')}The numbering begins anew, so a new section begins; the table holds neither code nor title, the code ${p.place?.code} is worked out. Please check and name it.`,
  },
  'import.sectionCodeInferred': {
    vi: (p) => `${at(p, 'vi')}Mục "${fact(p, 'title')}" không có mã; mã ${p.place?.code} là tự đặt. Hãy kiểm tra.`,
    en: (p) =>
      `${at(p, 'en')}The section "${fact(p, 'title')}" has no code; ${p.place?.code} is worked out. Please check.`,
  },
  'import.sectionCodeRepeated': {
    vi: (p) => `${at(p, 'vi')}Mã mục "${fact(p, 'text')}" đã có ở phần trước; mục này được ghi là ${p.place?.code}.`,
    en: (p) =>
      `${at(p, 'en')}The section code "${fact(p, 'text')}" stands in an earlier part; this section is called ${p.place?.code}.`,
  },
  'import.sectionWithoutTitle': {
    vi: (p) => `${at(p, 'vi')}Dòng mục không có tên. Hãy đặt tên mục.`,
    en: (p) => `${at(p, 'en')}The section has no title. Please name it.`,
  },
  'import.sectionRowHasMore': {
    vi: (p) =>
      `${at(p, 'vi')}Dòng tên mục "${fact(p, 'title')}" còn có nội dung khác không được lấy: "${fact(p, 'text')}".`,
    en: (p) =>
      `${at(p, 'en')}The heading row "${fact(p, 'title')}" holds more, which was not taken: "${fact(p, 'text')}".`,
  },
  'import.numberFromDate': {
    vi: (p) =>
      `${at(p, 'vi')}Ô số thứ tự là ngày tháng (bảng tính đã tự đổi); được đọc là ${fact(p, 'taken')}. Hãy kiểm tra.`,
    en: (p) =>
      `${at(p, 'en')}The number is a date (the spreadsheet changed it); it was read as ${fact(p, 'taken')}. Please check.`,
  },
  'import.numberUnreadable': {
    vi: (p) =>
      `${at(p, 'vi')}"${fact(p, 'text')}" không phải là số thứ tự; dòng vẫn được đọc là một nhiệm vụ. Hãy kiểm tra.`,
    en: (p) => `${at(p, 'en')}"${fact(p, 'text')}" is no item number; the row was still read as an item. Please check.`,
  },
  'import.numberGap': {
    vi: (p) =>
      `${at(p, 'vi')}Số thứ tự không liền: lẽ ra là ${fact(p, 'expected')}. Hãy kiểm tra xem có sót dòng không.`,
    en: (p) =>
      `${at(p, 'en')}The number does not follow: ${fact(p, 'expected')} was expected. Check whether a row is missing.`,
  },
  'import.rowBeforeItem': {
    vi: (p) => `${at(p, 'vi')}Dòng không thuộc nhiệm vụ nào nên không được lấy: "${fact(p, 'text')}".`,
    en: (p) => `${at(p, 'en')}The row belongs to no item and was left out: "${fact(p, 'text')}".`,
  },
  'import.rowJoined': {
    vi: (p) =>
      `${at(p, 'vi')}Dòng viết tiếp các ô bị ngắt trang nên được nối vào dòng trên: "${fact(p, 'text')}". Hãy kiểm tra.`,
    en: (p) =>
      `${at(p, 'en')}The row goes on with cells that a page break cut and was joined to the row above: "${fact(p, 'text')}". Please check.`,
  },
  'import.taskRepeated': {
    vi: (p) => `${at(p, 'vi')}Nhiệm vụ ghi lại y như dòng trên nên được coi là một: "${fact(p, 'text')}".`,
    en: (p) => `${at(p, 'en')}The task repeats the one above and was counted with it: "${fact(p, 'text')}".`,
  },
  'import.cellAcrossColumns': {
    vi: (p) => `${at(p, 'vi')}Ô gộp qua nhiều cột; nội dung chỉ được lấy cho cột này: "${fact(p, 'text')}".`,
    en: (p) =>
      `${at(p, 'en')}The cell is merged over several columns; its text was taken for this one only: "${fact(p, 'text')}".`,
  },
  'import.lineWraps': {
    vi: (p) =>
      `${at(p, 'vi')}${fact(p, 'cells')} ô có dòng bị ngắt giữa câu, được giữ nguyên; ô đầu tiên: "${fact(p, 'text')}".`,
    en: (p) =>
      `${at(p, 'en')}${fact(p, 'cells')} cells have lines broken within a sentence, kept as they are; the first: "${fact(p, 'text')}".`,
  },
  'import.lineLeftOut': {
    vi: (p) => `${at(p, 'vi')}Dòng không phải nhiệm vụ nên không được lấy: "${fact(p, 'text')}".`,
    en: (p) => `${at(p, 'en')}The line is no task and was left out: "${fact(p, 'text')}".`,
  },
};

type Language = 'vi' | 'en';

function at(problem: Problem, language: Language): string {
  const parts = placeParts(problem.place ?? {}, language);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

function placeParts(place: Place, language: Language): readonly string[] {
  const vi = language === 'vi';
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.sheet !== undefined) parts.push(vi ? `Trang "${place.sheet}"` : `Tab "${place.sheet}"`);
  if (place.row !== undefined) parts.push(vi ? `Dòng ${place.row}` : `Row ${place.row}`);
  if (place.column !== undefined) parts.push(vi ? `cột "${place.column}"` : `column "${place.column}"`);
  if (place.code !== undefined) parts.push(vi ? `mục ${place.code}` : `section ${place.code}`);
  if (place.tt !== undefined) parts.push(`TT ${place.tt}`);
  return parts;
}

/** Longest text of a cell that a sentence repeats. */
const longest = 120;

function fact(problem: Problem, name: string): string {
  const text = String(problem.facts?.[name] ?? '').replace(/\n/g, ' ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The name of the field that a fact holds. */
function field(problem: Problem, name: string, language: Language): string {
  const value = String(problem.facts?.[name] ?? '');
  return isPlanColumn(value) ? planColumnNames[value][language] : value;
}

function isPlanColumn(value: string): value is PlanColumn {
  return value in planColumnNames;
}
