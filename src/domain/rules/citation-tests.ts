/** Looks at the documents that texts cite: days that cannot be, years that do not fit, two dates, numbers out of order. */
import { addDays, dayOf, makeDate, monthOf, yearOf } from '../calendar/date.ts';
import { type Citation, citationKey } from '../report/citations.ts';
import type { Observation, Quote } from './finding.ts';

export interface CitedTexts {
  /** Citations of the report itself. */
  readonly report: readonly Citation[];
  /** Citations of other texts given with it (the plan). */
  readonly related: readonly Citation[];
  /** Day after which the report can cite nothing. */
  readonly lastDay: string;
  readonly planYear: number;
}

/** A document by number, sign and date, once however often it is cited. */
function distinct(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const citation of citations) {
    const key = `${citationKey(citation)} ${citation.written ?? ''}`;
    const known = seen.get(key);
    if (known === undefined || (known.subjectYear === null && citation.subjectYear !== null)) seen.set(key, citation);
  }
  return [...seen.values()];
}

/** A date that no calendar has: 31/02/2025. */
export function impossibleDates({ report }: CitedTexts): readonly Observation[] {
  return distinct(report)
    .filter(({ written, date }) => written !== null && date === null)
    .map((citation) => failed([citation], named(citation)));
}

/** A date after the report's own: 07/3/3025. */
export function datesAhead({ report, related, lastDay, planYear }: CitedTexts): readonly Observation[] {
  const known = seriesOf([...report, ...related]);
  return distinct(report)
    .filter(({ date }) => date !== null && date > lastDay)
    .map((citation) => {
      const likely = dateInYear(citation, planYear, known) ?? '';
      return failed([citation], { ...named(citation), last: lastDay, likely: likely > lastDay ? '' : likely });
    });
}

/**
 * A document dated in one year about another: 04/KH-SCT of 14/01/2023 about 2025. A plan of the last months of a year
 * may be for the next, a report may look back one year; spans ("giai đoạn 2023 - 2025") have no single year.
 */
export function yearsApart({ report, related }: CitedTexts): readonly Observation[] {
  const known = seriesOf([...report, ...related]);
  return distinct(report).flatMap((citation): readonly Observation[] => {
    const { date, subjectYear } = citation;
    if (date === null || subjectYear === null || yearFits(date, citation)) return [];
    const likely = dateInYear(citation, subjectYear, known) ?? '';
    return [failed([citation], { ...named(citation), year: subjectYear, likely })];
  });
}

/** The same day of that year, when the document's number then stands in order among others of its sign; else null. */
function dateInYear(citation: Citation, year: number, known: AllSeries): string | null {
  const day = citation.date ?? '';
  const date = makeDate(year, monthOf(day), dayOf(day));
  if (date === null) return null;
  const moved = { ...citation, date };
  const beside = neighbours(moved, known.get(seriesKey(moved)) ?? []);
  return beside.length > 0 && beside.every((other) => inOrder(moved, other)) ? date : null;
}

function named(citation: Citation): Readonly<Record<string, string>> {
  return { document: name(citation), date: citation.written ?? '' };
}

function yearFits(date: string, { subjectYear, sign }: Citation): boolean {
  const ahead = (subjectYear ?? 0) - yearOf(date);
  if (ahead === 0) return true;
  if (ahead === 1) return monthOf(date) >= 9;
  return ahead === -1 && !/^KH-/.test(sign);
}

/** One document with two dates, in one text or across the texts given. */
export function twoDates({ report, related }: CitedTexts): readonly Observation[] {
  const observations: Observation[] = [];
  const place = new Map(report.map((citation, index) => [citation, index]));
  for (const group of groupBy(
    distinct([...report, ...related]).filter(({ date }) => date !== null),
    documentKey,
  )) {
    const own = group.filter((citation) => place.has(citation));
    for (const one of own) {
      const other = group.find(
        (candidate) => candidate.date !== one.date && (sameYear(candidate, one) || sameDay(candidate, one)),
      );
      if (other === undefined || (place.get(other) ?? place.size) < (place.get(one) ?? 0)) continue;
      const facts = {
        document: name(one),
        first: one.written ?? '',
        second: other.written ?? '',
        source: other.source,
      };
      observations.push(failed([one, other], facts));
    }
  }
  return observations;
}

function sameYear(a: Citation, b: Citation): boolean {
  return a.date?.slice(0, 4) === b.date?.slice(0, 4);
}

function sameDay(a: Citation, b: Citation): boolean {
  return a.date?.slice(5) === b.date?.slice(5);
}

function documentKey({ number, numberYear, sign }: Citation): string {
  return `${number}/${numberYear ?? ''}/${sign}`;
}

/** Numbers of one sign and year run with the days; a day's difference is an office's habit and let pass. */
const tolerance = 1;

/** Dated documents of one sign and year by number, then by date; by `seriesKey`. */
type AllSeries = ReadonlyMap<string, readonly Citation[]>;

function seriesOf(citations: readonly Citation[]): AllSeries {
  const dated = distinct(citations).filter(({ date }) => date !== null);
  const groups = groupBy(dated, seriesKey).map((group) =>
    [...group].sort((a, b) => a.number - b.number || (a.date ?? '').localeCompare(b.date ?? '')),
  );
  return new Map(groups.flatMap((group) => (group[0] === undefined ? [] : [[seriesKey(group[0]), group] as const])));
}

/** The nearest documents of a series below and above a number, at most so many on each side. */
function neighbours({ number }: Citation, ordered: readonly Citation[], reach = 1): readonly Citation[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  let above = low;
  while (ordered[above]?.number === number) above += 1;
  return [...ordered.slice(Math.max(0, low - reach), low), ...ordered.slice(above, above + reach)];
}

/**
 * A higher number on an earlier day than a lower one of the same sign and year: 148/2025/QĐ-UBND of 20/01/2025 above
 * 04/2025/QĐ-UBND of 03/02/2025. Each document is held against the latest of lower number, after one sorting.
 */
export function outOfSequence({ report, related }: CitedTexts): readonly Observation[] {
  const series = seriesOf([...report, ...related]);
  const own = new Set(report);
  return [...series.values()].flatMap((ordered) =>
    inversions(ordered)
      .filter(([low, high]) => own.has(low) || own.has(high))
      .map(([low, high]) => {
        const likely = likelyWrong(low, high, ordered, series);
        const facts = {
          high: name(high),
          highDate: high.written ?? '',
          low: name(low),
          lowDate: low.written ?? '',
          likely: likely === null ? '' : name(likely),
        };
        return failed([high, low], facts);
      }),
  );
}

function seriesKey({ numberYear, sign, date }: Citation): string {
  return `${sign} ${date?.slice(0, 4) ?? ''} ${numberYear === null ? '' : 'with year'}`;
}

/** For each document that is too early, the latest one of a lower number. */
function inversions(ordered: readonly Citation[]): readonly (readonly [Citation, Citation])[] {
  const found: (readonly [Citation, Citation])[] = [];
  let latest: Citation | null = null;
  for (const citation of ordered) {
    const date = citation.date ?? '';
    if (latest !== null && latest.number < citation.number && date < addDays(latest.date ?? date, -tolerance)) {
      found.push([latest, citation]);
    } else if (latest === null || date > (latest.date ?? '')) latest = citation;
  }
  return found;
}

/** The one of the two that its neighbours stand against, or that fits the sister series (with or without a year). */
function likelyWrong(low: Citation, high: Citation, ordered: readonly Citation[], series: AllSeries): Citation | null {
  const against = (citation: Citation) =>
    neighbours(citation, ordered, 3).filter((other) => other !== low && other !== high && !inOrder(citation, other))
      .length;
  const [ofLow, ofHigh] = [against(low), against(high)];
  if (ofLow !== ofHigh) return ofLow > ofHigh ? low : high;
  const fits = [low, high].filter((citation) => fitsSister(citation, series));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function inOrder(a: Citation, b: Citation): boolean {
  if (a.number === b.number) return true;
  const [first, second] = a.number < b.number ? [a, b] : [b, a];
  return (first.date ?? '') <= addDays(second.date ?? '', tolerance);
}

function fitsSister(citation: Citation, series: AllSeries): boolean {
  const year = yearOf(citation.date ?? '');
  const sister = series.get(seriesKey({ ...citation, numberYear: citation.numberYear === null ? year : null })) ?? [];
  const beside = neighbours(citation, sister);
  return beside.length === 2 && beside.every((other) => inOrder(citation, other));
}

function groupBy(
  citations: readonly Citation[],
  keyOf: (citation: Citation) => string,
): readonly (readonly Citation[])[] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const group = groups.get(keyOf(citation));
    if (group === undefined) groups.set(keyOf(citation), [citation]);
    else group.push(citation);
  }
  return [...groups.values()];
}

/** "148/2025/QĐ-UBND". */
function name({ number, numberYear, sign }: Citation): string {
  return [String(number).padStart(2, '0'), ...(numberYear === null ? [] : [numberYear]), sign].join('/');
}

function quotesOf(citations: readonly Citation[]): readonly Quote[] {
  return citations.map(({ source, quote, at }) => ({ source, text: quote, at }));
}

function failed(citations: readonly Citation[], facts: Readonly<Record<string, string | number>>): Observation {
  return { outcome: 'fail', codes: [], facts, quotes: quotesOf(citations) };
}
