/**
 * People at a shared sheet: seeded edits by hand, every typed word different, so that each can be looked for. Words typed on
 * generated tabs say so, since our own actions copy words of the matrix there.
 */
import { fold } from '../../src/domain/language/text.ts';
import { taskColumns } from '../../src/layout/tasks-tab.ts';
import type { MemoryCell, MemoryPorts } from './memory-workbook.ts';

/** Numbers from 0 to 1 by a seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const inputs = taskColumns.filter(({ role }) => role === 'input').map(({ header }) => header);
const words = ['Hoàn thành', 'hoan thanh', 'Đang thực hiện', 'Hủy', 'xong rồi', '100%', '', 'Tạm dừng'];
const marks = ['Đạt', 'Chưa đạt', 'đạt', 'x'];
const days = ['10/02/2025', '31/02/2025', '2025-03-01', 'chưa rõ', '07/3/3025', ''];

const blank = (): MemoryCell => ({ value: '', format: 'General' });

export interface Person {
  /** One edit; says what was done. */
  edit(): string;
}

/** Somebody who edits a workbook of ours by chance. */
export function person(ports: MemoryPorts, chance: () => number): Person {
  let typed = 0;
  const word = (how = 'gõ tay') => {
    typed += 1;
    return `${how} ${typed} ${Math.floor(chance() * 1e9).toString(36)}`;
  };
  const below = (limit: number) => Math.floor(chance() * limit);
  const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)];
  const tabOf = (name: string) =>
    ports.workbook.tabs().find((tab) => !tab.hidden && (tab.name === name || tab.name.startsWith(`${name} `)));
  const rectangular = (cells: MemoryCell[][]) => {
    const width = Math.max(...cells.map((row) => row.length));
    for (const row of cells) while (row.length < width) row.push(blank());
    return width;
  };
  const put = (row: MemoryCell[] | undefined, column: number, value: MemoryCell['value'], format = '@') => {
    if (row === undefined) return;
    while (row.length <= column) row.push(blank());
    row[column] = { value, format };
  };

  const onTasks = (): string => {
    const tab = tabOf('Nhiệm vụ');
    if (tab === undefined) return 'no matrix';
    const cells = ports.cells(tab.id);
    const width = rectangular(cells);
    const header = cells.findIndex((row) => row.some(({ value }) => fold(String(value)) === 'trang thai'));
    const first = header + 1;
    const last = cells.reduce((end, row, index) => (row.some(({ value }) => value !== '') ? index : end), first);
    const row = first + below(Math.max(1, last - first + 1));
    const columnOf = (name: string) => cells[header]?.findIndex(({ value }) => value === name) ?? -1;
    const kind = chance();
    if (kind < 0.3) {
      const name = pick(inputs) ?? '';
      const column = columnOf(name);
      if (column < 0) return `no column ${name}`;
      const value =
        name === 'Trạng thái'
          ? (pick(words) ?? '')
          : name.startsWith('Kết quả')
            ? (pick(marks) ?? '')
            : name === 'Ngày hoàn thành'
              ? (pick(days) ?? '')
              : name === 'Lĩnh vực' || name === 'TT'
                ? (pick(['I', 'II', '1', '2', '']) ?? '')
                : word();
      put(cells[row], column, value);
      return `types ${name} on ${row + 1}`;
    }
    if (kind < 0.4) {
      const [height, breadth] = [1 + below(4), 1 + below(4)];
      const column = below(width);
      for (let r = 0; r < height; r += 1) {
        while (cells.length <= row + r) cells.push(Array.from({ length: width }, blank));
        for (let c = 0; c < breadth; c += 1) put(cells[row + r], column + c, word(), 'General');
      }
      return `pastes ${height} x ${breadth} on ${row + 1}, column ${column + 1}`;
    }
    if (kind < 0.48) {
      put(cells[row], below(width), '');
      return `clears a cell of ${row + 1}`;
    }
    if (kind < 0.58) {
      const column = below(width);
      const body = cells.splice(first);
      const filled = body.filter((line) => line.some(({ value }) => value !== ''));
      const key = (line: MemoryCell[]) => String(line[column]?.value ?? '');
      const direction = chance() < 0.5 ? 1 : -1;
      filled.sort((left, right) => (key(left) < key(right) ? -direction : key(left) > key(right) ? direction : 0));
      cells.push(...filled, ...body.filter((line) => !filled.includes(line)));
      return `sorts by column ${column + 1}`;
    }
    if (kind < 0.7) {
      const fresh = Array.from({ length: width }, blank);
      cells.splice(row, 0, fresh);
      if (chance() < 0.7) {
        for (const name of ['Nhiệm vụ trọng tâm', 'Ghi chú', 'Chủ trì']) {
          if (columnOf(name) >= 0) put(fresh, columnOf(name), word());
        }
      }
      return `inserts a row at ${row + 1}`;
    }
    if (kind < 0.76) {
      cells.splice(row, 1);
      return `deletes row ${row + 1}`;
    }
    if (kind < 0.82) {
      cells.splice(
        row + 1,
        0,
        (cells[row] ?? []).map((cell) => ({ ...cell })),
      );
      return `copies row ${row + 1}`;
    }
    if (kind < 0.88) {
      const [moved] = cells.splice(row, 1);
      if (moved !== undefined) cells.splice(first + below(last - first + 1), 0, moved);
      return `moves row ${row + 1}`;
    }
    if (kind < 0.92) {
      const [from, to] = [below(width), below(width)];
      for (const line of cells) line.splice(to, 0, ...line.splice(from, 1));
      return `moves column ${from + 1} to ${to + 1}`;
    }
    if (kind < 0.95) {
      const at = below(width);
      for (const [index, line] of cells.entries()) {
        line.splice(at, 0, index === header ? { value: word(), format: '@' } : blank());
      }
      return `inserts column ${at + 1}`;
    }
    if (kind < 0.965) {
      const hidden = taskColumns.filter(({ role }) => role !== 'input').map((column) => column.header);
      const at = columnOf(pick(hidden) ?? '');
      if (at >= 0) for (const line of cells) line.splice(at, 1);
      return `deletes column ${at + 1}`;
    }
    ports.rename(tab.id, chance() < 0.5 ? 'Nhiệm vụ' : 'Nhiệm vụ 2025');
    return 'renames the matrix';
  };

  const onFigures = (): string => {
    const tab = tabOf('Số liệu');
    if (tab === undefined) return 'no figures';
    const cells = ports.cells(tab.id);
    const column = (cells[0] ?? []).findIndex(({ value }) => value === 'Quý I · Số liệu');
    const row = 1 + below(cells.length - 1);
    const kind = chance();
    if (kind < 0.7) put(cells[row], column, pick(['12', '1.386', '100%', '0', '', word()]) ?? '');
    else if (kind < 0.9) put(cells[row], column + 2, word());
    else {
      const [moved] = cells.splice(row, 1);
      if (moved !== undefined) cells.splice(1 + below(cells.length - 1), 0, moved);
    }
    return `edits figures on ${row + 1}`;
  };

  const elsewhere = (): string => {
    const names = ['Cấu hình', 'Đơn vị', 'Hồ sơ TTHC', 'Chỉ tiêu', 'PL1B', 'Phụ lục nhiệm vụ', 'Tổng quan'];
    const tab = tabOf(pick(names) ?? '');
    if (tab === undefined) return 'no such tab';
    const cells = ports.cells(tab.id);
    if (tab.name === 'Cấu hình') put(cells[pick([1, 2, 3, 4, 6]) ?? 1], 1, word());
    else {
      const how = /^(PL1B|Phụ lục|Tổng quan)/.test(tab.name) ? 'gõ lên trang lập' : 'gõ tay';
      put(cells[1 + below(Math.max(1, cells.length - 1))], pick([2, 3, 4]) ?? 2, word(how));
    }
    return `types on ${tab.name}`;
  };

  return {
    edit() {
      const kind = chance();
      return kind < 0.75 ? onTasks() : kind < 0.9 ? onFigures() : elsewhere();
    },
  };
}
