/** What follows an edit by hand; a convenience only, since events get lost. */
import { afterEdit } from './versions.ts';

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'source'>;

/** Shows a typed rate as a percentage and keeps formulas fresh; what fails is logged and never shown to who types. */
export function followEdit({ range, source }: EditEvent): void {
  try {
    const formulas = range.getFormulas();
    showRateAsPercent(range, formulas);
    afterEdit(source, range, formulas);
  } catch (failure) {
    console.error(failure);
  }
}

/** Shows a rate as a percentage in the cell where somebody has just typed its formula. */
function showRateAsPercent(range: EditEvent['range'], formulas: readonly (readonly string[])[]): void {
  if (formulas.length > 1 || (formulas[0]?.length ?? 0) > 1) return;
  if (!/^=\s*CCHC_RATE\s*\(/i.test(formulas[0]?.[0] ?? '')) return;
  if (/^(General|0\.###############|)$/.test(range.getNumberFormat())) range.setNumberFormat('0.0%');
}
