import { describe, expect, it } from 'vitest';
import { versioning } from '../../src/layout/formula-version.ts';

const text = new Set(['A2', 'B1']);
const around = { decimalComma: true, holdsText: (a1: string) => text.has(a1) };
const versioned = (formula: string, decimalComma = true) => {
  const answer = versioning(formula, { ...around, decimalComma });
  return answer.kind === 'versioned' ? answer.formula : answer.kind;
};

describe('a formula that reads the workbook by itself', () => {
  it.each([
    ['=CCHC_RATE()', '=CCHC_RATE(CCHC_PHIEN_BAN)'],
    ['=CCHC_RATE( )', '=CCHC_RATE( CCHC_PHIEN_BAN)'],
    ['= cchc_rate("I")', '= cchc_rate("I";CCHC_PHIEN_BAN)'],
    ['=CCHC_RATE("I";"2025-Q1")', '=CCHC_RATE("I";"2025-Q1";CCHC_PHIEN_BAN)'],
    ['=CCHC_RATE(A2)', '=CCHC_RATE(A2;CCHC_PHIEN_BAN)'],
    ['=CCHC_RATE(A2:A9;B1)', '=CCHC_RATE(A2:A9;B1;CCHC_PHIEN_BAN)'],
    ["=CCHC_RATE(C2;'Cấu hình'!B9)", "=CCHC_RATE(C2;'Cấu hình'!B9;CCHC_PHIEN_BAN)"],
    ['=CCHC_INDICATOR("3.1.4";"2025-Q1")', '=CCHC_INDICATOR("3.1.4";"2025-Q1";CCHC_PHIEN_BAN)'],
    ['=CCHC_COUNT("tổng")', '=CCHC_COUNT("tổng";CCHC_PHIEN_BAN)'],
    ['=IF(CCHC_RATE()>0;"a(b";"c")', '=IF(CCHC_RATE(CCHC_PHIEN_BAN)>0;"a(b";"c")'],
    ['=CCHC_RATE()+CCHC_RATE("II")', '=CCHC_RATE(CCHC_PHIEN_BAN)+CCHC_RATE("II";CCHC_PHIEN_BAN)'],
    ['=CCHC_RATE(IF(A1>1;"I";"II"))', '=CCHC_RATE(IF(A1>1;"I";"II");CCHC_PHIEN_BAN)'],
    ['=CCHC_RATE("I","2025-Q1")', '=CCHC_RATE("I","2025-Q1",CCHC_PHIEN_BAN)'],
    ['=CCHC_COUNT("a""b;c")', '=CCHC_COUNT("a""b;c";CCHC_PHIEN_BAN)'],
  ])('%s gets the version as its last argument', (formula, wanted) => {
    expect(versioned(formula)).toBe(wanted);
    expect(versioned(wanted)).toBe('settled');
  });

  it.each([
    '=CCHC_RATE(11;40)',
    '=CCHC_RATE(B2;C2)',
    '=CCHC_RATE($B$2;C2:C9)',
    '=CCHC_RATE(COUNTIF(A1:A9;"x");COUNTA(A1:A9))',
    '=CCHC_PERCENT(11;40)',
    '=CCHC_DUE("Quý I";2025)',
    '="CCHC_RATE()"',
    '=SUM(A1:A9)',
    '=MY_CCHC_RATE()',
    '=CCHC_RATE(',
  ])('%s is left alone', (formula) => {
    expect(versioned(formula)).toBe('settled');
  });

  it('with a decimal or an array is not written back where commas are decimal', () => {
    expect(versioned('=IF(CCHC_RATE()>=0,9;1;0)')).toBe('unsafe');
    expect(versioned('=SUM({1;2})+CCHC_RATE()')).toBe('unsafe');
    expect(versioned('=IF(CCHC_RATE()>=0.9,1,0)', false)).toBe('=IF(CCHC_RATE(CCHC_PHIEN_BAN)>=0.9,1,0)');
  });
});
