/** What stands in front of every page of the add-in: `google.script`, and its `localStorage`, by messages. */

/** A message of a page to the workbench. */
export type FrameMessage =
  | { readonly cchc: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly cchc: 'close' | 'escape' | 'focus' }
  | { readonly cchc: 'keep'; readonly key: string; readonly value: string | null }
  | { readonly cchc: 'size'; readonly width?: number; readonly height?: number };

/** The answer to a call. */
export type FrameAnswer =
  | { readonly cchc: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly cchc: 'failure'; readonly id: number; readonly message: string };

/**
 * The page's text with the client in front. Only the named functions of the script are there; values that Google's
 * client does not carry are refused where they are sent, a script's error reaches the failure handler as a ScriptError.
 * `kept` is what pages have put into their storage before.
 */
export function withClient(
  html: string,
  functionNames: readonly string[],
  kept: Readonly<Record<string, string>>,
): string {
  const given = [functionNames, kept].map((value) => JSON.stringify(value).replace(/</g, '\\u003c')).join(', ');
  const client = `<script>(${clientSource})(${given});</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return doctype + client + html.slice(doctype.length);
}

const clientSource = `function (names, stored) {
  const waiting = new Map();
  let last = 0;
  const send = (message) => parent.postMessage(message, '*');
  const refuse = (place) => { throw new TypeError('Failed due to illegal value in property: ' + place); };
  const check = (value, place) => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number') { if (!Number.isFinite(value)) refuse(place); return; }
    if (typeof value !== 'object') refuse(place);
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) refuse(place);
    for (const key of Object.keys(value)) check(value[key], key);
  };
  const runner = (handlers) => {
    const run = {
      withSuccessHandler: (success) => runner({ ...handlers, success }),
      withFailureHandler: (failure) => runner({ ...handlers, failure }),
      withUserObject: (object) => runner({ ...handlers, object, hasObject: true }),
    };
    for (const name of names) run[name] = (...args) => {
      args.forEach((arg, i) => check(arg, String(i)));
      last += 1;
      waiting.set(last, handlers);
      send({ cchc: 'call', id: last, name, args: JSON.parse(JSON.stringify(args)) });
    };
    return run;
  };
  addEventListener('message', ({ source, data }) => {
    const handlers = source === parent && data ? waiting.get(data.id) : undefined;
    if (!handlers) return;
    waiting.delete(data.id);
    const rest = handlers.hasObject ? [handlers.object] : [];
    if (data.cchc === 'answer') { if (handlers.success) handlers.success(data.value, ...rest); return; }
    const error = new Error(data.message);
    error.name = 'ScriptError';
    if (handlers.failure) handlers.failure(error, ...rest);
    else console.error('Uncaught ' + error);
  });
  const kept = new Map(Object.entries(stored));
  const keep = (key, value) => {
    if (value === null) kept.delete(key); else kept.set(key, value);
    send({ cchc: 'keep', key, value });
  };
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: {
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => keep(String(key), String(value)),
    removeItem: (key) => keep(String(key), null),
  } });
  globalThis.google = { script: {
    run: runner({}),
    host: {
      close: () => send({ cchc: 'close' }),
      setWidth: (width) => send({ cchc: 'size', width: Number(width) }),
      setHeight: (height) => send({ cchc: 'size', height: Number(height) }),
      editor: { focus: () => send({ cchc: 'focus' }) },
      origin: 'null',
    },
  } };
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) send({ cchc: 'escape' });
  });
}`;
