/** What custom functions say in cells; Vietnamese, since a cell is read by whoever opens the sheet. */

const names = { done: 'số đã hoàn thành', total: 'tổng số' } as const;

export const functionSentences = {
  noneArose: 'không phát sinh',
  moreDoneThanCounted: (done: number, total: number) =>
    `Số đã hoàn thành (${done}) lớn hơn tổng số (${total}). Hãy kiểm tra thứ tự: CCHC_RATE(đã hoàn thành; tổng số).`,
  notACount: (name: keyof typeof names, found: string) =>
    `Giá trị ${names[name]} phải là số nguyên từ 0 trở lên, nhưng nhận được "${found}".`,
  negative: (name: keyof typeof names, found: number) =>
    `Giá trị ${names[name]} không được âm, nhưng nhận được ${found}.`,
  unknownStatus: (found: string) =>
    `"${found}" không phải trạng thái. Vùng chỉ gồm: Chưa bắt đầu, Đang thực hiện, Hoàn thành, Tạm dừng, Hủy, Không phát sinh.`,
  unknownName: (found: string, codes: readonly string[]) =>
    `Kế hoạch không có lĩnh vực hay đơn vị chủ trì "${found}". Các lĩnh vực: ${codes.join(', ')}.`,
} as const;
