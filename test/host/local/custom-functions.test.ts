import { describe, expect, it } from 'vitest';
import { findCustomFunctions } from '../../../src/host/local/custom-functions.ts';
import { type LocalHost, openLocalHost } from '../../../src/host/local/index.ts';

/** A host whose bundle has the custom functions given, and `put`, `show` to write formulas and read what they show. */
function hostWith(functions: Record<string, string>): LocalHost {
  const code = Object.entries(functions).map(([head, body]) => `/** @customfunction */\nfunction ${head} { ${body} }`);
  const tools = `
    function put(a1, text) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(text); }
    function formula(a1, text) { SpreadsheetApp.getActiveSheet().getRange(a1).setFormula(text); }
    function name(text, a1) { SpreadsheetApp.getActive().setNamedRange(text, SpreadsheetApp.getActiveSheet().getRange(a1)); }
    function show(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getDisplayValues().map(function (row) { return row.join("|"); }); }`;
  return openLocalHost({ bundle: `${code.join('\n')}\n${tools}` });
}

const describeArguments = {
  'TEST_KIND(a, b, c)':
    'return [a, b, c].map(function k(v) { return Array.isArray(v) ? "[" + v.map(k).join(" ") + "]" : v instanceof Date ? "Date" : v === undefined ? "undefined" : v === "" ? "empty" : typeof v + " " + v; }).join(", ")',
};

describe('custom functions', () => {
  it('are the top-level functions with the tag in the comment directly above them', () => {
    const bundle =
      '/** A.\n * @customfunction\n */\nfunction A_ONE(x) {}\n/** B. */\nfunction b() {}\n/** @customfunction */\nvar x;\nfunction c() {}\n';
    expect(findCustomFunctions(bundle)).toEqual(['A_ONE']);
  });

  it('get single cells as values, ranges as rows, empty cells as "", dates as Date, left-out last arguments as undefined', () => {
    const host = hostWith(describeArguments);
    host.call('put', 'A1', '1.234');
    host.call('put', 'A2', 'x');
    host.call('put', 'B1', '14/03/2025');
    host.call('put', 'D1', '=TEST_KIND(A1;A1:B2;C1)');
    host.call('put', 'D2', '=TEST_KIND(;1)');
    host.call('put', 'D3', '=TEST_KIND(10%;TRUE;"a")');
    expect(host.call('show', 'D1:D3')).toEqual([
      'number 1234, [[number 1234 Date] [string x empty]], empty',
      'empty, number 1, undefined',
      'number 0.1, boolean true, string a',
    ]);
  });

  it('spill arrays and show a thrown error as #ERROR!', () => {
    const host = hostWith({
      'TEST_GRID()': 'return [[1, 2], [3, 4]]',
      'TEST_FAIL()': 'throw new Error("Thiếu số liệu")',
    });
    host.call('put', 'A1', '=TEST_GRID()');
    host.call('put', 'A4', '=TEST_FAIL()');
    expect(host.call('show', 'A1:B4')).toEqual(['1|2', '3|4', '|', '#ERROR!|']);
  });

  it('may read the sheet but not write to it', () => {
    const sheet = 'SpreadsheetApp.getActive().getActiveSheet()';
    const host = hostWith({
      'TEST_READ()': `return ${sheet}.getRange("A1").getValue()`,
      'TEST_WRITE()': `${sheet}.getRange("A1").setValue(1)`,
      'TEST_UI()': 'try { SpreadsheetApp.getUi(); } catch (e) { return e.message; }',
      'TEST_MESSAGE()': `try { ${sheet}.getRange("A1").setValue(1); } catch (e) { return e.message; }`,
    });
    host.call('put', 'A1', '=1+1');
    host.call('put', 'A2', '=TEST_READ()');
    host.call('put', 'A3', '=TEST_WRITE()');
    host.call('put', 'A4', '=TEST_MESSAGE()');
    host.call('put', 'A5', '=TEST_UI()');
    expect(host.call('show', 'A1:A5')).toEqual([
      '2',
      '2',
      '#ERROR!',
      'You do not have permission to call Range.setValue',
      'Cannot call SpreadsheetApp.getUi() from this context.',
    ]);
  });

  it('go stale until an argument changes or the formula is typed anew with another text', () => {
    const host = hostWith({ 'TEST_LAST(version)': 'return SpreadsheetApp.getActiveSheet().getRange("A1").getValue()' });
    host.call('put', 'A1', 'old');
    host.call('put', 'B1', '=TEST_LAST()');
    host.call('put', 'B2', '=TEST_LAST(C1)');
    host.call('put', 'A1', 'new');
    expect(host.call('show', 'B1:B2')).toEqual(['old', 'old']);
    host.call('put', 'C1', 1);
    expect(host.call('show', 'B1:B2')).toEqual(['old', 'new']);
    host.call('put', 'B1', '=TEST_LAST("x")');
    expect(host.call('show', 'B1:B2')).toEqual(['new', 'new']);
  });

  it('keep their result when the same formula is written again, by values or as a formula', () => {
    const host = hostWith({ 'TEST_LAST()': 'return SpreadsheetApp.getActiveSheet().getRange("A1").getValue()' });
    host.call('put', 'A1', 'old');
    host.call('put', 'B1', '=TEST_LAST()');
    expect(host.call('show', 'B1')).toEqual(['old']);
    host.call('put', 'A1', 'new');
    host.call('put', 'B1', '=TEST_LAST()');
    host.call('formula', 'B1', '=TEST_LAST()');
    expect(host.call('show', 'B1')).toEqual(['old']);
    host.call('put', 'B1', '');
    host.call('formula', 'B1', '=TEST_LAST()');
    expect(host.call('show', 'B1')).toEqual(['new']);
  });

  it('are fresh once a version cell among their arguments is raised, by name too', () => {
    const host = hostWith({ 'TEST_LAST(version)': 'return SpreadsheetApp.getActiveSheet().getRange("A1").getValue()' });
    host.call('name', 'cchc_version', 'D1');
    host.call('put', 'A1', 'old');
    host.call('formula', 'B1:B2', '=TEST_LAST(cchc_version)');
    expect(host.call('show', 'B1:B2')).toEqual(['old', 'old']);
    host.call('put', 'A1', 'new');
    expect(host.call('show', 'B1:B2')).toEqual(['old', 'old']);
    host.call('put', 'D1', 2);
    expect(host.call('show', 'B1:B2')).toEqual(['new', 'new']);
  });

  it('answer from their own bundle when several hosts are open', () => {
    const [first, second, third] = [
      hostWith({ 'TEST_WHO()': 'return 1' }),
      hostWith({ 'TEST_WHO()': 'return 2' }),
      hostWith({}),
    ];
    for (const host of [first, second, third]) host?.call('put', 'A1', '=TEST_WHO()');
    expect([first, second, third].map((host) => host?.call('show', 'A1'))).toEqual([['1'], ['2'], ['#NAME?']]);
  });
});
