import { fold } from '../../src/domain/language/text.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';

/**
 * The year's rate counted a second time, from the cells of the matrix alone: items are rows of the same section and TT, a
 * row without them belongs to the item above it; an item is done when every row of it says Hoàn thành by the closing day.
 */
export function recountYear(values: readonly (readonly Scalar[])[], closes = '2025-12-14') {
  const header = values.findIndex((row) => row.some((cell) => fold(String(cell)) === 'trang thai'));
  const columnOf = (name: string) => (values[header] ?? []).findIndex((cell) => fold(String(cell)) === fold(name));
  const at = (row: readonly unknown[], name: string) => String(row[columnOf(name)] ?? '').trim();
  const items = new Map<string, boolean>();
  let [section, tt] = ['', ''];
  for (const row of values.slice(header + 1)) {
    const said = ['Lĩnh vực', 'TT', 'Mục tiêu', 'Nhiệm vụ trọng tâm', 'Hoạt động'].map((name) => at(row, name));
    if (said.every((text) => text === '')) continue;
    const own = said[0] || section;
    tt = said[1] || (own === section ? tt : '');
    section = own;
    if (at(row, 'Còn trong kế hoạch') !== '') continue;
    const key = `${section} ${tt}`;
    items.set(key, (items.get(key) ?? true) && isDone(at(row, 'Trạng thái'), at(row, 'Ngày hoàn thành'), closes));
  }
  return { done: [...items.values()].filter(Boolean).length, counted: items.size };
}

function isDone(status: string, day: string, closes: string): boolean {
  if (fold(status) !== 'hoan thanh' && status !== 'hoan thanh') return false;
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day) ?? [];
  const iso = year === undefined ? day : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return !/^202[456]-/.test(iso) || iso <= closes;
}
