/** Does what was collected on an overlay to the host's workbook. */
import { readStoreTab, storeCells, storeTab, storeTabName } from '../../layout/store-tab.ts';
import type { SheetValue } from '../../layout/workbook-value.ts';
import type { TabRef, WorkbookPort } from '../ports.ts';
import type { Overlay, PendingTab } from './overlay.ts';

/** The text of the hidden store: null where there is none. */
export interface StoreChange {
  readonly before: string | null;
  /** undefined when it stays as it is, null when it goes. */
  readonly after: string | null | undefined;
}

/** What an overlay makes of the store; one that nobody looked at is read. */
export function storeChange(host: WorkbookPort, overlay: Overlay, tabs: readonly TabRef[]): StoreChange {
  const there = tabs.find(({ name }) => name === storeTabName);
  const added = overlay.pending().find(({ ref, added: fresh }) => fresh && ref.name === storeTabName);
  if (there === undefined) return { before: null, after: added === undefined ? undefined : storeText(added) };
  const one = overlay.known(there.id);
  const before = readStoreTab((one?.base ?? host.read(there.id)).values);
  if (one?.removed === true) return { before, after: null };
  const after = one === undefined || one.blocks.length === 0 ? before : storeText(one);
  return { before, after: after === before ? undefined : after };
}

function storeText({ sheet, seen }: PendingTab): string {
  return readStoreTab(sheet?.values ?? seen?.values ?? []);
}

/** What is known of a store before it is checked: its version and the ids of our tabs by key; nothing where it is damaged. */
export function storeFacts(text: string | null | undefined): {
  readonly version?: number;
  readonly tabs: Readonly<Record<string, number>>;
} {
  try {
    const { version, tabs = {} } = JSON.parse(text ?? '{}') as { version?: number; tabs?: Record<string, number> };
    return { ...(version === undefined ? {} : { version }), tabs };
  } catch {
    return { tabs: {} };
  }
}

/** The sheets that tabs hold after everything was done, by the id of the tab. */
export type PlacedSheets = readonly (readonly [tab: number, SheetValue])[];

/** Adds, replaces, writes, removes, and saves the store last; its ids are those that the added tabs have got. */
export function applyOverlay(
  host: WorkbookPort,
  overlay: Overlay,
  tabs: readonly TabRef[],
  store: StoreChange['after'],
): PlacedSheets {
  const pending = overlay.pending().filter(({ ref }) => ref.name !== storeTabName);
  const ids = new Map<number, number>();
  const placed: (readonly [number, SheetValue])[] = [];
  const fresh = pending.flatMap(({ ref, sheet, added }) => (added && sheet !== null ? [{ id: ref.id, sheet }] : []));
  const linked = (sheet: SheetValue) => sheet.links?.some(({ tab }) => tab < 0) === true;
  for (const { id, sheet } of [...fresh].sort(
    (left, right) => Number(linked(left.sheet)) - Number(linked(right.sheet)),
  )) {
    const real = host.add(withIds(sheet, ids));
    ids.set(id, real);
    placed.push([real, withIds(sheet, ids)]);
  }
  for (const { ref, sheet, added, removed, blocks, hidden } of pending) {
    if (added || removed) continue;
    if (sheet !== null) {
      host.replace(ref.id, withIds(sheet, ids));
      placed.push([ref.id, withIds(sheet, ids)]);
    } else if (blocks.length > 0) host.write(ref.id, blocks);
    if (sheet === null && hidden.length > 0) host.hideColumns(ref.id, hidden);
  }
  const locale = overlay.locale();
  if (locale !== null) host.localise(...locale);
  for (const { ref, removed } of pending) if (removed) host.remove(ref.id);
  saveText(host, tabs, store, ids);
  return placed;
}

/** The sheet with links to the tabs that were added before it. */
function withIds(sheet: SheetValue, ids: ReadonlyMap<number, number>): SheetValue {
  if (sheet.links === undefined) return sheet;
  return { ...sheet, links: sheet.links.map((link) => ({ ...link, tab: ids.get(link.tab) ?? link.tab })) };
}

function saveText(
  host: WorkbookPort,
  tabs: readonly TabRef[],
  text: StoreChange['after'],
  ids: ReadonlyMap<number, number>,
): void {
  if (text === undefined) return;
  const tab = tabs.find(({ name }) => name === storeTabName);
  if (text === null) {
    if (tab !== undefined) host.remove(tab.id);
    return;
  }
  const mapped = withTabs(text, (id) => ids.get(id) ?? id);
  if (tab === undefined) host.add(storeTab(mapped));
  else host.write(tab.id, [{ row: 1, column: 1, values: storeCells(mapped), text: true }]);
}

/** The text of a store with other ids of its tabs; a damaged one as it is. */
export function withTabs(
  text: string,
  idOf: (id: number) => number,
  more: Readonly<Record<string, number>> = {},
): string {
  const { tabs, version } = storeFacts(text);
  if (version === undefined) return text;
  const mapped = Object.fromEntries(Object.entries(tabs).map(([key, id]) => [key, idOf(id)]));
  return JSON.stringify({ ...(JSON.parse(text) as object), tabs: { ...mapped, ...more } });
}
