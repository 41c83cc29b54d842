/**
 * The task matrix of a plan: sections hold items (a numbered TT row), items hold tasks, tasks hold activity rows.
 * Source of the shape: the appendix of seed 000 (`000_appendix.tsv`).
 */

/** A section or sub-section heading, in the order of the plan. */
export interface Section {
  /** As printed: "I" … "VII", "7.1". */
  readonly code: string;
  readonly title: string;
  /** Code of the section that this one is a part of ("VII" for "7.1"), or null. */
  readonly parent: string | null;
}

/**
 * One activity row, with the texts of its item and task repeated on it.
 * All texts are the plan's own words, lines separated by "\n".
 */
export interface PlanRow {
  /** Code of the section it stands in. */
  readonly section: string;
  /** Number of its item within the section, as printed. */
  readonly tt: string;
  readonly goal: string;
  /** Number of the task within the item, from 1; rows of one merged task cell share it. */
  readonly taskNumber: number;
  readonly task: string;
  readonly activity: string;
  readonly product: string;
  readonly lead: string;
  readonly support: string;
  readonly deadline: string;
  readonly budget: string;
  /** Texts of columns that the plan has and this product has no field for: header → text. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** The field names of a row that hold the plan's own text. */
export type PlanTextField = 'goal' | 'task' | 'activity' | 'product' | 'lead' | 'support' | 'deadline' | 'budget';

export interface Plan {
  readonly sections: readonly Section[];
  readonly rows: readonly PlanRow[];
}

/** The text of a row in a column that is not ours, "" where it has none; any word may head such a column, "constructor" too. */
export function extraText(extra: PlanRow['extra'], header: string): string {
  return extra !== undefined && Object.keys(extra).includes(header) ? (extra[header] ?? '') : '';
}
