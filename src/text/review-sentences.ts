/** Sentences for units, budgets, the review of a plan, a plan read again, and Word files. */
import { unitKindLabels } from '../catalogue/units.ts';
import type { BudgetProblemCode } from '../domain/plan/budget.ts';
import type { RereadDoubtCode } from '../domain/plan/reread.ts';
import type { ReviewProblemCode } from '../domain/plan/review.ts';
import type { Problem } from '../domain/problem.ts';
import type { UnitProblemCode } from '../domain/units/unit.ts';
import { printDate } from './numbers.ts';

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

type DomainCode = UnitProblemCode | BudgetProblemCode | ReviewProblemCode | RereadDoubtCode;

/** A fact on one line. */
const fact = (problem: Problem, name: string): string => String(problem.facts?.[name] ?? '').replace(/\n/g, ' ');
const comma = (text: string): string => text.replace('.', ',');
const day = (problem: Problem, name: string): string => printDate(fact(problem, name));
const file = ({ place }: Problem): string => (place?.file === undefined ? '' : ` "${place.file}"`);

/** "Lĩnh vực I, TT 3 (dòng 12): "; nothing where the place is not known. */
function whereVi({ place }: Problem): string {
  const parts = [
    place?.code ? `lĩnh vực ${place.code}` : '',
    place?.tt ? `TT ${place.tt}` : '',
    place?.row === undefined ? '' : `dòng ${place.row}`,
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

function whereEn({ place }: Problem): string {
  const parts = [
    place?.code ? `section ${place.code}` : '',
    place?.tt ? `TT ${place.tt}` : '',
    place?.row === undefined ? '' : `row ${place.row}`,
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}

const cellVi = ({ place }: Problem) =>
  `Trang "${place?.sheet ?? ''}", dòng ${place?.row ?? '?'}, cột "${place?.column ?? ''}"`;
const cellEn = ({ place }: Problem) =>
  `Tab "${place?.sheet ?? ''}", row ${place?.row ?? '?'}, column "${place?.column ?? ''}"`;

const fieldNames: Readonly<Record<string, readonly [string, string]>> = {
  lead: ['Chủ trì', 'lead'],
  product: ['Kết quả/sản phẩm', 'product'],
  deadline: ['Thời gian hoàn thành', 'deadline'],
  goal: ['Mục tiêu', 'goal'],
  task: ['Nhiệm vụ', 'task'],
  activity: ['Hoạt động', 'activity'],
  body: ['Lời văn của kế hoạch', 'body of the plan'],
};
const fieldVi = (problem: Problem): string => fieldNames[fact(problem, 'field')]?.[0] ?? fact(problem, 'field');
const fieldEn = (problem: Problem): string => fieldNames[fact(problem, 'field')]?.[1] ?? fact(problem, 'field');

const kinds = Object.values(unitKindLabels).join(', ');

/** By code; each says where, what was found, what was expected and what to do. */
export const reviewSentences = {
  'unit-unknown': {
    vi: (p) =>
      `Trang Đơn vị chưa có "${fact(p, 'text')}".${fact(p, 'similar') === '' ? '' : ` Có thể là "${fact(p, 'similar')}".`} Hãy thêm đơn vị hoặc tên gọi khác.`,
    en: (p) =>
      `The tab Đơn vị has no "${fact(p, 'text')}".${fact(p, 'similar') === '' ? '' : ` It may be "${fact(p, 'similar')}".`} Add the unit or an alias.`,
  },
  'unit-group-open': {
    vi: (p) => `Chưa biết "${fact(p, 'text')}" gồm những đơn vị nào. Hãy thêm nhóm này và thành viên ở trang Đơn vị.`,
    en: (p) =>
      `It is not known which units "${fact(p, 'text')}" are. Add the group with its members to the tab Đơn vị.`,
  },
  'unit-split-doubtful': {
    vi: (p) =>
      `Trong "${fact(p, 'text')}", chưa rõ "${fact(p, 'part')}" là một đơn vị riêng hay là phần sau của tên đứng trước. Hãy thêm tên đúng vào trang Đơn vị.`,
    en: (p) =>
      `In "${fact(p, 'text')}" it is not clear whether "${fact(p, 'part')}" is a unit of its own or ends the name before it. Add the right name to the tab Đơn vị.`,
  },
  'unit-alias-likely': {
    vi: (p) => `"${fact(p, 'alias')}" có lẽ là "${fact(p, 'name')}". Hãy kiểm tra ở cột Tên gọi khác của trang Đơn vị.`,
    en: (p) => `"${fact(p, 'alias')}" is probably "${fact(p, 'name')}". Check the aliases on the tab Đơn vị.`,
  },
  'unit-alias-ambiguous': {
    vi: (p) =>
      `"${fact(p, 'alias')}" có thể là một trong nhiều đơn vị: ${fact(p, 'names')}. Hãy ghi vào Tên gọi khác của đơn vị đúng.`,
    en: (p) => `"${fact(p, 'alias')}" fits several units: ${fact(p, 'names')}. Enter it as an alias of the right one.`,
  },
  'budget-not-understood': {
    vi: (p) =>
      `Chưa hiểu kinh phí "${fact(p, 'text')}". Hãy ghi một số tiền, ví dụ 150 triệu đồng, hoặc Theo dự toán được duyệt.`,
    en: (p) => `The budget "${fact(p, 'text')}" was not understood. Write an amount, or Theo dự toán được duyệt.`,
  },
  'budget-ambiguous': {
    vi: (p) =>
      `Kinh phí "${fact(p, 'text')}" đọc được hai cách: ${comma(fact(p, 'first'))} hoặc ${comma(fact(p, 'second'))}. Hãy gõ dấu phẩy cho phần thập phân, dấu chấm cho hàng nghìn.`,
    en: (p) =>
      `The budget "${fact(p, 'text')}" can be read as ${fact(p, 'first')} or as ${fact(p, 'second')}. Use a comma for decimals and a dot for thousands.`,
  },
  'budget-unit-missing': {
    vi: (p) => `Kinh phí "${fact(p, 'text')}" không có đơn vị tính. Hãy ghi đồng, triệu đồng hoặc tỷ đồng.`,
    en: (p) => `The budget "${fact(p, 'text')}" has no unit. Write đồng, triệu đồng or tỷ đồng.`,
  },
  'budget-unit-doubtful': {
    vi: (p) =>
      `Kinh phí "${fact(p, 'text')}" tính theo đơn vị của cột thì quá lớn (${fact(p, 'first')} đồng); có lẽ đã ghi bằng đồng. Hãy ghi rõ đơn vị tính.`,
    en: (p) =>
      `The budget "${fact(p, 'text')}" in the column's unit would be ${fact(p, 'first')} đồng; perhaps it was written in đồng. Say the unit.`,
  },
  'budget-several': {
    vi: (p) => `Kinh phí "${fact(p, 'text')}" có nhiều số tiền. Hãy ghi tổng số, nguồn kinh phí để ở Ghi chú.`,
    en: (p) => `The budget "${fact(p, 'text')}" has several amounts. Write their sum, the sources as a note.`,
  },
  'review.noLead': {
    vi: (p) => `${whereVi(p)}"${fact(p, 'task')}" chưa có đơn vị chủ trì. Hãy ghi một đơn vị.`,
    en: (p) => `${whereEn(p)}"${fact(p, 'task')}" has no lead unit. Name one.`,
  },
  'review.noProduct': {
    vi: (p) => `${whereVi(p)}"${fact(p, 'task')}" chưa có kết quả, sản phẩm. Hãy ghi kết quả phải có khi hoàn thành.`,
    en: (p) => `${whereEn(p)}"${fact(p, 'task')}" has no product. Say what there has to be when it is done.`,
  },
  'review.noDeadline': {
    vi: (p) => `${whereVi(p)}"${fact(p, 'task')}" chưa có thời gian hoàn thành. Hãy ghi thời hạn.`,
    en: (p) => `${whereEn(p)}"${fact(p, 'task')}" has no deadline. Enter one.`,
  },
  'review.columnEmpty': {
    vi: (p) =>
      `Không dòng nào của kế hoạch có "${fieldVi(p)}". Hãy kiểm tra cột này có trong phụ lục và đã được nhận đúng.`,
    en: (p) =>
      `No row of the plan has a ${fieldEn(p)}. Check that the appendix has the column and that it was recognised.`,
  },
  'review.twoLeads': {
    vi: (p) =>
      `${whereVi(p)}có ${fact(p, 'count')} nơi cùng chủ trì (${fact(p, 'found')}). Hãy giao một nơi chủ trì, nơi khác phối hợp.`,
    en: (p) =>
      `${whereEn(p)}${fact(p, 'count')} units lead together (${fact(p, 'found')}). Let one lead and the others support.`,
  },
  'review.groupLead': {
    vi: (p) =>
      `${whereVi(p)}giao chung cho "${fact(p, 'found')}", chưa rõ đơn vị nào chịu trách nhiệm. Hãy ghi tên đơn vị.`,
    en: (p) => `${whereEn(p)}"${fact(p, 'found')}" lead together, so that nobody is answerable. Name the unit.`,
  },
  'review.deadlineUnclear': {
    vi: (p) => `${whereVi(p)}chưa hiểu thời hạn "${fact(p, 'found')}". Hãy ghi ngày, tháng hoặc quý rõ ràng.`,
    en: (p) => `${whereEn(p)}the deadline "${fact(p, 'found')}" was not understood. Write a day, month or quarter.`,
  },
  'review.deadlineBeforePlan': {
    vi: (p) =>
      `${whereVi(p)}thời hạn "${fact(p, 'found')}" (đến ${day(p, 'due')}) trước ngày ban hành kế hoạch ${day(p, 'planDate')}. Hãy kiểm tra lại thời hạn.`,
    en: (p) =>
      `${whereEn(p)}the deadline "${fact(p, 'found')}" (${fact(p, 'due')}) is before the plan's own date ${fact(p, 'planDate')}. Check it.`,
  },
  'review.deadlineOtherYear': {
    vi: (p) =>
      `${whereVi(p)}thời hạn "${fact(p, 'found')}" không thuộc năm kế hoạch ${fact(p, 'year')}. Hãy kiểm tra năm.`,
    en: (p) =>
      `${whereEn(p)}the deadline "${fact(p, 'found')}" is not in ${fact(p, 'year')}, the plan's year. Check the year.`,
  },
  'review.otherYear': {
    vi: (p) =>
      `${whereVi(p)}${fieldVi(p)} nói đến năm ${fact(p, 'year')} trong kế hoạch năm ${fact(p, 'planYear')}: "${fact(p, 'found')}" Hãy kiểm tra năm.`,
    en: (p) =>
      `${whereEn(p)}the ${fieldEn(p)} speaks of ${fact(p, 'year')} in a plan for ${fact(p, 'planYear')}: "${fact(p, 'found')}" Check the year.`,
  },
  'review.nearDuplicate': {
    vi: (p) =>
      `${whereVi(p)}"${fact(p, 'found')}" gần như trùng với lĩnh vực ${fact(p, 'section')}, TT ${fact(p, 'tt')}: "${fact(p, 'other')}" (${fact(p, 'percent')}%). Hãy gộp lại hoặc ghi rõ khác nhau chỗ nào.`,
    en: (p) =>
      `${whereEn(p)}"${fact(p, 'found')}" says nearly the same as section ${fact(p, 'section')}, TT ${fact(p, 'tt')}: "${fact(p, 'other')}" (${fact(p, 'percent')}%). Join them or say how they differ.`,
  },
  'review.targetDiffers': {
    vi: (p) =>
      `${whereVi(p)}chỉ tiêu trong phụ lục (${fact(p, 'appendixAmount')}) khác lời văn (${fact(p, 'bodyAmount')}): "${fact(p, 'appendix')}" và "${fact(p, 'body')}". Hãy thống nhất.`,
    en: (p) =>
      `${whereEn(p)}the target in the appendix (${fact(p, 'appendixAmount')}) differs from the body (${fact(p, 'bodyAmount')}): "${fact(p, 'appendix')}" and "${fact(p, 'body')}". Make them agree.`,
  },
  'review.targetReworded': {
    vi: (p) =>
      `${whereVi(p)}cùng một chỉ tiêu nhưng phụ lục ghi "${fact(p, 'appendixWords')}", lời văn ghi "${fact(p, 'bodyWords')}": "${fact(p, 'appendix')}" và "${fact(p, 'body')}". Hãy thống nhất.`,
    en: (p) =>
      `${whereEn(p)}the same target says "${fact(p, 'appendixWords')}" in the appendix and "${fact(p, 'bodyWords')}" in the body: "${fact(p, 'appendix')}" and "${fact(p, 'body')}". Make them agree.`,
  },
  'reread.weakMatch': {
    vi: (p) =>
      `${whereVi(p)}dòng ${fact(p, 'id')} được coi là dòng cũ (giống ${fact(p, 'percent')}%). Trước: "${fact(p, 'before')}". Nay: "${fact(p, 'after')}". Hãy xem có đúng là một việc không.`,
    en: (p) =>
      `${whereEn(p)}row ${fact(p, 'id')} was taken for the old one (${fact(p, 'percent')}% alike). Before: "${fact(p, 'before')}". Now: "${fact(p, 'after')}". See whether it is the same work.`,
  },
  'reread.severalLike': {
    vi: (p) =>
      `${whereVi(p)}có nhiều dòng cùng nội dung "${fact(p, 'text')}"; tiến độ của dòng ${fact(p, 'id')} được gắn vào đây. Hãy kiểm tra lại.`,
    en: (p) =>
      `${whereEn(p)}several rows have the text "${fact(p, 'text')}"; the progress of row ${fact(p, 'id')} was put here. Check it.`,
  },
  'reread.split': {
    vi: (p) =>
      `${whereVi(p)}dòng mới "${fact(p, 'text')}" có lẽ tách ra từ dòng ${fact(p, 'from')}; tiến độ vẫn ở dòng ${fact(p, 'from')}. Hãy ghi tiến độ của dòng mới nếu đã có.`,
    en: (p) =>
      `${whereEn(p)}the new row "${fact(p, 'text')}" seems to be a part of row ${fact(p, 'from')}, which keeps the progress. Enter that of the new row, if any.`,
  },
  'reread.merged': {
    vi: (p) =>
      `${whereVi(p)}dòng ${fact(p, 'id')} "${fact(p, 'text')}" có lẽ đã gộp vào dòng ${fact(p, 'into')}; tiến độ cũ được giữ ở dòng đã ngừng. Hãy ghi lại vào dòng ${fact(p, 'into')} nếu cần.`,
    en: (p) =>
      `${whereEn(p)}row ${fact(p, 'id')} "${fact(p, 'text')}" seems to be a part of row ${fact(p, 'into')} now; its progress is kept on the retired row. Enter it on row ${fact(p, 'into')} if needed.`,
  },
  'units.noHeader': {
    vi: (p) =>
      `Trang "${p.place?.sheet ?? ''}" không còn dòng tiêu đề. Hãy khôi phục: Tên đơn vị, Tên gọi khác, Loại, Thành viên của nhóm, E-mail.`,
    en: (p) =>
      `The tab "${p.place?.sheet ?? ''}" has lost its header row. Restore it: Tên đơn vị, Tên gọi khác, Loại, Thành viên của nhóm, E-mail.`,
  },
  'units.columnMissing': {
    vi: (p) =>
      `Trang "${p.place?.sheet ?? ''}" thiếu cột "${p.place?.column ?? ''}". Hãy khôi phục cột hoặc đặt lại đúng tiêu đề.`,
    en: (p) =>
      `The tab "${p.place?.sheet ?? ''}" lacks the column "${p.place?.column ?? ''}". Restore it or its header.`,
  },
  'units.noName': {
    vi: (p) => `${cellVi(p)}: dòng có "${fact(p, 'found')}" nhưng không có tên đơn vị nên bị bỏ qua. Hãy ghi tên.`,
    en: (p) => `${cellEn(p)}: the row has "${fact(p, 'found')}" but no name, so it is left out. Enter the name.`,
  },
  'units.nameTwice': {
    vi: (p) =>
      `${cellVi(p)}: "${fact(p, 'found')}" đã có ở dòng ${fact(p, 'first')}; dòng đó được dùng. Hãy giữ lại một chỗ.`,
    en: (p) =>
      `${cellEn(p)}: "${fact(p, 'found')}" already stands on row ${fact(p, 'first')}, which counts. Keep it in one place.`,
  },
  'units.unknownKind': {
    vi: (p) =>
      `${cellVi(p)}: không có loại "${fact(p, 'found')}"; loại được hiểu theo tên. Hãy chọn một trong: ${kinds}.`,
    en: (p) => `${cellEn(p)}: there is no kind "${fact(p, 'found')}"; the name decides. Choose one of: ${kinds}.`,
  },
  'units.unknownMember': {
    vi: (p) => `${cellVi(p)}: không có đơn vị nào tên "${fact(p, 'found')}". Hãy thêm đơn vị hoặc sửa tên thành viên.`,
    en: (p) => `${cellEn(p)}: no unit is called "${fact(p, 'found')}". Add the unit or correct the member.`,
  },
  'units.membersOfNoGroup': {
    vi: (p) =>
      `${cellVi(p)}: có thành viên (${fact(p, 'found')}) nhưng loại không phải Nhóm đơn vị nên bị bỏ qua. Hãy sửa loại hoặc xóa thành viên.`,
    en: (p) =>
      `${cellEn(p)}: there are members (${fact(p, 'found')}) but the kind is no group, so they are left out. Correct one of the two.`,
  },
  'units.badEmail': {
    vi: (p) => `${cellVi(p)}: "${fact(p, 'found')}" không phải một địa chỉ e-mail nên bị bỏ qua. Hãy sửa lại.`,
    en: (p) => `${cellEn(p)}: "${fact(p, 'found')}" is no e-mail address, so it is left out. Correct it.`,
  },
  'docx.notDocx': {
    vi: (p) => `Tệp${file(p)} không phải là tệp Word .docx. Hãy mở bằng Word và lưu lại dạng .docx.`,
    en: (p) => `The file${file(p)} is no Word .docx. Open it in Word and save it as .docx.`,
  },
  'docx.oldOrEncrypted': {
    vi: (p) => `Tệp${file(p)} là .doc cũ hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng .docx.`,
    en: (p) => `The file${file(p)} is an old .doc or has a password. Take the password off and save it as .docx.`,
  },
  'docx.damaged': {
    vi: (p) => `Tệp${file(p)} bị hỏng, không đọc được. Hãy lấy lại bản gốc rồi thử lại.`,
    en: (p) => `The file${file(p)} is damaged and cannot be read. Get the original again.`,
  },
} satisfies Record<DomainCode, Sentence> & { [code: `units.${string}` | `docx.${string}`]: Sentence };
