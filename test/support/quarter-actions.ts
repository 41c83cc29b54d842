import { readFileSync } from 'node:fs';
import { carryOut } from '../../src/app/calls.ts';
import type { Ports } from '../../src/app/ports.ts';
import type { Grid } from '../../src/import/grid.ts';
import { readHtml } from '../../src/import/read/html.ts';

const [appendix] = readHtml(readFileSync('examples/000_appendix.html', 'utf8')) as [Grid];

/** The plan of seed 000 without its last row, and with another deadline in the first: what a revised plan looks like. */
const revised: Grid = {
  ...appendix,
  rows: appendix.rows
    .slice(0, -1)
    .map((row, index) =>
      index === 4
        ? row.map((cell, column) => (column === row.length - 1 ? { ...cell, text: 'Quý III/2025' } : cell))
        : row,
    ),
};

export interface QuarterAction {
  readonly name: string;
  readonly call: string;
  readonly payload: unknown;
}

/** 3.1.4 is not the sum of its parts; somebody explains why. */
const waiver = {
  line: 2,
  rule: 'total:3.1.4',
  codes: ['3.1.4', '3.1.4.1', '3.1.4.2', '3.1.4.3'],
  reason: 'Hai thủ tục mới',
  by: 'Lan',
};

const figures = (lines: readonly (readonly [code: string, value: string])[]) =>
  lines.map(([code, value], index) => ({ line: index + 2, code, value, note: '' }));

/** What an office does in a quarter, in its order, each through the door of the dialogs. */
export const quarterActions: readonly QuarterAction[] = [
  { name: 'start', call: 'start', payload: { year: 2025, agency: 'Sở Công Thương' } },
  { name: 'import', call: 'importPlan', payload: { grid: appendix } },
  {
    name: 'marks',
    call: 'enterMarks',
    payload: {
      lines: [
        { line: 2, section: 'I', tt: '2', status: 'Hoàn thành', doneOn: '2025-01-14', evidence: '03/KH-SCT' },
        { line: 3, section: 'I', tt: '4', status: 'Đang thực hiện', planned: 'Q1' },
      ],
    },
  },
  { name: 'freeze', call: 'freezeQuarter', payload: { quarter: '2025-Q1', by: 'Lan' } },
  { name: 'second reading of the plan', call: 'importPlan', payload: { grid: revised } },
  {
    name: 'figures',
    call: 'enterFigures',
    payload: {
      period: '2025-Q1',
      lines: figures([
        ['1.4.1', '5'],
        ['3.1.1', '7'],
        ['3.1.2', '2'],
        ['3.1.3', '3'],
        ['3.1.4', '9'],
        ['3.1.4.1', '2'],
        ['3.1.4.2', '3'],
        ['3.1.4.3', '1'],
        ['HS.1', '12'],
      ]),
    },
  },
  { name: 'report', call: 'report', payload: { period: '2025-Q1' } },
  { name: 'check', call: 'check', payload: { period: '2025-Q1' } },
  { name: 'second figures', call: 'enterFigures', payload: { period: '2025-Q1', lines: figures([['3.1.1', '8']]) } },
  { name: 'second report', call: 'report', payload: { period: '2025-Q1' } },
  {
    name: 'a task more',
    call: 'enterMarks',
    payload: { lines: [{ line: 2, section: 'I', tt: '1', status: 'Tạm dừng', planned: 'Q2' }] },
  },
  { name: 'check with a waiver', call: 'check', payload: { period: '2025-Q1', waivers: [waiver] } },
];

/** Carries an action out; fails with its problems when it does not succeed. */
export function act(ports: Ports, { name, call, payload }: QuarterAction): unknown {
  const result = carryOut(ports, call as 'start', payload);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problems)}`);
  return result.value;
}
