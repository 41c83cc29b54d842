import type { SheetValue } from '../../layout/workbook-value.ts';
import { type Grid, gridFromValues } from '../grid.ts';

/** A tab of a workbook file as a grid: its values with their merges, dates and percentages by their number format. */
export function readSheet(sheet: SheetValue): Grid {
  const formats = sheet.styles.map((row) => row.map((style) => sheet.palette[style]?.numberFormat ?? ''));
  return gridFromValues(sheet.values, sheet.merges, formats);
}
