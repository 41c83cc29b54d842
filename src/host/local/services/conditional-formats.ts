/** Conditional formats of a sheet and their builder; the first rule that holds for a cell wins. */

import type { Area } from '../../../layout/workbook-value.ts';
import type { HostContext } from '../context.ts';
import type { FormatRule } from '../engine/engine-figures.ts';
import type { EngineStyle } from '../engine/library.ts';
import { toCanonicalFormula } from '../locale.ts';
import { hexColor } from './range-looks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

interface Draft extends Omit<FormatRule, 'operator'> {
  readonly operator: string | null;
  readonly sheet: number | null;
  readonly areas: readonly Area[];
}

const drafts = new WeakMap<object, Draft>();

/** The library's operator for each condition of Google's that takes plain values. */
const conditions = {
  whenCellEmpty: 'isEmpty',
  whenCellNotEmpty: 'isNotEmpty',
  whenTextEqualTo: 'isEqual',
  whenTextContains: 'containsText',
  whenTextDoesNotContain: 'notContainsText',
  whenTextStartsWith: 'beginsWithText',
  whenTextEndsWith: 'endsWithText',
  whenNumberEqualTo: 'isEqual',
  whenNumberNotEqualTo: 'isNotEqual',
  whenNumberGreaterThan: 'isGreaterThan',
  whenNumberGreaterThanOrEqualTo: 'isGreaterOrEqualTo',
  whenNumberLessThan: 'isLessThan',
  whenNumberLessThanOrEqualTo: 'isLessOrEqualTo',
  whenNumberBetween: 'isBetween',
  whenNumberNotBetween: 'isNotBetween',
} as const;

/** What a Sheet says and does about conditional formats; setting rules replaces all of the sheet. */
export function sheetConditionalFormats(context: HostContext, id: number): Partial<Sheet> {
  const { engine } = context;
  const replace = (rules: readonly Rule[]): void => {
    const next = Array.from(rules, draftOf);
    if (next.some(({ sheet }) => sheet !== id)) throw new Error('Conditional format rule must be on the same sheet.');
    for (const { id: name } of engine.conditionalFormats(id)) engine.removeConditionalFormat(id, name);
    for (const { areas, operator, values, style } of next)
      engine.addConditionalFormat(id, `rule-${context.newId()}`, { operator: String(operator), values, style }, areas);
  };
  return {
    getConditionalFormatRules: () =>
      engine.conditionalFormats(id).map((format) => {
        const { type, operator, values, style } = format.rule;
        if (type !== 'CellIsRule' || operator === undefined)
          throw new Error(`not implemented in the local host: reading a conditional format of the kind ${type}`);
        const areas = engine.conditionalAreas(id, format);
        return ruleService(context, { operator, values: values ?? [], style: style ?? {}, sheet: id, areas });
      }),
    setConditionalFormatRules: (rules: Rule[]) => replace(rules),
    clearConditionalFormatRules: () => replace([]),
  };
}

export function conditionalFormatBuilder(
  context: HostContext,
  start: Draft = { operator: null, values: [], style: {}, sheet: null, areas: [] },
): Builder {
  let draft = start;
  const change = (part: Partial<Draft>): Builder => {
    draft = { ...draft, ...part };
    return service;
  };
  const look = (part: EngineStyle): Builder => change({ style: { ...draft.style, ...part } });
  const plain = Object.entries(conditions).map(([method, operator]) => [
    method,
    (...given: unknown[]) => change({ operator, values: given.map(String) }),
  ]);
  const service: Builder = context.server.serve<Builder>('ConditionalFormatRuleBuilder', {
    ...(Object.fromEntries(plain) as Partial<Builder>),
    whenFormulaSatisfied: (formula: string) => {
      if (!formula.startsWith('=')) throw new Error(`not implemented in the local host: the formula "${formula}"`);
      return change({
        operator: 'customFormula',
        values: [toCanonicalFormula(formula, context.engine.locale, 'script')],
      });
    },
    setBackground: (color: string | null) => look({ fillColor: hexColor(color) } as EngineStyle),
    setFontColor: (color: string | null) => look({ textColor: hexColor(color) } as EngineStyle),
    setBold: (on: boolean | null) => look({ bold: on === true }),
    setItalic: (on: boolean | null) => look({ italic: on === true }),
    setUnderline: (on: boolean | null) => look({ underline: on === true }),
    setStrikethrough: (on: boolean | null) => look({ strikethrough: on === true }),
    setRanges: (ranges: Range[]) => {
      const [first] = ranges;
      if (!first) throw new Error('Conditional format rule must have at least one range.');
      const sheet = first.getSheet().getSheetId();
      if (ranges.some((range) => range.getSheet().getSheetId() !== sheet))
        throw new Error('Conditional format rule must be on one sheet.');
      return change({ sheet, areas: Array.from(ranges, areaOfRange) });
    },
    getRanges: () => rangesOf(context, draft),
    copy: () => conditionalFormatBuilder(context, draft),
    build: () => {
      if (draft.operator === null || draft.sheet === null)
        throw new Error('not implemented in the local host: a conditional format without a condition or ranges');
      return ruleService(context, draft);
    },
  });
  return service;
}

function ruleService(context: HostContext, draft: Draft): Rule {
  const service: Rule = context.server.serve<Rule>('ConditionalFormatRule', {
    getRanges: () => rangesOf(context, draft),
    copy: () => conditionalFormatBuilder(context, draft),
  });
  drafts.set(service, draft);
  return service;
}

function draftOf(rule: Rule): Draft {
  const draft = typeof rule === 'object' && rule !== null ? drafts.get(rule) : undefined;
  if (!draft)
    throw new Error(
      `The parameters (${typeof rule}) don't match the method signature: a ConditionalFormatRule is expected.`,
    );
  return draft;
}

function rangesOf(context: HostContext, { sheet, areas }: Draft): Range[] {
  return areas.map((area) => context.services.range({ sheet: sheet as number, area }));
}

function areaOfRange(range: Range): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
