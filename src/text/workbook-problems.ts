/** Sentences for what is wrong with the workbook itself: the script says them in cells and alerts. */
import { actionLabel, printInstant } from './history.ts';
import { cellEn, cellVi, column, fact, type Sentence, sheet } from './problem-words.ts';

/** By code; each says where, what was found, what was expected and what to do. */
export const workbookProblemSentences = {
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
  'workbook.conflict': {
    vi: (p) =>
      `${cellVi(p)}: vừa được sửa từ "${fact(p, 'was')}" thành "${fact(p, 'now')}" trong lúc CCHC đang chạy và định ghi "${fact(p, 'ours')}". Không có gì bị thay đổi; hãy xem lại ô này rồi chạy lại.`,
    en: (p) =>
      `${cellEn(p)}: changed from "${fact(p, 'was')}" to "${fact(p, 'now')}" while CCHC was running and about to write "${fact(p, 'ours')}". Nothing was changed; look at the cell and run again.`,
  },
  'workbook.changing': {
    vi: () =>
      'Các trang đang được sửa liên tục nên CCHC chưa ghi được. Không có gì bị thay đổi; hãy đợi mọi người dừng gõ một lát rồi chạy lại.',
    en: () =>
      'The tabs are being edited all the time, so CCHC could not write. Nothing was changed; run again when people pause for a moment.',
  },
  'journal.rolledBack': {
    vi: (p) =>
      `Lần chạy trước (${actionLabel(fact(p, 'action'), 'vi')}, ${printInstant(fact(p, 'at'))}) bị ngắt giữa chừng; các ô đã được trả về như trước lần chạy đó. Hãy chạy lại việc đó nếu còn cần.`,
    en: (p) =>
      `The run before (${actionLabel(fact(p, 'action'), 'en')}, ${printInstant(fact(p, 'at'))}) was interrupted; its cells are back as they were. Run it again if you still need it.`,
  },
  'undo.nothing': {
    vi: () => 'Không có việc nào của CCHC để hoàn tác trong bảng tính này.',
    en: () => 'There is no action of CCHC to undo in this workbook.',
  },
  'undo.damaged': {
    vi: (p) =>
      `Trang ẩn cchc_log bị sửa nên không hoàn tác được "${actionLabel(fact(p, 'action'), 'vi')}". Không có gì bị thay đổi; hãy dùng Tệp → Nhật ký phiên bản.`,
    en: (p) =>
      `The hidden tab cchc_log was edited, so "${actionLabel(fact(p, 'action'), 'en')}" cannot be undone. Nothing was changed; use File → Version history.`,
  },
  'undo.changedSince': {
    vi: (p) =>
      `Trang "${sheet(p)}" đã được sửa sau việc "${actionLabel(fact(p, 'action'), 'vi')}", hoàn tác sẽ làm mất những gì đã gõ. Không có gì bị thay đổi; muốn quay lại hãy dùng Tệp → Nhật ký phiên bản.`,
    en: (p) =>
      `The tab "${sheet(p)}" was edited after "${actionLabel(fact(p, 'action'), 'en')}", and undoing would lose what was typed. Nothing was changed; to go back use File → Version history.`,
  },
  'undo.keptTab': {
    vi: (p) => `Trang "${sheet(p)}" đã được sửa sau đó nên được giữ nguyên. Nếu không cần nữa hãy tự xóa trang.`,
    en: (p) => `The tab "${sheet(p)}" was edited since and stays. Delete it yourself if you do not need it.`,
  },
  'undo.keptRow': {
    vi: (p) =>
      `Trang "${sheet(p)}", dòng ${p.place?.row ?? '?'}: dòng do CCHC thêm, sau đó có người gõ vào nên được giữ nguyên. Nếu không cần nữa hãy tự xóa dòng.`,
    en: (p) =>
      `Tab "${sheet(p)}", row ${p.place?.row ?? '?'}: CCHC added the row and somebody typed into it since, so it stays. Delete it yourself if you do not need it.`,
  },
  'undo.keptCell': {
    vi: (p) =>
      `${cellVi(p)}: CCHC đã ghi "${fact(p, 'ours')}", nay là "${fact(p, 'now')}" do có người sửa nên được giữ nguyên; trước đó là "${fact(p, 'before')}". Hãy sửa tay nếu cần.`,
    en: (p) =>
      `${cellEn(p)}: CCHC wrote "${fact(p, 'ours')}", somebody made it "${fact(p, 'now')}", so it stays; before it was "${fact(p, 'before')}". Correct it by hand if needed.`,
  },
  'undo.goneCell': {
    vi: (p) =>
      `Trang "${sheet(p)}", cột "${column(p)}": dòng hoặc cột mà CCHC đã ghi "${fact(p, 'ours')}" (trước đó "${fact(p, 'before')}") không còn nữa. Không cần làm gì nếu đã xóa có chủ ý.`,
    en: (p) =>
      `Tab "${sheet(p)}", column "${column(p)}": the row or column where CCHC wrote "${fact(p, 'ours')}" (before: "${fact(p, 'before')}") is gone. Nothing to do if it was deleted on purpose.`,
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
  'rate.unknownGroup': {
    vi: (p) =>
      `Kế hoạch không có lĩnh vực hay đơn vị chủ trì "${fact(p, 'found')}". Hãy chọn một tên có trong bảng theo dõi.`,
    en: (p) => `The plan has no section or lead unit "${fact(p, 'found')}". Choose a name that the sidebar lists.`,
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
  'tab.noItem': {
    vi: (p) =>
      `${cellVi(p)}: ô trống và dòng trên không cho biết, nên dòng này được đếm trong cả kế hoạch mà không thuộc lĩnh vực hay mục nào. Hãy ghi lĩnh vực và TT của dòng.`,
    en: (p) =>
      `${cellEn(p)}: the cell is empty and the row above does not tell, so the row counts in the whole plan and in no section or item. Fill in its section and TT.`,
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
  'figure.unknownCode': {
    vi: (p) =>
      `Dòng ${p.place?.row ?? '?'}: biểu mẫu không có mã "${fact(p, 'found')}". Hãy dùng mã ở cột STT của Phụ lục 1B, ví dụ 3.1.4.1.`,
    en: (p) =>
      `Line ${p.place?.row ?? '?'}: the form has no code "${fact(p, 'found')}". Use a code of Phụ lục 1B, for example 3.1.4.1.`,
  },
} satisfies Record<string, Sentence>;
