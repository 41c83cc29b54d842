/** What follows an edit by hand; a convenience only, since events get lost. */

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>;

/** Shows a rate as a percentage in the cell where somebody has just typed its formula. */
export function showRateAsPercent({ range }: EditEvent): void {
  if (range.getNumRows() > 1 || range.getNumColumns() > 1) return;
  if (!/^=\s*CCHC_RATE\s*\(/i.test(range.getFormula())) return;
  if (/^(General|0\.###############|)$/.test(range.getNumberFormat())) range.setNumberFormat('0.0%');
}
