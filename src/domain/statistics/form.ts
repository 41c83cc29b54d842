/**
 * A statistics form is data: rows with the wording of the office that issued it, what kind of figure each wants,
 * who answers it, and how those that follow from others are worked out.
 */

/**
 * One of: count (a whole number), money (in the row's unit), percent, coded (one of the options), text,
 * fraction ("01/01": so many of so many), heading (no figure).
 */
export type FigureKind = 'count' | 'money' | 'percent' | 'coded' | 'text' | 'fraction' | 'heading';

/** Who answers a row: a provincial department, a district, a commune, or the province as a whole. */
export type Reporter = 'department' | 'district' | 'commune' | 'province';

/**
 * What a figure measures, one of: in the period, from the year's start, from the beginning, at the closing date,
 * against a base year.
 */
export type Measure = 'in-period' | 'from-year-start' | 'from-beginning' | 'at-closing-date' | 'against-base-year';

/** How a row follows from others: their sum, 100 · part / whole, or a count of the plan's own units. */
export type RowFormula =
  | { readonly op: 'sum'; readonly parts: readonly string[] }
  | { readonly op: 'ratio'; readonly part: string; readonly whole: string }
  | { readonly op: 'plan'; readonly figure: 'counted' | 'done' };

/** An answer of a coded row; values are labels that happen to be digits and are never added. */
export interface CodedOption {
  readonly value: string;
  readonly label: string;
}

export interface FormRow {
  /** Id of the row and what is printed as its number; never worked out from the row's position. */
  readonly code: string;
  /** Other numbers under which the row is known and found. */
  readonly aliases: readonly string[];
  /** 1 for a section to 4. */
  readonly level: 1 | 2 | 3 | 4;
  readonly kind: FigureKind;
  /** Wording of the form. */
  readonly label: string;
  /** Wording of the form's unit column, also where it is wrong; empty where the form has none. */
  readonly unit: string;
  /** The unit that is meant where the printed one is wrong, and why. */
  readonly correctedUnit: {
    readonly unit: string;
    readonly reason: string;
  } | null;
  /** Options of a coded row, in the form's order; empty for other kinds. */
  readonly options: readonly CodedOption[];
  readonly formula: RowFormula | null;
  /** The row that a typed rate divides by, where the form holds that one and not the part; null otherwise. */
  readonly rateOf: string | null;
  readonly reporter: Reporter;
  /** Other respondents that answer it about themselves. */
  readonly alsoAnsweredBy: readonly Reporter[];
  readonly measure: Measure;
  /** How sure the wording is: the form was restored from a scanned report. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** What the form's footnote says about the row. */
  readonly footnote: string | null;
}

/** What a catalogue file writes down of a row; the rest has the values that most rows have. */
export type RowDeclaration = Pick<FormRow, 'code' | 'level' | 'kind' | 'label'> & Partial<FormRow>;

/** A row from its declaration: answered by a department, measured in the period, no unit, no formula unless it says so. */
export function formRow(declared: RowDeclaration): FormRow {
  return {
    aliases: [],
    unit: '',
    correctedUnit: null,
    options: [],
    formula: null,
    rateOf: null,
    reporter: 'department',
    alsoAnsweredBy: [],
    measure: 'in-period',
    confidence: 'high',
    footnote: null,
    ...declared,
  };
}

export interface Form {
  readonly id: string;
  /** "Phụ lục 1B". */
  readonly appendix: string;
  readonly title: string;
  readonly columns: FormColumns;
  /** ISO dates of the days from and to which the form is used; null for a form still in use. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** True for a version that no document has issued yet. */
  readonly inferred?: true;
  /** The document that issued it; `date` is an ISO date. */
  readonly source: {
    readonly document: string;
    readonly date: string;
    readonly issuer: string;
  };
  readonly rows: readonly FormRow[];
}

/** Headings of the form's table; `result` stands over `unit` and `figure`. */
export interface FormColumns {
  readonly code: string;
  readonly label: string;
  /** Printed in italics under `label`. */
  readonly labelNote: string;
  readonly result: string;
  readonly unit: string;
  readonly figure: string;
  readonly note: string;
}

/** Whether the row is the respondent's to answer. */
export function isAnsweredBy({ reporter, alsoAnsweredBy }: FormRow, respondent: Reporter): boolean {
  return reporter === respondent || alsoAnsweredBy.includes(respondent);
}

/** The rows of a form by code and alias. */
export function rowsByCode(form: Form): ReadonlyMap<string, FormRow> {
  return new Map(form.rows.flatMap((row) => [row.code, ...row.aliases].map((code) => [code, row] as const)));
}

/** The unit that a row's figures are in: the corrected one where the printed one is wrong. */
export function unitOf(row: FormRow): string {
  return row.correctedUnit?.unit ?? row.unit;
}
