/** Reasons typed on the tab `Kiểm tra` as waivers: taken over, taken back, and never lost when they explain nothing. */
import type { Finding, Waiver } from '../domain/rules/finding.ts';
import type { TypedReason } from '../layout/checks-reading.ts';
import type { UnusedWaiver } from '../layout/checks-tab.ts';

type Figures = Readonly<Record<string, string>>;

/**
 * The waivers of a period after what stands on its tab: a typed reason is a waiver for the figures that its row was written
 * with, a changed one replaces the old, an emptied one takes it back. Rows that are gone from the tab change nothing.
 * `findings` are those of the period now, for rows that no longer tell their figures.
 */
export function takeReasons(
  stored: readonly Waiver[],
  typed: readonly TypedReason[],
  findings: readonly Finding[],
  today: string,
): readonly Waiver[] {
  let waivers = stored;
  for (const row of typed) {
    const figures = row.figures ?? findings.find((finding) => isAbout(finding, row))?.figures ?? {};
    const known = waivers.find((waiver) => isAbout(waiver, row) && isFor(waiver, figures));
    if (row.reason === '') {
      if (row.hadReason && known !== undefined) waivers = waivers.filter((waiver) => waiver !== known);
    } else if (known === undefined || known.reason !== row.reason || known.by !== row.by) {
      waivers = addWaiver(waivers, {
        rule: row.rule,
        codes: row.codes,
        reason: row.reason,
        by: row.by,
        on: today,
        figures,
      });
    }
  }
  return waivers;
}

/** The waivers with one more; it takes the place of another for the same finding on the same figures. */
export function addWaiver(waivers: readonly Waiver[], added: Waiver): readonly Waiver[] {
  const others = waivers.filter((waiver) => !isAbout(waiver, added) || !isFor(waiver, added.figures ?? {}));
  return [...others, added];
}

/** The waivers that no finding took up, each with why. */
export function unusedWaivers(
  waivers: readonly Waiver[],
  findings: readonly Finding[],
  hasText: boolean,
): readonly UnusedWaiver[] {
  const used = new Set(
    findings.flatMap(({ outcome, waiver }) => (outcome === 'waived' && waiver !== null ? [waiver] : [])),
  );
  return waivers
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => ({ waiver, why: whyUnused(waiver, findings, hasText) }));
}

function whyUnused(waiver: Waiver, findings: readonly Finding[], hasText: boolean): UnusedWaiver['why'] {
  const own = findings.filter((finding) => isAbout(finding, waiver));
  if (own.some(({ outcome }) => outcome === 'skipped')) return { kind: 'skipped' };
  const failed = waiver.codes.length === 0 ? undefined : own.find(({ outcome }) => outcome === 'fail');
  if (failed !== undefined) return changed(waiver.figures ?? {}, failed.figures);
  const ofText = waiver.rule.startsWith('text:') || waiver.figures?.['text'] !== undefined;
  return { kind: ofText && !hasText ? 'no-text' : 'gone' };
}

function changed(then: Figures, now: Figures): UnusedWaiver['why'] {
  const codes = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((code) => then[code] !== now[code]);
  return {
    kind: 'figures-changed',
    codes,
    before: codes.map((code) => then[code] ?? ''),
    now: codes.map((code) => now[code] ?? ''),
  };
}

interface About {
  readonly rule: string;
  readonly codes: readonly string[];
}

function isAbout(a: About, b: About): boolean {
  return a.rule === b.rule && [...a.codes].sort().join(' ') === [...b.codes].sort().join(' ');
}

function isFor({ figures: given }: Waiver, figures: Figures): boolean {
  if (given === null) return true;
  const codes = Object.keys(given);
  return codes.length === Object.keys(figures).length && codes.every((code) => given[code] === figures[code]);
}
