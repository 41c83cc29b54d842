import { describe, expect, it } from 'vitest';
import { addWaiver, takeReasons, unusedWaivers } from '../../src/app/typed-reasons.ts';
import type { Waiver } from '../../src/domain/rules/finding.ts';
import type { TypedReason } from '../../src/layout/checks-reading.ts';
import { checked } from '../domain/rules/support.ts';

const today = '2025-03-14';
const codes = ['3.1.4', '3.1.4.1', '3.1.4.2', '3.1.4.3'];
const parts = { '3.1.4.1': '1', '3.1.4.2': '1', '3.1.4.3': '1' };
const findingsOf = (total: string, waivers: readonly Waiver[] = []) =>
  checked({ figures: { ...parts, '3.1.4': total }, waivers }).findings;
const found = (total: string) => findingsOf(total).find(({ rule }) => rule === 'total:3.1.4');
const typed = (changed: Partial<TypedReason> = {}): TypedReason => ({
  rule: 'total:3.1.4',
  codes,
  reason: 'Hai thủ tục mới',
  by: 'Lan',
  figures: found('5')?.figures ?? {},
  hadReason: false,
  ...changed,
});

describe('a reason typed beside a finding', () => {
  it('becomes a waiver for the figures that the row was written with', () => {
    const [waiver] = takeReasons([], [typed()], [], today);
    expect(waiver).toMatchObject({ reason: 'Hai thủ tục mới', by: 'Lan', on: today });
    expect(waiver?.figures).toMatchObject({ '3.1.4': '5', '3.1.4.1': '1' });
    const after = findingsOf('5', waiver === undefined ? [] : [waiver]);
    expect(after.find(({ rule }) => rule === 'total:3.1.4')?.outcome).toBe('waived');
  });

  it('that stands as it was changes nothing, not even its day', () => {
    const stored = takeReasons([], [typed()], [], '2025-03-01');
    expect(takeReasons(stored, [typed({ hadReason: true })], [], today)).toBe(stored);
  });

  it('that was reworded takes the place of the old one', () => {
    const stored = takeReasons([], [typed()], [], today);
    const changed = takeReasons(stored, [typed({ reason: 'Ba thủ tục mới', hadReason: true })], [], today);
    expect(changed.map(({ reason }) => reason)).toEqual(['Ba thủ tục mới']);
  });

  it('that was emptied is taken back, but a row that never had one takes nothing back', () => {
    const stored = takeReasons([], [typed()], [], today);
    expect(takeReasons(stored, [typed({ reason: '', hadReason: true })], [], today)).toEqual([]);
    expect(takeReasons(stored, [typed({ reason: '', hadReason: false })], [], today)).toBe(stored);
    expect(takeReasons(stored, [], [], today)).toBe(stored);
  });

  it('on a row that lost its hidden figures is for those of the finding now', () => {
    const [waiver] = takeReasons([], [typed({ figures: null })], findingsOf('5'), today);
    expect(waiver?.figures).toEqual(found('5')?.figures);
  });

  it('is given once when it comes again for the same figures', () => {
    const [waiver] = takeReasons([], [typed()], [], today);
    if (waiver === undefined) throw new Error('no waiver');
    expect(addWaiver([waiver], { ...waiver, by: 'Minh' }).map(({ by }) => by)).toEqual(['Minh']);
  });
});

describe('a reason that explains nothing now', () => {
  const unused = (total: string, waivers: readonly Waiver[], hasText = false) =>
    unusedWaivers(waivers, findingsOf(total, waivers), hasText).map(({ why }) => why);
  const stored = takeReasons([], [typed()], [], today);

  it('is none as long as the finding stands on its figures', () => {
    expect(unused('5', stored)).toEqual([]);
  });

  it('is listed with the figures that changed', () => {
    expect(unused('6', stored)).toEqual([{ kind: 'figures-changed', codes: ['3.1.4'], before: ['5'], now: ['6'] }]);
  });

  it('is listed when the finding is gone', () => {
    expect(unused('3', stored)).toEqual([{ kind: 'gone' }]);
  });

  it('is listed when the rule could not be checked', () => {
    const waivers = takeReasons([], [typed()], [], today);
    const { findings } = checked({ figures: { '3.1.4': '5', '3.1.4.1': '1' }, waivers });
    expect(unusedWaivers(waivers, findings, false).map(({ why }) => why.kind)).toEqual(['skipped']);
  });

  it('about the text is kept for a check with the text', () => {
    const ofText = takeReasons(
      [],
      [typed({ rule: 'text:two-dates', codes: [], figures: { text: 'a | b' } })],
      [],
      today,
    );
    expect(unused('3', ofText)).toEqual([{ kind: 'no-text' }]);
    expect(unused('3', ofText, true)).toEqual([{ kind: 'gone' }]);
  });
});
