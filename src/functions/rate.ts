/** The custom function CCHC_RATE: what stands in a cell when a rate is asked for. */
import { statusLabels, valueOfLabel } from '../catalogue/labels.ts';
import { readPeriodId } from '../domain/calendar/reporting-period.ts';
import { fold } from '../domain/language/text.ts';
import type { PlanRates, Rate } from '../domain/plan/rates.ts';
import { withoutVersion } from '../layout/formula-version.ts';
import { functionSentences } from '../text/functions.ts';
import { printRate } from '../text/numbers.ts';
import { type OverRanges, overRanges } from './over-ranges.ts';

/** What the plan in the open workbook comes to; `period` is a period's id or null for all that is recorded. */
export type PlanReader = (period: string | null) => PlanView;

export interface PlanView {
  readonly rates: Pick<PlanRates, 'year' | 'periodPlan' | 'sections' | 'leads'>;
  /** The units that a name stands for, by the office's directory. */
  readonly unitsOf: (name: string) => readonly string[];
}

/**
 * One of: nothing (the plan's year rate); done and total; statuses in a range; a section's code, a lead unit's name or
 * "kế hoạch kỳ" (the period's own plan), with a period's id behind it. Gives the share from 0 to 1, or "không phát sinh" for
 * 0 of 0; ranges of numbers, codes or names give a range. `CCHC_RATE(11; 40)` is 0.275. Throws an Error whose message is a
 * sentence for the cell: blank cells given as arguments are an error, never the plan's rate.
 */
export function cchcRate(args: readonly unknown[], plan: PlanReader): OverRanges<number | string> {
  const given = withoutVersion(args);
  if (given.length > 2) throw new Error(functionSentences.tooMany);
  const [first, second] = given;
  if (given.length === 0) return share(plan(null).rates.year);
  if (!Array.isArray(first) || !isLeftOut(second)) {
    const between = Array.isArray(first) || Array.isArray(second);
    return overRanges([first, second], (left = '', right = '') =>
      between && left === '' && right === '' ? '' : oneRate(left, right, plan),
    );
  }
  const cells = first.flat().filter((cell) => !isLeftOut(cell));
  if (cells.length === 0 || [...timesOf(cells).keys()].some((word) => valueOfLabel(statusLabels, word) !== null)) {
    return share(statusRate(cells));
  }
  const { rates } = plan(null);
  if (!cells.some((cell) => findRate(text(cell), null, plan) !== null)) {
    throw new Error(functionSentences.unknownName(text(cells[0]), codesOf(rates)));
  }
  return overRanges([first], (name = '') => (isLeftOut(name) ? '' : share(namedRate(text(name), null, plan))));
}

function oneRate(first: unknown, second: unknown, plan: PlanReader): number | string {
  if (isLeftOut(first) && typeof second === 'string' && readPeriodId(second) !== null) {
    return share(plan(text(second)).rates.year);
  }
  if (isLeftOut(first) && isLeftOut(second)) throw new Error(functionSentences.blank);
  if (typeof first === 'number' && isLeftOut(second)) {
    const section = findRate(text(first), null, plan);
    if (section !== null) return share(section);
  }
  if (typeof first === 'number' || typeof second === 'number' || isLeftOut(first)) {
    return share({ done: count(first, 'done'), counted: count(second, 'total') });
  }
  if (isLeftOut(second) && valueOfLabel(statusLabels, text(first)) !== null) return share(statusRate([first]));
  return share(namedRate(text(first), isLeftOut(second) ? null : text(second), plan));
}

/**
 * The custom function CCHC_PERCENT: done of total as the product prints it, "27,5%", "99,99%", "không phát sinh" for 0 of
 * 0; ranges give a range. Throws an Error with a sentence as `cchcRate` does.
 */
export function cchcPercent(done: unknown, total: unknown): OverRanges<string> {
  const between = Array.isArray(done) || Array.isArray(total);
  return overRanges([done, total], (left = '', right = '') => {
    if (between && left === '' && right === '') return '';
    const parts = { done: count(left, 'done'), counted: count(right, 'total') };
    if (parts.done > parts.counted) throw new Error(functionSentences.moreDoneThanCounted(parts.done, parts.counted));
    return printRate(parts.done, parts.counted);
  });
}

export function isLeftOut(argument: unknown): boolean {
  return argument === undefined || argument === '';
}

function text(argument: unknown): string {
  return String(argument).trim();
}

function share({ done, counted }: Pick<Rate, 'done' | 'counted'>): number | string {
  if (done > counted) throw new Error(functionSentences.moreDoneThanCounted(done, counted));
  return counted === 0 ? functionSentences.noneArose : done / counted;
}

function count(argument: unknown, name: 'done' | 'total'): number {
  if (typeof argument !== 'number') throw new Error(functionSentences.notACount(name, text(argument ?? '')));
  if (argument < 0) throw new Error(functionSentences.negative(name, argument));
  if (!Number.isSafeInteger(argument)) throw new Error(functionSentences.notACount(name, String(argument)));
  return argument;
}

/** Cells that say Hoàn thành of the cells that say anything; each word is looked up once, however often it stands there. */
function statusRate(cells: readonly unknown[]): Pick<Rate, 'done' | 'counted'> {
  let done = 0;
  for (const [word, times] of timesOf(cells)) {
    const status = valueOfLabel(statusLabels, word);
    if (status === null) throw new Error(functionSentences.unknownStatus(word));
    if (status === 'done') done += times;
  }
  return { done, counted: cells.length };
}

function timesOf(cells: readonly unknown[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const cell of cells) times.set(text(cell), (times.get(text(cell)) ?? 0) + 1);
  return times;
}

/** The rate of a section, a lead unit or the period's plan; throws a sentence when the name is none of them. */
export function namedRate(name: string, period: string | null, plan: PlanReader): Rate {
  const rate = findRate(name, period, plan);
  if (rate === null) throw new Error(functionSentences.unknownName(name, codesOf(plan(period).rates)));
  return rate;
}

function findRate(name: string, period: string | null, plan: PlanReader): Rate | null {
  const { rates, unitsOf } = plan(period);
  if (period !== null && fold(name) === periodPlanName) return rates.periodPlan;
  const section = rates.sections.find(({ code }) => fold(code) === fold(name));
  if (section !== undefined) return section.rate;
  const units = [name, ...unitsOf(name)].map(fold);
  return rates.leads.find((lead) => units.includes(fold(lead.name)))?.rate ?? null;
}

/** "kế hoạch kỳ". */
const periodPlanName = 'ke hoach ky';

function codesOf({ sections }: PlanView['rates']): readonly string[] {
  return sections.map(({ code }) => code);
}
