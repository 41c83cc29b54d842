import type { Form, FormRow, RowFormula } from '../../domain/statistics/form.ts';
import { pl1b2022 } from './pl1b-2022.ts';

/** Procedures of cấp huyện: counted and answered by the department, so it is named here and not found by who answers. */
const districtProcedures = '3.1.4.2';

const dropped: ReadonlySet<string> = new Set(
  pl1b2022.rows
    .filter(({ code, reporter }) => reporter === 'district' || code === districtProcedures)
    .map(({ code }) => code),
);

/**
 * Phụ lục 1B without cấp huyện, which does not exist since 1/7/2025. Inferred from the form of 2022: no official form for
 * the two-tier government was found. Wording that names cấp huyện beside others stays until the official one is known.
 */
export const pl1b2025: Form = {
  ...pl1b2022,
  id: 'pl1b-2025',
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  inferred: true,
  rows: pl1b2022.rows.filter(({ code }) => !dropped.has(code)).map(withoutDropped),
};

function withoutDropped(row: FormRow): FormRow {
  return { ...row, formula: row.formula === null ? null : formulaOfTheRest(row.formula) };
}

function formulaOfTheRest(formula: RowFormula): RowFormula {
  if (formula.op !== 'sum') return formula;
  return { op: 'sum', parts: formula.parts.filter((code) => !dropped.has(code)) };
}
