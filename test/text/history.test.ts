import { describe, expect, it } from 'vitest';
import { actionLabel, printInstant } from '../../src/text/history.ts';

describe('an instant of the journal', () => {
  it.each([
    ['2025-03-10T03:05:00Z', '10/3/2025 10:05'],
    ['2025-12-31T17:00:59.123Z', '01/01/2026 00:00'],
    ['2025-02-28T16:59:00Z', '28/02/2025 23:59'],
  ])('%s is %s in Vietnam', (instant, printed) => {
    expect(printInstant(instant)).toBe(printed);
  });
});

describe('an action', () => {
  it('has a name in both languages, also one that only refreshes', () => {
    expect([actionLabel('enterMarks', 'vi'), actionLabel('enterMarks', 'en')]).toEqual([
      'Ghi tiến độ',
      'Enter progress',
    ]);
    expect(actionLabel('rates', 'vi')).toBe('Cập nhật');
  });
});
