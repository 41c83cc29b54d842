import { describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../../src/files/xlsx.ts';
import { type LocalHost, type LocalHostOptions, openLocalHost } from '../../../src/host/local/index.ts';
import type { SheetValue, WorkbookValue } from '../../../src/layout/workbook-value.ts';

/** A host whose bundle is a function `go` with the given body; `sheet` and `book` stand ready in it. */
function hostOf(body: string, options: Partial<LocalHostOptions> = {}, more = ''): LocalHost {
  const prelude = 'var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0];';
  return openLocalHost({ bundle: `function go(a, b) { ${prelude} ${body} }\n${more}`, newId: counter(), ...options });
}

function counter(): () => number {
  let id = 100;
  return () => {
    id += 1;
    return id;
  };
}

function run(body: string, options: Partial<LocalHostOptions> = {}, more = ''): unknown {
  return hostOf(body, options, more).call('go');
}

function sheetOf(part: Partial<SheetValue>): WorkbookValue {
  const values = part.values ?? [];
  return {
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    sheets: [
      {
        name: 'Tab',
        values,
        styles: values.map((row) => row.map(() => 0)),
        palette: [{}],
        columnWidths: values[0]?.map(() => null) ?? [],
        rowHeights: values.map(() => null),
        merges: [],
        ...part,
      },
    ],
  };
}

describe('the room of the bundle', () => {
  it('has ECMAScript globals and the services, and makes no code from text', () => {
    const names = '["URL","setTimeout","process","require","fetch","TextEncoder","structuredClone"]';
    expect(run(`return ${names}.filter(function (n) { return n in globalThis; })`)).toEqual([]);
    expect(() => run('return eval("1")')).toThrow(/Code generation from strings disallowed/);
  });

  it('refuses a bundle that calls services while it is loaded', () => {
    expect(() => openLocalHost({ bundle: 'SpreadsheetApp.getActive();' })).toThrow(
      'calls services while it is being loaded',
    );
  });

  it('throws on services that are not emulated, naming them', () => {
    expect(() => run('sheet.getImages()')).toThrow('not implemented in the local host: Sheet.getImages');
    expect(() => run('DriveApp.createFile()')).toThrow('DriveApp is not defined');
  });

  it('gives errors of its own kind to the bundle', () => {
    expect(run('try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.message]; }')).toEqual([
      true,
      'The starting row or column of the range is too small.',
    ]);
  });

  it('counts service calls, from zero after opening', () => {
    const host = hostOf(
      'sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]])',
      {},
      'function onOpen() { SpreadsheetApp.getUi(); }',
    );
    expect(host.serviceCalls()).toEqual({ total: 0, local: 0, byMethod: {} });
    host.call('go');
    expect(host.serviceCalls().byMethod['Range.setValues']).toBe(1);
    expect(host.serviceCalls().total).toBe(4);
    host.resetServiceCalls();
    expect(host.serviceCalls().total).toBe(0);
  });
});

describe('google.script.run', () => {
  it('carries plain values as copies', () => {
    const given = { a: [1, 'x', null, true], b: { c: undefined } };
    expect(hostOf('a.a.push(a.a instanceof Array); return a;').call('go', given)).toEqual({
      a: [1, 'x', null, true, true],
      b: {},
    });
    expect(given.a).toHaveLength(4);
  });

  it('refuses dates, functions and NaN both ways', () => {
    expect(() => hostOf('').call('go', { at: new Date(0) })).toThrow('does not carry a Date (argument 1.at)');
    expect(() => run('return [new Date()]')).toThrow('does not carry a Date (result[0])');
    expect(() => run('return function () {}')).toThrow('does not carry a function');
    expect(() => run('return 0 / 0')).toThrow('does not carry NaN');
  });

  it('throws when there is no such function', () => {
    expect(() => hostOf('').call('nothing')).toThrow('Script function not found: nothing');
  });
});

describe('values of cells', () => {
  it('are typed as the locale reads them', () => {
    const body =
      'return sheet.getRange("A1:E1").setValues([["1.234", "27,5%", "1,5", "1.5", "01/02"]]).getValues()[0].map(String)';
    const now = (): number => Date.UTC(2025, 5, 1);
    const typed = run(body, { now }) as string[];
    expect(typed.slice(0, 4)).toEqual(['1234', '0.275', '1.5', '1.5']);
    expect(typed[4]).toMatch(/^Sat Feb 01 2025 00:00:00/);
    expect(run('return [typeof sheet.getRange("A1").setValue("1.5").getValue()]')).toEqual(['string']);
    const english = { workbook: { ...sheetOf({}), locale: 'en_US' } };
    expect(run('return sheet.getRange("A1:B1").setValues([["1,234", "1.5"]]).getValues()[0]', english)).toEqual([
      1234, 1.5,
    ]);
  });

  it('stay text under the format @, whatever they begin with', () => {
    const body = `var r = sheet.getRange("A1:D1").setNumberFormat("@").setValues([["=1+1", "01", "27,5%", "01/02"]]);
      r.setFontWeight("bold"); return [r.getValues()[0], r.getFormulas()[0], r.getDisplayValues()[0]];`;
    const texts = ['=1+1', '01', '27,5%', '01/02'];
    expect(run(body)).toEqual([texts, ['', '', '', ''], texts]);
  });

  it('become formulas from = on without that format', () => {
    const body =
      'sheet.getRange("A1").setValue("=SUM(1;2)"); return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getFormula()]';
    expect(run(body)).toEqual([3, '=SUM(1;2)']);
  });

  it('are dates of the bundle on their calendar day, and "" when empty', () => {
    const body = `sheet.getRange("A1").setValue(new Date(2025, 2, 14)); var v = sheet.getRange("A1:B1").getValues()[0];
      return [v[0] instanceof Date, v[0].getFullYear(), v[0].getMonth(), v[0].getDate(), v[0].getHours(), v[1], sheet.getRange("A1").getDisplayValue()]`;
    expect(run(body)).toEqual([true, 2025, 2, 14, 0, '', '14/03/2025']);
  });

  it('are printed in the locale', () => {
    const body =
      'return sheet.getRange("A1:B1").setValues([[1234.5, 0.275]]).setNumberFormats([["#,##0.0", "0.0%"]]).getDisplayValues()[0]';
    expect(run(body)).toEqual(['1.234,5', '27,5%']);
  });

  it('must have the size of the range', () => {
    expect(() => run('sheet.getRange("A1:B2").setValues([[1, 2]])')).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => run('sheet.getRange("A1:B1").setValues([[1]])')).toThrow('The data has 1 but the range has 2.');
  });

  it('are read "" under a merge, which keeps only its first value', () => {
    const body =
      'var r = sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]); r.merge(); r.setValues([[5, 6], [7, 8]]); return r.getValues()';
    expect(run(body)).toEqual([
      [5, ''],
      ['', ''],
    ]);
  });

  it('outside a strict drop-down are refused', () => {
    const body = `var rule = SpreadsheetApp.newDataValidation().requireValueInList(["Hủy", "Hoàn thành"]).setAllowInvalid(false).build();
      sheet.getRange("A1:A3").setDataValidation(rule); sheet.getRange("A2").setValue("Hủy"); sheet.getRange("A3").setValue("xong");`;
    expect(() => run(body)).toThrow('violates the data validation rules');
  });
});

describe('sheets', () => {
  it('are new with 1000 × 26 cells, and ranges outside throw until rows are inserted', () => {
    const host = hostOf(`var s = book.insertSheet("Mới"); var seen = [s.getMaxRows(), s.getMaxColumns()];
      try { s.getRange(1001, 1); } catch (e) { seen.push(e.message); }
      s.insertRowsAfter(1000, 1); s.getRange(1001, 1).setValue("x"); return seen.concat(s.getLastRow());`);
    expect(host.call('go')).toEqual([
      1000,
      26,
      'The coordinates of the range are outside the dimensions of the sheet.',
      1001,
    ]);
  });

  it('have unique names and ids that survive renaming', () => {
    const body =
      'var s = book.insertSheet("Mới"); var id = s.getSheetId(); s.setName("Khác"); return [book.getSheetById(id).getName(), book.getSheetByName("Mới")]';
    expect(run(body)).toEqual(['Khác', null]);
    expect(() => run('book.insertSheet("Mới"); book.insertSheet("Mới")')).toThrow(
      'A sheet with the name "Mới" already exists.',
    );
  });

  it('go where they are put, and the last visible one stays', () => {
    const body =
      'book.insertSheet("B"); book.insertSheet("C", 0); book.moveActiveSheet(3); return book.getSheets().map(function (s) { return s.getName(); })';
    expect(run(body)).toEqual(['Sheet1', 'B', 'C']);
    expect(() => run('book.deleteSheet(sheet)')).toThrow("You can't remove all the sheets");
    expect(() => run('sheet.hideSheet()')).toThrow("You can't hide all the sheets");
  });

  it('carry values, looks, notes, names and protections along when rows are inserted or deleted', () => {
    const body = `var r = sheet.getRange("A3:B3").setValues([["x", 1]]).setFontFamily("Times New Roman").setNote("ghi chú");
      book.setNamedRange("ten", r); r.protect().setDescription("khóa").setWarningOnly(true);
      sheet.insertRowsBefore(1, 2); sheet.deleteRow(2);
      var moved = book.getRangeByName("ten"); var p = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
      return [moved.getA1Notation(), moved.getValues()[0], moved.getFontFamily(), moved.getNote(), p.getRange().getA1Notation(), p.getDescription(), p.isWarningOnly()]`;
    expect(run(body)).toEqual(['A4:B4', ['x', 1], 'Times New Roman', 'ghi chú', 'A4:B4', 'khóa', true]);
  });

  it('sort rows by value with their looks, empty cells last', () => {
    const body = `var r = sheet.getRange("A1:B4").setValues([["b", 2], ["", 0], ["a", 1], [3, 9]]); sheet.getRange("A1").setFontWeight("bold");
      r.sort(1); return [r.getValues(), r.getFontWeights().map(function (w) { return w[0]; })]`;
    expect(run(body)).toEqual([
      [
        [3, 9],
        ['a', 1],
        ['b', 2],
        ['', 0],
      ],
      ['normal', 'normal', 'bold', 'normal'],
    ]);
  });

  it('move rows as a block', () => {
    const body =
      'sheet.getRange("A1:A4").setValues([[1],[2],[3],[4]]); sheet.moveRows(sheet.getRange("A1:A2"), 4); return sheet.getRange("A1:A4").getValues().join()';
    expect(run(body)).toBe('3,1,2,4');
  });
});

describe('what people do', () => {
  const recorder =
    'var seen = []; function onEdit(e) { seen.push([e.range.getA1Notation(), e.value, e.oldValue].join("|")); } function edits() { return seen; }';

  it('fires onEdit with the value, unlike what scripts write', () => {
    const host = hostOf('sheet.getRange("A1").setValue(1)', {}, recorder);
    host.call('go');
    host.typeInto('Sheet1', 'A1', '2,5');
    host.typeInto('Sheet1', 'B1', 'x');
    expect(host.call('edits')).toEqual(['A1|2.5|1', 'B1|x|']);
  });

  it('menus are built at opening and run by name, alerts and prompts are answered from the script', () => {
    const more =
      'function onOpen() { SpreadsheetApp.getUi().createMenu("CCHC").addItem("Bắt đầu", "go").addSeparator().addToUi(); }';
    const body = `var ui = SpreadsheetApp.getUi(); var p = ui.prompt("Năm?", ui.ButtonSet.OK_CANCEL);
      if (p.getSelectedButton() === ui.Button.OK && ui.alert("Chắc?", ui.ButtonSet.YES_NO) === ui.Button.NO) book.toast(p.getResponseText(), "Xong");`;
    const host = hostOf(body, { answers: { prompts: [{ button: 'OK', text: '2025' }], alerts: ['NO'] } }, more);
    expect(host.menu()).toEqual([
      {
        kind: 'menu',
        caption: 'CCHC',
        items: [{ kind: 'item', caption: 'Bắt đầu', functionName: 'go' }, { kind: 'separator' }],
      },
    ]);
    host.runMenu('go');
    expect(host.screen.toasts).toEqual([{ title: 'Xong', text: '2025' }]);
    expect(host.screen.alerts).toEqual([{ text: 'Chắc?' }]);
  });
});

describe('a whole workbook', () => {
  const workbook = sheetOf({
    id: 42,
    values: [
      ['Tỷ lệ', 0.275],
      ['01/02', null],
      ['=x', 3],
    ],
    formulas: [{ row: 3, column: 2, formula: '=SUM(B1,2.725)' }],
    styles: [
      [1, 2],
      [0, 3],
      [4, 0],
    ],
    palette: [
      {},
      { fontFamily: 'Times New Roman', fontSize: 13, bold: true, wrap: true, border: true, vertical: 'middle' },
      { numberFormat: '0.0%', border: true },
      { horizontal: 'justify', color: '#990000', background: '#ffeecc' },
      { numberFormat: '@' },
    ],
    columnWidths: [96, null],
    rowHeights: [40, null, 21],
    hiddenColumns: [2],
    hiddenRows: [3],
    merges: [{ row: 2, column: 1, rows: 1, columns: 2 }],
    validations: [
      { area: { row: 1, column: 2, rows: 9, columns: 1 }, options: ['a', 'b'], strict: true, help: 'Chọn' },
    ],
    notes: [{ row: 1, column: 1, text: 'ghi chú' }],
    frozenRows: 1,
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
  });

  it('comes out as it went in, side tables included', () => {
    const named = {
      ...workbook,
      namedAreas: [{ name: 'ten', sheet: 'Tab', area: { row: 1, column: 1, rows: 2, columns: 2 } }],
    };
    const host = openLocalHost({ bundle: '', workbook: named });
    expect(host.workbook()).toEqual(named);
  });

  it('goes through a file and the host and comes out as it was', async () => {
    const file = await readXlsx(await writeXlsx(workbook));
    const host = openLocalHost({ bundle: '', workbook: file });
    expect(host.workbook()).toEqual(file);
    expect(await readXlsx(await writeXlsx(host.workbook()))).toEqual(file);
  });

  it('keeps hidden tabs where they are when others move', () => {
    const tabs = ['A', 'B', 'C', 'D'].map((name, i) => ({
      ...(sheetOf({}).sheets[0] as SheetValue),
      name,
      hidden: i === 1,
    }));
    const body =
      'book.setActiveSheet(book.getSheetByName("A")); book.moveActiveSheet(3); return book.getSheets().map(function (s) { return s.getName(); })';
    expect(run(body, { workbook: { sheets: tabs } })).toEqual(['B', 'C', 'A', 'D']);
    expect(run(body.replace('"A"', '"D"').replace('(3)', '(2)'), { workbook: { sheets: tabs } })).toEqual([
      'A',
      'D',
      'B',
      'C',
    ]);
  });

  it('of 5,000 × 20 cells is written and formatted quickly', { timeout: 20_000 }, () => {
    const host =
      hostOf(`sheet.insertRowsAfter(1000, 4000); var rows = []; for (var r = 0; r < 5000; r++) { var row = []; for (var c = 0; c < 20; c++) row.push(c % 2 ? "Nhiệm vụ " + r : r * c); rows.push(row); }
      sheet.getRange(1, 1, 5000, 20).setValues(rows).setFontFamily("Times New Roman"); return sheet.getLastRow();`);
    const start = performance.now();
    expect(host.call('go')).toBe(5000);
    // Generous for a loaded machine; about one second on an idle one. Cell by cell it would be minutes.
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('other services', () => {
  it('keep properties within their size, and cache for its time', () => {
    let now = 0;
    const host = hostOf(
      `var p = PropertiesService.getDocumentProperties(); var c = CacheService.getDocumentCache();
       if (a) { p.setProperty("k", "v"); c.put("k", "v", 10); } return [p.getProperty("k"), c.get("k"), p.getProperty("x")];`,
      { now: () => now },
    );
    expect(host.call('go', true)).toEqual(['v', 'v', null]);
    now = 11_000;
    expect(host.call('go', false)).toEqual(['v', null, null]);
    expect(() => run('PropertiesService.getUserProperties().setProperty("k", new Array(10000).join("x"))')).toThrow(
      'Argument too large',
    );
  });

  it('print dates in the zone asked for and refuse patterns that they do not know', () => {
    expect(
      run('return Utilities.formatDate(new Date(Date.UTC(2025, 2, 13, 18)), "Asia/Ho_Chi_Minh", "dd/MM/yyyy HH:mm")'),
    ).toBe('14/03/2025 01:00');
    expect(() => run('Utilities.formatDate(new Date(0), "UTC", "EEE")')).toThrow('"EEE" in Utilities.formatDate');
  });
});

describe('frozen panes that cut a merged cell, as Excel allows them', () => {
  it('are opened and saved as they were', () => {
    const workbook = sheetOf({
      values: [['a', null, null]],
      merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
      frozenColumns: 2,
    });
    expect(hostOf('', { workbook }).workbook().sheets[0]).toMatchObject({ frozenColumns: 2, merges: [{ columns: 3 }] });
  });
});
