/**
 * What figures of a report's text can be about: the rows of the form and the figures of the dossier block, each known
 * by the words of its label and by other phrasings; matched by the weight of the words shared, never by fixed phrases.
 */
import { type Form, type FormRow, isAnsweredBy, type Reporter } from '../statistics/form.ts';
import { featuresOf, indexLexicon, type Lexicon, type LexiconIndex } from './lexicon.ts';
import { readable, tokensOf } from './tokens.ts';

/** What a figure must look like to be of a subject. */
export type SubjectKind = 'count' | 'percent' | 'other';

export interface Subject {
  /** Code of a form row or of the dossier block. */
  readonly code: string;
  readonly kind: SubjectKind;
  /** The words of each way to speak of it. */
  readonly phrasings: readonly ReadonlySet<string>[];
  /** Words of the headings above it. */
  readonly context: ReadonlySet<string>;
}

export interface SubjectIndex {
  readonly lexicon: LexiconIndex;
  readonly subjects: readonly Subject[];
  /** How telling a word is: the fewer the subjects that have it, the more. */
  readonly weightOf: (feature: string) => number;
}

/** A subject and how sure the match is, from 0 to 1. */
export interface Match {
  readonly code: string;
  readonly confidence: number;
}

interface Sources {
  readonly lexicon: Lexicon;
  readonly dossiers: readonly { readonly code: string; readonly label: string; readonly row: string | null }[];
  readonly phrasings: Readonly<Record<string, readonly string[]>>;
}

/** Makes the rows that the respondent answers, and the dossier block, ready for matching. */
export function indexSubjects(form: Form, sources: Sources, respondent: Reporter): SubjectIndex {
  const lexicon = indexLexicon(sources.lexicon);
  const wordsOf = (text: string) =>
    new Set(featuresOf(tokensOf(readable(withoutRemarks(text))), lexicon, false).map(({ id }) => id));
  const phrasingsOf = (code: string, label: string) =>
    [label, ...(sources.phrasings[code] ?? [])].map(wordsOf).filter((words) => words.size > 0);
  const headings: FormRow[] = [];
  const ofRows = form.rows.flatMap((row): Subject[] => {
    headings.length = Math.min(headings.length, row.level - 1);
    const context = new Set(headings.flatMap((heading) => (heading === undefined ? [] : [...wordsOf(heading.label)])));
    headings[row.level - 1] = row;
    if (row.kind === 'heading' || !isAnsweredBy(row, respondent)) return [];
    return [{ code: row.code, kind: kindOf(row), phrasings: phrasingsOf(row.code, row.label), context }];
  });
  const ofDossiers = sources.dossiers
    .filter(({ row }) => row === null)
    .map(
      ({ code, label }): Subject => ({ code, kind: 'count', phrasings: phrasingsOf(code, label), context: new Set() }),
    );
  const subjects = [...ofRows, ...ofDossiers];
  return { lexicon, subjects, weightOf: weights(subjects) };
}

/**
 * The subjects that the words fit, best first: the harmonic mean of how much of the subject's words are there and how
 * much of the words there are the subject's. Words taken over from before count a little less.
 */
export function matchSubjects(
  words: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
  kind: SubjectKind,
  index: SubjectIndex,
): readonly Match[] {
  const matches = index.subjects
    .filter((subject) => subject.kind === kind)
    .map(({ code, phrasings, context }) => ({
      code,
      confidence: Math.max(
        ...phrasings.map((phrasing) => likeness(words, inherited, phrasing, context, index.weightOf)),
      ),
    }));
  return matches.filter(({ confidence }) => confidence > 0).sort((a, b) => b.confidence - a.confidence);
}

/** Weight of the subject's words that stand in the text, over all of the subject's words, for its best phrasing. */
export function coverage(words: ReadonlySet<string>, subject: Subject, weightOf: (feature: string) => number): number {
  return Math.max(
    0,
    ...subject.phrasings.map((phrasing) => {
      const all = total(phrasing, weightOf);
      return all === 0 ? 0 : total(phrasing, (word) => (words.has(word) ? weightOf(word) : 0)) / all;
    }),
  );
}

const inheritedWeight = 0.6;
/** A word of the headings above fits, but says less than one of the row itself. */
const contextWeight = 0.5;

function likeness(
  words: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
  phrasing: ReadonlySet<string>,
  context: ReadonlySet<string>,
  weightOf: (feature: string) => number,
): number {
  const share = (word: string) => (words.has(word) ? 1 : inherited.has(word) ? inheritedWeight : 0);
  const recall = total(phrasing, (word) => share(word) * weightOf(word)) / total(phrasing, weightOf);
  const fitness = (word: string) => (phrasing.has(word) ? 1 : context.has(word) ? contextWeight : 0);
  const known = total(words, (word) => fitness(word) * weightOf(word));
  const precision = words.size === 0 ? 0 : known / total(words, weightOf);
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function total(words: ReadonlySet<string>, weightOf: (feature: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

function kindOf(row: FormRow): SubjectKind {
  if (row.kind === 'count' || row.kind === 'money') return 'count';
  return row.kind === 'percent' ? 'percent' : 'other';
}

/** Remarks in parentheses ("cả trực tiếp và trực tuyến") are not what the row is about. */
function withoutRemarks(label: string): string {
  return label.replace(/\([^()]*\)/g, ' ');
}

/** A word that no subject has tells little; it only makes the others less sure. */
const foreignWeight = 0.5;

function weights(subjects: readonly Subject[]): (feature: string) => number {
  const holders = new Map<string, number>();
  for (const { phrasings } of subjects) {
    for (const word of new Set(phrasings.flatMap((phrasing) => [...phrasing]))) {
      holders.set(word, (holders.get(word) ?? 0) + 1);
    }
  }
  return (feature) => {
    const count = holders.get(feature);
    if (count === undefined) return foreignWeight;
    const weight = Math.log(1 + subjects.length / count) / 2;
    return feature.startsWith('=') ? weight / 2 : weight;
  };
}
