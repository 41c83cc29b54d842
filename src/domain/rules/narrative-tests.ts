/** Holds what the report's text says against the rows of the form. */
import { compare, type Decimal, fromInteger, toText } from '../decimal.ts';
import type { NarrativeFigure } from '../report/figures.ts';
import type { NarrativeReading, NarrativeSentence } from '../report/narrative.ts';
import { coverage, type Subject, type SubjectIndex } from '../report/subjects.ts';
import type { ComputedRow } from '../statistics/compute.ts';
import { type FormRow, isAnsweredBy, type Reporter } from '../statistics/form.ts';
import type { Observation, Quote } from './finding.ts';
import { intervalOf, meet, minus, rationalOf, rationalText } from './rational.ts';
import { rivalry, sure } from './text-facts.ts';

export interface TextScene {
  readonly reading: NarrativeReading;
  readonly index: SubjectIndex;
  readonly rows: readonly ComputedRow[];
  readonly rowOf: (code: string) => ComputedRow | undefined;
  readonly respondent: Reporter;
}

/**
 * Every figure of the text that is surely of a row, held against that row; a blank row is skipped, not passed. Of
 * "40/45 nhiệm vụ được giao" the first number is held against a row that is the part of a rate, else the second.
 */
export function figuresAgainstRows({ reading, rowOf, rows }: TextScene): readonly Observation[] {
  return reading.figures.flatMap((figure): readonly Observation[] => {
    const [best] = figure.subjects;
    if (best === undefined || best.confidence < sure || figure.bound === 'about') return [];
    const isRate = best.code.endsWith('%');
    const rivals = figure.subjects.filter(({ confidence }) => confidence >= best.confidence - rivalry);
    const candidates = rivals.flatMap(({ code }) => (isRate ? ratioOf(code.slice(0, -1), rows) : rowOf(code)) ?? []);
    const [row] = candidates;
    if (row === undefined || rowCode(row) !== (isRate ? rowCode(row) : best.code)) return [];
    if (figure.percent && row.reported.state === 'none-arose') return [];
    const ofRatio = ratioOf(best.code, rows)?.row.formula;
    const said =
      figure.whole !== null && (ofRatio?.op !== 'ratio' || ofRatio.part !== best.code) ? figure.whole : figure.value;
    const passed = candidates.some((one) => agrees(one, said, figure) || agrees(one, figure.value, figure));
    return [observed(passed ? 'pass' : verdict(row), row, said, figure), ...wholeAgainst(row, figure, rows, rowOf)];
  });
}

function rowCode(row: ComputedRow): string {
  return row.row.code;
}

/** "1.363/1.363": the second number is of the row that the first is a part of. */
function wholeAgainst(
  part: ComputedRow,
  figure: NarrativeFigure,
  rows: readonly ComputedRow[],
  rowOf: TextScene['rowOf'],
): readonly Observation[] {
  const formula = ratioOf(part.row.code, rows)?.row.formula;
  if (figure.whole === null || formula?.op !== 'ratio' || formula.part !== part.row.code) return [];
  const whole = rowOf(formula.whole);
  if (whole === undefined) return [];
  const passed = agrees(whole, figure.whole, figure);
  return [observed(passed ? 'pass' : verdict(whole), whole, figure.whole, figure)];
}

function ratioOf(code: string, rows: readonly ComputedRow[]): ComputedRow | undefined {
  return rows.find(
    ({ row: { formula } }) => formula?.op === 'ratio' && (formula.part === code || formula.whole === code),
  );
}

const zero = fromInteger(0);

function numberOf({ reported }: ComputedRow): Decimal | null {
  return reported.state === 'none-arose' ? zero : reported.number;
}

function agrees(row: ComputedRow, value: Decimal, { bound, percent }: NarrativeFigure): boolean {
  const number = numberOf(row);
  if (number === null) return false;
  const order = compare(number, value);
  if (bound === '>=') return order >= 0;
  if (bound === '>') return order > 0;
  if (bound === '<=') return order <= 0;
  if (bound === '<') return order < 0;
  return meet(intervalOf(number, row.row.kind !== 'count'), intervalOf(value, percent));
}

function verdict(row: ComputedRow): 'fail' | 'skipped' {
  return numberOf(row) === null ? 'skipped' : 'fail';
}

function observed(
  outcome: 'pass' | 'fail' | 'skipped',
  row: ComputedRow,
  value: Decimal,
  figure: NarrativeFigure,
): Observation {
  const { code } = row.row;
  const number = numberOf(row);
  const ours = number === null ? null : rationalText(rationalOf(number));
  const said = rationalText(rationalOf(value));
  return {
    outcome,
    codes: [code],
    facts: { code, form: ours ?? '', text: said, quote: figure.quote },
    left: { value: ours, terms: [{ source: 'form', code, value: ours }] },
    right: { value: said, terms: [{ source: 'text', code, value: said }] },
    gap: number === null ? null : rationalText(minus(rationalOf(number), rationalOf(value))),
    quotes: [quote(figure.quote, figure.at)],
    missing: outcome === 'skipped' ? [{ source: 'form', code }] : [],
  };
}

function quote(text: string, at: number): Quote {
  return { source: '', text, at };
}

/** "12 TTHC (14 TTHC cấp tỉnh …)": no part is more than what it is a part of. */
export function partsOfFigures({ reading }: TextScene): readonly Observation[] {
  return reading.figures.flatMap((figure): readonly Observation[] => {
    const head = figure.detailOf === null ? undefined : reading.figures[figure.detailOf];
    if (head === undefined || figure.percent || head.percent || !sharesWord(figure, head)) return [];
    if (compare(figure.value, head.value) <= 0) return [];
    const facts = { part: toText(figure.value), whole: toText(head.value), quote: `${head.quote} (${figure.quote})` };
    return [{ outcome: 'fail', codes: [], facts, quotes: [quote(figure.quote, figure.at)] }];
  });
}

function sharesWord(a: NarrativeFigure, b: NarrativeFigure): boolean {
  return [...a.words].some((word) => !word.startsWith('=') && b.words.has(word));
}

interface Band {
  readonly row: ComputedRow;
  readonly low: Decimal;
  readonly high: Decimal;
}

const bandShape = /từ (\d+)% ?[-–] ?dưới (\d+)%/;

/**
 * A percentage of the text whose words are those of rows that stand for bands ("từ 10% - dưới 30%") belongs in the band
 * that holds it: 20% of self-financing in 6.2.4.3 of seed 003.
 */
export function figuresAgainstBands({ reading, index, rows }: TextScene): readonly Observation[] {
  const bands = rows.flatMap((row): readonly Band[] => {
    const found = bandShape.exec(row.row.label);
    return found === null ? [] : [{ row, low: fromInteger(Number(found[1])), high: fromInteger(Number(found[2])) }];
  });
  const subjects = new Map(index.subjects.map((subject) => [subject.code, subject]));
  return reading.figures.flatMap((figure): readonly Observation[] => {
    if (!figure.percent || figure.bound !== null) return [];
    const fitting = bands.filter(({ row }) => isAbout(figure, subjects.get(row.row.code), index));
    const own = fitting.find(({ low, high }) => compare(figure.value, low) >= 0 && compare(figure.value, high) < 0);
    if (own === undefined) return [];
    const filled = fitting.filter(({ row }) => isPositive(row));
    const codes = [...new Set([own, ...filled].map(({ row }) => row.row.code))];
    const facts = {
      text: toText(figure.value),
      band: own.row.row.code,
      found: filled.map(({ row }) => row.row.code).join(', '),
      quote: figure.quote,
    };
    const outcome = filled.length === 0 ? 'skipped' : filled.includes(own) ? 'pass' : 'fail';
    const missing = outcome === 'skipped' ? [{ source: 'form' as const, code: own.row.row.code }] : [];
    return [{ outcome, codes, facts, quotes: [quote(figure.quote, figure.at)], missing }];
  });
}

/** The text need not repeat who does it ("ĐVSN"); of the rest of the row's words it must have nearly all. */
function isAbout(figure: NarrativeFigure, subject: Subject | undefined, index: SubjectIndex): boolean {
  if (subject === undefined) return false;
  const shared = [...figure.words].filter((word) => subject.phrasings[0]?.has(word) && !word.startsWith('='));
  return shared.length >= 2 && coverage(figure.words, subject, index.weightOf) >= 0.5;
}

function isPositive(row: ComputedRow): boolean {
  const number = numberOf(row);
  return number !== null && compare(number, zero) > 0;
}

const covered = 0.85;

/** A sentence on what was done in the matter of a row that says 0: "Qua kiểm tra …" beside 1.3.1 = 0. */
export function activitiesOfZeroRows(scene: TextScene): readonly Observation[] {
  const { reading, index } = scene;
  const figured = new Set(reading.figures.flatMap(({ subjects }) => subjects.slice(0, 1).map(({ code }) => code)));
  const zeroRows = activityRows(scene, 3).filter((row) => isZero(row) && !figured.has(row.row.code));
  const subjects = new Map(index.subjects.map((subject) => [subject.code, subject]));
  const found = new Map<string, { row: ComputedRow; sentence: NarrativeSentence }>();
  for (const sentence of reading.sentences) {
    if (!sentence.done || sentence.ahead) continue;
    const best = mostCovered(sentence, zeroRows, subjects, index);
    if (best !== null && !found.has(best.row.code)) found.set(best.row.code, { row: best, sentence });
  }
  return [...found.values()].map(({ row, sentence }) => ({
    outcome: 'fail',
    codes: [row.row.code],
    facts: { code: row.row.code, quote: shortened(sentence.quote) },
    quotes: [quote(sentence.quote, sentence.at)],
  }));
}

function mostCovered(
  sentence: NarrativeSentence,
  rows: readonly ComputedRow[],
  subjects: ReadonlyMap<string, Subject>,
  index: SubjectIndex,
): ComputedRow | null {
  let best: ComputedRow | null = null;
  let most = 0;
  for (const row of rows) {
    const subject = subjects.get(row.row.code);
    if (subject === undefined || coverage(sentence.words, subject, index.weightOf) < covered) continue;
    const telling = [...sentence.words].filter(
      (word) => !word.startsWith('=') && subject.phrasings.some((words) => words.has(word)),
    );
    const weight = telling.reduce((sum, word) => sum + index.weightOf(word), 0);
    if (telling.length >= 2 && weight > most) {
      best = row;
      most = weight;
    }
  }
  return best;
}

/** A row of the period with a figure about which the text has no word: 1.6 = 1 and 2.3.1 = 09 of seed 003. */
export function unmentionedFigures(scene: TextScene): readonly Observation[] {
  const { reading, index, rows } = scene;
  const subjects = new Map(index.subjects.map((subject) => [subject.code, subject]));
  const mentioned = new Set(
    [...subjects.values()]
      .filter((subject) =>
        reading.sentences.some(({ words, ahead }) => !ahead && coverage(words, subject, index.weightOf) >= mention),
      )
      .map(({ code }) => code),
  );
  const siblings = (row: FormRow) =>
    rows.filter(({ row: other }) => row.level > 2 && parentOf(other.code) === parentOf(row.code));
  const silent = activityRows(scene, 3).filter(
    (row) =>
      !isZero(row) &&
      !mentioned.has(row.row.code) &&
      !siblings(row.row).some(({ row: other }) => mentioned.has(other.code)),
  );
  return silent
    .filter(({ row }) => !silent.some(({ row: other }) => other !== row && row.code.startsWith(`${other.code}.`)))
    .map((row) => ({
      outcome: 'fail',
      codes: [row.row.code],
      facts: { code: row.row.code, form: row.reported.option?.value ?? toText(row.reported.number ?? zero) },
    }));
}

const mention = 0.75;

/** Answered rows of the respondent's that count what it did in the period. */
function activityRows({ rows, respondent }: TextScene, level: number): readonly ComputedRow[] {
  return rows.filter(
    ({ row, reported }) =>
      (row.kind === 'count' || row.kind === 'coded') &&
      row.measure === 'in-period' &&
      row.formula === null &&
      row.level <= level &&
      isAnsweredBy(row, respondent) &&
      (reported.number !== null || reported.option !== null),
  );
}

function isZero({ reported }: ComputedRow): boolean {
  return reported.option !== null ? reported.option.value === '0' : compare(reported.number ?? zero, zero) === 0;
}

function parentOf(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('.')));
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157)}…`;
}
