/** "Vì sao?": what a figure of the form is made of, down to cells and rows. */
import { rulesFor } from '../catalogue/rules/registry.ts';
import type { CountedGroup, PlanRates } from '../domain/plan/rates.ts';
import { type OpenReason, whyOpen } from '../domain/plan/why.ts';
import type { Result } from '../domain/problem.ts';
import { type Form, rowsByCode } from '../domain/statistics/form.ts';
import type { FigureState } from '../domain/statistics/value.ts';
import type { Payloads } from '../schema/payloads.ts';
import { printFigure } from '../text/numbers.ts';
import { figureCell } from './figure-cells.ts';
import { computeFigures, openFigures } from './figures.ts';
import type { Ports } from './ports.ts';
import { failed, succeeded } from './problems.ts';
import { periodOf, ratesOf } from './rates.ts';
import { openSession } from './session.ts';
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

/** An item of the plan as it was counted. */
export interface CountedItem {
  readonly section: string;
  readonly tt: string;
  readonly goal: string;
  readonly done: boolean;
  /** Rows of the tab, and why they are not done; empty for a done item. */
  readonly open: readonly { readonly row: number | null; readonly task: string; readonly reason: OpenReason }[];
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
  /** Of figures that come from the plan: the unit and the day of counting, and every item. */
  readonly plan: {
    readonly unit: string;
    readonly asOf: string;
    readonly done: number;
    readonly counted: number;
    readonly items: readonly CountedItem[];
    /** Rows that a plan read again no longer has: not counted. */
    readonly retired: number;
    /** Sets frozen for quarters of the year. */
    readonly frozen: readonly {
      readonly quarter: string;
      readonly frozenAt: string;
      readonly by: string;
      readonly rows: number;
    }[];
    readonly addedLater: number;
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
    plan: fromPlan(form, row.code) ? explainPlan(tasks.value, rates, session.value.store.frozen) : null,
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

function explainPlan(
  tasks: Tasks,
  rates: PlanRates,
  frozen: readonly {
    readonly quarter: string;
    readonly frozenAt: string;
    readonly by: string;
    readonly rows: readonly unknown[];
  }[],
): NonNullable<Explanation['plan']> {
  const { year, unit, asOf, periodPlan } = rates;
  const entries = new Map(tasks.reading.entries.map((entry) => [entry.tracked.id, entry]));
  const item = (group: CountedGroup): CountedItem => ({
    section: group.section,
    tt: group.tt,
    goal: entries.get(group.rowIds[0] ?? '')?.tracked.plan.goal ?? '',
    done: group.done,
    open: group.openRowIds.map((id) => {
      const entry = entries.get(id);
      return {
        row: entry?.sheetRow ?? null,
        task: entry?.tracked.plan.task ?? '',
        reason: whyOpen(entry?.tracked, asOf, null),
      };
    }),
  });
  return {
    unit,
    asOf,
    done: year.done,
    counted: year.counted,
    items: year.groups.map(item),
    retired: tasks.rows.filter((row) => row.retired).length,
    frozen: frozen.map(({ quarter, frozenAt, by, rows }) => ({ quarter, frozenAt, by, rows: rows.length })),
    addedLater: periodPlan.addedLater,
  };
}
