/**
 * A second count of a matrix, from the cells of the tab `Nhiệm vụ` as people see them and from what docs/semantics.md says;
 * without the product's own reading, counting or printing.
 */
import type { MemoryPorts } from './memory-workbook.ts';

export interface SeenRow {
  readonly id: string;
  readonly section: string;
  readonly tt: string;
  readonly leads: readonly string[];
  readonly recurring: boolean;
  /** ISO, "" for none. */
  readonly due: string;
  readonly status: string;
  /** ISO, "" for none that can be read. */
  readonly doneOn: string;
  readonly planned: readonly number[];
  readonly marks: readonly string[];
  readonly inPlan: boolean;
}

/** The rows of the tab from the top. */
export function seenRows(ports: Pick<MemoryPorts, 'workbook'>): SeenRow[] {
  const tab = ports.workbook.tabs().find(({ name }) => name === 'Nhiệm vụ');
  if (tab === undefined) throw new Error('no matrix');
  const [headers = [], ...lines] = ports.workbook.read(tab.id).values;
  const rows: SeenRow[] = [];
  for (const line of lines) {
    const text = (header: string) => String(line[headers.indexOf(header)] ?? '').trim();
    const said = ['Lĩnh vực', 'TT', 'Mục tiêu', 'Nhiệm vụ trọng tâm', 'Hoạt động'].map(text);
    if (said.every((words) => words === '')) continue;
    const above = rows[rows.length - 1];
    const section = text('Lĩnh vực') || (above?.section ?? '');
    rows.push({
      id: text('Mã dòng'),
      section,
      tt: text('TT') || (above?.section === section ? above.tt : ''),
      leads: text('Chủ trì').split(', '),
      recurring: text('Loại thời hạn') === 'Thường xuyên, định kỳ',
      due: text('Hạn (đọc từ thời gian)'),
      status: plain(text('Trạng thái')),
      doneOn: dayOf(text('Ngày hoàn thành')),
      planned: quartersOf(text('Quý kế hoạch')),
      marks: ['I', 'II', 'III', 'IV'].map((quarter) => plain(text(`Kết quả Quý ${quarter}`))),
      inPlan: text('Còn trong kế hoạch') === '',
    });
  }
  return rows;
}

/** Small letters without marks. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Days of 2024 to 2026 that exist, as ISO. */
function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^202[456]-\d\d-\d\d$/.test(iso)) return '';
  return new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) === iso ? iso : '';
}

function quartersOf(text: string): number[] {
  return /^(?:q[1-4](?:, ?|$))+$/i.test(text) ? [...text.matchAll(/\d/g)].map(([digit]) => Number(digit)) : [];
}

export interface Share {
  readonly done: number;
  readonly counted: number;
  readonly percent: string;
}

/** What a row is counted with. */
export type UnitOf = (row: Pick<SeenRow, 'id' | 'section' | 'tt'>) => string;
export const byItem: UnitOf = ({ section, tt }) => `${section} ${tt}`;
export const byRow: UnitOf = ({ id }) => id;

const doneBy = (row: SeenRow, day: string) => row.status === 'hoan thanh' && (row.doneOn === '' || row.doneOn <= day);
const stopped = ['tam dung', 'huy', 'khong phat sinh'];

function doneInQuarter(row: SeenRow, quarter: number, day: string): boolean {
  if (!row.recurring) return doneBy(row, day);
  return row.marks[quarter - 1] === 'dat' && !stopped.includes(row.status);
}

function shareOf(parts: readonly (readonly [unit: string, done: boolean])[]): Share {
  const units = new Set(parts.map(([unit]) => unit));
  const open = new Set(parts.filter(([, done]) => !done).map(([unit]) => unit));
  return printed(units.size - open.size, units.size);
}

/** Half up to one decimal in whole numbers; more decimals while a part would print as all or nothing. */
export function printed(done: number, counted: number): Share {
  if (counted === 0) return { done, counted, percent: 'không phát sinh' };
  for (let decimals = 1; ; decimals += 1) {
    const scale = 10 ** decimals;
    const tenths = Math.floor((2 * 100 * scale * done + counted) / (2 * counted));
    const looksWhole = tenths === 100 * scale && done < counted;
    if (looksWhole || (tenths === 0 && done > 0)) continue;
    const rest = String(tenths % scale)
      .padStart(decimals, '0')
      .replace(/0+$/, '');
    return { done, counted, percent: `${Math.floor(tenths / scale)}${rest === '' ? '' : `,${rest}`}%` };
  }
}

function grouped(rows: readonly SeenRow[], keyOf: UnitOf): Map<string, SeenRow[]> {
  const groups = new Map<string, SeenRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Rows that were planned for a quarter when it was frozen. */
export type FrozenRows = ReadonlyMap<number, readonly SeenRow[]>;

export interface Recount {
  readonly year: Share;
  readonly periodPlan: Share & { readonly frozen: boolean; readonly addedLater: number };
  readonly onTime: number;
  readonly undated: number;
  readonly sections: readonly (Share & { readonly code: string })[];
  readonly units: readonly (Share & { readonly name: string })[];
}

/** The rates as of a day; `quarters` of the period, null for the whole plan. */
export function recount(
  all: readonly SeenRow[],
  frozen: FrozenRows,
  { unitOf, day, quarters }: { unitOf: UnitOf; day: string; quarters: readonly number[] | null },
): Recount {
  const rows = all.filter(({ inPlan }) => inPlan);
  const share = (of: readonly SeenRow[]) => shareOf(of.map((row) => [unitOf(row), doneBy(row, day)] as const));
  const now = new Map(all.map((row) => [row.id, row]));
  const planned = (quarter: number) => rows.filter((row) => row.planned.includes(quarter));
  const members = (quarters ?? []).flatMap((quarter) =>
    (frozen.get(quarter) ?? planned(quarter)).map((row) => {
      const present = now.get(row.id);
      return [unitOf(row), present !== undefined && doneInQuarter(present, quarter, day)] as const;
    }),
  );
  const later = (quarters ?? []).flatMap((quarter) => {
    const fixed = frozen.get(quarter);
    return fixed === undefined ? [] : planned(quarter).filter(({ id }) => !fixed.some((row) => row.id === id));
  });
  const units = [...grouped(rows, unitOf).values()].filter((own) => own.every((row) => doneBy(row, day)));
  const judged = (row: SeenRow) => row.due !== '' && !row.recurring;
  const late = (own: readonly SeenRow[]) => own.some((row) => judged(row) && row.doneOn > row.due);
  const undated = (own: readonly SeenRow[]) => own.some((row) => judged(row) && row.doneOn === '');
  const inTime = units.filter((own) => !late(own));
  return {
    year: share(rows),
    periodPlan: {
      ...(quarters === null ? share(rows) : shareOf(members)),
      frozen: (quarters ?? []).every((quarter) => frozen.has(quarter)),
      addedLater: new Set(later.map(unitOf)).size,
    },
    onTime: inTime.filter((own) => !undated(own)).length,
    undated: inTime.filter(undated).length,
    sections: [...grouped(rows, ({ section }) => section)].map(([code, own]) => ({ code, ...share(own) })),
    units: [...new Set(rows.flatMap(({ leads }) => leads))].map((name) => ({
      name,
      ...share(rows.filter(({ leads }) => leads.includes(name))),
    })),
  };
}

/** Rows that were due before a day and are neither done by it nor stopped. */
export function overdueRows(all: readonly SeenRow[], day: string): readonly SeenRow[] {
  return all.filter(
    (row) =>
      row.inPlan &&
      !row.recurring &&
      row.due !== '' &&
      row.due < day &&
      !doneBy(row, day) &&
      !stopped.includes(row.status),
  );
}
