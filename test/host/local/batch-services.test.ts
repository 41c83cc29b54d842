/** Services that do much in one call, and how calls are counted. */
import { describe, expect, it } from 'vitest';
import { openLocalHost } from '../../../src/host/local/index.ts';

const opened = (body: string) => {
  const host = openLocalHost({
    bundle: `function run() { var book = SpreadsheetApp.getActiveSpreadsheet(); var s = book.getSheets()[0]; ${body} }

/** Ten for each tab.
 * @customfunction
 */
function CCHC_TEN() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().length * 10; }`,
  });
  return { host, run: () => host.call('run') };
};
const run = (body: string) => opened(body).run();

describe('range lists', () => {
  it('set number formats and borders on each of their ranges', () => {
    const seen =
      run(`var list = s.getRangeList(["A1:A2", "C3"]); list.setNumberFormat("0.0").setBorder(true, true, true, true, true, true);
      return [s.getRange("A1:C3").getNumberFormats(), list.getRanges().map(function (r) { return r.getA1Notation(); })];`);
    expect(seen).toEqual([
      [
        ['0.0', 'General', 'General'],
        ['0.0', 'General', 'General'],
        ['General', 'General', '0.0'],
      ],
      ['A1:A2', 'C3'],
    ]);
  });

  it('of nothing, or of what is no range, throw', () => {
    expect(() => run('s.getRangeList([])')).toThrow('at least one range');
    expect(() => run('s.getRangeList(["A1", "?"])')).toThrow('Range not found');
    expect(() => run('s.getRangeList(["A1"]).setValue(1)')).toThrow(
      'not implemented in the local host: RangeList.setValue',
    );
  });
});

describe('searches', () => {
  const cells = `s.getRange("A1:B2").setNumberFormat("@").setValues([["Tỷ lệ cchc_rate", ""], ["", "x"]]);
    s.getRange("C1").setFormula("=1+1"); var other = book.insertSheet("Hai"); other.getRange("B3").setFormula("=CCHC_TEN()"); other.hideSheet();`;
  const found = 'function (r) { return r.getSheet().getName() + "!" + r.getA1Notation(); }';

  it('go through all tabs, the hidden ones too, by what cells show, capitals or not', () => {
    expect(run(`${cells} return book.createTextFinder("CCHC_").findAll().map(${found});`)).toEqual(['Sheet1!A1']);
    expect(run(`${cells} return book.createTextFinder("2").findAll().map(${found});`)).toEqual(['Sheet1!C1', 'Hai!B3']);
  });

  it('match the text of formulas once they are told to, and then not their results', () => {
    const formulas = (text: string) =>
      run(`${cells} return book.createTextFinder("${text}").matchFormulaText(true).findAll().map(${found});`);
    expect(formulas('CCHC_')).toEqual(['Sheet1!A1', 'Hai!B3']);
    expect(formulas('20')).toEqual([]);
  });

  it('give ranges that know the id of their tab', () => {
    expect(run(`return s.getRange("B2").getGridId() === s.getSheetId();`)).toBe(true);
  });
});

describe('the count of calls', () => {
  it('tells those apart that only build a value in the script', () => {
    const { host, run: go } = opened(
      's.getRange("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("a").setLinkUrl("#gid=0").build());',
    );
    go();
    expect(host.serviceCalls()).toMatchObject({ total: 8, local: 4 });
  });

  it('leaves out what one service asks of another', () => {
    const { host, run: go } = opened('book.setNamedRange("Ten", s.getRange("A1:B2"));');
    go();
    expect(host.serviceCalls().byMethod).toEqual({
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getSheets': 1,
      'Sheet.getRange': 1,
      'Spreadsheet.setNamedRange': 1,
    });
  });

  it('counts what custom functions ask, also while a script waits for their results', () => {
    const { host, run: go } = opened('s.getRange("A1").setFormula("=CCHC_TEN()"); return s.getRange("A1").getValue();');
    expect(go()).toBe(10);
    expect(host.serviceCalls().byMethod['Spreadsheet.getSheets']).toBe(2);
  });
});
