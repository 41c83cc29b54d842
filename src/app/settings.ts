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
import { failed, succeeded } from './problems.ts';

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
}): Record<SettingKey, string> {
  return {
    agency: given.agency ?? '',
    parent: given.parent ?? '',
    place: given.place ?? '',
    signer: '',
    year: String(given.year),
    planNumber: '',
    planDate: given.planDate === undefined ? '' : given.planDate.split('-').reverse().join('/'),
    formVersion: formOfYear(given.year).id,
    respondent: reporterLabels.department,
    countingUnit: countingUnitLabels.item,
    calendar: ministryCalendar.id,
  };
}

/** The settings on the tab, else the first one that cannot be used and where it stands. */
export function readSettings(tabName: string, values: readonly (readonly Scalar[])[]): Result<Settings> {
  const texts = readSettingsTab(values);
  const text = (key: SettingKey) => texts[key] ?? '';
  const bad = (key: SettingKey): Result<never> =>
    failed(
      text(key) === '' ? 'settings.missing' : 'settings.bad',
      { sheet: tabName, column: settingRows.find((row) => row.key === key)?.label ?? key },
      { found: text(key) },
    );
  if (!/^20\d\d$/.test(text('year'))) return bad('year');
  const year = Number(text('year'));
  const form = formById(text('formVersion'));
  if (form === null) return bad('formVersion');
  const respondent = valueOfLabel(reporterLabels, text('respondent'));
  if (respondent === null) return bad('respondent');
  const countingUnit = valueOfLabel(countingUnitLabels, text('countingUnit'));
  if (countingUnit === null) return bad('countingUnit');
  const calendar = calendarById(text('calendar'));
  if (calendar === null) return bad('calendar');
  const planDate = readDate(text('planDate'), year);
  if (planDate.problem !== null) return bad('planDate');
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
