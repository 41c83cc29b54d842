/** What people wrote is not forgotten: every change of their cells is listed, whoever made it, and rows that they deleted. */
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/app/calls.ts';
import type { HistoryEntry, SinceReport } from '../../src/app/history.ts';
import type { Ports } from '../../src/app/ports.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';
import { personsTab, reorderRows } from '../support/memory-tabs.ts';
import { type MemoryPorts, memoryPorts } from '../support/memory-workbook.ts';
import { act, quarterActions } from '../support/quarter-actions.ts';

/** The workbook after so many actions of the quarter. */
function quarterAfter(actions: number): MemoryPorts {
  const ports = memoryPorts(() => '2025-03-10T03:00:00Z');
  for (const action of quarterActions.slice(0, actions)) act(ports, action);
  return ports;
}

const look = (ports: Ports) => carryOut(ports, 'rates', { period: '2025-Q1' });
const historyOf = (ports: Ports, limit = 1000) =>
  (act(ports, { name: 'history', call: 'history', payload: { limit } }) as { entries: readonly HistoryEntry[] })
    .entries;

/** Entries that are newer than the listed ones. */
const since = (ports: Ports, before: readonly HistoryEntry[]) => historyOf(ports).slice(0, -before.length || undefined);

const later = (ports: Ports): Ports => ({ ...ports, clock: () => '2025-03-12T08:30:00Z' });

describe('the history', () => {
  it('lists what a person changed in a cell, with both values and without a guess who it was', () => {
    const ports = quarterAfter(3);
    const before = historyOf(ports);
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    tab.type(row, 'status', 'Tạm dừng');
    expect(since(later(ports), before)).toEqual([
      {
        at: '2025-03-12T08:30:00Z',
        by: '',
        action: '',
        tab: 'Nhiệm vụ',
        what: 'changed',
        key: 'R0007',
        row,
        column: 'Trạng thái',
        before: 'Hoàn thành',
        now: 'Tạm dừng',
      },
    ]);
    expect(since(later(ports), before)).toHaveLength(1);
  });

  it('lists what an action wrote under the name of the person who ran it', () => {
    const ports = quarterAfter(2);
    const before = historyOf(ports);
    const lines = [{ line: 2, section: 'I', tt: '2', status: 'Hoàn thành', evidence: '03/KH' }];
    act(ports, { name: 'marks', call: 'enterMarks', payload: { lines } });
    expect(since(ports, before).map(({ action, column, now }) => [action, column, now])).toEqual([
      ['enterMarks', 'Minh chứng (số/ký hiệu, ngày, liên kết)', '03/KH'],
      ['enterMarks', 'Trạng thái', 'Hoàn thành'],
    ]);
    act(ports, { name: 'undo', call: 'undo', payload: {} });
    expect(since(ports, before)[0]).toMatchObject({ action: 'undo', before: '03/KH', now: '' });
  });

  it('lists every cell of a pasted block', () => {
    const ports = quarterAfter(3);
    const before = historyOf(ports);
    const tab = personsTab(ports.workbook);
    const column = (tab.values()[0] ?? []).indexOf('Trạng thái') + 1;
    const block = Array.from({ length: 10 }, (): Scalar[] => ['Hủy', '']);
    ports.workbook.write(tab.id, [{ row: 11, column, values: block }]);
    const entries = since(ports, before).filter(({ now }) => now === 'Hủy');
    expect(entries.map(({ row }) => row).sort((left, right) => left - right)).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
    ]);
  });

  it('says nothing of rows that were only sorted', () => {
    const ports = quarterAfter(3);
    const before = historyOf(ports);
    reorderRows(ports.workbook, personsTab(ports.workbook), 2, ([left], [right]) =>
      String(left) < String(right) ? 1 : -1,
    );
    expect(since(ports, before)).toEqual([]);
  });

  it('keeps every word of a row that a person deleted', () => {
    const ports = quarterAfter(3);
    const before = historyOf(ports);
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    const words = (tab.values()[row - 1] ?? []).map(String);
    const blank = words.map((): Scalar => '');
    ports.workbook.write(tab.id, [{ row, column: 1, values: [blank] }]);
    expect(look(ports).ok).toBe(true);
    const deleted = since(ports, before);
    expect(new Set(deleted.map(({ what, key }) => `${what} ${key}`))).toEqual(new Set(['deleted R0007']));
    expect(deleted.map((entry) => entry.before)).toEqual(expect.arrayContaining(['Hoàn thành', '03/KH-SCT']));
    for (const { before: word } of deleted) expect(words).toContain(word);
  });

  it('lists rows that a person added, under the keys that they have from now on', () => {
    const ports = quarterAfter(3);
    const before = historyOf(ports);
    const tab = personsTab(ports.workbook);
    tab.type(60, 'section', 'I');
    tab.type(60, 'tt', '1');
    tab.type(60, 'task', 'Việc mới');
    expect(look(ports).ok).toBe(true);
    expect(since(ports, before)).toMatchObject([{ what: 'added', key: 'R0048', row: 60, now: '1' }]);
    expect(since(ports, before)).toHaveLength(1);
  });

  it('covers figures, settings and units too', () => {
    const ports = quarterAfter(6);
    const before = historyOf(ports);
    personsTab(ports.workbook, 'Cấu hình').type(5, 2, 'Giám đốc Trần Văn A');
    personsTab(ports.workbook, 'Đơn vị').type(2, 5, 'vp@example.vn');
    const figures = personsTab(ports.workbook, 'Số liệu');
    const column = (figures.values()[0] ?? []).indexOf('Quý I · Số liệu') + 1;
    figures.type(figures.rowOf('3.1.1'), column, '99');
    figures.type(figures.rowOf('1.1'), column, '4');
    expect(
      since(ports, before)
        .map(({ tab, key, now }) => [tab, key, now])
        .sort(),
    ).toEqual([
      ['Cấu hình', 'Người ký', 'Giám đốc Trần Văn A'],
      ['Số liệu', '1.1', '4'],
      ['Số liệu', '3.1.1', '99'],
      ['Đơn vị', personsTab(ports.workbook, 'Đơn vị').value(2, 1), 'vp@example.vn'],
    ]);
  });

  it('is bounded: the oldest entries go, the newest stay', () => {
    const ports = quarterAfter(2);
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    const longText = (turn: number) => `${turn} ${'x'.repeat(30_000)}`;
    for (let turn = 0; turn < 60; turn += 1) {
      tab.type(row, 'evidence', longText(turn));
      expect(look(ports).ok).toBe(true);
      historyOf(ports, 1);
    }
    const entries = historyOf(ports).filter(({ column }) => column.startsWith('Minh chứng'));
    expect(entries[0]?.now).toBe(longText(59));
    expect(entries.length).toBeLessThan(60);
    expect(entries.length).toBeGreaterThanOrEqual(20);
  }, 150_000);

  it('is not there in a workbook that is not ours', () => {
    expect(carryOut(quarterAfter(0), 'history', {})).toMatchObject({ problems: [{ code: 'workbook.notOurs' }] });
  });
});

describe('figures after a report', () => {
  const sinceReport = (ports: Ports) =>
    act(ports, { name: 'since', call: 'sinceReport', payload: { period: '2025-Q1' } }) as SinceReport;

  it('that are as reported are not listed, those that changed are, with both texts', () => {
    const ports = quarterAfter(7);
    expect(sinceReport(ports)).toMatchObject({ label: 'Quý I', at: '2025-03-10T03:00:00Z', changed: [] });
    const figures = personsTab(ports.workbook, 'Số liệu');
    const column = (figures.values()[0] ?? []).indexOf('Quý I · Số liệu') + 1;
    figures.type(figures.rowOf('3.1.1'), column, '99');
    expect(sinceReport(ports).changed).toMatchObject([{ code: '3.1.1', reported: '7', now: '99' }]);
  });

  it('are compared with the last report of that period', () => {
    const ports = quarterAfter(10);
    expect(sinceReport(ports).changed).toEqual([]);
    act(ports, { name: 'undo', call: 'undo', payload: {} });
    expect(sinceReport(ports).changed.map(({ code, now }) => [code, now])).toEqual([['3.1.1', '8']]);
  });

  it('need a report', () => {
    expect(carryOut(quarterAfter(6), 'sinceReport', { period: '2025-Q1' })).toMatchObject({
      problems: [{ code: 'report.notIssued' }],
    });
  });
});
