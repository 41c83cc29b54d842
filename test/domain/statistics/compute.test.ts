import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { toText } from '../../../src/domain/decimal.ts';
import type { ComputedRow, PlanFigures } from '../../../src/domain/statistics/compute.ts';
import { computeForm } from '../../../src/domain/statistics/compute.ts';
import { rowsByCode } from '../../../src/domain/statistics/form.ts';
import { readFigure } from '../../../src/domain/statistics/read-figure.ts';
import type { FigureValue } from '../../../src/domain/statistics/value.ts';
import { exactText } from '../../../src/domain/statistics/value.ts';
import { readCases } from '../../cases/read-cases.ts';

const rows = rowsByCode(pl1b2022);

function figure(code: string, typed: string): FigureValue {
  const row = rows.get(code);
  const result = row === undefined ? undefined : readFigure(typed, row);
  if (!result?.ok) throw new Error(`cannot enter "${typed}" in ${code}`);
  return result.value;
}

function compute(
  typed: Readonly<Record<string, string>>,
  plan: PlanFigures | null = null,
): (code: string) => ComputedRow {
  const entered = new Map(Object.entries(typed).map(([code, text]) => [code, figure(code, text)]));
  const computed = new Map(computeForm(pl1b2022, entered, plan, 'department').map((row) => [row.row.code, row]));
  return (code) => {
    const row = computed.get(code);
    if (row === undefined) throw new Error(`no row ${code}`);
    return row;
  };
}

function words(value: FigureValue | null): string {
  return value === null ? 'none' : `${value.state} ${exactText(value) ?? ''}`.trim();
}

function exampleFigures(name: string): Record<string, string> {
  return Object.fromEntries(readCases(`../../examples/${name}`).map((line) => [line.code ?? '', line.value ?? '']));
}

const mended = exampleFigures('figures-mended.tsv');
const published = exampleFigures('figures-published.tsv');
const plan = { counted: 40, done: 11 };

describe('the figures of seed 003 with its mistakes put right', () => {
  it.each([
    ['1.2.1', 'reported 40'],
    ['1.2.2', 'reported 11'],
    ['1.2', 'reported 27.5'],
    ['1.3.3', 'none-arose'],
    ['2.1', 'reported 1'],
    ['2.2.2', 'none-arose'],
    ['2.3.2', 'none-arose'],
    ['3.1.4', 'reported 133'],
    ['3.3.1', 'reported 100'],
    ['3.3.2', 'not-applicable'],
    ['3.3.3', 'not-applicable'],
    ['3.3.4', 'none-arose'],
    ['4.1.5', 'reported 1'],
    ['6.1', 'none-arose'],
    ['6.2.1', 'missing'],
    ['6.2.4', 'missing'],
    ['7.4.1', 'reported 100'],
    ['7.4.2', 'reported 100'],
    ['7.4.3', 'reported 100'],
    ['7.4.3.1', 'reported 116'],
    ['7.4.4', 'reported 100'],
    ['7.4.5', 'reported 100'],
  ])('give %s = %s', (code, expected) => {
    expect(words(compute(mended, plan)(code).computed)).toBe(expected);
  });

  it('enter no row of the plan and of the computed rows only the two totals without their parts', () => {
    const computed = pl1b2022.rows.filter((row) => row.formula !== null && mended[row.code]).map((row) => row.code);
    expect(computed).toEqual(['6.2.1', '6.2.4']);
  });

  it('leave the rows empty that the source leaves empty', () => {
    const row = compute(mended, plan);
    const empty = ['6.2.2', '6.2.3', '6.2.5', '6.2.4.1', '6.2.4.2', '6.2.6'];
    expect(empty.map((code) => words(row(code).reported))).toEqual(empty.map(() => 'missing'));
  });

  it('follow their parts: 3.1.4.1 = 117 makes 134 and 3.3.1.2 = 1.385 makes 99,9', () => {
    expect(words(compute({ ...mended, '3.1.4.1': '117' })('3.1.4').computed)).toBe('reported 134');
    expect(words(compute({ ...mended, '3.3.1.2': '1.385' })('3.3.1').computed)).toBe('reported 99.9');
  });

  it('list all 164 rows in the order of the form', () => {
    const all = computeForm(pl1b2022, new Map(), null, 'department');
    expect(all.map((row) => row.row)).toEqual(pl1b2022.rows);
  });
});

describe('the figures of seed 003 as printed', () => {
  it('stand beside ours: where the two differ is what a checker must find', () => {
    const row = compute(published);
    const different = pl1b2022.rows
      .map(({ code }) => row(code))
      .filter(({ entered, computed }) => entered !== null && computed !== null && words(entered) !== words(computed))
      .map(({ row: { code }, entered, computed }) => `${code}: ${words(entered)} | ${words(computed)}`);
    expect(different).toEqual([
      '1.3.3: reported 0 | none-arose',
      '2.2.2: reported 0 | none-arose',
      '6.2.1: reported 1 | missing',
      '6.2.4: reported 1 | missing',
      '7.4.3: reported 100 | missing',
    ]);
  });
});

describe('a total', () => {
  it('lets the entered figure stand as the reported one, with ours beside it', () => {
    const row = compute({ '3.1.4': '140', '3.1.4.1': '116', '3.1.4.2': '16', '3.1.4.3': '1' })('3.1.4');
    expect([words(row.entered), words(row.computed), words(row.reported)]).toEqual([
      'reported 140',
      'reported 133',
      'reported 140',
    ]);
  });

  it('is missing when a part of its own is, and says what it has and what it lacks', () => {
    const row = compute({ '3.1.4.1': '116', '3.1.4.3': '1' })('3.1.4');
    expect(words(row.reported)).toBe('missing');
    expect(row.notes).toEqual([{ code: 'incomplete', sum: { units: BigInt(117), scale: 0 }, missing: ['3.1.4.2'] }]);
  });

  it('has nothing to say when no part was given', () => {
    const row = compute({})('3.1.4');
    expect([words(row.reported), row.notes]).toEqual(['missing', []]);
  });

  it('leaves out parts of other levels, and takes them in when they were answered after all', () => {
    expect(words(compute({ '2.1.1': '1' })('2.1').computed)).toBe('reported 1');
    expect(words(compute({ '2.1.1': '1', '2.1.2': '4' })('2.1').computed)).toBe('reported 5');
  });

  it('leaves out a part that was said not to be applicable', () => {
    const typed = { '3.1.4.1': '116', '3.1.4.2': 'không thuộc thẩm quyền', '3.1.4.3': '1' };
    expect(words(compute(typed)('3.1.4').computed)).toBe('reported 117');
  });

  it('is not applicable when all its parts are', () => {
    const all = 'không thuộc thẩm quyền';
    expect(words(compute({ '3.1.4.1': all, '3.1.4.2': all, '3.1.4.3': all })('3.1.4').computed)).toBe('not-applicable');
  });

  it('counts "không phát sinh" as 0, and is none-arose itself when every part is', () => {
    const none = 'không phát sinh';
    expect(words(compute({ '7.4.1.2': '84', '7.4.2.2': none })('7.4.3.1').computed)).toBe('reported 84');
    expect(words(compute({ '7.4.1.2': none, '7.4.2.2': none })('7.4.3.1').computed)).toBe('none-arose');
    expect(words(compute({ '7.4.1.2': '0', '7.4.2.2': '0' })('7.4.3.1').computed)).toBe('reported 0');
  });

  it('is an estimate when one of its parts is', () => {
    const row = compute({ '7.4.1.2': 'ước 84', '7.4.2.2': '32' });
    expect(words(row('7.4.3.1').reported)).toBe('estimated 116');
    expect(row('7.4.3.1').notes).toEqual([{ code: 'estimated' }]);
  });

  it('adds the entered figure of a part that is a total itself', () => {
    expect(words(compute({ '6.2.2': '0', '6.2.3': '0', '6.2.4': '1', '6.2.5': '0' })('6.2.1').computed)).toBe(
      'reported 1',
    );
  });

  it('is the sum of whatever its parts are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }), ([a = 0, b = 0, c = 0]) => {
        const row = compute({ '3.1.4.1': String(a), '3.1.4.2': String(b), '3.1.4.3': String(c) })('3.1.4');
        expect(row.computed?.number && toText(row.computed.number)).toBe(String(a + b + c));
      }),
    );
  });
});

describe('a ratio', () => {
  const ratio = (part: string, whole: string) => compute({ '3.3.1.2': part, '3.3.1.1': whole })('3.3.1');

  it('is missing when one of its two numbers is', () => {
    expect([words(ratio('', '5').reported), words(ratio('5', '').reported)]).toEqual(['missing', 'missing']);
  });

  it('of 0 to 0 is none-arose and says so', () => {
    expect(words(ratio('0', '0').reported)).toBe('none-arose');
    expect(words(ratio('không phát sinh', 'không phát sinh').reported)).toBe('none-arose');
    expect(ratio('0', '0').notes).toEqual([{ code: 'none-arose' }]);
  });

  it('over 100 is shown with a note, never capped', () => {
    expect(words(ratio('12', '10').reported)).toBe('reported 120');
    expect(ratio('12', '10').notes).toEqual([{ code: 'part-exceeds-whole', part: '3.3.1.2', whole: '3.3.1.1' }]);
  });

  it('of something to nothing is no number, with a note', () => {
    expect(words(ratio('1', '0').reported)).toBe('missing');
    expect(ratio('1', '0').notes).toEqual([{ code: 'part-exceeds-whole', part: '3.3.1.2', whole: '3.3.1.1' }]);
  });

  it('is not 100 with one of 10.000 late, nor 0 with one in time', () => {
    expect(words(ratio('9.999', '10.000').reported)).toBe('reported 99.99');
    expect(words(ratio('1', '10.000').reported)).toBe('reported 0.01');
  });

  it('of amounts is exact: 0,1 of 0,3 million is 33.3', () => {
    expect(words(compute({ '6.1.1': '0,3', '6.1.2': '0,1' })('6.1').computed)).toBe('reported 33.3');
  });

  it('of the plan is missing when there is no plan', () => {
    expect(['1.2', '1.2.1', '1.2.2'].map((code) => words(compute({})(code).reported))).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
  });
});

describe('a row that follows from no other', () => {
  it('is missing when it is the department’s, not applicable when it is another level’s', () => {
    const row = compute({});
    expect([words(row('1.1').reported), words(row('1.3.2').reported), words(row('5.4.1').reported)]).toEqual([
      'missing',
      'not-applicable',
      'not-applicable',
    ]);
  });

  it('keeps 0 apart from empty', () => {
    expect(words(compute({ '1.1': '0' })('1.1').reported)).toBe('reported 0');
  });
});
