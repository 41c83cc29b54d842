/** What the use cases need from the host: the open workbook and the time. The adapters stand in `host/`. */
import type { Area, Scalar, SheetValue } from '../layout/workbook-value.ts';

export interface TabRef {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
}

/** What a tab holds: rectangular from A1; empty cells "", dates as ISO text. */
export interface TabContent {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** Number format patterns of the same cells; only when asked for. */
  readonly formats: readonly (readonly string[])[];
  /** True where a cell cannot be written back from its value: a formula, or a day with a time; only when asked for. */
  readonly kept: readonly (readonly boolean[])[];
}

/** A rectangle of values to write; strings are written as they are, never as formulas. */
export interface Block {
  /** True when the strings must stay text whatever they begin with. */
  readonly text?: boolean;
  /** Number format pattern that the cells get; left out, they keep theirs. */
  readonly format?: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Scalar[])[];
}

export interface WorkbookPort {
  tabs(): readonly TabRef[];
  /** The tab that the person is looking at. */
  activeTab(): TabRef;
  read(tab: number, options?: { readonly formats?: boolean; readonly kept?: boolean }): TabContent;
  mergedAreas(tab: number): readonly Area[];
  /** Adds a tab of ours; returns its id. The name must be free. */
  add(sheet: SheetValue): number;
  /** Replaces everything on a generated tab. */
  replace(tab: number, sheet: SheetValue): void;
  write(tab: number, blocks: readonly Block[]): void;
  /** Hides columns, numbered from 1. */
  hideColumns(tab: number, columns: readonly number[]): void;
  /** Takes a tab away. */
  remove(tab: number): void;
  /** Locale and time zone as the product needs them. */
  localise(locale: string, timeZone: string): void;
}

/** The present instant as ISO text in UTC. */
export type Clock = () => string;

export interface Ports {
  readonly workbook: WorkbookPort;
  readonly clock: Clock;
  /** Runs the work while nobody else's run is under way; false when it could not start. */
  readonly exclusively: <T>(work: () => T) => { readonly done: true; readonly result: T } | { readonly done: false };
}
