/** Looks at the documents that texts cite: days that cannot be, years that do not fit, two dates, numbers out of order. */
import { addDays, monthOf, yearOf } from '../calendar/date.ts';
import { type Citation, citationKey } from '../report/citations.ts';
import type { Observation, Quote } from './finding.ts';

export interface CitedTexts {
  /** Citations of the report itself. */
  readonly report: readonly Citation[];
  /** Citations of other texts given with it (the plan). */
  readonly related: readonly Citation[];
  /** Day after which the report can cite nothing. */
  readonly lastDay: string;
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
    .map((citation) => failed([citation], { document: name(citation), date: citation.written ?? '' }));
}

/** A date after the report's own: 07/3/3025. */
export function datesAhead({ report, lastDay }: CitedTexts): readonly Observation[] {
  return distinct(report)
    .filter(({ date }) => date !== null && date > lastDay)
    .map((citation) => failed([citation], { document: name(citation), date: citation.written ?? '', last: lastDay }));
}

/**
 * A document dated in one year about another: 04/KH-SCT of 14/01/2023 about 2025. A plan of the last months of a year
 * may be for the next, a report may look back one year; spans ("giai đoạn 2023 - 2025") have no single year.
 */
export function yearsApart({ report }: CitedTexts): readonly Observation[] {
  return distinct(report)
    .filter((citation) => citation.date !== null && citation.subjectYear !== null && !yearFits(citation.date, citation))
    .map((citation) =>
      failed([citation], { document: name(citation), date: citation.written ?? '', year: citation.subjectYear ?? '' }),
    );
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

/**
 * A higher number on an earlier day than a lower one of the same sign and year: 148/2025/QĐ-UBND of 20/01/2025 above
 * 04/2025/QĐ-UBND of 03/02/2025. Work: n·log n to sort; then each document is held against its neighbours' extremes.
 */
export function outOfSequence({ report, related }: CitedTexts): readonly Observation[] {
  const own = new Set(report);
  const dated = distinct([...report, ...related]).filter(({ date }) => date !== null);
  const series = new Map(groupBy(dated, seriesKey).map((group) => [seriesKey(group[0] as Citation), group]));
  return [...series.values()].flatMap((group) => {
    const ordered = [...group].sort((a, b) => a.number - b.number || (a.date ?? '').localeCompare(b.date ?? ''));
    return inversions(ordered)
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
        return failed(likely === low ? [low, high] : [high, low], facts);
      });
  });
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

/** The one of the two that stands against the rest of its series, or that fits the sister series (with or without a year). */
function likelyWrong(
  low: Citation,
  high: Citation,
  ordered: readonly Citation[],
  series: ReadonlyMap<string, readonly Citation[]>,
): Citation | null {
  const against = (citation: Citation) =>
    ordered.filter((other) => other !== low && other !== high && !inOrder(citation, other)).length;
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

function fitsSister(citation: Citation, series: ReadonlyMap<string, readonly Citation[]>): boolean {
  const year = yearOf(citation.date ?? '');
  const sister = series.get(seriesKey({ ...citation, numberYear: citation.numberYear === null ? year : null })) ?? [];
  const lower = sister.some(({ number }) => number < citation.number);
  const higher = sister.some(({ number }) => number > citation.number);
  return lower && higher && sister.every((other) => inOrder(citation, other));
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
export function name({ number, numberYear, sign }: Citation): string {
  return [String(number).padStart(2, '0'), ...(numberYear === null ? [] : [numberYear]), sign].join('/');
}

export function quotesOf(citations: readonly Citation[]): readonly Quote[] {
  return citations.map(({ source, quote, at }) => ({ source, text: quote, at }));
}

function failed(citations: readonly Citation[], facts: Readonly<Record<string, string | number>>): Observation {
  return { outcome: 'fail', codes: [], facts, quotes: quotesOf(citations) };
}
