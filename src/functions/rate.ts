/** The custom function CCHC_RATE: what stands in a cell when a rate is asked for. */
import { statusLabels, valueOfLabel } from '../catalogue/labels.ts';
import { readPeriodId } from '../domain/calendar/reporting-period.ts';
import { fold } from '../domain/language/text.ts';
import type { Rate } from '../domain/plan/rates.ts';
import { functionSentences } from '../text/functions.ts';
import { printRate } from '../text/numbers.ts';

/** Rates of the plan in the open workbook; `period` is a period's id or null for all that is recorded. */
export interface PlanRateReader {
  year(period: string | null): Rate;
  sections(period: string | null): readonly { readonly code: string; readonly rate: Rate }[];
  leads(period: string | null): readonly { readonly name: string; readonly rate: Rate }[];
}

/**
 * One of: nothing (the plan's year rate); done and total; statuses in a range; a section's code or a lead unit's name,
 * with a period's id behind it. Gives the share from 0 to 1, or "không phát sinh" for 0 of 0.
 * `CCHC_RATE(11; 40)` is 0.275. Throws an Error whose message is a sentence for the cell: blank cells given as arguments
 * are an error, never the plan's rate.
 */
export function cchcRate(args: readonly unknown[], plan: PlanRateReader): number | string {
  if (args.length > 2) throw new Error(functionSentences.tooMany);
  const [first, second] = args;
  if (args.length === 0) return share(plan.year(null));
  if (Array.isArray(first)) return share(statusRate(first));
  if (isLeftOut(first) && typeof second === 'string' && readPeriodId(second) !== null) {
    return share(plan.year(text(second)));
  }
  if (isLeftOut(first) && isLeftOut(second)) throw new Error(functionSentences.blank);
  if (typeof first === 'number' || typeof second === 'number' || isLeftOut(first)) {
    return share({ done: count(first, 'done'), counted: count(second, 'total') });
  }
  if (isLeftOut(second) && valueOfLabel(statusLabels, text(first)) !== null) return share(statusRate([[first]]));
  return share(namedRate(text(first), isLeftOut(second) ? null : text(second), plan));
}

/**
 * The custom function CCHC_PERCENT: done of total as the product prints it, "27,5%", "99,99%", "không phát sinh" for 0 of
 * 0. Throws an Error with a sentence as `cchcRate` does.
 */
export function cchcPercent(done: unknown, total: unknown): string {
  const parts = { done: count(done, 'done'), counted: count(total, 'total') };
  if (parts.done > parts.counted) throw new Error(functionSentences.moreDoneThanCounted(parts.done, parts.counted));
  return printRate(parts.done, parts.counted);
}

function isLeftOut(argument: unknown): boolean {
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

/** Statuses in a range: cells that say Hoàn thành of the cells that say anything. */
function statusRate(range: readonly unknown[]): Pick<Rate, 'done' | 'counted'> {
  const cells = range.flatMap((row) => (Array.isArray(row) ? row : [row])).filter((cell) => !isLeftOut(cell));
  const statuses = cells.map((cell) => {
    const status = valueOfLabel(statusLabels, text(cell));
    if (status === null) throw new Error(functionSentences.unknownStatus(text(cell)));
    return status;
  });
  return { done: statuses.filter((status) => status === 'done').length, counted: statuses.length };
}

function namedRate(name: string, period: string | null, plan: PlanRateReader): Rate {
  const section = plan.sections(period).find((candidate) => candidate.code === name);
  if (section !== undefined) return section.rate;
  const lead = plan.leads(period).find((candidate) => fold(candidate.name) === fold(name));
  if (lead !== undefined) return lead.rate;
  const codes = plan.sections(period).map((candidate) => candidate.code);
  throw new Error(functionSentences.unknownName(name, codes));
}
