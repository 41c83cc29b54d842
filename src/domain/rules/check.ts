/** Checks a period's form: every rule of the form and of its pack, on the figures, the earlier periods and the text. */
import type { ReportingPeriod } from '../calendar/reporting-period.ts';
import { fromInteger } from '../decimal.ts';
import { type Citation, citationsOf } from '../report/citations.ts';
import { type NarrativeReading, readNarrative, type SourceText } from '../report/narrative.ts';
import { indexSubjects, type SubjectIndex } from '../report/subjects.ts';
import { readable } from '../report/tokens.ts';
import type { ComputedRow, PlanFigures } from '../statistics/compute.ts';
import type { Form, Reporter } from '../statistics/form.ts';
import { exactText, type FigureValue } from '../statistics/value.ts';
import { datesAhead, impossibleDates, outOfSequence, twoDates, yearsApart } from './citation-tests.ts';
import { compare } from './compare.ts';
import { figuresToldTwice, ratesOfFigures } from './contradictions.ts';
import { derivedRules } from './derive.ts';
import type { Input, Inputs } from './evaluate.ts';
import { type Finding, findingOf, type Observation, type Waiver, waive } from './finding.ts';
import { likelyWrong } from './likely.ts';
import {
  activitiesOfZeroRows,
  figuresAgainstBands,
  figuresAgainstRows,
  partsOfFigures,
  type TextScene,
  unmentionedFigures,
} from './narrative-tests.ts';
import type { RulePack } from './pack.ts';
import { rationalText } from './rational.ts';
import { inspectRows } from './row-tests.ts';
import { type AppliesWhen, type Comparison, codesOf, type NarrativeTest, type Outcome, type Rule } from './rule.ts';
import { ownDocuments, textFigure, textNumber } from './text-facts.ts';

export interface CheckInput {
  readonly form: Form;
  readonly pack: RulePack;
  readonly rows: readonly ComputedRow[];
  readonly period: ReportingPeriod;
  readonly planYear: number;
  /** Left out: a department. */
  readonly respondent?: Reporter;
  /** Ghi chú as typed, by row code. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly plan?: PlanFigures;
  /** The dossier block as typed, by code. */
  readonly dossiers?: ReadonlyMap<string, FigureValue>;
  /** Earlier periods of the same year. */
  readonly previous?: readonly EarlierPeriod[];
  /** The same period of last year. */
  readonly lastYear?: readonly ComputedRow[];
  /** The report's text, and texts whose citations are held against it (the plan). */
  readonly narrative?: { readonly report: SourceText; readonly related?: readonly SourceText[] };
  readonly waivers?: readonly Waiver[];
}

/** A period before the one that is checked. */
export interface EarlierPeriod {
  readonly period: ReportingPeriod;
  readonly rows: readonly ComputedRow[];
  /** Its dossier block as typed. */
  readonly dossiers?: ReadonlyMap<string, FigureValue>;
}

export interface CheckReport {
  /** How many results there are of each outcome; a rule that looks at many places gives one result a place. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Failed, waived and skipped results, errors first, in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Every result with its outcome, passed and not applicable ones too. */
  readonly results: readonly { readonly rule: string; readonly codes: readonly string[]; readonly outcome: Outcome }[];
}

/** Runs all rules. The work grows with the number of rows and with the length of the text, no faster. */
export function checkForm(input: CheckInput): CheckReport {
  const scene = sceneOf(input);
  const rules = [...input.pack.rules, ...derivedRules(input.form, input.period.kind)];
  const figureOf = (code: string) => figureText(scene.rowOf(code)?.reported ?? input.dossiers?.get(code));
  const results = withoutDoubles(
    rules.flatMap((rule) => observe(rule, scene, input).map((seen) => findingOf(rule, seen, figureOf))),
  );
  const judged = results.map((result) => waive(result, input.waivers ?? []));
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, skipped: 0, notApplicable: 0, waived: 0 };
  for (const { outcome } of judged) counts[outcome] += 1;
  return {
    counts,
    findings: judged
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'waived' || outcome === 'skipped')
      .sort((a, b) => rank(a) - rank(b)),
    results: judged.map(({ rule, codes, outcome }) => ({ rule, codes, outcome })),
  };
}

/** A report is ready when no error stands. */
export function isReady(report: CheckReport): boolean {
  return !report.findings.some(({ severity, outcome }) => severity === 'error' && outcome === 'fail');
}

function rank({ outcome, severity }: Finding): number {
  const order = { fail: 0, waived: 10, skipped: 20, pass: 30, notApplicable: 30 };
  return order[outcome] + { error: 0, warning: 1, hint: 2 }[severity];
}

interface Scene {
  readonly rowOf: (code: string) => ComputedRow | undefined;
  readonly inputs: Inputs;
  readonly text: TextScene | null;
  readonly related: readonly Citation[];
}

function sceneOf(input: CheckInput): Scene {
  const rows = new Map(input.rows.map((row) => [row.row.code, row]));
  const rowOf = (code: string) => rows.get(code);
  const index =
    input.narrative === undefined ? null : indexSubjects(input.form, input.pack, input.respondent ?? 'department');
  const reading = index === null || input.narrative === undefined ? null : readNarrative(input.narrative.report, index);
  const related = (input.narrative?.related ?? []).flatMap(({ name, text }) => citationsOf(readable(text), name));
  return { rowOf, inputs: inputsOf(input, rowOf, reading), text: textScene(input, rowOf, reading, index), related };
}

function textScene(
  { rows, respondent }: CheckInput,
  rowOf: TextScene['rowOf'],
  reading: NarrativeReading | null,
  index: SubjectIndex | null,
): TextScene | null {
  return reading === null || index === null
    ? null
    : { reading, index, rows, rowOf, respondent: respondent ?? 'department' };
}

function inputsOf(input: CheckInput, rowOf: Scene['rowOf'], reading: NarrativeReading | null): Inputs {
  const before = new Map(
    (input.previous ?? []).map(({ period, rows, dossiers }) => [
      period.kind as string,
      { rows: new Map(rows.map((row) => [row.row.code, row])), dossiers },
    ]),
  );
  return {
    row: rowOf,
    dossier: (code) => input.dossiers?.get(code),
    previous: (code, period) => before.get(period)?.rows.get(code),
    previousDossier: (code, period) => before.get(period)?.dossiers?.get(code),
    plan: (figure) => input.plan?.[figure],
    text: (subject, of) => (reading === null ? undefined : textNumber(reading, subject, of)),
    documents: (topic) => (reading === null ? undefined : ownDocuments(reading, topic).length),
  };
}

function observe(rule: Rule, scene: Scene, input: CheckInput): readonly Observation[] {
  if (!applies(rule.appliesWhen, scene, input)) return [{ outcome: 'notApplicable', codes: ruleCodes(rule) }];
  switch (rule.check.kind) {
    case 'comparison':
      return [observeComparison(rule, rule.check, scene, input.pack)];
    case 'rows':
      return inspectRows(rule.check, {
        rows: input.rows,
        lastYear: new Map((input.lastYear ?? []).map((row) => [row.row.code, row])),
        respondent: input.respondent ?? 'department',
        notes: input.notes ?? new Map(),
        rowOf: scene.rowOf,
      });
    case 'narrative': {
      if (scene.text === null) return [{ outcome: 'notApplicable', codes: [] }];
      const seen = inspectText(rule.check.test, scene.text, scene.related, input);
      const name = scene.text.reading.name;
      const named = seen.map((one) => ({
        ...one,
        quotes: (one.quotes ?? []).map((q) => (q.source === '' ? { ...q, source: name } : q)),
      }));
      return named.length > 0 ? named : [{ outcome: 'pass', codes: [] }];
    }
  }
}

function ruleCodes(rule: Rule): readonly string[] {
  if (rule.check.kind !== 'comparison') return [];
  return [...new Set([...codesOf(rule.check.left.value), ...codesOf(rule.check.right.value)])];
}

function applies(when: AppliesWhen | undefined, { rowOf }: Scene, input: CheckInput): boolean {
  if (when === undefined) return true;
  const { respondents, periods, forms, option, zero, anyMissing } = when;
  if (respondents !== undefined && !respondents.includes(input.respondent ?? 'department')) return false;
  if (periods !== undefined && !periods.includes(input.period.kind)) return false;
  if (forms !== undefined && !forms.includes(input.form.id)) return false;
  if (option !== undefined && rowOf(option.code)?.reported.option?.value !== option.value) return false;
  if (zero !== undefined && rowOf(zero)?.reported.number?.units !== fromInteger(0).units) return false;
  if (anyMissing !== undefined && !anyMissing.some((code) => rowOf(code)?.reported.state === 'missing')) return false;
  return when.dossiers !== true || (input.dossiers?.size ?? 0) > 0;
}

function observeComparison(rule: Rule, comparison: Comparison, { inputs, text }: Scene, pack: RulePack): Observation {
  const labelled = <T extends Input>(term: T): T => {
    const label = pack.dossiers.find(({ code }) => code === term.code)?.label;
    return label === undefined ? term : { ...term, label };
  };
  const compared = compare(comparison, inputs);
  const { left, right, gap, outcome, missing } = compared;
  const subjects = [...left.terms, ...right.terms].filter(({ source }) => source === 'text').map(({ code }) => code);
  const quotes = subjects.flatMap((subject) => {
    const figure = text === null ? null : textFigure(text.reading, subject, undefined);
    return figure === null || text === null ? [] : [{ source: text.reading.name, text: figure.quote, at: figure.at }];
  });
  return {
    outcome,
    codes: ruleCodes(rule),
    left: { value: left.value === null ? null : rationalText(left.value), terms: left.terms.map(labelled) },
    right: { value: right.value === null ? null : rationalText(right.value), terms: right.terms.map(labelled) },
    gap: gap === null ? null : rationalText(gap),
    likely: outcome === 'fail' ? likelyWrong(comparison, compared, inputs).map(labelled) : [],
    quotes: outcome === 'fail' ? quotes : [],
    missing: missing.map(labelled),
  };
}

function inspectText(
  test: NarrativeTest,
  scene: TextScene,
  related: readonly Citation[],
  input: CheckInput,
): readonly Observation[] {
  const cited = {
    report: scene.reading.citations,
    related,
    lastDay: scene.reading.date ?? input.period.due,
    planYear: input.planYear,
  };
  switch (test) {
    case 'figure-differs':
      return figuresAgainstRows(scene);
    case 'parts-exceed-whole':
      return partsOfFigures(scene);
    case 'rate-of-text-differs':
      return ratesOfFigures(scene);
    case 'told-twice':
      return figuresToldTwice(scene);
    case 'band-differs':
      return figuresAgainstBands(scene);
    case 'activity-of-zero-row':
      return activitiesOfZeroRows(scene);
    case 'figure-unmentioned':
      return unmentionedFigures(scene);
    case 'date-impossible':
      return impossibleDates(cited);
    case 'date-after-report':
      return datesAhead(cited);
    case 'year-differs':
      return yearsApart(cited);
    case 'two-dates':
      return twoDates(cited);
    case 'out-of-sequence':
      return outOfSequence(cited);
  }
}

/** A figure of the text that a declared comparison already found different from a row is not said twice. */
function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set(
    findings
      .filter(({ outcome, right }) => outcome === 'fail' && right?.terms.some(({ source }) => source === 'text'))
      .filter(({ message }) => message.code !== 'rule.figure-differs')
      .flatMap(({ codes, right }) => codes.map((code) => `${code} ${right?.value ?? ''}`)),
  );
  const seen = new Set<string>();
  return findings.filter(({ message, outcome, codes, right }) => {
    if (outcome !== 'fail' || message.code !== 'rule.figure-differs') return true;
    const key = `${codes.join(' ')} ${right?.value ?? ''}`;
    const double = told.has(key) || seen.has(key);
    seen.add(key);
    return !double;
  });
}

function figureText(figure: FigureValue | undefined): string {
  if (figure === undefined) return '';
  return exactText(figure) ?? figure.text ?? (figure.fraction === null ? figure.state : String(figure.raw));
}
