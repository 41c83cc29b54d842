import { describe, expect, it } from 'vitest';
import { type LocalHost, openLocalHost } from '../../../src/host/local/index.ts';

const tools = `function linked(text, url) { return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build(); }
  function urls(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getRichTextValues().map(function (row) {
    return row.map(function (value) { return value && value.getLinkUrl(); }); }); }`;

/** A host whose bundle is a function `go` with the given body, and `more`; `sheet` stands ready in both. */
function hostOf(body: string, more = ''): LocalHost {
  const sheet = 'var sheet = SpreadsheetApp.getActiveSheet();';
  return openLocalHost({
    bundle: `function go() { ${sheet} ${body} }\nfunction more() { ${sheet} ${more} }\n${tools}`,
  });
}

function run(body: string): unknown {
  return hostOf(body).call('go');
}

const link = '#gid=7&range=B2';

describe('links of cells', () => {
  it('leave the text as the value and are read back', () => {
    const body = `var r = sheet.getRange("A1:B1").setRichTextValues([[linked("Mở", "${link}"), linked("01/02", null)]]);
      return [r.getValues()[0], r.getFormulas()[0], urls("A1:C1")[0], sheet.getRange("A1").getRichTextValue().getText()]`;
    const host = hostOf(body);
    expect(host.call('go')).toEqual([['Mở', '01/02'], ['', ''], [link, null, null], 'Mở']);
    expect([host.linkAt(0, 1, 1), host.linkAt(0, 1, 2), host.linkAt(0, 5, 5)]).toEqual([link, null, null]);
  });

  it('are null where a cell holds no text', () => {
    const body =
      'sheet.getRange("A1").setValue(5); sheet.getRange("B1").setFormula(\'="a"\'); return sheet.getRange("A1:C1").getRichTextValues()[0].map(function (v) { return v && v.getText(); })';
    expect(run(body)).toEqual([null, null, '']);
  });

  it('move with inserted, deleted, moved and sorted rows', () => {
    const body = `sheet.getRange("A1:A3").setRichTextValues([[linked("c", "#gid=3")], [linked("a", null)], [linked("b", "#gid=2")]]);
      sheet.getRange("A1").setNote("ghi chú"); sheet.insertRowsBefore(1, 2); var seen = [urls("A1:A5").join()];
      sheet.getRange("A3:A5").sort(1); seen.push(urls("A3:A5").join(), sheet.getRange("A5").getNote());
      sheet.moveRows(sheet.getRange("A5"), 3); seen.push(urls("A3:A5").join(), sheet.getRange("A3").getNote(), sheet.getRange("A5").getNote());
      sheet.deleteRow(1); return seen.concat(urls("A2:A4").join())`;
    expect(run(body)).toEqual([
      ',,#gid=3,,#gid=2',
      ',#gid=2,#gid=3',
      'ghi chú',
      '#gid=3,,#gid=2',
      'ghi chú',
      '',
      '#gid=3,,#gid=2',
    ]);
  });

  it('are gone once the cell gets another content, by scripts or by hand, the same text among them', () => {
    const put = (cell: string): string => `sheet.getRange("${cell}").setRichTextValue(linked("x", "${link}"));`;
    const body = `${put('A1:A4')} sheet.getRange("A1").setValue("x"); sheet.getRange("A2").setFormula("=1"); sheet.getRange("A3").clearContent(); return urls("A1:A4").join()`;
    const host = hostOf(body, 'return urls("A4").join()');
    expect(host.call('go')).toBe(`,,,${link}`);
    host.typeInto('Sheet1', 'A4', 'y');
    expect(host.call('more')).toBe('');
  });

  it('stay under looks that change', () => {
    const body = `sheet.getRange("A1").setRichTextValue(linked("x", "${link}")).setFontWeight("bold").setBackground("#ffffff"); return urls("A1").join()`;
    expect(run(body)).toBe(link);
  });

  it('on parts of a cell, before a text, or in another size are refused', () => {
    const builder = 'SpreadsheetApp.newRichTextValue()';
    expect(() => run(`${builder}.setText("abc").setLinkUrl(0, 2, "#gid=1")`)).toThrow('a link on a part of a cell');
    expect(run(`return ${builder}.setText("abc").setLinkUrl(0, 3, "#gid=1").build().getLinkUrl()`)).toBe('#gid=1');
    expect(() => run(`${builder}.setLinkUrl("#gid=1")`)).toThrow('must be set before');
    expect(() => run('sheet.getRange("A1:A2").setRichTextValues([[linked("x", null)]])')).toThrow(
      'The number of rows in the data does not match',
    );
    expect(() => run('sheet.getRange("A1").setRichTextValue("x")')).toThrow("don't match the method signature");
  });
});
