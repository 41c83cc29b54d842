/** What the hidden tab `cchc_log` keeps of an action: enough to take it back, or to end what was interrupted. */
import * as z from 'zod/mini';
import type { Scalar, SheetValue } from '../layout/workbook-value.ts';

/** A cell that an action wrote. */
export interface WrittenCell {
  /** Index into the rows of the step. */
  readonly row: number;
  /** As it can be written again; dates are serial numbers. */
  readonly before: Scalar;
  /** As the host reads it; null where that is not known beforehand, as of a formula. */
  readonly after: Scalar;
  /** Index into the formats of the step. */
  readonly format: number;
  /** The formula that stood there; left out when there was none. */
  readonly formula?: string;
}

interface OfTab {
  /** Id of the tab when the action ran, 0 for one that it added; names and keys find it when the id is another one by now. */
  readonly tab: number;
  readonly name: string;
  /** Key of the tab in the store, null for a tab that the store does not know. */
  readonly key: string | null;
}

/** Cells by row key and header, so that they are found again after people moved rows and columns. */
export interface CellsStep extends OfTab {
  readonly op: 'cells';
  /** Each row that was written to: its place, its key ("" without one), and whether nothing stood on it before. */
  readonly rows: readonly (readonly [row: number, key: string, blank: boolean])[];
  readonly formats: readonly string[];
  readonly columns: readonly {
    readonly column: number;
    /** "" where the header does not tell the column. */
    readonly header: string;
    readonly cells: readonly WrittenCell[];
  }[];
}

/** A tab that was added or replaced; `after` are keys of its rows as the host reads them. */
export interface SheetStep extends OfTab {
  readonly op: 'add' | 'replace';
  /** What stood there; null for an added tab. */
  readonly before: SheetValue | null;
  readonly after: readonly string[];
}

export interface RemoveStep extends OfTab {
  readonly op: 'remove';
  readonly before: SheetValue;
}

export interface LocaleStep {
  readonly op: 'locale';
  readonly before: readonly [locale: string, timeZone: string];
}

/** The text of the hidden store before; null when there was none. */
export interface StoreStep {
  readonly op: 'store';
  readonly before: string | null;
}

export type Step = CellsStep | SheetStep | RemoveStep | LocaleStep | StoreStep;

export interface JournalRecord {
  /** Ids of the tabs that were there before. */
  readonly tabs: readonly number[];
  readonly steps: readonly Step[];
}

/** The shape is checked as far as damage by hand could reach: the record is written and read by this product alone. */
const recordShape = z.object({
  tabs: z.array(z.number()),
  steps: z.array(z.looseObject({ op: z.enum(['cells', 'add', 'replace', 'remove', 'locale', 'store']) })),
});

/** A record from its text; null when it is damaged. */
export function readRecord(text: string): JournalRecord | null {
  try {
    const json: unknown = JSON.parse(text);
    return recordShape.safeParse(json).success ? (json as JournalRecord) : null;
  } catch {
    return null;
  }
}
