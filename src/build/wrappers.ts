/** The top-level functions of the bundle, written from the table of entry points. */
import type { EntryPoint, Parameter } from '../entry-points/kinds.ts';

/** Text of one top-level function with its JSDoc, which hands all its arguments to the handler of the same name. */
export function wrapper(entry: EntryPoint, bundleName: string): string {
  const parameters = entry.parameters.map(({ name }) => name).join(', ');
  return [
    jsDoc(entry),
    `function ${entry.name}(${parameters}) {`,
    `  return ${bundleName}.${entry.name}.apply(null, arguments);`,
    '}',
  ].join('\n');
}

/** JSDoc as the editor of formulas reads it: the sentence, one line per parameter, `@customfunction` for cells. */
function jsDoc(entry: EntryPoint): string {
  const tags = [
    ...entry.parameters.map(parameterTag),
    ...(entry.kind === 'customFunction'
      ? [`@return {${entry.returns.type}} ${entry.returns.doc}`, '@customfunction']
      : []),
  ];
  const lines = [entry.doc, ...(tags.length > 0 ? ['', ...tags] : [])];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

function parameterTag({ name, type, optional, doc }: Parameter): string {
  return `@param {${type}${optional === true ? '=' : ''}} ${name} ${doc}`;
}
