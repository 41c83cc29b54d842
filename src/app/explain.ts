/** "Vì sao?": what a figure of the form is made of, down to cells and rows. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import type { CountingUnit } from '../domain/plan/progress.ts';
import type { Result } from '../domain/problem.ts';
import { type Form, rowsByCode } from '../domain/statistics/form.ts';
import type { FigureState } from '../domain/statistics/value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { printFigure } from '../text/numbers.ts';
import { type CountedUnit, countedSet, type LeftOutRow, type QuarterSet, wholeYear } from './explain-rate.ts';
import { figureCell } from './figure-cells.ts';
import { computeFigures, openFigures } from './figures.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { periodOf, ratesOf } from './rates.ts';
import { openSession, type Session } from './session.ts';
import { openTasks, type Tasks } from './tasks.ts';

/** A figure that another one is made of. */
export interface PartFigure {
  readonly code: string;
  readonly label: string;
  readonly printed: string;
  readonly state: FigureState;
  /** Cell that a person types it into: "'Số liệu'!E12". */
  readonly cell: string;
}

export interface Explanation {
  readonly code: string;
  readonly label: string;
  readonly printed: string;
  readonly state: FigureState;
  /** How it comes about: typed by a person, or by the form's rule, the dossier block, or the plan. */
  readonly from: 'entered' | 'sum' | 'ratio' | 'plan' | 'dossiers' | 'nobody';
  /** What we work out where a person entered another figure. */
  readonly ours: string | null;
  readonly parts: readonly PartFigure[];
  readonly plan: PlanExplanation | null;
}

/** Of a figure that comes from the plan: the unit and the day of counting, and every item that counts. */
export interface PlanExplanation {
  readonly unit: CountingUnit;
  readonly asOf: string;
  readonly done: number;
  readonly counted: number;
  readonly items: readonly CountedUnit[];
  /** Rows that a plan read again no longer has: not counted. */
  readonly retired: number;
  /** The set of the period's quarters, each frozen with its date and person or as planned now; null for a year. */
  readonly period: {
    readonly done: number;
    readonly counted: number;
    readonly items: readonly CountedUnit[];
    readonly quarters: readonly QuarterSet[];
    /** Rows planned after their quarter was frozen: not counted. */
    readonly addedLater: readonly LeftOutRow[];
  } | null;
}

/** Explains the figure of a form row for a period. */
export function explain(ports: Ports, payload: Payloads['explain']): Result<Explanation> {
  const session = openSession(ports);
  if (!session.ok) return session;
  const period = periodOf(session.value.settings, payload.period);
  if (!period.ok) return period;
  const { form } = session.value.settings;
  const row = rowsByCode(form).get(payload.code.trim());
  if (row === undefined) return failed('figure.unknownCode', {}, { found: payload.code });
  const tasks = openTasks(ports, session.value);
  if (!tasks.ok) return tasks;
  const figures = openFigures(ports, session.value, period.value);
  if (!figures.ok) return figures;
  const rates = ratesOf(session.value, tasks.value, period.value);
  const rows = new Map(computeFigures(session.value, figures.value, rates.year).map((one) => [one.row.code, one]));
  const computed = rows.get(row.code);
  if (computed === undefined) return failed('figure.unknownCode', {}, { found: payload.code });
  const feed = rulesFor(form).dossierFeeds.find((candidate) => candidate.row === row.code);
  const fed = feed !== undefined && computed.computed !== null;
  const parts = fed ? feed.parts : row.formula?.op === 'sum' ? row.formula.parts : ratioParts(row.formula);
  const { entered, reported } = computed;
  return succeeded({
    code: row.code,
    label: row.label,
    printed: printFigure(reported, row.kind),
    state: reported.state,
    from: entered !== null ? 'entered' : fed ? 'dossiers' : (row.formula?.op ?? 'nobody'),
    ours: entered === null || computed.computed === null ? null : printFigure(computed.computed, row.kind),
    parts: parts.flatMap((code): PartFigure[] => {
      const part = rows.get(code);
      const inBlock = figures.value.dossiers.figures.get(code);
      if (part !== undefined) {
        const printed = printFigure(part.reported, part.row.kind);
        return [
          { code, label: part.row.label, printed, state: part.reported.state, cell: figureCell(figures.value, code) },
        ];
      }
      const label = rulesFor(form).dossiers.find((figure) => figure.code === code)?.label ?? '';
      const printed = inBlock === undefined ? '' : printFigure(inBlock, 'count');
      return [{ code, label, printed, state: inBlock?.state ?? 'missing', cell: figureCell(figures.value, code) }];
    }),
    plan: fromPlan(form, row.code) ? explainPlan(session.value, tasks.value, period.value) : null,
  });
}

function ratioParts(formula: ReturnType<typeof formulaOf>): readonly string[] {
  return formula?.op === 'ratio' ? [formula.part, formula.whole] : [];
}

function formulaOf(form: Form, code: string) {
  return rowsByCode(form).get(code)?.formula ?? null;
}

/** Whether a row, or a part of it, counts the plan. */
function fromPlan(form: Form, code: string): boolean {
  const formula = formulaOf(form, code);
  return formula?.op === 'plan' || ratioParts(formula).some((part) => formulaOf(form, part)?.op === 'plan');
}

function explainPlan(session: Session, tasks: Tasks, period: ReportingPeriod): PlanExplanation {
  const year = countedSet(session, tasks, wholeYear(period));
  const set = period.planQuarters === null ? null : countedSet(session, tasks, period);
  return {
    unit: session.settings.countingUnit,
    asOf: period.closes,
    done: year.done,
    counted: year.counted,
    items: year.items,
    retired: year.leftOut.length,
    period:
      set === null
        ? null
        : {
            done: set.done,
            counted: set.counted,
            items: set.items,
            quarters: set.quarters,
            addedLater: set.leftOut.filter(({ reason }) => reason === 'added-later'),
          },
  };
}
