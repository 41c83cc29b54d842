import type { Form } from '../../domain/statistics/form.ts';
import { pl1b2022 } from './pl1b-2022.ts';

/** The form that a fresh workbook starts with. */
export const defaultForm: Form = pl1b2022;

const forms: readonly Form[] = [pl1b2022];

/** The form of that id, or null. */
export function formById(id: string): Form | null {
  return forms.find((form) => form.id === id) ?? null;
}
