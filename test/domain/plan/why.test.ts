import { describe, expect, it } from 'vitest';
import { whyOpen } from '../../../src/domain/plan/why.ts';
import { trackedRow } from '../../support/tracked-rows.ts';

const asOf = '2025-03-14';

describe('a row is open because', () => {
  it.each([
    ['nothing was recorded', trackedRow({ id: 'a' }), null, { code: 'nothing-recorded' }],
    [
      'of its status',
      trackedRow({ id: 'a', progress: { status: 'paused' } }),
      null,
      { code: 'status', status: 'paused' },
    ],
    [
      'it was done after the day of counting',
      trackedRow({ id: 'a', progress: { status: 'done', doneOn: '2025-03-15' } }),
      null,
      { code: 'done-later', doneOn: '2025-03-15' },
    ],
    ['it has no mark for the quarter', trackedRow({ id: 'a', recurring: true }), 1, { code: 'no-mark', quarter: 1 }],
    [
      'it was cancelled, whatever its marks',
      trackedRow({ id: 'a', recurring: true, progress: { status: 'cancelled' } }),
      1,
      { code: 'status', status: 'cancelled' },
    ],
    ['it was deleted after the quarter was frozen', undefined, 1, { code: 'deleted' }],
  ] as const)('%s', (_, row, quarter, reason) => {
    expect(whyOpen(row, asOf, quarter)).toEqual(reason);
  });
});
