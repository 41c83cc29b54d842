/** Writes blocks of cells on a tab: neighbours as one, formats before the values that they keep as text. */
import type { Block } from '../../app/ports.ts';
import type { Area, Scalar } from '../../layout/workbook-value.ts';
import { a1Of, anyOverlap, boundsOf, rangeOf } from './areas.ts';
import type { Size } from './sheets.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From so many blocks of one number format on, two calls set it for all of them. */
const formattedTogether = 3;

/** What `setValues` takes for a cell; an empty string clears it. */
export function cellInput(value: Scalar): string | number | boolean {
  return value ?? '';
}

/** The room that blocks take from A1 on. */
export function sizeOfBlocks(blocks: readonly Block[]): Size {
  const areas = blocks.map(areaOf);
  return {
    rows: Math.max(0, ...areas.map((area) => area.row + area.rows - 1)),
    columns: Math.max(0, ...areas.map((area) => area.column + area.columns - 1)),
  };
}

/** Writes blocks within the tab, each later one over the former. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  const real = blocks.filter((block) => block.values.length > 0 && (block.values[0]?.length ?? 0) > 0);
  const apart = !anyOverlap(real.map(areaOf));
  const written = apart ? joinedBlocks(real) : real;
  const formatted = apart ? formatTogether(sheet, written) : new Set<Block>();
  for (const block of written) writeBlock(sheet, block, formatted.has(block));
}

/** Sets the number format that many blocks have in common; gives the blocks that have theirs then. */
function formatTogether(sheet: Sheet, blocks: readonly Block[]): ReadonlySet<Block> {
  const byPattern = new Map<string, Block[]>();
  for (const block of blocks) {
    const pattern = patternOf(block);
    if (pattern !== undefined) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), block]);
  }
  const many = [...byPattern].filter(([, alike]) => alike.length >= formattedTogether);
  for (const [pattern, alike] of many) {
    sheet.getRangeList(alike.map((block) => a1Of(areaOf(block)))).setNumberFormat(pattern);
  }
  return new Set(many.flatMap(([, alike]) => alike));
}

function writeBlock(sheet: Sheet, block: Block, formatted: boolean): void {
  const { row, column, values, formats, formulas } = block;
  const range = rangeOf(sheet, areaOf(block));
  const pattern = patternOf(block);
  if (formats !== undefined) range.setNumberFormats(formats.map((cells) => [...cells]));
  else if (pattern !== undefined && !formatted) range.setNumberFormat(pattern);
  range.setValues(values.map((cells) => cells.map(cellInput)));
  for (const run of formulaRuns(formulas ?? [])) {
    sheet.getRange(row + run.row, column + run.column, run.formulas.length, 1).setFormulas(run.formulas);
  }
}

interface FormulaRun {
  /** Within the block, from 0. */
  readonly row: number;
  readonly column: number;
  readonly formulas: string[][];
}

/** Formulas below each other, which one call writes. */
function formulaRuns(formulas: readonly (readonly string[])[]): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  const width = formulas[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    formulas.forEach((cells, row) => {
      const formula = cells[column] ?? '';
      if (formula === '') return;
      const last = runs[runs.length - 1];
      if (last?.column === column && last.row + last.formulas.length === row) last.formulas.push([formula]);
      else runs.push({ row, column, formulas: [[formula]] });
    });
  }
  return runs;
}

/** Blocks that do not overlap, those beside each other as one, then those below each other. */
function joinedBlocks(blocks: readonly Block[]): readonly Block[] {
  const across = [...blocks].sort((left, right) => left.row - right.row || left.column - right.column);
  const rows = joinedBy(across, besideEachOther);
  const down = [...rows].sort((left, right) => left.column - right.column || left.row - right.row);
  return joinedBy(down, belowEachOther);
}

function joinedBy(blocks: readonly Block[], join: (first: Block, second: Block) => Block | null): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const both = last === undefined ? null : join(last, block);
    if (both === null) joined.push(block);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function besideEachOther(left: Block, right: Block): Block | null {
  const [area, other] = [areaOf(left), areaOf(right)];
  if (area.row !== other.row || area.rows !== other.rows || area.column + area.columns !== other.column) return null;
  return oneBlock(left, right, (cells, more) => cells.map((row, r) => [...row, ...(more[r] ?? [])]));
}

function belowEachOther(upper: Block, lower: Block): Block | null {
  const [area, other] = [areaOf(upper), areaOf(lower)];
  if (area.column !== other.column || area.columns !== other.columns || area.row + area.rows !== other.row) return null;
  return oneBlock(upper, lower, (cells, more) => [...cells, ...more]);
}

/** Two blocks as one; null where one of them has formulas, or only one of them changes formats. */
function oneBlock(
  first: Block,
  second: Block,
  join: <T>(cells: readonly (readonly T[])[], more: readonly (readonly T[])[]) => readonly (readonly T[])[],
): Block | null {
  if (first.formulas !== undefined || second.formulas !== undefined) return null;
  const { row, column } = boundsOf([areaOf(first), areaOf(second)]);
  const values = join(first.values, second.values);
  const pattern = patternOf(first);
  if (first.formats === undefined && second.formats === undefined && pattern === patternOf(second)) {
    return { row, column, values, ...(pattern === undefined ? {} : { format: pattern }) };
  }
  const [formats, more] = [formatGrid(first), formatGrid(second)];
  return formats === null || more === null ? null : { row, column, values, formats: join(formats, more) };
}

/** The number format of all cells of a block; undefined where they keep theirs or have each their own. */
function patternOf({ text, format, formats }: Block): string | undefined {
  if (formats !== undefined) return undefined;
  return text === true ? '@' : format;
}

/** The number formats of a block's cells; null when they keep theirs. */
function formatGrid(block: Block): readonly (readonly string[])[] | null {
  const pattern = patternOf(block);
  if (block.formats !== undefined) return block.formats;
  return pattern === undefined ? null : block.values.map((cells) => cells.map(() => pattern));
}

function areaOf({ row, column, values }: Block): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}
