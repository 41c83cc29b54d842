import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../src/catalogue/forms/pl1b-2022.ts';
import { pl1b2025 } from '../../src/catalogue/forms/pl1b-2025.ts';
import { formById, formOfYear } from '../../src/catalogue/forms/registry.ts';

describe('the form without cấp huyện', () => {
  it('lacks exactly the rows that cấp huyện answered and its procedures', () => {
    const kept = new Set(pl1b2025.rows.map((row) => row.code));
    expect(pl1b2022.rows.map((row) => row.code).filter((code) => !kept.has(code))).toEqual([
      '1.3.2',
      '2.1.2',
      '3.1.4.2',
      '3.3.2',
      '3.3.2.1',
      '3.3.2.2',
      '4.1.2',
      '4.1.5.3',
      '5.2.3',
      '7.3.1.2',
      '7.3.2.2',
    ]);
  });

  it('adds up what is left: 3.1.4 = 3.1.4.1 + 3.1.4.3', () => {
    expect(pl1b2025.rows.find((row) => row.code === '3.1.4')?.formula).toEqual({
      op: 'sum',
      parts: ['3.1.4.1', '3.1.4.3'],
    });
  });

  it('names no row in a formula that it does not have', () => {
    const codes = new Set(pl1b2025.rows.map((row) => row.code));
    for (const { formula } of pl1b2025.rows) {
      const named =
        formula?.op === 'sum' ? formula.parts : formula?.op === 'ratio' ? [formula.part, formula.whole] : [];
      for (const code of named) expect(codes).toContain(code);
    }
  });

  it('says that it is inferred', () => {
    expect([pl1b2022.inferred, pl1b2025.inferred]).toEqual([undefined, true]);
  });
});

describe('the form of a year', () => {
  it.each([
    [2021, 'pl1b-2022'],
    [2025, 'pl1b-2022'],
    [2026, 'pl1b-2025'],
  ])('%s is %s', (year, id) => {
    expect(formOfYear(year).id).toBe(id);
    expect(formById(id)?.id).toBe(id);
  });
});
