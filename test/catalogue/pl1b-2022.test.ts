import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { formById, formOfYear } from '../../src/catalogue/forms/registry.ts';
import { fold } from '../../src/domain/language/text.ts';
import type { FormRow } from '../../src/domain/statistics/form.ts';
import { rowsByCode, unitOf } from '../../src/domain/statistics/form.ts';
import { readCases } from '../cases/read-cases.ts';

const official = readCases('./pl1b-2022-rows.tsv');
const byCode = rowsByCode(pl1b2022);

describe('the form Phụ lục 1B of 2022', () => {
  it('has every row of the official form, and no other', () => {
    const codes = pl1b2022.rows.map((row) => row.code);
    expect(official.map((row) => row.code).filter((code) => !codes.includes(code ?? ''))).toEqual([]);
    expect(codes.filter((code) => !official.some((row) => row.code === code))).toEqual([]);
    expect(codes).toHaveLength(164);
    expect(new Set(codes).size).toBe(164);
  });

  it('keeps the official order', () => {
    expect(pl1b2022.rows.map((row) => row.code)).toEqual(official.map((row) => row.code));
  });

  it.each(official.map((row) => [row.code ?? '', row] as const))('has row %s word for word', (code, expected) => {
    const row = byCode.get(code);
    expect({
      code: row?.code,
      level: String(row?.level),
      kind: row?.kind,
      label: row?.label,
      unit: row?.unit,
      reporter: row?.reporter,
    }).toEqual(expected);
  });

  it('works out the totals and ratios that the form holds both sides of, and no others', () => {
    const written = Object.fromEntries(
      pl1b2022.rows.flatMap((row) => (row.formula === null ? [] : [[row.code, describeFormula(row)]])),
    );
    expect(written).toEqual({
      '1.2': '1.2.2 / 1.2.1',
      '1.2.1': 'plan counted',
      '1.2.2': 'plan done',
      '1.3.3': '1.3.3.2 / 1.3.3.1',
      '2.1': '2.1.1 + 2.1.2 + 2.1.3',
      '2.2.2': '2.2.2.2 / 2.2.2.1',
      '2.3.2': '2.3.2.2 / 2.3.2.1',
      '3.1.4': '3.1.4.1 + 3.1.4.2 + 3.1.4.3',
      '3.3.1': '3.3.1.2 / 3.3.1.1',
      '3.3.2': '3.3.2.2 / 3.3.2.1',
      '3.3.3': '3.3.3.2 / 3.3.3.1',
      '3.3.4': '3.3.4.2 / 3.3.4.1',
      '4.1.5': '4.1.5.1 + 4.1.5.2 + 4.1.5.3',
      '6.1': '6.1.2 / 6.1.1',
      '6.2.1': '6.2.2 + 6.2.3 + 6.2.4 + 6.2.5',
      '6.2.4': '6.2.4.1 + 6.2.4.2 + 6.2.4.3',
      '7.4.1': '7.4.1.2 / 7.4.1.1',
      '7.4.2': '7.4.2.2 / 7.4.2.1',
      '7.4.3': '7.4.3.2 / 7.4.3.1',
      '7.4.3.1': '7.4.1.2 + 7.4.2.2',
      '7.4.4': '7.4.4.2 / 7.4.4.1',
      '7.4.5': '7.4.5.2 / 7.4.5.1',
    });
  });

  it('refers only to rows that it has', () => {
    const referred = pl1b2022.rows.flatMap(partsOf);
    expect(referred.filter((code) => byCode.get(code)?.code !== code)).toEqual([]);
  });

  it('gives each coded row the options that its printed unit names', () => {
    const coded = pl1b2022.rows.filter((row) => row.kind === 'coded');
    expect(coded.map((row) => row.code)).toEqual(['1.6', '1.6.2', '1.7', '7.1']);
    for (const row of coded) {
      const printed = row.unit.split(';').map((pair) => fold(pair));
      expect(row.options.map(({ value, label }) => fold(`${label} ${value}`)).sort()).toEqual(printed.sort());
    }
  });

  it('keeps the misprinted unit of 1.4.1 and says what is meant', () => {
    const row = byCode.get('1.4.1');
    expect(row?.unit).toBe('%');
    expect(row === undefined ? '' : unitOf(row)).toBe('Cơ quan, đơn vị');
  });

  it('finds block 7.5.9 under the number 7.7.9 that the report prints', () => {
    expect(['7.7.9', '7.7.9.1', '7.7.9.2'].map((code) => byCode.get(code)?.code)).toEqual([
      '7.5.9',
      '7.5.9.1',
      '7.5.9.2',
    ]);
  });

  it('marks the rows whose wording could hardly be read in the scan', () => {
    expect(pl1b2022.rows.filter((row) => row.confidence === 'low').map((row) => row.code)).toEqual(['7.2', '7.4.3.2']);
  });

  it('is written in composed characters', () => {
    const text = JSON.stringify(pl1b2022);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('is the form of a fresh workbook and is found by its id only', () => {
    expect(formOfYear(2025)).toBe(pl1b2022);
    expect(formById('pl1b-2022')).toBe(pl1b2022);
    expect(formById('pl1b-1999')).toBeNull();
  });
});

function partsOf(row: FormRow): readonly string[] {
  if (row.formula?.op === 'sum') return row.formula.parts;
  return row.formula?.op === 'ratio' ? [row.formula.part, row.formula.whole] : [];
}

function describeFormula(row: FormRow): string {
  if (row.formula?.op === 'plan') return `plan ${row.formula.figure}`;
  return partsOf(row).join(row.formula?.op === 'sum' ? ' + ' : ' / ');
}
