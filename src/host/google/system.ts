/** What the system check tries on the open spreadsheet: a scratch formula, time zones, drop-downs. */
import type { SystemPort } from '../../app/ports.ts';
import { setDropDowns } from './drop-downs.ts';
import type { Sheets } from './sheets.ts';

/** A free cell of the hidden tab, beside the store and the version. */
const scratchCell = 'E1';

/** Custom functions answer a moment later than the formula is written. */
const waits = 10;
const waitMilliseconds = 500;

export function googleSystem({ sheetOf }: Sheets): SystemPort {
  return {
    scriptTimeZone: () => Session.getScriptTimeZone(),
    tryFormula(tab, formula) {
      const cell = sheetOf(tab).getRange(scratchCell);
      try {
        cell.setFormula(formula);
        SpreadsheetApp.flush();
        let value: unknown = cell.getValue();
        for (let wait = 0; wait < waits && /^(?:Loading|Đang tải)/.test(String(value)); wait += 1) {
          Utilities.sleep(waitMilliseconds);
          SpreadsheetApp.flush();
          value = cell.getValue();
        }
        return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
      } catch (failure) {
        return failure instanceof Error ? failure.message : String(failure);
      } finally {
        cell.clearContent();
      }
    },
    dropDowns: (tab, { row, column, rows, columns }) =>
      sheetOf(tab)
        .getRange(row, column, rows, columns)
        .getDataValidations()
        .map((cells) => cells.map((rule) => rule !== null)),
    setDropDowns: (tab, validations) => setDropDowns(sheetOf(tab), validations),
    formulas: (tab) => sheetOf(tab).getDataRange().getFormulas(),
  };
}
