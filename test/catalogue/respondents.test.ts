import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { pl1b2025 } from '../../src/catalogue/forms/pl1b-2025.ts';
import type { Form, Reporter } from '../../src/domain/statistics/form.ts';
import { figuresTab } from '../../src/layout/figures-tab.ts';
import { checked } from '../domain/rules/support.ts';

/** Codes of the rows whose label is not greyed. */
function ownRows(respondent: Reporter, form: Form = pl1b2022): readonly string[] {
  const { values, styles, palette } = figuresTab(form, respondent);
  return values.slice(1).flatMap(([code], index) => {
    const style = palette[styles[index + 1]?.[1] ?? -1];
    return style?.color === '#9e9e9e' ? [] : [String(code)];
  });
}

const outcomes = (respondent: Reporter, figures: Readonly<Record<string, string>>, rule: string) =>
  checked({ figures, respondent }).results.flatMap((result) =>
    result.rule === rule ? [`${result.outcome} ${result.codes.join(' ')}`.trim()] : [],
  );

describe('the workbook of an UBND cấp xã', () => {
  const own = ownRows('commune');

  it('greys out what departments, cấp huyện and the province answer', () => {
    for (const code of ['3.3.3.1', '7.3.1.3', '2.1.3', '1.1', '1.2.1', '3.3.4.1', '4.2.1', '7.4.4.1']) {
      expect(own).toContain(code);
    }
    for (const code of ['3.3.1.1', '3.1.4', '1.3.2', '4.1.3', '4.1.5', '7.3.1.1', '2.1.1', '5.4.1']) {
      expect(own).not.toContain(code);
    }
  });

  it('has the same rows in the form of the two-tier government, but those that it dropped', () => {
    const codes = new Set(pl1b2025.rows.map(({ code }) => code));
    expect(ownRows('commune', pl1b2025)).toEqual(own.filter((code) => codes.has(code)));
  });

  it('is held to the rates of its own dossiers and not to those of departments', () => {
    const figures = { '3.3.3': '90', '3.3.3.1': '100', '3.3.3.2': '80' };
    expect(outcomes('commune', figures, 'ratio:3.3.3')).toEqual(['fail 3.3.3 3.3.3.2 3.3.3.1']);
    expect(outcomes('commune', figures, 'ratio:3.3.1')).toEqual(['notApplicable 3.3.1 3.3.1.2 3.3.1.1']);
    expect(outcomes('department', {}, 'ratio:3.3.3')).toEqual(['notApplicable 3.3.3 3.3.3.2 3.3.3.1']);
  });

  it('adds up its own part of a total alone', () => {
    expect(outcomes('commune', { '2.1': '3', '2.1.3': '3' }, 'total:2.1')).toEqual(['pass 2.1 2.1.1 2.1.2 2.1.3']);
    expect(outcomes('commune', { '2.1': '4', '2.1.3': '3' }, 'total:2.1')).toEqual(['fail 2.1 2.1.1 2.1.2 2.1.3']);
  });

  it('is told of a row of departments that it answered', () => {
    const rule = 'form:foreign-row-answered';
    expect(outcomes('commune', { '7.3.1.1': '100' }, rule)).toEqual(['fail 7.3.1.1']);
    expect(outcomes('commune', { '7.3.1.3': '100' }, rule)).toEqual(['pass']);
    expect(outcomes('department', { '7.3.1.3': '100' }, rule)).toEqual(['fail 7.3.1.3']);
  });
});

describe('the workbook of an UBND cấp tỉnh', () => {
  it('greys out nothing: the report is that of the whole province', () => {
    expect(ownRows('province')).toEqual(pl1b2022.rows.map(({ code }) => code));
  });

  it('is held to the totals over all levels', () => {
    const figures = { '2.1': '6', '2.1.1': '1', '2.1.2': '2', '2.1.3': '3' };
    expect(outcomes('province', figures, 'total:2.1')).toEqual(['pass 2.1 2.1.1 2.1.2 2.1.3']);
    expect(outcomes('province', { ...figures, '2.1': '1' }, 'total:2.1')).toEqual(['fail 2.1 2.1.1 2.1.2 2.1.3']);
    expect(outcomes('province', { '4.1.3': '2', '1.3.2': '5' }, 'form:foreign-row-answered')).toEqual(['pass']);
  });
});

describe('the workbook of a department', () => {
  it('has the rows of departments alone, as before', () => {
    expect(ownRows('department')).toEqual(
      pl1b2022.rows.filter(({ reporter }) => reporter === 'department').map(({ code }) => code),
    );
  });
});
