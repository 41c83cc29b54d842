/** Words of the tab `Tổng quan`, the leader's page; Vietnamese, as all that is printed. */
import type { CountingUnit } from '../domain/plan/progress.ts';
import { printDate } from './numbers.ts';

const unitWords: Readonly<Record<CountingUnit, string>> = { item: 'mục', task: 'nhiệm vụ', row: 'dòng' };

export const dashboardWords = {
  title: (year: number) => `TỔNG QUAN CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
  asOf: (period: string, closes: string, today: string) =>
    `${period}, số liệu tính đến ${printDate(closes)}; lập ngày ${printDate(today)}`,
  unread: 'Không đọc được kế hoạch hoặc số liệu: hãy chạy CCHC → Kiểm tra hệ thống.',
  rates: 'Tỷ lệ hoàn thành',
  columns: {
    index: 'TT',
    code: 'Mã',
    what: 'Nội dung',
    done: 'Hoàn thành',
    counted: 'Đề ra',
    rate: 'Tỷ lệ',
    number: 'Tỷ lệ (số)',
  },
  ofYear: 'Kế hoạch năm',
  ofPeriod: (period: string, frozen: boolean, addedLater: number) =>
    `Kế hoạch ${period} (${frozen ? 'đã chốt' : 'chưa chốt'}${addedLater === 0 ? '' : `; thêm sau khi chốt: ${addedLater}`})`,
  timeliness: (unit: CountingUnit, onTime: number, undated: number, overdue: number) =>
    `Đơn vị đếm: ${unitWords[unit]}. Xong đúng hạn ${onTime}; xong nhưng không ghi ngày ${undated}; quá hạn chưa xong ${overdue}.`,
  ready: 'Số liệu sẵn sàng để ký.',
  incomplete: (filled: number, of: number) => `Không có lỗi chặn; ${filled}/${of} dòng có số liệu.`,
  blocked: (blocking: number) => `Số liệu chưa sẵn sàng: ${blocking} vấn đề chặn, xem trang Kiểm tra.`,
  bySection: 'Theo lĩnh vực',
  byUnit: 'Theo đơn vị chủ trì',
  unitsOverlap: 'Nhiệm vụ có hai đơn vị chủ trì được đếm cho cả hai, nên cộng lại không bằng tổng.',
  states: (today: string) => `Tình trạng các dòng ngày ${printDate(today)}`,
  state: 'Tình trạng',
  rows: 'Số dòng',
  late: 'Quá hạn chưa xong',
  soon: (days: number) => `Đến hạn trong ${days} ngày tới`,
  task: 'Nhiệm vụ',
  lead: 'Chủ trì',
  due: 'Hạn',
  daysLate: 'Trễ (ngày)',
  daysLeft: 'Còn (ngày)',
  silent: 'Chưa ghi tiến độ của kỳ',
  needed: 'Còn thiếu gì để đạt',
  neededFor: (rate: string, of: string, more: number, unit: CountingUnit, outOfReach: number) =>
    more === 0
      ? `${rate} ${of}: đã đạt.`
      : `${rate} ${of}: cần thêm ${more} ${unitWords[unit]}` +
        (outOfReach === 0
          ? '.'
          : `, trong đó ${outOfReach} không đạt được vì dòng đã hủy, tạm dừng hoặc không phát sinh.`),
  nearest: 'Gần xong nhất',
  year: 'kế hoạch năm',
  periodPlan: (period: string) => `kế hoạch ${period}`,
  missing: 'Số liệu còn thiếu',
  label: 'Chỉ tiêu thống kê',
  unit: 'Đơn vị tính',
  dueDays: 'Hạn gửi sắp tới',
  dueDay: (internal: boolean, period: string) => `${internal ? 'Đơn vị gửi số liệu' : 'Gửi báo cáo'}${period}`,
  none: 'Không có.',
  more: (count: number) => `… và ${count} dòng khác.`,
  charts: {
    sections: 'Tỷ lệ hoàn thành theo lĩnh vực',
    units: 'Tỷ lệ hoàn thành theo đơn vị chủ trì',
    states: 'Tình trạng các dòng',
  },
} as const;
