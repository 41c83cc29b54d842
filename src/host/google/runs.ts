/** Neighbours that one call can set together, so that a tab takes few calls. */

/** Neighbours in a row of numbers: first and count. */
interface Run {
  readonly first: number;
  readonly count: number;
}

/** Rows or columns, from 1, that get a size. */
interface SizeRun extends Run {
  readonly size: number;
}

/** Runs of neighbouring numbers: 2, 3, 7 are 2–3 and 7. */
export function runsOfNumbers(numbers: readonly number[]): readonly Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...new Set(numbers)].sort((left, right) => left - right)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** Neighbours of the same size; null is left as it is. */
export function runsOfSizes(sizes: readonly (number | null)[]): readonly SizeRun[] {
  const runs: { first: number; count: number; size: number }[] = [];
  sizes.forEach((size, index) => {
    if (size === null) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.size === size && last.first + last.count === index + 1) last.count += 1;
    else runs.push({ first: index + 1, count: 1, size });
  });
  return runs;
}

/**
 * The fewest calls that give columns their sizes, each later one over the former: 90, 60, 90 are three columns of 90, then
 * one of 60. Null is left as it is. The work grows with the cube of the runs, so it is for columns, not for rows.
 */
export function layersOfSizes(sizes: readonly (number | null)[]): readonly SizeRun[] {
  const runs = runsOfSizes(sizes);
  const layers: SizeRun[] = [];
  let start = 0;
  runs.forEach((run, index) => {
    const next = runs[index + 1];
    if (next !== undefined && next.first === run.first + run.count) return;
    layers.push(...fewestLayers(runs.slice(start, index + 1)));
    start = index + 1;
  });
  return layers;
}

/** The same for runs without a gap between them. */
function fewestLayers(runs: readonly SizeRun[]): readonly SizeRun[] {
  const known = new Map<number, readonly SizeRun[]>();
  /** Layers of the runs from `from` to `to`, the first of which begins with the run `from`. */
  const layersOf = (from: number, to: number): readonly SizeRun[] => {
    if (from > to) return [];
    const key = from * runs.length + to;
    const found = known.get(key) ?? best(from, to);
    known.set(key, found);
    return found;
  };
  const best = (from: number, to: number): readonly SizeRun[] => {
    const own = runs[from];
    if (own === undefined) return [];
    let fewest: readonly SizeRun[] = [own, ...layersOf(from + 1, to)];
    for (let same = from + 1; same <= to; same += 1) {
      const other = runs[same];
      if (other?.size !== own.size) continue;
      const inside = layersOf(from + 1, same - 1);
      const [reaching, ...rest] = layersOf(same, to);
      if (reaching === undefined || inside.length + rest.length + 1 >= fewest.length) continue;
      const count = reaching.first + reaching.count - own.first;
      fewest = [{ first: own.first, count, size: own.size }, ...inside, ...rest];
    }
    return fewest;
  };
  return layersOf(0, runs.length - 1);
}
