/** People go on typing while an action runs: nothing that they type is overwritten, and both values are named. */
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/app/calls.ts';
import type { Ports } from '../../src/app/ports.ts';
import { problemSentence } from '../../src/text/problems.ts';
import { personsTab } from '../support/memory-tabs.ts';
import { memoryPorts } from '../support/memory-workbook.ts';
import { act, quarterActions } from '../support/quarter-actions.ts';
import { workbookContent } from '../support/workbook-content.ts';

const withPlan = () => {
  const ports = memoryPorts(() => '2025-03-10T03:00:00Z');
  for (const action of quarterActions.slice(0, 2)) act(ports, action);
  return ports;
};
const marks = { lines: [{ line: 2, section: 'I', tt: '2', status: 'Hoàn thành', evidence: '03/KH' }] };

/** The same workbook, where somebody edits the matrix right after the action's so many-th reading of it. */
function editedAfter(ports: Ports, reading: number, edit: () => void): Ports {
  const tab = personsTab(ports.workbook).id;
  let readings = 0;
  const read: Ports['workbook']['read'] = (id, options) => {
    const content = ports.workbook.read(id, options);
    if (id === tab) {
      readings += 1;
      if (readings === reading) edit();
    }
    return content;
  };
  return { ...ports, workbook: { ...ports.workbook, read } };
}

describe('a cell that somebody changes while an action is about to write it', () => {
  it('stays, nothing at all is written, and the sentence has both values', () => {
    const ports = withPlan();
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    expect([tab.value(row, 'section'), tab.value(row, 'tt')]).toEqual(['I', '2']);
    const edit = () => tab.type(row, 'status', 'Tạm dừng');
    const expected = withPlan();
    personsTab(expected.workbook).type(row, 'status', 'Tạm dừng');
    const answer = carryOut(editedAfter(ports, 1, edit), 'enterMarks', marks);
    expect(answer).toEqual({
      ok: false,
      problems: [
        {
          code: 'workbook.conflict',
          place: { sheet: 'Nhiệm vụ', row, column: 'Trạng thái' },
          facts: { was: '', now: 'Tạm dừng', ours: 'Hoàn thành' },
        },
      ],
    });
    expect(workbookContent(ports.workbook)).toEqual(workbookContent(expected.workbook));
    const [problem] = answer.ok ? [] : answer.problems;
    expect(problem === undefined ? '' : problemSentence(problem, 'vi')).toMatch(/"Tạm dừng".*"Hoàn thành"/);
  });

  it('to the very value that the action writes is no conflict', () => {
    const ports = withPlan();
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    const answer = carryOut(
      editedAfter(ports, 1, () => tab.type(row, 'status', 'Hoàn thành')),
      'enterMarks',
      marks,
    );
    expect(answer.ok).toBe(true);
    expect(tab.value(row, 'evidence')).toBe('03/KH');
  });
});

describe('other cells of a tab that change while an action runs', () => {
  it('are kept and counted: the action is worked out once more', () => {
    const ports = withPlan();
    const tab = personsTab(ports.workbook);
    const [row, other] = [tab.rowOf('R0007'), tab.rowOf('R0005')];
    const edit = () => tab.type(other, 'status', 'Hủy');
    expect(carryOut(editedAfter(ports, 1, edit), 'enterMarks', marks).ok).toBe(true);
    expect([tab.value(row, 'status'), tab.value(other, 'status')]).toEqual(['Hoàn thành', 'Hủy']);
  });

  it('do not lead a mark to another row when rows move', () => {
    const ports = withPlan();
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0007');
    const moved = () => {
      const { values } = ports.workbook.read(tab.id);
      ports.workbook.write(tab.id, [
        { row: 2, column: 1, values: [...values.slice(row - 1, row), ...values.slice(1, row - 1)] },
      ]);
    };
    const answer = carryOut(editedAfter(ports, 1, moved), 'enterMarks', marks);
    expect(tab.value(2, 'id')).toBe('R0007');
    const marked = tab.values().filter((cells) => cells.includes('03/KH'));
    if (answer.ok) expect(marked.map(([id]) => id)).toEqual(['R0007']);
    else expect(marked).toEqual([]);
  });

  it('without end leave the workbook alone, with a sentence', () => {
    const ports = withPlan();
    const tab = personsTab(ports.workbook);
    const row = tab.rowOf('R0005');
    let typed = 0;
    const read: Ports['workbook']['read'] = (id, options) => {
      const content = ports.workbook.read(id, options);
      typed += 1;
      if (id === tab.id) tab.type(row, 'evidence', `lần ${typed}`);
      return content;
    };
    const answer = carryOut({ ...ports, workbook: { ...ports.workbook, read } }, 'enterMarks', marks);
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'workbook.changing' }] });
    expect(tab.value(tab.rowOf('R0007'), 'status')).toBe('');
  });
});

describe('two people who run actions at once', () => {
  it('are told to wait: the second changes nothing', () => {
    const ports = withPlan();
    const before = workbookContent(ports.workbook);
    const busy: Ports = { ...ports, exclusively: () => ({ done: false }) };
    expect(carryOut(busy, 'enterMarks', marks)).toEqual({ ok: false, problems: [{ code: 'workbook.busy' }] });
    expect(workbookContent(ports.workbook)).toEqual(before);
  });
});
