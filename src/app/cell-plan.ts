/** What formulas in cells ask of the plan: read once for a call, worked out once for each period. */
import type { TrackedRow } from '../domain/plan/progress.ts';
import type { PlanRates } from '../domain/plan/rates.ts';
import type { Result } from '../domain/problem.ts';
import { succeeded } from './problems.ts';
import { periodOf, ratesOf } from './rates.ts';
import { openSession, type Session, type WorkbookReader } from './session.ts';
import { readMatrix, type Tasks } from './tasks.ts';
import { leadsBy, readDirectory } from './units.ts';

export interface CellPlan {
  readonly rates: PlanRates;
  readonly rows: ReadonlyMap<string, TrackedRow>;
  /** Closing day of the period; null: everything recorded counts, whatever day it was done. */
  readonly asOf: string | null;
  /** The units that a name stands for, by the office's directory. */
  readonly unitsOf: (name: string) => readonly string[];
}

export interface OpenedPlan {
  readonly session: Session;
  readonly tasks: Tasks;
  /** The plan as of a period's closing day, by the period's id; null: as recorded. */
  readonly at: (period: string | null) => Result<CellPlan>;
}

const endOfTime = '9999-12-31';

/** Reads the plan and writes nothing; fails as `openSession` and `readTasks` do. */
export function openPlan(reader: WorkbookReader): Result<OpenedPlan> {
  const session = openSession(reader);
  if (!session.ok) return session;
  const tasks = readMatrix(reader.workbook, session.value);
  if (!tasks.ok) return tasks;
  const unitsOf = leadsBy(readDirectory(reader.workbook, session.value).directory);
  const rows = new Map(tasks.value.rows.map((row) => [row.id, row]));
  const known = new Map<string | null, Result<CellPlan>>();
  const { settings } = session.value;
  const planAt = (id: string | null): Result<CellPlan> => {
    const period = periodOf(settings, id ?? `${settings.year}-Y`);
    if (!period.ok) return period;
    const choice = { leadsOf: unitsOf, ...(id === null ? { asOf: endOfTime } : {}) };
    const rates = ratesOf(session.value, tasks.value, period.value, choice);
    return succeeded({ rates, rows, asOf: id === null ? null : period.value.closes, unitsOf });
  };
  return succeeded({
    session: session.value,
    tasks: tasks.value,
    at(id) {
      const plan = known.get(id) ?? planAt(id);
      known.set(id, plan);
      return plan;
    },
  });
}

/** Ids of the tabs that people type on: what changes there changes what formulas say. */
export function typedTabs({ store }: Pick<Session, 'store'>): readonly number[] {
  const keys = ['tasks', 'figures', 'dossiers', 'units', 'settings', 'targets', 'quotas'];
  return keys.flatMap((key) => store.tabs[key] ?? []);
}
