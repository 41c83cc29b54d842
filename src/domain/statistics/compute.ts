/** Works out the rows of a form that follow from others, and sets them beside what people entered. */
import type { Decimal } from '../decimal.ts';
import { add, compare, fromInteger } from '../decimal.ts';
import { type Form, type FormRow, isAnsweredBy, type Reporter } from './form.ts';
import { roundRate } from './rate.ts';
import type { FigureValue } from './value.ts';
import { addend, emptyFigure, missingFigure, reportedFigure } from './value.ts';

/** The figures of the plan that the form asks for: units counted and done by the closing date. */
export interface PlanFigures {
  readonly counted: number;
  readonly done: number;
}

/** What a reader of the row should know beside its figure. */
export type FigureNote =
  | { readonly code: 'none-arose' }
  | { readonly code: 'not-applicable' }
  | { readonly code: 'estimated' }
  /** A total with parts that nobody has given: what the given ones come to, and the codes of the others. */
  | { readonly code: 'incomplete'; readonly sum: Decimal; readonly missing: readonly string[] }
  /** A rate whose part is larger than its whole. */
  | { readonly code: 'part-exceeds-whole'; readonly part: string; readonly whole: string };

/** A row with our figure and the entered one side by side; neither silently replaces the other. */
export interface ComputedRow {
  readonly row: FormRow;
  /** Ours; null for a row that follows from no other. */
  readonly computed: FigureValue | null;
  /** About our figure. */
  readonly computedNotes: readonly FigureNote[];
  /** A person's; null when nothing was entered. */
  readonly entered: FigureValue | null;
  /** The entered figure, else ours, else missing (not applicable in a row that another level answers). */
  readonly reported: FigureValue;
  /** About the reported figure. */
  readonly notes: readonly FigureNote[];
}

/**
 * All rows of the form, in its order. `entered` is by row code, `fed` are figures that come from elsewhere (the dossier
 * block) and stand where a formula's would.
 *
 * A sum leaves out parts that are another level's and counts none-arose as 0; with a missing part of its own it is
 * missing, and its note gives the partial sum. A ratio is 100 · part / whole as `roundRate` rounds it: 0 of 0 is
 * none-arose, missing when a part is. 116 + 16 + 1 = 133 procedures (3.1.4 of seed 003); 11 of 40 is 27.5 (1.2).
 */
export function computeForm(
  form: Form,
  entered: ReadonlyMap<string, FigureValue>,
  plan: PlanFigures | null,
  respondent: Reporter,
  fed: ReadonlyMap<string, FigureValue> = new Map(),
): readonly ComputedRow[] {
  const rows = new Map(form.rows.map((row) => [row.code, row]));
  const done = new Map<string, ComputedRow>();
  const rowOf = (code: string): ComputedRow => {
    const known = done.get(code);
    if (known !== undefined) return known;
    const row = rows.get(code);
    if (row === undefined) throw new RangeError(`no row ${code} in form ${form.id}`);
    const result = computeRow(
      row,
      entered.get(code) ?? missingFigure,
      plan,
      respondent,
      (part) => rowOf(part).reported,
      fed.get(code),
    );
    done.set(code, result);
    return result;
  };
  return form.rows.map((row) => rowOf(row.code));
}

interface Worked {
  readonly value: FigureValue;
  readonly notes: readonly FigureNote[];
}

function computeRow(
  row: FormRow,
  given: FigureValue,
  plan: PlanFigures | null,
  respondent: Reporter,
  figureOf: (code: string) => FigureValue,
  fed: FigureValue | undefined,
): ComputedRow {
  const worked = fed === undefined ? workOut(row, plan, figureOf) : { value: fed, notes: [] };
  const computed = worked?.value ?? null;
  const computedNotes = worked?.notes ?? [];
  if (given.state !== 'missing') {
    return { row, computed, computedNotes, entered: given, reported: given, notes: stateNotes(given) };
  }
  const untouched = isAnsweredBy(row, respondent) ? missingFigure : emptyFigure('not-applicable', '', 'none');
  const reported = computed ?? untouched;
  return { row, computed, computedNotes, entered: null, reported, notes: [...computedNotes, ...stateNotes(reported)] };
}

function workOut(row: FormRow, plan: PlanFigures | null, figureOf: (code: string) => FigureValue): Worked | null {
  const { formula } = row;
  if (formula === null) return null;
  switch (formula.op) {
    case 'plan':
      return { value: planFigure(plan === null ? null : plan[formula.figure]), notes: [] };
    case 'sum':
      return sumOf(formula.parts.map((code) => ({ code, figure: figureOf(code) })));
    case 'ratio':
      return ratioOf(formula.part, figureOf(formula.part), formula.whole, figureOf(formula.whole));
  }
}

function planFigure(count: number | null): FigureValue {
  return count === null ? missingFigure : reportedFigure({ number: fromInteger(count) }, '', 'plan');
}

function sumOf(parts: readonly { readonly code: string; readonly figure: FigureValue }[]): Worked {
  const own = parts.filter(({ figure }) => figure.state !== 'not-applicable');
  const addends = own.flatMap(({ figure }) => addend(figure, fromInteger(0)) ?? []);
  const sum = addends.reduce(add, fromInteger(0));
  const missing = own.filter(({ figure }) => figure.state === 'missing').map(({ code }) => code);
  if (missing.length > 0) {
    return { value: missingFigure, notes: addends.length > 0 ? [{ code: 'incomplete', sum, missing }] : [] };
  }
  if (own.length === 0) return { value: emptyFigure('not-applicable', '', 'none'), notes: [] };
  if (own.every(({ figure }) => figure.state === 'none-arose')) return noneArose;
  return {
    value: computedNumber(
      sum,
      own.map(({ figure }) => figure),
    ),
    notes: [],
  };
}

function ratioOf(partCode: string, part: FigureValue, wholeCode: string, whole: FigureValue): Worked {
  const figures = [part, whole];
  if (figures.some(({ state }) => state === 'not-applicable')) {
    return { value: emptyFigure('not-applicable', '', 'none'), notes: [] };
  }
  const zero = fromInteger(0);
  const done = addend(part, zero);
  const counted = addend(whole, zero);
  if (done === null || counted === null) return { value: missingFigure, notes: [] };
  const rate = roundRate(done, counted);
  if (rate === null && compare(done, zero) === 0) return noneArose;
  return {
    value: rate === null ? missingFigure : computedNumber(rate, figures),
    notes: compare(done, counted) > 0 ? [{ code: 'part-exceeds-whole', part: partCode, whole: wholeCode }] : [],
  };
}

const noneArose: Worked = { value: emptyFigure('none-arose', '', 'computed'), notes: [] };

/** A worked-out number, marked as an estimate when one of the figures it comes from is. */
function computedNumber(number: Decimal, from: readonly FigureValue[]): FigureValue {
  const value = reportedFigure({ number }, '', 'computed');
  return from.some(({ state }) => state === 'estimated') ? { ...value, state: 'estimated' } : value;
}

/** What the state itself has to say; a row that is another level's anyway needs no words. */
function stateNotes(figure: FigureValue): readonly FigureNote[] {
  if (figure.state === 'none-arose' || figure.state === 'estimated') return [{ code: figure.state }];
  return figure.state === 'not-applicable' && figure.source === 'entered' ? [{ code: 'not-applicable' }] : [];
}
