/** The port over the services, in few calls and with nothing lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSheets } from '../../../src/host/google/sheets.ts';
import { googleWorkbook } from '../../../src/host/google/workbook.ts';
import { type LocalHost, openLocalHost } from '../../../src/host/local/index.ts';
import type { SheetValue } from '../../../src/layout/workbook-value.ts';

let host: LocalHost;
const app = () => host.globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
const sheet = (name: string) => app().getActiveSpreadsheet().getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet;
const exported = (name: string) => host.workbook().sheets.find((one) => one.name === name);

/** What a piece of work asks of the services. */
function callsOf(work: () => unknown): Readonly<Record<string, number>> {
  host.resetServiceCalls();
  work();
  return host.serviceCalls().byMethod;
}

/** A plain sheet of text. */
function sheetOf(name: string, values: SheetValue['values'], more: Partial<SheetValue> = {}): SheetValue {
  const styles = values.map((row) => row.map(() => 0));
  return { name, values, styles, palette: [{}], columnWidths: [], rowHeights: [], merges: [], ...more };
}

beforeEach(() => {
  host = openLocalHost({ bundle: '' });
  vi.stubGlobal('SpreadsheetApp', app());
  vi.stubGlobal('Charts', host.globals.Charts);
});
afterEach(() => vi.unstubAllGlobals());

describe('the tabs', () => {
  it('are asked for once, and what the run adds and removes is known without asking', () => {
    const workbook = googleWorkbook();
    workbook.tabs();
    const calls = callsOf(() => {
      const id = workbook.add(sheetOf('Một', [['a']]));
      expect(workbook.tabs().map(({ name }) => name)).toEqual(['Sheet1', 'Một']);
      workbook.remove(id);
      expect(workbook.tabs().map(({ name }) => name)).toEqual(['Sheet1']);
    });
    expect(calls['Spreadsheet.getSheets']).toBeUndefined();
    expect(calls['Sheet.getName']).toBeUndefined();
  });

  it('are asked whether they are hidden only where somebody wants to know', () => {
    const workbook = googleWorkbook();
    expect(Object.keys(callsOf(() => workbook.tabs()))).not.toContain('Sheet.isSheetHidden');
    workbook.add(sheetOf('Ẩn', [['a']], { hidden: true }));
    expect(workbook.tabs().map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(
      googleWorkbook()
        .tabs()
        .map(({ hidden }) => hidden),
    ).toEqual([false, true]);
  });

  it('that nobody has are named', () => {
    expect(() => googleWorkbook().read(99)).toThrow('No tab has the id 99.');
  });

  it('are shown only where they are large enough by then', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [['a']]));
    sheet('Một').deleteRows(11, 990);
    expect(workbook.show(id, { row: 11, column: 1, rows: 1, columns: 1 })).toBe(false);
    expect(workbook.show(id, { row: 10, column: 1, rows: 1, columns: 1 })).toBe(true);
  });
});

describe('what is written', () => {
  it('goes in one call for neighbours, beside and below each other, each with its number format', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [['a']]));
    const calls = callsOf(() =>
      workbook.write(id, [
        { row: 2, column: 3, values: [['=1'], ['007']], text: true },
        { row: 2, column: 2, values: [[1], [2]], format: '0.0' },
        { row: 4, column: 2, values: [[3, '1.234']], formats: [['0', '@']] },
      ]),
    );
    expect(calls['Range.setValues']).toBe(1);
    const cells = sheet('Một').getRange('B2:C4');
    expect(cells.getValues()).toEqual([
      [1, '=1'],
      [2, '007'],
      [3, '1.234'],
    ]);
    expect(cells.getNumberFormats()).toEqual([
      ['0.0', '@'],
      ['0.0', '@'],
      ['0', '@'],
    ]);
  });

  it('leaves the formats of cells alone that are not to change', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [[1, 2]]));
    sheet('Một').getRange('A1').setNumberFormat('0.00');
    workbook.write(id, [
      { row: 1, column: 1, values: [[3]] },
      { row: 1, column: 2, values: [['x']], text: true },
    ]);
    expect(sheet('Một').getRange('A1:B1').getNumberFormats()).toEqual([['0.00', '@']]);
    expect(sheet('Một').getRange('A1:B1').getValues()).toEqual([[3, 'x']]);
  });

  it('over what was written before it in the same go, stands over it', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [['a']]));
    workbook.write(id, [
      { row: 1, column: 1, values: [['x', 'y']], text: true },
      { row: 1, column: 1, values: [['z']], text: true },
    ]);
    expect(sheet('Một').getRange('A1:B1').getValues()).toEqual([['z', 'y']]);
  });

  it('in many places of one format has it set for all of them together', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [['a']]));
    const blocks = [1, 3, 5, 7].map((row) => ({ row, column: 1, values: [['01']], text: true }));
    const calls = callsOf(() => workbook.write(id, blocks));
    expect(calls['RangeList.setNumberFormat']).toBe(1);
    expect(calls['Range.setNumberFormat']).toBeUndefined();
    expect(sheet('Một').getRange('A1:A7').getValues().flat()).toEqual(['01', '', '01', '', '01', '', '01']);
  });

  it('as formulas below each other is one call, and the cells between them keep their values', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [[1]]));
    const formulas = [['=1+1'], ['=1+2'], [''], ['=1+3']];
    const calls = callsOf(() => workbook.write(id, [{ row: 1, column: 1, values: [[''], [''], [9], ['']], formulas }]));
    expect(calls['Range.setFormulas']).toBe(2);
    expect(sheet('Một').getRange('A1:A4').getValues().flat()).toEqual([2, 3, 9, 4]);
  });

  it('makes room for itself, and asks how large a tab is only where that is not known', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [['a']]));
    const inside = callsOf(() => workbook.write(id, [{ row: 2, column: 2, values: [[1]] }]));
    expect(inside['Sheet.getMaxRows']).toBeUndefined();
    workbook.write(id, [{ row: 1001, column: 28, values: [[5]] }]);
    expect(sheet('Một').getRange(1001, 28).getValue()).toBe(5);
    const later = googleWorkbook();
    later.read(id);
    expect(callsOf(() => later.write(id, [{ row: 9, column: 9, values: [[1]] }]))['Sheet.getMaxRows']).toBeUndefined();
    later.write(id, [{ row: 1002, column: 1, values: [[6]] }]);
    expect(sheet('Một').getMaxRows()).toBe(1002);
  });
});

describe('a sheet put on a tab', () => {
  it('that had notes leaves none of them behind', () => {
    const workbook = googleWorkbook();
    const id = workbook.add(sheetOf('Một', [['a'], ['b'], ['c']], { notes: [{ row: 3, column: 1, text: 'cũ' }] }));
    workbook.replace(id, sheetOf('Một', [['a'], ['b'], ['c']]));
    expect(exported('Một')?.notes ?? []).toEqual([]);
  });

  it('has its drop-downs: scattered ones in one call, tall ones each, none between them', () => {
    const rows = Array.from({ length: 40 }, () => ['', '', '', '', '']);
    const area = (row: number, column: number, rowCount: number, columns = 1) => ({
      row,
      column,
      rows: rowCount,
      columns,
    });
    const words = ['Có', 'Không'];
    const validations = [
      { area: area(2, 1, 39), options: words, strict: false, help: 'Chọn' },
      { area: area(2, 2, 39), options: words, strict: false, help: 'Chọn' },
      { area: area(5, 4, 1), options: ['1', '2'], strict: true },
      { area: area(9, 4, 1), options: ['1', '2'], strict: true },
      { area: area(9, 5, 2), options: words, strict: false },
    ];
    const workbook = googleWorkbook();
    const calls = callsOf(() => workbook.add(sheetOf('Một', rows, { validations })));
    expect(calls['Range.setDataValidation']).toBe(1);
    expect(calls['Range.setDataValidations']).toBe(1);
    expect(calls['SpreadsheetApp.newDataValidation']).toBe(3);
    const listed = sheet('Một')
      .getRange(1, 1, 40, 5)
      .getDataValidations()
      .flatMap((cells, r) =>
        cells.flatMap((rule, c) => (rule === null ? [] : [[r + 1, c + 1, rule.getAllowInvalid()]])),
      );
    expect(listed.filter(([, column]) => (column as number) > 2)).toEqual([
      [5, 4, false],
      [9, 4, false],
      [9, 5, true],
      [10, 5, true],
    ]);
    expect(listed.filter(([, column]) => (column as number) <= 2)).toHaveLength(78);
    expect(sheet('Một').getRange('B40').getDataValidation()?.getHelpText()).toBe('Chọn');
  });

  it('has borders around every block of them, in two calls', () => {
    const values = [['a'], [''], ['b'], ['c']];
    const styles = [[0], [1], [0], [0]];
    const palette = [{ border: true }, {}];
    const workbook = googleWorkbook();
    const calls = callsOf(() => workbook.add({ ...sheetOf('Một', values), styles, palette }));
    expect(calls['RangeList.setBorder']).toBe(1);
    const value = exported('Một');
    expect(value?.styles.map(([style]) => value.palette[style ?? -1]?.border === true)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('has one look set for all cells where all have the same', () => {
    const values = [['a', 'b']];
    const workbook = googleWorkbook();
    const calls = callsOf(() => {
      workbook.add({
        ...sheetOf('Một', values),
        styles: [[0, 1]],
        palette: [{ fontSize: 12, bold: true }, { fontSize: 12 }],
      });
    });
    expect([calls['Range.setFontSize'], calls['Range.setFontSizes'], calls['Range.setFontWeights']]).toEqual([
      1,
      undefined,
      1,
    ]);
    expect(sheet('Một').getRange('A1:B1').getFontSizes()).toEqual([[12, 12]]);
    expect(sheet('Một').getRange('A1:B1').getFontWeights()).toEqual([['bold', 'normal']]);
  });

  it('makes each rich text once, however many cells say the same', () => {
    const links = [1, 2, 3].map((row) => ({ row, column: 1, tab: 7, a1: 'B2' }));
    const workbook = googleWorkbook();
    const calls = callsOf(() => workbook.add(sheetOf('Một', [['x'], ['x'], ['y']], { links })));
    expect(calls['RichTextValueBuilder.build']).toBe(2);
    expect(host.linkAt(exported('Một')?.id ?? 0, 2, 1)).toBe('#gid=7&range=B2');
  });
});

describe('the sheets of a run', () => {
  it('count no more than one question for the size of all new tabs', () => {
    const sheets = openSheets();
    sheets.refs();
    const calls = callsOf(() => ['a', 'b', 'c'].map((name) => sheets.insert(name, false)));
    expect([calls['Sheet.getMaxRows'], calls['Sheet.getMaxColumns']]).toEqual([1, 1]);
  });
});
