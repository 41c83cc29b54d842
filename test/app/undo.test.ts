/** "Hoàn tác lần cuối": what our actions wrote goes back to what it was, what people wrote since stays. */
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/app/calls.ts';
import type { Undone } from '../../src/app/undo.ts';
import type { Scalar } from '../../src/layout/workbook-value.ts';
import { personsTab, reorderRows } from '../support/memory-tabs.ts';
import { type MemoryPorts, memoryPorts } from '../support/memory-workbook.ts';
import { act, quarterActions } from '../support/quarter-actions.ts';
import { workbookContent } from '../support/workbook-content.ts';

const undo = { name: 'undo', call: 'undo', payload: {} };

/** The workbook after so many actions of the quarter. */
function quarterAfter(actions: number): MemoryPorts {
  const ports = memoryPorts(() => '2025-03-10T03:00:00Z');
  for (const action of quarterActions.slice(0, actions)) act(ports, action);
  return ports;
}

const marks = (lines: readonly Record<string, unknown>[]) => ({
  name: 'marks',
  call: 'enterMarks',
  payload: { lines: lines.map((line, index) => ({ line: index + 2, section: 'I', tt: '2', ...line })) },
});

describe('undoing the quarter step by step', () => {
  it('gives each earlier workbook back, down to the empty one, and the quarter can be done again', () => {
    const ports = quarterAfter(0);
    const contents = quarterActions.map((action) => {
      const before = workbookContent(ports.workbook);
      act(ports, action);
      return before;
    });
    const last = workbookContent(ports.workbook);
    for (const [index, action] of [...quarterActions.entries()].reverse()) {
      expect(act(ports.copy(), undo)).toMatchObject({ label: action.call, kept: [] });
      act(ports, undo);
      expect(workbookContent(ports.workbook), action.name).toEqual(contents[index]);
    }
    expect(carryOut(ports, 'undo', {})).toMatchObject({ ok: false, problems: [{ code: 'undo.nothing' }] });
    for (const action of quarterActions) act(ports, action);
    expect(workbookContent(ports.workbook)).toEqual(last);
  }, 150_000);

  it('lists what can be undone, the last first, with who and when', () => {
    const { actions } = act(quarterAfter(4), { name: 'list', call: 'undoable', payload: {} }) as {
      actions: readonly Record<string, string>[];
    };
    expect(actions.map(({ label }) => label)).toEqual(['freezeQuarter', 'enterMarks', 'importPlan', 'start']);
    expect(actions[0]).toEqual({ label: 'freezeQuarter', at: '2025-03-10T03:00:00Z', by: 'Lan' });
  });

  it('takes back too what looking at the rates has brought up to date since', () => {
    const ports = quarterAfter(2);
    const before = workbookContent(ports.workbook);
    const tab = personsTab(ports.workbook);
    act(ports, marks([{ status: 'Hoàn thành' }]));
    const later = { ...ports, clock: () => '2025-12-30T03:00:00Z' };
    expect(carryOut(later, 'rates', { period: '2025-Y' }).ok).toBe(true);
    expect(tab.value(tab.rowOf('R0005'), 'state')).not.toBe('');
    expect(act(later, undo)).toMatchObject({ kept: [] });
    expect(workbookContent(ports.workbook)).toEqual(before);
  });
});

describe('undoing marks', () => {
  it('finds the rows again where people have sorted them', () => {
    const ports = quarterAfter(2);
    const tab = personsTab(ports.workbook);
    const [id] = tab.values()[tab.rowOf('R0007') - 1] ?? [];
    act(ports, marks([{ status: 'Hoàn thành', doneOn: '2025-01-14' }]));
    reorderRows(ports.workbook, tab, 2, ([left], [right]) => (String(left) < String(right) ? 1 : -1));
    expect(tab.value(2, 'id')).toBe('R0047');
    expect(act(ports, undo)).toMatchObject({ kept: [] });
    const row = tab.rowOf(String(id));
    expect([tab.value(row, 'status'), tab.value(row, 'doneOn')]).toEqual(['', '']);
    expect(
      tab
        .values()
        .flat()
        .filter((cell) => cell === 'Hoàn thành'),
    ).toEqual([]);
  });

  it('keeps a cell that somebody has changed since, and names it with both values', () => {
    const ports = quarterAfter(2);
    const tab = personsTab(ports.workbook);
    act(ports, marks([{ status: 'Hoàn thành', evidence: '03/KH' }]));
    const row = tab.rowOf('R0007');
    tab.type(row, 'evidence', '03/KH-SCT ngày 14/01/2025');
    const { kept, problems } = act(ports, undo) as Undone;
    expect(kept).toEqual([
      {
        sheet: 'Nhiệm vụ',
        row,
        column: 'Minh chứng (số/ký hiệu, ngày, liên kết)',
        ours: '03/KH',
        now: '03/KH-SCT ngày 14/01/2025',
        before: '',
      },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['undo.keptCell']);
    expect([tab.value(row, 'status'), tab.value(row, 'evidence')]).toEqual(['', '03/KH-SCT ngày 14/01/2025']);
  });

  it('names a row that somebody has deleted since', () => {
    const ports = quarterAfter(2);
    const tab = personsTab(ports.workbook);
    act(ports, marks([{ evidence: '03/KH' }]));
    const blank = (tab.values()[0] ?? []).map((): Scalar => '');
    ports.workbook.write(tab.id, [{ row: tab.rowOf('R0007'), column: 1, values: [blank] }]);
    expect((act(ports, undo) as Undone).problems.map(({ code }) => code)).toEqual(['undo.goneCell']);
  });

  it('gives the format back with the value', () => {
    const ports = quarterAfter(2);
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    const column = (tab.values()[0] ?? []).indexOf('Ngày hoàn thành') + 1;
    ports.workbook.write(tab.id, [{ row, column, values: [['chờ ký']], text: true }]);
    act(ports, marks([{ doneOn: '2025-01-14' }]));
    const format = () => ports.workbook.read(tab.id, { formats: true }).formats[row - 1]?.[column - 1];
    expect([tab.value(row, 'doneOn'), format()]).toEqual(['2025-01-14', 'dd/mm/yyyy']);
    act(ports, undo);
    expect([tab.value(row, 'doneOn'), format()]).toEqual(['chờ ký', '@']);
  });
});

describe('undoing an action on which people have built', () => {
  it('refuses to take the plan away once a row is marked', () => {
    const ports = quarterAfter(2);
    const tab = personsTab(ports.workbook);
    tab.type(tab.rowOf('R0007'), 'status', 'Hoàn thành');
    const before = workbookContent(ports.workbook);
    expect(carryOut(ports, 'undo', {})).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.changedSince', place: { sheet: 'Nhiệm vụ' } }],
    });
    expect(workbookContent(ports.workbook)).toEqual(before);
  });

  it('keeps a unit list that was corrected, names it, and takes the plan away', () => {
    const ports = quarterAfter(2);
    const units = personsTab(ports.workbook, 'Đơn vị');
    units.type(2, 5, 'vp@example.vn');
    expect(act(ports, undo)).toMatchObject({ kept: [{ sheet: 'Đơn vị' }], problems: [{ code: 'undo.keptTab' }] });
    expect(units.value(2, 5)).toBe('vp@example.vn');
    expect(personsTab(ports.workbook).rowOf('R0001')).toBe(0);
    act(ports, quarterActions[1] ?? undo);
    expect(units.value(2, 5)).toBe('vp@example.vn');
  });

  it('keeps a row of a second reading that somebody has marked since', () => {
    const ports = quarterAfter(1);
    const plan = quarterActions[1]?.payload as { grid: { rows: readonly unknown[] } };
    const shorter = { grid: { ...plan.grid, rows: plan.grid.rows.slice(0, -2) } };
    act(ports, { name: 'first reading', call: 'importPlan', payload: shorter });
    const tab = personsTab(ports.workbook);
    const rows = () => tab.values().filter(([id]) => /^R\d+$/.test(String(id))).length;
    expect(rows()).toBe(45);
    act(ports, { name: 'second reading', call: 'importPlan', payload: plan });
    expect(rows()).toBe(47);
    const row = tab.rowOf('R0047');
    tab.type(row, 'status', 'Đang thực hiện');
    expect((act(ports, undo) as Undone).problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ['undo.keptRow', row],
    ]);
    expect(rows()).toBe(46);
    expect([tab.value(row, 'id'), tab.value(row, 'status')]).toEqual(['R0047', 'Đang thực hiện']);
  });

  it('keeps a generated tab in which somebody has written', () => {
    const ports = quarterAfter(7);
    const [name = ''] = ports.workbook.tabs().flatMap((tab) => (tab.name.startsWith('PL1B') ? [tab.name] : []));
    const tab = personsTab(ports.workbook, name);
    tab.type(1, 1, 'Bản đã trình');
    expect(act(ports, undo)).toMatchObject({ kept: [{ sheet: name }] });
    expect(tab.value(1, 1)).toBe('Bản đã trình');
  });
});
