/** What the V8 runtime of Apps Script does not have, and how to see it in a text before it is pushed. */
import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';

/** Names that browsers and Node have and Apps Script lacks, or that this product does not rely on (`Intl`). */
const missingGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'Blob',
  'File',
  'FormData',
  'atob',
  'btoa',
  'crypto',
  'structuredClone',
  'performance',
  'process',
  'require',
  'module',
  'Buffer',
  'Intl',
  'window',
  'document',
];

const mark = (name: string): string => `__missing_${name}__`;

/** The missing globals that a script names outside all its scopes, `typeof` included, in alphabetical order. */
export function missingGlobalsIn(code: string): readonly string[] {
  const define = Object.fromEntries(missingGlobals.map((name) => [name, mark(name)]));
  const marked = transformSync(code, { define, charset: 'utf8' }).code;
  return missingGlobals.filter((name) => marked.includes(mark(name))).sort();
}

/** Whether a script is written in ES2019 alone: no private or static class fields, nothing that would be lowered. */
export function isEs2019(code: string): boolean {
  const print = (target: string): string => {
    const { code: printed, warnings } = transformSync(code, { target, charset: 'utf8', logLevel: 'silent' });
    return warnings.length > 0 ? '' : printed;
  };
  return print('es2019') === print('esnext');
}

/**
 * Runs a script where there is nothing but ECMAScript and what `globals` adds, and code cannot be made from strings;
 * gives the global object with the script's top-level names.
 */
export function runBare(code: string, globals: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const context = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  new Script('delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.console;').runInContext(context);
  new Script(code, { filename: 'Code.js' }).runInContext(context);
  return context as Record<string, unknown>;
}
