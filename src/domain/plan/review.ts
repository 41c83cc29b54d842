/** Review of a plan ("5 rõ": người, việc, sản phẩm, thời gian, trách nhiệm): what a reader would have to ask about. */
import { type CalendarDate, yearOf } from '../calendar/date.ts';
import { readDeadline } from '../calendar/deadline.ts';
import { normalize } from '../language/text.ts';
import type { Place, Problem } from '../problem.ts';
import { readUnits, type UnitDirectory, unitDirectory } from '../units/read-units.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { otherYears } from './other-years.ts';
import type { PlanRow, PlanTextField } from './plan.ts';
import { type PlacedTarget, type TargetDifferenceCode, targetDifferences } from './target-differences.ts';

/**
 * With the place of the row (sheet, row, code, tt):
 * - `review.noLead`, `review.noProduct`, `review.noDeadline` (task); `review.columnEmpty` (field): no row has one;
 * - `review.twoLeads` (found, count), `review.groupLead` (found): nobody in particular leads;
 * - `review.deadlineUnclear` (found), `review.deadlineBeforePlan` (found, due, planDate),
 *   `review.deadlineOtherYear` (found, due, year);
 * - `review.otherYear` (found, year, planYear, field; "body" for the plan's text);
 * - `review.nearDuplicate` (found, other, section, tt, percent): the place is the later row's.
 */
export type ReviewProblemCode =
  | 'review.noLead'
  | 'review.noProduct'
  | 'review.noDeadline'
  | 'review.columnEmpty'
  | 'review.twoLeads'
  | 'review.groupLead'
  | 'review.deadlineUnclear'
  | 'review.deadlineBeforePlan'
  | 'review.deadlineOtherYear'
  | 'review.otherYear'
  | 'review.nearDuplicate'
  | TargetDifferenceCode;

export interface ReviewQuestion {
  readonly rows: readonly PlanRow[];
  readonly year: number;
  /** The plan's own date; without it no deadline is before it. */
  readonly planDate?: CalendarDate;
  /** Tab and row of each of `rows`, from 1. */
  readonly placeOf?: (index: number) => Pick<Place, 'sheet' | 'row' | 'file'>;
  readonly units?: UnitDirectory;
  /** The plan's text, and the targets read from it and from the appendix. */
  readonly body?: string;
  readonly targets?: { readonly body: readonly PlacedTarget[]; readonly appendix: readonly PlacedTarget[] };
}

type Finding = Problem<ReviewProblemCode>;

/** All findings: by row in the order of the plan, then what rows, body and targets say together. */
export function reviewPlan(question: ReviewQuestion): readonly Finding[] {
  const { rows, year, body, targets } = question;
  const empty = requiredFields.filter(({ field }) => rows.length > 1 && rows.every((row) => row[field].trim() === ''));
  const directory = question.units ?? unitDirectory([]);
  const seen = new Set<string>();
  return [
    ...empty.map(({ field }): Finding => ({ code: 'review.columnEmpty', facts: { field } })),
    ...rows.flatMap((row, index) => {
      const place = { ...question.placeOf?.(index), code: row.section, tt: row.tt };
      return [
        ...missing(row, place, empty),
        ...leadFindings(row, place, directory),
        ...deadlineFindings(row, place, question),
        ...yearFindings(row, place, year, seen),
      ];
    }),
    ...duplicateFindings(question),
    ...(body === undefined ? [] : bodyYears(body, year)),
    ...(targets === undefined ? [] : targetDifferences(targets.body, targets.appendix)),
  ];
}

const requiredFields = [
  { field: 'lead', code: 'review.noLead' },
  { field: 'product', code: 'review.noProduct' },
  { field: 'deadline', code: 'review.noDeadline' },
] as const;

function missing(row: PlanRow, place: Place, empty: readonly (typeof requiredFields)[number][]): Finding[] {
  return requiredFields
    .filter((required) => !empty.includes(required) && row[required.field].trim() === '')
    .map(({ code }) => ({ code, place, facts: { task: row.task || row.goal } }));
}

function leadFindings(row: PlanRow, place: Place, directory: UnitDirectory): Finding[] {
  const leads = readUnits(row.lead, directory).units.filter((unit) => unit.role !== 'support');
  const names = [...new Set(leads.map((unit) => unit.name))];
  if (names.length > 1) {
    return [{ code: 'review.twoLeads', place, facts: { found: names.join('; '), count: names.length } }];
  }
  const [only] = leads;
  return only?.kind === 'group' ? [{ code: 'review.groupLead', place, facts: { found: only.name } }] : [];
}

function deadlineFindings(row: PlanRow, place: Place, { year, planDate }: ReviewQuestion): Finding[] {
  const deadline = readDeadline(row.deadline, year, planDate === undefined ? {} : { planDate });
  const found = deadline.text;
  if (deadline.kind === 'unknown') return [{ code: 'review.deadlineUnclear', place, facts: { found } }];
  const { start, due } = deadline;
  if (due === null) return [];
  if (planDate !== undefined && due < planDate) {
    return [{ code: 'review.deadlineBeforePlan', place, facts: { found, due, planDate } }];
  }
  const inYear = yearOf(due) === year || (start !== null && yearOf(start) <= year && yearOf(due) >= year);
  return inYear ? [] : [{ code: 'review.deadlineOtherYear', place, facts: { found, due, year } }];
}

const proseFields: readonly PlanTextField[] = ['goal', 'task', 'activity', 'product'];

/** Each text once, though it is repeated on the rows of its item. */
function yearFindings(row: PlanRow, place: Place, planYear: number, seen: Set<string>): Finding[] {
  return proseFields.flatMap((field) => {
    const key = [row.section, row.tt, field, row[field]].join('\u0000');
    if (seen.has(key)) return [];
    seen.add(key);
    return otherYears(row[field], planYear).map(
      ({ year, phrase }): Finding => ({
        code: 'review.otherYear',
        place,
        facts: { found: phrase, year, planYear, field },
      }),
    );
  });
}

function bodyYears(body: string, planYear: number): Finding[] {
  return otherYears(body, planYear).map(({ year, phrase }) => ({
    code: 'review.otherYear',
    facts: { found: phrase, year, planYear, field: 'body' },
  }));
}

function duplicateFindings({ rows, placeOf }: ReviewQuestion): Finding[] {
  return nearDuplicates(rows).flatMap(({ first, second, likeness }): Finding[] => {
    const [earlier, later] = [rows[first], rows[second]];
    if (earlier === undefined || later === undefined) return [];
    const text = (row: PlanRow) => normalize(row.activity === '' ? row.task : `${row.task}: ${row.activity}`);
    return [
      {
        code: 'review.nearDuplicate',
        place: { ...placeOf?.(second), code: later.section, tt: later.tt },
        facts: {
          found: text(later),
          other: text(earlier),
          section: earlier.section,
          tt: earlier.tt,
          percent: Math.floor(likeness * 100),
        },
      },
    ];
  });
}
