/** A run may end at any write. After the next run the workbook is as before the action or as after it, never between. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/app/calls.ts';
import type { Ports, WorkbookPort } from '../../src/app/ports.ts';
import { type MemoryPorts, memoryPorts } from '../support/memory-workbook.ts';
import { act, type QuarterAction, quarterActions } from '../support/quarter-actions.ts';
import { workbookContent } from '../support/workbook-content.ts';

const clock = () => '2025-03-10T03:00:00Z';
const writing = ['add', 'replace', 'write', 'hideColumns', 'remove', 'localise'] as const;

class Stopped extends Error {}

/** The same workbook, on which the run ends at a write: before it is done, or in the middle of a write of several blocks. */
function stoppingAt(ports: Ports, write: number, midway: boolean): { ports: Ports; writes: () => number } {
  let count = 0;
  const workbook: WorkbookPort = { ...ports.workbook };
  for (const name of writing) {
    const real = ports.workbook[name] as (...args: unknown[]) => unknown;
    workbook[name] = ((...args: unknown[]) => {
      count += 1;
      if (count !== write) return real(...args);
      if (midway && name === 'write') {
        const [tab, blocks] = args as Parameters<WorkbookPort['write']>;
        ports.workbook.write(tab, blocks.slice(0, Math.ceil(blocks.length / 2)));
      } else if (midway) real(...args);
      throw new Stopped();
    }) as never;
  }
  return { ports: { ...ports, workbook }, writes: () => count };
}

/** Each action of the quarter with the workbook before it, and its undoing with the workbook after it. */
function cases(): readonly (readonly [name: string, QuarterAction, MemoryPorts])[] {
  const ports = memoryPorts(clock);
  return quarterActions.flatMap((action) => {
    const before = ports.copy();
    act(ports, action);
    const undo = { name: `undo of ${action.name}`, call: 'undo', payload: {} };
    return [
      [action.name, action, before],
      [undo.name, undo, ports.copy()],
    ] as const;
  });
}

describe('a run that ends at a write', () => {
  it.each(cases())(
    'of %s leaves the workbook as before or as after, once the next run has passed',
    (_, action, start) => {
      const whole = start.copy();
      const counted = stoppingAt(whole, 0, false);
      act(counted.ports, action);
      const [asBefore, asAfter] = [workbookContent(start.workbook), workbookContent(whole.workbook)];
      expect(asAfter).not.toEqual(asBefore);
      expect(counted.writes()).toBeGreaterThan(2);
      for (let write = 1; write <= counted.writes(); write += 1) {
        for (const midway of [false, true]) {
          const ports = start.copy();
          const stopping = stoppingAt(ports, write, midway);
          expect(() => carryOut(stopping.ports, action.call as 'start', action.payload)).toThrow(Stopped);
          expect(carryOut(ports, 'undoable', {}).ok).toBe(true);
          const content = workbookContent(ports.workbook);
          if (isDeepStrictEqual(content, asAfter)) continue;
          if (!isDeepStrictEqual(content, asBefore)) expect({ write, midway, content }).toEqual({ content: asBefore });
          act(ports, action);
          if (!isDeepStrictEqual(workbookContent(ports.workbook), asAfter))
            expect(workbookContent(ports.workbook)).toEqual(asAfter);
        }
      }
    },
    60_000,
  );
});
