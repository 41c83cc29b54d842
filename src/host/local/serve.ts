/** Makes the emulated services: counted, strict, and speaking to the bundle in its own kinds of values. */

import type { Realm } from './realm.ts';

export interface ServiceCalls {
  readonly total: number;
  /** "Range.setValues" and the like. */
  readonly byMethod: Readonly<Record<string, number>>;
}

export interface Server {
  /**
   * A service object of the real type with the given methods; reading any other member of it throws.
   * Methods get and give plain values and services; what they throw reaches the bundle as its own Error.
   */
  serve<T extends object>(name: string, methods: Partial<T>): T;
  toRealm(value: unknown): unknown;
  /** Runs code of the bundle that may only read the spreadsheet, as custom functions do. */
  readingOnly<T>(call: () => T): T;
  isReadingOnly(): boolean;
  calls(): ServiceCalls;
  resetCalls(): void;
}

/** Services whose writing is refused to custom functions; Properties, Cache and the like stay open to them. */
const guarded = new Set(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'NamedRange', 'Protection', 'Ui', 'Menu']);
const reading = /^(get|is|can|offset$|flush$|new|toString$)/;

/** Members that JavaScript itself and test tools ask any object for. */
const silent = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
]);

export function openServer(realm: Realm): Server {
  const services = new WeakSet<object>();
  const toRealm = realm.makeCopier((value) => services.has(value));
  let counts: Record<string, number> = {};
  let readingOnly = 0;

  const wrap =
    (name: string, member: string, method: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      const called = `${name}.${member}`;
      counts[called] = (counts[called] ?? 0) + 1;
      try {
        if (readingOnly > 0 && guarded.has(name) && !reading.test(member))
          throw new Error(`You do not have permission to call ${called}`);
        return toRealm(method(...args));
      } catch (failure) {
        throw toRealm(failure instanceof Error ? failure : new Error(messageOf(failure)));
      }
    };

  const serve = <T extends object>(name: string, methods: Partial<T>): T => {
    const members: Record<string, unknown> = Object.create(null);
    for (const [key, member] of Object.entries(methods))
      members[key] = typeof member === 'function' ? wrap(name, key, member as never) : toRealm(member);
    members.toString ??= () => name;
    const service = new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || silent.has(key) || key in target) return target[key as string];
        throw toRealm(new Error(`not implemented in the local host: ${name}.${key}`));
      },
      set(_, key) {
        throw toRealm(new Error(`${name}.${String(key)} cannot be set`));
      },
    });
    services.add(service);
    return service as T;
  };

  return {
    serve,
    toRealm,
    readingOnly(call) {
      readingOnly += 1;
      try {
        return call();
      } finally {
        readingOnly -= 1;
      }
    },
    isReadingOnly: () => readingOnly > 0,
    calls: () => ({ total: Object.values(counts).reduce((sum, count) => sum + count, 0), byMethod: { ...counts } }),
    resetCalls() {
      counts = {};
    },
  };
}

/** The message of whatever was thrown, an Error of any realm or not. */
export function messageOf(failure: unknown): string {
  const { message } = (failure ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(failure);
}
