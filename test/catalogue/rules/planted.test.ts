import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../../src/text/rule-sentences.ts';
import { checked } from '../../domain/rules/support.ts';

/**
 * A report of another office, written for these tests with its diacritics and in other words than seed 003. It agrees
 * with `agreeing`; each case changes one thing.
 */
const report = readFileSync(new URL('../../cases/rules-report.txt', import.meta.url), 'utf8');
const agreeing: Readonly<Record<string, string>> = {
  '1.5.1': '45',
  '1.5.2': '38',
  '1.5.3': '2',
  '1.5.4': '5',
  '1.7': '1',
  '3.1.2': '7',
  '3.1.3': '3',
  '3.3.1.1': '652',
  '3.3.1.2': '650',
  '3.3.4.1': '4',
  '3.3.4.2': '4',
  '4.1.5.2': '2',
  '5.2.1': '0',
  '6.2.4': '1',
  '6.2.4.2': '1',
  '7.4.4.1': '655',
  '7.4.4.2': '640',
  '7.5.5.1': '655',
};

function findings(changed: Readonly<Record<string, string>>, text = report, related?: string) {
  const figures = { ...agreeing, ...changed };
  const { findings: all } = checked({ figures, text, ...(related === undefined ? {} : { related }) });
  return all.filter(({ outcome, rule }) => outcome === 'fail' && !rule.startsWith('form:'));
}

const told = (changed: Readonly<Record<string, string>>, text = report, related?: string) =>
  findings(changed, text, related).map((finding) => `${finding.rule} [${finding.codes.join(' ')}]`);

describe('a report in other words, with diacritics', () => {
  it('that agrees with its form has nothing flagged', () => {
    expect(findings({}).map((finding) => findingSentence(finding, 'vi'))).toEqual([]);
  });

  it.each([
    ['3.1.2', '5', 'text:figure-differs [3.1.2]'],
    ['3.1.3', '0', 'text:figure-differs [3.1.3]'],
    ['3.3.1.2', '640', 'text:figure-differs [3.3.1.2]'],
    ['3.3.4.1', '5', 'text:figure-differs [3.3.4.1]'],
    ['4.1.5.2', '1', 'text:figure-differs [4.1.5.2]'],
    ['1.5.1', '46', 'text:figure-differs [1.5.1]'],
    ['1.5.3', '1', 'text:tasks-done [1.5.2 1.5.3]'],
    ['1.7', '0', 'text:activity-of-zero-row [1.7]'],
    ['2.2.1', '6', 'text:figure-unmentioned [2.2.1]'],
    ['3.3.1.1', '650', 'dossiers:solved:3.3.1.1 [3.3.1.1]'],
    ['7.4.4.2', '652', 'dossiers:received:7.4.4.2 [7.4.4.2]'],
    ['7.5.5.1', '667', 'dossiers:received:7.5.5.1 [7.5.5.1]'],
  ])('with %s = %s in the form gives %s', (code, typed, expected) => {
    expect(told({ [code]: typed })).toContain(expected);
  });

  it('names the form as likely wrong when solved + pending − carried over bears the text out', () => {
    const [finding] = findings({ '7.4.4.1': '667' }).filter(({ rule }) => rule === 'dossiers:received:7.4.4.1');
    expect(finding?.likely).toEqual([{ source: 'form', code: '7.4.4.1', value: '667' }]);
    expect(finding?.gap).toBe('12');
  });

  it('with the band of another row filled gives both rows', () => {
    expect(told({ '6.2.4.2': '', '6.2.4.3': '1' })).toContain('text:band-differs [6.2.4.2 6.2.4.3]');
  });

  it.each([
    ['15/01/2025', '15/01/2022', 'text:year-differs []'],
    ['20/02/2025', '30/02/2025', 'text:date-impossible []'],
    ['21/02/2025', '21/02/2052', 'text:date-after-report []'],
    ['10/KH-SXD ngày 06/01/2025', '31/KH-SXD ngày 06/01/2025', 'text:out-of-sequence []'],
    ['(05 thủ tục cấp tỉnh', '(08 thủ tục cấp tỉnh', 'text:parts-exceed-whole []'],
  ])('with %s changed to %s gives %s', (from, to, expected) => {
    expect(report).toContain(from);
    expect(told({}, report.replace(from, to))).toContain(expected);
  });

  it('holds its citations against the plan given with it', () => {
    const plan = 'Quyết định số 405/QĐ-UBND ngày 21/12/2024 của UBND tỉnh.';
    expect(told({}, report, plan)).toEqual(['text:two-dates []']);
  });

  it('is not held to what it plans for the next period', () => {
    expect(report).toContain('bãi bỏ 20 thủ tục hành chính');
    expect(report).toContain('Tuyển dụng 05 công chức');
    expect(told({ '5.2.1': '0', '3.1.3': '3' })).toEqual([]);
  });
});
