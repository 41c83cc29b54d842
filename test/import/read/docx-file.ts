import JSZip from 'jszip';
import type { Grid } from '../../../src/import/grid.ts';

/** A .docx with the given body and list definitions in WordprocessingML. */
export async function docxFile(body: string, numbering?: string): Promise<Uint8Array> {
  const zip = new JSZip();
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const packageUri = 'http://schemas.openxmlformats.org/package/2006';
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${packageUri}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}</Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${packageUri}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  if (numbering !== undefined) {
    zip.file(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${packageUri}/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    );
    zip.file('word/numbering.xml', `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>`);
  }
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'uint8array' });
}

export const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;
export const listed = (list: number, text: string, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
export const level = (index: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
export const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const list = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

/** A table of Word with the texts and merged cells of a grid; lines that begin with "- " are bullets of list 1. */
export function docxTable(grid: Grid): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const line = (text: string) => (text.startsWith('- ') ? listed(1, escaped(text.slice(2))) : p(escaped(text)));
  /** By column, the rows below that a merged cell still takes, and its width. */
  const open = new Map<number, { rows: number; width: number }>();
  const rows = grid.rows.map((cells) => {
    const row: string[] = [];
    cells.forEach((one, column) => {
      const above = open.get(column);
      if (above !== undefined && above.rows > 0) {
        above.rows -= 1;
        row.push(cell(p(''), `<w:gridSpan w:val="${above.width}"/><w:vMerge/>`));
      } else if (!one.covered) {
        if (one.rowSpan > 1) open.set(column, { rows: one.rowSpan - 1, width: one.columnSpan });
        const merge = one.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
        row.push(cell(one.text.split('\n').map(line).join(''), `<w:gridSpan w:val="${one.columnSpan}"/>${merge}`));
      }
    });
    return `<w:tr>${row.join('')}</w:tr>`;
  });
  return table(...rows);
}
