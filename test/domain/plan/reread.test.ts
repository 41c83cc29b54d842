import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanRow } from '../../../src/domain/plan/plan.ts';
import { type KnownRow, type RereadRow, rereadPlan } from '../../../src/domain/plan/reread.ts';
import { planRow } from '../../support/tracked-rows.ts';

/** What people entered on a row, here only its name. */
type Kept = string;

const newId = (n: number) => `N${n}`;
const planOf = (rows: readonly PlanRow[]): Plan => ({ sections: [], rows });
const known = (rows: readonly PlanRow[]): KnownRow<Kept>[] =>
  rows.map((plan, index) => ({ id: `R${index + 1}`, plan, kept: `tiến độ R${index + 1}` }));

function reread(old: readonly KnownRow<Kept>[], rows: readonly PlanRow[]) {
  return rereadPlan({ old, plan: planOf(rows), version: 1, newId });
}

const fates = (rows: readonly RereadRow<Kept>[]) => rows.map((row) => `${row.id} ${row.fate}`);

const issue = planRow({
  section: 'I',
  tt: '1',
  goal: 'Nâng cao chất lượng công tác chỉ đạo điều hành',
  task: 'Ban hành Kế hoạch CCHC năm 2025',
  activity: 'Xây dựng dự thảo Kế hoạch, gửi các phòng góp ý, trình Giám đốc Sở ban hành',
  deadline: 'Trước ngày 15/01/2025',
});
const check = planRow({
  section: 'I',
  tt: '2',
  goal: 'Kiểm tra tối thiểu 70% các phòng, đơn vị trực thuộc',
  task: 'Tổ chức kiểm tra, tự kiểm tra trên cơ sở Kế hoạch của UBND tỉnh',
  activity: 'Thông báo lịch kiểm tra và tiến hành kiểm tra tại phòng, đơn vị',
});
const procedures = planRow({
  section: 'III',
  tt: '1',
  goal: '100% TTHC được công bố, công khai',
  task: 'Xây dựng dự thảo Quyết định công bố thủ tục hành chính',
  activity: 'Lấy ý kiến Sở KH&CN; trình UBND tỉnh; cập nhật cơ sở dữ liệu quốc gia',
});
const plan = [issue, check, procedures];

describe('a plan read again', () => {
  it('changes nothing when it is the same plan, not even its version', () => {
    const again = reread(known(plan), plan);
    expect(fates(again.rows)).toEqual(['R1 kept', 'R2 kept', 'R3 kept']);
    expect(again.version).toBe(1);
    expect(again.doubts).toEqual([]);
  });

  it('shows a new deadline with the old one beside it, and the marks stay', () => {
    const later = { ...issue, deadline: 'Trước ngày 20/01/2025' };
    const { rows, version, doubts } = reread(known(plan), [later, check, procedures]);
    expect(rows[0]).toMatchObject({
      fate: 'changed',
      id: 'R1',
      kept: 'tiến độ R1',
      changes: [{ field: 'deadline', before: 'Trước ngày 15/01/2025', after: 'Trước ngày 20/01/2025' }],
    });
    expect(version).toBe(2);
    expect(doubts).toEqual([]);
  });

  it('follows the rows of a section and of an item that got new numbers', () => {
    const renumbered = [
      { ...issue, tt: '2' },
      { ...check, tt: '3' },
      { ...procedures, section: 'IV' },
    ];
    expect(fates(reread(known(plan), renumbered).rows)).toEqual(['R1 moved', 'R2 moved', 'R3 moved']);
  });

  it('finds a task that was reworded in an item that moved', () => {
    const twoTasks = [check, { ...check, taskNumber: 2, task: 'Báo cáo kết quả kiểm tra gửi Sở Nội vụ theo quy định' }];
    const moved = twoTasks.map((row) => ({ ...row, tt: '5' }));
    const [first, second] = moved;
    if (first === undefined || second === undefined) throw new Error('two rows');
    const reworded = { ...second, task: 'Tổng hợp, báo cáo kết quả kiểm tra gửi Sở Nội vụ' };
    const { rows } = reread(known(twoTasks), [first, reworded]);
    expect(fates(rows)).toEqual(['R1 moved', 'R2 moved']);
  });

  it('doubts a weak match and shows both texts', () => {
    const reworded = {
      ...check,
      task: 'Kiểm tra công tác CCHC theo Kế hoạch của Sở',
      activity: 'Lập biên bản kiểm tra',
    };
    const { rows, doubts } = reread(known(plan), [issue, reworded, procedures]);
    expect(rows[1]).toMatchObject({ fate: 'changed', id: 'R2', kept: 'tiến độ R2' });
    expect(doubts).toMatchObject([{ code: 'reread.weakMatch', place: { code: 'I', tt: '2' }, facts: { id: 'R2' } }]);
  });

  it('takes another work under the same number for another row', () => {
    const other = planRow({
      section: 'I',
      tt: '2',
      goal: 'Đào tạo',
      task: 'Cử công chức học lớp tiếng Anh',
      lead: 'Thanh tra',
    });
    const { rows } = reread(known(plan), [issue, other, procedures]);
    expect(fates(rows)).toEqual(['R1 kept', 'N1 added', 'R3 kept', 'R2 retired']);
    expect(rows[3]).toMatchObject({ kept: 'tiến độ R2', plan: check, already: false });
  });

  it('keeps the marks of a row that was split in two with the greater part and points at the other', () => {
    const [left, right] = [
      'Thông báo lịch kiểm tra và tiến hành kiểm tra tại phòng',
      'Báo cáo kết quả kiểm tra gửi Sở Nội vụ',
    ];
    const whole = { ...check, task: 'Kiểm tra', activity: `${left}; ${right}` };
    const { rows, doubts } = reread(known([whole]), [
      { ...whole, activity: left },
      { ...whole, activity: right },
    ]);
    expect(rows).toMatchObject([
      { fate: 'changed', id: 'R1', kept: 'tiến độ R1' },
      { fate: 'added', id: 'N1', splitFrom: 'R1' },
    ]);
    expect(doubts.map(({ code }) => code)).toContain('reread.split');
  });

  it('keeps the marks of both rows that were made one, those of the lesser part on a retired row', () => {
    const [left, right] = [
      'Thông báo lịch kiểm tra và tiến hành kiểm tra tại phòng',
      'Báo cáo kết quả kiểm tra gửi Sở Nội vụ',
    ];
    const parts = [left, right].map((activity, index) => ({
      ...check,
      task: 'Kiểm tra',
      taskNumber: index + 1,
      activity,
    }));
    const { rows, doubts } = reread(known(parts), [{ ...check, task: 'Kiểm tra', activity: `${left}; ${right}` }]);
    expect(rows).toMatchObject([
      { fate: 'changed', id: 'R1' },
      { fate: 'retired', id: 'R2', kept: 'tiến độ R2', mergedInto: 'R1' },
    ]);
    expect(doubts.map(({ code }) => code)).toContain('reread.merged');
  });

  it('gives back a row that was retired when its text returns, and leaves it retired when it does not', () => {
    const old = known(plan).map((row) => (row.id === 'R2' ? { ...row, retired: true } : row));
    expect(fates(reread(old, plan).rows)).toEqual(['R1 kept', 'R2 revived', 'R3 kept']);
    const without = reread(old, [issue, procedures]);
    expect(fates(without.rows)).toEqual(['R1 kept', 'R3 kept', 'R2 retired']);
    expect(without.version).toBe(1);
  });

  it('says when rows of the same text cannot be told apart', () => {
    const twins = ['1', '2'].map((tt) => planRow({ tt, goal: `Mục tiêu ${tt}`, task: 'Báo cáo, văn bản thực hiện' }));
    const moved = twins.map((row) => ({ ...row, section: 'II', goal: 'Mục tiêu chung' }));
    const { rows, doubts } = reread(known(twins), moved);
    expect(fates(rows)).toEqual(['R1 moved', 'R2 moved']);
    expect(doubts.map(({ code }) => code)).toEqual(['reread.severalLike', 'reread.severalLike']);
  });

  it('keeps the columns that people added, and passes over ids that are in use', () => {
    const old: KnownRow<Kept>[] = [{ id: 'N1', plan: { ...issue, extra: { 'Ý kiến Giám đốc': 'Làm sớm' } }, kept: '' }];
    const { rows } = reread(old, [issue, check]);
    expect(rows).toMatchObject([
      { id: 'N1', fate: 'kept', plan: { extra: { 'Ý kiến Giám đốc': 'Làm sớm' } } },
      { id: 'N2', fate: 'added' },
    ]);
  });

  it('tells texts apart that differ in diacritics alone, and still finds the row', () => {
    const plain = { ...issue, task: 'Ban hanh Ke hoach CCHC nam 2025' };
    const [row] = reread(known([plain]), [issue]).rows;
    expect(row).toMatchObject({ fate: 'changed', id: 'R1', likeness: 1 });
  });
});

const words = [
  'kế hoạch',
  'báo cáo',
  'kiểm tra',
  'rà soát',
  'thủ tục',
  'đào tạo',
  'số hóa',
  'Văn phòng',
  'quý I',
  'Sở',
];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 6 }).map((parts) => parts.join(' '));
const anyRow: fc.Arbitrary<PlanRow> = fc
  .record({
    section: fc.constantFrom('I', 'II', '7.1'),
    tt: fc.constantFrom('1', '2', '3'),
    taskNumber: fc.integer({ min: 1, max: 3 }),
    goal: phrase,
    task: phrase,
    activity: phrase,
    deadline: fc.constantFrom('', 'Quý I', 'Thường xuyên'),
  })
  .map((given) => planRow(given));
const anyRows = fc.array(anyRow, { maxLength: 12 });

describe('of any two plans', () => {
  it('every old id is in the result once, with all that people entered', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const old = known(before);
        const { rows } = reread(old, after);
        const carried = rows.flatMap((row) => ('kept' in row ? [[row.id, row.kept]] : []));
        expect(carried.sort()).toEqual(old.map((row) => [row.id, row.kept]).sort());
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        expect(rows.filter((row) => row.fate !== 'retired').map((row) => row.plan)).toEqual(after);
      }),
    );
  });

  it('reading the result again changes nothing', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const first = reread(known(before), after);
        const old = first.rows.map(
          (row): KnownRow<Kept> => ({
            id: row.id,
            plan: row.plan,
            kept: 'kept' in row ? row.kept : '',
            retired: row.fate === 'retired',
          }),
        );
        const active = old.filter((row) => row.retired !== true);
        const again = rereadPlan({ old, plan: planOf(active.map((row) => row.plan)), version: 5, newId });
        expect(again.version).toBe(5);
        expect(again.rows.map((row) => row.fate)).toEqual(
          first.rows.map((row) => (row.fate === 'retired' ? 'retired' : 'kept')),
        );
        expect(again.doubts).toEqual([]);
      }),
    );
  });

  it('the order in which the marked rows stand does not matter', () => {
    fc.assert(
      fc.property(anyRows, anyRows, fc.infiniteStream(fc.nat()), (before, after, keys) => {
        const old = known(before);
        const order = new Map(old.map((row) => [row.id, keys.next().value ?? 0]));
        const shuffled = [...old].sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0));
        expect(reread(shuffled, after)).toEqual(reread(old, after));
      }),
    );
  });

  it('the order of the new rows does not decide which is which', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const pairsOf = (rows: readonly PlanRow[]) =>
          reread(known(before), rows)
            .rows.flatMap((row) => ('before' in row ? [`${row.id} ${JSON.stringify(row.plan)}`] : []))
            .sort();
        expect(pairsOf([...after].reverse())).toEqual(pairsOf(after));
      }),
    );
  });
});
