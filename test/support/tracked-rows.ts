import type { PlanRow } from '../../src/domain/plan/plan.ts';
import type { Progress, TrackedRow } from '../../src/domain/plan/progress.ts';

const noProgress: Progress = { status: null, doneOn: null, evidence: '', marks: {}, planned: [] };

/** A plan row with only what a test says about it. */
export function planRow(given: Partial<PlanRow> = {}): PlanRow {
  return {
    section: 'I',
    tt: '1',
    goal: '',
    taskNumber: 1,
    task: 'Nhiệm vụ',
    activity: '',
    product: '',
    lead: 'Văn phòng',
    support: '',
    deadline: '',
    budget: '',
    ...given,
  };
}

export interface RowGiven {
  readonly id: string;
  readonly plan?: Partial<PlanRow>;
  readonly progress?: Partial<Progress>;
  readonly recurring?: boolean;
  readonly due?: string | null;
  readonly retired?: boolean;
}

/** A tracked row with only what a test says about it. */
export function trackedRow({
  id,
  plan,
  progress,
  recurring = false,
  due = null,
  retired = false,
}: RowGiven): TrackedRow {
  const kind = recurring ? 'recurring' : due === null ? 'empty' : 'point';
  return { id, plan: planRow(plan), kind, start: null, due, retired, progress: { ...noProgress, ...progress } };
}
