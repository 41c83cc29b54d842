/** The custom functions with whatever a formula can hand them: a value or a sentence, never a fault of the program. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/app/cell-plan.ts';
import { computeFigures, openFigures } from '../../src/app/figures.ts';
import { importPlan } from '../../src/app/import-plan.ts';
import { readPhrases } from '../../src/app/phrases.ts';
import { periodOf } from '../../src/app/rates.ts';
import { start } from '../../src/app/start.ts';
import { cchcCount } from '../../src/functions/count.ts';
import { cchcDue } from '../../src/functions/due.ts';
import { cchcIndicator } from '../../src/functions/indicator.ts';
import { cchcPercent, cchcRate } from '../../src/functions/rate.ts';
import { cchcStatus } from '../../src/functions/status.ts';
import { cchcTarget } from '../../src/functions/target.ts';
import { readPlannedQuarters } from '../../src/layout/planned-quarters.ts';
import { scriptSentence } from '../../src/text/script-problems.ts';
import { memoryPorts } from '../support/memory-workbook.ts';
import { planGrid } from '../support/plan-tables.ts';

const ports = memoryPorts(() => '2025-03-10T03:00:00Z');
start(ports, { year: 2025 });
importPlan(ports, { grid: planGrid(60) });

function orThrow<T>(
  result: { ok: true; value: T } | { ok: false; problems: readonly Parameters<typeof scriptSentence>[0][] },
): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => scriptSentence(problem, 'vi')).join(' '));
}

const plan = orThrow(openPlan(ports));
const reader = (id: string | null) => ({ ...orThrow(plan.at(id)), today: '2025-03-10' });
const figures = (id: string) => {
  const { rates } = orThrow(plan.at(id));
  const opened = orThrow(openFigures(ports, plan.session, orThrow(periodOf(plan.session.settings, id))));
  return computeFigures(plan.session, opened, rates.year);
};

const functions = {
  CCHC_RATE: (args: readonly unknown[]) => cchcRate(args, reader),
  CCHC_COUNT: (args: readonly unknown[]) => cchcCount(args, reader),
  CCHC_DUE: (args: readonly unknown[]) => cchcDue(args),
  CCHC_STATUS: (args: readonly unknown[]) => cchcStatus(args, '2025-03-10'),
  CCHC_TARGET: (args: readonly unknown[]) => cchcTarget(args),
  CCHC_PERCENT: ([done, total]: readonly unknown[]) => cchcPercent(done, total),
  CCHC_INDICATOR: (args: readonly unknown[]) => cchcIndicator(args, figures),
} as const;

/** Properties of every object, which are no words of ours. */
const properties = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'prototype', 'isPrototypeOf'];
const words = [
  ...properties,
  ...properties.map((name) => `Quý ${name}`),
  ...properties.map((name) => `hằng ${name}`),
  ...properties.map((name) => `trong ${name} đầu năm`),
  ...properties.map((name) => `Tối thiểu 05 (${name}) hồ sơ`),
  ...properties.map((name) => `05 (${name.toLowerCase()} mươi) hồ sơ`),
  'Quý I',
  'Trước ngày 15/01',
  'Thường xuyên',
  'I',
  'Văn phòng',
  'hoàn thành',
  'Hoàn thành',
  'quá hạn',
  'kế hoạch kỳ',
  '2025-Q1',
  '2025-Y',
  '2024-Q1',
  '2025-Q9',
  '1.2',
  '3.1.4',
  'cchc:1',
  'cchc:',
  '27,5%',
  '1.39',
  '7/0',
  '0/0',
  '#N/A',
  '#REF!',
  'Tối thiểu 80% TTHC',
  '31/02/2025',
  '2025-13-45',
  '=1+1',
  '<b>',
  '\u0000',
  '\ud800',
  ' ',
  '\n\t',
  '９９％',
  '٣',
  'x'.repeat(50_000),
  '9'.repeat(400),
  `${'('.repeat(2000)}`,
  `Quý ${'I, '.repeat(3000)}`,
  `Tối thiểu ${'1.'.repeat(5000)}%`,
];
const numbers = [0, -0, 1, -1, 0.1, 1e308, -1e308, 2 ** 53, 1e-320, Number.NaN, Number.POSITIVE_INFINITY, 2025, 11, 40];
const cell = fc.oneof(
  fc.constantFrom<unknown>(...words, ...numbers, true, false, '', undefined, null),
  fc.string({ maxLength: 30 }),
  fc.double(),
);
const range = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });
const anything = fc.oneof({ weight: 4, arbitrary: cell }, { weight: 1, arbitrary: range });

const faulty = /undefined|NaN|Infinity|\[object|is not |function/;

const isAnswer = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isAnswer)
    : typeof value === 'string'
      ? !faulty.test(value)
      : typeof value === 'number' && Number.isFinite(value);

describe('whatever a formula hands over', () => {
  it.each(Object.keys(functions) as (keyof typeof functions)[])('%s answers with a value or a sentence', (name) => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), (args) => {
        try {
          const value = functions[name](args);
          return faulty.test(args.map(String).join()) || isAnswer(value);
        } catch (failure) {
          const { constructor: kind, message } = failure as Error;
          return kind === Error && /[.!?]$/.test(message.trim());
        }
      }),
      { numRuns: 400, seed: 2025 },
    );
  });

  it.each(['deadline', 'target', 'number'] as const)('%s phrases are read or named', (kind) => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 40 })), (line) => {
        return readPhrases(ports, { kind, year: 2025, lines: [line] }).ok;
      }),
      { numRuns: 400, seed: 2025 },
    );
  });

  it.each(properties)('%s is no word of ours in a deadline, a number or a list of quarters', (name) => {
    const kinds = [`hằng ${name}`, `hàng ${name}`, `02 ${name} một lần`, `Quý ${name}`].map(
      (line) => orThrow(readPhrases(ports, { kind: 'deadline', year: 2025, lines: [line] })).readings,
    );
    expect(JSON.stringify(kinds)).not.toMatch(/"kind":"(?:recurring|window|point)"/);
    expect(readPlannedQuarters(name)).toBeNull();
  });

  it('takes no longer for a huge text than for a long one', () => {
    const longest = words.filter(({ length }) => length > 1000);
    for (const text of longest) {
      for (const call of Object.values(functions)) {
        try {
          call([text, 2025]);
        } catch (failure) {
          expect((failure as Error).constructor).toBe(Error);
        }
      }
    }
  }, 150_000);
}, 120_000);
