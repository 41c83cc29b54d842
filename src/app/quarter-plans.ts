/** What is planned for each quarter, before and after it is frozen. */
import { type Quarter, quarterId, quarters } from '../domain/calendar/reporting-period.ts';
import type { FrozenSet } from '../domain/plan/progress.ts';
import { countUnits, freezeQuarter } from '../domain/plan/rates.ts';
import type { Result } from '../domain/problem.ts';
import type { Payloads } from '../schema/payloads.ts';
import { type CellRef, taskCell } from './cell-refs.ts';
import type { Ports } from './ports.ts';
import { succeeded } from './problems.ts';
import { openSession } from './session.ts';
import { dayInVietnam, readTasks, type Tasks } from './tasks.ts';

/**
 * A row of a quarter. `planned`: it would be frozen now; `kept`: frozen and still planned; `added`: planned after the set
 * was frozen; `dropped`: frozen, but planned no more, or gone from the plan.
 */
export interface QuarterRow {
  readonly section: string;
  readonly tt: string;
  readonly task: string;
  readonly lead: string;
  /** Thời gian hoàn thành as the plan writes it. */
  readonly deadline: string;
  readonly state: 'planned' | 'kept' | 'added' | 'dropped';
  /** Its planned quarters; null for a deleted row. */
  readonly cell: CellRef | null;
}

export interface QuarterPlan {
  /** "2025-Q1". */
  readonly quarter: string;
  /** The day in Vietnam and the name that was given; null while it is open. */
  readonly frozen: { readonly at: string; readonly by: string } | null;
  /** Items of the set: the frozen one, else what is planned now. */
  readonly items: number;
  readonly rows: readonly QuarterRow[];
}

/** The four quarters of the workbook's year; writes nothing. */
export function quarterPlans(
  ports: Ports,
  _payload: Payloads['quarterPlans'],
): Result<{ readonly plans: readonly QuarterPlan[] }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const tasks = readTasks(ports.workbook, session.value);
  if (!tasks.ok) return tasks;
  const { store, settings } = session.value;
  return succeeded({
    plans: quarters.map((quarter) => quarterPlan(tasks.value, store.frozen, settings.year, quarter)),
  });
}

function quarterPlan(tasks: Tasks, frozen: readonly FrozenSet[], year: number, quarter: Quarter): QuarterPlan {
  const id = quarterId(year, quarter);
  const set = frozen.find((candidate) => candidate.quarter === id);
  const now = freezeQuarter(tasks.rows, year, quarter, '', '').rows;
  const fixed = new Set(set?.rows.map((row) => row.id));
  const planned = new Set(now.map((row) => row.id));
  const stateOf = (row: string): QuarterRow['state'] => {
    if (set === undefined) return 'planned';
    return !fixed.has(row) ? 'added' : planned.has(row) ? 'kept' : 'dropped';
  };
  const entries = new Map(tasks.reading.entries.map((entry) => [entry.tracked.id, entry]));
  const shown = [...(set?.rows ?? []), ...now.filter((row) => !fixed.has(row.id))];
  return {
    quarter: id,
    frozen: set === undefined ? null : { at: dayInVietnam(set.frozenAt), by: set.by },
    items: countUnits(set?.rows ?? now, 'item'),
    rows: shown.map(({ id: row, section, tt }) => {
      const entry = entries.get(row);
      const plan = entry?.tracked.plan;
      return {
        section,
        tt,
        task: plan?.task ?? '',
        lead: plan?.lead ?? '',
        deadline: plan?.deadline ?? '',
        state: stateOf(row),
        cell: entry === undefined ? null : taskCell(tasks, entry.sheetRow, 'planned'),
      };
    }),
  };
}
