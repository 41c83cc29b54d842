import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/import/read/html.ts';

/** Text of the only cell of a table with this content. */
function cell(content: string): string | undefined {
  return readHtml(`<table><tr><td>${content}</td></tr></table>`)[0]?.rows[0]?.[0]?.text;
}

const shape = (html: string) =>
  readHtml(html).map(({ rows }) => rows.map((row) => row.map(({ text, covered }) => (covered ? '·' : text))));

describe('the text of a cell of HTML', () => {
  it('takes line breaks of the source for spaces', () => {
    expect(cell('<p>Ban hành Kế hoạch\n  CCHC năm\r\n 2025.</p>')).toBe('Ban hành Kế hoạch CCHC năm 2025.');
  });

  it('begins a line at every paragraph and <br>', () => {
    expect(cell('<p>A<br>\n B</p><p>C</p><div>D</div>E')).toBe('A\nB\nC\nD\nE');
  });

  it('leaves out the paragraphs that only keep a cell open', () => {
    expect(cell('<p class=MsoNormal><o:p>&nbsp;</o:p></p>')).toBe('');
  });

  it('begins items of a list with "- ", also of lists that have their own dash', () => {
    expect(cell('Gồm:<ul><li>A</li><li><p>B</p></li></ul>')).toBe('Gồm:\n- A\n- B');
    expect(cell('<ul style="list-style-type: none"><li>- A</li></ul>')).toBe('- A');
    expect(cell('<ul><li>- A</li></ul>')).toBe('- A');
  });

  it('numbers the items of an ordered list', () => {
    expect(cell('<ol start=2><li>A<li>B</ol>')).toBe('2. A\n3. B');
    expect(cell('<ol type=a><li>A</li></ol>')).toBe('a. A');
  });

  it.each([
    ['-<span>&nbsp;&nbsp; </span>', '- Rà soát'],
    ['<span style="font-family:Symbol">·</span>', '- Rà soát'],
    ['<span style="font-family:Wingdings">Ø</span>', '- Rà soát'],
    ['o<span>&nbsp; </span>', '- Rà soát'],
    ['1.<span>&nbsp; </span>', '1. Rà soát'],
    ['a)<span>&nbsp; </span>', 'a) Rà soát'],
  ])('reads the list label %s that Word has written out', (label, text) => {
    const word = `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>${label}</span><![endif]>Rà soát</p>`;
    expect(cell(word)).toBe(text);
    expect(
      cell(word.replace('<![if !supportLists]>', '<!--[if !supportLists]-->').replace('<![endif]>', '<!--[endif]-->')),
    ).toBe(text);
  });

  it('keeps numbers that a word processor gives to cells without a text', () => {
    expect(
      cell("<p><![if !supportLists]><span style='mso-list:Ignore'>7.<span>&nbsp; </span></span><![endif]>&nbsp;</p>"),
    ).toBe('7.');
    expect(cell('<ol start=7><li><p>&nbsp;</p></li></ol>')).toBe('7.');
    expect(cell('<ul><li>&nbsp;</li></ul>')).toBe('');
  });

  it('takes a letter of a symbol font for a bullet', () => {
    expect(cell('<font face="Wingdings">ü</font> Đạt')).toBe('- Đạt');
  });

  it('decodes entities and writes NFC', () => {
    expect(cell('K&ecirc;&#769; ho&#7841;ch &amp; b&aacute;o c&aacute;o &lt;1')).toBe('Kế hoạch & báo cáo <1');
  });

  it('leaves out comments, styles, hidden and deleted text and footnote marks', () => {
    const content =
      '<!--[if gte mso 9]><xml>x</xml><![endif]--><style>p{}</style>A<del>B</del><span style="display:none">C</span>' +
      '<a style="mso-footnote-id:ftn1" href="#_ftn1"><span>[1]</span></a>';
    expect(cell(content)).toBe('A');
  });

  it('takes text of the page that looks like markup or a formula as text', () => {
    expect(cell('=IMPORTXML(&quot;x&quot;) &lt;script&gt;')).toBe('=IMPORTXML("x") <script>');
  });
});

describe('the places of cells', () => {
  it('follow spans of rows and columns', () => {
    expect(shape('<table><tr><td rowspan=2>1<td colspan=2>A<tr><td>B<td>C</table>')).toEqual([
      [
        ['1', 'A', '·'],
        ['·', 'B', 'C'],
      ],
    ]);
  });

  it('end a span of rows with its group and with the table', () => {
    const html =
      '<table><thead><tr><td rowspan=5>TT</td><td>V</td></tr></thead><tr><td>1</td><td rowspan=9>A</td></tr></table>';
    expect(shape(html)).toEqual([
      [
        ['TT', 'V'],
        ['1', 'A'],
      ],
    ]);
  });

  it('fill short rows and cut spans that hold no column', () => {
    expect(
      shape('<table><tr><td colspan=900>Tên</td></tr><tr><td>1</td><td>A</td></tr><tr><td>2</td></tr></table>'),
    ).toEqual([
      [
        ['Tên', '·'],
        ['1', 'A'],
        ['2', ''],
      ],
    ]);
  });

  it('keep a table within a cell apart, its text in the cell too', () => {
    const html = '<table><tr><td>A<table><tr><td>x</td><td>y</td></tr></table>B</td><td>C</td></tr></table>';
    expect(shape(html)).toEqual([[['A\nx y\nB', 'C']], [['x', 'y']]]);
  });

  it('are none in a page without a table', () => {
    expect(shape('<p>Kế hoạch</p>')).toEqual([]);
    expect(shape('')).toEqual([]);
  });
});

describe('clipboards', () => {
  it('of Google Sheets are read with their merges and line breaks', () => {
    const html =
      '<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>' +
      '<table xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><colgroup><col width="100"/></colgroup><tbody>' +
      '<tr style="height:21px;"><td rowspan="2" data-sheets-numberformat="{}">1</td><td>A<br/>B</td></tr>' +
      '<tr><td>C</td></tr></tbody></table>';
    expect(shape(html)).toEqual([
      [
        ['1', 'A\nB'],
        ['·', 'C'],
      ],
    ]);
  });

  it('of Excel are read across the white space of their source', () => {
    const html =
      "<html><body><table width=300 style='border-collapse:collapse'>\n<!--StartFragment-->\n <col width=64 style='width:48pt'>\n" +
      ' <tr height=20>\n  <td height=20 class=xl65 width=64>- Dự thảo<br>\n    - Góp\n  ý</td>\n  <td class=xl65>=A1</td>\n </tr>\n<!--EndFragment-->\n</table></body></html>';
    expect(shape(html)).toEqual([[['- Dự thảo\n- Góp ý', '=A1']]]);
  });

  it('of Google Docs are read with lists of paragraphs', () => {
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr"><table><tbody><tr><td>' +
      '<ul><li dir="ltr" style="list-style-type:disc"><p dir="ltr"><span style="white-space:pre-wrap">A</span></p></li></ul>' +
      '</td></tr></tbody></table></div></b>';
    expect(shape(html)).toEqual([[['- A']]]);
  });
});
