import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { toText } from '../../../src/domain/decimal.ts';
import type { FormRow } from '../../../src/domain/statistics/form.ts';
import { rowsByCode } from '../../../src/domain/statistics/form.ts';
import { markFigure, readFigure } from '../../../src/domain/statistics/read-figure.ts';
import type { FigureValue } from '../../../src/domain/statistics/value.ts';
import { exactText, hasFigure } from '../../../src/domain/statistics/value.ts';
import { readCases } from '../../cases/read-cases.ts';

const rows = rowsByCode(pl1b2022);

function row(code: string): FormRow {
  const found = rows.get(code);
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
}

function words(result: ReturnType<typeof readFigure>): string {
  if (!result.ok) return `! ${result.problems.map((problem) => problem.code).join(', ')}`;
  const { state, fraction, text } = result.value;
  const figure =
    fraction !== null
      ? `${toText(fraction.numerator)}/${toText(fraction.denominator)}`
      : (exactText(result.value) ?? (text === null ? '' : 'text'));
  return `${state} ${figure}`.trim();
}

describe('what is typed in a row of the form', () => {
  it.each(readCases('./figures-read.tsv').map((c) => [c.code, c.typed, c.expected] as const))(
    'row %s: "%s" is read as %s',
    (code, typed, expected) => {
      expect(words(readFigure(typed ?? '', row(code ?? '')))).toBe(expected);
    },
  );

  it('names the row in every problem', () => {
    const result = readFigure('mười lăm', row('1.1'));
    expect(result).toMatchObject({ ok: false, problems: [{ place: { code: '1.1' } }] });
  });

  it('keeps the text as it was typed', () => {
    const result = readFigure('ước 1.386 hồ sơ', row('3.3.1.1'));
    expect(result).toMatchObject({ ok: true, value: { raw: 'ước 1.386 hồ sơ', source: 'entered' } });
  });

  it('keeps the decimals as reported', () => {
    const result = readFigure('27,50', row('4.1.1'));
    expect(result.ok && result.value.number?.scale).toBe(2);
  });

  it('never throws, and never gives a state its figure is not in, for any text in any row', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...pl1b2022.rows), (text, formRow) => {
        const result = readFigure(text, formRow);
        if (!result.ok) return result.problems.length > 0;
        return hasFigure(result.value) === shapes(result.value) > 0 && shapes(result.value) <= 1;
      }),
    );
  });
});

function shapes({ number, fraction, option, text }: FigureValue): number {
  return [number, fraction, option, text].filter((shape) => shape !== null).length;
}

describe('a number cell', () => {
  it.each([
    ['4.1.1', 1, '0%', 'reported 100'],
    ['4.1.1', 0.275, '0.0%', 'reported 27.5'],
    ['4.1.1', 27.5, '0.0', 'reported 27.5'],
    ['4.1.1', 1, '', 'reported 1'],
    ['6.1.1', 0.1 + 0.2, '#,##0.00', 'reported 0.3'],
    ['3.3.1.1', 1386, '#,##0', 'reported 1386'],
    ['3.3.1.1', 1386, '#,##0" hồ sơ"', 'reported 1386'],
    ['1.1', 1, '0%', '! figure.percentOfCount'],
    ['1.1', 1.5, '0.0', '! figure.notWhole'],
    ['1.1', Number.NaN, '', '! figure.notNumber'],
    ['1.1', 1e300, '', '! figure.notNumber'],
    ['6.1.1', 0.0000001, '', 'reported 0.0000001'],
    ['1.6.2', 2, '', 'reported 2'],
    ['1.6.2', 5, '', '! figure.notOption'],
    ['7.5.9.1', 45658, 'dd/mm', '! figure.isDate'],
    ['7.5.9.1', 1, '', '! figure.notFraction'],
    ['1.1', 45658, 'dd/mm/yyyy', '! figure.isDate'],
    ['1.3', 3, '', '! figure.headingHasNone'],
  ])('in row %s: %d under the format "%s" is %s', (code, value, format, expected) => {
    expect(words(readFigure(value, row(code), format))).toBe(expected);
  });
});

describe('the state chosen beside a figure', () => {
  const read = (typed: string, state: string) => {
    const figure = readFigure(typed, row('3.3.1.1'));
    return figure.ok ? words(markFigure(figure.value, state, row('3.3.1.1'))) : words(figure);
  };

  it.each([
    ['1.386', '', 'reported 1386'],
    ['1.386', 'số liệu', 'reported 1386'],
    ['1.386', 'Ước', 'estimated 1386'],
    ['', 'Không phát sinh', 'none-arose'],
    ['0', 'không phát sinh', 'none-arose'],
    ['', 'không thuộc thẩm quyền', 'not-applicable'],
    ['', 'chưa có số liệu', 'missing'],
    ['không phát sinh', 'không phát sinh', 'none-arose'],
    ['1.386', 'không phát sinh', '! figure.stateContradicts'],
    ['1.386', 'không thuộc thẩm quyền', '! figure.stateContradicts'],
    ['1.386', 'chưa có số liệu', '! figure.stateContradicts'],
    ['không phát sinh', 'ước', '! figure.stateContradicts'],
    ['', 'ước', '! figure.stateWithoutFigure'],
    ['', 'số liệu', '! figure.stateWithoutFigure'],
    ['1.386', 'tạm', '! figure.stateUnknown'],
  ])('"%s" with "%s" is %s', (typed, state, expected) => {
    expect(read(typed, state)).toBe(expected);
  });
});
