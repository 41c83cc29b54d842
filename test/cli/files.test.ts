import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import type { SheetValue } from '../../src/layout/workbook-value.ts';
import { freshFolder } from '../support/command-line.ts';
import { runHere } from './in-process.ts';

const folder = freshFolder();
const cchc = (...words: readonly string[]) => runHere(words);

async function cchcJson<T>(...words: readonly string[]): Promise<T> {
  const { status, stdout, stderr } = await cchc(...words, '--json');
  expect([status, stderr]).toEqual([expect.any(Number), '']);
  return JSON.parse(stdout) as T;
}
const ready = join(folder, 'ready.xlsx');
const planLines = readFileSync('examples/000_appendix.tsv', 'utf8').trimEnd().split('\n');
const planValues = planLines.map((line) => line.split('\t').map((text) => text.replaceAll('\\n', '\n')));

function sheet(name: string, values: SheetValue['values'], part: Partial<SheetValue> = {}): SheetValue {
  return { name, values, styles: [], palette: [], columnWidths: [], rowHeights: [], merges: [], ...part };
}

async function book(name: string, ...sheets: readonly SheetValue[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx({ sheets }));
  return path;
}

const guide = sheet('Hướng dẫn', [['Đọc kỹ trước khi điền']]);
const plan = sheet('Dự thảo', planValues);

beforeAll(async () => {
  await cchcJson('import', 'examples/000_appendix.tsv', '--year', '2025', '--out', ready);
});

describe('--out', () => {
  it.each([
    ['that is a folder', ''],
    ['that is a folder with a slash', '/'],
  ])('%s is refused and the folder stays', async (_, slash) => {
    const out = join(folder, `plans${slash === '' ? '' : '-slash'}`);
    mkdirSync(out);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const { status, stderr } = await cchc('new', '--year', '2025', '--out', `${out}${slash}`);
    expect(status).toBe(2);
    expect(stderr).toContain('là thư mục');
    expect(readdirSync(out)).toEqual(['mine.txt']);
    expect(existsSync(`${out}.bak`)).toBe(false);
  });

  it('below a file is refused', async () => {
    const { status, stderr } = await cchc('new', '--year', '2025', '--out', join(ready, 'sub', 'new.xlsx'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('không thể là thư mục')]);
  });

  it('keeps every file that stood there, the newest under the highest number', async () => {
    const out = join(folder, 'kept.xlsx');
    writeFileSync(out, 'first');
    await cchcJson('new', '--year', '2025', '--out', out);
    const second = readFileSync(out);
    await cchcJson('new', '--year', '2026', '--out', out);
    expect(readFileSync(`${out}.bak`, 'utf8')).toBe('first');
    expect(readFileSync(`${out}.bak2`).equals(second)).toBe(true);
  });
});

describe('report', () => {
  it('refuses a file as its folder before anything is written', async () => {
    const path = join(folder, 'untouched.xlsx');
    copyFileSync(ready, path);
    const file = join(folder, 'file.txt');
    writeFileSync(file, '');
    const { status, stderr } = await cchc('report', path, '--period', '2025-Q1', '--out', file);
    expect([status, stderr]).toEqual([2, expect.stringContaining('file.txt')]);
    expect(readFileSync(path).equals(readFileSync(ready))).toBe(true);
  });

  it('saves the workbook before the files to print', async () => {
    const path = join(folder, 'reported.xlsx');
    copyFileSync(ready, path);
    const report = () => cchc('report', path, '--period', '2025-Q1', '--out', join(folder, 'printed'), '--json');
    const { files } = JSON.parse((await report()).stdout) as { files: readonly string[] };
    // A folder now stands where the first file goes, and the workbook is again as it was before.
    rmSync(files[0] ?? '');
    mkdirSync(files[0] ?? '');
    copyFileSync(ready, path);
    const { status, stderr } = await report();
    expect([status, stderr]).toEqual([2, expect.stringContaining('Không ghi được')]);
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map((tab) => tab.name)).toContain('Phụ lục nhiệm vụ');
  });
});

describe('a plan inside the workbook that it goes into', () => {
  const imported = (path: string, ...more: readonly string[]) =>
    cchc('import', path, '--year', '2025', '--into', path, ...more);

  it('is found on whichever visible tab it stands', async () => {
    const path = await book('second.xlsx', guide, plan);
    expect((await imported(path)).status).toBe(0);
    expect((await readXlsx(readFileSync(path))).sheets.map(({ name }) => name)).toContain('Nhiệm vụ');
  });

  it('is found again beside our own tabs once the workbook is prepared', async () => {
    const path = await book('again.xlsx', guide, plan);
    await imported(path);
    await cchcJson('report', path, '--period', '2025-Q1', '--out', join(folder, 'again'));
    const { status, stdout } = await imported(path);
    expect(status).toBe(0);
    expect(stdout).toContain('giữ nguyên 47');
  });

  it('is not guessed among several, which are named', async () => {
    const path = await book('several.xlsx', plan, sheet('Bản cũ', planValues));
    const { status, stderr } = await imported(path);
    expect(status).toBe(2);
    expect(stderr).toContain('Dự thảo, Bản cũ');
    expect(stderr).toContain('--sheet');
  });

  it('is not looked for on hidden tabs', async () => {
    const path = await book('hidden.xlsx', guide, { ...plan, hidden: true });
    const { status, stderr } = await imported(path);
    expect([status, stderr.trim()]).toEqual([2, expect.not.stringMatching(/^$/)]);
  });

  it('is not sought on our own tabs, of which two read as a plan', async () => {
    const path = join(folder, 'own.xlsx');
    copyFileSync(ready, path);
    await cchcJson('report', path, '--period', '2025-Q1', '--out', join(folder, 'own'));
    const before = readFileSync(path);
    const { status, stderr } = await imported(path);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--sheet')]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each(['NFC', 'NFD'] as const)('is named by --sheet, typed in %s', async (form) => {
    const path = await book(`named-${form}.xlsx`, guide, sheet('Dự thảo'.normalize('NFD'), planValues));
    expect((await imported(path, '--sheet', 'Dự thảo'.normalize(form))).status).toBe(0);
  });

  it('is refused with the names of the tabs when --sheet names none', async () => {
    const path = await book('unnamed.xlsx', guide, plan);
    const { status, stderr } = await imported(path, '--sheet', 'Nháp');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Hướng dẫn, Dự thảo')]);
  });
});

describe('a wrong line', () => {
  const table = (text: string): string => {
    const path = join(folder, 'lines.tsv');
    writeFileSync(path, text);
    return path;
  };

  it.each(['1,386', 'abc'])('of figures with %s is named by its line and code', async (value) => {
    const path = table(`code\tvalue\n1.1\t15\n3.1.4.1\t${value}\n`);
    const { status, stderr } = await cchc('set', ready, path, '--period', '2025-Q1');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Dòng 3, mã 3\.1\.4\.1: "/);
    expect(stderr).toContain(value);
  });

  it('of progress with nothing to enter is refused by section and TT', async () => {
    const path = table('section\ttt\tstatus\nI\t1\tHoàn thành\nII\t2\t\n');
    const { status, stderr } = await cchc('status', ready, path);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/dòng 3, lĩnh vực II, TT 2: không có gì để ghi/)]);
  });
});

describe('rates for people', () => {
  it('name the lead units after the sections and say that they do not add up', async () => {
    const rates = await cchcJson<{
      units: readonly { name: string; done: number; counted: number; percent: string }[];
    }>('rates', ready, '--period', '2025-Q1');
    const { stdout } = await cchc('rates', ready, '--period', '2025-Q1');
    const lines = stdout.split('\n').map((line) => line.trim().split(/\s{2,}/));
    expect(rates.units.length).toBeGreaterThan(0);
    for (const { name, done, counted, percent } of rates.units) {
      expect(lines).toContainEqual([name, String(done), String(counted), percent]);
    }
    expect(stdout.indexOf('Đơn vị chủ trì')).toBeGreaterThan(stdout.indexOf('7.2'));
    expect(stdout).toContain('không cộng thành tổng');
  });
});
