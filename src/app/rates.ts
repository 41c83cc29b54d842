/** Completion rates of the workbook's plan, worked out and printed. */
import { toSerial } from '../domain/calendar/date.ts';
import {
  type DueDay,
  dueDays,
  type ReportingPeriod,
  readPeriodId,
  reportingPeriod,
} from '../domain/calendar/reporting-period.ts';
import type { CountingUnit } from '../domain/plan/progress.ts';
import { type PlanRates, planRates, type Rate } from '../domain/plan/rates.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { Payloads } from '../schema/payloads.ts';
import { printRate } from '../text/numbers.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { openSession, type Session } from './session.ts';
import type { Settings } from './settings.ts';
import { dayInVietnam, openTasks, type Tasks } from './tasks.ts';
import { leadsBy, readDirectory } from './units.ts';

/** A rate as it is shown: "27,5%", or "không phát sinh" for 0 of 0. */
export interface PrintedRate {
  readonly done: number;
  readonly counted: number;
  readonly percent: string;
}

export interface RatesAnswer {
  readonly period: string;
  readonly asOf: string;
  readonly countingUnit: CountingUnit;
  readonly year: PrintedRate;
  readonly periodPlan: PrintedRate & { readonly frozen: boolean; readonly addedLater: number };
  readonly onTime: number;
  readonly overdue: number;
  readonly sections: readonly (PrintedRate & { readonly code: string })[];
  readonly units: readonly (PrintedRate & { readonly name: string })[];
  /** What has to be handed in from today on, the next first. */
  readonly dueDays: readonly (DueDay & { readonly daysLeft: number })[];
  readonly problems: readonly Problem[];
}

/** The rates of a period as of its closing day, or of another day when one is given. */
export function rates(ports: Ports, payload: Payloads['rates']): Result<RatesAnswer> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const units = readDirectory(ports.workbook, session.value);
  const answer = ratesOf(session.value, tasks.value, period.value, { ...payload, leadsOf: leadsBy(units.directory) });
  return succeeded({
    period: period.value.id,
    asOf: answer.asOf,
    countingUnit: answer.unit,
    year: printedRate(answer.year),
    periodPlan: {
      ...printedRate(answer.periodPlan),
      frozen: answer.periodPlan.frozen,
      addedLater: answer.periodPlan.addedLater,
    },
    onTime: answer.onTime,
    overdue: answer.overdue,
    sections: answer.sections.map(({ code, rate }) => ({ code, ...printedRate(rate) })),
    units: answer.leads.map(({ name, rate }) => ({ name, ...printedRate(rate) })),
    dueDays: upcoming(session.value.settings, dayInVietnam(ports.clock())),
    problems: [...tasks.value.problems, ...units.problems],
  });
}

/** What has to be handed in from a day on, the next first. */
export function upcoming({ calendar, year }: Settings, today: string): RatesAnswer['dueDays'] {
  return dueDays(calendar, year)
    .filter(({ due }) => due >= today)
    .map((day) => ({ ...day, daysLeft: toSerial(day.due) - toSerial(today) }));
}

/** The rates of an opened workbook. */
export function ratesOf(
  session: Session,
  tasks: Tasks,
  period: ReportingPeriod,
  choice: {
    readonly unit?: CountingUnit | undefined;
    readonly asOf?: string | undefined;
    readonly leadsOf?: (lead: string) => readonly string[];
  } = {},
): PlanRates {
  return planRates({
    rows: tasks.rows,
    sectionCodes: tasks.sections.map((section) => section.code),
    frozen: session.store.frozen,
    period,
    asOf: choice.asOf ?? period.closes,
    unit: choice.unit ?? session.settings.countingUnit,
    ...(choice.leadsOf === undefined ? {} : { leadsOf: choice.leadsOf }),
  });
}

/** The reporting period of that id in the workbook's own calendar and year. */
export function periodOf(settings: Settings, id: string): Result<ReportingPeriod> {
  const named = readPeriodId(id);
  const period = named === null ? null : reportingPeriod(settings.calendar, named.year, named.kind);
  if (period === null) return failed('period.unknown', {}, { found: id, year: settings.year });
  if (period.year !== settings.year) return failed('period.otherYear', {}, { found: id, year: settings.year });
  return succeeded(period);
}

export function printedRate(rate: Rate): PrintedRate {
  return { done: rate.done, counted: rate.counted, percent: printRate(rate.done, rate.counted) };
}
