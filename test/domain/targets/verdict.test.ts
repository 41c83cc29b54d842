import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInteger, parseDecimal } from '../../../src/domain/decimal.ts';
import { readActual } from '../../../src/domain/targets/actual.ts';
import { readTargets, type Target } from '../../../src/domain/targets/target.ts';
import { type Actual, judge, type Verdict, worstVerdict } from '../../../src/domain/targets/verdict.ts';

function target(text: string): Target {
  const [only, ...more] = readTargets(text).targets;
  if (only === undefined || more.length > 0) throw new Error(`not one target: ${text}`);
  return only;
}

function actual(typed: string): Actual {
  const reading = readActual(typed);
  if (!reading.ok) throw new Error(`no figure: ${typed}`);
  return reading.value;
}

describe('a figure against a target', () => {
  it.each<readonly [string, readonly (readonly [string, Verdict])[]]>([
    // At least: met from the bound on, exceeded above it (seed 000 III.8).
    [
      'Mức độ hài lòng đạt từ 95% trở lên',
      [
        ['94,99%', 'not-met'],
        ['95%', 'met'],
        ['95,01%', 'exceeded'],
      ],
    ],
    // With a stretch: exceeded above the stretch alone (seed 000 I.3).
    [
      'Có ít nhất 02 đến 03 sáng kiến',
      [
        ['1', 'not-met'],
        ['2', 'met'],
        ['3', 'met'],
        ['4', 'exceeded'],
      ],
    ],
    // Strictly above: the bound itself is not enough (seed 000, "trên 90%").
    [
      'Tỷ lệ nộp hồ sơ trực tuyến đạt trên 90%',
      [
        ['90%', 'not-met'],
        ['90,1%', 'met'],
        ['100%', 'met'],
      ],
    ],
    // All: never exceeded; more than all is a mistake in the figure.
    [
      '100% TTHC được công khai',
      [
        ['99,9%', 'not-met'],
        ['100%', 'met'],
        ['100,1%', 'insufficient'],
      ],
    ],
    // None (seed 000, "không có hồ sơ trễ hẹn").
    [
      'Không có hồ sơ quá hạn',
      [
        ['0', 'met'],
        ['1', 'not-met'],
        ['không phát sinh', 'met'],
      ],
    ],
    // Limits: below them is met, never exceeded.
    [
      'Không quá 5% hồ sơ bị trả lại',
      [
        ['0%', 'met'],
        ['5%', 'met'],
        ['5,1%', 'not-met'],
      ],
    ],
    [
      'Tỷ lệ hồ sơ trễ hạn dưới 1%',
      [
        ['0,9%', 'met'],
        ['1%', 'not-met'],
      ],
    ],
    // A true range (seed 001, "25%-35% số lãnh đạo").
    [
      '25%-35% số lãnh đạo, quản lý cấp Sở',
      [
        ['24%', 'not-met'],
        ['25%', 'met'],
        ['35%', 'met'],
        ['36%', 'exceeded'],
      ],
    ],
    // Changes are measured in their own direction (seed 000, "giảm tối thiểu 2,5%"; seed 002, "tăng 03-05 bậc").
    [
      'Giảm tối thiểu 2,5% chi hỗ trợ trực tiếp',
      [
        ['2,4%', 'not-met'],
        ['2,5%', 'met'],
        ['3%', 'exceeded'],
        ['-3%', 'not-met'],
      ],
    ],
    [
      'phấn đấu tăng 03-05 bậc so với năm 2021',
      [
        ['2', 'not-met'],
        ['3', 'met'],
        ['5', 'met'],
        ['6', 'exceeded'],
        ['-1', 'not-met'],
      ],
    ],
    // A better place is a lower number; the place asked for is a limit.
    [
      'Xếp hạng đứng thứ 5 trở lên',
      [
        ['6', 'not-met'],
        ['5', 'met'],
        ['1', 'met'],
      ],
    ],
  ])('%s', (text, cases) => {
    for (const [typed, verdict] of cases) {
      expect([typed, judge(target(text), actual(typed)).verdict]).toEqual([typed, verdict]);
    }
  });

  it('is so many of so many without rounding: 8.996 of 10.000 is not 90%', () => {
    const ninety = target('Tối thiểu 90% hồ sơ');
    expect(judge(ninety, actual('8996/10000')).verdict).toBe('not-met');
    expect(judge(ninety, actual('9000/10000')).verdict).toBe('met');
    expect(judge(target('Kiểm tra tối thiểu 70% các phòng'), actual('7/10')).verdict).toBe('met');
  });

  it.each<readonly [string, string, Verdict, string | null]>([
    ['Tối thiểu 70% các phòng', '', 'insufficient', 'no-figure'],
    ['Tối thiểu 70% các phòng', 'không thuộc thẩm quyền', 'insufficient', 'not-applicable'],
    ['Tối thiểu 70% các phòng', '3 phòng', 'insufficient', 'other-unit'],
    ['Ít nhất 02 sáng kiến', '90%', 'insufficient', 'other-unit'],
    ['Ít nhất 02 sáng kiến', '1/2', 'insufficient', 'other-unit'],
    ['Tối thiểu 70% các phòng', 'không phát sinh', 'none-arose', null],
    ['Tối thiểu 70% các phòng', '0/0', 'none-arose', null],
    ['Ít nhất 02 sáng kiến', 'không phát sinh', 'none-arose', null],
  ])('%s, with "%s": %s', (text, typed, verdict, reason) => {
    expect(judge(target(text), actual(typed))).toMatchObject({ verdict, reason });
  });

  it.each<readonly [string, string, Verdict, string | null]>([
    ['Trên 1,5 triệu lượt truy cập', '1.200.000 lượt', 'not-met', null],
    ['Trên 1,5 triệu lượt truy cập', '1.600.000 lượt', 'met', null],
    ['Trên 1,5 triệu lượt truy cập', '1,2 triệu lượt', 'not-met', null],
    ['Trên 1,5 triệu lượt truy cập', '1600 nghìn', 'met', null],
    ['Trên 1,5 triệu lượt truy cập', '1.200.000', 'insufficient', 'other-unit'],
    ['Trên 1,5 triệu lượt truy cập', '1,6', 'insufficient', 'other-unit'],
    ['Đạt ít nhất 2 tỷ đồng', '1.900 triệu đồng', 'not-met', null],
    ['Đạt ít nhất 2 nghìn tỷ đồng', '2.000 tỷ đồng', 'met', null],
    ['Ít nhất 1.500.000 lượt truy cập', '1,6 triệu', 'exceeded', null],
    ['Ít nhất 1.500.000 lượt truy cập', '1.400.000', 'not-met', null],
    ['Ít nhất 02 ngân hàng', '2', 'met', null],
    ['Ít nhất 02 trạm y tế', '2', 'met', null],
  ])('%s, with "%s", by what "triệu" and its like stand for: %s', (text, typed, verdict, reason) => {
    expect(judge(target(text), actual(typed))).toMatchObject({ verdict, reason });
  });

  it('is marked where it is an estimate', () => {
    expect(judge(target('Ít nhất 02 sáng kiến'), actual('ước 3'))).toMatchObject({
      verdict: 'exceeded',
      estimated: true,
    });
  });

  it('is for a person where the text gives no number', () => {
    expect(judge(null, actual('3')).verdict).toBe('by-person');
  });

  const amounts = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(0, 1, 2)).map(([units, scale]) => ({
    units: BigInt(units),
    scale,
  }));
  const targets = fc
    .record({
      comparator: fc.constantFrom<Target['comparator']>('>=', '>', '=', '<=', '<', 'range'),
      bounds: fc.tuple(amounts, amounts),
      direction: fc.constantFrom<Target['direction']>('level', 'increase', 'decrease'),
    })
    .map(({ comparator, bounds: [one, other], direction }): Target => {
      const [low, high] =
        Number(one.units) / 10 ** one.scale <= Number(other.units) / 10 ** other.scale ? [one, other] : [other, one];
      const limit = comparator === '<=' || comparator === '<';
      return {
        comparator,
        low: limit ? null : low,
        high: limit || comparator === 'range' ? high : null,
        unit: 'việc',
        direction,
        baseline: null,
        scope: null,
        per: null,
        strive: false,
        note: null,
        text: '',
      };
    });
  const rank: readonly Verdict[] = ['not-met', 'met', 'exceeded'];
  const verdictOf = (one: Target, units: number, scale: number) =>
    judge(one, { state: 'reported', number: { units: BigInt(units), scale } }).verdict;

  it('never gets a worse verdict by more, where more is asked for', () => {
    fc.assert(
      fc.property(
        targets,
        fc.integer({ min: -50, max: 3000 }),
        fc.integer({ min: 0, max: 500 }),
        (one, units, more) => {
          fc.pre(one.comparator === '>=' || one.comparator === '>' || one.comparator === 'range');
          expect(rank.indexOf(verdictOf(one, units + more, 1))).toBeGreaterThanOrEqual(
            rank.indexOf(verdictOf(one, units, 1)),
          );
        },
      ),
    );
  });

  it('does not hang on how many decimals it is written with, and a limit is never exceeded', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: -50, max: 3000 }), (one, units) => {
        const verdict = verdictOf(one, units, 1);
        expect(verdictOf(one, units * 100, 3)).toBe(verdict);
        expect(rank).toContain(verdict);
        if (one.comparator === '<=' || one.comparator === '<' || one.comparator === '=')
          expect(verdict).not.toBe('exceeded');
      }),
    );
  });
});

describe('the worst of several verdicts', () => {
  it('is the one that asks most for somebody’s attention', () => {
    expect(worstVerdict(['exceeded', 'met'])).toBe('met');
    expect(worstVerdict(['met', 'insufficient', 'by-person'])).toBe('insufficient');
    expect(worstVerdict(['insufficient', 'not-met'])).toBe('not-met');
    expect(worstVerdict([])).toBe('insufficient');
  });
});

describe('a typed figure', () => {
  it('takes a number cell by its format', () => {
    expect(readActual(0.9, '0%')).toMatchObject({ ok: true, value: { percent: true } });
    const read = readActual(0.925, '0.0%');
    expect(read.ok && judge(target('Tối thiểu 92,5% hồ sơ'), read.value).verdict).toBe('met');
    expect(readActual(3)).toEqual({ ok: true, value: { state: 'reported', number: fromInteger(3) } });
    expect(readActual(0.3)).toEqual({ ok: true, value: { state: 'reported', number: parseDecimal('0.3') } });
  });

  it('is refused where it reads in two ways or is none', () => {
    expect(readActual('1,390')).toMatchObject({ ok: false, problems: [{ code: 'targets.actualAmbiguous' }] });
    expect(readActual('nhiều')).toMatchObject({ ok: false, problems: [{ code: 'targets.badActual' }] });
  });
});
