/**
 * The room that a bundle runs in inside a page: a hidden frame of the same origin whose browser globals are taken away.
 * Its own content policy forbids code from text, as in Apps Script's add-ons; scripts get in by the policy's nonce.
 */

import type { Realm } from './realm.ts';
import { clockSource, copierSource } from './realm.ts';

const ecmaScript = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math ' +
    'ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
    'Float32Array Float64Array BigInt BigInt64Array BigUint64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry ' +
    'Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN'
  ).split(' '),
);

/** A fresh realm in a frame that shows `url`; `close` takes the frame away. */
export async function openBrowserRealm(url: string, now: () => number = Date.now): Promise<Realm & { close(): void }> {
  const frame = await loadFrame(url);
  const view = frame.contentWindow as unknown as Window & typeof globalThis;
  const global = view as unknown as Record<string, unknown>;
  const runScript = scriptRunner(view);
  const evaluate = (expression: string): unknown => {
    runScript(`globalThis.made = ${expression}`);
    const { made } = global;
    delete global.made;
    return made;
  };
  const copier = evaluate(copierSource) as Realm['makeCopier'];
  (evaluate(clockSource) as (now: () => number) => void)(now);
  const shadowed = takeGlobalsAway(global);
  const { log, info, warn, error } = console;
  global.console = { log, info, warn, error };
  return {
    global,
    // What cannot be taken away is shadowed; functions declared in a block of a sloppy script are globals all the same.
    run: (code) => runScript(`{ let ${shadowed.join(', ')};${code}\n}`),
    makeCopier: copier,
    close: () => frame.remove(),
  };
}

function loadFrame(url: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.title = 'Apps Script';
  frame.setAttribute('aria-hidden', 'true');
  frame.src = url;
  return new Promise((resolve, reject) => {
    frame.onload = () => resolve(frame);
    frame.onerror = () => reject(new Error(`The frame ${url} did not load.`));
    document.body.append(frame);
  });
}

/** Runs scripts in the frame at once; throws what they throw. */
function scriptRunner(view: Window): (code: string) => void {
  const { document: inside } = view;
  const { body } = inside;
  const nonce = inside.querySelector('script')?.nonce ?? '';
  let failure: unknown;
  view.addEventListener('error', (event) => {
    failure = event.error ?? new Error(event.message);
    event.preventDefault();
  });
  return (code) => {
    failure = undefined;
    const script = inside.createElement('script');
    script.nonce = nonce;
    script.textContent = code;
    body.append(script);
    script.remove();
    if (failure !== undefined) throw failure;
  };
}

/** Leaves ECMAScript alone; gives the names that the browser does not let go. */
function takeGlobalsAway(global: Record<string, unknown>): readonly string[] {
  const kept: string[] = [];
  for (let holder: object | null = global; holder !== null; holder = Object.getPrototypeOf(holder) as object | null) {
    if (Object.hasOwn(holder, 'hasOwnProperty')) break;
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (ecmaScript.has(name) || name === 'constructor') continue;
      if (!Reflect.deleteProperty(holder, name)) kept.push(name);
    }
  }
  return kept.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
}
