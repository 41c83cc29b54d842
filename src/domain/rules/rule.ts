/**
 * A rule is one declared object: what is compared with what, when it applies, how blanks are treated, what is said when
 * it fails, on which basis, and its own test cases. Everything else (evaluation, messages, tests) is derived from it.
 */
import type { PeriodKind } from '../calendar/reporting-period.ts';
import type { Reporter } from '../statistics/form.ts';

/** error blocks the report, warning asks for a look, hint is about form and wording. */
export type Severity = 'error' | 'warning' | 'hint';

/** skipped is never passed: it names the inputs that are missing. */
export type Outcome = 'pass' | 'fail' | 'skipped' | 'notApplicable' | 'waived';

/** One of: the two sides are equal, ordered, different; both given or neither; not both given. */
export type Operator = '=' | '<=' | '>=' | '<' | '>' | '!=' | 'both-or-neither' | 'not-both';

/**
 * What a side does without some of its inputs: skip-if-any skips the rule, skip-if-all counts a blank as 0 unless all
 * are blank, never-skip counts blanks as 0 always.
 */
export type MissingStrategy = 'skip-if-any' | 'skip-if-all' | 'never-skip';

/** What can stand on a side. */
export type Expression =
  /** The reported figure of a form row; a code of the dossier block gives what was typed there. */
  | { readonly op: 'row'; readonly code: string }
  /** What the row's own formula gives, beside what a person entered. */
  | { readonly op: 'computed'; readonly code: string }
  /** The parts of a fraction row "01/01". */
  | { readonly op: 'numerator' | 'denominator'; readonly code: string }
  /** 1 when the row is answered, 0 when it is blank. */
  | { readonly op: 'presence'; readonly code: string }
  | { readonly op: 'constant'; readonly value: number }
  /** The figure that the report's text gives for a subject; `of`: only the first or second number of "1.363/1.363". */
  | { readonly op: 'narrative'; readonly subject: string; readonly of?: 'part' | 'whole' }
  /** The same row, or figure of the dossier block, in an earlier period of the year. */
  | { readonly op: 'previous'; readonly code: string; readonly period: PeriodKind }
  /** A count of the plan's own units. */
  | { readonly op: 'plan'; readonly figure: 'counted' | 'done' }
  /** Documents of the agency's own that the report's text names about a topic of the lexicon. */
  | { readonly op: 'documents'; readonly topic: string }
  | { readonly op: 'sum'; readonly terms: readonly Expression[] }
  | { readonly op: 'difference'; readonly from: Expression; readonly less: Expression }
  /** 100 · part / whole, exact. */
  | { readonly op: 'rate'; readonly part: Expression; readonly whole: Expression }
  /** The first that is given. */
  | { readonly op: 'first'; readonly of: readonly Expression[] }
  /** The expression, or 0 when it is not given. */
  | { readonly op: 'optional'; readonly of: Expression };

export interface Side {
  readonly value: Expression;
  /** Left out: skip-if-any, or skip-if-all for a sum on the smaller side of <=, >=, < or >. */
  readonly missing?: MissingStrategy;
}

/** Two sides and an operator between them. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly left: Side;
  readonly operator: Operator;
  readonly right: Side;
  /** Third facts that can tell which side is likely wrong, the most telling first. */
  readonly witnesses?: readonly Expression[];
}

/** A look at how rows of the form are answered, one of the tests of `row-tests.ts`. */
export interface RowInspection {
  readonly kind: 'rows';
  readonly test: RowTest;
  /** Of the comparison with last year: so many times as much, or as little, is worth a look. */
  readonly times?: number;
}

export type RowTest =
  | 'unit-misprinted'
  | 'heading-with-unit'
  | 'foreign-row-answered'
  | 'note-without-answer'
  | 'text-as-figure'
  | 'percent-sign-typed'
  | 'zero-of-zero-typed'
  | 'zero-of-zero-two-ways'
  | 'total-blank'
  | 'rounded-up-to-full'
  | 'far-from-last-year';

/** A look at the report's text beside the form, one of the tests of `narrative-tests.ts` and `citation-tests.ts`. */
export interface TextInspection {
  readonly kind: 'narrative';
  readonly test: NarrativeTest;
}

export type NarrativeTest =
  | 'figure-differs'
  | 'parts-exceed-whole'
  | 'rate-of-text-differs'
  | 'told-twice'
  | 'band-differs'
  | 'activity-of-zero-row'
  | 'figure-unmentioned'
  | 'date-impossible'
  | 'date-after-report'
  | 'year-differs'
  | 'two-dates'
  | 'out-of-sequence';

export interface AppliesWhen {
  /** Respondents that the rule is for; left out, all. */
  readonly respondents?: readonly Reporter[];
  readonly periods?: readonly PeriodKind[];
  /** Ids of form versions. */
  readonly forms?: readonly string[];
  /** Only when the coded row has this answer. */
  readonly option?: { readonly code: string; readonly value: string };
  /** Only when the row is the number 0. */
  readonly zero?: string;
  /** Only when at least one of these rows is missing. */
  readonly anyMissing?: readonly string[];
  /** Only when the dossier block was typed. */
  readonly dossiers?: true;
}

/** Why the rule holds. */
export type Basis =
  | { readonly kind: 'logical'; readonly reason: LogicalReason }
  | { readonly kind: 'legal'; readonly document: string; readonly article?: string };

export type LogicalReason =
  | 'sum-of-parts'
  | 'part-of-whole'
  | 'rate-of-two-numbers'
  | 'same-thing-counted-twice'
  | 'flow-of-dossiers'
  | 'answer-follows-from-answer'
  | 'cumulative'
  | 'carried-over'
  | 'far-from-usual'
  | 'text-and-form-agree'
  | 'calendar-and-numbering';

/** What to do about a failure; the words stand in `text/rule-sentences.ts`. */
export type Fix =
  | 'correct-one-side'
  | 'check-parts'
  | 'write-none-arose'
  | 'leave-empty'
  | 'answer-or-clear-note'
  | 'move-to-note'
  | 'drop-percent-sign'
  | 'write-total'
  | 'ask-for-form-correction'
  | 'count-period-only'
  | 'correct-previous-or-current'
  | 'check-unit-and-digits'
  | 'correct-text'
  | 'correct-text-or-figure'
  | 'explain-in-note-or-text'
  | 'mention-in-text'
  | 'name-or-correct-count'
  | 'correct-citation'
  | 'give-one-more-decimal';

/** Key of the sentence that is said on failure; the facts come from the case. */
export type RuleMessage =
  | 'sides-differ'
  | 'sum-differs'
  | 'rate-differs'
  | 'exceeds'
  | 'falls'
  | 'not-positive'
  | 'not-zero'
  | 'not-blank'
  | 'not-answered'
  | 'only-one-given'
  | 'both-given'
  | 'received-differs'
  | 'text-flow-differs'
  | 'documents-differ'
  | RowTest
  | NarrativeTest;

/** Figures as typed, by code, and what the rule must say of them. */
export interface RuleCase {
  readonly figures: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  readonly notes?: Readonly<Record<string, string>>;
  readonly dossiers?: Readonly<Record<string, string>>;
  /** Text of the report. */
  readonly text?: string;
  readonly period?: PeriodKind;
  /** Figures of an earlier period of the year. */
  readonly previous?: {
    readonly period: PeriodKind;
    readonly figures: Readonly<Record<string, string>>;
    readonly dossiers?: Readonly<Record<string, string>>;
  };
  /** Figures of the same period of last year. */
  readonly lastYear?: Readonly<Record<string, string>>;
  readonly plan?: { readonly counted: number; readonly done: number };
}

export interface Rule {
  /** "total:3.1.4", "dossiers:received". */
  readonly id: string;
  readonly severity: Severity;
  readonly check: Comparison | RowInspection | TextInspection;
  readonly appliesWhen?: AppliesWhen;
  readonly message: RuleMessage;
  readonly fix: Fix;
  readonly basis: Basis;
  readonly cases: readonly RuleCase[];
}

/** The codes of form rows, and of the dossier block, that an expression reads in the period itself. */
export function codesOf(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'constant':
    case 'documents':
    case 'plan':
    case 'narrative':
    case 'previous':
      return [];
    case 'sum':
      return unique(expression.terms.flatMap(codesOf));
    case 'first':
      return unique(expression.of.flatMap(codesOf));
    case 'optional':
      return codesOf(expression.of);
    case 'difference':
      return unique([...codesOf(expression.from), ...codesOf(expression.less)]);
    case 'rate':
      return unique([...codesOf(expression.part), ...codesOf(expression.whole)]);
    default:
      return [expression.code];
  }
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
