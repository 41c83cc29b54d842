/** Which row of the form may give a target's figure: a proposal, made only where the words say it clearly. */
import { fold, unmark } from '../language/text.ts';
import type { Form, FormRow, Reporter } from '../statistics/form.ts';
import { isAnsweredBy, unitOf } from '../statistics/form.ts';
import type { Target } from './target.ts';

/** Finds the row for a target; null where none is clearly meant. */
export type FormRowFinder = (target: Target) => FormRow | null;

/** Least part of the row's words, by their weight, that the target has to say and of the target's that the row says; and both. */
const leastOfEach = 0.55;
const leastOfBoth = 1.35;
/** By how much a row has to be better than the next. */
const leastLead = 0.08;

/** Written short in plans and forms. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/\bvbqppl\b/g, 'van ban qppl'],
  [/\bvan ban quy pham phap luat\b/g, 'van ban qppl'],
  [/\bthu tuc hanh chinh\b/g, 'tthc'],
  [/\bcai cach hanh chinh\b/g, 'cchc'],
  [/\bdich vu cong\b/g, 'dvc'],
  [/\bcan bo cong chuc(?: vien chuc)?\b/g, 'cbcc'],
  [/\bcbcc ?vc\b/g, 'cbcc'],
  [/\bphan anh kien nghi\b/g, 'pakn'],
  [/\bnop\b/g, 'tiep nhan'],
  [/\bmuc do \d(?: va(?: muc do)? \d)?\b/g, ''],
];

/** Words that say how much, or go with any share, but not of what. */
const idle = new Set(
  (
    'ty ti le so tong dat tren duoi tu den len muc it nhat toi thieu da khong qua phan dau duoc da va cua cac tai trong ve cho theo ' +
    'voi la co o do so nganh nam trung phai thuoc tham quyen don vi dia phuong bao gom ca bang thuc hien cap tinh hoac tro dam toan trinh quy dinh truoc'
  ).split(' '),
);

/** A finder over the rows that a respondent answers. */
export function formRowFinder(form: Form, respondent: Reporter): FormRowFinder {
  const labels = new Map(form.rows.map((row) => [row.code, row.label]));
  const rows = form.rows
    .filter((row) => isAnsweredBy(row, respondent) && (row.kind === 'percent' || row.kind === 'count'))
    .map((row) => ({ row, words: wordsOf(row.label), around: wordsOf(aroundOf(row, labels)) }));
  const holders = new Map<string, number>();
  for (const { words } of rows) for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weight = (word: string) => 1 / Math.sqrt(holders.get(word) ?? 1);
  return (target) => {
    const percent = target.unit === '%';
    if (target.direction !== 'level' || target.scope !== null) return null;
    const said = wordsOf(target.text);
    const scored = rows
      .filter(({ row }) => (row.kind === 'percent') === percent && (percent || sameUnit(target.unit, row)))
      .map(({ row, words, around }) => {
        const ofRow = part(words, said, weight);
        const ofTarget = part(said, around, weight);
        return { row, least: Math.min(ofRow, ofTarget), score: ofRow + ofTarget };
      })
      .sort((left, right) => right.score - left.score);
    const [best, next] = scored;
    if (best === undefined || best.least < leastOfEach || best.score < leastOfBoth) return null;
    return next !== undefined && best.score - next.score < leastLead ? null : best.row;
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  const withoutNotes = unmark(text).replace(/\([^()]*\)/g, ' ');
  const key = spelled.reduce((words, [long, short]) => words.replace(long, short), fold(withoutNotes));
  return new Set(key.split(' ').filter((word) => /^[a-z]+$/.test(word) && !idle.has(word)));
}

/** The words of a row and of the two rows that it divides, which say what it counts. */
function aroundOf({ label, formula }: FormRow, labels: ReadonlyMap<string, string>): string {
  const parts = formula?.op === 'ratio' ? [formula.part, formula.whole] : [];
  return [label, ...parts.map((code) => labels.get(code) ?? '')].join(' ');
}

/** The part of some words, by their weight, that stands among others; 0 of none. */
function part(words: ReadonlySet<string>, among: ReadonlySet<string>, weight: (word: string) => number): number {
  let all = 0;
  let shared = 0;
  for (const word of words) {
    all += weight(word);
    if (among.has(word)) shared += weight(word);
  }
  return all === 0 ? 0 : shared / all;
}

function sameUnit(unit: string, row: FormRow): boolean {
  const wanted = fold(unit);
  return unitOf(row)
    .split(/[,/]/)
    .map(fold)
    .some((own) => own !== '' && (wanted === own || wanted.startsWith(`${own} `)));
}
