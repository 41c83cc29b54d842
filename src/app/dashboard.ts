/** Writes the tab `Tổng quan` anew. */
import type { Result } from '../domain/problem.ts';
import { dashboardTab } from '../layout/dashboard-tab.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Store } from '../schema/store.ts';
import type { FigureTabs } from './figures.ts';
import { stateFrom, stateOf, type WorkbookState } from './overview.ts';
import { soonDays } from './overview-plan.ts';
import type { Ports } from './ports.ts';
import { succeeded } from './problems.ts';
import { openSession, placeGenerated, type Session, saveStore } from './session.ts';
import { dayInVietnam, type Tasks } from './tasks.ts';
import { readDirectory } from './units.ts';

/** Puts the overview of a period, or of the one due next, on its tab, which the overview then leads to. */
export function dashboard(ports: Ports, payload: Payloads['dashboard']): Result<{ readonly period: string }> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const state = stateOf(ports, session.value, payload);
  if (!state.ok) return state;
  saveStore(ports, session.value.tabs, place(ports, session.value, state.value));
  return succeeded({ period: state.value.period });
}

/** The same at the end of a run that has read the tabs; returns the store that knows the tab. */
export function placeDashboard(
  ports: Ports,
  session: Session,
  period: string,
  read: { readonly tasks: Tasks; readonly figures: FigureTabs },
): Store {
  const tabs = {
    tasks: succeeded(read.tasks),
    figures: succeeded(read.figures),
    units: readDirectory(ports.workbook, session),
  };
  const state = stateFrom(session, tabs, dayInVietnam(ports.clock()), { period });
  return state.ok ? place(ports, session, state.value) : session.store;
}

function place(ports: Ports, session: Session, state: WorkbookState): Store {
  return placeGenerated(ports, session, 'dashboard', dashboardTab({ ...state, soonDays }));
}
