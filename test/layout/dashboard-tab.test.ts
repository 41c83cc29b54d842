import { describe, expect, it } from 'vitest';
import { type DashboardContent, dashboardTab } from '../../src/layout/dashboard-tab.ts';
import type { SheetValue } from '../../src/layout/workbook-value.ts';

const rate = (done: number, counted: number, percent: string) => ({ done, counted, percent });
const row = (tt: string, due: string, days: number) => ({
  section: 'III',
  tt,
  task: `Nhiệm vụ ${tt}`,
  lead: 'Văn phòng',
  due,
  days,
  cell: { sheet: 7, a1: `T${tt}` },
});

const content: DashboardContent = {
  agency: 'Sở Công Thương',
  year: 2025,
  today: '2025-07-02',
  period: '2025-H1',
  ready: false,
  blocking: 2,
  filled: { rows: 40, of: 56 },
  rates: {
    asOf: '2025-06-14',
    countingUnit: 'item',
    year: rate(11, 40, '27,5%'),
    periodPlan: { ...rate(11, 12, '91,7%'), frozen: true, addedLater: 1 },
    onTime: 11,
    overdue: 1,
    undated: 0,
    sections: [
      { code: 'I', title: 'Chỉ đạo điều hành', ...rate(2, 7, '28,6%') },
      { code: '7.1', title: 'Chính quyền số', ...rate(0, 6, '0%') },
    ],
    units: [{ name: 'Văn phòng Sở', ...rate(9, 35, '25,7%') }],
  },
  states: { overdue: 1, 'done-on-time': 17 },
  late: [row('3', '2025-06-30', 2)],
  soon: [],
  soonDays: 15,
  silent: [{ unit: 'Thanh tra Sở', rows: 3 }],
  missing: [{ code: '6.2.5', label: 'Số ĐVSN', unit: 'Đơn vị', cell: { sheet: 8, a1: 'E115' } }],
  dueDays: [
    { what: 'internal', period: null, due: '2025-07-25', daysLeft: 23 },
    { what: 'report', period: '2025-Q3', due: '2025-09-20', daysLeft: 80 },
  ],
  needed: [
    { of: 'period', rate: '100%', more: 0, outOfReach: 0, nearest: [] },
    {
      of: 'year',
      rate: '90%',
      more: 25,
      outOfReach: 1,
      nearest: [row('3', '2025-06-30', 2), row('4', '2025-09-30', 90)],
    },
  ],
};

const lines = ({ values }: SheetValue): string[] =>
  values.map((cells) =>
    cells
      .map((cell) => String(cell ?? ''))
      .join(' | ')
      .replace(/( \| )+$/, ''),
  );
const section = (sheet: SheetValue, title: string): string[] => {
  const all = lines(sheet);
  const start = all.findIndex((text) => text.startsWith(title));
  const end = all.findIndex((text, index) => index > start && text === '');
  return all.slice(start + 1, end === -1 ? undefined : end);
};

describe('the tab Tổng quan', () => {
  const sheet = dashboardTab(content);

  it('begins with the year, the agency, the period and its days', () => {
    expect(lines(sheet).slice(0, 3)).toEqual([
      'TỔNG QUAN CẢI CÁCH HÀNH CHÍNH NĂM 2025',
      'Sở Công Thương',
      '6 tháng năm 2025, số liệu tính đến 14/6/2025; lập ngày 02/7/2025',
    ]);
  });

  it('prints rates as text and keeps the number that a chart draws beside them', () => {
    expect(section(sheet, 'Tỷ lệ hoàn thành').slice(1, 3)).toEqual([
      '1 | Kế hoạch năm | 11 | 40 | 27,5% | 0.275',
      '2 | Kế hoạch 6 tháng (đã chốt; thêm sau khi chốt: 1) | 11 | 12 | 91,7% | 0.9166666666666666',
    ]);
    expect(sheet.hiddenColumns).toEqual([6]);
  });

  it('says how timely the work is and whether the figures can be signed', () => {
    expect(section(sheet, 'Tỷ lệ hoàn thành').slice(3)).toEqual([
      'Đơn vị đếm: mục. Xong đúng hạn 11; xong nhưng không ghi ngày 0; quá hạn chưa xong 1.',
      'Số liệu chưa sẵn sàng: 2 vấn đề chặn, xem trang Kiểm tra.',
    ]);
    const free = { ...content, ready: true, blocking: 0 };
    expect(lines(dashboardTab(free))).toContain('Không có lỗi chặn; 40/56 dòng có số liệu.');
    expect(lines(dashboardTab({ ...free, filled: { rows: 56, of: 56 } }))).toContain('Số liệu sẵn sàng để ký.');
  });

  it('counts the states of rows in the order of the states', () => {
    expect(section(sheet, 'Tình trạng các dòng')).toEqual([
      'TT | Tình trạng | Số dòng',
      '1 | Hoàn thành đúng hạn | 17',
      '2 | Quá hạn chưa hoàn thành | 1',
    ]);
  });

  it('lists what is late with its unit, day and delay, and says so when nothing is soon due', () => {
    expect(section(sheet, 'Quá hạn chưa xong (1)')[1]).toBe('III.3 | Nhiệm vụ 3 | Văn phòng | 30/6/2025 | 2');
    expect(section(sheet, 'Đến hạn trong 15 ngày tới')).toEqual(['Không có.']);
  });

  it('says what is needed, what is out of reach, and the nearest with late days negative', () => {
    expect(section(sheet, 'Còn thiếu gì để đạt')).toEqual([
      '100% kế hoạch 6 tháng: đã đạt.',
      '90% kế hoạch năm: cần thêm 25 mục, trong đó 1 không đạt được vì dòng đã hủy, tạm dừng hoặc không phát sinh.',
    ]);
    expect(section(sheet, 'Gần xong nhất').slice(1)).toEqual([
      'III.3 | Nhiệm vụ 3 | Văn phòng | 30/6/2025 | -2',
      'III.4 | Nhiệm vụ 4 | Văn phòng | 30/9/2025 | 90',
    ]);
  });

  it('counts down the days on which something has to be handed in', () => {
    expect(section(sheet, 'Hạn gửi sắp tới').slice(1)).toEqual([
      '1 | Đơn vị gửi số liệu | 25/7/2025 | 23',
      '2 | Gửi báo cáo Quý III | 20/9/2025 | 80',
    ]);
  });

  it('leads from what is late, soon due or missing to its cell', () => {
    const places = (sheet.links ?? []).map(({ row: at, column, a1 }) => [sheet.values[at - 1]?.[column - 1], a1]);
    expect(places).toEqual([
      ['Nhiệm vụ 3', 'T3'],
      ['Số ĐVSN', 'E115'],
    ]);
  });

  it('draws its charts over the header and rows of their tables, beside the lists and below each other', () => {
    const charts = sheet.charts ?? [];
    const drawn = charts.map(({ kind, ranges }) => [
      kind,
      ...ranges.map(({ row: top, column, rows }) =>
        sheet.values.slice(top - 1, top - 1 + rows).map((cells) => cells[column - 1]),
      ),
    ]);
    expect(drawn).toEqual([
      ['bar', ['Mã', 'I', '7.1'], ['Tỷ lệ (số)', 2 / 7, 0]],
      ['column', ['Nội dung', 'Văn phòng Sở'], ['Tỷ lệ (số)', 9 / 35]],
      ['pie', ['Tình trạng', 'Hoàn thành đúng hạn', 'Quá hạn chưa hoàn thành'], ['Số dòng', 17, 1]],
    ]);
    for (const [index, { row: top, column, height }] of charts.entries()) {
      expect(column).toBeGreaterThan(sheet.columnWidths.length);
      const next = charts[index + 1]?.row ?? Number.POSITIVE_INFINITY;
      expect((next - top) * 21).toBeGreaterThanOrEqual(height);
    }
  });

  it('has no chart over nothing', () => {
    const rates = content.rates === null ? null : { ...content.rates, sections: [], units: [] };
    expect(dashboardTab({ ...content, rates, states: {} }).charts).toEqual([]);
  });

  it('shows the lists, and no rate, of a plan that cannot be read', () => {
    const text = lines(dashboardTab({ ...content, rates: null }));
    expect(text).toContain('Không đọc được kế hoạch hoặc số liệu: hãy chạy CCHC → Kiểm tra hệ thống.');
    expect(text.join('\n')).not.toMatch(/\d%$/m);
    expect(text.join('\n')).toContain('Số liệu còn thiếu (1)');
  });

  it('cuts a long list and says how many rows it leaves out', () => {
    const late = Array.from({ length: 45 }, (_, index) => row(String(index + 1), '2025-06-30', 2));
    const listed = section(dashboardTab({ ...content, late }), 'Quá hạn chưa xong (45)');
    expect(listed).toHaveLength(17);
    expect(listed[16]).toBe('… và 30 dòng khác.');
  });
});
