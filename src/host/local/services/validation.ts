/** Drop-down rules and their builder. */

import type { Validation } from '../../../layout/workbook-value.ts';
import type { HostContext } from '../context.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type ListRule = Omit<Validation, 'area'>;

const lists = new WeakMap<object, ListRule>();

/** Options and strictness of a rule that this host made. */
export function listRuleOf(rule: Rule): ListRule {
  const found = lists.get(rule);
  if (!found) throw new Error('not implemented in the local host: a rule that is no drop-down list');
  return found;
}

export function validationService(context: HostContext, list: ListRule): Rule {
  const service = context.server.serve<Rule>('DataValidation', {
    getAllowInvalid: () => !list.strict,
    getCriteriaType: () => 'VALUE_IN_LIST' as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria,
    getCriteriaValues: () => [[...list.options], true],
    getHelpText: () => (list.help ?? null) as string,
    copy: () => builderService(context, list),
  });
  lists.set(service, list);
  return service;
}

/** A builder; Google's default is to show a warning and let other values in. */
export function builderService(context: HostContext, start?: ListRule): Builder {
  let list = start ?? { options: [], strict: false };
  const change = (part: Partial<ListRule>): Builder => {
    list = { ...list, ...part };
    return service;
  };
  const service: Builder = context.server.serve<Builder>('DataValidationBuilder', {
    requireValueInList: (options: string[]) => change({ options: Array.from(options, String) }),
    setAllowInvalid: (allowed: boolean) => change({ strict: !allowed }),
    setHelpText: (help: string) => change({ help: String(help) }),
    build: () => {
      if (list.options.length === 0)
        throw new Error('not implemented in the local host: a rule that is no drop-down list');
      return validationService(context, list);
    },
  });
  return service;
}
