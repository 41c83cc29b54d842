/**
 * Row heights of printed sheets. Files do not carry "as high as the text needs", and programs disagree on it, so a
 * sheet made for print states its heights: estimated from the widths of Times New Roman, on the safe side.
 */

import type { CellStyle, SheetValue } from './workbook-value.ts';

type MeasuredSheet = Pick<SheetValue, 'values' | 'styles' | 'palette' | 'columnWidths' | 'merges' | 'hiddenColumns'>;

const defaultFontSize = 10;
const defaultColumnWidth = 100;
const smallestRow = 21;
const pixelsPerPoint = 96 / 72;
/** Empty pixels left and right of the text, both sides together. */
const sidePadding = 7;
/** Empty pixels above and below the text, both together. */
const verticalPadding = 4;
const lineSpacing = 1.2;
/** Programs space letters a little differently; a line is taken as full this much earlier. */
const safety = 1.04;
const boldFactor = 1.07;
/** .xlsx allows no row over 409 points. */
const tallestRow = 545;

/**
 * Heights in pixels by row, from 1: each row as high as its highest wrapped text in a column that is seen. A merged cell is measured over the
 * width of its columns; what a vertically merged cell needs beyond its rows is spread evenly over them.
 */
export function estimateRowHeights(sheet: MeasuredSheet): number[] {
  const covered = new Set<string>();
  for (const merge of sheet.merges)
    for (let r = merge.row; r < merge.row + merge.rows; r += 1)
      for (let c = merge.column; c < merge.column + merge.columns; c += 1) covered.add(`${r},${c}`);
  const hidden = new Set(sheet.hiddenColumns);
  const heights = sheet.values.map((row, r) =>
    row.reduce<number>(
      (height, _, c) =>
        hidden.has(c + 1) || covered.has(`${r + 1},${c + 1}`)
          ? height
          : Math.max(height, cellHeight(sheet, r + 1, c + 1, 1)),
      smallestRow,
    ),
  );
  const byRows = [...sheet.merges].sort((a, b) => a.rows - b.rows);
  for (const merge of byRows)
    spread(heights, merge.row, merge.rows, cellHeight(sheet, merge.row, merge.column, merge.columns));
  return heights.map((height) => Math.min(Math.ceil(height), tallestRow));
}

/**
 * Height in pixels of a text wrapped in a column. `columnWidth` in pixels, `fontSize` in points.
 * One line of 13 points is 13 · 96/72 · 1.2 + 4 = 25 pixels.
 */
export function estimateTextHeight(text: string, columnWidth: number, fontSize: number, bold = false): number {
  const line = fontSize * pixelsPerPoint * lineSpacing;
  const width = Math.max(columnWidth - sidePadding, fontSize);
  const unit = (fontSize * pixelsPerPoint * safety * (bold ? boldFactor : 1)) / 1000;
  const lines = text.split('\n').reduce((count, paragraph) => count + countLines(paragraph, width / unit), 0);
  return Math.ceil(lines * line + verticalPadding);
}

function cellHeight(sheet: MeasuredSheet, row: number, column: number, columns: number): number {
  const value = sheet.values[row - 1]?.[column - 1] ?? null;
  const style: CellStyle = sheet.palette[sheet.styles[row - 1]?.[column - 1] ?? 0] ?? {};
  if (value === null || value === '') return smallestRow;
  const fontSize = style.fontSize ?? defaultFontSize;
  if (!style.wrap) return estimateTextHeight(firstLines(String(value)), Number.MAX_SAFE_INTEGER, fontSize);
  let width = 0;
  for (let c = column; c < column + columns; c += 1) width += sheet.columnWidths[c - 1] ?? defaultColumnWidth;
  return estimateTextHeight(String(value), width, fontSize, style.bold);
}

/** Unwrapped text still shows the lines that it was typed in. */
function firstLines(text: string): string {
  return text.replace(/[^\n]+/g, 'x');
}

function spread(heights: number[], row: number, rows: number, needed: number): void {
  const given = heights.slice(row - 1, row - 1 + rows).reduce((sum, height) => sum + height, 0);
  const missing = needed - given;
  if (missing <= 0) return;
  for (let r = row - 1; r < row - 1 + rows; r += 1) heights[r] = (heights[r] ?? smallestRow) + missing / rows;
}

/** Lines of one paragraph; `room` and word widths in thousandths of the font size. A word too long is broken. */
function countLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word);
    const gap = used > 0 ? spaceWidth : 0;
    if (used + gap + width <= room) used += gap + width;
    else if (width <= room) {
      lines += used > 0 ? 1 : 0;
      used = width;
    } else {
      const pieces = Math.ceil(width / room);
      lines += pieces - (used > 0 ? 0 : 1);
      used = width - (pieces - 1) * room;
    }
  }
  return lines;
}

const spaceWidth = 250;
/** Widths of Times New Roman in thousandths of the font size; other characters count 500, capitals 722. */
const widths: readonly (readonly [number, string])[] = [
  [250, '.,'],
  [278, "ijlt/\\:;'|"],
  [333, 'rfI()[]-!`"Js'],
  [389, '?'],
  [444, 'aceczv'],
  [556, 'FSP'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'wADGHKNOQUVXY'],
  [778, 'm'],
  [889, 'M'],
  [944, 'W'],
  [833, '%'],
  [1000, '…—'],
];
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

function textWidth(word: string): number {
  let width = 0;
  for (const letter of word.normalize('NFD')) {
    if (/[\u0300-\u036f]/.test(letter)) continue;
    width += widthOf.get(letter) ?? (letter === letter.toLowerCase() ? 500 : 722);
  }
  return width;
}
