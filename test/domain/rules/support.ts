import { readFileSync } from 'node:fs';
import { ministryCalendar } from '../../../src/catalogue/calendars.ts';
import { pl1b2022 } from '../../../src/catalogue/forms/pl1b-2022.ts';
import { pl1bRules } from '../../../src/catalogue/rules/registry.ts';
import { type PeriodKind, reportingPeriod } from '../../../src/domain/calendar/reporting-period.ts';
import { readNumber } from '../../../src/domain/language/numbers.ts';
import { type CheckInput, type CheckReport, checkForm } from '../../../src/domain/rules/check.ts';
import type { RuleCase } from '../../../src/domain/rules/rule.ts';
import { computeForm } from '../../../src/domain/statistics/compute.ts';
import { type Form, rowsByCode } from '../../../src/domain/statistics/form.ts';
import { readFigure } from '../../../src/domain/statistics/read-figure.ts';
import { type FigureValue, reportedFigure } from '../../../src/domain/statistics/value.ts';
import { readCases } from '../../cases/read-cases.ts';

export function example(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
}

/** Figures and notes of an example by code. */
export function exampleFigures(name: string): { figures: Record<string, string>; notes: Record<string, string> } {
  const lines = readCases(`../../examples/${name}`);
  const column = (key: string) =>
    Object.fromEntries(lines.flatMap((line) => (line[key] ? [[line['code'] ?? '', line[key]]] : [])));
  return { figures: column('value'), notes: column('note') };
}

export function entered(form: Form, figures: Readonly<Record<string, string>>): Map<string, FigureValue> {
  const rows = rowsByCode(form);
  return new Map(
    Object.entries(figures).map(([code, typed]) => {
      const row = rows.get(code);
      const read = row === undefined ? undefined : readFigure(typed, row);
      if (!read?.ok) throw new Error(`cannot enter "${typed}" in ${code}`);
      return [code, read.value];
    }),
  );
}

export function periodOf(kind: PeriodKind) {
  const period = reportingPeriod(ministryCalendar, 2025, kind);
  if (period === null) throw new Error(`no period ${kind}`);
  return period;
}

type Scene = Omit<RuleCase, 'outcome'> &
  Pick<CheckInput, 'waivers' | 'respondent'> & { readonly related?: string; readonly form?: Form };

/** Checks figures as typed, with a text and an earlier period when given. */
export function checked(scene: Scene): CheckReport {
  const form = scene.form ?? pl1b2022;
  const rowsOf = (figures: Readonly<Record<string, string>>) =>
    computeForm(form, entered(form, figures), scene.plan ?? null, scene.respondent ?? 'department');
  const block = (figures: Readonly<Record<string, string>>) =>
    new Map(Object.entries(figures).map(([code, typed]) => [code, dossier(typed)]));
  const { previous, lastYear, text, notes, dossiers, plan, waivers, related } = scene;
  return checkForm({
    form,
    pack: pl1bRules,
    rows: rowsOf(scene.figures),
    period: periodOf(scene.period ?? 'Q1'),
    planYear: 2025,
    notes: new Map(Object.entries(notes ?? {})),
    respondent: scene.respondent ?? 'department',
    ...(plan === undefined ? {} : { plan }),
    ...(dossiers === undefined ? {} : { dossiers: block(dossiers) }),
    ...(previous === undefined
      ? {}
      : {
          previous: [
            {
              period: periodOf(previous.period),
              rows: rowsOf(previous.figures),
              dossiers: block(previous.dossiers ?? {}),
            },
          ],
        }),
    ...(lastYear === undefined ? {} : { lastYear: rowsOf(lastYear) }),
    ...(text === undefined
      ? {}
      : {
          narrative: {
            report: { name: 'báo cáo', text },
            related: related === undefined ? [] : [{ name: 'kế hoạch', text: related }],
          },
        }),
    ...(waivers === undefined ? {} : { waivers }),
  });
}

function dossier(typed: string): FigureValue {
  const number = readNumber(typed).value;
  return number === null
    ? { ...reportedFigure({}, typed, 'entered'), state: 'missing' }
    : reportedFigure({ number }, typed, 'entered');
}
