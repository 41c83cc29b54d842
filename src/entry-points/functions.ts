/** The functions for cells with their help, as the editor of formulas shows it. */
import type { CustomFunction } from './kinds.ts';

/** Last parameter of the functions that read the workbook by themselves. */
const version = {
  name: 'version',
  type: 'string',
  doc: 'Tiện ích tự thêm CCHC_PHIEN_BAN để công thức luôn tính lại; giữ nguyên.',
  optional: true,
} as const;

export const customFunctions = [
  {
    kind: 'customFunction',
    name: 'CCHC_RATE',
    doc:
      'Tính tỷ lệ hoàn thành kế hoạch cải cách hành chính. CCHC_RATE() là tỷ lệ cả năm của kế hoạch; ' +
      'CCHC_RATE(11;40) là 27,5%; CCHC_RATE("I") là tỷ lệ của phần I; CCHC_RATE(A2:A9) với vùng trạng thái là tỷ lệ Hoàn thành, ' +
      'với vùng mã phần hay tên đơn vị là tỷ lệ của từng ô. Khi không có nhiệm vụ nào thì trả về "không phát sinh".',
    parameters: [
      {
        name: 'done',
        type: 'number|string|Range',
        doc: 'Số đã hoàn thành, vùng trạng thái, mã phần ("I", "7.1"), tên đơn vị chủ trì, hoặc "kế hoạch kỳ". Bỏ trống để tính cả kế hoạch.',
        optional: true,
      },
      {
        name: 'total',
        type: 'number|string|Range',
        doc: 'Số nhiệm vụ đề ra; hoặc kỳ báo cáo khi tham số đầu là mã phần, tên đơn vị: "2025-Q1", "2025-H1", "2025-Q3", "2025-Y".',
        optional: true,
      },
      version,
    ],
    returns: { type: 'number|string', doc: 'Tỷ lệ từ 0 đến 1 (định dạng ô theo %), hoặc "không phát sinh".' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_COUNT',
    doc:
      'Đếm nhiệm vụ của kế hoạch theo đơn vị đếm ở trang Cấu hình. CCHC_COUNT("hoàn thành") đếm cả kế hoạch; ' +
      'CCHC_COUNT("quá hạn";"I";"2025-Q1") đếm phần I tại ngày chốt số liệu Quý I. Không ghi kỳ thì hạn được xét tại ngày công thức được tính.',
    parameters: [
      {
        name: 'what',
        type: 'string|Range',
        doc: 'Tổng, hoàn thành, chưa hoàn thành, đúng hạn, hoàn thành quá hạn, chưa rõ ngày, quá hạn, chưa đến hạn, đang thực hiện, chưa rõ thời hạn, không phát sinh, tạm dừng hoặc hủy.',
      },
      {
        name: 'where',
        type: 'string|Range',
        doc: 'Mã phần ("I", "7.1") hoặc tên đơn vị chủ trì. Bỏ trống để đếm cả kế hoạch.',
        optional: true,
      },
      { name: 'period', type: 'string|Range', doc: 'Kỳ báo cáo, ví dụ "2025-Q1".', optional: true },
      version,
    ],
    returns: { type: 'number', doc: 'Số mục, nhiệm vụ hoặc dòng.' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_DUE',
    doc:
      'Đọc ngày đến hạn từ thời gian hoàn thành của kế hoạch. CCHC_DUE("Trước ngày 15/01";2025) là 14/01/2025; ' +
      'CCHC_DUE("Quý I, II";2025) là 30/6/2025. Để trống khi không có ngày đến hạn (Thường xuyên).',
    parameters: [
      {
        name: 'text',
        type: 'string',
        doc: 'Thời gian hoàn thành như ghi trong kế hoạch; một ô hoặc cả vùng.',
      },
      { name: 'year', type: 'number', doc: 'Năm của kế hoạch, dùng khi thời gian không ghi năm; một ô hoặc cả vùng.' },
    ],
    returns: { type: 'date|string', doc: 'Ngày cuối cùng còn đúng hạn (định dạng ô theo ngày), hoặc ô trống.' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_STATUS',
    doc:
      'Cho biết tình trạng của một việc tại một ngày. CCHC_STATUS("Quý I";2025;"01/4/2025";"14/6/2025") là Hoàn thành quá hạn; ' +
      'chưa làm xong thì để trống ngày hoàn thành.',
    parameters: [
      { name: 'text', type: 'string', doc: 'Thời gian hoàn thành như ghi trong kế hoạch; một ô hoặc cả vùng.' },
      { name: 'year', type: 'number', doc: 'Năm của kế hoạch.' },
      {
        name: 'doneOn',
        type: 'date|string',
        doc: 'Ngày hoàn thành; để trống nếu chưa xong. Một ô hoặc cả vùng.',
        optional: true,
      },
      {
        name: 'asOf',
        type: 'date|string',
        doc: 'Ngày cần xem. Bỏ trống thì lấy ngày công thức được tính.',
        optional: true,
      },
    ],
    returns: { type: 'string', doc: 'Tình trạng, ví dụ "Chưa đến hạn" hay "Quá hạn chưa hoàn thành".' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_TARGET',
    doc:
      'So số thực tế với chỉ tiêu nêu trong một câu. CCHC_TARGET("Tối thiểu 80% TTHC";"92,5%") là vượt. ' +
      'Câu có nhiều chỉ tiêu thì trả về kết quả kém nhất kèm chỉ tiêu đó. ' +
      'Với chỉ tiêu tăng, giảm: số thực tế là phần đã tăng, đã giảm.',
    parameters: [
      { name: 'text', type: 'string', doc: 'Câu nêu chỉ tiêu như ghi trong kế hoạch; một ô hoặc cả vùng.' },
      {
        name: 'actual',
        type: 'number|string',
        doc: 'Số thực tế: 3; 92,5; 0,925 trong ô định dạng %; "92,5%"; "7/10"; "không phát sinh". Một ô hoặc cả vùng.',
      },
    ],
    returns: {
      type: 'string',
      doc: 'đạt, vượt, chưa đạt, chưa đủ dữ liệu, không phát sinh hoặc người đánh giá.',
    },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_INDICATOR',
    doc:
      'Lấy số liệu của một chỉ tiêu trong Phụ lục 1B theo kỳ, ví dụ CCHC_INDICATOR("3.1.4";"2025-Q1"). ' +
      'Trả về "không phát sinh" khi không có phát sinh, ô trống khi chưa có số liệu.',
    parameters: [
      { name: 'code', type: 'string|Range', doc: 'Mã ở cột STT của biểu, ví dụ "3.1.4"; một ô hoặc cả vùng.' },
      {
        name: 'period',
        type: 'string|Range',
        doc: 'Kỳ báo cáo: "2025-Q1", "2025-H1" (6 tháng), "2025-Q3", "2025-Y" (năm).',
      },
      version,
    ],
    returns: { type: 'number|string', doc: 'Số liệu được báo cáo.' },
  },
  {
    kind: 'customFunction',
    name: 'CCHC_PERCENT',
    doc: 'Tỷ lệ phần trăm in theo quy định: CCHC_PERCENT(11;40) là "27,5%"; 0 trên 0 là "không phát sinh".',
    parameters: [
      { name: 'done', type: 'number|Range', doc: 'Số đã hoàn thành; một ô hoặc cả vùng.' },
      { name: 'total', type: 'number|Range', doc: 'Tổng số, không nhỏ hơn số đã hoàn thành.' },
    ],
    returns: { type: 'string', doc: 'Tỷ lệ dạng chữ, dấu phẩy thập phân, một chữ số hoặc hơn khi cần.' },
  },
] as const satisfies readonly CustomFunction[];
