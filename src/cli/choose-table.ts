/** Which table of a file, or which tab of a workbook, holds the plan: the one that was named, else one that reads as a plan. */
import type { Grid } from '../import/grid.ts';
import type { WorkbookValue } from '../layout/workbook-value.ts';
import { sheetNamed } from './plan-table.ts';
import { UserError, userError } from './user-error.ts';
import type { WorkbookSession } from './workbook-session.ts';

/** The table of that number, else the first that reads as a plan; when none does, the problems of the first. */
export function chooseTable(
  session: WorkbookSession,
  grids: readonly Grid[],
  file: string,
  number: string | undefined,
): Grid {
  if (number !== undefined) {
    const chosen = grids[Number(number) - 1];
    if (chosen === undefined) throw userError('file.tableNumber', { file }, { count: grids.length, found: number });
    return chosen;
  }
  const previews = grids.map((grid) => ({ grid, answer: session.tryAsk('previewImport', { grid }) }));
  const plan = previews.find(({ answer }) => answer.ok) ?? previews[0];
  if (plan === undefined) throw userError('file.noTable', { file });
  if (!plan.answer.ok) throw new UserError(plan.answer.problems);
  return plan.grid;
}

/**
 * The name of the tab that holds the raw plan: the one that was asked for, else the only visible one beside our own that
 * reads as a plan. Several, or none among several, are refused with their names.
 */
export function choosePlanTab(
  session: WorkbookSession,
  workbook: WorkbookValue,
  file: string,
  name: string | undefined,
): string {
  if (name !== undefined) return sheetNamed(workbook, name, file).name;
  const previews = session.ask('foreignTabs', {}).tabs.map((tab) => ({
    tab,
    answer: session.tryAsk('importTab', { tab, preview: true }),
  }));
  const plans = previews.filter(({ answer }) => answer.ok);
  const [only] = plans.length === 0 ? previews : plans;
  const names = (of: typeof previews) => of.map(({ tab }) => tab).join(', ');
  if (plans.length > 1) throw userError('file.severalPlans', { file }, { found: names(plans) });
  if (only === undefined || (plans.length === 0 && previews.length > 1)) {
    throw userError('file.noPlanTab', { file }, { found: names(previews) || '–' });
  }
  if (!only.answer.ok) throw new UserError(only.answer.problems);
  return only.tab;
}
