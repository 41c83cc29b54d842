/** Takes the person to a cell. */
import type { Result } from '../domain/problem.ts';
import { areaOf } from '../layout/workbook-value.ts';
import type { Payloads } from '../schema/payloads.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';

/** Opens the tab and selects the cell, "E12", or the range; fails when the tab is gone or hidden or the cell is none of its. */
export function goTo({ workbook }: Ports, { sheet, a1 }: Payloads['goTo']): Result<Record<string, never>> {
  const tab = workbook.tabs().find(({ id }) => id === sheet);
  const area = areaOf(a1);
  const shown = tab !== undefined && !tab.hidden && area !== null && workbook.show(tab.id, area);
  return shown ? succeeded({}) : failed('goTo.gone', { sheet: tab?.name ?? '' }, { found: a1 });
}
