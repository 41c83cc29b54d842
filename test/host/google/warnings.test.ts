import { describe, expect, it } from 'vitest';
import { sampleQuarter } from '../../support/sample-quarter.ts';

const department = sampleQuarter('figures-mended.tsv');
const { host, ask } = department;
const app = host.globals['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
const sheet = (name: string) => {
  const found = app.getActiveSpreadsheet().getSheetByName(name);
  if (found === null) throw new Error(`no tab ${name}`);
  return found;
};
/** Headers of the columns that warn before an edit. */
const warned = (name: string): string[] =>
  sheet(name)
    .getProtections(app.ProtectionType.RANGE)
    .filter((protection) => protection.isWarningOnly())
    .flatMap((protection) => {
      const range = protection.getRange();
      return sheet(name).getRange(1, range.getColumn(), 1, range.getNumColumns()).getValues()[0]?.map(String) ?? [];
    });

describe('what we work out', () => {
  it('warns before it is edited by hand on the matrix, and what people type does not', () => {
    expect(warned('Nhiệm vụ')).toEqual(expect.arrayContaining(['Tình trạng', 'Mã dòng', 'Kinh phí (đọc, đồng)']));
    for (const typed of ['Trạng thái', 'Ngày hoàn thành', 'Quý kế hoạch', 'Hạn (đọc từ thời gian)', 'Ghi chú'])
      expect(warned('Nhiệm vụ')).not.toContain(typed);
  });

  it('warns on Số liệu in the columns Tính and beside the form, not where figures are typed', () => {
    expect(warned('Số liệu')).toEqual(expect.arrayContaining(['Quý I · Tính', 'Năm · Kỳ trước']));
    expect(warned('Số liệu')).not.toContain('Quý I · Số liệu');
  });

  it('is warned about once, however often a plan or a report is made, and locks nobody out', () => {
    ask('report', { period: '2025-Q1' });
    ask('report', { period: '2025-Q1' });
    for (const name of ['PL1B Quý I-2025', 'Phụ lục nhiệm vụ', 'Tổng quan']) {
      const protections = sheet(name).getProtections(app.ProtectionType.SHEET);
      expect(protections.map((protection) => protection.isWarningOnly())).toEqual([true]);
    }
    expect(new Set(warned('Nhiệm vụ')).size).toBe(warned('Nhiệm vụ').length);
  });

  it('leaves protections that people made as they are', () => {
    const own = sheet('Tổng quan').getRange('A1').protect().setDescription('của Sở');
    ask('report', { period: '2025-Q1' });
    const descriptions = sheet('Tổng quan')
      .getProtections(app.ProtectionType.RANGE)
      .map((protection) => protection.getDescription());
    expect(descriptions).toEqual([own.getDescription()]);
  });
}, 150_000);
