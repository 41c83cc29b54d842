/** Drop-downs over areas of a tab: a rule is made once, and neighbours and scattered cells are set together. */
import type { Area, Validation } from '../../layout/workbook-value.ts';
import { anyOverlap, boundsOf, holds, rangeOf } from './areas.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Scattered cells are set as one rectangle, the cells between them without a rule, up to so many cells. */
const rectangleAtMost = 5000;

interface RuledArea {
  readonly area: Area;
  readonly rule: Rule;
}

/** Puts the drop-downs of a sheet of so many rows on a tab that has none. */
export function applyDropDowns(sheet: Sheet, validations: readonly Validation[], rows: number): void {
  const ruled = joinedAreas(withRules(validations));
  const scattered = ruled.filter(({ area }) => area.rows * 2 <= rows);
  const around =
    scattered.length < 2 || anyOverlap(ruled.map(({ area }) => area))
      ? null
      : boundsOf(scattered.map(({ area }) => area));
  const together = around !== null && around.rows * around.columns <= rectangleAtMost ? around : null;
  if (together !== null) {
    rangeOf(sheet, together).setDataValidations(
      Array.from({ length: together.rows }, (_, r) =>
        Array.from(
          { length: together.columns },
          (__, c) => scattered.find(({ area }) => holds(area, together.row + r, together.column + c))?.rule ?? null,
        ),
      ),
    );
  }
  for (const one of ruled) {
    if (together === null || !scattered.includes(one)) rangeOf(sheet, one.area).setDataValidation(one.rule);
  }
}

/** Puts drop-downs on areas of a tab and leaves all other cells as they are. */
export function setDropDowns(sheet: Sheet, validations: readonly Validation[]): void {
  for (const { area, rule } of joinedAreas(withRules(validations))) rangeOf(sheet, area).setDataValidation(rule);
}

function withRules(validations: readonly Validation[]): readonly RuledArea[] {
  const rules = new Map<string, Rule>();
  return validations.map((validation) => {
    const { options, strict, help } = validation;
    const key = JSON.stringify([options, strict, help]);
    const rule = rules.get(key) ?? ruleOf(validation);
    rules.set(key, rule);
    return { area: validation.area, rule };
  });
}

function ruleOf({ options, strict, help }: Validation): Rule {
  const builder = SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(!strict);
  if (help !== undefined) builder.setHelpText(help);
  return builder.build();
}

/** Neighbouring columns of the same rows under one rule as one area. */
function joinedAreas(ruled: readonly RuledArea[]): readonly RuledArea[] {
  const joined: RuledArea[] = [];
  for (const one of ruled) {
    const last = joined[joined.length - 1];
    const beside =
      last?.rule === one.rule &&
      last.area.row === one.area.row &&
      last.area.rows === one.area.rows &&
      last.area.column + last.area.columns === one.area.column;
    if (last === undefined || !beside) joined.push(one);
    else joined[joined.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + one.area.columns } };
  }
  return joined;
}
