/**
 * Rates against a second count, written from the cells of the appendix of seed 000 and from what `semantics` says of rates,
 * without the product's own reading or counting: 200 made-up files of marks, one after the other on the same workbook.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freezeQuarter } from '../../src/app/freeze.ts';
import { importPlan } from '../../src/app/import-plan.ts';
import { enterMarks } from '../../src/app/marks.ts';
import { rates } from '../../src/app/rates.ts';
import { start } from '../../src/app/start.ts';
import type { Grid } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { memoryPorts } from '../support/memory-workbook.ts';

interface Row {
  readonly item: string;
  readonly task: string;
  readonly recurring: boolean;
  /** Of the row within its item, and of its task; from 1. */
  readonly place: number;
  readonly taskPlace: number;
  status: string;
  doneOn: string;
  planned: readonly number[];
  marks: Record<number, string>;
}

/** One row a line of the table that is no heading; an empty TT or task goes on with the one above. */
function rowsOfTable(): Row[] {
  const lines = readFileSync('examples/000_appendix.tsv', 'utf8').trimEnd().split('\n').slice(1);
  const rows: Row[] = [];
  for (const cells of lines.map((line) => line.split('\t'))) {
    if (cells[1] !== '') continue;
    const above = rows[rows.length - 1];
    const continues = cells[2] === '' && above !== undefined;
    const sameTask = continues && cells[4] === '';
    const item = continues ? above.item : `${cells[0]} ${cells[2]}`;
    const taskPlace = continues ? above.taskPlace + (sameTask ? 0 : 1) : 1;
    rows.push({
      item,
      task: `${item} ${taskPlace}`,
      recurring: cells[9] === 'Thường xuyên',
      place: continues ? above.place + 1 : 1,
      taskPlace,
      status: '',
      doneOn: '',
      planned: [],
      marks: {},
    });
  }
  return rows;
}

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const statuses = ['Chưa bắt đầu', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng', 'Hủy', 'Không phát sinh'];
const typedAs: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
];

interface Line {
  readonly line: number;
  readonly section: string;
  readonly tt: string;
  readonly row?: string;
  readonly task?: string;
  readonly status?: string;
  readonly doneOn?: string;
  readonly planned?: string;
  readonly mark?: string;
}

interface MadeFile {
  readonly lines: readonly Line[];
  /** By row of the table: cells and their new values. */
  readonly cells: ReadonlyMap<Row, ReadonlyMap<string, string>>;
  /** Lines that give a cell another value than a line before. */
  readonly contradictions: readonly number[];
}

function madeFile(rows: readonly Row[], chance: () => number, all: boolean): MadeFile {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const cells = new Map<Row, Map<string, string>>();
  const contradictions: number[] = [];
  const lines = Array.from({ length: all ? rows.length : 1 + Math.floor(chance() * 8) }, (_, index): Line => {
    const chosen = all ? (rows[index] as Row) : pick(rows);
    const [section = '', tt = ''] = chosen.item.split(' ');
    const how = all ? 'row' : pick(['item', 'task', 'row'] as const);
    const covered = rows.filter(
      (row) =>
        row.item === chosen.item && (how === 'item' || (how === 'task' ? row.task === chosen.task : row === chosen)),
    );
    const status = chance() < 0.7 ? (chance() < 0.7 ? 'Hoàn thành' : pick(statuses)) : '';
    const month = 1 + Math.floor(chance() * 12);
    const day = 1 + Math.floor(chance() * 28);
    const two = (part: number) => String(part).padStart(2, '0');
    const doneOn = chance() < 0.4 ? `2025-${two(month)}-${two(day)}` : '';
    const planned = [1, 2, 3, 4].filter(() => chance() < 0.4).map((quarter) => `Q${quarter}`);
    const plans = all || chance() < 0.2;
    const quarter = 1 + Math.floor(chance() * 4);
    const mark = chance() < 0.6 ? pick(['Đạt', 'Đạt', 'Chưa đạt', '']) : null;
    const changes: [string, string][] = [
      ...(status === '' ? [] : [['status', status] as [string, string]]),
      ...(doneOn === '' ? [] : [['doneOn', doneOn] as [string, string]]),
      ...(plans ? [['planned', planned.join(', ')] as [string, string]] : []),
      ...(mark === null ? [] : [[`mark${quarter}`, mark] as [string, string]]),
    ];
    for (const row of covered) {
      const own = cells.get(row) ?? new Map<string, string>();
      for (const [key, value] of changes) {
        if (own.has(key) && own.get(key) !== value) contradictions.push(index + 2);
        else own.set(key, value);
      }
      cells.set(row, own);
    }
    return {
      line: index + 2,
      section,
      tt,
      ...(how === 'row' ? { row: String(chosen.place) } : how === 'task' ? { task: String(chosen.taskPlace) } : {}),
      ...(status === '' ? {} : { status: pick(typedAs)(status) }),
      ...(doneOn === '' ? {} : { doneOn: chance() < 0.5 ? doneOn : `${day}/${month}/2025` }),
      ...(plans ? { planned: planned.join(',') || '-' } : {}),
      ...(mark === null ? {} : { mark: `Q${quarter}=${mark}` }),
    };
  });
  return { lines, cells, contradictions };
}

function take({ cells }: MadeFile): void {
  for (const [row, changes] of cells) {
    for (const [key, value] of changes) {
      if (key === 'status') row.status = value;
      else if (key === 'doneOn') row.doneOn = value;
      else if (key === 'planned') row.planned = [...value.matchAll(/\d/g)].map(([digit]) => Number(digit));
      else row.marks[Number(key.slice(4))] = value;
    }
  }
}

const units = {
  item: (row: Row) => row.item,
  task: (row: Row) => row.task,
  row: (row: Row) => `${row.item}/${row.place}`,
};
const periods = [
  { period: '2025-Q1', closes: '2025-03-14', quarters: [1] },
  { period: '2025-H1', closes: '2025-06-14', quarters: [1, 2] },
  { period: '2025-Q3', closes: '2025-09-14', quarters: [3] },
  { period: '2025-Y', closes: '2025-12-14', quarters: null },
] as const;

type Frozen = ReadonlyMap<number, ReadonlySet<Row>>;

/** Done and counted units: one is done when nothing in it is open. */
function share(parts: readonly { readonly unit: string; readonly open: boolean }[]) {
  const counted = new Set(parts.map(({ unit }) => unit));
  const open = new Set(parts.filter((part) => part.open).map(({ unit }) => unit));
  return { done: counted.size - open.size, counted: counted.size };
}

function recount(rows: readonly Row[], frozen: Frozen, unit: keyof typeof units, which: (typeof periods)[number]) {
  const unitOf = units[unit];
  const doneInYear = (row: Row) => row.status === 'Hoàn thành' && (row.doneOn === '' || row.doneOn <= which.closes);
  const doneInQuarter = (row: Row, quarter: number) =>
    row.recurring
      ? row.marks[quarter] === 'Đạt' && !['Tạm dừng', 'Hủy', 'Không phát sinh'].includes(row.status)
      : doneInYear(row);
  const ofYear = (of: readonly Row[]) => share(of.map((row) => ({ unit: unitOf(row), open: !doneInYear(row) })));
  const planned = (quarter: number) => rows.filter((row) => row.planned.includes(quarter));
  const quarters = which.quarters ?? [];
  const members = quarters.flatMap((quarter) =>
    [...(frozen.get(quarter) ?? planned(quarter))].map((row) => ({
      unit: unitOf(row),
      open: !doneInQuarter(row, quarter),
    })),
  );
  const later = quarters.flatMap((quarter) => {
    const set = frozen.get(quarter);
    return set === undefined ? [] : planned(quarter).filter((row) => !set.has(row));
  });
  const sections = [...new Set(rows.map(({ item }) => item.split(' ')[0] ?? ''))];
  return {
    year: ofYear(rows),
    periodPlan: {
      ...(which.quarters === null ? ofYear(rows) : share(members)),
      frozen: quarters.every((quarter) => frozen.has(quarter)),
      addedLater: new Set(later.map(unitOf)).size,
    },
    sections: sections.map((code) => ({ code, ...ofYear(rows.filter(({ item }) => item.startsWith(`${code} `))) })),
  };
}

describe('two hundred files of marks on the plan of seed 000', () => {
  it('give the rates that a second count of the table gives, and are refused where they contradict themselves', () => {
    const ports = memoryPorts(() => '2025-06-30T03:00:00Z');
    const [grid] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];
    expect(start(ports, { year: 2025 }).ok).toBe(true);
    expect(importPlan(ports, { grid }).ok).toBe(true);
    const rows = rowsOfTable();
    expect([rows.length, new Set(rows.map(units.task)).size, new Set(rows.map(units.item)).size]).toEqual([47, 46, 40]);
    const chance = chances(2025);
    const frozen = new Map<number, ReadonlySet<Row>>();
    let refused = 0;
    for (let number = 0; number < 200; number += 1) {
      const file = madeFile(rows, chance, number === 0);
      const answer = enterMarks(ports, { lines: file.lines.map((line) => ({ ...line })) });
      if (answer.ok) take(file);
      else refused += 1;
      const named = answer.ok ? [] : answer.problems.map(({ code, place }) => `${code} ${place?.row}`);
      expect(named).toEqual(file.contradictions.map((line) => `mark.twice ${line}`));
      const quarter = { 40: 1, 90: 2, 140: 3 }[number];
      if (quarter !== undefined) {
        expect(freezeQuarter(ports, { quarter: `2025-Q${quarter}` }).ok).toBe(true);
        frozen.set(quarter, new Set(rows.filter((row) => row.planned.includes(quarter))));
      }
      const which = periods[number % periods.length] ?? periods[0];
      for (const unit of ['item', 'task', 'row'] as const) {
        const found = rates(ports, { period: which.period, unit });
        expect(found.ok && found.value).toMatchObject(recount(rows, frozen, unit, which));
      }
    }
    expect(refused).toBeGreaterThan(5);
    expect(refused).toBeLessThan(100);
  });
});
