import { describe, expect, it } from 'vitest';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { pl1bRules, rulesFor } from '../../../src/catalogue/rules/registry.ts';
import { derivedRules } from '../../../src/domain/rules/derive.ts';
import type { Outcome, Rule } from '../../../src/domain/rules/rule.ts';
import { codesOf } from '../../../src/domain/rules/rule.ts';
import { rowsByCode } from '../../../src/domain/statistics/form.ts';
import { checked } from '../../domain/rules/support.ts';

const periods = ['Q1', 'H1', 'Q3', 'Y'] as const;
const derived = new Map(periods.flatMap((period) => derivedRules(pl1b2022, period)).map((rule) => [rule.id, rule]));
const rules: readonly Rule[] = [...pl1bRules.rules, ...derived.values()];

/** The worst that the rule says of a case: fail over skipped over pass over not applicable. */
function outcomeOf(
  id: string,
  outcomes: readonly { readonly rule: string; readonly outcome: Outcome }[],
): Outcome | null {
  const own = outcomes.filter(({ rule }) => rule === id).map(({ outcome }) => outcome);
  return (['fail', 'skipped', 'pass', 'notApplicable'] as const).find((outcome) => own.includes(outcome)) ?? null;
}

const cases = rules.flatMap((rule) =>
  rule.cases.map((given, index) => [`${rule.id} (case ${index + 1})`, rule.id, given] as const),
);

describe('every rule does on its own cases what they say', () => {
  it.each(cases)('%s', (_name, id, given) => {
    expect(outcomeOf(id, checked(given).results)).toBe(given.outcome);
  });
});

describe('the rules of Phụ lục 1B', () => {
  it('have ids of their own', () => {
    const ids = [...pl1bRules.rules, ...derivedRules(pl1b2022, 'Y')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('each fail on one of their cases', () => {
    expect(
      pl1bRules.rules.filter(({ cases: own }) => !own.some(({ outcome }) => outcome === 'fail')).map(({ id }) => id),
    ).toEqual([]);
  });

  it('read only rows that the form has, or figures of the dossier block', () => {
    const rows = rowsByCode(pl1b2022);
    const block = pl1bRules.dossiers.map(({ code }) => code);
    const read = rules.flatMap(({ check }) =>
      check.kind === 'comparison' ? [...codesOf(check.left.value), ...codesOf(check.right.value)] : [],
    );
    expect(read.filter((code) => rows.get(code)?.code !== code && !block.includes(code))).toEqual([]);
  });

  it('speak in other words only of rows and dossier figures that there are', () => {
    const known = [...rowsByCode(pl1b2022).keys(), ...pl1bRules.dossiers.map(({ code }) => code)];
    expect(Object.keys(pl1bRules.phrasings).filter((code) => !known.includes(code))).toEqual([]);
  });

  it('are found by the form, and a form without rules of its own has those that its rows imply', () => {
    expect(rulesFor(pl1b2022)).toBe(pl1bRules);
    expect(rulesFor({ ...pl1b2022, id: 'another' }).rules.every(({ check }) => check.kind === 'rows')).toBe(true);
  });

  it('are written in composed characters', () => {
    const text = JSON.stringify(pl1bRules);
    expect(text).toBe(text.normalize('NFC'));
  });
});
