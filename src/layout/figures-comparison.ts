/** What the tab `Số liệu` shows beside a period's figures: the period before, and how far they are from it and from last year. */
import type { ReportingPeriod } from '../domain/calendar/reporting-period.ts';
import { compare, type Decimal, fromInteger, subtract } from '../domain/decimal.ts';
import type { ComputedRow } from '../domain/statistics/compute.ts';
import { addend } from '../domain/statistics/value.ts';
import { printDecimal, printPercent } from '../text/numbers.ts';
import type { Scalar } from './workbook-value.ts';

/** The figures of another period. */
export interface OtherPeriod {
  readonly period: ReportingPeriod;
  readonly rows: readonly ComputedRow[];
}

/**
 * The block of the column Thay đổi, one line per code of the tab: "kỳ trước +3; năm trước −12", rates in points
 * ("năm trước +2,5 điểm %"). "" where the row has no number now or none to be compared with.
 */
export function changeColumn(
  period: ReportingPeriod,
  rows: readonly ComputedRow[],
  before: OtherPeriod | null,
  lastYear: readonly ComputedRow[],
  codes: readonly (string | null)[],
): Scalar[][] {
  const byCode = (list: readonly ComputedRow[]) => new Map(list.map((row) => [row.row.code, row]));
  const [now, then, ago] = [byCode(rows), byCode(before?.rows ?? []), byCode(lastYear)];
  return codes.map((code) => {
    const row = code === null ? undefined : now.get(code);
    if (code === null || row === undefined) return [''];
    const parts = [
      ['kỳ trước', before !== null && isComparable(row, period, before.period) ? then.get(code) : undefined],
      ['năm trước', ago.get(code)],
    ] as const;
    return [parts.flatMap(([name, other]) => changeWords(name, row, other)).join('; ')];
  });
}

/** A count of the period says nothing beside one of other days: the quarter of Quý III beside the half of 6 tháng. */
function isComparable({ row }: ComputedRow, now: ReportingPeriod, before: ReportingPeriod): boolean {
  return row.measure !== 'in-period' || row.kind === 'percent' || now.opens <= before.opens;
}

function changeWords(name: string, now: ComputedRow, other: ComputedRow | undefined): readonly string[] {
  const [a, b] = [numberOf(now), other === undefined ? null : numberOf(other)];
  return a === null || b === null ? [] : [`${name} ${signed(subtract(a, b), now.row.kind === 'percent')}`];
}

const zero = fromInteger(0);

function numberOf({ row, reported }: ComputedRow): Decimal | null {
  return row.kind === 'coded' ? null : addend(reported, zero);
}

/** "+12", "−2,5 điểm %", "không đổi". */
function signed(change: Decimal, points: boolean): string {
  const order = compare(change, zero);
  if (order === 0) return 'không đổi';
  const size = order > 0 ? change : subtract(zero, change);
  return `${order > 0 ? '+' : '−'}${points ? `${printPercent(size)} điểm %` : printDecimal(size)}`;
}
