/** Fixes the rows that are planned for a quarter, with the day and the name of the person. */
import { quarterId, readQuarterId } from '../domain/calendar/reporting-period.ts';
import { countUnits, freezeQuarter as freezeRows } from '../domain/plan/rates.ts';
import type { Result } from '../domain/problem.ts';
import { textKey } from '../layout/row-keys.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { openSession, saveStore } from './session.ts';
import { dayInVietnam, openTasks } from './tasks.ts';

export interface Freezing {
  readonly quarter: string;
  readonly rows: number;
  readonly items: number;
  /** ISO instant. */
  readonly frozenAt: string;
}

/** Freezes a quarter's set; a quarter is frozen once, what is planned later is shown apart. */
export function freezeQuarter(ports: Ports, payload: Payloads['freezeQuarter']): Result<Freezing> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const { store, settings, tabs } = session.value;
  const quarter = readQuarterId(payload.quarter);
  if (quarter === null) return failed('quarter.unknown', {}, { found: payload.quarter });
  if (quarter.year !== settings.year) {
    return failed('period.otherYear', {}, { found: payload.quarter, year: settings.year });
  }
  const id = quarterId(quarter.year, quarter.quarter);
  const before = store.frozen.find((set) => set.quarter === id);
  if (before !== undefined) {
    return failed('quarter.alreadyFrozen', {}, { quarter: before.quarter, frozenAt: dayInVietnam(before.frozenAt) });
  }
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const set = freezeRows(tasks.value.rows, quarter.year, quarter.quarter, ports.clock(), payload.by ?? '');
  if (set.rows.length === 0) return failed('quarter.nothingPlanned', {}, { quarter: id });
  const texts = new Map(tasks.value.rows.map((row) => [row.id, textKey(row.plan)]));
  saveStore(ports, tabs, {
    ...store,
    frozen: [...store.frozen, { ...set, rows: set.rows.map((row) => ({ ...row, texts: texts.get(row.id) ?? '' })) }],
  });
  return succeeded({
    quarter: set.quarter,
    rows: set.rows.length,
    items: countUnits(set.rows, 'item'),
    frozenAt: set.frozenAt,
  });
}
