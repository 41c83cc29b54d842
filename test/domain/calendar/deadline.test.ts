import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../../src/domain/calendar/deadline.ts';

/** Phrases in words of no source document, for a plan of 2025: phrase, kind, start, due, recurrence; "-" is null. */
const invented = [
  ['Hoàn thành trước 31/3/2025', 'point', '-', '2025-03-30', '-'],
  ['Xong trong tháng Tư', 'window', '2025-04-01', '2025-04-30', '-'],
  ['Chậm nhất là ngày 20 tháng 6 năm 2025', 'point', '-', '2025-06-20', '-'],
  ['Không muộn hơn 30/9', 'point', '-', '2025-09-30', '-'],
  ['Từ tháng 4 đến hết tháng 10/2025', 'window', '2025-04-01', '2025-10-31', '-'],
  ['Quý 3 + Quý 4', 'window', '2025-07-01', '2025-12-31', '-'],
  ['Quý II/2025 đến Quý II/2026', 'window', '2025-04-01', '2026-06-30', '-'],
  ['9 tháng đầu năm 2025', 'window', '2025-01-01', '2025-09-30', '-'],
  ['6 tháng cuối năm', 'window', '2025-07-01', '2025-12-31', '-'],
  ['Nửa đầu năm 2025', 'window', '2025-01-01', '2025-06-30', '-'],
  ['Trung tuần tháng 8', 'window', '2025-08-11', '2025-08-20', '-'],
  ['Tuần đầu tháng 9/2025', 'window', '2025-09-01', '2025-09-07', '-'],
  ['Tháng cuối quý III', 'window', '2025-09-01', '2025-09-30', '-'],
  ['Ngày cuối cùng của tháng 2', 'point', '-', '2025-02-28', '-'],
  ['THANG 5 NAM 2025', 'window', '2025-05-01', '2025-05-31', '-'],
  ['Thg 7/2025', 'window', '2025-07-01', '2025-07-31', '-'],
  ['T.11/2025', 'window', '2025-11-01', '2025-11-30', '-'],
  ['Q.IV/2025', 'window', '2025-10-01', '2025-12-31', '-'],
  ['Mỗi tháng một lần', 'recurring', '-', '-', 'monthly'],
  ['Hàng tuần', 'recurring', '-', '-', 'weekly'],
  ['Hằng ngày', 'recurring', '-', '-', 'daily'],
  ['Thường xuyên, liên tục', 'recurring', '-', '-', 'continuous'],
  ['Định kỳ hằng tháng, quý, năm', 'recurring', '-', '-', 'monthly'],
  ['Trước ngày 10 của tháng đầu quý sau', 'recurring', '-', '-', 'quarterly'],
  ['Thứ Sáu hằng tuần', 'recurring', '-', '-', 'weekly'],
  ['Cuối mỗi quý', 'recurring', '-', '-', 'quarterly'],
  ['02 lần/tháng', 'recurring', '-', '-', '-'],
  ['3 tháng một lần', 'recurring', '-', '-', 'quarterly'],
  ['Quý IV hằng năm', 'recurring', '2025-10-01', '2025-12-31', 'yearly'],
  ['Chậm nhất ngày 05 hằng tháng', 'recurring', '-', '-', 'monthly'],
  ['Theo lịch của Hội đồng nhân dân tỉnh', 'external', '-', '-', '-'],
  ['Theo hướng dẫn của Bộ Nội vụ, xong trước 30/11', 'external', '-', '2025-11-29', '-'],
  ['Thực hiện theo tiến độ của Đề án 06', 'external', '-', '-', '-'],
  ['Theo chương trình công tác năm 2025 của UBND tỉnh', 'external', '-', '-', '-'],
  ['Ngay khi nhận được văn bản', 'conditional', '-', '-', '-'],
  ['Trong vòng 10 ngày kể từ ngày có kết quả', 'conditional', '-', '-', '-'],
  ['Sau hội nghị tổng kết', 'conditional', '-', '-', '-'],
  ['Khi phát sinh', 'conditional', '-', '-', 'per-event'],
  ['Đột xuất khi có yêu cầu', 'conditional', '-', '-', 'per-event'],
  ['Chậm nhất 05 ngày làm việc sau khi Quyết định có hiệu lực', 'conditional', '-', '-', '-'],
  ['Tháng 14/2025', 'unknown', '-', '-', '-'],
  ['Ngày 31/4/2025', 'unknown', '-', '-', '-'],
  ['Quý 0', 'unknown', '-', '-', '-'],
  ['Trước Tết Nguyên đán', 'unknown', '-', '-', '-'],
  ['Sớm nhất có thể', 'unknown', '-', '-', '-'],
  ['Khoảng giữa năm sau khi có biên chế', 'window', '2025-04-01', '2025-09-30', '-'],
  ['Đang chờ ý kiến', 'unknown', '-', '-', '-'],
  ['Trước 16 giờ 30 ngày 12/12/2025', 'point', '-', '2025-12-12', '-'],
  ['Từ 15/12/2024 đến 14/3/2025', 'window', '2024-12-15', '2025-03-14', '-'],
  ['Các quý trong năm', 'recurring', '-', '-', 'quarterly'],
  ['Trong năm 2025 và những năm tiếp theo', 'unknown', '-', '-', '-'],
  ['Hạn chót: 25/11', 'point', '-', '2025-11-25', '-'],
  ['Đến 17h00 ngày 20/10/2025', 'point', '-', '2025-10-20', '-'],
  ['Trước năm 2026', 'point', '-', '2025-12-31', '-'],
  ['Ngày 01 tháng 7', 'point', '-', '2025-07-01', '-'],
  ['Ngày 5 và 6/6/2025', 'window', '2025-06-05', '2025-06-06', '-'],
  ['Quý I, II, III, IV', 'window', '2025-01-01', '2025-12-31', '-'],
  ['Tháng 6 và tháng 12', 'window', '2025-06-01', '2025-12-31', '-'],
  ['Định kỳ 6 tháng', 'recurring', '-', '-', '-'],
  ['Năm 2025 - 2026', 'window', '2025-01-01', '2026-12-31', '-'],
  ['Triển khai từ Quý II, hoàn thành Quý IV/2025', 'window', '2025-04-01', '2025-12-31', '-'],
  ['Thường xuyên; tổng kết trong tháng 12', 'recurring', '2025-12-01', '2025-12-31', 'continuous'],
  ['Hằng quý, trước ngày 10 tháng đầu quý sau', 'recurring', '-', '-', 'quarterly'],
  ['Kế hoạch: trước 15/02; thực hiện: cả năm', 'unknown', '-', '-', '-'],
  ['Từ ngày ký ban hành', 'conditional', '-', '-', '-'],
  ['Cuối quý I đầu quý II', 'window', '2025-03-01', '2025-04-30', '-'],
  ['Đầu tháng 4 đến giữa tháng 5/2025', 'window', '2025-04-01', '2025-05-20', '-'],
  ['Không có thời hạn', 'unknown', '-', '-', '-'],
  ['Tháng 02/2025 (sau Tết)', 'window', '2025-02-01', '2025-02-28', '-'],
  ['Lễ 30/4', 'unknown', '-', '-', '-'],
  ['Xong trước ngày 25 tháng 12', 'point', '-', '2025-12-24', '-'],
  ['Trong quý II và quý III năm 2025', 'window', '2025-04-01', '2025-09-30', '-'],
  ['Báo cáo định kỳ hàng quý', 'recurring', '-', '-', 'quarterly'],
  ['Định kỳ hàng năm', 'recurring', '-', '-', 'yearly'],
  ['Theo Quyết định của UBND tỉnh', 'external', '-', '-', '-'],
  ['Trước ngày 05/01/2026', 'point', '-', '2026-01-04', '-'],
  ['Tháng 9, tháng 10 năm 2025', 'window', '2025-09-01', '2025-10-31', '-'],
  ['Đầu quý IV', 'window', '2025-10-01', '2025-10-31', '-'],
  ['Từ 1/3 đến 30/6', 'window', '2025-03-01', '2025-06-30', '-'],
  ['Hằng tháng, chậm nhất ngày 20', 'recurring', '-', '-', 'monthly'],
  ['Trước ngày 15 của tháng cuối mỗi quý', 'recurring', '-', '-', 'quarterly'],
  ['Ngày 10 tháng cuối quý', 'recurring', '-', '-', 'quarterly'],
  ['Năm 2025 và các năm tiếp theo', 'unknown', '-', '-', '-'],
  ['Hoàn thành trong Quý I, chậm nhất 31/3/2025', 'window', '2025-01-01', '2025-03-31', '-'],
  ['Thường xuyên theo yêu cầu của UBND tỉnh', 'recurring', '-', '-', 'continuous'],
  ['Khi có hướng dẫn của Trung ương', 'conditional', '-', '-', '-'],
  ['Ngay sau khi Nghị quyết được ban hành', 'conditional', '-', '-', '-'],
  ['Theo văn bản hướng dẫn của Bộ Công Thương năm 2025', 'external', '-', '-', '-'],
  ['Quý III/2025 (theo Kế hoạch của Bộ)', 'window', '2025-07-01', '2025-09-30', '-'],
  ['Tháng mười hai', 'window', '2025-12-01', '2025-12-31', '-'],
  ['Trước 10h ngày 20 hằng tháng', 'recurring', '-', '-', 'monthly'],
  ['Hằng năm, trước ngày 30/11', 'recurring', '-', '2025-11-29', 'yearly'],
  ['30/6/2025 và 31/12/2025', 'window', '2025-06-30', '2025-12-31', '-'],
  ['Giai đoạn 2025-2030', 'window', '2025-01-01', '2030-12-31', '-'],
  ['Trước Đại hội Đảng bộ Sở', 'unknown', '-', '-', '-'],
  ['Tháng 4; tháng 10', 'window', '2025-04-01', '2025-10-31', '-'],
  ['Cuối tháng 11/2025', 'window', '2025-11-21', '2025-11-30', '-'],
  ['Trong 02 tháng đầu năm', 'window', '2025-01-01', '2025-02-28', '-'],
  ['Mùng 1 Tết', 'unknown', '-', '-', '-'],
  ['Suốt năm 2025', 'recurring', '-', '-', 'continuous'],
  ['Chậm nhất hết quý III', 'point', '-', '2025-09-30', '-'],
  ['Quý I/2025: xây dựng; Quý II/2025: ban hành', 'window', '2025-01-01', '2025-06-30', '-'],
  ['Trước khi trình Hội đồng thẩm định', 'conditional', '-', '-', '-'],
  ['Sau 30 ngày kể từ ngày ban hành', 'conditional', '-', '-', '-'],
  ['15 ngày làm việc', 'unknown', '-', '-', '-'],
  ['Không quá 30 ngày', 'unknown', '-', '-', '-'],
  ['2 tuần/lần', 'recurring', '-', '-', '-'],
  ['Mỗi quý 1 lần, vào tháng cuối quý', 'recurring', '-', '-', 'quarterly'],
  ['QÚY II/2025', 'window', '2025-04-01', '2025-06-30', '-'],
  ['Tháng 3/2025 – Tháng 5/2025', 'window', '2025-03-01', '2025-05-31', '-'],
  ['Tháng 8 âm lịch', 'unknown', '-', '-', '-'],
  ['Hằng quý, trước ngày 15 của tháng cuối quý', 'recurring', '-', '-', 'quarterly'],
  ['Năm một lần', 'recurring', '-', '-', 'yearly'],
  ['Chưa xác định', 'unknown', '-', '-', '-'],
  ['Không quy định', 'unknown', '-', '-', '-'],
  ['Trước ngày 15 hằng tháng đối với báo cáo tháng', 'unknown', '-', '-', '-'],
] as const;

function fields(text: string, year = 2025): readonly string[] {
  const { kind, start, due, recurrence } = readDeadline(text, year);
  return [kind, start ?? '-', due ?? '-', recurrence ?? '-'];
}

function problem(text: string, year = 2025): string | null {
  return readDeadline(text, year).problem?.code ?? null;
}

describe('deadline phrases', () => {
  it.each(invented)('reads %j as %s from %s to %s, recurring %s', (text, ...expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it('keeps the phrase in normal form', () => {
    expect(readDeadline('  Quý\u00a0I ', 2025).text).toBe('Quý I');
  });

  it.each(['', ' ', '-', '…', '\u200b'])('takes %j for empty, without a problem', (text) => {
    expect(readDeadline(text, 2025)).toMatchObject({ kind: 'empty', start: null, due: null, problem: null });
  });

  it('reads the same phrase in capitals, without diacritics, decomposed and across lines', () => {
    const expected = ['window', '2025-04-01', '2025-09-30', '-'];
    const forms = [
      'Quý II, III/2025',
      'QUÝ II, III/2025',
      'quy ii, iii/2025',
      'Quý II, III/2025'.normalize('NFD'),
      'Quý II,\nIII/2025',
      'QII-QIII/2025',
      'Q2, Q3/2025',
    ];
    for (const text of forms) expect(fields(text)).toEqual(expected);
  });

  it('reads a quarter as a scanner leaves it', () => {
    expect(fields('Quy Il nam 2025')).toEqual(['window', '2025-04-01', '2025-06-30', '-']);
    expect(fields('Quy |')).toEqual(['window', '2025-01-01', '2025-03-31', '-']);
  });

  it('means strictly before by "trước", unless an hour of the day is given', () => {
    expect(readDeadline('Trước ngày 15/01/2025', 2025).due).toBe('2025-01-14');
    expect(readDeadline('Trước 01/3', 2024).due).toBe('2024-02-29');
    expect(readDeadline('Trước tháng 5', 2025).due).toBe('2025-04-30');
    expect(readDeadline('Trước 17h00 ngày 14/3/2025', 2025).due).toBe('2025-03-14');
    expect(readDeadline('Chậm nhất trước ngày 15/3', 2025).due).toBe('2025-03-14');
    expect(readDeadline('Chậm nhất ngày 15/3', 2025).due).toBe('2025-03-15');
  });

  it('lets February follow leap years', () => {
    expect(readDeadline('Tháng 02', 2024).due).toBe('2024-02-29');
    expect(readDeadline('Tháng 02', 2025).due).toBe('2025-02-28');
  });

  it('takes a missing year from the period behind it, from the one before it, or from the plan', () => {
    expect(fields('Quý III, IV/2024')).toEqual(['window', '2024-07-01', '2024-12-31', '-']);
    expect(fields('Tháng 3/2026, 4')).toEqual(['window', '2026-03-01', '2026-04-30', '-']);
    expect(fields('Từ tháng 10 đến tháng 3 năm 2026')).toEqual(['window', '2025-10-01', '2026-03-31', '-']);
    expect(fields('Tháng 11, 12, 01/2026')).toEqual(['window', '2025-11-01', '2026-01-31', '-']);
  });

  it('never moves a time that does not exist', () => {
    for (const text of [
      '31/02/2025',
      '29/2',
      'Tháng 13',
      'Quý V',
      'Quý 0',
      'ngày 32/1',
      'Tuần 6 tháng 3',
      'Tuần 5 tháng 2/2025',
      'Trước 31/4',
    ]) {
      expect([text, ...fields(text)]).toEqual([text, 'unknown', '-', '-', '-']);
      expect(problem(text)).toBe('deadline-impossible');
    }
  });

  it('names the period that does not exist', () => {
    expect(readDeadline('Từ 01/02 đến 30/02/2025', 2025).problem?.facts).toMatchObject({ part: '30/02/2025' });
  });

  it('leaves a range that runs backwards unknown', () => {
    expect(problem('Tháng 11/2025 đến tháng 2')).toBe('deadline-backwards');
    expect(problem('Quý III, Quý I')).toBe('deadline-backwards');
  });

  it('leaves periods that contradict each other unknown', () => {
    expect(problem('Tháng 5, Quý II')).toBe('deadline-contradictory');
    expect(problem('Quý II (trước 15/3)')).toBe('deadline-contradictory');
    expect(problem('Trước 15/3 và 15/9')).toBe('deadline-several');
  });

  it('narrows a window by a point behind it', () => {
    expect(fields('Quý I (trước 15/3)')).toEqual(['window', '2025-01-01', '2025-03-14', '-']);
    expect(fields('Thường xuyên, báo cáo trước 15/12')).toEqual(['recurring', '-', '2025-12-14', 'continuous']);
  });

  it('says that a beginning without an end has none', () => {
    expect(readDeadline('Từ Quý II/2025', 2025)).toMatchObject({
      kind: 'window',
      start: '2025-04-01',
      due: null,
      problem: { code: 'deadline-open-ended' },
    });
    expect(problem('Sau ngày 15/3')).toBe('deadline-open-ended');
  });

  it.each([
    'Tháng sau',
    'THÁNG SAU',
    'Trong tháng sau',
    'Ngày 10 tháng sau',
    'Chậm nhất ngày 05 tháng sau',
    'Trước ngày 05 tháng sau khi kết thúc quý',
    'Trong tháng sau khi được phê duyệt',
    'Bắt đầu từ tháng sau',
    'Tuần sau tháng 3',
    'Thang sau',
    'Ngay 10 thang sau',
    'thang sau – thang 8',
  ])('takes the next month of %j not for June', (text) => {
    const { kind, start, due, problem } = readDeadline(text, 2026);
    expect([start, due]).toEqual([null, null]);
    if (kind !== 'conditional') expect([kind, problem === null]).toEqual(['unknown', false]);
  });

  it('reads June in words where nothing else can be meant', () => {
    const june = ['window', '2026-06-01', '2026-06-30', '-'];
    for (const text of ['Tháng sáu', 'THÁNG SÁU', 'thang sau nam 2026', 'Thang sau/2026']) {
      expect(fields(text, 2026)).toEqual(june);
    }
  });

  it.each([
    ['Hoàn thành trong Quý II, báo cáo kết quả trước ngày 15/7/2026', '2026-04-01', '2026-06-30', '2026-07-14'],
    ['Tháng 3; báo cáo trước ngày 15/6', '2026-03-01', '2026-03-31', '2026-06-14'],
    ['Quý I/2026 (báo cáo trước 10/3/2026)', '2026-01-01', '2026-03-31', '2026-03-09'],
    ['Quý I/2026, trước 10/3/2026 báo cáo', '2026-01-01', '2026-03-31', '2026-03-09'],
    ['Hoàn thành Quý II, báo cáo trong tháng 7', '2026-04-01', '2026-06-30', '2026-07-31'],
  ])('keeps the time of %j and says that a day for reporting stands beside it', (text, start, due, last) => {
    expect(readDeadline(text, 2026)).toMatchObject({
      kind: 'window',
      start,
      due,
      problem: { code: 'deadline-several', facts: { first: due, last } },
    });
  });

  it('never draws a window out by a later day, unless the work ends on it', () => {
    for (const text of ['Quý II (trước 15/7)', 'Báo cáo kết quả Quý I trước ngày 15/4', 'Tháng 3, chậm nhất 15/4']) {
      expect([text, ...fields(text)]).toEqual([text, 'unknown', '-', '-', '-']);
      expect(problem(text)).toBe('deadline-several');
    }
    expect(fields('Triển khai tháng 3, hoàn thành trước 15/6')).toEqual(['window', '2025-03-01', '2025-06-14', '-']);
    expect(problem('Từ Quý II, báo cáo trước 15/12')).toBe('deadline-contradictory');
    expect(problem('Thường xuyên trong Quý II, báo cáo trước 15/7')).toBe('deadline-several');
  });

  it('says beside its days that a deadline also comes back with events', () => {
    expect(readDeadline('Quý I và khi có yêu cầu', 2025)).toMatchObject({
      kind: 'window',
      due: '2025-03-31',
      problem: { code: 'deadline-other-rhythm', facts: { rhythm: 'khi có yêu cầu' } },
    });
  });

  it('says that a rhythm has no name of its own', () => {
    expect(readDeadline('6 tháng/lần', 2025)).toMatchObject({
      kind: 'recurring',
      recurrence: null,
      problem: { code: 'deadline-other-rhythm', facts: { rhythm: '6 tháng một lần' } },
    });
    expect(problem('Định kỳ')).toBe('deadline-other-rhythm');
  });

  it('takes dates inside the words of an external or conditional deadline for no deadline', () => {
    for (const text of [
      'Theo Kế hoạch số 15/KH-UBND, ngày 12/3/2025',
      'Sau khi có Thông báo số 27/TB-UBND ngày 05/5/2025',
      'Theo Kế hoạch ISO năm 2025',
      'Theo kế hoạch tính đến hết ngày 31/5/2020',
    ]) {
      expect(readDeadline(text, 2025)).toMatchObject({ start: null, due: null, problem: null });
    }
  });

  it('leaves a whole sentence with a date in it unknown', () => {
    for (const text of [
      'Rà soát các văn bản đang có hiệu lực thi hành tính đến hết ngày 31/5/2020',
      'Trước kỳ họp cuối năm của HĐND tỉnh',
      '01-03/2025',
      'Trong 3 tháng 6, 7, 8',
      'Tháng năm',
      '6 tháng',
      'Trong quý',
      'Cuối tháng',
      '15/3 hoặc khi rảnh',
    ]) {
      expect([text, readDeadline(text, 2025).kind]).toEqual([text, 'unknown']);
      expect(problem(text)).toBe('deadline-not-understood');
    }
  });

  it('warns of a deadline before the date of the plan', () => {
    const late = readDeadline('Tháng 7/2025', 2025, { planDate: '2025-09-01' });
    expect(late).toMatchObject({ kind: 'window', due: '2025-07-31', problem: { code: 'deadline-before-plan' } });
    expect(readDeadline('Trước ngày 15/01/2025', 2025, { planDate: '2025-01-14' }).problem).toBeNull();
  });
});
