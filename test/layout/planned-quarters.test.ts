import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quarters } from '../../src/domain/calendar/reporting-period.ts';
import { printPlannedQuarters, readPlannedQuarters } from '../../src/layout/planned-quarters.ts';

it.each([
  ['Q1', [1]],
  ['Q2,Q1', [1, 2]],
  ['Quý I, II', [1, 2]],
  ['quy iv', [4]],
  ['1; 3', [1, 3]],
  ['Q1 Q1', [1]],
  ['', []],
  ['Q5', null],
  ['cả năm', null],
])('%j are the quarters %j', (text, expected) => {
  expect(readPlannedQuarters(text)).toEqual(expected);
});

it('reads back what it prints', () => {
  fc.assert(
    fc.property(fc.subarray([...quarters]), (planned) => {
      expect(readPlannedQuarters(printPlannedQuarters(planned))).toEqual(planned);
    }),
  );
});
