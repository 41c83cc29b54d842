/** Sentences for what stands in the way of an action as a whole. */
import type { Problem } from '../domain/problem.ts';

interface Sentence {
  readonly vi: (problem: Problem) => string;
  readonly en: (problem: Problem) => string;
}

const fact = (problem: Problem, name: string): string => String(problem.facts?.[name] ?? '');
const sheet = (problem: Problem): string => problem.place?.sheet ?? '';
const column = (problem: Problem): string => problem.place?.column ?? '';

const lineVi = ({ place }: Problem) =>
  `Dòng ${place?.row ?? '?'}${place?.code ? `, lĩnh vực ${place.code}` : ''}${place?.tt ? `, TT ${place.tt}` : ''}`;
const lineEn = ({ place }: Problem) =>
  `Line ${place?.row ?? '?'}${place?.code ? `, section ${place.code}` : ''}${place?.tt ? `, TT ${place.tt}` : ''}`;
const cellVi = ({ place }: Problem) =>
  `Trang "${place?.sheet ?? ''}", dòng ${place?.row ?? '?'}, cột "${place?.column ?? ''}"`;
const cellEn = ({ place }: Problem) =>
  `Tab "${place?.sheet ?? ''}", row ${place?.row ?? '?'}, column "${place?.column ?? ''}"`;

/** By code; each says where, what was found, what was expected and what to do. */
export const appProblemSentences = {
  'call.unknown': {
    vi: (p) => `Lệnh "${fact(p, 'found')}" không có trong danh sách cho phép. Hãy tải lại trang rồi thử lại.`,
    en: (p) => `The call "${fact(p, 'found')}" is not allowed. Reload the page and try again.`,
  },
  'call.payload': {
    vi: (p) =>
      `Dữ liệu gửi cho lệnh "${fact(p, 'call')}" không đúng ở "${fact(p, 'path')}". Hãy kiểm tra giá trị này rồi gửi lại.`,
    en: (p) =>
      `The data sent with "${fact(p, 'call')}" is not right at "${fact(p, 'path')}". Check it and send it again.`,
  },
  'workbook.notOurs': {
    vi: () => 'Bảng tính này chưa được chuẩn bị cho CCHC. Hãy chọn CCHC → Bắt đầu (hoặc dùng lệnh new) trước.',
    en: () => 'This workbook is not prepared for CCHC yet. Choose CCHC → Start (or use the command new) first.',
  },
  'workbook.newer': {
    vi: (p) =>
      `Bảng tính do phiên bản mới hơn của CCHC Sheets ghi (dữ liệu phiên bản ${fact(p, 'version')}). Không có gì bị thay đổi; hãy cập nhật tiện ích rồi mở lại.`,
    en: (p) =>
      `The workbook was written by a newer CCHC Sheets (store version ${fact(p, 'version')}). Nothing was changed; update the add-in and open it again.`,
  },
  'workbook.damaged': {
    vi: (p) =>
      `Dữ liệu ẩn trên trang "${sheet(p)}" không đọc được. Không có gì bị thay đổi; hãy khôi phục một phiên bản trước của tệp.`,
    en: (p) =>
      `The hidden data on the tab "${sheet(p)}" cannot be read. Nothing was changed; restore an earlier version of the file.`,
  },
  'workbook.storeLost': {
    vi: () =>
      'Bảng tính có các trang của CCHC nhưng dữ liệu ẩn (trang cchc_store) đã mất. Không có gì bị thay đổi; hãy khôi phục một phiên bản trước của tệp (Tệp → Nhật ký phiên bản).',
    en: () =>
      'The workbook has CCHC’s tabs but its hidden data (tab cchc_store) is gone. Nothing was changed; restore an earlier version of the file (File → Version history).',
  },
  'workbook.alreadyStarted': {
    vi: () => 'Bảng tính này đã được chuẩn bị. Có thể nhập kế hoạch hoặc số liệu ngay.',
    en: () => 'This workbook is already prepared. Go on with the plan or the figures.',
  },
  'workbook.busy': {
    vi: () => 'Một người khác đang chạy CCHC trên bảng tính này. Không có gì bị thay đổi; hãy thử lại sau một phút.',
    en: () => 'Somebody else is running CCHC on this workbook. Nothing was changed; try again in a minute.',
  },
  'workbook.nameTaken': {
    vi: (p) => `Bảng tính đã có trang tên "${sheet(p)}" không phải của CCHC. Hãy đổi tên trang đó rồi bắt đầu lại.`,
    en: (p) => `There is already a tab "${sheet(p)}" that is not CCHC's. Rename it and start again.`,
  },
  'tab.missing': {
    vi: (p) => `Không tìm thấy trang "${sheet(p)}". Hãy khôi phục trang này (Tệp → Nhật ký phiên bản) rồi chạy lại.`,
    en: (p) => `The tab "${sheet(p)}" is missing. Restore it (File → Version history) and run again.`,
  },
  'tab.noHeader': {
    vi: (p) =>
      `Trang "${sheet(p)}" không còn dòng tiêu đề cột. Hãy khôi phục dòng tiêu đề (Lĩnh vực, TT, Nhiệm vụ trọng tâm, …).`,
    en: (p) => `The tab "${sheet(p)}" has lost its header row. Restore it (Lĩnh vực, TT, Nhiệm vụ trọng tâm, …).`,
  },
  'tab.columnMissing': {
    vi: (p) => `Trang "${sheet(p)}" thiếu cột "${column(p)}". Hãy khôi phục cột hoặc đặt lại đúng tiêu đề.`,
    en: (p) => `The tab "${sheet(p)}" lacks the column "${column(p)}". Restore it or its header.`,
  },
  'tab.notFound': {
    vi: (p) => `Không có trang nào tên "${sheet(p)}" trong bảng tính. Hãy kiểm tra tên trang.`,
    en: (p) => `No tab of the workbook is called "${sheet(p)}". Check the name.`,
  },
  'tab.unknownValue': {
    vi: (p) =>
      `${cellVi(p)}: "${fact(p, 'found')}" không có trong danh sách của cột; được coi như ô trống. Hãy chọn lại.`,
    en: (p) => `${cellEn(p)}: "${fact(p, 'found')}" is not in the column's list; it counts as empty. Choose again.`,
  },
  'tab.badDate': {
    vi: (p) => `${cellVi(p)}: "${fact(p, 'found')}" không phải là ngày; được coi như ô trống. Hãy nhập ngày/tháng/năm.`,
    en: (p) => `${cellEn(p)}: "${fact(p, 'found')}" is not a date; it counts as empty. Enter day/month/year.`,
  },
  'tab.badQuarters': {
    vi: (p) =>
      `${cellVi(p)}: "${fact(p, 'found')}" không phải danh sách quý; được coi như ô trống. Hãy ghi như: Q1, Q2.`,
    en: (p) =>
      `${cellEn(p)}: "${fact(p, 'found')}" is no list of quarters; it counts as empty. Write for example: Q1, Q2.`,
  },
  'tab.dateOutside': {
    vi: (p) =>
      `${cellVi(p)}: ngày ${fact(p, 'found')} cách năm của kế hoạch hơn một năm; được coi như ô trống. Hãy sửa lại năm.`,
    en: (p) =>
      `${cellEn(p)}: ${fact(p, 'found')} is more than a year off the plan's; it counts as empty. Correct the year.`,
  },
  'tab.dateOfOpenRow': {
    vi: (p) =>
      `${cellVi(p)}: có ngày ${fact(p, 'found')} nhưng trạng thái chưa phải Hoàn thành, dòng chưa được tính là xong. Hãy chọn Hoàn thành hoặc bỏ ngày.`,
    en: (p) =>
      `${cellEn(p)}: ${fact(p, 'found')} stands there but the status is not Hoàn thành, so the row is not done. Set it or clear the day.`,
  },
  'tab.markOfOneOffRow': {
    vi: (p) =>
      `${cellVi(p)}: dòng này không phải việc thường xuyên nên kết quả quý "${fact(p, 'found')}" không được tính. Hãy dùng cột Trạng thái, hoặc sửa Loại thời hạn.`,
    en: (p) =>
      `${cellEn(p)}: the row is not a recurring one, so its mark "${fact(p, 'found')}" does not count. Use the column Trạng thái, or correct Loại thời hạn.`,
  },
  'tab.notARow': {
    vi: (p) =>
      `Trang "${sheet(p)}", dòng ${p.place?.row ?? '?'}: không có lĩnh vực, TT, mục tiêu, nhiệm vụ và hoạt động nên không được tính là một dòng kế hoạch. Hãy điền các cột này, hoặc chuyển ghi chú lên dòng của nó rồi xóa dòng.`,
    en: (p) =>
      `Tab "${sheet(p)}", row ${p.place?.row ?? '?'}: without section, TT, goal, task and activity it is no row of the plan. Fill them in, or move the note to its row and delete this one.`,
  },
  'tab.idsLost': {
    vi: (p) =>
      `Trang "${sheet(p)}": cột ẩn "${column(p)}" bị xóa, và ${fact(p, 'rows')} dòng đã chốt kế hoạch quý không còn nhận ra được theo lĩnh vực, TT, nhiệm vụ, hoạt động. Hãy khôi phục cột (Ctrl+Z, hoặc Tệp → Nhật ký phiên bản) rồi chạy lại.`,
    en: (p) =>
      `Tab "${sheet(p)}": the hidden column "${column(p)}" was emptied or deleted, and ${fact(p, 'rows')} rows frozen for a quarter cannot be known again by section, TT, task and activity. Restore the column (Ctrl+Z, or File → Version history) and run again.`,
  },
  'tab.keysRestored': {
    vi: (p) =>
      `Trang "${sheet(p)}": cột ẩn "${column(p)}" bị xóa và được lập lại từ lĩnh vực, TT và lời của từng dòng. Hãy xem lại thứ tự và số nhiệm vụ, rồi chạy lại.`,
    en: (p) =>
      `Tab "${sheet(p)}": the hidden column "${column(p)}" was lost and made anew from section, TT and texts of the rows. Look at their order and tasks, then run again.`,
  },
  'settings.missing': {
    vi: (p) => `Trang "${sheet(p)}": mục "${column(p)}" đang trống. Hãy điền giá trị.`,
    en: (p) => `Tab "${sheet(p)}": the setting "${column(p)}" is empty. Fill it in.`,
  },
  'settings.bad': {
    vi: (p) =>
      `Trang "${sheet(p)}": mục "${column(p)}" có giá trị "${fact(p, 'found')}" không dùng được. Hãy xem cột Giải thích.`,
    en: (p) =>
      `Tab "${sheet(p)}": the setting "${column(p)}" cannot be "${fact(p, 'found')}". See the explanation beside it.`,
  },
  'period.unknown': {
    vi: (p) =>
      `"${fact(p, 'found')}" không phải kỳ báo cáo. Có bốn kỳ: ${fact(p, 'year')}-Q1, ${fact(p, 'year')}-H1 (6 tháng), ${fact(p, 'year')}-Q3, ${fact(p, 'year')}-Y (năm).`,
    en: (p) =>
      `"${fact(p, 'found')}" is no reporting period. There are four: ${fact(p, 'year')}-Q1, ${fact(p, 'year')}-H1 (six months), ${fact(p, 'year')}-Q3, ${fact(p, 'year')}-Y (year).`,
  },
  'period.otherYear': {
    vi: (p) =>
      `"${fact(p, 'found')}" không thuộc năm ${fact(p, 'year')} của bảng tính này. Hãy dùng bảng tính của năm đó.`,
    en: (p) =>
      `"${fact(p, 'found')}" is not in ${fact(p, 'year')}, the year of this workbook. Use that year's workbook.`,
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
      `Kế hoạch ${fact(p, 'quarter')} đã chốt lúc ${fact(p, 'frozenAt')}. Việc thêm sau ngày chốt được tính riêng, không cần chốt lại.`,
    en: (p) =>
      `The plan of ${fact(p, 'quarter')} was frozen at ${fact(p, 'frozenAt')}. Later additions are shown apart.`,
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
  'figure.unknownCode': {
    vi: (p) =>
      `Dòng ${p.place?.row ?? '?'}: biểu mẫu không có mã "${fact(p, 'found')}". Hãy dùng mã ở cột STT của Phụ lục 1B, ví dụ 3.1.4.1.`,
    en: (p) =>
      `Line ${p.place?.row ?? '?'}: the form has no code "${fact(p, 'found')}". Use a code of Phụ lục 1B, for example 3.1.4.1.`,
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
