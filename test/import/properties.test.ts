import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRoman } from '../../src/domain/language/roman.ts';
import type { Grid, GridCell } from '../../src/import/grid.ts';
import { readPlan } from '../../src/import/plan.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { readDelimited } from '../../src/import/read/text.ts';
import { counts, example, htmlGrid, reading, table, tsvGrid } from './support.ts';

const shuffled = (count: number) =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });

describe('any table', () => {
  const word = fc.constantFrom(
    '',
    '1',
    '2',
    'I',
    '7.1',
    'TT',
    'Nhiệm vụ',
    'Chủ trì',
    'VP',
    'I. THỂ CHẾ',
    'Ghi chú:',
    '-',
    'a)',
  );
  const cell: fc.Arbitrary<GridCell> = fc.record({
    text: fc.oneof(word, fc.string({ maxLength: 8 })),
    rowSpan: fc.integer({ min: 0, max: 4 }),
    columnSpan: fc.integer({ min: 0, max: 4 }),
    covered: fc.boolean(),
  });
  const grid: fc.Arbitrary<Grid> = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 8 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
    .map((rows) => ({ rows, firstRow: 1 }));

  it('gives a plan or problems, never an exception, whatever its cells and spans', () => {
    fc.assert(
      fc.property(grid, (any) => {
        const header = { text: '', rowSpan: 1, columnSpan: 1, covered: false };
        const width = any.rows[0]?.length ?? 0;
        const words = ['TT', 'Nhiệm vụ', 'Chủ trì'].concat(Array(width).fill(''));
        const headed = { ...any, rows: [words.slice(0, width).map((text) => ({ ...header, text })), ...any.rows] };
        for (const one of [any, headed]) {
          const result = readPlan(one);
          if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
          else expect(result.value.plan.rows.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('puts every row in a section that the plan lists', () => {
    fc.assert(
      fc.property(grid, (any) => {
        const result = readPlan(any);
        if (!result.ok) return;
        const codes = result.value.plan.sections.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        for (const row of result.value.plan.rows) expect(codes).toContain(row.section);
      }),
    );
  });
});

describe('any text', () => {
  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td rowspan=3>',
        '<td colspan=0>',
        '</td>',
        '<p>',
        '<li>',
      ),
      fc.constantFrom('<ul>', '</ul>', '<ol>', '<br>', '<![if !x]>', '<![endif]>', '<!--', '-->', '&nbsp;', '<thead>'),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 40 },
  );

  it('is read as HTML without an exception, every table rectangular', () => {
    fc.assert(
      fc.property(markup, (parts) => {
        for (const { rows } of readHtml(parts.join(''))) {
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        }
      }),
    );
  });

  it('is read back from separated fields as it was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ệ', '"', ',', ';', ' ', '\n'), maxLength: 6 });
    const clean = field.map((text) =>
      text
        .replace(/ +/g, ' ')
        .replace(/ ?\n[\n ]*/g, '\n')
        .trim(),
    );
    const rows = fc.array(fc.array(clean, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(rows, fc.constantFrom('\t', ';', ','), (values, delimiter) => {
        const filled = [...values, ['cuối', 'bảng', 'đây']];
        const text = filled.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        const [grid] = readDelimited(text, delimiter === '\t' ? 'tsv' : 'csv');
        expect(grid?.rows.map((row) => row.map((cell) => cell.text))).toEqual(filled);
      }),
    );
  });
});

describe('the plan of seed 000', () => {
  const tsv = tsvGrid(example('000_appendix.tsv'));
  const { plan } = reading(tsv);

  it('is the same with its columns in any order', () => {
    fc.assert(
      fc.property(shuffled(11), (order) => {
        const rows = tsv.rows.map((row) => order.map((index) => row[index] as GridCell));
        expect(reading({ ...tsv, rows }).plan).toEqual(plan);
      }),
      { numRuns: 20 },
    );
  });

  it('reads 10,000 rows in a time that grows no faster than the rows', () => {
    const [head = [], , ...body] = htmlGrid('000').rows.map((row) => row.map(({ text }) => text));
    const texts = body.filter(([tt]) => tt === '1').map((row) => row.slice(1));
    const part = (n: number) => [
      [toRoman(n + 1), `PHẦN THỨ ${n + 1}`, ...Array<string>(7).fill('')],
      ...Array.from({ length: 60 }, (_, k) => [String(k + 1), ...(texts[k % texts.length] ?? [])]),
    ];
    const copies = (parts: number) => table([head, ...Array.from({ length: parts }, (_, n) => part(n)).flat()]);
    const time = (grid: Grid) => {
      const start = performance.now();
      expect(counts(reading(grid).plan).items % 60).toBe(0);
      return performance.now() - start;
    };
    const [small, large] = [copies(17), copies(170)];
    time(small);
    const [few, many] = [time(small), time(large)];
    expect(large.rows.length).toBeGreaterThan(10_000);
    expect(many).toBeLessThan(30 * few + 200);
  });
});
