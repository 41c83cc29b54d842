/** What a check says about one rule: its outcome, both sides, and what a person needs to judge and mend it. */
import type { Problem } from '../problem.ts';
import type { Input, SideTerm } from './evaluate.ts';
import type { Basis, Fix, Operator, Outcome, Rule, RuleMessage, Severity } from './rule.ts';

export interface FindingSide {
  /** In full precision: a decimal with a point or a reduced fraction; null when nothing is known. */
  readonly value: string | null;
  readonly terms: readonly SideTerm[];
}

/** Words of a text, and where they stand in its readable form. */
export interface Quote {
  readonly source: string;
  readonly text: string;
  readonly at: number;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** Form rows and figures of the dossier block that it is about. */
  readonly codes: readonly string[];
  readonly left: FindingSide | null;
  readonly operator: Operator | null;
  readonly right: FindingSide | null;
  /** left − right in full precision, or null. */
  readonly gap: string | null;
  /** The inputs that disagree with a third fact; empty when it cannot be told. */
  readonly likely: readonly Input[];
  /** Code "rule.<message>" and facts; of a skipped rule "rule.skipped". */
  readonly message: Problem;
  readonly fix: Fix;
  readonly basis: Basis;
  readonly quotes: readonly Quote[];
  /** What a skipped rule waits for. */
  readonly missing: readonly Input[];
  /**
   * The figures that it was found on, by code (those of other periods as "previous 1.1" and "lastYear 1.1", the words
   * of the text as "text"): what a waiver is given for.
   */
  readonly figures: Readonly<Record<string, string>>;
  /** The waiver that explains it, or that no longer does since the figures changed. */
  readonly waiver: Waiver | null;
}

/** A reason that a person gave for leaving a finding as it is. */
export interface Waiver {
  readonly rule: string;
  readonly codes: readonly string[];
  readonly reason: string;
  /** Name that the person gave. */
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** The finding's figures when it was given; null: given for the figures as they stand. */
  readonly figures: Readonly<Record<string, string>> | null;
}

/** What an inspection or a comparison found; the rule adds the rest. */
export interface Observation {
  readonly outcome: 'pass' | 'fail' | 'skipped' | 'notApplicable';
  readonly codes: readonly string[];
  readonly facts?: NonNullable<Problem['facts']>;
  readonly message?: RuleMessage;
  readonly left?: FindingSide;
  readonly right?: FindingSide;
  readonly gap?: string | null;
  readonly likely?: readonly Input[];
  readonly quotes?: readonly Quote[];
  readonly missing?: readonly Input[];
}

/** The finding of a rule from what was observed; `figureOf` gives a row's figure as text for waivers. */
export function findingOf(rule: Rule, seen: Observation, figureOf: (code: string) => string): Finding {
  const quotes = seen.quotes ?? [];
  const others = [...(seen.left?.terms ?? []), ...(seen.right?.terms ?? [])].filter(
    ({ source }) => source === 'previous' || source === 'lastYear',
  );
  const figures = Object.fromEntries([
    ...seen.codes.map((code) => [code, figureOf(code)]),
    ...others.map(({ source, code, value }) => [`${source} ${code}`, value ?? '']),
  ]);
  const missing = seen.missing ?? [];
  return {
    rule: rule.id,
    severity: rule.severity,
    outcome: seen.outcome,
    codes: seen.codes,
    left: seen.left ?? null,
    operator: rule.check.kind === 'comparison' ? rule.check.operator : null,
    right: seen.right ?? null,
    gap: seen.gap ?? null,
    likely: seen.likely ?? [],
    message: {
      code: seen.outcome === 'skipped' ? 'rule.skipped' : `rule.${seen.message ?? rule.message}`,
      facts: { codes: seen.codes.join(', '), ...seen.facts },
    },
    fix: rule.fix,
    basis: rule.basis,
    quotes,
    missing,
    figures: quotes.length === 0 ? figures : { ...figures, text: quotes.map(({ text }) => text).join(' | ') },
    waiver: null,
  };
}

/**
 * A failed finding becomes waived when a waiver names its rule and codes and was given for its figures. With other
 * figures it stays failed and carries the waiver that fell.
 */
export function waive(finding: Finding, waivers: readonly Waiver[]): Finding {
  if (finding.outcome !== 'fail') return finding;
  const named = waivers.filter(({ rule, codes }) => rule === finding.rule && sameCodes(codes, finding.codes));
  const valid = named.find(({ figures }) => figures === null || sameFigures(figures, finding.figures));
  if (valid !== undefined) return { ...finding, outcome: 'waived', waiver: valid };
  return named[0] === undefined ? finding : { ...finding, waiver: named[0] };
}

function sameCodes(left: readonly string[], right: readonly string[]): boolean {
  return [...left].sort().join(' ') === [...right].sort().join(' ');
}

function sameFigures(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
