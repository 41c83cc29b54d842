/** What people changed since their tabs were last looked at, and what the running action changes of theirs. */

import type { HistoryGroup } from '../../layout/log-tab.ts';
import {
  type CellChange,
  cellName,
  isOurColumn,
  peoplesTabs,
  type SeenTab,
  seenChanges,
  seenTab,
  typedIntoOurs,
} from '../../layout/peoples-cells.ts';
import { anchorsOf } from '../../layout/row-anchors.ts';
import { readSeen, seenLine, seenSheet, seenTabName } from '../../layout/seen-tab.ts';
import { sheetContent } from '../../layout/sheet-content.ts';
import type { Block, TabContent, TabRef, WorkbookPort } from '../ports.ts';
import type { PendingTab } from './overlay.ts';

export interface Observation {
  /** Changes that people made since the last look. */
  readonly people: readonly Omit<HistoryGroup, 'at'>[];
  /** Changes of people's cells that this action makes. */
  readonly ours: readonly Omit<HistoryGroup, 'at'>[];
  /** What is to be remembered, where it differs from what was. */
  readonly lines: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/**
 * Compares the tabs that an action looked at or wrote to with the last look, with one read of the hidden tab. A tab that
 * is seen for the first time has no history yet.
 */
export function observe(
  host: WorkbookPort,
  touched: readonly PendingTab[],
  tabs: readonly TabRef[],
  keys: ReadonlyMap<number, string>,
  action: { readonly label: string; readonly by: string },
): Observation {
  const hidden = tabs.find(({ name }) => name === seenTabName);
  const known = readSeen(hidden === undefined ? [] : host.read(hidden.id).values);
  const people: Omit<HistoryGroup, 'at'>[] = [];
  const ours: Omit<HistoryGroup, 'at'>[] = [];
  const lines: { row: number; cells: readonly string[] }[] = [];
  for (const one of touched) {
    const key = keys.get(one.ref.id) ?? '';
    const values = one.sheet === null ? one.seen?.values : sheetContent(one.sheet).values;
    if (one.removed || values === undefined || !peoplesTabs.includes(key)) continue;
    const { name } = one.ref;
    const looked = compareLooks(key, known.get(key), one, values);
    if (looked.people.length > 0) people.push({ by: '', action: '', tab: name, changes: looked.people });
    if (looked.ours.length > 0) ours.push({ by: action.by, action: action.label, tab: name, changes: looked.ours });
    if (looked.after === null || JSON.stringify(looked.after) === JSON.stringify(known.get(key))) continue;
    const line = seenLine(key, looked.after);
    if (line !== null) lines.push(line);
  }
  return { people, ours, lines };
}

interface Looks {
  readonly people: readonly CellChange[];
  readonly ours: readonly CellChange[];
  readonly after: SeenTab | null;
}

/**
 * The last look at a tab, the tab before the action, and the tab after it. In our columns only that is listed as overwritten
 * which a person had written there: what we work out ourselves changes every day.
 */
function compareLooks(tab: string, last: SeenTab | undefined, one: PendingTab, values: TabContent['values']): Looks {
  const anchors = anchorsOf(values);
  const after = seenTab(tab, values);
  const before = one.base === null || one.base.values === values ? after : seenTab(tab, one.base.values, anchors);
  if (before === null || after === null) return { people: [], ours: [], after };
  const people = last === undefined ? [] : seenChanges(last, before, anchors.rowOf);
  const typed = new Set([
    ...(last?.typed ?? []),
    ...(last === undefined ? [] : typedIntoOurs(tab, last, before, people)),
  ]);
  const ours = (before === after ? [] : seenChanges(before, after, anchors.rowOf)).filter(
    (change) => !isOurColumn(tab, change.column) || typed.has(cellName(change)),
  );
  for (const change of [...people, ...ours]) if (change.now === '') typed.delete(cellName(change));
  for (const change of ours) typed.delete(cellName(change));
  return { people, ours, after: typed.size === 0 ? after : { ...after, typed: [...typed] } };
}

/** Remembers what was seen, in one write. */
export function remember(host: WorkbookPort, tabs: readonly TabRef[], { lines }: Observation): void {
  if (lines.length === 0) return;
  const tab = tabs.find(({ name }) => name === seenTabName)?.id ?? host.add(seenSheet());
  host.write(
    tab,
    lines.map(({ row, cells }): Block => ({ row, column: 1, values: [cells], text: true })),
  );
}
