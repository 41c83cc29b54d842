import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOfSizes, runsOfNumbers, runsOfSizes } from '../../../src/host/google/runs.ts';

describe('hidden columns', () => {
  it('are hidden by neighbours, in whatever order they are given', () => {
    expect(runsOfNumbers([7, 2, 3, 2])).toEqual([
      { first: 2, count: 2 },
      { first: 7, count: 1 },
    ]);
    expect(runsOfNumbers([])).toEqual([]);
  });
});

describe('widths of columns', () => {
  /** What the tab has after the calls, null where none of them came. */
  const painted = (length: number, layers: ReturnType<typeof layersOfSizes>) => {
    const sizes = new Array<number | null>(length).fill(null);
    for (const { first, count, size } of layers) sizes.fill(size, first - 1, first - 1 + count);
    return sizes;
  };
  const anySizes = fc.array(fc.constantFrom(null, 60, 80, 100), { maxLength: 14 });

  it('that come back take one call below the others', () => {
    expect(layersOfSizes([90, 60, 90, 70, 90])).toEqual([
      { first: 1, count: 5, size: 90 },
      { first: 2, count: 1, size: 60 },
      { first: 4, count: 1, size: 70 },
    ]);
  });

  it('of columns that keep theirs are never set', () => {
    expect(layersOfSizes([90, null, 90])).toEqual([
      { first: 1, count: 1, size: 90 },
      { first: 3, count: 1, size: 90 },
    ]);
    expect(layersOfSizes([null, null])).toEqual([]);
  });

  it('are what was asked for, in no more calls than neighbours take', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const layers = layersOfSizes(sizes);
        expect(painted(sizes.length, layers)).toEqual(sizes);
        expect(layers.length).toBeLessThanOrEqual(runsOfSizes(sizes).length);
      }),
    );
  });

  it('take no more calls than any order of calls could do with', () => {
    /** Least number of calls by trying every split: the first column's size reaches on to any later column of it. */
    const fewest = (sizes: readonly number[]): number => {
      if (sizes.length === 0) return 0;
      const [first, ...rest] = sizes;
      let least = 1 + fewest(rest);
      rest.forEach((size, index) => {
        if (size === first) least = Math.min(least, fewest(rest.slice(0, index)) + fewest(rest.slice(index)));
      });
      return least;
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(60, 80, 100), { maxLength: 9 }), (sizes) => {
        expect(layersOfSizes(sizes)).toHaveLength(fewest(sizes));
      }),
    );
  });
});
