import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../src/domain/plan/near-duplicates.ts';
import type { PlanRow } from '../../../src/domain/plan/plan.ts';
import { type ReviewQuestion, reviewPlan } from '../../../src/domain/plan/review.ts';
import { targetDifferences } from '../../../src/domain/plan/target-differences.ts';
import { readTargets } from '../../../src/domain/targets/target.ts';
import { unitDirectory } from '../../../src/domain/units/read-units.ts';
import { planRow } from '../../support/tracked-rows.ts';

const clear = (given: Partial<PlanRow> = {}) => planRow({ product: 'Báo cáo', deadline: 'Quý I', ...given });
const review = (rows: readonly PlanRow[], more: Partial<ReviewQuestion> = {}) =>
  reviewPlan({ rows, year: 2025, planDate: '2025-01-14', ...more });
const codes = (rows: readonly PlanRow[], more: Partial<ReviewQuestion> = {}) =>
  review(rows, more).map(({ code }) => code);

describe('the review of rows', () => {
  it('finds nothing in a clear row', () => {
    expect(review([clear()])).toEqual([]);
  });

  it('asks who, what and when, with the place of the row (seed 004, VII.2)', () => {
    const row = clear({ section: 'VII', tt: '2', task: 'Cung cấp thông tin', lead: '', product: '', deadline: '' });
    const placeOf = (index: number) => ({ sheet: 'Nhiệm vụ', row: index + 2 });
    const place = { sheet: 'Nhiệm vụ', row: 3, code: 'VII', tt: '2' };
    expect(review([clear(), row], { placeOf })).toEqual(
      ['review.noLead', 'review.noProduct', 'review.noDeadline'].map((code) => ({
        code,
        place,
        facts: { task: 'Cung cấp thông tin' },
      })),
    );
  });

  it('names a column that no row has once, not on every row', () => {
    expect(review([clear({ product: '' }), clear({ product: ' ', tt: '2' })])).toEqual([
      { code: 'review.columnEmpty', facts: { field: 'product' } },
    ]);
  });

  it.each<[string, string[]]>([
    ['Văn phòng, Bộ phận một cửa', ['review.twoLeads']],
    ['Văn phòng (chủ trì); Phòng Quản lý thương mại (phối hợp)', []],
    ['Văn phòng chủ trì, phối hợp với Thanh tra', []],
    ['Các phòng chuyên môn', ['review.groupLead']],
    ['Phòng Kế hoạch và Tài chính', []],
    ['Văn phòng, VP', []],
  ])('led by %j: %j', (lead, expected) => {
    const units = unitDirectory([{ name: 'Văn phòng', aliases: ['VP'], kind: 'office' }]);
    expect(codes([clear({ lead })], { units })).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Tháng 7/2025', []],
    ['Trước ngày 10/01/2025', ['review.deadlineBeforePlan']],
    ['Quý II/2024', ['review.deadlineBeforePlan']],
    ['Quý II/2026', ['review.deadlineOtherYear']],
    ['Năm 2024 đến năm 2026', []],
    ['31/02/2025', ['review.deadlineUnclear']],
    ['Thường xuyên', []],
    ['Theo yêu cầu của Sở Nội vụ', []],
  ])('due %j: %j', (deadline, expected) => {
    expect(codes([clear({ deadline })])).toEqual(expected);
  });

  it('compares with the plan’s date (seed 004, of 9/2025)', () => {
    const found = review([clear({ deadline: 'Tháng 7/2025' })], { planDate: '2025-09-01' });
    expect(found).toMatchObject([{ facts: { found: 'Tháng 7/2025', due: '2025-07-31', planDate: '2025-09-01' } }]);
  });

  it('finds another year in a text once, though the text is repeated on the rows of its item (seed 000)', () => {
    const goal = 'Khắc phục tồn tại trong thực hiện CCHC năm 2023';
    const rows = [clear({ goal }), clear({ goal, taskNumber: 2 }), clear({ goal, tt: '2' })];
    expect(review(rows)).toMatchObject([
      { code: 'review.otherYear', place: { code: 'I', tt: '1' }, facts: { year: 2023, planYear: 2025, field: 'goal' } },
      { code: 'review.otherYear', place: { code: 'I', tt: '2' } },
    ]);
  });

  it('reads the body for other years, too', () => {
    const found = review([clear()], { body: 'I. MỤC TIÊU\nTriển khai nhiệm vụ\nnăm 2023 của Sở.' });
    expect(found).toMatchObject([{ code: 'review.otherYear', facts: { year: 2023, field: 'body' } }]);
  });
});

describe('near-duplicates', () => {
  const task = 'Tổ chức tuyên truyền công tác cải cách hành chính trên Cổng thông tin điện tử của Sở';

  it('are rows of different tasks that share nearly all their words', () => {
    const rows = [clear({ task }), clear({ tt: '5', task: task.replace('Tổ chức', 'Thực hiện') }), clear({ tt: '6' })];
    expect(review(rows)).toMatchObject([
      { code: 'review.nearDuplicate', place: { code: 'I', tt: '5' }, facts: { section: 'I', tt: '1' } },
    ]);
  });

  it('are not rows of one task, of other quarters or years, or with few words', () => {
    const pair = (left: string, right: string) =>
      nearDuplicates([clear({ task: left }), clear({ tt: '2', task: right })]);
    expect(pair(`${task} quý I`, `${task} quý II`)).toEqual([]);
    expect(pair(`${task} đợt 1`, `${task} đợt 2`)).toEqual([]);
    expect(pair('Báo cáo, văn bản thực hiện', 'Báo cáo, văn bản thực hiện')).toEqual([]);
    expect(nearDuplicates([clear({ task, activity: 'Viết bài' }), clear({ task, activity: 'Đăng bài' })])).toEqual([]);
    expect(pair(task, task)).toHaveLength(1);
  });

  it('are found among many rows without comparing each with each', () => {
    const rows = Array.from({ length: 3000 }, (_, index) =>
      clear({ tt: String(index), task: `${task} tại đơn vị mang tên riêng x${index % 1500}y của tỉnh` }),
    );
    const began = performance.now();
    expect(nearDuplicates(rows)).toHaveLength(1500);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('targets of the body and of the appendix', () => {
  const placed = (text: string, code = 'III') =>
    readTargets(text).targets.map((target) => ({ target, place: { code, tt: '5' } }));
  const differences = (body: string, appendix: string) => targetDifferences(placed(body), placed(appendix));

  it('differ in the comparator (seed 000, III.6)', () => {
    expect(
      differences(
        'tỷ lệ nộp hồ sơ trực tuyến toàn trình đạt trên 90%; tỷ lệ giao dịch thanh toán trực tuyến đạt tối thiểu 70%.',
        'Tỷ lệ nộp hồ sơ trực tuyến toàn trình đạt 90%.',
      ),
    ).toMatchObject([
      {
        code: 'review.targetDiffers',
        place: { code: 'III' },
        facts: { bodyAmount: '> 90%', appendixAmount: '>= 90%' },
      },
    ]);
  });

  it('differ in what is counted (seed 000, III.5)', () => {
    expect(
      differences(
        'Tiếp tục triển khai thực hiện số hóa hồ sơ TTHC thuộc thẩm quyền giải quyết của Sở, đạt tỷ lệ là 100% số hồ sơ tiếp nhận.',
        'Tiếp tục triển khai thực hiện số hóa kết quả giải quyết TTHC đạt tỷ lệ 100% số hồ sơ tiếp nhận',
      ),
    ).toMatchObject([{ code: 'review.targetReworded', facts: { bodyWords: 'hồ sơ', appendixWords: 'kết quả' } }]);
  });

  it.each([
    // seed 000, I.3, II.1 and III.8
    [
      'ít nhất 02 đến 03 sáng kiến về CCHC được công nhận',
      'Phấn đấu có ít nhất 02-03 sáng kiến về CCHC được công nhận',
    ],
    [
      '100% nội dung tại các văn bản quy phạm pháp luật (QPPL) của Trung ương được triển khai kịp thời',
      '100% nội dung tại các văn bản QPPL của Trung ương được triển khai kịp thời',
    ],
    [
      'Mức độ hài lòng của người dân đạt từ 95% trở lên',
      'Mức độ hài lòng của người dân, doanh nghiệp đạt từ 95% trở lên',
    ],
    ['100% cán bộ được đào tạo kỹ năng số', '70% các phòng được kiểm tra'],
  ])('%j and %j are no finding', (body, appendix) => {
    expect(differences(body, appendix)).toEqual([]);
  });

  it('are paired with the most alike, each once', () => {
    const found = differences(
      'tỷ lệ hồ sơ trực tuyến toàn trình đạt 80%; tỷ lệ hồ sơ trực tuyến một phần đạt 60%',
      'tỷ lệ hồ sơ trực tuyến một phần đạt 60%; tỷ lệ hồ sơ trực tuyến toàn trình đạt 85%',
    );
    expect(found).toMatchObject([{ facts: { bodyAmount: '>= 80%', appendixAmount: '>= 85%' } }]);
  });
});
