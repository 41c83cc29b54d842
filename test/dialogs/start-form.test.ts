/** The form of the start page as a value. */
import { describe, expect, it } from 'vitest';
import { changedTexts, type Form, faultsOf, formOf, startPayload } from '../../src/dialogs/start/form.ts';

const form: Form = {
  year: '2025',
  agency: 'Sở Công Thương',
  parent: '',
  place: '',
  signer: '',
  planNumber: '',
  planDate: '',
  formVersion: '',
  respondent: 'Sở, ban, ngành',
  countingUnit: 'Mục (số TT)',
  calendar: 'bnv-581',
};

describe('the form', () => {
  it.each([
    ['14/1/2025', '2025-01-14'],
    ['14.01.2025', '2025-01-14'],
    ['ngày 14 tháng 01 năm 2025', '2025-01-14'],
    ['14/1', '2025-01-14'],
  ])('takes the date %s as Vietnamese offices write it', (planDate, iso) => {
    expect(faultsOf({ ...form, planDate }, 'vi')).toEqual({});
    expect(startPayload({ ...form, planDate })).toMatchObject({ planDate: iso });
  });

  it.each(['31/2/2025', 'đầu năm', '2025'])('refuses the date %s with a sentence in both languages', (planDate) => {
    expect(faultsOf({ ...form, planDate }, 'vi').planDate).toContain(planDate);
    expect(faultsOf({ ...form, planDate }, 'en').planDate).toContain(planDate);
  });

  it.each(['', '25', '1999', 'hai nghìn'])('refuses the year "%s"', (year) => {
    expect(faultsOf({ ...form, year }, 'vi').year).toContain('2025');
  });

  it('leaves out of a fresh workbook what was not chosen', () => {
    expect(startPayload(form)).toEqual({
      year: 2025,
      agency: 'Sở Công Thương',
      parent: '',
      place: '',
      calendar: 'bnv-581',
    });
    expect(startPayload({ ...form, formVersion: 'pl1b-2025' })).toMatchObject({ formVersion: 'pl1b-2025' });
  });

  it('lets the form version of a fresh workbook follow the year', () => {
    const texts = { ...form, formVersion: 'pl1b-2022' };
    expect(formOf({ started: false, texts, settings: [], sample: false }).formVersion).toBe('');
    expect(formOf({ started: true, texts, settings: [], sample: false }).formVersion).toBe('pl1b-2022');
  });
});

describe('the changes to a workbook that is ready', () => {
  const before = { ...form, planDate: '14/01/2025', formVersion: 'pl1b-2022' };

  it('are the texts that differ, without spaces around them', () => {
    expect(changedTexts({ ...before, agency: ' Sở Y tế ' }, before)).toEqual({ agency: 'Sở Y tế' });
  });

  it('leave out a date written in another way', () => {
    expect(changedTexts({ ...before, planDate: '14/1/2025' }, before)).toEqual({});
  });

  it('write a new date in one way, and take one away', () => {
    expect(changedTexts({ ...before, planDate: '5.2.2025' }, before)).toEqual({ planDate: '05/02/2025' });
    expect(changedTexts({ ...before, planDate: '' }, before)).toEqual({ planDate: '' });
  });
});
