/** The calls of pages with whatever a page can send: an answer or problems with sentences, and the workbook stays whole. */
import { describe, expect, it } from 'vitest';
import { type CallName, carryOut } from '../../src/app/calls.ts';
import { dialogCalls } from '../../src/entry-points/calls.ts';
import { problemSentence } from '../../src/text/problems.ts';
import { type MemoryPorts, memoryPorts } from '../support/memory-workbook.ts';
import { planGrid } from '../support/plan-tables.ts';

const mark = {
  line: 2,
  section: 'I',
  tt: '1',
  status: 'Hoàn thành',
  doneOn: '2025-03-01',
  planned: 'Q1',
  mark: 'Q1=Đạt',
};
const waiver = { line: 2, rule: 'x', codes: ['1.2'], reason: 'vì', by: 'A' };

/** A payload that is right for each call. */
const right: Readonly<Record<CallName, Readonly<Record<string, unknown>>>> = {
  start: {
    year: 2025,
    agency: 'Sở',
    parent: 'UBND',
    place: 'Hà Tĩnh',
    planDate: '2025-01-02',
    formVersion: 'pl1b-2022',
    calendar: 'bnv-581',
  },
  previewImport: { grid: planGrid(3), body: 'kế hoạch' },
  importPlan: { grid: planGrid(3), year: 2025, body: 'kế hoạch' },
  foreignTabs: { look: true },
  importTab: { tab: 'Nhiệm vụ', year: 2025, preview: true },
  enterFigures: { period: '2025-Q1', lines: [{ line: 2, code: '1.5.1', value: '5', note: 'a' }] },
  enterMarks: { lines: [mark] },
  freezeQuarter: { quarter: '2025-Q1', by: 'A' },
  quarterPlans: {},
  rates: { period: '2025-Q1', unit: 'item', asOf: '2025-03-14' },
  check: { period: '2025-Q1', narrative: { name: 'a.txt', text: 'Trong quý' }, waivers: [waiver] },
  explain: { period: '2025-Q1', code: '1.2' },
  overview: { period: '2025-Q1', rate: 90 },
  explainRate: { period: '2025-Q1', of: 'year', section: 'I' },
  dashboard: { period: '2025-Q1' },
  goTo: { sheet: 1, a1: 'A1' },
  report: { period: '2025-Q1', by: 'A' },
  buildAppendix: {},
  readPhrases: { kind: 'deadline', year: 2025, lines: ['Quý I'] },
  settings: {},
  saveSettings: { texts: { agency: 'Sở' }, by: 'A' },
  sampleData: { remove: true, sure: true },
  systemCheck: { repair: ['locale'] },
  undo: {},
  undoable: {},
  history: { limit: 5 },
  sinceReport: { period: '2025-Q1' },
};

const wrong: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1.5,
  1e308,
  0,
  '',
  ' ',
  '__proto__',
  'constructor',
  '2025-Q9',
  '0000-Q1',
  '2025-13-45',
  '=1+1',
  'x'.repeat(50_001),
  '9'.repeat(60),
  [],
  [[]],
  [[[['sâu']]]],
  {},
  JSON.parse('{"__proto__":{"ok":true},"constructor":"x"}'),
  null,
  true,
  () => 1,
  [null],
  [{}],
  { rows: [], firstRow: 1 },
  { rows: [[]], firstRow: -5 },
  { rows: [[{ text: '', rowSpan: 1e9, columnSpan: 1e9 }]], firstRow: 1 },
  { cells: [], spans: [], numbers: [], firstRow: 1, width: 0 },
  { cells: [[0]], spans: [[0, 0, 1e9, 1e9]], numbers: [[9, 9]], firstRow: 1, width: 2 },
];

/** The payload with each of its values, one at a time, replaced by each wrong one. */
function* changed(payload: unknown): Generator<unknown> {
  yield* wrong;
  if (typeof payload !== 'object' || payload === null) return;
  for (const [key, value] of Object.entries(payload)) {
    if (key === 'rows') continue;
    for (const other of changed(value)) {
      yield Array.isArray(payload)
        ? payload.map((own, index) => (String(index) === key ? other : own))
        : { ...payload, [key]: other };
    }
  }
}

function office(): MemoryPorts {
  const ports = memoryPorts(() => '2025-03-10T03:00:00Z');
  carryOut(ports, 'start', { year: 2025, agency: 'Sở' });
  carryOut(ports, 'importPlan', { grid: planGrid(3) });
  return ports;
}

describe('whatever a page sends', () => {
  it.each(dialogCalls.filter((name) => name in right) as CallName[])('%s answers or says what is wrong', (name) => {
    const started = office();
    for (const payload of changed(right[name])) {
      const ports = started.copy();
      const answer = carryOut(ports, name, payload);
      if (!answer.ok) {
        expect(answer.problems.length).toBeGreaterThan(0);
        for (const problem of answer.problems) {
          const sentence = problemSentence(problem, 'vi');
          expect(sentence).not.toMatch(/undefined|\[object|=> 1/);
          expect(sentence.length).toBeLessThan(3000);
        }
        continue;
      }
      expect(Object.prototype).not.toHaveProperty('ok');
      const state = carryOut(ports, 'overview', {});
      expect(state.ok || state.problems.map(({ code }) => code)).toBe(true);
    }
  });

  it('is tried for every call', () => {
    expect(dialogCalls.filter((name) => !(name in right))).toEqual([]);
  });
}, 120_000);
