/** The hidden tab of what people's cells said when they were last looked at: a line for each of our tabs. */
import { piecesOf } from './log-tab.ts';
import type { SeenTab } from './peoples-cells.ts';
import type { Scalar, SheetValue } from './workbook-value.ts';

export const seenTabName = 'cchc_seen';

/** Each tab has its line, whether it was seen or not. */
const lines: readonly string[] = ['tasks', 'figures', 'dossiers', 'settings', 'targets', 'quotas', 'units'];

export function seenSheet(): SheetValue {
  return {
    name: seenTabName,
    hidden: true,
    values: lines.map((line) => [line, '0']),
    palette: [{ numberFormat: '@' }],
    styles: lines.map(() => [0, 0]),
    columnWidths: [],
    rowHeights: [],
    merges: [],
  };
}

/** What was seen, by the key of the tab; a line that cannot be read was never seen. */
export function readSeen(values: readonly (readonly Scalar[])[]): ReadonlyMap<string, SeenTab> {
  const seen = new Map<string, SeenTab>();
  for (const [line, count, ...pieces] of values) {
    try {
      seen.set(String(line), JSON.parse(pieces.slice(0, Number(count)).join('')) as SeenTab);
    } catch {
      seen.delete(String(line));
    }
  }
  return seen;
}

/** The cells of a tab's line; null for a tab that has none. */
export function seenLine(
  tab: string,
  seen: SeenTab,
): { readonly row: number; readonly cells: readonly string[] } | null {
  const index = lines.indexOf(tab);
  const pieces = piecesOf(JSON.stringify(seen));
  return index < 0 ? null : { row: index + 1, cells: [tab, String(pieces.length), ...pieces] };
}
