/**
 * The main job through the command line and the built bundle, on the plan of seed 000 and the figures of seed 003:
 * the acceptance of the product's first task.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../src/files/xlsx.ts';
import { cchc, cchcJson, freshFolder } from '../support/command-line.ts';

interface Rate {
  readonly done: number;
  readonly counted: number;
  readonly percent: string;
}
interface Rates {
  readonly year: Rate;
  readonly periodPlan: Rate & { readonly frozen: boolean; readonly addedLater: number };
  readonly sections: readonly (Rate & { readonly code: string })[];
  readonly countingUnit: string;
  readonly asOf: string;
  readonly onTime: number;
  readonly overdue: number;
}
interface Statistic {
  readonly code: string;
  readonly value: string | null;
  readonly printed: string;
  readonly state: string;
  readonly note: string;
}
interface Report {
  readonly files: readonly string[];
  readonly statistics: readonly Statistic[];
  readonly ready: boolean;
}

const folder = freshFolder();
const book = join(folder, 'plan.xlsx');

/** A copy of the prepared workbook, for a test that changes it. */
let copies = 0;
function copy(): string {
  copies += 1;
  const path = join(folder, `copy-${copies}.xlsx`);
  copyFileSync(book, path);
  return path;
}

function table(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function statistics(path: string): ReadonlyMap<string, Statistic> {
  const { statistics: rows } = cchcJson<Report>('report', path, '--period', '2025-Q1', '--out', join(folder, 'out'));
  return new Map(rows.map((row) => [row.code, row]));
}

beforeAll(() => {
  cchcJson(
    'import',
    'examples/000_appendix.tsv',
    '--year',
    '2025',
    '--out',
    book,
    '--agency',
    'Sở Công Thương Hà Tĩnh',
  );
  cchcJson('status', book, 'examples/marks-2025-Q1.tsv');
  cchcJson('freeze', book, '--quarter', '2025-Q1');
  cchcJson('set', book, 'examples/figures-mended.tsv', '--period', '2025-Q1');
}, 150_000);

describe('the rates', () => {
  it('are 11 of 40 = 27,5% for the year and 100% for Quý I, by sections as the plan has them', () => {
    const rates = cchcJson<Rates>('rates', book, '--period', '2025-Q1');
    expect(rates).toMatchObject({
      countingUnit: 'item',
      asOf: '2025-03-14',
      year: { done: 11, counted: 40, percent: '27,5%' },
      periodPlan: { done: 11, counted: 11, percent: '100%', frozen: true, addedLater: 0 },
    });
    expect(rates.sections.map(({ code, counted }) => `${code} ${counted}`)).toEqual([
      'I 7',
      'II 3',
      'III 10',
      'IV 3',
      'V 2',
      'VI 5',
      '7.1 6',
      '7.2 4',
    ]);
  });

  it('count 46 tasks and 47 rows when asked to', () => {
    const of = (unit: string) => cchcJson<Rates>('rates', book, '--period', '2025-Q1', '--unit', unit).year.counted;
    expect([of('task'), of('row')]).toEqual([46, 47]);
  });

  it('fall to 10/40 = 25% and 90,9% when one frozen item is unmarked', () => {
    const path = copy();
    const marks = table('unmark.tsv', 'section\ttt\tstatus', 'III\t1\tĐang thực hiện');
    cchcJson('status', path, marks);
    expect(cchcJson<Rates>('rates', path, '--period', '2025-Q1')).toMatchObject({
      year: { done: 10, counted: 40, percent: '25%' },
      periodPlan: { done: 10, counted: 11, percent: '90,9%' },
    });
  });

  it('stay at 100% for the quarter when an item is added after freezing, which is shown apart', () => {
    const path = copy();
    cchcJson('status', path, table('add.tsv', 'section\ttt\tplanned', 'IV\t1\tQ1'));
    expect(cchcJson<Rates>('rates', path, '--period', '2025-Q1').periodPlan).toEqual({
      done: 11,
      counted: 11,
      percent: '100%',
      frozen: true,
      addedLater: 1,
    });
  });

  it('leave out what was done after the day that is asked about', () => {
    const rates = cchcJson<Rates>('rates', book, '--period', '2025-Q1', '--as-of', '2025-02-06');
    // I.1 and I.2 (07/3), III.1 (10/02) and VI.3 (07/02) were not done yet.
    expect(rates.year.done).toBe(7);
  });
});

describe('Phụ lục 1B', () => {
  it('has all 164 rows, worked out from the leaves alone', () => {
    const rows = statistics(copy());
    expect(rows.size).toBe(164);
    const printed = (code: string) => rows.get(code)?.printed;
    expect(
      ['1.2', '1.2.1', '1.2.2', '2.1', '3.1.4', '3.3.1', '7.4.3.1', '7.5.9.1'].map(
        (code) => `${code} ${printed(code)}`,
      ),
    ).toEqual(['1.2 27,5', '1.2.1 40', '1.2.2 11', '2.1 1', '3.1.4 133', '3.3.1 100', '7.4.3.1 116', '7.5.9.1 01/01']);
    expect(rows.get('1.2')?.note).toBe('Đạt 27,5% KH năm; 100% KH Quý I');
    expect(['1.3.3', '2.2.2', '2.3.2', '3.3.4', '6.1'].map((code) => rows.get(code)?.state)).toEqual(
      Array(5).fill('none-arose'),
    );
    expect(rows.get('6.2.2')).toMatchObject({ state: 'missing', printed: '', value: null });
  });

  it('follows a changed leaf: 3.1.4 becomes 134 and 3.3.1 prints 99,9', () => {
    const path = copy();
    cchcJson('set', path, table('leaf.tsv', 'code\tvalue', '3.1.4.1\t117', '3.3.1.2\t1.385'), '--period', '2025-Q1');
    const rows = statistics(path);
    expect(rows.get('3.1.4')).toMatchObject({ value: '134', printed: '134' });
    expect(rows.get('3.3.1')).toMatchObject({ value: '99.9', printed: '99,9' });
  });

  it('is written twice into the same tabs', async () => {
    const path = copy();
    statistics(path);
    statistics(path);
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name)).toEqual([
      'Nhiệm vụ',
      'Số liệu',
      'Hồ sơ TTHC',
      'Đơn vị',
      'Cấu hình',
      'Chỉ tiêu',
      'PL1B Quý I-2025',
      'Phụ lục nhiệm vụ',
      'Tổng quan',
    ]);
  });
});

describe('the plan', () => {
  it('is the same from HTML, from TSV with moved columns, and from a tab that holds the raw table', () => {
    const moved = join(folder, 'moved.tsv');
    const lines = readFileSync('examples/000_appendix.tsv', 'utf8').split('\n');
    writeFileSync(moved, lines.map((line) => line.split('\t').reverse().join('\t')).join('\n'));
    const rows = (input: string, ...more: readonly string[]) => {
      const path = join(folder, 'same.xlsx');
      const {
        items,
        tasks,
        rows: count,
      } = cchcJson<{ items: number; tasks: number; rows: number }>(
        'import',
        input,
        '--year',
        '2025',
        '--out',
        path,
        ...more,
      );
      expect([items, tasks, count]).toEqual([40, 46, 47]);
      return planTexts(path);
    };
    const expected = rows('examples/000_appendix.tsv');
    return expected.then(async (texts) => {
      expect(await rows('examples/000_appendix.html')).toEqual(texts);
      expect(await rows(moved)).toEqual(texts);
    });
  }, 150_000);
});

describe('a plan read again into the workbook that has it', () => {
  it('keeps every mark and the frozen set', () => {
    const path = copy();
    const { reread } = cchcJson<{ reread: unknown }>(
      'import',
      'examples/000_appendix.tsv',
      '--year',
      '2025',
      '--into',
      path,
    );
    expect(reread).toMatchObject({ kept: 47, changed: 0, added: 0, retired: 0 });
    expect(cchcJson<Rates>('rates', path, '--period', '2025-Q1')).toEqual(
      cchcJson<Rates>('rates', book, '--period', '2025-Q1'),
    );
  });
});

describe('a shared sheet that holds the raw plan', () => {
  it('gets the matrix beside it', async () => {
    const lines = readFileSync('examples/000_appendix.tsv', 'utf8').trimEnd().split('\n');
    const values = lines.map((line) => line.split('\t').map((text) => text.replaceAll('\\n', '\n')));
    const shared = join(folder, 'shared.xlsx');
    const sheet = { name: 'Dự thảo', values, styles: [], palette: [], columnWidths: [], rowHeights: [], merges: [] };
    writeFileSync(shared, await writeXlsx({ sheets: [sheet] }));
    cchcJson('import', shared, '--sheet', 'Dự thảo', '--year', '2025', '--into', shared);
    const { sheets } = await readXlsx(readFileSync(shared));
    expect(sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name)).toEqual([
      'Dự thảo',
      'Nhiệm vụ',
      'Số liệu',
      'Hồ sơ TTHC',
      'Đơn vị',
      'Cấu hình',
      'Chỉ tiêu',
    ]);
    expect(sheets[0]?.values).toEqual(values.map((row) => row.map((text) => text || null)));
    const fresh = join(folder, 'fresh.xlsx');
    cchcJson('import', 'examples/000_appendix.tsv', '--year', '2025', '--out', fresh);
    expect(await planTexts(shared)).toEqual(await planTexts(fresh));
  });
});

async function planTexts(path: string): Promise<unknown> {
  const { sheets } = await readXlsx(readFileSync(path));
  return sheets.find((sheet) => sheet.name === 'Nhiệm vụ')?.values;
}

describe('text that looks like a formula', () => {
  it('stays text from the table through the workbook to the printed files', async () => {
    const evil = ['=1+1', '+84 39', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', "'=2"];
    const input = table(
      'evil.tsv',
      ['TT', 'Mục tiêu', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Thời gian hoàn thành'].join('\t'),
      ['I', '=SECTION()'].join('\t'),
      ['1', ...evil].join('\t'),
    );
    const path = join(folder, 'evil.xlsx');
    cchcJson('import', input, '--year', '2025', '--out', path);
    cchcJson('status', path, table('evil-marks.tsv', 'section\ttt\tevidence', 'I\t1\t=1+2'));
    const { files } = cchcJson<Report>('report', path, '--period', '2025-Q1', '--out', join(folder, 'evil'));
    for (const file of [path, ...files]) {
      const { sheets } = await readXlsx(readFileSync(file));
      expect(sheets.flatMap((sheet) => sheet.formulas ?? [])).toEqual([]);
    }
    const { sheets } = await readXlsx(readFileSync(path));
    const texts = sheets.flatMap((sheet) => sheet.values.flat());
    for (const text of [...evil, '=SECTION()', '=1+2']) expect(texts).toContain(text);
  });
});

describe('bad input', () => {
  const unchanged = (path: string, ...words: readonly string[]) => {
    const before = readFileSync(path);
    const ended = cchc(...words);
    expect(readFileSync(path).equals(before)).toBe(true);
    return ended;
  };

  it.each([
    ['a code that the form does not have', 'set', 'code\tvalue\n9.9.9\t1', '9.9.9'],
    ['a figure that is no number', 'set', 'code\tvalue\n3.1.4.1\tmột trăm', 'một trăm'],
    ['a wrong line among right ones', 'set', 'code\tvalue\n1.1\t15\n1.1\t16', '1.1'],
    ['a table without the columns', 'set', 'mã\tsố\n1.1\t15', 'code'],
    ['a section that the plan does not have', 'status', 'section\ttt\tstatus\nX\t1\tHoàn thành', 'X'],
    ['an item that the plan does not have', 'status', 'section\ttt\tstatus\nI\t99\tHoàn thành', '99'],
    ['a status that is none', 'status', 'section\ttt\tstatus\nI\t1\txong rồi', 'xong rồi'],
    ['a day that does not exist', 'status', 'section\ttt\tdone_on\nI\t1\t2025-02-30', '2025-02-30'],
  ])('%s is refused with a sentence that names it, and nothing is written', (_, command, text, named) => {
    const path = copy();
    const input = table('bad.tsv', text);
    const period = command === 'set' ? ['--period', '2025-Q1'] : [];
    const ended = unchanged(path, command, path, input, ...period);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain(named);
    expect(ended.stdout).toBe('');
  });

  it.each([
    ['a missing file', ['rates', 'no-such.xlsx', '--period', '2025-Q1'], 'no-such.xlsx'],
    ['a file that is no workbook', ['rates', 'package.json', '--period', '2025-Q1'], 'package.json'],
    ['a period that is none', ['rates', book, '--period', '2025-Q2'], '2025-Q2'],
    ['another year', ['rates', book, '--period', '2024-Q1'], '2024'],
    ['a quarter frozen twice', ['freeze', book, '--quarter', '2025-Q1'], '2025-Q1'],
    [
      'a table without a header',
      ['import', 'examples/marks-2025-Q1.tsv', '--year', '2025', '--out', join(folder, 'x.xlsx')],
      '',
    ],
    ['an unknown command', ['fly'], 'fly'],
    ['a missing option', ['rates', book], '--period'],
  ])('%s ends with 2 and a sentence', (_, words, named) => {
    const ended = unchanged(book, ...words);
    expect(ended.status).toBe(2);
    expect(ended.stderr.trim()).not.toBe('');
    expect(ended.stderr).not.toContain('Error');
    expect(ended.stderr).toContain(named);
  });
});
