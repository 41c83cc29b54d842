/** Looks at how the rows of a form are answered: units, foreign rows, text and percent signs, 0 of 0, blank totals. */
import { compare, fromInteger, multiply } from '../decimal.ts';
import type { ComputedRow } from '../statistics/compute.ts';
import { type FormRow, isAnsweredBy, type Reporter } from '../statistics/form.ts';
import { hasFigure } from '../statistics/value.ts';
import type { Observation } from './finding.ts';
import { rationalOf, rationalText } from './rational.ts';
import type { RowInspection, RowTest } from './rule.ts';

export interface RowScene {
  readonly rows: readonly ComputedRow[];
  readonly respondent: Reporter;
  /** Ghi chú as typed, by code. */
  readonly notes: ReadonlyMap<string, string>;
  readonly rowOf: (code: string) => ComputedRow | undefined;
  /** Rows of the same period of last year, by code. */
  readonly lastYear: ReadonlyMap<string, ComputedRow>;
}

/** What a test of the form's rows sees; a single pass when nothing is wrong. */
export function inspectRows({ test, times }: RowInspection, scene: RowScene): readonly Observation[] {
  const seen = tests[test](scene, times ?? 1);
  return seen.length > 0 ? seen : [{ outcome: 'pass', codes: [] }];
}

type Test = (scene: RowScene, times: number) => readonly Observation[];

/** A test that fails row by row. */
function eachRow(wrong: (row: ComputedRow, scene: RowScene) => Observation['facts'] | null): Test {
  return (scene) =>
    scene.rows.flatMap((row): Observation[] => {
      const facts = wrong(row, scene);
      return facts === null ? [] : [{ outcome: 'fail', codes: [row.row.code], facts: facts ?? {} }];
    });
}

const zero = fromInteger(0);
const hundred = fromInteger(100);

const tests: Readonly<Record<RowTest, Test>> = {
  'unit-misprinted': eachRow(({ row }) =>
    row.correctedUnit === null ? null : { printed: row.unit, meant: row.correctedUnit.unit },
  ),
  'heading-with-unit': eachRow(({ row }) => (row.kind === 'heading' && row.unit !== '' ? { printed: row.unit } : null)),
  'foreign-row-answered': eachRow(({ row, entered }, { respondent }) =>
    entered !== null && hasFigure(entered) && !isAnsweredBy(row, respondent)
      ? { found: String(entered.raw), reporter: row.reporter }
      : null,
  ),
  'note-without-answer': eachRow(({ row, entered }, { notes }) => {
    const note = notes.get(row.code) ?? '';
    return row.kind === 'coded' && entered === null && note !== '' ? { note } : null;
  }),
  'text-as-figure': eachRow(({ entered }) =>
    entered !== null && entered.text !== null ? { found: entered.text } : null,
  ),
  'percent-sign-typed': (scene) => {
    const typed = scene.rows.filter(
      ({ row, entered }) => isPercentUnit(row) && typeof entered?.raw === 'string' && /%/.test(entered.raw),
    );
    return typed.length === 0
      ? []
      : [{ outcome: 'fail', codes: codesOf(typed), facts: { found: String(typed[0]?.entered?.raw) } }];
  },
  'zero-of-zero-typed': (scene) =>
    scene.rows.flatMap((row): Observation[] => {
      const whole = zeroWhole(row, scene);
      const number = row.entered?.number ?? null;
      if (whole === null || number === null) return [];
      const codes = [row.row.code, whole];
      return [{ outcome: 'fail', codes, facts: { code: row.row.code, whole, found: String(row.entered?.raw) } }];
    }),
  'zero-of-zero-two-ways': (scene) => {
    const empty = scene.rows.filter((row) => zeroWhole(row, scene) !== null);
    const asNumber = empty.filter(({ entered }) => entered?.number != null);
    const blank = empty.filter(({ entered }) => entered === null);
    if (asNumber.length === 0 || blank.length === 0) return [];
    const facts = { numbers: codesOf(asNumber).join(', '), blanks: codesOf(blank).join(', ') };
    return [{ outcome: 'fail', codes: codesOf([...asNumber, ...blank]), facts }];
  },
  'total-blank': (scene) => {
    const totals = scene.rows.filter(({ row, computed }) => row.formula?.op === 'sum' && computed?.number != null);
    if (totals.every(({ entered }) => entered === null)) return [];
    return totals
      .filter(
        ({ entered, computed }) => entered === null && computed?.number != null && compare(computed.number, zero) > 0,
      )
      .map(({ row }): Observation => {
        const parts = row.formula?.op === 'sum' ? row.formula.parts : [];
        const given = parts.filter((part) => scene.rowOf(part)?.reported.number != null);
        return { outcome: 'fail', codes: [row.code, ...given], facts: { code: row.code, parts: given.join(', ') } };
      });
  },
  'rounded-up-to-full': (scene) =>
    scene.rows.flatMap((row): Observation[] => {
      const formula = row.row.formula;
      const typed = row.entered?.number ?? null;
      if (formula?.op !== 'ratio' || typed === null || compare(typed, hundred) !== 0) return [];
      const part = scene.rowOf(formula.part)?.reported.number;
      const whole = scene.rowOf(formula.whole)?.reported.number;
      if (!part || !whole || compare(part, whole) >= 0) return [];
      return [{ outcome: 'fail', codes: [row.row.code, formula.part, formula.whole], facts: { code: row.row.code } }];
    }),
  'far-from-last-year': (scene, times) => {
    if (scene.lastYear.size === 0) return [{ outcome: 'notApplicable', codes: [] }];
    return scene.rows.flatMap(({ row, reported }): Observation[] => {
      const { code, kind } = row;
      const [now, then] = [reported.number, scene.lastYear.get(code)?.reported.number];
      if ((kind !== 'count' && kind !== 'money') || !now || !then) return [];
      if (compare(now, zero) <= 0 || compare(then, zero) <= 0) return [];
      const limit = fromInteger(times);
      const far = compare(now, multiply(then, limit)) > 0 || compare(then, multiply(now, limit)) > 0;
      const [ours, theirs] = [rationalText(rationalOf(now)), rationalText(rationalOf(then))];
      return [
        {
          outcome: far ? 'fail' : 'pass',
          codes: [code],
          facts: { code, times },
          left: { value: ours, terms: [{ source: 'form', code, value: ours }] },
          right: { value: theirs, terms: [{ source: 'lastYear', code, value: theirs }] },
        },
      ];
    });
  },
};

function isPercentUnit(row: FormRow): boolean {
  return row.kind === 'percent' && row.unit.trim() === '%';
}

/** The row that a rate divides by when that is 0 and the rate so has nothing to say; null otherwise. */
function zeroWhole(row: ComputedRow, { rowOf, respondent }: RowScene): string | null {
  const whole = row.row.formula?.op === 'ratio' ? row.row.formula.whole : row.row.rateOf;
  if (whole == null || !isAnsweredBy(row.row, respondent)) return null;
  const { number, state } = rowOf(whole)?.reported ?? { number: null, state: 'missing' };
  return state === 'none-arose' || (number !== null && compare(number, zero) === 0) ? whole : null;
}

function codesOf(rows: readonly ComputedRow[]): readonly string[] {
  return rows.map(({ row }) => row.code);
}
