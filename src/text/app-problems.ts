/** Sentences for what stands in the way of an action as a whole. */
import { printDate } from './numbers.ts';
import { column, fact, lineEn, lineVi, type Sentence, sheet } from './problem-words.ts';
import { workbookProblemSentences } from './workbook-problems.ts';

/** By code; each says where, what was found, what was expected and what to do. */
export const appProblemSentences = {
  ...workbookProblemSentences,
  'history.handEdits': {
    vi: (p) =>
      `Trang "${sheet(p)}" có ${fact(p, 'cells')} ô được sửa tay; trang đã được lập lại nên các ô đó không còn trên trang mà nằm trong Nhật ký. Hãy sửa ở trang nhập liệu (Nhiệm vụ, Số liệu) để không bị mất khi lập lại.`,
    en: (p) =>
      `${fact(p, 'cells')} cells of the tab "${sheet(p)}" were edited by hand; the tab was generated anew, so they stand in the history only. Edit the tabs that people fill in (Nhiệm vụ, Số liệu) instead.`,
  },
  'report.notIssued': {
    vi: (p) =>
      `Kỳ ${fact(p, 'period')} chưa có báo cáo nào được lập từ bảng tính này nên không có gì để so sánh. Hãy lập báo cáo của kỳ trước.`,
    en: (p) =>
      `No report of ${fact(p, 'period')} has been generated from this workbook, so there is nothing to compare. Generate it first.`,
  },
  'goTo.gone': {
    vi: (p) =>
      `Không tới được ô ${fact(p, 'found')}${sheet(p) === '' ? '' : ` của trang "${sheet(p)}"`}: trang đã bị xóa hay đang ẩn, hoặc không còn ô này. Hãy hiện lại trang, bấm Làm mới rồi chọn lại.`,
    en: (p) =>
      `The cell ${fact(p, 'found')}${sheet(p) === '' ? '' : ` of the tab "${sheet(p)}"`} cannot be shown: the tab was deleted or is hidden, or has no such cell. Unhide the tab, refresh and choose again.`,
  },
  'settings.yearOfPlan': {
    vi: (p) =>
      `Trang "${sheet(p)}": bảng tính đã có kế hoạch năm ${fact(p, 'year')} nên không đổi sang năm ${fact(p, 'found')}. Hãy lập bảng tính mới cho năm đó.`,
    en: (p) =>
      `Tab "${sheet(p)}": the workbook holds the plan of ${fact(p, 'year')}, so its year cannot become ${fact(p, 'found')}. Make a new workbook for that year.`,
  },
  'sample.notEmpty': {
    vi: (p) =>
      `Trang "${sheet(p)}" đã có dữ liệu của cơ quan nên không đưa dữ liệu mẫu vào. Hãy tạo một bảng tính mới để xem dữ liệu mẫu.`,
    en: (p) =>
      `The tab "${sheet(p)}" holds the office's own data, so the sample is not put there. Make a new spreadsheet to try the sample.`,
  },
  'sample.none': {
    vi: () => 'Bảng tính này không có dữ liệu mẫu. Không có gì bị thay đổi.',
    en: () => 'This workbook holds no sample data. Nothing was changed.',
  },
  'sample.changed': {
    vi: (p) =>
      `Trang "${sheet(p)}": ${fact(p, 'rows')} dòng không còn như dữ liệu mẫu (${fact(p, 'where')}). Bỏ dữ liệu mẫu thì mất cả những chỗ này; hãy chép lại nếu cần rồi xác nhận.`,
    en: (p) =>
      `Tab "${sheet(p)}": ${fact(p, 'rows')} rows are no longer as in the sample (${fact(p, 'where')}). Taking the sample away loses them too; copy what you need, then confirm.`,
  },
  'tab.monthFirst': {
    vi: (p) =>
      `Trang "${sheet(p)}", dòng ${fact(p, 'rows')}: bảng tính đang ở ngôn ngữ ${fact(p, 'found')}, nơi ngày gõ 3/4/2025 được hiểu là ngày 4 tháng 3, nên các ngày ở đây có thể bị đảo ngày với tháng. Hãy xem lại từng ngày; gõ ngày dạng 2025-04-03, hoặc đổi bảng tính sang vi_VN (Tệp → Cài đặt).`,
    en: (p) =>
      `Tab "${sheet(p)}", rows ${fact(p, 'rows')}: the spreadsheet’s locale is ${fact(p, 'found')}, which reads 3/4/2025 as the 4th of March, so day and month of these dates may be swapped. Look at each of them; type days like 2025-04-03, or set the spreadsheet to vi_VN (File → Settings).`,
  },
  'quarter.unknown': {
    vi: (p) => `"${fact(p, 'found')}" không phải một quý. Hãy ghi như 2025-Q1 (từ Q1 đến Q4).`,
    en: (p) => `"${fact(p, 'found')}" is no quarter. Write for example 2025-Q1 (Q1 to Q4).`,
  },
  'quarter.nothingPlanned': {
    vi: (p) => `Chưa dòng nào ở cột "Quý kế hoạch" có ${fact(p, 'quarter').slice(5)}. Hãy điền cột này rồi chốt lại.`,
    en: (p) => `No row has ${fact(p, 'quarter').slice(5)} in the column "Quý kế hoạch". Fill it in, then freeze.`,
  },
  'quarter.alreadyFrozen': {
    vi: (p) =>
      `Kế hoạch ${fact(p, 'quarter')} đã chốt ngày ${printDate(fact(p, 'frozenAt'))}. Việc thêm sau ngày chốt được tính riêng, không cần chốt lại.`,
    en: (p) =>
      `The plan of ${fact(p, 'quarter')} was frozen on ${printDate(fact(p, 'frozenAt'))}. Later additions are shown apart.`,
  },
  'mark.unknownItem': {
    vi: (p) => `${lineVi(p)}: kế hoạch không có mục này. Hãy kiểm tra lĩnh vực và số TT.`,
    en: (p) => `${lineEn(p)}: the plan has no such item. Check the section and the number.`,
  },
  'mark.unknownTask': {
    vi: (p) =>
      `${lineVi(p)}: mục này không có nhiệm vụ số "${fact(p, 'found')}". Hãy ghi số thứ tự của nhiệm vụ trong mục.`,
    en: (p) => `${lineEn(p)}: the item has no task "${fact(p, 'found')}". Give its number within the item.`,
  },
  'mark.unknownRow': {
    vi: (p) => `${lineVi(p)}: mục này không có dòng số "${fact(p, 'found')}". Hãy ghi số thứ tự của dòng trong mục.`,
    en: (p) => `${lineEn(p)}: the item has no row "${fact(p, 'found')}". Give its number within the item.`,
  },
  'mark.unknownStatus': {
    vi: (p) =>
      `${lineVi(p)}: "${fact(p, 'found')}" không phải trạng thái. Dùng một trong: Chưa bắt đầu, Đang thực hiện, Hoàn thành, Tạm dừng, Hủy, Không phát sinh.`,
    en: (p) =>
      `${lineEn(p)}: "${fact(p, 'found')}" is no status. Use one of: Chưa bắt đầu, Đang thực hiện, Hoàn thành, Tạm dừng, Hủy, Không phát sinh.`,
  },
  'mark.badDate': {
    vi: (p) => `${lineVi(p)}: "${fact(p, 'found')}" không phải là ngày có thật. Hãy ghi như 2025-03-14 hoặc 14/3/2025.`,
    en: (p) => `${lineEn(p)}: "${fact(p, 'found')}" is no real date. Write 2025-03-14 or 14/3/2025.`,
  },
  'mark.dateOutside': {
    vi: (p) =>
      `${lineVi(p)}: ngày hoàn thành "${fact(p, 'found')}" cách năm của kế hoạch hơn một năm. Hãy kiểm tra lại năm.`,
    en: (p) => `${lineEn(p)}: the day "${fact(p, 'found')}" is more than a year off the plan's. Check the year.`,
  },
  'mark.twice': {
    vi: (p) =>
      `${lineVi(p)}: cột "${column(p)}" của cùng một dòng kế hoạch đã có giá trị khác ở dòng ${fact(p, 'first')}. Hãy giữ lại một giá trị.`,
    en: (p) =>
      `${lineEn(p)}: the column "${column(p)}" of the same row of the plan has another value on line ${fact(p, 'first')}. Keep one.`,
  },
  'mark.badQuarters': {
    vi: (p) => `${lineVi(p)}: "${fact(p, 'found')}" không phải danh sách quý. Hãy ghi như: Q1,Q2 (dấu - để bỏ hết).`,
    en: (p) => `${lineEn(p)}: "${fact(p, 'found')}" is no list of quarters. Write for example: Q1,Q2 (- for none).`,
  },
  'mark.badMark': {
    vi: (p) => `${lineVi(p)}: "${fact(p, 'found')}" không đọc được. Hãy ghi như: Q1=Đạt hoặc Q1=Chưa đạt.`,
    en: (p) => `${lineEn(p)}: "${fact(p, 'found')}" cannot be read. Write for example: Q1=Đạt or Q1=Chưa đạt.`,
  },
  'figure.twice': {
    vi: (p) =>
      `Dòng ${p.place?.row ?? '?'}: mã ${p.place?.code ?? ''} đã có ở dòng ${fact(p, 'first')}. Hãy giữ lại một dòng.`,
    en: (p) =>
      `Line ${p.place?.row ?? '?'}: the code ${p.place?.code ?? ''} already stands on line ${fact(p, 'first')}. Keep one.`,
  },
  'figure.fromPlan': {
    vi: (p) =>
      `Dòng ${p.place?.row ?? '?'}: số liệu mã ${p.place?.code ?? ''} lấy từ trang Nhiệm vụ, không nhập tay. Hãy bỏ dòng này.`,
    en: (p) =>
      `Line ${p.place?.row ?? '?'}: the figure ${p.place?.code ?? ''} comes from the matrix. Leave the line out.`,
  },
  'figure.dossierOfLastYear': {
    vi: (p) =>
      `${lineVi(p)}: khối Hồ sơ TTHC chỉ có các kỳ của năm nay, không có ${fact(p, 'period')}. Hãy ghi số của năm trước vào các dòng 3.3.1.1, 3.3.1.2, 7.4.4.1, 7.4.4.2 của biểu.`,
    en: (p) =>
      `${lineEn(p)}: the dossier block holds this year's periods alone, not ${fact(p, 'period')}. Enter last year's figures in the form's rows 3.3.1.1, 3.3.1.2, 7.4.4.1, 7.4.4.2.`,
  },
  'waiver.noReason': {
    vi: (p) =>
      `Dòng ${p.place?.row ?? '?'}: giải trình cho quy tắc "${fact(p, 'rule')}" chưa ghi lý do. Hãy ghi lý do.`,
    en: (p) => `Line ${p.place?.row ?? '?'}: no reason is given for the rule "${fact(p, 'rule')}". Give one.`,
  },
  'waiver.nothingToExplain': {
    vi: (p) =>
      `Dòng ${p.place?.row ?? '?'}: không có phát hiện nào của quy tắc "${fact(p, 'rule')}" ở ${fact(p, 'codes') || 'kỳ này'}. Hãy lấy mã quy tắc và mã dòng từ kết quả kiểm tra.`,
    en: (p) =>
      `Line ${p.place?.row ?? '?'}: the rule "${fact(p, 'rule')}" has found nothing at ${fact(p, 'codes') || 'this period'}. Take rule and codes from the result of the check.`,
  },
} satisfies Record<string, Sentence>;
