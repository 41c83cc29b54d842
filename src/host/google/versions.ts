/** The version cell that formulas have as their last argument, and the formulas that still lack it. */
import { versioning, versionName } from '../../layout/formula-version.ts';
import { storeTabName } from '../../layout/store-tab.ts';
import type { Sheets } from './sheets.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells of the hidden tab beside the store: the version, and below it the ids of the tabs that people type on. */
const versionCell = 'C1';
const versionCells = 'C1:C2';

/** Runs of formulas that one action writes at most; what is left waits for the next. */
const runsAtOnce = 100;

/** Finds that are asked for their tab, a call each. */
const findsLookedAt = 12;

/**
 * Gives every formula of the visible tabs that needs it the version, then raises the version, so that all of them are
 * worked out anew. The calls are a few for the spreadsheet and a few for each tab with such a formula.
 */
export function freshen(sheets: Sheets, watched: readonly number[]): void {
  const { spreadsheet } = sheets;
  const store = sheets.refs().find(({ name }) => name === storeTabName);
  if (store === undefined) return;
  const storeSheet = sheets.sheetOf(store.id);
  if (spreadsheet.getRangeByName(versionName) === null) {
    spreadsheet.setNamedRange(versionName, storeSheet.getRange(versionCell));
  }
  storeSheet.getRange(versionCells).setValues([[nextVersion()], [`,${watched.join(',')},`]]);
  const decimalComma = usesDecimalComma(spreadsheet);
  for (const tab of tabsWithFormulas(sheets)) versionRange(sheets.sheetOf(tab).getDataRange(), decimalComma);
}

/** Visible tabs that hold one of our formulas, found by one search; of very many finds every visible tab counts. */
function tabsWithFormulas({ spreadsheet, refs }: Sheets): readonly number[] {
  const found = spreadsheet.createTextFinder('CCHC_').matchFormulaText(true).findAll();
  const holding = found.length > findsLookedAt ? null : new Set(found.map((cell) => cell.getGridId()));
  return refs().flatMap((tab) => ((holding?.has(tab.id) ?? true) && !tab.hidden ? [tab.id] : []));
}

/** After an edit by hand: the formulas just typed or pasted get the version; on a tab that people type on it is raised. */
export function afterEdit(spreadsheet: Spreadsheet, range: Range, formulas: readonly (readonly string[])[]): void {
  const version = spreadsheet.getRangeByName(versionName);
  if (version === null) return;
  versionFormulas(range, formulas, usesDecimalComma(spreadsheet));
  const watched = String(version.offset(1, 0).getValue());
  if (watched.includes(`,${range.getGridId()},`)) version.setValue(nextVersion());
}

/** Never the same twice, also when two people's runs meet: the instant in milliseconds. */
function nextVersion(): string {
  return `cchc:${Date.now()}`;
}

/** Asked for only when a formula is to be written. */
function usesDecimalComma(spreadsheet: Spreadsheet): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= !spreadsheet.getSpreadsheetLocale().startsWith('en');
    return known;
  };
}

function versionRange(range: Range, decimalComma: () => boolean): void {
  versionFormulas(range, range.getFormulas(), decimalComma);
}

/** Gives the formulas of a range the version, a call for each run of them below each other. */
function versionFormulas(range: Range, formulas: readonly (readonly string[])[], decimalComma: () => boolean): void {
  if (!formulas.some((row) => row.some((formula) => /CCHC_/i.test(formula)))) return;
  const sheet = range.getSheet();
  const top = range.getRow();
  const left = range.getColumn();
  const around = { decimalComma: decimalComma(), holdsText: textsOf(sheet) };
  const runs: { row: number; column: number; formulas: string[][] }[] = [];
  const width = formulas[0]?.length ?? 0;
  for (let c = 0; c < width; c += 1) {
    formulas.forEach((row, r) => {
      const found = row[c] ?? '';
      if (!/CCHC_/i.test(found)) return;
      const wanted = versioning(found, around);
      if (wanted.kind !== 'versioned') return;
      const run = runs[runs.length - 1];
      if (run?.column === left + c && run.row + run.formulas.length === top + r) run.formulas.push([wanted.formula]);
      else runs.push({ row: top + r, column: left + c, formulas: [[wanted.formula]] });
    });
  }
  for (const run of runs.slice(0, runsAtOnce)) {
    sheet.getRange(run.row, run.column, run.formulas.length, 1).setFormulas(run.formulas);
  }
}

/** Whether cells of a tab hold text; the tab is read when somebody asks. */
function textsOf(sheet: Sheet): (a1: string) => boolean {
  let values: readonly (readonly unknown[])[] | null = null;
  return (a1) => {
    values ??= sheet.getDataRange().getValues();
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/i.exec(a1) ?? [];
    const value = values[Number(row) - 1]?.[numberOf(column) - 1] ?? '';
    return typeof value === 'string' && value !== '';
  };
}

function numberOf(column: string): number {
  return [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
