/** A workbook on which writes are only collected: a use case reads what it wrote, and nothing reaches the host. */
import { blockFormat, type SheetContent, sheetContent, shownValue, withBlocks } from '../../layout/sheet-content.ts';
import type { SheetValue } from '../../layout/workbook-value.ts';
import type { Block, ReadOptions, TabContent, TabRef, WorkbookPort } from '../ports.ts';

/** What is to become of one tab. */
export interface PendingTab {
  readonly ref: TabRef;
  /** True for a tab that is only to be added: its id is provisional and negative. */
  readonly added: boolean;
  /** As the host had it when it was first read; null while nothing was read. */
  base: TabContent | null;
  /** As the use case sees it. */
  seen: SheetContent | null;
  /** The sheet that replaces everything, with what was written over it. */
  sheet: SheetValue | null;
  blocks: Block[];
  hidden: number[];
  removed: boolean;
}

export interface Overlay {
  readonly workbook: WorkbookPort;
  /** The tabs that something is to be done to, in the order in which it was asked for. */
  readonly pending: () => readonly PendingTab[];
  /** All tabs that were looked at or written to. */
  readonly touched: () => readonly PendingTab[];
  /** A tab that was looked at or written to. */
  readonly known: (id: number) => PendingTab | undefined;
  readonly locale: () => readonly [locale: string, timeZone: string] | null;
}

/** An overlay over the host's workbook as its tabs are now. */
export function overlayOf(host: WorkbookPort, hostTabs: readonly TabRef[]): Overlay {
  const tabs = new Map<number, PendingTab>();
  let locale: readonly [string, string] | null = null;
  let provisional = 0;
  const pending = (ref: TabRef, added: boolean, sheet: SheetValue | null): PendingTab => {
    const fresh = { ref, added, base: null, seen: null, sheet, blocks: [], hidden: [], removed: false };
    tabs.set(ref.id, fresh);
    return fresh;
  };
  const tab = (id: number): PendingTab => {
    const known = tabs.get(id);
    if (known !== undefined) return known;
    const ref = hostTabs.find((candidate) => candidate.id === id);
    if (ref === undefined) throw new Error(`No tab has the id ${id}.`);
    return pending(ref, false, null);
  };
  const look = (one: PendingTab, options: ReadOptions): SheetContent => {
    if (one.sheet !== null) one.seen ??= sheetContent(one.sheet);
    else if (one.seen === null || lacks(one.base, options)) {
      const read = host.read(one.ref.id, options);
      one.base = { ...read, values: one.base?.values ?? read.values };
      one.seen = one.blocks.reduce<SheetContent>(written, one.base);
    }
    return one.seen ?? emptyContent;
  };
  const present = () => [...tabs.values()].filter(({ removed }) => !removed);
  const workbook: WorkbookPort = {
    ...host,
    tabs: () => {
      const removed = new Set([...tabs.values()].filter((one) => one.removed).map(({ ref }) => ref.id));
      return [
        ...hostTabs.filter(({ id }) => !removed.has(id)),
        ...present().flatMap((one) => (one.added ? [one.ref] : [])),
      ];
    },
    read(id, options = {}) {
      const { values, formats, kept } = look(tab(id), options);
      return { values, formats, kept };
    },
    readArea: (id, { row, column, rows, columns }) => {
      const { values } = look(tab(id), {});
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => values[row + r - 1]?.[column + c - 1] ?? ''),
      );
    },
    mergedAreas: (id) => tabs.get(id)?.sheet?.merges ?? host.mergedAreas(id),
    add(sheet) {
      provisional -= 1;
      pending({ id: provisional, name: sheet.name, hidden: sheet.hidden === true }, true, sheet);
      return provisional;
    },
    replace(id, sheet) {
      const one = tab(id);
      one.sheet = { ...sheet, name: one.ref.name };
      one.blocks = [];
      one.seen = null;
    },
    write(id, blocks) {
      const one = tab(id);
      if (one.sheet === null) {
        look(one, {});
        one.blocks.push(...blocks);
        one.seen = blocks.reduce(written, one.seen ?? emptyContent);
      } else {
        one.sheet = withBlocks(one.sheet, blocks);
        one.seen = null;
      }
    },
    hideColumns(id, columns) {
      const one = tab(id);
      if (one.sheet === null) one.hidden.push(...columns);
      else one.sheet = { ...one.sheet, hiddenColumns: [...(one.sheet.hiddenColumns ?? []), ...columns] };
    },
    remove(id) {
      const one = tab(id);
      one.removed = true;
      if (one.added) tabs.delete(id);
    },
    localise: (name, timeZone) => {
      locale = [name, timeZone];
    },
    locale: () => locale ?? host.locale(),
  };
  return {
    workbook,
    pending: () =>
      [...tabs.values()].filter(
        ({ sheet, blocks, hidden, removed }) => sheet !== null || blocks.length > 0 || hidden.length > 0 || removed,
      ),
    touched: () => [...tabs.values()],
    known: (id) => tabs.get(id),
    locale: () => locale,
  };
}

const emptyContent: SheetContent = { values: [], formats: [], kept: [] };

function lacks(base: TabContent | null, { formats, kept }: ReadOptions): boolean {
  if (base === null) return true;
  return (formats === true && base.formats.length === 0) || (kept === true && base.kept.length === 0);
}

/** The content after a block was written; what was handed out before stays as it was. */
function written(content: SheetContent, block: Block): SheetContent {
  const { row, column } = block;
  const rows = Math.max(content.values.length, row + block.values.length - 1);
  const width = Math.max(content.values[0]?.length ?? 0, column + (block.values[0]?.length ?? 0) - 1);
  const copied = <T>(lines: readonly (readonly T[])[], blank: T): (readonly T[])[] => {
    const grown = [...lines];
    if (rows > lines.length || width > (lines[0]?.length ?? 0)) {
      for (let r = 0; r < rows; r += 1) {
        const line = grown[r] ?? [];
        if (line.length < width) grown[r] = [...line, ...Array.from({ length: width - line.length }, () => blank)];
      }
    }
    for (let r = 0; r < block.values.length; r += 1) grown[row + r - 1] = [...(grown[row + r - 1] ?? [])];
    return grown;
  };
  const values = copied<string | number | boolean>(content.values, '') as (string | number | boolean)[][];
  const formats = (content.formats.length === 0 ? [] : copied(content.formats, 'General')) as string[][];
  const kept = (content.kept.length === 0 ? [] : copied(content.kept, false)) as boolean[][];
  block.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const [y, x] = [row + r - 1, column + c - 1];
      const format = blockFormat(block, r, c) ?? formats[y]?.[x] ?? '';
      const formula = block.formulas?.[r]?.[c] ?? '';
      (values[y] ?? [])[x] = shownValue(value, format);
      if (formats.length > 0) (formats[y] ?? [])[x] = format;
      if (kept.length > 0) (kept[y] ?? [])[x] = formula !== '';
    });
  });
  return { values, formats, kept };
}
