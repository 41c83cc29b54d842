/** What the import page reads of files and clipboards, before anything is sent. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClipboard, readProse, readSource, type Source } from '../../src/dialogs/import/source.ts';
import type { Problem, Result } from '../../src/domain/problem.ts';
import { writeXlsx } from '../../src/files/xlsx.ts';
import type { SheetValue } from '../../src/layout/workbook-value.ts';
import { docxFile, docxTable, p } from '../import/read/docx-file.ts';
import { htmlGrid, seeds } from '../import/support.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const exampleBytes = (name: string): Uint8Array => readFileSync(new URL(`../../examples/${name}`, import.meta.url));
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const problem = (result: Result<unknown>): Problem | undefined => (result.ok ? undefined : result.problems[0]);
const planRows = (source: Source) => source.tables.map((table) => table.planRows);
const sheet = (name: string, values: readonly (readonly string[])[]): SheetValue => ({
  name,
  values,
  styles: values.map((row) => row.map(() => 0)),
  palette: [{}],
  columnWidths: [],
  rowHeights: [],
  merges: [],
});
const plan = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian hoàn thành'],
  ['1', 'Ban hành kế hoạch', 'Văn phòng', 'Quý I'],
];

describe('a file of tables', () => {
  it.each([
    ['000_appendix.html', 47],
    ['000_appendix.tsv', 47],
    ['002_appendix.html', 32],
    ['004_appendix.tsv', 26],
  ])('%s reads as a plan of %i rows', async (name, rows) => {
    expect(planRows(value(await readSource({ name, bytes: exampleBytes(name) })))).toEqual([rows]);
  });

  it('of Word gives its tables and the words beside them', async () => {
    const bytes = await docxFile(`${p('Nghị quyết và chỉ tiêu')}${docxTable(htmlGrid('000'))}`);
    const source = value(await readSource({ name: 'KH.docx', bytes }));
    expect(planRows(source)).toEqual([47]);
    expect(source.text).toBe('Nghị quyết và chỉ tiêu');
  });

  it('of a spreadsheet gives its visible tabs by name, the likely one being the first that reads as a plan', async () => {
    const sheets = [sheet('Bìa', [['Sở Công Thương']]), { ...sheet('Cũ', plan), hidden: true }, sheet('Phụ lục', plan)];
    const source = value(await readSource({ name: 'kh.XLSX', bytes: await writeXlsx({ sheets }) }));
    expect(source.tables.map(({ tab }) => tab)).toEqual(['Bìa', 'Phụ lục']);
    expect(source.likely).toBe(1);
    expect(source.tables[0]).toMatchObject({ planRows: null, begins: 'Sở Công Thương' });
  });

  it.each([
    ['kh.pdf', bytesOf('%PDF'), 'file.unknownKind'],
    ['kh', bytesOf('TT'), 'file.unknownKind'],
    ['kh.html', bytesOf('<p>Không có bảng</p>'), 'file.noTable'],
    ['kh.csv', bytesOf('\n \n'), 'file.noTable'],
    ['kh.csv', new Uint8Array([0x54, 0xd3, 0xe1]), 'file.notUtf8'],
    ['kh.xlsx', bytesOf('TT'), 'file.notXlsx'],
    ['kh.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'file.damaged'],
    ['kh.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'file.oldOrEncrypted'],
    ['kh.docx', bytesOf('TT'), 'docx.notDocx'],
    ['kh.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'docx.damaged'],
    ['kh.docx', new Uint8Array(0), 'docx.notDocx'],
  ])('named %s that is something else is refused by name', async (name, bytes, code) => {
    expect(problem(await readSource({ name, bytes }))).toMatchObject({ code, place: { file: name } });
  });
});

describe('a clipboard', () => {
  it.each(seeds)('with the HTML of seed %s gives its table', (seed) => {
    const html = new TextDecoder().decode(exampleBytes(`${seed}_appendix.html`));
    const source = value(readClipboard(html, 'không dùng'));
    expect(source.tables.map(({ grid }) => grid)).toEqual([htmlGrid(seed)]);
  });

  it('with HTML that holds no table gives the table of its text', () => {
    const text = plan.map((row) => row.join('\t')).join('\r\n');
    expect(planRows(value(readClipboard('<p>TT</p>', text)))).toEqual([1]);
  });

  it('of several tables prefers the one that reads as a plan', () => {
    const table = (rows: readonly (readonly string[])[]) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const source = value(readClipboard(table([['UBND TỈNH', 'CỘNG HÒA']]) + table(plan), ''));
    expect(source.likely).toBe(1);
    expect(planRows(source)).toEqual([null, 1]);
  });

  it('with nothing on it is refused', () => {
    expect(problem(readClipboard('', ' \n'))).toEqual({ code: 'import.noTable' });
  });
});

describe('a file of a plan’s text', () => {
  it('is read from plain text and from Word', async () => {
    expect(value(await readProse({ name: 'kh.txt', bytes: bytesOf('Tối thiểu 80%') }))).toBe('Tối thiểu 80%');
    const bytes = await docxFile(p('Tối thiểu 80%'));
    expect(value(await readProse({ name: 'kh.docx', bytes }))).toBe('Tối thiểu 80%');
  });

  it('of another kind is refused with the kinds that can be read', async () => {
    expect(problem(await readProse({ name: 'kh.pdf', bytes: bytesOf('%PDF') }))).toMatchObject({
      code: 'file.unknownKind',
      facts: { expected: '.docx .txt' },
    });
  });
});
