/** The room that a bundle runs in under Node: ECMAScript globals, a console, the emulated services, nothing else. */

import { createContext, runInContext } from 'node:vm';
import type { Realm } from './realm.ts';
import { clockSource, copierSource } from './realm.ts';

/** A fresh realm; text cannot be turned into code in it, as in Apps Script's add-ons. */
export function openNodeRealm(now: () => number = Date.now): Realm {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  runInContext(
    'delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;',
    context,
  );
  const global = runInContext('globalThis', context) as Record<string, unknown>;
  runInContext(clockSource, context)(now);
  const { log, info, warn, error } = console;
  global.console = { log, info, warn, error };
  return {
    global,
    run: (code) => void runInContext(code, context, { filename: 'Code.js' }),
    makeCopier: (isOpaque) => runInContext(copierSource, context)(isOpaque),
  };
}
