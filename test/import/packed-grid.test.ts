import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, GridCell } from '../../src/import/grid.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import { packGrid, unpackGrid } from '../../src/import/packed-grid.ts';
import { planGrid } from '../support/plan-tables.ts';
import { htmlGrid, seeds } from './support.ts';

const cell: fc.Arbitrary<GridCell> = fc.oneof(
  fc.record({ text: fc.string(), rowSpan: fc.constant(1), columnSpan: fc.constant(1), covered: fc.constant(false) }),
  fc.record({
    text: fc.string(),
    rowSpan: fc.nat({ max: 3 }).map((more) => more + 1),
    columnSpan: fc.nat({ max: 3 }).map((more) => more + 1),
    covered: fc.constant(false),
  }),
  fc.constant({ text: '', rowSpan: 1, columnSpan: 1, covered: true }),
  fc.constant({ text: '7.1', rowSpan: 1, columnSpan: 1, covered: false, numeric: true as const }),
);

const grid: fc.Arbitrary<Grid> = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 8 })).chain(([width, height]) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    firstRow: fc.nat({ max: 9 }),
  }),
);

describe('a packed grid', () => {
  it('unpacks to the same grid, whatever is merged, covered, empty or a number', () => {
    fc.assert(
      fc.property(grid, (given) => {
        expect(unpackGrid(packGrid(given))).toEqual(given);
      }),
    );
  });

  it.each(seeds)('carries the appendix of seed %s', (seed) => {
    expect(unpackGrid(JSON.parse(JSON.stringify(packGrid(htmlGrid(seed)))))).toEqual(htmlGrid(seed));
  });

  it('takes less than twice the characters of the texts of 5,000 rows', () => {
    const given = planGrid(5000);
    const texts = given.rows.flat().reduce((sum, { text }) => sum + text.length, 0);
    expect(JSON.stringify(packGrid(given)).length).toBeLessThan(2 * texts);
    expect(JSON.stringify(given).length).toBeGreaterThan(4 * texts);
  });

  it('of no rows is a grid of no rows', () => {
    expect(unpackGrid(packGrid(gridFromValues([], [])))).toEqual({ rows: [], firstRow: 1 });
  });
});
