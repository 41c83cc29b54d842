/** The form of the settings as a value: what is wrong with it, and what is sent. */
import { readDate } from '../../domain/calendar/date.ts';
import type { Language } from '../../text/language.ts';
import { startTexts } from '../../text/pages/start.ts';
import { problemSentence } from '../../text/problems.ts';
import type { Request, Value } from '../protocol.ts';

export type Settings = Value<'settings'>;
export type SettingKey = Settings['settings'][number]['key'];
export type Form = Readonly<Record<SettingKey, string>>;

/** The short form, row by row in the order in which it is filled in. */
export const shortKeys: readonly (readonly SettingKey[])[] = [['year', 'planDate'], ['agency'], ['parent', 'place']];

/** What most offices leave as it is; a workbook that is not ready yet takes the first two. */
export const moreKeys: readonly SettingKey[] = [
  'calendar',
  'formVersion',
  'planNumber',
  'signer',
  'respondent',
  'countingUnit',
];

/** The form as it is offered: a fresh workbook's form version follows from the year and is "" until it is chosen. */
export function formOf({ started, texts }: Settings): Form {
  return started ? texts : { ...texts, formVersion: '' };
}

/** What is wrong, a sentence by field; empty when all is well. */
export function faultsOf(form: Form, language: Language): Readonly<Partial<Record<SettingKey, string>>> {
  const year = form.year.trim();
  const yearFault = /^20\d\d$/.test(year) ? {} : { year: startTexts[language].badYear(year) };
  const { problem } = readDate(form.planDate, Number(year));
  return { ...yearFault, ...(problem === null ? {} : { planDate: problemSentence(problem, language) }) };
}

/** What the call `start` takes of a form without faults. */
export function startPayload(form: Form): Request<'start'>['payload'] {
  const year = Number(form.year.trim());
  const { date } = readDate(form.planDate, year);
  return {
    year,
    agency: form.agency.trim(),
    parent: form.parent.trim(),
    place: form.place.trim(),
    ...(date === null ? {} : { planDate: date }),
    ...(form.formVersion === '' ? {} : { formVersion: form.formVersion }),
    calendar: form.calendar,
  };
}

/** The texts that differ from those of the workbook; the date is written in one way. */
export function changedTexts(form: Form, before: Settings['texts']): Readonly<Record<string, string>> {
  const { date } = readDate(form.planDate, Number(form.year.trim()));
  const written: Form = { ...form, planDate: date === null ? '' : date.split('-').reverse().join('/') };
  const { date: dateBefore } = readDate(before.planDate, Number(before.year.trim()));
  return Object.fromEntries(
    Object.entries(written)
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([key, text]) => text !== before[key as SettingKey] && !(key === 'planDate' && date === dateBefore)),
  );
}
