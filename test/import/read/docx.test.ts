import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/import/grid.ts';
import { readPlan } from '../../../src/import/plan.ts';
import { readDocx } from '../../../src/import/read/docx.ts';
import { readHtml } from '../../../src/import/read/html.ts';
import { cell, definition, docxFile, docxTable, level, list, listed, p, row, table } from './docx-file.ts';

const bullets = definition(7, level(0, 'bullet', ''));
const numbers = definition(3, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'));

async function read(body: string, numbering?: string) {
  const reading = await readDocx(await docxFile(body, numbering));
  if (!reading.ok) throw new Error(reading.problems[0]?.code);
  return reading.value;
}

const texts = (grid: Grid | undefined) => grid?.rows.map((line) => line.map((one) => one.text));

describe('a Word file', () => {
  it('gives its tables as grids and the paragraphs around them as text', async () => {
    const { grids, text } = await read(
      `${p('KẾ HOẠCH')}${p('Cải cách hành chính năm 2025')}${table(row(cell(p('TT')), cell(p('Nhiệm vụ'))))}${p('Nơi nhận:')}`,
    );
    expect(text).toBe('KẾ HOẠCH\nCải cách hành chính năm 2025\nNơi nhận:');
    expect(grids.map(texts)).toEqual([[['TT', 'Nhiệm vụ']]]);
  });

  it('keeps merged cells as spans', async () => {
    const down = (text: string, start: boolean) => cell(p(text), start ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
    const { grids } = await read(
      table(
        row(cell(p('I. CHỈ ĐẠO'), '<w:gridSpan w:val="2"/>')),
        row(down('Mục tiêu', true), cell(p('Việc một'))),
        row(down('', false), cell(p('Việc hai'))),
      ),
    );
    expect(texts(grids[0])).toEqual([
      ['I. CHỈ ĐẠO', ''],
      ['Mục tiêu', 'Việc một'],
      ['', 'Việc hai'],
    ]);
    expect(grids[0]?.rows[0]?.[0]?.columnSpan).toBe(2);
    expect(grids[0]?.rows[1]?.[0]?.rowSpan).toBe(2);
    expect(grids[0]?.rows[2]?.[0]?.covered).toBe(true);
  });

  it('writes bullets as list markers and paragraphs of a cell as lines', async () => {
    const content = listed(1, 'Dự thảo Quy chế.') + listed(1, 'Góp ý Quy chế.') + p('Hết');
    const { grids } = await read(table(row(cell(content))), bullets + list(1, 7));
    expect(texts(grids[0])).toEqual([['- Dự thảo Quy chế.\n- Góp ý Quy chế.\nHết']]);
  });

  it('writes out the automatic numbers of a TT column, whose cells hold nothing else', async () => {
    const rows = ['Việc một', 'Việc hai', 'Việc ba'].map((task) => row(cell(listed(1, '')), cell(p(task))));
    const { grids } = await read(table(...rows), numbers + list(1, 3));
    expect(texts(grids[0])).toEqual([
      ['1.', 'Việc một'],
      ['2.', 'Việc hai'],
      ['3.', 'Việc ba'],
    ]);
  });

  it('counts levels within each other and begins a list anew where it says so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [
      listed(1, 'a'),
      listed(1, 'b', 1),
      listed(1, 'c', 1),
      listed(1, 'd'),
      listed(1, 'e', 1),
      listed(2, 'f'),
      listed(2, 'g'),
    ].join('');
    const { text } = await read(body, numbers + list(1, 3) + list(2, 3, anew));
    expect(text).toBe('1. a\n1.1. b\n1.2. c\n2. d\n2.1. e\n1. f\n2. g');
  });

  it.each([
    ['upperRoman', '%1.', 'IV.'],
    ['lowerLetter', '%1)', 'd)'],
    ['decimalZero', '%1', '04'],
    ['lowerRoman', '(%1)', '(iv)'],
  ])('prints numbers of the format %s', async (format, label, expected) => {
    const { text } = await read(listed(1, 'Việc'), definition(1, level(0, format, label, 4)) + list(1, 1));
    expect(text).toBe(`${expected} Việc`);
  });

  it('leaves out deleted text and keeps text that starts like a formula', async () => {
    const { grids } = await read(
      table(row(cell(`<w:p><w:r><w:t>=1+1</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`))),
    );
    expect(texts(grids[0])).toEqual([['=1+1']]);
  });
});

describe('the appendix of a plan in a Word file', () => {
  it.each([
    ['000', 40, 47],
    ['002', 29, 32],
    ['004', 26, 26],
  ])('of seed %s gives the same plan as its table from the clipboard: %i items, %i rows', async (name, items, rows) => {
    const [grid] = readHtml(
      await readFile(new URL(`../../../examples/${name}_appendix.html`, import.meta.url), 'utf8'),
    );
    if (grid === undefined) throw new Error('no table');
    const expected = readPlan(grid);
    const { grids } = await read(docxTable(grid), bullets + list(1, 7));
    const [first] = grids;
    if (first === undefined || !expected.ok) throw new Error('no plan');
    const reading = readPlan(first);
    if (!reading.ok) throw new Error(reading.problems[0]?.code);
    const { plan } = reading.value;
    expect(plan).toEqual(expected.value.plan);
    expect(plan.rows).toHaveLength(rows);
    expect(new Set(plan.rows.map((one) => `${one.section} ${one.tt}`)).size).toBe(items);
  });
});

describe('a file that is no readable Word file', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['text', async () => Buffer.from('Kế hoạch'), 'docx.notDocx'],
    ['nothing', async () => new Uint8Array(), 'docx.notDocx'],
    ['an old .doc', async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'docx.oldOrEncrypted'],
    ['a cut-off .docx', async () => (await docxFile(p('x'.repeat(5000)))).slice(0, 300), 'docx.damaged'],
    ['a .docx whose XML is broken', async () => docxFile('<w:p><w:r></w:p>'), 'docx.damaged'],
  ])('%s is a problem', async (_, file, code) => {
    const reading = await readDocx(await file());
    expect(reading).toEqual({ ok: false, problems: [{ code }] });
  });

  it('never throws, whichever byte of a file is wrong', async () => {
    const good = await docxFile(table(row(cell(p('TT')))));
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        expect(typeof (await readDocx(bytes)).ok).toBe('boolean');
      }),
      { numRuns: 50 },
    );
  });
});
