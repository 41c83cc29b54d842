/** Links from cells to cells of the same spreadsheet, as rich text: one call for each run of neighbouring columns. */
import type { CellLink, SheetValue } from '../../layout/workbook-value.ts';
import { runsOfNumbers } from './runs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the cells that have a link lead where it says; they and the cells between them hold text or nothing. */
export function applyLinks(sheet: Sheet, { links = [], values }: SheetValue): void {
  const byPlace = new Map(links.map((link) => [`${link.row},${link.column}`, link]));
  const richText = richTexts();
  for (const { first, count } of runsOfNumbers(links.map(({ column }) => column))) {
    const rows = links.flatMap(({ row, column }) => (column >= first && column < first + count ? [row] : []));
    const top = Math.min(...rows);
    const height = Math.max(...rows) - top + 1;
    const cells = Array.from({ length: height }, (_, r) =>
      Array.from({ length: count }, (__, c) => {
        const text = String(values[top + r - 1]?.[first + c - 1] ?? '');
        return richText(text, byPlace.get(`${top + r},${first + c}`));
      }),
    );
    sheet.getRange(top, first, height, count).setRichTextValues(cells);
  }
}

/** Makes rich text, each but once; empty text leads nowhere. */
function richTexts(): (text: string, link: CellLink | undefined) => GoogleAppsScript.Spreadsheet.RichTextValue {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.RichTextValue>();
  return (text, link) => {
    const url = link === undefined || text === '' ? null : `#gid=${link.tab}&range=${link.a1}`;
    const key = JSON.stringify([text, url]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const builder = SpreadsheetApp.newRichTextValue().setText(text);
    const value = (url === null ? builder : builder.setLinkUrl(url)).build();
    made.set(key, value);
    return value;
  };
}
