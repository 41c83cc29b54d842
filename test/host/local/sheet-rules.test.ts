import { describe, expect, it } from 'vitest';
import { type LocalHost, openLocalHost } from '../../../src/host/local/index.ts';

/** A host whose bundle is a function `go` with the given body; `book` and `sheet` stand ready in it. */
function hostOf(body: string): LocalHost {
  const prelude = 'var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0];';
  let id = 100;
  const newId = (): number => {
    id += 1;
    return id;
  };
  return openLocalHost({ bundle: `function go() { ${prelude} ${body} }`, newId });
}

function run(body: string): unknown {
  return hostOf(body).call('go');
}

describe('conditional formats', () => {
  /** Background that the engine draws in column A, from row 1 on. */
  function drawn(host: LocalHost, rows: number): (string | undefined)[] {
    return Array.from(
      { length: rows },
      (_, row) => host.engineModel.getters.getCellConditionalFormatStyle({ sheetId: '0', col: 0, row })?.fillColor,
    );
  }
  const rule = (condition: string, color: string): string =>
    `SpreadsheetApp.newConditionalFormatRule().${condition}.setBackground("${color}").setRanges([sheet.getRange("A1:A4")]).build()`;
  const values = 'sheet.getRange("A1:B4").setValues([["Hủy", 1], ["Hoàn thành", 2], [7, 3], ["", 4]]);';

  it('are drawn by the engine after what scripts write', () => {
    const host = hostOf(`${values} sheet.setConditionalFormatRules([${rule('whenTextEqualTo("Hủy")', '#ff0000')},
      ${rule('whenFormulaSatisfied("=$B1=2")', '#00ff00')}, ${rule('whenNumberGreaterThan(5)', '#0000ff')}, ${rule('whenCellEmpty()', '#eeeeee')}])`);
    host.call('go');
    expect(drawn(host, 5)).toEqual(['#ff0000', '#00ff00', '#0000ff', '#eeeeee', undefined]);
    host.typeInto('Sheet1', 'A4', 'Hủy');
    expect(drawn(host, 4)[3]).toBe('#ff0000');
  });

  it('of the first rule that holds win', () => {
    const host = hostOf(
      `${values} sheet.setConditionalFormatRules([${rule('whenTextContains("H")', '#ff0000')}, ${rule('whenCellNotEmpty()', '#00ff00')}])`,
    );
    host.call('go');
    expect(drawn(host, 4)).toEqual(['#ff0000', '#ff0000', '#00ff00', undefined]);
  });

  it('are replaced all at once, read back, and move with rows', () => {
    const body = `sheet.setConditionalFormatRules([${rule('whenTextEqualTo("a")', '#ff0000')}]);
      sheet.setConditionalFormatRules([${rule('whenTextEqualTo("b")', '#00ff00')}]); sheet.insertRowsBefore(1, 2);
      var rules = sheet.getConditionalFormatRules(); sheet.setConditionalFormatRules(rules.concat(rules[0].copy().setBold(true).build()));
      var seen = [rules.length, rules[0].getRanges()[0].getA1Notation(), sheet.getConditionalFormatRules().length];
      sheet.clearConditionalFormatRules(); return seen.concat(sheet.getConditionalFormatRules().length)`;
    expect(run(body)).toEqual([1, 'A3:A6', 2, 0]);
  });

  it('without a condition, without ranges, or for another sheet are refused', () => {
    expect(() => run('SpreadsheetApp.newConditionalFormatRule().setBackground("#ff0000").build()')).toThrow(
      'a conditional format without a condition or ranges',
    );
    expect(() =>
      run(`book.insertSheet("B").setConditionalFormatRules([${rule('whenCellEmpty()', '#ff0000')}])`),
    ).toThrow('must be on the same sheet');
  });
});

describe('protections', () => {
  it('of a sheet are one, warn only when told so, and keep their unprotected ranges as rows move', () => {
    const body = `var p = sheet.protect().setDescription("khóa").setWarningOnly(true).setUnprotectedRanges([sheet.getRange("B2:B3")]);
      sheet.insertRowsBefore(1, 1); var again = sheet.protect(); var types = SpreadsheetApp.ProtectionType;
      return [again.getDescription(), again.isWarningOnly(), again.getUnprotectedRanges()[0].getA1Notation(), again.getProtectionType() === types.SHEET,
        sheet.getProtections(types.SHEET).length, sheet.getProtections(types.RANGE).length]`;
    expect(run(body)).toEqual(['khóa', true, 'B3:B4', true, 1, 0]);
  });

  it('of ranges may overlap, are found by kind over the whole spreadsheet, and go when removed', () => {
    const body = `var types = SpreadsheetApp.ProtectionType; sheet.getRange("A1").protect(); var second = sheet.getRange("A1").protect(); sheet.protect();
      var other = book.insertSheet("B"); other.getRange("A1").protect(); var seen = [book.getProtections(types.RANGE).length, sheet.getProtections(types.RANGE).length];
      second.remove(); seen.push(sheet.getProtections(types.RANGE).length); try { second.remove(); } catch (e) { seen.push(e.message); } return seen`;
    expect(run(body)).toEqual([3, 2, 1, 'This protection has been removed.']);
    expect(() => run('sheet.getProtections()')).toThrow('a ProtectionType is expected');
  });
});

describe('developer metadata', () => {
  it('stands on the spreadsheet, sheets, columns and rows, and is found by key within them', () => {
    const body = `book.addDeveloperMetadata("v", "1"); sheet.addDeveloperMetadata("v", "2"); sheet.getRange("C:C").addDeveloperMetadata("v", "3");
      sheet.getRange("4:4").addDeveloperMetadata("v"); book.insertSheet("B").addDeveloperMetadata("v", "5");
      var list = function (found) { return found.map(function (m) { return m.getLocation().getLocationType() + " " + m.getValue(); }); };
      return [list(book.createDeveloperMetadataFinder().withKey("v").find()), list(sheet.createDeveloperMetadataFinder().withKey("v").find()),
        list(sheet.getDeveloperMetadata()), list(book.createDeveloperMetadataFinder().withValue("3").find()), book.createDeveloperMetadataFinder().withKey("w").find().length]`;
    expect(run(body)).toEqual([
      ['SPREADSHEET 1', 'SHEET 2', 'COLUMN 3', 'ROW null', 'SHEET 5'],
      ['SHEET 2', 'COLUMN 3', 'ROW null'],
      ['SHEET 2'],
      ['COLUMN 3'],
      0,
    ]);
  });

  it('moves with its column and goes with it', () => {
    const body = `sheet.getRange("C:C").addDeveloperMetadata("muc", "x"); sheet.insertColumnsBefore(1, 2); sheet.deleteRow(1); sheet.insertRowsAfter(999, 5);
      var find = function () { return book.createDeveloperMetadataFinder().withKey("muc").find(); };
      var column = find()[0].getLocation().getColumn(); var seen = [column.getA1Notation(), column.getDeveloperMetadata().length]; sheet.deleteColumn(5);
      return seen.concat(find().length)`;
    expect(run(body)).toEqual(['E1:E1004', 1, 0]);
  });

  it('is changed and removed by its own service', () => {
    const body = `sheet.addDeveloperMetadata("a", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); var m = sheet.getDeveloperMetadata()[0]; var id = m.getId();
      m.setKey("b").setValue("2"); var again = book.createDeveloperMetadataFinder().withId(id).find()[0];
      var seen = [again.getKey(), again.getValue(), again.getVisibility()]; again.remove(); return seen.concat(sheet.getDeveloperMetadata().length)`;
    expect(run(body)).toEqual(['b', '2', 'PROJECT', 0]);
  });

  it('on other ranges is refused', () => {
    expect(() => run('sheet.getRange("A1:B2").addDeveloperMetadata("a")')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });
});

describe('named ranges', () => {
  it('follow inserted rows, are found in any case, and take a new place under the same name', () => {
    const body = `book.setNamedRange("cchc_version", sheet.getRange("B2")); sheet.insertRowsBefore(1, 3); var named = book.getNamedRanges()[0];
      var seen = [named.getName(), named.getRange().getA1Notation(), book.getRangeByName("CCHC_VERSION").getA1Notation(), book.getRangeByName("khac")];
      book.setNamedRange("cchc_version", sheet.getRange("D1:D2")); return seen.concat(book.getNamedRanges().length, named.getRange().getA1Notation())`;
    expect(run(body)).toEqual(['cchc_version', 'B5', 'B5', null, 1, 'D1:D2']);
  });
});
