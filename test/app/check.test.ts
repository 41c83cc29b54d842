/** The check of a period in the built bundle, on the figures of seed 003. */
import { describe, expect, it } from 'vitest';
import { reportText, sampleQuarter } from '../support/sample-quarter.ts';

const period = '2025-Q1';
const line = (code: string, value: string) => ({ line: 2, code, value, note: '' });

describe('the check of the published figures', () => {
  const department = sampleQuarter('figures-published.tsv');
  const answer = department.ask('check', { period, narrative: reportText });

  it('is not ready, and counts what it skipped apart from what it passed', () => {
    expect(answer.ready).toBe(false);
    expect(answer.counts.fail).toBeGreaterThan(20);
    expect(answer.counts.skipped).toBeGreaterThan(0);
    expect(answer.counts.pass).toBeGreaterThan(50);
  });

  it('names rule, codes and cells of each finding', () => {
    const finding = answer.findings.find(({ rule }) => rule === 'dossiers:received:7.4.4.2');
    expect(finding).toMatchObject({ severity: 'error', outcome: 'fail', codes: ['7.4.4.2'], gap: '27' });
    expect(finding?.cells).toEqual(["'Số liệu'!E145"]);
  });

  it('holds the report’s citations against the plan’s own text', () => {
    expect(answer.findings.map(({ rule }) => rule)).toContain('text:two-dates');
  });

  it('stands on the tab Kiểm tra, errors first', () => {
    const tab = department.host.workbook().sheets.find((sheet) => sheet.name === 'Kiểm tra');
    expect(tab?.values[0]?.[0]).toBe('Kiểm tra số liệu Quý I năm 2025');
    expect(tab?.values.slice(3, 6).map((row) => row[1])).toEqual(['chặn', 'chặn', 'chặn']);
    expect(tab?.formulas ?? []).toEqual([]);
  });
});

describe('the check of the mended figures', () => {
  it('finds no error, with or without the report’s text', () => {
    const department = sampleQuarter('figures-mended.tsv');
    for (const narrative of [{}, { narrative: reportText }]) {
      const { findings, ready } = department.ask('check', { period, ...narrative });
      expect(findings.filter(({ severity, outcome }) => severity === 'error' && outcome === 'fail')).toEqual([]);
      expect(ready).toBe(true);
    }
  });
});

describe('a finding that a person explains', () => {
  const wrong = () => {
    const department = sampleQuarter('figures-mended.tsv');
    department.ask('enterFigures', { period, lines: [line('3.1.4', '135')] });
    return department;
  };
  const waiver = {
    line: 2,
    rule: 'total:3.1.4',
    codes: ['3.1.4', '3.1.4.1', '3.1.4.2', '3.1.4.3'],
    reason: 'Hai thủ tục mới',
    by: 'Lan',
  };

  it('stands against the report until it is explained, then in Ghi chú', () => {
    const department = wrong();
    expect(department.ask('report', { period }).ready).toBe(false);
    const { counts, findings } = department.ask('check', { period, waivers: [waiver] });
    expect(counts.waived).toBe(1);
    expect(findings.find(({ outcome }) => outcome === 'waived')?.waiver).toMatchObject({
      reason: 'Hai thủ tục mới',
      by: 'Lan',
    });
    const report = department.ask('report', { period });
    expect(report.ready).toBe(true);
    expect(report.statistics.find((row) => row.code === '3.1.4')?.note).toContain('Hai thủ tục mới');
  });

  it('comes back when its figures change', () => {
    const department = wrong();
    department.ask('check', { period, waivers: [waiver] });
    department.ask('enterFigures', { period, lines: [line('3.1.4', '136')] });
    const { findings, ready } = department.ask('check', { period });
    expect(findings.find(({ rule }) => rule === 'total:3.1.4')).toMatchObject({
      outcome: 'fail',
      waiver: { by: 'Lan' },
    });
    expect(ready).toBe(false);
  });

  it('needs a finding and a reason', () => {
    const department = wrong();
    const before = department.host.workbook();
    expect(department.refusal('check', { period, waivers: [{ ...waiver, rule: 'total:9' }] })[0]).toContain('total:9');
    expect(department.refusal('check', { period, waivers: [{ ...waiver, reason: ' ' }] })[0]).toContain('lý do');
    expect(department.host.workbook()).toEqual(before);
  });
});

describe('figures of the year', () => {
  it('may not fall from Quý I to six months', () => {
    const department = sampleQuarter('figures-mended.tsv');
    department.ask('enterFigures', { period: '2025-H1', lines: [line('1.1', '14')] });
    const { findings } = department.ask('check', { period: '2025-H1' });
    expect(findings.filter(({ codes, outcome }) => outcome === 'fail' && codes.includes('1.1'))).toHaveLength(1);
  });
});

describe('a workbook of another level', () => {
  it('leaves the rows of a department out and asks for its own', () => {
    const department = sampleQuarter('figures-mended.tsv');
    const settings = department.host.workbook().sheets.find((sheet) => sheet.name === 'Cấu hình');
    const row = (settings?.values ?? []).findIndex(([label]) => label === 'Loại đơn vị báo cáo') + 1;
    department.host.typeInto('Cấu hình', `B${row}`, 'UBND cấp xã');
    const { statistics } = department.ask('report', { period });
    const state = (code: string) => statistics.find((figure) => figure.code === code)?.state;
    expect([state('3.3.3.1'), state('4.1.3'), state('3.1.1')]).toEqual(['missing', 'not-applicable', 'reported']);
  });
});
