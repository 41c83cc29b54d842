/** Google's own question before a person edits what we work out: it warns, it locks nobody out. */
import type { SheetValue } from '../../layout/workbook-value.ts';
import { runsOfNumbers } from './runs.ts';
import type { Sheets } from './sheets.ts';

/** Says in the list of protections whose they are; those of people stay. */
const mark = 'CCHC';

/** Puts the warnings of a sheet value on its tab, in the place of those that it had from us. */
export function applyWarnings(sheets: Sheets, id: number, { warned }: SheetValue): void {
  const sheet = sheets.sheetOf(id);
  for (const known of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (known.getDescription() === mark) known.remove();
  }
  if (warned === undefined) return;
  if (warned === 'whole') {
    sheet.protect().setDescription(mark).setWarningOnly(true);
    return;
  }
  const { rows } = sheets.sizeOf(id);
  for (const { first, count } of runsOfNumbers(warned)) {
    sheet.getRange(1, first, rows, count).protect().setDescription(mark).setWarningOnly(true);
  }
}
