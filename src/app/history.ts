/** What became of people's cells over time, and what differs from a report that was issued. */
import { periodLabels } from '../catalogue/labels.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { peoplesTabs } from '../layout/peoples-cells.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { printedFigures, workOut } from './report.ts';
import { findStore } from './session.ts';

/** One change of a cell of people's, or rows that came. */
export interface HistoryEntry {
  /** ISO instant at which it was seen: for an action of ours when it ran, else at the next run after the edit. */
  readonly at: string;
  /** Name that the person gave, "" where nobody knows who it was. */
  readonly by: string;
  /** Name of the call that made the change, "" for a person's edit. */
  readonly action: string;
  readonly tab: string;
  readonly what: 'changed' | 'deleted' | 'added';
  /** Key of the row ("R0012", "3.1.4"); of added rows the keys of all of them. */
  readonly key: string;
  /** Row of the tab when it was seen, 0 for a row that is gone. */
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly now: string;
}

/** How many entries are given unless told otherwise. */
const usualLimit = 200;

/** The history of people's cells, the last change first; changes that no run had seen yet are taken down now. */
export function history(
  ports: Ports,
  payload: Payloads['history'],
): Result<{ readonly entries: readonly HistoryEntry[]; readonly more: number }> {
  const { workbook, journal } = ports;
  const tabs = workbook.tabs();
  const store = findStore(workbook, tabs);
  if (!store.ok) return store;
  if (store.value === null) return failed('workbook.notOurs');
  for (const key of peoplesTabs) {
    const id = store.value.tabs[key];
    if (tabs.some((tab) => tab.id === id) && id !== undefined) workbook.read(id);
  }
  const entries = (journal?.history() ?? []).flatMap(({ at, by, action, tab, changes }) =>
    changes.map((change): HistoryEntry => ({ at, by, action, tab, ...change })),
  );
  const shown = entries.reverse().slice(0, payload.limit ?? usualLimit);
  return succeeded({ entries: shown, more: entries.length - shown.length });
}

/** A figure that says something else than the report that was issued. */
export interface ChangedFigure {
  readonly code: string;
  readonly label: string;
  readonly reported: string;
  readonly now: string;
}

export interface SinceReport {
  readonly period: string;
  /** "Quý I". */
  readonly label: string;
  /** ISO instant of the report. */
  readonly at: string;
  readonly by: string;
  readonly changed: readonly ChangedFigure[];
  readonly problems: readonly Problem[];
}

/** "Đã thay đổi sau khi báo cáo": every row of the form that would be printed otherwise now than in the last report. */
export function sinceReport(ports: Ports, payload: Payloads['sinceReport']): Result<SinceReport> {
  const worked = workOut(ports, payload.period);
  if (!worked.ok) return worked;
  const { session, period, tasks, checked, statistics } = worked.value;
  const issued = session.store.reports[period.id];
  if (issued === undefined) return failed('report.notIssued', {}, { period: period.id });
  const present = printedFigures(statistics);
  const changed = statistics.flatMap(({ code, label }): ChangedFigure[] => {
    const [reported, now] = [issued.figures[code] ?? '', present[code] ?? ''];
    return reported === now ? [] : [{ code, label, reported, now }];
  });
  return succeeded({
    period: period.id,
    label: periodLabels[period.kind],
    at: issued.at,
    by: issued.by,
    changed,
    problems: [...tasks.problems, ...checked.figures.problems],
  });
}
