/** What custom functions say in cells; Vietnamese, since a cell is read by whoever opens the sheet. */

const names = { done: 'số đã hoàn thành', total: 'tổng số' } as const;

export const functionSentences = {
  noneArose: 'không phát sinh',
  tooMany:
    'CCHC_RATE nhận nhiều nhất hai tham số (không kể CCHC_PHIEN_BAN): CCHC_RATE(), CCHC_RATE(11; 40), CCHC_RATE("I"; "2025-Q1").',
  blank: 'Ô được đưa vào đang trống. Muốn tính cả kế hoạch thì ghi CCHC_RATE() không có tham số.',
  blankCode: 'Chưa ghi mã chỉ tiêu. Hãy ghi mã ở cột STT của Phụ lục 1B, ví dụ "3.1.4".',
  unknownCode: (found: string) => `Phụ lục 1B không có mã "${found}". Hãy dùng mã ở cột STT, ví dụ "3.1.4".`,
  unknownPeriod: (found: string) =>
    `"${found}" không phải kỳ báo cáo. Hãy ghi như "2025-Q1", "2025-H1" (6 tháng), "2025-Q3", "2025-Y" (năm).`,
  moreDoneThanCounted: (done: number, total: number) =>
    `Số đã hoàn thành (${done}) lớn hơn tổng số (${total}). Hãy kiểm tra thứ tự: CCHC_RATE(đã hoàn thành; tổng số).`,
  notACount: (name: keyof typeof names, found: string) =>
    `Giá trị ${names[name]} phải là số nguyên từ 0 trở lên, nhưng nhận được "${found}".`,
  negative: (name: keyof typeof names, found: number) =>
    `Giá trị ${names[name]} không được âm, nhưng nhận được ${found}.`,
  unknownStatus: (found: string) =>
    `"${found}" không phải trạng thái. Vùng chỉ gồm: Chưa bắt đầu, Đang thực hiện, Hoàn thành, Tạm dừng, Hủy, Không phát sinh.`,
  unknownCount: (found: string, words: readonly string[]) =>
    `CCHC_COUNT không đếm "${found}". Hãy ghi một trong: ${words.join('; ')}.`,
  unknownName: (found: string, codes: readonly string[]) =>
    `Kế hoạch không có lĩnh vực hay đơn vị chủ trì "${found}". Các lĩnh vực: ${codes.join(', ')}.`,
  sizesDiffer: (first: string, second: string) =>
    `Các vùng phải cùng số hàng và số cột, nhưng nhận được ${first} và ${second}.`,
  notAYear: (found: string) => `Năm phải là bốn chữ số, ví dụ 2025, nhưng nhận được "${found}".`,
  notADay: (found: string) => `"${found}" không phải một ngày có thật. Hãy gõ ngày/tháng/năm, ví dụ 14/3/2025.`,
  noTarget: (found: string) =>
    `Không thấy chỉ tiêu có con số trong "${found}". Hãy viết mức cụ thể, ví dụ "tối thiểu 70%".`,
  notAFigure: (found: string) =>
    `Số thực tế "${found}" không rõ ràng. Hãy gõ một số, ví dụ 92,5 hoặc "92,5%", hoặc "không phát sinh".`,
  twoPercentages: (asShare: string, asPercent: string) =>
    `Số thực tế đọc được hai cách: ${asShare}% hoặc ${asPercent}%. Hãy gõ trong dấu nháy kèm dấu %, ví dụ "${asPercent}%".`,
  verdictOf: (verdict: string, clause: string) => `${verdict}: ${clause}`,
} as const;
