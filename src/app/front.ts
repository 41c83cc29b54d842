/** The tab that an action has made or changed, brought in front of the person once the action is done. */
import { taskColumns } from '../layout/tasks-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Store } from '../schema/store.ts';
import type { Answer, CallName } from './calls.ts';
import type { WorkbookPort } from './ports.ts';
import type { TabKey } from './session.ts';

type Fronts = {
  readonly [K in CallName]?: (payload: Payloads[K], answer: Answer<K>) => TabKey | null;
};

const fronts: Fronts = {
  start: () => 'tasks',
  importPlan: () => 'tasks',
  importTab: ({ preview }) => (preview === true ? null : 'tasks'),
  sampleData: (_, { removed }) => (removed ? null : 'tasks'),
  check: () => 'checks',
  buildAppendix: () => 'matrix',
  report: (_, { period }) => `report:${period}`,
  dashboard: () => 'dashboard',
};

/** The matrix begins with columns that nobody sees. */
const firstSeenColumn = taskColumns.findIndex(({ role }) => role !== 'key') + 1;

/** Shows the tab of an action that has come off; a call that is about no tab leaves the person where he or she is. */
export function bringForward(
  workbook: Pick<WorkbookPort, 'tabs' | 'show'>,
  store: Store,
  call: CallName,
  payload: unknown,
  answer: unknown,
): void {
  const front = fronts[call] as ((payload: unknown, answer: unknown) => TabKey | null) | undefined;
  const key = front?.(payload, answer) ?? null;
  const tab = key === null ? undefined : workbook.tabs().find(({ id }) => id === store.tabs[key]);
  if (tab === undefined || tab.hidden) return;
  workbook.show(tab.id, { row: 1, column: key === 'tasks' ? firstSeenColumn : 1, rows: 1, columns: 1 });
}
