/** The files of the main job as a printer gets them: rendered by LibreOffice, where it is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { cchcJson, freshFolder } from '../support/command-line.ts';

const found = (program: string) =>
  spawnSync(program, ['--version']).status !== null && !spawnSync(program, ['-v']).error;
const canRender = found('soffice') && found('pdftotext');
if (!canRender) console.warn('Left out: what LibreOffice and pdftotext would render (not installed).');

const folder = freshFolder();

/** Letters and digits alone: a line break or a hyphen of the page is no difference. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** The words of each page, in the order of reading. */
function pagesOf(name: string): readonly string[] {
  const pdf = join(folder, `${name}.pdf`);
  spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.xlsx`)]);
  spawnSync('pdftotext', ['-layout', pdf, join(folder, `${name}.txt`)]);
  return readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\f')
    .slice(0, -1);
}

/** Each cell of a printed table by its box, so that columns do not mix: the words of the page as one set. */
const words = (text: string) => new Set(text.normalize('NFC').split(/[^\p{L}\p{N}/%.]+/u));

describe.skipIf(!canRender)('the printed files', () => {
  beforeAll(() => {
    const book = join(folder, 'plan.xlsx');
    cchcJson(
      'import',
      'examples/000_appendix.html',
      '--year',
      '2025',
      '--out',
      book,
      '--agency',
      'Sở Công Thương Hà Tĩnh',
    );
    cchcJson('set', book, 'examples/figures-mended.tsv', '--period', '2025-Q1');
    cchcJson('report', book, '--period', '2025-Q1', '--out', folder);
  }, 150_000);

  it('hold every word of every item of the plan, with the header on every page', () => {
    const pages = pagesOf('Phu-luc-nhiem-vu_2025');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages)
      for (const word of ['TT', 'Chủ', 'trì', 'Phối', 'hợp', 'phí']) expect(words(page)).toContain(word);
    const printed = words(pages.join(' '));
    const [appendix] = readHtml(readFileSync('examples/000_appendix.html', 'utf8'));
    const missing = (appendix?.rows ?? [])
      .flat()
      .flatMap((cell) => [...words(cell.text)])
      .filter((word) => !printed.has(word));
    expect(missing).toEqual([]);
  }, 150_000);

  it('hold all codes and labels of the form, with its header on every page', () => {
    const pages = pagesOf('Phu-luc-1B_2025-Q1');
    for (const page of pages) expect(letters(page)).toContain('STT');
    for (const page of pages) for (const word of ['STT', 'Ghi', 'chú']) expect(words(page)).toContain(word);
    const printed = words(pages.join(' '));
    const missing = pl1b2022.rows
      .flatMap((row) => [row.code, ...words(row.label)])
      .filter((word) => !printed.has(word));
    expect(missing).toEqual([]);
    expect(printed).toContain('1.386');
  }, 150_000);
});
