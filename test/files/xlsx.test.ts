import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import type { CellStyle, SheetValue, WorkbookValue } from '../../src/layout/workbook-value.ts';

function sheet(part: Partial<SheetValue> = {}): SheetValue {
  const values = part.values ?? [['a']];
  const columns = values[0]?.length ?? 0;
  return {
    name: 'Nhiệm vụ',
    values,
    styles: values.map((row) => row.map(() => 0)),
    palette: [{}],
    columnWidths: Array.from({ length: columns }, () => null),
    rowHeights: values.map(() => null),
    merges: [],
    ...part,
  };
}

async function reopened(workbook: WorkbookValue): Promise<WorkbookValue> {
  return readXlsx(await writeXlsx(workbook));
}

const rich: WorkbookValue = {
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  namedAreas: [{ name: 'cchc_phien_ban', sheet: 'Nhiệm vụ', area: { row: 1, column: 1, rows: 1, columns: 2 } }],
  sheets: [
    sheet({
      id: 1234567890,
      values: [
        ['Tỷ lệ', 0.275, true, 45730],
        ['Hai dòng\ncủa một ô', null, '=1+1', 4],
        ['01', '@nhà', '-5', null],
      ],
      formulas: [{ row: 2, column: 4, formula: '=SUM(B1,1)' }],
      styles: [
        [1, 2, 0, 3],
        [4, 5, 0, 0],
        [0, 0, 0, 0],
      ],
      palette: [
        {},
        { fontFamily: 'Times New Roman', fontSize: 13, bold: true, wrap: true, border: true, vertical: 'middle' },
        { numberFormat: '0.0%', italic: true, underline: true },
        { numberFormat: 'dd/mm/yyyy', background: '#ffeecc', color: '#990000' },
        { horizontal: 'justify', numberFormat: '@' },
        { horizontal: 'center', vertical: 'top' },
      ],
      columnWidths: [63, 120, null, 201],
      rowHeights: [null, 33, 545],
      hiddenColumns: [3],
      hiddenRows: [3],
      merges: [{ row: 2, column: 1, rows: 1, columns: 2 }],
      validations: [
        {
          area: { row: 1, column: 3, rows: 20, columns: 1 },
          options: ['Hoàn thành', 'Hủy'],
          strict: true,
          help: 'Chọn',
        },
        { area: { row: 2, column: 4, rows: 1, columns: 1 }, options: ['có, dấu phẩy', 'x'], strict: false },
      ],
      notes: [{ row: 1, column: 2, text: 'ghi chú' }],
      frozenRows: 1,
      frozenColumns: 2,
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 20, bottom: 20, left: 30, right: 15 },
        repeatRows: [1, 2],
        fitToWidth: true,
        pageNumbers: true,
      },
    }),
    sheet({ name: 'kho', id: 7, hidden: true, values: [['x']] }),
  ],
};

/** Each cell with its own look, whatever the order of the palette. */
function looks(value: SheetValue): (CellStyle | undefined)[][] {
  return value.styles.map((row) => row.map((index) => value.palette[index]));
}

describe('a workbook in an .xlsx file', () => {
  it('comes back with values, formulas, looks, sizes, merges, drop-downs, notes, panes, names and page set-up', async () => {
    const back = await reopened(rich);
    expect(back.sheets.map(looks)).toEqual(rich.sheets.map(looks));
    const withoutLooks = (workbook: WorkbookValue) => ({
      ...workbook,
      sheets: workbook.sheets.map(({ styles: _, palette: __, ...rest }) => rest),
    });
    expect(withoutLooks(back)).toEqual(withoutLooks(rich));
  });

  it('is the same workbook when saved, reopened and saved again, to the byte', async () => {
    const first = await reopened(rich);
    const bytes = await writeXlsx(first);
    expect(await readXlsx(bytes)).toEqual(first);
    expect(Buffer.from(await writeXlsx(await readXlsx(bytes))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('keeps any column width in pixels', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 1, maxLength: 30 }),
        async (columnWidths) => {
          const values = [columnWidths.map(() => 'x')];
          const back = await reopened({ sheets: [sheet({ values, columnWidths })] });
          expect(back.sheets[0]?.columnWidths).toEqual(columnWidths);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('keeps text that begins with = + - @ as text', async () => {
    const texts = ['=HYPERLINK("x")', '+84', '-1', '@SUM(A1)', "'x"];
    const bytes = await writeXlsx({ sheets: [sheet({ values: [texts] })] });
    const xml = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')?.async('string');
    expect(xml).not.toContain('<f>');
    expect((await readXlsx(bytes)).sheets[0]?.values).toEqual([texts]);
  });

  it('keeps names of tabs that .xlsx does not allow', async () => {
    const long = 'Phụ lục nhiệm vụ cải cách hành chính năm 2025';
    const back = await reopened({
      sheets: [sheet({ name: long, id: 1 }), sheet({ name: `${long} (2)`, id: 2 }), sheet({ name: "a/b'" })],
      namedAreas: [{ name: 'ten', sheet: long, area: { row: 1, column: 1, rows: 1, columns: 1 } }],
    });
    expect(back.sheets.map(({ name, id }) => [name, id])).toEqual([
      [long, 1],
      [`${long} (2)`, 2],
      ["a/b'", undefined],
    ]);
    expect(back.namedAreas?.[0]?.sheet).toBe(long);
  });

  it('puts long lists of options aside and finds them again', async () => {
    const options = Array.from({ length: 80 }, (_, i) => `Phòng số ${i}`);
    const area = { row: 1, column: 1, rows: 3, columns: 1 };
    const back = await reopened({ sheets: [sheet({ validations: [{ area, options, strict: true }] })] });
    expect(back.sheets).toHaveLength(1);
    expect(back.sheets[0]?.validations).toEqual([{ area, options, strict: true }]);
  });
});

describe('a file of another program', () => {
  it('is read though its relations have absolute paths and its sheet an unusual name', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx({ sheets: [sheet({ values: [['x', 1]] })] }));
    const moved = await zip.file('xl/worksheets/sheet1.xml')?.async('string');
    zip.remove('xl/worksheets/sheet1.xml');
    zip.file('xl/worksheets/first.xml', (moved ?? '').replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>'));
    zip.file(
      'xl/worksheets/_rels/first.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="/xl/drawings/drawing1.xml"/></Relationships>',
    );
    const relations = (await zip.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? '';
    zip.file('xl/_rels/workbook.xml.rels', relations.replace('worksheets/sheet1.xml', '/xl/worksheets/first.xml'));
    const back = await readXlsx(await zip.generateAsync({ type: 'uint8array' }));
    expect(back.sheets[0]?.values).toEqual([['x', 1]]);
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  it.skipIf(!office)(
    'saved by LibreOffice keeps contents, looks, repeated rows and our ids',
    { timeout: 60_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
      writeFileSync(join(folder, 'a.xlsx'), await writeXlsx(rich));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const target = [
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'a.xlsx'),
      ];
      execFileSync(office as string, [profile, '--headless', ...target], { stdio: 'ignore' });
      const back = await readXlsx(readFileSync(join(folder, 'out', 'a.xlsx')));
      const first = back.sheets[0];
      expect(first?.values.slice(0, 3).map((row) => row.slice(0, 3))).toEqual([
        ['Tỷ lệ', 0.275, true],
        ['Hai dòng\ncủa một ô', null, '=1+1'],
        ['01', '@nhà', '-5'],
      ]);
      expect(first?.formulas).toEqual([{ row: 2, column: 4, formula: '=SUM(B1,1)' }]);
      expect(first?.palette[first.styles[0]?.[0] ?? 0]).toMatchObject({
        fontFamily: 'Times New Roman',
        bold: true,
        border: true,
      });
      expect(first?.merges).toEqual(rich.sheets[0]?.merges);
      // LibreOffice works the top margin out anew from its own header.
      expect(first?.page).toMatchObject({
        orientation: 'landscape',
        repeatRows: [1, 2],
        fitToWidth: true,
        pageNumbers: true,
      });
      expect(first?.validations?.[0]).toMatchObject({ options: ['Hoàn thành', 'Hủy'], strict: true });
      expect(back.sheets.map((one) => one.id)).toEqual([1234567890, 7]);
      expect(back.namedAreas).toEqual(rich.namedAreas);
    },
  );
});

describe('a file that is no workbook', () => {
  const problemOf = async (bytes: Uint8Array): Promise<unknown> =>
    readXlsx(bytes).then(
      () => 'read',
      (failure: { problem?: { code: string } }) => failure.problem?.code,
    );

  it('is named for what it is, never with the words of a library', async () => {
    const good = await writeXlsx({ sheets: [sheet()] });
    const empty = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' });
    expect(await problemOf(new Uint8Array())).toBe('file.notXlsx');
    expect(await problemOf(new TextEncoder().encode('TT\tNhiệm vụ'))).toBe('file.notXlsx');
    expect(await problemOf(empty)).toBe('file.notXlsx');
    expect(await problemOf(good.slice(0, good.length / 2))).toBe('file.damaged');
    expect(await problemOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('file.oldOrEncrypted');
  });

  it('is damaged when a sheet inside is no XML', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx({ sheets: [sheet()] }));
    zip.file('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"');
    expect(await problemOf(await zip.generateAsync({ type: 'uint8array' }))).toBe('file.damaged');
  });
});
