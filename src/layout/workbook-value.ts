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

/** A cell whose text leads to another cell. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  /** Id of the tab. */
  readonly tab: number;
  /** "E12". */
  readonly a1: string;
}

/** A chart of the host over ranges of its own sheet. */
export interface Chart {
  readonly kind: 'bar' | 'column' | 'pie';
  readonly title: string;
  /** Labels first, then the numbers (of bars and columns: from 0 to 1); the first row of each is its heading. */
  readonly ranges: readonly Area[];
  /** "#rrggbb": of the bars, or of the slices in their order. */
  readonly colors?: readonly string[];
  /** Cell of its top left corner, from 1. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
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
  readonly links?: readonly CellLink[];
  readonly charts?: readonly Chart[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** What is worked out, so that the host asks before a person edits it: the whole tab, or columns from 1. */
  readonly warned?: 'whole' | readonly number[];
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

/** The area that "B2" or "B2:C5" names; null for other text. */
export function areaOf(a1: string): Area | null {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(a1) ?? [];
  const column = columnNumber(left);
  const area = {
    row: Number(top),
    column,
    rows: Number(bottom) - Number(top) + 1,
    columns: columnNumber(right) - column + 1,
  };
  return area.row > 0 && area.rows > 0 && area.columns > 0 && left !== '' ? area : null;
}

/** Number of a column by its letters: A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
