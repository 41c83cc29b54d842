import type { Form } from '../../domain/statistics/form.ts';
import { pl1b2022 } from './pl1b-2022.ts';
import { pl1b2025 } from './pl1b-2025.ts';

const forms: readonly Form[] = [pl1b2022, pl1b2025];

/** Ids of all forms, the oldest first. */
export const formIds: readonly string[] = forms.map((form) => form.id);

/** The newest form in effect on the first day of a year; the oldest for a year before them all. */
export function formOfYear(year: number): Form {
  const inEffect = forms.filter((form) => form.effectiveFrom <= `${year}-01-01`);
  return inEffect[inEffect.length - 1] ?? pl1b2022;
}

/** The form of that id, or null. */
export function formById(id: string): Form | null {
  return forms.find((form) => form.id === id) ?? null;
}
