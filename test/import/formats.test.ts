/** The same appendix in the formats that offices send: .xlsx, .docx, and the damaged text of seed 002. */
import { describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import type { Grid } from '../../src/import/grid.ts';
import { readDocx } from '../../src/import/read/docx.ts';
import { readSheet } from '../../src/import/read/sheet.ts';
import { readDelimited } from '../../src/import/read/text.ts';
import { cell, docxFile, p, row, table } from './read/docx-file.ts';
import { counts, example, htmlGrid, reading, seeds } from './support.ts';

/** The grid as a sheet, merged as it is. */
async function asXlsx(grid: Grid): Promise<Uint8Array> {
  const values = grid.rows.map((cells) => cells.map((one) => one.text || null));
  const merges = grid.rows.flatMap((cells, r) =>
    cells.flatMap((one, c) =>
      one.covered || (one.rowSpan === 1 && one.columnSpan === 1)
        ? []
        : [{ row: r + 1, column: c + 1, rows: one.rowSpan, columns: one.columnSpan }],
    ),
  );
  const looks = { styles: [], palette: [], columnWidths: [], rowHeights: [] };
  return writeXlsx({ sheets: [{ name: 'Phụ lục', values, merges, ...looks }] });
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The grid as a Word table: a paragraph a line, cells joined across and down as Word joins them. */
function asDocx(grid: Grid): Promise<Uint8Array> {
  const lines = (text: string) => text.split('\n').map((line) => p(escaped(line)));
  const joined = new Map<string, string>();
  const rows = grid.rows.map((cells, r) => {
    const inRow = cells.flatMap((one, c) => {
      const below = joined.get(`${r} ${c}`);
      if (one.covered) return below === undefined ? [] : [cell(p(''), below)];
      const across = one.columnSpan > 1 ? `<w:gridSpan w:val="${one.columnSpan}"/>` : '';
      for (let down = 1; down < one.rowSpan; down += 1) joined.set(`${r + down} ${c}`, `${across}<w:vMerge/>`);
      return [cell(lines(one.text).join(''), `${across}${one.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''}`)];
    });
    return row(...inRow);
  });
  return docxFile(table(...rows));
}

describe.each(seeds)('the appendix of seed %s', (seed) => {
  const grid = htmlGrid(seed);
  const { plan } = reading(grid);

  it('is the same plan as an .xlsx', async () => {
    const [sheet] = (await readXlsx(await asXlsx(grid))).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    expect(reading(readSheet(sheet)).plan).toEqual(plan);
  });

  it('is the same plan as a .docx', async () => {
    const answer = await readDocx(await asDocx(grid));
    if (!answer.ok) throw new Error('not read');
    const [first] = answer.value.grids;
    if (first === undefined) throw new Error('no table');
    expect(reading(first).plan).toEqual(plan);
  });
});

it('the damaged table of seed 002, cut by page breaks, has its 29 items, 32 tasks and 32 rows, with the cuts named', () => {
  const [grid] = readDelimited(example('002_appendix_damaged.tsv'), 'guess');
  if (grid === undefined) throw new Error('no table');
  const { plan, doubts } = reading(grid);
  expect(counts(plan)).toEqual({ items: 29, tasks: 32, rows: 32 });
  expect(doubts.map((doubt) => doubt.code)).toEqual(Array(3).fill('import.rowJoined'));
});
