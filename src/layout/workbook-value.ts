/**
 * A workbook as a plain value: what layouts return, what the hosts apply to tabs, what the file writer prints and
 * what the file reader gives back. Rows and columns count from 1 as in the sheet. JSON all the way.
 */

/** A date is its serial number (days since 1899-12-30) under a date format; text is text, never a formula. */
export type Scalar = string | number | boolean | null;

/** A rectangle of cells; row and column from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellStyle {
  readonly fontFamily?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** "#rrggbb". */
  readonly color?: string;
  /** "#rrggbb". */
  readonly background?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Thin black lines on all four sides. */
  readonly border?: boolean;
  /** Pattern in US notation; "@" is plain text. */
  readonly numberFormat?: string;
}

export interface Formula {
  readonly row: number;
  readonly column: number;
  /** With the leading "=", arguments separated by ",", in English function names. */
  readonly formula: string;
}

/** A drop-down over an area. */
export interface Validation {
  readonly area: Area;
  readonly options: readonly string[];
  /** True refuses other values, false only warns. */
  readonly strict: boolean;
  readonly help?: string;
}

/** Set-up for printing; millimetres. */
export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** First and last row repeated on every page, from 1. */
  readonly repeatRows?: readonly [number, number];
  readonly fitToWidth: boolean;
  /** Page number centred in the top margin, from page 2 on (Nghị định 30/2020/NĐ-CP). */
  readonly pageNumbers: boolean;
}

export interface SheetValue {
  readonly name: string;
  /** Id that survives renaming; absent in a fresh layout. */
  readonly id?: number;
  readonly hidden?: boolean;
  /** Rectangular. */
  readonly values: readonly (readonly Scalar[])[];
  readonly formulas?: readonly Formula[];
  /** For each cell of `values`, an index into `palette`. */
  readonly styles: readonly (readonly number[])[];
  readonly palette: readonly CellStyle[];
  /** Pixels by column, null for the default. */
  readonly columnWidths: readonly (number | null)[];
  /** Pixels by row, null for automatic. */
  readonly rowHeights: readonly (number | null)[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly merges: readonly Area[];
  readonly validations?: readonly Validation[];
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly page?: PageSetup;
}

export interface NamedArea {
  readonly name: string;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly area: Area;
}

export interface WorkbookValue {
  readonly sheets: readonly SheetValue[];
  readonly namedAreas?: readonly NamedArea[];
  /** "vi_VN". */
  readonly locale?: string;
  /** "Asia/Ho_Chi_Minh". */
  readonly timeZone?: string;
}

/** Letters of a column by its number: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
