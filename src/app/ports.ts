/** What the use cases need from the host: the open workbook and the time. The adapters stand in `host/`. */

import type { HistoryGroup } from '../layout/log-tab.ts';
import type { Area, Scalar, SheetValue, Validation } from '../layout/workbook-value.ts';
import type { JournalRecord } from '../schema/journal.ts';

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
  /** What gives each cell back when it is written again; only when asked for. */
  readonly exact?: ExactCells;
}

/** Cells as they can be written again: dates as serial numbers with their time, formulas as the host reads them. */
export interface ExactCells {
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** "" where there is none. */
  readonly formulas: readonly (readonly string[])[];
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
  /** Number format patterns cell by cell, in place of `format`. */
  readonly formats?: readonly (readonly string[])[];
  /** Formulas as they were read with `exact`, "" where the value counts. */
  readonly formulas?: readonly (readonly string[])[];
}

export interface ReadOptions {
  readonly formats?: boolean;
  readonly kept?: boolean;
  readonly exact?: boolean;
}

export interface WorkbookPort {
  tabs(): readonly TabRef[];
  /** The tab that the person is looking at. */
  activeTab(): TabRef;
  read(tab: number, options?: ReadOptions): TabContent;
  /** Values of an area, which must lie within the tab. */
  readArea(tab: number, area: Area): readonly (readonly (string | number | boolean)[])[];
  mergedAreas(tab: number): readonly Area[];
  /** Adds a tab of ours; returns its id. The name must be free. */
  add(sheet: SheetValue): number;
  /** Replaces everything on a generated tab. */
  replace(tab: number, sheet: SheetValue): void;
  write(tab: number, blocks: readonly Block[]): void;
  /** Hides columns, numbered from 1. */
  hideColumns(tab: number, columns: readonly number[]): void;
  /** Opens a tab and selects the area; false when the tab is not so large. */
  show(tab: number, area: Area): boolean;
  /** Takes a tab away. */
  remove(tab: number): void;
  /** Locale and time zone as the product needs them. */
  localise(locale: string, timeZone: string): void;
  /** Locale and time zone as they are. */
  locale(): readonly [locale: string, timeZone: string];
}

/** The journal of the workbook, while an action runs. */
export interface JournalPort {
  /** What can be taken back, the oldest first. */
  readonly records: readonly {
    readonly number: number;
    readonly kind: string;
    readonly label: string;
    readonly at: string;
    readonly by: string;
  }[];
  /** What an action did; null when its record is damaged. */
  readonly read: (number: number) => JournalRecord | null;
  /** Strikes a record off once the running action has ended. */
  readonly forget: (number: number) => void;
  /** Changes of people's cells, the oldest first, with those that nobody had seen yet on the tabs that were read. */
  readonly history: () => readonly HistoryGroup[];
}

/** The present instant as ISO text in UTC. */
export type Clock = () => string;

/** What the system check tries and mends beside the cells; at once, outside of what people can take back. */
export interface SystemPort {
  scriptTimeZone(): string;
  /** What a formula gives in a scratch cell of a hidden tab of ours, "#ERROR!" and the like included. */
  tryFormula(tab: number, formula: string): string | number | boolean;
  /** Cells of an area that have a drop-down. */
  dropDowns(tab: number, area: Area): readonly (readonly boolean[])[];
  setDropDowns(tab: number, validations: readonly Validation[]): void;
  /** Formulas of the cells from A1 on, "" where there is none. */
  formulas(tab: number): readonly (readonly string[])[];
}

/** The name that the person at the sheet once gave, "" while they gave none. */
export interface PersonPort {
  name(): string;
  remember(name: string): void;
}

export interface Ports {
  readonly workbook: WorkbookPort;
  /** Left out where nothing of the kind can be tried. */
  readonly system?: SystemPort;
  readonly clock: Clock;
  /** Left out where nobody is remembered. */
  readonly person?: PersonPort;
  /** There while an action runs. */
  readonly journal?: JournalPort;
  /** Runs the work while nobody else's run is under way; false when it could not start. */
  readonly exclusively: <T>(work: () => T) => { readonly done: true; readonly result: T } | { readonly done: false };
}
