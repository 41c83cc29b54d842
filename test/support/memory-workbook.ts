import type { Block, Ports, WorkbookPort } from '../../src/app/ports.ts';
import { fromSerial } from '../../src/domain/calendar/date.ts';
import type { Scalar, SheetValue } from '../../src/layout/workbook-value.ts';

export interface MemoryCell {
  value: Scalar;
  format: string;
}

interface Tab {
  name: string;
  hidden: boolean;
  cells: MemoryCell[][];
}

const empty = (): MemoryCell => ({ value: '', format: 'General' });

/** What the host gives for a cell: a number in a date format is a day. */
const shown = ({ value, format }: MemoryCell): string | number | boolean =>
  typeof value === 'number' && format === 'dd/mm/yyyy' ? fromSerial(value) : (value ?? '');

function tabOf(sheet: SheetValue): Tab {
  const cells = sheet.values.map((row, r) =>
    row.map((value, c): MemoryCell => {
      const format = sheet.palette[sheet.styles[r]?.[c] ?? -1]?.numberFormat ?? 'General';
      return { value, format: typeof value === 'string' && value !== '' ? '@' : format };
    }),
  );
  return { name: sheet.name, hidden: sheet.hidden === true, cells };
}

export interface MemoryPorts extends Ports {
  /** A second workbook with the same content. */
  copy(): MemoryPorts;
  content(): Map<number, Tab>;
  /** A tab as people edit it: its rows of cells, to be changed in place. */
  cells(tab: number): MemoryCell[][];
  rename(tab: number, name: string): void;
  /** Puts an earlier content back, as the version history of a file does. */
  restore(earlier: MemoryPorts): void;
}

const freshTabs = () => new Map<number, Tab>([[1, { name: 'Sheet1', hidden: false, cells: [[empty()]] }]]);

/** A workbook in memory, without formulas, for tests of many runs over the same tabs. */
export function memoryPorts(clock: () => string, content = freshTabs()): MemoryPorts {
  let tabs = content;
  const tab = (id: number): Tab => {
    const found = tabs.get(id);
    if (found === undefined) throw new Error(`no tab ${id}`);
    return found;
  };
  const refs = () => [...tabs].map(([id, { name, hidden }]) => ({ id, name, hidden }));
  let locale: readonly [string, string] = ['en_US', 'America/New_York'];
  const write = (cells: MemoryCell[][], { row, column, values, text, format, formats }: Block) => {
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        while (cells.length < row + r) cells.push([]);
        const target = cells[row + r - 1] ?? [];
        while (target.length < column + c) target.push(empty());
        const before = target[column + c - 1] ?? empty();
        const pattern = formats?.[r]?.[c] ?? (text === true ? '@' : format);
        target[column + c - 1] = { value, format: pattern ?? before.format };
      });
    });
  };
  const workbook: WorkbookPort = {
    tabs: refs,
    activeTab: () => refs()[0] ?? { id: 0, name: '', hidden: false },
    read(id, options) {
      const width = Math.max(1, ...tab(id).cells.map((row) => row.length));
      const cells = tab(id).cells.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? empty()));
      return {
        values: cells.map((row) => row.map(shown)),
        formats: cells.map((row) => row.map(({ format }) => format)),
        kept: [],
        ...(options?.exact === true
          ? { exact: { values: cells.map((row) => row.map(({ value }) => value ?? '')), formulas: [] } }
          : {}),
      };
    },
    readArea(id, { row, column, rows, columns }) {
      const cell = (r: number, c: number) => tab(id).cells[row + r - 1]?.[column + c - 1] ?? empty();
      return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => shown(cell(r, c))));
    },
    mergedAreas: () => [],
    add(sheet) {
      const id = Math.max(...tabs.keys()) + 1;
      tabs.set(id, tabOf(sheet));
      return id;
    },
    replace: (id, sheet) => void tabs.set(id, { ...tabOf(sheet), name: tab(id).name }),
    write(id, blocks) {
      for (const block of blocks) write(tab(id).cells, block);
    },
    hideColumns: () => undefined,
    show: (id, { row, rows }) => row + rows - 1 <= tab(id).cells.length,
    remove: (id) => void tabs.delete(id),
    localise: (name, timeZone) => {
      locale = [name, timeZone];
    },
    locale: () => locale,
  };
  return {
    workbook,
    clock,
    exclusively: (work) => ({ done: true, result: work() }),
    copy: () => memoryPorts(clock, structuredClone(tabs)),
    content: () => structuredClone(tabs),
    restore: (earlier) => {
      tabs = earlier.content();
    },
    cells: (id) => tab(id).cells,
    rename: (id, name) => {
      tab(id).name = name;
    },
  };
}
