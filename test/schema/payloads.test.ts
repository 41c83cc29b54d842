import { describe, expect, it } from 'vitest';
import { dialogCalls } from '../../src/entry-points/calls.ts';
import { gridFromValues } from '../../src/import/grid.ts';
import { payloads, readPayload } from '../../src/schema/payloads.ts';

describe('payloads of dialog calls', () => {
  it('stand for exactly the calls of the white list', () => {
    expect(Object.keys(payloads).sort()).toEqual([...dialogCalls].sort());
  });

  it('let a right one through', () => {
    expect(readPayload('rates', { period: '2025-Q1', unit: 'task' })).toEqual({
      ok: true,
      payload: { period: '2025-Q1', unit: 'task' },
    });
    expect(readPayload('importPlan', { grid: gridFromValues([['TT']], []) }).ok).toBe(true);
  });

  it.each([
    ['rates', {}, 'period'],
    ['rates', { period: '2025-Q1', unit: 'page' }, 'unit'],
    ['rates', { period: '2025-Q1', asOf: '14/3/2025' }, 'asOf'],
    ['start', { year: 20.5 }, 'year'],
    ['enterFigures', { period: '2025-Q1', lines: [{ line: 1, code: 2, value: '', note: '' }] }, 'lines.0.code'],
    ['importPlan', { grid: { rows: [[{ text: 1 }]], firstRow: 1 } }, 'grid'],
    ['report', null, ''],
  ] as const)('name what is wrong with %s %j', (name, payload, path) => {
    expect(readPayload(name, payload)).toEqual({ ok: false, path });
  });
});
