import type { Block, Ports, WorkbookPort } from '../../src/app/ports.ts';
import { fromSerial } from '../../src/domain/calendar/date.ts';
import type { Scalar, SheetValue } from '../../src/layout/workbook-value.ts';

interface Cell {
  value: Scalar;
  format: string;
}

interface Tab {
  name: string;
  hidden: boolean;
  cells: Cell[][];
}

const empty = (): Cell => ({ value: '', format: 'General' });

/** What the host gives for a cell: a number in a date format is a day. */
const shown = ({ value, format }: Cell): string | number | boolean =>
  typeof value === 'number' && format === 'dd/mm/yyyy' ? fromSerial(value) : (value ?? '');

function tabOf(sheet: SheetValue): Tab {
  const cells = sheet.values.map((row, r) =>
    row.map((value, c): Cell => {
      const format = sheet.palette[sheet.styles[r]?.[c] ?? -1]?.numberFormat ?? 'General';
      return { value, format: typeof value === 'string' && value !== '' ? '@' : format };
    }),
  );
  return { name: sheet.name, hidden: sheet.hidden === true, cells };
}

/** A workbook in memory, without formulas, for tests of many runs over the same tabs. */
export function memoryPorts(clock: () => string): Ports {
  const tabs = new Map<number, Tab>([[1, { name: 'Sheet1', hidden: false, cells: [[empty()]] }]]);
  const tab = (id: number): Tab => {
    const found = tabs.get(id);
    if (found === undefined) throw new Error(`no tab ${id}`);
    return found;
  };
  const refs = () => [...tabs].map(([id, { name, hidden }]) => ({ id, name, hidden }));
  const write = (cells: Cell[][], { row, column, values, text, format }: Block) => {
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        while (cells.length < row + r) cells.push([]);
        const target = cells[row + r - 1] ?? [];
        while (target.length < column + c) target.push(empty());
        const before = target[column + c - 1] ?? empty();
        target[column + c - 1] = { value, format: text === true ? '@' : (format ?? before.format) };
      });
    });
  };
  const workbook: WorkbookPort = {
    tabs: refs,
    activeTab: () => refs()[0] ?? { id: 0, name: '', hidden: false },
    read(id) {
      const width = Math.max(1, ...tab(id).cells.map((row) => row.length));
      const cells = tab(id).cells.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? empty()));
      return {
        values: cells.map((row) => row.map(shown)),
        formats: cells.map((row) => row.map(({ format }) => format)),
        kept: [],
      };
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
    remove: (id) => void tabs.delete(id),
    localise: () => undefined,
  };
  return { workbook, clock, exclusively: (work) => ({ done: true, result: work() }) };
}
