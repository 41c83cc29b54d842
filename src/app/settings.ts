/** The settings of a workbook: what a person typed on the tab `Cấu hình` as values of the right type. */
import { calendarById, ministryCalendar } from '../catalogue/calendars.ts';
import { formById, formOfYear } from '../catalogue/forms/registry.ts';
import { countingUnitLabels, reporterLabels, valueOfLabel } from '../catalogue/labels.ts';
import { readDate } from '../domain/calendar/date.ts';
import type { PeriodCalendar } from '../domain/calendar/reporting-period.ts';
import type { CountingUnit } from '../domain/plan/progress.ts';
import type { Result } from '../domain/problem.ts';
import type { Form, Reporter } from '../domain/statistics/form.ts';
import { readSettingsTab, type SettingKey, settingRows } from '../layout/settings-tab.ts';
import type { Scalar } from '../layout/workbook-value.ts';
import { appProblem, succeeded } from './problems.ts';

export interface Settings {
  readonly agency: string;
  readonly parent: string;
  readonly place: string;
  readonly signer: string;
  readonly year: number;
  readonly planNumber: string;
  /** ISO date or null. */
  readonly planDate: string | null;
  readonly form: Form;
  /** Who the workbook reports for; rows of others are left empty. */
  readonly respondent: Reporter;
  readonly countingUnit: CountingUnit;
  readonly calendar: PeriodCalendar;
}

/** The texts of a fresh `Cấu hình` tab. */
export function settingTexts(given: {
  readonly year: number;
  readonly agency?: string | undefined;
  readonly parent?: string | undefined;
  readonly place?: string | undefined;
  readonly planDate?: string | undefined;
  readonly formVersion?: string | undefined;
  readonly calendar?: string | undefined;
}): Record<SettingKey, string> {
  return {
    agency: given.agency ?? '',
    parent: given.parent ?? '',
    place: given.place ?? '',
    signer: '',
    year: String(given.year),
    planNumber: '',
    planDate: given.planDate === undefined ? '' : given.planDate.split('-').reverse().join('/'),
    formVersion: given.formVersion ?? formOfYear(given.year).id,
    respondent: reporterLabels.department,
    countingUnit: countingUnitLabels.item,
    calendar: given.calendar ?? ministryCalendar.id,
  };
}

/** The settings on the tab, else every one that cannot be used and where it stands. */
export function readSettings(tabName: string, values: readonly (readonly Scalar[])[]): Result<Settings> {
  return settingsOf(tabName, readSettingsTab(values));
}

/** The settings of texts that stand, or are to stand, on the tab of that name. */
export function settingsOf(tabName: string, texts: Readonly<Partial<Record<SettingKey, string>>>): Result<Settings> {
  const text = (key: SettingKey) => texts[key] ?? '';
  const yearIsRight = /^20\d\d$/.test(text('year'));
  const year = Number(text('year'));
  const form = formById(text('formVersion'));
  const respondent = valueOfLabel(reporterLabels, text('respondent'));
  const countingUnit = valueOfLabel(countingUnitLabels, text('countingUnit'));
  const calendar = calendarById(text('calendar'));
  const planDate = readDate(text('planDate'), year);
  const wrong: Readonly<Partial<Record<SettingKey, boolean>>> = {
    year: !yearIsRight,
    planDate: planDate.problem !== null,
    formVersion: form === null,
    respondent: respondent === null,
    countingUnit: countingUnit === null,
    calendar: calendar === null,
  };
  const problems = settingRows
    .filter(({ key }) => wrong[key] === true)
    .map(({ key, label }) =>
      appProblem(
        text(key) === '' ? 'settings.missing' : 'settings.bad',
        { sheet: tabName, column: label },
        { found: text(key) },
      ),
    );
  if (problems.length > 0 || form === null || respondent === null || countingUnit === null || calendar === null) {
    return { ok: false, problems };
  }
  return succeeded({
    agency: text('agency'),
    parent: text('parent'),
    place: text('place'),
    signer: text('signer'),
    year,
    planNumber: text('planNumber'),
    planDate: planDate.date,
    form,
    respondent,
    countingUnit,
    calendar,
  });
}
