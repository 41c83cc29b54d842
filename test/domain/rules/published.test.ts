/** Figures of published reports, worked out by hand in `test/cases/`: as figures of the form and as sentences of a report. */
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import { roundRate } from '../../../src/domain/statistics/rate.ts';
import { printPercent } from '../../../src/text/numbers.ts';
import { readCases } from '../../cases/read-cases.ts';
import { checked } from './support.ts';

const cases = readCases('published-figures.tsv');
const named = (rows: Record<string, string>[]) =>
  rows.map((row) => [`${row['source']}: ${row['arithmetic'] ?? row['text']}`, row] as const);

/** The total of procedures has three parts; published totals have two or three. */
function totalOf(row: Record<string, string>) {
  const parts = [...(row['parts'] ?? '').split('+'), '0'].slice(0, 3);
  const figures = Object.fromEntries(parts.map((part, index) => [`3.1.4.${index + 1}`, part]));
  return checked({ figures: { '3.1.4': row['whole'] ?? '', ...figures } });
}

/** A share of dossiers solved in time. */
function rateOf(row: Record<string, string>) {
  const figures = { '3.3.1': row['printed'] ?? '', '3.3.1.1': row['whole'] ?? '', '3.3.1.2': row['parts'] ?? '' };
  return checked({ figures });
}

const outcomeOf = ({ results }: ReturnType<typeof checked>, rule: string) =>
  results.find((result) => result.rule === rule)?.outcome;

describe('published totals', () => {
  it.each(named(cases.filter(({ kind }) => kind === 'total')))('%s', (_name, row) => {
    const report = totalOf(row);
    expect(outcomeOf(report, 'total:3.1.4')).toBe(row['holds'] === 'yes' ? 'pass' : 'fail');
    const gap = report.findings.find(({ rule, outcome }) => rule === 'total:3.1.4' && outcome === 'fail')?.gap;
    expect(gap ?? '0').toBe(row['gap']);
  });
});

describe('published rates', () => {
  const rates = cases.filter(({ kind }) => kind === 'rate');

  it.each(named(rates))('%s', (_name, row) => {
    expect(outcomeOf(rateOf(row), 'ratio:3.3.1')).toBe(row['holds'] === 'yes' ? 'pass' : 'fail');
  });

  it.each(named(rates.filter(({ printed, holds }) => holds === 'no' || /,\d$/.test(printed ?? ''))))(
    'are printed by us as they should be: %s',
    (_name, row) => {
      const [part, whole] = [parseDecimal(row['parts'] ?? ''), parseDecimal(row['whole'] ?? '')];
      const rate = part === null || whole === null ? null : roundRate(part, whole);
      expect(rate === null ? null : printPercent(rate)).toBe(row['holds'] === 'yes' ? row['printed'] : row['gap']);
    },
  );
});

describe('sentences with published figures', () => {
  const sentences = readCases('published-sentences.tsv');
  const told = (row: Record<string, string>, figures: Readonly<Record<string, string>> = {}) =>
    checked({ figures, text: row['text'] ?? '' }).results;

  it.each(named(sentences))('have their rates held against their numbers: %s', (_name, row) => {
    const seen = told(row).filter(({ rule }) => rule === 'text:rate-of-text-differs');
    const count = (outcome: string) => seen.filter((result) => result.outcome === outcome).length;
    // A text without any rate to look at counts as one that passed.
    const passed = seen.length === 1 && row['rates'] === '0/0' ? 0 : count('pass');
    expect(`${passed}/${count('fail')}`).toBe(row['rates']);
  });

  it.each(named(sentences.filter(({ row }) => row !== '' && !row?.startsWith('HS'))))(
    'are about the right row: %s',
    (_name, row) => {
      const code = row['row'] ?? '';
      const agreeing = told(row, { [code]: row['figure'] ?? '' }).filter(
        ({ rule, codes }) => rule === 'text:figure-differs' && codes.includes(code),
      );
      expect(agreeing.map(({ outcome }) => outcome)).toEqual(['pass']);
      const off = String(Number(row['figure']) + 1);
      const differing = told(row, { [code]: off }).filter(
        ({ rule, codes, outcome }) =>
          /^text:figure-differs|^dossiers/.test(rule) && codes.includes(code) && outcome === 'fail',
      );
      expect(differing.length).toBeGreaterThan(0);
    },
  );
});
